/* inn-change-set.c: what a committed change touched. Immutable, so it may cross threads. */

#include "config.h"

#include "inn-change-set-private.h"

#include <stdlib.h>

struct _InnChangeSet
{
  gatomicrefcount references;
  gint64          seq;
  char           *act;
  gint64          undoes;
  InnChangeArea   areas;
  gboolean        many;
  gint64         *guests; /* owned, sorted */
  guint           n_guests;
};

G_DEFINE_BOXED_TYPE (InnChangeSet, inn_change_set, inn_change_set_ref, inn_change_set_unref)

static int
compare_id (const void *a,
            const void *b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/**
 * inn_change_set_new:
 * @seq: entry of the change; 0 when nothing was recorded
 * @act: name of the act
 * @undoes: entry it took back, or 0
 * @areas: rooms it went through
 * @many: whether more guests were touched than are told
 * @guests: (array length=n_guests) (nullable): ids of the touched guests, each once
 * @n_guests: how many
 *
 * Returns: (transfer full): a change set
 */
InnChangeSet *
inn_change_set_new (gint64         seq,
                    const char    *act,
                    gint64         undoes,
                    InnChangeArea  areas,
                    gboolean       many,
                    const gint64  *guests,
                    guint          n_guests)
{
  InnChangeSet *self = g_new0 (InnChangeSet, 1);

  g_atomic_ref_count_init (&self->references);
  self->seq = seq;
  self->act = g_strdup (act);
  self->undoes = undoes;
  self->areas = areas;
  self->many = many;
  if (!many && n_guests > 0)
    {
      self->guests = g_memdup2 (guests, n_guests * sizeof *guests);
      self->n_guests = n_guests;
      qsort (self->guests, n_guests, sizeof *self->guests, compare_id);
    }
  return self;
}

/**
 * inn_change_set_new_union:
 * @earlier: a change set
 * @later: the one after it in the same transaction
 *
 * Returns: (transfer full): both together, under the name of the later
 */
InnChangeSet *
inn_change_set_new_union (InnChangeSet *earlier,
                          InnChangeSet *later)
{
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (guests, later->guests, later->n_guests);
  for (guint i = 0; i < earlier->n_guests; i++)
    {
      if (!inn_change_set_has_guest (later, earlier->guests[i]) || later->many)
        g_array_append_val (guests, earlier->guests[i]);
    }

  return inn_change_set_new (later->seq, later->act, later->undoes, earlier->areas | later->areas,
                             earlier->many || later->many || guests->len > INN_CHANGE_SET_MANY,
                             (const gint64 *) (gpointer) guests->data, guests->len);
}

/**
 * inn_change_set_ref:
 * @self: a change set
 *
 * Returns: (transfer full): the same change set
 */
InnChangeSet *
inn_change_set_ref (InnChangeSet *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * inn_change_set_unref:
 * @self: a change set
 */
void
inn_change_set_unref (InnChangeSet *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->act);
  g_free (self->guests);
  g_free (self);
}

/**
 * inn_change_set_get_seq:
 * @self: a change set
 *
 * Returns: the entry of the journal; 0 when a long change that others could already see was rolled
 *   back, so that what they show must be read again
 */
gint64
inn_change_set_get_seq (InnChangeSet *self)
{
  return self->seq;
}

/**
 * inn_change_set_get_undoes:
 * @self: a change set
 *
 * Returns: the entry that was taken back, or 0
 */
gint64
inn_change_set_get_undoes (InnChangeSet *self)
{
  return self->undoes;
}

/**
 * inn_change_set_get_areas:
 * @self: a change set
 *
 * Returns: the rooms of the book that were touched
 */
InnChangeArea
inn_change_set_get_areas (InnChangeSet *self)
{
  return self->areas;
}

/**
 * inn_change_set_has_area:
 * @self: a change set
 * @area: one or more rooms
 *
 * Returns: whether one of them was touched
 */
gboolean
inn_change_set_has_area (InnChangeSet  *self,
                         InnChangeArea  area)
{
  return (self->areas & area) != 0;
}

/**
 * inn_change_set_is_many:
 * @self: a change set
 *
 * Returns: whether more than %INN_CHANGE_SET_MANY guests were touched, which are then not told
 */
gboolean
inn_change_set_is_many (InnChangeSet *self)
{
  return self->many;
}

/**
 * inn_change_set_get_guests:
 * @self: a change set
 * @n_guests: (out): how many; 0 when there are many
 *
 * Returns: (array length=n_guests): ids of the touched guests, sorted; deleted ones too
 */
const gint64 *
inn_change_set_get_guests (InnChangeSet *self,
                           guint        *n_guests)
{
  *n_guests = self->n_guests;
  return self->guests;
}

/**
 * inn_change_set_has_guest:
 * @self: a change set
 * @guest_id: a guest
 *
 * Returns: whether this guest was, or may have been, touched
 */
gboolean
inn_change_set_has_guest (InnChangeSet *self,
                          gint64        guest_id)
{
  return self->many
         || (self->n_guests > 0
             && bsearch (&guest_id, self->guests, self->n_guests, sizeof guest_id, compare_id)
                  != NULL);
}
