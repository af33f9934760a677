/* inn-sample-regulars.h: the guests of the sample hotel of whom everything is known. */

#pragma once

#include "inn-consent.h"
#include "inn-guest-feedback.h"
#include "inn-guest.h"
#include "inn-important-date.h"
#include "inn-interaction.h"
#include "inn-preference.h"
#include "inn-promise.h"
#include "inn-relation.h"
#include "inn-room-memory.h"
#include "inn-sample-words.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/* Days are told from today on: what was, is so many days ago. A list ends with the first that says
 * nothing. */

#define INN_SAMPLE_NO_DAY G_MININT

/* What a guest likes: a choice of the ready-made list, with or without words, or words alone. */
typedef struct
{
  const char          *topic;
  const char          *choice;
  InnSamplePair        words;
  InnPreferenceArea    area; /* of words alone */
  InnStance            stance;
  gboolean             severe;
  InnPreferenceSource  source;
  int                  times;
  int                  ago;
} InnSampleLike;

typedef struct
{
  InnInteractionKind  kind;
  InnSamplePair       words;
  int                 ago;
  int                 minute;
} InnSampleTalk;

typedef struct
{
  InnPromiseKind   kind;
  InnSamplePair    words;
  int              ago;
  int              due; /* in so many days, or INN_SAMPLE_NO_DAY */
  InnPromiseState  state;
} InnSampleVow;

/* Somebody around the guest: another regular by its place, or somebody who is no guest by name. */
typedef struct
{
  InnRelationKind  kind;
  gboolean         known;
  guint            other;
  InnSamplePair    name;
  int              age;
  const char      *phone;
  InnSamplePair    note;
} InnSampleRelative;

typedef struct
{
  InnImportantKind  kind;
  InnSamplePair     name;
  InnCalendar       calendar;
  int               years; /* since the first time */
  int               due;   /* in so many days */
} InnSampleDay;

typedef struct
{
  InnConsentAnswer  answer;
  InnConsentHow     how;
  int               ago;
} InnSampleAgreement;

typedef struct
{
  const char     *channel;
  const char     *purpose;
  guint           room;
  int             ago; /* since the arrival */
  int             nights;
  InnStayStatus   status;
  int             satisfaction; /* 0 for never asked */
  guint           companion;    /* place of another regular, counted from 1, or 0 */
  InnSamplePair   requests;
} InnSampleVisit;

typedef struct
{
  InnFeedbackKind  kind;
  InnSamplePair    words;
  InnSamplePair    category;
  InnSamplePair    remedy; /* said only of what is settled */
  InnSamplePair    source;
  InnSeverity      severity;
  guint            room;
  int              ago;
} InnSampleOpinion;

typedef struct
{
  InnSamplePair   words;
  guint           room;
  InnRoomVerdict  verdict;
  int             ago;
} InnSampleRoomView;

typedef struct
{
  InnSamplePair  words;
  int            due;
  int            minute; /* 0 for none */
  gboolean       automatic;
} InnSampleTask;

typedef struct
{
  const char          *name;
  const char          *latin;
  InnSamplePair        salutation;
  InnGender            gender;
  InnGuestType         type;
  InnGuestFlags        flags;
  InnFollowStatus      status;
  InnTier              tier;
  const char          *phone;
  gboolean             wechat; /* under the same number */
  const char          *email;
  const char          *region;
  const char          *company;
  const char          *language;
  const char          *channel;
  InnSamplePair        note;
  InnCalendar          calendar;
  int                  age; /* that the next birthday makes, or 0 */
  int                  birthday;
  const char          *tags[6];    /* of the usual ones, in English */
  InnSamplePair        fields[3];  /* values of the own fields of the sample, in their order */
  InnSampleVisit       visits[9];
  InnSampleLike        likes[11];
  InnSampleRoomView    rooms[4];
  InnSampleTalk        talks[5];
  InnSampleVow         vows[4];
  InnSampleRelative    relatives[5];
  InnSampleDay         days[4];
  InnSampleAgreement   agreements[INN_N_CONSENT_PURPOSES];
  InnSampleOpinion     opinions[3];
  InnSampleTask        tasks[3];
} InnSampleRegular;

extern const InnSampleRegular inn_sample_regulars[];
extern const guint            inn_sample_n_regulars;

G_END_DECLS
