/* inn-summary-table.c: what the rows of a guest list show. On the database thread.
 *
 * Somebody waits for a page while typing, so nothing is sorted by SQLite: the best of a few contacts
 * is chosen here, and the order of tags is read once a page.
 */

#include "config.h"

#include "inn-summary-table.h"

#include "inn-custom-field-table.h"
#include "inn-custom-reader.h"
#include "inn-custom-value-table.h"
#include "inn-guest-summary.h"
#include "inn-stay-table.h"
#include "inn-table-private.h"

/* One row a guest; stepped once for each of a page, which costs no more than one query for all. */
static const char LOAD[] =
  "SELECT " INN_SQL_GUEST_NAME ", g.latin_name, g.salutation, "
  "  g.vip, g.deceased, g.no_contact, g.banned, g.advocate, g.archived, g.reading_typed, g.type, "
  "  s.stays, s.last_departure, "
  "  (SELECT count (*) FROM follow_up f WHERE f.guest_id = g.id AND f.status = 'open'), "
  "  EXISTS (SELECT 1 FROM stay_guest w WHERE w.guest_id = g.id), "
  "  g.tier, g.tier_until "
  "FROM guest g "
  "LEFT JOIN guest_state s ON s.guest_id = g.id "
  "WHERE g.id = ?1";

/* Who is expected or here: few, and the same for every page. To ask each guest of a page is to read
 * all stays of each. */
static const char LIST_CURRENT[] =
  "SELECT guest_id "
  "FROM stay INDEXED BY stay_current "
  "WHERE status IN ('booked', 'in-house') "
  "LIMIT ?1";

/* For the house where they are many. */
static const char IS_CURRENT[] =
  "SELECT EXISTS (SELECT 1 FROM stay "
  "               WHERE guest_id = ?1 AND status IN ('booked', 'in-house'))";

/* So many current stays are read rather than the stays of one guest of the page. */
#define CURRENT_FOR_A_GUEST 3

static const char LIST_CONTACTS[] =
  "SELECT kind, invalid, is_primary, value "
  "FROM contact_point "
  "WHERE guest_id = ?1 "
  "ORDER BY position";

static const char LIST_TAGS[] =
  "SELECT tag_id "
  "FROM guest_tag "
  "WHERE guest_id = ?1";

static const char LIST_TAGS_IN_ORDER[] =
  "SELECT t.id "
  "FROM tag t JOIN tag_group p ON p.id = t.group_id "
  "ORDER BY p.position, p.id, t.folded, t.id";

/* One field at most is shown in lists: the first. */
static const char FIND_OWN_FIELD[] =
  "SELECT coalesce ((SELECT id FROM custom_field "
  "                  WHERE in_list = 1 AND retired = 0 "
  "                  ORDER BY position, id "
  "                  LIMIT 1), 0)";

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
  summary->contact = g_strdup ("");
  summary->n_stays = inn_statement_get_int (row, 11);
  summary->last_departure = inn_statement_get_date (row, 12);
  summary->open_follow_ups = inn_statement_get_int (row, 13);
  summary->tier = inn_tier_from_nick (inn_statement_get_text (row, 15));
  summary->tier_until = inn_statement_get_date (row, 16);
  summary->current_room = g_strdup ("");

  return summary;
}

/* Leaves @current NULL where there are too many to be listed. */
static gboolean
list_current (InnConnection  *connection,
              guint           n_guests,
              GHashTable    **current,
              GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_CURRENT, error);
  g_autoptr (GHashTable) guests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 left = (gint64) n_guests * CURRENT_FOR_A_GUEST;
  InnStep step;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, left + 1);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW && left-- > 0)
    {
      gint64 id = inn_statement_get_int (row, 0);

      g_hash_table_add (guests, g_memdup2 (&id, sizeof id));
    }
  if (step == INN_STEP_DONE)
    *current = g_steal_pointer (&guests);

  return step != INN_STEP_ERROR;
}

static gboolean
is_current (InnConnection  *connection,
            gint64          id,
            GHashTable     *current,
            gboolean       *is,
            GError        **error)
{
  g_autoptr (InnStatement) row = NULL;

  if (current != NULL)
    {
      *is = g_hash_table_contains (current, &id);
      return TRUE;
    }

  row = inn_statement_new (connection, IS_CURRENT, error);
  if (row == NULL)
    return FALSE;
  inn_statement_bind_int (row, 1, id);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;
  *is = inn_statement_get_boolean (row, 0);

  return TRUE;
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

/* The first way to reach somebody: one that works, no mere address, a telephone number, the one
 * marked as first. The lower, the better. */
static guint
judge_contact (InnStatement *row)
{
  const char *kind = inn_statement_get_text (row, 0);

  return (inn_statement_get_boolean (row, 1) ? 8 : 0)
         + (g_str_equal (kind, "address") ? 4 : 0)
         + (g_str_equal (kind, "phone") ? 0 : 2)
         + (inn_statement_get_boolean (row, 2) ? 0 : 1);
}

static gboolean
fill_contact (InnConnection    *connection,
              InnGuestSummary  *summary,
              GError          **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_CONTACTS, error);
  guint best = G_MAXUINT;
  InnStep step;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, summary->id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      guint judged = judge_contact (row);

      if (judged >= best)
        continue;
      best = judged;
      inn_contact_kind_from_nick (inn_statement_get_text (row, 0), &summary->contact_kind);
      g_free (summary->contact);
      summary->contact = inn_statement_dup_text (row, 3);
    }

  return step == INN_STEP_DONE;
}

/* Numbers the tags as they are shown. */
static GHashTable *
load_tag_places (InnConnection  *connection,
                 GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_TAGS_IN_ORDER, error);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  InnStep step = INN_STEP_ERROR;

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (row, 0);

      g_hash_table_insert (places, g_memdup2 (&id, sizeof id),
                           GUINT_TO_POINTER (g_hash_table_size (places)));
    }

  return step == INN_STEP_DONE ? g_steal_pointer (&places) : NULL;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      places)
{
  guint left = GPOINTER_TO_UINT (g_hash_table_lookup (places, a));
  guint right = GPOINTER_TO_UINT (g_hash_table_lookup (places, b));

  return (left > right) - (left < right);
}

static gboolean
fill_tags (InnConnection    *connection,
           InnGuestSummary  *summary,
           GHashTable       *places,
           GError          **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_TAGS, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  InnStep step;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, summary->id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (row, 0);

      g_array_append_val (ids, id);
    }
  if (step != INN_STEP_DONE)
    return FALSE;

  g_array_sort_with_data (ids, compare_places, places);
  summary->n_tags = ids->len;
  summary->tag_ids = (gint64 *) (gpointer) g_array_free (g_steal_pointer (&ids), FALSE);

  return TRUE;
}

static gboolean
find_own_field (InnConnection   *connection,
                InnCustomField **field,
                GError         **error)
{
  gint64 id = 0;

  *field = NULL;
  if (!inn_connection_get_int (connection, FIND_OWN_FIELD, &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;
  *field = inn_custom_field_table_load (connection, id, error);

  return *field != NULL;
}

/* A yes is told by the name of its field, and a no by nothing. */
static char *
write_own (const InnCustomField *field,
           GPtrArray            *values)
{
  const InnCustomValue *first = values->len > 0 ? g_ptr_array_index (values, 0) : NULL;

  if (first == NULL)
    return NULL;
  if (field->kind == INN_CUSTOM_YES_NO && inn_custom_value_fits (first, field))
    return first->integer != 0 ? g_strdup (field->name) : NULL;

  return inn_custom_write (field, values);
}

static gboolean
fill_own (InnConnection         *connection,
          InnGuestSummary       *summary,
          const InnCustomField  *field,
          GError               **error)
{
  g_autoptr (GPtrArray) values = NULL;

  if (field == NULL)
    return TRUE;

  values = inn_custom_value_table_list (connection, summary->id, field->id, error);
  if (values != NULL)
    summary->own = write_own (field, values);

  return values != NULL;
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
  g_autoptr (GHashTable) places = row != NULL ? load_tag_places (connection, error) : NULL;
  g_autoptr (GHashTable) current = NULL;
  g_autoptr (InnCustomField) own_field = NULL;
  g_autoptr (GError) failure = NULL;

  if (places == NULL || !list_current (connection, n_ids, &current, error)
      || !find_own_field (connection, &own_field, error))
    return NULL;

  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr (InnGuestSummary) summary = NULL;
      gboolean came_along = FALSE;
      gboolean may_be_here = FALSE;

      inn_statement_bind_int (row, 1, ids[i]);
      switch (inn_statement_step (row, error))
        {
        case INN_STEP_ROW:
          summary = read_summary (row, ids[i]);
          came_along = inn_statement_get_boolean (row, 14);
          inn_statement_reset (row);
          break;
        case INN_STEP_DONE:
          continue;
        case INN_STEP_ERROR:
        default:
          return NULL;
        }

      if (!is_current (connection, ids[i], current, &may_be_here, &failure)
          || ((may_be_here || came_along) && !fill_current (connection, summary, &failure))
          || !fill_contact (connection, summary, &failure)
          || !fill_tags (connection, summary, places, &failure)
          || !fill_own (connection, summary, own_field, &failure))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }

      g_ptr_array_add (summaries, g_steal_pointer (&summary));
    }

  return g_steal_pointer (&summaries);
}
