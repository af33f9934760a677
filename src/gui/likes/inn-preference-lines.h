/* inn-preference-lines.h: what a guest likes, line by line, as on the card. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_PREFERENCE_LINES (inn_preference_lines_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferenceLines, inn_preference_lines, INN, PREFERENCE_LINES, GtkBox)

GtkWidget *inn_preference_lines_new  (void);

void       inn_preference_lines_show (InnPreferenceLines *self,
                                      InnBook            *book,
                                      GPtrArray          *preferences,
                                      GPtrArray          *room_memories);

G_END_DECLS
