/* bench-automation.c: a run of each ready rule in a large book, the first one and one that finds nothing left
 * to do, as after every change.
 *
 *   bench-automation BOOK
 *
 * What the runs did is taken back in the end. The peer is every guest and stay read once.
 */

#include "config.h"

#include <stdio.h>

#include "inn-automation-rule-table.h"
#include "inn-act-sentence.h"
#include "inn-automation-run.h"
#include "inn-statement.h"
#include "inn-store.h"

#define RUNS 10

static const char EVERY_GUEST[] = "SELECT id, birth_month, birth_day FROM guest NOT INDEXED";
static const char EVERY_STAY[] = "SELECT id, guest_id, arrival, departure, status FROM stay NOT INDEXED";

static double
get_ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
read_all (InnConnection *connection,
          const char    *sql)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, NULL);

  while (inn_statement_step (statement, NULL) == INN_STEP_ROW)
    continue;
}

static gboolean
time_rule (InnChange                *change,
           const InnAutomationRule  *rule,
           InnAutomationTerms        terms,
           double                   *total_ms,
           GError                  **error)
{
  gint64 start = g_get_monotonic_time ();
  guint n_done = 0;
  guint n_again = 0;
  double first_ms = 0;
  double idle_ms = 0;

  if (!inn_automation_run_rule (change, rule, terms, &n_done, error))
    return FALSE;
  first_ms = get_ms_since (start);

  start = g_get_monotonic_time ();
  for (int i = 0; i < RUNS; i++)
    {
      if (!inn_automation_run_rule (change, rule, terms, &n_again, error))
        return FALSE;
      g_assert_cmpuint (n_again, ==, 0);
    }
  idle_ms = get_ms_since (start) / RUNS;
  *total_ms += idle_ms;
  printf ("%-18s first run %6.1f ms, %5u tasks; nothing left to do %6.2f ms\n", rule->key, first_ms, n_done,
          idle_ms);

  return TRUE;
}

static gpointer
measure (InnChange     *change,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  const InnAutomationTerms *terms = data;
  g_autoptr (GPtrArray) rules = inn_automation_rule_table_list (connection, error);
  double total_ms = 0;
  double peer_ms = 0;
  gint64 start = 0;

  if (rules == NULL)
    return NULL;

  for (guint i = 0; i < rules->len; i++)
    {
      InnAutomationRule *rule = g_ptr_array_index (rules, i);

      rule->since = inn_date_add_days (terms->today, -INN_AUTOMATION_FRESH_DAYS);
      if (!time_rule (change, rule, *terms, &total_ms, error))
        return NULL;
    }

  start = g_get_monotonic_time ();
  for (int i = 0; i < RUNS; i++)
    {
      read_all (connection, EVERY_GUEST);
      read_all (connection, EVERY_STAY);
    }
  peer_ms = get_ms_since (start) / RUNS;
  printf ("all rules with nothing left to do %.1f ms, reading every guest and stay %.1f ms, ratio %.3f\n",
          total_ms, peer_ms, total_ms / peer_ms);

  /* Nothing of this is to stay. */
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Measured");

  return NULL;
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  inn_store_change_finish (INN_STORE (source), result, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_main_loop_quit (user_data);
}

typedef struct
{
  GMainLoop *loop;
  InnStore  *store;
} Opening;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  opening->store = inn_store_open_finish (result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (opening->loop);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  inn_store_close_finish (INN_STORE (source), result, NULL);
  g_main_loop_quit (user_data);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (InnClock) clock = inn_clock_new ();
  Opening opening = { loop, NULL };
  InnAutomationTerms terms = { inn_clock_get_today (clock), inn_clock_get_utc (clock), INN_FEB29_ON_FEB28, 2 };

  if (argc != 2)
    return 2;

  inn_store_open_async (argv[1], INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL, opened_cb, &opening);
  g_main_loop_run (loop);
  inn_store_change_async (opening.store, inn_act_new (INN_ACT_AUTOMATION_RUN), measure, &terms, NULL, NULL,
                          NULL, measured_cb, loop);
  g_main_loop_run (loop);
  inn_store_close_async (opening.store, closed_cb, loop);
  g_main_loop_run (loop);
  g_object_unref (opening.store);

  return 0;
}
