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
#include "inn-import-bar.h"
#include "inn-import-chips.h"
#include "inn-import-outcome.h"
#include "inn-import-foot.h"
#include "inn-import-table.h"
#include "inn-pane-header.h"
#include "inn-shell.h"
#include "inn-text.h"
#include "inn-user-text.h"

/* So much of the first names stands on a button. */
#define READING_CHARACTERS 24

/* What is chosen while a rehearsal runs waits until it has stopped. */
typedef struct
{
  void  (* apply) (InnImportPage *self,
                   guint          column,
                   int            value);
  guint column;
  int   value;
} Correction;

struct _InnImportPage
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *step_label;
  GtkWidget *bar;
  GtkWidget *doubt_bar;
  GtkWidget *doubt_label;
  GtkWidget *order_box;
  GtkWidget *reading_box;
  GtkWidget *gb18030_button;
  GtkWidget *big5_button;
  GtkWidget *chips;
  GtkWidget *table;
  GtkWidget *foot;
  GtkWidget *progress_bar;
  GtkWidget *progress_label;
  GtkWidget *forward_button;
  GtkWidget *trouble_page;
  GtkWidget *done;

  InnBook *book;             /* owned */
  InnImport *import;         /* owned */
  GFile *file;               /* owned */
  GCancellable *cancellable; /* owned; of what is under way */
  guint doubtful_column;
  gboolean opening;          /* the sheet is read anew; its columns are not to be changed */
  GArray *corrections;       /* owned, of Correction: those that wait */
  GtkFileChooserNative *chooser; /* owned while it is open */
};

G_DEFINE_FINAL_TYPE (InnImportPage, inn_import_page, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void rehearse (InnImportPage *self);

static void
set_opening (InnImportPage *self,
             gboolean       opening)
{
  self->opening = opening;
  gtk_widget_set_sensitive (self->table, !opening);
  inn_import_bar_set_opening (INN_IMPORT_BAR (self->bar), opening);
  gtk_widget_set_sensitive (self->doubt_bar, !opening);
}

/* @step is the part of the way that is being gone. */
static void
show_step (InnImportPage *self,
           const char    *child,
           const char    *step)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), child);
  /* Translators: each part is translated on its own too; keep them the same. */
  inn_user_text_set_bold (GTK_LABEL (self->step_label),
                          _("1 Choose a file › 2 Columns and rehearsal › 3 Import"), step);
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
  show_step (self, "trouble", _("1 Choose a file"));
}

/* What @encoding makes of the first names, short enough for a button. */
static void
show_reading (InnImportPage *self,
              GtkWidget     *button,
              InnEncoding    encoding)
{
  const InnEncodingGuess *guess = inn_import_get_guess (self->import);
  g_autofree char *preview = inn_encoding_guess_preview (guess, encoding);
  g_autofree char *clean = inn_text_clean (preview, INN_TEXT_ONE_LINE);
  g_autofree char *reading = inn_text_shorten (clean, READING_CHARACTERS);
  /* Translators: the name of a character encoding, then how a text looks in it */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), inn_encoding_get_name (encoding),
                                            reading);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, label);
}

static void
fill_readings (InnImportPage *self,
               gboolean       asks)
{
  gtk_widget_set_visible (self->reading_box, asks);
  if (!asks)
    return;

  show_reading (self, self->gb18030_button, INN_ENCODING_GB18030);
  show_reading (self, self->big5_button, INN_ENCODING_BIG5);
}

/* Returns: (transfer full) (nullable): the first question about a column */
static char *
dup_column_doubt (InnImportPage *self,
                  gboolean      *asks_order)
{
  for (guint i = 0; i < inn_import_get_n_columns (self->import); i++)
    {
      const InnColumn *column = inn_import_get_column (self->import, i);

      self->doubtful_column = i;
      *asks_order = column->doubt == INN_COLUMN_DATE_ORDER && column->field != INN_FIELD_NONE;
      if (*asks_order)
        /* Translators: heading of a column, then a date from it */
        return g_strdup_printf (_("“%s”: does %s begin with the day or with the month?"),
                                column->heading, column->example);
      if (column->doubt == INN_COLUMN_SECOND)
        return g_strdup_printf (_("“%s” is a second column of its kind and is left out. Choose a "
                                  "field for it if that is wrong."), column->heading);
    }

  return NULL;
}

/* One question at a time, the first that needs an answer: until the names can be read, their columns
 * are none. */
static void
fill_doubt (InnImportPage *self)
{
  gboolean asks_order = FALSE;
  gboolean asks_encoding = inn_import_asks_encoding (self->import);
  g_autofree char *question = asks_encoding ? g_strdup (_("Which of the two can be read?"))
                                            : dup_column_doubt (self, &asks_order);
  GString *text = g_string_new (NULL);

  if (inn_import_is_disguised (self->import))
    g_string_append (text, _("This is a workbook in spite of its name."));
  if (question != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", question);

  gtk_widget_set_visible (self->doubt_bar, text->len > 0);
  gtk_label_set_text (GTK_LABEL (self->doubt_label), text->str);
  fill_readings (self, asks_encoding);
  gtk_widget_set_visible (self->order_box, asks_order);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.day-first", asks_order);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.month-first", asks_order);
  g_string_free (text, TRUE);
}

static void
fill_all (InnImportPage *self,
          gboolean       rehearsed)
{
  inn_import_bar_fill (INN_IMPORT_BAR (self->bar), self->import);
  inn_import_chips_fill (INN_IMPORT_CHIPS (self->chips), self->import);
  inn_import_foot_fill (INN_IMPORT_FOOT (self->foot), self->import, rehearsed);
  fill_doubt (self);
  inn_import_table_refresh (INN_IMPORT_TABLE (self->table));
}

static void
verdict_cb (InnImportChips *chips,
            int             verdict,
            InnImportPage  *self)
{
  inn_import_set_shown (self->import, verdict);
  inn_import_table_refresh (INN_IMPORT_TABLE (self->table));
}

/* Rehearsing */

static void
apply_corrections (InnImportPage *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      Correction *correction = &g_array_index (self->corrections, Correction, i);

      correction->apply (self, correction->column, correction->value);
    }
  g_array_set_size (self->corrections, 0);

  if (!self->opening)
    rehearse (self);
}

static void
correct (InnImportPage *self,
         void          (* apply) (InnImportPage *, guint, int),
         guint          column,
         int            value)
{
  const Correction correction = { apply, column, value };

  g_array_append_val (self->corrections, correction);
  if (inn_import_get_state (self->import) == INN_IMPORT_REHEARSING)
    g_cancellable_cancel (self->cancellable);
  else
    apply_corrections (self);
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(InnImportPage) self = user_data;
  g_autoptr(GError) error = NULL;

  gboolean rehearsed = inn_import_rehearse_finish (INN_IMPORT (source), result, &error);

  if (self->import != INN_IMPORT (source))
    return;

  if (self->corrections->len > 0)
    apply_corrections (self);
  else if (rehearsed)
    fill_all (self, TRUE);
  else if (!is_cancelled (error))
    show_trouble (self, error);
}

static void
rehearse (InnImportPage *self)
{
  inn_import_set_shown (self->import, -1);
  inn_import_foot_fill (INN_IMPORT_FOOT (self->foot), self->import, FALSE);
  inn_import_rehearse_async (self->import, renew_cancellable (self), rehearsed_cb,
                             g_object_ref (self));
}

/* Opening */

static void
take_sheet (InnImportPage *self)
{
  set_opening (self, FALSE);
  inn_import_table_set_import (INN_IMPORT_TABLE (self->table), self->import);
  fill_all (self, FALSE);
  show_step (self, "table", _("2 Columns and rehearsal"));
  rehearse (self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnImportPage) self = user_data;
  g_autoptr(GError) error = NULL;

  gboolean opened = inn_import_open_finish (INN_IMPORT (source), result, &error);

  if (self->import != INN_IMPORT (source))
    return;

  if (opened)
    take_sheet (self);
  else if (!is_cancelled (error))
    show_trouble (self, error);
}

static void
take_again (InnImportPage *self,
            InnImport     *import,
            gboolean       opened,
            const GError  *error)
{
  /* Cancelled is one that another choice has overtaken. */
  if (self->import != import || is_cancelled (error))
    return;

  if (opened)
    take_sheet (self);
  else
    show_trouble (self, error);
}

static void
encoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InnImportPage) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean opened = inn_import_set_encoding_finish (INN_IMPORT (source), result, &error);

  take_again (self, INN_IMPORT (source), opened, error);
}

static void
turned_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnImportPage) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean opened = inn_import_set_sheet_finish (INN_IMPORT (source), result, &error);

  take_again (self, INN_IMPORT (source), opened, error);
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

  show_step (self, "done", _("3 Import"));
  inn_feedback_offer_undo (GTK_WIDGET (self), made, inn_import_get_report (self->import)->seq);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(InnImportPage) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean success = inn_import_run_finish (INN_IMPORT (source), result, &error);

  if (self->import == NULL)
    return;

  if (success)
    {
      show_done (self);
      return;
    }

  show_step (self, "table", _("2 Columns and rehearsal"));
  if (is_cancelled (error))
    inn_feedback_say (GTK_WIDGET (self), _("Cancelled; nothing was written"));
  else
    inn_feedback_error (GTK_WIDGET (self), _("The guest list could not be brought in"), error);
  rehearse (self);
}

static void
progress_cb (InnImportPage *self)
{
  double fraction = inn_import_get_progress (self->import);
  g_autofree char *text = g_strdup_printf (_("Writing, %d %%"), (int) (fraction * 100));

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), fraction);
  if (inn_import_get_state (self->import) == INN_IMPORT_RUNNING)
    {
      gtk_label_set_text (GTK_LABEL (self->progress_label), text);
    }
  else if (inn_import_get_state (self->import) == INN_IMPORT_REHEARSING)
    {
      inn_import_foot_show_progress (INN_IMPORT_FOOT (self->foot), fraction);
    }
}

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);

  show_step (self, "writing", _("3 Import"));
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
  show_step (self, "choose", _("1 Choose a file"));
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  show_step (INN_IMPORT_PAGE (widget), "table", _("2 Columns and rehearsal"));
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
  if (!inn_import_page_is_writing (self))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
refused_saved_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(InnImportPage) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean saved = inn_import_save_refused_finish (INN_IMPORT (source), result, &error);

  if (self->import != INN_IMPORT (source))
    return;

  if (saved)
    {
      const char *path = inn_import_get_report (self->import)->refused_path;
      g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_strdup ("");
      /* Translators: the name of a file follows. */
      g_autofree char *text = g_strdup_printf (_("The rows with mistakes are saved as %s"), name);

      inn_feedback_say (GTK_WIDGET (self), text);
    }
  else if (!is_cancelled (error))
    inn_feedback_error (GTK_WIDGET (self), _("The rows could not be saved"), error);
}

static void
chooser_cb (GtkNativeDialog *dialog,
            int              response,
            InnImportPage   *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_clear_object (&self->chooser);
  if (file != NULL)
    inn_import_save_refused_async (self->import, file, NULL, refused_saved_cb,
                                   g_object_ref (self));
}

static void
save_refused_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the Rows With Mistakes"),
                                               GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("refused-rows.csv"));
  g_signal_connect (self->chooser, "response", G_CALLBACK (chooser_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Corrections */

static void
apply_order (InnImportPage *self,
             guint          column,
             int            order)
{
  inn_import_set_date_order (self->import, column, order);
}

static void
order_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);

  correct (self, apply_order, self->doubtful_column,
           g_str_equal (name, "import.day-first") ? INN_DATE_ORDER_DMY : INN_DATE_ORDER_MDY);
}

static void
apply_heading (InnImportPage *self,
               guint          column,
               int            has_heading)
{
  inn_import_set_has_heading (self->import, has_heading);
}

static void
apply_encoding (InnImportPage *self,
                guint          column,
                int            encoding)
{
  set_opening (self, TRUE);
  inn_import_set_encoding_async (self->import, encoding, renew_cancellable (self),
                                 encoded_cb, g_object_ref (self));
}

static void
apply_sheet (InnImportPage *self,
             guint          column,
             int            sheet)
{
  set_opening (self, TRUE);
  inn_import_set_sheet_async (self->import, sheet, renew_cancellable (self), turned_cb,
                              g_object_ref (self));
}

static void
apply_policy (InnImportPage *self,
              guint          column,
              int            policy)
{
  inn_import_set_policy (self->import, policy);
}

static void
chosen_cb (InnImportBar  *bar,
           guint          choice,
           int            value,
           InnImportPage *self)
{
  switch ((InnImportChoice) choice)
    {
    case INN_IMPORT_CHOICE_SHEET:
      correct (self, apply_sheet, 0, value);
      break;
    case INN_IMPORT_CHOICE_HEADING:
      correct (self, apply_heading, 0, value);
      break;
    case INN_IMPORT_CHOICE_ENCODING:
      correct (self, apply_encoding, 0, value);
      break;
    case INN_IMPORT_CHOICE_POLICY:
    default:
      correct (self, apply_policy, 0, value);
    }
}

/* Either answer is a choice: it is not asked again. */
static void
reading_cb (GtkWidget     *button,
            InnImportPage *self)
{
  correct (self, apply_encoding, 0,
           button == self->big5_button ? INN_ENCODING_BIG5 : INN_ENCODING_GB18030);
}

static void
apply_lunar (InnImportPage *self,
             guint          column,
             int            lunar)
{
  inn_import_set_lunar (self->import, column, lunar);
}

static void
apply_target (InnImportPage *self,
              guint          column,
              int            field)
{
  inn_import_set_target (self->import, column, field);
}

static void
corrected_cb (InnImportTable *table,
              guint           column,
              guint           field,
              gboolean        lunar,
              InnImportPage  *self)
{
  const Correction target = { apply_target, column, field };

  g_array_append_val (self->corrections, target);
  correct (self, apply_lunar, column, lunar);
}

static void
inn_import_page_dispose (GObject *object)
{
  InnImportPage *self = INN_IMPORT_PAGE (object);
  GtkWidget *child = NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->import);
  g_clear_object (&self->file);
  g_clear_object (&self->book);
  g_clear_pointer (&self->corrections, g_array_unref);
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
  gtk_widget_class_install_action (widget_class, "import.day-first", NULL, order_action);
  gtk_widget_class_install_action (widget_class, "import.month-first", NULL, order_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);

  g_type_ensure (INN_TYPE_IMPORT_BAR);
  g_type_ensure (INN_TYPE_IMPORT_CHIPS);
  g_type_ensure (INN_TYPE_IMPORT_OUTCOME);
  g_type_ensure (INN_TYPE_IMPORT_FOOT);
  g_type_ensure (INN_TYPE_IMPORT_TABLE);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, step_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, doubt_bar);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, doubt_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, order_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, reading_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, gb18030_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, big5_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, chips);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, table);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, foot);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, forward_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, done);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdict_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrected_cb);
}

static void
inn_import_page_init (InnImportPage *self)
{
  self->corrections = g_array_new (FALSE, FALSE, sizeof (Correction));
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_array_set_size (self->corrections, 0);
  self->import = inn_import_new (self->book);
  g_signal_connect_object (self->import, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_text (GTK_LABEL (self->progress_label), _("Reading the file…"));
  show_step (self, "writing", _("1 Choose a file"));
  inn_import_open_async (self->import, file, renew_cancellable (self), opened_cb,
                         g_object_ref (self));
}
