/* inn-guest-row-pool.c: see inn-guest-row-pool.h. A row that leaves the view is used for one that
 * comes into it; the one with the focus stays with its guest, seen or not.
 */

#include "config.h"

#include "inn-guest-row-pool.h"

#include <math.h>

/* Han letters are the highest of all that names are written in. */
#define HIGHEST "国Ág"

struct _InnGuestRowPool
{
  GtkWidget *view;               /* unowned, owns us and the rows */
  InnGuestList *list;            /* owned */
  InnGuestSelection *selection;  /* owned */
  InnTagShelf *tags;             /* owned */
  InnClock *clock;               /* owned */
  GtkWidget *specimen;           /* never seen: how large a row is, whoever is in it */
  GPtrArray *rows;               /* of InnGuestRow, in the order of siblings */
  guint n_filled;
  gboolean stale;                /* other guests may stand where rows are */
};

static InnGuestRow *
get_row (InnGuestRowPool *self,
         guint            index)
{
  return g_ptr_array_index (self->rows, index);
}

static void
update_selected (InnGuestRowPool *self,
                 InnGuestRow     *row)
{
  guint position = inn_guest_row_get_position (row);

  inn_guest_row_set_selected (row, position != GTK_INVALID_LIST_POSITION &&
                              gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection),
                                                               position));
}

static void
bind_row (InnGuestRowPool *self,
          InnGuestRow     *row,
          guint            position)
{
  GListModel *model = G_LIST_MODEL (self->list);
  g_autoptr (InnGuestItem) item = g_list_model_get_item (model, position);

  inn_guest_row_set_position (row, position, g_list_model_get_n_items (model));
  inn_guest_row_show (row, item, inn_guest_list_get_needle (self->list));
  update_selected (self, row);
}

static InnGuestRow *
find_focused (InnGuestRowPool *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_is_focus (GTK_WIDGET (get_row (self, i))))
      return get_row (self, i);

  return NULL;
}

static InnGuestRow *
add_row (InnGuestRowPool *self)
{
  GtkWidget *row = inn_guest_row_new (self->tags, self->clock);

  gtk_widget_set_parent (row, self->view);
  g_ptr_array_add (self->rows, row);

  return INN_GUEST_ROW (row);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint left = inn_guest_row_get_position (*(InnGuestRow *const *) a);
  guint right = inn_guest_row_get_position (*(InnGuestRow *const *) b);

  return (left > right) - (left < right);
}

/* Rows stand in the order of places, for those who go through them one by one. */
static void
sort_rows (InnGuestRowPool *self)
{
  GtkWidget *before = NULL;

  g_ptr_array_sort (self->rows, compare_rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (self, i));

      if (gtk_widget_get_prev_sibling (row) != before)
        gtk_widget_insert_after (row, self->view, before);
      before = row;
    }
}

static void
add_specimen (InnGuestRowPool *self)
{
  g_autoptr (InnGuestSummary) summary = inn_guest_summary_new (0);
  g_autoptr (InnGuestItem) item = inn_guest_item_new (0);

  g_free (summary->name);
  summary->name = g_strdup (HIGHEST);
  g_free (summary->contact);
  summary->contact = g_strdup (HIGHEST);
  summary->contact_kind = INN_CONTACT_EMAIL;
  inn_guest_item_set_summary (item, summary);

  self->specimen = inn_guest_row_new (self->tags, self->clock);
  gtk_widget_set_focusable (self->specimen, FALSE);
  gtk_widget_set_child_visible (self->specimen, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->specimen), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);
  gtk_widget_set_parent (self->specimen, self->view);
  inn_guest_row_show (INN_GUEST_ROW (self->specimen), item, NULL);
}

/**
 * inn_guest_row_pool_new:
 * @view: whose children the rows are; it lives longer
 * @list: whom to show
 * @selection: who of them is chosen
 * @tags: all tags
 * @clock: says which day it is
 *
 * Returns: (transfer full): a pool without rows
 */
InnGuestRowPool *
inn_guest_row_pool_new (GtkWidget         *view,
                        InnGuestList      *list,
                        InnGuestSelection *selection,
                        InnTagShelf       *tags,
                        InnClock          *clock)
{
  InnGuestRowPool *self = g_new0 (InnGuestRowPool, 1);

  self->view = view;
  self->list = g_object_ref (list);
  self->selection = g_object_ref (selection);
  self->tags = g_object_ref (tags);
  self->clock = g_object_ref (clock);
  self->rows = g_ptr_array_new ();
  add_specimen (self);

  return self;
}

/**
 * inn_guest_row_pool_free:
 *
 * Takes the rows out of the view as well.
 */
void
inn_guest_row_pool_free (InnGuestRowPool *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (GTK_WIDGET (get_row (self, i)));
  gtk_widget_unparent (self->specimen);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->list);
  g_object_unref (self->selection);
  g_object_unref (self->tags);
  g_object_unref (self->clock);
  g_free (self);
}

/**
 * inn_guest_row_pool_find:
 *
 * Returns: (transfer none) (nullable): the row at @position
 */
InnGuestRow *
inn_guest_row_pool_find (InnGuestRowPool *self,
                         guint            position)
{
  for (guint i = 0; position != GTK_INVALID_LIST_POSITION && i < self->rows->len; i++)
    if (inn_guest_row_get_position (get_row (self, i)) == position)
      return get_row (self, i);

  return NULL;
}

/**
 * inn_guest_row_pool_fill:
 * @first: the first place that is seen
 * @n: how many are
 * @cursor: the place of the row with the focus, if a row has it
 *
 * Not while the view is allotting places: the toolkit wants to know of other children before.
 */
void
inn_guest_row_pool_fill (InnGuestRowPool *self,
                         guint            first,
                         guint            n,
                         guint            cursor)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  const guint last = n < n_items - MIN (first, n_items) ? first + n : n_items;
  g_autoptr (GPtrArray) spare = g_ptr_array_new ();
  InnGuestRow *focused = n_items > 0 ? find_focused (self) : NULL;
  guint at = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      InnGuestRow *row = get_row (self, i);
      guint position = inn_guest_row_get_position (row);

      if (row == focused)
        {
          if (position != cursor || self->stale)
            bind_row (self, row, cursor);
        }
      else if (position < first || position >= last || (focused != NULL && position == cursor))
        {
          inn_guest_row_set_position (row, GTK_INVALID_LIST_POSITION, n_items);
          g_ptr_array_add (spare, row);
        }
      else if (self->stale)
        bind_row (self, row, position);
    }
  for (guint position = first; position < last; position++)
    if (inn_guest_row_pool_find (self, position) == NULL)
      bind_row (self, at < spare->len ? g_ptr_array_index (spare, at++) : add_row (self), position);
  self->stale = FALSE;
  self->n_filled = last - MIN (first, last);

  for (guint i = 0; i < self->rows->len; i++)
    {
      InnGuestRow *row = get_row (self, i);
      gboolean used = inn_guest_row_get_position (row) != GTK_INVALID_LIST_POSITION;

      /* Screen readers would be told of a row that is only kept out of the picture. */
      gtk_widget_set_visible (GTK_WIDGET (row), used);
      if (!used)
        inn_guest_row_show (row, NULL, NULL);
    }
  sort_rows (self);
}

/**
 * inn_guest_row_pool_get_n_filled:
 *
 * Returns: for how many places, from the first on, there were rows to be made
 */
guint
inn_guest_row_pool_get_n_filled (InnGuestRowPool *self)
{
  return self->n_filled;
}

/**
 * inn_guest_row_pool_splice:
 *
 * The list has changed there: rows move with their guests, and look again when they are filled next.
 */
void
inn_guest_row_pool_splice (InnGuestRowPool *self,
                           guint            position,
                           guint            removed,
                           guint            added)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint place = inn_guest_row_get_position (get_row (self, i));

      if (place != GTK_INVALID_LIST_POSITION && place >= position)
        inn_guest_row_set_position (get_row (self, i),
                                    place - position < removed ? GTK_INVALID_LIST_POSITION
                                                               : place - removed + added,
                                    n_items);
    }
  self->stale = TRUE;
}

/**
 * inn_guest_row_pool_refresh:
 *
 * Every row looks again when it is filled next: something else may be searched for.
 */
void
inn_guest_row_pool_refresh (InnGuestRowPool *self)
{
  self->stale = TRUE;
}

/**
 * inn_guest_row_pool_is_stale:
 *
 * Returns: whether other guests may stand where rows are
 */
gboolean
inn_guest_row_pool_is_stale (InnGuestRowPool *self)
{
  return self->stale;
}

/**
 * inn_guest_row_pool_update_selected:
 *
 * Marks the rows in sight as the selection says now.
 */
void
inn_guest_row_pool_update_selected (InnGuestRowPool *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    update_selected (self, get_row (self, i));
}

/**
 * inn_guest_row_pool_measure:
 * @minimum: (out): pixels of any row
 * @natural: (out): pixels of any row
 */
void
inn_guest_row_pool_measure (InnGuestRowPool *self,
                            GtkOrientation   orientation,
                            int             *minimum,
                            int             *natural)
{
  gtk_widget_measure (self->specimen, orientation, -1, minimum, natural, NULL, NULL);
}

/**
 * inn_guest_row_pool_allocate:
 * @top: the place at the top of the view
 * @rest: how many pixels of that row are above the view
 * @row_height: of every row
 * @width: of the view
 * @height: of the view
 */
void
inn_guest_row_pool_allocate (InnGuestRowPool *self,
                             guint            top,
                             double           rest,
                             int              row_height,
                             int              width,
                             int              height)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      InnGuestRow *row = get_row (self, i);
      guint position = inn_guest_row_get_position (row);
      double y;

      if (position == GTK_INVALID_LIST_POSITION)
        continue;

      /* The row with the focus may be millions of pixels away. */
      y = CLAMP (((double) position - top) * row_height - rest, -2.0 * row_height,
                 (double) height + row_height);
      gtk_widget_size_allocate (GTK_WIDGET (row),
                                &(GtkAllocation) { 0, (int) round (y), width, row_height }, -1);
    }
}
