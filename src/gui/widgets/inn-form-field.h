/* inn-form-field.h: one field of a form: its title, its control, and the message under it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnFieldState:
 * @INN_FIELD_PLAIN: nothing to say, or a remark
 * @INN_FIELD_UNDERSTOOD: read, and the message says how
 * @INN_FIELD_DOUBTFUL: probably a slip; it can be saved all the same
 * @INN_FIELD_REFUSED: cannot be saved until it is mended or emptied
 */
typedef enum
{
  INN_FIELD_PLAIN,
  INN_FIELD_UNDERSTOOD,
  INN_FIELD_DOUBTFUL,
  INN_FIELD_REFUSED,
} InnFieldState;

/**
 * InnFormField:
 *
 * Signal: `settled`, when typing came to rest or the focus left, so that a message about something
 * half typed does not get in the way.
 */
#define INN_TYPE_FORM_FIELD (inn_form_field_get_type ())
G_DECLARE_FINAL_TYPE (InnFormField, inn_form_field, INN, FORM_FIELD, GtkWidget)

GtkWidget     *inn_form_field_new         (GtkWidget     *child);

const char    *inn_form_field_get_title   (InnFormField  *self);
GtkWidget     *inn_form_field_get_child   (InnFormField  *self);
InnFieldState  inn_form_field_get_state   (InnFormField  *self);
const char    *inn_form_field_get_message (InnFormField  *self);
void           inn_form_field_watch       (InnFormField  *self,
                                           GtkWidget     *editable);
void           inn_form_field_set_message (InnFormField  *self,
                                           InnFieldState  state,
                                           const char    *message);
InnFieldState  inn_field_state_of         (InnValidity    validity);

G_END_DECLS
