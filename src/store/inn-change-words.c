/* inn-change-words.c: puts into the act of a change what its sentence needs; see
 * inn-act-sentence.h. On the database thread.
 */

#include "config.h"

#include "inn-change-words.h"

#include "inn-error.h"
#include "inn-guest-table.h"
#include "inn-tag-table.h"

/**
 * inn_change_name_guests:
 * @ids: (array length=n_ids): the guests the change is about
 *
 * One guest is named, several are counted. A guest who is gone stays without a name.
 */
gboolean
inn_change_name_guests (InnChange     *change,
                        const gint64  *ids,
                        guint          n_ids,
                        GError       **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = NULL;

  if (n_ids != 1)
    {
      text = g_strdup_printf ("%u", n_ids);
      inn_act_set_parameter (inn_change_get_act (change), "count", text);
      return TRUE;
    }

  text = inn_guest_table_dup_name (inn_change_get_connection (change), ids[0], &failure);
  if (text != NULL)
    {
      inn_act_set_parameter (inn_change_get_act (change), "name", text);
    }
  else if (!g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

/**
 * inn_change_name_guest:
 * @id: the guest to whom the change adds something
 *
 * Returns: whether the guest is named; %INN_ERROR_NOT_FOUND if there is none any more
 */
gboolean
inn_change_name_guest (InnChange  *change,
                       gint64      id,
                       GError    **error)
{
  g_autofree char *name = inn_guest_table_dup_name (inn_change_get_connection (change), id, error);

  if (name == NULL)
    return FALSE;

  inn_act_set_parameter (inn_change_get_act (change), "name", name);

  return TRUE;
}

/**
 * inn_change_name_follow_up:
 *
 * Says what is to be done, and about whom.
 */
gboolean
inn_change_name_follow_up (InnChange          *change,
                           const InnFollowUp  *follow_up,
                           GError            **error)
{
  inn_act_set_parameter (inn_change_get_act (change), "what", follow_up->what);

  return follow_up->guest_id == 0
         || inn_change_name_guests (change, &follow_up->guest_id, 1, error);
}

/**
 * inn_change_name_promise:
 *
 * Says what was promised, and to whom.
 */
gboolean
inn_change_name_promise (InnChange         *change,
                         const InnPromise  *promise,
                         GError           **error)
{
  InnAct *act = inn_change_get_act (change);

  inn_act_set_parameter (act, "what", promise->what);
  inn_act_set_parameter (act, "promise", inn_promise_kind_to_nick (promise->kind));

  return inn_change_name_guest (change, promise->guest_id, error);
}

/**
 * inn_change_name_tags:
 * @parameter: "added" or "removed"
 * @tag_ids: (nullable) (element-type gint64): the tags
 *
 * Names the tags, a line each; those that are gone are left out.
 */
gboolean
inn_change_name_tags (InnChange   *change,
                      const char  *parameter,
                      GArray      *tag_ids,
                      GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; tag_ids != NULL && i < tag_ids->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (InnTag) tag = inn_tag_table_load (inn_change_get_connection (change),
                                                   g_array_index (tag_ids, gint64, i), &failure);

      if (tag != NULL)
        {
          g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", tag->name);
        }
      else if (!g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }

  if (names->len > 0)
    inn_act_set_parameter (inn_change_get_act (change), parameter, names->str);

  return TRUE;
}
