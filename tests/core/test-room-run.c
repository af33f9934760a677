/* test-room-run.c: rooms as people write them down. */

#include "config.h"

#include "inn-error.h"
#include "inn-room-run.h"

static void
test_read (void)
{
  static const struct { const char *text; const char *numbers; } cases[] = {
    { "301", "301" },
    { "301–308", "301 302 303 304 305 306 307 308" },
    { "301-303，401、402", "301 302 303 401 402" },
    { "３０１～３０３", "301 302 303" },
    { "301至302;501", "301 302 501" },
    { "A01-A03", "A01 A02 A03" },
    { "A8-11", "A8 A9 A10 A11" },
    { "08 - 11", "08 09 10 11" },
    { "301, 301, 300-302", "301 300 302" },
    { "听雨, 观云", "听雨 观云" },
    { "Sea View", "Sea View" },
    { ", 5 ,", "5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) numbers = inn_room_run_parse (cases[i].text, &error);
      g_autofree char *joined = NULL;

      g_assert_no_error (error);
      g_ptr_array_add (numbers, NULL);
      joined = g_strjoinv (" ", (char **) numbers->pdata);
      g_assert_cmpstr (joined, ==, cases[i].numbers);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "", "  ", ",", "308-301", "301-", "-301", "A1-B5", "301-303-305", "1-9999999", "1-500",
    "听雨-观云", "a room with a name longer than any door",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) numbers = inn_room_run_parse (cases[i], &error);

      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_assert_null (numbers);
    }
}

static void
test_most (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) numbers = inn_room_run_parse ("1-200", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (numbers->len, ==, INN_ROOM_RUN_MOST);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/room-run/what-is-written/is-read", test_read);
  g_test_add_func ("/room-run/what-cannot-be/is-refused", test_refused);
  g_test_add_func ("/room-run/two-hundred/are-the-most", test_most);

  return g_test_run ();
}
