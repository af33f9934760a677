/* bench-search.c: from a text typed to the ids, the exact count and the first 50 rows, for each kind
 * of query, in books of any size.
 *
 *   bench-search [--alone] [--kind NAME] BOOK…
 *
 * Peers, in the same run and on the same books of up to 100,000 guests: a LIKE scan, FTS5 by
 * trigrams, FTS5 by terms of our own (characters, pairs of characters, words); --alone leaves them
 * out. Each line is written when it is known. At the end stands the curve: how p95 grows with the
 * book.
 */

#include "config.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "inn-finder-jobs.h"
#include "inn-fold.h"
#include "inn-pack-find.h"
#include "inn-statement.h"
#include "inn-store-guests.h"
#include "inn-test-loop.h"

#define QUERIES_A_KIND 24
#define PEER_QUERIES_A_KIND 6
#define MOST_FOR_PEERS 120000
#define ROWS 50

typedef struct
{
  const char *name;
  const char *sql;      /* gives words to make queries of */
  int         skip;     /* so many characters of each */
  int         take;     /* and so many from there on, 0 for all; below 0, from its end */
  const char *literal;  /* or the queries themselves, parted by '|' */
} Kind;

static const Kind kinds[] = {
  { "one Han character", NULL, 0, 0, "张|王|李|刘|陈|杨|黄|赵|吴|周|徐|孙" },
  { "two Han characters", "SELECT name FROM guest WHERE name > '一' LIMIT 400", 0, 2, NULL },
  { "three Han characters", "SELECT name FROM guest WHERE name > '一' LIMIT 400", 0, 3, NULL },
  { "pinyin", NULL, 0, 0, "zhangsan|wangwei|lina|liufang|chenjie|yangyang|zhang|wang|linyu|zhaomin" },
  { "initials", NULL, 0, 0, "zs|ww|ln|lf|cj|yy|zxm|lyt|wjg|hxl" },
  { "initials mixed", NULL, 0, 0, "zsan|zhangs|wangw|lyutong|张s|zhang伟|chenj|lfang" },
  { "phone, last four", "SELECT value FROM contact_point WHERE kind = 'phone' LIMIT 400", 0, -4, NULL },
  { "phone, middle five", "SELECT substr (normalised, 6, 5) FROM contact_point WHERE kind = 'phone' AND length (normalised) > 12 LIMIT 400", 0, 0, NULL },
  { "email, seven", "SELECT value FROM contact_point WHERE kind = 'email' LIMIT 400", 0, 7, NULL },
  { "Latin name", NULL, 0, 0, "jose|anna|smith|clarke|suzuki|oleg|barbara|sofia" },
  { "company", "SELECT company FROM guest WHERE company <> '' LIMIT 400", 0, 0, NULL },
  { "two words", NULL, 0, 0, "zhang 138|王 安静|li 6620|陈 杭州|wang qq.com" },
  { "word in a note", NULL, 0, 0, "安静|花生|发票|小狗|日出|床垫|电梯|朋友" },
  { "tag", NULL, 0, 0, "quiet|regular|vegetarian|lake view|late arrival" },
  { "one letter", NULL, 0, 0, "z|w|l|a|s|x|y|e|1|8" },
  { "nothing found", NULL, 0, 0, "qqqqxx|龘龘|99999999999|zzzz" },
};

/* One line of the curve: p95 of each kind, then of a room. */
typedef struct
{
  guint  n_guests;
  double load_ms;
  double memory;
  double p95[G_N_ELEMENTS (kinds) + 1];
} Point;

static gboolean alone;
static char *only_kind;
static char **books;

static const GOptionEntry options[] = {
  { "alone", 0, 0, G_OPTION_ARG_NONE, &alone, "Leave the peers out", NULL },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &only_kind, "This kind of query only", "NAME" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &books, NULL, "BOOK…" },
  G_OPTION_ENTRY_NULL,
};

typedef struct
{
  InnStore  *store;
  InnPack   *pack;
  sqlite3   *peer; /* NULL when the book is too large for peers */
  double     load_ms;
  double     load_cpu_ms;
  double     load_book_ms; /* of that, on the thread of the book */
} Bench;

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* What this process spent on processors, which tells more than the wall on a busy machine. */
static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* The same of the thread that has the book, which everything else waits for. */
static gpointer
read_cpu (InnConnection  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  struct timespec now;
  double *ms = data;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  *ms = now.tv_sec * 1e3 + now.tv_nsec / 1e6;

  return ms;
}

static double
get_book_cpu_ms (InnStore *store)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  double ms = 0;

  inn_store_read_async (store, INN_PRIORITY_INTERACTIVE, read_cpu, &ms, NULL, NULL, NULL,
                        inn_test_loop_done_cb, &loop);
  inn_store_read_finish (store, inn_test_loop_wait (&loop), NULL);

  return ms;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_share (GArray *times,
           double  share)
{
  if (times->len == 0)
    return 0;

  g_array_sort (times, compare_doubles);

  return g_array_index (times, double, MIN (times->len - 1, (guint) (times->len * share)));
}

static gpointer
read_words (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Kind *kind = data;
  g_autoptr (InnStatement) statement = inn_statement_new (connection, kind->sql, error);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  while (inn_statement_step (statement, error) == INN_STEP_ROW)
    {
      const char *text = inn_statement_get_text (statement, 0);
      glong length = g_utf8_strlen (text, -1);
      glong start = kind->take < 0 ? MAX (0, length + kind->take) : kind->skip;
      glong end = kind->take > 0 ? MIN (length, start + kind->take) : length;

      if (end > start)
        g_ptr_array_add (words, g_utf8_substring (text, start, end));
    }

  return words;
}

static GPtrArray *
list_queries (Bench      *self,
              const Kind *kind)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *words = NULL;

  if (kind->literal != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (kind->literal, "|", -1);

      words = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; parts[i] != NULL; i++)
        g_ptr_array_add (words, g_strdup (parts[i]));
      return words;
    }

  inn_store_read_async (self->store, INN_PRIORITY_INTERACTIVE, read_words, (gpointer) kind, NULL,
                        (GDestroyNotify) g_ptr_array_unref, NULL, inn_test_loop_done_cb, &loop);
  words = inn_store_read_finish (self->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return words;
}

static void
load_rows (Bench  *self,
           GArray *ids)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  inn_store_load_guest_summaries_async (self->store, (const gint64 *) (gpointer) ids->data,
                                        MIN (ids->len, ROWS), NULL, inn_test_loop_done_cb, &loop);
  rows = inn_store_load_guest_summaries_finish (self->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

static guint
find (Bench      *self,
      const char *text,
      double     *cpu_ms)
{
  double start = get_cpu_ms ();
  g_autoptr (InnNeedle) needle = inn_needle_new (text);
  const InnPackQuery query = { .needle = needle };
  g_autoptr (GArray) ids = inn_pack_find (self->pack, &query, NULL);

  *cpu_ms = get_cpu_ms () - start;
  load_rows (self, ids);

  return ids->len;
}

/* The peers' tables: one row a guest, all it is found by. */
static const char MAKE_PEERS[] =
  "CREATE TABLE plain (id INTEGER PRIMARY KEY, name TEXT, contacts TEXT, notes TEXT, day TEXT);"
  "INSERT INTO plain SELECT g.id, g.name || ' ' || g.reading || ' ' || g.latin_name,"
  "  coalesce ((SELECT group_concat (value || ' ' || normalised, ' ') FROM book.contact_point c"
  "             WHERE c.guest_id = g.id), '') || ' ' || g.company,"
  "  g.region || ' ' || g.note, s.last_departure"
  "  FROM book.guest g LEFT JOIN book.guest_state s ON s.guest_id = g.id;"
  "CREATE VIRTUAL TABLE trigrams USING fts5 (name, contacts, notes, content = '', tokenize = 'trigram');"
  "INSERT INTO trigrams (rowid, name, contacts, notes) SELECT id, name, contacts, notes FROM plain;"
  "CREATE VIRTUAL TABLE terms USING fts5 (words, content = '', detail = none, prefix = '2 3',"
  "                                       tokenize = 'ascii');"
  "INSERT INTO terms (rowid, words) SELECT id, own_terms (name || ' ' || contacts || ' ' || notes)"
  "  FROM plain;";

/* Characters and pairs of them as words of their own. */
static void
own_terms (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  g_autofree char *text = inn_fold ((const char *) sqlite3_value_text (values[0]));
  g_autoptr (GString) terms = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *next = g_utf8_next_char (at);

      if ((guchar) *at < 0x80)
        {
          g_string_append_c (terms, *at);
          continue;
        }
      g_string_append_c (terms, ' ');
      g_string_append_len (terms, at, next - at);
      g_string_append_c (terms, ' ');
      if ((guchar) *next >= 0x80)
        g_string_append_len (terms, at, g_utf8_next_char (next) - at);
      g_string_append_c (terms, ' ');
    }
  sqlite3_result_text (context, terms->str, terms->len, SQLITE_TRANSIENT);
}

static void
run_sql (sqlite3    *peer,
         const char *sql)
{
  if (sqlite3_exec (peer, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (peer));
}

static void
open_peers (Bench      *self,
            const char *book)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS book", book);

  sqlite3_open (":memory:", &self->peer);
  sqlite3_create_function (self->peer, "own_terms", 1, SQLITE_UTF8, NULL, own_terms, NULL, NULL);
  run_sql (self->peer, attach);
  run_sql (self->peer, MAKE_PEERS);
  run_sql (self->peer, "DETACH book");
}

static void
ask_peer (Bench      *self,
          const char *sql,
          const char *text)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (self->peer, sql, -1, &statement, NULL);
  sqlite3_bind_text (statement, 1, text, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (statement) == SQLITE_ROW)
    continue;
  sqlite3_finalize (statement);
}

/* Trigrams find nothing below three characters, so they are looked for by LIKE there. */
static void
time_peers (Bench     *self,
            GPtrArray *queries,
            double    *medians)
{
  static const char like_sql[] =
    "SELECT id FROM plain WHERE name LIKE ?1 OR contacts LIKE ?1 OR notes LIKE ?1 "
    "ORDER BY name LIKE ?1 DESC, day DESC";
  static const char trigram_sql[] =
    "SELECT id FROM plain WHERE id IN (SELECT rowid FROM trigrams WHERE trigrams MATCH ?1) "
    "ORDER BY day DESC";
  static const char terms_sql[] =
    "SELECT id FROM plain WHERE id IN (SELECT rowid FROM terms WHERE terms MATCH ?1) "
    "ORDER BY day DESC";

  for (guint peer = 0; peer < 3; peer++)
    {
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint i = 0; i < MIN (queries->len, PEER_QUERIES_A_KIND); i++)
        {
          const char *text = queries->pdata[i];
          g_autofree char *like = g_strdup_printf ("%%%s%%", text);
          g_autofree char *match = g_strdup_printf (peer == 1 ? "\"%s\"" : "\"%s\" *", text);
          gboolean scans = peer == 0 || (peer == 1 && g_utf8_strlen (text, -1) < 3);
          gint64 start = g_get_monotonic_time ();
          double ms;

          ask_peer (self, scans ? like_sql : peer == 1 ? trigram_sql : terms_sql,
                    scans ? like : match);
          ms = since (start);
          g_array_append_val (times, ms);
        }
      medians[peer] = get_share (times, 0.5);
    }
}

static double
time_kind (Bench      *self,
           const Kind *kind)
{
  g_autoptr (GPtrArray) queries = list_queries (self, kind);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) scans = g_array_new (FALSE, FALSE, sizeof (double));
  double peers[3] = { 0 };
  guint n_hits = 0;

  for (guint i = 0; i < QUERIES_A_KIND && queries->len > 0; i++)
    {
      const char *text = queries->pdata[i * 17 % queries->len];
      gint64 start = g_get_monotonic_time ();
      double cpu_ms = 0;
      double ms;

      n_hits += find (self, text, &cpu_ms);
      ms = since (start);
      g_array_append_val (times, ms);
      g_array_append_val (scans, cpu_ms);
    }

  printf ("%-22s %7u hits  %6.2f / %6.2f ms  (CPU to find %6.2f / %6.2f)", kind->name,
          n_hits / QUERIES_A_KIND, get_share (times, 0.5), get_share (times, 0.95),
          get_share (scans, 0.5), get_share (scans, 0.95));
  if (self->peer != NULL)
    {
      time_peers (self, queries, peers);
      printf ("   LIKE %6.1f  trigram %6.1f  terms %6.1f", peers[0], peers[1], peers[2]);
    }
  printf ("\n");

  return get_share (times, 0.95);
}

static gpointer
find_stayed (Bench      *self,
             InnNeedle  *needle,
             GHashTable *rooms)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  InnStayLook *look =
    inn_stay_look_new (needle, rooms, inn_clock_get_today (inn_store_get_clock (self->store)));

  g_assert_nonnull (look);
  inn_store_read_async (self->store, INN_PRIORITY_INTERACTIVE, inn_stay_look_run, look,
                        inn_stay_look_free, (GDestroyNotify) g_ptr_array_unref, NULL,
                        inn_test_loop_done_cb, &loop);

  return inn_store_read_finish (self->store, inn_test_loop_wait (&loop), NULL);
}

static double
time_rooms (Bench      *self,
            GHashTable *rooms)
{
  static const char *const texts[] = { "302", "302 国庆", "302 10月", "101", "205 去年", "108 春节" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) cpu_times = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_hits = 0;

  for (guint i = 0; i < QUERIES_A_KIND; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double cpu_start = get_cpu_ms ();
      g_autoptr (InnNeedle) needle = inn_needle_new (texts[i % G_N_ELEMENTS (texts)]);
      g_autoptr (GPtrArray) stayed = find_stayed (self, needle, rooms);
      const InnPackQuery query = { .needle = needle, .stayed = (GArray **) stayed->pdata };
      g_autoptr (GArray) ids = inn_pack_find (self->pack, &query, NULL);
      double ms;

      load_rows (self, ids);
      ms = since (start);
      n_hits += ids->len;
      g_array_append_val (times, ms);
      ms = get_cpu_ms () - cpu_start;
      g_array_append_val (cpu_times, ms);
    }
  printf ("%-22s %7u hits  %6.2f / %6.2f ms  (CPU with the rows %6.2f / %6.2f)\n",
          "room of a stay", n_hits / QUERIES_A_KIND, get_share (times, 0.5),
          get_share (times, 0.95), get_share (cpu_times, 0.5), get_share (cpu_times, 0.95));

  return get_share (times, 0.95);
}

/* As inn-pack-worker.c does: from where not too many are left, only they are looked at again. */
static void
time_typing (Bench *self)
{
  static const char *const texts[] = { "zh", "zha", "zhan", "zhang", "zhangs", "zhangsa", "zhangsan" };
  g_autoptr (GArray) among = NULL;
  g_autoptr (InnNeedle) earlier = NULL;

  printf ("typed on from what was found:");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double start = get_cpu_ms ();
      InnNeedle *needle = inn_needle_new (texts[i]);
      gboolean goes_on = among != NULL && inn_needle_extends (needle, earlier)
                         && among->len <= inn_pack_get_n_alive (self->pack) / 128;
      g_autoptr (GArray) before = g_steal_pointer (&among);
      const InnPackQuery query = { .needle = needle, .among = goes_on ? before : NULL };
      g_autoptr (GArray) ids = inn_pack_find (self->pack, &query, &among);

      printf (" %s %.2f", texts[i], get_cpu_ms () - start);
      g_clear_pointer (&earlier, inn_needle_unref);
      earlier = needle;
    }
  printf (" ms of CPU\n");
}

static GHashTable *
load (Bench *self)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnFinderLoad) job = inn_finder_load_new (NULL);
  double book_cpu = get_book_cpu_ms (self->store);
  gint64 start = g_get_monotonic_time ();
  double cpu = get_cpu_ms ();

  inn_store_read_sliced_async (self->store, INN_PRIORITY_BACKGROUND, inn_finder_load_slice, job,
                               NULL, NULL, inn_test_loop_done_cb, &loop);
  inn_store_read_sliced_finish (self->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  self->load_ms = since (start);
  self->load_cpu_ms = get_cpu_ms () - cpu;
  self->load_book_ms = get_book_cpu_ms (self->store) - book_cpu;
  self->pack = inn_finder_load_steal_pack (job);

  return inn_finder_load_ref_rooms (job);
}

static gboolean
is_wanted (const char *kind)
{
  return only_kind == NULL || g_str_equal (only_kind, kind);
}

static void
measure (const char *path,
         Point      *point)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnClock) clock = inn_clock_new ();
  g_autoptr (GHashTable) rooms = NULL;
  Bench self = { 0 };

  inn_store_open_async (path, INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL,
                        inn_test_loop_done_cb, &loop);
  self.store = inn_store_open_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  inn_test_loop_clear (&loop);

  rooms = load (&self);
  printf ("\n%u guests: read in %.0f ms (CPU %.0f, %.0f of it on the thread of the book), %.1f MB\n",
          inn_pack_get_n_alive (self.pack), self.load_ms, self.load_cpu_ms, self.load_book_ms,
          inn_pack_get_memory (self.pack) / 1e6);
  printf ("median / p95 from the text to the first %d rows\n", ROWS);

  inn_store_close_async (self.store, inn_test_loop_done_cb, &loop);
  inn_store_close_finish (self.store, inn_test_loop_wait (&loop), &error);
  g_clear_object (&self.store);
  inn_test_loop_clear (&loop);
  point->n_guests = inn_pack_get_n_alive (self.pack);
  point->load_ms = self.load_ms;
  point->memory = inn_pack_get_memory (self.pack) / 1e6;
  if (!alone && point->n_guests <= MOST_FOR_PEERS)
    open_peers (&self, path);
  inn_store_open_async (path, INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL,
                        inn_test_loop_done_cb, &loop);
  self.store = inn_store_open_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_wanted (kinds[i].name))
      point->p95[i] = time_kind (&self, &kinds[i]);
  if (is_wanted ("room of a stay"))
    point->p95[G_N_ELEMENTS (kinds)] = time_rooms (&self, rooms);
  if (only_kind == NULL)
    time_typing (&self);

  sqlite3_close (self.peer);
  inn_pack_free (self.pack);
  g_object_unref (self.store);
}

static void
print_row (const char  *name,
           const Point *points,
           guint        n_points,
           gsize        offset)
{
  printf ("%-22s", name);
  for (guint i = 0; i < n_points; i++)
    printf (" %10.2f", G_STRUCT_MEMBER (double, &points[i], offset));
  printf ("\n");
}

static void
print_curve (const Point *points,
             guint        n_points)
{
  printf ("\n%-22s", "p95 in ms");
  for (guint i = 0; i < n_points; i++)
    printf (" %10u", points[i].n_guests);
  printf ("\n");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    print_row (kinds[i].name, points, n_points, G_STRUCT_OFFSET (Point, p95[i]));
  print_row ("room of a stay", points, n_points,
             G_STRUCT_OFFSET (Point, p95[G_N_ELEMENTS (kinds)]));
  print_row ("read, ms", points, n_points, G_STRUCT_OFFSET (Point, load_ms));
  print_row ("memory, MB", points, n_points, G_STRUCT_OFFSET (Point, memory));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree Point *points = NULL;
  guint n_books;

  setvbuf (stdout, NULL, _IOLBF, 0);
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || books == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "No book was named");
      return 2;
    }

  n_books = g_strv_length (books);
  points = g_new0 (Point, n_books);
  for (guint i = 0; i < n_books; i++)
    measure (books[i], &points[i]);
  if (only_kind == NULL)
    print_curve (points, n_books);

  return 0;
}
