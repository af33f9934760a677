/* inn-important-date.h: a day that matters to a guest beside the birthday. */

#pragma once

#include "inn-birthday.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_IMPORTANT_ANNIVERSARY,
  INN_IMPORTANT_CHILD_BIRTHDAY,
  INN_IMPORTANT_FOUNDING,
  INN_IMPORTANT_OTHER,
} InnImportantKind;

#define INN_N_IMPORTANT_KINDS 4

/**
 * InnImportantDate:
 * @id: row, 0 while it is not saved
 * @guest_id: whose
 * @kind: what kind of day
 * @name: what it is called, or of which child or company it is; "" says no more than @kind
 * @day: day and month, perhaps the year, of either calendar: it comes again as birthdays do
 * @told: word for word as it was told, or ""
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnImportantDate
{
  gint64            id;
  gint64            guest_id;
  InnImportantKind  kind;
  char             *name;
  InnBirthday       day;
  char             *told;
};

InnImportantDate *inn_important_date_new              (gint64                   guest_id,
                                                       InnImportantKind         kind,
                                                       const char              *name,
                                                       InnBirthday              day);
InnImportantDate *inn_important_date_ref              (InnImportantDate        *self);
void              inn_important_date_unref            (InnImportantDate        *self);
void              inn_important_date_set_told         (InnImportantDate        *self,
                                                       const char              *told);
gboolean          inn_important_date_check            (const InnImportantDate  *self,
                                                       GError                 **error);
char             *inn_important_date_dup_label        (const InnImportantDate  *self);

const char       *inn_important_kind_get_label        (InnImportantKind         kind);
const char       *inn_important_kind_to_nick          (InnImportantKind         kind);
gboolean          inn_important_kind_from_nick        (const char              *nick,
                                                       InnImportantKind        *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportantDate, inn_important_date_unref)

G_END_DECLS
