/* test-id-splice.c: what turns one list of ids into another, done step by step, gives the other. */

#include "config.h"

#include "inn-id-splice.h"

#define ROUNDS 2000
#define MOST_IDS 300

static GArray *
new_ids (GRand *random,
         guint  n_ids)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_ids; i++)
    {
      gint64 id = i + 1;
      guint at = (guint) g_rand_int_range (random, 0, (gint32) i + 1);

      g_array_insert_val (ids, at, id);
    }

  return ids;
}

/* An edit: somebody goes, comes, or goes elsewhere. */
static void
edit (GArray *ids,
      GRand  *random,
      gint64  new_id)
{
  if (ids->len > 0 && g_rand_boolean (random))
    {
      guint from = (guint) g_rand_int_range (random, 0, (gint32) ids->len);

      new_id = g_rand_boolean (random) ? g_array_index (ids, gint64, from) : 0;
      g_array_remove_index (ids, from);
    }
  if (new_id != 0)
    g_array_insert_val (ids, (guint) g_rand_int_range (random, 0, (gint32) ids->len + 1), new_id);
}

static void
do_splices (GArray *was,
            GArray *is,
            GArray *splices)
{
  for (guint i = splices->len; i-- > 0;)
    {
      const InnIdSplice *splice = &g_array_index (splices, InnIdSplice, i);

      g_assert_cmpuint (splice->removed + splice->added, >, 0);
      if (splice->removed > 0)
        g_array_remove_range (was, splice->position, splice->removed);
      if (splice->added > 0)
        g_array_insert_vals (was, splice->position, &g_array_index (is, gint64, splice->start),
                             splice->added);
    }
}

static void
assert_turns_into (GArray *was,
                   GArray *is)
{
  g_autoptr (GArray) splices = inn_id_splices_new (was, is);
  g_autoptr (GArray) done = g_array_copy (was);

  do_splices (done, is, splices);
  g_assert_cmpmem (done->data, done->len * sizeof (gint64), is->data, is->len * sizeof (gint64));
}

static void
test_any_lists (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GArray) was = new_ids (random, (guint) g_rand_int_range (random, 0, MOST_IDS));
      g_autoptr (GArray) is = new_ids (random, (guint) g_rand_int_range (random, 0, MOST_IDS));

      assert_turns_into (was, is);
    }
}

static void
test_edits (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GArray) was = new_ids (random, (guint) g_rand_int_range (random, 0, MOST_IDS));
      g_autoptr (GArray) is = g_array_copy (was);

      for (int i = g_rand_int_range (random, 0, 6); i > 0; i--)
        edit (is, random, MOST_IDS + i);
      assert_turns_into (was, is);
    }
}

static void
test_far_move (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GArray) was = new_ids (random, MOST_IDS);
  g_autoptr (GArray) is = g_array_copy (was);
  g_autoptr (GArray) splices = NULL;
  gint64 id = g_array_index (was, gint64, 10);

  g_array_remove_index (is, 10);
  g_array_append_val (is, id);
  splices = inn_id_splices_new (was, is);
  g_assert_cmpuint (splices->len, ==, 2);
  g_assert_cmpuint (g_array_index (splices, InnIdSplice, 0).removed, ==, 1);
  g_assert_cmpuint (g_array_index (splices, InnIdSplice, 1).added, ==, 1);
}

static void
test_same (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GArray) ids = new_ids (random, MOST_IDS);
  g_autoptr (GArray) splices = inn_id_splices_new (ids, ids);

  g_assert_cmpuint (splices->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-splice/turns-any-list-into-any-other", test_any_lists);
  g_test_add_func ("/id-splice/follows-edits", test_edits);
  g_test_add_func ("/id-splice/a-move-touches-two-places", test_far_move);
  g_test_add_func ("/id-splice/the-same-list-changes-nothing", test_same);

  return g_test_run ();
}
