/* inn-import-filter.c: tells quickly of most rows that the book knows nobody like that.
 *
 * A Bloom filter over everything by which a guest of the book can be found, made before the first
 * row. A false "perhaps" costs one question to the book, a "no" is always true. Two bytes for each
 * key of the book.
 */

#include "config.h"

#include "inn-import-filter.h"

#include "inn-import-keys.h"
#include "inn-known-table.h"

#define ROWS_A_SLICE 3000
#define BITS_A_KEY 16
#define PROBES 4

struct _InnImportFilter
{
  guint64     *bits;   /* owned, NULL before it learns */
  guint64      mask;   /* number of bits less one */
  InnKnownKey  kind;   /* what is being learnt */
  gint64       last;
  gboolean     found;  /* scratch of a question */
};

static guint64
hash_key (InnKnownKey  kind,
          const char  *key)
{
  /* The kinds of the two enumerations need not agree, only differ among themselves. */
  return inn_import_keys_hash ((InnImportKeyKind) kind, key, NULL);
}

static void
learn_key (InnKnownKey  kind,
           const char  *key,
           gpointer     data)
{
  InnImportFilter *self = data;
  guint64 hash = hash_key (kind, key);
  guint64 step = hash >> 32 | 1;

  for (guint i = 0; i < PROBES; i++, hash += step)
    self->bits[(hash & self->mask) / 64] |= G_GUINT64_CONSTANT (1) << (hash & 63);
}

static void
ask_key (InnKnownKey  kind,
         const char  *key,
         gpointer     data)
{
  InnImportFilter *self = data;
  guint64 hash = hash_key (kind, key);
  guint64 step = hash >> 32 | 1;

  for (guint i = 0; i < PROBES; i++, hash += step)
    if ((self->bits[(hash & self->mask) / 64] >> (hash & 63) & 1) == 0)
      return;

  self->found = TRUE;
}

static gboolean
make_bits (InnImportFilter  *self,
           InnConnection    *connection,
           GError          **error)
{
  guint64 n_bits = 1024;
  gint64 n_keys;

  if (!inn_known_table_count_keys (connection, &n_keys, error))
    return FALSE;

  while (n_bits < (guint64) n_keys * BITS_A_KEY)
    n_bits *= 2;
  self->bits = g_new0 (guint64, n_bits / 64);
  self->mask = n_bits - 1;

  return TRUE;
}

/**
 * inn_import_filter_new:
 *
 * Returns: (transfer full): one that has seen no key yet; inn_import_filter_free() frees it
 */
InnImportFilter *
inn_import_filter_new (void)
{
  return g_new0 (InnImportFilter, 1);
}

/**
 * inn_import_filter_free:
 * @self: (transfer full): an #InnImportFilter
 */
void
inn_import_filter_free (InnImportFilter *self)
{
  g_free (self->bits);
  g_free (self);
}

/**
 * inn_import_filter_learn:
 * @more: (out): whether to call it again, before the first question
 *
 * Reads one slice of the book.
 */
gboolean
inn_import_filter_learn (InnImportFilter  *self,
                         InnConnection    *connection,
                         gboolean         *more,
                         GError          **error)
{
  *more = FALSE;
  if (self->bits == NULL && !make_bits (self, connection, error))
    return FALSE;

  if (!inn_known_table_list_keys (connection, self->kind, self->last, ROWS_A_SLICE,
                                  learn_key, self, &self->last, error))
    return FALSE;

  if (self->last == 0)
    self->kind++;
  *more = self->kind < INN_KNOWN_N_KEYS;

  return TRUE;
}

/**
 * inn_import_filter_may_know:
 *
 * Returns: whether the book has to be asked
 */
gboolean
inn_import_filter_may_know (InnImportFilter *self,
                            const InnGuest  *draft,
                            gint64           row_hash)
{
  self->found = inn_guest_get_n_documents (draft) > 0;
  if (!self->found)
    inn_known_table_draft_keys (draft, row_hash, ask_key, self);

  return self->found;
}
