/* inn-tag-wearers.h: some of the guests who wear a tag, and the way to all of them. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_TAG_WEARERS (inn_tag_wearers_get_type ())
G_DECLARE_FINAL_TYPE (InnTagWearers, inn_tag_wearers, INN, TAG_WEARERS, GtkWidget)

void inn_tag_wearers_show (InnTagWearers *self,
                           InnBook       *book,
                           gint64         tag_id);

G_END_DECLS
