/* inn-guest.c: the profile of one person who stays, stayed or may stay. */

#include "config.h"

#include "inn-guest-private.h"

#include "inn-nick.h"

static const char *const gender_nicks[] = { "", "female", "male", "other", NULL };
static const char *const type_nicks[] = { "individual", "group", "company", NULL };
static const char *const follow_status_nicks[] = { "not-contacted", "contacted", "key", NULL };

static void
clear (gpointer data)
{
  InnGuest *self = data;

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    g_free (self->texts[i]);

  g_ptr_array_unref (self->contacts);
  g_ptr_array_unref (self->documents);
  g_array_unref (self->tag_ids);
  g_clear_pointer (&self->apart_ids, g_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
}

/* For the builder alone: a guest about whom nothing is known, still to be filled. */
InnGuest *
inn_guest_new_empty (void)
{
  InnGuest *self = g_atomic_rc_box_new0 (InnGuest);

  self->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_contact_unref);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_document_unref);
  self->tag_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * inn_guest_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnGuest *
inn_guest_ref (InnGuest *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_guest_unref:
 * @self: (transfer full): a guest; freed with its last holder, from any thread
 */
void
inn_guest_unref (InnGuest *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_guest_get_id:
 *
 * Returns: the row of the guest, 0 while it is not saved
 */
gint64
inn_guest_get_id (const InnGuest *self)
{
  return self->id;
}

/**
 * inn_guest_get_version:
 *
 * Returns: the journal entry that touched this guest last, as of when it was read; saving over a
 *   newer one is a conflict
 */
gint64
inn_guest_get_version (const InnGuest *self)
{
  return self->version;
}

/**
 * inn_guest_get_text:
 * @field: which text
 *
 * Returns: (transfer none): never %NULL, "" where there is none
 */
const char *
inn_guest_get_text (const InnGuest *self,
                    InnGuestText    field)
{
  g_return_val_if_fail ((guint) field < INN_GUEST_N_TEXTS, "");

  return self->texts[field] != NULL ? self->texts[field] : "";
}

/**
 * inn_guest_get_name:
 *
 * Returns: (transfer none): the name as written, never %NULL
 */
const char *
inn_guest_get_name (const InnGuest *self)
{
  return inn_guest_get_text (self, INN_GUEST_NAME);
}

/**
 * inn_guest_get_display_name:
 *
 * Returns: what to call the guest in a list: the name, else the latin name, else the way to
 *   address them, else the first contact; "" if there is none of these
 */
const char *
inn_guest_get_display_name (const InnGuest *self)
{
  static const InnGuestText fields[] = {
    INN_GUEST_NAME, INN_GUEST_LATIN_NAME, INN_GUEST_SALUTATION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (inn_guest_get_text (self, fields[i])[0] != '\0')
      return inn_guest_get_text (self, fields[i]);

  return self->contacts->len > 0 ? inn_guest_get_contact (self, 0)->value : "";
}

/**
 * inn_guest_get_gender:
 *
 * Returns: as told, or not known
 */
InnGender
inn_guest_get_gender (const InnGuest *self)
{
  return self->gender;
}

/**
 * inn_guest_get_guest_type:
 *
 * Returns: what kind of guest it is
 */
InnGuestType
inn_guest_get_guest_type (const InnGuest *self)
{
  return self->type;
}

/**
 * inn_guest_get_follow_status:
 *
 * Returns: where contact with the guest stands
 */
InnFollowStatus
inn_guest_get_follow_status (const InnGuest *self)
{
  return self->follow_status;
}

/**
 * inn_guest_get_flags:
 *
 * Returns: all that are set
 */
InnGuestFlags
inn_guest_get_flags (const InnGuest *self)
{
  return self->flags;
}

/**
 * inn_guest_is:
 * @flags: one or more flags
 *
 * Returns: whether any of @flags is set
 */
gboolean
inn_guest_is (const InnGuest *self,
              InnGuestFlags   flags)
{
  return (self->flags & flags) != 0;
}

/**
 * inn_guest_get_birthday:
 *
 * Returns: as told; one without a month and a day where it is not known
 */
InnBirthday
inn_guest_get_birthday (const InnGuest *self)
{
  return self->birthday;
}

/**
 * inn_guest_get_organisation_id:
 *
 * Returns: the company, or 0
 */
gint64
inn_guest_get_organisation_id (const InnGuest *self)
{
  return self->organisation_id;
}

/**
 * inn_guest_get_staff_id:
 *
 * Returns: who looks after the guest, or 0
 */
gint64
inn_guest_get_staff_id (const InnGuest *self)
{
  return self->staff_id;
}

/**
 * inn_guest_get_created_utc:
 *
 * Returns: when the card was written, in UTC seconds
 */
gint64
inn_guest_get_created_utc (const InnGuest *self)
{
  return self->created_utc;
}

/**
 * inn_guest_get_tier:
 *
 * Returns: what was given, also when it has run out; inn_tier_on() tells what it is worth
 */
InnTier
inn_guest_get_tier (const InnGuest *self)
{
  return self->tier;
}

/**
 * inn_guest_get_tier_until:
 *
 * Returns: the last day of the tier; unset if it has no end
 */
InnDate
inn_guest_get_tier_until (const InnGuest *self)
{
  return self->tier_until;
}

/**
 * inn_guest_get_n_contacts:
 *
 * Returns: how many ways to reach the guest there are
 */
guint
inn_guest_get_n_contacts (const InnGuest *self)
{
  return self->contacts->len;
}

/**
 * inn_guest_get_contact:
 * @position: less than inn_guest_get_n_contacts()
 *
 * Returns: (transfer none): a contact, in the order of the card
 */
const InnContact *
inn_guest_get_contact (const InnGuest *self,
                       guint           position)
{
  g_return_val_if_fail (position < self->contacts->len, NULL);

  return g_ptr_array_index (self->contacts, position);
}

/**
 * inn_guest_get_first_contact:
 * @kind: which kind
 *
 * Returns: (nullable): the contact to use first among its kind: the primary one, else the first
 *   that still works, else the first
 */
const InnContact *
inn_guest_get_first_contact (const InnGuest *self,
                             InnContactKind  kind)
{
  const InnContact *working = NULL;
  const InnContact *any = NULL;

  for (guint i = 0; i < self->contacts->len; i++)
    {
      const InnContact *contact = inn_guest_get_contact (self, i);

      if (contact->kind != kind)
        continue;
      if (contact->primary && !contact->invalid)
        return contact;
      if (working == NULL && !contact->invalid)
        working = contact;
      if (any == NULL)
        any = contact;
    }

  return working != NULL ? working : any;
}

/**
 * inn_guest_get_n_documents:
 *
 * Returns: how many documents there are
 */
guint
inn_guest_get_n_documents (const InnGuest *self)
{
  return self->documents->len;
}

/**
 * inn_guest_get_document:
 * @position: less than inn_guest_get_n_documents()
 *
 * Returns: (transfer none): a document, in the order of the card
 */
const InnDocument *
inn_guest_get_document (const InnGuest *self,
                        guint           position)
{
  g_return_val_if_fail (position < self->documents->len, NULL);

  return g_ptr_array_index (self->documents, position);
}

/**
 * inn_guest_get_tag_ids:
 * @n_tags: (out): how many
 *
 * Returns: (array length=n_tags) (transfer none): the tags worn, ascending
 */
const gint64 *
inn_guest_get_tag_ids (const InnGuest *self,
                       guint          *n_tags)
{
  *n_tags = self->tag_ids->len;

  return (const gint64 *) (gpointer) self->tag_ids->data;
}

/**
 * inn_guest_has_tag:
 * @tag_id: a tag
 *
 * Returns: whether the guest has it
 */
gboolean
inn_guest_has_tag (const InnGuest *self,
                   gint64          tag_id)
{
  for (guint i = 0; i < self->tag_ids->len; i++)
    if (g_array_index (self->tag_ids, gint64, i) == tag_id)
      return TRUE;

  return FALSE;
}

/**
 * inn_guest_get_apart_ids:
 * @n_apart: (out): how many
 *
 * Returns: (array length=n_apart) (transfer none) (nullable): who looks like this guest and is
 *   another person, as somebody said
 */
const gint64 *
inn_guest_get_apart_ids (const InnGuest *self,
                         guint          *n_apart)
{
  *n_apart = self->apart_ids != NULL ? self->apart_ids->len : 0;

  return self->apart_ids != NULL ? (const gint64 *) (gpointer) self->apart_ids->data : NULL;
}

/**
 * inn_guest_is_apart_from:
 * @guest_id: another guest
 *
 * Returns: whether somebody said that the two are two people
 */
gboolean
inn_guest_is_apart_from (const InnGuest *self,
                         gint64          guest_id)
{
  for (guint i = 0; self->apart_ids != NULL && i < self->apart_ids->len; i++)
    if (g_array_index (self->apart_ids, gint64, i) == guest_id)
      return TRUE;

  return FALSE;
}

/**
 * inn_guest_get_n_values:
 *
 * Returns: how many values there are in own fields of the hotel
 */
guint
inn_guest_get_n_values (const InnGuest *self)
{
  return self->values != NULL ? self->values->len : 0;
}

/**
 * inn_guest_get_value:
 * @position: less than inn_guest_get_n_values()
 *
 * Returns: (transfer none): the value; those of a field stand together
 */
const InnCustomValue *
inn_guest_get_value (const InnGuest *self,
                     guint           position)
{
  g_return_val_if_fail (position < inn_guest_get_n_values (self), NULL);

  return g_ptr_array_index (self->values, position);
}

/**
 * inn_guest_list_values:
 * @field_id: an own field
 *
 * Returns: (transfer full) (element-type InnCustomValue): what the guest has in it, often nothing
 */
GPtrArray *
inn_guest_list_values (const InnGuest *self,
                       gint64          field_id)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);

  for (guint i = 0; i < inn_guest_get_n_values (self); i++)
    {
      InnCustomValue *value = g_ptr_array_index (self->values, i);

      if (value->field_id == field_id)
        g_ptr_array_add (found, inn_custom_value_ref (value));
    }

  return found;
}

static gboolean
has_value (GPtrArray            *values,
           const InnCustomValue *value)
{
  for (guint i = 0; i < values->len; i++)
    if (inn_custom_value_same (g_ptr_array_index (values, i), value))
      return TRUE;

  return FALSE;
}

/**
 * inn_guest_has_same_values:
 * @other: a guest, or another version of it
 * @field_id: an own field
 *
 * Returns: whether both have the same in it, in whatever order
 */
gboolean
inn_guest_has_same_values (const InnGuest *self,
                           const InnGuest *other,
                           gint64          field_id)
{
  g_autoptr (GPtrArray) left = inn_guest_list_values (self, field_id);
  g_autoptr (GPtrArray) right = inn_guest_list_values (other, field_id);

  if (left->len != right->len)
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    if (!has_value (right, g_ptr_array_index (left, i)))
      return FALSE;

  return TRUE;
}

/**
 * inn_gender_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_gender_to_nick (InnGender gender)
{
  g_return_val_if_fail ((guint) gender <= INN_GENDER_OTHER, "");

  return gender_nicks[gender];
}

/**
 * inn_gender_from_nick:
 *
 * Returns: what it names; %INN_GENDER_UNKNOWN for a word that is not known
 */
InnGender
inn_gender_from_nick (const char *nick)
{
  return inn_nick_find (gender_nicks, nick, INN_GENDER_UNKNOWN);
}

/**
 * inn_guest_type_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_guest_type_to_nick (InnGuestType type)
{
  g_return_val_if_fail ((guint) type <= INN_GUEST_TYPE_COMPANY, "individual");

  return type_nicks[type];
}

/**
 * inn_guest_type_from_nick:
 *
 * Returns: what it names; %INN_GUEST_TYPE_INDIVIDUAL for a word that is not known
 */
InnGuestType
inn_guest_type_from_nick (const char *nick)
{
  return inn_nick_find (type_nicks, nick, INN_GUEST_TYPE_INDIVIDUAL);
}

/**
 * inn_follow_status_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_follow_status_to_nick (InnFollowStatus status)
{
  g_return_val_if_fail ((guint) status <= INN_FOLLOW_STATUS_KEY, "not-contacted");

  return follow_status_nicks[status];
}

/**
 * inn_follow_status_from_nick:
 *
 * Returns: what it names; %INN_FOLLOW_STATUS_NOT_CONTACTED for a word that is not known
 */
InnFollowStatus
inn_follow_status_from_nick (const char *nick)
{
  return inn_nick_find (follow_status_nicks, nick, INN_FOLLOW_STATUS_NOT_CONTACTED);
}
