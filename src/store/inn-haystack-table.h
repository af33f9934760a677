/* inn-haystack-table.h: all words by which guests are found, read in bulk. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnHaystack:
 * @id: the guest
 * @archived: whether the guest was put away
 * @last_stay: last counted day at the hotel, or unset
 * @name: name
 * @latin_name: latin name
 * @reading: reading
 * @salutation: how to address
 * @phones: typed and normalised numbers, each ended by `\2`
 * @contacts: other contacts, company, occupation and region, each ended by `\2`
 * @id_tails: last four characters of each document, each ended by `\2`
 * @notes: note and tags, each ended by `\2`
 *
 * What is known of one guest, unfolded. Lent until the next row.
 */
typedef struct
{
  gint64      id;
  gboolean    archived;
  InnDate     last_stay;
  const char *name;
  const char *latin_name;
  const char *reading;
  const char *salutation;
  GString    *phones;
  GString    *contacts;
  GString    *id_tails;
  GString    *notes;
} InnHaystack;

typedef void (* InnHaystackFunc) (const InnHaystack *row,
                                  gpointer           data);

gboolean inn_haystack_table_read (InnConnection    *connection,
                                  gint64            first_id,
                                  gint64            last_id,
                                  InnHaystackFunc   func,
                                  gpointer          data,
                                  GError          **error);

G_END_DECLS
