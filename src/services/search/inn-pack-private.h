/* inn-pack-private.h: how the pack is laid out, for those who look through it. */

#pragma once

#include "inn-bits.h"
#include "inn-blob.h"
#include "inn-id-runs.h"
#include "inn-pack.h"
#include "inn-posting.h"

G_BEGIN_DECLS

/* One for each letter, then one for each digit. */
#define INN_PACK_N_LETTERS 26
#define INN_PACK_N_STARTS (INN_PACK_N_LETTERS + 10)

typedef struct
{
  char       *name;    /* folded */
  InnPosting *wearers; /* by record */
} InnPackLabel;

/* Records are numbered as they were put; everything is kept by these numbers. */
struct _InnPack
{
  InnBlob    *names;
  InnBlob    *others;    /* numbers, contacts, what was called otherwise before */
  InnBlob    *notes;
  InnIdRuns  *ids;
  GArray     *days;      /* of guint16: last stay, in days that only compare; 0 for none */
  InnBits     archived;
  InnBits     dead;
  guint       n_records;
  guint       n_dead;

  guint       n_sorted;  /* so many records stand in the order of their ids */
  GHashTable *moved;     /* id to number, of the records behind those */

  InnBits     starts[INN_PACK_N_STARTS];    /* where a word of the name or a number begins so */
  InnBits     initials[INN_PACK_N_LETTERS]; /* where any character of a name is read so */
  InnBits     mixed;                        /* names of characters and letters */
  GHashTable *labels;                       /* gint64 to InnPackLabel */
};

gboolean inn_pack_lookup (InnPack *self,
                          gint64   id,
                          guint   *number);

/* Words begin behind blanks, punctuation and our own marks. */
static inline gboolean
inn_pack_is_word_start (const char *text,
                        const char *at)
{
  return at == text || ((guchar) at[-1] < 0x80 && !g_ascii_isalnum (at[-1]));
}

G_END_DECLS
