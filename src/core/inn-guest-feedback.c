/* inn-guest-feedback.c: what a guest said of the hotel. */

#include "config.h"

#include "inn-guest-feedback.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const kind_nicks[] = { "praise", "suggestion", "complaint", "review", NULL };

static const char *const kind_labels[] = {
  NC_ ("feedback", "Praise"),
  NC_ ("feedback", "Suggestion"),
  NC_ ("feedback", "Complaint"),
  NC_ ("feedback", "Review"),
};

static const char *const severity_nicks[] = { "low", "normal", "high", NULL };

static const char *const severity_labels[] = {
  NC_ ("severity", "Minor"),
  NC_ ("severity", "Normal"),
  NC_ ("severity", "Serious"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == INN_N_FEEDBACK_KINDS);

static void
clear (gpointer data)
{
  InnGuestFeedback *self = data;

  g_free (self->source);
  g_free (self->category);
  g_free (self->what);
  g_free (self->department);
  g_free (self->remedy);
  g_free (self->result);
}

/**
 * inn_guest_feedback_new:
 *
 * The caller may fill the other fields before it hands the feedback on.
 *
 * Returns: (transfer full): feedback that is not saved yet; open, unless it is praise
 */
InnGuestFeedback *
inn_guest_feedback_new (gint64           guest_id,
                        InnFeedbackKind  kind,
                        InnDate          day,
                        const char      *what)
{
  InnGuestFeedback *self = g_atomic_rc_box_new0 (InnGuestFeedback);

  self->guest_id = guest_id;
  self->kind = kind;
  self->day = day;
  self->source = g_strdup ("");
  self->score_tenths = -1;
  self->category = g_strdup ("");
  self->severity = INN_SEVERITY_NORMAL;
  self->what = g_strdup (what != NULL ? what : "");
  self->department = g_strdup ("");
  self->due = INN_CIVIL_NONE;
  self->closed = kind == INN_FEEDBACK_PRAISE;
  self->remedy = g_strdup ("");
  self->result = g_strdup ("");
  self->satisfaction = -1;

  return self;
}

/**
 * inn_guest_feedback_copy:
 *
 * Returns: (transfer full): equal feedback that may be changed before it is handed on
 */
InnGuestFeedback *
inn_guest_feedback_copy (const InnGuestFeedback *self)
{
  InnGuestFeedback *copy = inn_guest_feedback_new (self->guest_id, self->kind, self->day, self->what);

  copy->id = self->id;
  copy->stay_id = self->stay_id;
  copy->room_id = self->room_id;
  inn_text_set (&copy->source, self->source);
  copy->score_tenths = self->score_tenths;
  inn_text_set (&copy->category, self->category);
  copy->severity = self->severity;
  inn_text_set (&copy->department, self->department);
  copy->staff_id = self->staff_id;
  copy->due = self->due;
  copy->closed = self->closed;
  inn_text_set (&copy->remedy, self->remedy);
  inn_text_set (&copy->result, self->result);
  copy->satisfaction = self->satisfaction;
  copy->created_utc = self->created_utc;
  copy->closed_utc = self->closed_utc;

  return copy;
}

/**
 * inn_guest_feedback_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnGuestFeedback *
inn_guest_feedback_ref (InnGuestFeedback *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_guest_feedback_unref:
 * @self: (transfer full): a guest feedback; freed with its last holder, from any thread
 */
void
inn_guest_feedback_unref (InnGuestFeedback *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_guest_feedback_is_overdue:
 * @now: the civil time at the hotel
 *
 * Without a time it is overdue from the next day on; with one, from that minute on.
 *
 * Returns: whether it is open and should have been settled
 */
gboolean
inn_guest_feedback_is_overdue (const InnGuestFeedback *self,
                               InnCivil                now)
{
  int days = 0;

  if (self->closed || !inn_civil_is_set (self->due))
    return FALSE;

  days = inn_date_compare (self->due.date, now.date);
  if (days != 0)
    return days < 0;

  return self->due.minute != INN_CIVIL_NO_MINUTE && self->due.minute < now.minute;
}

/**
 * inn_guest_feedback_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID if nobody said it, nothing was said, the day is
 *   missing, or a score is out of its range
 */
gboolean
inn_guest_feedback_check (const InnGuestFeedback  *self,
                          GError                 **error)
{
  /* A review may be a score alone. */
  gboolean says_nothing = self->what[0] == '\0' && self->score_tenths < 0;

  if (self->guest_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "Feedback is somebody's");
  else if (says_nothing)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "Feedback says something");
  else if (!inn_date_is_valid (self->day))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "Feedback needs a day");
  else if (self->score_tenths < -1 || self->score_tenths > 100)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A score is from 0 to 10");
  else if (self->satisfaction < -1 || self->satisfaction > 10)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "Satisfaction is from 0 to 10");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_feedback_kind_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_feedback_kind_get_label (InnFeedbackKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_FEEDBACK_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "feedback", kind_labels[kind]);
}

/**
 * inn_feedback_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_feedback_kind_to_nick (InnFeedbackKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_FEEDBACK_KINDS, "complaint");

  return kind_nicks[kind];
}

/**
 * inn_feedback_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_feedback_kind_from_nick (const char      *nick,
                             InnFeedbackKind *kind)
{
  int found = inn_nick_find (kind_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}

/**
 * inn_severity_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_severity_get_label (InnSeverity severity)
{
  g_return_val_if_fail ((guint) severity <= INN_SEVERITY_HIGH, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "severity", severity_labels[severity]);
}

/**
 * inn_severity_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_severity_to_nick (InnSeverity severity)
{
  g_return_val_if_fail ((guint) severity <= INN_SEVERITY_HIGH, "normal");

  return severity_nicks[severity];
}

/**
 * inn_severity_from_nick:
 *
 * Returns: what it names; %INN_SEVERITY_NORMAL for a word that is not known
 */
InnSeverity
inn_severity_from_nick (const char *nick)
{
  return inn_nick_find (severity_nicks, nick, INN_SEVERITY_NORMAL);
}
