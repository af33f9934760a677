/* inn-navigation.c: the hotel's name with the menu, the pages, and at the foot who is at the desk.
 * Emits "page-chosen" with the name of a page.
 */

#include "config.h"

#include "inn-navigation.h"

#include "inn-avatar.h"
#include "inn-backup-lamp.h"
#include "inn-desk-button.h"
#include "inn-navigation-row.h"
#include "inn-view-list.h"

#include <glib/gi18n.h>

struct _InnNavigation
{
  GtkWidget parent_instance;

  GtkWidget *hotel_label;
  GtkWidget *menu_button;
  GtkWidget *pages;
  GtkWidget *views;
  GtkWidget *staff_avatar;
  GtkWidget *desk_button;
  GtkWidget *foot_label;
  GtkWidget *lamp;

  InnBook *book;              /* owned */
  const char *page;           /* the one that is shown, of its row */
  gint64 view;                /* what it shows of it, or 0 */
  gboolean alone;
};

G_DEFINE_FINAL_TYPE (InnNavigation, inn_navigation, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ALONE,
  N_PROPS
};

enum
{
  PAGE_CHOSEN,
  VIEW_CHOSEN,
  VIEW_WANTED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static InnNavigationRow *
find_row (InnNavigation *self,
          const char    *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->pages), i)); i++)
    if (g_strcmp0 (inn_navigation_row_get_name (INN_NAVIGATION_ROW (row)), name) == 0)
      return INN_NAVIGATION_ROW (row);

  return NULL;
}

static void
update_count (InnNavigation *self)
{
  InnNavigationRow *row = find_row (self, "guests");

  if (row != NULL)
    inn_navigation_row_set_count (row, inn_book_get_n_guests (self->book));
}

static void
update_hotel (InnNavigation *self)
{
  g_autofree char *name = inn_settings_dup_hotel_name (inn_book_get_settings (self->book));

  gtk_label_set_text (GTK_LABEL (self->hotel_label),
                      name != NULL && *name != '\0' ? name : _("Innkeeper"));
}

/* Nobody in particular has no picture. */
static void
person_changed_cb (InnDeskButton *button,
                   GParamSpec    *pspec,
                   InnNavigation *self)
{
  g_autofree char *name = NULL;

  g_object_get (button, "person", &name, NULL);
  inn_avatar_set_name (INN_AVATAR (self->staff_avatar), name);
  gtk_widget_set_visible (self->staff_avatar, name != NULL);
}

static void
avatar_released_cb (GtkGestureClick *gesture,
                    int              n_press,
                    double           x,
                    double           y,
                    InnNavigation   *self)
{
  inn_desk_button_popup (INN_DESK_BUTTON (self->desk_button));
}

static void
row_activated_cb (GtkListBox    *pages,
                  GtkListBoxRow *row,
                  InnNavigation *self)
{
  g_signal_emit (self, signals[PAGE_CHOSEN], 0,
                 inn_navigation_row_get_name (INN_NAVIGATION_ROW (row)));
}

static void
view_chosen_cb (InnViewList   *views,
                gint64         id,
                InnNavigation *self)
{
  g_signal_emit (self, signals[VIEW_CHOSEN], 0, id);
}

static void
view_wanted_cb (InnNavigation *self)
{
  g_signal_emit (self, signals[VIEW_WANTED], 0);
}

/* One place is lit: the view, or the page. */
static void
update_selection (InnNavigation *self)
{
  gboolean viewing = self->view != 0 && g_strcmp0 (self->page, "guests") == 0;
  InnNavigationRow *row = self->page != NULL ? find_row (self, self->page) : NULL;

  inn_view_list_select (INN_VIEW_LIST (self->views), viewing ? self->view : 0);
  if (viewing || row == NULL)
    gtk_list_box_unselect_all (GTK_LIST_BOX (self->pages));
  else
    gtk_list_box_select_row (GTK_LIST_BOX (self->pages), GTK_LIST_BOX_ROW (row));
}

static gboolean
inn_navigation_grab_focus (GtkWidget *widget)
{
  InnNavigation *self = INN_NAVIGATION (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->pages));

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
inn_navigation_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnNavigation *self = INN_NAVIGATION (object);

  switch (prop_id)
    {
    case PROP_ALONE:
      g_value_set_boolean (value, self->alone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_navigation_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InnNavigation *self = INN_NAVIGATION (object);

  switch (prop_id)
    {
    case PROP_ALONE:
      if (self->alone == g_value_get_boolean (value))
        break;
      self->alone = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_navigation_dispose (GObject *object)
{
  InnNavigation *self = INN_NAVIGATION (object);
  GtkWidget *child;

  g_clear_object (&self->book);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_navigation_parent_class)->dispose (object);
}

static void
inn_navigation_class_init (InnNavigationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_navigation_dispose;
  object_class->get_property = inn_navigation_get_property;
  object_class->set_property = inn_navigation_set_property;

  widget_class->grab_focus = inn_navigation_grab_focus;

  /**
   * InnNavigation:alone:
   *
   * Whether it is the only pane to be seen, and so carries the window controls.
   */
  props[PROP_ALONE] =
    g_param_spec_boolean ("alone", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * InnNavigation::page-chosen:
   * @self: the navigation
   * @name: name of the page
   */
  signals[PAGE_CHOSEN] =
    g_signal_new ("page-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (INN_TYPE_AVATAR);
  g_type_ensure (INN_TYPE_BACKUP_LAMP);
  /**
   * InnNavigation::view-chosen:
   * @self: the navigation
   * @id: a saved view of the guests
   */
  signals[VIEW_CHOSEN] =
    g_signal_new ("view-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * InnNavigation::view-wanted:
   * @self: the navigation
   *
   * The list of guests shall be saved as a view.
   */
  signals[VIEW_WANTED] =
    g_signal_new ("view-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_DESK_BUTTON);
  g_type_ensure (INN_TYPE_VIEW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-navigation.ui");
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, hotel_label);
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, menu_button);
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, pages);
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, views);
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, staff_avatar);
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, desk_button);
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, foot_label);
  gtk_widget_class_bind_template_child (widget_class, InnNavigation, lamp);
  gtk_widget_class_bind_template_callback (widget_class, avatar_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_wanted_cb);
}

static void
inn_navigation_init (InnNavigation *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_navigation_set_book:
 * @self: the navigation
 * @book: the book whose hotel, staff and guests it tells of; set once, after the pages
 */
void
inn_navigation_set_book (InnNavigation *self,
                         InnBook       *book)
{
  g_return_if_fail (INN_IS_NAVIGATION (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "notify::n-guests", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_settings (book), "changed", G_CALLBACK (update_hotel),
                           self, G_CONNECT_SWAPPED);
  if (inn_book_get_copies (book) != NULL)
    inn_backup_lamp_set_book (INN_BACKUP_LAMP (self->lamp), book);
  gtk_widget_set_visible (self->lamp, inn_book_get_copies (book) != NULL);
  gtk_widget_set_visible (self->foot_label, inn_book_get_copies (book) == NULL);
  update_count (self);
  update_hotel (self);
  inn_view_list_set_book (INN_VIEW_LIST (self->views), book);
  inn_desk_button_set_book (INN_DESK_BUTTON (self->desk_button), book);
}

/**
 * inn_navigation_add_page:
 * @self: the navigation
 * @name: name of the page
 * @title: what people read
 * @icon_name: a symbolic icon
 *
 * Adds a page below those added before.
 */
void
inn_navigation_add_page (InnNavigation *self,
                         const char    *name,
                         const char    *title,
                         const char    *icon_name)
{
  g_return_if_fail (INN_IS_NAVIGATION (self));

  gtk_list_box_append (GTK_LIST_BOX (self->pages),
                       inn_navigation_row_new (name, title, icon_name));
}

/**
 * inn_navigation_select:
 * @name: name of a page; its row is marked, the page is not shown
 */
void
inn_navigation_select (InnNavigation *self,
                       const char    *name)
{
  g_return_if_fail (INN_IS_NAVIGATION (self));

  self->page = inn_navigation_row_get_name (find_row (self, name));
  update_selection (self);
}

/**
 * inn_navigation_select_view:
 * @self: the navigation
 * @id: the saved view that the page of the guests shows; 0 for none
 */
void
inn_navigation_select_view (InnNavigation *self,
                            gint64         id)
{
  g_return_if_fail (INN_IS_NAVIGATION (self));

  self->view = id;
  update_selection (self);
}

/**
 * inn_navigation_open_menu:
 * @self: the navigation, in a window where it can be seen
 */
void
inn_navigation_open_menu (InnNavigation *self)
{
  g_return_if_fail (INN_IS_NAVIGATION (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}
