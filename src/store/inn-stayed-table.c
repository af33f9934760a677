/* inn-stayed-table.c: who stayed in a room, for the search. On the database thread.
 *
 * A room has thousands of stays, and to few of them somebody came along. To look for companions of
 * each stay takes longer than to read the stays; so where they are few, all stays that have some go
 * through a sieve first, and only what it holds back is looked at.
 */

#include "config.h"

#include "inn-stayed-table.h"

#include "inn-statement-copy.h"

#include <string.h>

/* The index holds all that is asked of the stays of a room. They come by day, and no key says so. */
#define STAYS \
  "FROM stay INDEXED BY stay_by_room "
#define COMPANIONS \
  "LEFT JOIN stay_guest ON stay_guest.stay_id = stay.id "
#define IN_ROOM \
  "WHERE stay.room_id = ?1 AND stay.status <> 'cancelled' AND stay.status <> 'no-show'"

/* With who came along: a stay comes once for each. */
static const char LIST_JOINED[] =
  "SELECT copy_row (?2, 0, stay.id, stay.guest_id, stay_guest.guest_id) " STAYS COMPANIONS IN_ROOM;

static const char LIST_JOINED_WHEN[] =
  "SELECT copy_row (?2, 0, stay.id, stay.guest_id, stay_guest.guest_id, "
  "  stay.arrival, stay.departure) " STAYS COMPANIONS IN_ROOM;

static const char LIST_ALONE[] =
  "SELECT copy_row (?2, 0, stay.id, stay.guest_id, 0) " STAYS IN_ROOM;

static const char LIST_ALONE_WHEN[] =
  "SELECT copy_row (?2, 0, stay.id, stay.guest_id, 0, stay.arrival, stay.departure) " STAYS IN_ROOM;

/* Whether there are fewer companions than four times the stays of a usual room. A guess from what
 * costs nothing to read; only the speed depends on it. */
static const char ARE_COMPANIONS_FEW[] =
  "SELECT coalesce ((SELECT max (id) FROM stay_guest), 0) "
  "  <= 4 * coalesce ((SELECT max (id) FROM stay), 0) / max (1, (SELECT count (*) FROM room))";

static const char LIST_ACCOMPANIED[] =
  "SELECT copy_row (?1, 0, stay_id) FROM stay_guest INDEXED BY stay_guest_by_stay";

static const char LIST_COMPANIONS[] =
  "SELECT guest_id FROM stay_guest INDEXED BY stay_guest_by_stay WHERE stay_id = ?1";

/* What is copied of a stay. */
typedef struct
{
  gint64 key;
  gint64 stay_id;
  gint64 guest_id;
  gint64 companion_id; /* 0 for none */
} Stayed;

/* By the low bits of the stay; who shares them with another is looked at for nothing. */
#define SIEVE_BITS (1 << 18)

typedef struct
{
  guint64      *sieve;      /* owned; %NULL when companions came with the stays */
  InnStatement *companions; /* owned; nullable like @sieve */
} Companions;

static void
companions_clear (Companions *self)
{
  g_clear_pointer (&self->sieve, g_free);
  g_clear_pointer (&self->companions, inn_statement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Companions, companions_clear)

static gboolean
companions_fill (Companions     *self,
                 InnConnection  *connection,
                 GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_ACCOMPANIED, error);
  InnRowBytes bytes;
  gboolean whole;

  if (statement == NULL)
    return FALSE;
  self->companions = inn_statement_new (connection, LIST_COMPANIONS, error);
  if (self->companions == NULL)
    return FALSE;

  self->sieve = g_new0 (guint64, SIEVE_BITS / 64);
  inn_row_bytes_init (&bytes, 2);
  whole = inn_statement_copy_rows (statement, 1, &bytes, error);
  for (gsize at = 0; whole && at < bytes.length; at += 2 * sizeof (gint64))
    {
      gint64 stay_id;
      guint64 place;

      memcpy (&stay_id, bytes.bytes + at + sizeof stay_id, sizeof stay_id);
      place = (guint64) stay_id % SIEVE_BITS;
      self->sieve[place / 64] |= G_GUINT64_CONSTANT (1) << (place % 64);
    }
  inn_row_bytes_clear (&bytes);

  return whole;
}

static gboolean
companions_tell (Companions    *self,
                 const Stayed  *stayed,
                 InnDate        arrival,
                 InnDate        departure,
                 InnStayedFunc  func,
                 gpointer       data,
                 GError       **error)
{
  guint64 place = (guint64) stayed->stay_id % SIEVE_BITS;
  InnStep step;

  if (stayed->companion_id != 0)
    func (stayed->companion_id, arrival, departure, data);
  if (self->sieve == NULL || (self->sieve[place / 64] >> (place % 64) & 1) == 0)
    return TRUE;

  inn_statement_bind_int (self->companions, 1, stayed->stay_id);
  while ((step = inn_statement_step (self->companions, error)) == INN_STEP_ROW)
    func (inn_statement_get_int (self->companions, 0), arrival, departure, data);

  return step == INN_STEP_DONE;
}

/* The day of the same text as before is the same day. */
static const char *
read_day (const char  *at,
          const char **known,
          InnDate     *day)
{
  guint32 length;

  memcpy (&length, at, sizeof length);
  at += sizeof length;
  if (*known == NULL || strcmp (at, *known) != 0)
    inn_date_from_iso (at, day);
  *known = at;

  return at + length + 1;
}

static gboolean
tell_stayed (const InnRowBytes  *bytes,
             gboolean            when,
             Companions         *companions,
             InnStayedFunc       func,
             gpointer            data,
             GError            **error)
{
  const char *known_arrival = NULL;
  const char *known_departure = NULL;
  InnDate arrival = { 0 };
  InnDate departure = { 0 };

  for (const char *at = bytes->bytes; at < bytes->bytes + bytes->length;)
    {
      Stayed stayed;

      memcpy (&stayed, at, sizeof stayed);
      at += sizeof stayed;
      if (when)
        {
          at = read_day (at, &known_arrival, &arrival);
          at = read_day (at, &known_departure, &departure);
        }
      func (stayed.guest_id, arrival, departure, data);
      if (!companions_tell (companions, &stayed, arrival, departure, func, data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_stayed_table_list:
 * @room_id: a room
 * @when: whether @func wants to know when; else the days are left unset
 * @func: (scope call): called for each stay in it and each guest of that stay, sometimes twice
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_stayed_table_list (InnConnection  *connection,
                       gint64          room_id,
                       gboolean        when,
                       InnStayedFunc   func,
                       gpointer        data,
                       GError        **error)
{
  g_auto (Companions) companions = { 0 };
  g_autoptr (InnStatement) stays = NULL;
  InnRowBytes bytes;
  gint64 few = 0;
  gboolean whole;

  if (!inn_connection_get_int (connection, ARE_COMPANIONS_FEW, &few, error)
      || (few && !companions_fill (&companions, connection, error)))
    return FALSE;

  if (few)
    stays = inn_statement_new (connection, when ? LIST_ALONE_WHEN : LIST_ALONE, error);
  else
    stays = inn_statement_new (connection, when ? LIST_JOINED_WHEN : LIST_JOINED, error);
  if (stays == NULL)
    return FALSE;

  inn_statement_bind_int (stays, 1, room_id);
  inn_row_bytes_init (&bytes, 4);
  whole = inn_statement_copy_rows (stays, 2, &bytes, error)
          && tell_stayed (&bytes, when, &companions, func, data, error);
  inn_row_bytes_clear (&bytes);

  return whole;
}
