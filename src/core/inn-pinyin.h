/* inn-pinyin.h: how Chinese names are read aloud and sorted. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *inn_pinyin_reading         (const char *name);
void        inn_pinyin_append_reading  (GString    *out,
                                        const char *name);
char       *inn_pinyin_sort_key        (const char *reading,
                                        const char *name);
guint       inn_pinyin_surname_length  (const char *name);
guint       inn_pinyin_n_readings      (gunichar    character);
const char *inn_pinyin_get_reading     (gunichar    character,
                                        guint       index);

G_END_DECLS
