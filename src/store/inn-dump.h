/* inn-dump.h: the whole content of a book as sorted text, to compare two books. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

char * inn_dump_new (InnConnection  *connection,
                     GError        **error);

G_END_DECLS
