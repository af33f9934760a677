/* inn-known-place.c: the marker beside a book tells that there was one, but goes with the folder when
 * that is moved away or its disk is taken out. So the user's own folder for state has a small file for
 * each place where a book with something in it was open. */

#include "config.h"

#include "inn-known-place.h"

static char *
name_note (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  return g_build_filename (g_get_user_state_dir (), "innkeeper", "places", name, NULL);
}

/**
 * inn_known_place_note:
 * @path: path of a database with something in it
 *
 * Remembers the place. If that cannot be written down, there is only less to go by later on.
 */
void
inn_known_place_note (const char *path)
{
  g_autofree char *note = name_note (path);
  g_autofree char *folder = g_path_get_dirname (note);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_test (note, G_FILE_TEST_EXISTS))
    return;

  text = g_strconcat (path, "\n", NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_set_contents_full (note, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("The place of the book is not remembered: %s",
             error != NULL ? error->message : "no folder for it");
}

/**
 * inn_known_place_is:
 * @path: path of a database
 *
 * Returns: whether there was a book with something in it once
 */
gboolean
inn_known_place_is (const char *path)
{
  g_autofree char *note = name_note (path);

  return g_file_test (note, G_FILE_TEST_EXISTS);
}
