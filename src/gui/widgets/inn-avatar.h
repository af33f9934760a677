/* inn-avatar.h: the round picture of a guest: the first letters of the name on a calm tint, or a
 * photo. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_AVATAR (inn_avatar_get_type ())
G_DECLARE_FINAL_TYPE (InnAvatar, inn_avatar, INN, AVATAR, GtkWidget)

GtkWidget    *inn_avatar_new         (int           size);
int           inn_avatar_get_size    (InnAvatar    *self);
void          inn_avatar_set_name    (InnAvatar    *self,
                                      const char   *name);
void          inn_avatar_set_picture (InnAvatar    *self,
                                      GdkPaintable *picture);
GdkPaintable *inn_avatar_get_picture (InnAvatar    *self);

G_END_DECLS
