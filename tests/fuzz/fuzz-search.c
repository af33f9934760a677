/* fuzz-search.c: queries of any kind over a pack under random edits.
 *
 *   1张三      guest 1 is called so from now on; 0 to 9
 *   -1         guest 1 is gone
 *   ?zsan      look for it
 *   !1\xe5      guest 1 is called by these bytes, which may be no text
 *
 * Nothing may crash; who is found must be there, and once; and who was just given a name is found by
 * it.
 */

#include "config.h"

#include "inn-fuzz.h"
#include "inn-test-haystack.h"

#define N_GUESTS 10

typedef struct
{
  InnPack  *pack;
  gboolean  there[N_GUESTS];
} Book;

static gboolean
find (Book       *book,
      const char *text,
      gint64      wanted)
{
  g_autoptr (InnNeedle) needle = inn_needle_new (text);
  const InnPackQuery query = { .needle = needle };
  g_autoptr (GArray) found = NULL;
  gboolean seen[N_GUESTS] = { FALSE };

  if (inn_needle_get_n (needle) == 0)
    return TRUE;

  found = inn_pack_find (book->pack, &query, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      gint64 id = g_array_index (found, gint64, i);

      g_assert_cmpint (id, >=, 1);
      g_assert_cmpint (id, <=, N_GUESTS);
      g_assert_true (book->there[id - 1]);
      g_assert_false (seen[id - 1]);
      seen[id - 1] = TRUE;
    }

  return wanted == 0 || seen[wanted - 1];
}

static void
put (Book       *book,
     guint       index,
     const char *name)
{
  g_autoptr (InnTestGuest) guest = inn_test_guest_of (index + 1, name);
  g_autoptr (InnPack) changed = inn_pack_new ();

  g_string_assign (guest->note, name);
  inn_test_guest_add_phone (guest, name, "");
  inn_test_guest_put (guest, changed);
  inn_pack_take_all (book->pack, changed);
  book->there[index] = TRUE;
  g_assert_true (find (book, name, index + 1));
}

/* As put (), but for what comes of it: what is no text is looked for by nobody. */
static void
put_bytes (Book       *book,
           guint       index,
           const char *bytes)
{
  g_autoptr (InnTestGuest) guest = inn_test_guest_of (index + 1, bytes);

  g_string_assign (guest->latin_name, bytes);
  g_string_assign (guest->reading, bytes);
  g_string_assign (guest->company, bytes);
  g_string_assign (guest->note, bytes);
  inn_test_guest_add_phone (guest, bytes, bytes);
  inn_test_guest_put (guest, book->pack);
  book->there[index] = TRUE;
}

static void
run_line (Book       *book,
          const char *line)
{
  if (g_ascii_isdigit (line[0]))
    put (book, line[0] - '0', line + 1);
  else if (line[0] == '-' && g_ascii_isdigit (line[1]))
    {
      inn_pack_remove (book->pack, line[1] - '0' + 1);
      book->there[line[1] - '0'] = FALSE;
    }
  else if (line[0] == '?')
    find (book, line + 1, 0);
  else if (line[0] == '!' && g_ascii_isdigit (line[1]))
    put_bytes (book, line[1] - '0', line + 2);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Book book = { inn_pack_new (), { FALSE } };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (lines[i], -1);

      run_line (&book, lines[i][0] == '!' ? lines[i] : valid);
    }
  inn_pack_free (book.pack);

  return 0;
}
