/* inn-document-table.c: all SQL of the table identity_document; the only place where numbers of
 * documents are sealed and unsealed. On the database thread.
 */

#include "config.h"

#include "inn-document-table.h"

#include "inn-error.h"
#include "inn-table-private.h"

/* What a number is sealed for: it cannot be moved into another row. */
#define SEAL_TABLE "identity_document"
#define SEAL_COLUMN "sealed"

static const char LOAD[] =
  "SELECT guest_id, id, kind, last_four "
  "FROM identity_document "
  "WHERE guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id, id";

static const char LOAD_SEALED[] =
  "SELECT sealed "
  "FROM identity_document "
  "WHERE id = ?1";

static const char FIND_GUESTS[] =
  "SELECT DISTINCT guest_id "
  "FROM identity_document "
  "WHERE blind_index = ?1 "
  "ORDER BY guest_id";

/* The id has to be known before the number is sealed. */
static const char NEXT_ID[] =
  "SELECT 1 + COALESCE ((SELECT seq FROM sqlite_sequence WHERE name = 'identity_document'), 0)";

static const char INSERT[] =
  "INSERT INTO identity_document (id, guest_id, kind, sealed, last_four, blind_index) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const char UPDATE_KIND[] =
  "UPDATE identity_document "
  "SET kind = ?2 "
  "WHERE id = ?1";

static const char DELETE[] =
  "DELETE FROM identity_document "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM identity_document "
  "WHERE guest_id = ?1";

static const InnDocument *
find_row (const InnGuest *guest,
          gint64          id)
{
  for (guint i = 0; guest != NULL && i < inn_guest_get_n_documents (guest); i++)
    if (inn_guest_get_document (guest, i)->id == id)
      return inn_guest_get_document (guest, i);

  return NULL;
}

static gboolean
update_kind (InnConnection    *connection,
             gint64            id,
             InnDocumentKind   kind,
             GError          **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, UPDATE_KIND, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_text (statement, 2, inn_document_kind_to_string (kind));

  return inn_statement_run (statement, error);
}

static void
add_document (InnGuestBuilder *builder,
              InnStatement    *row)
{
  InnDocumentKind kind = INN_DOCUMENT_OTHER;
  g_autoptr (InnDocument) document = NULL;

  inn_document_kind_from_string (inn_statement_get_text (row, 2), &kind);
  document = inn_document_new_sealed (inn_statement_get_int (row, 1), kind,
                                      inn_statement_get_text (row, 3));
  inn_guest_builder_add_document (builder, document);
}

/**
 * inn_document_table_load:
 * @builders: (element-type InnGuestBuilder): guests ascending by id, not empty
 *
 * Adds the documents of all of them; the numbers stay sealed.
 */
gboolean
inn_document_table_load (InnConnection  *connection,
                         GPtrArray      *builders,
                         GError        **error)
{
  return inn_table_add_to_builders (connection, LOAD, builders, add_document, error);
}

/**
 * inn_document_table_reveal:
 * @id: the document
 *
 * The one door through which a number is read.
 *
 * Returns: (transfer full): the number in plain; %INN_ERROR_NOT_FOUND if there is no such document,
 *   the vault's error when it is locked or the number was sealed for something else
 */
char *
inn_document_table_reveal (InnConnection  *connection,
                           gint64          id,
                           GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD_SEALED, id, "document", error);
  g_autoptr (GBytes) sealed = NULL;

  if (row == NULL)
    return NULL;

  sealed = inn_statement_dup_bytes (row, 0);

  return inn_vault_open (inn_connection_get_vault (connection), SEAL_TABLE, SEAL_COLUMN, id, sealed,
                         error);
}

/**
 * inn_document_table_find_guests:
 * @number: a number in plain
 *
 * Returns: (transfer full) (element-type gint64): guests with that document; none when the vault is
 *   locked
 */
GArray *
inn_document_table_find_guests (InnConnection  *connection,
                                const char     *number,
                                GError        **error)
{
  InnVault *vault = inn_connection_get_vault (connection);
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (InnStatement) statement = NULL;
  g_autofree char *normalised = inn_document_number_normalise (number);
  guint8 blind[INN_VAULT_BLIND_SIZE];
  InnStep step = INN_STEP_DONE;

  if (vault == NULL || inn_vault_is_locked (vault) || normalised[0] == '\0')
    return g_steal_pointer (&guests);

  if (!inn_vault_blind (vault, SEAL_TABLE, SEAL_COLUMN, normalised, blind, error))
    return NULL;

  statement = inn_statement_new (connection, FIND_GUESTS, error);
  if (statement == NULL)
    return NULL;

  inn_statement_bind_blob (statement, 1, blind, sizeof blind);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      g_array_append_val (guests, id);
    }

  return step == INN_STEP_ERROR ? NULL : g_steal_pointer (&guests);
}

/* Returns: the new id, 0 on error; the vault's error when it is locked */
static gint64
insert_document (InnConnection      *connection,
                 gint64              guest_id,
                 const InnDocument  *document,
                 GError            **error)
{
  InnVault *vault = inn_connection_get_vault (connection);
  g_autofree char *normalised = NULL;
  g_autoptr (InnStatement) statement = NULL;
  g_autoptr (GBytes) sealed = NULL;
  guint8 blind[INN_VAULT_BLIND_SIZE];
  gint64 id = 0;

  if (document->number == NULL || document->number[0] == '\0')
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A new document has no number");
      return 0;
    }

  normalised = inn_document_number_normalise (document->number);
  if (!inn_connection_get_int (connection, NEXT_ID, &id, error))
    return 0;

  sealed = inn_vault_seal (vault, SEAL_TABLE, SEAL_COLUMN, id, document->number, error);
  if (sealed == NULL
      || !inn_vault_blind (vault, SEAL_TABLE, SEAL_COLUMN, normalised, blind, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, guest_id);
  inn_statement_bind_text (statement, 3, inn_document_kind_to_string (document->kind));
  inn_statement_bind_bytes (statement, 4, sealed);
  inn_statement_bind_text (statement, 5, document->last_four);
  inn_statement_bind_blob (statement, 6, blind, sizeof blind);

  return inn_statement_run (statement, error) ? id : 0;
}

/**
 * inn_document_table_save:
 * @guest_id: whose documents
 * @old: (nullable): the guest as it stands in the book; %NULL for a new one
 * @guest: the guest as it shall be
 *
 * A document with a row and without a number keeps the number it has; one with a row and a number
 * is written anew under another id, because a number is sealed for its row.
 */
gboolean
inn_document_table_save (InnConnection   *connection,
                         gint64           guest_id,
                         const InnGuest  *old,
                         const InnGuest  *guest,
                         GError         **error)
{
  for (guint i = 0; old != NULL && i < inn_guest_get_n_documents (old); i++)
    {
      const InnDocument *before = inn_guest_get_document (old, i);
      const InnDocument *after = find_row (guest, before->id);
      gboolean ok = TRUE;

      if (after == NULL || after->number != NULL)
        ok = inn_table_run (connection, DELETE, before->id, error);
      else if (after->kind != before->kind)
        ok = update_kind (connection, before->id, after->kind, error);

      if (!ok)
        return FALSE;
    }

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      const InnDocument *document = inn_guest_get_document (guest, i);

      if (document->number != NULL
          && insert_document (connection, guest_id, document, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_document_table_delete_of_guest:
 *
 * Deletes all documents of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_document_table_delete_of_guest (InnConnection  *connection,
                                    gint64          guest_id,
                                    GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
