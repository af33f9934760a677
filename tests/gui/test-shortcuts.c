/* test-shortcuts.c: the window of the keys tells of all that work, and of no others. */

#include "config.h"

#include "inn-guest-card-page.h"
#include "inn-guest-form.h"
#include "inn-gui-resources.h"
#include "inn-reminder-row.h"
#include "inn-shortcuts.h"
#include "inn-test-panel.h"
#include "inn-today-page.h"

#define OVERLAY "/org/innkeeper/Innkeeper/gtk/help-overlay.ui"

static void
collect_told (GtkWidget  *from,
              GHashTable *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (from))
    {
      g_autofree char *accelerator = NULL;
      guint keyval;
      GdkModifierType modifiers;

      g_object_get (from, "accelerator", &accelerator, NULL);
      g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &modifiers));
      g_hash_table_add (keys, gtk_accelerator_name (keyval, modifiers));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_told (child, keys);
}

/* The keys of a class; GTK hands them out by the controllers of a widget. */
static GHashTable *
dup_keys (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger))
            g_hash_table_add (keys, gtk_accelerator_name
                                      (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                                       gtk_keyval_trigger_get_modifiers
                                         (GTK_KEYVAL_TRIGGER (trigger))));
        }
    }

  return keys;
}

/* Adds what @widget knows beyond a plain @base of the toolkit. */
static void
add_own_keys (GHashTable *all,
              GtkWidget  *widget,
              GtkWidget  *base)
{
  g_autoptr(GHashTable) own = dup_keys (widget);
  g_autoptr(GHashTable) usual = dup_keys (base);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (usual, key))
      g_hash_table_add (all, g_strdup (key));
}

static GtkWidget *
find_label (GtkWidget  *from,
            const char *text)
{
  if (GTK_IS_LABEL (from) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (from)), text) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The toolkit's own word for it is another one. */
static void
test_is_called_what_the_menu_calls_it (InnTestPanel  *test,
                                       gconstpointer  data)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  GtkWidget *bar = gtk_window_get_titlebar (GTK_WINDOW (overlay));

  g_assert_null (find_label (bar, "Keyboard Shortcuts"));
  inn_shortcuts_set_title (GTK_SHORTCUTS_WINDOW (overlay));
  g_assert_nonnull (find_label (bar, "Keyboard Shortcuts"));

  gtk_window_destroy (GTK_WINDOW (overlay));
}

/* Found elsewhere: in the list, at the application, in the menu button, or the toolkit's own. */
static const char *const elsewhere[] = {
  "Down", "Return", "<Control>q", "<Control>comma", "<Control>question", "F10", NULL
};

/* A second key for the same, or one that leads to no page yet. */
static const char *const untold[] = {
  "<Control>KP_Enter", "<Control>3", "<Control>4", "<Control>5", "<Control>6",
  "<Control>7", "<Control>8", NULL
};

static void
test_tells_of_all_keys (InnTestPanel  *test,
                        gconstpointer  data)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  GtkWidget *window = adw_application_window_new (NULL);
  GtkWidget *row = g_object_ref_sink (gtk_list_box_row_new ());
  GtkWidget *bin = g_object_ref_sink (adw_bin_new ());
  GtkWidget *card = g_object_ref_sink (g_object_new (INN_TYPE_GUEST_CARD_PAGE, NULL));
  GtkWidget *today = g_object_ref_sink (inn_today_page_new (test->window.book));
  GtkWidget *form = g_object_ref_sink (inn_guest_form_new (test->window.book));
  g_autoptr(GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) working = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *reminder;
  GHashTableIter iter;
  gpointer key;

  collect_told (overlay, told);
  g_assert_cmpuint (g_hash_table_size (told), >, 15);

  reminder = inn_test_window_find (test->window.window, INN_TYPE_REMINDER_ROW);
  g_assert_nonnull (reminder);
  add_own_keys (working, test->window.window, window);
  add_own_keys (working, reminder, row);
  add_own_keys (working, form, bin);
  add_own_keys (working, card, bin);
  add_own_keys (working, today, bin);

  g_hash_table_iter_init (&iter, working);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (told, key) && !g_strv_contains (untold, key))
      g_error ("%s works and is not told of", (char *) key);

  for (guint i = 0; elsewhere[i] != NULL; i++)
    g_hash_table_add (working, g_strdup (elsewhere[i]));
  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (working, key))
      g_error ("%s is told of and does nothing", (char *) key);

  g_object_unref (form);
  g_object_unref (today);
  g_object_unref (card);
  g_object_unref (bin);
  g_object_unref (row);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (overlay));
}

/* The toolkit makes the numbers of its pages narrower than nothing, and warns of it. */
static void
test_opens_without_a_warning (InnTestPanel  *test,
                              gconstpointer  data)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  GdkDisplay *display = gtk_widget_get_display (overlay);

  gtk_css_provider_load_from_resource (provider, "/org/innkeeper/Innkeeper/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_window_present (GTK_WINDOW (overlay));
  inn_test_window_run (600);
  g_assert_true (gtk_widget_get_mapped (overlay));

  gtk_window_destroy (GTK_WINDOW (overlay));
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  g_test_add ("/shortcuts/the-window-tells-of-all-keys-that-work-and-of-no-others", InnTestPanel,
              NULL, inn_test_panel_set_up, test_tells_of_all_keys, inn_test_panel_tear_down);
  g_test_add ("/shortcuts/the-window-is-called-what-the-menu-calls-it", InnTestPanel, NULL,
              inn_test_panel_set_up, test_is_called_what_the_menu_calls_it,
              inn_test_panel_tear_down);
  g_test_add ("/shortcuts/the-window-opens-without-a-warning", InnTestPanel, NULL,
              inn_test_panel_set_up, test_opens_without_a_warning, inn_test_panel_tear_down);

  return g_test_run ();
}
