/* inn-file-error.h: turns what the operating system says of a file into an InnError by kind. */

#pragma once

#include "inn-error.h"

G_BEGIN_DECLS

void inn_file_set_error (GError     **error,
                         const char  *path,
                         int          number);

G_END_DECLS
