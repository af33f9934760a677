/* inn-consent.c: what a guest agreed to, refused or took back, and which of it counts. */

#include "config.h"

#include "inn-consent.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const purpose_nicks[] = { "profile", "marketing", "birthday", "health", NULL };

static const char *const purpose_labels[] = {
  NC_ ("consent", "Keeping the profile"),
  NC_ ("consent", "Offers and news"),
  NC_ ("consent", "Birthday greeting"),
  NC_ ("consent", "Notes about health"),
};

/* What a hotel asks with until it has words of its own. */
static const char *const usual_wordings[] = {
  N_ ("May we keep your details and what you like, to make your next stay easier?"),
  N_ ("May we now and then send you our offers and news?"),
  N_ ("May we send you a greeting on your birthday?"),
  N_ ("May we note allergies and what matters for your health, so that we can mind them?"),
};

/* Not asked has no nick, as it is never kept. */
static const char *const answer_nicks[] = { "", "given", "refused", "withdrawn", NULL };

static const char *const answer_labels[] = {
  NC_ ("consent answer", "Not asked"),
  NC_ ("consent answer", "Agreed"),
  NC_ ("consent answer", "Refused"),
  NC_ ("consent answer", "Withdrawn"),
};

static const char *const how_nicks[] = { "spoken", "paper", "phone", "wechat", "email", "other",
                                         NULL };

static const char *const how_labels[] = {
  NC_ ("consent way", "Face to face"),
  NC_ ("consent way", "In writing"),
  NC_ ("consent way", "By phone"),
  NC_ ("consent way", "WeChat"),
  NC_ ("consent way", "Email"),
  NC_ ("consent way", "Otherwise"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (purpose_labels) == INN_N_CONSENT_PURPOSES);
G_STATIC_ASSERT (G_N_ELEMENTS (usual_wordings) == INN_N_CONSENT_PURPOSES);
G_STATIC_ASSERT (G_N_ELEMENTS (answer_labels) == INN_N_CONSENT_ANSWERS);
G_STATIC_ASSERT (G_N_ELEMENTS (how_labels) == INN_N_CONSENT_HOWS);

static void
clear (gpointer data)
{
  InnConsent *self = data;

  g_free (self->wording);
}

/* Where no time is known, a yes counts as said first thing that day and a no as said last: of two
 * answers whose order nobody knows, the no is respected. */
static int
get_minute (const InnConsent *self)
{
  if (self->when.minute != INN_CIVIL_NO_MINUTE)
    return self->when.minute;

  return inn_consent_answer_is_no (self->answer) ? 24 * 60 : -1;
}

/**
 * inn_consent_new:
 *
 * The caller may fill the other fields before it hands the consent on.
 *
 * Returns: (transfer full): a consent that is not saved yet, given face to face
 */
InnConsent *
inn_consent_new (gint64             guest_id,
                 InnConsentPurpose  purpose,
                 InnConsentAnswer   answer,
                 InnCivil           when)
{
  InnConsent *self = g_atomic_rc_box_new0 (InnConsent);

  self->guest_id = guest_id;
  self->purpose = purpose;
  self->answer = answer;
  self->wording = g_strdup ("");
  self->when = when;

  return self;
}

/**
 * inn_consent_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnConsent *
inn_consent_ref (InnConsent *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_consent_unref:
 * @self: (transfer full): a consent; freed with its last holder, from any thread
 */
void
inn_consent_unref (InnConsent *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_consent_set_wording:
 * @self: a consent that is not shared yet
 * @wording: (nullable): the words
 */
void
inn_consent_set_wording (InnConsent *self,
                         const char *wording)
{
  inn_text_set (&self->wording, wording);
}

/**
 * inn_consent_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID if it is nobody's, answers nothing or has no
 *   day
 */
gboolean
inn_consent_check (const InnConsent  *self,
                   GError           **error)
{
  if (self->guest_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A consent is somebody's");
  else if ((guint) self->purpose >= INN_N_CONSENT_PURPOSES)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A consent is for a purpose");
  else if (self->answer == INN_CONSENT_NOT_ASKED || (guint) self->answer >= INN_N_CONSENT_ANSWERS)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A consent needs an answer");
  else if (!inn_civil_is_valid (self->when))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A consent needs a day");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_consent_compare:
 *
 * The order in which consents count: by the day and time they were given, not by when they were
 * noted, as a sheet of paper may come in later. Of the same moment a withdrawal counts before all,
 * then what was noted last. The SQL twin is in inn-consent-private.h.
 *
 * Returns: less than, equal to or greater than 0 when @a counts less than, as much as or more
 *   than @b
 */
int
inn_consent_compare (const InnConsent *a,
                     const InnConsent *b)
{
  int order = inn_date_compare (a->when.date, b->when.date);

  if (order == 0)
    order = get_minute (a) - get_minute (b);
  if (order == 0)
    order = (a->answer == INN_CONSENT_WITHDRAWN) - (b->answer == INN_CONSENT_WITHDRAWN);
  if (order == 0)
    order = (a->id > b->id) - (a->id < b->id);

  return order;
}

/**
 * inn_consent_find_standing:
 * @consents: (nullable) (element-type InnConsent): all consents of one guest
 *
 * Returns: (transfer none) (nullable): the one that counts; %NULL if none was ever asked for
 */
const InnConsent *
inn_consent_find_standing (GPtrArray         *consents,
                           InnConsentPurpose  purpose)
{
  const InnConsent *standing = NULL;

  for (guint i = 0; consents != NULL && i < consents->len; i++)
    {
      const InnConsent *consent = g_ptr_array_index (consents, i);

      if (consent->purpose == purpose
          && (standing == NULL || inn_consent_compare (consent, standing) > 0))
        standing = consent;
    }

  return standing;
}

/**
 * inn_consent_get_standing:
 * @consents: (nullable) (element-type InnConsent): all consents of one guest
 *
 * Returns: the answer that counts
 */
InnConsentAnswer
inn_consent_get_standing (GPtrArray         *consents,
                          InnConsentPurpose  purpose)
{
  const InnConsent *standing = inn_consent_find_standing (consents, purpose);

  return standing != NULL ? standing->answer : INN_CONSENT_NOT_ASKED;
}

/**
 * inn_consent_answer_is_no:
 *
 * Returns: whether it forbids the purpose; who was not asked forbade nothing
 */
gboolean
inn_consent_answer_is_no (InnConsentAnswer answer)
{
  return answer == INN_CONSENT_REFUSED || answer == INN_CONSENT_WITHDRAWN;
}

/**
 * inn_consent_purpose_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_consent_purpose_get_label (InnConsentPurpose purpose)
{
  g_return_val_if_fail ((guint) purpose < INN_N_CONSENT_PURPOSES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "consent", purpose_labels[purpose]);
}

/**
 * inn_consent_purpose_get_usual:
 *
 * Returns: (transfer none): the translated sentence to ask with, for who has none of their own
 */
const char *
inn_consent_purpose_get_usual (InnConsentPurpose purpose)
{
  g_return_val_if_fail ((guint) purpose < INN_N_CONSENT_PURPOSES, "");

  return g_dgettext (GETTEXT_PACKAGE, usual_wordings[purpose]);
}

/**
 * inn_consent_purpose_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_consent_purpose_to_nick (InnConsentPurpose purpose)
{
  g_return_val_if_fail ((guint) purpose < INN_N_CONSENT_PURPOSES, "profile");

  return purpose_nicks[purpose];
}

/**
 * inn_consent_purpose_from_nick:
 * @nick: (nullable): a stable name
 * @purpose: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_consent_purpose_from_nick (const char        *nick,
                               InnConsentPurpose *purpose)
{
  int found = inn_nick_find (purpose_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *purpose = found;

  return TRUE;
}

/**
 * inn_consent_answer_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_consent_answer_get_label (InnConsentAnswer answer)
{
  g_return_val_if_fail ((guint) answer < INN_N_CONSENT_ANSWERS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "consent answer", answer_labels[answer]);
}

/**
 * inn_consent_answer_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book; "" for who was not asked
 */
const char *
inn_consent_answer_to_nick (InnConsentAnswer answer)
{
  g_return_val_if_fail ((guint) answer < INN_N_CONSENT_ANSWERS, "");

  return answer_nicks[answer];
}

/**
 * inn_consent_answer_from_nick:
 * @nick: (nullable): a stable name
 * @answer: (out): what it names, if it names any
 *
 * Returns: whether it names an answer that can be kept
 */
gboolean
inn_consent_answer_from_nick (const char       *nick,
                              InnConsentAnswer *answer)
{
  int found = inn_nick_find (answer_nicks, nick, -1);

  if (found <= INN_CONSENT_NOT_ASKED)
    return FALSE;

  *answer = found;

  return TRUE;
}

/**
 * inn_consent_how_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_consent_how_get_label (InnConsentHow how)
{
  g_return_val_if_fail ((guint) how < INN_N_CONSENT_HOWS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "consent way", how_labels[how]);
}

/**
 * inn_consent_how_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_consent_how_to_nick (InnConsentHow how)
{
  g_return_val_if_fail ((guint) how < INN_N_CONSENT_HOWS, "other");

  return how_nicks[how];
}

/**
 * inn_consent_how_from_nick:
 * @nick: (nullable): a stable name
 * @how: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_consent_how_from_nick (const char    *nick,
                           InnConsentHow *how)
{
  int found = inn_nick_find (how_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *how = found;

  return TRUE;
}
