/* inn-act-sentence.h: the acts people do to the book, and the sentence that tells of each. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of acts as they stand in the journal; never change one. Behind each the parameters its
 * sentence uses: name (of the one guest, tag…), count (when there are several guests). */
#define INN_ACT_GUEST_CREATE "guest.create"               /* name */
#define INN_ACT_GUEST_EDIT "guest.edit"                   /* name */
#define INN_ACT_GUEST_DELETE "guest.delete"               /* name or count */
#define INN_ACT_GUEST_ARCHIVE "guest.archive"             /* name or count */
#define INN_ACT_GUEST_UNARCHIVE "guest.unarchive"         /* name or count */
#define INN_ACT_GUEST_FLAG "guest.flag"                   /* name or count */
#define INN_ACT_GUEST_FOLLOW_STATUS "guest.follow-status" /* name or count, status */
#define INN_ACT_GUEST_TAG "guest.tag"                     /* name or count, added, removed: lines */
#define INN_ACT_PHOTO_SET "photo.set"                     /* name */
#define INN_ACT_PHOTO_REMOVE "photo.remove"               /* name */
#define INN_ACT_GUEST_DISCLOSE "guest.disclose"           /* file, count; changes nothing */
#define INN_ACT_TAG_CREATE "tag.create"                   /* name */
#define INN_ACT_TAG_EDIT "tag.edit"                       /* name */
#define INN_ACT_TAG_MERGE "tag.merge"                     /* name, into */
#define INN_ACT_TAG_DISABLE "tag.disable"                 /* name */
#define INN_ACT_TAG_ENABLE "tag.enable"                   /* name */
#define INN_ACT_TAG_DELETE "tag.delete"                   /* name */
#define INN_ACT_TAG_USUAL "tag.usual"
#define INN_ACT_TAG_GROUP_CREATE "tag-group.create"       /* name */
#define INN_ACT_TAG_GROUP_EDIT "tag-group.edit"           /* name */
#define INN_ACT_TAG_GROUP_DELETE "tag-group.delete"       /* name */
#define INN_ACT_TAG_GROUP_ORDER "tag-group.order"
#define INN_ACT_FOLLOW_UP_CREATE "follow-up.create"       /* name, what */
#define INN_ACT_FOLLOW_UP_EDIT "follow-up.edit"           /* name, what */
#define INN_ACT_FOLLOW_UP_DONE "follow-up.done"           /* name, what */
#define INN_ACT_FOLLOW_UP_REOPEN "follow-up.reopen"       /* name, what */
#define INN_ACT_FOLLOW_UP_SNOOZE "follow-up.snooze"       /* name, what */
#define INN_ACT_FOLLOW_UP_DELETE "follow-up.delete"       /* name, what */
#define INN_ACT_BIRTHDAY_DONE "birthday.done"             /* name */
#define INN_ACT_BIRTHDAY_SNOOZE "birthday.snooze"         /* name */
#define INN_ACT_BIRTHDAY_DISMISS "birthday.dismiss"       /* name */
#define INN_ACT_DAY_DONE "day.done"                       /* name */
#define INN_ACT_DAY_SNOOZE "day.snooze"                   /* name */
#define INN_ACT_DAY_DISMISS "day.dismiss"                 /* name */
#define INN_ACT_MESSAGE_SEND "message.send"               /* name */
#define INN_ACT_TEMPLATE_CREATE "template.create"         /* name */
#define INN_ACT_TEMPLATE_EDIT "template.edit"             /* name */
#define INN_ACT_TEMPLATE_RETIRE "template.retire"         /* name */
#define INN_ACT_TEMPLATE_RESTORE "template.restore"       /* name */
#define INN_ACT_TEMPLATE_ORDER "template.order"
#define INN_ACT_AUTOMATION_RUN "automation.run"           /* name, count */
#define INN_ACT_AUTOMATION_CREATE "automation.create"     /* name */
#define INN_ACT_AUTOMATION_EDIT "automation.edit"         /* name */
#define INN_ACT_AUTOMATION_ENABLE "automation.enable"     /* name */
#define INN_ACT_AUTOMATION_DISABLE "automation.disable"   /* name */
#define INN_ACT_RULES_EDIT "rules.edit"
#define INN_ACT_STAFF_CREATE "staff.create"               /* name */
#define INN_ACT_STAFF_EDIT "staff.edit"                   /* name */
#define INN_ACT_VIEW_CREATE "view.create"                 /* name */
#define INN_ACT_VIEW_EDIT "view.edit"                     /* name */
#define INN_ACT_VIEW_DELETE "view.delete"                 /* name */
#define INN_ACT_VIEW_ORDER "view.order"
#define INN_ACT_ROOM_ADD "room.add"                       /* count */
#define INN_ACT_ROOM_EDIT "room.edit"                     /* name: the number */
#define INN_ACT_ROOM_DELETE "room.delete"                 /* name: the number */
#define INN_ACT_ROOM_TYPE_CREATE "room-type.create"       /* name */
#define INN_ACT_ROOM_TYPE_EDIT "room-type.edit"           /* name */
#define INN_ACT_ROOM_TYPE_DELETE "room-type.delete"       /* name */
#define INN_ACT_STAY_BOOK "stay.book"                     /* name */
#define INN_ACT_STAY_BOOK_GROUP "stay.book-group"         /* name: the group, count: stays */
#define INN_ACT_STAY_EDIT "stay.edit"                     /* name */
#define INN_ACT_STAY_EXTEND "stay.extend"                 /* name */
#define INN_ACT_STAY_MOVE "stay.move"                     /* name, room */
#define INN_ACT_STAY_CANCEL "stay.cancel"                 /* name */
#define INN_ACT_STAY_NO_SHOW "stay.no-show"               /* name */
#define INN_ACT_STAY_REOPEN "stay.reopen"                 /* name */
#define INN_ACT_STAY_DELETE "stay.delete"                 /* name */
#define INN_ACT_CHARGE_CREATE "charge.create"             /* name */
#define INN_ACT_CHARGE_EDIT "charge.edit"                 /* name */
#define INN_ACT_CHARGE_DELETE "charge.delete"             /* name */
#define INN_ACT_CHARGE_NIGHTS "charge.nights"             /* name */
#define INN_ACT_PAYMENT_CREATE "payment.create"           /* name */
#define INN_ACT_PAYMENT_EDIT "payment.edit"               /* name */
#define INN_ACT_PAYMENT_DELETE "payment.delete"           /* name */
#define INN_ACT_STAY_CHECK_IN "stay.check-in"             /* name */
#define INN_ACT_STAY_CHECK_OUT "stay.check-out"           /* name */
#define INN_ACT_ORGANISATION_CREATE "organisation.create" /* name */
#define INN_ACT_ORGANISATION_EDIT "organisation.edit"     /* name */
#define INN_ACT_ORGANISATION_ARCHIVE "organisation.archive"
                                                          /* name */
#define INN_ACT_ORGANISATION_UNARCHIVE "organisation.unarchive"
                                                          /* name */
#define INN_ACT_ORGANISATION_DELETE "organisation.delete" /* name */
#define INN_ACT_CONSENT_ADD "consent.add"                 /* name */
#define INN_ACT_CONSENT_DELETE "consent.delete"           /* name */
#define INN_ACT_FEEDBACK_CREATE "feedback.create"         /* name */
#define INN_ACT_FEEDBACK_EDIT "feedback.edit"             /* name */
#define INN_ACT_FEEDBACK_CLOSE "feedback.close"           /* name */
#define INN_ACT_FEEDBACK_REOPEN "feedback.reopen"         /* name */
#define INN_ACT_FEEDBACK_DELETE "feedback.delete"         /* name */
#define INN_ACT_PREFERENCE_CREATE "preference.create"     /* name */
#define INN_ACT_PREFERENCE_EDIT "preference.edit"         /* name */
#define INN_ACT_PREFERENCE_CONFIRM "preference.confirm"   /* name */
#define INN_ACT_PREFERENCE_DELETE "preference.delete"     /* name */
#define INN_ACT_TOPIC_SAVE "preference-topic.save"        /* name */
#define INN_ACT_TOPIC_ORDER "preference-topic.order"
#define INN_ACT_TOPIC_REMOVE "preference-topic.remove"    /* name */
#define INN_ACT_CUSTOM_FIELD_CREATE "custom-field.create" /* name */
#define INN_ACT_CUSTOM_FIELD_EDIT "custom-field.edit"     /* name */
#define INN_ACT_CUSTOM_FIELD_RETIRE "custom-field.retire" /* name */
#define INN_ACT_CUSTOM_FIELD_RESTORE "custom-field.restore" /* name */
#define INN_ACT_CUSTOM_FIELD_ORDER "custom-field.order"
#define INN_ACT_ROOM_MEMORY_SAVE "room-memory.save"       /* name */
#define INN_ACT_ROOM_MEMORY_DELETE "room-memory.delete"   /* name */
#define INN_ACT_INTERACTION_CREATE "interaction.create"   /* name */
#define INN_ACT_INTERACTION_EDIT "interaction.edit"       /* name */
#define INN_ACT_INTERACTION_DELETE "interaction.delete"   /* name */
#define INN_ACT_PROMISE_CREATE "promise.create"           /* name */
#define INN_ACT_PROMISE_EDIT "promise.edit"               /* name */
#define INN_ACT_PROMISE_KEEP "promise.keep"               /* name */
#define INN_ACT_PROMISE_BREAK "promise.break"             /* name */
#define INN_ACT_PROMISE_REOPEN "promise.reopen"           /* name */
#define INN_ACT_PROMISE_SNOOZE "promise.snooze"           /* name */
#define INN_ACT_PROMISE_DELETE "promise.delete"           /* name */
#define INN_ACT_RELATION_CREATE "relation.create"         /* name */
#define INN_ACT_RELATION_EDIT "relation.edit"             /* name */
#define INN_ACT_RELATION_DELETE "relation.delete"         /* name */
#define INN_ACT_IMPORTANT_DATE_CREATE "important-date.create"
                                                          /* name */
#define INN_ACT_IMPORTANT_DATE_EDIT "important-date.edit" /* name */
#define INN_ACT_IMPORTANT_DATE_DELETE "important-date.delete"
                                                          /* name */
#define INN_ACT_IMPORT_GUESTS "import.guests"             /* file, count */
#define INN_ACT_IMPORT_STAYS "import.stays"               /* file, count */
#define INN_ACT_IMPORT_CHARGES "import.charges"           /* file, count */
#define INN_ACT_IMPORT_PREFERENCES "import.preferences"   /* file, count */
#define INN_ACT_IMPORT_INTERACTIONS "import.interactions" /* file, count */
#define INN_ACT_IMPORT_PROMISES "import.promises"         /* file, count */
#define INN_ACT_IMPORT_CONSENTS "import.consents"         /* file, count */
#define INN_ACT_IMPORT_RELATIONS "import.relations"       /* file, count */
#define INN_ACT_IMPORT_DATES "import.dates"               /* file, count */
#define INN_ACT_GENERATE "generate"                       /* count */
#define INN_ACT_UNDO "undo"                               /* act, and the parameters of that act */
#define INN_ACT_REDO "redo"                               /* act, and the parameters of that act */

char *inn_act_describe (const char *act,
                        GHashTable *parameters);

G_END_DECLS
