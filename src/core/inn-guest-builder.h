/* inn-guest-builder.h: makes a guest, from nothing or from an older value of the same guest. */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

InnGuestBuilder *inn_guest_builder_new                 (const InnGuest  *base);
void             inn_guest_builder_free                (InnGuestBuilder *self);
InnGuest        *inn_guest_builder_end                 (InnGuestBuilder *self);
const InnGuest  *inn_guest_builder_peek                (InnGuestBuilder *self);

void             inn_guest_builder_set_id              (InnGuestBuilder *self,
                                                        gint64           id);
void             inn_guest_builder_set_version         (InnGuestBuilder *self,
                                                        gint64           version);
void             inn_guest_builder_set_text            (InnGuestBuilder *self,
                                                        InnGuestText     field,
                                                        const char      *text);
void             inn_guest_builder_set_gender          (InnGuestBuilder *self,
                                                        InnGender        gender);
void             inn_guest_builder_set_guest_type      (InnGuestBuilder *self,
                                                        InnGuestType     type);
void             inn_guest_builder_set_follow_status   (InnGuestBuilder *self,
                                                        InnFollowStatus  status);
void             inn_guest_builder_set_flags           (InnGuestBuilder *self,
                                                        InnGuestFlags    flags);
void             inn_guest_builder_set_flag            (InnGuestBuilder *self,
                                                        InnGuestFlags    flag,
                                                        gboolean         value);
void             inn_guest_builder_set_birthday        (InnGuestBuilder *self,
                                                        InnBirthday      birthday);
void             inn_guest_builder_set_organisation_id (InnGuestBuilder *self,
                                                        gint64           organisation_id);
void             inn_guest_builder_set_staff_id        (InnGuestBuilder *self,
                                                        gint64           staff_id);
void             inn_guest_builder_set_created_utc     (InnGuestBuilder *self,
                                                        gint64           created_utc);
void             inn_guest_builder_set_tier            (InnGuestBuilder *self,
                                                        InnTier          tier,
                                                        InnDate          until);
void             inn_guest_builder_add_contact         (InnGuestBuilder *self,
                                                        InnContact      *contact);
void             inn_guest_builder_clear_contacts      (InnGuestBuilder *self);
void             inn_guest_builder_add_document        (InnGuestBuilder *self,
                                                        InnDocument     *document);
void             inn_guest_builder_clear_documents     (InnGuestBuilder *self);
void             inn_guest_builder_add_tag             (InnGuestBuilder *self,
                                                        gint64           tag_id);
void             inn_guest_builder_clear_tags          (InnGuestBuilder *self);
void             inn_guest_builder_add_apart           (InnGuestBuilder *self,
                                                        gint64           guest_id);
void             inn_guest_builder_add_value           (InnGuestBuilder *self,
                                                        InnCustomValue  *value);
void             inn_guest_builder_set_values          (InnGuestBuilder *self,
                                                        gint64           field_id,
                                                        GPtrArray       *values);
void             inn_guest_builder_clear_values        (InnGuestBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestBuilder, inn_guest_builder_free)

G_END_DECLS
