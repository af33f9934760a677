/* inn-guest-marks.h: sets of guests that meet in memory: who is in all of them. */

#pragma once

#include "inn-statement.h"

G_BEGIN_DECLS

/**
 * InnGuestMarks:
 * @counts: (owned) (nullable): highest + 1 of them: for each id, in how many of the sets it is
 * @highest: no id is higher
 * @n_sets: how many sets there are so far
 *
 * On the stack of the database thread. Each condition is a set of its own that is begun once the one
 * before is complete; who is missing in one can never be in all.
 */
typedef struct
{
  guint8 *counts;
  gint64  highest;
  guint8  n_sets;
} InnGuestMarks;

/* No count of sets comes so far. */
#define INN_GUEST_MARKS_OUT G_MAXUINT8

void     inn_guest_marks_begin (InnGuestMarks  *self,
                                gint64          highest);
void     inn_guest_marks_clear (InnGuestMarks  *self);
gboolean inn_guest_marks_add   (InnGuestMarks  *self,
                                InnStatement   *statement,
                                GError        **error);
gboolean inn_guest_marks_take  (InnGuestMarks  *self,
                                InnStatement   *statement,
                                GError        **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnGuestMarks, inn_guest_marks_clear)

/**
 * inn_guest_marks_set:
 *
 * Puts @id into the latest set. Within it an id counts once, however often it is told.
 */
static inline void
inn_guest_marks_set (InnGuestMarks *self,
                     gint64         id)
{
  if (id >= 0 && id <= self->highest && self->counts[id] == self->n_sets - 1)
    self->counts[id] = self->n_sets;
}

/**
 * inn_guest_marks_drop:
 *
 * Takes @id out of every set, those to come too.
 */
static inline void
inn_guest_marks_drop (InnGuestMarks *self,
                      gint64         id)
{
  if (id >= 0 && id <= self->highest)
    self->counts[id] = INN_GUEST_MARKS_OUT;
}

/**
 * inn_guest_marks_has:
 *
 * Returns: whether @id is in all sets; yes for every id where there are no marks
 */
static inline gboolean
inn_guest_marks_has (const InnGuestMarks *self,
                     gint64               id)
{
  return self->counts == NULL || (id >= 0 && id <= self->highest
                                  && self->counts[id] == self->n_sets);
}

G_END_DECLS
