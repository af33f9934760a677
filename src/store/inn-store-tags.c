/* inn-store-tags.c: tags and their groups, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-tags.h"

#include "inn-act-sentence.h"
#include "inn-store-box.h"
#include "inn-tag-group-table.h"
#include "inn-tag-table.h"

typedef struct
{
  GPtrArray *groups;
  GPtrArray *tags;
} Shelf;

static void
shelf_free (gpointer data)
{
  Shelf *shelf = data;

  g_clear_pointer (&shelf->groups, g_ptr_array_unref);
  g_clear_pointer (&shelf->tags, g_ptr_array_unref);
  g_free (shelf);
}

static gpointer
load_tags (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  Shelf *shelf = g_new0 (Shelf, 1);

  shelf->groups = inn_tag_group_table_list (connection, error);
  if (shelf->groups != NULL)
    shelf->tags = inn_tag_table_list (connection, error);

  if (shelf->tags == NULL)
    g_clear_pointer (&shelf, shelf_free);

  return shelf;
}

static gpointer
save_tag (InnChange     *change,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  InnTag *tag = data;
  InnConnection *connection = inn_change_get_connection (change);

  inn_act_set_parameter (inn_change_get_act (change), "name", tag->name);
  if (tag->id == 0)
    return inn_store_box_id (inn_tag_table_insert (connection, tag, error));

  return inn_tag_table_update (connection, tag, error) ? inn_store_box_id (tag->id) : NULL;
}

static gpointer
delete_tag (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnTag) tag = inn_tag_table_load (connection, *(gint64 *) data, error);

  if (tag == NULL)
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "name", tag->name);

  return inn_tag_table_delete (connection, tag->id, error) ? INN_STORE_DONE : NULL;
}

typedef struct
{
  gint64 id;
  gint64 into;
} Merger;

static gpointer
merge_tag (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const Merger *merger = data;
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnTag) tag = inn_tag_table_load (connection, merger->id, error);
  g_autoptr (InnTag) into = tag != NULL ? inn_tag_table_load (connection, merger->into, error) : NULL;

  if (into == NULL)
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "name", tag->name);
  inn_act_set_parameter (inn_change_get_act (change), "into", into->name);

  return inn_tag_table_merge (connection, tag->id, into->id, error) ? INN_STORE_DONE : NULL;
}

typedef struct
{
  gint64 id;
  gboolean disabled;
} Disabling;

static gpointer
disable_tag (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const Disabling *disabling = data;
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnTag) tag = inn_tag_table_load (connection, disabling->id, error);

  if (tag == NULL)
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "name", tag->name);
  tag->disabled = disabling->disabled;

  return inn_tag_table_update (connection, tag, error) ? INN_STORE_DONE : NULL;
}

static gpointer
save_group (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  InnTagGroup *group = data;
  InnConnection *connection = inn_change_get_connection (change);

  inn_act_set_parameter (inn_change_get_act (change), "name", inn_tag_group_get_title (group));
  if (group->id == 0)
    return inn_store_box_id (inn_tag_group_table_insert (connection, group, error));

  return inn_tag_group_table_update (connection, group, error) ? inn_store_box_id (group->id) : NULL;
}

static gpointer
delete_group (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnTagGroup) group = inn_tag_group_table_load (connection, *(gint64 *) data, error);

  if (group == NULL)
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "name", inn_tag_group_get_title (group));

  return inn_tag_group_table_delete (connection, group->id, error) ? INN_STORE_DONE : NULL;
}

static gpointer
reorder_groups (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  return inn_tag_group_table_put_in_order (inn_change_get_connection (change), data, error)
           ? INN_STORE_DONE : NULL;
}

static gpointer
add_usual (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return inn_tag_table_add_usual (inn_change_get_connection (change), error) ? INN_STORE_DONE : NULL;
}

/**
 * inn_store_load_tags_async:
 *
 * Reads all tags and groups, with how many guests wear each tag.
 */
void
inn_store_load_tags_async (InnStore            *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_tags, NULL, NULL, shelf_free,
                        cancellable, callback, user_data);
}

/**
 * inn_store_load_tags_finish:
 * @groups: (out) (transfer full) (optional) (element-type InnTagGroup): in their order
 * @tags: (out) (transfer full) (optional) (element-type InnTag): in the order of groups
 */
gboolean
inn_store_load_tags_finish (InnStore      *self,
                            GAsyncResult  *result,
                            GPtrArray    **groups,
                            GPtrArray    **tags,
                            GError       **error)
{
  Shelf *shelf = inn_store_read_finish (self, result, error);

  if (shelf == NULL)
    return FALSE;

  if (groups != NULL)
    *groups = g_steal_pointer (&shelf->groups);
  if (tags != NULL)
    *tags = g_steal_pointer (&shelf->tags);
  shelf_free (shelf);

  return TRUE;
}

/**
 * inn_store_save_tag_async:
 * @tag: the tag as it shall be; a new one when its id is 0. Renames, recolours, regroups.
 */
void
inn_store_save_tag_async (InnStore            *self,
                          InnTag              *tag,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (tag->id == 0 ? INN_ACT_TAG_CREATE : INN_ACT_TAG_EDIT),
                          save_tag, inn_tag_ref (tag), (GDestroyNotify) inn_tag_unref, g_free,
                          cancellable, callback, user_data);
}

/**
 * inn_store_save_tag_finish:
 *
 * Returns: the tag's id, 0 on error: %INN_ERROR_CONFLICT if another tag reads the same,
 *   %INN_ERROR_INVALID without a name, %INN_ERROR_NOT_FOUND if it was deleted
 */
gint64
inn_store_save_tag_finish (InnStore      *self,
                           GAsyncResult  *result,
                           gint64        *seq,
                           GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_tag_async:
 *
 * Takes the tag off every guest and deletes it.
 */
void
inn_store_delete_tag_async (InnStore            *self,
                            gint64               id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TAG_DELETE), delete_tag,
                          g_memdup2 (&id, sizeof id), g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_delete_tag_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_delete_tag_finish (InnStore      *self,
                             GAsyncResult  *result,
                             gint64        *seq,
                             GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_merge_tag_async:
 * @id: the tag that ends
 * @into: the tag that all who wear @id wear from then on
 */
void
inn_store_merge_tag_async (InnStore            *self,
                           gint64               id,
                           gint64               into,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  const Merger merger = { id, into };

  inn_store_change_async (self, inn_act_new (INN_ACT_TAG_MERGE), merge_tag,
                          g_memdup2 (&merger, sizeof merger), g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_merge_tag_finish:
 *
 * Returns: whether it is done; %INN_ERROR_NOT_FOUND if one of them was deleted,
 *   %INN_ERROR_INVALID if they are the same
 */
gboolean
inn_store_merge_tag_finish (InnStore      *self,
                            GAsyncResult  *result,
                            gint64        *seq,
                            GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_disable_tag_async:
 * @disabled: whether the tag is no longer offered; who wears it goes on wearing it
 */
void
inn_store_disable_tag_async (InnStore            *self,
                             gint64               id,
                             gboolean             disabled,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  const Disabling disabling = { id, disabled };

  inn_store_change_async (self, inn_act_new (disabled ? INN_ACT_TAG_DISABLE : INN_ACT_TAG_ENABLE),
                          disable_tag, g_memdup2 (&disabling, sizeof disabling), g_free, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_disable_tag_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_disable_tag_finish (InnStore      *self,
                              GAsyncResult  *result,
                              gint64        *seq,
                              GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_save_tag_group_async:
 * @group: the group as it shall be; a new one, which comes last, when its id is 0
 */
void
inn_store_save_tag_group_async (InnStore            *self,
                                InnTagGroup         *group,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (group->id == 0 ? INN_ACT_TAG_GROUP_CREATE
                                                      : INN_ACT_TAG_GROUP_EDIT),
                          save_group, inn_tag_group_ref (group),
                          (GDestroyNotify) inn_tag_group_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_tag_group_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: its id; 0 on error
 */
gint64
inn_store_save_tag_group_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_tag_group_async:
 * @id: the group
 *
 * Deletes it, as an act that can be taken back.
 */
void
inn_store_delete_tag_group_async (InnStore            *self,
                                  gint64               id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TAG_GROUP_DELETE), delete_group,
                          g_memdup2 (&id, sizeof id), g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_delete_tag_group_finish:
 *
 * Returns: whether it is gone; %INN_ERROR_CONFLICT while tags stand in it
 */
gboolean
inn_store_delete_tag_group_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_reorder_tag_groups_async:
 * @ids: (array length=n_ids): all groups in their new order
 */
void
inn_store_reorder_tag_groups_async (InnStore            *self,
                                    const gint64        *ids,
                                    guint                n_ids,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TAG_GROUP_ORDER), reorder_groups,
                          inn_store_copy_ids (ids, n_ids), (GDestroyNotify) g_array_unref,
                          NULL, cancellable, callback, user_data);
}

/**
 * inn_store_reorder_tag_groups_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_reorder_tag_groups_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     gint64        *seq,
                                     GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_add_usual_tags_async:
 *
 * Adds the usual tags of the trade in the language of the program; for a new book.
 */
void
inn_store_add_usual_tags_async (InnStore            *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TAG_USUAL), add_usual, NULL, NULL, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_add_usual_tags_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_add_usual_tags_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
