/* inn-window.c: the frame everything stands in.
 *
 *     toasts
 *     └ flap ──────────────────────────────────┬ panel (reminders)
 *       └ full stack                           │
 *         ├ leaflet: navigation │ pages        │
 *         │                       └ guests: list │ card
 *         └ one page that covers all (import)
 *
 * What stands where is seen to by inn-window-frame, what can be asked by name by inn-window-actions.
 * Pages do not know the window: they find the #InnShell above them, or activate actions by name.
 */

#include "config.h"

#include "inn-window-private.h"

#include "inn-guests-page.h"
#include "inn-navigation.h"
#include "inn-pane.h"
#include "inn-shell.h"
#include "inn-window-memory.h"
#include "inn-shortcuts.h"
#include "inn-toasts.h"

#include <glib/gi18n.h>

/* What the guests with a card beside the list want: no page makes the navigation fold sooner. */
#define PAGE_WIDTH 693

static void inn_window_shell_init (InnShellInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnWindow, inn_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_SHELL, inn_window_shell_init))

enum
{
  PROP_0,
  PROP_BOOK,
  N_PROPS,
  PROP_REMINDER_COUNT,
  PROP_NAVIGATION_FOLDED,
  PROP_PANEL_OPEN,
};

static GParamSpec *props[N_PROPS];

/* Callbacks */

static void
panel_notify_cb (AdwFlap    *flap,
                 GParamSpec *pspec,
                 InnWindow  *self)
{
  inn_window_update_panel_width (self);
  g_object_notify (G_OBJECT (self), "panel-open");
}

static void
leaflet_notify_cb (AdwLeaflet *leaflet,
                   GParamSpec *pspec,
                   InnWindow  *self)
{
  g_object_set (self->navigation, "alone", adw_leaflet_get_folded (leaflet), NULL);
  g_object_notify (G_OBJECT (self), "navigation-folded");
}

static void
page_chosen_cb (InnNavigation *navigation,
                const char    *name,
                InnWindow     *self)
{
  /* Everybody, after a view of some. */
  if (g_str_equal (name, "guests"))
    inn_guests_page_show_view (INN_GUESTS_PAGE (self->guests), 0);
  inn_window_show_page (self, name);
}

static void
view_chosen_cb (InnNavigation *navigation,
                gint64         id,
                InnWindow     *self)
{
  inn_window_show_page (self, "guests");
  inn_guests_page_show_view (INN_GUESTS_PAGE (self->guests), id);
}

static void
view_wanted_cb (InnWindow *self)
{
  inn_window_show_page (self, "guests");
  inn_guests_page_save_view (INN_GUESTS_PAGE (self->guests));
}

static void
view_notify_cb (InnWindow *self)
{
  inn_navigation_select_view (INN_NAVIGATION (self->navigation),
                              inn_guests_page_get_view (INN_GUESTS_PAGE (self->guests)));
}

static void
update_hotel (InnWindow *self)
{
  g_autofree char *name = inn_settings_dup_hotel_name (inn_book_get_settings (self->book));

  gtk_window_set_title (GTK_WINDOW (self),
                        name != NULL && *name != '\0' ? name : _("Innkeeper"));
}

static void
focus_cb (InnWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *pane = focus != NULL ? gtk_widget_get_ancestor (focus, INN_TYPE_PANE) : NULL;

  inn_pane_note_focus (focus);
  if (pane != NULL && gtk_widget_is_ancestor (pane, self->pages))
    g_set_weak_pointer (&self->last_pane, pane);
}

/* InnShell */

static void
inn_window_add_toast (InnShell *shell,
                      AdwToast *toast)
{
  inn_toasts_show (ADW_TOAST_OVERLAY (INN_WINDOW (shell)->toasts), toast);
}

static void
inn_window_push_full (InnShell  *shell,
                      GtkWidget *page)
{
  inn_window_cover (INN_WINDOW (shell), page);
}

static void
inn_window_pop_full (InnShell *shell)
{
  inn_window_uncover (INN_WINDOW (shell));
}

static void
inn_window_open_guest (InnShell *shell,
                       gint64    guest_id)
{
  InnWindow *self = INN_WINDOW (shell);

  inn_window_uncover (self);
  inn_window_show_page (self, "guests");
  /* A panel that covers the card would hide what was asked for. */
  if (adw_flap_get_folded (ADW_FLAP (self->flap)))
    inn_window_set_panel_open (self, FALSE);
  inn_guests_page_show_guest (INN_GUESTS_PAGE (self->guests), guest_id);
}

static void
inn_window_show_tag (InnShell *shell,
                     gint64    tag_id)
{
  InnWindow *self = INN_WINDOW (shell);

  inn_window_uncover (self);
  inn_window_show_page (self, "guests");
  inn_guests_page_show_tag (INN_GUESTS_PAGE (self->guests), tag_id);
}

static void
inn_window_shell_init (InnShellInterface *iface)
{
  iface->add_toast = inn_window_add_toast;
  iface->open_guest = inn_window_open_guest;
  iface->show_tag = inn_window_show_tag;
  iface->push_full = inn_window_push_full;
  iface->pop_full = inn_window_pop_full;
}

/* Who may only look finds nothing that looks as if it could be changed. */
static void
lock_actions (InnWindow *self)
{
  static const char *const changing[] = {
    "win.undo", "win.redo", "win.undo-entry", "win.undo-entry-fully", "win.new-guest",
    "win.new-guest-named", "win.edit-guest", "win.tags", "win.book", "win.check-in",
    "win.edit-stay", "win.take-room", "win.note",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], FALSE);
}

/* GObject */

static void
inn_window_constructed (GObject *object)
{
  InnWindow *self = INN_WINDOW (object);

  G_OBJECT_CLASS (inn_window_parent_class)->constructed (object);

  self->today_pane = g_object_new (INN_TYPE_PANE, "natural-width", PAGE_WIDTH, NULL);
  inn_window_add_page (self, "today", C_("page", "Today"), "inn-today-symbolic", self->today_pane);
  self->guests = inn_guests_page_new (self->book);
  inn_window_add_page (self, "guests", C_("page", "Guests"), "inn-guests-symbolic", self->guests);
  inn_window_show_page (self, "guests");
  g_signal_connect_object (self->guests, "view-shown", G_CALLBACK (view_notify_cb), self,
                           G_CONNECT_SWAPPED);
  inn_navigation_set_book (INN_NAVIGATION (self->navigation), self->book);
  self->undo_keeper = inn_undo_keeper_new (self->book, GTK_WIDGET (self));
  self->form_opener = inn_form_opener_new (self->book, INN_GUESTS_PAGE (self->guests));
  self->stay_opener = inn_stay_opener_new (self->book, INN_GUESTS_PAGE (self->guests));
  self->import_opener = inn_import_opener_new (self->book, GTK_WINDOW (self));
  self->print_opener = inn_print_opener_new (self->book, GTK_WINDOW (self));
  self->export_opener = inn_export_opener_new (self->book, GTK_WINDOW (self),
                                               INN_GUESTS_PAGE (self->guests));

  g_signal_connect_object (self->book, "notify::n-guests", G_CALLBACK (inn_window_choose_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_settings (self->book), "changed",
                           G_CALLBACK (update_hotel), self, G_CONNECT_SWAPPED);
  inn_window_choose_page (self);
  update_hotel (self);
  inn_window_memory_follow (GTK_WINDOW (self), ADW_FLAP (self->flap),
                            inn_settings_get_gsettings (inn_book_get_settings (self->book)));
  inn_window_recall_page (self);
  if (inn_book_is_read_only (self->book))
    lock_actions (self);

  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
  if (gtk_stack_get_visible_child (GTK_STACK (self->pages)) == self->today_pane)
    inn_pane_take_focus (INN_PANE (self->today_pane));
  else
    inn_guests_page_focus_search (INN_GUESTS_PAGE (self->guests));
}

/* How wide it has become is known to its surface alone: the default width is what was wished for. */
static void
inn_window_realize (GtkWidget *widget)
{
  GtkShortcutsWindow *shortcuts
    = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (widget));

  GTK_WIDGET_CLASS (inn_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width",
                           G_CALLBACK (inn_window_update_panel_width), widget, G_CONNECT_SWAPPED);
  if (shortcuts != NULL)
    {
      inn_shortcuts_set_title (shortcuts);
      inn_shortcuts_let_scroll (shortcuts);
    }
}

/* What was asked of the book may hold it longer than the window lives, of which it speaks. */
static void
let_go (GObject **helper)
{
  if (*helper != NULL)
    g_object_run_dispose (*helper);
  g_clear_object (helper);
}

static void
inn_window_dispose (GObject *object)
{
  InnWindow *self = INN_WINDOW (object);

  let_go ((GObject **) &self->undo_keeper);
  g_clear_weak_pointer (&self->before_panel);
  g_clear_weak_pointer (&self->last_pane);
  let_go ((GObject **) &self->form_opener);
  let_go ((GObject **) &self->stay_opener);
  let_go ((GObject **) &self->import_opener);
  let_go ((GObject **) &self->export_opener);
  let_go ((GObject **) &self->print_opener);
  g_clear_object (&self->agenda);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_window_parent_class)->dispose (object);
}

static void
inn_window_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  InnWindow *self = INN_WINDOW (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_REMINDER_COUNT:
      g_value_set_uint (value, self->reminder_count);
      break;
    case PROP_NAVIGATION_FOLDED:
      g_value_set_boolean (value, adw_leaflet_get_folded (ADW_LEAFLET (self->leaflet)));
      break;
    case PROP_PANEL_OPEN:
      g_value_set_boolean (value, inn_window_is_panel_open (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_window_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  InnWindow *self = INN_WINDOW (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_window_class_init (InnWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inn_window_constructed;
  object_class->dispose = inn_window_dispose;
  object_class->get_property = inn_window_get_property;
  object_class->set_property = inn_window_set_property;

  widget_class->realize = inn_window_realize;

  props[PROP_BOOK] =
    g_param_spec_object ("book", NULL, NULL, INN_TYPE_BOOK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_REMINDER_COUNT, "reminder-count");
  g_object_class_override_property (object_class, PROP_NAVIGATION_FOLDED, "navigation-folded");
  g_object_class_override_property (object_class, PROP_PANEL_OPEN, "panel-open");

  g_type_ensure (INN_TYPE_NAVIGATION);
  g_type_ensure (INN_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InnWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, layers);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, full_stack);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, navigation_pane);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, InnWindow, panel_pane);
  gtk_widget_class_bind_template_callback (widget_class, panel_notify_cb);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_notify_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_wanted_cb);

  inn_window_install_actions (widget_class);
  inn_window_install_keys (widget_class);
}

static void
inn_window_init (InnWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  inn_toasts_install (ADW_TOAST_OVERLAY (self->toasts));
  /* There is no panel before somebody brings one. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.reminders", FALSE);
  gtk_widget_set_hexpand (self->pages, TRUE);
  inn_window_show_content (self);
}

/**
 * inn_window_new:
 * @application: the program
 * @book: the open guest book
 *
 * Returns: (transfer none): a window on @book, not yet presented
 */
InnWindow *
inn_window_new (GtkApplication *application,
                InnBook        *book)
{
  return g_object_new (INN_TYPE_WINDOW,
                       "application", application,
                       "book", book,
                       NULL);
}

/**
 * inn_window_set_reminder_count:
 * @self: the window
 * @count: how many reminders wait, for the badge on the bells
 */
void
inn_window_set_reminder_count (InnWindow *self,
                               guint      count)
{
  g_return_if_fail (INN_IS_WINDOW (self));

  if (self->reminder_count == count)
    return;

  self->reminder_count = count;
  g_object_notify (G_OBJECT (self), "reminder-count");
}

/**
 * inn_window_find:
 * @self: the window
 * @text: what to look for on the guest page
 */
void
inn_window_find (InnWindow  *self,
                 const char *text)
{
  g_return_if_fail (INN_IS_WINDOW (self));

  inn_window_uncover (self);
  inn_window_show_page (self, "guests");
  inn_guests_page_find (INN_GUESTS_PAGE (self->guests), text);
}
