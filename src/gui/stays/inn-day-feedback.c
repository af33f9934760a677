/* inn-day-feedback.c: see inn-day-feedback.h. The most urgent few; a press opens the stay it is about,
 * or the guest where it is about none.
 */

#include "config.h"

#include "inn-day-feedback.h"

#include "inn-format.h"
#include "inn-guest-feedback.h"
#include "inn-guest-summary.h"
#include "inn-sheet-parts.h"
#include "inn-store-feedback.h"
#include "inn-store-guests.h"

#include <glib/gi18n.h>

#define MOST 5

struct _InnDayFeedback
{
  GtkBox parent_instance;

  GtkWidget *rows;

  InnBook *book;             /* owned */
  GPtrArray *feedback;       /* owned, of InnGuestFeedback */
  GCancellable *cancellable; /* owned, of the question under way */
};

G_DEFINE_FINAL_TYPE (InnDayFeedback, inn_day_feedback, GTK_TYPE_BOX)

static const char *
find_name (GPtrArray *summaries,
           gint64     guest_id)
{
  for (guint i = 0; i < summaries->len; i++)
    {
      const InnGuestSummary *summary = g_ptr_array_index (summaries, i);

      if (summary->id == guest_id)
        return summary->name;
    }

  return "";
}

static GtkWidget *
make_row (InnDayFeedback         *self,
          const InnGuestFeedback *feedback,
          const char             *name)
{
  InnClock *clock = inn_book_get_clock (self->book);
  gboolean overdue = inn_guest_feedback_is_overdue (feedback, inn_clock_get_civil (clock));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *day = inn_format_short_day (inn_civil_is_set (feedback->due)
                                                 ? feedback->due.date : feedback->day,
                                               inn_clock_get_today (clock));
  g_autofree char *details = inn_format_list (name, day);
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  /* Translators: praise or a complaint, what was said. */
  text = g_strdup_printf (_("%1$s: %2$s"), inn_feedback_kind_get_label (feedback->kind),
                          feedback->what);
  gtk_box_append (GTK_BOX (box), inn_sheet_part_label (text, NULL));
  gtk_box_append (GTK_BOX (box),
                  inn_sheet_part_label (details, (const char *[]) { "field-message", "figures",
                                                                    overdue ? "danger" : "secondary",
                                                                    NULL }));
  gtk_widget_add_css_class (row, "bill-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  spoken = inn_format_list (text, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
named_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnDayFeedback) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) summaries = NULL;
  GtkWidget *row;

  summaries = inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);
  if (summaries == NULL || self->feedback == NULL)
    return;

  while ((row = gtk_widget_get_first_child (self->rows)))
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), row);
  for (guint i = 0; i < self->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (self->feedback, i);

      gtk_list_box_append (GTK_LIST_BOX (self->rows),
                           make_row (self, feedback, find_name (summaries, feedback->guest_id)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->feedback->len > 0);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnDayFeedback) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) feedback = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  feedback = inn_store_list_feedback_finish (INN_STORE (source), result, &error);
  if (feedback == NULL)
    return;

  g_clear_pointer (&self->feedback, g_ptr_array_unref);
  self->feedback = g_ptr_array_ref (feedback);
  if (feedback->len == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  for (guint i = 0; i < feedback->len; i++)
    g_array_append_val (ids, ((InnGuestFeedback *) g_ptr_array_index (feedback, i))->guest_id);
  inn_store_load_guest_summaries_async (INN_STORE (source), (const gint64 *) (gpointer) ids->data,
                                        ids->len, self->cancellable, named_cb,
                                        g_object_ref (self));
}

static void
load (InnDayFeedback *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_list_open_feedback_async (inn_book_get_store (self->book), MOST, self->cancellable,
                                      listed_cb, g_object_ref (self));
}

static void
book_changed_cb (InnDayFeedback *self,
                 InnChangeSet   *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_FEEDBACK | INN_CHANGE_GUESTS)
      || inn_change_set_is_many (changes))
    load (self);
}

static void
row_activated_cb (InnDayFeedback *self,
                  GtkListBoxRow  *row)
{
  const InnGuestFeedback *feedback
    = g_ptr_array_index (self->feedback, gtk_list_box_row_get_index (row));

  if (feedback->stay_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stay", "x", feedback->stay_id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-guest", "x", feedback->guest_id);
}

static void
inn_day_feedback_dispose (GObject *object)
{
  InnDayFeedback *self = INN_DAY_FEEDBACK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->feedback, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_day_feedback_parent_class)->dispose (object);
}

static void
inn_day_feedback_class_init (InnDayFeedbackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_day_feedback_dispose;
}

static void
inn_day_feedback_init (InnDayFeedback *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  gtk_box_append (GTK_BOX (self), inn_sheet_part_head (_("Open feedback")));
  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "bill");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Open feedback"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->rows);
}

/**
 * inn_day_feedback_set_book:
 * @self: the section
 * @book: the open book; set once
 */
void
inn_day_feedback_set_book (InnDayFeedback *self,
                           InnBook        *book)
{
  g_return_if_fail (INN_IS_DAY_FEEDBACK (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
}
