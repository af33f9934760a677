/* drag-files.c: a window from which files can be dragged, as from a file manager.
 *
 *   drag-files FILE…
 */

#include <gtk/gtk.h>

static void
activate_cb (GtkApplication    *application,
             GdkContentProvider *files)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_content (source, files);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Files to drag");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 80, 80);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GtkApplication) application
    = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr(GdkContentProvider) provider = NULL;
  GSList *files = NULL;

  for (int i = argc - 1; i > 0; i--)
    files = g_slist_prepend (files, g_file_new_for_path (argv[i]));
  provider = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  g_slist_free_full (files, g_object_unref);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), provider);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
