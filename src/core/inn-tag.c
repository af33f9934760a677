/* inn-tag.c: labels that guests wear, and the groups they stand in. */

#include "config.h"

#include "inn-tag.h"

#include <glib/gi18n-lib.h>

#include "inn-nick.h"

static const char *const tint_nicks[] = {
  "grey", "blue", "green", "violet", "amber", "red", NULL,
};

static const struct
{
  const char *key;
  const char *title;
} ready_groups[] = {
  { "attribute", NC_ ("tag group", "Basics") },
  { "behaviour", NC_ ("tag group", "Habits and tastes") },
  { "need", NC_ ("tag group", "Occasion and needs") },
  { "status", NC_ ("tag group", "Status") },
  { "feedback", NC_ ("tag group", "Feedback") },
  { "social", NC_ ("tag group", "Contact") },
};

static void
clear_group (gpointer data)
{
  InnTagGroup *self = data;

  g_free (self->key);
  g_free (self->name);
}

static void
clear_tag (gpointer data)
{
  InnTag *self = data;

  g_free (self->name);
  g_free (self->note);
}

/**
 * inn_tag_group_new:
 * @id: row, 0 while it is not saved
 * @key: (nullable): the stable key of a group that every book has; %NULL is ""
 * @name: (nullable): what people call it; %NULL is ""
 * @tint: colour of its tags
 * @position: place among the groups, from 0
 *
 * Returns: (transfer full): a group of tags
 */
InnTagGroup *
inn_tag_group_new (gint64      id,
                   const char *key,
                   const char *name,
                   InnTint     tint,
                   int         position)
{
  InnTagGroup *self = g_atomic_rc_box_new0 (InnTagGroup);

  self->id = id;
  self->key = g_strdup (key != NULL ? key : "");
  self->name = g_strdup (name != NULL ? name : "");
  self->tint = tint;
  self->position = position;

  return self;
}

/**
 * inn_tag_group_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnTagGroup *
inn_tag_group_ref (InnTagGroup *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_tag_group_unref:
 * @self: (transfer full): a tag group; freed with its last holder, from any thread
 */
void
inn_tag_group_unref (InnTagGroup *self)
{
  g_atomic_rc_box_release_full (self, clear_group);
}

/**
 * inn_tag_group_get_title:
 *
 * Returns: (transfer none): the name to show: the hotel's own, else the translated ready-made one
 */
const char *
inn_tag_group_get_title (const InnTagGroup *self)
{
  if (self->name[0] != '\0')
    return self->name;

  for (guint i = 0; i < G_N_ELEMENTS (ready_groups); i++)
    if (g_str_equal (self->key, ready_groups[i].key))
      return g_dpgettext2 (GETTEXT_PACKAGE, "tag group", ready_groups[i].title);

  return self->key;
}

/**
 * inn_tag_new:
 * @id: row, or 0
 * @group_id: the group it stands in
 * @name: the label
 *
 * The caller may fill the other fields before it hands the tag on.
 *
 * Returns: (transfer full): a tag that follows its group's colour
 */
InnTag *
inn_tag_new (gint64      id,
             gint64      group_id,
             const char *name)
{
  InnTag *self = g_atomic_rc_box_new0 (InnTag);

  self->id = id;
  self->group_id = group_id;
  self->name = g_strdup (name != NULL ? name : "");
  self->note = g_strdup ("");

  return self;
}

/**
 * inn_tag_copy:
 *
 * Returns: (transfer full): an equal tag that may be changed before it is handed on
 */
InnTag *
inn_tag_copy (const InnTag *self)
{
  InnTag *copy = inn_tag_new (self->id, self->group_id, self->name);

  copy->has_tint = self->has_tint;
  copy->tint = self->tint;
  g_free (copy->note);
  copy->note = g_strdup (self->note);
  copy->disabled = self->disabled;
  copy->n_guests = self->n_guests;

  return copy;
}

/**
 * inn_tag_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnTag *
inn_tag_ref (InnTag *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_tag_unref:
 * @self: (transfer full): a tag; freed with its last holder, from any thread
 */
void
inn_tag_unref (InnTag *self)
{
  g_atomic_rc_box_release_full (self, clear_tag);
}

/**
 * inn_tint_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_tint_to_nick (InnTint tint)
{
  g_return_val_if_fail ((guint) tint < INN_N_TINTS, "grey");

  return tint_nicks[tint];
}

/**
 * inn_tint_from_nick:
 * @nick: (nullable): a stable name
 * @tint: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_tint_from_nick (const char *nick,
                    InnTint    *tint)
{
  int found = inn_nick_find (tint_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *tint = found;

  return TRUE;
}
