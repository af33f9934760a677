/* inn-export-opener.c: see inn-export-opener.h. */

#include "config.h"

#include "inn-export-opener.h"

#include <glib/gi18n.h>

#include "inn-export-window.h"
#include "inn-feedback.h"
#include "inn-fact-export.h"
#include "inn-stay-export.h"
#include "inn-store-guests.h"

struct _InnExportOpener
{
  GObject parent_instance;

  InnBook *book;                 /* owned */
  GtkWindow *window;             /* unowned, outlives us */
  GtkFileChooserNative *chooser; /* owned while it is open */
  GCancellable *cancellable;     /* owned */
  InnGuestsPage *page;           /* unowned, outlives us */
  GArray *guests;                /* owned: who is to be written, NULL for everybody */
  InnSheetRows rows;             /* what of theirs */
  InnGuestExportFlags flags;
  GFile *file;                   /* owned: where to */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (InnExportOpener, inn_export_opener, G_TYPE_OBJECT)

static const char *
get_title (InnSheetRows rows)
{
  switch (rows)
    {
    case INN_SHEET_STAYS:
      return _("Save the Stays as a Sheet");
    case INN_SHEET_CHARGES:
      return _("Save the Charges as a Sheet");
    case INN_SHEET_PREFERENCES:
      return _("Save the Preferences as a Sheet");
    case INN_SHEET_INTERACTIONS:
      return _("Save the Interactions as a Sheet");
    case INN_SHEET_PROMISES:
      return _("Save the Promises as a Sheet");
    case INN_SHEET_CONSENTS:
      return _("Save the Consents as a Sheet");
    case INN_SHEET_RELATIONS:
      return _("Save the Relations as a Sheet");
    case INN_SHEET_DATES:
      return _("Save the Important Dates as a Sheet");
    case INN_SHEET_GUESTS:
    default:
      return _("Save the Guests as a Sheet");
    }
}

/* Translators: names of files, without an ending. */
static const char *
get_file_name (InnSheetRows rows)
{
  switch (rows)
    {
    case INN_SHEET_STAYS:
      return C_("file name", "stays");
    case INN_SHEET_CHARGES:
      return C_("file name", "charges");
    case INN_SHEET_PREFERENCES:
      return C_("file name", "preferences");
    case INN_SHEET_INTERACTIONS:
      return C_("file name", "interactions");
    case INN_SHEET_PROMISES:
      return C_("file name", "promises");
    case INN_SHEET_CONSENTS:
      return C_("file name", "consents");
    case INN_SHEET_RELATIONS:
      return C_("file name", "relations");
    case INN_SHEET_DATES:
      return C_("file name", "important dates");
    case INN_SHEET_GUESTS:
    default:
      return C_("file name", "guests");
    }
}

static char *
dup_outcome (InnSheetRows rows,
             guint        n)
{
  switch (rows)
    {
    case INN_SHEET_STAYS:
      return g_strdup_printf (ngettext ("%'u stay saved as a sheet", "%'u stays saved as a sheet", n),
                              n);
    case INN_SHEET_CHARGES:
      return g_strdup_printf (ngettext ("%'u charge saved as a sheet",
                                        "%'u charges saved as a sheet", n), n);
    case INN_SHEET_PREFERENCES:
      return g_strdup_printf (ngettext ("%'u preference saved as a sheet",
                                        "%'u preferences saved as a sheet", n), n);
    case INN_SHEET_INTERACTIONS:
      return g_strdup_printf (ngettext ("%'u interaction saved as a sheet",
                                        "%'u interactions saved as a sheet", n), n);
    case INN_SHEET_PROMISES:
      return g_strdup_printf (ngettext ("%'u promise saved as a sheet",
                                        "%'u promises saved as a sheet", n), n);
    case INN_SHEET_CONSENTS:
      return g_strdup_printf (ngettext ("%'u consent saved as a sheet",
                                        "%'u consents saved as a sheet", n), n);
    case INN_SHEET_RELATIONS:
      return g_strdup_printf (ngettext ("%'u relation saved as a sheet",
                                        "%'u relations saved as a sheet", n), n);
    case INN_SHEET_DATES:
      return g_strdup_printf (ngettext ("%'u important date saved as a sheet",
                                        "%'u important dates saved as a sheet", n), n);
    case INN_SHEET_GUESTS:
    default:
      return g_strdup_printf (ngettext ("%'u guest saved as a sheet", "%'u guests saved as a sheet",
                                        n), n);
    }
}

static void
fail (InnExportOpener *self,
      const GError    *error)
{
  inn_feedback_error (GTK_WIDGET (self->window), _("The sheet could not be saved"), error);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnExportOpener) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  guint64 n_rows = 0;
  gboolean written = self->rows == INN_SHEET_GUESTS
                       ? inn_guest_export_finish (INN_STORE (source), result, &n_rows, &error)
                     : self->rows >= INN_SHEET_FACTS
                       ? inn_fact_export_finish (INN_STORE (source), result, &n_rows, &error)
                       : inn_stay_export_finish (INN_STORE (source), result, &n_rows, &error);

  self->busy = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (!written)
    {
      fail (self, error);
      return;
    }

  text = dup_outcome (self->rows, (guint) n_rows);
  inn_feedback_say (GTK_WIDGET (self->window), text);
}

static void
write_rows (InnExportOpener *self,
            GArray          *guests)
{
  InnStore *store = inn_book_get_store (self->book);

  if (self->rows == INN_SHEET_GUESTS)
    inn_guest_export_async (store, self->file, guests, self->flags, self->cancellable, exported_cb,
                            g_object_ref (self));
  else if (self->rows >= INN_SHEET_FACTS)
    inn_fact_export_async (store, self->file, self->rows, guests, self->cancellable, exported_cb,
                           g_object_ref (self));
  else
    inn_stay_export_async (store, self->file, self->rows, guests, self->cancellable, exported_cb,
                           g_object_ref (self));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnExportOpener) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) guests = inn_store_list_guests_finish (INN_STORE (source), result, &error);

  if (guests != NULL)
    {
      write_rows (self, guests);
      return;
    }

  self->busy = FALSE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, error);
}

/* Who was meant when it was asked: the list may have changed since. */
static void
chooser_cb (GtkNativeDialog *dialog,
            int              response,
            InnExportOpener *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autoptr(InnGuestQuery) everybody = NULL;

  g_clear_object (&self->chooser);
  if (file == NULL || self->busy)
    return;

  self->busy = TRUE;
  g_set_object (&self->file, file);
  if (self->guests != NULL)
    {
      write_rows (self, self->guests);
      return;
    }

  everybody = inn_guest_query_new ("", INN_SCOPE_ALL, INN_ORDER_READING);
  inn_store_list_guests_async (inn_book_get_store (self->book), everybody, self->cancellable,
                               listed_cb, g_object_ref (self));
}

static void
chosen_cb (InnExportWindow *window,
           InnExportOpener *self)
{
  g_autofree char *name = NULL;

  g_clear_pointer (&self->guests, g_array_unref);
  self->rows = inn_export_window_get_rows (window);
  name = g_strconcat (get_file_name (self->rows), inn_export_window_get_ending (window), NULL);
  self->flags = inn_export_window_get_flags (window);
  if (inn_export_window_get_scope (window) == INN_EXPORT_SHOWN)
    self->guests = inn_guests_page_dup_shown (self->page);
  else if (inn_export_window_get_scope (window) == INN_EXPORT_SELECTED)
    self->guests = inn_guests_page_dup_selected (self->page);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (get_title (self->rows), self->window,
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnExportOpener *self = user_data;
  g_autoptr(GArray) shown = inn_guests_page_dup_shown (self->page);
  g_autoptr(GArray) selected = inn_guests_page_dup_selected (self->page);
  const guint n_guests[INN_EXPORT_N_SCOPES] = {
    [INN_EXPORT_SHOWN] = shown->len,
    [INN_EXPORT_SELECTED] = selected->len,
    [INN_EXPORT_ALL] = inn_book_get_n_guests (self->book),
  };
  GtkWidget *window = inn_export_window_new (self->window, n_guests);

  g_signal_connect_object (window, "chosen", G_CALLBACK (chosen_cb), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
inn_export_opener_dispose (GObject *object)
{
  InnExportOpener *self = INN_EXPORT_OPENER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->guests, g_array_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_export_opener_parent_class)->dispose (object);
}

static void
inn_export_opener_class_init (InnExportOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_export_opener_dispose;
}

static void
inn_export_opener_init (InnExportOpener *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_export_opener_new:
 * @book: the guest book
 * @window: a window that is an #InnShell and a #GActionMap; outlives the opener and disposes of it
 * @page: the page whose list is meant
 *
 * Returns: (transfer full): the opener
 */
InnExportOpener *
inn_export_opener_new (InnBook       *book,
                       GtkWindow     *window,
                       InnGuestsPage *page)
{
  const GActionEntry entries[] = {
    { "export", export_action },
  };
  InnExportOpener *self = g_object_new (INN_TYPE_EXPORT_OPENER, NULL);

  self->book = g_object_ref (book);
  self->window = window;
  self->page = page;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);

  return self;
}
