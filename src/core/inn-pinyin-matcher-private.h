/* inn-pinyin-matcher-private.h: a query made ready, for those who follow it through names. */

#pragma once

#include "inn-pinyin-matcher.h"
#include "inn-pinyin-private.h"

G_BEGIN_DECLS

#define INN_PINYIN_BIT(place) (G_GUINT64_CONSTANT (1) << (place))

/* What a character can be to a match: its beginning, all of it, the second character. */
#define INN_PINYIN_BEGINS 1
#define INN_PINYIN_COMPLETES 2
#define INN_PINYIN_FOLLOWS 4

struct _InnPinyinMatcher
{
  char    *query;
  guint    length;
  guint    n_syllables;
  guint32  letters;
  InnPinyinUsual usual;
  guint64 *next; /* by place, then by syllable: the places behind it */
  guint8   glance[INN_PINYIN_N_USUAL]; /* what the usual characters can be to a match */
};

static inline gboolean
inn_pinyin_is_usual (gunichar character)
{
  return character >= INN_PINYIN_USUAL_FIRST && character <= INN_PINYIN_USUAL_LAST;
}

static inline guint32
inn_pinyin_letter_bit (char letter)
{
  return (guint32) 1 << (letter - 'a');
}

G_END_DECLS
