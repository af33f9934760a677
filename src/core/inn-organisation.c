/* inn-organisation.c: a company with an agreed rate, or a group that travels together. */

#include "config.h"

#include "inn-organisation.h"

#include <string.h>

#include "inn-error.h"
#include "inn-nick.h"

static const char *const kind_nicks[] = { "company", "group", NULL };
static const char *const role_nicks[] = { "member", "contact", "leader", NULL };

static void
free_member (gpointer data)
{
  InnOrganisationMember *member = data;

  g_free (member->name);
  g_free (member);
}

static void
clear (gpointer data)
{
  InnOrganisation *self = data;

  g_free (self->name);
  g_free (self->phone);
  g_free (self->address);
  g_free (self->note);
  g_clear_pointer (&self->members, g_ptr_array_unref);
}

/**
 * inn_organisation_new:
 *
 * The caller may fill the other fields before it hands the organisation on.
 *
 * Returns: (transfer full): an organisation that is not saved yet, its members not asked for
 */
InnOrganisation *
inn_organisation_new (InnOrganisationKind  kind,
                      const char          *name)
{
  InnOrganisation *self = g_atomic_rc_box_new0 (InnOrganisation);

  self->kind = kind;
  self->name = g_strdup (name != NULL ? name : "");
  self->phone = g_strdup ("");
  self->address = g_strdup ("");
  self->note = g_strdup ("");
  self->rate = inn_money (0, "CNY");

  return self;
}

/**
 * inn_organisation_copy:
 *
 * Returns: (transfer full): an equal organisation that may be changed before it is handed on
 */
InnOrganisation *
inn_organisation_copy (const InnOrganisation *self)
{
  InnOrganisation *copy = inn_organisation_new (self->kind, self->name);

  copy->id = self->id;
  inn_organisation_set_text (&copy->phone, self->phone);
  inn_organisation_set_text (&copy->address, self->address);
  copy->has_rate = self->has_rate;
  copy->rate = self->rate;
  inn_organisation_set_text (&copy->note, self->note);
  copy->archived = self->archived;
  copy->n_members = self->n_members;
  copy->n_stays = self->n_stays;
  copy->n_open = self->n_open;
  if (self->members != NULL)
    {
      inn_organisation_begin_members (copy);
      for (guint i = 0; i < self->members->len; i++)
        {
          const InnOrganisationMember *member = g_ptr_array_index (self->members, i);

          inn_organisation_add_member (copy, member->guest_id, member->name, member->role);
        }
    }

  return copy;
}

/**
 * inn_organisation_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnOrganisation *
inn_organisation_ref (InnOrganisation *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_organisation_unref:
 * @self: (transfer full): an organisation; freed with its last holder, from any thread
 */
void
inn_organisation_unref (InnOrganisation *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_organisation_set_text:
 * @field: (inout): a text of an organisation that is not shared yet
 * @text: (nullable): its new text
 */
void
inn_organisation_set_text (char       **field,
                           const char  *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  g_free (*field);
  *field = copy;
}

/**
 * inn_organisation_begin_members:
 * @self: an organisation that is not shared yet
 *
 * Empties the list of members; from now on it is what saving shall make of them.
 */
void
inn_organisation_begin_members (InnOrganisation *self)
{
  g_clear_pointer (&self->members, g_ptr_array_unref);
  self->members = g_ptr_array_new_with_free_func (free_member);
}

/**
 * inn_organisation_add_member:
 * @self: an organisation that is not shared yet
 * @name: (nullable): what they are called
 *
 * Adds somebody in one role, unless they have it.
 */
void
inn_organisation_add_member (InnOrganisation     *self,
                             gint64               guest_id,
                             const char          *name,
                             InnOrganisationRole  role)
{
  InnOrganisationMember *member = NULL;

  if (self->members == NULL)
    inn_organisation_begin_members (self);
  if (inn_organisation_has_member (self, guest_id, role))
    return;

  member = g_new0 (InnOrganisationMember, 1);
  member->guest_id = guest_id;
  member->name = g_strdup (name != NULL ? name : "");
  member->role = role;
  g_ptr_array_add (self->members, member);
}

/**
 * inn_organisation_has_member:
 * @guest_id: a guest
 * @role: a role
 *
 * Returns: whether the guest has that role there; no, where the members were not read
 */
gboolean
inn_organisation_has_member (const InnOrganisation *self,
                             gint64                 guest_id,
                             InnOrganisationRole    role)
{
  for (guint i = 0; self->members != NULL && i < self->members->len; i++)
    {
      const InnOrganisationMember *member = g_ptr_array_index (self->members, i);

      if (member->guest_id == guest_id && member->role == role)
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_organisation_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID if it has no name, a rate below nothing, more
 *   than one leader, or nobody for a member
 */
gboolean
inn_organisation_check (const InnOrganisation  *self,
                        GError                **error)
{
  guint n_leaders = 0;

  for (guint i = 0; self->members != NULL && i < self->members->len; i++)
    {
      const InnOrganisationMember *member = g_ptr_array_index (self->members, i);

      if (member->role == INN_ROLE_LEADER)
        n_leaders++;
      if (member->guest_id == 0)
        {
          g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A member is a guest");
          return FALSE;
        }
    }

  if (strspn (self->name, " \t\n") == strlen (self->name))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "An organisation needs a name");
  else if (self->has_rate && self->rate.amount < 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A rate is not below nothing");
  else if (n_leaders > 1)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A group has one leader");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_organisation_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_organisation_kind_to_nick (InnOrganisationKind kind)
{
  g_return_val_if_fail ((guint) kind <= INN_ORGANISATION_GROUP, "company");

  return kind_nicks[kind];
}

/**
 * inn_organisation_kind_from_nick:
 *
 * Returns: what it names; %INN_ORGANISATION_COMPANY for a word that is not known
 */
InnOrganisationKind
inn_organisation_kind_from_nick (const char *nick)
{
  return inn_nick_find (kind_nicks, nick, INN_ORGANISATION_COMPANY);
}

/**
 * inn_organisation_role_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_organisation_role_to_nick (InnOrganisationRole role)
{
  g_return_val_if_fail ((guint) role <= INN_ROLE_LEADER, "member");

  return role_nicks[role];
}

/**
 * inn_organisation_role_from_nick:
 *
 * Returns: what it names; %INN_ROLE_MEMBER for a word that is not known
 */
InnOrganisationRole
inn_organisation_role_from_nick (const char *nick)
{
  return inn_nick_find (role_nicks, nick, INN_ROLE_MEMBER);
}
