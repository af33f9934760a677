/* inn-saved-view.c: a list of guests that was given a name. */

#include "config.h"

#include "inn-saved-view.h"

#include "inn-guest-query-text.h"
#include "inn-text.h"

static void
clear (gpointer data)
{
  InnSavedView *self = data;

  g_free (self->name);
  g_free (self->text);
  g_clear_pointer (&self->query, inn_guest_query_unref);
}

/**
 * inn_saved_view_new:
 * @id: row, 0 while it is not saved
 * @name: what people call it
 * @text: the list as it is stored
 *
 * Returns: (transfer full): the view, not counted yet; without a query if @text cannot be read
 */
InnSavedView *
inn_saved_view_new (gint64      id,
                    const char *name,
                    const char *text)
{
  InnSavedView *self = g_atomic_rc_box_new0 (InnSavedView);
  g_autofree char *clean = inn_text_clean (name, INN_TEXT_ONE_LINE);

  self->id = id;
  self->name = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), INN_SAVED_VIEW_MAX_NAME));
  self->text = g_strdup (text);
  self->query = inn_guest_query_from_text (text, NULL);
  self->n_guests = INN_SAVED_VIEW_UNCOUNTED;

  return self;
}

/**
 * inn_saved_view_new_query:
 * @id: row, 0 while it is not saved
 * @name: what people call it
 * @query: the list; its words are not kept
 *
 * Returns: (transfer full): the view
 */
InnSavedView *
inn_saved_view_new_query (gint64         id,
                          const char    *name,
                          InnGuestQuery *query)
{
  g_autofree char *text = inn_guest_query_to_text (query);

  return inn_saved_view_new (id, name, text);
}

/**
 * inn_saved_view_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnSavedView *
inn_saved_view_ref (InnSavedView *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_saved_view_unref:
 * @self: (transfer full): a saved view; freed with its last holder, from any thread
 */
void
inn_saved_view_unref (InnSavedView *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
