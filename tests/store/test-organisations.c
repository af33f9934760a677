/* Companies and groups: members, agreed rate, and what is left when one is deleted. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-organisations.h"
#include "inn-test-guests.h"

static gint64
save (InnTestBook      *book,
      InnOrganisation  *organisation,
      gint64           *seq,
      GError          **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_organisation_async (book->store, organisation, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_organisation_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static InnOrganisation *
load (InnTestBook  *book,
      gint64        id,
      GPtrArray   **stays,
      GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_load_organisation_async (book->store, id, NULL, inn_test_loop_done_cb, &result);

  return inn_store_load_organisation_finish (book->store, inn_test_loop_wait (&result), stays, error);
}

static gint64
finish (InnTestBook  *book,
        InnTestLoop  *result,
        GError      **error)
{
  gint64 seq = 0;

  return inn_store_change_organisation_finish (book->store, inn_test_loop_wait (result), &seq, error)
           ? seq
           : -1;
}

static gint64
delete (InnTestBook  *book,
        gint64        id,
        GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_delete_organisation_async (book->store, id, NULL, inn_test_loop_done_cb, &result);

  return finish (book, &result, error);
}

static gint64
archive (InnTestBook *book,
         gint64       id,
         gboolean     archived)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_archive_organisation_async (book->store, id, archived, NULL, inn_test_loop_done_cb,
                                        &result);
  seq = finish (book, &result, &error);
  g_assert_no_error (error);

  return seq;
}

/* A company with a rate, its boss, somebody to call who is a member as well. */
static gint64
add_company (InnTestBook *book,
             gint64      *seq)
{
  g_autoptr (InnOrganisation) company = inn_organisation_new (INN_ORGANISATION_COMPANY, "云帆设计");
  g_autoptr (GError) error = NULL;
  gint64 first = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 second = inn_test_guest_add (book, "陈伟", NULL);
  gint64 id = 0;

  company->has_rate = TRUE;
  company->rate = inn_money (28800, "CNY");
  inn_organisation_set_text (&company->phone, "0571-8888 1234");
  inn_organisation_add_member (company, second, NULL, INN_ROLE_MEMBER);
  inn_organisation_add_member (company, second, NULL, INN_ROLE_CONTACT);
  inn_organisation_add_member (company, first, NULL, INN_ROLE_LEADER);
  id = save (book, company, seq, &error);
  g_assert_no_error (error);

  return id;
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_company (book, NULL);
  g_autoptr (GPtrArray) stays = NULL;
  g_autoptr (InnOrganisation) found = load (book, id, &stays, NULL);
  const InnOrganisationMember *leader = g_ptr_array_index (found->members, 0);

  g_assert_cmpstr (found->name, ==, "云帆设计");
  g_assert_cmpstr (found->phone, ==, "0571-8888 1234");
  g_assert_true (found->has_rate);
  g_assert_cmpint (found->rate.amount, ==, 28800);
  g_assert_cmpuint (found->members->len, ==, 3);
  g_assert_cmpint (found->n_members, ==, 2);
  g_assert_cmpint (leader->role, ==, INN_ROLE_LEADER);
  g_assert_cmpstr (leader->name, ==, "林雨桐");
  g_assert_cmpuint (stays->len, ==, 0);
}

static void
test_members_are_those_of_the_list (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_company (book, NULL);
  g_autoptr (InnOrganisation) before = load (book, id, NULL, NULL);
  g_autoptr (InnOrganisation) edited = inn_organisation_copy (before);
  g_autoptr (InnOrganisation) renamed = NULL;
  g_autoptr (InnOrganisation) after = NULL;
  g_autofree char *dump = inn_test_book_dump (book);
  g_autofree char *undone = NULL;
  gint64 seq = 0;

  inn_organisation_begin_members (edited);
  inn_organisation_add_member (edited, 2, NULL, INN_ROLE_LEADER);
  g_assert_cmpint (save (book, edited, &seq, NULL), ==, id);

  /* Without a list they stay as they are. */
  renamed = inn_organisation_copy (edited);
  g_clear_pointer (&renamed->members, g_ptr_array_unref);
  inn_organisation_set_text (&renamed->name, "云帆");
  save (book, renamed, NULL, NULL);
  after = load (book, id, NULL, NULL);
  g_assert_cmpstr (after->name, ==, "云帆");
  g_assert_cmpuint (after->members->len, ==, 1);
  g_assert_true (inn_organisation_has_member (after, 2, INN_ROLE_LEADER));

  inn_test_undo (book, inn_test_book_get_int (book, "SELECT max (seq) FROM entry"));
  inn_test_undo (book, seq);
  undone = inn_test_book_dump (book);
  g_assert_cmpstr (undone, ==, dump);
}

static void
test_nothing_changed_is_no_entry (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_company (book, NULL);
  g_autoptr (InnOrganisation) same = load (book, id, NULL, NULL);
  gint64 seq = 1;

  g_assert_cmpint (save (book, same, &seq, NULL), ==, id);
  g_assert_cmpint (seq, ==, 0);
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (InnOrganisation) wrong
        = inn_organisation_new (INN_ORGANISATION_GROUP, i == 0 ? " " : "团");
      g_autoptr (GError) error = NULL;

      wrong->has_rate = i == 1;
      wrong->rate.amount = i == 1 ? -1 : 0;
      if (i == 2)
        {
          inn_organisation_add_member (wrong, 1, NULL, INN_ROLE_LEADER);
          inn_organisation_add_member (wrong, 2, NULL, INN_ROLE_LEADER);
        }
      if (i == 3)
        wrong->id = 4711;
      g_assert_cmpint (save (book, wrong, NULL, &error), ==, 0);
      g_assert_error (error, INN_ERROR, (i == 3 ? INN_ERROR_NOT_FOUND : INN_ERROR_INVALID));
    }
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM organisation"), ==, 0);
}

static void
test_archived_and_deleted (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_company (book, NULL);
  g_autofree char *before = inn_test_book_dump (book);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) stays_error = NULL;
  gint64 seq = archive (book, id, TRUE);

  g_assert_cmpint (inn_test_book_get_int (book, "SELECT archived FROM organisation"), ==, 1);
  inn_test_undo (book, seq);

  inn_test_book_do (book, "UPDATE guest SET organisation_id = 1 WHERE id = 1;;"
                          "INSERT INTO follow_up (organisation_id, what, due, created_utc)"
                          " VALUES (1, 'renew the rate', '2026-12-01', 0)");
  g_free (before);
  before = inn_test_book_dump (book);
  seq = delete (book, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM organisation_member"), ==, 0);
  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);

  /* What happened by it stays what it was. */
  inn_test_book_do (book, "INSERT INTO stay (guest_id, organisation_id, arrival, departure, status,"
                          " created_utc) VALUES (1, 1, '2026-11-01', '2026-11-02', 'departed', 0)");
  g_assert_cmpint (delete (book, id, &stays_error), ==, -1);
  g_assert_error (stays_error, INN_ERROR, INN_ERROR_CONFLICT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/organisations/what is saved is read back", test_round_trip);
  g_test_add_func ("/organisations/members become those of the list, and undo brings them back",
                   test_members_are_those_of_the_list);
  g_test_add_func ("/organisations/nothing changed makes no entry", test_nothing_changed_is_no_entry);
  g_test_add_func ("/organisations/what cannot be is refused", test_refused);
  g_test_add_func ("/organisations/one is put away or deleted, unless stays go by it",
                   test_archived_and_deleted);

  return g_test_run ();
}
