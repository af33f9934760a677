/* inn-state-table.h: all SQL of the tables draft, import_mapping and state: what this PC remembers
 * beside the records. On the database thread, in inn_store_write_state_async ().
 */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

/**
 * InnDraft:
 * @key: which draft of which form: "guest:12/…", "guest:new/…"
 * @content: what was typed, in the form's own notation
 * @saved_utc: when
 */
typedef struct
{
  char   *key;
  char   *content;
  gint64  saved_utc;
} InnDraft;

void       inn_draft_free               (InnDraft       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnDraft, inn_draft_free)

GPtrArray *inn_state_table_list_drafts  (InnConnection  *connection,
                                         GError        **error);
gboolean   inn_state_table_save_draft   (InnConnection  *connection,
                                         const char     *key,
                                         const char     *content,
                                         gint64          utc,
                                         GError        **error);

gboolean   inn_state_table_load_mapping (InnConnection  *connection,
                                         const char     *headings,
                                         char          **mapping,
                                         GError        **error);
gboolean   inn_state_table_save_mapping (InnConnection  *connection,
                                         const char     *headings,
                                         const char     *mapping,
                                         gint64          utc,
                                         GError        **error);

gboolean   inn_state_table_get_int      (InnConnection  *connection,
                                         const char     *key,
                                         gint64         *value,
                                         GError        **error);
gboolean   inn_state_table_set_int      (InnConnection  *connection,
                                         const char     *key,
                                         gint64          value,
                                         GError        **error);
gboolean   inn_state_table_load         (InnConnection  *connection,
                                         const char     *key,
                                         char          **value,
                                         GError        **error);
gboolean   inn_state_table_save         (InnConnection  *connection,
                                         const char     *key,
                                         const char     *value,
                                         GError        **error);

G_END_DECLS
