/* inn-id-splice.c: see inn-id-splice.h. An edit moves, adds or takes away a few ids, possibly far
 * apart: those are told one by one, so that whoever shows the list keeps all other rows where they
 * are. The answer to another question has little in common with the one before: it is one splice.
 */

#include "config.h"

#include "inn-id-splice.h"

/* More places than this are another answer. */
#define MOST_SPLICES 16

/* So many ids may go and come at one place. */
#define LOOK_AHEAD 64

typedef struct
{
  const gint64 *ids;
  guint         at;
  guint         end;
} Side;

static gboolean
meets (const Side *was,
       const Side *is,
       guint       removed,
       guint       added)
{
  gboolean was_ends = was->at + removed == was->end;
  gboolean is_ends = is->at + added == is->end;

  if (was_ends || is_ends)
    return was_ends && is_ends;

  return was->ids[was->at + removed] == is->ids[is->at + added];
}

/* The fewest ids that go and come until both lists go on alike. */
static gboolean
find_next (const Side  *was,
           const Side  *is,
           InnIdSplice *splice)
{
  guint most_removed = MIN (LOOK_AHEAD, was->end - was->at);
  guint most_added = MIN (LOOK_AHEAD, is->end - is->at);

  for (guint sum = 1; sum <= most_removed + most_added; sum++)
    for (guint removed = sum - MIN (sum, most_added); removed <= MIN (sum, most_removed); removed++)
      if (meets (was, is, removed, sum - removed))
        {
          *splice = (InnIdSplice) { was->at, removed, is->at, sum - removed };
          return TRUE;
        }

  return FALSE;
}

/**
 * inn_id_splices_new:
 * @was: (element-type gint64): the old list; no id stands in it twice
 * @is: (element-type gint64): the new one
 *
 * Returns: (transfer full) (element-type InnIdSplice): what to do, in the order of places; done from
 *   the last to the first, each finds its place in the old list untouched. Empty if nothing changed
 */
GArray *
inn_id_splices_new (GArray *was,
                    GArray *is)
{
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (InnIdSplice));
  Side old = { (const gint64 *) (gpointer) was->data, 0, was->len };
  Side new = { (const gint64 *) (gpointer) is->data, 0, is->len };
  guint start;

  while (old.at < old.end && new.at < new.end && old.ids[old.at] == new.ids[new.at])
    old.at++, new.at++;
  start = old.at;
  while (old.end > start && new.end > start && old.ids[old.end - 1] == new.ids[new.end - 1])
    old.end--, new.end--;

  while (old.at < old.end || new.at < new.end)
    {
      InnIdSplice splice;

      if (splices->len == MOST_SPLICES || !find_next (&old, &new, &splice))
        {
          splice = (InnIdSplice) { start, old.end - start, start, new.end - start };
          g_array_set_size (splices, 0);
          g_array_append_val (splices, splice);
          return splices;
        }

      g_array_append_val (splices, splice);
      old.at += splice.removed;
      new.at += splice.added;
      while (old.at < old.end && new.at < new.end && old.ids[old.at] == new.ids[new.at])
        old.at++, new.at++;
    }

  return splices;
}
