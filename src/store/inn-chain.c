/* inn-chain.c: the hashes that chain the entries of the journal. Each value is hashed with its
 * length in front, so that no two different entries read the same. Without a key: the chain shows
 * what was changed by accident or by hand, and can be checked on a book without its key file. */

#include "config.h"

#include "inn-chain.h"

#include <string.h>

static void
add_number (crypto_generichash_state *state,
            gint64                    number)
{
  guint64 bytes = GUINT64_TO_LE ((guint64) number);

  crypto_generichash_update (state, (const guint8 *) &bytes, sizeof bytes);
}

static void
add_text (crypto_generichash_state *state,
          const char               *text)
{
  if (text == NULL)
    {
      add_number (state, -1);
      return;
    }
  add_number (state, (gint64) strlen (text));
  crypto_generichash_update (state, (const guint8 *) text, strlen (text));
}

/**
 * inn_chain_start_rows:
 * @state: (out caller-allocates): the running hash over the rows of an entry
 */
void
inn_chain_start_rows (crypto_generichash_state *state)
{
  crypto_generichash_init (state, NULL, 0, INN_CHAIN_HASH_SIZE);
}

/**
 * inn_chain_add_row:
 * @state: the running hash
 * @row: the next row
 */
void
inn_chain_add_row (crypto_generichash_state *state,
                   const InnChainRow        *row)
{
  add_text (state, row->subject_kind);
  add_number (state, row->subject_id);
  add_text (state, row->table);
  add_text (state, row->key_text);
  if (row->key_text == NULL)
    add_number (state, row->key);
  add_number (state, row->op);
  add_text (state, row->before);
}

/**
 * inn_chain_end_rows:
 * @state: the running hash
 * @hash: (out caller-allocates): the hash over all rows
 */
void
inn_chain_end_rows (crypto_generichash_state *state,
                    guint8                    hash[INN_CHAIN_HASH_SIZE])
{
  crypto_generichash_final (state, hash, INN_CHAIN_HASH_SIZE);
}

/**
 * inn_chain_hash_entry:
 * @entry: an entry
 * @hash: (out caller-allocates): its hash, over the previous one's too
 */
void
inn_chain_hash_entry (const InnChainEntry *entry,
                      guint8               hash[INN_CHAIN_HASH_SIZE])
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, INN_CHAIN_HASH_SIZE);
  crypto_generichash_update (&state, entry->previous, INN_CHAIN_HASH_SIZE);
  crypto_generichash_update (&state, entry->rows_hash, INN_CHAIN_HASH_SIZE);
  add_number (&state, entry->seq);
  add_number (&state, entry->utc);
  add_number (&state, entry->staff_id);
  add_text (&state, entry->act);
  add_text (&state, entry->parameters);
  add_number (&state, entry->undoes);
  add_number (&state, entry->schema);
  add_number (&state, entry->rows);
  crypto_generichash_final (&state, hash, INN_CHAIN_HASH_SIZE);
}
