/* inn-known-guest.h: a guest of the book who may be the one that is being typed or brought in. */

#pragma once

#include "inn-contact.h"

G_BEGIN_DECLS

/**
 * InnKnownReason:
 * @INN_KNOWN_BY_DOCUMENT: the same document
 * @INN_KNOWN_BY_SOURCE: the same row of a sheet was brought in before
 * @INN_KNOWN_BY_CONTACT: the same phone, email or WeChat, and the same name
 * @INN_KNOWN_BY_BIRTHDAY: the same name and the same full birthday
 * @INN_KNOWN_BY_FIELD: the same value in one of the hotel's own fields that tell guests apart
 * @INN_KNOWN_SHARES_CONTACT: the same phone, email or WeChat under another name: perhaps family
 * @INN_KNOWN_NAMESAKE: the same name and nothing more
 *
 * Why, the strongest reason first. Up to %INN_KNOWN_BY_BIRTHDAY it is the same person.
 */
typedef enum
{
  INN_KNOWN_BY_DOCUMENT,
  INN_KNOWN_BY_SOURCE,
  INN_KNOWN_BY_CONTACT,
  INN_KNOWN_BY_BIRTHDAY,
  INN_KNOWN_BY_FIELD,
  INN_KNOWN_SHARES_CONTACT,
  INN_KNOWN_NAMESAKE,
} InnKnownReason;

/**
 * InnKnownGuest:
 * @guest_id: the guest of the book
 * @name: what that guest is called
 * @reason: the strongest reason
 * @contact_kind: what @contact is
 * @contact: the contact both share, as it stands in the book, or ""
 * @field: of %INN_KNOWN_BY_FIELD the name of the field, else ""
 * @archived: whether that guest was put away
 *
 * A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  gint64          guest_id;
  char           *name;
  InnKnownReason  reason;
  InnContactKind  contact_kind;
  char           *contact;
  char           *field;
  gboolean        archived;
} InnKnownGuest;

InnKnownGuest *inn_known_guest_new       (gint64               guest_id,
                                          const char          *name,
                                          InnKnownReason       reason);
InnKnownGuest *inn_known_guest_ref       (InnKnownGuest       *self);
void           inn_known_guest_unref     (InnKnownGuest       *self);

gboolean       inn_known_guest_is_same   (const InnKnownGuest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnKnownGuest, inn_known_guest_unref)

G_END_DECLS
