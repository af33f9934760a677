/* inn-notice.c: what one popup says. A value: filled in by its maker, then only read, so that the
 * thread which talks to the desktop may read it too. */

#include "config.h"

#include "inn-notice.h"

typedef struct
{
  char *id;
  char *label;
} Action;

struct _InnNotice
{
  gatomicrefcount ref_count;
  char *key;
  char *summary;
  char *body;
  char *icon_name;
  char *category;
  InnNoticeUrgency urgency;
  GArray *actions; /* of Action, owned */
};

G_DEFINE_BOXED_TYPE (InnNotice, inn_notice, inn_notice_ref, inn_notice_unref)

static void
clear_action (Action *action)
{
  g_free (action->id);
  g_free (action->label);
}

/**
 * inn_notice_new:
 * @key: names the matter for as long as it lasts, such as "follow-up/12/2026-11-22" or "digest";
 *   a second notice with the same key takes the place of the first one
 * @summary: the first line, plain text, not empty
 * @body: (nullable): the rest, plain text; line breaks are kept
 *
 * No text needs escaping: a notifier does what its desktop asks for.
 *
 * Returns: (transfer full): a new notice of normal urgency without actions
 */
InnNotice *
inn_notice_new (const char *key,
                const char *summary,
                const char *body)
{
  InnNotice *self;

  g_return_val_if_fail (key != NULL && *key != '\0', NULL);
  g_return_val_if_fail (summary != NULL, NULL);

  self = g_new0 (InnNotice, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->key = g_strdup (key);
  self->summary = g_strdup (summary);
  self->body = g_strdup (body != NULL ? body : "");
  self->urgency = INN_NOTICE_URGENCY_NORMAL;
  self->actions = g_array_new (FALSE, FALSE, sizeof (Action));
  g_array_set_clear_func (self->actions, (GDestroyNotify) clear_action);
  return self;
}

/**
 * inn_notice_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnNotice *
inn_notice_ref (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * inn_notice_unref:
 * @self: (transfer full): a notice; freed with its last holder, from any thread
 */
void
inn_notice_unref (InnNotice *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->key);
  g_free (self->summary);
  g_free (self->body);
  g_free (self->icon_name);
  g_free (self->category);
  g_array_unref (self->actions);
  g_free (self);
}

/**
 * inn_notice_set_urgency:
 * @urgency: how much it may disturb
 */
void
inn_notice_set_urgency (InnNotice        *self,
                        InnNoticeUrgency  urgency)
{
  g_return_if_fail (self != NULL);

  self->urgency = urgency;
}

/**
 * inn_notice_set_icon_name:
 * @icon_name: (nullable): a name of the icon theme; without it the notifier's own icon is shown
 */
void
inn_notice_set_icon_name (InnNotice  *self,
                          const char *icon_name)
{
  g_return_if_fail (self != NULL);

  g_free (self->icon_name);
  self->icon_name = g_strdup (icon_name);
}

/**
 * inn_notice_set_category:
 * @category: (nullable): one of the desktop notification specification, such as "im.received",
 *   or our own beginning with "x-innkeeper."
 */
void
inn_notice_set_category (InnNotice  *self,
                         const char *category)
{
  g_return_if_fail (self != NULL);

  g_free (self->category);
  self->category = g_strdup (category);
}

/**
 * inn_notice_add_action:
 * @id: what #InnNotifier::acted will tell; %INN_NOTICE_ACTION_DEFAULT for a click on the popup
 * @label: the words on the button
 *
 * Buttons stand in the order in which they were added. A desktop without buttons leaves them out.
 */
void
inn_notice_add_action (InnNotice  *self,
                       const char *id,
                       const char *label)
{
  Action action;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL && *id != '\0');
  g_return_if_fail (label != NULL && *label != '\0');

  action.id = g_strdup (id);
  action.label = g_strdup (label);
  g_array_append_val (self->actions, action);
}

/**
 * inn_notice_get_key:
 *
 * Returns: (transfer none): by which it is shown again, replaced and withdrawn
 */
const char *
inn_notice_get_key (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

/**
 * inn_notice_get_summary:
 *
 * Returns: (transfer none): the first line
 */
const char *
inn_notice_get_summary (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->summary;
}

/**
 * inn_notice_get_body:
 *
 * Returns: (transfer none): never %NULL, perhaps empty
 */
const char *
inn_notice_get_body (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->body;
}

/**
 * inn_notice_get_urgency:
 *
 * Returns: how much it may disturb
 */
InnNoticeUrgency
inn_notice_get_urgency (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, INN_NOTICE_URGENCY_NORMAL);

  return self->urgency;
}

/**
 * inn_notice_get_icon_name:
 *
 * Returns: (transfer none) (nullable): name of its icon
 */
const char *
inn_notice_get_icon_name (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->icon_name;
}

/**
 * inn_notice_get_category:
 *
 * Returns: (transfer none) (nullable): its category, as the desktop's specification names them
 */
const char *
inn_notice_get_category (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->category;
}

/**
 * inn_notice_get_n_actions:
 *
 * Returns: how many buttons it has
 */
guint
inn_notice_get_n_actions (InnNotice *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->actions->len;
}

/**
 * inn_notice_get_action_id:
 * @index: less than inn_notice_get_n_actions()
 *
 * Returns: (transfer none): what is told when the button is pressed
 */
const char *
inn_notice_get_action_id (InnNotice *self,
                          guint      index)
{
  g_return_val_if_fail (self != NULL && index < self->actions->len, NULL);

  return g_array_index (self->actions, Action, index).id;
}

/**
 * inn_notice_get_action_label:
 * @index: less than inn_notice_get_n_actions()
 *
 * Returns: (transfer none): what stands on the button
 */
const char *
inn_notice_get_action_label (InnNotice *self,
                             guint      index)
{
  g_return_val_if_fail (self != NULL && index < self->actions->len, NULL);

  return g_array_index (self->actions, Action, index).label;
}
