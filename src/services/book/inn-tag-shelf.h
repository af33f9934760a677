/* inn-tag-shelf.h: all tags and their groups, at hand without waiting. */

#pragma once

#include "inn-store.h"
#include "inn-tag.h"

G_BEGIN_DECLS

/**
 * InnTagShelf:
 *
 * Follows the book by itself and emits `changed` when a name, colour, group or count did. Values
 * that it lends are good until then. Lives on the main thread.
 */
#define INN_TYPE_TAG_SHELF (inn_tag_shelf_get_type ())
G_DECLARE_FINAL_TYPE (InnTagShelf, inn_tag_shelf, INN, TAG_SHELF, GObject)

InnTagShelf *inn_tag_shelf_new        (InnStore    *store);

GPtrArray   *inn_tag_shelf_get_groups (InnTagShelf *self);
GPtrArray   *inn_tag_shelf_get_tags   (InnTagShelf *self);
InnTag      *inn_tag_shelf_get_tag    (InnTagShelf *self,
                                       gint64       id);
InnTagGroup *inn_tag_shelf_get_group  (InnTagShelf *self,
                                       gint64       id);
GPtrArray   *inn_tag_shelf_complete   (InnTagShelf *self,
                                       const char  *typed);
InnTag      *inn_tag_shelf_find_name  (InnTagShelf *self,
                                       const char  *name);

G_END_DECLS
