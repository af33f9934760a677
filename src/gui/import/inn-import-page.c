/* inn-import-page.c: brings in a sheet of guests: look, correct, rehearse, import.
 *
 *   choose ──> opening ──> table (rehearsed again after each correction) ──> writing ──> done
 *     ↑           └──> trouble, with another file as the way out
 *     └── back ──────────── table
 *
 * The rehearsal writes nothing; the import is one act that can be taken back whole.
 */

#include "config.h"

#include "inn-import-page.h"

#include <glib/gi18n.h>

#include "inn-error-words.h"
#include "inn-error.h"
#include "inn-feedback.h"
#include "inn-import-outcome.h"
#include "inn-import-rehearsal.h"
#include "inn-import-steps.h"
#include "inn-pane-header.h"
#include "inn-refused-saver.h"
#include "inn-shell.h"
#include "inn-store-journal.h"
#include "inn-user-text.h"

/* Among so many an import that was just made is found. */
#define LATEST_ENTRIES 20

struct _InnImportPage
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *steps;
  GtkWidget *rehearsal;
  GtkWidget *progress_bar;
  GtkWidget *progress_label;
  GtkWidget *forward_button;
  GtkWidget *trouble_page;
  GtkWidget *again_button;
  GtkWidget *done;

  InnBook *book;                 /* owned */
  InnImport *import;             /* owned */
  GFile *file;                   /* owned */
  GCancellable *cancellable;     /* owned; of opening and writing */
  InnRefusedSaver *saver;        /* owned */
  gboolean taken_back;           /* what @done tells of */
};

G_DEFINE_FINAL_TYPE (InnImportPage, inn_import_page, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* @step is the part of the way that is being gone. */
static void
show_step (InnImportPage *self,
           const char    *child,
           InnImportStep  step)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), child);
  inn_import_steps_set_step (INN_IMPORT_STEPS (self->steps), step);
}

static GCancellable *
renew_cancellable (InnImportPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  return self->cancellable;
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What a file is that is no sheet, and the way out, the service says; what is wrong with the disk,
 * the feedback. */
static void
show_trouble (InnImportPage *self,
              const GError  *error)
{
  g_autofree char *text = g_error_matches (error, INN_ERROR, INN_ERROR_INVALID)
                            ? g_strdup (error->message)
                            : g_strdup_printf (_("%s. %s"), inn_error_words_get_sentence (error),
                                               inn_error_words_get_way_out (error));

  inn_user_text_set_status (ADW_STATUS_PAGE (self->trouble_page),
                            _("This file cannot be brought in"), text);
  show_step (self, "trouble", INN_IMPORT_STEP_FILE);
}

/* Opening */

static void
take_opened (InnImportPage *self,
             InnImport     *import,
             gboolean       opened,
             const GError  *error)
{
  if (self->import != import)
    return;

  if (opened)
    {
      show_step (self, "table", INN_IMPORT_STEP_COLUMNS);
      inn_import_rehearsal_set_import (INN_IMPORT_REHEARSAL (self->rehearsal), self->import);
    }
  else if (!is_cancelled (error))
    show_trouble (self, error);
}

static void
turned_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = inn_import_set_rows_finish (INN_IMPORT (source), result, &error);

  take_opened (self, INN_IMPORT (source), opened, error);
}

/* Nobody has said yet what the sheet is a list of; its headings may. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnImportPage) self = user_data;
  InnImport *import = INN_IMPORT (source);
  g_autoptr (GError) error = NULL;
  gboolean opened = inn_import_open_finish (import, result, &error);

  if (opened && self->import == import && inn_import_guess_rows (import) != INN_SHEET_GUESTS)
    inn_import_set_rows_async (import, inn_import_guess_rows (import), self->cancellable, turned_cb,
                               g_object_ref (self));
  else
    take_opened (self, import, opened, error);
}

static void
failed_cb (InnImportRehearsal *rehearsal,
           const GError       *error,
           InnImportPage      *self)
{
  show_trouble (self, error);
}

/* Writing */

static void
guest_cb (InnImportOutcome *done,
          gint64         id,
          InnImportPage *self)
{
  InnShell *shell = inn_shell_find (GTK_WIDGET (self));

  g_signal_emit (self, signals[CLOSED], 0);
  inn_shell_open_guest (shell, id);
}

static void
show_done (InnImportPage *self)
{
  g_autofree char *made = inn_import_outcome_fill (INN_IMPORT_OUTCOME (self->done), self->import);

  self->taken_back = FALSE;
  show_step (self, "done", INN_IMPORT_STEP_IMPORT);
  inn_feedback_offer_undo (GTK_WIDGET (self), made, inn_import_get_report (self->import)->seq);
}

/* What was written may be taken back, and brought back, while the page still tells of it. */
static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnImportPage) self = user_data;
  g_autoptr (GPtrArray) entries = inn_store_list_entries_finish (INN_STORE (source), result, NULL);
  gint64 seq = self->import != NULL ? inn_import_get_report (self->import)->seq : 0;

  for (guint i = 0; entries != NULL && seq != 0 && i < entries->len; i++)
    {
      InnEntry *entry = entries->pdata[i];
      gboolean taken_back = inn_entry_get_undone_by (entry) != 0;

      if (inn_entry_get_seq (entry) != seq || taken_back == self->taken_back)
        continue;

      self->taken_back = taken_back;
      if (taken_back)
        inn_import_outcome_show_taken_back (INN_IMPORT_OUTCOME (self->done));
      else
        g_free (inn_import_outcome_fill (INN_IMPORT_OUTCOME (self->done), self->import));
    }
}

static void
changed_cb (InnImportPage *self)
{
  if (self->import != NULL && inn_import_get_state (self->import) == INN_IMPORT_DONE)
    inn_store_list_entries_async (inn_book_get_store (self->book), 0, LATEST_ENTRIES,
                                  self->cancellable, listed_cb, g_object_ref (self));
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (InnImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean success = inn_import_run_finish (INN_IMPORT (source), result, &error);

  if (self->import == NULL)
    return;

  if (success)
    {
      show_done (self);
      return;
    }

  show_step (self, "table", INN_IMPORT_STEP_COLUMNS);
  if (is_cancelled (error))
    inn_feedback_say (GTK_WIDGET (self), _("Cancelled; nothing was written"));
  else
    inn_feedback_error (GTK_WIDGET (self), _("The guest list could not be brought in"), error);
  inn_import_rehearsal_rehearse (INN_IMPORT_REHEARSAL (self->rehearsal));
}

static void
progress_cb (InnImportPage *self)
{
  double fraction = inn_import_get_progress (self->import);
  g_autofree char *text = g_strdup_printf (_("Writing, %d %%"), (int) (fraction * 100));

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), fraction);
  if (inn_import_get_state (self->import) == INN_IMPORT_RUNNING)
    gtk_label_set_text (GTK_LABEL (self->progress_label), text);
}

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);

  inn_import_rehearsal_stop (INN_IMPORT_REHEARSAL (self->rehearsal));
  show_step (self, "writing", INN_IMPORT_STEP_IMPORT);
  inn_import_run_async (self->import, renew_cancellable (self), ran_cb, g_object_ref (self));
}

/* Back, and on again */

/* The sheet stays open behind the step before, as it stands. */
static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);
  /* Translators: the name of a file follows. */
  g_autofree char *label = g_strdup_printf (_("Go On With “%s”"),
                                            inn_import_get_title (self->import));

  gtk_button_set_label (GTK_BUTTON (self->forward_button), label);
  show_step (self, "choose", INN_IMPORT_STEP_FILE);
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  show_step (INN_IMPORT_PAGE (widget), "table", INN_IMPORT_STEP_COLUMNS);
}

/* Leaving, and other files */

/* What is being written is rolled back, and the way goes on from there; else the page is left. */
static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  inn_import_rehearsal_stop (INN_IMPORT_REHEARSAL (self->rehearsal));
  if (!inn_import_page_is_writing (self))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
save_refused_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);

  inn_refused_saver_ask (self->saver, self->import);
}

static void
inn_import_page_dispose (GObject *object)
{
  InnImportPage *self = INN_IMPORT_PAGE (object);
  GtkWidget *child = NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->saver);
  g_clear_object (&self->import);
  g_clear_object (&self->file);
  g_clear_object (&self->book);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_import_page_parent_class)->dispose (object);
}

static void
inn_import_page_class_init (InnImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_import_page_dispose;

  signals[CLOSED] = g_signal_new ("closed", INN_TYPE_IMPORT_PAGE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "import.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL,
                                   save_refused_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);

  g_type_ensure (INN_TYPE_IMPORT_OUTCOME);
  g_type_ensure (INN_TYPE_IMPORT_REHEARSAL);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  g_type_ensure (INN_TYPE_IMPORT_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, steps);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, rehearsal);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, forward_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, again_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, done);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_cb);
}

static void
inn_import_page_init (InnImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->again_button))), TRUE);
}

/**
 * inn_import_page_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): a page without a file
 */
GtkWidget *
inn_import_page_new (InnBook *book)
{
  InnImportPage *self = g_object_new (INN_TYPE_IMPORT_PAGE, NULL);

  self->book = g_object_ref (book);
  self->saver = inn_refused_saver_new (GTK_WIDGET (self));
  g_signal_connect_object (book, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_import_page_is_writing:
 * @self: the page
 *
 * Returns: whether a sheet is being written into the book; then no other may be opened
 */
gboolean
inn_import_page_is_writing (InnImportPage *self)
{
  g_return_val_if_fail (INN_IS_IMPORT_PAGE (self), FALSE);

  return self->import != NULL && inn_import_get_state (self->import) == INN_IMPORT_RUNNING;
}

/**
 * inn_import_page_open:
 * @self: a page that is not writing
 * @file: a sheet of guests
 *
 * Opens @file in place of the one before.
 */
void
inn_import_page_open (InnImportPage *self,
                      GFile         *file)
{
  g_return_if_fail (INN_IS_IMPORT_PAGE (self));
  g_return_if_fail (!inn_import_page_is_writing (self));

  g_set_object (&self->file, file);
  g_clear_object (&self->import);
  inn_import_rehearsal_set_import (INN_IMPORT_REHEARSAL (self->rehearsal), NULL);
  self->import = inn_import_new (self->book);
  g_signal_connect_object (self->import, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_text (GTK_LABEL (self->progress_label), _("Reading the file…"));
  show_step (self, "writing", INN_IMPORT_STEP_FILE);
  inn_import_open_async (self->import, file, renew_cancellable (self), opened_cb,
                         g_object_ref (self));
}
