/* inn-undo-keeper.c: see inn-undo-keeper.h. A guest touched since is kept whole by the journal; the
 * toast says so and offers to take the later changes back as well. Of several, a window lists who
 * was kept and why.
 */

#include "config.h"

#include "inn-undo-keeper.h"

#include "inn-act-sentence.h"
#include "inn-error.h"
#include "inn-feedback.h"
#include "inn-kept-window.h"
#include "inn-shell.h"
#include "inn-store-journal.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnUndoKeeper
{
  GObject parent_instance;

  InnBook *book;              /* owned */
  GtkWidget *window;          /* unowned, NULL once it is gone */
  GCancellable *cancellable;
  gboolean busy;
  gboolean redo;
};

G_DEFINE_FINAL_TYPE (InnUndoKeeper, inn_undo_keeper, G_TYPE_OBJECT)

/* Of one guest it is told what has happened since; the sentence names who it was. */
static char *
dup_later (InnUndoReport *report)
{
  const InnUndoKept *kept = inn_undo_report_get_kept (report, 0);
  InnEntry *entry;

  if (inn_undo_report_get_n_kept (report) != 1 || kept->later->len == 0)
    return NULL;

  entry = kept->later->pdata[kept->later->len - 1];

  return inn_act_describe (inn_entry_get_act (entry), inn_entry_get_parameters (entry));
}

static void
tell_done (InnUndoKeeper *self,
           InnUndoReport *report)
{
  InnEntry *entry = inn_undo_report_get_entry (report);
  g_autofree char *act = inn_act_describe (inn_entry_get_act (entry),
                                           inn_entry_get_parameters (entry));
  g_autofree char *text = NULL;

  if (self->redo)
    /* Translators: what was done again follows, a sentence. */
    text = g_strdup_printf (_("Done again: %s"), act);
  else
    /* Translators: what was taken back follows, a sentence. */
    text = g_strdup_printf (_("Taken back: %s"), act);
  inn_feedback_say (self->window, text);
}

static void
tell_report (InnUndoKeeper *self,
             InnUndoReport *report)
{
  InnEntry *entry = inn_undo_report_get_entry (report);
  guint kept = inn_undo_report_get_n_kept (report);
  gboolean nothing = inn_undo_report_get_seq (report) == 0;
  g_autofree char *later = NULL;
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (kept == 0)
    {
      tell_done (self, report);
      return;
    }

  if (!self->redo && inn_kept_window_count_guests (report) > 1)
    {
      GtkWidget *list = inn_kept_window_new (self->book, report, GTK_WINDOW (self->window));

      g_signal_connect_object (list, "finished", G_CALLBACK (tell_done), self, G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (list));
      return;
    }

  later = dup_later (report);
  if (later != NULL && nothing)
    /* Translators: what has happened since follows, a sentence that names the guest. */
    text = g_strdup_printf (_("Nothing taken back, for since then: %s"), later);
  else if (later != NULL)
    /* Translators: what has happened since follows, a sentence that names the guest. */
    text = g_strdup_printf (_("Taken back, but one is kept, for since then: %s"), later);
  else if (nothing)
    text = g_strdup_printf (ngettext ("Nothing taken back: %u was changed since",
                                      "Nothing taken back: %u were changed since", kept),
                            kept);
  else
    text = g_strdup_printf (ngettext ("Taken back, but %u changed since was kept",
                                      "Taken back, but %u changed since were kept", kept),
                            kept);

  toast = inn_user_text_new_toast (text);
  adw_toast_set_timeout (toast, INN_FEEDBACK_UNDO_SECONDS);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _("_Take these back too"));
  adw_toast_set_action_name (toast, "win.undo-entry-fully");
  adw_toast_set_action_target_value (toast,
                                     g_variant_new_int64 (inn_entry_get_seq (entry)));
  inn_shell_add_toast (INN_SHELL (self->window), toast);
}

static void
finish (InnUndoKeeper *self,
        InnUndoReport *report,
        GError        *error)
{
  /* What was done before the window was closed is not called off any more. */
  if (self->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->busy = FALSE;
  if (report == NULL)
    inn_feedback_error (self->window,
                        self->redo ? _("It could not be done again")
                                   : _("It could not be taken back"),
                        error);
  else
    tell_report (self, report);
}

static void
undo_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnUndoKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnUndoReport) report = NULL;

  report = inn_store_undo_finish (INN_STORE (source), result, &error);
  finish (self, report, error);
}

static void
redo_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnUndoKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnUndoReport) report = NULL;

  report = inn_store_redo_finish (INN_STORE (source), result, &error);
  finish (self, report, error);
}

static void
load_undoable_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(InnUndoKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnEntry) entry = NULL;

  entry = inn_store_load_undoable_finish (INN_STORE (source), result, &error);
  if (error != NULL && !g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    {
      finish (self, NULL, error);
      return;
    }

  if (self->window == NULL)
    return;
  if (entry == NULL || inn_entry_makes_book (entry))
    {
      self->busy = FALSE;
      inn_feedback_say (self->window,
                        self->redo ? _("There is nothing to do again")
                                   : _("There is nothing to take back"));
      return;
    }

  if (self->redo)
    inn_store_redo_async (INN_STORE (source), inn_entry_get_seq (entry), INN_UNDO_DEFAULT,
                          self->cancellable, redo_cb, g_object_ref (self));
  else
    inn_store_undo_async (INN_STORE (source), inn_entry_get_seq (entry), INN_UNDO_DEFAULT,
                          self->cancellable, undo_cb, g_object_ref (self));
}

static void
start_last (InnUndoKeeper *self,
            gboolean       redo)
{
  /* A second key press while one is under way would take back one more than was seen. */
  if (self->busy)
    return;

  self->busy = TRUE;
  self->redo = redo;
  inn_store_load_undoable_async (inn_book_get_store (self->book), redo, self->cancellable,
                                 load_undoable_cb, g_object_ref (self));
}

static void
inn_undo_keeper_dispose (GObject *object)
{
  InnUndoKeeper *self = INN_UNDO_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  self->window = NULL;

  G_OBJECT_CLASS (inn_undo_keeper_parent_class)->dispose (object);
}

static void
inn_undo_keeper_class_init (InnUndoKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_undo_keeper_dispose;
}

static void
inn_undo_keeper_init (InnUndoKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_undo_keeper_new:
 * @book: the open book
 * @window: (not nullable): an #InnShell that shows the outcome; it must dispose of the keeper
 *
 * Returns: (transfer full): a keeper
 */
InnUndoKeeper *
inn_undo_keeper_new (InnBook   *book,
                     GtkWidget *window)
{
  InnUndoKeeper *self = g_object_new (INN_TYPE_UNDO_KEEPER, NULL);

  self->book = g_object_ref (book);
  self->window = window;

  return self;
}

/**
 * inn_undo_keeper_undo_last:
 *
 * Takes back the last act that can be taken back, and says so; not while another is under way.
 */
void
inn_undo_keeper_undo_last (InnUndoKeeper *self)
{
  g_return_if_fail (INN_IS_UNDO_KEEPER (self));

  start_last (self, FALSE);
}

/**
 * inn_undo_keeper_redo_last:
 *
 * Brings back the last act that was taken back, and says so; not while another is under way.
 */
void
inn_undo_keeper_redo_last (InnUndoKeeper *self)
{
  g_return_if_fail (INN_IS_UNDO_KEEPER (self));

  start_last (self, TRUE);
}

/**
 * inn_undo_keeper_undo:
 * @self: a keeper
 * @seq: the entry to take back
 * @take_later: whether to take back first what has happened since to the same guests
 */
void
inn_undo_keeper_undo (InnUndoKeeper *self,
                      gint64         seq,
                      gboolean       take_later)
{
  g_return_if_fail (INN_IS_UNDO_KEEPER (self));

  if (self->busy)
    return;

  self->busy = TRUE;
  self->redo = FALSE;
  inn_store_undo_async (inn_book_get_store (self->book), seq,
                        take_later ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT,
                        self->cancellable, undo_cb, g_object_ref (self));
}
