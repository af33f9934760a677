/* inn-agenda-row.h: what a line of the panel is, whatever it shows: one that unfolds. */

#pragma once

#include <gtk/gtk.h>

#include "inn-agenda-item.h"
#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnAgendaRow:
 *
 * Construct properties: `book`, `item`. The focused or selected row unfolds its verbs. Keys on it:
 * Space completes, S postpones. A class fills in @show (from the item), @complete and @postpone
 * (what is chosen in the snooze menu).
 */
#define INN_TYPE_AGENDA_ROW (inn_agenda_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (InnAgendaRow, inn_agenda_row, INN, AGENDA_ROW, GtkListBoxRow)

struct _InnAgendaRowClass
{
  GtkListBoxRowClass parent_class;

  void (* show)     (InnAgendaRow *self,
                     gboolean      settled);
  void (* complete) (InnAgendaRow *self);
  void (* postpone) (InnAgendaRow *self,
                     InnCivil      until);
};

InnBook       *inn_agenda_row_get_book (InnAgendaRow *self);
InnAgendaItem *inn_agenda_row_get_item (InnAgendaRow *self);
void           inn_agenda_row_adopt    (InnAgendaRow *self,
                                        GtkWidget    *revealer,
                                        GtkWidget    *later_button,
                                        GtkWidget    *aside_button);

G_END_DECLS
