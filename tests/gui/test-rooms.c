/* test-rooms.c: the rooms in the preferences: added by the floor, changed, put out of use. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-room-row.h"
#include "inn-room-type-row.h"
#include "inn-rooms-page.h"
#include "inn-store-rooms.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

typedef struct
{
  InnTestWindow window;
  GtkWidget *preferences;
  GtkWidget *page;
} InnTestRooms;

static void
set_up (InnTestRooms  *test,
        gconstpointer  data)
{
  inn_test_window_set_up (&test->window, data);
  test->preferences = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                    "transient-for", test->window.window,
                                    NULL);
  test->page = g_object_new (INN_TYPE_ROOMS_PAGE, NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (test->preferences),
                              ADW_PREFERENCES_PAGE (test->page));
  inn_rooms_page_set_book (INN_ROOMS_PAGE (test->page), test->window.book);
  gtk_window_present (GTK_WINDOW (test->preferences));
  inn_test_window_run (400);
}

static void
tear_down (InnTestRooms  *test,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (test->preferences));
  inn_test_window_run (50);
  inn_test_window_tear_down (&test->window, data);
}

static InnRoomList *
list_rooms (InnTestRooms *test)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnRoomList *list;

  inn_store_list_rooms_async (store, NULL, inn_test_loop_done_cb, &loop);
  list = inn_store_list_rooms_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return list;
}

static const InnRoom *
find_room (InnRoomList *list,
           const char  *number)
{
  for (guint i = 0; i < list->rooms->len; i++)
    if (g_str_equal (((InnRoom *) g_ptr_array_index (list->rooms, i))->number, number))
      return g_ptr_array_index (list->rooms, i);

  return NULL;
}

static GtkWidget *
find_entry (GtkWidget  *from,
            const char *title)
{
  if (ADW_IS_ENTRY_ROW (from)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (from)), title) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_row (GtkWidget  *from,
          const char *title)
{
  if (ADW_IS_EXPANDER_ROW (from)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (from)), title) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_adds_a_run (InnTestRooms  *test,
                 gconstpointer  data)
{
  GtkWidget *entry = find_entry (test->page, "Room numbers");
  g_autoptr(InnRoomList) before = list_rooms (test);
  g_autoptr(InnRoomList) after = NULL;
  g_autoptr(InnRoomList) again = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "901–908, 101");
  g_signal_emit_by_name (entry, "entry-activated");
  inn_test_window_run (400);
  after = list_rooms (test);
  g_assert_cmpuint (after->rooms->len, ==, before->rooms->len + 8);
  g_assert_nonnull (find_room (after, "908"));
  g_assert_nonnull (find_row (test->page, "908"));

  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (400);
  again = list_rooms (test);
  g_assert_cmpuint (again->rooms->len, ==, before->rooms->len);
  g_assert_null (find_row (test->page, "908"));
}

/* A room in which somebody stayed is named by that stay for ever. */
static void
test_used_room_is_retired (InnTestRooms  *test,
                           gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_autoptr(InnRoomList) before = list_rooms (test);
  const InnRoom *room = NULL;
  g_autoptr(InnRoom) retired = NULL;
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnRoomList) after = NULL;
  GtkWidget *row;

  for (guint i = 0; i < before->rooms->len && room == NULL; i++)
    if (((InnRoom *) g_ptr_array_index (before->rooms, i))->used)
      room = g_ptr_array_index (before->rooms, i);
  g_assert_nonnull (room);

  inn_store_delete_room_async (store, room->id, NULL, inn_test_loop_done_cb, &loop);
  g_assert_false (inn_store_delete_room_finish (store, inn_test_loop_wait (&loop), NULL, &error));
  g_assert_nonnull (error);

  row = find_row (test->page, room->number);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  retired = inn_room_copy (room);
  retired->retired = TRUE;
  g_signal_emit_by_name (row, "changed", retired);
  inn_test_window_run (400);
  after = list_rooms (test);
  g_assert_true (find_room (after, room->number)->retired);
}

static void
test_type_has_a_price (InnTestRooms  *test,
                       gconstpointer  data)
{
  GtkWidget *row = inn_test_window_find (test->page, INN_TYPE_ROOM_TYPE_ROW);
  GtkWidget *entry = find_entry (row, "Usual price of a night");
  g_autoptr(InnRoomList) list = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "one penny");
  g_signal_emit_by_name (entry, "apply");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "388.50");
  g_signal_emit_by_name (entry, "apply");
  inn_test_window_run (400);
  list = list_rooms (test);
  g_assert_cmpint (((InnRoomType *) g_ptr_array_index (list->types, 0))->usual_rate.amount, ==,
                   38850);
}

/* Several types are written down one after the other, without the mouse. */
static void
test_types_are_added_in_a_row (InnTestRooms  *test,
                               gconstpointer  data)
{
  const char *const names[] = { "亲子房", "阁楼房" };
  GtkWidget *entry = find_entry (test->page, "Add a room type");
  g_autoptr(InnRoomList) before = list_rooms (test);
  g_autoptr(InnRoomList) after = NULL;

  gtk_widget_grab_focus (entry);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *focus;

      gtk_editable_set_text (GTK_EDITABLE (entry), names[i]);
      g_signal_emit_by_name (entry, "apply");
      inn_test_window_run (500);
      focus = gtk_root_get_focus (GTK_ROOT (test->preferences));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, entry));
    }
  after = list_rooms (test);
  g_assert_cmpuint (after->types->len, ==, before->types->len + G_N_ELEMENTS (names));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func) \
  g_test_add (path, InnTestRooms, NULL, set_up, func, tear_down)

  ADD ("/rooms/a-run-of-numbers/is-added-in-one-act", test_adds_a_run);
  ADD ("/rooms/a-used-room/is-put-out-of-use-and-never-deleted", test_used_room_is_retired);
  ADD ("/rooms/a-type/several-are-added-without-the-mouse", test_types_are_added_in_a_row);
  ADD ("/rooms/a-type/has-a-price-that-must-be-one", test_type_has_a_price);

  return g_test_run ();
}
