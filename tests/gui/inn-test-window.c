/* inn-test-window.c: see inn-test-window.h. */

#include "config.h"

#include "inn-test-window.h"

#include "inn-guest-view.h"

#include "inn-guest-builder.h"
#include "inn-needle.h"
#include "inn-sample.h"
#include "inn-store-guests.h"
#include "inn-test-loop.h"

#include <glib/gstdio.h>

/* After which GTK shows a tooltip, and a little more, in milliseconds. */
#define TOOLTIP_DELAY 600

/* How finely the time of a window is counted, in milliseconds. */
#define TICK 10

/* For this long, in milliseconds, a window may be too busy to count its time. */
#define PATIENCE 30000

/* An answer may ask the next question: so many in a row are waited for. */
#define QUESTIONS 6

/* The book of the window that lives: there is one at a time. */
static InnBook *living; /* borrowed, nullable */

void
inn_test_window_set_up (InnTestWindow *self,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InnSettings) settings = inn_settings_new ();
  g_autoptr(InnClock) clock = NULL;
  g_autofree char *path = NULL;
  InnTestLoop opened = INN_TEST_LOOP_INIT;
  InnTestLoop filled = INN_TEST_LOOP_INIT;

  clock = inn_clock_new_at (inn_civil_new (inn_date_new (2026, 11, 22), 9 * 60 + 41));
  self->folder = g_dir_make_tmp ("innkeeper-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "book.db", NULL);

  inn_book_open_async (path, INN_STORE_OPEN_CREATE, clock, settings, NULL, NULL, NULL,
                       inn_test_loop_done_cb, &opened);
  self->book = inn_book_open_finish (inn_test_loop_wait (&opened), &error);
  inn_test_loop_clear (&opened);
  g_assert_no_error (error);

  inn_sample_generate_async (inn_book_get_store (self->book), INN_TEST_GUESTS, 0, INN_SAMPLE_SEED,
                             TRUE, INN_SAMPLE_PLAIN, NULL, NULL, NULL, inn_test_loop_done_cb, &filled);
  inn_sample_generate_finish (inn_book_get_store (self->book), inn_test_loop_wait (&filled),
                              &error);
  inn_test_loop_clear (&filled);
  g_assert_no_error (error);

  self->window = GTK_WIDGET (inn_window_new (NULL, self->book));
  gtk_window_present (GTK_WINDOW (self->window));
  living = self->book;
  inn_test_window_run (300);
}

/* GTK 4.8 does not call off the tooltip that it is about to show in a popover when the window goes
 * with it, and then asks where the pointer is over nothing. */
static gboolean
close_popovers (GtkWidget *from)
{
  gboolean closed = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    closed |= close_popovers (child);

  if (GTK_IS_POPOVER (from) && gtk_widget_get_mapped (from))
    {
      gtk_popover_popdown (GTK_POPOVER (from));
      closed = TRUE;
    }

  return closed;
}

void
inn_test_window_tear_down (InnTestWindow *self,
                           gconstpointer  data)
{
  g_autoptr(GDir) folder = NULL;
  g_autoptr(GError) error = NULL;
  InnTestLoop closed = INN_TEST_LOOP_INIT;
  const char *name;

  if (close_popovers (self->window))
    inn_test_window_run (TOOLTIP_DELAY);
  gtk_window_destroy (GTK_WINDOW (self->window));
  inn_test_window_run (50);
  living = NULL;
  inn_book_close_async (self->book, inn_test_loop_done_cb, &closed);
  inn_book_close_finish (self->book, inn_test_loop_wait (&closed), &error);
  inn_test_loop_clear (&closed);
  g_assert_no_error (error);
  g_clear_object (&self->book);

  folder = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

/**
 * inn_test_window_add_guest:
 *
 * Returns: id of the new guest
 */
gint64
inn_test_window_add_guest (InnTestWindow *self,
                           const char    *name,
                           const char    *phone,
                           const char    *note)
{
  g_autoptr(InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr(InnGuest) guest = NULL;
  g_autoptr(GError) error = NULL;
  InnTestLoop saved = INN_TEST_LOOP_INIT;
  gint64 id;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  inn_guest_builder_set_text (builder, INN_GUEST_NOTE, note);
  if (phone != NULL)
    {
      g_autoptr(InnContact) contact = inn_contact_new (INN_CONTACT_PHONE, phone, "CN");

      inn_guest_builder_add_contact (builder, contact);
    }
  guest = inn_guest_builder_end (builder);

  inn_store_save_guest_async (inn_book_get_store (self->book), guest, NULL, NULL,
                              inn_test_loop_done_cb, &saved);
  id = inn_store_save_guest_finish (inn_book_get_store (self->book),
                                    inn_test_loop_wait (&saved), NULL, &error);
  inn_test_loop_clear (&saved);
  g_assert_no_error (error);
  inn_test_window_run (100);

  return id;
}

/**
 * inn_test_window_find:
 *
 * Returns: (transfer none) (nullable): the first widget of @type at or below @from
 */
GtkWidget *
inn_test_window_find (GtkWidget *from,
                      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (from), type))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = inn_test_window_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  guint left;  /* ticks */
  guint limit; /* id of a source */
  guint ticks; /* id of a source */
} Life;

static gboolean
tick_cb (gpointer data)
{
  Life *life = data;

  if (--life->left > 0)
    return G_SOURCE_CONTINUE;

  life->ticks = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
limit_cb (gpointer data)
{
  Life *life = data;

  life->limit = 0;

  return G_SOURCE_REMOVE;
}

/* Lets @milliseconds go by in which the window could do all it had to do. While the machine is busy
 * with something else, its time stands still. */
static void
live (guint milliseconds)
{
  Life life = { .left = MAX (milliseconds / TICK, 1) };

  life.ticks = g_timeout_add_full (G_PRIORITY_LOW, TICK, tick_cb, &life, NULL);
  life.limit = g_timeout_add (milliseconds + PATIENCE, limit_cb, &life);
  while (life.ticks != 0 && life.limit != 0)
    g_main_context_iteration (NULL, TRUE);

  g_clear_handle_id (&life.ticks, g_source_remove);
  g_clear_handle_id (&life.limit, g_source_remove);
}

static gpointer
read_nothing (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return NULL;
}

/* Whether answers may be long in coming: a test that has the book do something long waits for that
 * itself. */
static gboolean
is_at_work (void)
{
  return living == NULL || inn_store_is_changing (inn_book_get_store (living), NULL);
}

/* Waits until the book has answered all that it was asked up to now, lists and searches included. */
static void
await_answers (void)
{
  g_auto(InnTestLoop) read = INN_TEST_LOOP_INIT;
  g_auto(InnTestLoop) found = INN_TEST_LOOP_INIT;
  g_autoptr(InnNeedle) needle = inn_needle_new ("nobody");
  g_autoptr(InnFinding) finding = NULL;

  inn_store_read_async (inn_book_get_store (living), INN_PRIORITY_IDLE, read_nothing, NULL, NULL,
                        NULL, NULL, inn_test_loop_done_cb, &read);
  inn_store_read_finish (inn_book_get_store (living), inn_test_loop_wait (&read), NULL);

  inn_finder_find_async (inn_book_get_finder (living), needle, FALSE, NULL, NULL,
                         inn_test_loop_done_cb, &found);
  finding = inn_finder_find_finish (inn_book_get_finder (living), inn_test_loop_wait (&found),
                                    NULL);
}

/**
 * inn_test_window_run:
 * @milliseconds: how long to let the window live
 *
 * The time is the window's own: it has so long to itself, however busy the machine, and then what it
 * asked of its book is answered and shown.
 */
void
inn_test_window_run (guint milliseconds)
{
  live (milliseconds);
  for (int i = 0; i < QUESTIONS && !is_at_work (); i++)
    {
      await_answers ();
      live (TICK);
    }
}

/**
 * inn_test_window_find_list:
 *
 * Returns: (transfer none): the list of guests
 */
GtkWidget *
inn_test_window_find_list (GtkWidget *from)
{
  if (INN_IS_GUEST_VIEW (from))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = inn_test_window_find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}
