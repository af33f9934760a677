/* inn-reminders-page.c: see inn-reminders-page.h. When something is announced is a rule of the
 * book, the rest is a setting of this PC.
 */

#include "config.h"

#include "inn-reminders-page.h"

#include "inn-autostart.h"
#include "inn-feedback.h"
#include "inn-store-reminders.h"
#include "inn-time-row.h"

#include <glib/gi18n.h>

#define N_LEADS 4

/* Kinds of days that are reminded of or not, each by one rule. */
#define N_DAYS 4

struct _InnRemindersPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *popups_switch;
  GtkWidget *content_row;
  GtkWidget *test_row;
  GtkWidget *test_button;
  GtkWidget *follow_up_row;
  GtkWidget *morning_row;
  GtkWidget *evening_row;
  GtkWidget *birthday_row;
  GtkWidget *lead_0;
  GtkWidget *lead_1;
  GtkWidget *lead_3;
  GtkWidget *lead_7;
  GtkWidget *feb29_row;
  GtkWidget *lunar_row;
  GtkWidget *background_switch;
  GtkWidget *autostart_switch;
  GtkWidget *quiet_switch;
  GtkWidget *quiet_from_row;
  GtkWidget *quiet_until_row;
  GtkWidget *important_switch;
  GtkWidget *festival_switch;
  GtkWidget *document_switch;
  GtkWidget *tier_switch;

  InnBook *book;                /* owned */
  InnReminderEngine *engine;    /* owned */
  gboolean showing;             /* what is set is shown, not chosen */
};

G_DEFINE_FINAL_TYPE (InnRemindersPage, inn_reminders_page, ADW_TYPE_PREFERENCES_PAGE)

static const int lead_days[N_LEADS] = { 0, 1, 3, 7 };

static const InnRuleKind day_kinds[N_DAYS] = {
  INN_RULE_IMPORTANT_DATE, INN_RULE_FESTIVAL, INN_RULE_DOCUMENT, INN_RULE_TIER,
};

static GSettings *
get_settings (InnRemindersPage *self)
{
  return inn_settings_get_gsettings (inn_book_get_settings (self->book));
}

static void
collect_leads (InnRemindersPage *self,
               GtkWidget        *buttons[N_LEADS])
{
  buttons[0] = self->lead_0;
  buttons[1] = self->lead_1;
  buttons[2] = self->lead_3;
  buttons[3] = self->lead_7;
}

static void
collect_days (InnRemindersPage *self,
              GtkWidget        *switches[N_DAYS])
{
  switches[0] = self->important_switch;
  switches[1] = self->festival_switch;
  switches[2] = self->document_switch;
  switches[3] = self->tier_switch;
}

/* The rules */

static void
lock_rules (InnRemindersPage *self)
{
  GtkWidget *leads[N_LEADS], *days[N_DAYS];

  collect_leads (self, leads);
  for (guint i = 0; i < N_LEADS; i++)
    gtk_widget_set_sensitive (leads[i], FALSE);
  collect_days (self, days);
  for (guint i = 0; i < N_DAYS; i++)
    gtk_widget_set_sensitive (days[i], FALSE);
  gtk_widget_set_sensitive (self->follow_up_row, FALSE);
  gtk_widget_set_sensitive (self->birthday_row, FALSE);
}

static void
rules_set_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(InnRemindersPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!inn_store_set_rules_finish (INN_STORE (source), result, NULL, &error))
    inn_feedback_error (GTK_WIDGET (self), _("The times were not saved"), error);
}

static void
apply_rules (InnRemindersPage *self)
{
  GtkWidget *buttons[N_LEADS];
  int follow_up_minute, birthday_minute;
  int leads[N_LEADS];
  gsize n_leads = 0;

  if (self->showing || self->book == NULL)
    return;

  collect_leads (self, buttons);
  for (guint i = 0; i < N_LEADS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (buttons[i])))
      leads[n_leads++] = lead_days[i];
  g_object_get (self->follow_up_row, "minute", &follow_up_minute, NULL);
  g_object_get (self->birthday_row, "minute", &birthday_minute, NULL);

  inn_store_set_rules_async (inn_book_get_store (self->book), follow_up_minute, birthday_minute,
                             leads, n_leads, NULL, rules_set_cb, g_object_ref (self));
}

static void
day_switched_cb (GtkWidget        *widget,
                 GParamSpec       *pspec,
                 InnRemindersPage *self)
{
  GtkWidget *switches[N_DAYS];

  if (self->showing || self->book == NULL)
    return;

  collect_days (self, switches);
  for (guint i = 0; i < N_DAYS; i++)
    if (switches[i] == widget)
      inn_store_switch_rules_async (inn_book_get_store (self->book), day_kinds[i],
                                    gtk_switch_get_active (GTK_SWITCH (widget)), NULL, rules_set_cb,
                                    g_object_ref (self));
}

static void
show_rule (InnRemindersPage      *self,
           const InnReminderRule *rule)
{
  GtkWidget *buttons[N_LEADS], *switches[N_DAYS];

  collect_leads (self, buttons);
  collect_days (self, switches);
  if (rule->kind == INN_RULE_FOLLOW_UP)
    g_object_set (self->follow_up_row, "minute", rule->minute, NULL);
  if (rule->kind == INN_RULE_BIRTHDAY)
    {
      g_object_set (self->birthday_row, "minute", rule->minute, NULL);
      for (guint i = 0; i < N_LEADS; i++)
        if (lead_days[i] == rule->days_before)
          gtk_check_button_set_active (GTK_CHECK_BUTTON (buttons[i]), TRUE);
    }
  for (guint i = 0; i < N_DAYS; i++)
    if (day_kinds[i] == rule->kind)
      gtk_switch_set_active (GTK_SWITCH (switches[i]), TRUE);
}

static void
rules_listed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(InnRemindersPage) self = user_data;
  g_autoptr(GArray) rules = NULL;

  rules = inn_store_list_rules_finish (INN_STORE (source), result, NULL);
  if (rules == NULL || self->book == NULL)
    return;

  self->showing = TRUE;
  for (guint i = 0; i < rules->len; i++)
    if (g_array_index (rules, InnReminderRule, i).enabled)
      show_rule (self, &g_array_index (rules, InnReminderRule, i));
  self->showing = FALSE;
}

/* The test popup */

static const char *
describe_outcome (InnNoticeOutcome outcome)
{
  switch (outcome)
    {
    case INN_NOTICE_SHOWN:
      return _("It was shown. If you see none, look at the “do not disturb” of the desktop.");
    case INN_NOTICE_ABSENT:
      return _("This desktop shows no popups. Reminders stand in the panel.");
    case INN_NOTICE_HUNG:
      return _("The desktop does not answer. Reminders stand in the panel.");
    case INN_NOTICE_REFUSED:
    default:
      return _("It was refused. Are popups turned on?");
    }
}

static void
tested_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnRemindersPage) self = user_data;
  InnNoticeOutcome outcome =
    inn_reminder_engine_try_popup_finish (INN_REMINDER_ENGINE (source), result);

  gtk_widget_set_sensitive (self->test_button, TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->test_row), describe_outcome (outcome));
}

static void
test_clicked_cb (InnRemindersPage *self)
{
  gtk_widget_set_sensitive (self->test_button, FALSE);
  inn_reminder_engine_try_popup_async (self->engine, tested_cb, g_object_ref (self));
}

/* Choices of one in a list are enumerations of the settings. */

static void
choice_selected_cb (AdwComboRow      *row,
                    GParamSpec       *pspec,
                    InnRemindersPage *self)
{
  const char *key = g_object_get_data (G_OBJECT (row), "inn-key");

  if (key != NULL)
    g_settings_set_enum (get_settings (self), key, adw_combo_row_get_selected (row));
}

static void
show_choice (InnRemindersPage *self,
             GtkWidget        *row,
             const char       *key)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), g_settings_get_enum (get_settings (self), key));
  g_object_set_data (G_OBJECT (row), "inn-key", (gpointer) key);
}

/* The start with the computer */

static void
autostart_set_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(InnRemindersPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!inn_autostart_set_finish (result, &error))
    inn_feedback_error (GTK_WIDGET (self), _("The start with the computer was not set"), error);
}

static void
autostart_notify_cb (InnRemindersPage *self)
{
  if (self->showing)
    return;

  g_settings_set_boolean (get_settings (self), "autostart-asked", TRUE);
  inn_autostart_set_async (gtk_switch_get_active (GTK_SWITCH (self->autostart_switch)), NULL,
                           autostart_set_cb, g_object_ref (self));
}

static void
autostart_queried_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(InnRemindersPage) self = user_data;

  self->showing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->autostart_switch),
                         inn_autostart_query_finish (result));
  self->showing = FALSE;
}

static void
inn_reminders_page_dispose (GObject *object)
{
  InnRemindersPage *self = INN_REMINDERS_PAGE (object);

  g_clear_object (&self->engine);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_reminders_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, popups_switch);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, content_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, test_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, test_button);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, follow_up_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, morning_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, evening_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, birthday_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, lead_0);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, lead_1);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, lead_3);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, lead_7);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, feb29_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, lunar_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, background_switch);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, autostart_switch);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, quiet_switch);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, quiet_from_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, quiet_until_row);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, important_switch);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, festival_switch);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, document_switch);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPage, tier_switch);
  gtk_widget_class_bind_template_callback (widget_class, apply_rules);
  gtk_widget_class_bind_template_callback (widget_class, day_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, autostart_notify_cb);
}

static void
inn_reminders_page_class_init (InnRemindersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_reminders_page_dispose;

  g_type_ensure (INN_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-reminders-page.ui");
  bind_children (widget_class);
}

static void
inn_reminders_page_init (InnRemindersPage *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

/**
 * inn_reminders_page_set_engine:
 * @self: a page
 * @book: whose rules and settings are shown
 * @engine: shows the test popup; set once
 */
void
inn_reminders_page_set_engine (InnRemindersPage  *self,
                               InnBook           *book,
                               InnReminderEngine *engine)
{
  GSettings *settings = inn_settings_get_gsettings (inn_book_get_settings (book));

  g_return_if_fail (INN_IS_REMINDERS_PAGE (self));
  g_return_if_fail (settings != NULL);

  self->book = g_object_ref (book);
  self->engine = g_object_ref (engine);

  if (inn_book_is_read_only (book))
    lock_rules (self);
  g_settings_bind (settings, "popups-enabled", self->popups_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "run-in-background", self->background_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "quiet-hours", self->quiet_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "quiet-from", self->quiet_from_row, "minute",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "quiet-until", self->quiet_until_row, "minute",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "morning-time", self->morning_row, "minute",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "evening-time", self->evening_row, "minute",
                   G_SETTINGS_BIND_DEFAULT);
  show_choice (self, self->content_row, "popup-content");
  show_choice (self, self->feb29_row, "feb29");
  show_choice (self, self->lunar_row, "show-lunar");

  inn_store_list_rules_async (inn_book_get_store (book), NULL, rules_listed_cb,
                              g_object_ref (self));
  inn_autostart_query_async (NULL, autostart_queried_cb, g_object_ref (self));
}
