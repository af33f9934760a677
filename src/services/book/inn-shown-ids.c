/* inn-shown-ids.c: see inn-shown-ids.h.
 *
 * GTK asks for each new item in turn until it has met those that it wants to keep: a whole new answer
 * of a million ids would make a million items. So of such an answer some rows are told first, around
 * the guest to be kept, and the rest, by then of no interest to it, after them.
 */

#include "config.h"

#include "inn-shown-ids.h"

#include "inn-id-splice.h"

/* So many rows of a whole new answer are told first. */
#define ROWS_FIRST 256

/* A few places that may lie far apart, from the last to the first. */
static void
tell_places (InnShownIds *self,
             GArray      *ids,
             GArray      *splices,
             GListModel  *model)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);

  self->ids = g_array_copy (old);
  for (guint i = splices->len; i-- > 0;)
    {
      const InnIdSplice *splice = &g_array_index (splices, InnIdSplice, i);

      if (splice->removed > 0)
        g_array_remove_range (self->ids, splice->position, splice->removed);
      if (splice->added > 0)
        g_array_insert_vals (self->ids, splice->position,
                             &g_array_index (ids, gint64, splice->start), splice->added);
      g_list_model_items_changed (model, splice->position, splice->removed, splice->added);
    }

  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
}

/* One place, of any size: the rows around whoever is to be kept first. */
static void
tell_answer (InnShownIds       *self,
             GArray            *ids,
             gint64             kept,
             const InnIdSplice *splice,
             GListModel        *model)
{
  guint first = MIN (splice->added, ROWS_FIRST);
  guint before = 0;
  guint after;

  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  if (splice->added > ROWS_FIRST && kept != 0)
    {
      guint at = inn_shown_ids_find (ids, kept);

      if (at >= splice->start && at < splice->start + splice->added)
        before = MIN (at - splice->start - MIN (at - splice->start, ROWS_FIRST / 2),
                      splice->added - first);
    }
  after = splice->added - first - before;

  self->gaps[0] = (InnIdGap) { splice->start, before };
  self->gaps[1] = (InnIdGap) { splice->start + before + first, after };
  g_list_model_items_changed (model, splice->start, splice->removed, first);
  self->gaps[1] = (InnIdGap) { 0, 0 };
  if (after > 0)
    g_list_model_items_changed (model, splice->start + first, 0, after);
  self->gaps[0] = (InnIdGap) { 0, 0 };
  if (before > 0)
    g_list_model_items_changed (model, splice->start, 0, before);
}

/**
 * inn_shown_ids_get_n:
 *
 * Returns: how many ids are shown, without those in the gaps
 */
guint
inn_shown_ids_get_n (const InnShownIds *self)
{
  return self->ids->len - self->gaps[0].n - self->gaps[1].n;
}

/**
 * inn_shown_ids_get_index:
 * @position: a row
 *
 * Returns: where in the ids it stands
 */
guint
inn_shown_ids_get_index (const InnShownIds *self,
                         guint              position)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->gaps); i++)
    if (position >= self->gaps[i].at)
      position += self->gaps[i].n;

  return position;
}

/**
 * inn_shown_ids_find:
 * @ids: (element-type gint64): any ids
 * @id: the one to find
 *
 * Returns: where it stands, or %G_MAXUINT if nowhere
 */
guint
inn_shown_ids_find (GArray *ids,
                    gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return i;

  return G_MAXUINT;
}

/**
 * inn_shown_ids_take:
 * @ids: (element-type gint64): what is shown from now on; must not change any more
 * @kept: whose row is to stay where it is, of a whole new answer; 0 for nobody's
 * @model: tells what differs, and asks for nothing but what it told
 */
void
inn_shown_ids_take (InnShownIds *self,
                    GArray      *ids,
                    gint64       kept,
                    GListModel  *model)
{
  g_autoptr (GArray) splices = inn_id_splices_new (self->ids, ids);

  if (splices->len > 1)
    tell_places (self, ids, splices, model);
  else if (splices->len == 1)
    tell_answer (self, ids, kept, &g_array_index (splices, InnIdSplice, 0), model);
}
