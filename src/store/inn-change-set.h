/* inn-change-set.h: what a committed change touched, for views to refresh only what they show. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InnChangeArea:
 *
 * The rooms of the book a change went through.
 */
typedef enum
{
  INN_CHANGE_GUESTS        = 1 << 0,
  INN_CHANGE_TAGS          = 1 << 1,
  INN_CHANGE_FOLLOW_UPS    = 1 << 2,
  INN_CHANGE_RULES         = 1 << 3,
  INN_CHANGE_ANSWERS       = 1 << 4,
  INN_CHANGE_STAYS         = 1 << 5,
  INN_CHANGE_STAFF         = 1 << 6,
  INN_CHANGE_ROOMS         = 1 << 7,
  INN_CHANGE_ORGANISATIONS = 1 << 8,
  INN_CHANGE_CUSTOM_FIELDS = 1 << 9,
  INN_CHANGE_VIEWS         = 1 << 10,
  INN_CHANGE_FEEDBACK      = 1 << 11,
  INN_CHANGE_PREFERENCES   = 1 << 12,
  INN_CHANGE_PEOPLE        = 1 << 13,
  INN_CHANGE_INTERACTIONS  = 1 << 14,
  INN_CHANGE_PROMISES      = 1 << 15,
  INN_CHANGE_DATES         = 1 << 16,
  INN_CHANGE_CONSENTS      = 1 << 17,
  INN_CHANGE_AUTOMATION    = 1 << 18,
  INN_CHANGE_TEMPLATES     = 1 << 19,
  INN_CHANGE_EVERYTHING    = 0xfffff,
} InnChangeArea;

/* More touched guests than this are not told one by one. */
#define INN_CHANGE_SET_MANY 1000

#define INN_TYPE_CHANGE_SET (inn_change_set_get_type ())
typedef struct _InnChangeSet InnChangeSet;

GType          inn_change_set_get_type    (void);
InnChangeSet * inn_change_set_ref         (InnChangeSet *self);
void           inn_change_set_unref       (InnChangeSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnChangeSet, inn_change_set_unref)

gint64         inn_change_set_get_seq     (InnChangeSet *self);
gint64         inn_change_set_get_undoes  (InnChangeSet *self);
InnChangeArea  inn_change_set_get_areas   (InnChangeSet *self);
gboolean       inn_change_set_has_area    (InnChangeSet *self,
                                           InnChangeArea area);
gboolean       inn_change_set_is_many     (InnChangeSet *self);
const gint64 * inn_change_set_get_guests  (InnChangeSet *self,
                                           guint        *n_guests);
gboolean       inn_change_set_has_guest   (InnChangeSet *self,
                                           gint64        guest_id);

G_END_DECLS
