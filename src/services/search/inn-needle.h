/* inn-needle.h: what somebody typed into the search box, made ready for looking. */

#pragma once

#include "inn-pinyin-match.h"

G_BEGIN_DECLS

/* Bytes of a text from start up to, but without, end. */
typedef struct
{
  guint start;
  guint end;
} InnRange;

/**
 * InnWord:
 * @text: the word, folded
 * @length: its bytes
 * @number: whether it is nothing but digits
 * @letter: whether it is a single letter or digit, which is found only where a word begins
 * @bare: (nullable): the digits without the prefix of the country, where it may have one
 * @matcher: (nullable): finds it in Chinese names, where it has letters
 *
 * One word of a query.
 */
typedef struct
{
  char             *text;
  gsize             length;
  gboolean          number;
  gboolean          letter;
  char             *bare;
  InnPinyinMatcher *matcher;
} InnWord;

/**
 * InnNeedle:
 *
 * The folded words of a query, all of which must be found. A value, counted by reference, for any
 * thread.
 */
typedef struct _InnNeedle InnNeedle;

InnNeedle     *inn_needle_new        (const char *text);
InnNeedle     *inn_needle_ref        (InnNeedle  *self);
void           inn_needle_unref      (InnNeedle  *self);

guint          inn_needle_get_n      (InnNeedle  *self);
const InnWord *inn_needle_get_word   (InnNeedle  *self,
                                      guint       index);
const InnWord *inn_needle_get_number (InnNeedle  *self);
gboolean       inn_needle_extends    (InnNeedle  *self,
                                      InnNeedle  *earlier);

gboolean       inn_word_find         (const InnWord *self,
                                      const char    *text,
                                      InnRange      *range);
GArray        *inn_needle_mark       (InnNeedle  *self,
                                      const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnNeedle, inn_needle_unref)

G_END_DECLS
