/* inn-organisation.h: a company with an agreed rate, or a group that travels together. */

#pragma once

#include "inn-money.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_ORGANISATION_COMPANY,
  INN_ORGANISATION_GROUP,
} InnOrganisationKind;

/* What somebody is there: one of them, whom to call, who leads the group. */
typedef enum
{
  INN_ROLE_MEMBER,
  INN_ROLE_CONTACT,
  INN_ROLE_LEADER,
} InnOrganisationRole;

/**
 * InnOrganisationMember:
 * @guest_id: who
 * @name: what they are called as of when it was read, or ""
 * @role: what they are there; the same guest may be a member and whom to call
 */
typedef struct
{
  gint64               guest_id;
  char                *name;
  InnOrganisationRole  role;
} InnOrganisationMember;

/**
 * InnOrganisation:
 * @id: row, 0 while it is not saved
 * @kind: company or group
 * @name: what it is called
 * @phone: how to reach it, or ""
 * @address: where it is, or ""
 * @has_rate: whether a rate was agreed
 * @rate: the agreed rate of a night, if @has_rate; its currency in any case
 * @note: remarks
 * @archived: put away
 * @members: (nullable) (element-type InnOrganisationMember): leader, contact persons, then members
 *   by name; %NULL where they were not asked for, and then saving leaves them as they are
 * @n_members: how many guests belong to it, as of when it was read
 * @n_stays: how many stays go by it, as of when it was read
 * @n_open: how many of these are booked or in house
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnOrganisation
{
  gint64               id;
  InnOrganisationKind  kind;
  char                *name;
  char                *phone;
  char                *address;
  gboolean             has_rate;
  InnMoney             rate;
  char                *note;
  gboolean             archived;
  GPtrArray           *members;
  int                  n_members;
  int                  n_stays;
  int                  n_open;
};

InnOrganisation *inn_organisation_new           (InnOrganisationKind     kind,
                                                 const char             *name);
InnOrganisation *inn_organisation_copy          (const InnOrganisation  *self);
InnOrganisation *inn_organisation_ref           (InnOrganisation        *self);
void             inn_organisation_unref         (InnOrganisation        *self);

void             inn_organisation_set_text      (char                  **field,
                                                 const char             *text);
void             inn_organisation_begin_members (InnOrganisation        *self);
void             inn_organisation_add_member    (InnOrganisation        *self,
                                                 gint64                  guest_id,
                                                 const char             *name,
                                                 InnOrganisationRole     role);
gboolean         inn_organisation_has_member    (const InnOrganisation  *self,
                                                 gint64                  guest_id,
                                                 InnOrganisationRole     role);
gboolean         inn_organisation_check         (const InnOrganisation  *self,
                                                 GError                **error);

const char      *inn_organisation_kind_to_nick  (InnOrganisationKind     kind);
InnOrganisationKind
                 inn_organisation_kind_from_nick
                                                (const char             *nick);
const char      *inn_organisation_role_to_nick  (InnOrganisationRole     role);
InnOrganisationRole
                 inn_organisation_role_from_nick
                                                (const char             *nick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnOrganisation, inn_organisation_unref)

G_END_DECLS
