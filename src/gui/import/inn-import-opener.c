/* inn-import-opener.c: the ways in which a sheet comes to the window. */

#include "config.h"

#include "inn-import-opener.h"

#include <glib/gi18n.h>

#include "inn-action-lock.h"
#include "inn-feedback.h"
#include "inn-import-page.h"
#include "inn-shell.h"

struct _InnImportOpener
{
  GObject parent_instance;

  InnBook *book;                 /* owned */
  GtkWindow *window;             /* unowned, outlives us */
  GtkFileChooserNative *chooser; /* owned while it is open */
  GtkWidget *page;               /* weak; the one that is open */
};

G_DEFINE_FINAL_TYPE (InnImportOpener, inn_import_opener, G_TYPE_OBJECT)

static void
closed_cb (InnImportOpener *self)
{
  g_clear_weak_pointer (&self->page);
  inn_shell_pop_full (INN_SHELL (self->window));
}

/* The page that is there takes the file, unless it is just writing another into the book. */
static void
open_file (InnImportOpener *self,
           GFile           *file)
{
  GtkWidget *page = self->page;

  if (page != NULL && inn_import_page_is_writing (INN_IMPORT_PAGE (page)))
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown = g_filename_display_name (name);
      /* Translators: the name of a file follows. */
      g_autofree char *text = g_strdup_printf (_("Another list is being brought in. Open “%s” when "
                                                 "that is done."), shown);

      inn_feedback_say (page, text);
      return;
    }
  if (page != NULL)
    {
      inn_import_page_open (INN_IMPORT_PAGE (page), file);
      return;
    }

  page = inn_import_page_new (self->book);
  g_set_weak_pointer (&self->page, page);
  g_signal_connect_object (page, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  inn_shell_push_full (INN_SHELL (self->window), page);
  inn_import_page_open (INN_IMPORT_PAGE (page), file);
}

static void
chooser_cb (GtkNativeDialog *dialog,
            int              response,
            InnImportOpener *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_clear_object (&self->chooser);
  if (file != NULL)
    open_file (self, file);
}

/* Sheets first; an old workbook can be chosen as well, and is told how to become a new one. */
static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr(GtkFileFilter) sheets = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (sheets, _("Guest lists (workbooks, CSV)"));
  gtk_file_filter_add_suffix (sheets, "xlsx");
  gtk_file_filter_add_suffix (sheets, "xlsm");
  gtk_file_filter_add_suffix (sheets, "csv");
  gtk_file_filter_add_suffix (sheets, "tsv");
  gtk_file_filter_add_suffix (sheets, "txt");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, sheets);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnImportOpener *self = user_data;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Bring In a Guest List"), self->window,
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  add_filters (GTK_FILE_CHOOSER (self->chooser));
  g_signal_connect (self->chooser, "response", G_CALLBACK (chooser_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
import_file_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (user_data, file);
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         InnImportOpener *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;

  open_file (self, files->data);

  return TRUE;
}

static void
inn_import_opener_dispose (GObject *object)
{
  InnImportOpener *self = INN_IMPORT_OPENER (object);

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->chooser);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_import_opener_parent_class)->dispose (object);
}

static void
inn_import_opener_class_init (InnImportOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_import_opener_dispose;
}

static void
inn_import_opener_init (InnImportOpener *self)
{
}

/**
 * inn_import_opener_new:
 * @book: the guest book
 * @window: a window that is an #InnShell and a #GActionMap; outlives the opener
 *
 * Returns: (transfer full): the opener
 */
InnImportOpener *
inn_import_opener_new (InnBook   *book,
                       GtkWindow *window)
{
  const GActionEntry entries[] = {
    { "import", import_action },
    { "import-file", import_file_action, "s" },
  };
  InnImportOpener *self = g_object_new (INN_TYPE_IMPORT_OPENER, NULL);
  GtkDropTarget *target;

  self->book = g_object_ref (book);
  self->window = window;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  if (inn_book_is_read_only (book))
    {
      inn_action_lock (G_ACTION_MAP (window),
                       (const char *const[]) { "import", "import-file", NULL });
      return self;
    }

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));

  return self;
}
