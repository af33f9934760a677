/* inn-test-guests.c: calls that wait for guests, for tests. */

#include "config.h"

#include "inn-test-guests.h"

#include "inn-store-guests.h"

/* Returns: (transfer full): a guest who is not saved yet */
InnGuest *
inn_test_guest_new (const char *name,
                    const char *phone)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  if (phone != NULL)
    {
      g_autoptr (InnContact) contact = inn_contact_new (INN_CONTACT_PHONE, phone, "CN");

      inn_guest_builder_add_contact (builder, contact);
    }

  return inn_guest_builder_end (builder);
}

/* Returns: the guest's id */
gint64
inn_test_guest_save (InnTestBook *book,
                     InnGuest    *guest)
{
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 id = 0;

  inn_store_save_guest_async (book->store, guest, NULL, NULL, inn_test_loop_done_cb, &result);
  id = inn_store_save_guest_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

gint64
inn_test_guest_add (InnTestBook *book,
                    const char  *name,
                    const char  *phone)
{
  g_autoptr (InnGuest) guest = inn_test_guest_new (name, phone);

  return inn_test_guest_save (book, guest);
}

/* Returns: (transfer full): the guest */
InnGuest *
inn_test_guest_load (InnTestBook *book,
                     gint64       id)
{
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  InnGuest *guest = NULL;

  inn_store_load_guest_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
  guest = inn_store_load_guest_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return guest;
}

/* Takes an act back, all of it. */
void
inn_test_undo (InnTestBook *book,
               gint64       seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnUndoReport) report
    = inn_test_book_undo (book, seq, INN_UNDO_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (inn_undo_report_get_n_kept (report), ==, 0);
}
