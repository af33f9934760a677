/* inn-row-log.h: sees every row change on the connection and keeps it until it is written. For the
 * recorder alone. */

#pragma once

#include "inn-connection.h"
#include "inn-table-layout.h"
#include "inn-vault-private.h"

G_BEGIN_DECLS

/**
 * InnLoggedRow:
 * @layout: its table
 * @subject: the root it belongs to
 * @key: its key, unless @key_text is set
 * @key_text: (nullable): a key of several columns
 * @before: (nullable): the image of what was there
 * @also: further guests whose figures depend on it, 0 for none
 * @delta: mixed keyed hashes of what went and came
 * @op: 'I', 'U' or 'D'
 *
 * A row change that is not yet written.
 */
typedef struct
{
  const InnTableLayout *layout;
  InnSubject            subject;
  gint64                key;
  char                 *key_text;
  char                 *before;  
  gint64                also[2]; 
  guint8                delta[INN_ROW_HASH_SIZE];
  char                  op;
} InnLoggedRow;

typedef struct _InnRowLog InnRowLog;

InnRowLog    * inn_row_log_new         (InnConnection  *connection,
                                        GError        **error);
void           inn_row_log_free        (InnRowLog      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnRowLog, inn_row_log_free)

void           inn_row_log_start       (InnRowLog      *self);
void           inn_row_log_stop        (InnRowLog      *self);
gboolean       inn_row_log_is_on       (InnRowLog      *self);
gboolean       inn_row_log_take_strays (InnRowLog      *self);

guint          inn_row_log_get_length  (InnRowLog      *self);
gsize          inn_row_log_get_size    (InnRowLog      *self);
InnLoggedRow * inn_row_log_get_row     (InnRowLog      *self,
                                        guint           index);
void           inn_row_log_cut         (InnRowLog      *self,
                                        guint           length);
InnChangeArea  inn_row_log_get_areas   (InnRowLog      *self);
void           inn_row_log_set_areas   (InnRowLog      *self,
                                        InnChangeArea   areas);

G_END_DECLS
