/* inn-import-keys.c: a small table from what identifies a guest to who that is.
 *
 * Open addressing with linear steps, at most three quarters full, 12 bytes a slot. Values stand in
 * an array of their own, as all keys of a row have the same. The first value of a key stays.
 */

#include "config.h"

#include "inn-import-keys.h"

struct _InnImportKeys
{
  guint64 *keys;    /* 0 is an empty slot */
  guint32 *places;  /* of the value of each key */
  gsize    n_slots; /* a power of two */
  gsize    n_keys;
  GArray  *values;  /* owned, of gint64 */
};

static void
make_slots (InnImportKeys *self,
            gsize          n_slots)
{
  self->n_slots = n_slots;
  self->keys = g_new0 (guint64, n_slots);
  self->places = g_new (guint32, n_slots);
}

/**
 * inn_import_keys_new:
 *
 * Returns: (transfer full): an empty one; inn_import_keys_free() frees it
 */
InnImportKeys *
inn_import_keys_new (void)
{
  InnImportKeys *self = g_new0 (InnImportKeys, 1);

  make_slots (self, 1024);
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * inn_import_keys_free:
 * @self: (transfer full): an #InnImportKeys
 */
void
inn_import_keys_free (InnImportKeys *self)
{
  g_free (self->keys);
  g_free (self->places);
  g_array_unref (self->values);
  g_free (self);
}

static guint64
mix (guint64 hash)
{
  hash ^= hash >> 30;
  hash *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash ^= hash >> 27;
  hash *= G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return hash ^ hash >> 31;
}

static guint64
add_text (guint64     hash,
          const char *text)
{
  for (; *text != '\0'; text++)
    hash = (hash ^ (guchar) *text) * G_GUINT64_CONSTANT (0x100000001b3);

  return mix (hash + 1);
}

/**
 * inn_import_keys_hash:
 * @second: (nullable): what else the key is made of
 *
 * Returns: the key, never 0
 */
guint64
inn_import_keys_hash (InnImportKeyKind  kind,
                      const char       *first,
                      const char       *second)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ mix (kind + 1);

  hash = add_text (hash, first);
  if (second != NULL)
    hash = add_text (hash, second);

  return hash != 0 ? hash : 1;
}

static gsize
find_slot (InnImportKeys *self,
           guint64        key)
{
  gsize at = key & (self->n_slots - 1);

  while (self->keys[at] != 0 && self->keys[at] != key)
    at = (at + 1) & (self->n_slots - 1);

  return at;
}

static void
grow (InnImportKeys *self)
{
  g_autofree guint64 *keys = self->keys;
  g_autofree guint32 *places = self->places;
  gsize n_slots = self->n_slots;

  make_slots (self, n_slots * 2);
  for (gsize i = 0; i < n_slots; i++)
    if (keys[i] != 0)
      {
        gsize slot = find_slot (self, keys[i]);

        self->keys[slot] = keys[i];
        self->places[slot] = places[i];
      }
}

/**
 * inn_import_keys_add:
 * @value: not 0
 *
 * Does nothing if @key has a value already.
 */
void
inn_import_keys_add (InnImportKeys *self,
                     guint64        key,
                     gint64         value)
{
  gsize slot = find_slot (self, key);

  if (self->keys[slot] != 0)
    return;

  if (self->values->len == 0
      || g_array_index (self->values, gint64, self->values->len - 1) != value)
    g_array_append_val (self->values, value);

  self->keys[slot] = key;
  self->places[slot] = self->values->len - 1;
  if (++self->n_keys * 4 > self->n_slots * 3)
    grow (self);
}

/**
 * inn_import_keys_find:
 *
 * Returns: the value of @key, or 0
 */
gint64
inn_import_keys_find (InnImportKeys *self,
                      guint64        key)
{
  gsize slot = find_slot (self, key);

  return self->keys[slot] != 0 ? g_array_index (self->values, gint64, self->places[slot]) : 0;
}
