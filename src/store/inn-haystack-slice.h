/* inn-haystack-slice.h: words by which guests are found, on their way from the thread that reads. */

#pragma once

#include "inn-haystack.h"
#include "inn-row-bytes.h"

G_BEGIN_DECLS

/**
 * InnHaystackSlice:
 *
 * The bytes of some guests as they stand in the book, one after the other. Written on one thread,
 * then gone through on another.
 */
typedef struct _InnHaystackSlice InnHaystackSlice;

/* The tables a guest stands in; the first number of each row is the guest's. */
typedef enum
{
  INN_HAYSTACK_GUEST,        /* whether archived, last stay, eight texts */
  INN_HAYSTACK_CONTACT,      /* kind, value, normalised */
  INN_HAYSTACK_TAIL,         /* last four characters */
  INN_HAYSTACK_TAG,          /* a number */
  INN_HAYSTACK_STAY_NOTE,    /* note */
  INN_HAYSTACK_PREFERENCE,   /* a choice or 0, words */
  INN_HAYSTACK_INTERACTION,  /* what happened */
  INN_HAYSTACK_PROMISE,      /* what was promised */
  INN_HAYSTACK_PERSON,       /* name of somebody around */
  INN_HAYSTACK_FIELD_TEXT,   /* currency or "", what stands in a field of the hotel's own */
  INN_HAYSTACK_FIELD_CHOICE, /* what was chosen there */
  INN_HAYSTACK_FORMER,       /* table, image of before */
} InnHaystackPart;

#define INN_HAYSTACK_N_PARTS 12

InnHaystackSlice *inn_haystack_slice_new        (void);
void              inn_haystack_slice_free       (gpointer          self);
InnRowBytes      *inn_haystack_slice_get_part   (InnHaystackSlice *self,
                                                 InnHaystackPart   part);
void              inn_haystack_slice_foreach    (InnHaystackSlice *self,
                                                 InnHaystackFunc   func,
                                                 gpointer          data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnHaystackSlice, inn_haystack_slice_free)

G_END_DECLS
