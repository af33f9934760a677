/* inn-book-key.c: the key file beside a book: made with it, looked for when it is opened, and made
 * anew only when nothing is lost by that. The book knows its key by a keyed hash of a fixed text, so
 * that the key of another book, as beside a plain copy that was brought back elsewhere, is no key. */

#include "config.h"

#include "inn-book-key.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-file-error.h"
#include "inn-state-table.h"
#include "inn-statement.h"
#include "inn-subject-check.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

static const char COUNT_SEALED[] =
  "SELECT count (*) FROM (SELECT 1 FROM identity_document LIMIT 1)";

/* One of them may be damaged. */
static const char LIST_SEALED[] =
  "SELECT id, sealed FROM identity_document ORDER BY id LIMIT 5";

#define KEY_ID "key-id"

static char *
name_file (const char *book_path)
{
  return g_strconcat (book_path, ".key", NULL);
}

/**
 * inn_book_key_take:
 * @book_path: path of the database
 * @error: return location
 *
 * The key comes first, so that the rows a new book starts with are hashed with it. One that is left
 * from a first start that was cut off serves as well.
 *
 * Returns: (transfer full): the vault of the key that is there, or of a new one
 */
InnVault *
inn_book_key_take (const char  *book_path,
                   GError     **error)
{
  g_autofree char *path = name_file (book_path);
  g_autoptr (GError) failure = NULL;
  InnVault *vault = inn_vault_new_from_file (path, &failure);

  if (vault != NULL)
    return vault;
  if (g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
    return inn_vault_create_file (path, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * inn_book_key_load:
 * @book_path: path of the database
 * @lost: (out): whether there is no key file at all; one that is there but holds no key stays, as
 *   the owner may still mend it
 *
 * Returns: (transfer full): the vault of the key, locked without one
 */
InnVault *
inn_book_key_load (const char *book_path,
                   gboolean   *lost)
{
  g_autofree char *path = name_file (book_path);
  g_autoptr (GError) failure = NULL;
  InnVault *vault = inn_vault_new_from_file (path, &failure);

  *lost = g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND);
  return vault != NULL ? vault : inn_vault_new_locked ();
}

static char *
dup_id (InnVault  *vault,
        GError   **error)
{
  guint8 blind[INN_VAULT_BLIND_SIZE];
  g_autoptr (GString) text = NULL;

  if (!inn_vault_blind (vault, "state", KEY_ID, "the key of this book", blind, error))
    return NULL;
  text = g_string_new (NULL);
  for (gsize i = 0; i < sizeof blind; i++)
    g_string_append_printf (text, "%02x", blind[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
note_id (InnConnection  *connection,
         InnVault       *vault,
         GError        **error)
{
  g_autofree char *id = dup_id (vault, error);
  gboolean saved = FALSE;

  if (id == NULL || !inn_connection_begin (connection, error))
    return FALSE;
  inn_connection_set_writable (connection, TRUE);
  saved = inn_state_table_save (connection, KEY_ID, id, error);
  inn_connection_set_writable (connection, FALSE);
  if (saved)
    return inn_connection_commit (connection, error);
  inn_connection_rollback (connection);
  return FALSE;
}

static gboolean
has_sealed (InnConnection  *connection,
            gboolean       *sealed,
            GError        **error)
{
  gint64 n_sealed = 0;

  if (!inn_connection_get_int (connection, COUNT_SEALED, &n_sealed, error))
    return FALSE;
  *sealed = n_sealed > 0;
  return TRUE;
}

/* A book of an earlier program does not know its key yet: what is sealed tells. */
static gboolean
try_sealed (InnConnection  *connection,
            InnVault       *vault,
            gboolean       *fits,
            GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_SEALED, error);
  InnStep step = INN_STEP_DONE;
  gboolean tried = FALSE;

  *fits = FALSE;
  if (row == NULL)
    return FALSE;
  while (!*fits && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gsize size = 0;
      gconstpointer data = inn_statement_get_blob (row, 1, &size);
      g_autoptr (GBytes) sealed = g_bytes_new (data, size);
      g_autofree char *number = inn_vault_open (vault, "identity_document", "sealed",
                                                inn_statement_get_int (row, 0), sealed, NULL);

      tried = TRUE;
      *fits = number != NULL;
    }
  *fits = *fits || !tried;
  return step != INN_STEP_ERROR;
}

/**
 * inn_book_key_prove:
 * @vault: the vault of the key beside the book, or a locked one
 * @connection: a connection to the book, with nothing watching it
 * @may_write: whether the book may be written
 * @even_if_sealed: whether to take the key of another book although ID numbers are sealed
 * @error: return location
 *
 * Looks whether the key is that of this book. One of another book takes its place where nothing is
 * lost by that, or on demand.
 *
 * Returns: (transfer full): @vault, or a locked one in place of another book's
 */
InnVault *
inn_book_key_prove (InnVault       *vault,
                    InnConnection  *connection,
                    gboolean        may_write,
                    gboolean        even_if_sealed,
                    GError        **error)
{
  g_autofree char *id = NULL;
  g_autofree char *known = NULL;
  gboolean fits = FALSE;
  gboolean sealed = FALSE;

  if (inn_vault_is_locked (vault))
    return inn_vault_ref (vault);

  id = dup_id (vault, error);
  if (id == NULL || !inn_state_table_load (connection, KEY_ID, &known, error))
    return NULL;
  if (known != NULL)
    fits = g_str_equal (known, id);
  else if (!try_sealed (connection, vault, &fits, error))
    return NULL;
  if (fits)
    return known != NULL || !may_write || note_id (connection, vault, error)
             ? inn_vault_ref (vault) : NULL;

  if (!has_sealed (connection, &sealed, error))
    return NULL;
  if (!may_write || (sealed && !even_if_sealed))
    return inn_vault_new_foreign ();
  inn_connection_set_vault (connection, vault);
  return inn_subject_check_renew (connection, error) && note_id (connection, vault, error)
           ? inn_vault_ref (vault) : NULL;
}

/* A new key stands under its name only after the rows are hashed with it. */
static InnVault *
make_new_key (const char     *path,
              InnConnection  *connection,
              GError        **error)
{
  g_autofree char *part = g_strconcat (path, ".new", NULL);
  g_autoptr (InnVault) vault = NULL;

  g_unlink (part);
  vault = inn_vault_create_file (part, error);
  if (vault == NULL)
    return NULL;
  inn_connection_set_vault (connection, vault);
  if (!inn_subject_check_renew (connection, error) || !note_id (connection, vault, error))
    return NULL;
  if (link (part, path) != 0)
    {
      inn_file_set_error (error, path, errno);
      return NULL;
    }
  g_unlink (part);
  return g_steal_pointer (&vault);
}

/**
 * inn_book_key_renew:
 * @book_path: path of the database
 * @connection: a connection to it that may write, with nothing watching it
 * @even_if_sealed: whether to make a new key also when ID numbers are sealed with the lost one
 * @error: return location
 *
 * Makes a lost key anew.
 *
 * Returns: (transfer full) (nullable): the vault of the new key, which @connection has as well; %NULL
 *   without an error when none was made
 */
InnVault *
inn_book_key_renew (const char     *book_path,
                    InnConnection  *connection,
                    gboolean        even_if_sealed,
                    GError        **error)
{
  g_autofree char *path = name_file (book_path);
  gboolean sealed = FALSE;

  if (!has_sealed (connection, &sealed, error))
    return NULL;
  if (sealed && !even_if_sealed)
    return NULL;
  return make_new_key (path, connection, error);
}
