/* inn-test-messy.h: the workbook of an owner who never thought of a program. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INN_TEST_MESSY_GUESTS  10
#define INN_TEST_MESSY_DAMAGED 2

gboolean inn_test_messy_write (const char *path);

G_END_DECLS
