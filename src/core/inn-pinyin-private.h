/* inn-pinyin-private.h: the table of readings, for those who go through it character by character. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The block of the usual Chinese characters. */
#define INN_PINYIN_USUAL_FIRST 0x4E00
#define INN_PINYIN_USUAL_LAST 0x9FFF
#define INN_PINYIN_N_USUAL (INN_PINYIN_USUAL_LAST - INN_PINYIN_USUAL_FIRST + 1)

/**
 * InnPinyinUsual:
 * @entries: for each usual character, from %INN_PINYIN_USUAL_FIRST on, where its list stands
 * @n_entries: how many there are
 * @mask: what of an entry that is
 * @lists: lists of syllables, each led by its length
 *
 * The table itself, for those who cannot afford a call a character.
 */
typedef struct
{
  const guint16 *entries;
  guint          n_entries;
  guint16        mask;
  const guint16 *lists;
} InnPinyinUsual;

void        inn_pinyin_get_usual       (InnPinyinUsual *usual);
void        inn_pinyin_mark_usual      (const guint8   *of_syllables,
                                        guint8         *of_characters);
guint       inn_pinyin_list_syllables  (gunichar        character,
                                        const guint16 **numbers);
guint       inn_pinyin_count_syllables (void);
const char *inn_pinyin_get_syllable    (guint           number);

G_END_DECLS
