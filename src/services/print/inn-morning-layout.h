/* inn-morning-layout.h: the morning sheet as pages. */

#pragma once

#include "inn-morning-sheet.h"
#include "inn-paper.h"

G_BEGIN_DECLS

InnPaper *inn_morning_layout_set (InnMorningSheet *sheet);

G_END_DECLS
