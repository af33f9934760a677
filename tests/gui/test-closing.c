/* test-closing.c: wherever one is and whatever was pressed, the window can be closed at that moment:
 * what the book answers then finds nobody, and nothing of the window is left.
 *
 * The places are opened one after the other; what can be pressed there is found in the widgets
 * themselves, once of each kind, as is what a popover then shows. Every press has a window of its
 * own, which goes at once; when there is time, also when a part of the answers has come. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-builder.h"
#include "inn-guest-list-pane.h"
#include "inn-guest-rows.h"
#include "inn-preferences-window.h"
#include "inn-reminders-panel.h"
#include "inn-restore-window.h"
#include "inn-shell.h"
#include "inn-store-guests.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-panel.h"

/* What is written into every field: a name, a number of a room, a price. */
#define WORD "1988"

/* How often something is pressed in a row; once more when there is time (“-m slow”). */
#define DEPTH 2

typedef struct
{
  InnTestPanel panel;
  gint64 guest_id;     /* somebody who is here now */
  gint64 stay_id;
  gint64 booking_id;   /* the same, next month */
  char *sheet_uri;     /* owned */
  GHashTable *pressed; /* owned: what was pressed, of all places */
} Test;

typedef void (* Open) (Test *test);

typedef struct
{
  const char *name;
  Open open;
} Place;

static InnTestWindow *
get_base (Test *test)
{
  return &test->panel.window;
}

static GtkWidget *
get_window (Test *test)
{
  return get_base (test)->window;
}

static gint64
add_guest (Test *test)
{
  InnStore *store = inn_book_get_store (get_base (test)->book);
  g_autoptr(InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr(InnContact) contact = inn_contact_new (INN_CONTACT_PHONE, "13805716620", "CN");
  g_autoptr(InnGuest) guest = NULL;
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 id;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "林雨桐");
  inn_guest_builder_add_contact (builder, contact);
  guest = inn_guest_builder_end (builder);
  inn_store_save_guest_async (store, guest, NULL, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_guest_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static gint64
add_stay (Test          *test,
          int            from,
          InnStayStatus  status)
{
  InnStore *store = inn_book_get_store (get_base (test)->book);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (get_base (test)->book));
  g_autoptr(InnStay) stay = inn_stay_new (test->guest_id, inn_date_add_days (today, from),
                                          inn_date_add_days (today, from + 3), status);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 id;

  inn_store_save_stay_async (store, stay, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_stay_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static gpointer
read_nothing (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return NULL;
}

/* Everything that can be looked at, the windows that belong to it included. */
static GPtrArray *
list_windows (void)
{
  GListModel *all = gtk_window_get_toplevels ();
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (windows, g_list_model_get_item (all, i));

  return windows;
}

/* Waits for all that the book was asked up to now, and shows it. */
static void
settle (Test *test)
{
  InnStore *store = inn_book_get_store (get_base (test)->book);

  for (int i = 0; i < 3; i++)
    {
      g_auto(InnTestLoop) read = INN_TEST_LOOP_INIT;

      inn_store_read_async (store, INN_PRIORITY_IDLE, read_nothing, NULL, NULL, NULL, NULL,
                            inn_test_loop_done_cb, &read);
      inn_store_read_finish (store, inn_test_loop_wait (&read), NULL);
      inn_test_loop_settle ();
    }
}

/* Lets about as much happen as @turns answers bring. */
static void
go_on (guint turns)
{
  for (guint i = 0; i < turns; i++)
    {
      g_usleep (200);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
open_window (Test *test)
{
  InnTestPanel *panel = &test->panel;

  test->guest_id = add_guest (test);
  test->stay_id = add_stay (test, -2, INN_STAY_IN_HOUSE);
  test->booking_id = add_stay (test, 30, INN_STAY_BOOKED);

  get_base (test)->window = GTK_WIDGET (inn_window_new (NULL, get_base (test)->book));
  panel->panel = inn_reminders_panel_new (get_base (test)->book, panel->agenda, panel->engine);
  inn_window_set_panel (INN_WINDOW (get_window (test)), panel->panel);
  inn_window_set_agenda (INN_WINDOW (get_window (test)), panel->agenda);
  gtk_window_present (GTK_WINDOW (get_window (test)));
}

/* As its button does; what asks first is not asked. */
static void
close_windows (Test *test)
{
  gpointer window = get_window (test);

  g_object_add_weak_pointer (window, &window);
  gtk_window_close (window);
  for (gboolean left = TRUE; left;)
    {
      g_autoptr(GPtrArray) windows = list_windows ();

      left = windows->len > 0;
      for (guint i = 0; i < windows->len; i++)
        gtk_window_destroy (windows->pdata[i]);
    }
  for (int i = 0; i < 500 && window != NULL; i++)
    {
      settle (test);
      g_usleep (i > 0 ? 10000 : 0);
    }
  if (window != NULL)
    g_test_message ("%u hold it", G_OBJECT (window)->ref_count);
  g_assert_null (window);
  get_base (test)->window = NULL;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  static const char csv[] = "姓名,电话\n王小明,13900001111\n李大为,13900002222\n";
  g_autofree char *path = NULL;
  InnTestPanel *panel = &test->panel;

  inn_test_panel_set_up (panel, data);
  inn_book_keep_copies (get_base (test)->book);
  path = g_build_filename (get_base (test)->folder, "guests.csv", NULL);
  g_assert_true (g_file_set_contents (path, csv, -1, NULL));
  test->sheet_uri = g_filename_to_uri (path, NULL, NULL);
  test->pressed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  close_windows (test);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  open_window (test);
  settle (test);
  inn_test_panel_tear_down (&test->panel, data);
  g_hash_table_unref (test->pressed);
  g_free (test->sheet_uri);
}

/* Where one can be */

static void
open_guests (Test *test)
{
}

static void
open_found (Test *test)
{
  inn_window_find (INN_WINDOW (get_window (test)), "lin");
}

static void
open_today (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.page", "i", INN_SHELL_PAGE_TODAY);
}

static void
open_card (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.open-guest", "x", test->guest_id);
}

static void
open_selection (Test *test)
{
  GtkWidget *rows = inn_test_window_find (get_window (test), INN_TYPE_GUEST_ROWS);

  settle (test);
  gtk_selection_model_select_range (
    GTK_SELECTION_MODEL (inn_guest_rows_get_selection (INN_GUEST_ROWS (rows))), 0, 3, TRUE);
}

static void
open_new_guest (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.new-guest", NULL);
}

static void
open_guest_form (Test *test)
{
  open_card (test);
  settle (test);
  gtk_widget_activate_action (get_window (test), "win.edit-guest", NULL);
}

static void
open_stay (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.show-stay", "x", test->stay_id);
}

static void
open_stay_form (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.edit-stay", "x", test->booking_id);
}

static void
open_new_stay (Test *test)
{
  open_card (test);
  settle (test);
  gtk_widget_activate_action (get_window (test), "win.book", NULL);
}

static void
open_check_in (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.check-in", "x", test->booking_id);
}

static void
open_check_out (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.check-out", "x", test->stay_id);
}

static void
open_reminders (Test *test)
{
  inn_window_set_panel_open (INN_WINDOW (get_window (test)), TRUE);
}

static void
open_follow_up (Test *test)
{
  open_card (test);
  settle (test);
  gtk_widget_activate_action (get_window (test), "win.follow-up-here", NULL);
}

static void
open_tags (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.tags", NULL);
}

static void
open_acts (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.last-acts", NULL);
}

static void
open_help (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.help", NULL);
}

static void
open_import (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.import-file", "s", test->sheet_uri);
}

static void
open_export (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.export", NULL);
}

static void
undo (Test *test)
{
  gtk_widget_activate_action (get_window (test), "win.undo", NULL);
}

static void
redo (Test *test)
{
  undo (test);
  settle (test);
  gtk_widget_activate_action (get_window (test), "win.redo", NULL);
}

static void
open_preferences (Test *test)
{
  gtk_window_present (GTK_WINDOW (inn_preferences_window_new (GTK_WINDOW (get_window (test)),
                                                              get_base (test)->book,
                                                              test->panel.engine, NULL)));
}

static void
open_copies (Test *test)
{
  g_autofree char *path = g_build_filename (get_base (test)->folder, "book.db", NULL);

  gtk_window_present (GTK_WINDOW (inn_restore_window_new (GTK_WINDOW (get_window (test)),
                                                          inn_book_get_clock (get_base (test)->book),
                                                          path, NULL)));
}

/* What can be pressed */

static const char *
get_words (GtkWidget *widget)
{
  for (GtkWidget *child = widget; child != NULL; child = gtk_widget_get_first_child (child))
    {
      if (GTK_IS_LABEL (child))
        return gtk_label_get_text (GTK_LABEL (child));
      if (GTK_IS_IMAGE (child) && gtk_image_get_icon_name (GTK_IMAGE (child)) != NULL)
        return gtk_image_get_icon_name (GTK_IMAGE (child));
    }

  return "";
}

static const char *
get_room (GtkWidget *widget)
{
  for (GtkWidget *above = gtk_widget_get_parent (widget);
       above != NULL;
       above = gtk_widget_get_parent (above))
    if (g_str_has_prefix (G_OBJECT_TYPE_NAME (above), "Inn"))
      return G_OBJECT_TYPE_NAME (above);

  return "";
}

/* One row is as good as the next; buttons differ by what is on them. */
static char *
get_kind (GtkWidget *widget)
{
  gboolean is_row = GTK_IS_LIST_BOX_ROW (widget) && !ADW_IS_PREFERENCES_ROW (widget);
  const char *action = GTK_IS_ACTIONABLE (widget)
                       ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (action != NULL)
    return g_strdup (action);

  return g_strdup_printf ("%s/%s/%s", get_room (widget), G_OBJECT_TYPE_NAME (widget),
                          is_row ? "" : get_words (widget));
}

/* The frame of the window, and what would start another program. */
static gboolean
is_outside (GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget)
                       ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  return GTK_IS_LINK_BUTTON (widget)
         || (action != NULL && (g_str_has_prefix (action, "window.")
                                || g_str_has_prefix (action, "app.")));
}

static gboolean
can_be_pressed (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  /* The button within another one is pressed with that. */
  if (is_outside (widget) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent))
    return FALSE;
  if (GTK_IS_LIST_BOX_ROW (widget))
    return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));

  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_TEXT (widget);
}

static gboolean
painted_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       n_frames)
{
  return --*(int *) n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Nobody opens what does not lie in the window: it is scrolled to before. */
static gboolean
scroll_to (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t place;
  int n_frames = 3;

  gtk_widget_grab_focus (widget);
  gtk_widget_add_tick_callback (root, painted_cb, &n_frames, NULL);
  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, root, &place)
         && place.origin.y >= 0
         && place.origin.y + place.size.height <= gtk_widget_get_height (root);
}

static void
press (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    {
      if (scroll_to (widget))
        gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
    }
  else if (GTK_IS_DROP_DOWN (widget))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (widget),
                                gtk_drop_down_get_selected (GTK_DROP_DOWN (widget)) == 0);
  else if (GTK_IS_TEXT (widget))
    g_signal_emit_by_name (widget, "activate");
  else if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else
    gtk_widget_activate (widget);
}

static void
collect (GtkWidget *from,
         GPtrArray *found)
{
  if (can_be_pressed (from))
    g_ptr_array_add (found, from);
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, found);
}

static GPtrArray *
collect_all (void)
{
  g_autoptr(GPtrArray) windows = list_windows ();
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < windows->len; i++)
    collect (windows->pdata[i], found);

  return found;
}

/* Gives whether there is such a thing. */
static gboolean
press_kind (const char *kind)
{
  g_autoptr(GPtrArray) found = collect_all ();

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *other = get_kind (found->pdata[i]);
      g_autoptr(GtkWidget) widget = g_object_ref (found->pdata[i]);

      if (!g_str_equal (kind, other))
        continue;
      press (widget);
      return TRUE;
    }

  return FALSE;
}

/* What is looked for stays as it is, or there would be no guests. */
static void
fill_in (void)
{
  g_autoptr(GPtrArray) found = collect_all ();

  for (guint i = 0; i < found->len; i++)
    {
      GtkWidget *text = found->pdata[i];

      if (GTK_IS_TEXT (text) && gtk_editable_get_editable (GTK_EDITABLE (text))
          && *gtk_editable_get_text (GTK_EDITABLE (text)) == '\0'
          && gtk_widget_get_ancestor (text, INN_TYPE_GUEST_LIST_PANE) == NULL)
        gtk_editable_set_text (GTK_EDITABLE (text), WORD);
    }
}

/* The way to a place: its name, then what was pressed. */

static void
go (Test        *test,
    const Place *place,
    GPtrArray   *way)
{
  open_window (test);
  settle (test);
  place->open (test);
  for (guint i = 0; i < way->len; i++)
    {
      settle (test);
      if (i == 0)
        fill_in ();
      if (!press_kind (way->pdata[i]))
        return;
    }
}

static GPtrArray *
lengthen (GPtrArray  *way,
          const char *kind)
{
  GPtrArray *longer = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < way->len; i++)
    g_ptr_array_add (longer, g_strdup (way->pdata[i]));
  g_ptr_array_add (longer, g_strdup (kind));

  return longer;
}

/* Goes the way and closes; then goes on from its end to what was never pressed. */
static void
explore (Test        *test,
         const Place *place,
         GPtrArray   *way)
{
  g_autoptr(GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) found = NULL;

  g_test_message ("%s%s%s", place->name, way->len > 0 ? ": " : "",
                  way->len > 0 ? (char *) way->pdata[way->len - 1] : "");
  go (test, place, way);
  close_windows (test);
  for (int i = 0; i < 3 && g_test_slow (); i++)
    {
      go (test, place, way);
      go_on ((guint) g_test_rand_int_range (1, 40));
      close_windows (test);
    }
  if (way->len == (g_test_slow () ? DEPTH + 1 : DEPTH))
    return;

  go (test, place, way);
  settle (test);
  found = collect_all ();
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *kind = get_kind (found->pdata[i]);

      if (g_hash_table_add (test->pressed, g_strdup (kind)))
        g_ptr_array_add (kinds, g_steal_pointer (&kind));
    }
  close_windows (test);

  for (guint i = 0; i < kinds->len; i++)
    {
      g_autoptr(GPtrArray) longer = lengthen (way, kinds->pdata[i]);

      explore (test, place, longer);
    }
}

static const Place places[] = {
  { "guests", open_guests },
  { "found", open_found },
  { "today", open_today },
  { "card", open_card },
  { "selection", open_selection },
  { "new guest", open_new_guest },
  { "guest form", open_guest_form },
  { "stay", open_stay },
  { "stay form", open_stay_form },
  { "new stay", open_new_stay },
  { "check in", open_check_in },
  { "check out", open_check_out },
  { "reminders", open_reminders },
  { "follow-up", open_follow_up },
  { "tags", open_tags },
  { "last acts", open_acts },
  { "help", open_help },
  { "import", open_import },
  { "export", open_export },
  { "undo", undo },
  { "redo", redo },
  { "preferences", open_preferences },
  { "copies", open_copies },
};

static void
test_closing (Test          *test,
              gconstpointer  data)
{
  const char *only = g_getenv ("INN_PLACE");

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(GPtrArray) way = g_ptr_array_new ();

      if (only == NULL || g_str_equal (only, places[i].name))
        explore (test, &places[i], way);
    }
  g_test_message ("%u kinds pressed", g_hash_table_size (test->pressed));
}

static gboolean
have_no_tooltip (GtkWidget  *widget,
                 int         x,
                 int         y,
                 gboolean    keyboard,
                 GtkTooltip *tooltip)
{
  return FALSE;
}

/* GTK 4.8 does not call off the tooltip that it is about to show in a popover when the window goes
 * with it, and then asks where the pointer is over nothing. Classes made later take this over. */
static void
do_without_tooltips (void)
{
  GtkWidgetClass *class = g_type_class_ref (GTK_TYPE_WIDGET);

  class->query_tooltip = have_no_tooltip;
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  do_without_tooltips ();
  inn_gui_register_resource ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/closing/a window can be closed wherever one is and whatever was pressed", Test,
              NULL, set_up, test_closing, tear_down);

  return g_test_run ();
}
