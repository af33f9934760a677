/* inn-statement-cache.h: idle statements of a connection, ready for their next use. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _InnStatementCache InnStatementCache;

InnStatementCache * inn_statement_cache_new  (void);
void                inn_statement_cache_free (InnStatementCache *self);

gpointer            inn_statement_cache_take (InnStatementCache *self,
                                              const char        *sql);
gboolean            inn_statement_cache_give (InnStatementCache *self,
                                              const char        *sql,
                                              gpointer           statement,
                                              GDestroyNotify     statement_free);
void                inn_statement_cache_drop (InnStatementCache *self);

G_END_DECLS
