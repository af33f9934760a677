/* inn-consent-table.c: all SQL of the table consent. On the database thread. */

#include "config.h"

#include "inn-consent-table.h"

#include "inn-consent-private.h"
#include "inn-table-private.h"

/* In the order of read_consent (). */
#define COLUMNS \
  "c.id, c.guest_id, c.purpose, c.answer, c.wording, c.day, c.minute, c.how, c.staff_id, " \
  "c.recorded_utc "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM consent c "
  "WHERE c.id = ?1";

static const char LIST_OF_GUEST[] =
  "SELECT " COLUMNS
  "FROM consent c "
  "WHERE c.guest_id = ?1 "
  "ORDER BY " INN_SQL_CONSENT_ORDER;

static const char GET_STANDING[] =
  "SELECT c.answer "
  "FROM consent c "
  "WHERE c.guest_id = ?1 AND c.purpose = ?2 "
  "ORDER BY " INN_SQL_CONSENT_ORDER
  "LIMIT 1";

/* What somebody said who withdrew is theirs, and no sentence to ask with. */
static const char GET_WORDING[] =
  "SELECT c.wording "
  "FROM consent c "
  "WHERE c.purpose = ?1 AND c.wording <> '' AND c.answer <> 'withdrawn' "
  "ORDER BY c.id DESC "
  "LIMIT 1";

static const char LIST_AFTER[] =
  "SELECT " COLUMNS
  "FROM consent c "
  "WHERE c.id > ?1 "
  "ORDER BY c.id "
  "LIMIT ?2";

static const char INSERT[] =
  "INSERT INTO consent (guest_id, purpose, answer, wording, day, minute, how, staff_id, "
  "  recorded_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const char DELETE[] =
  "DELETE FROM consent "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM consent "
  "WHERE guest_id = ?1";

static InnConsent *
read_consent (InnStatement *row)
{
  InnConsentPurpose purpose = INN_CONSENT_PROFILE;
  InnConsentAnswer answer = INN_CONSENT_REFUSED;
  InnConsent *consent = NULL;

  inn_consent_purpose_from_nick (inn_statement_get_text (row, 2), &purpose);
  inn_consent_answer_from_nick (inn_statement_get_text (row, 3), &answer);
  consent = inn_consent_new (inn_statement_get_int (row, 1), purpose, answer,
                             inn_table_get_civil (row, 5, 6));
  consent->id = inn_statement_get_int (row, 0);
  inn_consent_set_wording (consent, inn_statement_get_text (row, 4));
  inn_consent_how_from_nick (inn_statement_get_text (row, 7), &consent->how);
  consent->staff_id = inn_statement_get_int (row, 8);
  consent->recorded_utc = inn_statement_get_int (row, 9);

  return consent;
}

/**
 * inn_consent_table_load:
 *
 * Returns: (transfer full): the consent; %INN_ERROR_NOT_FOUND if there is none
 */
InnConsent *
inn_consent_table_load (InnConnection  *connection,
                        gint64          id,
                        GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "consent", error);

  return row != NULL ? read_consent (row) : NULL;
}

/**
 * inn_consent_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnConsent): all that was answered, what counts most first
 */
GPtrArray *
inn_consent_table_list_of_guest (InnConnection  *connection,
                                 gint64          guest_id,
                                 GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);

  return inn_table_collect (statement, (InnRowFunc) read_consent,
                            (GDestroyNotify) inn_consent_unref, error);
}

/**
 * inn_consent_table_get_standing:
 * @answer: (out): the answer that counts
 *
 * Returns: whether it could be asked
 */
gboolean
inn_consent_table_get_standing (InnConnection      *connection,
                                gint64              guest_id,
                                InnConsentPurpose   purpose,
                                InnConsentAnswer   *answer,
                                GError            **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, GET_STANDING, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, guest_id);
  inn_statement_bind_text (row, 2, inn_consent_purpose_to_nick (purpose));
  step = inn_statement_step (row, error);
  *answer = INN_CONSENT_NOT_ASKED;
  if (step == INN_STEP_ROW)
    inn_consent_answer_from_nick (inn_statement_get_text (row, 0), answer);

  return step != INN_STEP_ERROR;
}

/**
 * inn_consent_table_dup_wording:
 *
 * Returns: (transfer full): the words the hotel asked with last for @purpose, "" if there are none;
 *   %NULL on error
 */
char *
inn_consent_table_dup_wording (InnConnection      *connection,
                               InnConsentPurpose   purpose,
                               GError            **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, GET_WORDING, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return NULL;

  inn_statement_bind_text (row, 1, inn_consent_purpose_to_nick (purpose));
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ERROR)
    return NULL;

  return step == INN_STEP_ROW ? inn_statement_dup_text (row, 0) : g_strdup ("");
}

/**
 * inn_consent_table_list_after:
 * @id: the last one that was read, 0 to begin with
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnConsent): those of all guests, by id
 */
GPtrArray *
inn_consent_table_list_after (InnConnection  *connection,
                              gint64          id,
                              guint           limit,
                              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, limit);

  return inn_table_collect (statement, (InnRowFunc) read_consent, (GDestroyNotify) inn_consent_unref, error);
}

/**
 * inn_consent_table_insert:
 * @utc: when it was noted; used unless @consent says so itself
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_consent_table_insert (InnConnection     *connection,
                          const InnConsent  *consent,
                          gint64             utc,
                          GError           **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_consent_check (consent, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_int (statement, 1, consent->guest_id);
  inn_statement_bind_text (statement, 2, inn_consent_purpose_to_nick (consent->purpose));
  inn_statement_bind_text (statement, 3, inn_consent_answer_to_nick (consent->answer));
  inn_statement_bind_text (statement, 4, consent->wording);
  inn_statement_bind_date (statement, 5, consent->when.date);
  inn_table_bind_minute (statement, 6, consent->when);
  inn_statement_bind_text (statement, 7, inn_consent_how_to_nick (consent->how));
  inn_statement_bind_id (statement, 8, consent->staff_id);
  inn_statement_bind_int (statement, 9,
                          consent->recorded_utc != 0 ? consent->recorded_utc : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_consent_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_consent_table_delete (InnConnection  *connection,
                          gint64          id,
                          GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_consent_table_delete_of_guest:
 *
 * Deletes all consents of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_consent_table_delete_of_guest (InnConnection  *connection,
                                   gint64          guest_id,
                                   GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
