/* inn-preference-editor.c: see inn-preference-editor.h. The field to type in comes first, then what is
 * known: contradictions beside each other, the rest in the order of the card, rooms last.
 */

#include "config.h"

#include "inn-preference-editor.h"

#include "inn-alert-bars.h"
#include "inn-pending-act.h"
#include "inn-preference-entry.h"
#include "inn-preference-row.h"
#include "inn-preference-words.h"
#include "inn-room-memory-entry.h"
#include "inn-sheet-parts.h"
#include "inn-store-consents.h"
#include "inn-store-preferences.h"

#include <glib/gi18n.h>

/* More rows than these are made only when they are asked for. */
#define MAX_ROWS 40

struct _InnPreferenceEditor
{
  GtkBox parent_instance;

  GtkWidget *question;       /* whether to note it although the guest said no, hidden */
  GtkWidget *entry;
  GtkWidget *rows;
  GtkWidget *more_button;
  GtkWidget *room_rows;
  GtkWidget *room_entry;

  InnBook *book;             /* owned */
  GPtrArray *preferences;    /* owned, nullable, of InnPreference: in the order shown */
  GPtrArray *memories;       /* owned, nullable, of InnRoomMemory */
  GHashTable *contradicted;  /* owned, of those in @preferences */
  gint64 guest_id;
  gboolean all;              /* more than the first rows are shown */
  InnPreference *asked;      /* owned, nullable, what waits for the answer */
};

G_DEFINE_FINAL_TYPE (InnPreferenceEditor, inn_preference_editor, GTK_TYPE_BOX)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnStore *
get_store (InnPreferenceEditor *self)
{
  return inn_book_get_store (self->book);
}

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_preference_finish (store, result, seq, error) != 0;
}

static gboolean
finish_memory (InnStore      *store,
               GAsyncResult  *result,
               gint64        *seq,
               GError       **error)
{
  return inn_store_save_room_memory_finish (store, result, seq, error) != 0;
}

static gboolean
is_known (InnPreferenceEditor *self,
          const InnPreference *preference)
{
  for (guint i = 0; preference->id == 0 && i < self->preferences->len; i++)
    if (inn_preference_is_same (g_ptr_array_index (self->preferences, i), preference))
      return TRUE;

  return FALSE;
}

static void
save_preference (InnPreferenceEditor *self,
                 InnPreference       *preference)
{
  g_autofree char *sentence = inn_preference_words_say (preference);
  char *done;

  /* Translators: what a guest likes or must not have. */
  done = g_strdup_printf (is_known (self, preference) ? _("Known already, and confirmed: %s")
                                                      : _("Noted: %s"), sentence);
  inn_store_save_preference_async (get_store (self), preference, NULL, inn_pending_act_cb,
                                   inn_pending_act_new (GTK_WIDGET (self), finish_save, done,
                                                        _("The preference was not saved")));
}

static void
forget_asked (InnPreferenceEditor *self)
{
  g_clear_pointer (&self->asked, inn_preference_unref);
  gtk_widget_set_visible (self->question, FALSE);
}

static void
note_anyway_cb (InnPreferenceEditor *self)
{
  g_autoptr(InnPreference) asked = g_steal_pointer (&self->asked);

  forget_asked (self);
  if (asked != NULL && asked->guest_id == self->guest_id)
    save_preference (self, asked);
  gtk_widget_grab_focus (self->entry);
}

static void
do_not_note_cb (InnPreferenceEditor *self)
{
  forget_asked (self);
  gtk_widget_grab_focus (self->entry);
}

static void
consent_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InnPreferenceEditor) self = user_data;
  g_autoptr(InnPreference) asked = g_steal_pointer (&self->asked);
  g_autoptr(GError) error = NULL;
  InnConsentAnswer answer = INN_CONSENT_NOT_ASKED;
  gboolean read = inn_store_get_consent_finish (INN_STORE (source), result, &answer, &error);

  if (self->book == NULL || asked == NULL || asked->guest_id != self->guest_id)
    return;
  /* What cannot be asked is as if nobody was: the store says what is wrong when it is saved. */
  if (!read || !inn_consent_answer_is_no (answer))
    {
      save_preference (self, asked);
      return;
    }

  self->asked = g_steal_pointer (&asked);
  gtk_widget_set_visible (self->question, TRUE);
  gtk_widget_child_focus (self->question, GTK_DIR_TAB_FORWARD);
}

/* An allergy is a note about health, which the guest may have said no to. */
static void
save_cb (InnPreferenceEditor *self,
         InnPreference       *preference)
{
  preference->guest_id = self->guest_id;
  forget_asked (self);
  if (preference->stance != INN_STANCE_ALLERGY || preference->id != 0)
    {
      save_preference (self, preference);
      return;
    }

  self->asked = inn_preference_ref (preference);
  inn_store_get_consent_async (get_store (self), self->guest_id, INN_CONSENT_HEALTH, NULL,
                               consent_cb, g_object_ref (self));
}

static void
closed_cb (InnPreferenceEditor *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
row_activated_cb (InnPreferenceEditor *self,
                  GtkListBoxRow       *row)
{
  inn_preference_entry_change (INN_PREFERENCE_ENTRY (self->entry),
                               inn_preference_row_get_preference (INN_PREFERENCE_ROW (row)));
}

static void
confirm_cb (InnPreferenceEditor *self,
            InnPreferenceRow    *row)
{
  g_autoptr(GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, inn_preference_row_get_preference (row));
  inn_alert_bars_confirm (GTK_WIDGET (self), self->book, one);
}

static void
delete_cb (InnPreferenceEditor *self,
           InnPreferenceRow    *row)
{
  InnPreference *preference = inn_preference_row_get_preference (row);
  g_autofree char *sentence = inn_preference_words_say (preference);
  /* Translators: what a guest liked. */
  char *done = g_strdup_printf (_("Deleted: %s"), sentence);

  inn_store_delete_preferences_async (get_store (self), &preference->id, 1, NULL,
                                      inn_pending_act_cb,
                                      inn_pending_act_new (GTK_WIDGET (self),
                                                           inn_store_change_preferences_finish,
                                                           done,
                                                           _("The preference was not deleted")));
}

static void
save_memory_cb (InnPreferenceEditor *self,
                InnRoomMemory       *memory)
{
  g_autofree char *sentence = inn_preference_words_memory (memory);
  char *done = g_strdup_printf (_("Noted: %s"), sentence);

  memory->guest_id = self->guest_id;
  inn_store_save_room_memory_async (get_store (self), memory, NULL, inn_pending_act_cb,
                                    inn_pending_act_new (GTK_WIDGET (self), finish_memory, done,
                                                         _("The room was not remembered")));
}

static void
delete_memory_cb (InnPreferenceEditor *self,
                  InnPreferenceRow    *row)
{
  InnRoomMemory *memory = inn_preference_row_get_memory (row);
  g_autofree char *sentence = inn_preference_words_memory (memory);
  char *done = g_strdup_printf (_("Deleted: %s"), sentence);

  inn_store_delete_room_memory_async (get_store (self), memory->id, NULL, inn_pending_act_cb,
                                      inn_pending_act_new (GTK_WIDGET (self),
                                                           inn_store_delete_room_memory_finish,
                                                           done,
                                                           _("The room was not forgotten")));
}

/* ---- What is shown ----------------------------------------------------------------------- */

static void
empty_list (GtkWidget *list)
{
  for (GtkWidget *row; (row = gtk_widget_get_first_child (list)) != NULL; )
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

static int
get_focused (GtkWidget *list)
{
  GtkWidget *focused = gtk_widget_get_focus_child (list);

  return focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
}

/* Whoever went through the rows by keyboard goes on where they were. */
static void
restore_focus (GtkWidget *list,
               int        focused)
{
  GtkListBoxRow *row = NULL;

  while (focused >= 0
         && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), focused)) == NULL)
    focused--;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_rows (InnPreferenceEditor *self)
{
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  guint n = self->all ? self->preferences->len : MIN (self->preferences->len, MAX_ROWS);
  int focused = get_focused (self->rows);
  g_autofree char *more = NULL;

  empty_list (self->rows);
  for (guint i = 0; i < n; i++)
    {
      InnPreference *preference = g_ptr_array_index (self->preferences, i);
      GtkWidget *row
        = inn_preference_row_new (preference,
                                  g_hash_table_contains (self->contradicted, preference), today);

      g_signal_connect_object (row, "confirm", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (self->rows), row);
    }
  restore_focus (self->rows, focused);
  gtk_widget_set_visible (self->rows, n > 0);

  more = g_strdup_printf (ngettext ("Show %u more", "Show %u more", self->preferences->len - n),
                          self->preferences->len - n);
  gtk_button_set_label (GTK_BUTTON (self->more_button), more);
  gtk_widget_set_visible (self->more_button, n < self->preferences->len);
}

static void
show_room_rows (InnPreferenceEditor *self)
{
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  int focused = get_focused (self->room_rows);

  empty_list (self->room_rows);
  for (guint i = 0; i < self->memories->len; i++)
    {
      GtkWidget *row = inn_preference_row_new_of_room (g_ptr_array_index (self->memories, i), today);

      g_signal_connect_object (row, "delete", G_CALLBACK (delete_memory_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (self->room_rows), row);
    }
  restore_focus (self->room_rows, focused);
  gtk_widget_set_visible (self->room_rows, self->memories->len > 0);
}

static void
more_cb (InnPreferenceEditor *self)
{
  self->all = TRUE;
  show_rows (self);
}

static void
add_with (InnPreferenceEditor *self,
          GPtrArray           *preferences,
          InnPreference       *first,
          GHashTable          *added)
{
  if (!g_hash_table_add (added, first))
    return;

  g_ptr_array_add (self->preferences, inn_preference_ref (first));
  for (guint i = 0; i < preferences->len; i++)
    {
      InnPreference *other = g_ptr_array_index (preferences, i);

      if (other == first || !inn_preference_contradicts (first, other))
        continue;
      g_hash_table_add (self->contradicted, first);
      g_hash_table_add (self->contradicted, other);
      add_with (self, preferences, other, added);
    }
}

static void
sort_in (InnPreferenceEditor *self,
         GPtrArray           *preferences)
{
  g_autoptr(GHashTable) added = g_hash_table_new (NULL, NULL);

  g_hash_table_remove_all (self->contradicted);
  g_clear_pointer (&self->preferences, g_ptr_array_unref);
  self->preferences = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_unref);
  for (int alerts = 1; alerts >= 0; alerts--)
    for (int area = 0; area < INN_N_PREFERENCE_AREAS; area++)
      for (guint i = 0; i < preferences->len; i++)
        {
          InnPreference *preference = g_ptr_array_index (preferences, i);

          if ((int) preference->area == area && inn_preference_is_alert (preference) == alerts)
            add_with (self, preferences, preference, added);
        }
}

static gboolean
inn_preference_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_PREFERENCE_EDITOR (widget)->entry);
}

static void
inn_preference_editor_dispose (GObject *object)
{
  InnPreferenceEditor *self = INN_PREFERENCE_EDITOR (object);

  g_clear_pointer (&self->asked, inn_preference_unref);
  g_clear_pointer (&self->preferences, g_ptr_array_unref);
  g_clear_pointer (&self->memories, g_ptr_array_unref);
  g_clear_pointer (&self->contradicted, g_hash_table_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_preference_editor_parent_class)->dispose (object);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  g_signal_emit (widget, signals[CLOSED], 0);

  return TRUE;
}

static void
inn_preference_editor_class_init (InnPreferenceEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_preference_editor_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_preference_editor_grab_focus;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_list (InnPreferenceEditor *self,
           const char          *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "bill");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self), list);

  return list;
}

static GtkWidget *
make_question (InnPreferenceEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *verbs = inn_sheet_part_line ();

  gtk_box_append (GTK_BOX (box),
                  inn_sheet_part_label (_("The guest did not agree to notes about health. Note this "
                                          "allergy all the same?"),
                                        (const char *[]) { "doubtful", NULL }));
  gtk_box_append (GTK_BOX (verbs), inn_sheet_part_button (C_("verb", "Do Not Note It"),
                                                          G_CALLBACK (do_not_note_cb), self));
  gtk_box_append (GTK_BOX (verbs), inn_sheet_part_button (C_("verb", "Note It All the Same"),
                                                          G_CALLBACK (note_anyway_cb), self));
  gtk_box_append (GTK_BOX (box), verbs);
  gtk_widget_add_css_class (box, "sheet-entry");
  gtk_widget_set_visible (box, FALSE);

  return box;
}

static void
inn_preference_editor_init (InnPreferenceEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->contradicted = g_hash_table_new (NULL, NULL);
  self->question = make_question (self);
  gtk_box_append (GTK_BOX (self), self->question);
}

/**
 * inn_preference_editor_new:
 * @book: the open book
 *
 * Returns: (transfer floating): an editor; show somebody in it first
 */
GtkWidget *
inn_preference_editor_new (InnBook *book)
{
  InnPreferenceEditor *self = g_object_new (INN_TYPE_PREFERENCE_EDITOR, NULL);

  self->book = g_object_ref (book);
  self->entry = inn_preference_entry_new (book);
  gtk_box_append (GTK_BOX (self), self->entry);
  self->rows = make_list (self, C_("guest", "Preferences"));
  self->more_button = inn_sheet_part_link ("", G_CALLBACK (more_cb), self);
  gtk_box_append (GTK_BOX (self), self->more_button);
  gtk_box_append (GTK_BOX (self),
                  inn_sheet_part_label (C_("room memory", "Rooms"),
                                        (const char *[]) { "section-head", NULL }));
  self->room_rows = make_list (self, C_("room memory", "Rooms"));
  self->room_entry = inn_room_memory_entry_new (book);
  gtk_box_append (GTK_BOX (self), self->room_entry);

  g_signal_connect_object (self->entry, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room_entry, "save", G_CALLBACK (save_memory_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_preference_editor_begin:
 * @self: the editor
 *
 * Gives up what was typed.
 */
void
inn_preference_editor_begin (InnPreferenceEditor *self)
{
  g_return_if_fail (INN_IS_PREFERENCE_EDITOR (self));

  inn_preference_entry_begin (INN_PREFERENCE_ENTRY (self->entry));
  inn_room_memory_entry_begin (INN_ROOM_MEMORY_ENTRY (self->room_entry));
}

/**
 * inn_preference_editor_show:
 * @self: the editor
 * @guest_id: whose
 * @preferences: (element-type InnPreference): of the guest, in the order of the card
 * @room_memories: (element-type InnRoomMemory): of the guest, latest first
 *
 * Shows what is known now; what is typed stays.
 */
void
inn_preference_editor_show (InnPreferenceEditor *self,
                            gint64               guest_id,
                            GPtrArray           *preferences,
                            GPtrArray           *room_memories)
{
  g_return_if_fail (INN_IS_PREFERENCE_EDITOR (self));

  if (guest_id != self->guest_id)
    {
      self->all = FALSE;
      forget_asked (self);
    }
  self->guest_id = guest_id;
  sort_in (self, preferences);
  g_ptr_array_ref (room_memories);
  g_clear_pointer (&self->memories, g_ptr_array_unref);
  self->memories = room_memories;
  show_rows (self);
  show_room_rows (self);
}
