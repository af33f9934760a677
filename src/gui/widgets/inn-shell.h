/* inn-shell.h: what a page may ask of the window it stands in, without knowing the window. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The numbers of the pages in the navigation, for the action “win.page” and for Ctrl with a digit. */
#define INN_SHELL_PAGE_TODAY 1
#define INN_SHELL_PAGE_GUESTS 2

#define INN_TYPE_SHELL (inn_shell_get_type ())
G_DECLARE_INTERFACE (InnShell, inn_shell, INN, SHELL, GtkWidget)

/**
 * InnShellInterface:
 * @add_toast: shows @toast, which is taken over
 * @open_guest: shows the guest page with this guest's card
 * @show_tag: shows the guest page with those who wear this tag
 * @push_full: covers the whole window with @page, which brings its own #InnPaneHeader
 * @pop_full: takes the covering page away again
 *
 * The interface has the properties "reminder-count" (how many reminders wait, for the bells),
 * "navigation-folded" and "panel-open" (for the header bars).
 */
struct _InnShellInterface
{
  GTypeInterface parent;

  void (* add_toast)  (InnShell  *self,
                       AdwToast  *toast);
  void (* open_guest) (InnShell  *self,
                       gint64     guest_id);
  void (* show_tag)   (InnShell  *self,
                       gint64     tag_id);
  void (* push_full)  (InnShell  *self,
                       GtkWidget *page);
  void (* pop_full)   (InnShell  *self);
};

InnShell *inn_shell_find               (GtkWidget *from);

guint     inn_shell_get_reminder_count (InnShell  *self);
void      inn_shell_add_toast          (InnShell  *self,
                                        AdwToast  *toast);
void      inn_shell_open_guest         (InnShell  *self,
                                        gint64     guest_id);
void      inn_shell_show_tag           (InnShell  *self,
                                        gint64     tag_id);
void      inn_shell_push_full          (InnShell  *self,
                                        GtkWidget *page);
void      inn_shell_pop_full           (InnShell  *self);

G_END_DECLS
