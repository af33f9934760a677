/* inn-error-words.c: what went wrong with the guest book and what to do about it, in words for
 * people; the same in the window and on the console. The text inside a #GError is for developers. */

#include "config.h"

#include "inn-error-words.h"

#include "inn-book-header.h"
#include "inn-error.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/**
 * inn_error_words_get_sentence:
 * @error: an error
 *
 * Returns: (transfer none): what happened, in words for people
 */
const char *
inn_error_words_get_sentence (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == INN_ERROR)
    switch ((InnError) error->code)
      {
      case INN_ERROR_NOT_FOUND:
        return _("This is no longer in the guest book");
      case INN_ERROR_CONFLICT:
        return _("It was changed in the meantime");
      case INN_ERROR_INVALID:
        return _("Something in it cannot be right");
      case INN_ERROR_BUSY:
        return _("The guest book is in use elsewhere");
      case INN_ERROR_CORRUPT:
        return _("The guest book is damaged");
      case INN_ERROR_TOO_NEW:
        return _("The guest book was written by a newer version");
      case INN_ERROR_FOREIGN:
        return _("This file belongs to another program");
      case INN_ERROR_FULL:
        return _("The disk is full");
      case INN_ERROR_IO:
        return _("The disk reports an error");
      case INN_ERROR_READ_ONLY:
        return _("The folder of the guest book cannot be written");
      case INN_ERROR_PERMISSION:
        return _("The system does not allow access to the guest book");
      case INN_ERROR_MISSING:
        return _("There is no guest book here");
      case INN_ERROR_CUT:
        return _("The file ends before its end");
      case INN_ERROR_PASSWORD:
        return _("The password is not the right one");
      case INN_ERROR_GONE:
        return _("The stick or share is not there any more");
      case INN_ERROR_OLDER:
        return _("The guest book is older than the one last used here");
      case INN_ERROR_MOVED:
        return _("The guest book is no longer in its place: its folder was moved or its disk taken "
                 "out");
      case INN_ERROR_CIRCLE:
        return _("These rules would set each other going for ever");
      case INN_ERROR_LOOP:
        return _("A recommendation would lead back to who gave it");
      case INN_ERROR_FAILED:
      default:
        break;
      }

  return _("That did not work");
}

/**
 * inn_error_words_get_way_out:
 * @error: an error
 *
 * Returns: (transfer none): what to do about it, in words for people
 */
const char *
inn_error_words_get_way_out (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == INN_ERROR)
    switch ((InnError) error->code)
      {
      case INN_ERROR_NOT_FOUND:
        return _("Somebody deleted it. “Undo” in the menu brings it back.");
      case INN_ERROR_CONFLICT:
        return _("Look at the newer version, then decide.");
      case INN_ERROR_INVALID:
        return _("Check what is marked and try again.");
      case INN_ERROR_BUSY:
        return _("Wait for the other work to end, then try again.");
      case INN_ERROR_CORRUPT:
        return _("Do not go on working with it. Copy the folder of the guest book to a safe place "
                 "and bring back your last backup.");
      case INN_ERROR_TOO_NEW:
        return _("Update Innkeeper on this computer, then open it again. Nothing was changed.");
      case INN_ERROR_FOREIGN:
        return _("Choose the guest book of this hotel. Nothing was changed.");
      case INN_ERROR_FULL:
        return _("Free some space, then try again. Nothing that was saved is lost.");
      case INN_ERROR_IO:
        return _("Check the disk or the USB stick, then try again.");
      case INN_ERROR_READ_ONLY:
        return _("Put the guest book on a disk that can be written, then try again.");
      case INN_ERROR_PERMISSION:
        return _("Ask whoever looks after this computer to allow access to the folder.");
      case INN_ERROR_MISSING:
        return _("Choose where it is, or start a new one.");
      case INN_ERROR_CUT:
        return _("Choose another copy. Nothing was changed.");
      case INN_ERROR_PASSWORD:
        return _("Try another one; capital letters count.");
      case INN_ERROR_GONE:
        return _("Plug it in again, then try once more. Nothing that was saved is lost.");
      case INN_ERROR_OLDER:
        return _("Bring back the newest copy, or go on with this book as it is: what it lacks stays "
                 "in the copies.");
      case INN_ERROR_MOVED:
        return _("Put the folder back where it was, then try again. What was saved before is in it.");
      case INN_ERROR_CIRCLE:
        return _("Change the tag that one of them puts on or waits for, then switch it on again.");
      case INN_ERROR_LOOP:
        return _("Look at who recommended the hotel to whom, then decide which is right.");
      case INN_ERROR_FAILED:
      default:
        break;
      }

  return _("Try again. If it keeps happening, restart the program: saved work stays.");
}

/* Another program's database begins as ours does. */
static gboolean
is_database (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char start[sizeof magic] = { 0 };
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gssize size;

  if (file < 0)
    return FALSE;
  size = pread (file, start, sizeof start, 0);
  close (file);

  return size == sizeof start && memcmp (start, magic, sizeof magic) == 0;
}

static const char *
get_opening (const GError *error,
             const char   *path)
{
  GStatBuf file;

  if (g_error_matches (error, INN_ERROR, INN_ERROR_INVALID))
    return _("A guest book cannot live on a USB stick or a network drive");
  if (g_error_matches (error, INN_ERROR, INN_ERROR_FOREIGN) && !is_database (path))
    return _("This file is no guest book");
  if (!g_error_matches (error, INN_ERROR, INN_ERROR_CORRUPT))
    return inn_error_words_get_sentence (error);
  if (g_stat (path, &file) != 0)
    return _("The guest book is not in its folder any more");
  if (file.st_size == 0)
    return _("The guest book has become an empty file");
  if (inn_book_header_is_cut_off (path))
    return _("A part of the guest book's file is missing");

  return inn_error_words_get_sentence (error);
}

/**
 * inn_error_words_dup_opening:
 * @error: why a book could not be opened
 * @path: the database
 *
 * A file that is lost, emptied or cut off is damage as well, but no one would look for it by that
 * word. Reads the first bytes of a small file.
 *
 * Returns: (transfer full): what happened, in words for people
 */
char *
inn_error_words_dup_opening (const GError *error,
                             const char   *path)
{
  gint64 count;

  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  count = inn_error_get_count (error);
  if (!g_error_matches (error, INN_ERROR, INN_ERROR_OLDER) || count <= 0)
    return g_strdup (get_opening (error, path));

  return g_strdup_printf (ngettext ("The guest book is older than the one last used here: %d change "
                                    "is missing in it",
                                    "The guest book is older than the one last used here: %d "
                                    "changes are missing in it", (gulong) count),
                          (int) MIN (count, G_MAXINT));
}

/**
 * inn_error_words_get_opening_way_out:
 * @error: why a book could not be opened
 * @path: the database
 *
 * Returns: (transfer none): what to do about it, in words for people
 */
const char *
inn_error_words_get_opening_way_out (const GError *error,
                                     const char   *path)
{
  g_return_val_if_fail (error != NULL, "");
  g_return_val_if_fail (path != NULL, "");

  if (g_error_matches (error, INN_ERROR, INN_ERROR_INVALID))
    return _("Copy its folder to the disk of this computer, then open it there.");
  if (g_error_matches (error, INN_ERROR, INN_ERROR_FOREIGN))
    return _("Move it away and put the guest book of this hotel back in its place, or bring back "
             "the last copy. Nothing was changed.");
  if (!g_error_matches (error, INN_ERROR, INN_ERROR_CORRUPT))
    return inn_error_words_get_way_out (error);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return _("If it was moved or renamed, put it back and try again. If not, bring back the last "
             "copy.");

  return _("Bring back the last copy. What is left of the damaged book is kept beside it.");
}

/**
 * inn_error_words_get_locked:
 * @state: of the vault of a book
 *
 * Returns: (transfer none) (nullable): why numbers of documents cannot be shown, and what to do; %NULL
 *   when they can
 */
const char *
inn_error_words_get_locked (InnVaultState state)
{
  switch (state)
    {
    case INN_VAULT_KEY_MISSING:
      return _("The key file is missing: numbers cannot be shown. Copy it from the old computer.");
    case INN_VAULT_KEY_FOREIGN:
      return _("The key file is that of another guest book: numbers cannot be shown. Copy the right "
               "one from the old computer.");
    case INN_VAULT_OPEN:
    default:
      return NULL;
    }
}
