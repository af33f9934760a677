/* inn-compound-file.h: what an old binary Office file holds. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InnCompoundKind:
 * @INN_COMPOUND_OTHER: neither
 * @INN_COMPOUND_WORKBOOK: a workbook of Excel 5 to 2003
 * @INN_COMPOUND_ENCRYPTED: a newer Office file behind a password
 */
typedef enum
{
  INN_COMPOUND_OTHER,
  INN_COMPOUND_WORKBOOK,
  INN_COMPOUND_ENCRYPTED,
} InnCompoundKind;

InnCompoundKind inn_compound_file_sniff (GInputStream  *stream,
                                         GCancellable  *cancellable);

G_END_DECLS
