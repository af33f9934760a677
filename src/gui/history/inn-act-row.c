/* inn-act-row.c: see inn-act-row.h. The window does the taking back, and lists what had to be left. */

#include "config.h"

#include "inn-act-row.h"

#include "inn-act-sentence.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnActRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *what_label;
  GtkWidget *when_label;
  GtkWidget *state_label;
  GtkWidget *button;
  GtkWidget *details_label;

  gint64 seq;
};

G_DEFINE_FINAL_TYPE (InnActRow, inn_act_row, GTK_TYPE_LIST_BOX_ROW)

static void
inn_act_row_class_init (InnActRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-act-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnActRow, what_label);
  gtk_widget_class_bind_template_child (widget_class, InnActRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, InnActRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, InnActRow, button);
  gtk_widget_class_bind_template_child (widget_class, InnActRow, details_label);
}

static void
inn_act_row_init (InnActRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_act_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
inn_act_row_new (void)
{
  return g_object_new (INN_TYPE_ACT_ROW, NULL);
}

/**
 * inn_act_row_show:
 * @self: the row
 * @entry: what was done
 * @when_and_who: a line that says when and by whom
 */
void
inn_act_row_show (InnActRow  *self,
                  InnEntry   *entry,
                  const char *when_and_who)
{
  const char *act = inn_entry_get_act (entry);
  gboolean is_undo = g_str_equal (act, INN_ACT_UNDO);
  gboolean undone = inn_entry_get_undone_by (entry) != 0;
  g_autofree char *what = inn_act_describe (act, inn_entry_get_parameters (entry));
  g_autofree char *spoken = NULL;
  const char *verb = is_undo ? _("Do It Again") : _("Take Back");

  g_return_if_fail (INN_IS_ACT_ROW (self));

  self->seq = inn_entry_get_seq (entry);
  gtk_label_set_text (GTK_LABEL (self->what_label), what);
  gtk_label_set_text (GTK_LABEL (self->when_label), when_and_who);
  gtk_button_set_label (GTK_BUTTON (self->button), verb);
  gtk_widget_set_visible (self->button, !undone && inn_entry_get_n_rows (entry) > 0
                                          && !inn_entry_makes_book (entry));
  gtk_widget_set_visible (self->state_label, undone);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "x", self->seq);
  if (undone)
    gtk_widget_add_css_class (GTK_WIDGET (self), "settled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "settled");

  /* Translators: what was done, then when and by whom. */
  spoken = g_strdup_printf (C_("spoken row", "%1$s, %2$s"), what, when_and_who);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_clear_pointer (&spoken, g_free);
  /* Translators: what the button does ("Take Back"), then what it is done to. */
  spoken = g_strdup_printf (C_("spoken button", "%1$s: %2$s"), verb, what);
  inn_spoken_name_set (self->button, spoken);
}

/**
 * inn_act_row_set_details:
 * @self: the row
 * @details: lines of what was changed, or ""
 */
void
inn_act_row_set_details (InnActRow  *self,
                         const char *details)
{
  g_return_if_fail (INN_IS_ACT_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->details_label), details);
  gtk_widget_set_visible (self->details_label, *details != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details,
                                  -1);
}

/**
 * inn_act_row_hide_verb:
 * @self: the row
 *
 * Where nothing can be taken back, as the book is only read.
 */
void
inn_act_row_hide_verb (InnActRow *self)
{
  g_return_if_fail (INN_IS_ACT_ROW (self));

  gtk_widget_set_visible (self->button, FALSE);
}

/**
 * inn_act_row_get_seq:
 *
 * Returns: the entry of the journal that it shows
 */
gint64
inn_act_row_get_seq (InnActRow *self)
{
  g_return_val_if_fail (INN_IS_ACT_ROW (self), 0);

  return self->seq;
}
