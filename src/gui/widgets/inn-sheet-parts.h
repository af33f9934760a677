/* inn-sheet-parts.h: the small things that sections with lines to write in are made of. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inn_sheet_part_label   (const char        *text,
                                   const char *const *classes);
GtkWidget *inn_sheet_part_head    (const char        *title);
GtkWidget *inn_sheet_part_button  (const char        *label,
                                   GCallback          callback,
                                   gpointer           object);
GtkWidget *inn_sheet_part_link    (const char        *label,
                                   GCallback          callback,
                                   gpointer           object);
GtkWidget *inn_sheet_part_entry   (const char        *title,
                                   int                width_chars);
GtkWidget *inn_sheet_part_choice  (const char        *title,
                                   const char *const *choices);
GtkWidget *inn_sheet_part_line    (void);
GtkWidget *inn_sheet_part_message (void);
void       inn_sheet_part_tell    (GtkWidget         *message,
                                   const char        *look,
                                   const char        *text);
void       inn_sheet_part_empty   (GtkWidget         *box);

G_END_DECLS
