/* inn-effect.h: which entries of the journal still stand, subject by subject. */

#pragma once

#include "inn-connection.h"
#include "inn-subject.h"

G_BEGIN_DECLS

/* The parameter of an undo's entry that says how many rows it moved beside those it took back: it
 * has more rows than what it took back then, and they are not to be counted against each other. */
#define INN_EFFECT_MOVED "moved"

/**
 * InnEffect:
 * @undone: whether the entry is taken back on this subject already
 * @later: (element-type gint64): the entries after it that touched the subject and still stand,
 *   newest first; an entry and its undo cancel each other
 *
 * How an entry stands on one of its subjects.
 */
typedef struct
{
  gboolean  undone;
  GArray   *later;
} InnEffect;

/* Returns: whether to go on */
typedef gboolean (* InnEffectFunc) (const InnSubject *subject,
                                    const InnEffect  *effect,
                                    gpointer          data);

/* Returns: whether the entry is going to be taken back on the subject, and so counts as if it was */
typedef gboolean (* InnEffectTakenFunc) (gint64            seq,
                                         const InnSubject *subject,
                                         gpointer          data);

gboolean inn_effect_scan       (InnConnection     *connection,
                                gint64             seq,
                                InnEffectTakenFunc taken,
                                InnEffectFunc      func,
                                gpointer           data,
                                GError           **error);
gboolean inn_effect_of_subject (InnConnection     *connection,
                                gint64             seq,
                                const InnSubject  *subject,
                                InnEffectTakenFunc taken,
                                gpointer           data,
                                InnEffect         *effect,
                                GError           **error);
gboolean inn_effect_stands     (InnConnection     *connection,
                                gint64             seq,
                                gboolean          *stands,
                                GError           **error);
gboolean inn_effect_is_undo    (InnConnection     *connection,
                                gint64             seq,
                                gboolean          *is_undo,
                                GError           **error);

G_END_DECLS
