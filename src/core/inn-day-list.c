/* inn-day-list.c: who arrives, is in the house and leaves on a day, and which rooms are free. */

#include "config.h"

#include "inn-day-list.h"

static void
clear_row (gpointer data)
{
  InnDayRow *self = data;

  inn_stay_unref (self->stay);
  g_free (self->name);
  g_free (self->flag_text);
}

/**
 * inn_day_row_new:
 * @stay: (transfer full): the stay
 *
 * The caller may fill the other fields before it hands the row on.
 *
 * Returns: (transfer full): a row without a flag
 */
InnDayRow *
inn_day_row_new (InnStay *stay)
{
  InnDayRow *self = g_atomic_rc_box_new0 (InnDayRow);

  self->stay = stay;

  return self;
}

/**
 * inn_day_row_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnDayRow *
inn_day_row_ref (InnDayRow *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_day_row_unref:
 * @self: (transfer full): a day row; freed with its last holder, from any thread
 */
void
inn_day_row_unref (InnDayRow *self)
{
  g_atomic_rc_box_release_full (self, clear_row);
}

static void
type_free (gpointer data)
{
  InnDayType *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->numbers);
  g_free (self);
}

static void
clear_list (gpointer data)
{
  InnDayList *self = data;

  g_ptr_array_unref (self->arrivals);
  g_ptr_array_unref (self->in_house);
  g_ptr_array_unref (self->departures);
  g_ptr_array_unref (self->free);
}

/**
 * inn_day_list_new:
 * @day: a day
 *
 * Returns: (transfer full): the list of a day on which nothing happens
 */
InnDayList *
inn_day_list_new (InnDate day)
{
  InnDayList *self = g_atomic_rc_box_new0 (InnDayList);

  self->day = day;
  self->arrivals = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_day_row_unref);
  self->in_house = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_day_row_unref);
  self->departures = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_day_row_unref);
  self->free = g_ptr_array_new_with_free_func (type_free);

  return self;
}

/**
 * inn_day_list_unref:
 * @self: (transfer full): a day list; freed with its last holder, from any thread
 */
void
inn_day_list_unref (InnDayList *self)
{
  g_atomic_rc_box_release_full (self, clear_list);
}

/**
 * inn_day_list_add_free:
 * @self: a list that is not shared yet
 * @type: name of a room type, or ""
 * @number: number of a free room of that type
 *
 * Rooms of one type must come one after the other.
 */
void
inn_day_list_add_free (InnDayList *self,
                       const char *type,
                       const char *number)
{
  InnDayType *last = self->free->len > 0 ? g_ptr_array_index (self->free, self->free->len - 1)
                                         : NULL;

  if (last == NULL || !g_str_equal (last->name, type))
    {
      last = g_new0 (InnDayType, 1);
      last->name = g_strdup (type);
      last->numbers = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->free, last);
    }
  g_ptr_array_add (last->numbers, g_strdup (number));
  self->n_free++;
}
