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
                          row->label_ids->len);
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

static void
note_words (const InnHaystack *row,
            gpointer           data)
{
  GString *text = data;

  g_string_append_printf (text, "%" G_GINT64_FORMAT " %s", row->id, row->remarks->str);
  for (guint i = 0; i < row->label_ids->len; i++)
    g_string_append_printf (text, "<%" G_GINT64_FORMAT ">",
                            g_array_index (row->label_ids, gint64, i));
  g_string_append_c (text, '|');
}

static gpointer
read_words (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  GString *text = g_string_new (NULL);

  g_assert_true (inn_haystack_table_read (connection, 0, 1000, note_words, text, error));

  return g_string_free (text, FALSE);
}

/* What was noticed, told and promised; a name that many share is a label. */
static void
test_what_is_known (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  inn_test_book_do (book, "INSERT INTO guest (id, name, created_utc) VALUES "
                          "  (11, 'Anna', 1), (12, 'Berta', 1), (13, 'Clara', 1)");
  inn_test_book_do (book, "INSERT INTO preference_topic (id, name, area) VALUES (901, 'Tea', 'diet')");
  inn_test_book_do (book, "INSERT INTO preference_choice (id, topic_id, name) "
                          "VALUES (902, 901, 'green')");
  inn_test_book_do (book, "INSERT INTO preference (guest_id, area, topic_id, choice_id, what, "
                          "  confirmed, created_utc) VALUES "
                          "  (13, 'diet', 901, 902, '', '2026-01-01', 1), "
                          "  (11, 'room', NULL, NULL, 'near the lift', '2026-01-01', 1)");
  inn_test_book_do (book, "INSERT INTO interaction (guest_id, kind, day, what, created_utc) VALUES "
                          "  (12, 'call', '2026-01-01', 'asked for the boat', 1)");
  inn_test_book_do (book, "INSERT INTO promise (guest_id, kind, what, day, created_utc) VALUES "
                          "  (13, 'gift', 'a tin of Longjing', '2026-01-01', 1)");
  inn_test_book_do (book, "INSERT INTO relation (guest_id, other_id, other_name, kind, created_utc) "
                          "VALUES (11, NULL, 'Little Chen', 'child', 1), (11, 12, '', 'friend', 1)");
  inn_test_book_do (book, "INSERT INTO custom_field (id, name, kind, in_search) VALUES "
                          "  (31, 'Plate', 'text', 1), (32, 'Secret', 'text', 0), "
                          "  (33, 'Paper', 'choice', 1), (34, 'Cups', 'number', 1), "
                          "  (36, 'Deposit', 'money', 1), (37, 'Since', 'date', 1), "
                          "  (38, 'Parking', 'yes-no', 1), (39, 'Weight', 'number', 0)");
  inn_test_book_do (book, "INSERT INTO custom_choice (id, field_id, name) VALUES (35, 33, 'Times')");
  inn_test_book_do (book, "INSERT INTO custom_value (guest_id, field_id, kind, value, choice_id) "
                          "VALUES (12, 31, 'text', 'B-12345', NULL), (12, 32, 'text', 'no', NULL), "
                          "  (12, 33, 'text', 'Times', 35), (12, 34, 'integer', 7, NULL), "
                          "  (13, 34, 'real', 3.5, NULL), (13, 36, 'integer', 128850, NULL), "
                          "  (12, 36, 'text', 'about 40', NULL), (13, 37, 'date', '2016-05-01', NULL), "
                          "  (13, 38, 'integer', 1, NULL), (12, 38, 'text', 'maybe', NULL), "
                          "  (13, 39, 'integer', 80, NULL)");

  text = inn_test_book_read (book, read_words, NULL, &error);
  g_assert_no_error (error);
  expected = g_strdup_printf ("11 near the lift\2Little Chen\2|"
                              "12 asked for the boat\2B-12345\0027\2about 40\2maybe\2<%" G_GINT64_FORMAT ">|"
                              "13 a tin of Longjing\0023.5\2¥1,288.50\0021288.50\0022016-05-01\2<%" G_GINT64_FORMAT ">|",
                              inn_label_key (INN_LABEL_FIELD, 35),
                              inn_label_key (INN_LABEL_PREFERENCE, 902));
  g_assert_cmpstr (text, ==, expected);
}

/* Two labels of different kinds never have one key. */
static void
test_keys (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (gint64 id = 1; id <= 100; id++)
    for (InnLabelKind kind = INN_LABEL_TAG; kind < INN_N_LABEL_KINDS; kind++)
      {
        gint64 key = inn_label_key (kind, id);

        g_assert_true (g_hash_table_add (keys, g_memdup2 (&key, sizeof key)));
      }
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
  g_test_add_func ("/haystack/what-is-known-of-somebody-is-found", test_what_is_known);
  g_test_add_func ("/haystack/labels-of-two-kinds-are-not-mixed-up", test_keys);
  g_test_add_func ("/haystack/rows-in-the-wrong-order-are-refused", test_wrong_order);

  return g_test_run ();
}
