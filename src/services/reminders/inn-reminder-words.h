/* inn-reminder-words.h: what a popup says. */

#pragma once

#include "inn-notice.h"
#include "inn-occurrence-table.h"

G_BEGIN_DECLS

/* What the buttons of a popup stand for. */
#define INN_REMINDER_ACTION_DONE "done"
#define INN_REMINDER_ACTION_SNOOZE "snooze"
#define INN_REMINDER_ACTION_OPEN "open"

#define INN_REMINDER_DIGEST_KEY "digest"

char      *inn_reminder_words_dup_key (const InnDueReminder *reminder);
InnNotice *inn_reminder_words_single  (const InnDueReminder *reminder,
                                       InnDate               today,
                                       gboolean              names);
InnNotice *inn_reminder_words_digest  (GPtrArray            *reminders,
                                       InnDate               today);
InnNotice *inn_reminder_words_trial   (void);
InnNotice *inn_reminder_words_gone    (void);

G_END_DECLS
