/* inn-rating-table.c: by what guests are judged in this hotel. A fact of the book, not of a PC: what is
 * kept of each guest follows from it. */

#include "config.h"

#include "inn-rating-table.h"

#include "inn-state-table.h"

#define KEY "rating"

/**
 * inn_rating_table_load:
 * @bounds: (out caller-allocates): the settings, those every hotel starts with where nothing is said
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_rating_table_load (InnConnection    *connection,
                       InnRatingBounds  *bounds,
                       GError          **error)
{
  g_autofree char *text = NULL;

  if (!inn_state_table_load (connection, KEY, &text, error))
    return FALSE;
  inn_rating_bounds_read (bounds, text);

  return TRUE;
}

/**
 * inn_rating_table_save:
 * @bounds: the settings
 * @error: return location
 *
 * What is kept has to be counted anew afterwards; see inn_guest_state_table_ensure().
 *
 * Returns: whether that went well
 */
gboolean
inn_rating_table_save (InnConnection          *connection,
                       const InnRatingBounds  *bounds,
                       GError                **error)
{
  g_autofree char *text = inn_rating_bounds_to_text (bounds);

  return inn_state_table_save (connection, KEY, text, error);
}
