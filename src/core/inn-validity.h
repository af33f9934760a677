/* inn-validity.h: how far a typed value can be trusted, the same three levels for every field. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnValidity:
 * @INN_VALIDITY_OK: nothing to say
 * @INN_VALIDITY_DOUBTFUL: probably a slip; the form says why and offers to keep it anyway
 * @INN_VALIDITY_INVALID: not a value of this kind at all
 *
 * The reason beside it is an enum of each subject, which the user interface turns into a sentence.
 */
typedef enum
{
  INN_VALIDITY_OK,
  INN_VALIDITY_DOUBTFUL,
  INN_VALIDITY_INVALID,
} InnValidity;

G_END_DECLS
