/* inn-pinyin-match.h: finds Chinese names by what is typed for them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnPinyinMatcher:
 *
 * One query made ready to be looked for in many names: whole or begun syllables in any reading,
 * initials and the characters themselves, mixed as one likes ("zhangs", "zs", "zsan", "zhang三").
 * Does not change once made; any thread.
 */
typedef struct _InnPinyinMatcher InnPinyinMatcher;

InnPinyinMatcher *inn_pinyin_matcher_new         (const char       *query);
void              inn_pinyin_matcher_free        (InnPinyinMatcher *self);

guint32           inn_pinyin_matcher_get_letters (InnPinyinMatcher *self);
gboolean          inn_pinyin_matcher_find        (InnPinyinMatcher *self,
                                                  const char       *text,
                                                  gsize             length,
                                                  gsize            *start,
                                                  gsize            *end);
gboolean          inn_pinyin_matcher_find_value  (InnPinyinMatcher  *self,
                                                  const char        *text,
                                                  const char       **start);
gboolean          inn_pinyin_matcher_mark        (InnPinyinMatcher *self,
                                                  const char       *name,
                                                  gsize            *start,
                                                  gsize            *end);

guint32           inn_pinyin_letters             (const char       *text,
                                                  gsize             length);
gboolean          inn_pinyin_match_range         (const char       *name,
                                                  const char       *query,
                                                  gsize            *start,
                                                  gsize            *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPinyinMatcher, inn_pinyin_matcher_free)

G_END_DECLS
