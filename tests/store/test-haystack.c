/* All words by which guests are found, read in bulk: each guest has their own, and nobody those of
 * somebody who is gone. */

#include "config.h"

#include "inn-error.h"
#include "inn-haystack-table.h"
#include "inn-statement-copy.h"
#include "inn-test-guests.h"

#include <string.h>

static void
note_row (const InnHaystack *row,
          gpointer           data)
{
  GString *text = data;

  g_string_append_printf (text, "%" G_GINT64_FORMAT " %s: %s %s [%s] %u tags|", row->id, row->name,
                          row->phones->str, row->contacts->str, row->former_names->str,
                          row->tag_ids->len);
}

static gpointer
read_all (InnConnection  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  GString *text = g_string_new (NULL);

  g_assert_true (inn_haystack_table_read (connection, 0, 1000, note_row, text, error));

  return g_string_free (text, FALSE);
}

static void
test_own_words (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  inn_test_book_do (book, "INSERT INTO guest (id, name, created_utc) VALUES "
                          "  (11, 'Anna', 1), (12, 'Berta', 1), (13, 'Clara', 1), (14, 'Dora', 1)");
  inn_test_book_do (book, "INSERT INTO contact_point (guest_id, kind, value, position) VALUES "
                          "  (13, 'email', 'second@c', 1), (11, 'email', 'a@a', 0), "
                          "  (13, 'email', 'first@c', 0), (14, 'wechat', 'dora', 0)");
  inn_test_book_do (book, "UPDATE guest SET name = 'Bertha' WHERE id = 12");
  inn_test_book_do (book, "UPDATE guest SET name = 'Klara' WHERE id = 13");
  inn_test_book_do (book, "DELETE FROM guest WHERE id = 12");

  text = inn_test_book_read (book, read_all, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "11 Anna:  a@a\2 [] 0 tags|"
                   "13 Klara:  first@c\2second@c\2 [Clara\2] 0 tags|"
                   "14 Dora:  dora\2 [] 0 tags|");
}

static gpointer
read_backwards (InnConnection  *connection,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection, "SELECT copy_row (?1, id) FROM ("
                         "SELECT 1 AS id UNION ALL SELECT 2 UNION ALL SELECT ?2)", error);
  InnRowBytes bytes;
  gboolean whole;

  inn_row_bytes_init (&bytes, 1);
  inn_statement_bind_int (statement, 2, *(int *) data);
  whole = inn_statement_copy_rows (statement, 1, &bytes, error);
  if (whole)
    g_assert_cmpuint (bytes.length, ==, 3 * sizeof (gint64));
  inn_row_bytes_clear (&bytes);

  return GINT_TO_POINTER (whole);
}

static void
test_wrong_order (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  int last = 2;

  g_assert_true (inn_test_book_read (book, read_backwards, &last, &error));
  g_assert_no_error (error);

  last = 1;
  g_assert_false (inn_test_book_read (book, read_backwards, &last, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/haystack/everybody-has-their-own-words", test_own_words);
  g_test_add_func ("/haystack/rows-in-the-wrong-order-are-refused", test_wrong_order);

  return g_test_run ();
}
