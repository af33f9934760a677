/* inn-rules-page.c: see inn-rules-page.h. Covers the window. */

#include "config.h"

#include "inn-rules-page.h"

#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-pane-header.h"
#include "inn-rule-row.h"
#include "inn-shell.h"
#include "inn-store-automation.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

#define MOST_HELD 50

struct _InnRulesPage
{
  GtkWidget parent_instance;

  GtkWidget *rules_group;
  GtkWidget *limit_spin;
  GtkWidget *held_group;

  InnBook *book;             /* owned */
  GCancellable *cancellable; /* owned */
  GPtrArray *rows;           /* owned, of unowned InnRuleRow */
  GPtrArray *held_rows;      /* owned, of unowned widgets */
};

G_DEFINE_FINAL_TYPE (InnRulesPage, inn_rules_page, GTK_TYPE_WIDGET)

static void
show_rules (InnRulesPage *self,
            GPtrArray    *rules)
{
  guint at = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const InnAutomationRule *rule = g_ptr_array_index (rules, i);

      if (rule->retired)
        continue;
      if (at < self->rows->len && inn_rule_row_get_id (g_ptr_array_index (self->rows, at)) == rule->id)
        {
          inn_rule_row_set_rule (g_ptr_array_index (self->rows, at++), rule);
          continue;
        }
      for (; self->rows->len > at; g_ptr_array_set_size (self->rows, (int) self->rows->len - 1))
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->rules_group),
                                      g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_add (self->rows, inn_rule_row_new (self->book, rule));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rules_group),
                                 g_ptr_array_index (self->rows, at++));
    }
}

static void
rules_listed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  InnRulesPage *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rules = inn_store_list_automation_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rules == NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The rules could not be read"), error);
  else
    show_rules (self, rules);
}

static void
show_held (InnRulesPage *self,
           GPtrArray    *firings)
{
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));

  for (guint i = 0; i < self->held_rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->held_group),
                                  g_ptr_array_index (self->held_rows, i));
  g_ptr_array_set_size (self->held_rows, 0);
  for (guint i = 0; i < firings->len; i++)
    {
      const InnAutomationFiring *firing = g_ptr_array_index (firings, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *day = inn_format_short_day (firing->day, today);
      g_autofree char *line = g_strdup_printf ("%s%s%s", inn_automation_hold_get_label (firing->hold),
                                               C_("separator", "\302\240· "), day);

      inn_user_text_set_title (ADW_PREFERENCES_ROW (row), firing->name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-guest");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", firing->guest_id);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_ptr_array_add (self->held_rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->held_group), row);
    }
  gtk_widget_set_visible (self->held_group, firings->len > 0);
}

static void
held_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  InnRulesPage *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) firings = inn_store_list_firings_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (firings == NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The rules could not be read"), error);
  else
    show_held (self, firings);
}

static void
book_changed_cb (InnRulesPage *self)
{
  InnStore *store = inn_book_get_store (self->book);

  inn_store_list_automation_async (store, self->cancellable, rules_listed_cb, self);
  inn_store_list_firings_async (store, 0, TRUE, MOST_HELD, self->cancellable, held_listed_cb, self);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnShell *shell = inn_shell_find (widget);

  if (shell != NULL)
    inn_shell_pop_full (shell);
}

/* GObject */

static void
inn_rules_page_dispose (GObject *object)
{
  InnRulesPage *self = INN_RULES_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->held_rows, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_rules_page_parent_class)->dispose (object);
}

static void
inn_rules_page_class_init (InnRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_rules_page_dispose;

  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnRulesPage, rules_group);
  gtk_widget_class_bind_template_child (widget_class, InnRulesPage, limit_spin);
  gtk_widget_class_bind_template_child (widget_class, InnRulesPage, held_group);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "rules.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "rules.back", NULL);
}

static void
inn_rules_page_init (InnRulesPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->held_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_rules_page_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): a page for inn_shell_push_full ()
 */
GtkWidget *
inn_rules_page_new (InnBook *book)
{
  InnRulesPage *self = g_object_new (INN_TYPE_RULES_PAGE, NULL);
  GSettings *settings = inn_settings_get_gsettings (inn_book_get_settings (book));

  self->book = g_object_ref (book);
  if (settings != NULL)
    g_settings_bind (settings, "marketing-limit", self->limit_spin, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  book_changed_cb (self);

  return GTK_WIDGET (self);
}
