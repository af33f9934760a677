/* inn-guest-initials.c: where in a list by reading each first letter begins: by halves, so that of a
 * million guests some five hundred are read. Who has no reading stands at the end either way round.
 * Database thread, but for making and freeing.
 */

#include "config.h"

#include "inn-guest-initials.h"

#include "inn-statement.h"

static const char READING[] =
  "SELECT reading FROM guest WHERE id = ?1";

/* One more than letters: where the last one ends. */
#define N_EDGES INN_N_INITIALS

/**
 * inn_guest_initials_new:
 *
 * Returns: (transfer full): a job that was not done yet
 */
InnGuestInitials *
inn_guest_initials_new (GArray   *ids,
                        gboolean  reversed)
{
  InnGuestInitials *self = g_new0 (InnGuestInitials, 1);

  self->ids = g_array_ref (ids);
  self->reversed = reversed;
  for (guint i = 0; i < INN_N_INITIALS; i++)
    self->positions[i] = G_MAXUINT;

  return self;
}

/**
 * inn_guest_initials_free:
 * @data: (transfer full): an #InnGuestInitials
 */
void
inn_guest_initials_free (gpointer data)
{
  InnGuestInitials *self = data;

  g_array_unref (self->ids);
  g_free (self);
}

/* Whether the guest stands behind the edge before @letter. */
static gboolean
is_behind (InnGuestInitials  *self,
           InnStatement      *statement,
           guint              position,
           char               letter,
           gboolean          *behind,
           GError           **error)
{
  const char *reading = "";
  InnStep step;

  inn_statement_bind_int (statement, 1, g_array_index (self->ids, gint64, position));
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    reading = inn_statement_get_text (statement, 0);
  *behind = *reading == '\0' || ((guchar) *reading >= letter) != self->reversed;
  if (step == INN_STEP_ROW)
    inn_statement_reset (statement);

  return step != INN_STEP_ERROR;
}

/* The first position from @low on behind the edge. */
static gboolean
find_edge (InnGuestInitials  *self,
           InnStatement      *statement,
           guint              low,
           char               letter,
           guint             *position,
           GError           **error)
{
  guint high = self->ids->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gboolean behind = FALSE;

      if (!is_behind (self, statement, middle, letter, &behind, error))
        return FALSE;
      if (behind)
        high = middle;
      else
        low = middle + 1;
    }
  *position = low;

  return TRUE;
}

/**
 * inn_guest_initials_find:
 * @self: the job
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_guest_initials_find (InnGuestInitials  *self,
                         InnConnection     *connection,
                         GError           **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, READING, error);
  guint edges[N_EDGES];
  guint last = 0;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < N_EDGES; i++)
    {
      char letter = self->reversed ? 'a' + N_EDGES - 1 - i : 'a' + i;

      if (!find_edge (self, statement, last, letter, &edges[i], error))
        return FALSE;
      last = edges[i];
    }

  for (guint i = 0; i + 1 < N_EDGES; i++)
    if (edges[i] < edges[i + 1])
      self->positions[self->reversed ? N_EDGES - 2 - i : i] = edges[i];
  if (last < self->ids->len)
    self->positions[INN_N_INITIALS - 1] = last;
  else if (edges[0] > 0)
    self->positions[INN_N_INITIALS - 1] = 0;

  return TRUE;
}
