/* inn-autostart.c: see inn-autostart.h. The desktop starts what lies in a folder of the user; the
 * entry is copied there from the program, or taken away.
 */

#include "config.h"

#include "inn-autostart.h"

#include "inn-autostart-resources.h"

#define ENTRY_RESOURCE "/org/innkeeper/Innkeeper/autostart.desktop"

static GFile *
dup_entry (void)
{
  return g_file_new_build_filename (g_get_user_config_dir (), "autostart",
                                    APPLICATION_ID ".desktop", NULL);
}

static void
query_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_task_return_boolean (task, g_file_query_exists (data, cancellable));
}

/**
 * inn_autostart_query_async:
 * @cancellable: (nullable): gives up waiting
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Finds out whether the program starts with the desktop.
 */
void
inn_autostart_query_async (GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, inn_autostart_query_async);
  g_task_set_task_data (task, dup_entry (), g_object_unref);
  g_task_run_in_thread (task, query_thread);
}

/**
 * inn_autostart_query_finish:
 * @result: what the callback got
 *
 * Returns: whether it does
 */
gboolean
inn_autostart_query_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static gboolean
write_entry (GFile         *entry,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GFile) folder = g_file_get_parent (entry);
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GError) exists = NULL;

  content = g_resources_lookup_data (ENTRY_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (content == NULL)
    return FALSE;

  if (!g_file_make_directory_with_parents (folder, cancellable, &exists) &&
      !g_error_matches (exists, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&exists));
      return FALSE;
    }

  return g_file_replace_contents (entry, g_bytes_get_data (content, NULL),
                                  g_bytes_get_size (content), NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);
}

static void
set_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean on = g_task_get_source_tag (task) == (gpointer) write_entry;
  gboolean done = on ? write_entry (data, cancellable, &error)
                     : g_file_delete (data, cancellable, &error);

  if (!done && !on && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_error (&error);
      done = TRUE;
    }

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * inn_autostart_set_async:
 * @on: whether the program is to start with the desktop
 * @cancellable: (nullable): gives up
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Writes the entry of the desktop, or takes it away.
 */
void
inn_autostart_set_async (gboolean             on,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  if (on)
    inn_autostart_register_resource ();
  g_task_set_source_tag (task, on ? (gpointer) write_entry : (gpointer) inn_autostart_set_async);
  g_task_set_task_data (task, dup_entry (), g_object_unref);
  g_task_run_in_thread (task, set_thread);
}

/**
 * inn_autostart_set_finish:
 * @result: what the callback got
 * @error: return location for an error of GIO
 *
 * Returns: whether it is as wished
 */
gboolean
inn_autostart_set_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
