/* inn-birthday-row.c: see inn-birthday-row.h. */

#include "config.h"

#include "inn-birthday-row.h"

#include "inn-agenda-words.h"
#include "inn-reminder-acts.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnBirthdayRow
{
  InnAgendaRow parent_instance;

  GtkWidget *icon;
  GtkWidget *name_label;
  GtkWidget *when_label;
  GtkWidget *details_label;
  GtkWidget *revealer;
  GtkWidget *done_button;
  GtkWidget *later_button;
  GtkWidget *clock_button;
  GtkWidget *undo_button;
};

G_DEFINE_FINAL_TYPE (InnBirthdayRow, inn_birthday_row, INN_TYPE_AGENDA_ROW)

static void
answer (InnAgendaRow  *row,
        InnAnswerKind  kind,
        InnCivil       until)
{
  inn_reminder_acts_answer (GTK_WIDGET (row), inn_agenda_row_get_book (row),
                            inn_agenda_row_get_item (row), kind, until);
}

static void
dismiss_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  answer (INN_AGENDA_ROW (widget), INN_ANSWER_DISMISSED, INN_CIVIL_NONE);
}

static void
inn_birthday_row_complete (InnAgendaRow *row)
{
  answer (row, INN_ANSWER_DONE, INN_CIVIL_NONE);
}

static void
inn_birthday_row_postpone (InnAgendaRow *row,
                           InnCivil      until)
{
  answer (row, INN_ANSWER_SNOOZED, until);
}

static const char *
get_icon (InnRuleKind kind)
{
  switch (kind)
    {
    case INN_RULE_IMPORTANT_DATE:
      return "inn-gift-symbolic";
    case INN_RULE_FESTIVAL:
      return "inn-today-symbolic";
    case INN_RULE_DOCUMENT:
    case INN_RULE_TIER:
      return "inn-clock-symbolic";
    case INN_RULE_BIRTHDAY:
    case INN_RULE_FOLLOW_UP:
    default:
      return "inn-cake-symbolic";
    }
}

static void
inn_birthday_row_show (InnAgendaRow *row,
                       gboolean      settled)
{
  InnBirthdayRow *self = INN_BIRTHDAY_ROW (row);
  InnAgendaItem *item = inn_agenda_row_get_item (row);
  const InnAgendaDay *day = inn_agenda_item_get_day (item);
  const char *style = NULL;
  g_autofree char *when = inn_agenda_words_when (item, &style);
  g_autofree char *details = NULL;
  g_autofree char *label = NULL;
  gint64 seq = inn_agenda_item_get_seq (item);

  if (settled && seq != 0)
    details = inn_agenda_words_settled (item, NULL);
  else
    details = inn_agenda_words_details (item);

  gtk_label_set_text (GTK_LABEL (self->name_label), day->name);
  inn_user_text_set_label (GTK_LABEL (self->details_label), details);
  gtk_label_set_text (GTK_LABEL (self->when_label), when);
  gtk_widget_set_css_classes (self->when_label, (const char *[]) { "figures", style, NULL });
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                settled ? "inn-check-symbolic" : get_icon (day->kind));

  if (day->kind == INN_RULE_DOCUMENT || day->kind == INN_RULE_TIER)
    gtk_button_set_label (GTK_BUTTON (self->done_button), C_("follow-up", "Done"));

  /* A festival is nobody’s to settle: it goes by. */
  if (day->kind == INN_RULE_FESTIVAL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.complete", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.postpone", FALSE);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.dismiss",
                                 !settled && day->kind != INN_RULE_FESTIVAL && !inn_book_is_read_only (inn_agenda_row_get_book (row)));
  gtk_widget_set_visible (self->when_label, !settled);
  gtk_widget_set_visible (self->clock_button, !settled && day->kind != INN_RULE_FESTIVAL);
  gtk_widget_set_visible (self->revealer, !settled && day->kind != INN_RULE_FESTIVAL);
  gtk_widget_set_visible (self->undo_button, seq != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo_button), "x", seq);

  if (day->kind == INN_RULE_BIRTHDAY)
    /* Translators: whose birthday it is, when, and more about it. */
    label = g_strdup_printf (_("Birthday of %1$s, %2$s, %3$s"), day->name, when, details);
  else
    /* Translators: whose day it is or which festival, when, and more about it. */
    label = g_strdup_printf (C_("day", "%1$s, %2$s, %3$s"), day->name, when, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
inn_birthday_row_class_init (InnBirthdayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnAgendaRowClass *row_class = INN_AGENDA_ROW_CLASS (klass);

  row_class->show = inn_birthday_row_show;
  row_class->complete = inn_birthday_row_complete;
  row_class->postpone = inn_birthday_row_postpone;

  gtk_widget_class_install_action (widget_class, "reminder.dismiss", NULL, dismiss_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-birthday-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, icon);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, details_label);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, later_button);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, clock_button);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdayRow, undo_button);
}

static void
inn_birthday_row_init (InnBirthdayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_agenda_row_adopt (INN_AGENDA_ROW (self), self->revealer, self->later_button,
                        self->clock_button);
}

/**
 * inn_birthday_row_new:
 * @book: the open book
 * @item: a birthday
 *
 * Returns: (transfer floating): a row that follows @item
 */
GtkWidget *
inn_birthday_row_new (InnBook       *book,
                      InnAgendaItem *item)
{
  return g_object_new (INN_TYPE_BIRTHDAY_ROW, "book", book, "item", item, NULL);
}
