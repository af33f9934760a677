/* inn-undo.h: takes an entry of the journal back, on any later day. */

#pragma once

#include "inn-change.h"
#include "inn-undo-report.h"

G_BEGIN_DECLS

/**
 * InnUndoFlags:
 * @INN_UNDO_DEFAULT: a subject touched since is left whole and listed
 * @INN_UNDO_TAKE_LATER: what has happened since to such a subject is taken back first
 */
typedef enum
{
  INN_UNDO_DEFAULT    = 0,
  INN_UNDO_TAKE_LATER = 1 << 0,
} InnUndoFlags;

G_END_DECLS
