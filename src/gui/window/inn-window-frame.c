/* inn-window-frame.c: what stands where in the window: one page of the navigation, or one that covers
 * all; the panel beside it, and the bar.
 */

#include "config.h"

#include "inn-window-private.h"

#include "inn-guests-page.h"
#include "inn-navigation.h"
#include "inn-pane.h"
#include "inn-today-page.h"
#include "inn-welcome-page.h"

#define FULL_PAGE "full"
#define MAIN_PAGE "main"
#define NARROW 480
#define TODAY_PAGE "today"
#define WELCOME_PAGE "welcome"

/* ---- Pages ------------------------------------------------------------------------------- */

void
inn_window_show_content (InnWindow *self)
{
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "content");
}

/* Most books never show it again after their first day. */
static void
ensure_welcome_page (InnWindow *self)
{
  if (gtk_stack_get_child_by_name (GTK_STACK (self->pages), WELCOME_PAGE) == NULL)
    gtk_stack_add_named (GTK_STACK (self->pages), inn_welcome_page_new (), WELCOME_PAGE);
}

/* Nobody waits for it who does not look at it. */
static void
ensure_today_page (InnWindow *self)
{
  g_autoptr(GtkWidget) before = NULL;
  GtkWidget *page;

  g_object_get (self->today_pane, "child", &before, NULL);
  if (before != NULL)
    return;

  page = inn_today_page_new (self->book);
  g_object_set (self->today_pane, "child", page, NULL);
  if (self->agenda != NULL)
    inn_today_page_set_agenda (INN_TODAY_PAGE (page), self->agenda);
}

/* An empty book has nothing to list: in place of its guests it offers the ways in. */
static const char *
choose_child (InnWindow  *self,
              const char *page)
{
  InnGuestPane *pane = inn_guests_page_get_pane (INN_GUESTS_PAGE (self->guests));

  if (!g_str_equal (page, "guests")
      || !inn_book_is_empty (self->book)
      || inn_guest_pane_is_editing (pane))
    return page;

  ensure_welcome_page (self);

  return WELCOME_PAGE;
}

/**
 * inn_window_choose_page:
 * @self: the window
 *
 * Shows the guests, or the ways in if there are none any more; nothing if another page is seen.
 */
void
inn_window_choose_page (InnWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (GTK_STACK (self->pages));

  if (g_strcmp0 (shown, WELCOME_PAGE) == 0 || g_strcmp0 (shown, "guests") == 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->pages), choose_child (self, "guests"));
}

/**
 * inn_window_add_page:
 * @self: the window
 * @name: name of the page
 * @title: what the navigation shows
 * @icon_name: a symbolic icon
 * @page: the page, with its own #InnPaneHeader
 *
 * Adds a page to the navigation.
 */
void
inn_window_add_page (InnWindow  *self,
                     const char *name,
                     const char *title,
                     const char *icon_name,
                     GtkWidget  *page)
{
  g_return_if_fail (INN_IS_WINDOW (self));

  gtk_stack_add_named (GTK_STACK (self->pages), page, name);
  inn_navigation_add_page (INN_NAVIGATION (self->navigation), name, title, icon_name);
}

/**
 * inn_window_show_page:
 * @name: one of the pages of the navigation
 *
 * Shows it, and remembers it for the next start.
 */
void
inn_window_show_page (InnWindow  *self,
                      const char *name)
{
  GSettings *settings;

  g_return_if_fail (INN_IS_WINDOW (self));

  if (g_str_equal (name, TODAY_PAGE))
    ensure_today_page (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), choose_child (self, name));
  inn_navigation_select (INN_NAVIGATION (self->navigation), name);
  inn_window_show_content (self);

  settings = inn_settings_get_gsettings (inn_book_get_settings (self->book));
  if (settings != NULL && self->recalled)
    g_settings_set_string (settings, "page", name);
}

/**
 * inn_window_recall_page:
 * @self: a new window
 *
 * Shows the page that was seen when the last one was closed. A book without guests has nobody to
 * arrive: it offers the ways in.
 */
void
inn_window_recall_page (InnWindow *self)
{
  GSettings *settings = inn_settings_get_gsettings (inn_book_get_settings (self->book));
  g_autofree char *page = settings != NULL ? g_settings_get_string (settings, "page") : NULL;

  self->recalled = TRUE;
  if (g_strcmp0 (page, TODAY_PAGE) == 0 && !inn_book_is_empty (self->book))
    inn_window_show_page (self, TODAY_PAGE);
}

/**
 * inn_window_set_agenda:
 * @self: the window
 * @agenda: what waits, for the page of the day; set once
 */
void
inn_window_set_agenda (InnWindow     *self,
                       InnAgendaList *agenda)
{
  g_autoptr(GtkWidget) page = NULL;

  g_return_if_fail (INN_IS_WINDOW (self));
  g_return_if_fail (self->agenda == NULL);

  self->agenda = g_object_ref (agenda);
  g_object_get (self->today_pane, "child", &page, NULL);
  if (page != NULL)
    inn_today_page_set_agenda (INN_TODAY_PAGE (page), agenda);
}

/* ---- What covers them -------------------------------------------------------------------- */

void
inn_window_cover (InnWindow *self,
                  GtkWidget *page)
{
  GtkStack *stack = GTK_STACK (self->full_stack);
  GtkWidget *before = gtk_stack_get_child_by_name (stack, FULL_PAGE);

  if (before != NULL)
    gtk_stack_remove (stack, before);
  gtk_stack_add_named (stack, page, FULL_PAGE);
  gtk_stack_set_visible_child (stack, page);
  /* To where the page wants it, else to the first thing that takes it. */
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * inn_window_uncover:
 * @self: the window
 *
 * Takes the page that covers all away, if there is one.
 */
void
inn_window_uncover (InnWindow *self)
{
  GtkStack *stack = GTK_STACK (self->full_stack);
  GtkWidget *page = gtk_stack_get_child_by_name (stack, FULL_PAGE);

  if (page == NULL)
    return;

  gtk_stack_set_visible_child_name (stack, MAIN_PAGE);
  gtk_stack_remove (stack, page);

  /* What opened the page, an item of the closed menu, would swallow every key. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_child_focus (self->pages, GTK_DIR_TAB_FORWARD);
}

/**
 * inn_window_is_covered:
 * @self: the window
 *
 * Returns: whether a page covers all others
 */
gboolean
inn_window_is_covered (InnWindow *self)
{
  g_return_val_if_fail (INN_IS_WINDOW (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->full_stack)),
                    MAIN_PAGE) != 0;
}

/* ---- Beside and below them --------------------------------------------------------------- */

/**
 * inn_window_update_panel_width:
 * @self: the window
 *
 * On a narrow screen the panel is the whole of it; a strip of what lies below would only confuse.
 */
void
inn_window_update_panel_width (InnWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  gboolean narrow = surface != NULL && gdk_surface_get_width (surface) <= NARROW;

  gtk_widget_set_hexpand (self->panel_pane,
                          adw_flap_get_folded (ADW_FLAP (self->flap)) && narrow);
}

/**
 * inn_window_set_panel:
 * @self: the window
 * @panel: (nullable): the reminders panel, with an #InnPaneHeader that is-panel; %NULL if it is
 *   brought later, when #InnShell:panel-open is notified for the first time
 *
 * From now on the bell opens @panel.
 */
void
inn_window_set_panel (InnWindow *self,
                      GtkWidget *panel)
{
  g_return_if_fail (INN_IS_WINDOW (self));

  g_object_set (self->panel_pane, "child", panel, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.reminders", TRUE);
}

gboolean
inn_window_is_panel_open (InnWindow *self)
{
  g_return_val_if_fail (INN_IS_WINDOW (self), FALSE);

  return adw_flap_get_reveal_flap (ADW_FLAP (self->flap));
}

/* Where somebody was before the panel; what went meanwhile leaves the focus to its pane. */
static void
leave_panel (InnWindow *self)
{
  if (self->before_panel != NULL && gtk_widget_get_mapped (self->before_panel)
      && gtk_widget_grab_focus (self->before_panel))
    return;
  if (self->last_pane != NULL && gtk_widget_get_mapped (self->last_pane)
      && inn_pane_take_focus (INN_PANE (self->last_pane)))
    return;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_child_focus (self->pages, GTK_DIR_TAB_FORWARD);
}

/**
 * inn_window_set_panel_open:
 * @open: whether the panel of reminders is seen
 *
 * Moves the focus into the panel, and back to where it was when it closes.
 */
void
inn_window_set_panel_open (InnWindow *self,
                           gboolean   open)
{
  GtkWidget *focus;
  gboolean within;

  g_return_if_fail (INN_IS_WINDOW (self));

  focus = gtk_root_get_focus (GTK_ROOT (self));
  within = focus != NULL && gtk_widget_is_ancestor (focus, self->panel_pane);
  if (open && !within)
    g_set_weak_pointer (&self->before_panel, focus);
  /* A row that went may have left the focus nowhere. */
  within = within || focus == NULL || !gtk_widget_get_mapped (focus);

  adw_flap_set_reveal_flap (ADW_FLAP (self->flap), open);
  if (open)
    inn_pane_take_focus (INN_PANE (self->panel_pane));
  else if (within)
    leave_panel (self);
}

/**
 * inn_window_set_bar:
 * @self: the window
 * @bar: asks or warns along the foot of the window
 */
void
inn_window_set_bar (InnWindow *self,
                    GtkWidget *bar)
{
  g_return_if_fail (INN_IS_WINDOW (self));

  gtk_box_append (GTK_BOX (self->layers), bar);
}
