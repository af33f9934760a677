/* inn-rooms-page.c: see inn-rooms-page.h. Rooms are added as they are written down, a whole floor at
 * once: “301–308”. The rows are made anew when the rooms changed; what was unfolded stays so.
 */

#include "config.h"

#include "inn-rooms-page.h"

#include "inn-feedback.h"
#include "inn-pending-act.h"
#include "inn-room-row.h"
#include "inn-room-run.h"
#include "inn-room-type-row.h"
#include "inn-store-rooms.h"

#include <glib/gi18n.h>

struct _InnRoomsPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *run_row;
  GtkWidget *run_type_row;
  GtkWidget *floor_row;
  GtkWidget *add_button;
  GtkWidget *add_row;
  GtkWidget *types_group;
  GtkWidget *new_type_row;
  GtkWidget *rooms_group;

  InnBook *book;            /* owned */
  GCancellable *cancellable; /* owned */
  InnRoomList *list;        /* owned, NULL before the first look */
  GPtrArray *type_rows;     /* unowned widgets, ours */
  GPtrArray *room_rows;     /* unowned widgets, ours */
};

G_DEFINE_FINAL_TYPE (InnRoomsPage, inn_rooms_page, ADW_TYPE_PREFERENCES_PAGE)

static void list_rooms (InnRoomsPage *self);

static InnStore *
get_store (InnRoomsPage *self)
{
  return inn_book_get_store (self->book);
}

/* ---- What is done ------------------------------------------------------------------------ */

static InnPendingAct *
create_act (InnRoomsPage *self,
            InnActFinish  finish,
            const char   *done)
{
  return inn_pending_act_new (GTK_WIDGET (self), finish, g_strdup (done),
                              _("The rooms were not changed"));
}

static void
room_changed_cb (InnRoomRow   *row,
                 InnRoom      *room,
                 InnRoomsPage *self)
{
  InnRoom *before = inn_room_row_get_room (row);
  const char *done = before->retired == room->retired ? _("The room was changed")
                     : room->retired ? _("The room is out of use") : _("The room is in use again");

  inn_store_save_room_async (get_store (self), room, NULL, inn_pending_act_cb,
                             create_act (self, inn_store_save_room_finish, done));
}

static void
room_delete_cb (InnRoomRow   *row,
                InnRoomsPage *self)
{
  inn_store_delete_room_async (get_store (self), inn_room_row_get_room (row)->id, NULL,
                               inn_pending_act_cb,
                               create_act (self, inn_store_delete_room_finish,
                                           _("The room was deleted")));
}

static void
type_changed_cb (InnRoomTypeRow *row,
                 InnRoomType    *type,
                 InnRoomsPage   *self)
{
  inn_store_save_room_type_async (get_store (self), type, NULL, inn_pending_act_cb,
                                  create_act (self, inn_store_save_room_type_finish,
                                              _("The room type was changed")));
}

static void
type_delete_cb (InnRoomTypeRow *row,
                InnRoomsPage   *self)
{
  inn_store_delete_room_type_async (get_store (self), inn_room_type_row_get_type_of (row)->id,
                                    NULL, inn_pending_act_cb,
                                    create_act (self, inn_store_delete_room_type_finish,
                                                _("The room type was deleted")));
}

static void
new_type_cb (AdwEntryRow  *row,
             InnRoomsPage *self)
{
  g_autoptr(InnRoomType) type = inn_room_type_new (0, gtk_editable_get_text (GTK_EDITABLE (row)));

  if (*type->name == '\0')
    return;

  inn_store_save_room_type_async (get_store (self), type, NULL, inn_pending_act_cb,
                                  create_act (self, inn_store_save_room_type_finish,
                                              _("The room type was added")));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static gboolean
has_number (InnRoomsPage *self,
            const char   *number)
{
  for (guint i = 0; self->list != NULL && i < self->list->rooms->len; i++)
    if (g_str_equal (((InnRoom *) g_ptr_array_index (self->list->rooms, i))->number, number))
      return TRUE;

  return FALSE;
}

/* Says what would come of it before it is done. */
static void
run_changed_cb (InnRoomsPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->run_row));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) numbers = NULL;
  g_autofree char *words = NULL;
  guint n_new = 0;

  if (*text == '\0')
    {
      words = g_strdup (_("Write one, several or a run: 301–308, 401"));
    }
  else if ((numbers = inn_room_run_parse (text, &error)) == NULL)
    {
      words = g_strdup (error->message);
    }
  else
    {
      for (guint i = 0; i < numbers->len; i++)
        n_new += !has_number (self, g_ptr_array_index (numbers, i));
      words = g_strdup_printf (ngettext ("%1$u new room; %2$u known already",
                                         "%1$u new rooms; %2$u known already", n_new),
                               n_new, numbers->len - n_new);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), words);
  gtk_widget_set_sensitive (self->add_button, n_new > 0);
  if (error != NULL)
    gtk_widget_add_css_class (self->run_row, "error");
  else
    gtk_widget_remove_css_class (self->run_row, "error");
}

static void
add_cb (InnRoomsPage *self)
{
  g_autoptr(GPtrArray) numbers
    = inn_room_run_parse (gtk_editable_get_text (GTK_EDITABLE (self->run_row)), NULL);
  g_autoptr(GPtrArray) rooms = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_room_unref);
  const char *floor = gtk_editable_get_text (GTK_EDITABLE (self->floor_row));
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->run_type_row));
  gint64 type = 0;

  if (numbers == NULL || !gtk_widget_get_sensitive (self->add_button))
    return;

  if (self->list != NULL && chosen > 0 && chosen <= self->list->types->len)
    type = ((InnRoomType *) g_ptr_array_index (self->list->types, chosen - 1))->id;
  for (guint i = 0; i < numbers->len; i++)
    g_ptr_array_add (rooms, inn_room_new (0, g_ptr_array_index (numbers, i), type, floor, ""));

  inn_store_add_rooms_async (get_store (self), rooms, NULL, inn_pending_act_cb,
                             create_act (self, inn_store_add_rooms_finish,
                                         _("The rooms were added")));
  gtk_editable_set_text (GTK_EDITABLE (self->run_row), "");
}

/* ---- What is shown ----------------------------------------------------------------------- */

static void
remove_rows (GtkWidget *group,
             GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static gint64
find_unfolded (GPtrArray *room_rows)
{
  for (guint i = 0; i < room_rows->len; i++)
    if (adw_expander_row_get_expanded (g_ptr_array_index (room_rows, i)))
      return inn_room_row_get_room (g_ptr_array_index (room_rows, i))->id;

  return 0;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
show_types (InnRoomsPage *self)
{
  gboolean had_focus = has_focus (self->new_type_row);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->run_type_row));

  remove_rows (self->types_group, self->type_rows);
  gtk_string_list_append (names, C_("room type", "None"));

  /* The row for a new type stays the last. */
  g_object_ref (self->new_type_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->types_group), self->new_type_row);
  for (guint i = 0; i < self->list->types->len; i++)
    {
      InnRoomType *type = g_ptr_array_index (self->list->types, i);
      GtkWidget *row = inn_room_type_row_new (type);

      gtk_string_list_append (names, type->name);
      g_signal_connect_object (row, "changed", G_CALLBACK (type_changed_cb), self, 0);
      g_signal_connect_object (row, "delete", G_CALLBACK (type_delete_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->types_group), row);
      g_ptr_array_add (self->type_rows, row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->types_group), self->new_type_row);
  g_object_unref (self->new_type_row);
  /* Several are written down one after the other. */
  if (had_focus)
    gtk_widget_grab_focus (self->new_type_row);

  adw_combo_row_set_model (ADW_COMBO_ROW (self->run_type_row), G_LIST_MODEL (names));
  if (chosen != GTK_INVALID_LIST_POSITION && chosen <= self->list->types->len)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->run_type_row), chosen);
}

static void
show_rooms (InnRoomsPage *self)
{
  gint64 unfolded = find_unfolded (self->room_rows);

  remove_rows (self->rooms_group, self->room_rows);
  for (guint i = 0; i < self->list->rooms->len; i++)
    {
      InnRoom *room = g_ptr_array_index (self->list->rooms, i);
      GtkWidget *row = inn_room_row_new (room, self->list->types);

      g_signal_connect_object (row, "changed", G_CALLBACK (room_changed_cb), self, 0);
      g_signal_connect_object (row, "delete", G_CALLBACK (room_delete_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rooms_group), row);
      g_ptr_array_add (self->room_rows, row);
      if (room->id == unfolded)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  gtk_widget_set_visible (self->rooms_group, self->list->rooms->len > 0);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnRoomsPage) self = user_data;
  g_autoptr(GError) error = NULL;
  InnRoomList *list = inn_store_list_rooms_finish (INN_STORE (source), result, &error);

  if (self->book == NULL || list == NULL)
    {
      g_clear_pointer (&list, inn_room_list_free);
      if (self->book != NULL)
        inn_feedback_error (GTK_WIDGET (self), _("The rooms could not be read"), error);
      return;
    }

  g_clear_pointer (&self->list, inn_room_list_free);
  self->list = list;
  show_types (self);
  show_rooms (self);
  run_changed_cb (self);
}

static void
list_rooms (InnRoomsPage *self)
{
  inn_store_list_rooms_async (get_store (self), self->cancellable, listed_cb,
                              g_object_ref (self));
}

static void
book_changed_cb (InnRoomsPage *self,
                 InnChangeSet *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_ROOMS))
    list_rooms (self);
}

static void
inn_rooms_page_dispose (GObject *object)
{
  InnRoomsPage *self = INN_ROOMS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_rooms_page_parent_class)->dispose (object);
}

static void
inn_rooms_page_finalize (GObject *object)
{
  InnRoomsPage *self = INN_ROOMS_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->list, inn_room_list_free);
  g_clear_pointer (&self->type_rows, g_ptr_array_unref);
  g_clear_pointer (&self->room_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_rooms_page_parent_class)->finalize (object);
}

static void
inn_rooms_page_class_init (InnRoomsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_rooms_page_dispose;
  object_class->finalize = inn_rooms_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-rooms-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, run_row);
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, run_type_row);
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, floor_row);
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, add_row);
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, types_group);
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, new_type_row);
  gtk_widget_class_bind_template_child (widget_class, InnRoomsPage, rooms_group);
  gtk_widget_class_bind_template_callback (widget_class, run_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_type_cb);
}

static void
inn_rooms_page_init (InnRoomsPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->type_rows = g_ptr_array_new ();
  self->room_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_rooms_page_set_book:
 * @self: the page
 * @book: whose rooms are shown; set once
 */
void
inn_rooms_page_set_book (InnRoomsPage *self,
                         InnBook      *book)
{
  g_return_if_fail (INN_IS_ROOMS_PAGE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !inn_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
  list_rooms (self);
}
