/* inn-pack-batch.c: rows on their way from the thread that reads to the one that packs, so that a book
 * is read and packed at the same time. */

#include "config.h"

#include "inn-pack-batch.h"

#include "inn-pack-writer.h"

/* Where the texts of a row stand in it; those in a string of their own come behind the others. */
static const gsize texts[] = {
  G_STRUCT_OFFSET (InnHaystack, name),       G_STRUCT_OFFSET (InnHaystack, latin_name),
  G_STRUCT_OFFSET (InnHaystack, reading),    G_STRUCT_OFFSET (InnHaystack, salutation),
  G_STRUCT_OFFSET (InnHaystack, company),    G_STRUCT_OFFSET (InnHaystack, occupation),
  G_STRUCT_OFFSET (InnHaystack, region),     G_STRUCT_OFFSET (InnHaystack, note),
};
static const gsize strings[] = {
  G_STRUCT_OFFSET (InnHaystack, phones),     G_STRUCT_OFFSET (InnHaystack, contacts),
  G_STRUCT_OFFSET (InnHaystack, addresses),  G_STRUCT_OFFSET (InnHaystack, id_tails),
  G_STRUCT_OFFSET (InnHaystack, stay_notes), G_STRUCT_OFFSET (InnHaystack, former_names),
  G_STRUCT_OFFSET (InnHaystack, former_contacts),
};

#define N_TEXTS (G_N_ELEMENTS (texts) + G_N_ELEMENTS (strings))

/* One row; its texts follow one another, each ended by a zero, its tags too. */
typedef struct
{
  gint64   id;
  gboolean archived;
  InnDate  last_stay;
  guint    n_tags;
  guint    lengths[N_TEXTS];
} Row;

struct _InnPackBatch
{
  GArray  *rows; /* of Row */
  GString *bytes;
  GArray  *tag_ids; /* of gint64 */
};

InnPackBatch *
inn_pack_batch_new (void)
{
  InnPackBatch *self = g_new0 (InnPackBatch, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->bytes = g_string_new (NULL);
  self->tag_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
inn_pack_batch_free (gpointer data)
{
  InnPackBatch *self = data;

  g_array_unref (self->rows);
  g_string_free (self->bytes, TRUE);
  g_array_unref (self->tag_ids);
  g_free (self);
}

/**
 * inn_pack_batch_add:
 * @row: copied
 */
void
inn_pack_batch_add (InnPackBatch      *self,
                    const InnHaystack *row)
{
  Row copy = {
    .id = row->id,
    .archived = row->archived,
    .last_stay = row->last_stay,
    .n_tags = row->tag_ids->len,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = G_STRUCT_MEMBER (const char *, row, texts[i]);
      gsize start = self->bytes->len;

      g_string_append (self->bytes, text != NULL ? text : "");
      copy.lengths[i] = self->bytes->len - start;
      g_string_append_c (self->bytes, '\0');
    }
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      const GString *string = G_STRUCT_MEMBER (const GString *, row, strings[i]);

      copy.lengths[G_N_ELEMENTS (texts) + i] = string->len;
      g_string_append_len (self->bytes, string->str, string->len + 1);
    }

  g_array_append_vals (self->tag_ids, row->tag_ids->data, row->tag_ids->len);
  g_array_append_val (self->rows, copy);
}

/**
 * inn_pack_batch_write:
 * @pack: gets all guests
 * @names: scratch
 * @notes: scratch
 */
void
inn_pack_batch_write (InnPackBatch *self,
                      InnPack      *pack,
                      GString      *names,
                      GString      *notes)
{
  char *at = self->bytes->str;
  char *tag_at = self->tag_ids->data;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *copy = &g_array_index (self->rows, Row, i);
      GString lent[G_N_ELEMENTS (strings)] = { { NULL, 0, 0 } };
      GArray tag_ids = { tag_at, copy->n_tags };
      InnHaystack row = {
        .id = copy->id,
        .archived = copy->archived,
        .last_stay = copy->last_stay,
        .tag_ids = &tag_ids,
      };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          G_STRUCT_MEMBER (const char *, &row, texts[j]) = at;
          at += copy->lengths[j] + 1;
        }
      for (guint j = 0; j < G_N_ELEMENTS (strings); j++)
        {
          lent[j].str = at;
          lent[j].len = copy->lengths[G_N_ELEMENTS (texts) + j];
          G_STRUCT_MEMBER (GString *, &row, strings[j]) = &lent[j];
          at += lent[j].len + 1;
        }
      tag_at += copy->n_tags * sizeof (gint64);

      inn_pack_write (pack, &row, names, notes);
    }
}
