/* inn-pinyin-private.h: the table of readings, for those who go through it character by character. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint       inn_pinyin_list_syllables  (gunichar        character,
                                        const guint16 **numbers);
guint       inn_pinyin_count_syllables (void);
const char *inn_pinyin_get_syllable    (guint           number);

G_END_DECLS
