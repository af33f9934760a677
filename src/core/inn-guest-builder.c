/* inn-guest-builder.c: makes a guest, from nothing or from an older value of the same guest. */

#include "config.h"

#include "inn-guest-builder.h"

#include "inn-fold.h"
#include "inn-guest-private.h"
#include "inn-pinyin.h"

struct _InnGuestBuilder
{
  InnGuest *guest; /* owned and not yet shared; NULL after the end */
};

/**
 * inn_guest_builder_new:
 * @base: (nullable): the value to start from
 *
 * Returns: (transfer full): a builder that would make an equal guest
 */
InnGuestBuilder *
inn_guest_builder_new (const InnGuest *base)
{
  InnGuestBuilder *self = g_new0 (InnGuestBuilder, 1);
  InnGuest *guest = inn_guest_new_empty ();

  self->guest = guest;
  if (base == NULL)
    return self;

  guest->id = base->id;
  guest->version = base->version;
  guest->gender = base->gender;
  guest->type = base->type;
  guest->follow_status = base->follow_status;
  guest->flags = base->flags;
  guest->birthday = base->birthday;
  guest->organisation_id = base->organisation_id;
  guest->staff_id = base->staff_id;
  guest->created_utc = base->created_utc;
  guest->tier = base->tier;
  guest->tier_until = base->tier_until;

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    guest->texts[i] = g_strdup (base->texts[i]);
  for (guint i = 0; i < base->contacts->len; i++)
    inn_guest_builder_add_contact (self, g_ptr_array_index (base->contacts, i));
  for (guint i = 0; i < base->documents->len; i++)
    inn_guest_builder_add_document (self, g_ptr_array_index (base->documents, i));
  g_array_append_vals (guest->tag_ids, base->tag_ids->data, base->tag_ids->len);
  if (base->apart_ids != NULL)
    guest->apart_ids = g_array_copy (base->apart_ids);
  for (guint i = 0; base->values != NULL && i < base->values->len; i++)
    inn_guest_builder_add_value (self, g_ptr_array_index (base->values, i));

  return self;
}

/**
 * inn_guest_builder_free:
 * @self: (transfer full): a guest builder
 */
void
inn_guest_builder_free (InnGuestBuilder *self)
{
  g_clear_pointer (&self->guest, inn_guest_unref);
  g_free (self);
}

/**
 * inn_guest_builder_end:
 *
 * Fills in what follows from the rest: the reading, unless it was typed by hand; a typed one is
 * folded, because guests are sorted by it. The builder is used up.
 *
 * Returns: (transfer full): the guest
 */
InnGuest *
inn_guest_builder_end (InnGuestBuilder *self)
{
  InnGuest *guest = g_steal_pointer (&self->guest);
  char *reading = NULL;

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    if (guest->texts[i] == NULL)
      guest->texts[i] = g_strdup ("");

  reading = (guest->flags & INN_GUEST_READING_TYPED) != 0
              ? inn_fold (guest->texts[INN_GUEST_READING])
              : inn_pinyin_reading (inn_guest_get_display_name (guest));
  g_free (guest->texts[INN_GUEST_READING]);
  guest->texts[INN_GUEST_READING] = reading;

  return guest;
}

/**
 * inn_guest_builder_peek:
 *
 * Returns: (transfer none): the guest as far as it is built; good until the next call
 */
const InnGuest *
inn_guest_builder_peek (InnGuestBuilder *self)
{
  return self->guest;
}

/**
 * inn_guest_builder_set_id:
 * @id: row of the guest, 0 while it is not saved
 */
void
inn_guest_builder_set_id (InnGuestBuilder *self,
                          gint64           id)
{
  self->guest->id = id;
}

/**
 * inn_guest_builder_set_version:
 * @version: as which it was read; saved after somebody changed it meanwhile, it is a conflict
 */
void
inn_guest_builder_set_version (InnGuestBuilder *self,
                               gint64           version)
{
  self->guest->version = version;
}

/**
 * inn_guest_builder_set_text:
 * @field: which text
 * @text: (nullable): copied as it is; it was cleaned before
 */
void
inn_guest_builder_set_text (InnGuestBuilder *self,
                            InnGuestText     field,
                            const char      *text)
{
  g_return_if_fail ((guint) field < INN_GUEST_N_TEXTS);

  g_free (self->guest->texts[field]);
  self->guest->texts[field] = g_strdup (text);
}

/**
 * inn_guest_builder_set_gender:
 * @gender: as told, or not known
 */
void
inn_guest_builder_set_gender (InnGuestBuilder *self,
                              InnGender        gender)
{
  self->guest->gender = gender;
}

/**
 * inn_guest_builder_set_guest_type:
 * @type: what kind of guest it is
 */
void
inn_guest_builder_set_guest_type (InnGuestBuilder *self,
                                  InnGuestType     type)
{
  self->guest->type = type;
}

/**
 * inn_guest_builder_set_follow_status:
 * @status: where contact with the guest stands
 */
void
inn_guest_builder_set_follow_status (InnGuestBuilder *self,
                                     InnFollowStatus  status)
{
  self->guest->follow_status = status;
}

/**
 * inn_guest_builder_set_flags:
 * @flags: all of them; those that are not among them go
 */
void
inn_guest_builder_set_flags (InnGuestBuilder *self,
                             InnGuestFlags    flags)
{
  self->guest->flags = flags;
}

/**
 * inn_guest_builder_set_flag:
 * @flag: one or more
 * @value: whether they are set or go; all others stay
 */
void
inn_guest_builder_set_flag (InnGuestBuilder *self,
                            InnGuestFlags    flag,
                            gboolean         value)
{
  if (value)
    self->guest->flags |= flag;
  else
    self->guest->flags &= ~flag;
}

/**
 * inn_guest_builder_set_birthday:
 * @birthday: as told: in either calendar, with or without a year, or none
 */
void
inn_guest_builder_set_birthday (InnGuestBuilder *self,
                                InnBirthday      birthday)
{
  self->guest->birthday = birthday;
}

/**
 * inn_guest_builder_set_organisation_id:
 * @organisation_id: company, or 0
 */
void
inn_guest_builder_set_organisation_id (InnGuestBuilder *self,
                                       gint64           organisation_id)
{
  self->guest->organisation_id = organisation_id;
}

/**
 * inn_guest_builder_set_staff_id:
 * @staff_id: who looks after the guest, or 0
 */
void
inn_guest_builder_set_staff_id (InnGuestBuilder *self,
                                gint64           staff_id)
{
  self->guest->staff_id = staff_id;
}

/**
 * inn_guest_builder_set_created_utc:
 * @created_utc: when the card was written, in UTC seconds
 */
void
inn_guest_builder_set_created_utc (InnGuestBuilder *self,
                                   gint64           created_utc)
{
  self->guest->created_utc = created_utc;
}

/**
 * inn_guest_builder_set_tier:
 * @tier: the tier of a member
 * @until: its last day, or unset for no end; none has no end
 */
void
inn_guest_builder_set_tier (InnGuestBuilder *self,
                            InnTier          tier,
                            InnDate          until)
{
  self->guest->tier = tier;
  self->guest->tier_until = tier != INN_TIER_NONE ? until : INN_DATE_NONE;
}

/**
 * inn_guest_builder_add_contact:
 * @contact: (transfer none): put behind those there are
 */
void
inn_guest_builder_add_contact (InnGuestBuilder *self,
                               InnContact      *contact)
{
  g_ptr_array_add (self->guest->contacts, inn_contact_ref (contact));
}

/**
 * inn_guest_builder_clear_contacts:
 *
 * Takes all contacts away; those that shall stay are added again.
 */
void
inn_guest_builder_clear_contacts (InnGuestBuilder *self)
{
  g_ptr_array_set_size (self->guest->contacts, 0);
}

/**
 * inn_guest_builder_add_document:
 * @document: (transfer none): put behind those there are
 */
void
inn_guest_builder_add_document (InnGuestBuilder *self,
                                InnDocument     *document)
{
  g_ptr_array_add (self->guest->documents, inn_document_ref (document));
}

/**
 * inn_guest_builder_clear_documents:
 *
 * Takes all documents away; those that shall stay are added again.
 */
void
inn_guest_builder_clear_documents (InnGuestBuilder *self)
{
  g_ptr_array_set_size (self->guest->documents, 0);
}

/**
 * inn_guest_builder_add_tag:
 * @tag_id: a tag; one that is there already is not added twice
 *
 * Keeps the tags in the order of their ids.
 */
void
inn_guest_builder_add_tag (InnGuestBuilder *self,
                           gint64           tag_id)
{
  GArray *ids = self->guest->tag_ids;
  guint position = 0;

  while (position < ids->len && g_array_index (ids, gint64, position) < tag_id)
    position++;

  if (position == ids->len || g_array_index (ids, gint64, position) != tag_id)
    g_array_insert_val (ids, position, tag_id);
}

/**
 * inn_guest_builder_clear_tags:
 *
 * Takes all tags off.
 */
void
inn_guest_builder_clear_tags (InnGuestBuilder *self)
{
  g_array_set_size (self->guest->tag_ids, 0);
}

/**
 * inn_guest_builder_add_apart:
 * @guest_id: somebody who looks like this guest and is another person
 */
void
inn_guest_builder_add_apart (InnGuestBuilder *self,
                             gint64           guest_id)
{
  InnGuest *guest = self->guest;

  if (inn_guest_is_apart_from (guest, guest_id))
    return;

  if (guest->apart_ids == NULL)
    guest->apart_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (guest->apart_ids, guest_id);
}

/**
 * inn_guest_builder_add_value:
 * @value: (transfer none): in an own field of the hotel; comes behind those of the same field
 */
void
inn_guest_builder_add_value (InnGuestBuilder *self,
                             InnCustomValue  *value)
{
  InnGuest *guest = self->guest;
  guint place;

  if (guest->values == NULL)
    guest->values = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);

  /* They come in order as a rule. */
  for (place = guest->values->len; place > 0; place--)
    {
      const InnCustomValue *before = g_ptr_array_index (guest->values, place - 1);

      if (before->field_id <= value->field_id)
        break;
    }
  g_ptr_array_insert (guest->values, place, inn_custom_value_ref (value));
}

/**
 * inn_guest_builder_set_values:
 * @field_id: an own field of the hotel
 * @values: (element-type InnCustomValue): all that the guest shall have in it
 */
void
inn_guest_builder_set_values (InnGuestBuilder *self,
                              gint64           field_id,
                              GPtrArray       *values)
{
  InnGuest *guest = self->guest;

  for (guint i = guest->values != NULL ? guest->values->len : 0; i > 0; i--)
    {
      const InnCustomValue *value = g_ptr_array_index (guest->values, i - 1);

      if (value->field_id == field_id)
        g_ptr_array_remove_index (guest->values, i - 1);
    }
  for (guint i = 0; i < values->len; i++)
    {
      const InnCustomValue *value = g_ptr_array_index (values, i);

      g_return_if_fail (value->field_id == field_id);
      inn_guest_builder_add_value (self, g_ptr_array_index (values, i));
    }
}

/**
 * inn_guest_builder_clear_values:
 *
 * The guest has nothing in any own field.
 */
void
inn_guest_builder_clear_values (InnGuestBuilder *self)
{
  g_clear_pointer (&self->guest->values, g_ptr_array_unref);
}
