/* inn-entry-writer.h: writes an entry of the journal. For the recorder alone. */

#pragma once

#include "inn-act.h"
#include "inn-chain.h"
#include "inn-connection.h"

G_BEGIN_DECLS

gboolean inn_entry_writer_write (InnConnection             *connection,
                                 InnAct                    *act,
                                 const InnChainEntry       *entry,
                                 crypto_generichash_state  *rows,
                                 GError                   **error);

G_END_DECLS
