/* inn-value.c: one value of a row, as SQLite has it. */

#include "config.h"

#include "inn-value-private.h"

#include <string.h>

/**
 * inn_value_equal:
 * @a: a value
 * @b: another
 *
 * Returns: whether they have the same type and, bit for bit, the same content
 */
gboolean
inn_value_equal (const InnValue *a,
                 const InnValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case INN_VALUE_INT:
      return a->integer == b->integer;
    case INN_VALUE_REAL:
      return memcmp (&a->real, &b->real, sizeof a->real) == 0;
    case INN_VALUE_TEXT:
    case INN_VALUE_BLOB:
      return a->size == b->size && (a->size == 0 || memcmp (a->data, b->data, a->size) == 0);
    case INN_VALUE_NULL:
    default:
      return TRUE;
    }
}

/**
 * inn_value_from_sqlite:
 * @value: (out caller-allocates): the value
 * @source: SQLite's own; the data stays its property
 */
void
inn_value_from_sqlite (InnValue      *value,
                       sqlite3_value *source)
{
  memset (value, 0, sizeof *value);
  switch (sqlite3_value_type (source))
    {
    case SQLITE_INTEGER:
      value->type = INN_VALUE_INT;
      value->integer = sqlite3_value_int64 (source);
      break;
    case SQLITE_FLOAT:
      value->type = INN_VALUE_REAL;
      value->real = sqlite3_value_double (source);
      break;
    case SQLITE_TEXT:
      /* Not sqlite3_value_text (), which copies whatever has no zero byte behind it; the size is
       * asked for first, as that makes it UTF-8. */
      value->type = INN_VALUE_TEXT;
      value->size = (gsize) sqlite3_value_bytes (source);
      value->data = value->size > 0 ? sqlite3_value_blob (source) : "";
      break;
    case SQLITE_BLOB:
      value->type = INN_VALUE_BLOB;
      value->data = sqlite3_value_blob (source);
      value->size = (gsize) sqlite3_value_bytes (source);
      break;
    default:
      value->type = INN_VALUE_NULL;
      break;
    }
}
