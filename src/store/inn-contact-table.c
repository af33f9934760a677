/* inn-contact-table.c: all SQL of the table contact_point. On the database thread. */

#include "config.h"

#include "inn-contact-table.h"

#include "inn-table-private.h"

static const char LOAD[] =
  "SELECT guest_id, id, kind, value, normalised, label, is_primary, invalid, opted_out, "
  "  shared "
  "FROM contact_point "
  "WHERE guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id, position, id";

static const char INSERT[] =
  "INSERT INTO contact_point (guest_id, kind, value, normalised, label, position, is_primary, "
  "  invalid, opted_out, shared) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

static const char UPDATE[] =
  "UPDATE contact_point "
  "SET kind = ?2, value = ?3, normalised = ?4, label = ?5, position = ?6, is_primary = ?7, "
  "  invalid = ?8, opted_out = ?9, shared = ?10 "
  "WHERE guest_id = ?1 AND id = ?11";

/* What is shared is shared by all who have it. */
static const char SHARE[] =
  "UPDATE contact_point "
  "SET shared = 1 "
  "WHERE normalised = ?1 AND normalised <> '' AND kind = ?2 AND shared = 0";

static const char DELETE[] =
  "DELETE FROM contact_point "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM contact_point "
  "WHERE guest_id = ?1";

/* The texts stay @contact's. */
static void
bind_contact (InnStatement     *statement,
              gint64            guest_id,
              const InnContact *contact,
              guint             position)
{
  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_lend_text (statement, 2, inn_contact_kind_to_nick (contact->kind));
  inn_statement_lend_text (statement, 3, contact->value);
  inn_statement_lend_text (statement, 4, contact->normalised);
  inn_statement_lend_text (statement, 5, contact->label);
  inn_statement_bind_int (statement, 6, position);
  inn_statement_bind_boolean (statement, 7, contact->primary);
  inn_statement_bind_boolean (statement, 8, contact->invalid);
  inn_statement_bind_boolean (statement, 9, contact->opted_out);
  inn_statement_bind_boolean (statement, 10, contact->shared);
}

static gboolean
update (InnConnection     *connection,
        gint64             guest_id,
        const InnContact  *contact,
        guint              position,
        GError           **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, UPDATE, error);

  if (statement == NULL)
    return FALSE;

  bind_contact (statement, guest_id, contact, position);
  inn_statement_bind_int (statement, 11, contact->id);

  return inn_statement_run (statement, error);
}

/* Returns: the contact of @guest with that row, and its place */
static gboolean
share (InnConnection     *connection,
       const InnContact  *contact,
       GError           **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SHARE, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_text (statement, 1, contact->normalised);
  inn_statement_bind_text (statement, 2, inn_contact_kind_to_nick (contact->kind));

  return inn_statement_run (statement, error);
}

static const InnContact *
find_row (const InnGuest *guest,
          gint64          id,
          guint          *position)
{
  for (guint i = 0; guest != NULL && i < inn_guest_get_n_contacts (guest); i++)
    if (inn_guest_get_contact (guest, i)->id == id)
      {
        *position = i;
        return inn_guest_get_contact (guest, i);
      }

  return NULL;
}

static void
add_contact (InnGuestBuilder *builder,
             InnStatement    *row)
{
  g_autoptr (InnContact) contact = NULL;
  InnContactKind kind = INN_CONTACT_PHONE;

  if (!inn_contact_kind_from_nick (inn_statement_get_text (row, 2), &kind))
    return;

  contact = inn_contact_new_stored (kind, inn_statement_get_text (row, 3),
                                    inn_statement_get_text (row, 4),
                                    inn_statement_get_text (row, 5));
  contact->id = inn_statement_get_int (row, 1);
  contact->primary = inn_statement_get_boolean (row, 6);
  contact->invalid = inn_statement_get_boolean (row, 7);
  contact->opted_out = inn_statement_get_boolean (row, 8);
  contact->shared = inn_statement_get_boolean (row, 9);
  inn_guest_builder_add_contact (builder, contact);
}

/**
 * inn_contact_table_load:
 * @builders: (element-type InnGuestBuilder): guests ascending by id, not empty
 *
 * Adds the contacts of all of them, in their order.
 */
gboolean
inn_contact_table_load (InnConnection  *connection,
                        GPtrArray      *builders,
                        GError        **error)
{
  return inn_table_add_to_builders (connection, LOAD, builders, add_contact, error);
}

static gboolean
insert_contact (InnConnection     *connection,
                gint64             guest_id,
                const InnContact  *contact,
                guint              position,
                GError           **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return FALSE;

  bind_contact (statement, guest_id, contact, position);

  return inn_statement_run (statement, error);
}

/**
 * inn_contact_table_save:
 * @guest_id: whose contacts
 * @old: (nullable): the guest as it stands in the book; %NULL for a new one
 * @guest: the guest as it shall be
 *
 * Deletes, updates and inserts only the rows that differ. A row is known again by its id. A contact
 * that is said to be shared from now on is marked so with everybody who has it.
 */
gboolean
inn_contact_table_save (InnConnection   *connection,
                        gint64           guest_id,
                        const InnGuest  *old,
                        const InnGuest  *guest,
                        GError         **error)
{
  guint place = 0;

  for (guint i = 0; old != NULL && i < inn_guest_get_n_contacts (old); i++)
    {
      gint64 id = inn_guest_get_contact (old, i)->id;

      if (find_row (guest, id, &place) == NULL && !inn_table_run (connection, DELETE, id, error))
        return FALSE;
    }

  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);
      const InnContact *before
        = contact->id != 0 ? find_row (old, contact->id, &place) : NULL;
      gboolean ok = TRUE;

      if (before == NULL)
        ok = insert_contact (connection, guest_id, contact, i, error);
      else if (place != i || !inn_contact_same (before, contact)
               || !g_str_equal (before->normalised, contact->normalised))
        ok = update (connection, guest_id, contact, i, error);

      if (ok && contact->shared && (before == NULL || !before->shared))
        ok = share (connection, contact, error);

      if (!ok)
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_contact_table_delete_of_guest:
 *
 * Deletes all ways to reach of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_contact_table_delete_of_guest (InnConnection  *connection,
                                   gint64          guest_id,
                                   GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
