/* inn-window-actions.c: what can be asked of the window by name, from menus, buttons and keys. */

#include "config.h"

#include "inn-window-private.h"

#include "inn-acts-page.h"
#include "inn-feedback.h"
#include "inn-guests-page.h"
#include "inn-guest-changes-page.h"
#include "inn-guest-past-page.h"
#include "inn-help-page.h"
#include "inn-navigation.h"
#include "inn-pane.h"
#include "inn-pane-cycle.h"
#include "inn-rules-page.h"
#include "inn-shell.h"
#include "inn-tags-page.h"

#include <glib/gi18n.h>

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  inn_window_show_page (self, "guests");
  inn_guests_page_search (INN_GUESTS_PAGE (self->guests));
}

static void
jump_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  inn_window_show_page (self, "guests");
  inn_guests_page_jump (INN_GUESTS_PAGE (self->guests));
}

static void
reminders_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  inn_window_set_panel_open (self, !inn_window_is_panel_open (self));
}

static void
show_navigation_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "navigation");
}

/* The menu is on the navigation, which may be folded away. */
static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  if (inn_window_is_covered (self))
    return;
  show_navigation_action (widget, name, parameter);
  inn_navigation_open_menu (INN_NAVIGATION (self->navigation));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_undo_keeper_undo_last (INN_WINDOW (widget)->undo_keeper);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_undo_keeper_redo_last (INN_WINDOW (widget)->undo_keeper);
}

static void
undo_entry_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  inn_undo_keeper_undo (INN_WINDOW (widget)->undo_keeper,
                        g_variant_get_int64 (parameter),
                        g_str_equal (name, "win.undo-entry-fully"));
}

static void
open_guest_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  inn_shell_open_guest (INN_SHELL (widget), g_variant_get_int64 (parameter));
}

static void
new_guest_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  inn_form_opener_begin (self->form_opener,
                         parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
  /* Only with a form on it does the page of an empty book give way to the guests. */
  inn_window_show_page (self, "guests");
}

static void
edit_guest_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  inn_window_show_page (self, "guests");
  inn_form_opener_edit (self->form_opener);
}

static void
stay_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  if (g_str_equal (name, "win.check-out"))
    inn_stay_opener_check_out (self->stay_opener, g_variant_get_int64 (parameter));
  else
    inn_stay_opener_show (self->stay_opener, g_variant_get_int64 (parameter));
}

/* Who can be seen; anybody else would be a surprise. */
static gint64
get_guest_shown (InnWindow *self)
{
  InnGuestPane *pane = inn_guests_page_get_pane (INN_GUESTS_PAGE (self->guests));

  return gtk_widget_get_mapped (GTK_WIDGET (pane)) && !inn_guest_pane_is_editing (pane)
         ? inn_guest_pane_get_guest_id (pane) : 0;
}

static void
stay_form_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);
  gint64 stay_id = parameter != NULL ? g_variant_get_int64 (parameter) : 0;
  gint64 guest_id;
  gboolean from_today;

  inn_shell_pop_full (INN_SHELL (widget));
  guest_id = get_guest_shown (self);
  from_today = gtk_widget_get_mapped (self->today_pane);
  if (g_str_equal (name, "win.book"))
    inn_form_opener_book (self->form_opener, guest_id);
  else if (g_str_equal (name, "win.check-in"))
    inn_form_opener_check_in (self->form_opener, guest_id, stay_id);
  else
    inn_form_opener_edit_stay (self->form_opener, stay_id);
  inn_form_opener_set_from (self->form_opener,
                            from_today ? INN_SHELL_PAGE_TODAY : INN_SHELL_PAGE_GUESTS);
  inn_window_show_page (self, "guests");
}

/* A free room on the list of a day. */
static void
take_room_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);
  const char *text, *room;
  InnDate day;

  g_variant_get (parameter, "(&s&s)", &text, &room);
  if (!inn_date_from_iso (text, &day))
    return;

  inn_form_opener_take_room (self->form_opener, day, room);
  inn_form_opener_set_from (self->form_opener, INN_SHELL_PAGE_TODAY);
  inn_window_show_page (self, "guests");
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);
  InnGuestPane *pane = inn_guests_page_get_pane (INN_GUESTS_PAGE (self->guests));

  if (get_guest_shown (self) == 0 || !inn_guest_pane_note (pane))
    inn_feedback_mention (widget, _("Open a guest first, then note what happened."));
}

static void
follow_up_here_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  gint64 guest_id = get_guest_shown (INN_WINDOW (widget));

  gtk_widget_activate_action (widget, "win.new-follow-up", "x", guest_id);
}

/* The key works wherever one is, as long as a form can be seen. */
static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  if (!inn_window_is_covered (self))
    inn_form_opener_save (self->form_opener);
}

/* What can be seen: the day, or the guest. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);
  g_autoptr(GtkWidget) today = NULL;

  if (inn_window_is_covered (self))
    return;
  if (!gtk_widget_get_mapped (self->today_pane))
    {
      if (get_guest_shown (self) != 0)
        gtk_widget_activate_action (widget, "win.print-card", "x", get_guest_shown (self));
      return;
    }

  g_object_get (self->today_pane, "child", &today, NULL);
  gtk_widget_activate_action (today, "today.print", NULL);
}

static void
tags_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_shell_push_full (INN_SHELL (widget), inn_tags_page_new (INN_WINDOW (widget)->book));
}

static void
rules_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  inn_shell_push_full (INN_SHELL (widget), inn_rules_page_new (INN_WINDOW (widget)->book));
}

static void
last_acts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  inn_shell_push_full (INN_SHELL (widget), inn_acts_page_new (INN_WINDOW (widget)->book));
}

/* What was: nothing is changed there, so it is open in a book that is only read, too. */
static void
past_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);
  gint64 guest_id = get_guest_shown (self);

  if (guest_id == 0)
    return;
  if (g_str_equal (name, "win.as-of"))
    inn_shell_push_full (INN_SHELL (widget), inn_guest_past_page_new (self->book, guest_id));
  else
    inn_shell_push_full (INN_SHELL (widget), inn_guest_changes_page_new (self->book, guest_id));
}

static void
page_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);
  int wanted = g_variant_get_int32 (parameter);
  g_autoptr(GtkSelectionModel) model = gtk_stack_get_pages (GTK_STACK (self->pages));
  g_autoptr(GObject) page = g_list_model_get_item (G_LIST_MODEL (model), wanted - 1);
  GtkWidget *before = gtk_stack_get_visible_child (GTK_STACK (self->pages));

  if (page == NULL)
    return;

  inn_window_show_page (self, gtk_stack_page_get_name (GTK_STACK_PAGE (page)));
  /* The keyboard goes along. */
  if (gtk_stack_get_visible_child (GTK_STACK (self->pages)) == before)
    return;
  if (wanted == INN_SHELL_PAGE_TODAY)
    inn_pane_take_focus (INN_PANE (self->today_pane));
  else if (wanted == INN_SHELL_PAGE_GUESTS)
    inn_guests_page_take_focus (INN_GUESTS_PAGE (self->guests));
}

static void
next_pane_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  inn_pane_cycle_focus (GTK_ROOT (widget), g_str_equal (name, "win.previous-pane") ? -1 : 1);
}

/* Esc: what has the focus comes first, then the form, the search, the panel, the card. */
static void
escape_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  InnWindow *self = INN_WINDOW (widget);

  if (!inn_window_is_covered (self) && inn_form_opener_cancel (self->form_opener))
    return;
  if (!inn_window_is_covered (self) && gtk_widget_get_mapped (self->guests) &&
      inn_guests_page_clear_search (INN_GUESTS_PAGE (self->guests)))
    return;
  if (inn_window_is_panel_open (self))
    inn_window_set_panel_open (self, FALSE);
  else if (!inn_window_is_covered (self) && gtk_widget_get_mapped (self->guests)
           && inn_guest_pane_leave_stay (inn_guests_page_get_pane (INN_GUESTS_PAGE (self->guests))))
    return;
  else
    inn_guests_page_go_back (INN_GUESTS_PAGE (self->guests));
}

static void
help_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_shell_push_full (INN_SHELL (widget), inn_help_page_new ());
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  adw_show_about_window (GTK_WINDOW (widget),
                         "application-name", _("Innkeeper"),
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("Guest relations for small hotels, on one computer and "
                                       "without the internet"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 Innkeeper",
                         "translator-credits", _("translator-credits"),
                         NULL);
}

void
inn_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.reminders", NULL, reminders_action);
  gtk_widget_class_install_action (widget_class, "win.show-navigation", NULL,
                                   show_navigation_action);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.undo-entry", "x", undo_entry_action);
  gtk_widget_class_install_action (widget_class, "win.undo-entry-fully", "x", undo_entry_action);
  gtk_widget_class_install_action (widget_class, "win.jump", NULL, jump_action);
  gtk_widget_class_install_action (widget_class, "win.open-guest", "x", open_guest_action);
  gtk_widget_class_install_action (widget_class, "win.new-guest", NULL, new_guest_action);
  gtk_widget_class_install_action (widget_class, "win.new-guest-named", "s", new_guest_action);
  gtk_widget_class_install_action (widget_class, "win.edit-guest", NULL, edit_guest_action);
  gtk_widget_class_install_action (widget_class, "win.book", NULL, stay_form_action);
  gtk_widget_class_install_action (widget_class, "win.check-in", "x", stay_form_action);
  gtk_widget_class_install_action (widget_class, "win.edit-stay", "x", stay_form_action);
  gtk_widget_class_install_action (widget_class, "win.take-room", "(ss)", take_room_action);
  gtk_widget_class_install_action (widget_class, "win.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "win.follow-up-here", NULL,
                                   follow_up_here_action);
  gtk_widget_class_install_action (widget_class, "win.show-stay", "x", stay_action);
  gtk_widget_class_install_action (widget_class, "win.check-out", "x", stay_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.tags", NULL, tags_action);
  gtk_widget_class_install_action (widget_class, "win.last-acts", NULL, last_acts_action);
  gtk_widget_class_install_action (widget_class, "win.rules", NULL, rules_action);
  gtk_widget_class_install_action (widget_class, "win.as-of", NULL, past_action);
  gtk_widget_class_install_action (widget_class, "win.guest-changes", NULL, past_action);
  gtk_widget_class_install_action (widget_class, "win.page", "i", page_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.escape", NULL, escape_action);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
}
