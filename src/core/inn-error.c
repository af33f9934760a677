/* inn-error.c: the one error domain of the program. */

#include "config.h"

#include "inn-error.h"

/* What an error says beside its code. */
typedef struct
{
  gint64 count;
} InnErrorPrivate;

static void
inn_error_private_init (InnErrorPrivate *self)
{
  self->count = 0;
}

static void
inn_error_private_copy (const InnErrorPrivate *from,
                        InnErrorPrivate       *to)
{
  *to = *from;
}

static void
inn_error_private_clear (InnErrorPrivate *self)
{
}

G_DEFINE_EXTENDED_ERROR (InnError, inn_error)

/**
 * inn_error_set_count:
 * @error: an error of %INN_ERROR
 * @count: how many of what its code is about
 */
void
inn_error_set_count (GError *error,
                     gint64  count)
{
  g_return_if_fail (error != NULL && error->domain == INN_ERROR);

  inn_error_get_private (error)->count = count;
}

/**
 * inn_error_get_count:
 * @error: any error
 *
 * Returns: how many of what its code is about; 0 where nothing was counted
 */
gint64
inn_error_get_count (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == INN_ERROR ? inn_error_get_private (error)->count : 0;
}
