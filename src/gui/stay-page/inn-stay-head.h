/* inn-stay-head.h: whose stay it is, where, from when to when, and how it came about. */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

#define INN_TYPE_STAY_HEAD (inn_stay_head_get_type ())
G_DECLARE_FINAL_TYPE (InnStayHead, inn_stay_head, INN, STAY_HEAD, GtkBox)

GtkWidget *inn_stay_head_new (InnStaySheet *sheet);

G_END_DECLS
