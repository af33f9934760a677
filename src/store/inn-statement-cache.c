/* inn-statement-cache.c: keeps statements that are prepared and idle ready for their next use, by
 * their text. On the connection's thread. */

#include "config.h"

#include "inn-statement-cache.h"

#include <string.h>

/* Statements kept ready for their next use. */
#define MAX_CACHED 200

struct _InnStatementCache
{
  GHashTable     *idle;           /* owned: SQL -> statement */
  GDestroyNotify  statement_free;
};

/* Statements are long and many begin alike; where they differ is towards their end. */
static guint
hash_sql (gconstpointer sql)
{
  const char *text = sql;
  gsize length = strlen (text);
  guint hash = (guint) length;

  for (gsize i = length > 64 ? length - 64 : 0; i < length; i += 3)
    hash = hash * 31 + (guchar) text[i];

  return hash;
}

/**
 * inn_statement_cache_new:
 *
 * Returns: (transfer full): an empty cache
 */
InnStatementCache *
inn_statement_cache_new (void)
{
  InnStatementCache *self = g_new0 (InnStatementCache, 1);

  self->idle = g_hash_table_new (hash_sql, g_str_equal);
  return self;
}

/**
 * inn_statement_cache_free:
 * @self: (nullable): a cache
 */
void
inn_statement_cache_free (InnStatementCache *self)
{
  if (self == NULL)
    return;
  inn_statement_cache_drop (self);
  g_hash_table_unref (self->idle);
  g_free (self);
}

/**
 * inn_statement_cache_take:
 * @self: a cache
 * @sql: text of a statement
 *
 * Returns: (transfer full) (nullable): an idle statement of that text
 */
gpointer
inn_statement_cache_take (InnStatementCache *self,
                          const char        *sql)
{
  gpointer statement = NULL;

  g_hash_table_steal_extended (self->idle, sql, NULL, &statement);
  return statement;
}

/**
 * inn_statement_cache_give:
 * @self: a cache
 * @sql: text of the statement, which lives as long as it
 * @statement: (transfer full): the statement, when taken
 * @statement_free: how it is ended
 *
 * Returns: whether the cache took it; it keeps one of each text
 */
gboolean
inn_statement_cache_give (InnStatementCache *self,
                          const char        *sql,
                          gpointer           statement,
                          GDestroyNotify     statement_free)
{
  if (g_hash_table_size (self->idle) >= MAX_CACHED || g_hash_table_contains (self->idle, sql))
    return FALSE;
  self->statement_free = statement_free;
  g_hash_table_insert (self->idle, (gpointer) sql, statement);
  return TRUE;
}

/**
 * inn_statement_cache_drop:
 * @self: a cache
 *
 * Forgets the idle statements, after the schema changed.
 */
void
inn_statement_cache_drop (InnStatementCache *self)
{
  GHashTableIter iter;
  gpointer statement = NULL;

  g_hash_table_iter_init (&iter, self->idle);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    {
      g_hash_table_iter_remove (&iter);
      self->statement_free (statement);
    }
}
