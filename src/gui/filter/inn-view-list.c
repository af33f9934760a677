/* inn-view-list.c: the saved views of the book, in the navigation. What is done to a view can be taken
 * back, so nothing is asked.
 */

#include "config.h"

#include "inn-view-list.h"

#include "inn-feedback.h"
#include "inn-pending-act.h"
#include "inn-store-views.h"
#include "inn-view-name.h"
#include "inn-view-row.h"

#include <glib/gi18n.h>

struct _InnViewList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *rows;

  InnBook *book;                /* owned, nullable */
  GSimpleActionGroup *actions;  /* owned */
  GtkWidget *name_popover;      /* of a row, nullable */
  gint64 shown;                 /* 0 for none */
  gint64 renamed;               /* the view that is given a name */
};

G_DEFINE_FINAL_TYPE (InnViewList, inn_view_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnViewRow *
get_row (InnViewList *self,
         guint        position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), position);

  return row != NULL ? INN_VIEW_ROW (row) : NULL;
}

static InnViewRow *
find_row (InnViewList *self,
          gint64       id)
{
  InnViewRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (inn_view_row_get_id (row) == id)
      return row;

  return NULL;
}

static void
close_name (InnViewList *self)
{
  if (self->name_popover != NULL)
    gtk_widget_unparent (self->name_popover);
  self->name_popover = NULL;
}

static void
show_selection (InnViewList *self)
{
  InnViewRow *row;

  gtk_list_box_unselect_all (GTK_LIST_BOX (self->rows));
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      gboolean shown = inn_view_row_get_id (row) == self->shown;

      inn_view_row_set_shown (row, shown);
      if (shown)
        gtk_list_box_select_row (GTK_LIST_BOX (self->rows), GTK_LIST_BOX_ROW (row));
    }
}

/* A count that changed leaves rows, focus and open menus alone. */
static gboolean
has_same_rows (InnViewList *self,
               GPtrArray   *views)
{
  for (guint i = 0; i < views->len; i++)
    {
      InnViewRow *row = get_row (self, i);

      if (row == NULL
          || inn_view_row_get_id (row) != ((InnSavedView *) g_ptr_array_index (views, i))->id)
        return FALSE;
    }

  return get_row (self, views->len) == NULL;
}

static void
views_changed_cb (InnViewList *self)
{
  GPtrArray *views = inn_view_shelf_get_views (inn_book_get_views (self->book));
  InnViewRow *row;

  gtk_widget_set_visible (self->box, views->len > 0);
  if (has_same_rows (self, views))
    {
      for (guint i = 0; i < views->len; i++)
        inn_view_row_set_view (get_row (self, i), g_ptr_array_index (views, i));
      return;
    }

  close_name (self);
  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), GTK_WIDGET (row));
  for (guint i = 0; i < views->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->rows),
                         inn_view_row_new (g_ptr_array_index (views, i)));
  show_selection (self);
}

static void
row_activated_cb (GtkListBox    *rows,
                  GtkListBoxRow *row,
                  InnViewList   *self)
{
  gint64 id = inn_view_row_get_id (INN_VIEW_ROW (row));
  const InnSavedView *view = inn_view_shelf_get_view (inn_book_get_views (self->book), id);

  if (view != NULL && view->query == NULL)
    {
      inn_feedback_say (GTK_WIDGET (self), _("A newer version of Innkeeper saved this view"));
      show_selection (self);
      return;
    }

  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
add_clicked_cb (InnViewList *self)
{
  g_signal_emit (self, signals[WANTED], 0);
}

/* Acts */

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_view_finish (store, result, seq, error) != 0;
}

static void
named_cb (InnViewName *popover,
          const char  *name,
          InnViewList *self)
{
  const InnSavedView *before = inn_view_shelf_get_view (inn_book_get_views (self->book),
                                                        self->renamed);
  g_autoptr (InnSavedView) view = NULL;

  if (before == NULL)
    return;

  view = inn_saved_view_new (before->id, name, before->text);
  inn_store_save_view_async (inn_book_get_store (self->book), view, NULL, inn_pending_act_cb,
                             inn_pending_act_new (GTK_WIDGET (self), finish_save,
                                                  g_strdup_printf (_("View renamed to “%s”"), name),
                                                  _("The view was not renamed")));
}

static void
rename_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnViewList *self = user_data;
  gint64 id = g_variant_get_int64 (parameter);
  const InnSavedView *view = inn_view_shelf_get_view (inn_book_get_views (self->book), id);
  InnViewRow *row = find_row (self, id);

  if (view == NULL || row == NULL)
    return;

  close_name (self);
  self->renamed = id;
  self->name_popover = inn_view_name_new (GTK_WIDGET (row));
  g_signal_connect_object (self->name_popover, "named", G_CALLBACK (named_cb), self, 0);
  inn_view_name_ask (INN_VIEW_NAME (self->name_popover), view->name);
}

static void
delete_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnViewList *self = user_data;
  gint64 id = g_variant_get_int64 (parameter);
  const InnSavedView *view = inn_view_shelf_get_view (inn_book_get_views (self->book), id);

  if (view == NULL)
    return;

  inn_store_delete_view_async (inn_book_get_store (self->book), id, NULL, inn_pending_act_cb,
                               inn_pending_act_new (GTK_WIDGET (self), inn_store_delete_view_finish,
                                                    g_strdup_printf (_("View “%s” deleted"),
                                                                     view->name),
                                                    _("The view was not deleted")));
}

static void
ordered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnViewList) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!inn_store_order_views_finish (INN_STORE (source), result, NULL, &error)
      && self->book != NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The views were not moved"), error);
}

static void
move (InnViewList *self,
      gint64       id,
      int          by)
{
  GPtrArray *views = inn_view_shelf_get_views (inn_book_get_views (self->book));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int from = -1;
  int to;

  for (guint i = 0; i < views->len; i++)
    {
      const InnSavedView *view = g_ptr_array_index (views, i);

      g_array_append_val (ids, view->id);
      if (view->id == id)
        from = i;
    }
  to = from + by;
  if (from < 0 || to < 0 || to >= (int) ids->len)
    return;

  g_array_index (ids, gint64, from) = g_array_index (ids, gint64, to);
  g_array_index (ids, gint64, to) = id;
  inn_store_order_views_async (inn_book_get_store (self->book),
                               (const gint64 *) (gpointer) ids->data, ids->len, NULL, ordered_cb,
                               g_object_ref (self));
}

static void
up_action (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  move (user_data, g_variant_get_int64 (parameter), -1);
}

static void
down_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  move (user_data, g_variant_get_int64 (parameter), 1);
}

/* The keys of a context menu, of renaming and of deleting, on the row with the focus. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                InnViewList           *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gint64 id;

  if (!INN_IS_VIEW_ROW (focus))
    return GDK_EVENT_PROPAGATE;

  id = inn_view_row_get_id (INN_VIEW_ROW (focus));
  if ((keyval == GDK_KEY_Menu && modifiers == 0)
      || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    inn_view_row_open_menu (INN_VIEW_ROW (focus));
  else if (keyval == GDK_KEY_F2 && modifiers == 0)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "rename",
                                    g_variant_new_int64 (id));
  else if (keyval == GDK_KEY_Delete && modifiers == 0)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "delete",
                                    g_variant_new_int64 (id));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
inn_view_list_dispose (GObject *object)
{
  InnViewList *self = INN_VIEW_LIST (object);
  GtkWidget *child;

  if (self->rows != NULL)
    close_name (self);
  g_clear_object (&self->actions);
  g_clear_object (&self->book);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_view_list_parent_class)->dispose (object);
}

static void
inn_view_list_class_init (InnViewListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_view_list_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[WANTED] = g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-view-list.ui");
  gtk_widget_class_bind_template_child (widget_class, InnViewList, box);
  gtk_widget_class_bind_template_child (widget_class, InnViewList, rows);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_view_list_init (InnViewList *self)
{
  const GActionEntry entries[] = {
    { "rename", rename_action, "x" },
    { "delete", delete_action, "x" },
    { "up", up_action, "x" },
    { "down", down_action, "x" },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "views", G_ACTION_GROUP (self->actions));
}

/**
 * inn_view_list_set_book:
 * @book: the book whose views are listed; set once
 */
void
inn_view_list_set_book (InnViewList *self,
                        InnBook     *book)
{
  g_return_if_fail (INN_IS_VIEW_LIST (self));

  self->book = g_object_ref (book);
  if (inn_book_is_read_only (book))
    gtk_widget_insert_action_group (GTK_WIDGET (self), "views", NULL);
  g_signal_connect_object (inn_book_get_views (book), "changed", G_CALLBACK (views_changed_cb), self,
                           G_CONNECT_SWAPPED);
  views_changed_cb (self);
}

/**
 * inn_view_list_select:
 * @id: the view that is shown, 0 for none
 */
void
inn_view_list_select (InnViewList *self,
                      gint64       id)
{
  g_return_if_fail (INN_IS_VIEW_LIST (self));

  self->shown = id;
  show_selection (self);
}
