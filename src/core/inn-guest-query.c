/* inn-guest-query.c: which guests are asked for, and in which order. */

#include "config.h"

#include "inn-guest-query.h"

static void
clear (gpointer data)
{
  InnGuestQuery *self = data;

  g_free (self->text);
  inn_guest_filter_unref (self->filter);
}

/**
 * inn_guest_query_new:
 * @text: words to find, or ""
 * @scope: among which guests
 * @order: in which order, not reversed
 *
 * Returns: (transfer full): a query without a filter
 */
InnGuestQuery *
inn_guest_query_new (const char    *text,
                     InnGuestScope  scope,
                     InnGuestOrder  order)
{
  return inn_guest_query_new_filtered (text, scope, order, FALSE, NULL);
}

/**
 * inn_guest_query_new_tags:
 * @text: (nullable): words to find
 * @scope: from among whom
 * @order: order when there is no @text
 * @tag_match: whether all or any of the tags must be worn
 * @tag_ids: (array length=n_tags) (nullable): tags asked for
 * @n_tags: how many
 *
 * Returns: (transfer full): the query
 */
InnGuestQuery *
inn_guest_query_new_tags (const char    *text,
                          InnGuestScope  scope,
                          InnGuestOrder  order,
                          InnTagMatch    tag_match,
                          const gint64  *tag_ids,
                          guint          n_tags)
{
  g_autoptr (InnGuestFilter) filter = inn_guest_filter_new ();

  inn_guest_filter_set_tags (filter, tag_match, tag_ids, n_tags);

  return inn_guest_query_new_filtered (text, scope, order, FALSE, filter);
}

/**
 * inn_guest_query_new_filtered:
 * @text: (nullable): words to find
 * @scope: from among whom
 * @order: order when there is no @text
 * @reversed: whether that order is turned round
 * @filter: (nullable) (transfer none): what narrows them further
 *
 * Returns: (transfer full): the query
 */
InnGuestQuery *
inn_guest_query_new_filtered (const char     *text,
                              InnGuestScope   scope,
                              InnGuestOrder   order,
                              gboolean        reversed,
                              InnGuestFilter *filter)
{
  InnGuestQuery *self = g_atomic_rc_box_new0 (InnGuestQuery);

  self->text = text != NULL ? g_strstrip (g_strdup (text)) : g_strdup ("");
  self->scope = scope;
  self->order = order;
  self->reversed = reversed;
  self->filter = filter != NULL ? inn_guest_filter_ref (filter) : inn_guest_filter_new ();

  return self;
}

/**
 * inn_guest_query_new_by_field:
 * @text: (nullable): words to find
 * @scope: from among whom
 * @order_field: the field of the hotel by which they are ordered when there is no @text
 * @reversed: whether that order is turned round
 * @filter: (nullable) (transfer none): what narrows them further
 *
 * Returns: (transfer full): the query
 */
InnGuestQuery *
inn_guest_query_new_by_field (const char     *text,
                              InnGuestScope   scope,
                              gint64          order_field,
                              gboolean        reversed,
                              InnGuestFilter *filter)
{
  InnGuestQuery *self = inn_guest_query_new_filtered (text, scope, INN_ORDER_OWN, reversed, filter);

  self->order_field = order_field;

  return self;
}

/**
 * inn_guest_query_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnGuestQuery *
inn_guest_query_ref (InnGuestQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_guest_query_unref:
 * @self: (transfer full): a guest query; freed with its last holder, from any thread
 */
void
inn_guest_query_unref (InnGuestQuery *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_guest_query_equal:
 *
 * Returns: whether both ask the same in the same order
 */
gboolean
inn_guest_query_equal (const InnGuestQuery *a,
                       const InnGuestQuery *b)
{
  return a->scope == b->scope
         && a->order == b->order
         && a->order_field == b->order_field
         && a->reversed == b->reversed
         && g_str_equal (a->text, b->text)
         && inn_guest_filter_equal (a->filter, b->filter);
}

/**
 * inn_guest_query_is_plain:
 *
 * Returns: whether it asks for everybody: neither words, nor a filter, nor a narrower scope
 */
gboolean
inn_guest_query_is_plain (const InnGuestQuery *self)
{
  return self->text[0] == '\0' && self->scope == INN_SCOPE_ALL
         && inn_guest_filter_is_empty (self->filter);
}

/**
 * inn_guest_query_is_narrowed:
 *
 * Returns: whether the book has to be asked who may be found at all, beside who was put away
 */
gboolean
inn_guest_query_is_narrowed (const InnGuestQuery *self)
{
  return (self->scope != INN_SCOPE_ALL && self->scope != INN_SCOPE_ARCHIVED)
         || !inn_guest_filter_is_empty (self->filter);
}
