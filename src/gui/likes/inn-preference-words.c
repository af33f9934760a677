/* inn-preference-words.c: see inn-preference-words.h. */

#include "config.h"

#include "inn-preference-words.h"

#include "inn-format.h"

#include <glib/gi18n.h>

/**
 * inn_preference_words_say:
 * @preference: a preference
 *
 * Returns: (transfer full): the same as its sentence, but also what an allergy is
 */
char *
inn_preference_words_say (const InnPreference *preference)
{
  g_autofree char *sentence = inn_preference_dup_sentence (preference);

  if (preference->stance != INN_STANCE_ALLERGY)
    return g_steal_pointer (&sentence);

  /* Translators: what somebody must not eat. */
  return g_strdup_printf (_("Allergic to %s"), sentence);
}

/**
 * inn_preference_words_known_from:
 * @preference: a preference
 * @today: the business day
 *
 * Returns: (transfer full): how it is known and since when: "Said so · confirmed 09-25"
 */
char *
inn_preference_words_known_from (const InnPreference *preference,
                                 InnDate              today)
{
  g_autofree char *day = inn_format_short_day (preference->confirmed, today);

  /* Translators: how it is known, the last day it was said or seen. */
  return g_strdup_printf (C_("preference", "%1$s\302\240· confirmed %2$s"),
                          inn_preference_source_get_label (preference->source), day);
}

/**
 * inn_preference_words_details:
 * @preference: a preference
 * @today: the business day
 *
 * Returns: (transfer full): where it belongs, how it is known, how often and since when
 */
char *
inn_preference_words_details (const InnPreference *preference,
                              InnDate              today)
{
  const char *area = inn_preference_area_get_label (preference->area);
  g_autofree char *known = inn_preference_words_known_from (preference, today);
  g_autofree char *place
    = *preference->topic != '\0' ? inn_format_list (area, preference->topic) : g_strdup (area);
  g_autofree char *text = inn_format_list (place, known);
  g_autofree char *times = NULL;

  if (preference->times < 2)
    return g_steal_pointer (&text);

  times = g_strdup_printf (ngettext ("%d time", "%d times", preference->times), preference->times);

  return inn_format_list (text, times);
}

/**
 * inn_preference_words_join:
 * @preferences: (element-type InnPreference): some of one guest
 * @max: more than these are only counted
 * @in_full: whether allergies and what must never be again are called so
 *
 * Returns: (transfer full): all in one line
 */
char *
inn_preference_words_join (GPtrArray *preferences,
                           guint      max,
                           gboolean   in_full)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (preferences->len, max); i++)
    {
      const InnPreference *preference = g_ptr_array_index (preferences, i);
      g_autofree char *sentence = in_full ? inn_preference_words_say (preference)
                                  : preference->stance == INN_STANCE_NEVER
                                    ? inn_preference_dup_thing (preference)
                                    : inn_preference_dup_sentence (preference);

      if (i > 0)
        /* Translators: between two items of a list. */
        g_string_append (text, C_("list", ", "));
      g_string_append (text, sentence);
    }
  if (preferences->len > max)
    return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more",
                                      preferences->len - max),
                            text->str, preferences->len - max);

  return g_strdup (text->str);
}

static GPtrArray *
new_pick (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_unref);
}

static int
compare_alerts (gconstpointer a,
                gconstpointer b)
{
  return inn_preference_compare (*(InnPreference *const *) a, *(InnPreference *const *) b);
}

/**
 * inn_preference_words_pick_alerts:
 * @preferences: (element-type InnPreference): some of one guest
 * @stance: allergies, or what must never be again
 *
 * Returns: (transfer full) (element-type InnPreference): those, the dangerous first
 */
GPtrArray *
inn_preference_words_pick_alerts (GPtrArray *preferences,
                                  InnStance  stance)
{
  GPtrArray *pick = new_pick ();

  for (guint i = 0; i < preferences->len; i++)
    if (((InnPreference *) g_ptr_array_index (preferences, i))->stance == stance)
      g_ptr_array_add (pick, inn_preference_ref (g_ptr_array_index (preferences, i)));
  g_ptr_array_sort (pick, compare_alerts);

  return pick;
}

/**
 * inn_preference_words_pick_old:
 * @preferences: (element-type InnPreference): some of one guest
 * @today: the business day
 * @alerts: whether allergies and the like are among them
 *
 * Returns: (transfer full) (element-type InnPreference): what is to be confirmed, what matters most first
 */
GPtrArray *
inn_preference_words_pick_old (GPtrArray *preferences,
                               InnDate    today,
                               gboolean   alerts)
{
  GPtrArray *pick = new_pick ();

  for (guint i = 0; i < preferences->len; i++)
    {
      InnPreference *preference = g_ptr_array_index (preferences, i);

      if (inn_preference_is_to_be_confirmed (preference, today)
          && (alerts || !inn_preference_is_alert (preference)))
        g_ptr_array_add (pick, inn_preference_ref (preference));
    }
  g_ptr_array_sort (pick, compare_alerts);

  return pick;
}

/**
 * inn_preference_words_memory:
 * @memory: what became of a guest in a room
 *
 * Returns: (transfer full): it in a line: "208, complained: the air conditioning is loud"
 */
char *
inn_preference_words_memory (const InnRoomMemory *memory)
{
  const char *verdict = inn_room_verdict_get_label (memory->verdict);

  if (*memory->what == '\0')
    /* Translators: number of a room, what the guest found of it: liked it, refused it, complained. */
    return g_strdup_printf (C_("room memory", "%1$s %2$s"), memory->room, verdict);

  /* Translators: number of a room, what the guest found of it, why. */
  return g_strdup_printf (C_("room memory", "%1$s %2$s: %3$s"), memory->room, verdict, memory->what);
}

/**
 * inn_preference_words_find_memory:
 * @memories: (element-type InnRoomMemory): of one guest, latest first
 * @room_id: a room
 *
 * Of several the latest counts: who complained and liked it later is at home there.
 *
 * Returns: (transfer none) (nullable): what is to be told when the room is chosen
 */
const InnRoomMemory *
inn_preference_words_find_memory (GPtrArray *memories,
                                  gint64     room_id)
{
  for (guint i = 0; room_id != 0 && i < memories->len; i++)
    if (((InnRoomMemory *) g_ptr_array_index (memories, i))->room_id == room_id)
      return g_ptr_array_index (memories, i);

  return NULL;
}

/**
 * inn_preference_words_warn:
 * @memory: what became of a guest in a room
 * @today: the business day
 *
 * Returns: (transfer full): what the desk is told when it chooses that room
 */
char *
inn_preference_words_warn (const InnRoomMemory *memory,
                           InnDate              today)
{
  g_autofree char *day = inn_format_short_day (memory->day, today);
  const char *reason = *memory->what != '\0' ? memory->what : NULL;

  switch (memory->verdict)
    {
    case INN_ROOM_LIKED:
      return reason != NULL
               /* Translators: a day, why. */
               ? g_strdup_printf (_("Liked this room on %1$s: %2$s"), day, reason)
               /* Translators: a day. */
               : g_strdup_printf (_("Liked this room on %s"), day);
    case INN_ROOM_REFUSED:
      return reason != NULL
               /* Translators: a day, why. */
               ? g_strdup_printf (_("Refused this room on %1$s: %2$s"), day, reason)
               /* Translators: a day. */
               : g_strdup_printf (_("Refused this room on %s"), day);
    case INN_ROOM_COMPLAINED:
    default:
      return reason != NULL
               /* Translators: a day, what about. */
               ? g_strdup_printf (_("Complained about this room on %1$s: %2$s"), day, reason)
               /* Translators: a day. */
               : g_strdup_printf (_("Complained about this room on %s"), day);
    }
}
