/* inn-store-flags.h: how a book is to be opened. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnStoreOpenFlags:
 * @INN_STORE_OPEN_EXISTING: the book must be there
 * @INN_STORE_OPEN_CREATE: make a new book if there is no trace of an earlier one (the database, its
 *   marker, backups)
 * @INN_STORE_OPEN_FORCE_NEW: make a new book although there are traces; never over an existing file
 * @INN_STORE_OPEN_READ_ONLY: change nothing on disk
 * @INN_STORE_OPEN_MAY_READ: open it to be read only when it cannot be written
 * @INN_STORE_OPEN_NEW_KEY: make a new key file, or take that of another book, although ID numbers
 *   are sealed with the lost one
 * @INN_STORE_OPEN_REMEMBER: this PC remembers the place, and makes no new book, other than by force,
 *   where a book with something in it was open once and nothing is any more
 * @INN_STORE_OPEN_OLDER: take a sound book that is an earlier state than the one last used here
 */
typedef enum
{
  INN_STORE_OPEN_EXISTING  = 0,
  INN_STORE_OPEN_CREATE    = 1 << 0,
  INN_STORE_OPEN_FORCE_NEW = 1 << 1,
  INN_STORE_OPEN_READ_ONLY = 1 << 2,
  INN_STORE_OPEN_NEW_KEY   = 1 << 3,
  INN_STORE_OPEN_MAY_READ  = 1 << 4,
  INN_STORE_OPEN_OLDER     = 1 << 5,
  INN_STORE_OPEN_REMEMBER  = 1 << 6,
} InnStoreOpenFlags;

G_END_DECLS
