/* inn-id-runs.c: which guest each record is of. */

#include "config.h"

#include "inn-id-runs.h"

/* From @number on each id is one more than the last. */
typedef struct
{
  guint32 number;
  guint32 id;
} Run;

struct _InnIdRuns
{
  GArray *runs; /* of Run, ascending by number */
  guint   n_ids;
  guint   last; /* the run looked at last: the next is mostly in it too */
};

/**
 * inn_id_runs_new:
 *
 * Returns: (transfer full): an empty one; inn_id_runs_free() frees it
 */
InnIdRuns *
inn_id_runs_new (void)
{
  InnIdRuns *self = g_new0 (InnIdRuns, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));

  return self;
}

/**
 * inn_id_runs_free:
 * @self: (transfer full): an #InnIdRuns
 */
void
inn_id_runs_free (InnIdRuns *self)
{
  g_array_unref (self->runs);
  g_free (self);
}

static const Run *
get_run (InnIdRuns *self,
         guint      index)
{
  return &g_array_index (self->runs, Run, index);
}

/* The number behind the last of a run. */
static guint
get_run_end (InnIdRuns *self,
             guint      index)
{
  return index + 1 < self->runs->len ? get_run (self, index + 1)->number : self->n_ids;
}

/* The last run that begins at @number or before it. */
static guint
find_run (InnIdRuns *self,
          guint      number)
{
  guint low = 0;
  guint high = self->runs->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (get_run (self, middle)->number <= number)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/**
 * inn_id_runs_append:
 * @id: a guest
 *
 * Adds the record whose number is one more than that of the last.
 */
void
inn_id_runs_append (InnIdRuns *self,
                    guint32    id)
{
  Run run = { self->n_ids++, id };

  if (self->runs->len > 0)
    {
      const Run *last = get_run (self, self->runs->len - 1);

      if (last->id + (run.number - last->number) == id)
        return;
    }

  g_array_append_val (self->runs, run);
}

/**
 * inn_id_runs_get:
 * @number: a record
 *
 * Returns: whose it is
 */
guint32
inn_id_runs_get (InnIdRuns *self,
                 guint      number)
{
  const Run *run = NULL;

  g_return_val_if_fail (number < self->n_ids, 0);

  if (number < get_run (self, self->last)->number || number >= get_run_end (self, self->last))
    self->last = find_run (self, number);
  run = get_run (self, self->last);

  return run->id + (number - run->number);
}

/**
 * inn_id_runs_find:
 * @n_sorted: so many records stand in the order of their ids; only they are looked at
 * @id: a guest
 * @number: (out): the record
 *
 * Returns: whether there is one
 */
gboolean
inn_id_runs_find (InnIdRuns *self,
                  guint      n_sorted,
                  guint32    id,
                  guint     *number)
{
  guint low = 0;
  guint high = n_sorted > 0 ? find_run (self, n_sorted - 1) + 1 : 0;
  const Run *run = NULL;

  if (high == 0)
    return FALSE;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (get_run (self, middle)->id <= id)
        low = middle;
      else
        high = middle;
    }

  run = get_run (self, low);
  *number = run->number + (id - run->id);

  return id >= run->id && *number >= run->number
         && *number < MIN (get_run_end (self, low), n_sorted);
}

/**
 * inn_id_runs_get_memory:
 *
 * Returns: the bytes it holds
 */
gsize
inn_id_runs_get_memory (InnIdRuns *self)
{
  return self->runs->len * sizeof (Run);
}
