/* inn-stay-opener.h: shows a stay in the card's place, wherever it was asked for. */

#pragma once

#include "inn-book.h"
#include "inn-guests-page.h"

G_BEGIN_DECLS

#define INN_TYPE_STAY_OPENER (inn_stay_opener_get_type ())
G_DECLARE_FINAL_TYPE (InnStayOpener, inn_stay_opener, INN, STAY_OPENER, GObject)

InnStayOpener *inn_stay_opener_new       (InnBook       *book,
                                          InnGuestsPage *guests);

void           inn_stay_opener_show      (InnStayOpener *self,
                                          gint64         stay_id);
void           inn_stay_opener_check_out (InnStayOpener *self,
                                          gint64         stay_id);

G_END_DECLS
