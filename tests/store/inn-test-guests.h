/* inn-test-guests.h: calls that wait for guests, for tests. */

#pragma once

#include "inn-guest-builder.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

G_BEGIN_DECLS

/* The day of every test: a Sunday. */
#define INN_TEST_TODAY (inn_date_new (2026, 11, 22))

InnGuest     *inn_test_guest_new    (const char    *name,
                                     const char    *phone);
gint64        inn_test_guest_save   (InnTestBook   *book,
                                     InnGuest      *guest);
gint64        inn_test_guest_add    (InnTestBook   *book,
                                     const char    *name,
                                     const char    *phone);
InnGuest     *inn_test_guest_load   (InnTestBook   *book,
                                     gint64         id);
void          inn_test_undo         (InnTestBook   *book,
                                     gint64         seq);

G_END_DECLS
