/* inn-guest-filter.c: by what a list of guests is narrowed, beside its scope and its words. */

#include "config.h"

#include "inn-guest-filter.h"

#include "inn-text.h"

#include <string.h>

/**
 * inn_guest_filter_new:
 *
 * Returns: (transfer full): a filter that leaves everybody
 */
InnGuestFilter *
inn_guest_filter_new (void)
{
  InnGuestFilter *self = g_atomic_rc_box_new0 (InnGuestFilter);

  self->channels = g_new0 (char *, 1);
  self->region = g_strdup ("");
  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_condition_unref);
  self->min_stays = INN_FILTER_NO_BOUND;
  self->max_stays = INN_FILTER_NO_BOUND;
  self->min_spend = INN_FILTER_NO_BOUND;
  self->max_spend = INN_FILTER_NO_BOUND;

  return self;
}

static gpointer
copy_condition (gconstpointer condition,
                gpointer      data)
{
  return inn_custom_condition_ref ((InnCustomCondition *) condition);
}

/**
 * inn_guest_filter_copy:
 *
 * Returns: (transfer full): the same, to be changed
 */
InnGuestFilter *
inn_guest_filter_copy (const InnGuestFilter *self)
{
  InnGuestFilter *copy = g_atomic_rc_box_dup (sizeof *self, (InnGuestFilter *) self);

  copy->tag_ids = g_memdup2 (self->tag_ids, self->n_tags * sizeof (gint64));
  copy->channels = g_strdupv (self->channels);
  copy->region = g_strdup (self->region);
  copy->own = g_ptr_array_copy (self->own, copy_condition, NULL);

  return copy;
}

/**
 * inn_guest_filter_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnGuestFilter *
inn_guest_filter_ref (InnGuestFilter *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  InnGuestFilter *self = data;

  g_free (self->tag_ids);
  g_strfreev (self->channels);
  g_free (self->region);
  g_ptr_array_unref (self->own);
}

/**
 * inn_guest_filter_unref:
 * @self: (transfer full): a guest filter; freed with its last holder, from any thread
 */
void
inn_guest_filter_unref (InnGuestFilter *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Tags and channels */

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/**
 * inn_guest_filter_set_tags:
 * @match: how they are meant
 * @ids: (array length=n_ids) (nullable): tags, in any order; beyond %INN_FILTER_MAX_TAGS they are
 *   left out
 */
void
inn_guest_filter_set_tags (InnGuestFilter *self,
                           InnTagMatch     match,
                           const gint64   *ids,
                           guint           n_ids)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_tags = 0;

  g_array_append_vals (sorted, ids, MIN (n_ids, INN_FILTER_MAX_TAGS));
  g_array_sort (sorted, compare_ids);

  g_free (self->tag_ids);
  self->tag_ids = g_new (gint64, sorted->len);
  for (guint i = 0; i < sorted->len; i++)
    {
      gint64 id = g_array_index (sorted, gint64, i);

      if (n_tags == 0 || self->tag_ids[n_tags - 1] != id)
        self->tag_ids[n_tags++] = id;
    }
  self->n_tags = n_tags;
  self->tag_match = n_tags > 0 ? match : INN_TAGS_ALL;
}

/**
 * inn_guest_filter_has_tag:
 * @id: a tag
 *
 * Returns: whether it is among those asked for
 */
gboolean
inn_guest_filter_has_tag (const InnGuestFilter *self,
                          gint64                id)
{
  for (guint i = 0; i < self->n_tags; i++)
    if (self->tag_ids[i] == id)
      return TRUE;

  return FALSE;
}

/**
 * inn_guest_filter_toggle_tag:
 * @id: a tag
 * @wanted: whether it is asked for from now on
 */
void
inn_guest_filter_toggle_tag (InnGuestFilter *self,
                             gint64          id,
                             gboolean        wanted)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->n_tags; i++)
    if (self->tag_ids[i] != id)
      g_array_append_val (ids, self->tag_ids[i]);
  if (wanted)
    g_array_append_val (ids, id);

  inn_guest_filter_set_tags (self, self->tag_match, (const gint64 *) (gpointer) ids->data, ids->len);
}

/**
 * inn_guest_filter_toggle_channel:
 * @channel: as it is stored with the guest
 * @wanted: whether it will do from now on; beyond %INN_FILTER_MAX_CHANNELS nothing is added
 */
void
inn_guest_filter_toggle_channel (InnGuestFilter *self,
                                 const char     *channel,
                                 gboolean        wanted)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *clean = inn_text_clean (channel, INN_TEXT_ONE_LINE);
  gboolean placed = !wanted || *clean == '\0'
                    || g_strv_length (self->channels) >= INN_FILTER_MAX_CHANNELS;

  for (guint i = 0; self->channels[i] != NULL; i++)
    {
      int order = strcmp (self->channels[i], clean);

      if (!placed && order >= 0)
        {
          g_strv_builder_add (builder, clean);
          placed = TRUE;
        }
      if (order != 0)
        g_strv_builder_add (builder, self->channels[i]);
    }
  if (!placed)
    g_strv_builder_add (builder, clean);

  g_strfreev (self->channels);
  self->channels = g_strv_builder_end (builder);
}

/**
 * inn_guest_filter_set_own:
 * @field_id: one of the hotel's own fields
 * @condition: (nullable) (transfer none): what is asked of it, %NULL for nothing; beyond
 *   %INN_CUSTOM_MAX_ASKED fields it is left out
 */
void
inn_guest_filter_set_own (InnGuestFilter     *self,
                          gint64              field_id,
                          InnCustomCondition *condition)
{
  guint place = 0;

  while (place < self->own->len
         && ((InnCustomCondition *) g_ptr_array_index (self->own, place))->field_id < field_id)
    place++;
  if (place < self->own->len
      && ((InnCustomCondition *) g_ptr_array_index (self->own, place))->field_id == field_id)
    g_ptr_array_remove_index (self->own, place);
  if (condition != NULL && self->own->len < INN_CUSTOM_MAX_ASKED)
    g_ptr_array_insert (self->own, place, inn_custom_condition_ref (condition));
}

/**
 * inn_guest_filter_get_own:
 * @field_id: one of the hotel's own fields
 *
 * Returns: (transfer none) (nullable): what is asked of it
 */
InnCustomCondition *
inn_guest_filter_get_own (const InnGuestFilter *self,
                          gint64                field_id)
{
  for (guint i = 0; i < self->own->len; i++)
    {
      InnCustomCondition *condition = g_ptr_array_index (self->own, i);

      if (condition->field_id == field_id)
        return condition;
    }

  return NULL;
}

/**
 * inn_guest_filter_set_region:
 * @region: as typed
 */
void
inn_guest_filter_set_region (InnGuestFilter *self,
                             const char     *region)
{
  g_free (self->region);
  self->region = inn_text_clean (region, INN_TEXT_ONE_LINE);
}

/* What it is */

static gboolean
asks_same (GPtrArray *a,
           GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!inn_custom_condition_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * inn_guest_filter_equal:
 *
 * Returns: whether both ask the same, value for value
 */
gboolean
inn_guest_filter_equal (const InnGuestFilter *a,
                        const InnGuestFilter *b)
{
  return a->n_tags == b->n_tags
         && a->tag_match == b->tag_match
         && (a->n_tags == 0 || memcmp (a->tag_ids, b->tag_ids, a->n_tags * sizeof (gint64)) == 0)
         && a->types == b->types
         && a->with == b->with
         && a->without == b->without
         && g_strv_equal ((const char *const *) a->channels, (const char *const *) b->channels)
         && g_str_equal (a->region, b->region)
         && a->last_stay == b->last_stay
         && a->last_stay_days == b->last_stay_days
         && inn_date_equal (a->last_stay_first, b->last_stay_first)
         && inn_date_equal (a->last_stay_last, b->last_stay_last)
         && a->min_stays == b->min_stays
         && a->max_stays == b->max_stays
         && a->min_spend == b->min_spend
         && a->max_spend == b->max_spend
         && a->birthday_month == b->birthday_month
         && a->follow_up == b->follow_up
         && a->contact == b->contact
         && a->silent_days == b->silent_days
         && asks_same (a->own, b->own);
}

/**
 * inn_guest_filter_is_empty:
 *
 * Returns: whether it leaves everybody
 */
gboolean
inn_guest_filter_is_empty (const InnGuestFilter *self)
{
  g_autoptr (InnGuestFilter) empty = inn_guest_filter_new ();

  return inn_guest_filter_equal (self, empty);
}

/**
 * inn_guest_filter_get_month:
 * @today: the day it is asked
 *
 * Returns: the first day of the month in which the birthday must fall; not set when none is asked
 *   for
 */
InnDate
inn_guest_filter_get_month (const InnGuestFilter *self,
                            InnDate               today)
{
  InnDate first = inn_date_new (today.year, today.month, 1);

  switch (self->birthday_month)
    {
    case INN_BIRTHDAY_ANY_MONTH:
      return INN_DATE_NONE;
    case INN_BIRTHDAY_THIS_MONTH:
      return first;
    case INN_BIRTHDAY_NEXT_MONTH:
      return inn_date_add_months (first, 1);
    default:
      return inn_date_new (today.year + (self->birthday_month < today.month ? 1 : 0),
                           self->birthday_month, 1);
    }
}
