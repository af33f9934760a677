/* inn-export-opener.c: the way of the guests out of the window, into a sheet. */

#include "config.h"

#include "inn-export-opener.h"

#include <glib/gi18n.h>

#include "inn-feedback.h"
#include "inn-guest-export.h"

struct _InnExportOpener
{
  GObject parent_instance;

  InnBook *book;                 /* owned */
  GtkWindow *window;             /* unowned, outlives us */
  GtkFileChooserNative *chooser; /* owned while it is open */
  GCancellable *cancellable;     /* owned */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (InnExportOpener, inn_export_opener, G_TYPE_OBJECT)

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnExportOpener) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  guint64 n_guests = 0;
  gboolean written = inn_guest_export_finish (INN_STORE (source), result, &n_guests, &error);

  self->busy = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (!written)
    {
      inn_feedback_error (GTK_WIDGET (self->window), _("The guest list could not be saved"),
                          error);
      return;
    }

  text = g_strdup_printf (ngettext ("%u guest saved as a sheet", "%u guests saved as a sheet",
                                    n_guests), (guint) n_guests);
  inn_feedback_say (GTK_WIDGET (self->window), text);
}

static void
chooser_cb (GtkNativeDialog *dialog,
            int              response,
            InnExportOpener *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_clear_object (&self->chooser);
  if (file == NULL || self->busy)
    return;

  self->busy = TRUE;
  inn_guest_export_async (inn_book_get_store (self->book), file, NULL, INN_GUEST_EXPORT_DEFAULT,
                          self->cancellable, exported_cb, g_object_ref (self));
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnExportOpener *self = user_data;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the Guests as a Sheet"), self->window,
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("guests.xlsx"));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
inn_export_opener_dispose (GObject *object)
{
  InnExportOpener *self = INN_EXPORT_OPENER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
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
 *
 * Returns: (transfer full): the opener
 */
InnExportOpener *
inn_export_opener_new (InnBook   *book,
                       GtkWindow *window)
{
  const GActionEntry entries[] = {
    { "export", export_action },
  };
  InnExportOpener *self = g_object_new (INN_TYPE_EXPORT_OPENER, NULL);

  self->book = g_object_ref (book);
  self->window = window;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);

  return self;
}
