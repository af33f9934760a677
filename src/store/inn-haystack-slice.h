/* inn-haystack-slice.h: words by which guests are found, on their way from the thread that reads. */

#pragma once

#include "inn-haystack.h"

G_BEGIN_DECLS

/**
 * InnHaystackSlice:
 *
 * The bytes of some guests as they stand in the book, one after the other. Written on one thread,
 * then gone through on another.
 */
typedef struct _InnHaystackSlice InnHaystackSlice;

/* What stands behind a guest, in any order. */
typedef enum
{
  INN_HAYSTACK_END,
  INN_HAYSTACK_CONTACT,   /* kind, value, normalised */
  INN_HAYSTACK_TAIL,      /* last four characters */
  INN_HAYSTACK_TAG,       /* a number */
  INN_HAYSTACK_STAY_NOTE, /* note */
  INN_HAYSTACK_FORMER,    /* table, image of before */
} InnHaystackPart;

/* Texts of a guest, in this order, behind its number and whether it is archived. */
#define INN_HAYSTACK_N_TEXTS 9

InnHaystackSlice *inn_haystack_slice_new        (void);
void              inn_haystack_slice_free       (gpointer          self);
void              inn_haystack_slice_add_number (InnHaystackSlice *self,
                                                 gint64            number);
void              inn_haystack_slice_add_part   (InnHaystackSlice *self,
                                                 InnHaystackPart   part);
void              inn_haystack_slice_add_text   (InnHaystackSlice *self,
                                                 gconstpointer     text,
                                                 gsize             length);
void              inn_haystack_slice_foreach    (InnHaystackSlice *self,
                                                 InnHaystackFunc   func,
                                                 gpointer          data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnHaystackSlice, inn_haystack_slice_free)

G_END_DECLS
