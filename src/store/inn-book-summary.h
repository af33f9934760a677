/* inn-book-summary.h: which book this is, and how much it holds. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

#define INN_BOOK_ID_SIZE 16
#define INN_BOOK_HEAD_SIZE 32

/**
 * InnBookSummary:
 * @id: tells one hotel's book from another's, for life; zero while nothing was ever done in it
 * @schema: number of its schema
 * @entries: number of the last entry of the journal; it only grows
 * @guests: rows, archived ones included
 * @stays: likewise
 * @follow_ups: likewise
 * @last_utc: when something was done in it last; 0 for never
 * @head: hash of the last entry, which stands for the whole journal
 */
typedef struct
{
  guint8  id[INN_BOOK_ID_SIZE];
  int     schema;
  gint64  entries;
  gint64  guests;
  gint64  stays;
  gint64  follow_ups;
  gint64  last_utc;
  guint8  head[INN_BOOK_HEAD_SIZE];
} InnBookSummary;

/**
 * InnBookTrace:
 * @name: a guest's name
 * @utc: when they were last written to
 */
typedef struct
{
  char   *name;
  gint64  utc;
} InnBookTrace;

void       inn_book_trace_free         (InnBookTrace    *self);

gboolean   inn_book_summary_read       (InnConnection   *connection,
                                        InnBookSummary  *summary,
                                        GError         **error);
GPtrArray *inn_book_summary_list_latest (InnConnection  *connection,
                                        guint            limit,
                                        GError         **error);

G_END_DECLS
