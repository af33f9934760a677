/* inn-statement-columns.c: reads the row a statement stands on. On the connection's thread. */

#include "config.h"

#include "inn-statement-private.h"

#include "inn-value-private.h"

/**
 * inn_statement_is_null:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: whether nothing is there
 */
gboolean
inn_statement_is_null (InnStatement *self,
                       int           column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * inn_statement_get_int:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: the number; 0 for NULL
 */
gint64
inn_statement_get_int (InnStatement *self,
                       int           column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * inn_statement_get_real:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: the number, 0 for NULL
 */
double
inn_statement_get_real (InnStatement *self,
                        int           column)
{
  return sqlite3_column_double (self->handle, column);
}

/**
 * inn_statement_get_boolean:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: whether the number is not 0
 */
gboolean
inn_statement_get_boolean (InnStatement *self,
                           int           column)
{
  return sqlite3_column_int64 (self->handle, column) != 0;
}

/**
 * inn_statement_get_text:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: (nullable): the text, clean UTF-8 even from a damaged file, until the next row of this
 *   statement; %NULL for NULL
 */
const char *
inn_statement_get_text (InnStatement *self,
                        int           column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return text;

  if (self->valid_texts == NULL)
    self->valid_texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->valid_texts, g_utf8_make_valid (text, -1));
  return g_ptr_array_index (self->valid_texts, self->valid_texts->len - 1);
}

/**
 * inn_statement_dup_text:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer full) (nullable): the text, clean UTF-8; %NULL for NULL
 */
char *
inn_statement_dup_text (InnStatement *self,
                        int           column)
{
  return g_strdup (inn_statement_get_text (self, column));
}

/**
 * inn_statement_get_blob:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 * @size: (out): how many bytes
 *
 * Returns: (nullable): the bytes, until the next call on this statement
 */
gconstpointer
inn_statement_get_blob (InnStatement *self,
                        int           column,
                        gsize        *size)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *size = data != NULL ? (gsize) sqlite3_column_bytes (self->handle, column) : 0;
  return data;
}

/**
 * inn_statement_dup_bytes:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer full) (nullable): the bytes; %NULL for NULL
 */
GBytes *
inn_statement_dup_bytes (InnStatement *self,
                         int           column)
{
  gsize size = 0;
  gconstpointer data = NULL;

  if (inn_statement_is_null (self, column))
    return NULL;
  data = inn_statement_get_blob (self, column, &size);
  return g_bytes_new (data, size);
}

/**
 * inn_statement_get_date:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: the day; no date for NULL and for what is no day
 */
InnDate
inn_statement_get_date (InnStatement *self,
                        int           column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);
  InnDate date = INN_DATE_NONE;

  if (text == NULL || !inn_date_from_iso (text, &date))
    return INN_DATE_NONE;
  return date;
}

/**
 * inn_statement_get_value:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 * @value: (out caller-allocates): the value as it is stored; its data is valid until the next call
 *   on this statement
 */
void
inn_statement_get_value (InnStatement *self,
                         int           column,
                         InnValue     *value)
{
  inn_value_from_sqlite (value, sqlite3_column_value (self->handle, column));
}
