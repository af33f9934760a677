/* inn-tag.h: labels that guests wear, and the groups they stand in. */

#pragma once

#include "inn-types.h"

G_BEGIN_DECLS

/* The tints of look: text and fill per tint are in the style sheet. */
typedef enum
{
  INN_TINT_GREY,
  INN_TINT_BLUE,
  INN_TINT_GREEN,
  INN_TINT_VIOLET,
  INN_TINT_AMBER,
  INN_TINT_RED,
} InnTint;

#define INN_N_TINTS 6

/**
 * InnTagGroup:
 * @id: row, 0 while it is not saved
 * @key: stable name of a ready-made group, or ""
 * @name: name given by the hotel; "" means the translated name of @key
 * @tint: colour of its tags
 * @position: order on screen
 */
struct _InnTagGroup
{
  gint64   id;
  char    *key;
  char    *name;
  InnTint  tint;
  int      position;
};

/**
 * InnTag:
 * @id: row, 0 while it is not saved
 * @group_id: the group it stands in
 * @name: the label
 * @has_tint: whether it has a colour of its own
 * @tint: its own colour, or that of the group when read from the book
 * @note: what it means
 * @disabled: no longer offered
 * @n_guests: how many guests wear it, as of when it was read
 */
struct _InnTag
{
  gint64    id;
  gint64    group_id;
  char     *name;
  gboolean  has_tint;
  InnTint   tint;
  char     *note;
  gboolean  disabled;
  int       n_guests;
};

InnTagGroup *inn_tag_group_new       (gint64             id,
                                      const char        *key,
                                      const char        *name,
                                      InnTint            tint,
                                      int                position);
InnTagGroup *inn_tag_group_ref       (InnTagGroup       *self);
void         inn_tag_group_unref     (InnTagGroup       *self);
const char  *inn_tag_group_get_title (const InnTagGroup *self);

InnTag      *inn_tag_new             (gint64             id,
                                      gint64             group_id,
                                      const char        *name);
InnTag      *inn_tag_copy            (const InnTag      *self);
InnTag      *inn_tag_ref             (InnTag            *self);
void         inn_tag_unref           (InnTag            *self);

const char  *inn_tint_to_nick        (InnTint            tint);
gboolean     inn_tint_from_nick      (const char        *nick,
                                      InnTint           *tint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTagGroup, inn_tag_group_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTag, inn_tag_unref)

G_END_DECLS
