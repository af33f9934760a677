/* inn-room-choice.c: see inn-room-choice.h. Where a type is chosen only its rooms are listed; free ones
 * stand before those that somebody has. A room that is let no more is listed for the stay that has it.
 */

#include "config.h"

#include "inn-room-choice.h"

#include <glib/gi18n.h>

struct _InnRoomChoice
{
  GObject parent_instance;

  GtkDropDown *type_choice; /* unowned, our owner's */
  GtkDropDown *room_choice; /* unowned, our owner's */
  GPtrArray *types;         /* owned, of InnRoomType */
  GPtrArray *rooms;         /* owned, of InnRoom */
  GPtrArray *listed;        /* owned, of unowned InnRoom: as the drop-down has them */
  GHashTable *taken;        /* owned, ids of rooms; NULL while nobody knows */
  gint64 room_id;
};

G_DEFINE_FINAL_TYPE (InnRoomChoice, inn_room_choice, G_TYPE_OBJECT)

static gboolean
is_taken (InnRoomChoice *self,
          const InnRoom *room)
{
  return self->taken != NULL && g_hash_table_contains (self->taken, &room->id);
}

static void
add_rooms (InnRoomChoice *self,
           GtkStringList *names,
           gint64         type_id,
           gboolean       taken)
{
  for (guint i = 0; i < self->rooms->len; i++)
    {
      InnRoom *room = g_ptr_array_index (self->rooms, i);
      g_autofree char *marked = NULL;

      if ((room->retired && room->id != self->room_id)
          || (type_id != 0 && room->room_type_id != type_id)
          || is_taken (self, room) != taken)
        continue;
      if (taken)
        /* Translators: number and type of a room. */
        marked = g_strdup_printf (_("%s (taken)"), room->number);
      gtk_string_list_append (names, taken ? marked : room->number);
      g_ptr_array_add (self->listed, room);
    }
}

static void
list_rooms (InnRoomChoice *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  const InnRoomType *type = inn_room_choice_get_type_chosen (self);
  gint64 type_id = type != NULL ? type->id : 0;
  guint at = 0;

  g_ptr_array_set_size (self->listed, 0);
  gtk_string_list_append (names, _("No room yet"));
  add_rooms (self, names, type_id, FALSE);
  add_rooms (self, names, type_id, TRUE);
  for (guint i = 0; i < self->listed->len; i++)
    if (((InnRoom *) g_ptr_array_index (self->listed, i))->id == self->room_id)
      at = i + 1;
  gtk_drop_down_set_model (self->room_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->room_choice, at);
}

static void
list_types (InnRoomChoice *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any type"));
  for (guint i = 0; i < self->types->len; i++)
    gtk_string_list_append (names, ((InnRoomType *) g_ptr_array_index (self->types, i))->name);
  gtk_drop_down_set_model (self->type_choice, G_LIST_MODEL (names));
}

static void
select_type (InnRoomChoice *self,
             gint64         type_id)
{
  guint at = 0;

  for (guint i = 0; i < self->types->len; i++)
    if (((InnRoomType *) g_ptr_array_index (self->types, i))->id == type_id)
      at = i + 1;
  gtk_drop_down_set_selected (self->type_choice, at);
}

static const InnRoom *
find_room (InnRoomChoice *self,
           gint64         room_id)
{
  for (guint i = 0; i < self->rooms->len; i++)
    if (((InnRoom *) g_ptr_array_index (self->rooms, i))->id == room_id)
      return g_ptr_array_index (self->rooms, i);

  return NULL;
}

static void
inn_room_choice_finalize (GObject *object)
{
  InnRoomChoice *self = INN_ROOM_CHOICE (object);

  g_ptr_array_unref (self->listed);
  g_ptr_array_unref (self->rooms);
  g_ptr_array_unref (self->types);
  g_clear_pointer (&self->taken, g_hash_table_unref);

  G_OBJECT_CLASS (inn_room_choice_parent_class)->finalize (object);
}

static void
inn_room_choice_class_init (InnRoomChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_room_choice_finalize;
}

static void
inn_room_choice_init (InnRoomChoice *self)
{
  self->listed = g_ptr_array_new ();
}

/**
 * inn_room_choice_new:
 * @types: for the types; outlives this
 * @rooms: for the rooms; outlives this
 * @list: the rooms of the house
 *
 * Returns: (transfer full): both filled, nothing chosen
 */
InnRoomChoice *
inn_room_choice_new (GtkDropDown       *types,
                     GtkDropDown       *rooms,
                     const InnRoomList *list)
{
  InnRoomChoice *self = g_object_new (INN_TYPE_ROOM_CHOICE, NULL);

  self->type_choice = types;
  self->room_choice = rooms;
  self->types = g_ptr_array_ref (list->types);
  self->rooms = g_ptr_array_ref (list->rooms);
  list_types (self);
  list_rooms (self);

  return self;
}

/**
 * inn_room_choice_set_taken:
 * @self: the choice
 * @taken: (element-type gint64 gint64): ids of rooms that others have
 */
void
inn_room_choice_set_taken (InnRoomChoice *self,
                           GHashTable    *taken)
{
  g_return_if_fail (INN_IS_ROOM_CHOICE (self));

  g_clear_pointer (&self->taken, g_hash_table_unref);
  self->taken = g_hash_table_ref (taken);
  list_rooms (self);
}

/**
 * inn_room_choice_choose:
 * @self: the choice
 * @type_id: a type, or 0 for that of the room
 * @room_id: a room, or 0 for none
 */
void
inn_room_choice_choose (InnRoomChoice *self,
                        gint64         type_id,
                        gint64         room_id)
{
  const InnRoom *room;

  g_return_if_fail (INN_IS_ROOM_CHOICE (self));

  room = find_room (self, room_id);
  self->room_id = room_id;
  select_type (self, room != NULL ? room->room_type_id : type_id);
  list_rooms (self);
}

/**
 * inn_room_choice_follow_type:
 *
 * Another type: a room of the type before is chosen no more.
 */
void
inn_room_choice_follow_type (InnRoomChoice *self)
{
  const InnRoomType *type;
  const InnRoom *room;

  g_return_if_fail (INN_IS_ROOM_CHOICE (self));

  type = inn_room_choice_get_type_chosen (self);
  room = find_room (self, self->room_id);
  if (type != NULL && room != NULL && room->room_type_id != type->id)
    self->room_id = 0;
  list_rooms (self);
}

/**
 * inn_room_choice_follow_room:
 *
 * Another room: it is of a type, which is chosen where none was.
 */
void
inn_room_choice_follow_room (InnRoomChoice *self)
{
  const InnRoom *room;

  g_return_if_fail (INN_IS_ROOM_CHOICE (self));

  room = inn_room_choice_get_room_chosen (self);
  self->room_id = room != NULL ? room->id : 0;
  if (room != NULL && inn_room_choice_get_type_chosen (self) == NULL)
    select_type (self, room->room_type_id);
}

/**
 * inn_room_choice_get_type_chosen:
 *
 * Returns: (transfer none) (nullable): the type that is chosen
 */
const InnRoomType *
inn_room_choice_get_type_chosen (InnRoomChoice *self)
{
  guint at = gtk_drop_down_get_selected (self->type_choice);

  return at > 0 && at <= self->types->len ? g_ptr_array_index (self->types, at - 1) : NULL;
}

/**
 * inn_room_choice_get_room_chosen:
 *
 * Returns: (transfer none) (nullable): the room that is chosen
 */
const InnRoom *
inn_room_choice_get_room_chosen (InnRoomChoice *self)
{
  guint at = gtk_drop_down_get_selected (self->room_choice);

  return at > 0 && at <= self->listed->len ? g_ptr_array_index (self->listed, at - 1) : NULL;
}
