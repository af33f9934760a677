/* inn-backup-place.c: a place where copies are kept, and how well it is cared for. Values only; what
 * a place holds is told by the headers of the copies in it. */

#include "config.h"

#include "inn-backup-place.h"

#include "inn-error.h"

#define AGEING_SECONDS (2 * 24 * 60 * 60)
#define FAILING_SECONDS (7 * 24 * 60 * 60)

/**
 * inn_backup_place_note:
 * @self: a place
 * @header: of the newest good copy there
 *
 * What failed before is mended by that.
 */
void
inn_backup_place_note (InnBackupPlace        *self,
                       const InnBackupHeader *header)
{
  g_clear_error (&self->error);
  self->utc = header->utc;
  self->entries = header->summary.entries;
  self->guests = header->summary.guests;
  self->sealed = header->sealed;
}

/**
 * inn_backup_place_fail:
 * @self: a place
 * @error: (nullable): why there is no new copy; %NULL where that is nobody's fault
 *
 * The copies that are there stay known.
 */
void
inn_backup_place_fail (InnBackupPlace *self,
                       const GError   *error)
{
  g_clear_error (&self->error);
  if (error != NULL)
    self->error = g_error_copy (error);
}

/**
 * inn_backup_place_forget:
 * @self: a place
 *
 * As if nobody had looked there yet. Its folder stays.
 */
void
inn_backup_place_forget (InnBackupPlace *self)
{
  g_clear_error (&self->error);
  self->utc = 0;
  self->entries = 0;
  self->guests = 0;
  self->sealed = FALSE;
}

/**
 * inn_backup_place_is_of_today:
 * @self: a place
 * @clock: the hotel's
 *
 * Returns: whether its newest copy was made on the day that is now
 */
gboolean
inn_backup_place_is_of_today (const InnBackupPlace *self,
                              InnClock             *clock)
{
  return self->utc != 0
         && inn_date_equal (inn_clock_civil_at (clock, self->utc).date,
                            inn_clock_get_today (clock));
}

/**
 * inn_backup_place_get_health:
 * @self: a place that was looked at, or in which something failed
 * @clock: the hotel's
 *
 * Returns: how well it is cared for
 */
InnBackupHealth
inn_backup_place_get_health (const InnBackupPlace *self,
                             InnClock             *clock)
{
  /* A clock that was set back makes no copy old. */
  gint64 age = inn_clock_get_utc (clock) - self->utc;

  if (self->utc != 0 && age >= FAILING_SECONDS)
    return INN_BACKUP_FAILING;
  /* A stick may be out for a while; everything else has to be looked at. */
  if (self->error != NULL && !g_error_matches (self->error, INN_ERROR, INN_ERROR_GONE))
    return INN_BACKUP_FAILING;
  if (self->error != NULL || self->utc == 0 || age >= AGEING_SECONDS)
    return INN_BACKUP_AGEING;
  return INN_BACKUP_GOOD;
}
