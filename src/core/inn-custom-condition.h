/* inn-custom-condition.h: what a list asks of one of the hotel's own fields. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnCustomAsk:
 * @INN_CUSTOM_ASK_TEXT: a text that holds the words, however they are written
 * @INN_CUSTOM_ASK_NUMBERS: a number, or an amount in minor units, between two
 * @INN_CUSTOM_ASK_DAYS: a day between two
 * @INN_CUSTOM_ASK_YES: yes
 * @INN_CUSTOM_ASK_NO: no
 * @INN_CUSTOM_ASK_CHOICES: one of some choices
 */
typedef enum
{
  INN_CUSTOM_ASK_TEXT,
  INN_CUSTOM_ASK_NUMBERS,
  INN_CUSTOM_ASK_DAYS,
  INN_CUSTOM_ASK_YES,
  INN_CUSTOM_ASK_NO,
  INN_CUSTOM_ASK_CHOICES,
} InnCustomAsk;

#define INN_CUSTOM_MAX_ASKED 50

/**
 * InnCustomCondition:
 * @field_id: the field
 * @ask: what is asked of it
 * @text: the words, or ""
 * @least: the least number; minus infinity for none
 * @greatest: the greatest number; infinity for none
 * @first: the first day, unset for none
 * @last: the last day, unset for none
 * @choice_ids: (array length=n_choices): rows of choices, ascending
 * @n_choices: how many
 *
 * What does not fit its field fits no condition. A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  gint64        field_id;
  InnCustomAsk  ask;
  char         *text;
  double        least;
  double        greatest;
  InnDate       first;
  InnDate       last;
  gint64       *choice_ids;
  guint         n_choices;
} InnCustomCondition;

InnCustomCondition *inn_custom_condition_new_text    (gint64                    field_id,
                                                      const char               *text);
InnCustomCondition *inn_custom_condition_new_numbers (gint64                    field_id,
                                                      double                    least,
                                                      double                    greatest);
InnCustomCondition *inn_custom_condition_new_days    (gint64                    field_id,
                                                      InnDate                   first,
                                                      InnDate                   last);
InnCustomCondition *inn_custom_condition_new_yes_no  (gint64                    field_id,
                                                      gboolean                  yes);
InnCustomCondition *inn_custom_condition_new_choices (gint64                    field_id,
                                                      const gint64             *choice_ids,
                                                      guint                     n_choices);
InnCustomCondition *inn_custom_condition_ref         (InnCustomCondition       *self);
void                inn_custom_condition_unref       (InnCustomCondition       *self);
gboolean            inn_custom_condition_equal       (const InnCustomCondition *a,
                                                      const InnCustomCondition *b);
char               *inn_custom_condition_to_text     (const InnCustomCondition *self);
InnCustomCondition *inn_custom_condition_from_text   (const char               *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCustomCondition, inn_custom_condition_unref)

G_END_DECLS
