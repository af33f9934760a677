/* inn-needle.h: what somebody typed into the search box, made ready for looking. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of a text from start up to, but without, end. */
typedef struct
{
  guint start;
  guint end;
} InnRange;

/**
 * InnNeedle:
 *
 * The folded words of a query. A value, counted by reference, for any thread.
 */
typedef struct _InnNeedle InnNeedle;

InnNeedle  *inn_needle_new       (const char *text);
InnNeedle  *inn_needle_ref       (InnNeedle  *self);
void        inn_needle_unref     (InnNeedle  *self);

guint       inn_needle_get_n     (InnNeedle  *self);
const char *inn_needle_get_word  (InnNeedle  *self,
                                  guint       index);
gboolean    inn_needle_is_number (InnNeedle  *self,
                                  guint       index);
gboolean    inn_needle_extends   (InnNeedle  *self,
                                  InnNeedle  *earlier);

GArray     *inn_needle_mark      (InnNeedle  *self,
                                  const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnNeedle, inn_needle_unref)

G_END_DECLS
