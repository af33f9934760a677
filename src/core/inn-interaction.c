/* inn-interaction.c: what happened between the desk and a guest. */

#include "config.h"

#include "inn-interaction.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const kind_nicks[] = {
  "call", "wechat", "email", "visit", "note", "gift", NULL,
};

static const char *const kind_labels[] = {
  NC_ ("interaction", "Call"),
  NC_ ("interaction", "WeChat"),
  NC_ ("interaction", "Email"),
  NC_ ("interaction", "Visit"),
  NC_ ("interaction", "Note"),
  NC_ ("interaction", "Gift"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == INN_N_INTERACTION_KINDS);

static void
clear (gpointer data)
{
  InnInteraction *self = data;

  g_free (self->what);
}

/**
 * inn_interaction_new:
 * @when: when it was
 * @what: (nullable): what happened
 *
 * The caller may fill the other fields before it hands the interaction on.
 *
 * Returns: (transfer full): an interaction that is not saved yet
 */
InnInteraction *
inn_interaction_new (gint64              guest_id,
                     InnInteractionKind  kind,
                     InnCivil            when,
                     const char         *what)
{
  InnInteraction *self = g_atomic_rc_box_new0 (InnInteraction);

  self->guest_id = guest_id;
  self->kind = kind;
  self->when = when;
  self->what = g_strdup (what != NULL ? what : "");

  return self;
}

/**
 * inn_interaction_copy:
 *
 * Returns: (transfer full): an equal interaction that may be changed before it is handed on
 */
InnInteraction *
inn_interaction_copy (const InnInteraction *self)
{
  InnInteraction *copy = inn_interaction_new (self->guest_id, self->kind, self->when, self->what);

  copy->id = self->id;
  copy->stay_id = self->stay_id;
  copy->staff_id = self->staff_id;
  copy->created_utc = self->created_utc;
  copy->marketing = self->marketing;
  copy->follow_up_id = self->follow_up_id;

  return copy;
}

/**
 * inn_interaction_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnInteraction *
inn_interaction_ref (InnInteraction *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_interaction_unref:
 * @self: (transfer full): an interaction; freed with its last holder, from any thread
 */
void
inn_interaction_unref (InnInteraction *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_interaction_set_what:
 * @self: an interaction that is not shared yet
 * @what: (nullable): what happened
 */
void
inn_interaction_set_what (InnInteraction *self,
                          const char     *what)
{
  inn_text_set (&self->what, what);
}

/**
 * inn_interaction_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID if it is with nobody, says nothing, or has no
 *   day
 */
gboolean
inn_interaction_check (const InnInteraction  *self,
                       GError               **error)
{
  if (self->guest_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "An interaction is with somebody");
  else if (self->what[0] == '\0')
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "An interaction says what happened");
  else if (!inn_civil_is_valid (self->when))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "An interaction needs a day");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_interaction_kind_is_contact:
 *
 * Returns: whether somebody really spoke with the guest; a note is about the guest, and a gift may
 *   have been left in the room
 */
gboolean
inn_interaction_kind_is_contact (InnInteractionKind kind)
{
  return kind != INN_INTERACTION_NOTE && kind != INN_INTERACTION_GIFT;
}

/**
 * inn_interaction_kind_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_interaction_kind_get_label (InnInteractionKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_INTERACTION_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "interaction", kind_labels[kind]);
}

/**
 * inn_interaction_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_interaction_kind_to_nick (InnInteractionKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_INTERACTION_KINDS, "note");

  return kind_nicks[kind];
}

/**
 * inn_interaction_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_interaction_kind_from_nick (const char         *nick,
                                InnInteractionKind *kind)
{
  int found = inn_nick_find (kind_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}
