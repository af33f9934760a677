/* test-act-sentence.c: what was done, told as a sentence. */

#include "config.h"

#include "inn-act-sentence.h"

#include <gnu/libc-version.h>
#include <libintl.h>
#include <locale.h>

/* Where no locale but C is installed, newer libraries of C leave LANGUAGE alone. */
static gboolean
speak_chinese (void)
{
  static const char * const locales[] = { "zh_CN.UTF-8", "en_US.UTF-8", "C.UTF-8" };
  guint i = 0;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("INN_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  while (i < G_N_ELEMENTS (locales) && setlocale (LC_ALL, locales[i]) == NULL)
    i++;
  g_assert_cmpuint (i, <, G_N_ELEMENTS (locales));

  return i + 1 < G_N_ELEMENTS (locales)
         || g_ascii_strtod (gnu_get_libc_version (), NULL) < 2.39;
}

static char *
describe (const char *act,
          const char *name)
{
  g_autoptr(GHashTable) parameters = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (parameters, (gpointer) "name", (gpointer) name);

  return inn_act_describe (act, parameters);
}

static void
test_spaces (void)
{
  g_autofree char *han = NULL;
  g_autofree char *latin = NULL;

  if (!speak_chinese ())
    {
      g_test_skip ("no locale to speak Chinese in");
      return;
    }

  han = describe (INN_ACT_STAY_BOOK, "林晚");
  latin = describe (INN_ACT_STAY_BOOK, "Wang New");
  g_assert_cmpstr (han, ==, "为林晚预订了房间");
  g_assert_cmpstr (latin, ==, "为 Wang New 预订了房间");
}

static char *
describe_promise (const char *act,
                  const char *what,
                  const char *kind)
{
  g_autoptr(GHashTable) parameters = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (parameters, (gpointer) "name", (gpointer) "Lin");
  if (what != NULL)
    g_hash_table_insert (parameters, (gpointer) "what", (gpointer) what);
  if (kind != NULL)
    g_hash_table_insert (parameters, (gpointer) "promise", (gpointer) kind);

  return inn_act_describe (act, parameters);
}

/* By its words, else by its kind, and as before where the entry says neither. */
static void
test_promises (void)
{
  g_autofree char *words = describe_promise (INN_ACT_PROMISE_KEEP, "a tin of tea", "gift");
  g_autofree char *kind = describe_promise (INN_ACT_PROMISE_CREATE, "", "upgrade");
  g_autofree char *neither = describe_promise (INN_ACT_PROMISE_BREAK, NULL, NULL);

  g_assert_cmpstr (words, ==, "Kept: “a tin of tea” for Lin");
  g_assert_cmpstr (kind, ==, "Promised “Upgrade” to Lin");
  g_assert_cmpstr (neither, ==, "A promise to Lin was not kept");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/act-sentence/a-promise-is-named", test_promises);
  g_test_add_func ("/act-sentence/a-latin-name-keeps-a-space-from-han", test_spaces);

  return g_test_run ();
}
