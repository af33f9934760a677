/* inn-import-page.c: brings in a sheet of guests: look, correct, rehearse, import.
 *
 *   opening ──> table (rehearsed again after each correction) ──> writing ──> done
 *      └────────────────> trouble, with another file as the way out
 *
 * The rehearsal writes nothing; the import is one act that can be taken back whole.
 */

#include "config.h"

#include "inn-import-page.h"

#include <glib/gi18n.h>

#include "inn-error.h"
#include "inn-feedback.h"
#include "inn-import-table.h"
#include "inn-import.h"
#include "inn-pane-header.h"
#include "inn-shell.h"
#include "inn-user-text.h"

/* The chips: a verdict each, and one for all rows. */
static const int chips[] = {
  -1, INN_IMPORT_NEW, INN_IMPORT_FILL, INN_IMPORT_HOUSEHOLD, INN_IMPORT_NAMESAKE,
  INN_IMPORT_UNCHANGED, INN_IMPORT_REPEATED, INN_IMPORT_REFUSED, INN_IMPORT_BLANK,
};

static const InnEncoding encodings[] = {
  INN_ENCODING_AUTOMATIC, INN_ENCODING_GB18030, INN_ENCODING_BIG5, INN_ENCODING_UTF8,
  INN_ENCODING_UTF16LE, INN_ENCODING_UTF16BE,
};

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
  GtkWidget *file_label;
  GtkWidget *shape_label;
  GtkWidget *encoding_choice;
  GtkWidget *policy_choice;
  GtkWidget *heading_switch;
  GtkWidget *doubt_bar;
  GtkWidget *doubt_label;
  GtkWidget *chip_box;
  GtkWidget *table;
  GtkWidget *note_label;
  GtkWidget *refused_button;
  GtkWidget *run_button;
  GtkWidget *progress_bar;
  GtkWidget *progress_label;
  GtkWidget *trouble_page;
  GtkWidget *done_page;
  GtkWidget *done_refused_button;
  GtkWidget *doubles;

  InnBook *book;             /* owned */
  InnImport *import;         /* owned */
  GFile *file;               /* owned */
  GCancellable *cancellable; /* owned; of what is under way */
  int shown;                 /* verdict whose rows are shown, or -1 for all */
  guint doubtful_column;
  gboolean filling;          /* the choices are being set, not made */
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
  gtk_widget_set_sensitive (self->heading_switch, !opening);
  gtk_widget_set_sensitive (self->policy_choice, !opening);
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
is_cancelled (GError *error)
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
                            : g_strdup_printf (_("%s. %s"), inn_feedback_get_sentence (error),
                                               inn_feedback_get_way_out (error));

  inn_user_text_set_status (ADW_STATUS_PAGE (self->trouble_page),
                            _("This file cannot be brought in"), text);
  show_step (self, "trouble", _("1 Choose a file"));
}

static guint64
count (InnImportPage *self,
       int            verdict)
{
  const InnImportReport *report = inn_import_get_report (self->import);

  if (report == NULL)
    return 0;

  return verdict < 0 ? report->n_rows : report->n_by_verdict[verdict];
}

static void
chip_cb (GtkToggleButton *chip,
         InnImportPage   *self)
{
  int verdict = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "verdict"));

  if (!gtk_toggle_button_get_active (chip) || verdict == self->shown)
    return;

  self->shown = verdict;
  inn_import_set_shown (self->import, verdict);
  inn_import_table_refresh (INN_IMPORT_TABLE (self->table));
}

static void
fill_chips (InnImportPage *self)
{
  GtkWidget *child = NULL;
  GtkToggleButton *first = NULL;

  while ((child = gtk_widget_get_first_child (self->chip_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->chip_box), child);

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      guint64 n = count (self, chips[i]);
      const char *label = chips[i] < 0 ? C_("rows", "All")
                                       : inn_import_verdict_get_label (chips[i]);
      g_autofree char *text = g_strdup_printf ("%s %" G_GUINT64_FORMAT, label, n);
      GtkWidget *chip = NULL;

      if (n == 0 && chips[i] >= 0)
        continue;

      chip = gtk_toggle_button_new_with_label (text);
      gtk_widget_add_css_class (chip, "chip");
      g_object_set_data (G_OBJECT (chip), "verdict", GINT_TO_POINTER (chips[i]));
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (chip);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), first);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), chips[i] == self->shown);
      g_signal_connect (chip, "toggled", G_CALLBACK (chip_cb), self);
      gtk_box_append (GTK_BOX (self->chip_box), chip);
    }
}

static guint64
count_to_write (InnImportPage *self)
{
  return count (self, INN_IMPORT_NEW) + count (self, INN_IMPORT_NAMESAKE)
         + count (self, INN_IMPORT_HOUSEHOLD) + count (self, INN_IMPORT_FILL);
}

static void
fill_footer (InnImportPage *self,
             gboolean       rehearsed)
{
  guint64 n = count_to_write (self);
  guint64 n_refused = count (self, INN_IMPORT_REFUSED);
  g_autofree char *label = NULL;
  g_autofree char *note = NULL;

  gtk_widget_set_sensitive (self->run_button, rehearsed && n > 0);
  gtk_widget_set_visible (self->refused_button, rehearsed && n_refused > 0);
  if (!rehearsed)
    {
      gtk_button_set_label (GTK_BUTTON (self->run_button), _("Rehearsing…"));
      gtk_label_set_text (GTK_LABEL (self->note_label), "");
      return;
    }

  label = n > 0 ? g_strdup_printf (ngettext ("Import %u Guest", "Import %u Guests", n), (guint) n)
                : g_strdup (_("Nothing to Import"));
  note = n_refused > 0
           ? g_strdup_printf (ngettext ("One act that can be taken back whole; %u row with "
                                        "mistakes is left out",
                                        "One act that can be taken back whole; %u rows with "
                                        "mistakes are left out", n_refused), (guint) n_refused)
           : g_strdup (_("One act that can be taken back whole"));
  gtk_button_set_label (GTK_BUTTON (self->run_button), label);
  gtk_label_set_text (GTK_LABEL (self->note_label), note);
}

static void
fill_title (InnImportPage *self)
{
  guint64 n_rows = count (self, -1);
  guint n_columns = inn_import_get_n_columns (self->import);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), (guint) n_rows);
  g_autofree char *columns = g_strdup_printf (ngettext ("%u column", "%u columns", n_columns),
                                              n_columns);
  /* Translators: “412 rows”, then “7 columns” */
  g_autofree char *shape = n_rows > 0 ? g_strdup_printf (C_("sheet", "%s, %s"), rows, columns)
                                      : g_strdup (columns);

  gtk_label_set_text (GTK_LABEL (self->file_label), inn_import_get_title (self->import));
  gtk_label_set_text (GTK_LABEL (self->shape_label), shape);
}

/* One question at a time about a column, the first that needs an answer. */
static void
fill_doubt (InnImportPage *self)
{
  g_autofree char *text = NULL;
  gboolean asks_order = FALSE;

  for (guint i = 0; i < inn_import_get_n_columns (self->import) && text == NULL; i++)
    {
      const InnColumn *column = inn_import_get_column (self->import, i);

      self->doubtful_column = i;
      asks_order = column->doubt == INN_COLUMN_DATE_ORDER && column->field != INN_FIELD_NONE;
      if (asks_order)
        /* Translators: heading of a column, then a date from it */
        text = g_strdup_printf (_("“%s”: does %s begin with the day or with the month?"),
                                column->heading, column->example);
      else if (column->doubt == INN_COLUMN_SECOND)
        text = g_strdup_printf (_("“%s” is a second column of its kind and is left out. Choose a "
                                  "field for it if that is wrong."), column->heading);
    }

  gtk_widget_set_visible (self->doubt_bar, text != NULL);
  if (text != NULL)
    gtk_label_set_text (GTK_LABEL (self->doubt_label), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.day-first", asks_order);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.month-first", asks_order);
}

static void
fill_choices (InnImportPage *self)
{
  self->filling = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->heading_switch),
                         inn_import_get_has_heading (self->import));
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (encodings[i] == inn_import_get_encoding (self->import))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->encoding_choice), i);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->policy_choice),
                              inn_import_get_policy (self->import));
  self->filling = FALSE;
}

static void
fill_all (InnImportPage *self,
          gboolean       rehearsed)
{
  fill_title (self);
  fill_choices (self);
  fill_chips (self);
  fill_doubt (self);
  fill_footer (self, rehearsed);
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
  self->shown = -1;
  inn_import_set_shown (self->import, -1);
  fill_footer (self, FALSE);
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
encoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InnImportPage) self = user_data;
  g_autoptr(GError) error = NULL;

  gboolean opened = inn_import_set_encoding_finish (INN_IMPORT (source), result, &error);

  /* Cancelled is one that another choice has overtaken. */
  if (self->import != INN_IMPORT (source) || is_cancelled (error))
    return;

  if (opened)
    take_sheet (self);
  else
    show_trouble (self, error);
}

/* Writing */

/* The name in the row, or what else stands first in it. */
static const char *
get_row_title (InnImportPage      *self,
               const InnImportRow *row)
{
  const char *title = "";
  guint n_columns = inn_import_get_n_columns (self->import);

  for (guint i = 0; row->cells[i] != NULL && i < n_columns; i++)
    {
      if (inn_import_get_column (self->import, i)->field == INN_FIELD_NAME
          && row->cells[i][0] != '\0')
        return row->cells[i];
      if (*title == '\0')
        title = row->cells[i];
    }

  return title;
}

static void
open_known_cb (GtkButton     *button,
               InnImportPage *self)
{
  InnShell *shell = inn_shell_find (GTK_WIDGET (self));
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (button), "guest");

  g_signal_emit (self, signals[CLOSED], 0);
  inn_shell_open_guest (shell, id);
}

static void
add_double (InnImportPage      *self,
            const InnImportRow *row)
{
  GtkWidget *line = adw_action_row_new ();
  g_autofree char *words = inn_import_row_dup_words (row);

  inn_user_text_set_title (ADW_PREFERENCES_ROW (line), get_row_title (self, row));
  inn_user_text_set_subtitle (ADW_ACTION_ROW (line), words);
  if (row->known != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Open"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, row->known->name);
      g_object_set_data_full (G_OBJECT (button), "guest",
                              g_memdup2 (&row->known->guest_id, sizeof (gint64)), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (open_known_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (line), button);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->doubles), line);
}

/* Guests who were made although somebody like them is in the book: for a person to judge. */
static void
list_doubles (InnImportPage *self)
{
  const int verdicts[] = { INN_IMPORT_HOUSEHOLD, INN_IMPORT_NAMESAKE };
  guint n_listed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      inn_import_set_shown (self->import, verdicts[i]);
      for (guint j = 0; j < inn_import_get_n_rows_shown (self->import); j++, n_listed++)
        {
          g_autoptr(InnImportRow) row = inn_import_dup_row (self->import, j);

          add_double (self, row);
        }
    }
  inn_import_set_shown (self->import, -1);
  gtk_widget_set_visible (self->doubles, n_listed > 0);
}

static void
show_done (InnImportPage *self)
{
  const InnImportReport *report = inn_import_get_report (self->import);
  guint64 n_new = count (self, INN_IMPORT_NEW) + count (self, INN_IMPORT_NAMESAKE)
                  + count (self, INN_IMPORT_HOUSEHOLD);
  guint64 n_filled = count (self, INN_IMPORT_FILL);
  g_autofree char *made = g_strdup_printf (ngettext ("%u guest is new.", "%u guests are new.",
                                                     n_new), (guint) n_new);
  g_autofree char *filled =
    g_strdup_printf (ngettext ("%u known guest gained details.", "%u known guests gained details.",
                               n_filled), (guint) n_filled);
  guint64 n_refused = count (self, INN_IMPORT_REFUSED);
  g_autofree char *refused =
    g_strdup_printf (ngettext ("%u row with mistakes was left out.",
                               "%u rows with mistakes were left out.", n_refused),
                     (guint) n_refused);
  g_autofree char *text = g_strconcat (made, n_filled > 0 ? "\n" : "",
                                       n_filled > 0 ? filled : "", n_refused > 0 ? "\n" : "",
                                       n_refused > 0 ? refused : "", NULL);

  inn_user_text_set_status (ADW_STATUS_PAGE (self->done_page), _("The guest list is in the book"),
                            text);
  gtk_widget_set_visible (self->done_refused_button, n_refused > 0);
  list_doubles (self);
  show_step (self, "done", _("3 Import"));
  inn_feedback_offer_undo (GTK_WIDGET (self), made, report->seq);
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
      g_autofree char *label = g_strdup_printf (_("Rehearsing, %d %%"), (int) (fraction * 100));

      gtk_button_set_label (GTK_BUTTON (self->run_button), label);
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
  if (self->import == NULL || inn_import_get_state (self->import) != INN_IMPORT_RUNNING)
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
  gboolean saves =
    gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  g_clear_object (&self->chooser);
  if (file == NULL)
    return;

  if (saves)
    inn_import_save_refused_async (self->import, file, NULL, refused_saved_cb,
                                   g_object_ref (self));
  else
    inn_import_page_open (self, file);
}

static void
choose_file (InnImportPage        *self,
             GtkFileChooserAction  action,
             const char           *title,
             const char           *accept)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  g_set_object (&self->chooser, NULL);
  self->chooser = gtk_file_chooser_native_new (title, window, action, accept, NULL);
  g_signal_connect (self->chooser, "response", G_CALLBACK (chooser_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
other_file_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  choose_file (INN_IMPORT_PAGE (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _("Bring In a Guest List"),
               _("_Open"));
}

static void
save_refused_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  InnImportPage *self = INN_IMPORT_PAGE (widget);

  choose_file (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save the Rows With Mistakes"), _("_Save"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("refused-rows.csv"));
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
heading_cb (GtkSwitch     *heading,
            GParamSpec    *pspec,
            InnImportPage *self)
{
  if (!self->filling)
    correct (self, apply_heading, 0, gtk_switch_get_active (heading));
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
encoding_cb (GtkDropDown   *choice,
             GParamSpec    *pspec,
             InnImportPage *self)
{
  guint chosen = gtk_drop_down_get_selected (choice);

  if (!self->filling && chosen < G_N_ELEMENTS (encodings))
    correct (self, apply_encoding, 0, encodings[chosen]);
}

static void
apply_policy (InnImportPage *self,
              guint          column,
              int            policy)
{
  inn_import_set_policy (self->import, policy);
}

static void
policy_cb (GtkDropDown   *choice,
           GParamSpec    *pspec,
           InnImportPage *self)
{
  if (!self->filling)
    correct (self, apply_policy, 0, gtk_drop_down_get_selected (choice));
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
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.other-file", NULL, other_file_action);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL,
                                   save_refused_action);
  gtk_widget_class_install_action (widget_class, "import.day-first", NULL, order_action);
  gtk_widget_class_install_action (widget_class, "import.month-first", NULL, order_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);

  g_type_ensure (INN_TYPE_IMPORT_TABLE);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, step_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, file_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, shape_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, encoding_choice);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, policy_choice);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, heading_switch);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, doubt_bar);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, doubt_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, chip_box);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, table);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, note_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, refused_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, run_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, done_page);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, done_refused_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportPage, doubles);
  gtk_widget_class_bind_template_callback (widget_class, heading_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_cb);
  gtk_widget_class_bind_template_callback (widget_class, policy_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrected_cb);
}

static void
inn_import_page_init (InnImportPage *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  self->shown = -1;
  self->corrections = g_array_new (FALSE, FALSE, sizeof (Correction));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (names, _("Found by itself"));
  for (guint i = 1; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (names, inn_encoding_get_name (encodings[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->encoding_choice), G_LIST_MODEL (names));
  self->filling = FALSE;
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
 * inn_import_page_open:
 * @self: the page
 * @file: a sheet of guests
 *
 * Opens @file in place of the one before.
 */
void
inn_import_page_open (InnImportPage *self,
                      GFile         *file)
{
  g_return_if_fail (INN_IS_IMPORT_PAGE (self));

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
