/* inn-stay-panel.h: a question about a stay, asked in its place: a title, what is to be told, the
 * answer, a verb and the way out.
 */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

/**
 * InnStayPanel:
 *
 * Signals: `accepted` when the verb was pressed, `closed` when it is given up.
 */
#define INN_TYPE_STAY_PANEL (inn_stay_panel_get_type ())
G_DECLARE_FINAL_TYPE (InnStayPanel, inn_stay_panel, INN, STAY_PANEL, GtkBox)

typedef void (* InnStayGoOn) (GObject *object);

GtkWidget *inn_stay_panel_new        (InnStaySheet *sheet,
                                      const char   *title,
                                      const char   *verb);

void       inn_stay_panel_add_field  (InnStayPanel *self,
                                      GtkWidget    *field);
void       inn_stay_panel_add_verb   (InnStayPanel *self,
                                      const char   *verb,
                                      const char   *action,
                                      gboolean      better);
void       inn_stay_panel_tell       (InnStayPanel *self,
                                      const char   *look,
                                      const char   *text);
void       inn_stay_panel_accept     (InnStayPanel *self);
void       inn_stay_panel_ask_clash  (InnStayPanel *self,
                                      InnStay      *wanted,
                                      InnStayGoOn   go_on,
                                      GObject      *object);

G_END_DECLS
