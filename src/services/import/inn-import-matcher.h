/* inn-import-matcher.h: says whether the guest of a row is known, from the book or from an earlier
 * row of the same sheet. On the database thread.
 */

#pragma once

#include "inn-connection.h"
#include "inn-guest.h"
#include "inn-known-guest.h"

G_BEGIN_DECLS

/**
 * InnImportMatch:
 * @found: whether there is anybody
 * @reason: why; see inn_known_guest_is_same()
 * @guest: the id of the guest of the book, or what inn_import_matcher_add() was told of an earlier
 *   row; 0 if nobody is found
 * @known: (nullable): the guest of the book, where the book was asked
 * @earlier: whether an earlier row of the sheet is about the same guest
 * @field_id: of %INN_KNOWN_BY_FIELD among earlier rows in which field of the hotel, else 0
 */
typedef struct
{
  gboolean       found;
  InnKnownReason reason;
  gint64         guest;
  InnKnownGuest *known;
  gboolean       earlier;
  gint64         field_id;
} InnImportMatch;

typedef struct _InnImportMatcher InnImportMatcher;

InnImportMatcher *inn_import_matcher_new    (void);
void              inn_import_matcher_free   (InnImportMatcher  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportMatcher, inn_import_matcher_free)

gboolean          inn_import_matcher_learn  (InnImportMatcher  *self,
                                             InnConnection     *connection,
                                             gboolean          *more,
                                             GError           **error);
gboolean          inn_import_matcher_find   (InnImportMatcher  *self,
                                             InnConnection     *connection,
                                             const InnGuest    *draft,
                                             gint64             row_hash,
                                             InnImportMatch    *match,
                                             GError           **error);
gboolean          inn_import_matcher_find_number
                                            (InnImportMatcher  *self,
                                             InnConnection     *connection,
                                             const InnGuest    *draft,
                                             gint64             number,
                                             InnImportMatch    *match,
                                             GError           **error);
void              inn_import_matcher_add    (InnImportMatcher  *self,
                                             gint64             guest);

const char       *inn_import_matcher_get_alike
                                            (InnImportMatcher     *self,
                                             const InnImportMatch *match);

void              inn_import_match_clear    (InnImportMatch    *match);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnImportMatch, inn_import_match_clear)

G_END_DECLS
