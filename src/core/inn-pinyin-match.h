/* inn-pinyin-match.h: finds Chinese names by what is typed for them. */

#pragma once

#include "inn-pinyin-matcher.h"

G_BEGIN_DECLS

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

G_END_DECLS
