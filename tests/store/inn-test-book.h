/* inn-test-book.h: a book in a folder of its own for a test, with calls that wait. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnTestBook:
 * @folder: the folder, removed with the book
 * @path: the database file
 * @clock: stands at 2026-11-22 09:00 of Shanghai until set
 * @store: (nullable): the open store
 * @n_changed: how often `changed` was emitted
 * @last_set: (nullable): what it carried last
 */
typedef struct
{
  char         *folder;
  char         *path;
  InnClock     *clock;
  InnStore     *store;
  guint         n_changed;
  InnChangeSet *last_set;
} InnTestBook;

InnTestBook   * inn_test_book_new_closed (void);
InnTestBook   * inn_test_book_new        (void);
void            inn_test_book_free       (InnTestBook        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTestBook, inn_test_book_free)

gboolean        inn_test_book_open       (InnTestBook        *self,
                                          InnStoreOpenFlags   flags,
                                          GError            **error);
void            inn_test_book_close      (InnTestBook        *self);
char          * inn_test_book_file       (InnTestBook        *self,
                                          const char         *ending);

gpointer        inn_test_book_read       (InnTestBook        *self,
                                          InnReadFunc         func,
                                          gpointer            data,
                                          GError            **error);
gint64          inn_test_book_change     (InnTestBook        *self,
                                          const char         *act,
                                          InnChangeFunc       func,
                                          gpointer            data,
                                          GError            **error);
gint64          inn_test_book_run        (InnTestBook        *self,
                                          const char         *act,
                                          const char         *sql,
                                          GError            **error);
gint64          inn_test_book_do         (InnTestBook        *self,
                                          const char         *sql);
gint64          inn_test_book_get_int    (InnTestBook        *self,
                                          const char         *sql);
char          * inn_test_book_get_text   (InnTestBook        *self,
                                          const char         *sql);
char          * inn_test_book_dump       (InnTestBook        *self);
InnUndoReport * inn_test_book_undo       (InnTestBook        *self,
                                          gint64              seq,
                                          InnUndoFlags        flags,
                                          GError            **error);
InnUndoReport * inn_test_book_redo       (InnTestBook        *self,
                                          gint64              seq,
                                          InnUndoFlags        flags,
                                          GError            **error);
void            inn_test_book_verify     (InnTestBook        *self);
void            inn_test_book_assert_at  (InnTestBook        *self,
                                          gint64              before,
                                          gint64              utc);

G_END_DECLS
