/* test-book-swap.c: another database in the place of a book, where that does not work out. */

#include "config.h"

#include "inn-book-swap.h"
#include "inn-new-book.h"

#include <glib/gstdio.h>

static void
write_file (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "something", -1, &error);
  g_assert_no_error (error);
}

/* What takes the key's place cannot be replaced by a file. */
static void
test_failed_swap_leaves_no_trace (void)
{
  g_autofree char *folder = g_dir_make_tmp ("innkeeper-swap-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book.db", NULL);
  g_autofree char *fresh = g_strconcat (path, ".restoring", NULL);
  g_autofree char *new_key = g_strconcat (fresh, ".newkey", NULL);
  g_autofree char *obstacle = g_strconcat (fresh, ".key", NULL);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fresh);
  write_file (new_key);
  g_assert_cmpint (g_mkdir (obstacle, 0700), ==, 0);

  g_assert_false (inn_book_swap_run (path, fresh, "20261122-093000", 0, &aside, &error));
  g_assert_nonnull (error);
  g_assert_null (aside);
  g_assert_false (inn_new_book_has_traces (path));

  g_rmdir (obstacle);
  inn_book_swap_forget (fresh);
  g_unlink (lock);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book-swap/where-no-book-was-a-failed-swap-leaves-none-missing",
                   test_failed_swap_leaves_no_trace);

  return g_test_run ();
}
