/* inn-rule-row.c: see inn-rule-row.h. What stands within is made, and the look back is taken, when the row is
 * unfolded for the first time.
 */

#include "config.h"

#include "inn-rule-row.h"

#include "inn-feedback.h"
#include "inn-pending-act.h"
#include "inn-rule-words.h"
#include "inn-store-automation.h"
#include "inn-text.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

#define DAYS_BACK 90

struct _InnRuleRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *enabled_switch;
  GtkWidget *task_row;
  GtkWidget *audience_row;
  GtkWidget *assign_row;
  GtkWidget *amount_spin;
  GtkWidget *quiet_spin;
  GtkWidget *preview_row;

  InnBook *book;            /* owned */
  InnAutomationRule *rule;  /* owned: as the book has it */
  GPtrArray *audiences;     /* owned, of texts: the lists of the drop-down */
  GCancellable *cancellable; /* owned: of the look back */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (InnRuleRow, inn_rule_row, ADW_TYPE_EXPANDER_ROW)

/* ---- Changing it ------------------------------------------------------------------------- */

static gboolean
finish_saving (InnStore      *store,
               GAsyncResult  *result,
               gint64        *seq,
               GError       **error)
{
  return inn_store_save_automation_finish (store, result, seq, error) != 0;
}

/* Takes @changed. */
static void
save (InnRuleRow        *self,
      InnAutomationRule *changed)
{
  /* Translators: name of a rule. */
  char *done = g_strdup_printf (_("“%s” changed"), inn_automation_rule_get_label (changed));

  inn_store_save_automation_async (inn_book_get_store (self->book), changed, NULL, inn_pending_act_cb,
                                   inn_pending_act_new (GTK_WIDGET (self), finish_saving, done,
                                                        _("The rule was not changed")));
  inn_automation_rule_free (changed);
}

static void
switched_cb (InnRuleRow *self)
{
  gboolean enabled = gtk_switch_get_active (GTK_SWITCH (self->enabled_switch));
  const char *label = inn_automation_rule_get_label (self->rule);

  if (self->showing || enabled == self->rule->enabled)
    return;

  inn_store_switch_automation_async (inn_book_get_store (self->book), self->rule->id, enabled, NULL,
                                     inn_pending_act_cb,
                                     inn_pending_act_new (GTK_WIDGET (self),
                                                          inn_store_switch_automation_finish,
                                                          /* Translators: name of a rule. */
                                                          g_strdup_printf (enabled ? _("“%s” is on")
                                                                                   : _("“%s” is off"),
                                                                           label),
                                                          _("The rule was not switched")));
}

static void
task_applied_cb (InnRuleRow *self)
{
  InnAutomationRule *changed = inn_automation_rule_copy (self->rule);

  inn_text_set (&changed->task, gtk_editable_get_text (GTK_EDITABLE (self->task_row)));
  save (self, changed);
}

static void
audience_cb (InnRuleRow *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->audience_row));
  InnAutomationRule *changed = NULL;

  if (self->showing || chosen >= self->audiences->len
      || g_str_equal (self->rule->conditions, g_ptr_array_index (self->audiences, chosen)))
    return;

  changed = inn_automation_rule_copy (self->rule);
  inn_text_set (&changed->conditions, g_ptr_array_index (self->audiences, chosen));
  save (self, changed);
}

static void
assign_cb (InnRuleRow *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->assign_row));
  InnAutomationRule *changed = NULL;

  if (self->showing || chosen == (guint) self->rule->assign || chosen >= INN_N_ASSIGNS
      || chosen == INN_ASSIGN_STAFF)
    return;

  changed = inn_automation_rule_copy (self->rule);
  changed->assign = chosen;
  save (self, changed);
}

static void
numbers_cb (InnRuleRow *self)
{
  int amount = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->amount_spin));
  int quiet = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->quiet_spin));
  InnAutomationRule *changed = NULL;

  if (self->showing || (amount == self->rule->amount && quiet == self->rule->quiet_days))
    return;

  changed = inn_automation_rule_copy (self->rule);
  changed->amount = amount;
  changed->quiet_days = quiet;
  save (self, changed);
}

/* ---- What it would have done ------------------------------------------------------------- */

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  InnRuleRow *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnAutomationPreview) preview
    = inn_store_preview_automation_finish (INN_STORE (source), result, &error);
  g_autofree char *title = NULL;
  g_autofree char *names = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (preview == NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->preview_row),
                                     _("Nobody can say what it would have done: its conditions cannot be "
                                       "read"));
      return;
    }

  title = inn_rule_words_preview (preview, DAYS_BACK);
  names = inn_rule_words_names (preview);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->preview_row), title);
  inn_user_text_set_subtitle (ADW_ACTION_ROW (self->preview_row), names);
  if (inn_automation_preview_is_everybody (preview) && preview->n_guests > 0)
    gtk_widget_add_css_class (self->preview_row, "warning");
  else
    gtk_widget_remove_css_class (self->preview_row, "warning");
}

static void
look_back (InnRuleRow *self)
{
  InnClock *clock = inn_book_get_clock (self->book);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_preview_automation_async (inn_book_get_store (self->book), self->rule,
                                      inn_date_add_days (inn_clock_get_today (clock), -DAYS_BACK),
                                      inn_settings_get_feb29_rule (inn_book_get_settings (self->book)),
                                      self->cancellable, previewed_cb, self);
}

/* ---- What stands within ------------------------------------------------------------------ */

static GtkWidget *
add_spin (InnRuleRow *self,
          const char *title,
          int         most)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, most, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (numbers_cb), self, G_CONNECT_SWAPPED);

  return spin;
}

static void
add_audience (InnRuleRow *self)
{
  GPtrArray *views = inn_view_shelf_get_views (inn_book_get_views (self->book));
  GtkStringList *names = gtk_string_list_new (NULL);
  gboolean known = *self->rule->conditions == '\0';

  self->audience_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->audience_row), _("For whom"));
  gtk_string_list_append (names, C_("audience", "Everybody"));
  g_ptr_array_add (self->audiences, g_strdup (""));
  for (guint i = 0; i < views->len; i++)
    {
      const InnSavedView *view = g_ptr_array_index (views, i);

      if (view->query == NULL)
        continue;
      gtk_string_list_append (names, view->name);
      g_ptr_array_add (self->audiences, g_strdup (view->text));
      known |= g_str_equal (view->text, self->rule->conditions);
    }
  /* A list that was changed or deleted since: the rule keeps what it was. */
  if (!known)
    {
      gtk_string_list_append (names, C_("audience", "A list that is gone"));
      g_ptr_array_add (self->audiences, g_strdup (self->rule->conditions));
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->audience_row), G_LIST_MODEL (names));
  g_object_unref (names);
  g_signal_connect_object (self->audience_row, "notify::selected", G_CALLBACK (audience_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->audience_row);
}

static void
add_assign (InnRuleRow *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < INN_N_ASSIGNS; i++)
    gtk_string_list_append (names, inn_rule_words_assign (i));
  self->assign_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->assign_row), _("Who does it"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->assign_row), G_LIST_MODEL (names));
  g_object_unref (names);
  g_signal_connect_object (self->assign_row, "notify::selected", G_CALLBACK (assign_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->assign_row);
}

static void
make_inside (InnRuleRow *self)
{
  self->preview_row = adw_action_row_new ();
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->preview_row), 6);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->preview_row), 4);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->preview_row), FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->preview_row);

  self->task_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->task_row), _("What is to be done"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->task_row), TRUE);
  g_signal_connect_object (self->task_row, "apply", G_CALLBACK (task_applied_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->task_row);

  add_audience (self);
  add_assign (self);
  self->amount_spin = add_spin (self, self->rule->cause == INN_CAUSE_OPEN_COMPLAINT ? _("Hours") : _("Days"),
                                3650);
  self->quiet_spin = add_spin (self, _("Not again for the same guest within so many days"), 3650);
}

static void
show_rule (InnRuleRow *self)
{
  g_autofree char *cause = inn_rule_words_cause (self->rule);
  gboolean writable = !inn_book_is_read_only (self->book);

  self->showing = TRUE;
  inn_user_text_set_title (ADW_PREFERENCES_ROW (self), inn_automation_rule_get_label (self->rule));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), cause);
  gtk_switch_set_active (GTK_SWITCH (self->enabled_switch), self->rule->enabled);
  gtk_widget_set_sensitive (self->enabled_switch, writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->enabled_switch), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  inn_automation_rule_get_label (self->rule), -1);
  if (self->task_row != NULL)
    {
      guint chosen = 0;

      while (chosen < self->audiences->len
             && !g_str_equal (g_ptr_array_index (self->audiences, chosen), self->rule->conditions))
        chosen++;
      gtk_editable_set_text (GTK_EDITABLE (self->task_row), inn_automation_rule_get_task (self->rule));
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->audience_row),
                                  chosen < self->audiences->len ? chosen : 0);
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->assign_row), self->rule->assign);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->amount_spin), self->rule->amount);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->quiet_spin), self->rule->quiet_days);
      look_back (self);
    }
  self->showing = FALSE;
}

static void
expanded_cb (InnRuleRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->task_row != NULL)
    return;

  self->showing = TRUE;
  make_inside (self);
  show_rule (self);
}

/* ---- GObject ----------------------------------------------------------------------------- */

static void
inn_rule_row_dispose (GObject *object)
{
  InnRuleRow *self = INN_RULE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_rule_row_parent_class)->dispose (object);
}

static void
inn_rule_row_finalize (GObject *object)
{
  InnRuleRow *self = INN_RULE_ROW (object);

  g_clear_pointer (&self->rule, inn_automation_rule_free);
  g_clear_pointer (&self->audiences, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_rule_row_parent_class)->finalize (object);
}

static void
inn_rule_row_class_init (InnRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_rule_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = inn_rule_row_finalize;
}

static void
inn_rule_row_init (InnRuleRow *self)
{
  self->audiences = g_ptr_array_new_with_free_func (g_free);
  self->enabled_switch = gtk_switch_new ();
  gtk_widget_set_valign (self->enabled_switch, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->enabled_switch);
  g_signal_connect_object (self->enabled_switch, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_rule_row_new:
 * @book: the guest book
 * @rule: a rule
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
inn_rule_row_new (InnBook                 *book,
                  const InnAutomationRule *rule)
{
  InnRuleRow *self = g_object_new (INN_TYPE_RULE_ROW, NULL);

  self->book = g_object_ref (book);
  inn_rule_row_set_rule (self, rule);

  return GTK_WIDGET (self);
}

/**
 * inn_rule_row_get_id:
 *
 * Returns: the rule's row in the book
 */
gint64
inn_rule_row_get_id (InnRuleRow *self)
{
  g_return_val_if_fail (INN_IS_RULE_ROW (self), 0);

  return self->rule->id;
}

/**
 * inn_rule_row_set_rule:
 * @self: a row
 * @rule: the rule as the book has it now
 */
void
inn_rule_row_set_rule (InnRuleRow              *self,
                       const InnAutomationRule *rule)
{
  g_return_if_fail (INN_IS_RULE_ROW (self));

  g_clear_pointer (&self->rule, inn_automation_rule_free);
  self->rule = inn_automation_rule_copy (rule);
  show_rule (self);
}
