/* inn-summary-table.c: what the rows of a guest list show. On the database thread. */

#include "config.h"

#include "inn-summary-table.h"

#include "inn-guest-summary.h"
#include "inn-guest-tag-table.h"
#include "inn-stay-table.h"
#include "inn-table-private.h"

/* One row a guest; stepped once for each of a page, which costs no more than one query for all. */
static const char LOAD[] =
  "SELECT " INN_SQL_GUEST_NAME ", g.latin_name, g.salutation, "
  "  g.vip, g.deceased, g.no_contact, g.banned, g.advocate, g.archived, g.reading_typed, g.type, "
  "  c.kind, c.value, s.stays, s.last_departure, "
  "  (SELECT count (*) FROM follow_up f WHERE f.guest_id = g.id AND f.status = 'open'), "
  "  EXISTS (SELECT 1 FROM stay b WHERE b.guest_id = g.id "
  "          AND b.status IN ('booked', 'in-house')) "
  "  OR EXISTS (SELECT 1 FROM stay_guest w WHERE w.guest_id = g.id) "
  "FROM guest g "
  "LEFT JOIN guest_state s ON s.guest_id = g.id "
  "LEFT JOIN contact_point c ON c.id = ( "
  "  SELECT f.id FROM contact_point f "
  "  WHERE f.guest_id = g.id "
  "  ORDER BY f.invalid, f.kind = 'address', f.kind <> 'phone', f.is_primary DESC, f.position "
  "  LIMIT 1) "
  "WHERE g.id = ?1";

/* In the order of the columns from g.vip on. */
static const InnGuestFlags flags[] = {
  INN_GUEST_VIP,      INN_GUEST_DECEASED, INN_GUEST_NO_CONTACT,    INN_GUEST_BANNED,
  INN_GUEST_ADVOCATE, INN_GUEST_ARCHIVED, INN_GUEST_READING_TYPED,
};

static InnGuestSummary *
read_summary (InnStatement *row,
              gint64        id)
{
  InnGuestSummary *summary = inn_guest_summary_new (id);

  summary->name = inn_statement_dup_text (row, 0);
  summary->latin_name = inn_statement_dup_text (row, 1);
  summary->salutation = inn_statement_dup_text (row, 2);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (inn_statement_get_boolean (row, 3 + i))
      summary->flags |= flags[i];
  summary->type = inn_guest_type_from_nick (inn_statement_get_text (row, 10));
  if (inn_statement_is_null (row, 12))
    {
      summary->contact = g_strdup ("");
    }
  else
    {
      inn_contact_kind_from_nick (inn_statement_get_text (row, 11), &summary->contact_kind);
      summary->contact = inn_statement_dup_text (row, 12);
    }
  summary->n_stays = inn_statement_get_int (row, 13);
  summary->last_departure = inn_statement_get_date (row, 14);
  summary->open_follow_ups = inn_statement_get_int (row, 15);
  summary->current_room = g_strdup ("");

  return summary;
}

static gboolean
fill_current (InnConnection    *connection,
              InnGuestSummary  *summary,
              GError          **error)
{
  gboolean found = FALSE;
  g_autoptr (InnStay) stay
    = inn_stay_table_load_current (connection, summary->id, &found, error);

  if (stay == NULL)
    return error == NULL || *error == NULL;

  summary->has_current = TRUE;
  summary->current_status = stay->status;
  g_free (summary->current_room);
  summary->current_room = g_strdup (stay->room);
  summary->current_arrival = stay->arrival;
  summary->current_departure = stay->departure;

  return TRUE;
}

static gboolean
fill_tags (InnConnection    *connection,
           InnGuestSummary  *summary,
           GError          **error)
{
  g_autoptr (GArray) ids = inn_guest_tag_table_list_ids (connection, summary->id, error);

  if (ids == NULL)
    return FALSE;

  summary->n_tags = ids->len;
  summary->tag_ids = (gint64 *) (gpointer) g_array_free (g_steal_pointer (&ids), FALSE);

  return TRUE;
}

/**
 * inn_summary_table_load:
 * @ids: (array length=n_ids): guests, any number; a page of a list is a few dozen
 *
 * Returns: (transfer full) (element-type InnGuestSummary): their summaries in the order of @ids;
 *   those who are gone are left out
 */
GPtrArray *
inn_summary_table_load (InnConnection  *connection,
                        const gint64   *ids,
                        guint           n_ids,
                        GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LOAD, error);
  g_autoptr (GPtrArray) summaries
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_guest_summary_unref);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return NULL;

  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr (InnGuestSummary) summary = NULL;
      gboolean may_be_here = FALSE;

      inn_statement_bind_int (row, 1, ids[i]);
      switch (inn_statement_step (row, error))
        {
        case INN_STEP_ROW:
          summary = read_summary (row, ids[i]);
          may_be_here = inn_statement_get_boolean (row, 16);
          inn_statement_reset (row);
          break;
        case INN_STEP_DONE:
          continue;
        case INN_STEP_ERROR:
        default:
          return NULL;
        }

      if ((may_be_here && !fill_current (connection, summary, &failure))
          || !fill_tags (connection, summary, &failure))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }

      g_ptr_array_add (summaries, g_steal_pointer (&summary));
    }

  return g_steal_pointer (&summaries);
}
