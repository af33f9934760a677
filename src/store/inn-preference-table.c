/* inn-preference-table.c: all SQL of the table preference. On the database thread. */

#include "config.h"

#include "inn-preference-table.h"

#include "inn-preference-topic.h"
#include "inn-table-private.h"
#include "inn-text.h"

/* In the order of read_preference (). */
#define COLUMNS \
  "p.id, p.guest_id, p.area, p.topic_id, p.choice_id, p.what, p.stance, p.severe, p.source, " \
  "p.times, p.confirmed, p.staff_id, p.created_utc, COALESCE (t.key, ''), COALESCE (t.name, ''), " \
  "COALESCE (t.single, 0), COALESCE (c.key, ''), COALESCE (c.name, '') "

#define JOINS \
  "LEFT JOIN preference_topic t ON t.id = p.topic_id " \
  "LEFT JOIN preference_choice c ON c.id = p.choice_id "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM preference p "
  JOINS
  "WHERE p.id = ?1";

/* As on the card: by the list of the hotel, then words of one's own in the order they were noted. */
static const char LIST_OF_GUEST[] =
  "SELECT " COLUMNS
  "FROM preference p "
  JOINS
  "WHERE p.guest_id = ?1 "
  "ORDER BY t.position IS NULL, t.position, c.position IS NULL, c.position, p.id";

static const char LIST_ALERTS[] =
  "SELECT " COLUMNS
  "FROM preference p "
  JOINS
  "WHERE p.guest_id = ?1 AND (p.stance = 'allergy' OR p.stance = 'never') "
  "ORDER BY p.stance, p.severe DESC, p.id";

static const char LIST_AFTER[] =
  "SELECT " COLUMNS
  "FROM preference p "
  JOINS
  "WHERE p.id > ?1 "
  "ORDER BY p.id "
  "LIMIT ?2";

static const char INSERT[] =
  "INSERT INTO preference (guest_id, area, topic_id, choice_id, what, stance, severe, source, times, "
  "  confirmed, staff_id, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

static const char UPDATE[] =
  "UPDATE preference "
  "SET guest_id = ?1, area = ?2, topic_id = ?3, choice_id = ?4, what = ?5, stance = ?6, severe = ?7, "
  "  source = ?8, times = ?9, confirmed = ?10, staff_id = ?11 "
  "WHERE id = ?12";

static const char CONFIRM[] =
  "UPDATE preference "
  "SET times = times + 1, confirmed = max (confirmed, ?2) "
  "WHERE id = ?1";

static const char DELETE[] =
  "DELETE FROM preference "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM preference "
  "WHERE guest_id = ?1";

static InnPreference *
read_preference (InnStatement *row)
{
  InnPreferenceArea area = INN_PREFERENCE_SERVICE;
  InnPreference *preference = NULL;

  inn_preference_area_from_nick (inn_statement_get_text (row, 2), &area);
  preference = inn_preference_new (inn_statement_get_int (row, 1), area,
                                   inn_statement_get_text (row, 5), inn_statement_get_date (row, 10));
  preference->id = inn_statement_get_int (row, 0);
  preference->topic_id = inn_statement_get_int (row, 3);
  preference->choice_id = inn_statement_get_int (row, 4);
  inn_stance_from_nick (inn_statement_get_text (row, 6), &preference->stance);
  preference->severe = inn_statement_get_boolean (row, 7);
  inn_preference_source_from_nick (inn_statement_get_text (row, 8), &preference->source);
  preference->times = inn_statement_get_int (row, 9);
  preference->staff_id = inn_statement_get_int (row, 11);
  preference->created_utc = inn_statement_get_int (row, 12);
  inn_text_set (&preference->topic,
                inn_preference_key_get_label (inn_statement_get_text (row, 13),
                                              inn_statement_get_text (row, 14)));
  preference->single = inn_statement_get_boolean (row, 15);
  inn_text_set (&preference->choice,
                inn_preference_key_get_label (inn_statement_get_text (row, 16),
                                              inn_statement_get_text (row, 17)));

  return preference;
}

static void
bind_preference (InnStatement        *statement,
                 const InnPreference *preference)
{
  inn_statement_bind_int (statement, 1, preference->guest_id);
  inn_statement_bind_text (statement, 2, inn_preference_area_to_nick (preference->area));
  inn_statement_bind_id (statement, 3, preference->topic_id);
  inn_statement_bind_id (statement, 4, preference->choice_id);
  inn_statement_bind_text (statement, 5, preference->what);
  inn_statement_bind_text (statement, 6, inn_stance_to_nick (preference->stance));
  inn_statement_bind_boolean (statement, 7, preference->severe);
  inn_statement_bind_text (statement, 8, inn_preference_source_to_nick (preference->source));
  inn_statement_bind_int (statement, 9, preference->times);
  inn_statement_bind_date (statement, 10, preference->confirmed);
  inn_statement_bind_id (statement, 11, preference->staff_id);
}

static GPtrArray *
collect (InnStatement  *statement,
         GError       **error)
{
  return inn_table_collect (statement, (InnRowFunc) read_preference,
                            (GDestroyNotify) inn_preference_unref, error);
}

/**
 * inn_preference_table_load:
 *
 * Returns: (transfer full): the preference; %INN_ERROR_NOT_FOUND if there is none
 */
InnPreference *
inn_preference_table_load (InnConnection  *connection,
                           gint64          id,
                           GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "preference", error);

  return row != NULL ? read_preference (row) : NULL;
}

/**
 * inn_preference_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnPreference): all of a guest, in the order of the card
 */
GPtrArray *
inn_preference_table_list_of_guest (InnConnection  *connection,
                                    gint64          guest_id,
                                    GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, guest_id);

  return collect (statement, error);
}

/**
 * inn_preference_table_list_alerts:
 * @guest_ids: (element-type gint64): some guests, such as those who arrive today
 *
 * Returns: (transfer full) (element-type InnPreference): their allergies, then what must never be again,
 *   guest by guest
 */
GPtrArray *
inn_preference_table_list_alerts (InnConnection  *connection,
                                  GArray         *guest_ids,
                                  GError        **error)
{
  g_autoptr (GPtrArray) alerts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_unref);

  for (guint i = 0; i < guest_ids->len; i++)
    {
      g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_ALERTS, error);
      g_autoptr (GPtrArray) found = NULL;

      if (statement == NULL)
        return NULL;
      inn_statement_bind_int (statement, 1, g_array_index (guest_ids, gint64, i));
      found = collect (statement, error);
      if (found == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (alerts, g_steal_pointer (&found));
    }

  return g_steal_pointer (&alerts);
}

/**
 * inn_preference_table_list_after:
 * @id: the last one that was read, 0 to begin with
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnPreference): those of all guests, by id
 */
GPtrArray *
inn_preference_table_list_after (InnConnection  *connection,
                                 gint64          id,
                                 guint           limit,
                                 GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, limit);

  return collect (statement, error);
}

/**
 * inn_preference_table_insert:
 * @utc: when it was noted, unless @preference says so itself
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_preference_table_insert (InnConnection        *connection,
                             const InnPreference  *preference,
                             gint64                utc,
                             GError              **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_preference_check (preference, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  bind_preference (statement, preference);
  inn_statement_bind_int (statement, 12,
                          preference->created_utc != 0 ? preference->created_utc : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_preference_table_update:
 *
 * When it was first noted is never changed.
 *
 * Returns: whether it is as @preference says; %INN_ERROR_NOT_FOUND if it is gone,
 *   %INN_ERROR_INVALID if something it needs is missing
 */
gboolean
inn_preference_table_update (InnConnection        *connection,
                             const InnPreference  *preference,
                             GError              **error)
{
  g_autoptr (InnPreference) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_preference_check (preference, error))
    return FALSE;

  before = inn_preference_table_load (connection, preference->id, error);
  statement = before != NULL ? inn_statement_new (connection, UPDATE, error) : NULL;
  if (statement == NULL)
    return FALSE;

  bind_preference (statement, preference);
  inn_statement_bind_int (statement, 12, preference->id);

  return inn_statement_run (statement, error);
}

static InnPreference *
find_same (GPtrArray           *known,
           const InnPreference *preference)
{
  for (guint i = 0; i < known->len; i++)
    if (inn_preference_is_same (g_ptr_array_index (known, i), preference))
      return g_ptr_array_index (known, i);

  return NULL;
}

/* Hearing it from the guest goes before seeing it, and that before a guess. */
static void
take_over (InnPreference       *known,
           const InnPreference *preference)
{
  known->times += preference->times;
  if (inn_date_compare (preference->confirmed, known->confirmed) > 0)
    known->confirmed = preference->confirmed;
  known->source = MIN (known->source, preference->source);
  known->severe = known->severe || preference->severe;
}

/**
 * inn_preference_table_note:
 * @preference: what was said or seen
 * @utc: when it was noted
 *
 * What is known already is confirmed by being noted again.
 *
 * Returns: its id, new or not, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_preference_table_note (InnConnection        *connection,
                           const InnPreference  *preference,
                           gint64                utc,
                           GError              **error)
{
  g_autoptr (GPtrArray) known = NULL;
  InnPreference *same = NULL;

  if (!inn_preference_check (preference, error))
    return 0;

  known = inn_preference_table_list_of_guest (connection, preference->guest_id, error);
  if (known == NULL)
    return 0;

  same = find_same (known, preference);
  if (same == NULL)
    return inn_preference_table_insert (connection, preference, utc, error);

  take_over (same, preference);

  return inn_preference_table_update (connection, same, error) ? same->id : 0;
}

/**
 * inn_preference_table_confirm:
 * @day: when it was said or seen again
 *
 * Returns: whether that is noted; %INN_ERROR_NOT_FOUND if the preference is gone
 */
gboolean
inn_preference_table_confirm (InnConnection  *connection,
                              gint64          id,
                              InnDate         day,
                              GError        **error)
{
  g_autoptr (InnPreference) before = inn_preference_table_load (connection, id, error);
  g_autoptr (InnStatement) statement = NULL;

  statement = before != NULL ? inn_statement_new (connection, CONFIRM, error) : NULL;
  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_date (statement, 2, day);

  return inn_statement_run (statement, error);
}

/**
 * inn_preference_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_preference_table_delete (InnConnection  *connection,
                             gint64          id,
                             GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_preference_table_delete_of_guest:
 *
 * Deletes all preferences of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_preference_table_delete_of_guest (InnConnection  *connection,
                                      gint64          guest_id,
                                      GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
