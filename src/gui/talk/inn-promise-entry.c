/* inn-promise-entry.c: see inn-promise-entry.h. What it is and in which words; until when may stay empty,
 * then it is for the next visit.
 */

#include "config.h"

#include "inn-promise-entry.h"

#include "inn-date-words.h"
#include "inn-format.h"
#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-staff-picker.h"
#include "inn-store-promises.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnPromiseEntry
{
  GtkBox parent_instance;

  GtkWidget *kind;
  GtkWidget *what;
  GtkWidget *due;
  GtkWidget *staff;
  GtkWidget *reopen_button;
  GtkWidget *delete_button;
  GtkWidget *understood;
  GtkWidget *message;

  InnBook *book;        /* owned */
  InnPromise *promise;  /* owned, what is changed, or what a new one begins with */
  InnDate departure;    /* of the guest, unset where that is not known */
  gboolean saving;      /* whether an act is under way */
};

G_DEFINE_FINAL_TYPE (InnPromiseEntry, inn_promise_entry, GTK_TYPE_BOX)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (GtkWidget *entry)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), INN_TEXT_ONE_LINE);
}

static InnDate
get_today (InnPromiseEntry *self)
{
  return inn_clock_get_today (inn_book_get_clock (self->book));
}

/* Empty is the next visit. */
static gboolean
read_due (InnPromiseEntry *self,
          InnCivil        *due)
{
  g_autofree char *text = dup_text (self->due);

  return inn_promise_due_from_words (text, get_today (self), self->departure, due);
}

static void
due_cb (InnPromiseEntry *self)
{
  InnCivil due;
  gboolean read = read_due (self, &due);
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (inn_civil_is_set (due))
    {
      when = inn_format_due (due, inn_clock_get_civil (inn_book_get_clock (self->book)));
      text = g_strdup_printf (_("until %s"), when);
    }
  else if (read)
    {
      text = g_strdup (_("next visit"));
    }

  else if (!inn_date_is_set (self->departure)
           && inn_promise_due_from_words (gtk_editable_get_text (GTK_EDITABLE (self->due)),
                                          get_today (self), get_today (self), &due))
    {
      text = g_strdup (_("No stay is known that the guest leaves from."));
    }
  inn_sheet_part_tell (self->understood, "secondary", text);
}

static void
close_cb (InnPromiseEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* What was typed remains until it is in the book. */
static void
end_saving (gint64   seq,
            gboolean done,
            gpointer data)
{
  InnPromiseEntry *self = data;

  self->saving = FALSE;
  if (done && self->book != NULL)
    close_cb (self);
}

static InnPendingAct *
begin_saving (InnPromiseEntry *self,
              InnActFinish     finish,
              char            *done)
{
  InnPendingAct *act = inn_pending_act_new (GTK_WIDGET (self), finish, done,
                                            _("The promise was not saved"));

  self->saving = TRUE;
  inn_pending_act_set_end (act, end_saving, g_object_ref (self), g_object_unref);

  return act;
}

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_promise_finish (store, result, seq, error) != 0;
}

/* What stops it from being saved, and where; NULL if nothing does. */
static const char *
find_fault (InnPromiseEntry   *self,
            const InnPromise  *promise,
            gboolean           due_read,
            GtkWidget        **where)
{
  if (promise->kind == INN_PROMISE_OTHER && promise->what[0] == '\0')
    {
      *where = self->what;
      return _("Say in a few words what was promised.");
    }
  *where = self->due;
  if (!due_read)
    return inn_date_is_set (self->departure)
           ? _("That is no day: “tomorrow 14:00”, “11-25” or “until leaving” is, or leave it empty for the next visit.")
           : _("That is no day: “tomorrow 14:00” or “11-25” is, or leave it empty for the next visit.");
  if (inn_civil_is_set (promise->due) && inn_date_compare (promise->due.date, promise->day) < 0)
    return _("It was promised after that day.");

  return NULL;
}

static void
save_cb (InnPromiseEntry *self)
{
  g_autoptr(InnPromise) promise = NULL;
  g_autofree char *what = dup_text (self->what);
  g_autofree char *shown = NULL;
  GtkWidget *where = NULL;
  const char *fault;
  gboolean due_read;

  if (self->saving || self->promise == NULL)
    return;

  promise = inn_promise_copy (self->promise);
  promise->kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  inn_text_set (&promise->what, what);
  promise->staff_id = inn_staff_picker_get_staff_id (INN_STAFF_PICKER (self->staff));
  due_read = read_due (self, &promise->due);
  fault = find_fault (self, promise, due_read, &where);
  inn_sheet_part_tell (self->message, "danger", fault);
  if (fault != NULL)
    {
      gtk_widget_grab_focus (where);
      return;
    }

  shown = inn_text_shorten (inn_promise_get_title (promise), 60);
  inn_store_save_promise_async (inn_book_get_store (self->book), promise, NULL, inn_pending_act_cb,
                                begin_saving (self, finish_save,
                                              /* Translators: what was promised. */
                                              g_strdup_printf (_("Promised: %s"), shown)));
}

static void
reopen_cb (InnPromiseEntry *self)
{
  if (!self->saving)
    inn_store_reopen_promise_async (inn_book_get_store (self->book), self->promise->id, NULL,
                                    inn_pending_act_cb,
                                    begin_saving (self, inn_store_change_promise_finish,
                                                  g_strdup (_("The promise is open again"))));
}

static void
delete_cb (InnPromiseEntry *self)
{
  if (!self->saving)
    inn_store_delete_promise_async (inn_book_get_store (self->book), self->promise->id, NULL,
                                    inn_pending_act_cb,
                                    begin_saving (self, inn_store_change_promise_finish,
                                                  g_strdup (_("The promise is deleted"))));
}

static gboolean
key_cb (InnPromiseEntry *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if (keyval == GDK_KEY_Escape)
    {
      close_cb (self);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0)
    {
      save_cb (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
inn_promise_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_PROMISE_ENTRY (widget)->what);
}

static void
inn_promise_entry_dispose (GObject *object)
{
  InnPromiseEntry *self = INN_PROMISE_ENTRY (object);

  g_clear_pointer (&self->promise, inn_promise_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_promise_entry_parent_class)->dispose (object);
}

static void
inn_promise_entry_class_init (InnPromiseEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_promise_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_promise_entry_grab_focus;

  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_promise_entry_init (InnPromiseEntry *self)
{
  const char *kinds[INN_N_PROMISE_KINDS + 1] = { NULL };
  GtkWidget *line = inn_sheet_part_line ();
  GtkWidget *verbs = inn_sheet_part_line ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *save;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-entry");

  for (int i = 0; i < INN_N_PROMISE_KINDS; i++)
    kinds[i] = inn_promise_kind_get_label (i);
  self->kind = inn_sheet_part_choice (_("Kind of promise"), kinds);
  gtk_box_append (GTK_BOX (line), self->kind);
  self->what = inn_sheet_part_entry (_("What is promised"), 24);
  gtk_box_append (GTK_BOX (line), self->what);
  self->due = inn_sheet_part_entry (_("Until when: tomorrow 14:00"), 20);
  gtk_box_append (GTK_BOX (line), self->due);
  self->staff = g_object_new (INN_TYPE_STAFF_PICKER, "title", _("Who promised it"), NULL);
  gtk_box_append (GTK_BOX (line), self->staff);
  gtk_box_append (GTK_BOX (self), line);
  self->understood = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->understood);

  save = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_box_append (GTK_BOX (verbs), save);
  self->reopen_button = inn_sheet_part_button (C_("promise verb", "Open Again"),
                                               G_CALLBACK (reopen_cb), self);
  gtk_box_append (GTK_BOX (verbs), self->reopen_button);
  self->delete_button = inn_sheet_part_button (C_("verb", "Delete"), G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (verbs), self->delete_button);
  gtk_box_append (GTK_BOX (verbs),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  gtk_box_append (GTK_BOX (self), verbs);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);

  g_signal_connect_object (self->due, "changed", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->due, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->what, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * inn_promise_entry_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the form; show something in it first
 */
GtkWidget *
inn_promise_entry_new (InnBook *book)
{
  InnPromiseEntry *self = g_object_new (INN_TYPE_PROMISE_ENTRY, NULL);

  self->book = g_object_ref (book);
  inn_staff_picker_set_book (INN_STAFF_PICKER (self->staff), book);

  return GTK_WIDGET (self);
}

/**
 * inn_promise_entry_show:
 * @promise: what to change, or a new one to begin with
 * @departure: when the guest leaves, for “until leaving”; unset where that is not known
 *
 * Fills the form.
 */
void
inn_promise_entry_show (InnPromiseEntry *self,
                        InnPromise      *promise,
                        InnDate          departure)
{
  g_autofree char *due = NULL;

  g_return_if_fail (INN_IS_PROMISE_ENTRY (self));

  inn_promise_ref (promise);
  g_clear_pointer (&self->promise, inn_promise_unref);
  self->promise = promise;
  self->departure = departure;

  due = inn_civil_is_set (promise->due) ? inn_civil_dup_text (promise->due) : g_strdup ("");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), promise->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->what), promise->what);
  gtk_editable_set_text (GTK_EDITABLE (self->due), due);
  inn_staff_picker_set_staff_id (INN_STAFF_PICKER (self->staff), promise->staff_id);
  gtk_widget_set_visible (self->reopen_button, promise->state != INN_PROMISE_OPEN);
  gtk_widget_set_visible (self->delete_button, promise->id != 0);
  due_cb (self);
}
