/* bench-backup.c: a copy of a large book, plain and with a password, and how the main loop and those
 * who ask the book fare meanwhile.
 *
 *   bench-backup BOOK
 *
 * The copies are timed with nobody asking the book, as the peer's are, then watched while it is asked
 * again and again. The peer is `sqlite3 .backup` and `zstd -1`, which check and read back nothing.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "inn-backup-run.h"
#include "inn-store-guests.h"
#include "inn-test-loop.h"

#define RUNS 3
#define FRAME_MS 16
#define CONTROL_MS 3000

typedef struct
{
  InnStore *store;
  GArray   *late_ms;  /* of double: how late a frame came */
  GArray   *asked_ms; /* of double: how long an answer took */
  gint64    expected;
  gint64    asked;
  guint     source;
} Watch;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Watch *watch = user_data;
  double ms = (double) (g_get_monotonic_time () - watch->asked) / 1000;

  inn_store_count_guests_finish (INN_STORE (source), result, NULL);
  g_array_append_val (watch->asked_ms, ms);
  watch->asked = 0;
}

static gboolean
frame_cb (gpointer user_data)
{
  Watch *watch = user_data;
  gint64 now = g_get_monotonic_time ();
  double late = MAX ((double) (now - watch->expected) / 1000, 0);

  g_array_append_val (watch->late_ms, late);
  watch->expected = now + FRAME_MS * 1000;
  if (watch->asked == 0)
    {
      watch->asked = now;
      inn_store_count_guests_async (watch->store, NULL, answered_cb, watch);
    }
  return G_SOURCE_CONTINUE;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
get_quantile (GArray *values,
              double  which)
{
  g_array_sort (values, compare_doubles);
  return values->len == 0 ? 0
                          : g_array_index (values, double, (guint) (which * (values->len - 1)));
}

/* On a busy machine this says more than the clock. */
static double
get_cpu_ms (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static double
copy_once (InnStore     *store,
           const char   *folder,
           InnBackupKey *key,
           GPtrArray    *paths,
           guint64      *size)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnBackupOutcome) outcome = NULL;
  InnBackupOrder *order = inn_backup_order_new (INN_BACKUP_DAILY);
  gint64 start = g_get_monotonic_time ();
  double ms = 0;

  order->folder = g_strdup (folder);
  order->key = key != NULL ? inn_backup_key_ref (key) : NULL;
  inn_backup_run_async (store, order, NULL, NULL, inn_test_loop_done_cb, &loop);
  outcome = inn_backup_run_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  ms = (double) (g_get_monotonic_time () - start) / 1000;
  *size = outcome->size;
  g_ptr_array_add (paths, g_strdup (outcome->path));
  return ms;
}

static void
begin_watch (Watch    *watch,
             InnStore *store)
{
  *watch = (Watch) { .store = store };
  watch->late_ms = g_array_new (FALSE, FALSE, sizeof (double));
  watch->asked_ms = g_array_new (FALSE, FALSE, sizeof (double));
  watch->expected = g_get_monotonic_time () + FRAME_MS * 1000;
  watch->source = g_timeout_add_full (G_PRIORITY_DEFAULT, FRAME_MS, frame_cb, watch, NULL);
}

static void
end_watch (Watch      *watch,
           const char *what)
{
  g_source_remove (watch->source);
  while (watch->asked != 0)
    g_main_context_iteration (NULL, TRUE);
  printf ("%s: a turn of the main loop came %.1f ms late (p95, worst %.1f), an answer of the book "
          "took %.1f ms (p95)\n",
          what, get_quantile (watch->late_ms, 0.95), get_quantile (watch->late_ms, 1),
          get_quantile (watch->asked_ms, 0.95));
  g_array_unref (watch->late_ms);
  g_array_unref (watch->asked_ms);
}

/* What the machine does to the main loop with nothing being copied. */
static void
watch_control (InnStore *store)
{
  Watch watch;
  gint64 end = g_get_monotonic_time () + CONTROL_MS * 1000;

  begin_watch (&watch, store);
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  end_watch (&watch, "nothing copied");
}

static void
remove_copies (GPtrArray *paths)
{
  for (guint i = 0; i < paths->len; i++)
    g_unlink (g_ptr_array_index (paths, i));
  g_ptr_array_set_size (paths, 0);
}

static void
copy_often (InnStore     *store,
            const char   *folder,
            InnBackupKey *key,
            const char   *name,
            GArray       *times)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Watch watch;
  guint64 size = 0;
  double cpu_ms = get_cpu_ms (RUSAGE_SELF);

  for (int i = 0; i < RUNS; i++)
    {
      double ms = copy_once (store, folder, key, paths, &size);

      g_array_append_val (times, ms);
    }
  cpu_ms = (get_cpu_ms (RUSAGE_SELF) - cpu_ms) / RUNS;
  remove_copies (paths);
  printf ("%s copy: median %.0f ms, slowest %.0f ms, processor %.0f ms, %.1f MB\n", name,
          get_quantile (times, 0.5), get_quantile (times, 1), cpu_ms, (double) size / 1e6);

  begin_watch (&watch, store);
  for (int i = 0; i < RUNS; i++)
    copy_once (store, folder, key, paths, &size);
  end_watch (&watch, name);
  remove_copies (paths);
}

static double
time_peer (const char *book,
           const char *folder)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < RUNS; i++)
    {
      g_autofree char *command
        = g_strdup_printf ("sqlite3 '%s' \".backup '%s/peer.db'\""
                           " && zstd -q -1 -f '%s/peer.db' -o '%s/peer.zst'"
                           " && sync '%s/peer.zst' && rm '%s/peer.db' '%s/peer.zst'",
                           book, folder, folder, folder, folder, folder, folder);
      gint64 start = g_get_monotonic_time ();
      double ms = 0;

      if (system (command) != 0)
        return 0;
      ms = (double) (g_get_monotonic_time () - start) / 1000;
      g_array_append_val (times, ms);
    }
  return get_quantile (times, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (InnClock) clock = inn_clock_new ();
  g_auto (InnTestLoop) opening = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) closing = INN_TEST_LOOP_INIT;
  g_autoptr (InnStore) store = NULL;
  g_autoptr (InnBackupKey) key = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) sealed = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 start = 0;
  double peer = 0;

  if (argc != 2)
    return 2;
  folder = inn_backup_folder_dup_usual (argv[1]);
  g_mkdir_with_parents (folder, 0700);

  inn_store_open_async (argv[1], INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL,
                        inn_test_loop_done_cb, &opening);
  store = inn_store_open_finish (inn_test_loop_wait (&opening), &error);
  g_assert_no_error (error);
  watch_control (store);
  copy_often (store, folder, NULL, "plain", plain);
  start = g_get_monotonic_time ();
  key = inn_backup_key_new ("a password", INN_BACKUP_PASSES, INN_BACKUP_MEMORY, &error);
  g_assert_no_error (error);
  printf ("key of a password: %.0f ms, once\n",
          (double) (g_get_monotonic_time () - start) / 1000);
  copy_often (store, folder, key, "sealed", sealed);

  inn_store_close_async (store, inn_test_loop_done_cb, &closing);
  inn_store_close_finish (store, inn_test_loop_wait (&closing), NULL);
  peer = time_peer (argv[1], folder);
  printf ("sqlite3 .backup and zstd -1: %.0f ms, processor %.0f ms; ratio plain %.2f, sealed %.2f\n", peer,
          get_cpu_ms (RUSAGE_CHILDREN) / RUNS,
          get_quantile (plain, 0.5) / peer, get_quantile (sealed, 0.5) / peer);
  g_rmdir (folder);
  return 0;
}
