/* Who is around guests: one row for both cards, recommendations without a circle, everything undone. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-guests.h"
#include "inn-store-people.h"
#include "inn-test-guests.h"
#include "inn-text.h"

#define N_GUESTS 8
#define N_REFERRALS 60
#define N_ACTS 120

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  for (guint i = 1; i <= N_GUESTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("客人%u", i);

      inn_test_guest_add (book, name, i == 2 ? "138 0571 6620" : NULL);
    }

  return book;
}

static gint64
save (InnTestBook  *book,
      InnRelation  *relation,
      gint64       *seq,
      GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_relation_async (book->store, relation, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_relation_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static gint64
relate (InnTestBook      *book,
        gint64            guest_id,
        gint64            other_id,
        InnRelationKind   kind,
        gint64           *seq,
        GError          **error)
{
  g_autoptr (InnRelation) relation = inn_relation_new (guest_id, kind);

  relation->other_id = other_id;

  return save (book, relation, seq, error);
}

static GPtrArray *
list (InnTestBook *book,
      gint64       guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_relations_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_relations_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static gint64
delete (InnTestBook *book,
        gint64       id,
        gint64       guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_delete_relation_async (book->store, id, guest_id, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_relation_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static gboolean
is_advocate (InnTestBook *book,
             gint64       guest_id)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT advocate FROM guest WHERE id = %" G_GINT64_FORMAT, guest_id);

  return inn_test_book_get_int (book, sql) != 0;
}

/* On both cards, told to both, and gone from both. */
static void
test_both_sides (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GPtrArray) parents = NULL;
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (InnRelation) edited = NULL;
  g_autofree char *before = inn_test_book_dump (book);
  g_autofree char *after = NULL;
  const InnRelation *seen = NULL;
  gint64 id = relate (book, 1, 2, INN_RELATION_CHILD, NULL, NULL);
  gint64 seq = 0;

  g_assert_true (inn_change_set_has_guest (book->last_set, 1));
  g_assert_true (inn_change_set_has_guest (book->last_set, 2));

  parents = list (book, 2);
  g_assert_cmpuint (parents->len, ==, 1);
  seen = g_ptr_array_index (parents, 0);
  g_assert_cmpint (seen->kind, ==, INN_RELATION_PARENT);
  g_assert_cmpstr (seen->name, ==, "客人1");
  g_assert_cmpint (seen->other_id, ==, 1);
  children = list (book, 1);
  seen = g_ptr_array_index (children, 0);
  g_assert_cmpint (seen->kind, ==, INN_RELATION_CHILD);
  g_assert_cmpstr (seen->name, ==, "客人2");
  g_assert_cmpstr (seen->phone, ==, "138 0571 6620");

  /* Changed on the card of the other, it is changed on both. */
  edited = inn_relation_copy (g_ptr_array_index (parents, 0));
  edited->kind = INN_RELATION_ASSISTS;
  inn_text_set (&edited->note, "周末");
  g_assert_cmpint (save (book, edited, &seq, NULL), ==, id);
  g_clear_pointer (&children, g_ptr_array_unref);
  children = list (book, 1);
  seen = g_ptr_array_index (children, 0);
  g_assert_cmpint (seen->kind, ==, INN_RELATION_ASSISTANT);
  g_assert_cmpstr (seen->note, ==, "周末");
  inn_test_undo (book, seq);
  g_assert_true (inn_change_set_has_guest (book->last_set, 2));

  seq = delete (book, id, 2);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
  inn_test_undo (book, seq);
  g_clear_pointer (&parents, g_ptr_array_unref);
  parents = list (book, 2);
  g_assert_cmpuint (parents->len, ==, 1);
  inn_test_book_verify (book);
}

static void
test_somebody_who_is_no_guest (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnRelation) child = inn_relation_new (1, INN_RELATION_CHILD);
  g_autoptr (InnRelation) grown = NULL;
  g_autoptr (GPtrArray) found = NULL;
  const InnRelation *seen = NULL;

  inn_text_set (&child->name, "陈小满");
  inn_text_set (&child->born, "2021-05");
  inn_text_set (&child->phone, "139 0000 0001");
  save (book, child, NULL, NULL);
  found = list (book, 1);
  seen = g_ptr_array_index (found, 0);
  g_assert_cmpstr (seen->name, ==, "陈小满");
  g_assert_cmpint (inn_relation_get_age (seen, INN_TEST_TODAY), ==, 5);
  g_assert_cmpstr (seen->phone, ==, "139 0000 0001");

  /* A guest by now: the same row has two ends. */
  grown = inn_relation_copy (seen);
  grown->other_id = 3;
  save (book, grown, NULL, NULL);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM relation "
                                                "WHERE other_id = 3 AND other_name = ''"), ==, 1);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = list (book, 3);
  g_assert_cmpuint (found->len, ==, 1);
}

/* What was noted of them is on their card then, or in the remark: nothing is lost. */
static void
test_notes_of_who_becomes_a_guest (void)
{
  static const struct
  {
    const char *born;
    const char *phone;
    gint64 guest_id;
    const char *birthday;
    const char *number;
    const char *note;
  } cases[] = {
    { "2021-05-01", "139 0000 0001", 3, "2021-5-1", "139 0000 0001", "twin" },
    { "2021-05", "", 4, "", "", "twin; 2021-05" },
    { "", "13805716620", 2, "", "138 0571 6620", "twin" },
    { "2021", "139 0000 0002", 2, "", "138 0571 6620", "twin; 2021; 139 0000 0002" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnTestBook) book = new_book ();
      g_autoptr (InnRelation) child = inn_relation_new (1, INN_RELATION_CHILD);
      g_autoptr (InnRelation) grown = NULL;
      g_autoptr (InnUndoReport) report = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (InnGuest) guest = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *birthday = NULL;
      const InnContact *phone;
      InnBirthday day;
      gint64 seq = 0;

      inn_text_set (&child->name, "陈小满");
      inn_text_set (&child->born, cases[i].born);
      inn_text_set (&child->phone, cases[i].phone);
      inn_text_set (&child->note, "twin");
      save (book, child, NULL, NULL);
      before = inn_test_book_dump (book);
      found = list (book, 1);
      grown = inn_relation_copy (g_ptr_array_index (found, 0));
      grown->other_id = cases[i].guest_id;
      save (book, grown, &seq, &error);
      g_assert_no_error (error);

      guest = inn_test_guest_load (book, cases[i].guest_id);
      day = inn_guest_get_birthday (guest);
      birthday = inn_birthday_is_set (day)
                   ? g_strdup_printf ("%d-%d-%d", day.year, day.month, day.day) : g_strdup ("");
      g_assert_cmpstr (birthday, ==, cases[i].birthday);
      phone = inn_guest_get_first_contact (guest, INN_CONTACT_PHONE);
      g_assert_cmpstr (phone != NULL ? phone->value : "", ==, cases[i].number);
      g_clear_pointer (&found, g_ptr_array_unref);
      found = list (book, 1);
      g_assert_cmpstr (((InnRelation *) g_ptr_array_index (found, 0))->note, ==, cases[i].note);

      /* One act: all of it goes back. */
      report = inn_test_book_undo (book, seq, INN_UNDO_DEFAULT, &error);
      g_assert_no_error (error);
      after = inn_test_book_dump (book);
      g_assert_cmpstr (before, ==, after);
      inn_test_book_verify (book);
    }
}

static GPtrArray *
list_acquaintances (InnTestBook *book,
                    gint64       guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_acquaintances_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_acquaintances_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static char *
say_acquaintances (GPtrArray *found)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const InnAcquaintance *other = g_ptr_array_index (found, i);

      g_string_append_printf (said, "%s%" G_GINT64_FORMAT "%s%s*%u", i > 0 ? " " : "",
                              other->guest_id, other->related ? "r" : "",
                              other->same_number ? "n" : "", other->n_stays);
    }

  return g_string_free (said, FALSE);
}

static void
test_acquaintances (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  static const struct
  {
    gint64 guest_id;
    const char *said;
  } cases[] = {
    /* Who came along twice, then once, then who is noted, then who has the same number. */
    { 2, "5*2 6*1 3r*0 9n*0" },
    { 9, "2n*0" },
    { 5, "2*2 6*1" },
    { 3, "2r*0" },
    { 7, "" },
  };

  inn_test_guest_add (book, "客人9", "13805716620");
  relate (book, 2, 3, INN_RELATION_SPOUSE, NULL, NULL);
  inn_test_book_do (book,
                    "INSERT INTO stay (id, guest_id, payer_id, arrival, departure, status, created_utc)"
                    " VALUES (1, 2, 2, '2026-01-01', '2026-01-02', 'departed', 0),"
                    "        (2, 5, 5, '2026-02-01', '2026-02-02', 'departed', 0),"
                    "        (3, 2, 2, '2026-03-01', '2026-03-02', 'cancelled', 0)");
  inn_test_book_do (book, "INSERT INTO stay_guest (stay_id, guest_id)"
                          " VALUES (1, 5), (2, 2), (2, 6), (3, 7)");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = list_acquaintances (book, cases[i].guest_id);
      g_autofree char *said = say_acquaintances (found);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  static const struct
  {
    gint64          guest_id;
    gint64          other_id;
    InnRelationKind kind;
    int             code; /* -1: none */
  } STEPS[] = {
    { 1, 1, INN_RELATION_FRIEND, INN_ERROR_INVALID },
    { 1, 2, INN_RELATION_FRIEND, -1 },
    { 2, 1, INN_RELATION_FRIEND, INN_ERROR_CONFLICT },
    { 1, 2, INN_RELATION_COLLEAGUE, -1 },
    { 1, 2, INN_RELATION_REFERRED, -1 },
    { 2, 1, INN_RELATION_REFERRED_BY, INN_ERROR_CONFLICT },
    { 2, 1, INN_RELATION_REFERRED, INN_ERROR_LOOP },
    { 3, 2, INN_RELATION_REFERRED_BY, -1 },
    { 1, 3, INN_RELATION_REFERRED_BY, INN_ERROR_LOOP },
    { 4, 99, INN_RELATION_FRIEND, INN_ERROR_FAILED },
  };
  g_autofree char *before = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gint64 id = relate (book, STEPS[i].guest_id, STEPS[i].other_id, STEPS[i].kind, NULL, &error);

      g_test_message ("step %" G_GSIZE_FORMAT, i);
      after = inn_test_book_dump (book);
      if (STEPS[i].code < 0)
        {
          g_assert_no_error (error);
          g_assert_cmpint (id, !=, 0);
        }
      else
        {
          g_assert_cmpint (id, ==, 0);
          g_assert_nonnull (error);
          if (STEPS[i].code != INN_ERROR_FAILED)
            g_assert_error (error, INN_ERROR, STEPS[i].code);
          if (before != NULL)
            g_assert_cmpstr (after, ==, before);
        }
      g_free (before);
      before = g_steal_pointer (&after);
    }
}

/* Whether @from leads to @to, asked as slowly as can be. */
static gboolean
leads_to (const gboolean edges[N_GUESTS + 1][N_GUESTS + 1],
          int            from,
          int            to,
          int            steps)
{
  if (from == to)
    return TRUE;
  for (int next = 1; steps > 0 && next <= N_GUESTS; next++)
    if (edges[from][next] && leads_to (edges, next, to, steps - 1))
      return TRUE;

  return FALSE;
}

static void
test_no_circle (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gboolean edges[N_GUESTS + 1][N_GUESTS + 1] = { { FALSE } };
  guint n_loops = 0;

  for (int i = 0; i < N_REFERRALS; i++)
    {
      int from = g_test_rand_int_range (1, N_GUESTS + 1);
      int to = g_test_rand_int_range (1, N_GUESTS + 1);
      gboolean told_by_other = g_test_rand_int_range (0, 2);
      gboolean loop = from != to && !edges[from][to] && leads_to (edges, to, from, N_GUESTS);
      g_autoptr (GError) error = NULL;
      gint64 id = 0;

      if (from == to)
        continue;
      id = told_by_other ? relate (book, to, from, INN_RELATION_REFERRED_BY, NULL, &error)
                         : relate (book, from, to, INN_RELATION_REFERRED, NULL, &error);
      if (edges[from][to])
        g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
      else if (loop)
        g_assert_error (error, INN_ERROR, INN_ERROR_LOOP);
      else
        {
          g_assert_no_error (error);
          g_assert_cmpint (id, !=, 0);
          edges[from][to] = TRUE;
        }
      n_loops += loop;
    }

  for (int from = 1; from <= N_GUESTS; from++)
    {
      gboolean referred = FALSE;

      for (int to = 1; to <= N_GUESTS; to++)
        referred = referred || edges[from][to];
      g_assert_cmpint (is_advocate (book, from), ==, referred);
    }
  /* Sixty among eight: some would have gone round. */
  g_assert_cmpuint (n_loops, >, 0);
}

static void
test_advocate (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *before = inn_test_book_dump (book);
  g_autofree char *after = NULL;
  gint64 first_seq = 0;
  gint64 first = relate (book, 1, 2, INN_RELATION_REFERRED, &first_seq, NULL);
  gint64 second = relate (book, 3, 1, INN_RELATION_REFERRED_BY, NULL, NULL);
  gint64 seq = 0;

  g_assert_true (is_advocate (book, 1));
  delete (book, first, 1);
  g_assert_true (is_advocate (book, 1));
  seq = delete (book, second, 3);
  g_assert_false (is_advocate (book, 1));
  inn_test_undo (book, seq);
  g_assert_true (is_advocate (book, 1));
  delete (book, second, 3);

  relate (book, 1, 4, INN_RELATION_REFERRED, &seq, NULL);
  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_advocates (InnTestBook *book)
{
  g_assert_cmpint (
    inn_test_book_get_int (
      book, "SELECT count (*) FROM guest g "
            "WHERE advocate <> (EXISTS (SELECT 1 FROM relation WHERE kind = 'referred' AND guest_id = g.id)"
            "                   OR EXISTS (SELECT 1 FROM relation WHERE kind = 'referred-by'"
            "                              AND other_id = g.id))"),
    ==, 0);
}

/* Written down on the cards of those who came, so that nothing of the second act is about the first. */
static void
test_advocate_by_another (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 first_seq = 0;
  gint64 first = relate (book, 2, 1, INN_RELATION_REFERRED_BY, &first_seq, NULL);
  gint64 second = relate (book, 3, 1, INN_RELATION_REFERRED_BY, NULL, NULL);
  gint64 seq = 0;

  inn_test_undo (book, first_seq);
  g_assert_true (is_advocate (book, 1));
  assert_advocates (book);

  first = relate (book, 2, 1, INN_RELATION_REFERRED_BY, NULL, NULL);
  seq = delete (book, first, 2);
  delete (book, second, 3);
  g_assert_false (is_advocate (book, 1));
  inn_test_undo (book, seq);
  g_assert_true (is_advocate (book, 1));
  inn_test_book_verify (book);
}

/* What came back would stand beside what was noted since: it is refused, and nothing is written. */
static void
test_undo_refused (void)
{
  static const struct
  {
    gint64          guest_id;
    gint64          other_id;
    InnRelationKind kind;
    int             code;
  } SINCE[] = {
    { 2, 1, INN_RELATION_REFERRED, INN_ERROR_LOOP },
    { 2, 1, INN_RELATION_REFERRED_BY, INN_ERROR_CONFLICT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SINCE); i++)
    {
      g_autoptr (InnTestBook) book = new_book ();
      g_autoptr (InnUndoReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gint64 seq = delete (book, relate (book, 1, 2, INN_RELATION_REFERRED, NULL, NULL), 1);

      g_assert_cmpint (relate (book, SINCE[i].guest_id, SINCE[i].other_id, SINCE[i].kind, NULL, NULL),
                       !=, 0);
      before = inn_test_book_dump (book);
      report = inn_test_book_undo (book, seq, 0, &error);
      after = inn_test_book_dump (book);
      if (report == NULL)
        g_assert_error (error, INN_ERROR, SINCE[i].code);
      g_assert_cmpstr (after, ==, before);
      assert_advocates (book);
    }
}

static guint
count_circles (InnTestBook *book)
{
  gboolean edges[N_GUESTS + 1][N_GUESTS + 1] = { { FALSE } };
  guint n_circles = 0;

  for (int guest = 1; guest <= N_GUESTS; guest++)
    {
      g_autoptr (GPtrArray) found = list (book, guest);

      for (guint i = 0; i < found->len; i++)
        {
          const InnRelation *relation = g_ptr_array_index (found, i);

          if (relation->kind != INN_RELATION_REFERRED || relation->other_id == 0)
            continue;
          g_assert_false (edges[guest][relation->other_id]);
          edges[guest][relation->other_id] = TRUE;
        }
    }
  for (int from = 1; from <= N_GUESTS; from++)
    for (int to = 1; to <= N_GUESTS; to++)
      n_circles += edges[from][to] && leads_to (edges, to, from, N_GUESTS);

  return n_circles;
}

/* Noted, deleted, taken back and brought back in any order: the rules hold after each. */
static void
test_any_order (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_undone = 0;

  for (guint i = 0; i < N_ACTS; i++)
    {
      gint64 seq = 0;
      int what = g_test_rand_int_range (0, 5);

      if (what < 2)
        {
          int from = g_test_rand_int_range (1, N_GUESTS + 1);
          int to = g_test_rand_int_range (1, N_GUESTS + 1);

          if (from != to)
            relate (book, from, to, what == 0 ? INN_RELATION_REFERRED : INN_RELATION_REFERRED_BY, &seq,
                    NULL);
        }
      else if (what == 2)
        {
          int guest = g_test_rand_int_range (1, N_GUESTS + 1);
          g_autoptr (GPtrArray) found = list (book, guest);

          if (found->len > 0)
            seq = delete (book, ((InnRelation *) g_ptr_array_index (found, 0))->id, guest);
        }
      else if (seqs->len > 0)
        {
          gint64 entry = g_array_index (seqs, gint64, g_test_rand_int_range (0, seqs->len));
          InnUndoFlags flags = g_test_rand_int_range (0, 2) ? INN_UNDO_TAKE_LATER : 0;
          g_autoptr (InnUndoReport) report
            = what == 3 ? inn_test_book_undo (book, entry, flags, NULL)
                        : inn_test_book_redo (book, entry, flags, NULL);

          n_undone += report != NULL;
        }

      if (seq != 0)
        g_array_append_val (seqs, seq);
      assert_advocates (book);
      g_assert_cmpuint (count_circles (book), ==, 0);
    }
  g_assert_cmpuint (n_undone, >, 0);
  inn_test_book_verify (book);
}

static void
test_deleted_guest (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 guest_id = 2;
  gint64 seq = 0;

  relate (book, 1, 2, INN_RELATION_SPOUSE, NULL, NULL);
  relate (book, 2, 3, INN_RELATION_CHILD, NULL, NULL);
  relate (book, 2, 4, INN_RELATION_REFERRED_BY, NULL, NULL);
  inn_test_book_do (book, "INSERT INTO important_date (guest_id, kind, calendar, month, day) "
                          "VALUES (2, 'anniversary', 'solar', 5, 20)");
  before = inn_test_book_dump (book);

  {
    g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

    inn_store_delete_guests_async (book->store, &guest_id, 1, NULL, inn_test_loop_done_cb, &result);
    inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM relation"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM important_date"), ==, 0);
  g_assert_false (is_advocate (book, 4));

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
  inn_test_book_verify (book);
}

static GPtrArray *
list_dates (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_important_dates_async (book->store, 1, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_important_dates_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static gint64
save_date (InnTestBook       *book,
           InnImportantDate  *date,
           GError           **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_important_date_async (book->store, date, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_important_date_finish (book->store, inn_test_loop_wait (&result), NULL, error);
}

static void
test_important_dates (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnImportantDate) date
    = inn_important_date_new (1, INN_IMPORTANT_CHILD_BIRTHDAY, "小满",
                              inn_birthday_new_lunar (2020, 4, 15, TRUE));
  g_autoptr (InnImportantDate) never
    = inn_important_date_new (1, INN_IMPORTANT_FOUNDING, "", inn_birthday_new_solar (0, 2, 30));
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const InnImportantDate *stored = NULL;
  gint64 id = 0;
  gint64 seq = 0;

  inn_important_date_set_told (date, "农历闰四月十五");
  id = save_date (book, date, NULL);
  found = list_dates (book);
  g_assert_cmpuint (found->len, ==, 1);
  stored = g_ptr_array_index (found, 0);
  g_assert_true (inn_birthday_equal (stored->day, date->day));
  g_assert_cmpstr (stored->told, ==, "农历闰四月十五");
  g_assert_cmpstr (stored->name, ==, "小满");

  g_assert_cmpint (save_date (book, never, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);

  before = inn_test_book_dump (book);
  g_clear_error (&error);
  inn_store_delete_important_date_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
  g_assert_true (inn_store_delete_important_date_finish (book->store, inn_test_loop_wait (&result),
                                                         &seq, &error));
  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/stand-on-both-cards", test_both_sides);
  g_test_add_func ("/people/somebody-who-becomes-a-guest", test_somebody_who_is_no_guest);
  g_test_add_func ("/people/what-was-noted-of-who-becomes-a-guest-is-kept",
                   test_notes_of_who_becomes_a_guest);
  g_test_add_func ("/people/who-may-belong-to-a-guest", test_acquaintances);
  g_test_add_func ("/people/what-cannot-be-is-refused-and-writes-nothing", test_refused);
  g_test_add_func ("/people/no-recommendation-leads-back", test_no_circle);
  g_test_add_func ("/people/who-recommends-is-an-advocate", test_advocate);
  g_test_add_func ("/people/an-advocate-by-another-recommendation", test_advocate_by_another);
  g_test_add_func ("/people/taking-back-makes-no-circle", test_undo_refused);
  g_test_add_func ("/people/rules-hold-in-any-order-of-taking-back", test_any_order);
  g_test_add_func ("/people/go-and-come-back-with-the-guest", test_deleted_guest);
  g_test_add_func ("/people/important-dates-come-back-as-they-were-told", test_important_dates);

  return g_test_run ();
}
