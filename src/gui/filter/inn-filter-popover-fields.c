/* inn-filter-popover-fields.c: from the filter to the fields of its popover, and back.
 */

#include "config.h"

#include "inn-filter-popover-private.h"

#include "inn-channel.h"
#include "inn-date-words.h"
#include "inn-filter-words.h"
#include "inn-guest-label.h"
#include "inn-money.h"

#include <glib/gi18n.h>

/* The spend of all guests is kept in one currency. */
#define CURRENCY "CNY"

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

void
inn_filter_popover_add_choices (InnFilterPopover *self)
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

void
inn_filter_popover_add_months (InnFilterPopover *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  gtk_string_list_append (months, C_("filter", "any"));
  for (guint i = 1; i <= INN_BIRTHDAY_NEXT_MONTH; i++)
    gtk_string_list_append (months, inn_filter_words_month (get_month (i)));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->birthday), G_LIST_MODEL (months));
}

void
inn_filter_popover_update_lines (InnFilterPopover *self)
{
  InnLastStay kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->last_stay));

  gtk_widget_set_visible (self->days_line,
                          kind == INN_LAST_STAY_WITHIN || kind == INN_LAST_STAY_BEFORE);
  gtk_widget_set_visible (self->between_line, kind == INN_LAST_STAY_BETWEEN);
}

void
inn_filter_popover_update_clear_button (InnFilterPopover *self)
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

void
inn_filter_popover_show_filter (InnFilterPopover *self)
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
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->silent), filter->silent_days);
  gtk_editable_set_text (GTK_EDITABLE (self->region), filter->region);
  show_choices (self);
  inn_filter_own_fields_show (self->own_fields, filter);
  inn_filter_popover_update_lines (self);
  self->setting = FALSE;
  inn_filter_popover_update_clear_button (self);
}

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

InnGuestFilter *
inn_filter_popover_read_filter (InnFilterPopover *self)
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
  for (guint i = 0; i < self->filter->own->len; i++)
    {
      InnCustomCondition *own = g_ptr_array_index (self->filter->own, i);

      inn_guest_filter_set_own (filter, own->field_id, own);
    }
  inn_filter_own_fields_apply (self->own_fields, filter);
  filter->silent_days = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->silent));
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
