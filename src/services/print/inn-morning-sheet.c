/* inn-morning-sheet.c: see inn-morning-sheet.h. */

#include "config.h"

#include "inn-morning-sheet.h"

#include <string.h>

#include "inn-nick.h"

static const char *const fact_nicks[] = {
  "allergy",  "never",    "banned", "room", "red-tag", "promise", "complaint", "feedback",
  "birthday", "day",      "wish",   "note", "likes",   "avoids",  "last",      NULL,
};

static const char *const part_nicks[] = { "arrival", "staying", "departure", NULL };

static const char *const order_nicks[] = { "room", "time", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (fact_nicks) == INN_N_MORNING_FACT_KINDS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (part_nicks) == INN_N_MORNING_PARTS + 1);

static void
free_fact (gpointer data)
{
  InnMorningFact *fact = data;

  g_free (fact->text);
  g_free (fact);
}

/**
 * inn_morning_guest_new:
 * @stay: (transfer full): what it is about
 *
 * Returns: (transfer full): a guest without a name, of whom nothing is known
 */
InnMorningGuest *
inn_morning_guest_new (InnStay *stay)
{
  InnMorningGuest *self = g_new0 (InnMorningGuest, 1);

  self->stay = stay;
  self->name = g_strdup ("");
  self->address = g_strdup ("");
  self->facts = g_ptr_array_new_with_free_func (free_fact);

  return self;
}

/**
 * inn_morning_guest_free:
 * @self: (transfer full): a guest
 */
void
inn_morning_guest_free (InnMorningGuest *self)
{
  inn_stay_unref (self->stay);
  g_free (self->name);
  g_free (self->address);
  g_ptr_array_unref (self->facts);
  g_free (self);
}

/**
 * inn_morning_guest_add_fact:
 * @text: in words; "" adds nothing
 *
 * Adds a fact behind those of its kind and of those told before.
 */
void
inn_morning_guest_add_fact (InnMorningGuest    *self,
                            InnMorningFactKind  kind,
                            const char         *text)
{
  InnMorningFact *fact;
  guint at = self->facts->len;

  if (text == NULL || *text == '\0')
    return;

  fact = g_new0 (InnMorningFact, 1);
  fact->kind = kind;
  fact->text = g_strdup (text);
  while (at > 0 && ((InnMorningFact *) g_ptr_array_index (self->facts, at - 1))->kind > kind)
    at--;
  g_ptr_array_insert (self->facts, at, fact);
}

/**
 * inn_morning_guest_get_n_people:
 *
 * Returns: how many people the stay is for
 */
guint
inn_morning_guest_get_n_people (const InnMorningGuest *self)
{
  return 1 + (self->stay->companions != NULL ? self->stay->companions->len : 0);
}

static void
clear (gpointer data)
{
  InnMorningSheet *self = data;

  g_free (self->hotel);
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    g_ptr_array_unref (self->parts[part]);
  g_clear_pointer (&self->list, inn_day_list_unref);
}

/**
 * inn_morning_sheet_new:
 * @day: what day it is about
 *
 * Returns: (transfer full): a sheet with nobody on it
 */
InnMorningSheet *
inn_morning_sheet_new (InnDate day)
{
  InnMorningSheet *self = g_atomic_rc_box_new0 (InnMorningSheet);

  self->hotel = g_strdup ("");
  self->day = day;
  self->today = day;
  self->printed = INN_CIVIL_NONE;
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    self->parts[part]
      = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_morning_guest_free);

  return self;
}

/**
 * inn_morning_sheet_ref:
 *
 * Returns: (transfer full): @self
 */
InnMorningSheet *
inn_morning_sheet_ref (InnMorningSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_morning_sheet_unref:
 * @self: (transfer full): a sheet
 */
void
inn_morning_sheet_unref (InnMorningSheet *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* As they hang on the board: 301 before 1001, and those without a room last. */
static int
compare_rooms (const InnStay *a,
               const InnStay *b)
{
  const char *x = a->room != NULL ? a->room : "";
  const char *y = b->room != NULL ? b->room : "";
  g_autofree char *x_key = NULL;
  g_autofree char *y_key = NULL;

  if (*x == '\0' || *y == '\0')
    return (*x == '\0') - (*y == '\0');
  x_key = g_utf8_collate_key_for_filename (x, -1);
  y_key = g_utf8_collate_key_for_filename (y, -1);

  return strcmp (x_key, y_key);
}

/* Times nobody knows come last; who has left comes behind who is to leave. */
static int
compare_times (const InnStay  *a,
               const InnStay  *b,
               InnMorningPart  part)
{
  guint x = part == INN_MORNING_DEPARTURES ? a->departure_minute : a->arrival_minute;
  guint y = part == INN_MORNING_DEPARTURES ? b->departure_minute : b->arrival_minute;

  if (part == INN_MORNING_STAYING)
    return inn_date_compare (a->departure, b->departure);
  if (part == INN_MORNING_DEPARTURES
      && (a->status == INN_STAY_DEPARTED) != (b->status == INN_STAY_DEPARTED))
    return a->status == INN_STAY_DEPARTED ? 1 : -1;

  return (x > y) - (x < y);
}

typedef struct
{
  InnMorningOrder order;
  InnMorningPart  part;
} Sorting;

static int
compare_guests (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Sorting *sorting = data;
  const InnStay *first = (*(InnMorningGuest **) a)->stay;
  const InnStay *second = (*(InnMorningGuest **) b)->stay;
  int order = 0;

  if (sorting->order == INN_MORNING_BY_TIME)
    order = compare_times (first, second, sorting->part);
  if (order == 0)
    order = compare_rooms (first, second);
  if (order == 0)
    order = compare_times (first, second, sorting->part);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

/**
 * inn_morning_sheet_sort:
 * @order: how each part is to be ordered
 */
void
inn_morning_sheet_sort (InnMorningSheet *self,
                        InnMorningOrder  order)
{
  self->order = order;
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    {
      Sorting sorting = { order, part };

      g_ptr_array_sort_with_data (self->parts[part], compare_guests, &sorting);
    }
}

/**
 * inn_morning_fact_kind_to_nick:
 *
 * Returns: (transfer none): a word that lives on
 */
const char *
inn_morning_fact_kind_to_nick (InnMorningFactKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_MORNING_FACT_KINDS, "last");

  return fact_nicks[kind];
}

/**
 * inn_morning_part_to_nick:
 *
 * Returns: (transfer none): a word that lives on
 */
const char *
inn_morning_part_to_nick (InnMorningPart part)
{
  g_return_val_if_fail ((guint) part < INN_N_MORNING_PARTS, "staying");

  return part_nicks[part];
}

/**
 * inn_morning_order_to_nick:
 *
 * Returns: (transfer none): a word that lives on
 */
const char *
inn_morning_order_to_nick (InnMorningOrder order)
{
  return order_nicks[order == INN_MORNING_BY_TIME];
}

/**
 * inn_morning_order_from_nick:
 * @order: (out): which order it is
 *
 * Returns: whether there is such an order
 */
gboolean
inn_morning_order_from_nick (const char      *nick,
                             InnMorningOrder *order)
{
  int found = inn_nick_find (order_nicks, nick, -1);

  if (found >= 0)
    *order = found;

  return found >= 0;
}
