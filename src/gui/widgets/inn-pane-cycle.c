/* inn-pane-cycle.c: goes from pane to pane by the keyboard. */

#include "config.h"

#include "inn-pane-cycle.h"

#include "inn-pane.h"

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      window)
{
  graphene_rect_t first, second;

  if (!gtk_widget_compute_bounds (*(GtkWidget **) a, window, &first) ||
      !gtk_widget_compute_bounds (*(GtkWidget **) b, window, &second))
    return 0;

  return (first.origin.x > second.origin.x) - (first.origin.x < second.origin.x);
}

/* Panes that can be seen; a leaflet has its children in an order of its own. */
static void
collect_panes (GtkWidget *widget,
               GPtrArray *panes)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (INN_IS_PANE (widget))
    {
      g_ptr_array_add (panes, widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_panes (child, panes);
}

/**
 * inn_pane_cycle_focus:
 * @root: a window
 * @step: 1 for the next pane, -1 for the one before
 *
 * Moves the keyboard focus to another pane that can be seen and takes it.
 */
void
inn_pane_cycle_focus (GtkRoot *root,
                      int      step)
{
  g_autoptr(GPtrArray) panes = g_ptr_array_new ();
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *current = focus != NULL ? gtk_widget_get_ancestor (focus, INN_TYPE_PANE) : NULL;
  guint position = 0;

  collect_panes (GTK_WIDGET (root), panes);
  if (panes->len == 0)
    return;
  g_ptr_array_sort_with_data (panes, compare_places, root);

  if (current != NULL && g_ptr_array_find (panes, current, &position))
    position = (position + panes->len + step) % panes->len;

  for (guint i = 0; i < panes->len; i++)
    {
      GtkWidget *pane = g_ptr_array_index (panes, position);

      if (inn_pane_take_focus (INN_PANE (pane)))
        return;
      position = (position + panes->len + step) % panes->len;
    }
}
