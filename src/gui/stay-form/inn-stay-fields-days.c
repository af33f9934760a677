/* inn-stay-fields-days.c: the days of the stay form. They are typed as told, and the line below says how
 * they were understood.
 */

#include "config.h"

#include "inn-stay-fields-private.h"

#include "inn-date-words.h"
#include "inn-format.h"

#include <glib/gi18n.h>

/* Puts a text into an entry that nobody typed. */
void
inn_stay_fields_set_text (InnStayFields *self,
                          GtkWidget     *entry,
                          const char    *text)
{
  gboolean before = self->setting;

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  self->setting = before;
}

gboolean
inn_stay_fields_is_empty (GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return text[strspn (text, " ")] == '\0';
}

InnCivil
inn_stay_fields_read_day (InnStayFields *self,
                          GtkWidget     *entry)
{
  InnCivil civil = INN_CIVIL_NONE;

  if (inn_stay_fields_is_empty (entry)
      || !inn_civil_from_words (gtk_editable_get_text (GTK_EDITABLE (entry)), self->today, &civil,
                                NULL))
    return INN_CIVIL_NONE;

  return civil;
}

static void
tell_day (InnStayFields *self,
          InnFormField  *field,
          GtkWidget     *entry)
{
  InnCivil civil = inn_stay_fields_read_day (self, entry);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (!inn_civil_is_set (civil))
    {
      inn_form_field_set_message (field, inn_stay_fields_is_empty (entry) ? INN_FIELD_PLAIN : INN_FIELD_REFUSED,
                                  inn_stay_fields_is_empty (entry) ? NULL
                                                   : _("Not understood. Try “12-05 14:00”."));
      return;
    }

  day = inn_format_day_words (civil.date, self->today);
  if (civil.minute >= 0)
    {
      g_autofree char *minute = inn_format_minute (civil.minute);

      /* Translators: a day, a time of day: “Tue 24 November, 14:00”. */
      text = g_strdup_printf (_("%1$s, %2$s"), day, minute);
    }
  inn_form_field_set_message (field, INN_FIELD_UNDERSTOOD, text != NULL ? text : day);
}

void
inn_stay_fields_tell_days (InnStayFields *self)
{
  InnCivil from = inn_stay_fields_read_day (self, self->arrival);
  InnCivil to = inn_stay_fields_read_day (self, self->departure);

  tell_day (self, self->arrival_field, self->arrival);
  tell_day (self, self->departure_field, self->departure);
  inn_form_field_set_message (self->nights_field, INN_FIELD_PLAIN, NULL);
  if (!inn_civil_is_set (from) || !inn_civil_is_set (to))
    return;

  if (inn_date_compare (to.date, from.date) < 0)
    inn_form_field_set_message (self->departure_field, INN_FIELD_REFUSED,
                                _("The departure lies before the arrival"));
  else if (inn_date_equal (to.date, from.date))
    inn_form_field_set_message (self->nights_field, INN_FIELD_PLAIN, C_("stay", "day use"));
}

void
inn_stay_fields_follow_nights (InnStayFields *self)
{
  InnCivil from = inn_stay_fields_read_day (self, self->arrival);
  InnCivil to = inn_stay_fields_read_day (self, self->departure);
  g_autofree char *text = NULL;

  if (!inn_civil_is_set (from) || !inn_civil_is_set (to)
      || inn_date_compare (to.date, from.date) < 0)
    return;

  text = g_strdup_printf ("%d", inn_date_days_between (from.date, to.date));
  inn_stay_fields_set_text (self, self->nights, text);
}

void
inn_stay_fields_set_day (InnStayFields *self,
                         GtkWidget     *entry,
                         InnDate        day,
                         int            minute)
{
  g_autofree char *text = inn_date_is_valid (day) ? inn_civil_dup_text (inn_civil_new (day, minute))
                                                  : g_strdup ("");

  inn_stay_fields_set_text (self, entry, text);
}
