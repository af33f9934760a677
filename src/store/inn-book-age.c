/* inn-book-age.c: tells a book that somebody put back by hand, as from a stick, from one that lost
 * rows. The older state is sound in every respect and only ends earlier: the file is whole, the
 * journal is a chain up to its last entry, and every subject is as the program wrote it. */

#include "config.h"

#include "inn-book-age.h"

#include "inn-book-key.h"
#include "inn-error.h"
#include "inn-journal.h"
#include "inn-subject-check.h"

/* Without the key of the book its subjects cannot be looked at; the rest still can. */
static gboolean
check_subjects (InnConnection  *connection,
                InnVault       *vault,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (InnVault) proven = inn_book_key_prove (vault, connection, FALSE, FALSE, error);
  g_autoptr (InnSubjectCheckReport) report = inn_subject_check_report_new ();

  if (proven == NULL)
    return FALSE;
  if (inn_vault_is_locked (proven))
    return TRUE;
  if (!inn_subject_check_verify (connection, report, cancellable, error))
    return FALSE;
  if (report->changed->len == 0)
    return TRUE;
  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%u subjects are not as they were written",
               report->changed->len);
  return FALSE;
}

/**
 * inn_book_age_judge:
 * @connection: an open connection with the vault of the book, up to date
 * @vault: the vault of the key beside the book
 * @left: how the book was left
 * @found: how it was found: with less in it
 * @func: (nullable): told how far the check of the file is
 * @data: handed to @func
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Sets @error to %INN_ERROR_OLDER, with the number of entries it lacks as the count of the error,
 * for a sound book that ends earlier than the one that was left here; else to %INN_ERROR_CORRUPT, or
 * to why it could not be told. Database thread.
 */
void
inn_book_age_judge (InnConnection        *connection,
                    InnVault             *vault,
                    const InnBookMarker  *left,
                    const InnBookMarker  *found,
                    InnCheckFunc          func,
                    gpointer              data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  g_autoptr (GError) older = NULL;

  /* A book with nothing done in it was emptied. */
  if (found->seq >= left->seq || found->seq <= 0)
    {
      inn_book_marker_compare (left, found, error);
      return;
    }
  if (!inn_book_check_quickly (connection, func, data, error)
      || !inn_journal_verify (connection, cancellable, error)
      || !check_subjects (connection, vault, cancellable, error))
    return;

  g_set_error (&older, INN_ERROR, INN_ERROR_OLDER,
               "The book ends with entry %" G_GINT64_FORMAT ", and was left with %" G_GINT64_FORMAT,
               found->seq, left->seq);
  inn_error_set_count (older, left->seq - found->seq);
  g_propagate_error (error, g_steal_pointer (&older));
}
