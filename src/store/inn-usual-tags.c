/* inn-usual-tags.c: the tags of the trade that a new book begins with, in the language of the
 * hotel. On the database thread.
 */

#include "config.h"

#include "inn-tag-group-table.h"
#include "inn-tag-table.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *group;
  const char *name;
} usual_tags[] = {
  { "attribute", NC_ ("tag", "Individual") },
  { "attribute", NC_ ("tag", "Corporate rate") },
  { "attribute", NC_ ("tag", "Group") },
  { "attribute", NC_ ("tag", "Speaks English") },
  { "attribute", NC_ ("tag", "Local") },
  { "attribute", NC_ ("tag", "From abroad") },

  { "behaviour", NC_ ("tag", "Quiet room") },
  { "behaviour", NC_ ("tag", "High floor") },
  { "behaviour", NC_ ("tag", "Lake view") },
  { "behaviour", NC_ ("tag", "Non-smoking") },
  { "behaviour", NC_ ("tag", "Likes tea") },
  { "behaviour", NC_ ("tag", "Brings a pet") },
  { "behaviour", NC_ ("tag", "Light sleeper") },
  { "behaviour", NC_ ("tag", "Late arrival") },
  { "behaviour", NC_ ("tag", "Drives here") },
  { "behaviour", NC_ ("tag", "Vegetarian") },

  { "need", NC_ ("tag", "Family with children") },
  { "need", NC_ ("tag", "Business trip") },
  { "need", NC_ ("tag", "Couple") },
  { "need", NC_ ("tag", "Baby cot") },
  { "need", NC_ ("tag", "Elderly companion") },
  { "need", NC_ ("tag", "Anniversary") },
  { "need", NC_ ("tag", "Team event") },
  { "need", NC_ ("tag", "Long stay") },

  { "status", NC_ ("tag", "Key guest") },
  { "status", NC_ ("tag", "Regular") },
  { "status", NC_ ("tag", "Long time no see") },
  { "status", NC_ ("tag", "Price-conscious") },

  { "feedback", NC_ ("tag", "Complaint settled") },
  { "feedback", NC_ ("tag", "Good review") },
  { "feedback", NC_ ("tag", "Bad review") },
  { "feedback", NC_ ("tag", "Has suggestions") },

  { "social", NC_ ("tag", "WeChat friend") },
  { "social", NC_ ("tag", "Recommends us") },
  { "social", NC_ ("tag", "Brought by a friend") },
  { "social", NC_ ("tag", "Shares photos") },
};

/**
 * inn_tag_table_add_usual:
 *
 * Adds the usual tags of the trade, translated, to the ready-made groups. What the hotel deleted or
 * already has under the same name is left out.
 *
 * Returns: whether they are there
 */
gboolean
inn_tag_table_add_usual (InnConnection  *connection,
                         GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_tags); i++)
    {
      g_autoptr (InnTag) tag = NULL;
      const char *name = g_dpgettext2 (GETTEXT_PACKAGE, "tag", usual_tags[i].name);
      gint64 group_id = 0;
      gint64 same = 0;

      if (!inn_tag_group_table_find (connection, usual_tags[i].group, &group_id, error)
          || !inn_tag_table_find_name (connection, name, &same, error))
        return FALSE;

      if (group_id == 0 || same != 0)
        continue;

      tag = inn_tag_new (0, group_id, name);
      if (inn_tag_table_insert (connection, tag, error) == 0)
        return FALSE;
    }

  return TRUE;
}
