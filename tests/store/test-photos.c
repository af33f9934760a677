/* test-photos.c: the photo of a guest: put on, changed, taken off, taken back, gone with the guest. */

#include "config.h"

#include "inn-error.h"
#include "inn-guest-card.h"
#include "inn-store-guests.h"
#include "inn-store-journal.h"
#include "inn-store-photos.h"
#include "inn-test-guests.h"

#include <string.h>

/* Bytes that differ from those of another seed. */
static GBytes *
make_picture (gsize  size,
              guint8 seed)
{
  guint8 *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (i * 7 + seed);
  return g_bytes_new_take (data, size);
}

static gboolean
try_set (InnTestBook  *book,
         gint64        guest_id,
         GBytes       *picture,
         gint64       *seq,
         GError      **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_store_set_photo_async (book->store, guest_id, picture, NULL, inn_test_loop_done_cb, &loop);
  return inn_store_set_photo_finish (book->store, inn_test_loop_wait (&loop), seq, error);
}

static gint64
set (InnTestBook *book,
     gint64       guest_id,
     GBytes      *picture)
{
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  g_assert_true (try_set (book, guest_id, picture, &seq, &error));
  g_assert_no_error (error);
  return seq;
}

static gint64
remove_from (InnTestBook *book,
             gint64       guest_id)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_remove_photo_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &loop);
  g_assert_true (inn_store_remove_photo_finish (book->store, inn_test_loop_wait (&loop), &seq,
                                                &error));
  g_assert_no_error (error);
  return seq;
}

static gint64
delete (InnTestBook  *book,
        const gint64 *ids,
        guint         n_ids)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_delete_guests_async (book->store, ids, n_ids, NULL, inn_test_loop_done_cb, &loop);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&loop), &seq, &error);
  g_assert_no_error (error);
  return seq;
}

/* The photo is @picture, or there is none; the card says so too. */
static void
assert_photo (InnTestBook *book,
              gint64       guest_id,
              GBytes      *picture)
{
  g_auto (InnTestLoop) card_loop = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuestCard) card = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GError) error = NULL;

  inn_store_load_guest_card_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &card_loop);
  card = inn_store_load_guest_card_finish (book->store, inn_test_loop_wait (&card_loop), &error);
  g_assert_no_error (error);
  g_assert_cmpint (card->has_photo, ==, picture != NULL);

  inn_store_load_photo_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &loop);
  found = inn_store_load_photo_finish (book->store, inn_test_loop_wait (&loop), &error);
  if (picture == NULL)
    {
      g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, picture));
}

static void
assert_act (InnTestBook *book,
            gint64       seq,
            const char  *act)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT act || ' ' || parameters FROM entry WHERE seq = %" G_GINT64_FORMAT,
                       seq);
  g_autofree char *found = inn_test_book_get_text (book, sql);

  g_assert_cmpstr (found, ==, act);
}

static void
test_set_and_change (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GBytes) first = make_picture (INN_PHOTO_MAX_BYTES, 1);
  g_autoptr (GBytes) second = make_picture (3000, 2);
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 other = inn_test_guest_add (book, "王芳", NULL);
  gint64 seq = 0;

  assert_photo (book, id, NULL);
  seq = set (book, id, first);
  assert_act (book, seq, "photo.set {\"name\":\"林雨桐\"}");
  assert_photo (book, id, first);
  g_assert_true (inn_change_set_has_guest (book->last_set, id));
  g_assert_true (inn_change_set_has_area (book->last_set, INN_CHANGE_GUESTS));

  g_assert_cmpint (set (book, id, first), ==, 0);

  seq = set (book, id, second);
  g_assert_cmpint (seq, >, 0);
  assert_photo (book, id, second);
  assert_photo (book, other, NULL);
  inn_test_book_verify (book);

  inn_test_undo (book, seq);
  assert_photo (book, id, first);
  inn_test_book_verify (book);
}

static void
test_remove_undo_redo (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GBytes) picture = make_picture (150000, 3);
  g_autoptr (InnUndoReport) undone = NULL;
  g_autoptr (InnUndoReport) redone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 seq = 0;

  g_assert_cmpint (remove_from (book, id), ==, 0);
  set (book, id, picture);
  before = inn_test_book_dump (book);
  seq = remove_from (book, id);
  assert_act (book, seq, "photo.remove {\"name\":\"林雨桐\"}");
  assert_photo (book, id, NULL);

  undone = inn_test_book_undo (book, seq, INN_UNDO_DEFAULT, &error);
  g_assert_no_error (error);
  assert_photo (book, id, picture);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);

  redone = inn_test_book_redo (book, inn_undo_report_get_seq (undone), INN_UNDO_DEFAULT, &error);
  g_assert_no_error (error);
  assert_photo (book, id, NULL);
  inn_test_book_verify (book);
}

static void
test_delete_guest (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GBytes) picture = make_picture (INN_PHOTO_MAX_BYTES, 4);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 ids[60];
  gint64 seq = 0;

  /* 12 MB of pictures: the journal is written while they go, not all at once at the end. */
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      ids[i] = inn_test_guest_add (book, "客人", NULL);
      set (book, ids[i], picture);
    }
  before = inn_test_book_dump (book);

  seq = delete (book, ids, G_N_ELEMENTS (ids));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_photo"), ==, 0);
  inn_test_book_verify (book);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_true (strcmp (before, after) == 0);
  assert_photo (book, ids[7], picture);
  inn_test_book_verify (book);
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GBytes) large = make_picture (INN_PHOTO_MAX_BYTES + 1, 5);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) good = make_picture (10, 6);
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  struct
  {
    gint64   id;
    GBytes  *picture;
    InnError code;
  } cases[] = {
    { id, large, INN_ERROR_INVALID },
    { id, empty, INN_ERROR_INVALID },
    { id + 1, good, INN_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (try_set (book, cases[i].id, cases[i].picture, NULL, &error));
      g_assert_error (error, INN_ERROR, (int) cases[i].code);
    }
  assert_photo (book, id, NULL);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_photo"), ==, 0);
}

static void
test_tampered (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GBytes) picture = make_picture (5000, 8);
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  g_autofree char *hash = NULL;
  g_autofree char *other = NULL;

  hash = inn_test_book_get_text (book, "SELECT hex (hash) FROM subject_hash WHERE kind = 'guest'");
  set (book, id, picture);
  other = inn_test_book_get_text (book, "SELECT hex (hash) FROM subject_hash WHERE kind = 'guest'");
  g_assert_cmpstr (hash, !=, other);
  g_free (other);

  remove_from (book, id);
  other = inn_test_book_get_text (book, "SELECT hex (hash) FROM subject_hash WHERE kind = 'guest'");
  g_assert_cmpstr (hash, ==, other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/photos/a photo is put on and changed", test_set_and_change);
  g_test_add_func ("/photos/a photo is taken off, brought back and taken off again",
                   test_remove_undo_redo);
  g_test_add_func ("/photos/guests are deleted and come back with their photos", test_delete_guest);
  g_test_add_func ("/photos/what is too large, or of nobody, is refused", test_refused);
  g_test_add_func ("/photos/the hash of a guest is over the photo too", test_tampered);

  return g_test_run ();
}
