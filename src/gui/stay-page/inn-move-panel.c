/* inn-move-panel.c: see inn-move-panel.h. Rooms that are free for the rest of the stay come first. The
 * rate stays as it was agreed unless another one is typed.
 */

#include "config.h"

#include "inn-move-panel.h"

#include "inn-feedback.h"
#include "inn-money-entry.h"
#include "inn-sheet-parts.h"
#include "inn-stay-acts.h"
#include "inn-stay-panel.h"
#include "inn-store-rooms.h"

#include <glib/gi18n.h>

struct _InnMovePanel
{
  GtkBox parent_instance;

  GtkWidget *panel;
  GtkWidget *choice;
  GtkWidget *rate;

  InnStaySheet *sheet;       /* owned */
  GtkWidget *from;           /* unowned, outlives us */
  GPtrArray *types;          /* owned, of InnRoomType */
  GPtrArray *free_rooms;     /* owned, of InnRoom */
  GPtrArray *taken_rooms;    /* owned, of InnRoom */
  GCancellable *cancellable; /* owned */
};

G_DEFINE_FINAL_TYPE (InnMovePanel, inn_move_panel, GTK_TYPE_BOX)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnStore *
get_store (InnMovePanel *self)
{
  return inn_book_get_store (inn_stay_sheet_get_book (self->sheet));
}

static InnStay *
make_wanted (InnMovePanel *self,
             gint64        room_id)
{
  InnStay *wanted = inn_stay_copy (inn_stay_sheet_get_stay (self->sheet));
  InnDate today = inn_stay_sheet_get_today (self->sheet);

  wanted->room_id = room_id;
  /* What is past of the stay is in nobody's way. */
  if (inn_date_compare (wanted->arrival, today) < 0
      && inn_date_compare (today, wanted->departure) < 0)
    wanted->arrival = today;

  return wanted;
}

static InnRoom *
get_room (InnMovePanel *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (at < self->free_rooms->len)
    return g_ptr_array_index (self->free_rooms, at);
  at -= self->free_rooms->len;

  return at < self->taken_rooms->len ? g_ptr_array_index (self->taken_rooms, at) : NULL;
}

static const char *
get_type_name (InnMovePanel  *self,
               const InnRoom *room)
{
  for (guint i = 0; i < self->types->len; i++)
    {
      const InnRoomType *type = g_ptr_array_index (self->types, i);

      if (type->id == room->room_type_id)
        return type->name;
    }

  return "";
}

static void
add_rooms (InnMovePanel  *self,
           GtkStringList *names,
           GPtrArray     *rooms,
           gboolean       taken)
{
  for (guint i = 0; i < rooms->len; i++)
    {
      const InnRoom *room = g_ptr_array_index (rooms, i);
      g_autofree char *name = g_strdup_printf ("%s %s", room->number, get_type_name (self, room));
      g_autofree char *marked = NULL;

      if (taken)
        /* Translators: number and type of a room. */
        marked = g_strdup_printf (_("%s (taken)"), name);
      gtk_string_list_append (names, marked != NULL ? marked : name);
    }
}

static void
show_rooms (InnMovePanel *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  add_rooms (self, names, self->free_rooms, FALSE);
  add_rooms (self, names, self->taken_rooms, TRUE);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  if (g_list_model_get_n_items (G_LIST_MODEL (names)) == 0)
    inn_stay_panel_tell (INN_STAY_PANEL (self->panel), "doubtful",
                         _("There is no other room. Rooms are added in the preferences."));
}

static void
rooms_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnMovePanel) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnRoomList) list = NULL;
  const InnStay *stay;

  list = inn_store_list_rooms_finish (INN_STORE (source), result, &error);
  if (list == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        inn_feedback_error (self->from, _("The rooms could not be read"), error);
      return;
    }

  stay = inn_stay_sheet_get_stay (self->sheet);
  g_clear_pointer (&self->types, g_ptr_array_unref);
  self->types = g_ptr_array_ref (list->types);
  for (guint i = 0; i < list->rooms->len; i++)
    {
      InnRoom *room = g_ptr_array_index (list->rooms, i);

      if (!room->retired && room->id != stay->room_id)
        g_ptr_array_add (g_hash_table_contains (list->taken, &room->id) ? self->taken_rooms
                                                                        : self->free_rooms,
                         inn_room_ref (room));
    }
  show_rooms (self);
}

static void
close_panel (InnMovePanel *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
move (GObject *object)
{
  InnMovePanel *self = INN_MOVE_PANEL (object);
  InnRoom *room = get_room (self);
  InnMoney rate;

  if (!inn_money_entry_read (INN_MONEY_ENTRY (self->rate), &rate))
    rate = inn_money (INN_STAY_NO_RATE, inn_stay_sheet_get_stay (self->sheet)->spend.currency);
  if (room != NULL)
    inn_stay_acts_move (self->from, inn_stay_sheet_get_book (self->sheet),
                        inn_stay_sheet_get_stay (self->sheet), room, rate);
  close_panel (self);
}

static void
accepted_cb (InnMovePanel *self)
{
  InnRoom *room = get_room (self);
  g_autoptr(InnStay) wanted = NULL;
  InnMoney rate;

  if (room == NULL)
    return;
  if (!inn_money_entry_is_empty (INN_MONEY_ENTRY (self->rate))
      && !inn_money_entry_check (INN_MONEY_ENTRY (self->rate), &rate))
    return;

  wanted = make_wanted (self, room->id);
  inn_stay_panel_ask_clash (INN_STAY_PANEL (self->panel), wanted, move, G_OBJECT (self));
}

static gboolean
inn_move_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_MOVE_PANEL (widget)->panel);
}

static void
inn_move_panel_dispose (GObject *object)
{
  InnMovePanel *self = INN_MOVE_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->types, g_ptr_array_unref);
  g_clear_pointer (&self->free_rooms, g_ptr_array_unref);
  g_clear_pointer (&self->taken_rooms, g_ptr_array_unref);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (inn_move_panel_parent_class)->dispose (object);
}

static void
inn_move_panel_class_init (InnMovePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_move_panel_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_move_panel_grab_focus;

  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_move_panel_init (InnMovePanel *self)
{
  self->cancellable = g_cancellable_new ();
  self->types = g_ptr_array_new ();
  self->free_rooms = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_room_unref);
  self->taken_rooms = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_room_unref);
}

/**
 * inn_move_panel_new:
 * @sheet: the stay
 * @from: where the question is asked; outlives the panel
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
inn_move_panel_new (InnStaySheet *sheet,
                    GtkWidget    *from)
{
  InnMovePanel *self = g_object_new (INN_TYPE_MOVE_PANEL, NULL);
  g_autoptr(InnStay) wanted = NULL;

  self->sheet = g_object_ref (sheet);
  self->from = from;
  self->panel = inn_stay_panel_new (sheet, _("Which room?"), C_("verb", "Move"));
  gtk_widget_set_hexpand (self->panel, TRUE);
  self->choice = inn_sheet_part_choice (_("Room"), (const char *[]) { NULL });
  self->rate = inn_money_entry_new (_("New rate"), inn_stay_sheet_get_stay (sheet)->spend.currency);
  inn_stay_panel_add_field (INN_STAY_PANEL (self->panel), self->choice);
  inn_stay_panel_add_field (INN_STAY_PANEL (self->panel), self->rate);
  gtk_box_append (GTK_BOX (self), self->panel);
  g_signal_connect_object (self->panel, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "closed", G_CALLBACK (close_panel), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rate, "activate", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  wanted = make_wanted (self, 0);
  inn_store_list_rooms_for_async (get_store (self), wanted, self->cancellable, rooms_cb,
                                  g_object_ref (self));

  return GTK_WIDGET (self);
}
