/* inn-relation.h: who is around a guest: family, colleagues, who sent them and whom they sent. */

#pragma once

#include "inn-birthday.h"
#include "inn-types.h"

G_BEGIN_DECLS

/* What the other is to the guest. */
typedef enum
{
  INN_RELATION_SPOUSE,
  INN_RELATION_CHILD,
  INN_RELATION_PARENT,
  INN_RELATION_SIBLING,
  INN_RELATION_HOUSEHOLD,
  INN_RELATION_FRIEND,
  INN_RELATION_COLLEAGUE,
  INN_RELATION_TRAVELS_WITH,
  INN_RELATION_ASSISTANT,
  INN_RELATION_ASSISTS,
  INN_RELATION_REFERRED_BY,
  INN_RELATION_REFERRED,
  INN_RELATION_OTHER,
} InnRelationKind;

#define INN_N_RELATION_KINDS 13

/* A name longer than this is none. */
#define INN_RELATION_NAME_LENGTH 60

/**
 * InnRelation:
 * @id: row, 0 while it is not saved
 * @guest_id: whose card it is seen on
 * @other_id: the other guest, or 0 for somebody who is none
 * @name: what the other is called: of a guest as read from the book
 * @kind: what the other is to the guest
 * @turned: whether the row was written from the other's card, as read from the book
 * @born: "", or as much as is known of the day of birth of somebody who is no guest: "2020", "2020-05"
 *   or "2020-05-01"
 * @birthday: that of another guest, as read from the book, or unset
 * @phone: how to reach somebody who is no guest; of a guest the first number, as read from the book
 * @note: more about it, or ""
 * @created_utc: when it was noted
 *
 * One row stands for both sides, so that neither is forgotten. A value, counted by reference; see
 * inn-types.h.
 */
struct _InnRelation
{
  gint64           id;
  gint64           guest_id;
  gint64           other_id;
  char            *name;
  InnRelationKind  kind;
  gboolean         turned;
  char            *born;
  InnBirthday      birthday;
  char            *phone;
  char            *note;
  gint64           created_utc;
};

InnRelation     *inn_relation_new              (gint64               guest_id,
                                                InnRelationKind      kind);
InnRelation     *inn_relation_copy             (const InnRelation   *self);
InnRelation     *inn_relation_new_turned       (const InnRelation   *self);
InnRelation     *inn_relation_ref              (InnRelation         *self);
void             inn_relation_unref            (InnRelation         *self);

gboolean         inn_relation_check            (const InnRelation   *self,
                                                GError             **error);
gboolean         inn_relation_is_same          (const InnRelation   *self,
                                                const InnRelation   *other);
gboolean         inn_relation_read_born        (const char          *text,
                                                InnDate              today,
                                                char               **born);
int              inn_relation_get_age          (const InnRelation   *self,
                                                InnDate              today);
gboolean         inn_relation_is_referral      (const InnRelation   *self,
                                                gint64              *referrer_id,
                                                gint64              *referred_id);

InnRelationKind  inn_relation_kind_invert      (InnRelationKind      kind);
const char      *inn_relation_kind_get_label   (InnRelationKind      kind);
const char      *inn_relation_kind_to_nick     (InnRelationKind      kind);
gboolean         inn_relation_kind_from_nick   (const char          *nick,
                                                InnRelationKind     *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnRelation, inn_relation_unref)

G_END_DECLS
