/* Whether a guest is known already: every reason, and what is no reason. */

#include "config.h"

#include "inn-known-table.h"
#include "inn-source-table.h"
#include "inn-store-guests.h"
#include "inn-test-guests.h"

#define NOBODY -1

typedef struct
{
  const char      *sentence;
  const char      *name;
  const char      *latin_name;
  InnContactKind   kind;
  const char      *contact;
  InnBirthday      birthday;
  const char      *document;
  gint64           row_hash;
  int              reason; /* of the first candidate, or NOBODY */
} Case;

#define NO_BIRTHDAY { 0 }
#define SOLAR(y, m, d) { INN_CALENDAR_SOLAR, y, m, d, FALSE }
#define LUNAR(y, m, d, leap) { INN_CALENDAR_LUNAR, y, m, d, leap }

/* The one guest of the book: 张雪梅, Zhang Xuemei, see fill_book (). */
static const Case cases[] = {
  { "same-document-under-any-name", "某某", NULL, 0, NULL, NO_BIRTHDAY, "11010519491231002x", 0,
    INN_KNOWN_BY_DOCUMENT },
  { "other-document", "某某", NULL, 0, NULL, NO_BIRTHDAY, "110105194912310038", 0, NOBODY },
  { "same-row-of-a-sheet", "某某", NULL, 0, NULL, NO_BIRTHDAY, NULL, 4711, INN_KNOWN_BY_SOURCE },
  { "other-row-of-a-sheet", "某某", NULL, 0, NULL, NO_BIRTHDAY, NULL, 4712, NOBODY },
  { "same-phone-and-name", "张雪梅", NULL, INN_CONTACT_PHONE, "+86 138-0571-6620", NO_BIRTHDAY, NULL,
    0, INN_KNOWN_BY_CONTACT },
  { "same-phone-and-traditional-name", "張雪梅", NULL, INN_CONTACT_PHONE, "13805716620", NO_BIRTHDAY,
    NULL, 0, INN_KNOWN_BY_CONTACT },
  { "same-phone-and-latin-name", "ZHANG, Xuemei", NULL, INN_CONTACT_PHONE, "13805716620",
    NO_BIRTHDAY, NULL, 0, INN_KNOWN_BY_CONTACT },
  { "same-phone-other-name", "李强", NULL, INN_CONTACT_PHONE, "13805716620", NO_BIRTHDAY, NULL, 0,
    INN_KNOWN_SHARES_CONTACT },
  { "same-phone-no-name", "", NULL, INN_CONTACT_PHONE, "13805716620", NO_BIRTHDAY, NULL, 0,
    INN_KNOWN_SHARES_CONTACT },
  { "same-email-and-name", "张雪梅", NULL, INN_CONTACT_EMAIL, "XueMei@Example.com", NO_BIRTHDAY,
    NULL, 0, INN_KNOWN_BY_CONTACT },
  { "same-wechat-and-name", "张雪梅", NULL, INN_CONTACT_WECHAT, "xuemei_z", NO_BIRTHDAY, NULL, 0,
    INN_KNOWN_BY_CONTACT },
  { "phone-as-wechat-is-another-contact", "李强", NULL, INN_CONTACT_WECHAT, "13805716620",
    NO_BIRTHDAY, NULL, 0, NOBODY },
  { "same-address-says-nothing", "李强", NULL, INN_CONTACT_ADDRESS, "杭州市西湖区1号", NO_BIRTHDAY,
    NULL, 0, NOBODY },
  { "relay-email-says-nothing", "李强", NULL, INN_CONTACT_EMAIL, "abc.123456@guest.booking.com",
    NO_BIRTHDAY, NULL, 0, NOBODY },
  { "same-name-and-full-birthday", "张雪梅", NULL, 0, NULL, LUNAR (1987, 6, 3, TRUE), NULL, 0,
    INN_KNOWN_BY_BIRTHDAY },
  { "same-name-and-leap-month-told-plain", "张雪梅", NULL, 0, NULL, LUNAR (1987, 6, 3, FALSE), NULL,
    0, INN_KNOWN_NAMESAKE },
  { "same-name-and-birthday-without-year", "张雪梅", NULL, 0, NULL, LUNAR (0, 6, 3, TRUE), NULL, 0,
    INN_KNOWN_NAMESAKE },
  { "other-name-and-full-birthday", "李强", NULL, 0, NULL, LUNAR (1987, 6, 3, TRUE), NULL, 0,
    NOBODY },
  { "same-name-only", "张雪梅", NULL, 0, NULL, NO_BIRTHDAY, NULL, 0, INN_KNOWN_NAMESAKE },
  { "same-name-with-blanks", "张 雪梅", NULL, 0, NULL, SOLAR (1990, 5, 10), NULL, 0,
    INN_KNOWN_NAMESAKE },
  { "same-sound-other-characters", "张学美", NULL, 0, NULL, NO_BIRTHDAY, NULL, 0, NOBODY },
  { "nothing-known", "", NULL, 0, NULL, NO_BIRTHDAY, NULL, 0, NOBODY },
};

static InnGuest *
make_guest (const Case *one)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, one->name);
  inn_guest_builder_set_text (builder, INN_GUEST_LATIN_NAME, one->latin_name);
  inn_guest_builder_set_birthday (builder, one->birthday);
  if (one->contact != NULL)
    {
      g_autoptr (InnContact) contact = inn_contact_new (one->kind, one->contact, "CN");

      inn_guest_builder_add_contact (builder, contact);
    }
  if (one->document != NULL)
    {
      g_autoptr (InnDocument) document
        = inn_document_new (INN_DOCUMENT_RESIDENT_ID, one->document);

      inn_guest_builder_add_document (builder, document);
    }

  return inn_guest_builder_end (builder);
}

static gpointer
add_source (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return GINT_TO_POINTER (inn_source_table_insert (inn_change_get_connection (change),
                                                   *(gint64 *) data, 4711, error));
}

static gint64
fill_book (InnTestBook *book)
{
  static const struct
  {
    InnContactKind  kind;
    const char     *value;
  } contacts[] = {
    { INN_CONTACT_PHONE, "138 0571 6620" },
    { INN_CONTACT_EMAIL, "xuemei@example.com" },
    { INN_CONTACT_EMAIL, "abc.123456@guest.booking.com" },
    { INN_CONTACT_WECHAT, "XueMei_Z" },
    { INN_CONTACT_ADDRESS, "杭州市西湖区1号" },
  };
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnDocument) document
    = inn_document_new (INN_DOCUMENT_RESIDENT_ID, "11010519491231002X");
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "张雪梅");
  inn_guest_builder_set_text (builder, INN_GUEST_LATIN_NAME, "Zhang Xuemei");
  inn_guest_builder_set_birthday (builder, inn_birthday_new_lunar (1987, 6, 3, TRUE));
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      g_autoptr (InnContact) contact
        = inn_contact_new (contacts[i].kind, contacts[i].value, "CN");

      inn_guest_builder_add_contact (builder, contact);
    }
  inn_guest_builder_add_document (builder, document);
  guest = inn_guest_builder_end (builder);
  id = inn_test_guest_save (book, guest);
  inn_test_book_change (book, "test.source", add_source, &id, &error);
  g_assert_no_error (error);

  return id;
}

typedef struct
{
  InnGuest *draft;
  gint64    row_hash;
} Search;

static gpointer
find (InnConnection  *connection,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  Search *search = data;

  return inn_known_table_find (connection, search->draft, search->row_hash, error);
}

static void
test_reasons (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = fill_book (book);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnGuest) draft = make_guest (&cases[i]);
      g_autoptr (GError) error = NULL;
      Search search = { draft, cases[i].row_hash };
      g_autoptr (GPtrArray) found = inn_test_book_read (book, find, &search, &error);
      const InnKnownGuest *first = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].sentence);
      if (cases[i].reason == NOBODY)
        {
          g_assert_cmpuint (found->len, ==, 0);
          continue;
        }

      g_assert_cmpuint (found->len, ==, 1);
      first = g_ptr_array_index (found, 0);
      g_assert_cmpint (first->guest_id, ==, id);
      g_assert_cmpint (first->reason, ==, cases[i].reason);
      g_assert_cmpstr (first->name, ==, "张雪梅");
    }
}

static void
test_not_oneself (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) stored = inn_test_guest_load (book, fill_book (book));
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  inn_store_find_known_async (book->store, stored, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_find_known_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_strongest_first (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 namesake = inn_test_guest_add (book, "王芳", NULL);
  gint64 shares = inn_test_guest_add (book, "王强", "13805716620");
  gint64 same = inn_test_guest_add (book, "王芳", "13805716620");
  g_autoptr (InnGuest) draft = inn_test_guest_new ("王芳", "13805716620");
  Search search = { draft, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = inn_test_book_read (book, find, &search, &error);
  gint64 expected[3] = { same, shares, namesake };

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (((InnKnownGuest *) g_ptr_array_index (found, i))->guest_id, ==, expected[i]);
  g_assert_cmpstr (((InnKnownGuest *) g_ptr_array_index (found, 0))->contact, ==, "13805716620");
}

static void
test_typed_reading (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) draft = NULL;
  Search search = { NULL, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  inn_test_guest_add (book, "单雪", NULL);
  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "单雪");
  inn_guest_builder_set_text (builder, INN_GUEST_READING, "dan xue");
  inn_guest_builder_set_flags (builder, INN_GUEST_READING_TYPED);
  draft = inn_guest_builder_end (builder);
  search.draft = draft;
  found = inn_test_book_read (book, find, &search, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

static GPtrArray *
find_known (InnTestBook *book,
            InnGuest    *guest)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_find_known_async (book->store, guest, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_find_known_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static guint
count_known (InnTestBook *book,
             InnGuest    *guest)
{
  g_autoptr (GPtrArray) found = find_known (book, guest);

  return found->len;
}

static guint
count_known_of (InnTestBook *book,
                gint64       id)
{
  g_autoptr (InnGuest) guest = inn_test_guest_load (book, id);

  return count_known (book, guest);
}

/* What is answered about a pair counts for both of them, after a deletion was undone too, and until
 * the answer itself is undone. */
static void
test_apart (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 old_id, new_id, seq = 0;
  g_auto (InnTestLoop) deleted = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuest) draft = inn_test_guest_new ("张雪梅", "13805716620");
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (InnGuest) apart = NULL;

  old_id = inn_test_guest_add (book, "张雪梅", "13805716620");
  g_assert_cmpuint (count_known (book, draft), ==, 1);

  builder = inn_guest_builder_new (draft);
  inn_guest_builder_add_apart (builder, old_id);
  inn_guest_builder_add_apart (builder, 4711);
  apart = inn_guest_builder_end (builder);
  g_assert_cmpuint (count_known (book, apart), ==, 0);

  new_id = inn_test_guest_save (book, apart);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_apart"), ==, 1);
  g_assert_cmpuint (count_known_of (book, new_id), ==, 0);
  g_assert_cmpuint (count_known_of (book, old_id), ==, 0);

  inn_store_delete_guests_async (book->store, &old_id, 1, NULL, inn_test_loop_done_cb, &deleted);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&deleted), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_apart"), ==, 0);
  inn_test_undo (book, seq);
  g_assert_cmpuint (count_known_of (book, old_id), ==, 0);

  /* A third one of that name is asked about again, with regard to both. */
  g_assert_cmpuint (count_known (book, draft), ==, 2);
}

static void
test_apart_is_undone (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 old_id, new_id;
  g_autoptr (InnGuest) before = NULL;
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (InnGuest) apart = NULL;

  old_id = inn_test_guest_add (book, "张雪梅", "13805716620");
  new_id = inn_test_guest_add (book, "张雪梅", "13805716620");
  g_assert_cmpuint (count_known_of (book, new_id), ==, 1);

  before = inn_test_guest_load (book, new_id);
  builder = inn_guest_builder_new (before);
  inn_guest_builder_add_apart (builder, old_id);
  apart = inn_guest_builder_end (builder);
  inn_test_guest_save (book, apart);
  g_assert_cmpuint (count_known_of (book, new_id), ==, 0);

  inn_test_undo (book, inn_test_book_get_int (book, "SELECT max (seq) FROM entry"));
  g_assert_cmpuint (count_known_of (book, new_id), ==, 1);
}

static gboolean
shares_first_phone (InnTestBook *book,
                    gint64       id)
{
  g_autoptr (InnGuest) guest = inn_test_guest_load (book, id);

  return inn_guest_get_first_contact (guest, INN_CONTACT_PHONE)->shared;
}

/* A shared number is shared by all who have it, is no reason any more, and is undone as a whole. */
static void
test_shared (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 mother, daughter, stranger;
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, "+86 138 0571 6620", "CN");
  g_autoptr (InnGuest) draft = NULL;

  mother = inn_test_guest_add (book, "张雪梅", "13805716620");
  stranger = inn_test_guest_add (book, "李强", "13805716621");

  phone->shared = TRUE;
  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "王小雨");
  inn_guest_builder_add_contact (builder, phone);
  draft = inn_guest_builder_end (builder);
  g_assert_cmpuint (count_known (book, draft), ==, 0);
  daughter = inn_test_guest_save (book, draft);

  g_assert_true (shares_first_phone (book, daughter));
  g_assert_true (shares_first_phone (book, mother));
  g_assert_false (shares_first_phone (book, stranger));
  g_assert_cmpuint (count_known_of (book, daughter), ==, 0);
  g_assert_cmpuint (count_known_of (book, mother), ==, 0);

  inn_test_undo (book, inn_test_book_get_int (book, "SELECT max (seq) FROM entry"));
  g_assert_false (shares_first_phone (book, mother));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/find-known/each-reason-and-what-is-none", test_reasons);
  g_test_add_func ("/find-known/never-finds-the-guest-itself", test_not_oneself);
  g_test_add_func ("/find-known/strongest-reason-comes-first", test_strongest_first);
  g_test_add_func ("/find-known/a-corrected-reading-hides-no-namesake", test_typed_reading);
  g_test_add_func ("/find-known/who-was-said-to-be-apart-is-not-asked-about-again", test_apart);
  g_test_add_func ("/find-known/asks-again-when-the-answer-is-undone", test_apart_is_undone);
  g_test_add_func ("/find-known/a-shared-number-is-shared-by-all-and-no-reason", test_shared);

  return g_test_run ();
}
