/* The agenda in sections: it follows the book, the clock and midnight, and keeps what was settled. */

#include "config.h"

#include "inn-agenda-list.h"
#include "inn-store-follow-ups.h"
#include "inn-store-guests.h"
#include "inn-store-promises.h"
#include "inn-test-guests.h"

typedef struct
{
  InnTestBook   *files;   /* the folder and the clock only */
  InnBook       *book;
  InnAgendaList *agenda;
  gint64         guest_id;
  guint          n_loaded;
} Stage;

static void
loaded_cb (Stage *stage)
{
  stage->n_loaded++;
}

static gint64
save_guest (Stage *stage)
{
  g_autoptr (InnGuest) guest = inn_test_guest_new ("林雨桐", NULL);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  InnStore *store = inn_book_get_store (stage->book);
  g_autoptr (GError) error = NULL;
  gint64 id;

  inn_store_save_guest_async (store, guest, NULL, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_guest_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static Stage *
stage_new (void)
{
  Stage *stage = g_new0 (Stage, 1);
  g_autoptr (InnSettings) settings = inn_settings_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  stage->files = inn_test_book_new_closed ();
  inn_book_open_async (stage->files->path, INN_STORE_OPEN_CREATE, stage->files->clock, settings,
                       NULL, NULL, NULL, inn_test_loop_done_cb, &loop);
  stage->book = inn_book_open_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  stage->guest_id = save_guest (stage);
  stage->agenda = inn_agenda_list_new (stage->book);
  g_signal_connect_swapped (stage->agenda, "loaded", G_CALLBACK (loaded_cb), stage);

  return stage;
}

static void
stage_free (Stage *stage)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  g_object_run_dispose (G_OBJECT (stage->agenda));
  g_object_unref (stage->agenda);
  inn_book_close_async (stage->book, inn_test_loop_done_cb, &loop);
  inn_book_close_finish (stage->book, inn_test_loop_wait (&loop), NULL);
  inn_test_loop_clear (&loop);
  inn_test_loop_settle ();
  g_object_unref (stage->book);
  inn_test_book_free (stage->files);
  g_free (stage);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stage, stage_free)

/* A look at the book that began after everything before. */
static void
look (Stage *stage)
{
  for (int i = 0; i < 2; i++)
    {
      guint before = stage->n_loaded;

      inn_agenda_list_refresh (stage->agenda);
      while (stage->n_loaded == before)
        g_main_context_iteration (NULL, TRUE);
    }
  inn_test_loop_settle ();
}

static gint64
add (Stage      *stage,
     const char *what,
     InnDate     day,
     int         minute)
{
  g_autoptr (InnFollowUp) follow_up =
    inn_follow_up_new (stage->guest_id, what, inn_civil_new (day, minute));
  InnStore *store = inn_book_get_store (stage->book);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  inn_store_save_follow_up_async (store, follow_up, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_follow_up_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* "overdue | today | coming", by what is to be done. */
static char *
tell (Stage *stage)
{
  GString *text = g_string_new (NULL);

  for (InnAgendaSection s = INN_AGENDA_OVERDUE; s <= INN_AGENDA_COMING; s++)
    {
      GListModel *section = inn_agenda_list_get_section (stage->agenda, s);

      if (s > INN_AGENDA_OVERDUE)
        g_string_append (text, " |");
      for (guint i = 0; i < g_list_model_get_n_items (section); i++)
        {
          g_autoptr (InnAgendaItem) item = g_list_model_get_item (section, i);

          g_string_append_printf (text, " %s%s",
                                  inn_agenda_task_get_what (inn_agenda_item_get_task (item)),
                                  inn_agenda_item_get_state (item) == INN_AGENDA_OPEN ? "" : "*");
        }
    }

  return g_string_free (text, FALSE);
}

#define assert_tells(stage, wanted)                   \
  G_STMT_START {                                      \
    g_autofree char *told_ = tell (stage);            \
    g_assert_cmpstr (told_, ==, wanted);              \
  } G_STMT_END

static void
test_sections (void)
{
  g_autoptr (Stage) stage = stage_new ();

  add (stage, "late", inn_date_add_days (INN_TEST_TODAY, -1), INN_CIVIL_NO_MINUTE);
  add (stage, "ten", INN_TEST_TODAY, 600);
  add (stage, "some-time", INN_TEST_TODAY, INN_CIVIL_NO_MINUTE);
  add (stage, "tomorrow", inn_date_add_days (INN_TEST_TODAY, 1), INN_CIVIL_NO_MINUTE);
  add (stage, "far", inn_date_add_days (INN_TEST_TODAY, 8), INN_CIVIL_NO_MINUTE);
  look (stage);

  assert_tells (stage, " late | some-time ten | tomorrow");
  g_assert_cmpuint (inn_agenda_list_get_waiting (stage->agenda), ==, 3);
  g_assert_cmpuint (inn_agenda_list_get_n_left_out (stage->agenda), ==, 0);
}

static void
test_midnight (void)
{
  g_autoptr (Stage) stage = stage_new ();
  guint before;

  add (stage, "night", INN_TEST_TODAY, 23 * 60);
  add (stage, "tomorrow", inn_date_add_days (INN_TEST_TODAY, 1), INN_CIVIL_NO_MINUTE);
  look (stage);
  assert_tells (stage, " | night | tomorrow");

  /* Nobody asks: the clock alone makes it look again. */
  before = stage->n_loaded;
  inn_clock_set_now (stage->files->clock,
                     inn_civil_new (inn_date_add_days (INN_TEST_TODAY, 1), 1));
  while (stage->n_loaded == before)
    g_main_context_iteration (NULL, TRUE);
  look (stage);
  assert_tells (stage, " night | tomorrow |");
  g_assert_cmpuint (inn_agenda_list_get_waiting (stage->agenda), ==, 2);
}

static void
finish (Stage         *stage,
        InnAgendaItem *item,
        gint64        *seq)
{
  InnStore *store = inn_book_get_store (stage->book);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_agenda_item_set_settling (item, TRUE);
  inn_store_finish_follow_up_async (store, inn_agenda_item_get_task (item)->follow_up->id, "",
                                    NULL, inn_test_loop_done_cb, &loop);
  inn_store_finish_follow_up_finish (store, inn_test_loop_wait (&loop), seq, &error);
  g_assert_no_error (error);
  inn_agenda_item_set_settled (item, INN_AGENDA_DONE, *seq, INN_CIVIL_NONE);
}

static void
test_settled (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autoptr (InnAgendaItem) item = NULL;
  g_autoptr (InnUndoReport) report = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  add (stage, "nine", INN_TEST_TODAY, 600);
  add (stage, "ten", INN_TEST_TODAY, 660);
  look (stage);
  item = g_list_model_get_item (inn_agenda_list_get_section (stage->agenda, INN_AGENDA_TODAY), 0);

  finish (stage, item, &seq);
  look (stage);
  assert_tells (stage, " | nine* ten |");
  g_assert_cmpuint (inn_agenda_list_get_waiting (stage->agenda), ==, 1);

  inn_store_undo_async (inn_book_get_store (stage->book), seq, INN_UNDO_DEFAULT, NULL,
                        inn_test_loop_done_cb, &loop);
  report = inn_store_undo_finish (inn_book_get_store (stage->book), inn_test_loop_wait (&loop),
                                  &error);
  g_assert_no_error (error);
  look (stage);
  assert_tells (stage, " | nine ten |");

  finish (stage, item, &seq);
  look (stage);
  inn_agenda_list_drop_settled (stage->agenda);
  assert_tells (stage, " | ten |");
}

static gint64
promise (Stage      *stage,
         const char *what,
         InnCivil    due)
{
  g_autoptr (InnPromise) promised = inn_promise_new (stage->guest_id, INN_PROMISE_GIFT,
                                                     inn_date_add_days (INN_TEST_TODAY, -9), what);
  InnStore *store = inn_book_get_store (stage->book);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id;

  promised->due = due;
  inn_store_save_promise_async (store, promised, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_promise_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static void
wait_for_look (Stage *stage,
               guint  before)
{
  while (stage->n_loaded == before)
    g_main_context_iteration (NULL, TRUE);
}

/* Nobody asks: what happens to a promise anywhere is seen. */
static void
test_promises (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  guint before;
  gint64 id;

  add (stage, "call", INN_TEST_TODAY, 600);
  look (stage);
  before = stage->n_loaded;
  id = promise (stage, "tea", inn_civil_new (inn_date_add_days (INN_TEST_TODAY, -1), -1));
  wait_for_look (stage, before);
  look (stage);
  assert_tells (stage, " tea | call |");
  g_assert_cmpuint (inn_agenda_list_get_waiting (stage->agenda), ==, 2);
  g_assert_cmpuint (inn_agenda_list_get_count (stage->agenda, INN_AGENDA_OVERDUE), ==, 1);

  before = stage->n_loaded;
  inn_store_snooze_promise_async (inn_book_get_store (stage->book), id,
                                  inn_civil_new (inn_date_add_days (INN_TEST_TODAY, 2), 900), NULL,
                                  inn_test_loop_done_cb, &loop);
  inn_store_change_promise_finish (inn_book_get_store (stage->book), inn_test_loop_wait (&loop),
                                   NULL, &error);
  g_assert_no_error (error);
  wait_for_look (stage, before);
  look (stage);
  assert_tells (stage, " | call | tea");
  g_assert_cmpuint (inn_agenda_list_get_waiting (stage->agenda), ==, 1);
}

static void
test_rows_stay (void)
{
  g_autoptr (Stage) stage = stage_new ();
  g_autoptr (GObject) before = NULL;
  g_autoptr (GObject) after = NULL;
  GListModel *today = inn_agenda_list_get_section (stage->agenda, INN_AGENDA_TODAY);

  add (stage, "nine", INN_TEST_TODAY, 600);
  look (stage);
  before = g_list_model_get_item (today, 0);
  add (stage, "earlier", INN_TEST_TODAY, 580);
  look (stage);
  after = g_list_model_get_item (today, 1);
  g_assert_true (before == after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda-list/follow-ups-stand-in-their-sections", test_sections);
  g_test_add_func ("/agenda-list/midnight-moves-them", test_midnight);
  g_test_add_func ("/agenda-list/what-was-settled-stays-until-it-is-dropped", test_settled);
  g_test_add_func ("/agenda-list/promises-move-as-the-book-does", test_promises);
  g_test_add_func ("/agenda-list/lines-that-stay-keep-their-item", test_rows_stay);

  return g_test_run ();
}
