/* inn-form-bar.h: a tinted bar that says what happened and offers the ways on. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnFormBarLook:
 * @INN_FORM_BAR_OFFER: something to go on with
 * @INN_FORM_BAR_WARNING: something to decide
 * @INN_FORM_BAR_DANGER: something failed
 */
typedef enum
{
  INN_FORM_BAR_OFFER,
  INN_FORM_BAR_WARNING,
  INN_FORM_BAR_DANGER,
} InnFormBarLook;

/**
 * InnFormBar:
 *
 * Signals: `first` and `second`, when that button is pressed.
 */
#define INN_TYPE_FORM_BAR (inn_form_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnFormBar, inn_form_bar, INN, FORM_BAR, GtkWidget)

void     inn_form_bar_say        (InnFormBar     *self,
                                  InnFormBarLook  look,
                                  const char     *title,
                                  const char     *text,
                                  const char     *first,
                                  const char     *second);
gboolean inn_form_bar_is_pressed (InnFormBar     *self);
void     inn_form_bar_hide       (InnFormBar     *self);

G_END_DECLS
