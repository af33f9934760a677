/* inn-refused-saver.c: asks where the rows with mistakes of an import are to go, and saves them. */

#include "config.h"

#include "inn-refused-saver.h"

#include <glib/gi18n.h>

#include "inn-feedback.h"

struct _InnRefusedSaver
{
  GObject parent_instance;

  GtkWidget *widget;             /* weak, in the window that asks */
  InnImport *import;             /* owned: the one that was last asked for */
  GtkFileChooserNative *chooser; /* owned while it is open */
};

G_DEFINE_FINAL_TYPE (InnRefusedSaver, inn_refused_saver, G_TYPE_OBJECT)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InnRefusedSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = inn_import_save_refused_finish (INN_IMPORT (source), result, &error);

  if (self->import != INN_IMPORT (source) || self->widget == NULL)
    return;

  if (saved)
    {
      const char *path = inn_import_get_report (self->import)->refused_path;
      g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_strdup ("");
      /* Translators: the name of a file follows. */
      g_autofree char *text = g_strdup_printf (_("The rows with mistakes are saved as %s"), name);

      inn_feedback_say (self->widget, text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    inn_feedback_error (self->widget, _("The rows could not be saved"), error);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           InnRefusedSaver *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                             ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_clear_object (&self->chooser);
  if (file != NULL)
    inn_import_save_refused_async (self->import, file, NULL, saved_cb, g_object_ref (self));
}

static void
inn_refused_saver_dispose (GObject *object)
{
  InnRefusedSaver *self = INN_REFUSED_SAVER (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->import);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (inn_refused_saver_parent_class)->dispose (object);
}

static void
inn_refused_saver_class_init (InnRefusedSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_refused_saver_dispose;
}

static void
inn_refused_saver_init (InnRefusedSaver *self)
{
}

/**
 * inn_refused_saver_new:
 * @widget: over whose window it asks
 *
 * Returns: (transfer full): a saver with nothing to do
 */
InnRefusedSaver *
inn_refused_saver_new (GtkWidget *widget)
{
  InnRefusedSaver *self = g_object_new (INN_TYPE_REFUSED_SAVER, NULL);

  g_set_weak_pointer (&self->widget, widget);

  return self;
}

/**
 * inn_refused_saver_ask:
 * @self: a saver
 * @import: an import that refused rows
 *
 * Tells in the window what came of it.
 */
void
inn_refused_saver_ask (InnRefusedSaver *self,
                       InnImport       *import)
{
  g_return_if_fail (INN_IS_REFUSED_SAVER (self));

  g_set_object (&self->import, import);
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the Rows With Mistakes"),
                                               GTK_WINDOW (gtk_widget_get_root (self->widget)),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("refused-rows.csv"));
  g_signal_connect (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
