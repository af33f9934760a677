/* inn-book-swap.c: puts another database in the place of a book nobody has open. At every moment
 * the whole old book or the whole new one stands under the book's name:
 *
 *   fresh, checked and synced -> guard file -> the old files get a second name, with the date
 *   -> marker that expects nothing -> `FRESH.newkey` becomes `FRESH.key`: it is owed from now on
 *   -> fresh is renamed over the book -> its key over the old key
 *
 * An owed key without its database beside it belongs to the book: when the program ends before the
 * last step, the next opening goes on from there (inn_book_swap_settle ()). A key that was only
 * made ready has another name, because its database may not be there yet. May be called on any thread; waits for the
 * disk. */

#include "config.h"

#include "inn-book-swap.h"

#include "inn-book-header.h"
#include "inn-book-lock.h"
#include "inn-book-marker.h"
#include "inn-connection-private.h"
#include "inn-document-table.h"
#include "inn-file-error.h"
#include "inn-file-sync.h"
#include "inn-migrator.h"
#include "inn-statement.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define LATEST 3

/* What SQLite keeps to itself; anything else that hides behind its prefix was slipped in. */
static const char COUNT_STRANGE[] =
  "SELECT count (*)"
  " FROM sqlite_master"
  " WHERE name LIKE 'sqlite\\_%' ESCAPE '\\'"
  " AND NOT (type = 'index' AND name LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\' AND sql IS NULL)"
  " AND NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))";

static const char FIND_SEALED[] =
  "SELECT coalesce (max (id), 0)"
  " FROM identity_document";

static const char * const PARTS[] = { "", "-journal", ".key", ".marker" };

static char *
name_key (const char *path)
{
  return g_strconcat (path, ".key", NULL);
}

static char *
name_new_key (const char *fresh)
{
  return g_strconcat (fresh, ".newkey", NULL);
}

static gboolean
check_pages (InnConnection  *connection,
             GError        **error)
{
  g_autoptr (InnStatement) pages
    = inn_statement_new (connection, "PRAGMA integrity_check (1)", error);
  g_autoptr (InnStatement) references = NULL;
  gint64 strange = 0;
  InnStep step = INN_STEP_DONE;

  if (pages == NULL || inn_statement_step (pages, error) != INN_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (inn_statement_get_text (pages, 0), "ok") != 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The copy is damaged: %s",
                   inn_statement_get_text (pages, 0));
      return FALSE;
    }

  references = inn_statement_new (connection, "PRAGMA foreign_key_check", error);
  if (references == NULL || !inn_connection_get_int (connection, COUNT_STRANGE, &strange, error))
    return FALSE;
  step = inn_statement_step (references, error);
  if (step == INN_STEP_DONE && strange == 0)
    return TRUE;
  if (step != INN_STEP_ERROR)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_CORRUPT,
                         "The copy holds what this program never wrote");
  return FALSE;
}

/* One stands for all: they are sealed with one key. */
static gboolean
opens_numbers (InnConnection *connection)
{
  gint64 id = 0;
  g_autofree char *number = NULL;

  if (!inn_connection_get_int (connection, FIND_SEALED, &id, NULL) || id == 0)
    return TRUE;
  number = inn_document_table_reveal (connection, id, NULL);
  return number != NULL;
}

/**
 * inn_book_swap_check:
 * @fresh: a database that is to take the place of a book; brought up to date if it is older
 * @key: (nullable): its key file
 * @summary: (out caller-allocates): what it holds
 * @latest: (out) (transfer full) (element-type InnBookTrace): the guests written to last
 * @readable: (out): whether @key opens the document numbers in it, if there are any
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: whether it is whole and ours; else %INN_ERROR_CORRUPT, %INN_ERROR_FOREIGN,
 *   %INN_ERROR_TOO_NEW…
 */
gboolean
inn_book_swap_check (const char      *fresh,
                     const char      *key,
                     InnBookSummary  *summary,
                     GPtrArray      **latest,
                     gboolean        *readable,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr (InnConnection) connection = NULL;
  g_autoptr (InnVault) vault = NULL;

  if (!inn_book_header_check (fresh, FALSE, error))
    return FALSE;
  connection = inn_connection_open (fresh, INN_CONNECTION_READ_WRITE, error);
  if (connection == NULL)
    return FALSE;
  if (key != NULL)
    vault = inn_vault_new_from_file (key, NULL);
  if (vault == NULL)
    vault = inn_vault_new_locked ();
  inn_connection_set_vault (connection, vault);
  inn_connection_set_cancellable (connection, cancellable);

  if (!check_pages (connection, error)
      || !inn_migrator_run (connection, NULL, error)
      || !inn_migrator_check (connection, error)
      || !inn_book_summary_read (connection, summary, error))
    return FALSE;
  *readable = opens_numbers (connection);
  *latest = inn_book_summary_list_latest (connection, LATEST, error);
  return *latest != NULL;
}

/* The old book as it is: the same files under a second name, so nothing is moved or written. */
static gboolean
keep_aside (const char  *path,
            const char  *aside,
            GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_autofree char *from = g_strconcat (path, PARTS[i], NULL);
      g_autofree char *to = g_strconcat (aside, PARTS[i], NULL);

      if (link (from, to) != 0 && errno != ENOENT)
        {
          inn_file_set_error (error, to, errno);
          return FALSE;
        }
    }
  return inn_file_sync_folder (path, error);
}

static char *
name_aside (const char *path,
            const char *stamp)
{
  g_autofree char *stem = g_str_has_suffix (path, ".db") ? g_strndup (path, strlen (path) - 3)
                                                         : g_strdup (path);
  char *aside = g_strdup_printf ("%s-aside-%s.db", stem, stamp);

  for (int i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s-aside-%s-%d.db", stem, stamp, i);
    }
  return aside;
}

/* A book that can still be opened settles what an unclean stop left; one that cannot keeps it aside.
 * Its journal must not stand beside the new book, which it would be played back into. */
static gboolean
clear_journal (const char  *path,
               GError     **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (g_unlink (journal) == 0 || errno == ENOENT)
    return TRUE;
  inn_file_set_error (error, journal, errno);
  return FALSE;
}

static void
settle_old (const char *path)
{
  gint64 count = 0;

  if (inn_book_header_check (path, TRUE, NULL))
    {
      g_autoptr (InnConnection) connection
        = inn_connection_open (path, INN_CONNECTION_READ_WRITE, NULL);

      if (connection != NULL)
        inn_connection_get_int (connection, "SELECT count (*) FROM sqlite_master", &count, NULL);
    }
}

static gboolean
put_in_place (const char  *from,
              const char  *to,
              GError     **error)
{
  if (g_rename (from, to) == 0)
    return TRUE;
  inn_file_set_error (error, to, errno);
  return FALSE;
}

/* From now on the fresh key goes where its database goes. */
static gboolean
owe_key (const char  *fresh,
         GError     **error)
{
  g_autofree char *ready = name_new_key (fresh);
  g_autofree char *owed = name_key (fresh);

  return !g_file_test (ready, G_FILE_TEST_EXISTS)
         || (put_in_place (ready, owed, error) && inn_file_sync_folder (fresh, error));
}

static gboolean
replace (const char  *path,
         const char  *fresh,
         const char  *kept,
         GError     **error)
{
  const InnBookMarker expects_nothing = { .clean = FALSE };

  return inn_file_sync (fresh, error)
         && keep_aside (path, kept, error)
         && inn_book_marker_write (path, &expects_nothing, error)
         && clear_journal (path, error)
         && owe_key (fresh, error)
         && put_in_place (fresh, path, error)
         && inn_book_swap_settle (path, error)
         && inn_file_sync_folder (path, error);
}

/**
 * inn_book_swap_run:
 * @path: the book
 * @fresh: what takes its place, in the same folder, checked; its key, if it brings one, beside it
 *   as `FRESH.newkey`. Must be `PATH.restoring`.
 * @stamp: for the name under which the old book is kept
 * @utc: the time now
 * @aside: (out) (transfer full) (nullable): where the old book is kept; %NULL if there was none
 * @error: return location
 *
 * Returns: whether the book is the new one now; else it is the old one, %INN_ERROR_BUSY while
 *   somebody has it open
 */
gboolean
inn_book_swap_run (const char  *path,
                   const char  *fresh,
                   const char  *stamp,
                   gint64       utc,
                   char       **aside,
                   GError     **error)
{
  g_autoptr (InnBookLock) lock = inn_book_lock_take (path, utc, error);
  g_autofree char *kept = name_aside (path, stamp);
  gboolean was_here = inn_book_marker_exists (path);

  *aside = NULL;
  if (lock == NULL)
    return FALSE;
  settle_old (path);
  if (!replace (path, fresh, kept, error))
    {
      /* Where no book was, none is missing now. */
      if (!was_here && !g_file_test (path, G_FILE_TEST_EXISTS))
        inn_book_marker_remove (path);
      return FALSE;
    }
  if (g_file_test (kept, G_FILE_TEST_EXISTS))
    *aside = g_steal_pointer (&kept);
  return TRUE;
}

/**
 * inn_book_swap_settle:
 * @path: a book that is locked by the caller
 * @error: return location
 *
 * Ends a swap that was cut off between the book and its key.
 *
 * Returns: whether all is settled
 */
gboolean
inn_book_swap_settle (const char  *path,
                      GError     **error)
{
  g_autofree char *fresh = g_strconcat (path, ".restoring", NULL);
  g_autofree char *fresh_key = name_key (fresh);
  g_autofree char *key = name_key (path);

  /* With the database still there, the swap has not come that far, and is begun anew or forgotten. */
  if (g_file_test (fresh, G_FILE_TEST_EXISTS) || !g_file_test (fresh_key, G_FILE_TEST_EXISTS))
    return TRUE;
  return put_in_place (fresh_key, key, error);
}

/**
 * inn_book_swap_forget:
 * @fresh: what was to take the place of a book
 *
 * Removes it, with all that stands beside it. A key that is owed goes before its database, as
 * inn_book_swap_settle () goes by that.
 */
void
inn_book_swap_forget (const char *fresh)
{
  g_autofree char *owed = name_key (fresh);
  g_autofree char *ready = name_new_key (fresh);
  g_autofree char *journal = g_strconcat (fresh, "-journal", NULL);

  g_unlink (ready);
  g_unlink (journal);
  /* Alone it is owed to a book that has been put in place. */
  if (g_file_test (fresh, G_FILE_TEST_EXISTS))
    g_unlink (owed);
  g_unlink (fresh);
}
