/* inn-interaction-table.c: all SQL of the table interaction. On the database thread. */

#include "config.h"

#include "inn-interaction-table.h"

#include "inn-table-private.h"

/* In the order of read_interaction (). */
#define COLUMNS \
  "id, guest_id, kind, day, minute, what, stay_id, staff_id, created_utc, marketing, follow_up_id "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM interaction "
  "WHERE id = ?1";

/* What has no time of day stands below what has. */
static const char LIST_OF_GUEST[] =
  "SELECT " COLUMNS
  "FROM interaction "
  "WHERE guest_id = ?1 "
  "ORDER BY day DESC, minute DESC, id DESC "
  "LIMIT ?2 OFFSET ?3";

static const char COUNT_OF_GUEST[] =
  "SELECT count (*) FROM interaction "
  "WHERE guest_id = ?1";

static const char LAST_CONTACT[] =
  "SELECT max (day) FROM interaction "
  "WHERE guest_id = ?1 AND " INN_SQL_IS_CONTACT;

static const char LIST_AFTER[] =
  "SELECT " COLUMNS
  "FROM interaction "
  "WHERE id > ?1 "
  "ORDER BY id "
  "LIMIT ?2";

static const char INSERT[] =
  "INSERT INTO interaction (guest_id, kind, day, minute, what, stay_id, staff_id, marketing, "
  "  follow_up_id, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

static const char UPDATE[] =
  "UPDATE interaction "
  "SET guest_id = ?1, kind = ?2, day = ?3, minute = ?4, what = ?5, stay_id = ?6, staff_id = ?7 "
  "WHERE id = ?8";

static const char LET_GO_FOLLOW_UP[] =
  "UPDATE interaction "
  "SET follow_up_id = NULL "
  "WHERE follow_up_id = ?1";

static const char LET_GO_FOLLOW_UPS_OF_GUEST[] =
  "UPDATE interaction "
  "SET follow_up_id = NULL "
  "WHERE follow_up_id IN (SELECT id FROM follow_up WHERE guest_id = ?1)";

static const char DELETE[] =
  "DELETE FROM interaction "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM interaction "
  "WHERE guest_id = ?1";

static InnInteraction *
read_interaction (InnStatement *row)
{
  InnInteractionKind kind = INN_INTERACTION_NOTE;
  InnInteraction *interaction = NULL;

  inn_interaction_kind_from_nick (inn_statement_get_text (row, 2), &kind);
  interaction = inn_interaction_new (inn_statement_get_int (row, 1), kind,
                                     inn_table_get_civil (row, 3, 4),
                                     inn_statement_get_text (row, 5));
  interaction->id = inn_statement_get_int (row, 0);
  interaction->stay_id = inn_statement_get_int (row, 6);
  interaction->staff_id = inn_statement_get_int (row, 7);
  interaction->created_utc = inn_statement_get_int (row, 8);
  interaction->marketing = inn_statement_get_boolean (row, 9);
  interaction->follow_up_id = inn_statement_get_int (row, 10);

  return interaction;
}

static void
bind_interaction (InnStatement         *statement,
                  const InnInteraction *interaction)
{
  inn_statement_bind_int (statement, 1, interaction->guest_id);
  inn_statement_bind_text (statement, 2, inn_interaction_kind_to_nick (interaction->kind));
  inn_statement_bind_date (statement, 3, interaction->when.date);
  inn_table_bind_minute (statement, 4, interaction->when);
  inn_statement_bind_text (statement, 5, interaction->what);
  inn_statement_bind_id (statement, 6, interaction->stay_id);
  inn_statement_bind_id (statement, 7, interaction->staff_id);
}

/**
 * inn_interaction_table_load:
 *
 * Returns: (transfer full): the interaction; %INN_ERROR_NOT_FOUND if there is none
 */
InnInteraction *
inn_interaction_table_load (InnConnection  *connection,
                            gint64          id,
                            GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "interaction", error);

  return row != NULL ? read_interaction (row) : NULL;
}

/**
 * inn_interaction_table_list_of_guest:
 * @limit: at most so many, 0 for all
 * @offset: how many of the latest to leave out
 *
 * Returns: (transfer full) (element-type InnInteraction): latest first
 */
GPtrArray *
inn_interaction_table_list_of_guest (InnConnection  *connection,
                                     gint64          guest_id,
                                     guint           limit,
                                     guint           offset,
                                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, limit > 0 ? (gint64) limit : -1);
  inn_statement_bind_int (statement, 3, offset);

  return inn_table_collect (statement, (InnRowFunc) read_interaction,
                            (GDestroyNotify) inn_interaction_unref, error);
}

/**
 * inn_interaction_table_count_of_guest:
 * @count: (out): how many there are
 *
 * Returns: whether that went well
 */
gboolean
inn_interaction_table_count_of_guest (InnConnection  *connection,
                                      gint64          guest_id,
                                      gint64         *count,
                                      GError        **error)
{
  g_autoptr (InnStatement) row
    = inn_table_find (connection, COUNT_OF_GUEST, guest_id, "guest", error);

  if (row == NULL)
    return FALSE;

  *count = inn_statement_get_int (row, 0);

  return TRUE;
}

/**
 * inn_interaction_table_find_last_contact:
 * @day: (out): when somebody last really spoke with the guest, or unset
 *
 * Returns: whether that went well
 */
gboolean
inn_interaction_table_find_last_contact (InnConnection  *connection,
                                         gint64          guest_id,
                                         InnDate        *day,
                                         GError        **error)
{
  g_autoptr (InnStatement) row
    = inn_table_find (connection, LAST_CONTACT, guest_id, "guest", error);

  if (row == NULL)
    return FALSE;

  *day = inn_statement_get_date (row, 0);

  return TRUE;
}

/**
 * inn_interaction_table_list_after:
 * @id: the last one that was read, 0 to begin with
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnInteraction): those of all guests, by id
 */
GPtrArray *
inn_interaction_table_list_after (InnConnection  *connection,
                                  gint64          id,
                                  guint           limit,
                                  GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, limit);

  return inn_table_collect (statement, (InnRowFunc) read_interaction, (GDestroyNotify) inn_interaction_unref, error);
}

/**
 * inn_interaction_table_insert:
 * @utc: when it was noted; used unless @interaction says so itself
 *
 * Writes the row alone; inn_interaction_record_save() does what follows from a contact.
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_interaction_table_insert (InnConnection         *connection,
                              const InnInteraction  *interaction,
                              gint64                 utc,
                              GError               **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_interaction_check (interaction, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  bind_interaction (statement, interaction);
  inn_statement_bind_boolean (statement, 8, interaction->marketing);
  inn_statement_bind_id (statement, 9, interaction->follow_up_id);
  inn_statement_bind_int (statement, 10,
                          interaction->created_utc != 0 ? interaction->created_utc : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_interaction_table_update:
 *
 * When it was noted, and what it was sent for, is never changed. What stays the same is no change to the journal.
 *
 * Returns: whether it is as @interaction says; %INN_ERROR_NOT_FOUND if it is gone,
 *   %INN_ERROR_INVALID if something it needs is missing
 */
gboolean
inn_interaction_table_update (InnConnection         *connection,
                              const InnInteraction  *interaction,
                              GError               **error)
{
  g_autoptr (InnInteraction) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_interaction_check (interaction, error))
    return FALSE;

  before = inn_interaction_table_load (connection, interaction->id, error);
  statement = before != NULL ? inn_statement_new (connection, UPDATE, error) : NULL;
  if (statement == NULL)
    return FALSE;

  bind_interaction (statement, interaction);
  inn_statement_bind_int (statement, 8, interaction->id);

  return inn_statement_run (statement, error);
}

/**
 * inn_interaction_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_interaction_table_delete (InnConnection  *connection,
                              gint64          id,
                              GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_interaction_table_delete_of_guest:
 *
 * Deletes all interactions of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_interaction_table_delete_of_guest (InnConnection  *connection,
                                       gint64          guest_id,
                                       GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}

/**
 * inn_interaction_table_let_go_follow_up:
 * @follow_up_id: a follow-up that goes
 *
 * What was sent for it stays. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_interaction_table_let_go_follow_up (InnConnection  *connection,
                                        gint64          follow_up_id,
                                        GError        **error)
{
  return inn_table_run (connection, LET_GO_FOLLOW_UP, follow_up_id, error);
}

/**
 * inn_interaction_table_let_go_follow_ups_of_guest:
 * @guest_id: a guest whose follow-ups go
 *
 * What was sent for them stays. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_interaction_table_let_go_follow_ups_of_guest (InnConnection  *connection,
                                                  gint64          guest_id,
                                                  GError        **error)
{
  return inn_table_run (connection, LET_GO_FOLLOW_UPS_OF_GUEST, guest_id, error);
}
