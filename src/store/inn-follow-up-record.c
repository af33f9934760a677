/* inn-follow-up-record.c: see inn-follow-up-record.h. */

#include "config.h"

#include "inn-follow-up-record.h"

#include "inn-follow-up-table.h"

/* What comes again makes the next one, once. */
static gboolean
make_next (InnChange          *change,
           const InnFollowUp  *follow_up,
           InnDate             today,
           GError            **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnFollowUp) next = inn_follow_up_new_next (follow_up, today);
  gint64 next_id = 0;

  if (next == NULL)
    return TRUE;
  if (!inn_follow_up_table_find_next (connection, follow_up->id, &next_id, error))
    return FALSE;

  return next_id != 0
         || inn_follow_up_table_insert (connection, next, inn_change_get_utc (change), error) != 0;
}

/**
 * inn_follow_up_record_finish:
 * @change: the act
 * @follow_up: as it stands in the book; becomes what it is from now on
 * @outcome: what came of it, or "" to leave what stands there
 * @today: the civil day
 *
 * Done twice is done once: a popup may be answered after the panel was.
 *
 * Returns: whether it is done
 */
gboolean
inn_follow_up_record_finish (InnChange    *change,
                             InnFollowUp  *follow_up,
                             const char   *outcome,
                             InnDate       today,
                             GError      **error)
{
  if (!follow_up->done)
    {
      if (!make_next (change, follow_up, today, error))
        return FALSE;

      follow_up->done = TRUE;
      follow_up->done_utc = inn_change_get_utc (change);
      follow_up->done_by = inn_change_get_staff (change);
    }
  if (*outcome != '\0')
    inn_follow_up_set_text (&follow_up->outcome, outcome);

  return inn_follow_up_table_update (inn_change_get_connection (change), follow_up, error);
}
