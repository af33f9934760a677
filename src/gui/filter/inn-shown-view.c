/* inn-shown-view.c: see inn-shown-view.h. A view that is deleted leaves what it asked for. */

#include "config.h"

#include "inn-shown-view.h"

#include "inn-feedback.h"
#include "inn-pending-act.h"
#include "inn-store-views.h"

#include <glib/gi18n.h>

struct _InnShownView
{
  GObject parent_instance;

  GtkWidget *from;   /* weak; from where it is told what became of saving */
  InnBook *book;     /* owned */
  gint64 id;         /* the saved view that is shown, or 0 */
  gboolean seen;     /* whether it stands in the shelf */
};

G_DEFINE_FINAL_TYPE (InnShownView, inn_shown_view, G_TYPE_OBJECT)

enum
{
  CHANGED,
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_view_finish (store, result, seq, error) != 0;
}

/* A list under a new name is that view from now on. */
static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InnShownView) self = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;
  gint64 id = inn_store_save_view_finish (INN_STORE (source), result, &seq, &error);

  if (self->from == NULL)
    return;
  if (id == 0)
    {
      inn_feedback_error (self->from, _("The view was not saved"), error);
      return;
    }

  inn_feedback_offer_undo (self->from, _("View saved"), seq);
  inn_shown_view_set_id (self, id);
  g_signal_emit (self, signals[KEPT], 0);
}

/* One that is gone leaves what it asked for; one that is not read yet will be. */
static void
views_changed_cb (InnShownView *self)
{
  gboolean there = inn_shown_view_get_view (self) != NULL;

  if (self->seen && !there)
    inn_shown_view_set_id (self, 0);
  self->seen = there;
  if (there)
    g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[KEPT], 0);
}

static void
inn_shown_view_dispose (GObject *object)
{
  InnShownView *self = INN_SHOWN_VIEW (object);

  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_shown_view_parent_class)->dispose (object);
}

static void
inn_shown_view_class_init (InnShownViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_shown_view_dispose;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_SHOWN_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KEPT] = g_signal_new ("kept", INN_TYPE_SHOWN_VIEW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_shown_view_init (InnShownView *self)
{
}

/**
 * inn_shown_view_new:
 * @from: from where it is told what became of saving
 *
 * Returns: (transfer full): no view yet
 */
InnShownView *
inn_shown_view_new (GtkWidget *from)
{
  InnShownView *self = g_object_new (INN_TYPE_SHOWN_VIEW, NULL);

  g_set_weak_pointer (&self->from, from);

  return self;
}

/**
 * inn_shown_view_set_book:
 * @self: the shown view
 * @book: where views are saved; set once
 */
void
inn_shown_view_set_book (InnShownView *self,
                         InnBook      *book)
{
  g_return_if_fail (INN_IS_SHOWN_VIEW (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (inn_book_get_views (book), "changed", G_CALLBACK (views_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * inn_shown_view_get_id:
 *
 * Returns: row of the saved view
 */
gint64
inn_shown_view_get_id (InnShownView *self)
{
  g_return_val_if_fail (INN_IS_SHOWN_VIEW (self), 0);

  return self->id;
}

/**
 * inn_shown_view_set_id:
 * @self: the shown view
 * @id: a saved view, or 0 for none
 */
void
inn_shown_view_set_id (InnShownView *self,
                       gint64        id)
{
  g_return_if_fail (INN_IS_SHOWN_VIEW (self));

  if (self->id == id)
    return;

  self->id = id;
  self->seen = inn_shown_view_get_view (self) != NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * inn_shown_view_get_view:
 * @self: the shown view
 *
 * Returns: (transfer none) (nullable): what stands in the shelf
 */
InnSavedView *
inn_shown_view_get_view (InnShownView *self)
{
  g_return_val_if_fail (INN_IS_SHOWN_VIEW (self), NULL);

  return self->id != 0 ? inn_view_shelf_get_view (inn_book_get_views (self->book), self->id) : NULL;
}

/**
 * inn_shown_view_get_save_label:
 * @self: the shown view
 * @query: what the list shows
 *
 * What a saved view was changed to can be saved in it; anything else, as a new one.
 *
 * Returns: (transfer none) (nullable): what saving it is called; %NULL if there is nothing to save
 */
const char *
inn_shown_view_get_save_label (InnShownView  *self,
                               InnGuestQuery *query)
{
  InnSavedView *view = inn_shown_view_get_view (self);

  if (inn_book_is_read_only (self->book))
    return NULL;
  if (view != NULL && view->query != NULL)
    return inn_guest_query_equal (view->query, query) ? NULL : _("Save changes");

  return inn_guest_filter_is_empty (query->filter) ? NULL : _("Save view…");
}

/**
 * inn_shown_view_save:
 * @self: a view that is shown
 * @query: what it asks for from now on
 */
void
inn_shown_view_save (InnShownView  *self,
                     InnGuestQuery *query)
{
  InnSavedView *before = inn_shown_view_get_view (self);
  g_autoptr(InnSavedView) view = NULL;

  g_return_if_fail (before != NULL);

  view = inn_saved_view_new_query (before->id, before->name, query);
  inn_store_save_view_async (inn_book_get_store (self->book), view, NULL, inn_pending_act_cb,
                             inn_pending_act_new (self->from, finish_save,
                                                  g_strdup_printf (_("View “%s” saved"),
                                                                   before->name),
                                                  _("The view was not saved")));
}

/**
 * inn_shown_view_create:
 * @self: the shown view, which becomes the new one
 * @name: what it is called
 * @query: what it asks for
 */
void
inn_shown_view_create (InnShownView  *self,
                       const char    *name,
                       InnGuestQuery *query)
{
  g_autoptr(InnSavedView) view = inn_saved_view_new_query (0, name, query);

  g_return_if_fail (INN_IS_SHOWN_VIEW (self));

  inn_store_save_view_async (inn_book_get_store (self->book), view, NULL, created_cb,
                             g_object_ref (self));
}
