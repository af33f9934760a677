/* inn-error.h: the one error domain of the program. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INN_ERROR (inn_error_quark ())

/**
 * InnError:
 * @INN_ERROR_FAILED: something else; the message says what
 * @INN_ERROR_NOT_FOUND: the row, file or entry asked for is not there
 * @INN_ERROR_CONFLICT: somebody changed it since; see the newer value first
 * @INN_ERROR_INVALID: what was handed in cannot be right; asking again will not help
 * @INN_ERROR_BUSY: another program, or another job, holds what is needed
 * @INN_ERROR_CORRUPT: the data on disk is damaged, empty or missing although it once was there
 * @INN_ERROR_TOO_NEW: written by a newer version of this program
 * @INN_ERROR_FOREIGN: a file of some other program
 * @INN_ERROR_FULL: the disk is full
 * @INN_ERROR_IO: the disk or its file system failed
 * @INN_ERROR_READ_ONLY: the file or its disk cannot be written
 * @INN_ERROR_PERMISSION: the operating system refuses access
 * @INN_ERROR_MISSING: no book there, and never was one
 * @INN_ERROR_CUT: a copy that ends before its end
 * @INN_ERROR_PASSWORD: a password is needed, or the one given is not the right one
 * @INN_ERROR_GONE: the stick or share something lay on is not there any more
 * @INN_ERROR_OLDER: a sound book, but an earlier state than the one last used here; its count is the
 *   number of changes that are newer
 * @INN_ERROR_MOVED: the open book is not at its path any more, or another file is there
 * @INN_ERROR_CIRCLE: rules would set each other going for ever; the message names them
 * @INN_ERROR_LOOP: it would lead back to where it began, as a guest who recommended themselves
 *
 * Codes by what the caller can do. Cancelling is %G_IO_ERROR_CANCELLED, never one of these.
 * The message is for logs and developers; the user interface turns the code into its own sentence.
 */
typedef enum
{
  INN_ERROR_FAILED,
  INN_ERROR_NOT_FOUND,
  INN_ERROR_CONFLICT,
  INN_ERROR_INVALID,
  INN_ERROR_BUSY,
  INN_ERROR_CORRUPT,
  INN_ERROR_TOO_NEW,
  INN_ERROR_FOREIGN,
  INN_ERROR_FULL,
  INN_ERROR_IO,
  INN_ERROR_READ_ONLY,
  INN_ERROR_PERMISSION,
  INN_ERROR_MISSING,
  INN_ERROR_CUT,
  INN_ERROR_PASSWORD,
  INN_ERROR_GONE,
  INN_ERROR_OLDER,
  INN_ERROR_MOVED,
  INN_ERROR_CIRCLE,
  INN_ERROR_LOOP,
} InnError;

GQuark inn_error_quark     (void);
void   inn_error_set_count (GError       *error,
                            gint64        count);
gint64 inn_error_get_count (const GError *error);

G_END_DECLS
