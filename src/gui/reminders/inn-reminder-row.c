/* inn-reminder-row.c: see inn-reminder-row.h. Once it is done, it says when and by whom, offers to
 * take that back, and asks what came of it without insisting.
 */

#include "config.h"

#include "inn-reminder-row.h"

#include "inn-agenda-words.h"
#include "inn-reminder-acts.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnReminderRow
{
  InnAgendaRow parent_instance;

  GtkWidget *check;
  GtkWidget *what_label;
  GtkWidget *when_label;
  GtkWidget *details_label;
  GtkWidget *note_label;
  GtkWidget *revealer;
  GtkWidget *verbs_box;
  GtkWidget *done_button;
  GtkWidget *later_button;
  GtkWidget *outcome_entry;
  GtkWidget *clock_button;
  GtkWidget *undo_button;
};

G_DEFINE_FINAL_TYPE (InnReminderRow, inn_reminder_row, INN_TYPE_AGENDA_ROW)

static InnAgendaItem *
get_item (InnReminderRow *self)
{
  return inn_agenda_row_get_item (INN_AGENDA_ROW (self));
}

static const char *
get_outcome (const InnAgendaTask *task)
{
  return task->promise != NULL ? task->promise->outcome : task->follow_up->outcome;
}

static void
outcome_activate_cb (GtkEntry       *entry,
                     InnReminderRow *self)
{
  const char *outcome = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (*outcome == '\0')
    return;

  inn_reminder_acts_note_outcome (GTK_WIDGET (self), inn_agenda_row_get_book (INN_AGENDA_ROW (self)),
                                  get_item (self), outcome);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (self->outcome_entry, FALSE);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  InnReminderRow *self = INN_REMINDER_ROW (widget);

  inn_reminder_acts_remove (widget, inn_agenda_row_get_book (INN_AGENDA_ROW (self)),
                            get_item (self));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (get_item (INN_REMINDER_ROW (widget)));

  gtk_widget_activate_action (widget,
                              task->promise != NULL ? "win.edit-promise" : "win.edit-follow-up",
                              "x", inn_agenda_task_get_id (task));
}

static void
inn_reminder_row_complete (InnAgendaRow *row)
{
  InnReminderRow *self = INN_REMINDER_ROW (row);

  inn_reminder_acts_complete (GTK_WIDGET (self), inn_agenda_row_get_book (row), get_item (self));
}

static void
inn_reminder_row_postpone (InnAgendaRow *row,
                           InnCivil      until)
{
  InnReminderRow *self = INN_REMINDER_ROW (row);

  inn_reminder_acts_postpone (GTK_WIDGET (self), inn_agenda_row_get_book (row), get_item (self),
                              until);
}

static void
inn_reminder_row_show (InnAgendaRow *row,
                       gboolean      settled)
{
  InnReminderRow *self = INN_REMINDER_ROW (row);
  InnAgendaItem *item = inn_agenda_row_get_item (row);
  const InnAgendaTask *task = inn_agenda_item_get_task (item);
  gboolean promise = task->promise != NULL;
  const char *what = inn_agenda_task_get_what (task);
  const char *style = NULL;
  g_autofree char *when = inn_agenda_words_when (item, &style);
  g_autofree char *details = NULL;
  g_autofree char *label = NULL;
  gint64 seq = inn_agenda_item_get_seq (item);
  gboolean overdue = g_str_equal (style, "due-overdue");
  gboolean fixed = inn_book_is_read_only (inn_agenda_row_get_book (row));

  if (settled && seq != 0)
    details = inn_agenda_words_settled (item, NULL);
  else
    details = inn_agenda_words_details (item);

  gtk_label_set_text (GTK_LABEL (self->what_label), what);
  inn_user_text_set_label (GTK_LABEL (self->details_label), details);
  inn_user_text_set_label (GTK_LABEL (self->note_label),
                           promise ? "" : task->follow_up->note);
  gtk_label_set_text (GTK_LABEL (self->when_label), when);
  gtk_widget_set_css_classes (self->when_label, (const char *[]) { "figures", style, NULL });
  gtk_widget_set_css_classes (self->check,
                              (const char *[]) { "round", overdue && !settled ? "overdue" : NULL,
                                                 NULL });
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), settled);

  gtk_button_set_label (GTK_BUTTON (self->done_button),
                        promise ? C_("promise verb", "Kept") : C_("verb", "Done"));
  gtk_widget_set_tooltip_text (self->check, promise ? _("Mark as kept (Space)")
                                                    : _("Mark as done (Space)"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.edit", !fixed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.delete", !fixed);
  gtk_widget_set_visible (self->when_label, !settled);
  gtk_widget_set_visible (self->clock_button, !settled);
  gtk_widget_set_visible (self->verbs_box, !settled);
  gtk_widget_set_visible (self->outcome_entry, settled && *get_outcome (task) == '\0');
  gtk_widget_set_visible (self->undo_button, seq != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo_button), "x", seq);

  /* Translators: what is to be done, when it is due, about whom. */
  label = g_strdup_printf (_("%1$s, %2$s, %3$s"), what, when, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
}

static void
inn_reminder_row_class_init (InnReminderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnAgendaRowClass *row_class = INN_AGENDA_ROW_CLASS (klass);

  row_class->show = inn_reminder_row_show;
  row_class->complete = inn_reminder_row_complete;
  row_class->postpone = inn_reminder_row_postpone;

  gtk_widget_class_install_action (widget_class, "reminder.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "reminder.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "reminder.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "reminder.delete", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-reminder-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, check);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, what_label);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, details_label);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, verbs_box);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, later_button);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, outcome_entry);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, clock_button);
  gtk_widget_class_bind_template_child (widget_class, InnReminderRow, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, outcome_activate_cb);
}

static void
inn_reminder_row_init (InnReminderRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_agenda_row_adopt (INN_AGENDA_ROW (self), self->revealer, self->later_button,
                        self->clock_button);
}

/**
 * inn_reminder_row_new:
 * @book: the open book
 * @item: a follow-up or a promise
 *
 * Returns: (transfer floating): a row that follows @item
 */
GtkWidget *
inn_reminder_row_new (InnBook       *book,
                      InnAgendaItem *item)
{
  return g_object_new (INN_TYPE_REMINDER_ROW, "book", book, "item", item, NULL);
}
