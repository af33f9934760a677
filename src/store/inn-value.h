/* inn-value.h: one value of a row, with the type it is stored with. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INN_VALUE_NULL,
  INN_VALUE_INT,
  INN_VALUE_REAL,
  INN_VALUE_TEXT,
  INN_VALUE_BLOB,
} InnValueType;

/**
 * InnValue:
 * @type: which of the others holds it
 * @integer: for %INN_VALUE_INT
 * @real: for %INN_VALUE_REAL
 * @data: for %INN_VALUE_TEXT (zero-terminated) and %INN_VALUE_BLOB
 * @size: bytes in @data, without the closing zero
 */
typedef struct
{
  InnValueType type;
  gint64       integer;
  double       real;
  const char  *data;
  gsize        size;
} InnValue;

gboolean inn_value_equal (const InnValue *a,
                          const InnValue *b);

G_END_DECLS
