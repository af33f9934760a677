/* inn-user-text.h: the one place where text of people meets widgets that read markup.
 *
 * "Tom & Jerry" and "<b>" are names like any other. GtkLabel:label shows them as they are;
 * preferences rows and toasts read markup, so their text is set through here.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void      inn_user_text_set_title    (AdwPreferencesRow *row,
                                      const char        *text);
void      inn_user_text_set_subtitle (AdwActionRow      *row,
                                      const char        *text);
void      inn_user_text_set_status   (AdwStatusPage     *page,
                                      const char        *title,
                                      const char        *text);
AdwToast *inn_user_text_new_toast    (const char        *text);
void      inn_user_text_set_label    (GtkLabel          *label,
                                      const char        *text);
void      inn_user_text_set_bold     (GtkLabel          *label,
                                      const char        *text,
                                      const char        *part);
char     *inn_user_text_dup_menu     (const char        *text);

G_END_DECLS
