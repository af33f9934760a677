/* test-import-figures.c: what is kept of each guest and each day is right after any sequence of
 * sheets brought in, edits, deletions, undos and redos.
 *
 * Today is 2026-11-22.
 */

#include "config.h"

#include "inn-store-guests.h"
#include "inn-test-figures.h"
#include "inn-test-import.h"
#include "inn-test-loop.h"

#define N_GUESTS 6
#define N_STEPS 60
#define PICK(list) list[roll (G_N_ELEMENTS (list))]

static int
roll (int bound)
{
  return g_test_rand_int_range (0, bound);
}

/* Few days, so that charges lie in stays and stays lie in each other's way. */
static char *
make_stays (void)
{
  static const char *const statuses[] = { "已离店", "已离店", "在住", "已取消", "未到", "" };
  static const char *const payers[] = { "", "", "#2", "#5" };
  static const char *const companions[] = { "", "#3", "#1; #4" };
  static const char *const currencies[] = { "", "CNY", "USD" };
  static const char *const amounts[] = { "288.00", "", "1288.50", "0.05" };
  GString *sheet = g_string_new ("客人编号,房号,入住日期,晚数,状态,订单金额,币种,付款人,同住人\n");

  for (int i = 0; i < 8; i++)
    g_string_append_printf (sheet, "%d,%d,2026-%02d-%02d,%d,%s,%s,%s,%s,%s\n", 1 + roll (N_GUESTS),
                            101 + roll (3), 1 + roll (2), 1 + roll (12), roll (5),
                            PICK (statuses), PICK (amounts), PICK (currencies), PICK (payers),
                            PICK (companions));

  return g_string_free (sheet, FALSE);
}

static char *
make_charges (void)
{
  static const char *const categories[] = { "餐饮", "洗衣", "折扣", "退款" };
  static const char *const currencies[] = { "", "CNY", "USD" };
  GString *sheet = g_string_new ("客人编号,日期,类别,金额,币种\n");

  for (int i = 0; i < 8; i++)
    g_string_append_printf (sheet, "%d,2026-%02d-%02d,%s,%d.00,%s\n", 1 + roll (N_GUESTS),
                            1 + roll (2), 1 + roll (14), PICK (categories), 1 + roll (900),
                            PICK (currencies));

  return g_string_free (sheet, FALSE);
}

/* Gives how many rows were written. */
static guint
bring_in (InnTestImport *test,
          const char    *text,
          InnSheetRows   rows)
{
  g_autoptr (GFile) file = inn_test_import_file (test, "rows.csv", text, -1);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  g_clear_object (&test->import);
  test->import = inn_import_new (test->book);
  inn_import_set_rows (test->import, rows);
  inn_import_set_make_missing (test->import, rows == INN_SHEET_STAYS);
  inn_import_open_async (test->import, file, NULL, inn_test_loop_done_cb, &loop);
  inn_import_open_finish (test->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return inn_test_import_run (test)->n_written;
}

#define SOME_STAY "(SELECT id FROM stay ORDER BY (id * %d) %% 31 LIMIT 1)"

static void
edit (InnTestBook *book)
{
  int which = 1 + roll (30);
  int guest = 1 + roll (N_GUESTS);
  g_autofree char *sql = NULL;

  switch (roll (4))
    {
    case 0:
      sql = g_strdup_printf ("UPDATE stay SET status = '%s' WHERE id = " SOME_STAY,
                             roll (2) == 0 ? "cancelled" : "departed", which);
      break;
    case 1:
      sql = g_strdup_printf ("UPDATE stay SET payer_id = %d WHERE id = " SOME_STAY ";;"
                             "UPDATE charge SET guest_id = %d WHERE stay_id = " SOME_STAY,
                             guest, which, guest, which);
      break;
    case 2:
      sql = g_strdup_printf ("UPDATE stay SET departure = date (departure, '1 day') WHERE id = "
                             SOME_STAY, which);
      break;
    default:
      sql = g_strdup_printf ("UPDATE charge SET amount = amount + %d WHERE stay_id = " SOME_STAY,
                             which, which);
      break;
    }
  inn_test_book_run (book, "test.act", sql, NULL);
}

static void
delete_guest (InnTestBook *book)
{
  gint64 id = 1 + roll (N_GUESTS);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  /* Who is gone already stays so. */
  inn_store_delete_guests_async (book->store, &id, 1, NULL, inn_test_loop_done_cb, &loop);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&loop), NULL, NULL);
}

static void
take_back (InnTestBook *book,
           gint64       first)
{
  gint64 last = inn_test_book_get_int (book, "SELECT max (seq) FROM entry");
  g_autoptr (InnUndoReport) report = NULL;

  /* Undo of an undo is a redo. What cannot be taken back stays. */
  if (last > first)
    report = inn_test_book_undo (book, last - roll ((int) MIN (last - first, 6)),
                                 roll (2) == 0 ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT, NULL);
}

/* What is charged at a stay is the spending of who pays for it. */
static void
check_payers (InnTestBook *book)
{
  g_assert_cmpint (inn_test_book_get_int (book,
                                          "SELECT count (*) FROM charge c"
                                          " JOIN stay s ON s.id = c.stay_id"
                                          " WHERE c.guest_id <> coalesce (s.payer_id, s.guest_id)"),
                   ==, 0);
}

static void
test_any_sequence (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  InnTestBook *book = test->folder;
  g_autoptr (GString) guests = g_string_new ("姓名,电话\n");
  g_autoptr (GError) error = NULL;
  guint n_written = 0;
  gint64 first = 0;

  for (int i = 1; i <= N_GUESTS; i++)
    g_string_append_printf (guests, "客人%d,1381234567%d\n", i, i);
  inn_test_import_open (test, guests->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, N_GUESTS);
  first = inn_test_book_get_int (book, "SELECT max (seq) FROM entry");

  for (int step = 0; step < N_STEPS; step++)
    {
      int act = roll (10);
      g_autofree char *sheet = act < 3 ? make_stays () : act < 5 ? make_charges () : NULL;

      if (sheet != NULL)
        n_written += bring_in (test, sheet, act < 3 ? INN_SHEET_STAYS : INN_SHEET_CHARGES);
      else if (act < 7)
        edit (book);
      else if (act < 8)
        delete_guest (book);
      else
        take_back (book, first);
      inn_test_figures_check (book);
      check_payers (book);
    }

  /* Else nothing was shown. */
  g_assert_cmpuint (n_written, >, N_STEPS / 2);
  inn_test_book_verify (book);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-figures/after any sheets, edits and undos they are as counted anew",
                   test_any_sequence);

  return g_test_run ();
}
