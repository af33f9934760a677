/* inn-text.h: making text from outside fit to keep and to show. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnTextFlags:
 * @INN_TEXT_ONE_LINE: line breaks become spaces
 * @INN_TEXT_KEEP_LINES: line breaks stay, at most one empty line in a row
 */
typedef enum
{
  INN_TEXT_ONE_LINE,
  INN_TEXT_KEEP_LINES,
} InnTextFlags;

char     *inn_text_clean       (const char   *text,
                                InnTextFlags  flags);
char     *inn_text_clean_bytes (const char   *bytes,
                                gssize        length,
                                InnTextFlags  flags);
char     *inn_text_shorten     (const char   *text,
                                guint         max_characters);
char     *inn_text_initials    (const char   *name);
void      inn_text_set         (char        **field,
                                const char   *text);
char     *inn_text_space       (const char   *text);
gboolean  inn_text_is_han      (gunichar      character);

G_END_DECLS
