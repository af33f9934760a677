/* inn-store-people.c: who is around guests, and the days that matter to them, asked for and changed from
 * the main thread. */

#include "config.h"

#include "inn-store-people.h"

#include "inn-acquaintance-table.h"
#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-guest-builder.h"
#include "inn-guest-record.h"
#include "inn-important-date-table.h"
#include "inn-relation-table.h"
#include "inn-store-box.h"
#include "inn-text.h"

/* More than one chooses from. */
#define MOST_ACQUAINTANCES 12

#define DEFAULT_REGION "CN"

typedef struct
{
  gint64 id;
  gint64 guest_id;
} RelationJob;

static gpointer
list_relations (InnConnection  *connection,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return inn_relation_table_list_of_guest (connection, *(gint64 *) data, error);
}

static gpointer
list_acquaintances (InnConnection  *connection,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  return inn_acquaintance_table_list (connection, *(gint64 *) data, MOST_ACQUAINTANCES, error);
}

static gpointer
list_important_dates (InnConnection  *connection,
                      gpointer        data,
                      GCancellable   *cancellable,
                      GError        **error)
{
  return inn_important_date_table_list_of_guest (connection, *(gint64 *) data, error);
}

/* What was noted of somebody who becomes a guest is taken to their card where that says nothing; what
 * the card says otherwise, or has no place for, goes on in the remark. */
static gboolean
take_over (InnChange          *change,
           const InnRelation  *before,
           InnRelation        *relation,
           GError            **error)
{
  g_autoptr (InnGuest) guest = inn_guest_record_load (inn_change_get_connection (change),
                                                      relation->other_id, error);
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (GString) left = g_string_new (relation->note);
  InnDate born = INN_DATE_NONE;
  gboolean full = inn_date_from_iso (before->born, &born);

  if (guest == NULL)
    return FALSE;

  builder = inn_guest_builder_new (guest);
  if (full && !inn_birthday_is_set (inn_guest_get_birthday (guest)))
    inn_guest_builder_set_birthday (builder, inn_birthday_new_solar (born.year, born.month,
                                                                     born.day));
  else if (*before->born != '\0'
           && !(full && inn_birthday_equal (inn_guest_get_birthday (guest),
                                            inn_birthday_new_solar (born.year, born.month,
                                                                    born.day))))
    g_string_append_printf (left, "%s%s", left->len > 0 ? "; " : "", before->born);

  if (*before->phone != '\0')
    {
      g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, before->phone,
                                                      DEFAULT_REGION);
      gboolean known = FALSE;

      for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
        {
          const InnContact *contact = inn_guest_get_contact (guest, i);

          known = known || (contact->kind == INN_CONTACT_PHONE
                            && g_str_equal (contact->normalised, phone->normalised));
        }
      if (inn_guest_get_first_contact (guest, INN_CONTACT_PHONE) == NULL)
        inn_guest_builder_add_contact (builder, phone);
      else if (!known)
        g_string_append_printf (left, "%s%s", left->len > 0 ? "; " : "", before->phone);
    }
  inn_text_set (&relation->note, left->str);
  g_clear_pointer (&guest, inn_guest_unref);
  guest = inn_guest_builder_end (builder);

  return inn_guest_record_save (change, guest, error) != 0;
}

static gpointer
save_relation (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  const InnRelation *given = data;
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnRelation) relation = inn_relation_copy (given);
  gint64 id = 0;

  if (!inn_change_name_guests (change, &relation->guest_id, 1, error))
    return NULL;

  if (relation->id != 0 && relation->other_id != 0)
    {
      g_autoptr (InnRelation) before
        = inn_relation_table_load (connection, relation->id, relation->guest_id, error);

      if (before == NULL
          || (before->other_id == 0 && inn_relation_check (relation, error)
              && !take_over (change, before, relation, error)))
        return NULL;
    }
  id = inn_relation_table_save (connection, relation, inn_change_get_utc (change), error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
delete_relation (InnChange     *change,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  RelationJob *job = data;

  return inn_change_name_guests (change, &job->guest_id, 1, error)
             && inn_relation_table_delete (inn_change_get_connection (change), job->id, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
save_important_date (InnChange     *change,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  const InnImportantDate *date = data;
  gint64 id = 0;

  if (!inn_change_name_guests (change, &date->guest_id, 1, error))
    return NULL;

  id = inn_important_date_table_save (inn_change_get_connection (change), date, error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
delete_important_date (InnChange     *change,
                       gpointer       data,
                       GCancellable  *cancellable,
                       GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnImportantDate) date
    = inn_important_date_table_load (connection, *(gint64 *) data, error);

  return date != NULL && inn_change_name_guests (change, &date->guest_id, 1, error)
             && inn_important_date_table_delete (connection, date->id, error)
           ? INN_STORE_DONE
           : NULL;
}

static void
read_of_guest (InnStore            *self,
               InnReadFunc          func,
               gint64               guest_id,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, func,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_relations_async:
 * @guest_id: the guest
 *
 * Reads who is around a guest.
 */
void
inn_store_list_relations_async (InnStore            *self,
                                gint64               guest_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  read_of_guest (self, list_relations, guest_id, cancellable, callback, user_data);
}

/**
 * inn_store_list_relations_finish:
 *
 * Returns: (transfer full) (element-type InnRelation): family first, as seen from the guest's card
 */
GPtrArray *
inn_store_list_relations_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_list_acquaintances_async:
 * @guest_id: the guest
 *
 * Looks for who may belong to a guest: who is noted around them, has the same number or came along.
 */
void
inn_store_list_acquaintances_async (InnStore            *self,
                                    gint64               guest_id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  read_of_guest (self, list_acquaintances, guest_id, cancellable, callback, user_data);
}

/**
 * inn_store_list_acquaintances_finish:
 *
 * Returns: (transfer full) (element-type InnAcquaintance): the likeliest first
 */
GPtrArray *
inn_store_list_acquaintances_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_relation_async:
 * @relation: the relation as it shall be, from whichever card it is seen; new when its id is 0
 */
void
inn_store_save_relation_async (InnStore            *self,
                               InnRelation         *relation,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (relation->id == 0 ? INN_ACT_RELATION_CREATE
                                                         : INN_ACT_RELATION_EDIT),
                          save_relation, inn_relation_ref (relation),
                          (GDestroyNotify) inn_relation_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_relation_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it cannot be (to oneself, to nobody),
 *   %INN_ERROR_CONFLICT if that is noted already, %INN_ERROR_LOOP if a recommendation would lead back to
 *   who gave it
 */
gint64
inn_store_save_relation_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_relation_async:
 * @id: the relation
 * @guest_id: on whose card that was asked for
 *
 * Deletes it for both, as an act that can be taken back.
 */
void
inn_store_delete_relation_async (InnStore            *self,
                                 gint64               id,
                                 gint64               guest_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  RelationJob job = { id, guest_id };

  inn_store_change_async (self, inn_act_new (INN_ACT_RELATION_DELETE), delete_relation,
                          g_memdup2 (&job, sizeof job), g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_delete_relation_finish:
 *
 * Returns: whether it is done
 */
gboolean
inn_store_delete_relation_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  gint64        *seq,
                                  GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_list_important_dates_async:
 * @guest_id: the guest
 *
 * Reads the days that matter to a guest beside the birthday.
 */
void
inn_store_list_important_dates_async (InnStore            *self,
                                      gint64               guest_id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  read_of_guest (self, list_important_dates, guest_id, cancellable, callback, user_data);
}

/**
 * inn_store_list_important_dates_finish:
 *
 * Returns: (transfer full) (element-type InnImportantDate): as they were noted
 */
GPtrArray *
inn_store_list_important_dates_finish (InnStore      *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_important_date_async:
 * @date: the day as it shall be; new when its id is 0
 */
void
inn_store_save_important_date_async (InnStore            *self,
                                     InnImportantDate    *date,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (date->id == 0 ? INN_ACT_IMPORTANT_DATE_CREATE
                                                     : INN_ACT_IMPORTANT_DATE_EDIT),
                          save_important_date, inn_important_date_ref (date),
                          (GDestroyNotify) inn_important_date_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_important_date_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if there is no such day or it has no name
 */
gint64
inn_store_save_important_date_finish (InnStore      *self,
                                      GAsyncResult  *result,
                                      gint64        *seq,
                                      GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_important_date_async:
 * @id: the day
 *
 * Deletes it, as an act that can be taken back.
 */
void
inn_store_delete_important_date_async (InnStore            *self,
                                       gint64               id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_IMPORTANT_DATE_DELETE), delete_important_date,
                          g_memdup2 (&id, sizeof id), g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_delete_important_date_finish:
 *
 * Returns: whether it is done
 */
gboolean
inn_store_delete_important_date_finish (InnStore      *self,
                                        GAsyncResult  *result,
                                        gint64        *seq,
                                        GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
