/* inn-pinyin-matcher.h: what is typed for Chinese names, made ready. */

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPinyinMatcher, inn_pinyin_matcher_free)

G_END_DECLS
