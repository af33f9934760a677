/* inn-tag-chooser.h: chooses one tag by typing. */

#pragma once

#include <gtk/gtk.h>

#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnTagChooser:
 *
 * Signal: `chosen` (#InnTag pointer), whose id is 0 when it is to be made.
 */
#define INN_TYPE_TAG_CHOOSER (inn_tag_chooser_get_type ())
G_DECLARE_FINAL_TYPE (InnTagChooser, inn_tag_chooser, INN, TAG_CHOOSER, GtkWidget)

void inn_tag_chooser_start (InnTagChooser *self,
                            InnTagShelf   *shelf,
                            gint64         without,
                            gboolean       can_create);

G_END_DECLS
