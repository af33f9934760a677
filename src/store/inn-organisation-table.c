/* inn-organisation-table.c: all SQL of the tables organisation and organisation_member. On the
 * database thread.
 */

#include "config.h"

#include "inn-organisation-table.h"

#include "inn-error.h"
#include "inn-pinyin.h"
#include "inn-table-private.h"

/* In the order of read_organisation (). */
#define COLUMNS \
  "o.id, o.kind, o.name, o.phone, o.address, o.agreed_rate, o.currency, o.note, o.archived, " \
  "(SELECT count (DISTINCT m.guest_id) FROM organisation_member m WHERE m.organisation_id = o.id), " \
  "(SELECT count (*) FROM stay s WHERE s.organisation_id = o.id), " \
  "(SELECT count (*) FROM stay s " \
  " WHERE s.organisation_id = o.id AND s.status IN ('booked', 'in-house')) "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM organisation o "
  "WHERE o.id = ?1";

static const char LIST[] =
  "SELECT " COLUMNS
  "FROM organisation o "
  "ORDER BY o.archived, o.reading, o.name, o.id";

static const char LIST_MEMBERS[] =
  "SELECT m.guest_id, " INN_SQL_GUEST_NAME ", m.role "
  "FROM organisation_member m JOIN guest g ON g.id = m.guest_id "
  "WHERE m.organisation_id = ?1 "
  "ORDER BY CASE m.role WHEN 'leader' THEN 0 WHEN 'contact' THEN 1 ELSE 2 END, g.reading, g.id";

static const char INSERT_WHOLE[] =
  "INSERT INTO organisation (kind, name, reading, phone, address, agreed_rate, currency, note, "
  "  archived) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const char UPDATE[] =
  "UPDATE organisation "
  "SET kind = ?1, name = ?2, reading = ?3, phone = ?4, address = ?5, agreed_rate = ?6, "
  "  currency = ?7, note = ?8, archived = ?9 "
  "WHERE id = ?10";

static const char REMOVE_MEMBER[] =
  "DELETE FROM organisation_member "
  "WHERE organisation_id = ?1 AND guest_id = ?2 AND role = ?3";

static const char ARCHIVE[] =
  "UPDATE organisation "
  "SET archived = ?2 "
  "WHERE id = ?1";

/* What hangs on an organisation that is deleted. */
static const char DELETE_MEMBERS[] =
  "DELETE FROM organisation_member "
  "WHERE organisation_id = ?1";

static const char DELETE_FOLLOW_UPS[] =
  "DELETE FROM follow_up "
  "WHERE organisation_id = ?1";

static const char LEAVE_GUESTS[] =
  "UPDATE guest "
  "SET organisation_id = NULL "
  "WHERE organisation_id = ?1";

static const char DELETE[] =
  "DELETE FROM organisation "
  "WHERE id = ?1";

static const char INSERT[] =
  "INSERT INTO organisation (kind, name, reading) "
  "VALUES (?1, ?2, ?3)";

static const char ADD_MEMBER[] =
  "INSERT INTO organisation_member (organisation_id, guest_id, role) "
  "VALUES (?1, ?2, ?3)";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM organisation_member "
  "WHERE guest_id = ?1";

/**
 * inn_organisation_table_insert:
 * @kind: "company" or "group"
 * @name: what it is called, not empty
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_organisation_table_insert (InnConnection  *connection,
                               const char     *kind,
                               const char     *name,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);
  g_autofree char *reading = inn_pinyin_reading (name);

  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, kind);
  inn_statement_bind_text (statement, 2, name);
  inn_statement_bind_text (statement, 3, reading);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_organisation_table_add_member:
 * @role: "member", "contact" or "leader"
 */
gboolean
inn_organisation_table_add_member (InnConnection  *connection,
                                   gint64          id,
                                   gint64          guest_id,
                                   const char     *role,
                                   GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, ADD_MEMBER, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, guest_id);
  inn_statement_bind_text (statement, 3, role);

  return inn_statement_run (statement, error);
}

/**
 * inn_organisation_table_delete_of_guest:
 *
 * Deletes all memberships in companies and groups of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_organisation_table_delete_of_guest (InnConnection  *connection,
                                        gint64          guest_id,
                                        GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}

static InnOrganisation *
read_organisation (InnStatement *row)
{
  InnOrganisation *organisation
    = inn_organisation_new (inn_organisation_kind_from_nick (inn_statement_get_text (row, 1)),
                            inn_statement_get_text (row, 2));

  organisation->id = inn_statement_get_int (row, 0);
  inn_organisation_set_text (&organisation->phone, inn_statement_get_text (row, 3));
  inn_organisation_set_text (&organisation->address, inn_statement_get_text (row, 4));
  organisation->has_rate = !inn_statement_is_null (row, 5);
  organisation->rate = inn_money (inn_statement_get_int (row, 5), inn_statement_get_text (row, 6));
  inn_organisation_set_text (&organisation->note, inn_statement_get_text (row, 7));
  organisation->archived = inn_statement_get_boolean (row, 8);
  organisation->n_members = inn_statement_get_int (row, 9);
  organisation->n_stays = inn_statement_get_int (row, 10);
  organisation->n_open = inn_statement_get_int (row, 11);

  return organisation;
}

static gboolean
read_members (InnConnection    *connection,
              InnOrganisation  *organisation,
              GError          **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_MEMBERS, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  inn_organisation_begin_members (organisation);
  inn_statement_bind_int (row, 1, organisation->id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    inn_organisation_add_member (organisation, inn_statement_get_int (row, 0),
                                 inn_statement_get_text (row, 1),
                                 inn_organisation_role_from_nick (inn_statement_get_text (row, 2)));

  return step == INN_STEP_DONE;
}

/**
 * inn_organisation_table_load:
 *
 * Returns: (transfer full): the organisation with its members; %INN_ERROR_NOT_FOUND if there is none
 */
InnOrganisation *
inn_organisation_table_load (InnConnection  *connection,
                             gint64          id,
                             GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "organisation", error);
  g_autoptr (InnOrganisation) organisation = row != NULL ? read_organisation (row) : NULL;

  if (organisation == NULL || !read_members (connection, organisation, error))
    return NULL;

  return g_steal_pointer (&organisation);
}

/**
 * inn_organisation_table_list:
 *
 * Returns: (transfer full) (element-type InnOrganisation): all of them without their members, those
 *   put away last
 */
GPtrArray *
inn_organisation_table_list (InnConnection  *connection,
                             GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST, error);

  if (statement == NULL)
    return NULL;

  return inn_table_collect (statement, (InnRowFunc) read_organisation,
                            (GDestroyNotify) inn_organisation_unref, error);
}

static gboolean
run_member (InnConnection                *connection,
            const char                   *sql,
            gint64                        id,
            const InnOrganisationMember  *member,
            GError                      **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, member->guest_id);
  inn_statement_bind_text (statement, 3, inn_organisation_role_to_nick (member->role));

  return inn_statement_run (statement, error);
}

/* Takes away who is no longer there, and adds who is new: others stay untouched. */
static gboolean
save_members (InnConnection          *connection,
              gint64                  id,
              const InnOrganisation  *organisation,
              GError                **error)
{
  g_autoptr (InnOrganisation) before = NULL;

  if (organisation->members == NULL)
    return TRUE;

  before = inn_organisation_table_load (connection, id, error);
  if (before == NULL)
    return FALSE;

  for (guint i = 0; i < before->members->len; i++)
    {
      const InnOrganisationMember *member = g_ptr_array_index (before->members, i);

      if (!inn_organisation_has_member (organisation, member->guest_id, member->role)
          && !run_member (connection, REMOVE_MEMBER, id, member, error))
        return FALSE;
    }
  for (guint i = 0; i < organisation->members->len; i++)
    {
      const InnOrganisationMember *member = g_ptr_array_index (organisation->members, i);

      if (!inn_organisation_has_member (before, member->guest_id, member->role)
          && !run_member (connection, ADD_MEMBER, id, member, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_organisation_table_save:
 * @organisation: as it shall be; a new one when its id is 0; its members too, if it has a list
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if something is wrong with it,
 *   %INN_ERROR_NOT_FOUND if it is gone
 */
gint64
inn_organisation_table_save (InnConnection          *connection,
                             const InnOrganisation  *organisation,
                             GError                **error)
{
  g_autoptr (InnStatement) statement = NULL;
  g_autofree char *reading = inn_pinyin_reading (organisation->name);
  gint64 id = organisation->id;

  if (!inn_organisation_check (organisation, error))
    return 0;
  if (id != 0)
    {
      g_autoptr (InnOrganisation) before = inn_organisation_table_load (connection, id, error);

      if (before == NULL)
        return 0;
    }

  statement = inn_statement_new (connection, id != 0 ? UPDATE : INSERT_WHOLE, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, inn_organisation_kind_to_nick (organisation->kind));
  inn_statement_bind_text (statement, 2, organisation->name);
  inn_statement_bind_text (statement, 3, reading);
  inn_statement_bind_text (statement, 4, organisation->phone);
  inn_statement_bind_text (statement, 5, organisation->address);
  if (organisation->has_rate)
    inn_statement_bind_int (statement, 6, organisation->rate.amount);
  else
    inn_statement_bind_null (statement, 6);
  inn_statement_bind_text (statement, 7, organisation->rate.currency);
  inn_statement_bind_text (statement, 8, organisation->note);
  inn_statement_bind_boolean (statement, 9, organisation->archived);
  if (id != 0)
    inn_statement_bind_int (statement, 10, id);
  if (!inn_statement_run (statement, error))
    return 0;
  if (id == 0)
    id = inn_connection_get_last_id (connection);

  return save_members (connection, id, organisation, error) ? id : 0;
}

/**
 * inn_organisation_table_archive:
 * @archived: whether it is put away, or brought back
 *
 * On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_organisation_table_archive (InnConnection  *connection,
                                gint64          id,
                                gboolean        archived,
                                GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, ARCHIVE, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_boolean (statement, 2, archived);

  return inn_statement_run (statement, error);
}

/**
 * inn_organisation_table_delete:
 *
 * Deletes an organisation with its follow-ups; its guests stay.
 *
 * Returns: whether it is gone; %INN_ERROR_NOT_FOUND if it was gone before, %INN_ERROR_CONFLICT if
 *   there are stays by it: it can only be put away, so that they stay what they were
 */
gboolean
inn_organisation_table_delete (InnConnection  *connection,
                               gint64          id,
                               GError        **error)
{
  static const char *const statements[] = { DELETE_MEMBERS, DELETE_FOLLOW_UPS, LEAVE_GUESTS, DELETE };
  g_autoptr (InnOrganisation) before = inn_organisation_table_load (connection, id, error);

  if (before == NULL)
    return FALSE;
  if (before->n_stays > 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT,
                   "%d stays go by organisation %" G_GINT64_FORMAT, before->n_stays, id);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!inn_table_run (connection, statements[i], id, error))
      return FALSE;

  return TRUE;
}
