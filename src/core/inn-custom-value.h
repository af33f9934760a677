/* inn-custom-value.h: what a guest has in a field of the hotel's own. A part of the guest, see
 * inn_guest_get_value ().
 */

#pragma once

#include "inn-custom-field.h"
#include "inn-date.h"

G_BEGIN_DECLS

typedef enum
{
  INN_CUSTOM_VALUE_TEXT,
  INN_CUSTOM_VALUE_INTEGER,
  INN_CUSTOM_VALUE_REAL,
  INN_CUSTOM_VALUE_DATE,
} InnCustomType;

/**
 * InnCustomValue:
 * @id: row, 0 while it is not saved
 * @field_id: its field
 * @type: which of the following counts
 * @text: a text, or a day as YYYY-MM-DD; of a choice the name it had when it was chosen
 * @integer: a whole number, an amount in minor units, or 1 for yes and 0 for no
 * @real: a number that is not whole
 * @choice_id: row of the choice; 0 for none
 *
 * Of several choices each is a value. What does not fit the kind of its field is kept as text, exactly
 * as somebody told it. A value, counted by reference; see inn-types.h.
 */
struct _InnCustomValue
{
  gint64         id;
  gint64         field_id;
  InnCustomType  type;
  char          *text;
  gint64         integer;
  double         real;
  gint64         choice_id;
};

InnCustomValue *inn_custom_value_new_text    (gint64                 field_id,
                                              const char            *text);
InnCustomValue *inn_custom_value_new_integer (gint64                 field_id,
                                              gint64                 integer);
InnCustomValue *inn_custom_value_new_real    (gint64                 field_id,
                                              double                 real);
InnCustomValue *inn_custom_value_new_date    (gint64                 field_id,
                                              InnDate                date);
InnCustomValue *inn_custom_value_new_choice  (gint64                 field_id,
                                              const InnCustomChoice *choice);
InnCustomValue *inn_custom_value_ref         (InnCustomValue        *self);
void            inn_custom_value_unref       (InnCustomValue        *self);

gboolean        inn_custom_value_same        (const InnCustomValue  *a,
                                              const InnCustomValue  *b);
gboolean        inn_custom_value_tells_apart
                                             (const InnCustomValue *self);
gboolean        inn_custom_value_fits        (const InnCustomValue  *self,
                                              const InnCustomField  *field);
char           *inn_custom_value_dup_text    (const InnCustomValue  *self,
                                              const InnCustomField  *field);
char           *inn_custom_value_dup_misfit  (const InnCustomValue  *self,
                                              const InnCustomField  *field);

const char     *inn_custom_type_to_nick      (InnCustomType          type);
gboolean        inn_custom_type_from_nick    (const char            *nick,
                                              InnCustomType         *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCustomValue, inn_custom_value_unref)

G_END_DECLS
