/* inn-past.c: one guest as the book had them after an entry of the journal.
 *
 * The guest is taken back whole, then everybody whose rows the card asks for as well: who has a stay
 * with the guest or pays for it, and the people around. Who these are is asked of the past itself,
 * so it is asked until nobody is missing.
 *
 * What the guest is judged by is not in the journal: the bounds are those of today, and the hotel they
 * are held against is the book as it is known now, up to that day. */

#include "config.h"

#include "inn-past.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-guest-state-table.h"
#include "inn-hotel-table.h"
#include "inn-past-rows.h"
#include "inn-rating-table.h"
#include "inn-statement.h"
#include "inn-table-private.h"

/* Those who spent least of these decide nothing; see fake_hotel (). */
#define OTHER_GUESTS "99"

static const char FIND_SEQ[] =
  "SELECT seq FROM entry WHERE utc <= ?1 ORDER BY seq DESC LIMIT 1";

static const char FIND_FIRST[] =
  "SELECT entry.utc FROM entry_row JOIN entry ON entry.seq = entry_row.seq"
  " WHERE entry_row.subject_kind = 'guest' AND entry_row.subject_id = ?1"
  " ORDER BY entry_row.seq LIMIT 1";

static const char HAS_GUEST[] =
  "SELECT 1 FROM guest WHERE id = ?1";

#define STAYS_OF_GUEST                                                                             \
  "SELECT id FROM stay WHERE guest_id = ?1"                                                        \
  " UNION SELECT id FROM stay WHERE payer_id = ?1"                                                 \
  " UNION SELECT stay_id FROM stay_guest WHERE guest_id = ?1"

/* Whom the card names, or who has the stay it shows. */
static const char LIST_NAMED[] =
  "SELECT guest_id FROM stay WHERE id IN (" STAYS_OF_GUEST ")"
  " UNION SELECT payer_id FROM stay WHERE payer_id IS NOT NULL AND id IN (" STAYS_OF_GUEST ")"
  " UNION SELECT other_id FROM relation WHERE other_id IS NOT NULL AND guest_id = ?1";

/* Stays that are not there yet, as they are another guest's. */
static const char LIST_MISSING_STAYS[] =
  "SELECT DISTINCT stay_id FROM"
  " (SELECT stay_id FROM stay_guest WHERE guest_id = ?1"
  "  UNION SELECT stay_id FROM feedback WHERE guest_id = ?1"
  "  UNION SELECT stay_id FROM interaction WHERE guest_id = ?1"
  "  UNION SELECT stay_id FROM promise WHERE guest_id = ?1"
  "  UNION SELECT stay_id FROM room_memory WHERE guest_id = ?1)"
  " WHERE stay_id IS NOT NULL AND stay_id NOT IN (SELECT id FROM stay)";

/* Whose a stay is or was, also one that was deleted since. */
static const char FIND_OWNERS[] =
  "SELECT guest_id FROM stay WHERE id = ?1"
  " UNION"
  " SELECT subject_id FROM entry_row INDEXED BY entry_row_gone_stay"
  " WHERE tbl = 'stay' AND op = 'D' AND key = ?1 AND seq > ?2";

/* Who names the guest in a row of theirs, or did so until after the entry: pays a stay for, is related. */
static const char LIST_NAMING[] =
  "SELECT guest_id FROM stay WHERE payer_id = ?1"
  " UNION"
  " SELECT guest_id FROM relation WHERE other_id = ?1"
  " UNION"
  " SELECT subject_id FROM entry_row INDEXED BY entry_row_payer"
  " WHERE tbl = 'stay' AND op <> 'I' AND instr (before, '\"payer_id\":') > 0"
  "   AND instr (before, '\"payer_id\":null') = 0"
  "   AND CAST (substr (before, instr (before, '\"payer_id\":') + 11) AS INTEGER) = ?1"
  "   AND seq > ?2"
  " UNION"
  " SELECT subject_id FROM entry_row INDEXED BY entry_row_related"
  " WHERE tbl = 'relation' AND op <> 'I' AND instr (before, '\"other_id\":') > 0"
  "   AND instr (before, '\"other_id\":null') = 0"
  "   AND CAST (substr (before, instr (before, '\"other_id\":') + 11) AS INTEGER) = ?1"
  "   AND seq > ?2";

static const char FIND_VERSION[] =
  "SELECT coalesce (max (seq), 0) FROM entry_row"
  " WHERE subject_kind = 'guest' AND subject_id = ?1 AND seq <= ?2";

static const char FAKE_GUESTS[] =
  "WITH RECURSIVE other (id) AS (SELECT -1 UNION ALL SELECT id - 1 FROM other"
  "                              LIMIT " OTHER_GUESTS ")"
  " INSERT INTO guest_state (guest_id, version, stays, spend) SELECT id, 0, 1, ?1 FROM other";

static const struct
{
  const char *select;
  const char *insert;
} UNCHANGED[] = {
  { "SELECT key, value FROM state",
    "INSERT INTO state (key, value) VALUES (?1, ?2)" },
  { "SELECT day, stays, spend FROM departure_day",
    "INSERT INTO departure_day (day, stays, spend) VALUES (?1, ?2, ?3)" },
  /* What the guest did up to then: each entry is on the card, and what took it back if that was then. */
  { "SELECT seq, utc, staff_id, act, parameters, undoes, schema, rows, rows_hash, previous, hash"
    " FROM entry WHERE seq IN (SELECT seq FROM entry_row WHERE subject_kind = 'guest'"
    "                          AND subject_id = ?1 AND seq <= ?2)",
    "INSERT INTO entry (seq, utc, staff_id, act, parameters, undoes, schema, rows, rows_hash,"
    " previous, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)" },
  { "SELECT seq, ordinal, subject_kind, subject_id, tbl, key, op, before FROM entry_row"
    " WHERE subject_kind = 'guest' AND subject_id = ?1 AND seq <= ?2",
    "INSERT INTO entry_row (seq, ordinal, subject_kind, subject_id, tbl, key, op, before)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)" },
};

struct _InnPast
{
  InnConnection *book; /* unowned, NULL once it is closed */
  InnConnection *past; /* owned, NULL once the book is closed */
};

static void
close_past (gpointer data,
            gpointer book)
{
  InnPast *self = data;

  self->book = NULL;
  g_clear_pointer (&self->past, inn_connection_close);
}

/**
 * inn_past_find_seq:
 * @book: the book
 * @utc: a moment
 * @seq: (out): the last entry of that moment or before; 0 before the first
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_past_find_seq (InnConnection  *book,
                   gint64          utc,
                   gint64         *seq,
                   GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (book, FIND_SEQ, error);
  InnStep step = INN_STEP_ERROR;

  *seq = 0;
  if (row == NULL)
    return FALSE;
  inn_statement_bind_int (row, 1, utc);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    *seq = inn_statement_get_int (row, 0);

  return step != INN_STEP_ERROR;
}

static gboolean
append_ids (InnConnection  *connection,
            const char     *sql,
            gint64          first,
            gint64          second,
            gboolean        has_second,
            GArray         *ids,
            GError        **error)
{
  g_autoptr (InnStatement) list = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_ERROR;

  if (list == NULL)
    return FALSE;
  inn_statement_bind_int (list, 1, first);
  if (has_second)
    inn_statement_bind_int (list, 2, second);
  while ((step = inn_statement_step (list, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (list, 0);

      g_array_append_val (ids, id);
    }

  return step == INN_STEP_DONE;
}

/* Everybody whose rows the card asks for and who is not there yet. */
static gboolean
find_missing (InnPast      *self,
              gint64        guest_id,
              gint64        seq,
              GArray       *missing,
              GError      **error)
{
  g_autoptr (GArray) stays = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!append_ids (self->past, LIST_NAMED, guest_id, 0, FALSE, missing, error)
      || !append_ids (self->past, LIST_MISSING_STAYS, guest_id, 0, FALSE, stays, error))
    return FALSE;
  for (guint i = 0; i < stays->len; i++)
    if (!append_ids (self->book, FIND_OWNERS, g_array_index (stays, gint64, i), seq, TRUE, missing,
                     error))
      return FALSE;

  return TRUE;
}

static gboolean
add_everybody (InnPast      *self,
               InnPastRows  *rows,
               gint64        guest_id,
               gint64        seq,
               GError      **error)
{
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean added = TRUE;

  if (!append_ids (self->book, LIST_NAMING, guest_id, seq, TRUE, missing, error))
    return FALSE;
  while (added)
    {
      added = FALSE;
      for (guint i = 0; i < missing->len; i++)
        {
          gint64 id = g_array_index (missing, gint64, i);

          if (inn_past_rows_has_guest (rows, id))
            continue;
          added = TRUE;
          if (!inn_past_rows_add_guest (rows, id, FALSE, error))
            return FALSE;
        }
      g_array_set_size (missing, 0);
      if (!find_missing (self, guest_id, seq, missing, error))
        return FALSE;
      for (guint i = 0; !added && i < missing->len; i++)
        added = !inn_past_rows_has_guest (rows, g_array_index (missing, gint64, i));
    }

  return TRUE;
}

/* Who spent most is told from all guests, of whom one is here: so many others who spent just what makes
 * somebody of high value today that it is told alike. */
static gboolean
fake_hotel (InnPast  *self,
            InnDate   today,
            GError  **error)
{
  InnRatingBounds bounds;
  InnHotelFigures hotel;

  return inn_rating_table_load (self->book, &bounds, error)
         && inn_hotel_table_load (self->book, &bounds, today, &hotel, error)
         && (hotel.top_spend == 0
             || inn_table_run (self->past, FAKE_GUESTS, hotel.top_spend, error));
}

/* What follows from the rows is counted as every change counts it. */
static gboolean
count_figures (InnPast      *self,
               gint64        guest_id,
               gint64        seq,
               InnDate       today,
               GError      **error)
{
  g_autoptr (GArray) version = g_array_new (FALSE, FALSE, sizeof (gint64));

  return append_ids (self->book, FIND_VERSION, guest_id, seq, TRUE, version, error)
         && inn_guest_state_table_prepare (self->past, error)
         && inn_guest_state_table_touch (self->past, guest_id, TRUE, error)
         && inn_guest_state_table_refresh (self->past, g_array_index (version, gint64, 0), error)
         && fake_hotel (self, today, error);
}

/* Somebody of whom nothing was known then, or whom nobody ever knew. */
static gboolean
check_known (InnPast  *self,
             gint64    guest_id,
             GError  **error)
{
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!append_ids (self->past, HAS_GUEST, guest_id, 0, FALSE, known, error)
      || !append_ids (self->book, FIND_FIRST, guest_id, 0, FALSE, first, error))
    return FALSE;
  if (known->len > 0)
    return TRUE;

  g_set_error (error, INN_ERROR, INN_ERROR_NOT_FOUND,
               "Guest %" G_GINT64_FORMAT " was not in the book then", guest_id);
  if (first->len > 0 && error != NULL)
    inn_error_set_count (*error, g_array_index (first, gint64, 0));
  return FALSE;
}

static gboolean
fill (InnPast      *self,
      gint64        guest_id,
      gint64        utc,
      InnDate       today,
      GError      **error)
{
  g_autoptr (InnPastRows) rows = NULL;
  gint64 seq = 0;

  if (!inn_past_find_seq (self->book, utc, &seq, error))
    return FALSE;
  rows = inn_past_rows_new (self->book, self->past, seq, error);
  if (rows == NULL
      || !inn_past_rows_add_guest (rows, guest_id, TRUE, error)
      || !check_known (self, guest_id, error)
      || !inn_past_rows_add_shared (rows, error)
      || !add_everybody (self, rows, guest_id, seq, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (UNCHANGED); i++)
    if (!inn_past_rows_copy (rows, UNCHANGED[i].select, UNCHANGED[i].insert, guest_id, seq, error))
      return FALSE;

  return count_figures (self, guest_id, seq, today, error);
}

/**
 * inn_past_new:
 * @book: the book, which may be one that is only read
 * @guest_id: a guest, who may have been deleted since
 * @utc: the moment, in seconds: all that was done up to then counts
 * @today: the business day it was
 * @error: return location
 *
 * %INN_ERROR_NOT_FOUND when the guest was not in the book then; the count of the error is the moment
 * from which on something is known of them, if there is one.
 *
 * Returns: (transfer full): the guest as of then
 */
InnPast *
inn_past_new (InnConnection  *book,
              gint64          guest_id,
              gint64          utc,
              InnDate         today,
              GError        **error)
{
  g_autoptr (InnPast) self = g_new0 (InnPast, 1);

  self->book = book;
  inn_connection_watch_close (book, close_past, self);
  self->past = inn_connection_open_memory (error);
  if (self->past == NULL)
    return NULL;

  inn_connection_set_vault (self->past, inn_connection_get_vault (book));
  inn_connection_set_writable (self->past, TRUE);
  if (!inn_connection_begin (self->past, error)
      || !fill (self, guest_id, utc, today, error)
      || !inn_connection_commit (self->past, error))
    return NULL;
  inn_connection_set_writable (self->past, FALSE);
  /* Statements that wrote it are not asked again. */
  inn_statement_cache_drop (inn_connection_get_cache (self->past));

  return g_steal_pointer (&self);
}

/**
 * inn_past_free:
 * @self: (nullable): a past; once the book is closed, on any thread
 */
void
inn_past_free (InnPast *self)
{
  if (self == NULL)
    return;
  if (self->book != NULL)
    inn_connection_unwatch_close (self->book, self);
  g_clear_pointer (&self->past, inn_connection_close);
  g_free (self);
}

/**
 * inn_past_get_connection:
 * @self: a past
 * @error: return location
 *
 * Returns: (transfer none): where the guest stands as of then; %INN_ERROR_BUSY once the book is closed
 */
InnConnection *
inn_past_get_connection (InnPast  *self,
                         GError  **error)
{
  if (self->past == NULL)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_BUSY, "The book is closed");
  return self->past;
}
