/* inn-custom-marks.h: who fits what is asked of the hotel's own fields. On the database thread. */

#pragma once

#include "inn-custom-condition.h"
#include "inn-guest-marks.h"

G_BEGIN_DECLS

gboolean inn_custom_marks_add (const InnCustomCondition  *condition,
                               InnGuestMarks             *marks,
                               InnConnection             *connection,
                               GError                   **error);

G_END_DECLS
