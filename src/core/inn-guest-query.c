/* inn-guest-query.c: which guests are asked for, and in which order. */

#include "config.h"

#include "inn-guest-query.h"

#include <string.h>

static void
clear (gpointer data)
{
  InnGuestQuery *self = data;

  g_free (self->text);
  g_free (self->tag_ids);
}

InnGuestQuery *
inn_guest_query_new (const char    *text,
                     InnGuestScope  scope,
                     InnGuestOrder  order)
{
  return inn_guest_query_new_tags (text, scope, order, INN_TAGS_ALL, NULL, 0);
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
  InnGuestQuery *self = g_atomic_rc_box_new0 (InnGuestQuery);

  self->text = text != NULL ? g_strstrip (g_strdup (text)) : g_strdup ("");
  self->scope = scope;
  self->order = order;
  self->tag_match = tag_match;
  self->tag_ids = g_memdup2 (tag_ids, n_tags * sizeof (gint64));
  self->n_tags = n_tags;

  return self;
}

InnGuestQuery *
inn_guest_query_ref (InnGuestQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inn_guest_query_unref (InnGuestQuery *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
inn_guest_query_equal (const InnGuestQuery *a,
                       const InnGuestQuery *b)
{
  return a->scope == b->scope
         && a->order == b->order
         && a->n_tags == b->n_tags
         && (a->n_tags == 0 || a->tag_match == b->tag_match)
         && g_str_equal (a->text, b->text)
         && (a->n_tags == 0
             || memcmp (a->tag_ids, b->tag_ids, a->n_tags * sizeof (gint64)) == 0);
}

/**
 * inn_guest_query_is_plain:
 *
 * Returns: whether it asks for everybody: neither words, nor tags, nor a narrower scope
 */
gboolean
inn_guest_query_is_plain (const InnGuestQuery *self)
{
  return self->text[0] == '\0' && self->n_tags == 0 && self->scope == INN_SCOPE_ALL;
}
