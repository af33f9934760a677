/* inn-pinyin.h: how Chinese names are read aloud, typed, sorted and found. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No name gets more variants than this into the search record. */
#define INN_PINYIN_MAX_VARIANTS 16

char       *inn_pinyin_reading         (const char *name);
void        inn_pinyin_append_reading  (GString    *out,
                                        const char *name);
char       *inn_pinyin_sort_key        (const char *reading,
                                        const char *name);
void        inn_pinyin_append_full     (GString    *out,
                                        const char *name);
void        inn_pinyin_append_initials (GString    *out,
                                        const char *name);
void        inn_pinyin_append_keys     (GString    *out,
                                        const char *name);
gboolean    inn_pinyin_match_range     (const char *name,
                                        const char *query,
                                        gsize      *start,
                                        gsize      *end);
guint       inn_pinyin_surname_length  (const char *name);
guint       inn_pinyin_n_readings      (gunichar    character);
const char *inn_pinyin_get_reading     (gunichar    character,
                                        guint       index);

G_END_DECLS
