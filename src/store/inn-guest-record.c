/* inn-guest-record.c: guests read and written whole, with all that hangs on them. On the database
 * thread.
 */

#include "config.h"

#include "inn-guest-record.h"

#include "inn-answer-table.h"
#include "inn-apart-table.h"
#include "inn-consent-table.h"
#include "inn-contact-table.h"
#include "inn-custom-value-table.h"
#include "inn-document-table.h"
#include "inn-error.h"
#include "inn-feedback-table.h"
#include "inn-follow-up-table.h"
#include "inn-guest-table.h"
#include "inn-guest-tag-table.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-organisation-table.h"
#include "inn-photo-table.h"
#include "inn-preference-table.h"
#include "inn-promise-table.h"
#include "inn-relation-table.h"
#include "inn-room-memory-table.h"
#include "inn-source-table.h"
#include "inn-stay-table.h"
#include "inn-table-private.h"

/* Whether the profile itself was touched after the version somebody saw. Follow-ups and stays make
 * the version grow too, but no form of a guest writes over them. */
static const char COUNT_NEWER[] =
  "SELECT count (*) "
  "FROM entry_row "
  "WHERE subject_kind = 'guest' AND subject_id = ?1 AND seq > ?2 "
  "  AND tbl IN ('guest', 'contact_point', 'identity_document', 'guest_tag', 'custom_value')";

static gboolean
load_children (InnConnection  *connection,
               GPtrArray      *builders,
               GError        **error)
{
  return inn_contact_table_load (connection, builders, error)
         && inn_document_table_load (connection, builders, error)
         && inn_guest_tag_table_load (connection, builders, error)
         && inn_apart_table_load (connection, builders, error)
         && inn_custom_value_table_load (connection, builders, error);
}

static gboolean
save_children (InnConnection   *connection,
               gint64           id,
               const InnGuest  *old,
               const InnGuest  *guest,
               gint64           utc,
               GError         **error)
{
  return inn_contact_table_save (connection, id, old, guest, error)
         && inn_document_table_save (connection, id, old, guest, error)
         && inn_guest_tag_table_save (connection, id, old, guest, utc, error)
         && inn_apart_table_save (connection, id, old, guest, error)
         && inn_custom_value_table_save (connection, id, old, guest, error);
}

/* Fails when the profile is newer than what @guest was made from. */
static gboolean
check_version (InnConnection   *connection,
               const InnGuest  *old,
               const InnGuest  *guest,
               GError         **error)
{
  g_autoptr (InnStatement) row = NULL;

  if (inn_guest_get_version (old) == inn_guest_get_version (guest))
    return TRUE;

  row = inn_statement_new (connection, COUNT_NEWER, error);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, inn_guest_get_id (guest));
  inn_statement_bind_int (row, 2, inn_guest_get_version (guest));
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;

  if (inn_statement_get_int (row, 0) == 0)
    return TRUE;

  g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT,
               "Guest %" G_GINT64_FORMAT " was changed since version %" G_GINT64_FORMAT,
               inn_guest_get_id (guest), inn_guest_get_version (guest));

  return FALSE;
}

/**
 * inn_guest_record_load:
 *
 * Returns: (transfer full): the guest with contacts, sealed documents and tags; %INN_ERROR_NOT_FOUND
 *   if there is none
 */
InnGuest *
inn_guest_record_load (InnConnection  *connection,
                       gint64          id,
                       GError        **error)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_table_load (connection, id, error);
  g_autoptr (GPtrArray) builders = g_ptr_array_new ();

  if (builder == NULL)
    return NULL;

  g_ptr_array_add (builders, builder);
  if (!load_children (connection, builders, error))
    return NULL;

  return inn_guest_builder_end (builder);
}

/**
 * inn_guest_record_load_after:
 * @after: the last id that was read, 0 to begin
 * @limit: at most so many
 *
 * For going through everybody, archived guests too, in slices.
 *
 * Returns: (transfer full) (element-type InnGuest): the next guests by id, empty at the end
 */
GPtrArray *
inn_guest_record_load_after (InnConnection  *connection,
                             gint64          after,
                             guint           limit,
                             GError        **error)
{
  g_autoptr (GPtrArray) builders = inn_guest_table_load_after (connection, after, limit, error);
  g_autoptr (GPtrArray) guests = NULL;

  if (builders == NULL)
    return NULL;

  guests = g_ptr_array_new_full (builders->len, (GDestroyNotify) inn_guest_unref);
  if (builders->len == 0)
    return g_steal_pointer (&guests);

  if (!load_children (connection, builders, error))
    return NULL;

  for (guint i = 0; i < builders->len; i++)
    g_ptr_array_add (guests, inn_guest_builder_end (g_ptr_array_index (builders, i)));

  return g_steal_pointer (&guests);
}

/**
 * inn_guest_record_insert:
 * @guest: what to write, with contacts, documents in plain, and tags; ids are not looked at
 * @utc: now
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_guest_record_insert (InnConnection   *connection,
                         const InnGuest  *guest,
                         gint64           utc,
                         GError         **error)
{
  gint64 id = inn_guest_table_insert (connection, guest, utc, error);

  if (id == 0 || !save_children (connection, id, NULL, guest, utc, error))
    return 0;

  return id;
}

/**
 * inn_guest_record_update:
 * @old: the guest as it stands in the book
 * @guest: the guest as it shall be
 * @utc: now
 *
 * Writes only the rows that differ, so that the journal names what was changed.
 */
gboolean
inn_guest_record_update (InnConnection   *connection,
                         const InnGuest  *old,
                         const InnGuest  *guest,
                         gint64           utc,
                         GError         **error)
{
  return inn_guest_table_update (connection, old, guest, error)
         && save_children (connection, inn_guest_get_id (old), old, guest, utc, error);
}

/**
 * inn_guest_record_save:
 * @guest: the guest as it shall be; a new one when its id is 0
 *
 * Returns: the guest's id, 0 on error: %INN_ERROR_NOT_FOUND if it was deleted, %INN_ERROR_CONFLICT
 *   if its profile was changed since @guest was read
 */
gint64
inn_guest_record_save (InnChange       *change,
                       const InnGuest  *guest,
                       GError         **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id = inn_guest_get_id (guest);
  g_autoptr (InnGuest) old = NULL;

  if (id == 0)
    return inn_guest_record_insert (connection, guest, inn_change_get_utc (change), error);

  old = inn_guest_record_load (connection, id, error);
  if (old == NULL || !check_version (connection, old, guest, error))
    return 0;

  return inn_guest_record_update (connection, old, guest, inn_change_get_utc (change), error) ? id
                                                                                              : 0;
}

/**
 * inn_guest_record_delete:
 *
 * Deletes the guest and, by name, everything that hangs on it.
 *
 * Returns: whether it is gone; %INN_ERROR_NOT_FOUND if it was gone before
 */
gboolean
inn_guest_record_delete (InnConnection  *connection,
                         gint64          id,
                         GError        **error)
{
  g_autofree char *name = inn_guest_table_dup_name (connection, id, error);

  return name != NULL
         && inn_stay_table_delete_of_guest (connection, id, error)
         && inn_feedback_table_delete_of_guest (connection, id, error)
         && inn_consent_table_delete_of_guest (connection, id, error)
         && inn_answer_table_delete_of_guest (connection, id, error)
         && inn_follow_up_table_delete_of_guest (connection, id, error)
         && inn_guest_tag_table_delete_of_guest (connection, id, error)
         && inn_apart_table_delete_of_guest (connection, id, error)
         && inn_source_table_delete_of_guest (connection, id, error)
         && inn_organisation_table_delete_of_guest (connection, id, error)
         && inn_document_table_delete_of_guest (connection, id, error)
         && inn_contact_table_delete_of_guest (connection, id, error)
         && inn_photo_table_delete_of_guest (connection, id, error)
         && inn_custom_value_table_delete_of_guest (connection, id, error)
         && inn_preference_table_delete_of_guest (connection, id, error)
         && inn_room_memory_table_delete_of_guest (connection, id, error)
         && inn_interaction_table_delete_of_guest (connection, id, error)
         && inn_promise_table_delete_of_guest (connection, id, error)
         && inn_relation_table_delete_of_guest (connection, id, error)
         && inn_important_date_table_delete_of_guest (connection, id, error)
         && inn_guest_table_delete (connection, id, error);
}
