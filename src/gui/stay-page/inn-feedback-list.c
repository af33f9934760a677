/* inn-feedback-list.c: see inn-feedback-list.h. A press on a line opens it below the others. */

#include "config.h"

#include "inn-feedback-list.h"

#include "inn-feedback-entry.h"
#include "inn-format.h"
#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-store-feedback.h"

#include <glib/gi18n.h>

struct _InnFeedbackList
{
  GtkBox parent_instance;

  GtkWidget *add_link;
  GtkWidget *rows;
  GtkWidget *none;
  GtkWidget *entry;      /* NULL before it is needed */

  InnBook *book;         /* owned */
  GPtrArray *feedback;   /* owned, of InnGuestFeedback, in the order shown */
  gint64 guest_id;
  gint64 stay_id;
  gint64 room_id;
};

G_DEFINE_FINAL_TYPE (InnFeedbackList, inn_feedback_list, GTK_TYPE_BOX)

/* Settled ones are history; the latest few are shown below the open ones. */
#define MAX_SETTLED 3

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_feedback_finish (store, result, seq, error) != 0;
}

static void
save_cb (InnFeedbackList  *self,
         InnGuestFeedback *feedback)
{
  /* Translators: praise or a complaint, what was said. */
  char *done = g_strdup_printf (_("Noted: %s"), feedback->what);

  inn_feedback_list_close (self);
  inn_store_save_feedback_async (inn_book_get_store (self->book), feedback, NULL,
                                 inn_pending_act_cb,
                                 inn_pending_act_new (GTK_WIDGET (self), finish_save, done,
                                                      _("The feedback was not saved")));
}

static void
delete_cb (InnFeedbackList *self,
           gint64           id)
{
  inn_feedback_list_close (self);
  inn_store_delete_feedback_async (inn_book_get_store (self->book), id, NULL, inn_pending_act_cb,
                                   inn_pending_act_new (GTK_WIDGET (self),
                                                        inn_store_change_feedback_finish,
                                                        g_strdup (_("The feedback is deleted")),
                                                        _("The feedback was not deleted")));
}

static void
close_cb (InnFeedbackList *self)
{
  inn_feedback_list_close (self);
}

static void
open_entry (InnFeedbackList  *self,
            InnGuestFeedback *feedback)
{
  if (self->entry == NULL)
    {
      self->entry = inn_feedback_entry_new (self->book);
      gtk_box_append (GTK_BOX (self), self->entry);
      g_signal_connect_object (self->entry, "save", G_CALLBACK (save_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "delete", G_CALLBACK (delete_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "closed", G_CALLBACK (close_cb), self,
                               G_CONNECT_SWAPPED);
    }
  inn_feedback_entry_show (INN_FEEDBACK_ENTRY (self->entry), feedback);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_grab_focus (self->entry);
}

static void
add_cb (InnFeedbackList *self)
{
  g_autoptr(InnGuestFeedback) feedback
    = inn_guest_feedback_new (self->guest_id, INN_FEEDBACK_COMPLAINT,
                              inn_clock_get_today (inn_book_get_clock (self->book)), "");

  feedback->stay_id = self->stay_id;
  feedback->room_id = self->room_id;
  feedback->severity = INN_SEVERITY_NORMAL;
  open_entry (self, feedback);
}

static void
row_activated_cb (InnFeedbackList *self,
                  GtkListBoxRow   *row)
{
  if (!inn_book_is_read_only (self->book))
    open_entry (self, g_ptr_array_index (self->feedback, gtk_list_box_row_get_index (row)));
}

/* "normal, noise, until 11-24" */
static char *
dup_details (InnFeedbackList        *self,
             const InnGuestFeedback *feedback)
{
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));
  g_autofree char *day = inn_format_short_day (feedback->day, today);
  g_autofree char *from = inn_format_list (day, feedback->source);
  g_autofree char *category = inn_format_list (from, feedback->category);
  g_autofree char *about = inn_format_list (category, feedback->department);
  g_autofree char *state = NULL;
  g_autofree char *due = NULL;

  if (feedback->closed)
    state = *feedback->remedy != '\0' ? g_strdup (feedback->remedy) : g_strdup (_("settled"));
  else if (inn_civil_is_set (feedback->due))
    {
      due = inn_format_short_day (feedback->due.date, today);
      /* Translators: a day. */
      state = g_strdup_printf (_("open, until %s"), due);
    }
  else
    state = g_strdup (_("open"));

  return inn_format_list (about, state);
}

static GtkWidget *
make_row (InnFeedbackList        *self,
          const InnGuestFeedback *feedback)
{
  gboolean overdue = inn_guest_feedback_is_overdue (feedback,
                                                    inn_clock_get_civil (inn_book_get_clock
                                                                           (self->book)));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *details = dup_details (self, feedback);
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;
  const char *look = feedback->closed ? "secondary" : overdue ? "danger"
                     : feedback->kind == INN_FEEDBACK_COMPLAINT ? "doubtful" : "secondary";

  if (feedback->score_tenths >= 0)
    /* Translators: a review, its points out of ten, what was said. */
    text = g_strdup_printf (_("%1$s %2$d.%3$d: %4$s"), inn_feedback_kind_get_label (feedback->kind),
                            feedback->score_tenths / 10, feedback->score_tenths % 10,
                            feedback->what);
  else
    /* Translators: praise or a complaint, what was said. */
    text = g_strdup_printf (_("%1$s: %2$s"), inn_feedback_kind_get_label (feedback->kind),
                            feedback->what);
  gtk_box_append (GTK_BOX (box), inn_sheet_part_label (text, NULL));
  gtk_box_append (GTK_BOX (box),
                  inn_sheet_part_label (details, (const char *[]) { "field-message", "figures", look,
                                                                    NULL }));
  gtk_widget_add_css_class (row, "bill-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  spoken = inn_format_list (text, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
inn_feedback_list_dispose (GObject *object)
{
  InnFeedbackList *self = INN_FEEDBACK_LIST (object);

  g_clear_pointer (&self->feedback, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_feedback_list_parent_class)->dispose (object);
}

static void
inn_feedback_list_class_init (InnFeedbackListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_feedback_list_dispose;
}

static void
inn_feedback_list_init (InnFeedbackList *self)
{
  GtkWidget *head = inn_sheet_part_head (_("Feedback"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  self->feedback = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_guest_feedback_unref);
  self->add_link = inn_sheet_part_link (_("Note feedback"), G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (head), self->add_link);
  gtk_box_append (GTK_BOX (self), head);
  self->none = inn_sheet_part_label (_("Nothing was said yet."),
                                     (const char *[]) { "secondary", NULL });
  gtk_box_append (GTK_BOX (self), self->none);
  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "bill");
  gtk_widget_add_css_class (self->rows, "sayings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Feedback"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->rows);
}

/**
 * inn_feedback_list_new:
 * @book: the open book
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
inn_feedback_list_new (InnBook *book)
{
  InnFeedbackList *self = g_object_new (INN_TYPE_FEEDBACK_LIST, NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_visible (self->add_link, !inn_book_is_read_only (book));

  return GTK_WIDGET (self);
}

/**
 * inn_feedback_list_show:
 * @self: the list
 * @feedback: (element-type InnGuestFeedback): what was said
 * @guest_id: who says more
 * @stay_id: about which stay, or 0
 * @room_id: about which room, or 0
 */
void
inn_feedback_list_show (InnFeedbackList *self,
                        GPtrArray       *feedback,
                        gint64           guest_id,
                        gint64           stay_id,
                        gint64           room_id)
{
  guint n_settled = 0;
  GtkWidget *row;

  g_return_if_fail (INN_IS_FEEDBACK_LIST (self));

  if (self->guest_id != guest_id || self->stay_id != stay_id)
    inn_feedback_list_close (self);
  self->guest_id = guest_id;
  self->stay_id = stay_id;
  self->room_id = room_id;

  while ((row = gtk_widget_get_first_child (self->rows)))
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), row);
  g_ptr_array_set_size (self->feedback, 0);
  for (int closed = 0; closed < 2; closed++)
    for (guint i = 0; i < feedback->len; i++)
      {
        InnGuestFeedback *one = g_ptr_array_index (feedback, i);

        if (one->closed != (closed == 1) || (one->closed && n_settled++ >= MAX_SETTLED))
          continue;
        g_ptr_array_add (self->feedback, inn_guest_feedback_ref (one));
        gtk_list_box_append (GTK_LIST_BOX (self->rows), make_row (self, one));
      }
  gtk_widget_set_visible (self->none, self->feedback->len == 0);
  gtk_widget_set_visible (self->rows, self->feedback->len > 0);
}

/**
 * inn_feedback_list_close:
 * @self: the list
 *
 * Gives up what is being noted.
 *
 * Returns: whether anything was
 */
gboolean
inn_feedback_list_close (InnFeedbackList *self)
{
  g_return_val_if_fail (INN_IS_FEEDBACK_LIST (self), FALSE);

  if (self->entry == NULL || !gtk_widget_get_visible (self->entry))
    return FALSE;

  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_grab_focus (self->add_link);

  return TRUE;
}
