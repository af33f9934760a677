/* inn-store-organisations.c: companies and groups, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-organisations.h"

#include "inn-act-sentence.h"
#include "inn-change.h"
#include "inn-organisation-table.h"
#include "inn-stay-table.h"
#include "inn-store-box.h"

/* What is shown of one; the rest is found by its name. */
#define MAX_STAYS 200

typedef struct
{
  InnOrganisation *organisation; /* owned */
  GPtrArray       *stays;        /* owned */
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->organisation, inn_organisation_unref);
  g_clear_pointer (&found->stays, g_ptr_array_unref);
  g_free (found);
}

static gpointer
list_organisations (InnConnection  *connection,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  return inn_organisation_table_list (connection, error);
}

static gpointer
load_organisation (InnConnection  *connection,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  gint64 id = *(gint64 *) data;
  g_autoptr (InnOrganisation) organisation = inn_organisation_table_load (connection, id, error);
  g_autoptr (GPtrArray) stays
    = organisation != NULL
        ? inn_stay_table_list_of_organisation (connection, id, MAX_STAYS, error)
        : NULL;
  Found *found = NULL;

  if (stays == NULL)
    return NULL;

  found = g_new0 (Found, 1);
  found->organisation = g_steal_pointer (&organisation);
  found->stays = g_steal_pointer (&stays);

  return found;
}

/* What the sentence needs. */
static gboolean
name_organisation (InnChange  *change,
                   gint64      id,
                   GError    **error)
{
  g_autoptr (InnOrganisation) organisation
    = inn_organisation_table_load (inn_change_get_connection (change), id, error);

  if (organisation == NULL)
    return FALSE;

  inn_act_set_parameter (inn_change_get_act (change), "name", organisation->name);

  return TRUE;
}

static gpointer
save_organisation (InnChange     *change,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  InnOrganisation *organisation = data;
  gint64 id = 0;

  inn_act_set_parameter (inn_change_get_act (change), "name", organisation->name);
  id = inn_organisation_table_save (inn_change_get_connection (change), organisation, error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
archive_organisation (InnChange     *change,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  gint64 id = *(gint64 *) data;

  return name_organisation (change, id, error)
             && inn_organisation_table_archive (inn_change_get_connection (change), id, TRUE, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
unarchive_organisation (InnChange     *change,
                        gpointer       data,
                        GCancellable  *cancellable,
                        GError       **error)
{
  gint64 id = *(gint64 *) data;

  return name_organisation (change, id, error)
             && inn_organisation_table_archive (inn_change_get_connection (change), id, FALSE, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
delete_organisation (InnChange     *change,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  gint64 id = *(gint64 *) data;

  return name_organisation (change, id, error)
             && inn_organisation_table_delete (inn_change_get_connection (change), id, error)
           ? INN_STORE_DONE
           : NULL;
}

/**
 * inn_store_list_organisations_async:
 *
 * Reads all companies and groups, those put away too.
 */
void
inn_store_list_organisations_async (InnStore            *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_organisations, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_organisations_finish:
 *
 * Returns: (transfer full) (element-type InnOrganisation): all of them by reading, without their
 *   members; those put away last
 */
GPtrArray *
inn_store_list_organisations_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_load_organisation_async:
 * @id: the company or group
 *
 * Reads it with its members.
 */
void
inn_store_load_organisation_async (InnStore            *self,
                                   gint64               id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_organisation,
                        g_memdup2 (&id, sizeof id), g_free, found_free, cancellable, callback,
                        user_data);
}

/**
 * inn_store_load_organisation_finish:
 * @stays: (out) (optional) (transfer full) (element-type InnStay): the latest stays by it, latest
 *   first
 *
 * Returns: (transfer full): the organisation with its members
 */
InnOrganisation *
inn_store_load_organisation_finish (InnStore      *self,
                                    GAsyncResult  *result,
                                    GPtrArray    **stays,
                                    GError       **error)
{
  Found *found = inn_store_read_finish (self, result, error);
  InnOrganisation *organisation = NULL;

  if (stays != NULL)
    *stays = NULL;
  if (found == NULL)
    return NULL;

  organisation = g_steal_pointer (&found->organisation);
  if (stays != NULL)
    *stays = g_steal_pointer (&found->stays);
  found_free (found);

  return organisation;
}

/**
 * inn_store_save_organisation_async:
 * @organisation: as it shall be; new when its id is 0. Members, contact persons and the leader are
 *   made to be those of its list; without a list they stay as they are
 */
void
inn_store_save_organisation_async (InnStore            *self,
                                   InnOrganisation     *organisation,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (organisation->id == 0 ? INN_ACT_ORGANISATION_CREATE
                                                             : INN_ACT_ORGANISATION_EDIT),
                          save_organisation, inn_organisation_ref (organisation),
                          (GDestroyNotify) inn_organisation_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_organisation_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it has no name, a rate below nothing or two
 *   leaders
 */
gint64
inn_store_save_organisation_finish (InnStore      *self,
                                    GAsyncResult  *result,
                                    gint64        *seq,
                                    GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_archive_organisation_async:
 * @archived: whether it is put away, or brought back
 */
void
inn_store_archive_organisation_async (InnStore            *self,
                                      gint64               id,
                                      gboolean             archived,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (archived ? INN_ACT_ORGANISATION_ARCHIVE
                                                : INN_ACT_ORGANISATION_UNARCHIVE),
                          archived ? archive_organisation : unarchive_organisation,
                          g_memdup2 (&id, sizeof id), g_free, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_delete_organisation_async:
 *
 * Deletes one that no stay goes by; its guests stay. %INN_ERROR_CONFLICT if there are stays.
 */
void
inn_store_delete_organisation_async (InnStore            *self,
                                     gint64               id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_ORGANISATION_DELETE), delete_organisation,
                          g_memdup2 (&id, sizeof id), g_free, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_change_organisation_finish:
 *
 * Ends archiving and deleting.
 *
 * Returns: whether it is done
 */
gboolean
inn_store_change_organisation_finish (InnStore      *self,
                                      GAsyncResult  *result,
                                      gint64        *seq,
                                      GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
