/* inn-chain.h: the hashes that chain the entries of the journal, so that tampering shows. */

#pragma once

#include "inn-connection.h"

#include <sodium.h>

G_BEGIN_DECLS

#define INN_CHAIN_HASH_SIZE 32

/* One row of an entry, as it is hashed. The key is a number unless @key_text is set. */
typedef struct
{
  const char *subject_kind;
  gint64      subject_id;
  const char *table;
  gint64      key;
  const char *key_text;
  char        op;
  const char *before;
} InnChainRow;

/* An entry, as it is hashed. */
typedef struct
{
  gint64        seq;
  gint64        utc;
  gint64        staff_id;
  const char   *act;
  const char   *parameters;
  gint64        undoes;
  gint64        schema;
  gint64        rows;
  const guint8 *rows_hash;
  const guint8 *previous;
} InnChainEntry;

void inn_chain_start_rows (crypto_generichash_state *state);
void inn_chain_add_row    (crypto_generichash_state *state,
                           const InnChainRow        *row);
void inn_chain_end_rows   (crypto_generichash_state *state,
                           guint8                    hash[INN_CHAIN_HASH_SIZE]);
void inn_chain_hash_entry (const InnChainEntry      *entry,
                           guint8                    hash[INN_CHAIN_HASH_SIZE]);

G_END_DECLS
