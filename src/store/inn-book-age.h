/* inn-book-age.h: whether a book that holds less than it did is an older state of itself. */

#pragma once

#include "inn-book-check.h"
#include "inn-book-marker.h"
#include "inn-vault.h"

G_BEGIN_DECLS

void inn_book_age_judge (InnConnection        *connection,
                         InnVault             *vault,
                         const InnBookMarker  *left,
                         const InnBookMarker  *found,
                         InnCheckFunc          func,
                         gpointer              data,
                         GCancellable         *cancellable,
                         GError              **error);

G_END_DECLS
