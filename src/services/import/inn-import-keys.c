/* inn-import-keys.c: a small table from what identifies a guest to who that is.
 *
 * Open addressing with linear steps, at most half full. The first value of a key stays.
 */

#include "config.h"

#include "inn-import-keys.h"

typedef struct
{
  guint64 key;   /* 0 is an empty slot */
  gint64  value;
} Slot;

struct _InnImportKeys
{
  Slot  *slots;
  gsize  n_slots; /* a power of two */
  gsize  n_keys;
};

InnImportKeys *
inn_import_keys_new (void)
{
  InnImportKeys *self = g_new0 (InnImportKeys, 1);

  self->n_slots = 1024;
  self->slots = g_new0 (Slot, self->n_slots);

  return self;
}

void
inn_import_keys_free (InnImportKeys *self)
{
  g_free (self->slots);
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

static Slot *
find_slot (InnImportKeys *self,
           guint64        key)
{
  gsize at = key & (self->n_slots - 1);

  while (self->slots[at].key != 0 && self->slots[at].key != key)
    at = (at + 1) & (self->n_slots - 1);

  return &self->slots[at];
}

static void
grow (InnImportKeys *self)
{
  g_autofree Slot *old = self->slots;
  gsize n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (gsize i = 0; i < n_old; i++)
    if (old[i].key != 0)
      *find_slot (self, old[i].key) = old[i];
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
  Slot *slot = find_slot (self, key);

  if (slot->key != 0)
    return;

  *slot = (Slot) { key, value };
  if (++self->n_keys * 2 > self->n_slots)
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
  return find_slot (self, key)->value;
}
