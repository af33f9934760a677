/* inn-preference.c: what a guest likes, avoids and must not have. */

#include "config.h"

#include "inn-preference.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-fold.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const area_nicks[] = { "room", "bed", "diet", "service", NULL };

static const char *const area_labels[] = {
  NC_ ("preference area", "Room"),
  NC_ ("preference area", "Bed"),
  NC_ ("preference area", "Food and drink"),
  NC_ ("preference area", "Service"),
};

static const char *const stance_nicks[] = { "likes", "avoids", "never", "allergy", NULL };

static const char *const stance_labels[] = {
  NC_ ("stance", "Likes"),
  NC_ ("stance", "Rather not"),
  NC_ ("stance", "Never again"),
  NC_ ("stance", "Allergy"),
};

static const char *const source_nicks[] = { "said", "observed", "guessed", NULL };

static const char *const source_labels[] = {
  NC_ ("preference source", "Said so"),
  NC_ ("preference source", "Observed"),
  NC_ ("preference source", "Guessed"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (area_labels) == INN_N_PREFERENCE_AREAS);
G_STATIC_ASSERT (G_N_ELEMENTS (stance_labels) == INN_N_STANCES);
G_STATIC_ASSERT (G_N_ELEMENTS (source_labels) == INN_N_PREFERENCE_SOURCES);

static void
clear (gpointer data)
{
  InnPreference *self = data;

  g_free (self->topic);
  g_free (self->choice);
  g_free (self->what);
}

/**
 * inn_preference_new:
 * @what: (nullable): words of one's own
 * @confirmed: the day it was said or seen
 *
 * The caller may fill the other fields before it hands the preference on.
 *
 * Returns: (transfer full): something the guest said to like, not saved yet
 */
InnPreference *
inn_preference_new (gint64             guest_id,
                    InnPreferenceArea  area,
                    const char        *what,
                    InnDate            confirmed)
{
  InnPreference *self = g_atomic_rc_box_new0 (InnPreference);

  self->guest_id = guest_id;
  self->area = area;
  self->topic = g_strdup ("");
  self->choice = g_strdup ("");
  self->what = g_strdup (what != NULL ? what : "");
  self->times = 1;
  self->confirmed = confirmed;

  return self;
}

/**
 * inn_preference_copy:
 *
 * Returns: (transfer full): an equal preference that may be changed before it is handed on
 */
InnPreference *
inn_preference_copy (const InnPreference *self)
{
  InnPreference *copy
    = inn_preference_new (self->guest_id, self->area, self->what, self->confirmed);

  copy->id = self->id;
  copy->topic_id = self->topic_id;
  copy->choice_id = self->choice_id;
  inn_text_set (&copy->topic, self->topic);
  inn_text_set (&copy->choice, self->choice);
  copy->single = self->single;
  copy->stance = self->stance;
  copy->severe = self->severe;
  copy->source = self->source;
  copy->times = self->times;
  copy->staff_id = self->staff_id;
  copy->created_utc = self->created_utc;

  return copy;
}

/**
 * inn_preference_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnPreference *
inn_preference_ref (InnPreference *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_preference_unref:
 * @self: (transfer full): a preference; freed with its last holder, from any thread
 */
void
inn_preference_unref (InnPreference *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_preference_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID if it is nobody's, says nothing or has no day
 */
gboolean
inn_preference_check (const InnPreference  *self,
                      GError              **error)
{
  if (self->guest_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A preference is somebody's");
  else if (self->choice_id == 0 && self->what[0] == '\0')
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A preference says something");
  else if (self->choice_id != 0 && self->topic_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A choice is one of a topic");
  else if (!inn_date_is_valid (self->confirmed))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A preference needs a day");
  else if (self->times < 1)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A preference was told at least once");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_preference_dup_thing:
 *
 * Returns: (transfer full): what it is about, without whether it is liked: "Pillow of buckwheat, one"
 */
char *
inn_preference_dup_thing (const InnPreference *self)
{
  if (self->choice[0] == '\0')
    return g_strdup (self->what);
  if (self->what[0] == '\0')
    return g_strdup (self->choice);

  /* Translators: a choice of the list of preferences, and what somebody wrote beside it. */
  return g_strdup_printf (_("%1$s, %2$s"), self->choice, self->what);
}

/**
 * inn_preference_dup_sentence:
 *
 * Returns: (transfer full): what it is about and whether it is liked, as it stands on a line of its own:
 *   "Quiet", "No coriander", "Never again: room 208", "Peanuts (severe)"
 */
char *
inn_preference_dup_sentence (const InnPreference *self)
{
  g_autofree char *thing = inn_preference_dup_thing (self);

  switch (self->stance)
    {
    case INN_STANCE_AVOIDS:
      /* Translators: something a guest would rather not have, such as coriander. */
      return g_strdup_printf (_("No %s"), thing);
    case INN_STANCE_NEVER:
      /* Translators: something a guest never wants again. */
      return g_strdup_printf (_("Never again: %s"), thing);
    case INN_STANCE_ALLERGY:
      if (self->severe)
        /* Translators: what a guest is dangerously allergic to. */
        return g_strdup_printf (_("%s (severe)"), thing);
      break;
    case INN_STANCE_LIKES:
    default:
      break;
    }

  return g_steal_pointer (&thing);
}

/**
 * inn_preference_dup_alerts:
 * @alerts: (element-type InnPreference): of some guests, what matters most first
 * @guest_id: one of them
 *
 * Returns: (transfer full): what must not go wrong with that guest, in one line, or ""
 */
char *
inn_preference_dup_alerts (GPtrArray *alerts,
                           gint64     guest_id)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < alerts->len; i++)
    {
      const InnPreference *alert = g_ptr_array_index (alerts, i);
      g_autofree char *sentence = NULL;

      if (alert->guest_id != guest_id || !inn_preference_is_alert (alert))
        continue;
      sentence = inn_preference_dup_sentence (alert);
      if (text->len > 0)
        /* Translators: between two items of a list. */
        g_string_append (text, g_dpgettext2 (GETTEXT_PACKAGE, "list", ", "));
      g_string_append (text, sentence);
    }

  return g_strdup (text->str);
}

/**
 * inn_preference_is_alert:
 *
 * Returns: whether it stands out wherever the guest is seen: an allergy, or what must never be again
 */
gboolean
inn_preference_is_alert (const InnPreference *self)
{
  return self->stance == INN_STANCE_ALLERGY || self->stance == INN_STANCE_NEVER;
}

/**
 * inn_preference_is_to_be_confirmed:
 * @today: the business day
 *
 * Returns: whether nobody said or saw it for a year, so that the desk should ask
 */
gboolean
inn_preference_is_to_be_confirmed (const InnPreference *self,
                                   InnDate              today)
{
  return inn_date_is_valid (self->confirmed)
         && inn_date_compare (inn_date_add_months (self->confirmed, INN_PREFERENCE_MONTHS), today)
              <= 0;
}

/* Whether both are about one thing, liked or not. */
static gboolean
is_about_same (const InnPreference *self,
               const InnPreference *other)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (self->area != other->area || self->choice_id != other->choice_id)
    return FALSE;
  if (self->choice_id != 0)
    return TRUE;

  left = inn_fold_name (self->what);
  right = inn_fold_name (other->what);

  return g_str_equal (left, right);
}

/**
 * inn_preference_is_same:
 *
 * Returns: whether noting @other confirms @self, rather than being something new
 */
gboolean
inn_preference_is_same (const InnPreference *self,
                        const InnPreference *other)
{
  g_autofree char *left = inn_fold_name (self->what);
  g_autofree char *right = inn_fold_name (other->what);

  return self->guest_id == other->guest_id && self->stance == other->stance
         && is_about_same (self, other) && g_str_equal (left, right);
}

/**
 * inn_preference_contradicts:
 *
 * Two choices of a topic that takes only one contradict each other, and so do liking and not liking
 * one thing.
 *
 * Returns: whether both cannot be true
 */
gboolean
inn_preference_contradicts (const InnPreference *self,
                            const InnPreference *other)
{
  gboolean likes = self->stance == INN_STANCE_LIKES;
  gboolean other_likes = other->stance == INN_STANCE_LIKES;

  if (self->guest_id != other->guest_id)
    return FALSE;
  if (likes != other_likes)
    return is_about_same (self, other);

  return likes && self->single && self->topic_id != 0 && self->topic_id == other->topic_id
         && self->choice_id != 0 && other->choice_id != 0 && self->choice_id != other->choice_id;
}

/**
 * inn_preference_compare:
 *
 * Orders what the desk should ask about: what must not go wrong first, then what is known longest ago.
 *
 * Returns: as strcmp() does
 */
int
inn_preference_compare (const InnPreference *self,
                        const InnPreference *other)
{
  gboolean alert = inn_preference_is_alert (self);
  gboolean other_alert = inn_preference_is_alert (other);

  if (alert != other_alert)
    return alert ? -1 : 1;
  if (self->severe != other->severe)
    return self->severe ? -1 : 1;

  return inn_date_compare (self->confirmed, other->confirmed);
}

/**
 * inn_preference_area_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_preference_area_get_label (InnPreferenceArea area)
{
  g_return_val_if_fail ((guint) area < INN_N_PREFERENCE_AREAS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "preference area", area_labels[area]);
}

/**
 * inn_preference_area_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_preference_area_to_nick (InnPreferenceArea area)
{
  g_return_val_if_fail ((guint) area < INN_N_PREFERENCE_AREAS, "service");

  return area_nicks[area];
}

static gboolean
find (const char *const *nicks,
      const char        *nick,
      int               *found)
{
  *found = inn_nick_find (nicks, nick, -1);

  return *found >= 0;
}

/**
 * inn_preference_area_from_nick:
 * @nick: (nullable): a stable name
 * @area: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_preference_area_from_nick (const char        *nick,
                               InnPreferenceArea *area)
{
  int found = 0;

  if (!find (area_nicks, nick, &found))
    return FALSE;
  *area = found;

  return TRUE;
}

/**
 * inn_stance_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_stance_get_label (InnStance stance)
{
  g_return_val_if_fail ((guint) stance < INN_N_STANCES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "stance", stance_labels[stance]);
}

/**
 * inn_stance_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_stance_to_nick (InnStance stance)
{
  g_return_val_if_fail ((guint) stance < INN_N_STANCES, "likes");

  return stance_nicks[stance];
}

/**
 * inn_stance_from_nick:
 * @nick: (nullable): a stable name
 * @stance: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_stance_from_nick (const char *nick,
                      InnStance  *stance)
{
  int found = 0;

  if (!find (stance_nicks, nick, &found))
    return FALSE;
  *stance = found;

  return TRUE;
}

/**
 * inn_preference_source_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_preference_source_get_label (InnPreferenceSource source)
{
  g_return_val_if_fail ((guint) source < INN_N_PREFERENCE_SOURCES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "preference source", source_labels[source]);
}

/**
 * inn_preference_source_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_preference_source_to_nick (InnPreferenceSource source)
{
  g_return_val_if_fail ((guint) source < INN_N_PREFERENCE_SOURCES, "said");

  return source_nicks[source];
}

/**
 * inn_preference_source_from_nick:
 * @nick: (nullable): a stable name
 * @source: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_preference_source_from_nick (const char          *nick,
                                 InnPreferenceSource *source)
{
  int found = 0;

  if (!find (source_nicks, nick, &found))
    return FALSE;
  *source = found;

  return TRUE;
}
