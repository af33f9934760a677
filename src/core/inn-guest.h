/* inn-guest.h: the profile of one person who stays, stayed or may stay.
 *
 * A value: it never changes. inn-guest-builder.h makes a new one from an old one.
 */

#pragma once

#include "inn-birthday.h"
#include "inn-contact.h"
#include "inn-custom-value.h"
#include "inn-document.h"
#include "inn-tier.h"
#include "inn-types.h"

G_BEGIN_DECLS

/* Fields that are plain text. Each is "" when nothing is known, never NULL. */
typedef enum
{
  INN_GUEST_NAME,
  INN_GUEST_LATIN_NAME,
  INN_GUEST_SALUTATION,
  INN_GUEST_READING,
  INN_GUEST_BIRTH_TOLD,
  INN_GUEST_NATIONALITY,
  INN_GUEST_LANGUAGE,
  INN_GUEST_COMPANY,
  INN_GUEST_OCCUPATION,
  INN_GUEST_REGION,
  INN_GUEST_CHANNEL,
  INN_GUEST_BANNED_REASON,
  INN_GUEST_NOTE,
} InnGuestText;

#define INN_GUEST_N_TEXTS 13

typedef enum
{
  INN_GENDER_UNKNOWN,
  INN_GENDER_FEMALE,
  INN_GENDER_MALE,
  INN_GENDER_OTHER,
} InnGender;

typedef enum
{
  INN_GUEST_TYPE_INDIVIDUAL,
  INN_GUEST_TYPE_GROUP,
  INN_GUEST_TYPE_COMPANY,
} InnGuestType;

/* Follow-up status of a guest. */
typedef enum
{
  INN_FOLLOW_STATUS_NOT_CONTACTED,
  INN_FOLLOW_STATUS_CONTACTED,
  INN_FOLLOW_STATUS_KEY,
} InnFollowStatus;

/**
 * InnGuestFlags:
 * @INN_GUEST_VIP: to be treated as very important
 * @INN_GUEST_DECEASED: never greeted, never reminded of
 * @INN_GUEST_NO_CONTACT: wishes not to be contacted
 * @INN_GUEST_BANNED: not welcome, with a reason in %INN_GUEST_BANNED_REASON
 * @INN_GUEST_ADVOCATE: has referred somebody
 * @INN_GUEST_ARCHIVED: hidden from lists
 * @INN_GUEST_READING_TYPED: the reading was corrected by hand and is not worked out again
 */
typedef enum
{
  INN_GUEST_VIP           = 1 << 0,
  INN_GUEST_DECEASED      = 1 << 1,
  INN_GUEST_NO_CONTACT    = 1 << 2,
  INN_GUEST_BANNED        = 1 << 3,
  INN_GUEST_ADVOCATE      = 1 << 4,
  INN_GUEST_ARCHIVED      = 1 << 5,
  INN_GUEST_READING_TYPED = 1 << 6,
} InnGuestFlags;

InnGuest          *inn_guest_ref                 (InnGuest       *self);
void               inn_guest_unref               (InnGuest       *self);

gint64             inn_guest_get_id              (const InnGuest *self);
gint64             inn_guest_get_version         (const InnGuest *self);
const char        *inn_guest_get_text            (const InnGuest *self,
                                                  InnGuestText    field);
const char        *inn_guest_get_name            (const InnGuest *self);
const char        *inn_guest_get_display_name    (const InnGuest *self);
InnGender          inn_guest_get_gender          (const InnGuest *self);
InnGuestType       inn_guest_get_guest_type      (const InnGuest *self);
InnFollowStatus    inn_guest_get_follow_status   (const InnGuest *self);
InnGuestFlags      inn_guest_get_flags           (const InnGuest *self);
gboolean           inn_guest_is                  (const InnGuest *self,
                                                  InnGuestFlags   flags);
InnBirthday        inn_guest_get_birthday        (const InnGuest *self);
gint64             inn_guest_get_organisation_id (const InnGuest *self);
gint64             inn_guest_get_staff_id        (const InnGuest *self);
gint64             inn_guest_get_created_utc     (const InnGuest *self);
InnTier            inn_guest_get_tier            (const InnGuest *self);
InnDate            inn_guest_get_tier_until      (const InnGuest *self);

guint              inn_guest_get_n_contacts      (const InnGuest *self);
const InnContact  *inn_guest_get_contact         (const InnGuest *self,
                                                  guint           position);
const InnContact  *inn_guest_get_first_contact   (const InnGuest *self,
                                                  InnContactKind  kind);
guint              inn_guest_get_n_documents     (const InnGuest *self);
const InnDocument *inn_guest_get_document        (const InnGuest *self,
                                                  guint           position);
const gint64      *inn_guest_get_tag_ids         (const InnGuest *self,
                                                  guint          *n_tags);
gboolean           inn_guest_has_tag             (const InnGuest *self,
                                                  gint64          tag_id);
const gint64      *inn_guest_get_apart_ids       (const InnGuest *self,
                                                  guint          *n_apart);
gboolean           inn_guest_is_apart_from       (const InnGuest *self,
                                                  gint64          guest_id);
guint              inn_guest_get_n_values        (const InnGuest *self);
const InnCustomValue *
                   inn_guest_get_value           (const InnGuest *self,
                                                  guint           position);
GPtrArray         *inn_guest_list_values         (const InnGuest *self,
                                                  gint64          field_id);
gboolean           inn_guest_has_same_values     (const InnGuest *self,
                                                  const InnGuest *other,
                                                  gint64          field_id);

const char        *inn_gender_to_nick            (InnGender       gender);
InnGender          inn_gender_from_nick          (const char     *nick);
const char        *inn_guest_type_to_nick        (InnGuestType    type);
InnGuestType       inn_guest_type_from_nick      (const char     *nick);
const char        *inn_follow_status_to_nick     (InnFollowStatus status);
InnFollowStatus    inn_follow_status_from_nick   (const char     *nick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuest, inn_guest_unref)

G_END_DECLS
