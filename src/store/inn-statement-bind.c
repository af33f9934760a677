/* inn-statement-bind.c: gives a statement its parameters. On the connection's thread. */

#include "config.h"

#include "inn-statement-private.h"

/* A value that is too long is told by the next step; a wrong index is a programming error. */
static void
note_bind (InnStatement *self,
           int           code)
{
  g_assert (code != SQLITE_RANGE && code != SQLITE_MISUSE);
  if (code != SQLITE_OK && self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

/**
 * inn_statement_bind_null:
 * @self: a statement
 * @index: number of the parameter, from 1
 */
void
inn_statement_bind_null (InnStatement *self,
                         int           index)
{
  note_bind (self, sqlite3_bind_null (self->handle, index));
}

/**
 * inn_statement_bind_int:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: the number
 */
void
inn_statement_bind_int (InnStatement *self,
                        int           index,
                        gint64        value)
{
  note_bind (self, sqlite3_bind_int64 (self->handle, index, value));
}

/**
 * inn_statement_bind_real:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: the number, finite
 */
void
inn_statement_bind_real (InnStatement *self,
                         int           index,
                         double        value)
{
  note_bind (self, sqlite3_bind_double (self->handle, index, value));
}

/**
 * inn_statement_bind_boolean:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: stored as 1 or 0
 */
void
inn_statement_bind_boolean (InnStatement *self,
                            int           index,
                            gboolean      value)
{
  inn_statement_bind_int (self, index, value ? 1 : 0);
}

/**
 * inn_statement_bind_id:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @id: an id; 0, which means none, is stored as NULL
 */
void
inn_statement_bind_id (InnStatement *self,
                       int           index,
                       gint64        id)
{
  if (id == 0)
    inn_statement_bind_null (self, index);
  else
    inn_statement_bind_int (self, index, id);
}

/**
 * inn_statement_bind_text:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): the text, copied; %NULL is stored as NULL
 */
void
inn_statement_bind_text (InnStatement *self,
                         int           index,
                         const char   *value)
{
  note_bind (self, sqlite3_bind_text (self->handle, index, value, -1, SQLITE_TRANSIENT));
}

/**
 * inn_statement_bind_blob:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @data: (nullable): the bytes, copied; %NULL is stored as NULL
 * @size: how many
 */
void
inn_statement_bind_blob (InnStatement  *self,
                         int            index,
                         gconstpointer  data,
                         gsize          size)
{
  note_bind (self, sqlite3_bind_blob64 (self->handle, index, data, size, SQLITE_TRANSIENT));
}

/**
 * inn_statement_bind_bytes:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): the bytes, copied; %NULL is stored as NULL
 */
void
inn_statement_bind_bytes (InnStatement *self,
                          int           index,
                          GBytes       *value)
{
  gsize size = 0;
  gconstpointer data = value != NULL ? g_bytes_get_data (value, &size) : NULL;

  inn_statement_bind_blob (self, index, data, size);
}

/**
 * inn_statement_bind_date:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: a day, stored as "YYYY-MM-DD"; no date is stored as NULL
 */
void
inn_statement_bind_date (InnStatement *self,
                         int           index,
                         InnDate       value)
{
  char text[INN_DATE_ISO_SIZE];

  if (inn_date_is_set (value))
    inn_statement_bind_text (self, index, inn_date_to_iso (value, text));
  else
    inn_statement_bind_null (self, index);
}

/**
 * inn_statement_lend_text:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): the text, which must stay until the statement is bound anew or freed
 *
 * Binds without a copy, for what is written by the hundred thousand.
 */
void
inn_statement_lend_text (InnStatement *self,
                         int           index,
                         const char   *value)
{
  note_bind (self, sqlite3_bind_text (self->handle, index, value, -1, SQLITE_STATIC));
}

static void
bind_double (InnStatement *self,
             int           index,
             double        value)
{
  note_bind (self, sqlite3_bind_double (self->handle, index, value));
}

/**
 * inn_statement_bind_value:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: a value of any type, copied
 */
void
inn_statement_bind_value (InnStatement   *self,
                          int             index,
                          const InnValue *value)
{
  switch (value->type)
    {
    case INN_VALUE_NULL:
      inn_statement_bind_null (self, index);
      break;
    case INN_VALUE_INT:
      inn_statement_bind_int (self, index, value->integer);
      break;
    case INN_VALUE_REAL:
      bind_double (self, index, value->real);
      break;
    case INN_VALUE_TEXT:
      note_bind (self, sqlite3_bind_text64 (self->handle, index, value->data, value->size,
                                            SQLITE_TRANSIENT, SQLITE_UTF8));
      break;
    case INN_VALUE_BLOB:
      if (value->size == 0)
        note_bind (self, sqlite3_bind_zeroblob (self->handle, index, 0));
      else
        inn_statement_bind_blob (self, index, value->data, value->size);
      break;
    default:
      g_assert_not_reached ();
    }
}
