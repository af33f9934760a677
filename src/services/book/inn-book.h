/* inn-book.h: the open guest book of one hotel, and the door to all that can be done with it. */

#pragma once

#include "inn-backup-keeper.h"
#include "inn-book-watch.h"
#include "inn-desk.h"
#include "inn-field-shelf.h"
#include "inn-finder.h"
#include "inn-guest-list.h"
#include "inn-recent-guests.h"
#include "inn-settings.h"
#include "inn-store.h"
#include "inn-tag-shelf.h"
#include "inn-view-shelf.h"

G_BEGIN_DECLS

/**
 * InnBook:
 *
 * Owns the store and the services that follow it. Properties: `n-guests` (everybody not archived,
 * notifies), `damaged` (found while nobody worked, or by the disk failing; notifies). Signal:
 * `changed` (#InnChangeSet), on the main thread, after every committed change.
 */
#define INN_TYPE_BOOK (inn_book_get_type ())
G_DECLARE_FINAL_TYPE (InnBook, inn_book, INN, BOOK, GObject)

char         *inn_book_dup_default_path    (gboolean              sample);

void          inn_book_open_async          (const char           *path,
                                            InnStoreOpenFlags     flags,
                                            InnClock             *clock,
                                            InnSettings          *settings,
                                            InnProgressFunc       progress,
                                            gpointer              progress_data,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
InnBook      *inn_book_open_finish         (GAsyncResult         *result,
                                            GError              **error);
void          inn_book_close_async         (InnBook              *self,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean      inn_book_close_finish        (InnBook              *self,
                                            GAsyncResult         *result,
                                            GError              **error);

InnBook      *inn_book_new_past            (InnBook              *present,
                                            InnStore             *past);

void          inn_book_keep_copies         (InnBook              *self);

InnStore     *inn_book_get_store           (InnBook              *self);
InnClock     *inn_book_get_clock           (InnBook              *self);
InnSettings  *inn_book_get_settings        (InnBook              *self);
InnFinder    *inn_book_get_finder          (InnBook              *self);
InnTagShelf  *inn_book_get_tags            (InnBook              *self);
InnFieldShelf *inn_book_get_fields         (InnBook              *self);
InnViewShelf *inn_book_get_views           (InnBook              *self);
InnDesk      *inn_book_get_desk            (InnBook              *self);
InnRecentGuests *inn_book_get_recent       (InnBook              *self);
InnBackupKeeper *inn_book_get_copies       (InnBook              *self);
guint         inn_book_get_n_guests        (InnBook              *self);
gboolean      inn_book_is_empty            (InnBook              *self);
gboolean      inn_book_is_read_only        (InnBook              *self);
gboolean      inn_book_is_damaged          (InnBook              *self);
InnBookWatch *inn_book_get_watch           (InnBook              *self);
InnGuestList *inn_book_new_guest_list      (InnBook              *self);

G_END_DECLS
