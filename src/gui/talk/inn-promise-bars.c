/* inn-promise-bars.c: see inn-promise-bars.h. Hidden while nothing is open and nothing is being noted. */

#include "config.h"

#include "inn-promise-bars.h"

#include "inn-promise-bar.h"
#include "inn-promise-entry.h"
#include "inn-sheet-parts.h"

struct _InnPromiseBars
{
  GtkBox parent_instance;

  GtkWidget *rows;
  GtkWidget *entry;          /* NULL before it is needed */

  InnBook *book;             /* owned */
  gint64 guest_id;
  gint64 stay_id;
  InnDate departure;
  guint n_open;
};

G_DEFINE_FINAL_TYPE (InnPromiseBars, inn_promise_bars, GTK_TYPE_BOX)

static void
update_visible (InnPromiseBars *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->n_open > 0
                          || (self->entry != NULL && gtk_widget_get_visible (self->entry)));
}

static void
edit_cb (InnPromiseBars *self,
         InnPromiseBar  *bar)
{
  inn_promise_bars_edit (self, inn_promise_bar_get_promise (bar));
}

static void
show_open (InnPromiseBars *self,
           GPtrArray      *promises)
{
  inn_sheet_part_empty (self->rows);
  self->n_open = 0;
  for (guint i = 0; i < promises->len; i++)
    {
      InnPromise *promise = g_ptr_array_index (promises, i);
      GtkWidget *bar;

      if (promise->state != INN_PROMISE_OPEN)
        continue;
      bar = inn_promise_bar_new (self->book, promise, self->guest_id);
      g_signal_connect_object (bar, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->rows), bar);
      self->n_open++;
    }
  update_visible (self);
}

static void
closed_cb (InnPromiseBars *self)
{
  inn_promise_bars_close (self);
}

static void
inn_promise_bars_dispose (GObject *object)
{
  InnPromiseBars *self = INN_PROMISE_BARS (object);

  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_promise_bars_parent_class)->dispose (object);
}

static void
inn_promise_bars_class_init (InnPromiseBarsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_promise_bars_dispose;
}

static void
inn_promise_bars_init (InnPromiseBars *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self), self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_promise_bars_new:
 * @book: the open book
 *
 * Returns: (transfer floating): bars of nothing yet
 */
GtkWidget *
inn_promise_bars_new (InnBook *book)
{
  InnPromiseBars *self = g_object_new (INN_TYPE_PROMISE_BARS, NULL);

  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}

/**
 * inn_promise_bars_show:
 * @promises: (element-type InnPromise): what was promised; only what is open is shown
 * @guest_id: to whom more may be promised
 * @stay_id: for which stay that is, or 0
 * @departure: when the guest leaves, unset where that is not known
 *
 * Shows what is open.
 */
void
inn_promise_bars_show (InnPromiseBars *self,
                       GPtrArray      *promises,
                       gint64          guest_id,
                       gint64          stay_id,
                       InnDate         departure)
{
  g_return_if_fail (INN_IS_PROMISE_BARS (self));

  if (self->guest_id != guest_id || self->stay_id != stay_id)
    inn_promise_bars_close (self);
  self->guest_id = guest_id;
  self->stay_id = stay_id;
  self->departure = departure;
  show_open (self, promises);
}

/**
 * inn_promise_bars_edit:
 * @promise: what to change, or a new one to begin with
 *
 * Opens the form below the bars.
 */
void
inn_promise_bars_edit (InnPromiseBars *self,
                       InnPromise     *promise)
{
  g_return_if_fail (INN_IS_PROMISE_BARS (self));

  if (self->entry == NULL)
    {
      self->entry = inn_promise_entry_new (self->book);
      g_signal_connect_object (self->entry, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), self->entry);
    }
  inn_promise_entry_show (INN_PROMISE_ENTRY (self->entry), promise, self->departure);
  gtk_widget_set_visible (self->entry, TRUE);
  update_visible (self);
  gtk_widget_grab_focus (self->entry);
}

/**
 * inn_promise_bars_add:
 *
 * Begins a new promise of whoever is at the desk.
 */
void
inn_promise_bars_add (InnPromiseBars *self)
{
  g_autoptr(InnPromise) promise = NULL;
  const InnStaff *person;

  g_return_if_fail (INN_IS_PROMISE_BARS (self));
  g_return_if_fail (self->guest_id != 0);

  person = inn_desk_get_person (inn_book_get_desk (self->book));
  promise = inn_promise_new (self->guest_id, INN_PROMISE_OTHER,
                             inn_clock_get_today (inn_book_get_clock (self->book)), "");
  promise->stay_id = self->stay_id;
  promise->staff_id = person != NULL ? person->id : 0;
  inn_promise_bars_edit (self, promise);
}

/**
 * inn_promise_bars_close:
 *
 * Gives up what is being noted.
 *
 * Returns: whether anything was
 */
gboolean
inn_promise_bars_close (InnPromiseBars *self)
{
  g_return_val_if_fail (INN_IS_PROMISE_BARS (self), FALSE);

  if (self->entry == NULL || !gtk_widget_get_visible (self->entry))
    return FALSE;

  gtk_widget_set_visible (self->entry, FALSE);
  update_visible (self);

  return TRUE;
}
