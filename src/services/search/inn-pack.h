/* inn-pack.h: the folded text of all guests, packed one after the other, and the look through it.
 *
 *   names:   name ␂ latin name ␂ …
 *   others:  phone digits ␂ … ␁ other contacts, former names ␂ …
 *   notes:   region, occupation, addresses ␂ … ␁ note, notes of stays ␂ …
 *
 * A changed guest is appended anew and the old record becomes a tombstone; when a tenth is dead the
 * pack wants to be made anew. Not locked: one thread at a time.
 */

#pragma once

#include "inn-needle.h"

G_BEGIN_DECLS

/* Parts a field from the next, and one of several values within a field. */
#define INN_PACK_FIELD_END '\1'
#define INN_PACK_VALUE_END '\2'

/**
 * InnPackGuest:
 * @id: the guest; ascending while a pack is filled for the first time
 * @archived: whether the guest was put away
 * @last_stay: julian day of the last stay, 0 for none; the later ranks first among equals
 * @names: folded, as drawn above; what stands behind the first ␁ are the others
 * @notes: folded, as drawn above
 * @label_ids: (array length=n_labels): keys of the labels worn, see inn_label_key()
 * @n_labels: how many
 *
 * One guest as the pack takes it.
 */
typedef struct
{
  gint64        id;
  gboolean      archived;
  gint32        last_stay;
  GString      *names;
  GString      *notes;
  const gint64 *label_ids;
  guint         n_labels;
} InnPackGuest;

typedef struct _InnPack InnPack;

InnPack *inn_pack_new           (void);
void     inn_pack_free          (InnPack            *self);

void     inn_pack_put           (InnPack            *self,
                                 const InnPackGuest *guest);
void     inn_pack_remove        (InnPack            *self,
                                 gint64              id);
void     inn_pack_take_all      (InnPack            *self,
                                 InnPack            *other);
void     inn_pack_set_label  (InnPack            *self,
                                 gint64              label_id,
                                 const char         *name);
void     inn_pack_trim          (InnPack            *self);

guint    inn_pack_get_n_alive   (InnPack            *self);
gsize    inn_pack_get_memory    (InnPack            *self);
gboolean inn_pack_wants_rebuild (InnPack            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPack, inn_pack_free)

G_END_DECLS
