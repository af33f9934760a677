/* inn-fuzz-driver.c: replays a corpus through a fuzz target, each file as one test.
 *
 * So the usual test suite, with any compiler, sees again whatever a fuzzer once found. The only
 * argument is the directory of the corpus.
 */

#include "config.h"

#include "inn-fuzz.h"

static void
replay_file (const void *data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) contents, length), ==, 0);
}

static int
compare_names_cb (const void *a,
                  const void *b)
{
  return g_strcmp0 (*(char * const *) a, *(char * const *) b);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *subject = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("Give the directory of a corpus.");

  directory = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);
  g_ptr_array_sort (names, compare_names_cb);

  subject = g_path_get_basename (argv[1]);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *test = g_strdup_printf ("/fuzz/%s/%s", subject,
                                               (const char *) names->pdata[i]);

      g_test_add_data_func_full (test, g_build_filename (argv[1], names->pdata[i], NULL),
                                 replay_file, g_free);
    }
  return g_test_run ();
}
