/* inn-filter-popover.c: see inn-filter-popover.h. What is chosen holds at once; how many guests fit is
 * said below.
 */

#include "config.h"

#include "inn-filter-popover.h"

#include "inn-channel.h"
#include "inn-date-words.h"
#include "inn-filter-range.h"
#include "inn-filter-toggles.h"
#include "inn-filter-words.h"
#include "inn-guest-label.h"
#include "inn-money.h"
#include "inn-store-views.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

/* The spend of all guests is kept in one currency. */
#define CURRENCY "CNY"
#define USUAL_DAYS 90

struct _InnFilterPopover
{
  GtkPopover parent_instance;

  GtkWidget *last_stay;
  GtkWidget *days_line;
  GtkWidget *days;
  GtkWidget *between_line;
  GtkWidget *first_day;
  GtkWidget *last_day;
  InnFilterRange *stays;
  InnFilterRange *spend;
  GtkWidget *birthday;
  GtkWidget *follow_up;
  GtkWidget *contact;
  GtkWidget *region;
  InnFilterToggles *types;
  InnFilterToggles *with;
  InnFilterToggles *without;
  InnFilterToggles *channels;
  GtkWidget *count;
  GtkWidget *clear_button;

  InnBook *book;             /* owned, nullable */
  InnGuestFilter *filter;    /* owned */
  InnGuestScope scope;
  GCancellable *cancellable; /* owned, of the count under way */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InnFilterPopover, inn_filter_popover, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Months in the order of the list: none, those that move on, then those of the year. */
static int
get_month (guint position)
{
  static const int moving[] = {
    INN_BIRTHDAY_ANY_MONTH, INN_BIRTHDAY_THIS_MONTH, INN_BIRTHDAY_NEXT_MONTH,
  };

  return position < G_N_ELEMENTS (moving) ? moving[position]
                                          : (int) (position - G_N_ELEMENTS (moving) + 1);
}

static guint
find_month (int month)
{
  guint position = 0;

  while (position < INN_BIRTHDAY_NEXT_MONTH && get_month (position) != month)
    position++;

  return position;
}

static gint64
get_minor_units (void)
{
  gint64 units = 1;

  for (guint i = 0; i < inn_money_exponent (CURRENCY); i++)
    units *= 10;

  return units;
}

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

/* From the filter to the fields */

static void
update_lines (InnFilterPopover *self)
{
  InnLastStay kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->last_stay));

  gtk_widget_set_visible (self->days_line,
                          kind == INN_LAST_STAY_WITHIN || kind == INN_LAST_STAY_BEFORE);
  gtk_widget_set_visible (self->between_line, kind == INN_LAST_STAY_BETWEEN);
}

static void
update_clear_button (InnFilterPopover *self)
{
  gtk_widget_set_sensitive (self->clear_button,
                            !inn_guest_filter_is_empty (self->filter)
                              || !inn_filter_range_is_blank (self->stays)
                              || !inn_filter_range_is_blank (self->spend));
}

static void
show_day (GtkWidget *entry,
          InnDate    day)
{
  char text[INN_DATE_ISO_SIZE];

  gtk_widget_remove_css_class (entry, "error");
  gtk_editable_set_text (GTK_EDITABLE (entry),
                         inn_date_is_set (day) ? inn_date_to_iso (day, text) : "");
}

static gint64
divide (gint64 amount,
        gint64 units)
{
  return amount == INN_FILTER_NO_BOUND ? INN_FILTER_NO_BOUND : amount / units;
}

static gint64
multiply (gint64 amount,
          gint64 units)
{
  return amount == INN_FILTER_NO_BOUND ? INN_FILTER_NO_BOUND : amount * units;
}

static void
show_choices (InnFilterPopover *self)
{
  const InnGuestFilter *filter = self->filter;

  for (InnGuestType type = 0; type <= INN_GUEST_TYPE_COMPANY; type++)
    inn_filter_toggles_set (self->types, inn_guest_type_to_nick (type),
                            (filter->types & (1u << type)) != 0);
  for (guint flag = 1; flag <= INN_GUEST_ADVOCATE; flag <<= 1)
    {
      g_autofree char *key = g_strdup_printf ("%u", flag);

      inn_filter_toggles_set (self->with, key, (filter->with & flag) != 0);
      inn_filter_toggles_set (self->without, key, (filter->without & flag) != 0);
    }
  inn_filter_toggles_clear (self->channels);
  for (guint i = 0; filter->channels[i] != NULL; i++)
    {
      inn_filter_toggles_add (self->channels, filter->channels[i],
                              inn_channel_get_title (filter->channels[i]));
      inn_filter_toggles_set (self->channels, filter->channels[i], TRUE);
    }
}

static void
show_filter (InnFilterPopover *self)
{
  const InnGuestFilter *filter = self->filter;
  gint64 units = get_minor_units ();

  self->setting = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->last_stay), filter->last_stay);
  if (filter->last_stay == INN_LAST_STAY_WITHIN || filter->last_stay == INN_LAST_STAY_BEFORE)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), filter->last_stay_days);
  show_day (self->first_day, filter->last_stay_first);
  show_day (self->last_day, filter->last_stay_last);
  inn_filter_range_set (self->stays, filter->min_stays, filter->max_stays);
  inn_filter_range_set (self->spend, divide (filter->min_spend, units),
                        divide (filter->max_spend, units));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->birthday), find_month (filter->birthday_month));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->follow_up), filter->follow_up);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->contact), filter->contact);
  gtk_editable_set_text (GTK_EDITABLE (self->region), filter->region);
  show_choices (self);
  update_lines (self);
  self->setting = FALSE;
  update_clear_button (self);
}

/* From the fields to the filter */

/* Marks what is no day. */
static InnDate
read_day (InnFilterPopover *self,
          GtkWidget        *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  InnCivil civil = { 0 };
  gboolean read = inn_civil_from_words (text, today, &civil, NULL);

  if (read || *text == '\0')
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");

  return read ? civil.date : INN_DATE_NONE;
}

/* Until both days are there, nothing is asked of the last stay. */
static void
read_last_stay (InnFilterPopover *self,
                InnGuestFilter   *filter)
{
  filter->last_stay = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->last_stay));
  filter->last_stay_days = 0;
  filter->last_stay_first = INN_DATE_NONE;
  filter->last_stay_last = INN_DATE_NONE;

  if (filter->last_stay == INN_LAST_STAY_WITHIN || filter->last_stay == INN_LAST_STAY_BEFORE)
    {
      filter->last_stay_days = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->days));
    }
  else if (filter->last_stay == INN_LAST_STAY_BETWEEN)
    {
      InnDate first = read_day (self, self->first_day);
      InnDate last = read_day (self, self->last_day);

      if (inn_date_is_set (first) && inn_date_is_set (last))
        {
          filter->last_stay_first = first;
          filter->last_stay_last = last;
        }
      else
        {
          filter->last_stay = INN_LAST_STAY_WHENEVER;
        }
    }
}

static InnGuestFlags
read_flags (InnFilterToggles *toggles)
{
  InnGuestFlags flags = 0;

  for (guint flag = 1; flag <= INN_GUEST_ADVOCATE; flag <<= 1)
    {
      g_autofree char *key = g_strdup_printf ("%u", flag);

      if (inn_filter_toggles_has (toggles, key))
        flags |= flag;
    }

  return flags;
}

static InnGuestFilter *
read_filter (InnFilterPopover *self)
{
  InnGuestFilter *filter = inn_guest_filter_new ();
  g_auto (GStrv) channels = inn_filter_toggles_dup_active (self->channels);
  gint64 units = get_minor_units ();

  inn_guest_filter_set_tags (filter, self->filter->tag_match, self->filter->tag_ids,
                             self->filter->n_tags);
  read_last_stay (self, filter);
  inn_filter_range_get (self->stays, &filter->min_stays, &filter->max_stays);
  inn_filter_range_get (self->spend, &filter->min_spend, &filter->max_spend);
  filter->min_spend = multiply (filter->min_spend, units);
  filter->max_spend = multiply (filter->max_spend, units);
  filter->birthday_month = get_month (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->birthday)));
  filter->follow_up = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->follow_up));
  filter->contact = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->contact));
  inn_guest_filter_set_region (filter, gtk_editable_get_text (GTK_EDITABLE (self->region)));
  for (InnGuestType type = 0; type <= INN_GUEST_TYPE_COMPANY; type++)
    if (inn_filter_toggles_has (self->types, inn_guest_type_to_nick (type)))
      filter->types |= 1u << type;
  filter->with = read_flags (self->with);
  filter->without = read_flags (self->without);
  for (guint i = 0; channels[i] != NULL; i++)
    inn_guest_filter_toggle_channel (filter, channels[i], TRUE);

  return filter;
}

/* Callbacks */

static void
edited_cb (InnFilterPopover *self)
{
  InnGuestFilter *filter;

  if (self->setting || self->book == NULL)
    return;

  update_lines (self);
  filter = read_filter (self);
  if (inn_guest_filter_equal (filter, self->filter))
    {
      inn_guest_filter_unref (filter);
      /* What is no number leaves the filter as it was, but is there to be cleared. */
      update_clear_button (self);
      return;
    }

  inn_guest_filter_unref (self->filter);
  self->filter = filter;
  update_clear_button (self);
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
  show_filter (self);
  g_signal_emit (self, signals[CHANGED], 0);
  count (self);
}

static void
add_choices (InnFilterPopover *self)
{
  for (InnGuestType type = 0; type <= INN_GUEST_TYPE_COMPANY; type++)
    inn_filter_toggles_add (self->types, inn_guest_type_to_nick (type),
                            inn_guest_type_get_label (type));
  for (guint flag = 1; flag <= INN_GUEST_ADVOCATE; flag <<= 1)
    {
      g_autofree char *key = g_strdup_printf ("%u", flag);

      inn_filter_toggles_add (self->with, key, inn_filter_words_flag (flag, TRUE));
      inn_filter_toggles_add (self->without, key, inn_filter_words_flag (flag, TRUE));
    }
  for (guint i = 0; i < inn_channel_get_n (); i++)
    inn_filter_toggles_add (self->channels, inn_channel_get_key (i),
                            inn_channel_get_title (inn_channel_get_key (i)));
}

static void
add_months (InnFilterPopover *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  gtk_string_list_append (months, C_("filter", "any"));
  for (guint i = 1; i <= INN_BIRTHDAY_NEXT_MONTH; i++)
    gtk_string_list_append (months, inn_filter_words_month (get_month (i)));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->birthday), G_LIST_MODEL (months));
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
  gtk_widget_class_bind_template_child (widget_class, InnFilterPopover, region);
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
  add_choices (self);
  add_months (self);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), USUAL_DAYS);
  inn_filter_range_set_name (self->stays, _("Stays from"), _("Stays to"));
  inn_filter_range_set_name (self->spend, _("Spend from"), _("Spend to"));
  show_filter (self);
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
    show_filter (self);
  count (self);
}
