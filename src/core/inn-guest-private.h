/* inn-guest-private.h: the inside of a guest, shared with its builder. */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

struct _InnGuest
{
  gint64           id;
  gint64           version;
  char            *texts[INN_GUEST_N_TEXTS]; /* owned, never NULL once built */
  InnGender        gender;
  InnGuestType     type;
  InnFollowStatus  follow_status;
  InnGuestFlags    flags;
  InnBirthday      birthday;
  gint64           organisation_id;
  gint64           staff_id;
  gint64           created_utc;
  InnTier          tier;
  InnDate          tier_until;
  GPtrArray       *contacts;  /* owned, of InnContact */
  GPtrArray       *documents; /* owned, of InnDocument */
  GArray          *tag_ids;   /* owned, of gint64, ascending */
  GArray          *apart_ids; /* owned, of gint64, nullable: most have none */
  GPtrArray       *values;    /* owned, of InnCustomValue, by field, nullable: most have none */
};

InnGuest *inn_guest_new_empty (void);

G_END_DECLS
