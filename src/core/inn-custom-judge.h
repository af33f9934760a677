/* inn-custom-judge.h: whether a field that a hotel wants to add can be one. */

#pragma once

#include "inn-custom-field.h"

G_BEGIN_DECLS

/* Why a field cannot be kept as it is. */
typedef enum
{
  INN_CUSTOM_FIELD_FINE,
  INN_CUSTOM_FIELD_NO_NAME,
  INN_CUSTOM_FIELD_LONG_NAME,
  INN_CUSTOM_FIELD_BUILT_IN,
  INN_CUSTOM_FIELD_NAME_TAKEN,
  INN_CUSTOM_FIELD_TOO_MANY,
  INN_CUSTOM_FIELD_NO_CHOICES,
  INN_CUSTOM_FIELD_CHOICE_TWICE,
} InnCustomFieldFault;

InnCustomFieldFault  inn_custom_field_judge           (const InnCustomField *self,
                                                       GPtrArray            *fields);
const char          *inn_custom_field_fault_get_words (InnCustomFieldFault   fault);

G_END_DECLS
