/* inn-custom-reader.h: what people type or bring in becomes values of a field of the hotel's own, and
 * values become text again.
 *
 * For sheets and commands: inn_custom_read () reads a cell, with the order of dates decided for its
 * whole column or %INN_DATE_ORDER_UNKNOWN; inn_custom_write () writes one that is read as the same
 * values. What is refused need not be lost: inn_custom_value_new_text () keeps it as it was told, and
 * it is shown and written as such. The guest takes values with inn_guest_builder_set_values () and
 * gives them with inn_guest_list_values (). Fields that are to be columns have %INN_CUSTOM_IN_SHEETS.
 */

#pragma once

#include "inn-custom-value.h"
#include "inn-date-reader.h"

G_BEGIN_DECLS

/* Why a text is not what its field asks for. */
typedef enum
{
  INN_CUSTOM_READ_FINE,
  INN_CUSTOM_NOT_A_NUMBER,
  INN_CUSTOM_NOT_AN_AMOUNT,
  INN_CUSTOM_OTHER_CURRENCY,
  INN_CUSTOM_TOO_LARGE,
  INN_CUSTOM_NOT_A_DATE,
  INN_CUSTOM_DATE_TWO_WAYS,
  INN_CUSTOM_NOT_YES_OR_NO,
  INN_CUSTOM_NOT_A_CHOICE,
  INN_CUSTOM_SEVERAL_CHOICES,
  INN_CUSTOM_TOO_LONG,
} InnCustomFault;

gboolean    inn_custom_read            (const InnCustomField  *field,
                                        const char            *text,
                                        InnDateOrder           order,
                                        InnDate                today,
                                        GPtrArray            **values,
                                        InnCustomFault        *fault);
gboolean    inn_custom_read_again      (const InnCustomField  *field,
                                        const char            *text,
                                        InnDate                today,
                                        GPtrArray            **values);
char       *inn_custom_write           (const InnCustomField  *field,
                                        GPtrArray             *values);
const char *inn_custom_fault_get_words (InnCustomFault         fault);

G_END_DECLS
