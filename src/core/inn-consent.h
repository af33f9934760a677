/* inn-consent.h: what a guest agreed to, refused or took back, and which of it counts. */

#pragma once

#include "inn-civil.h"
#include "inn-types.h"

G_BEGIN_DECLS

/**
 * InnConsentPurpose:
 * @INN_CONSENT_PROFILE: keeping the profile at all
 * @INN_CONSENT_MARKETING: offers and news
 * @INN_CONSENT_BIRTHDAY: a greeting on the birthday
 * @INN_CONSENT_HEALTH: notes about health, such as an allergy
 */
typedef enum
{
  INN_CONSENT_PROFILE,
  INN_CONSENT_MARKETING,
  INN_CONSENT_BIRTHDAY,
  INN_CONSENT_HEALTH,
} InnConsentPurpose;

#define INN_N_CONSENT_PURPOSES 4

/**
 * InnConsentAnswer:
 * @INN_CONSENT_NOT_ASKED: nobody asked, and nothing was said; never kept
 * @INN_CONSENT_GIVEN: agreed
 * @INN_CONSENT_REFUSED: did not agree
 * @INN_CONSENT_WITHDRAWN: agreed no longer
 */
typedef enum
{
  INN_CONSENT_NOT_ASKED,
  INN_CONSENT_GIVEN,
  INN_CONSENT_REFUSED,
  INN_CONSENT_WITHDRAWN,
} InnConsentAnswer;

#define INN_N_CONSENT_ANSWERS 4

typedef enum
{
  INN_CONSENT_SPOKEN,
  INN_CONSENT_PAPER,
  INN_CONSENT_PHONE,
  INN_CONSENT_WECHAT,
  INN_CONSENT_EMAIL,
  INN_CONSENT_OTHER,
} InnConsentHow;

#define INN_N_CONSENT_HOWS 6

/**
 * InnConsent:
 * @id: row, 0 while it is not saved
 * @guest_id: whose
 * @purpose: to what
 * @answer: what was answered
 * @wording: the very words the guest was asked with, or used; or ""
 * @when: the day, and the time where it is known
 * @how: in which way it was said
 * @staff_id: who asked or was told, or 0
 * @recorded_utc: when it was noted
 *
 * A row each time, so that it can be told what somebody knew when. A value, counted by reference;
 * see inn-types.h.
 */
struct _InnConsent
{
  gint64             id;
  gint64             guest_id;
  InnConsentPurpose  purpose;
  InnConsentAnswer   answer;
  char              *wording;
  InnCivil           when;
  InnConsentHow      how;
  gint64             staff_id;
  gint64             recorded_utc;
};

InnConsent       *inn_consent_new                (gint64              guest_id,
                                                  InnConsentPurpose   purpose,
                                                  InnConsentAnswer    answer,
                                                  InnCivil            when);
InnConsent       *inn_consent_ref                (InnConsent         *self);
void              inn_consent_unref              (InnConsent         *self);

void              inn_consent_set_wording        (InnConsent         *self,
                                                  const char         *wording);
gboolean          inn_consent_check              (const InnConsent   *self,
                                                  GError            **error);
int               inn_consent_compare            (const InnConsent   *a,
                                                  const InnConsent   *b);

const InnConsent *inn_consent_find_standing      (GPtrArray          *consents,
                                                  InnConsentPurpose   purpose);
InnConsentAnswer  inn_consent_get_standing       (GPtrArray          *consents,
                                                  InnConsentPurpose   purpose);

gboolean          inn_consent_answer_is_no       (InnConsentAnswer    answer);

const char       *inn_consent_purpose_get_label  (InnConsentPurpose   purpose);
const char       *inn_consent_purpose_get_usual  (InnConsentPurpose   purpose);
const char       *inn_consent_purpose_to_nick    (InnConsentPurpose   purpose);
gboolean          inn_consent_purpose_from_nick  (const char         *nick,
                                                  InnConsentPurpose  *purpose);
const char       *inn_consent_answer_get_label   (InnConsentAnswer    answer);
const char       *inn_consent_answer_to_nick     (InnConsentAnswer    answer);
gboolean          inn_consent_answer_from_nick   (const char         *nick,
                                                  InnConsentAnswer   *answer);
const char       *inn_consent_how_get_label      (InnConsentHow       how);
const char       *inn_consent_how_to_nick        (InnConsentHow       how);
gboolean          inn_consent_how_from_nick      (const char         *nick,
                                                  InnConsentHow      *how);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnConsent, inn_consent_unref)

G_END_DECLS
