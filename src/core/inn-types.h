/* inn-types.h: the names of the values every floor talks about, so that headers need few includes.
 *
 * All of them are immutable once they are shared, counted by reference, and may be handed from one
 * thread to another.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _InnCharge InnCharge;
typedef struct _InnConsent InnConsent;
typedef struct _InnContact InnContact;
typedef struct _InnCustomChoice InnCustomChoice;
typedef struct _InnCustomField InnCustomField;
typedef struct _InnCustomValue InnCustomValue;
typedef struct _InnDocument InnDocument;
typedef struct _InnFollowUp InnFollowUp;
typedef struct _InnGuest InnGuest;
typedef struct _InnGuestBuilder InnGuestBuilder;
typedef struct _InnGuestFeedback InnGuestFeedback;
typedef struct _InnImportantDate InnImportantDate;
typedef struct _InnInteraction InnInteraction;
typedef struct _InnOrganisation InnOrganisation;
typedef struct _InnPayment InnPayment;
typedef struct _InnPreference InnPreference;
typedef struct _InnPreferenceChoice InnPreferenceChoice;
typedef struct _InnPreferenceTopic InnPreferenceTopic;
typedef struct _InnPromise InnPromise;
typedef struct _InnRelation InnRelation;
typedef struct _InnAcquaintance InnAcquaintance;
typedef struct _InnRoomMemory InnRoomMemory;
typedef struct _InnStaff InnStaff;
typedef struct _InnStay InnStay;
typedef struct _InnTag InnTag;
typedef struct _InnTagGroup InnTagGroup;

G_END_DECLS
