/* inn-pack.h: the folded text of all guests, packed one after the other, and the look through it.
 *
 *   name ␁ pinyin ␁ initials ␁ phones ␁ other contacts ␁ ID tails ␁ notes and tags \n name ␁ …
 *
 * Inside a field, words and variants are parted by \2 or a blank. A changed guest is appended anew
 * and the old record becomes a tombstone; when too much is dead, the pack is made anew.
 */

#pragma once

#include "inn-date.h"
#include "inn-needle.h"

G_BEGIN_DECLS

/**
 * InnPackRecord:
 * @id: the guest
 * @archived: whether the guest was put away
 * @last_stay: julian day of the last stay, 0 for none; the later ranks first among equals
 *
 * What is kept beside the text.
 */
typedef struct
{
  gint64   id;
  gboolean archived;
  gint32   last_stay;
} InnPackRecord;

typedef struct _InnPack InnPack;

InnPack *inn_pack_new         (void);
void     inn_pack_free        (InnPack             *self);

void     inn_pack_put         (InnPack             *self,
                               const InnPackRecord *record,
                               const char          *text,
                               gsize                length);
void     inn_pack_take_all    (InnPack             *self,
                               InnPack             *other);
void     inn_pack_remove      (InnPack             *self,
                               gint64               id);
guint    inn_pack_get_n_alive (InnPack             *self);
gsize    inn_pack_get_size    (InnPack             *self);

GArray  *inn_pack_find        (InnPack             *self,
                               InnNeedle           *needle,
                               gboolean             archived);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPack, inn_pack_free)

G_END_DECLS
