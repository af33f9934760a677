/* inn-preference-topic.c: the list a hotel asks its guests by, and what the ready-made part of it is
 * called. The keys are those of data/schema/0007-known.sql. */

#include "config.h"

#include "inn-preference-topic.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *key;
  const char *name;
} ready_topics[] = {
  { "smoking", NC_ ("preference topic", "Smoking") },
  { "floor", NC_ ("preference topic", "Floor") },
  { "side", NC_ ("preference topic", "Where the room lies") },
  { "view", NC_ ("preference topic", "View") },
  { "pet", NC_ ("preference topic", "Pets") },
  { "access", NC_ ("preference topic", "Getting about") },
  { "bed-type", NC_ ("preference topic", "Beds") },
  { "firmness", NC_ ("preference topic", "Mattress") },
  { "pillow", NC_ ("preference topic", "Pillow") },
  { "cover", NC_ ("preference topic", "Quilt") },
  { "more-beds", NC_ ("preference topic", "More beds") },
  { "food", NC_ ("preference topic", "Food") },
  { "way", NC_ ("preference topic", "Way of eating") },
  { "breakfast", NC_ ("preference topic", "Breakfast") },
  { "drink", NC_ ("preference topic", "Drinks") },
  { "cleaning", NC_ ("preference topic", "Cleaning") },
  { "contact", NC_ ("preference topic", "Reaching the guest") },
  { "travel", NC_ ("preference topic", "Coming and going") },
  { "child", NC_ ("preference topic", "With children") },
};

static const struct
{
  const char *key;
  const char *name;
} ready_choices[] = {
  { "smoking.none", NC_ ("preference", "Non-smoking room") },
  { "smoking.yes", NC_ ("preference", "Smoking room") },
  { "floor.high", NC_ ("preference", "High floor") },
  { "floor.low", NC_ ("preference", "Low floor") },
  { "floor.ground", NC_ ("preference", "Ground floor") },
  { "side.quiet", NC_ ("preference", "Quiet") },
  { "side.south", NC_ ("preference", "Facing south") },
  { "side.lift-far", NC_ ("preference", "Away from the lift") },
  { "side.lift-near", NC_ ("preference", "Near the lift") },
  { "side.street-far", NC_ ("preference", "Not on the street") },
  { "side.corner", NC_ ("preference", "Corner room") },
  { "side.together", NC_ ("preference", "Rooms next to each other") },
  { "view.lake", NC_ ("preference", "Lake view") },
  { "view.mountain", NC_ ("preference", "Mountain view") },
  { "view.garden", NC_ ("preference", "Garden view") },
  { "view.courtyard", NC_ ("preference", "Courtyard view") },
  { "view.city", NC_ ("preference", "City view") },
  { "pet.dog", NC_ ("preference", "Brings a dog") },
  { "pet.cat", NC_ ("preference", "Brings a cat") },
  { "access.wheelchair", NC_ ("preference", "Wheelchair") },
  { "access.no-stairs", NC_ ("preference", "No stairs") },
  { "bed-type.double", NC_ ("preference", "Double bed") },
  { "bed-type.twin", NC_ ("preference", "Two beds") },
  { "firmness.firm", NC_ ("preference", "Firm mattress") },
  { "firmness.soft", NC_ ("preference", "Soft mattress") },
  { "pillow.buckwheat", NC_ ("preference", "Buckwheat pillow") },
  { "pillow.down", NC_ ("preference", "Down pillow") },
  { "pillow.latex", NC_ ("preference", "Latex pillow") },
  { "pillow.high", NC_ ("preference", "High pillow") },
  { "pillow.low", NC_ ("preference", "Low pillow") },
  { "cover.thick", NC_ ("preference", "Thick quilt") },
  { "cover.thin", NC_ ("preference", "Thin quilt") },
  { "more-beds.extra", NC_ ("preference", "Extra bed") },
  { "more-beds.cot", NC_ ("preference", "Baby cot") },
  { "more-beds.rail", NC_ ("preference", "Bed rail") },
  { "food.peanuts", NC_ ("preference", "Peanuts") },
  { "food.nuts", NC_ ("preference", "Nuts") },
  { "food.seafood", NC_ ("preference", "Seafood") },
  { "food.shellfish", NC_ ("preference", "Shrimp and crab") },
  { "food.fish", NC_ ("preference", "Fish") },
  { "food.milk", NC_ ("preference", "Milk") },
  { "food.eggs", NC_ ("preference", "Eggs") },
  { "food.gluten", NC_ ("preference", "Wheat and gluten") },
  { "food.soy", NC_ ("preference", "Soya") },
  { "food.mango", NC_ ("preference", "Mango") },
  { "food.coriander", NC_ ("preference", "Coriander") },
  { "food.spicy", NC_ ("preference", "Spicy food") },
  { "food.pork", NC_ ("preference", "Pork") },
  { "food.beef", NC_ ("preference", "Beef") },
  { "food.mutton", NC_ ("preference", "Mutton") },
  { "food.offal", NC_ ("preference", "Offal") },
  { "food.alcohol", NC_ ("preference", "Alcohol") },
  { "way.vegetarian", NC_ ("preference", "Vegetarian") },
  { "way.halal", NC_ ("preference", "Halal") },
  { "way.light", NC_ ("preference", "Light food") },
  { "way.no-sugar", NC_ ("preference", "No sugar") },
  { "breakfast.early", NC_ ("preference", "Early breakfast") },
  { "breakfast.packed", NC_ ("preference", "Packed breakfast") },
  { "breakfast.chinese", NC_ ("preference", "Chinese breakfast") },
  { "breakfast.western", NC_ ("preference", "Western breakfast") },
  { "breakfast.soy-milk", NC_ ("preference", "Hot soya milk") },
  { "drink.tea", NC_ ("preference", "Tea") },
  { "drink.coffee", NC_ ("preference", "Coffee") },
  { "drink.warm-water", NC_ ("preference", "Warm water") },
  { "drink.no-ice", NC_ ("preference", "Without ice") },
  { "cleaning.afternoon", NC_ ("preference", "Clean in the afternoon") },
  { "cleaning.on-demand", NC_ ("preference", "Clean on request only") },
  { "cleaning.own-linen", NC_ ("preference", "Own bed linen") },
  { "contact.wechat-first", NC_ ("preference", "WeChat first") },
  { "contact.no-calls", NC_ ("preference", "No calls to the room") },
  { "travel.transfer", NC_ ("preference", "Pick-up and drop-off") },
  { "travel.parking", NC_ ("preference", "Parking space") },
  { "travel.late-arrival", NC_ ("preference", "Arrives late at night") },
  { "travel.invoice", NC_ ("preference", "Needs an invoice") },
  { "child.high-chair", NC_ ("preference", "High chair") },
  { "child.small-slippers", NC_ ("preference", "Slippers for children") },
};

static void
clear_topic (gpointer data)
{
  InnPreferenceTopic *self = data;

  g_free (self->key);
  g_free (self->name);
  g_ptr_array_unref (self->choices);
}

static void
clear_choice (gpointer data)
{
  InnPreferenceChoice *self = data;

  g_free (self->key);
  g_free (self->name);
}

/**
 * inn_preference_topic_new:
 * @id: row, 0 while it is not saved
 * @key: (nullable): the stable key of a topic that every book has; %NULL is ""
 * @name: (nullable): what people call it; %NULL is ""
 * @area: where it stands
 *
 * Returns: (transfer full): a topic that takes several choices and has none yet
 */
InnPreferenceTopic *
inn_preference_topic_new (gint64             id,
                          const char        *key,
                          const char        *name,
                          InnPreferenceArea  area)
{
  InnPreferenceTopic *self = g_atomic_rc_box_new0 (InnPreferenceTopic);

  self->id = id;
  self->key = g_strdup (key != NULL ? key : "");
  self->name = g_strdup (name != NULL ? name : "");
  self->area = area;
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_choice_unref);

  return self;
}

/**
 * inn_preference_topic_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnPreferenceTopic *
inn_preference_topic_ref (InnPreferenceTopic *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_preference_topic_unref:
 * @self: (transfer full): a topic; freed with its last holder, from any thread
 */
void
inn_preference_topic_unref (InnPreferenceTopic *self)
{
  g_atomic_rc_box_release_full (self, clear_topic);
}

/**
 * inn_preference_topic_get_label:
 *
 * Returns: (transfer none): what it is called on the screen
 */
const char *
inn_preference_topic_get_label (const InnPreferenceTopic *self)
{
  return inn_preference_key_get_label (self->key, self->name);
}

/**
 * inn_preference_choice_new:
 * @id: row, 0 while it is not saved
 * @topic_id: its topic
 * @key: (nullable): the stable key of a choice that every book has; %NULL is ""
 * @name: (nullable): what people call it; %NULL is ""
 *
 * Returns: (transfer full): a choice that is offered
 */
InnPreferenceChoice *
inn_preference_choice_new (gint64      id,
                           gint64      topic_id,
                           const char *key,
                           const char *name)
{
  InnPreferenceChoice *self = g_atomic_rc_box_new0 (InnPreferenceChoice);

  self->id = id;
  self->topic_id = topic_id;
  self->key = g_strdup (key != NULL ? key : "");
  self->name = g_strdup (name != NULL ? name : "");

  return self;
}

/**
 * inn_preference_choice_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnPreferenceChoice *
inn_preference_choice_ref (InnPreferenceChoice *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_preference_choice_unref:
 * @self: (transfer full): a choice; freed with its last holder, from any thread
 */
void
inn_preference_choice_unref (InnPreferenceChoice *self)
{
  g_atomic_rc_box_release_full (self, clear_choice);
}

/**
 * inn_preference_choice_get_label:
 *
 * Returns: (transfer none): what it is called on the screen
 */
const char *
inn_preference_choice_get_label (const InnPreferenceChoice *self)
{
  return inn_preference_key_get_label (self->key, self->name);
}

/**
 * inn_preference_key_get_label:
 * @key: the stable name of a topic or a choice, or ""
 * @name: what the hotel calls it, or ""
 *
 * Those of choices have a dot in them. One that a newer program made ready is shown by its key.
 *
 * Returns: (transfer none): @name, or else the translated name of @key; "" for none
 */
const char *
inn_preference_key_get_label (const char *key,
                              const char *name)
{
  if (name[0] != '\0' || key[0] == '\0')
    return name;

  if (strchr (key, '.') == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (ready_topics); i++)
        if (g_str_equal (ready_topics[i].key, key))
          return g_dpgettext2 (GETTEXT_PACKAGE, "preference topic", ready_topics[i].name);
      return key;
    }

  for (guint i = 0; i < G_N_ELEMENTS (ready_choices); i++)
    if (g_str_equal (ready_choices[i].key, key))
      return g_dpgettext2 (GETTEXT_PACKAGE, "preference", ready_choices[i].name);

  return key;
}
