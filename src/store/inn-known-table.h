/* inn-known-table.h: finds the guest of the book who may be the one that is being typed or brought
 * in. On the database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest.h"
#include "inn-known-guest.h"

G_BEGIN_DECLS

/**
 * InnKnownKey:
 * @INN_KNOWN_KEY_NAME: how a guest's name is read, or a folded name
 * @INN_KNOWN_KEY_CONTACT: a normalised contact
 * @INN_KNOWN_KEY_FIELD: a value of one of the hotel's own fields
 * @INN_KNOWN_KEY_SOURCE: the hash of a row, as a number in words
 *
 * By what somebody may be found, without regard to who that is.
 */
typedef enum
{
  INN_KNOWN_KEY_NAME,
  INN_KNOWN_KEY_CONTACT,
  INN_KNOWN_KEY_SOURCE,
  INN_KNOWN_KEY_FIELD,
} InnKnownKey;

#define INN_KNOWN_N_KEYS 4

typedef void (* InnKnownKeyFunc) (InnKnownKey  kind,
                                  const char  *key,
                                  gpointer     data);

GPtrArray *inn_known_table_find      (InnConnection    *connection,
                                      const InnGuest   *draft,
                                      gint64            row_hash,
                                      GError          **error);
gboolean   inn_known_table_count_keys
                                     (InnConnection    *connection,
                                      gint64           *n_keys,
                                      GError          **error);
gboolean   inn_known_table_list_keys (InnConnection    *connection,
                                      InnKnownKey       kind,
                                      gint64            after,
                                      guint             limit,
                                      InnKnownKeyFunc   func,
                                      gpointer          data,
                                      gint64           *last,
                                      GError          **error);
void       inn_known_table_draft_keys
                                     (const InnGuest   *draft,
                                      gint64            row_hash,
                                      InnKnownKeyFunc   func,
                                      gpointer          data);

G_END_DECLS
