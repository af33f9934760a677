/* inn-book-key.c: the key file beside a book: made with it, looked for when it is opened, and made
 * anew only when nothing is lost by that. */

#include "config.h"

#include "inn-book-key.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-file-error.h"
#include "inn-statement.h"
#include "inn-subject-check.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

static const char COUNT_SEALED[] =
  "SELECT count (*) FROM (SELECT 1 FROM identity_document LIMIT 1)";

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
  if (!inn_subject_check_renew (connection, error))
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
  gint64 sealed = 0;

  if (!inn_connection_get_int (connection, COUNT_SEALED, &sealed, error))
    return NULL;
  if (sealed > 0 && !even_if_sealed)
    return NULL;
  return make_new_key (path, connection, error);
}
