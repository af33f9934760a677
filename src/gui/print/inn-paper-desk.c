/* inn-paper-desk.c: see inn-paper-desk.h. The pages are set already; printing draws them, nothing more.
 */

#include "config.h"

#include "inn-paper-desk.h"

#include <glib/gi18n.h>

#include "inn-feedback.h"
#include "inn-paper-file.h"
#include "inn-shell.h"
#include "inn-toasts.h"
#include "inn-user-text.h"

/* ---- To the printer ---------------------------------------------------------------------- */

/* The whole sheet, whatever its size; the pages have margins of their own. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              InnPaper          *paper)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / INN_PAPER_WIDTH, height / INN_PAPER_HEIGHT);

  cairo_translate (cr, (width - scale * INN_PAPER_WIDTH) / 2,
                   (height - scale * INN_PAPER_HEIGHT) / 2);
  cairo_scale (cr, scale, scale);
  inn_paper_draw (paper, page, cr);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *window)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    inn_feedback_error (GTK_WIDGET (window), _("The pages were not printed"), error);
}

/**
 * inn_paper_desk_new_operation:
 * @paper: pages
 *
 * Returns: (transfer full): what prints them, on A4 unless somebody chooses another paper
 */
GtkPrintOperation *
inn_paper_desk_new_operation (InnPaper *paper)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, inn_paper_get_n_pages (paper));
  gtk_print_operation_set_job_name (operation, inn_paper_get_title (paper));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), inn_paper_ref (paper),
                         (GClosureNotify) (GCallback) inn_paper_unref, 0);

  return operation;
}

/**
 * inn_paper_desk_print:
 * @window: whose dialog it is
 *
 * Asks for a printer and prints.
 */
void
inn_paper_desk_print (GtkWindow *window,
                      InnPaper  *paper)
{
  g_autoptr(GtkPrintOperation) operation = inn_paper_desk_new_operation (paper);

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), window, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}

/* ---- Into a file ------------------------------------------------------------------------- */

typedef struct
{
  GtkWindow *window; /* weak */
  InnPaper *paper;   /* owned */
  GFile *file;       /* owned, NULL until it is chosen */
  GtkFileChooserNative *chooser; /* owned while it is open */
} Saving;

static Saving *
saving_new (GtkWindow *window,
            InnPaper  *paper)
{
  Saving *saving = g_new0 (Saving, 1);

  g_set_weak_pointer (&saving->window, window);
  saving->paper = inn_paper_ref (paper);

  return saving;
}

static void
saving_free (Saving *saving)
{
  g_clear_weak_pointer (&saving->window);
  inn_paper_unref (saving->paper);
  g_clear_object (&saving->file);
  g_clear_object (&saving->chooser);
  g_free (saving);
}

static void
open_cb (AdwToast  *toast,
         GtkWindow *window)
{
  gtk_show_uri (window, g_object_get_data (G_OBJECT (toast), "inn-uri"), GDK_CURRENT_TIME);
}

static AdwToastOverlay *
find_overlay (GtkWidget *from)
{
  if (ADW_IS_TOAST_OVERLAY (from))
    return ADW_TOAST_OVERLAY (from);
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwToastOverlay *overlay = find_overlay (child);

      if (overlay != NULL)
        return overlay;
    }

  return NULL;
}

/* In the window in which it was asked for. */
static void
offer_to_open (GtkWindow *window,
               GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: name of a file. */
  g_autofree char *sentence = g_strdup_printf (_("Saved as “%s”"), shown);
  AdwToast *toast = inn_user_text_new_toast (sentence);

  adw_toast_set_timeout (toast, INN_FEEDBACK_UNDO_SECONDS);
  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "inn-uri", g_file_get_uri (file), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), window, 0);
  if (INN_IS_SHELL (window))
    inn_shell_add_toast (INN_SHELL (window), toast);
  else
    inn_toasts_show (find_overlay (GTK_WIDGET (window)), toast);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr(GError) error = NULL;
  gboolean saved = inn_paper_save_finish (result, &error);

  if (saving->window != NULL && saved)
    offer_to_open (saving->window, saving->file);
  else if (saving->window != NULL)
    inn_feedback_error (GTK_WIDGET (saving->window), _("The pages were not saved"), error);
  saving_free (saving);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           Saving          *saving)
{
  if (response == GTK_RESPONSE_ACCEPT)
    saving->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (saving->file == NULL)
    saving_free (saving);
  else
    inn_paper_save_async (saving->paper, saving->file, NULL, saved_cb, saving);
}

/**
 * inn_paper_desk_save:
 * @window: where it is asked
 * @name: what the file is to be called, with its ending
 *
 * Asks for a file, writes the pages to it as PDF, and offers to open it.
 */
void
inn_paper_desk_save (GtkWindow  *window,
                     InnPaper   *paper,
                     const char *name)
{
  Saving *saving = saving_new (window, paper);

  saving->chooser = gtk_file_chooser_native_new (_("Save as PDF"), window,
                                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (saving->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (saving->chooser), TRUE);
  g_signal_connect (saving->chooser, "response", G_CALLBACK (chosen_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (saving->chooser));
}

/**
 * inn_paper_desk_save_to:
 * @file: where to
 *
 * Writes the pages to @file as PDF, and offers to open it.
 */
void
inn_paper_desk_save_to (GtkWindow *window,
                        InnPaper  *paper,
                        GFile     *file)
{
  Saving *saving = saving_new (window, paper);

  saving->file = g_object_ref (file);
  inn_paper_save_async (paper, file, NULL, saved_cb, saving);
}
