/* inn-room-row.c: see inn-room-row.h. What it holds is made when somebody unfolds it: a house has
 * dozens of rooms. A room in which somebody stayed can be put out of use and no more be deleted:
 * the stays name it.
 */

#include "config.h"

#include "inn-room-row.h"

#include "inn-spoken-name.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnRoomRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *number_row;    /* NULL until it was unfolded */
  GtkWidget *type_row;
  GtkWidget *floor_row;
  GtkWidget *features_row;

  InnRoom *room;            /* owned */
  GPtrArray *types;         /* owned, of InnRoomType */
};

G_DEFINE_FINAL_TYPE (InnRoomRow, inn_room_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* 0 is none. */
static guint
find_type (InnRoomRow *self,
           gint64      id)
{
  for (guint i = 0; i < self->types->len; i++)
    if (((InnRoomType *) g_ptr_array_index (self->types, i))->id == id)
      return i + 1;

  return 0;
}

static void
emit_changed (InnRoomRow *self,
              InnRoom    *room)
{
  g_signal_emit (self, signals[CHANGED], 0, room);
}

static void
apply_cb (InnRoomRow *self)
{
  g_autoptr(InnRoom) room
    = inn_room_new (self->room->id,
                    gtk_editable_get_text (GTK_EDITABLE (self->number_row)),
                    self->room->room_type_id,
                    gtk_editable_get_text (GTK_EDITABLE (self->floor_row)),
                    gtk_editable_get_text (GTK_EDITABLE (self->features_row)));

  room->retired = self->room->retired;
  emit_changed (self, room);
}

static void
type_cb (InnRoomRow *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->type_row));
  g_autoptr(InnRoom) room = NULL;

  if (chosen == GTK_INVALID_LIST_POSITION || chosen == find_type (self, self->room->room_type_id))
    return;

  room = inn_room_copy (self->room);
  room->room_type_id
    = chosen > 0 ? ((InnRoomType *) g_ptr_array_index (self->types, chosen - 1))->id : 0;
  emit_changed (self, room);
}

static void
retire_cb (InnRoomRow *self)
{
  g_autoptr(InnRoom) room = inn_room_copy (self->room);

  room->retired = !room->retired;
  emit_changed (self, room);
}

static void
delete_cb (InnRoomRow *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static GtkWidget *
add_entry (InnRoomRow *self,
           const char *title,
           const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_spoken_name_set (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

static void
add_button (InnRoomRow *self,
            GtkWidget  *box,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_verbs (InnRoomRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 self->room->retired
                                   ? _("Out of use: it is in no list and is not counted as free")
                                   : _("In use"));
  add_button (self, box, self->room->retired ? C_("verb", "Use again") : C_("verb", "Put out of use"),
              G_CALLBACK (retire_cb));
  if (!self->room->used)
    add_button (self, box, C_("verb", "Delete"), G_CALLBACK (delete_cb));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static GtkWidget *
add_type (InnRoomRow *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("room type", "None"));
  for (guint i = 0; i < self->types->len; i++)
    gtk_string_list_append (names, ((InnRoomType *) g_ptr_array_index (self->types, i))->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_("room", "Type"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_type (self, self->room->room_type_id));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (type_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

static void
expanded_cb (InnRoomRow *self)
{
  if (self->number_row != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->number_row = add_entry (self, C_("room", "Number"), self->room->number);
  self->type_row = add_type (self);
  self->floor_row = add_entry (self, C_("room", "Floor"), self->room->floor);
  self->features_row = add_entry (self, C_("room", "Features"), self->room->features);
  add_verbs (self);
}

static void
inn_room_row_dispose (GObject *object)
{
  InnRoomRow *self = INN_ROOM_ROW (object);

  g_clear_pointer (&self->types, g_ptr_array_unref);
  g_clear_pointer (&self->room, inn_room_unref);

  G_OBJECT_CLASS (inn_room_row_parent_class)->dispose (object);
}

static void
inn_room_row_class_init (InnRoomRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_room_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DELETE] = g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_room_row_init (InnRoomRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

static void
show_room (InnRoomRow *self)
{
  guint type = find_type (self, self->room->room_type_id);
  const char *parts[4] = { NULL };
  g_autoptr(GString) subtitle = g_string_new (NULL);
  guint n = 0;

  if (self->room->retired)
    parts[n++] = C_("room", "Out of use");
  if (type > 0)
    parts[n++] = ((InnRoomType *) g_ptr_array_index (self->types, type - 1))->name;
  if (*self->room->features != '\0')
    parts[n++] = self->room->features;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (subtitle, C_("separator", "\302\240· "));
      g_string_append (subtitle, parts[i]);
    }

  inn_user_text_set_title (ADW_PREFERENCES_ROW (self), self->room->number);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle->str);
}

/**
 * inn_room_row_new:
 * @room: a room
 * @types: (element-type InnRoomType): all types
 *
 * Returns: (transfer floating): a folded row
 */
GtkWidget *
inn_room_row_new (InnRoom   *room,
                  GPtrArray *types)
{
  InnRoomRow *self = g_object_new (INN_TYPE_ROOM_ROW, NULL);

  self->room = inn_room_ref (room);
  self->types = g_ptr_array_ref (types);
  show_room (self);

  return GTK_WIDGET (self);
}

/**
 * inn_room_row_get_room:
 *
 * Returns: (transfer none): the room that it shows
 */
InnRoom *
inn_room_row_get_room (InnRoomRow *self)
{
  g_return_val_if_fail (INN_IS_ROOM_ROW (self), NULL);

  return self->room;
}
