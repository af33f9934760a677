/* test-undo-property.c: whatever is done, taken back and brought back in whatever order, the book
 * then holds what a book holds where only the acts that stand were ever done.
 *
 * An act is a list of statements, each about one subject (or two, for a row that moves). Beside
 * the book runs a model so simple that it can be seen to be right: which act stands on which
 * subject. It learns from the journal what an undo did, is asked before what an undo must leave,
 * and at the end says which statements make the other book. */

#include "config.h"

#include "inn-error.h"
#include "inn-statement.h"
#include "inn-test-book.h"

#include <stdlib.h>

/* What the import brings. */
#define N_GUESTS 5
#define N_TAGS 4
#define N_OTHERS 3

typedef struct
{
  char    *sql;
  char    *subjects[2]; /* "guest:3"; the second nullable */
  gboolean did;         /* whether it found anything to do */
} Op;

typedef struct
{
  gint64      seq;
  GPtrArray  *ops;    /* Op */
  GHashTable *stands; /* set of subjects the act stands on */
  guint       n_subjects; /* on how many it stood when it was done */
} Act;

typedef struct
{
  InnTestBook *book;
  GPtrArray   *acts;     /* Act, by seq */
  GHashTable  *by_entry; /* seq of any entry -> root Act */
  GHashTable  *is_undo;  /* seqs of entries that are undos, not redos */
  gint64       last_seq;
  int          next_id;
  int          n_guests;
  int          n_tags;
  int          n_others;
  guint        n_undone;
  guint        n_kept;
  guint        n_refused;
  guint        n_returns;
} World;

static void
free_op (gpointer data)
{
  Op *op = data;

  g_free (op->sql);
  g_free (op->subjects[0]);
  g_free (op->subjects[1]);
  g_free (op);
}

static void
free_act (gpointer data)
{
  Act *act = data;

  g_ptr_array_unref (act->ops);
  g_hash_table_unref (act->stands);
  g_free (act);
}

static int
pick (int first,
      int n)
{
  return g_test_rand_int_range (first, first + n);
}

G_GNUC_PRINTF (4, 5)
static void
add_op (Act        *act,
        char       *subject,
        char       *other,
        const char *format,
        ...)
{
  Op *op = g_new0 (Op, 1);
  va_list arguments;

  va_start (arguments, format);
  op->sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  op->subjects[0] = subject;
  op->subjects[1] = other;
  g_ptr_array_add (act->ops, op);
}

static char *
name (const char *kind,
      int         id)
{
  return g_strdup_printf ("%s:%d", kind, id);
}

/* ---- Acts ------------------------------------------------------------------------------- */

static void
add_guest_op (World *world,
              Act   *act,
              int    guest)
{
  int id = world->next_id++;
  int old = pick (100, MAX (1, world->next_id - 100));
  int tag = pick (1, world->n_tags);
  int other = pick (1, world->n_others);

#define MINE name ("guest", guest), NULL
  switch (pick (0, 33))
    {
    case 0:
    case 1:
      guest = ++world->n_guests;
      add_op (act, MINE, "INSERT INTO guest (id, name, created_utc) VALUES (%d, 'g%d', 1)", guest,
              id);
      break;
    case 2:
      add_op (act, MINE, "UPDATE guest SET name = 'n%d', vip = %d WHERE id = %d", id, id % 2,
              guest);
      break;
    case 3:
      add_op (act, MINE, "UPDATE guest SET staff_id = %d WHERE id = %d"
              " AND EXISTS (SELECT 1 FROM staff WHERE id = %d)", other, guest, other);
      break;
    case 4:
      add_op (act, MINE, "UPDATE guest SET note = 'x''\"%d' WHERE id = %d", id % 3, guest);
      break;
    case 5:
    case 6:
      add_op (act, MINE, "INSERT INTO contact_point (id, guest_id, kind, value)"
              " SELECT %d, id, 'phone', 'v%d' FROM guest WHERE id = %d", id, id, guest);
      break;
    case 7:
      add_op (act, MINE, "UPDATE contact_point SET value = 'w%d' WHERE id = %d AND guest_id = %d",
              id, old, guest);
      break;
    case 8:
      add_op (act, MINE, "DELETE FROM contact_point WHERE id = %d AND guest_id = %d", old, guest);
      break;
    case 9:
    case 10:
    case 11:
      add_op (act, MINE, "INSERT OR IGNORE INTO guest_tag SELECT guest.id, tag.id, %d"
              " FROM guest, tag WHERE guest.id = %d AND tag.id = %d", id, guest, tag);
      break;
    case 12:
      add_op (act, MINE, "INSERT OR REPLACE INTO guest_tag SELECT guest.id, tag.id, %d"
              " FROM guest, tag WHERE guest.id = %d AND tag.id = %d", id, guest, tag);
      break;
    case 13:
    case 14:
      add_op (act, MINE, "DELETE FROM guest_tag WHERE guest_id = %d AND tag_id = %d", guest, tag);
      break;
    case 15:
    case 16:
      add_op (act, MINE, "INSERT INTO follow_up (id, guest_id, what, due, created_utc)"
              " SELECT %d, id, 'w', '2026-01-01', 0 FROM guest WHERE id = %d", id, guest);
      break;
    case 17:
      add_op (act, MINE, "UPDATE follow_up SET status = 'done', done_utc = %d"
              " WHERE id <= %d AND guest_id = %d", id, old, guest);
      break;
    case 18:
    case 19:
      add_op (act, MINE, "INSERT INTO stay (id, guest_id, payer_id, arrival, departure, status,"
              " created_utc) SELECT %d, guest.id, payer.id, '2026-01-01', '2026-01-03', 'departed', 0"
              " FROM guest, guest AS payer WHERE guest.id = %d AND payer.id = %d",
              id, guest, pick (1, world->n_guests));
      break;
    case 20:
      add_op (act, MINE, "UPDATE stay SET status = '%s' WHERE id <= %d AND guest_id = %d",
              id % 2 == 0 ? "cancelled" : "departed", old, guest);
      break;
    case 21:
      add_op (act, MINE, "INSERT INTO stay_guest (id, stay_id, guest_id) SELECT %d, stay.id,"
              " guest.id FROM stay, guest WHERE stay.id = %d AND guest.id = %d",
              id, old, guest);
      break;
    case 22:
      /* Who pays for the stay is charged, as everywhere; an undo sees to that. */
      add_op (act, MINE, "INSERT INTO charge (id, stay_id, guest_id, day, category, amount)"
              " SELECT %d, stay.id, guest.id, '2026-01-01', 'room', %d FROM guest"
              " LEFT JOIN stay ON stay.guest_id = guest.id AND stay.id = %d"
              "   AND coalesce (stay.payer_id, stay.guest_id) = guest.id WHERE guest.id = %d",
              id, id, old, guest);
      break;
    case 23:
      add_op (act, MINE, "INSERT INTO custom_value (id, guest_id, field_id, kind, value)"
              " SELECT %d, guest.id, custom_field.id, 'real', %s FROM guest, custom_field"
              " WHERE guest.id = %d AND custom_field.id = %d",
              id, id % 2 == 0 ? "3.0" : "3", guest, other);
      break;
    case 24:
      add_op (act, MINE, "INSERT INTO identity_document (id, guest_id, kind, sealed, blind_index)"
              " SELECT %d, id, 'passport', zeroblob (48), randomblob (0) || x'%032x'"
              " FROM guest WHERE id = %d", id, (unsigned) id, guest);
      break;
    case 25:
      add_op (act, MINE, "INSERT INTO guest_source (id, guest_id, row_hash) SELECT %d, id, %d"
              " FROM guest WHERE id = %d", id, id, guest);
      break;
    case 26:
      add_op (act, MINE, "INSERT INTO occurrence_answer (id, rule_id, guest_id, day, answer,"
              " answered_utc) SELECT %d, 1, id, '2026-01-01', 'done', 0 FROM guest WHERE id = %d",
              id, guest);
      break;
    case 27:
      add_op (act, MINE, "INSERT INTO organisation_member (id, organisation_id, guest_id)"
              " SELECT %d, organisation.id, guest.id FROM guest, organisation"
              " WHERE guest.id = %d AND organisation.id = %d", id, guest, other);
      break;
    case 30:
    case 31:
      add_op (act, MINE, "INSERT INTO guest_photo (guest_id, picture, added_utc)"
              " SELECT id, x'%08x', %d FROM guest WHERE id = %d"
              " ON CONFLICT (guest_id) DO UPDATE SET picture = excluded.picture", (unsigned) id,
              id, guest);
      break;
    case 32:
      add_op (act, MINE, "DELETE FROM guest_photo WHERE guest_id = %d", guest);
      break;
    case 28:
      {
        int to = 1 + guest % world->n_guests;

        add_op (act, name ("guest", guest), name ("guest", to),
                "UPDATE contact_point SET guest_id = %d WHERE guest_id = %d"
                " AND EXISTS (SELECT 1 FROM guest WHERE id = %d)", to, guest, to);
      }
      break;
    default:
      {
        static const char * const CHILDREN[] = {
          "charge", "stay_guest", "stay", "contact_point", "guest_tag", "follow_up",
          "custom_value", "identity_document", "guest_source", "occurrence_answer",
          "organisation_member", "guest_photo",
        };

        for (gsize i = 0; i < G_N_ELEMENTS (CHILDREN); i++)
          add_op (act, MINE, "DELETE FROM %s WHERE guest_id = %d", CHILDREN[i], guest);
        add_op (act, MINE, "DELETE FROM guest WHERE id = %d", guest);
      }
    }
#undef MINE
}

static void
add_tag_op (World *world,
            Act   *act,
            int    tag)
{
  int id = world->next_id++;

  switch (pick (0, 6))
    {
    case 0:
    case 1:
    case 2:
      tag = ++world->n_tags;
      add_op (act, name ("tag", tag), NULL, "INSERT INTO tag (id, group_id, name, folded)"
              " VALUES (%d, 1, 't%d', 't')", tag, id);
      break;
    case 3:
    case 4:
      add_op (act, name ("tag", tag), NULL, "UPDATE tag SET name = 'r%d' WHERE id = %d", id, tag);
      break;
    default:
      for (int guest = 1; guest <= world->n_guests; guest++)
        add_op (act, name ("guest", guest), NULL,
                "DELETE FROM guest_tag WHERE guest_id = %d AND tag_id = %d", guest, tag);
      add_op (act, name ("tag", tag), NULL, "DELETE FROM tag WHERE id = %d", tag);
    }
}

static void
add_other_op (World *world,
              Act   *act)
{
  int id = world->next_id++;
  int other = pick (1, world->n_others);

  switch (pick (0, 11))
    {
    case 0:
      other = ++world->n_others;
      add_op (act, name ("staff", other), NULL, "INSERT INTO staff (id, name)"
              " VALUES (%d, 's%d')", other, id);
      break;
    case 1:
      add_op (act, name ("staff", other), NULL, "UPDATE staff SET name = 's%d' WHERE id = %d", id,
              other);
      break;
    case 2:
      add_op (act, name ("staff", other), NULL, "DELETE FROM staff WHERE id = %d", other);
      break;
    case 3:
      other = ++world->n_others;
      add_op (act, name ("organisation", other), NULL, "INSERT INTO organisation"
              " (id, kind, name) VALUES (%d, 'company', 'o%d')", other, id);
      break;
    case 4:
      add_op (act, name ("organisation", other), NULL,
              "INSERT INTO follow_up (id, organisation_id, what, due, created_utc)"
              " SELECT %d, id, 'w', '2026-01-01', 0 FROM organisation WHERE id = %d", id, other);
      break;
    case 5:
      other = ++world->n_others;
      add_op (act, name ("custom-field", other), NULL, "INSERT INTO custom_field"
              " (id, name, kind) VALUES (%d, 'f%d', 'number')", other, id);
      break;
    case 6:
      add_op (act, name ("custom-field", other), NULL,
              "UPDATE custom_field SET help = 'h%d' WHERE id = %d", id, other);
      break;
    case 7:
      add_op (act, name ("room-type", other), NULL, "INSERT OR REPLACE INTO room_type"
              " (id, name) SELECT id, 'd%d' FROM room_type WHERE id = %d", id, other);
      break;
    case 8:
      add_op (act, name ("room", id), NULL, "INSERT INTO room (id, number, room_type_id)"
              " SELECT %d, '%d', id FROM room_type WHERE id = %d", id, id, other);
      break;
    case 9:
      add_op (act, name ("rule", 2), NULL, "UPDATE reminder_rule SET minute = %d WHERE id = 2",
              id % 1400);
      break;
    default:
      add_op (act, name ("tag-group", other), NULL,
              "UPDATE tag_group SET position = %d WHERE id = %d", id, other);
    }
}

static Act *
new_plain_act (void)
{
  Act *act = g_new0 (Act, 1);

  act->ops = g_ptr_array_new_with_free_func (free_op);
  act->stands = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return act;
}

static Act *
new_act (World *world)
{
  Act *act = new_plain_act ();
  int n_ops = pick (1, 5);

  for (int i = 0; i < n_ops; i++)
    {
      int kind = pick (0, 10);

      if (kind < 7)
        add_guest_op (world, act, pick (1, world->n_guests));
      else if (kind < 9)
        add_tag_op (world, act, pick (1, world->n_tags));
      else
        add_other_op (world, act);
    }
  return act;
}

/* ---- The book and its model ------------------------------------------------------------- */

static gpointer
write_ops (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GPtrArray *ops = data;

  for (guint i = 0; i < ops->len; i++)
    {
      Op *op = g_ptr_array_index (ops, i);

      if (!inn_connection_exec (inn_change_get_connection (change), op->sql, error))
        return NULL;
      op->did = inn_connection_get_changes (inn_change_get_connection (change)) > 0;
    }
  return NULL;
}

static gpointer
read_news (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  World *world = data;
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection,
                         "SELECT DISTINCT entry.seq, entry.undoes,"
                         "  entry_row.subject_kind || ':' || entry_row.subject_id"
                         " FROM entry JOIN entry_row ON entry_row.seq = entry.seq"
                         " WHERE entry.seq > ?1 ORDER BY entry.seq",
                         error);

  g_assert_nonnull (statement);
  inn_statement_bind_int (statement, 1, world->last_seq);
  while (inn_statement_step (statement, error) == INN_STEP_ROW)
    {
      gint64 seq = inn_statement_get_int (statement, 0);
      gint64 undoes = inn_statement_get_int (statement, 1);
      const char *subject = inn_statement_get_text (statement, 2);
      Act *act = NULL;
      gboolean undo = undoes != 0
                      && !g_hash_table_contains (world->is_undo, GINT_TO_POINTER (undoes));

      if (undoes != 0)
        g_hash_table_insert (world->by_entry, GINT_TO_POINTER (seq),
                             g_hash_table_lookup (world->by_entry, GINT_TO_POINTER (undoes)));
      if (undo)
        g_hash_table_add (world->is_undo, GINT_TO_POINTER (seq));
      act = g_hash_table_lookup (world->by_entry, GINT_TO_POINTER (seq));
      g_assert_nonnull (act);
      if (undo)
        g_assert_true (g_hash_table_remove (act->stands, subject));
      else
        g_assert_true (g_hash_table_add (act->stands, g_strdup (subject)));
      world->last_seq = MAX (world->last_seq, seq);
    }
  return NULL;
}

static void
learn (World *world)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_read (world->book, read_news, world, &error);
  g_assert_no_error (error);
}

/* The act most of the others depend on: an import of everybody. */
static Act *
new_import (World *world)
{
  Act *act = new_plain_act ();

  for (int i = 1; i <= N_OTHERS; i++)
    {
      add_op (act, name ("staff", i), NULL, "INSERT INTO staff (id, name) VALUES (%d, 's')", i);
      add_op (act, name ("organisation", i), NULL, "INSERT INTO organisation (id, kind, name)"
              " VALUES (%d, 'company', 'o')", i);
      add_op (act, name ("custom-field", i), NULL, "INSERT INTO custom_field (id, name, kind)"
              " VALUES (%d, 'f', 'number')", i);
      add_op (act, name ("room-type", i), NULL, "INSERT INTO room_type (id, name)"
              " VALUES (%d, 'd')", i);
    }
  for (int i = 1; i <= N_TAGS; i++)
    add_op (act, name ("tag", i), NULL, "INSERT INTO tag (id, group_id, name, folded)"
            " VALUES (%d, 1, 't', 't')", i);
  for (int i = 1; i <= N_GUESTS; i++)
    {
      add_op (act, name ("guest", i), NULL, "INSERT INTO guest (id, name, staff_id, created_utc)"
              " VALUES (%d, 'g', %d, 0)", i, pick (1, N_OTHERS));
      add_op (act, name ("guest", i), NULL, "INSERT INTO contact_point (id, guest_id, kind, value)"
              " VALUES (%d, %d, 'phone', 'p')", world->next_id++, i);
      add_op (act, name ("guest", i), NULL, "INSERT INTO guest_tag VALUES (%d, %d, 0)", i,
              pick (1, N_TAGS));
    }
  world->n_guests = N_GUESTS;
  world->n_tags = N_TAGS;
  world->n_others = N_OTHERS;
  return act;
}

/* Returns: whether there was anything to do; @act is the world's then, else it is freed */
static gboolean
write_act (World *world,
           Act   *act)
{
  g_autoptr (GError) error = NULL;

  act->seq = inn_test_book_change (world->book, "test.act", write_ops, act->ops, &error);
  if (act->seq == 0)
    {
      g_assert_true (error == NULL || error->domain == INN_ERROR);
      free_act (act);
      return FALSE;
    }
  g_ptr_array_add (world->acts, act);
  g_hash_table_insert (world->by_entry, GINT_TO_POINTER (act->seq), act);
  learn (world);
  act->n_subjects = g_hash_table_size (act->stands);
  return TRUE;
}

static void
do_act (World *world)
{
  write_act (world, world->acts->len == 0 ? new_import (world) : new_act (world));
}

static gboolean
is_later_on (World      *world,
             Act        *act,
             const char *subject)
{
  for (guint i = 0; i < world->acts->len; i++)
    {
      Act *other = g_ptr_array_index (world->acts, i);

      if (other->seq > act->seq && g_hash_table_contains (other->stands, subject))
        return TRUE;
    }
  return FALSE;
}

static GHashTable *
expect_kept (World *world,
             Act   *act)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer subject = NULL;

  g_hash_table_iter_init (&iter, act->stands);
  while (g_hash_table_iter_next (&iter, &subject, NULL))
    {
      if (is_later_on (world, act, subject))
        g_hash_table_add (kept, g_strdup (subject));
    }
  return kept;
}

static void
assert_same_text (const char *a,
                  const char *b)
{
  g_auto (GStrv) left = g_strsplit (a, "\n", -1);
  g_auto (GStrv) right = g_strsplit (b, "\n", -1);

  for (guint i = 0; left[i] != NULL && right[i] != NULL; i++)
    g_assert_cmpstr (left[i], ==, right[i]);
  g_assert_cmpstr (a, ==, b);
}

static void
undo (World       *world,
      Act         *act,
      InnUndoFlags flags)
{
  g_autoptr (InnUndoReport) report = NULL;
  g_autoptr (GHashTable) expected = NULL;
  g_autoptr (GHashTable) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  guint stood = 0;
  GHashTableIter iter;
  gpointer subject = NULL;

  expected = expect_kept (world, act);
  stood = g_hash_table_size (act->stands);
  before = inn_test_book_dump (world->book);

  report = inn_test_book_undo (world->book, act->seq, flags, &error);
  if (report == NULL)
    {
      g_autofree char *after = inn_test_book_dump (world->book);

      assert_same_text (before, after);
      g_test_message ("not taken back: %s", error->message);
      if (g_error_matches (error, INN_ERROR, INN_ERROR_INVALID))
        g_assert_cmpuint (stood, ==, 0);
      else
        {
          g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
          world->n_refused++;
        }
      return;
    }

  g_assert_cmpuint (stood, >, 0);
  learn (world);
  kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < inn_undo_report_get_n_kept (report); i++)
    {
      const InnUndoKept *one = inn_undo_report_get_kept (report, i);

      g_hash_table_add (kept, name (one->kind, (int) one->id));
    }

  /* What was left is left whole, and nothing else is. */
  g_hash_table_iter_init (&iter, act->stands);
  while (g_hash_table_iter_next (&iter, &subject, NULL))
    g_assert_true (g_hash_table_contains (kept, subject));
  if (flags == INN_UNDO_DEFAULT)
    {
      g_hash_table_iter_init (&iter, expected);
      while (g_hash_table_iter_next (&iter, &subject, NULL))
        g_assert_true (g_hash_table_contains (kept, subject)
                       && g_hash_table_contains (act->stands, subject));
    }
  world->n_undone++;
  world->n_kept += g_hash_table_size (kept);
}

static void
undo_act (World *world)
{
  Act *act = NULL;

  if (world->acts->len == 0)
    return;
  act = g_ptr_array_index (world->acts, (guint) pick (0, (int) world->acts->len));
  if (pick (0, 6) == 0)
    act = g_ptr_array_index (world->acts, 0);
  undo (world, act, pick (0, 3) == 0 ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT);
}

static void
redo (World       *world,
      gint64       seq,
      InnUndoFlags flags)
{
  g_autoptr (InnUndoReport) report = NULL;
  g_autoptr (GError) error = NULL;

  report = inn_test_book_redo (world->book, seq, flags, &error);
  if (report == NULL)
    {
      g_assert_true (error->domain == INN_ERROR);
      if (error->code == INN_ERROR_CONFLICT)
        {
          world->n_refused++;
        }
      return;
    }
  learn (world);
}

static void
redo_act (World *world)
{
  gint64 seq = 0;

  if (world->acts->len == 0)
    return;
  if (pick (0, 2) == 0)
    {
      Act *act = g_ptr_array_index (world->acts, (guint) pick (0, (int) world->acts->len));

      seq = act->seq;
    }
  redo (world, seq, pick (0, 4) == 0 ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT);
}

static void
maybe_do_act (World *world)
{
  if (pick (0, 4) == 0)
    do_act (world);
}

/* An act about two guests is taken back in two parts, and something moves between the two in the
 * meantime. To bring it back there are then several undos to take back, and what those take back
 * first lets the move stand again, in the way of the next. */
static void
go_in_parts (World *world)
{
  Act *act = NULL;
  Act *in_between = NULL;
  int one, other;

  if (world->n_guests < 2)
    return;
  one = pick (1, world->n_guests);
  other = 1 + one % world->n_guests;

  act = new_plain_act ();
  add_op (act, name ("guest", one), NULL, "INSERT INTO contact_point (id, guest_id, kind, value)"
          " SELECT %d, id, 'phone', 'v' FROM guest WHERE id = %d", world->next_id++, one);
  add_op (act, name ("guest", other), NULL, "UPDATE guest SET name = 'n%d' WHERE id = %d",
          world->next_id++, other);
  if (!write_act (world, act))
    return;
  maybe_do_act (world);

  /* Holds the act back on the other guest. */
  in_between = new_plain_act ();
  add_op (in_between, name ("guest", other), NULL, "UPDATE guest SET note = 'x%d' WHERE id = %d",
          world->next_id++, other);
  write_act (world, in_between);
  undo (world, act, INN_UNDO_DEFAULT);

  in_between = new_plain_act ();
  add_op (in_between, name ("guest", one), name ("guest", other),
          "UPDATE contact_point SET guest_id = %d WHERE guest_id = %d"
          " AND EXISTS (SELECT 1 FROM guest WHERE id = %d)", other, one, other);
  write_act (world, in_between);
  maybe_do_act (world);

  undo (world, act, INN_UNDO_TAKE_LATER);
  maybe_do_act (world);
  redo (world, act->seq, pick (0, 3) == 0 ? INN_UNDO_DEFAULT : INN_UNDO_TAKE_LATER);
}

/* What is brought back at once is as it was, with all that was taken back for its sake. Where an act
 * was in part taken back before, bringing it back brings more. */
static void
go_there_and_back (World *world)
{
  Act *act = NULL;
  InnUndoFlags flags = pick (0, 3) > 0 ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT;
  g_autoptr (InnUndoReport) there = NULL;
  g_autoptr (InnUndoReport) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (world->acts->len == 0)
    return;
  act = g_ptr_array_index (world->acts, (guint) pick (0, (int) world->acts->len));
  if (g_hash_table_size (act->stands) < act->n_subjects)
    return;

  before = inn_test_book_dump (world->book);
  there = inn_test_book_undo (world->book, act->seq, flags, NULL);
  if (there == NULL)
    return;
  learn (world);
  back = inn_test_book_redo (world->book, act->seq, INN_UNDO_DEFAULT, &error);
  if (g_hash_table_size (act->stands) == act->n_subjects)
    {
      /* Nothing of it could be taken back, so there is nothing to bring back. */
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      return;
    }
  g_assert_no_error (error);
  learn (world);
  after = inn_test_book_dump (world->book);
  assert_same_text (before, after);
  world->n_returns++;
}

/* ---- The other book --------------------------------------------------------------------- */

static gboolean
stands_on (Act *act,
           Op  *op)
{
  return op->did && g_hash_table_contains (act->stands, op->subjects[0])
         && (op->subjects[1] == NULL || g_hash_table_contains (act->stands, op->subjects[1]));
}

static gpointer
write_standing (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  World *world = data;

  inn_connection_exec (inn_change_get_connection (change), "PRAGMA defer_foreign_keys = ON", error);
  for (guint i = 0; i < world->acts->len; i++)
    {
      Act *act = g_ptr_array_index (world->acts, i);

      for (guint j = 0; j < act->ops->len; j++)
        {
          Op *op = g_ptr_array_index (act->ops, j);

          if (stands_on (act, op)
              && !inn_connection_exec (inn_change_get_connection (change), op->sql, error))
            return NULL;
        }
    }
  return NULL;
}

static void
assert_same_as_only_what_stands (World *world)
{
  g_autoptr (InnTestBook) other = inn_test_book_new ();
  g_autofree char *dump = inn_test_book_dump (world->book);
  g_autofree char *other_dump = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_book_change (other, "test.replay", write_standing, world, &error);
  g_assert_no_error (error);
  other_dump = inn_test_book_dump (other);
  assert_same_text (dump, other_dump);
}

static void
assert_figures_are_as_computed_anew (World *world)
{
  static const char FIGURES[]
    = "SELECT group_concat (guest_id || ' ' || stays || ' ' || nights || ' ' || spend || ' '"
      " || coalesce (first_arrival, '-') || ' ' || coalesce (last_departure, '-'), ';')"
      " FROM (SELECT * FROM guest_state ORDER BY guest_id)";
  static const char EXPECTED[]
    = "WITH counted AS (SELECT DISTINCT guest.id AS g, stay.* FROM guest JOIN stay"
      "  ON stay.guest_id = guest.id OR stay.payer_id = guest.id OR EXISTS (SELECT 1 FROM"
      "  stay_guest WHERE stay_guest.stay_id = stay.id AND stay_guest.guest_id = guest.id)"
      "  WHERE stay.status IN ('departed', 'in-house'))"
      " SELECT group_concat (id || ' ' || (SELECT count (*) FROM counted WHERE g = guest.id)"
      "  || ' ' || (SELECT 2 * count (*) FROM counted WHERE g = guest.id)"
      "  || ' ' || (SELECT coalesce (sum (amount), 0) FROM charge WHERE guest_id = guest.id)"
      "  || ' ' || coalesce ((SELECT min (arrival) FROM counted WHERE g = guest.id), '-')"
      "  || ' ' || coalesce ((SELECT max (departure) FROM counted WHERE g = guest.id), '-'), ';')"
      " FROM (SELECT id FROM guest ORDER BY id) AS guest";
  g_autofree char *figures = inn_test_book_get_text (world->book, FIGURES);
  g_autofree char *expected = inn_test_book_get_text (world->book, EXPECTED);

  g_assert_cmpstr (figures, ==, expected);
}

static void
play (int    n_steps,
      guint *n_undone,
      guint *n_kept,
      guint *n_refused,
      guint *n_returns)
{
  World world = { 0 };

  world.book = inn_test_book_new ();
  world.acts = g_ptr_array_new_with_free_func (free_act);
  world.by_entry = g_hash_table_new (NULL, NULL);
  world.is_undo = g_hash_table_new (NULL, NULL);
  world.next_id = 100;

  for (int i = 0; i < n_steps; i++)
    {
      int what = pick (0, 12);

      if (what < 6)
        do_act (&world);
      else if (what < 9)
        undo_act (&world);
      else if (what < 10)
        redo_act (&world);
      else if (what < 11)
        go_there_and_back (&world);
      else
        go_in_parts (&world);
    }
  assert_same_as_only_what_stands (&world);
  assert_figures_are_as_computed_anew (&world);
  inn_test_book_verify (world.book);

  *n_undone += world.n_undone;
  *n_kept += world.n_kept;
  *n_refused += world.n_refused;
  *n_returns += world.n_returns;
  g_ptr_array_unref (world.acts);
  g_hash_table_unref (world.by_entry);
  g_hash_table_unref (world.is_undo);
  inn_test_book_free (world.book);
}

static void
test_only_what_stands_is_left (void)
{
  const char *wanted = g_getenv ("INNKEEPER_TEST_ROUNDS");
  int n_rounds = wanted != NULL ? atoi (wanted) : 200;
  guint n_undone = 0;
  guint n_kept = 0;
  guint n_refused = 0;
  guint n_returns = 0;

  for (int i = 0; i < n_rounds; i++)
    play (pick (5, 40), &n_undone, &n_kept, &n_refused, &n_returns);
  g_test_message ("%d books, %u undos, %u subjects kept, %u undos refused, %u there and back",
                  n_rounds, n_undone, n_kept, n_refused, n_returns);
  g_assert_cmpuint (n_undone, >, (guint) n_rounds);
  g_assert_cmpuint (n_kept, >, 0);
  g_assert_cmpuint (n_returns * 4, >, (guint) n_rounds);
  /* To refuse is the last resort. */
  g_assert_cmpuint (n_refused * 50, <=, n_undone);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/property/the book holds what stands and nothing else",
                   test_only_what_stands_is_left);
  return g_test_run ();
}
