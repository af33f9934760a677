/* inn-filter-popover.c: see inn-filter-popover.h. What is chosen holds at once; how many guests fit is
 * said below.
 */

#include "config.h"

#include "inn-filter-popover.h"

#include "inn-filter-popover-private.h"
#include "inn-store-views.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

#define USUAL_DAYS 90

G_DEFINE_FINAL_TYPE (InnFilterPopover, inn_filter_popover, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Counting */

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnFilterPopover) self = user_data;
  g_autoptr (GError) error = NULL;
  int n_guests = inn_store_count_query_finish (INN_STORE (source), result, &error);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  /* One that failed or is outdated says nothing; the list itself tells of trouble. */
  if (n_guests < 0)
    return;

  number = g_strdup_printf ("%'d", n_guests);
  /* Translators: %s is the number of guests who fit the filter, already formatted. */
  text = g_strdup_printf (ngettext ("%s guest fits", "%s guests fit", n_guests), number);
  inn_user_text_set_bold (GTK_LABEL (self->count), text, number);
}

static void
count (InnFilterPopover *self)
{
  g_autoptr (InnGuestQuery) query = NULL;

  if (self->book == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  query = inn_guest_query_new_filtered (NULL, self->scope, INN_ORDER_READING, FALSE, self->filter);
  inn_store_count_query_async (inn_book_get_store (self->book), query, INN_PRIORITY_INTERACTIVE,
                               self->cancellable, counted_cb, g_object_ref (self));
}

/* Callbacks */

static void
edited_cb (InnFilterPopover *self)
{
  InnGuestFilter *filter;

  if (self->setting || self->book == NULL)
    return;

  inn_filter_popover_update_lines (self);
  filter = inn_filter_popover_read_filter (self);
  if (inn_guest_filter_equal (filter, self->filter))
    {
      inn_guest_filter_unref (filter);
      /* What is no number leaves the filter as it was, but is there to be cleared. */
      inn_filter_popover_update_clear_button (self);
      return;
    }

  inn_guest_filter_unref (self->filter);
  self->filter = filter;
  inn_filter_popover_update_clear_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
  count (self);
}

static void
clear_clicked_cb (InnFilterPopover *self)
{
  inn_guest_filter_unref (self->filter);
  self->filter = inn_guest_filter_new ();
  inn_filter_range_clear (self->stays);
  inn_filter_range_clear (self->spend);
  inn_filter_popover_show_filter (self);
  g_signal_emit (self, signals[CHANGED], 0);
  count (self);
}

static void
inn_filter_popover_dispose (GObject *object)
{
  InnFilterPopover *self = INN_FILTER_POPOVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_filter_popover_parent_class)->dispose (object);
}

static void
inn_filter_popover_finalize (GObject *object)
{
  inn_guest_filter_unref (INN_FILTER_POPOVER (object)->filter);

  G_OBJECT_CLASS (inn_filter_popover_parent_class)->finalize (object);
}

static void
inn_filter_popover_class_init (InnFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_filter_popover_dispose;
  object_class->finalize = inn_filter_popover_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_FILTER_OWN_FIELDS);
  g_type_ensure (INN_TYPE_FILTER_RANGE);
  g_type_ensure (INN_TYPE_FILTER_TOGGLES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, last_stay);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, days_line);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, days);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, between_line);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, first_day);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, last_day);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, stays);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, spend);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, birthday);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, follow_up);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, contact);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, silent);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, region);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, own_fields);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, types);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, with);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, without);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, channels);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, count);
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, count);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
inn_filter_popover_init (InnFilterPopover *self)
{
  self->filter = inn_guest_filter_new ();
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_filter_popover_add_choices (self);
  inn_filter_popover_add_months (self);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), USUAL_DAYS);
  inn_filter_range_set_name (self->stays, _("Stays from"), _("Stays to"));
  inn_filter_range_set_name (self->spend, _("Spend from"), _("Spend to"));
  inn_filter_popover_show_filter (self);
}

/**
 * inn_filter_popover_set_book:
 * @book: the book whose guests are counted; set once
 */
void
inn_filter_popover_set_book (InnFilterPopover *self,
                             InnBook          *book)
{
  g_return_if_fail (INN_IS_FILTER_POPOVER (self));

  self->book = g_object_ref (book);
  inn_filter_own_fields_set_book (self->own_fields, book);
}

/**
 * inn_filter_popover_get_filter:
 *
 * Returns: (transfer none): the filter with what is chosen here
 */
InnGuestFilter *
inn_filter_popover_get_filter (InnFilterPopover *self)
{
  g_return_val_if_fail (INN_IS_FILTER_POPOVER (self), NULL);

  return self->filter;
}

/**
 * inn_filter_popover_set_filter:
 * @filter: what is shown from now on; nothing is emitted
 * @scope: from among whom guests are counted
 */
void
inn_filter_popover_set_filter (InnFilterPopover *self,
                               InnGuestFilter   *filter,
                               InnGuestScope     scope)
{
  gboolean same;

  g_return_if_fail (INN_IS_FILTER_POPOVER (self));

  same = inn_guest_filter_equal (filter, self->filter);
  inn_guest_filter_ref (filter);
  inn_guest_filter_unref (self->filter);
  self->filter = filter;
  self->scope = scope;
  /* A field that somebody is typing into is left alone. */
  if (!same)
    inn_filter_popover_show_filter (self);
  count (self);
}
