/* inn-row-bytes.c: the rows of a statement as bytes, copied in one go.
 *
 * Stepping to each row and asking for each column costs more than reading it, where millions of rows
 * are wanted. So the statement itself hands its columns to a function of SQL, copy_row (), which
 * takes them all down before the first step returns; see inn_statement_copy_rows(). Database thread.
 */

#include "config.h"

#include "inn-row-bytes.h"

#include <string.h>

#define POINTER_TYPE "InnRowBytes"
#define FIRST_SPACE (64 * 1024)

/**
 * inn_row_bytes_init:
 * @self: (out caller-allocates): no rows yet
 * @n_numbers: how many columns of each row are numbers; at least one
 */
void
inn_row_bytes_init (InnRowBytes *self,
                    int          n_numbers)
{
  *self = (InnRowBytes) { .n_numbers = n_numbers, .last_key = G_MININT64 };
}

/**
 * inn_row_bytes_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_row_bytes_clear (InnRowBytes *self)
{
  g_clear_pointer (&self->bytes, g_free);
}

static inline char *
grow (InnRowBytes *self,
      gsize        length)
{
  char *end;

  if (self->length + length > self->space)
    {
      self->space = MAX (MAX (2 * self->space, FIRST_SPACE), self->length + length);
      self->bytes = g_realloc (self->bytes, self->space);
    }
  end = self->bytes + self->length;
  self->length += length;

  return end;
}

static void
add_text (InnRowBytes   *self,
          sqlite3_value *value)
{
  gconstpointer text = sqlite3_value_blob (value);
  guint32 length = text != NULL ? sqlite3_value_bytes (value) : 0;
  char *end = grow (self, sizeof length + length + 1);

  memcpy (end, &length, sizeof length);
  if (length > 0)
    memcpy (end + sizeof length, text, length);
  end[sizeof length + length] = '\0';
}

/* Who goes through the rows relies on their order, which no ORDER BY can promise here. */
static void
copy_row_cb (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  InnRowBytes *self = sqlite3_value_pointer (values[0], POINTER_TYPE);
  gint64 key = sqlite3_value_int64 (values[1]);

  if (self == NULL || key < self->last_key)
    {
      sqlite3_result_error (context, "Rows do not come in the order of their keys", -1);
      return;
    }

  self->last_key = key;
  for (int i = 1; i <= self->n_numbers && i < n_values; i++)
    {
      gint64 number = sqlite3_value_int64 (values[i]);

      memcpy (grow (self, sizeof number), &number, sizeof number);
    }
  for (int i = 1 + self->n_numbers; i < n_values; i++)
    add_text (self, values[i]);
}

static void
copied_cb (sqlite3_context *context)
{
  sqlite3_result_null (context);
}

/**
 * inn_row_bytes_install:
 * @database: a connection that has just been opened
 *
 * Makes copy_row () known there: an aggregate of a pointer, the key, and other columns.
 *
 * Returns: whether it is known
 */
gboolean
inn_row_bytes_install (sqlite3 *database)
{
  return sqlite3_create_function_v2 (database, "copy_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                     NULL, NULL, copy_row_cb, copied_cb, NULL) == SQLITE_OK;
}

/**
 * inn_row_bytes_bind:
 * @self: (nullable): gets the rows; %NULL when the statement is done
 * @handle: selects copy_row (?@index, key, …)
 * @index: the parameter by which copy_row () is told of @self
 */
void
inn_row_bytes_bind (InnRowBytes  *self,
                    sqlite3_stmt *handle,
                    int           index)
{
  sqlite3_bind_pointer (handle, index, self, POINTER_TYPE, NULL);
}
