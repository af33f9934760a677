/* inn-statement-copy.h: all rows of a statement in one go. */

#pragma once

#include "inn-id-sink.h"
#include "inn-row-bytes.h"
#include "inn-statement.h"

G_BEGIN_DECLS

gboolean inn_statement_copy_rows (InnStatement  *self,
                                  int            index,
                                  InnRowBytes   *bytes,
                                  GError       **error);
gboolean inn_statement_tell_ids  (InnStatement  *self,
                                  int            index,
                                  InnIdSinkFunc  func,
                                  gpointer       data,
                                  GError       **error);

G_END_DECLS
