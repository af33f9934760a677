/* inn-import-words.h: what people write into cells that hold one of a few answers. */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

/**
 * InnImportWord:
 * @INN_IMPORT_WORD_EMPTY: says that nothing is known: 无, 不详, N/A, a dash
 * @INN_IMPORT_WORD_KNOWN: understood
 * @INN_IMPORT_WORD_UNKNOWN: not one of the words
 */
typedef enum
{
  INN_IMPORT_WORD_EMPTY,
  INN_IMPORT_WORD_KNOWN,
  INN_IMPORT_WORD_UNKNOWN,
} InnImportWord;

gboolean       inn_import_words_are_nothing (const char   *text);
InnImportWord  inn_import_words_read_gender (const char   *text,
                                             InnGender    *gender);
InnImportWord  inn_import_words_read_type   (const char   *text,
                                             InnGuestType *type);
InnImportWord  inn_import_words_read_flag   (const char   *text,
                                             gboolean     *flag);

G_END_DECLS
