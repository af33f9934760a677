/* inn-backup-words.c: what went wrong with a copy, and what to do about it, in words for people. */

#include "config.h"

#include "inn-backup-words.h"

#include "inn-error.h"

#include <glib/gi18n-lib.h>

/**
 * inn_backup_words_get_copy_failure:
 * @error: why a copy could not be made
 *
 * Returns: (transfer none): whole sentences
 */
const char *
inn_backup_words_get_copy_failure (const GError *error)
{
  if (error->domain == INN_ERROR)
    switch ((InnError) error->code)
      {
      case INN_ERROR_FULL:
        return _("The disk is full. The guest book and the copies there were are as before; free "
                 "some space, then copy again.");
      case INN_ERROR_READ_ONLY:
        return _("Nothing can be written there. Take off the write protection, or choose another "
                 "place.");
      case INN_ERROR_PERMISSION:
        return _("The system does not let Innkeeper write there. Choose another place.");
      case INN_ERROR_GONE:
      case INN_ERROR_NOT_FOUND:
        return _("The stick or share is not there. Plug it in; the next copy goes there by itself.");
      case INN_ERROR_IO:
        return _("The stick or disk stopped answering while the copy was written. Was it pulled "
                 "out? Nothing else was touched.");
      case INN_ERROR_CORRUPT:
        return _("The guest book itself seems to be damaged. The copies there were are all kept; "
                 "bring one of them back.");
      case INN_ERROR_MOVED:
        return _("The guest book is no longer in its place: its folder was moved or its disk taken "
                 "out. Put it back; the next copy is made by itself.");
      case INN_ERROR_CONFLICT:
        return _("There is another file of that name, which was left as it is.");
      case INN_ERROR_FAILED:
      case INN_ERROR_INVALID:
      case INN_ERROR_BUSY:
      case INN_ERROR_TOO_NEW:
      case INN_ERROR_FOREIGN:
      case INN_ERROR_MISSING:
      case INN_ERROR_CUT:
      case INN_ERROR_PASSWORD:
      default:
        break;
      }

  return _("The copy could not be made. The guest book was not touched; try again.");
}

/**
 * inn_backup_words_get_restore_failure:
 * @error: why a copy could not be brought back
 *
 * Returns: (transfer none): whole sentences
 */
const char *
inn_backup_words_get_restore_failure (const GError *error)
{
  if (error->domain == INN_ERROR)
    switch ((InnError) error->code)
      {
      case INN_ERROR_PASSWORD:
        return _("The password is missing or is not the one of this copy. Capital letters count.");
      case INN_ERROR_CORRUPT:
        return _("This copy is damaged or was changed. Choose another one; the guest book was not "
                 "touched.");
      case INN_ERROR_CUT:
        return _("This copy ends too early: it was cut off while it was written or moved. Choose "
                 "another one; the guest book was not touched.");
      case INN_ERROR_TOO_NEW:
        return _("This copy was made by a newer version of Innkeeper. Update the program, then bring "
                 "it back.");
      case INN_ERROR_FOREIGN:
        return _("This file is no copy of a guest book.");
      case INN_ERROR_NOT_FOUND:
        return _("There is no such file.");
      case INN_ERROR_GONE:
        return _("The stick or share is not there any more. Plug it in again; the guest book was not "
                 "touched.");
      case INN_ERROR_IO:
        return _("The stick or disk stopped answering. Was it pulled out? The guest book was not "
                 "touched.");
      case INN_ERROR_FULL:
        return _("The disk of this computer is full. Free some space, then try again; the guest book "
                 "was not touched.");
      case INN_ERROR_BUSY:
        return _("The guest book is open. Close it, then try again.");
      case INN_ERROR_READ_ONLY:
      case INN_ERROR_PERMISSION:
        return _("The folder of the guest book cannot be written, so nothing can be brought back to "
                 "it.");
      case INN_ERROR_FAILED:
      case INN_ERROR_INVALID:
      case INN_ERROR_CONFLICT:
      case INN_ERROR_MISSING:
      default:
        break;
      }

  return _("The copy could not be brought back. The guest book was not touched; try again.");
}
