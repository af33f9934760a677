/* inn-book-summary.c: which book this is, and how much it holds. A book is known by the hash of the
 * first entry of its journal, which a copy keeps and no two hotels share. */

#include "config.h"

#include "inn-book-summary.h"

#include "inn-book-marker.h"
#include "inn-statement.h"

#include <string.h>

static const char SELECT_FIRST[] =
  "SELECT hash"
  " FROM entry"
  " ORDER BY seq"
  " LIMIT 1";

static const char SELECT_LAST[] =
  "SELECT hash, utc"
  " FROM entry"
  " ORDER BY seq DESC"
  " LIMIT 1";

static const char SELECT_LATEST[] =
  "SELECT coalesce (nullif (guest.name, ''), guest.latin_name), entry.utc"
  " FROM guest_state"
  " JOIN guest ON guest.id = guest_state.guest_id"
  " JOIN entry ON entry.seq = guest_state.version"
  " ORDER BY guest_state.version DESC, guest_state.guest_id DESC"
  " LIMIT ?1";

static void
keep_hash (InnStatement *statement,
           guint8       *hash,
           gsize         room)
{
  gsize size = 0;
  gconstpointer data = inn_statement_get_blob (statement, 0, &size);

  memset (hash, 0, room);
  if (data != NULL)
    memcpy (hash, data, MIN (size, room));
}

static gboolean
read_hashes (InnConnection   *connection,
             InnBookSummary  *summary,
             GError         **error)
{
  g_autoptr (InnStatement) first = inn_statement_new (connection, SELECT_FIRST, error);
  g_autoptr (InnStatement) last = NULL;
  InnStep step = INN_STEP_DONE;

  if (first == NULL)
    return FALSE;
  step = inn_statement_step (first, error);
  if (step == INN_STEP_ROW)
    keep_hash (first, summary->id, sizeof summary->id);
  if (step != INN_STEP_ROW)
    return step == INN_STEP_DONE;

  last = inn_statement_new (connection, SELECT_LAST, error);
  if (last == NULL || inn_statement_step (last, error) != INN_STEP_ROW)
    return FALSE;
  keep_hash (last, summary->head, sizeof summary->head);
  summary->last_utc = inn_statement_get_int (last, 1);
  return TRUE;
}

/**
 * inn_book_summary_read:
 * @connection: an open connection
 * @summary: (out caller-allocates): what the book holds
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
inn_book_summary_read (InnConnection   *connection,
                       InnBookSummary  *summary,
                       GError         **error)
{
  InnBookMarker counts = { 0 };
  gint64 schema = 0;

  *summary = (InnBookSummary) { 0 };
  if (!inn_connection_get_int (connection, "PRAGMA user_version", &schema, error)
      || !inn_book_marker_count (connection, &counts, error))
    return FALSE;
  summary->schema = (int) schema;
  summary->entries = counts.seq;
  summary->guests = counts.guests;
  summary->stays = counts.stays;
  summary->follow_ups = counts.follow_ups;
  return read_hashes (connection, summary, error);
}

/**
 * inn_book_trace_free:
 * @self: (transfer full): a book trace
 */
void
inn_book_trace_free (InnBookTrace *self)
{
  g_free (self->name);
  g_free (self);
}

/**
 * inn_book_summary_list_latest:
 * @connection: an open connection
 * @limit: how many at most
 * @error: return location
 *
 * Returns: (transfer full) (element-type InnBookTrace): the guests written to last, the latest first
 */
GPtrArray *
inn_book_summary_list_latest (InnConnection  *connection,
                              guint           limit,
                              GError        **error)
{
  g_autoptr (GPtrArray) traces
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_book_trace_free);
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SELECT_LATEST, error);
  InnStep step = INN_STEP_DONE;

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, limit);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnBookTrace *trace = g_new0 (InnBookTrace, 1);

      trace->name = inn_statement_dup_text (statement, 0);
      trace->utc = inn_statement_get_int (statement, 1);
      g_ptr_array_add (traces, trace);
    }
  return step == INN_STEP_DONE ? g_steal_pointer (&traces) : NULL;
}
