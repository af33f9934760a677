/* inn-room-memory-entry.c: see inn-room-memory-entry.h. A room is told by the number on its door. */

#include "config.h"

#include "inn-room-memory-entry.h"

#include "inn-fold.h"
#include "inn-sheet-parts.h"
#include "inn-store-rooms.h"
#include "inn-text.h"

#include <glib/gi18n.h>

#define MAX_CHARACTERS 200

struct _InnRoomMemoryEntry
{
  GtkBox parent_instance;

  GtkWidget *room;
  GtkWidget *verdict;
  GtkWidget *what;
  GtkWidget *message;

  InnBook *book;             /* owned */
  GCancellable *cancellable; /* owned */
};

G_DEFINE_FINAL_TYPE (InnRoomMemoryEntry, inn_room_memory_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (GtkWidget *entry)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), INN_TEXT_ONE_LINE);
}

static void
refuse (InnRoomMemoryEntry *self,
        GtkWidget          *entry,
        const char         *text)
{
  inn_sheet_part_tell (self->message, "danger", text);
  gtk_widget_grab_focus (entry);
}

static const InnRoom *
find_room (const InnRoomList *list,
           const char        *number)
{
  g_autofree char *wanted = inn_fold_name (number);

  for (guint i = 0; i < list->rooms->len; i++)
    {
      const InnRoom *room = g_ptr_array_index (list->rooms, i);
      g_autofree char *folded = inn_fold_name (room->number);

      if (g_str_equal (folded, wanted))
        return room;
    }

  return NULL;
}

static void
rooms_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnRoomMemoryEntry) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnRoomList) list = inn_store_list_rooms_finish (INN_STORE (source), result, &error);
  g_autoptr(InnRoomMemory) memory = NULL;
  g_autofree char *number = NULL;
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;
  const InnStaff *person;
  const InnRoom *room;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (list == NULL)
    {
      refuse (self, self->room, _("The rooms could not be read"));
      return;
    }

  number = dup_text (self->room);
  room = find_room (list, number);
  if (room == NULL)
    {
      /* Translators: what was typed as the number of a room. */
      text = g_strdup_printf (_("There is no room %s."), number);
      refuse (self, self->room, text);
      return;
    }

  what = dup_text (self->what);
  if (g_utf8_strlen (what, -1) > MAX_CHARACTERS)
    {
      text = g_strdup_printf (_("At most %d characters; what is longer belongs in the note"),
                              MAX_CHARACTERS);
      refuse (self, self->what, text);
      return;
    }

  person = inn_desk_get_person (inn_book_get_desk (self->book));
  memory = inn_room_memory_new (0, room->id, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->verdict)),
                                inn_clock_get_business_day (inn_book_get_clock (self->book)));
  inn_text_set (&memory->room, room->number);
  inn_text_set (&memory->what, what);
  memory->staff_id = person != NULL ? person->id : 0;
  g_signal_emit (self, signals[SAVE], 0, memory);
  inn_room_memory_entry_begin (self);
  gtk_widget_grab_focus (self->room);
}

static void
save_cb (InnRoomMemoryEntry *self)
{
  g_autofree char *number = dup_text (self->room);

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (*number == '\0')
    {
      refuse (self, self->room, _("Which room?"));
      return;
    }

  inn_store_list_rooms_async (inn_book_get_store (self->book), self->cancellable, rooms_cb,
                              g_object_ref (self));
}

static void
inn_room_memory_entry_dispose (GObject *object)
{
  InnRoomMemoryEntry *self = INN_ROOM_MEMORY_ENTRY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_room_memory_entry_parent_class)->dispose (object);
}

static void
inn_room_memory_entry_class_init (InnRoomMemoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_room_memory_entry_dispose;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inn_room_memory_entry_init (InnRoomMemoryEntry *self)
{
  const char *verdicts[INN_N_ROOM_VERDICTS + 1] = { NULL };
  GtkWidget *line = inn_sheet_part_line ();

  for (int i = 0; i < INN_N_ROOM_VERDICTS; i++)
    verdicts[i] = inn_room_verdict_get_label (i);
  self->cancellable = g_cancellable_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  self->room = inn_sheet_part_entry (C_("room memory", "Room"), 6);
  self->verdict = inn_sheet_part_choice (_("How the guest found the room"), verdicts);
  self->what = inn_sheet_part_entry (C_("room memory", "Why"), 14);
  gtk_box_append (GTK_BOX (line), self->room);
  gtk_box_append (GTK_BOX (line), self->verdict);
  gtk_box_append (GTK_BOX (line), self->what);
  gtk_box_append (GTK_BOX (line),
                  inn_sheet_part_button (C_("verb", "Add"), G_CALLBACK (save_cb), self));
  gtk_box_append (GTK_BOX (self), line);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);
  g_signal_connect_object (self->room, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->what, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_room_memory_entry_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the form, empty
 */
GtkWidget *
inn_room_memory_entry_new (InnBook *book)
{
  InnRoomMemoryEntry *self = g_object_new (INN_TYPE_ROOM_MEMORY_ENTRY, NULL);

  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}

/**
 * inn_room_memory_entry_begin:
 * @self: the form
 *
 * Empties it.
 */
void
inn_room_memory_entry_begin (InnRoomMemoryEntry *self)
{
  g_return_if_fail (INN_IS_ROOM_MEMORY_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self->room), "");
  gtk_editable_set_text (GTK_EDITABLE (self->what), "");
  inn_sheet_part_tell (self->message, NULL, NULL);
}
