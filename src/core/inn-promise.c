/* inn-promise.c: what the hotel promised a guest. */

#include "config.h"

#include "inn-promise.h"

#include <glib/gi18n-lib.h>

#include "inn-date-words.h"
#include "inn-error.h"
#include "inn-fold.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const kind_nicks[] = {
  "late-check-out", "upgrade", "discount", "gift", "other", NULL,
};

static const char *const kind_labels[] = {
  NC_ ("promise", "Late check-out"),
  NC_ ("promise", "Upgrade"),
  NC_ ("promise", "Discount"),
  NC_ ("promise", "Gift"),
  NC_ ("promise", "Other"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == INN_N_PROMISE_KINDS);

static const char *const state_nicks[] = { "open", "kept", "broken", NULL };

static const char *const state_labels[] = {
  NC_ ("promise", "Open"),
  NC_ ("promise", "Kept"),
  NC_ ("promise", "Not kept"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (state_labels) == INN_N_PROMISE_STATES);

static void
clear (gpointer data)
{
  InnPromise *self = data;

  g_free (self->guest_name);
  g_free (self->what);
  g_free (self->outcome);
}

/**
 * inn_promise_new:
 * @day: when it was promised
 * @what: (nullable): in which words
 *
 * The caller may fill the other fields before it hands the promise on.
 *
 * Returns: (transfer full): an open promise for the next time the guest is there, not saved yet
 */
InnPromise *
inn_promise_new (gint64          guest_id,
                 InnPromiseKind  kind,
                 InnDate         day,
                 const char     *what)
{
  InnPromise *self = g_atomic_rc_box_new0 (InnPromise);

  self->guest_id = guest_id;
  self->guest_name = g_strdup ("");
  self->kind = kind;
  self->what = g_strdup (what != NULL ? what : "");
  self->day = day;
  self->due = INN_CIVIL_NONE;
  self->outcome = g_strdup ("");

  return self;
}

/**
 * inn_promise_copy:
 *
 * Returns: (transfer full): an equal promise that may be changed before it is handed on
 */
InnPromise *
inn_promise_copy (const InnPromise *self)
{
  InnPromise *copy = inn_promise_new (self->guest_id, self->kind, self->day, self->what);

  copy->id = self->id;
  inn_text_set (&copy->guest_name, self->guest_name);
  copy->stay_id = self->stay_id;
  copy->staff_id = self->staff_id;
  copy->due = self->due;
  copy->state = self->state;
  inn_text_set (&copy->outcome, self->outcome);
  copy->settled_utc = self->settled_utc;
  copy->settled_by = self->settled_by;
  copy->created_utc = self->created_utc;

  return copy;
}

/**
 * inn_promise_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnPromise *
inn_promise_ref (InnPromise *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_promise_unref:
 * @self: (transfer full): a promise; freed with its last holder, from any thread
 */
void
inn_promise_unref (InnPromise *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_promise_get_title:
 *
 * Returns: (transfer none): its words, or what it is where there are none
 */
const char *
inn_promise_get_title (const InnPromise *self)
{
  return self->what[0] != '\0' ? self->what : inn_promise_kind_get_label (self->kind);
}

/**
 * inn_promise_is_overdue:
 * @now: the civil time at the hotel
 *
 * Without a time it is overdue from the next day on; with one, from the minute after.
 *
 * Returns: whether it is open and should have been kept
 */
gboolean
inn_promise_is_overdue (const InnPromise *self,
                        InnCivil          now)
{
  int days = 0;

  if (self->state != INN_PROMISE_OPEN || !inn_civil_is_set (self->due))
    return FALSE;

  days = inn_date_compare (self->due.date, now.date);
  if (days != 0)
    return days < 0;

  return self->due.minute != INN_CIVIL_NO_MINUTE && self->due.minute < now.minute;
}

/* What people write for “before the guest leaves”, folded. The first is the one that is offered. */
static gboolean
means_leaving (const char *words)
{
  static const char *const phrases[] = {
    N_ ("until leaving"), "before leaving", "until check-out", "before check-out", "at check-out",
    "离店前", "离开前", "退房前", "走之前",
  };
  g_autofree char *folded = inn_fold (words);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *phrase = inn_fold (phrases[i]);
      g_autofree char *translated = inn_fold (g_dgettext (GETTEXT_PACKAGE, phrases[i]));

      if (g_str_equal (folded, phrase) || g_str_equal (folded, translated))
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_promise_due_from_words:
 * @words: “tomorrow 14:00”, “until leaving”, or "" for the next time the guest is there
 * @departure: the day on which the guest leaves, unset where that is not known
 * @due: (out): until when that is; unset for the next time
 *
 * Returns: whether it was understood
 */
gboolean
inn_promise_due_from_words (const char *words,
                            InnDate     today,
                            InnDate     departure,
                            InnCivil   *due)
{
  *due = INN_CIVIL_NONE;
  if (*words == '\0')
    return TRUE;

  if (means_leaving (words))
    {
      *due = inn_civil_new (departure, INN_CIVIL_NO_MINUTE);
      return inn_date_is_set (departure);
    }

  return inn_civil_from_words (words, today, due, NULL);
}

/**
 * inn_promise_check:
 *
 * Returns: whether it can be kept in the book; %INN_ERROR_INVALID if it is made to nobody, does not
 *   say what it is, has no day, or was to be kept before it was made
 */
gboolean
inn_promise_check (const InnPromise  *self,
                   GError           **error)
{
  if (self->guest_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A promise is made to somebody");
  else if (self->kind == INN_PROMISE_OTHER && self->what[0] == '\0')
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A promise says what is promised");
  else if (!inn_date_is_valid (self->day))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A promise needs a day");
  else if (inn_civil_is_set (self->due) && !inn_civil_is_valid (self->due))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A promise is due on a day that exists");
  else if (inn_civil_is_set (self->due) && inn_date_compare (self->due.date, self->day) < 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A promise is due before it is made");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_promise_kind_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_promise_kind_get_label (InnPromiseKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_PROMISE_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "promise", kind_labels[kind]);
}

/**
 * inn_promise_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_promise_kind_to_nick (InnPromiseKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_PROMISE_KINDS, "other");

  return kind_nicks[kind];
}

/**
 * inn_promise_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_promise_kind_from_nick (const char     *nick,
                            InnPromiseKind *kind)
{
  int found = inn_nick_find (kind_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}

/**
 * inn_promise_state_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_promise_state_get_label (InnPromiseState state)
{
  g_return_val_if_fail ((guint) state < INN_N_PROMISE_STATES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "promise", state_labels[state]);
}

/**
 * inn_promise_state_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_promise_state_to_nick (InnPromiseState state)
{
  g_return_val_if_fail ((guint) state < INN_N_PROMISE_STATES, "open");

  return state_nicks[state];
}

/**
 * inn_promise_state_from_nick:
 * @nick: (nullable): a stable name
 * @state: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_promise_state_from_nick (const char      *nick,
                             InnPromiseState *state)
{
  int found = inn_nick_find (state_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *state = found;

  return TRUE;
}
