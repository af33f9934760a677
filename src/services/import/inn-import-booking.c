/* inn-import-booking.c: what is remembered while the rows of a sheet of stays or charges are gone
 * through. On the database thread.
 */

#include "config.h"

#include "inn-import-booking.h"

#include "inn-stay-match-table.h"
#include "inn-stay-rules.h"

/**
 * inn_import_booking_new:
 * @default_region: two letters of the country whose numbers are written without a country code
 * @guest_id: the guest of all rows, 0 if each row names its own
 * @make_missing: whether rooms and companies that are not there are made
 *
 * Returns: (transfer full): what finds the place of each row in the book
 */
InnImportBooking *
inn_import_booking_new (const char *default_region,
                        gint64      guest_id,
                        gboolean    make_missing)
{
  InnImportBooking *self = g_new0 (InnImportBooking, 1);

  self->house = inn_import_house_new (make_missing);
  self->owners = inn_import_owners_new (default_region, guest_id);
  self->rows = inn_import_keys_new ();
  self->repeats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->found = g_array_new (FALSE, FALSE, sizeof (InnStayMatch));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * inn_import_booking_free:
 * @self: (transfer full): an #InnImportBooking
 */
void
inn_import_booking_free (InnImportBooking *self)
{
  inn_import_house_free (self->house);
  inn_import_owners_free (self->owners);
  inn_import_keys_free (self->rows);
  g_hash_table_unref (self->repeats);
  g_array_unref (self->found);
  g_array_unref (self->ids);
  g_free (self);
}

/**
 * inn_import_booking_learn:
 *
 * Reads what the book has, before the first row.
 */
gboolean
inn_import_booking_learn (InnImportBooking  *self,
                          InnConnection     *connection,
                          GError           **error)
{
  return inn_import_house_learn (self->house, connection, error)
         && inn_stay_match_table_has_any (connection, &self->has_stays, &self->has_charges, error);
}

/**
 * inn_import_booking_restart:
 *
 * Forgets the rows, which are gone through a second time, to be written.
 */
void
inn_import_booking_restart (InnImportBooking *self)
{
  inn_import_keys_free (self->rows);
  self->rows = inn_import_keys_new ();
  g_hash_table_remove_all (self->repeats);
}

static guint64
hash_row (gint64 row_hash)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, row_hash);

  return inn_import_keys_hash (INN_IMPORT_KEY_ROW, text, NULL);
}

/**
 * inn_import_booking_add_row:
 * @row_hash: of the row
 * @may_repeat: whether rows that are the same all through are several: two beers, two rooms of a
 *   list without names. Each then has a hash of its own, the same ones each time
 *
 * Returns: the hash to know the row by, or 0 when a row before it was the same
 */
gint64
inn_import_booking_add_row (InnImportBooking *self,
                            gint64            row_hash,
                            gboolean          may_repeat)
{
  guint64 key = hash_row (row_hash);
  char text[32];
  gint64 *n;

  if (inn_import_keys_find (self->rows, key) == 0)
    {
      inn_import_keys_add (self->rows, key, 1);
      return row_hash;
    }
  if (!may_repeat)
    return 0;

  n = g_hash_table_lookup (self->repeats, &row_hash);
  if (n == NULL)
    {
      n = g_new0 (gint64, 1);
      g_hash_table_insert (self->repeats, g_memdup2 (&row_hash, sizeof row_hash), n);
    }
  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, ++*n);
  row_hash ^= (gint64) inn_import_keys_hash (INN_IMPORT_KEY_ROW, text, "again");

  return row_hash != 0 ? row_hash : 1;
}

/**
 * inn_import_booking_claim:
 * @id: a stay or charge of the book
 *
 * Returns: whether no row before was about it; now one is
 */
gboolean
inn_import_booking_claim (InnImportBooking *self,
                          gint64            id)
{
  char text[32];
  guint64 key;

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, id);
  key = inn_import_keys_hash (INN_IMPORT_KEY_TAKEN, text, NULL);
  if (inn_import_keys_find (self->rows, key) != 0)
    return FALSE;

  inn_import_keys_add (self->rows, key, 1);

  return TRUE;
}

/* Whether a row before had that night; now one has. */
static gboolean
take_night (InnImportBooking *self,
            InnImportKeyKind  kind,
            gint64            of,
            gint32            night)
{
  char who[32];
  char when[16];
  guint64 key;

  if (of == 0)
    return FALSE;

  g_snprintf (who, sizeof who, "%" G_GINT64_FORMAT, of);
  g_snprintf (when, sizeof when, "%d", night);
  key = inn_import_keys_hash (kind, who, when);
  if (inn_import_keys_find (self->rows, key) != 0)
    return TRUE;

  inn_import_keys_add (self->rows, key, 1);

  return FALSE;
}

/**
 * inn_import_booking_find_clash:
 * @stay: the stay of a row, which is not in the book
 * @room_taken: (out): whether a stay of the book, or of a row before, has one of its nights in its
 *   room
 * @guest_elsewhere: (out): whether its main guest has one of its nights in another stay
 *
 * To be asked once for each row: its nights are noted.
 */
gboolean
inn_import_booking_find_clash (InnImportBooking  *self,
                               InnConnection     *connection,
                               const InnStay     *stay,
                               gboolean          *room_taken,
                               gboolean          *guest_elsewhere,
                               GError           **error)
{
  gint32 first = inn_date_to_julian (stay->arrival);
  gint32 last = inn_date_to_julian (stay->departure);

  *room_taken = *guest_elsewhere = FALSE;
  if (!inn_stay_holds_room (stay->status))
    return TRUE;
  if (self->has_stays
      && !inn_stay_match_table_find_clash (connection, stay, room_taken, guest_elsewhere, error))
    return FALSE;

  for (gint32 night = first; night < last; night++)
    {
      *room_taken |= take_night (self, INN_IMPORT_KEY_ROOM_NIGHT, stay->room_id, night);
      *guest_elsewhere |= take_night (self, INN_IMPORT_KEY_GUEST_NIGHT, stay->guest_id, night);
    }

  return TRUE;
}
