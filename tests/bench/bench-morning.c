/* bench-morning.c: what the desk waits for in the morning: the sheet of a full house, read from the
 * book, set, and written as PDF. The peer is the sheet of a day on which nobody is there.
 *
 *   bench-morning BOOK
 */

#include "config.h"

#include <stdio.h>
#include <glib/gstdio.h>

#include "inn-morning-layout.h"
#include "inn-morning-reader.h"
#include "inn-paper-file.h"
#include "inn-test-loop.h"

#define RUNS 5

typedef struct
{
  double read_ms;
  double set_ms;
  double save_ms;
  guint  n_guests;
  guint  n_pages;
} Figures;

static InnStore *
open_book (const char *path)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (InnClock) clock = inn_clock_new ();
  g_autoptr (GError) error = NULL;
  InnStore *store;

  inn_store_open_async (path, INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL, inn_test_loop_done_cb, &result);
  store = inn_store_open_finish (inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return store;
}

static void
close_book (InnStore *store)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_close_async (store, inn_test_loop_done_cb, &result);
  g_assert_true (inn_store_close_finish (store, inn_test_loop_wait (&result), NULL));
}

static InnMorningSheet *
read_sheet (InnStore *store,
            InnDate   day)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnMorningSheet *sheet;

  inn_morning_sheet_read_async (store, day, INN_MORNING_BY_ROOM, "Lakeside", INN_FEB29_ON_FEB28,
                                NULL, inn_test_loop_done_cb, &result);
  sheet = inn_morning_sheet_read_finish (store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return sheet;
}

static void
save (InnPaper *paper,
      GFile    *file)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_paper_save_async (paper, file, NULL, inn_test_loop_done_cb, &result);
  inn_paper_save_finish (inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
}

/* The slowest run counts: nobody prints the sheet a second time to have it sooner. */
static void
measure (InnStore *store,
         InnDate   day,
         GFile    *file,
         Figures  *figures)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (InnMorningSheet) sheet = read_sheet (store, day);
  gint64 read = g_get_monotonic_time ();
  g_autoptr (InnPaper) paper = inn_morning_layout_set (sheet);
  gint64 set = g_get_monotonic_time ();

  save (paper, file);
  figures->read_ms = MAX (figures->read_ms, (read - start) / 1e3);
  figures->set_ms = MAX (figures->set_ms, (set - read) / 1e3);
  figures->save_ms = MAX (figures->save_ms, (g_get_monotonic_time () - set) / 1e3);
  figures->n_guests = 0;
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    figures->n_guests += sheet->parts[part]->len;
  figures->n_pages = inn_paper_get_n_pages (paper);
}

static void
print (const char    *what,
       const Figures *figures)
{
  printf ("%s: %u stays on %u pages; read %.0f ms, set %.0f ms, written %.0f ms: %.0f ms\n", what,
          figures->n_guests, figures->n_pages, figures->read_ms, figures->set_ms,
          figures->save_ms, figures->read_ms + figures->set_ms + figures->save_ms);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (InnStore) store = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  InnDate today;
  Figures nobody = { 0 };
  Figures full = { 0 };

  if (argc != 2)
    {
      fprintf (stderr, "usage: bench-morning BOOK\n");
      return 2;
    }

  store = open_book (argv[1]);
  today = inn_clock_get_business_day (inn_store_get_clock (store));
  path = g_strconcat (argv[1], ".pdf", NULL);
  file = g_file_new_for_path (path);
  for (int i = 0; i < RUNS; i++)
    {
      measure (store, today, file, &full);
      measure (store, inn_date_add_days (today, 3000), file, &nobody);
    }
  print ("a day without anybody", &nobody);
  print ("today", &full);
  g_unlink (path);
  close_book (store);

  return 0;
}
