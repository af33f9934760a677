/* inn-window-private.h: what the files of the window share: its parts, its frame, its actions and
 * its keys.
 */

#pragma once

#include "inn-agenda-list.h"
#include "inn-export-opener.h"
#include "inn-form-opener.h"
#include "inn-import-opener.h"
#include "inn-print-opener.h"
#include "inn-stay-opener.h"
#include "inn-undo-keeper.h"
#include "inn-window.h"

G_BEGIN_DECLS

struct _InnWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *toasts;
  GtkWidget *layers;
  GtkWidget *flap;
  GtkWidget *full_stack;
  GtkWidget *leaflet;
  GtkWidget *navigation_pane;
  GtkWidget *navigation;
  GtkWidget *pages;
  GtkWidget *panel_pane;
  GtkWidget *today_pane;        /* unowned, in pages; empty until it is shown for the first time */
  GtkWidget *guests;            /* unowned, in pages */

  InnBook *book;                /* owned */
  InnUndoKeeper *undo_keeper;   /* owned */
  InnFormOpener *form_opener;   /* owned */
  InnStayOpener *stay_opener;   /* owned */
  InnImportOpener *import_opener; /* owned */
  InnExportOpener *export_opener; /* owned */
  InnPrintOpener *print_opener; /* owned */
  InnAgendaList *agenda;        /* owned, NULL before the reminders come */
  GtkWidget *before_panel;      /* weak, had the focus when the panel was opened */
  GtkWidget *last_pane;         /* weak, the pane of the pages that had the focus last */
  guint reminder_count;
  gboolean recalled;            /* the page of the window before is shown again; others are noted */
};

void     inn_window_show_content       (InnWindow      *self);
void     inn_window_choose_page        (InnWindow      *self);
void     inn_window_recall_page        (InnWindow      *self);
void     inn_window_cover              (InnWindow      *self,
                                        GtkWidget      *page);
void     inn_window_uncover            (InnWindow      *self);
gboolean inn_window_is_covered         (InnWindow      *self);
void     inn_window_update_panel_width (InnWindow      *self);
gboolean inn_window_is_panel_open      (InnWindow      *self);

void     inn_window_install_actions    (GtkWidgetClass *widget_class);
void     inn_window_install_keys       (GtkWidgetClass *widget_class);

G_END_DECLS
