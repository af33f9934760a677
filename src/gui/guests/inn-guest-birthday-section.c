/* inn-guest-birthday-section.c: see inn-guest-birthday-section.h. */

#include "config.h"

#include "inn-guest-birthday-section.h"

#include "inn-format.h"
#include "inn-lunar.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnGuestBirthdaySection
{
  GtkBox parent_instance;

  GtkWidget *none_box;
  GtkWidget *next_box;
  GtkWidget *day_label;
  GtkWidget *more_label;
};

static void inn_guest_birthday_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestBirthdaySection, inn_guest_birthday_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_birthday_section_section_init))

/* The animal of the lunar year somebody was born in, or NULL when that is not known. */
static const char *
get_animal (InnBirthday birthday)
{
  InnLunarDate lunar;
  InnDate born;

  if (birthday.year == 0)
    return NULL;
  if (birthday.calendar == INN_CALENDAR_LUNAR)
    return inn_lunar_animal_name (inn_lunar_animal (birthday.year));
  if (!inn_birthday_solar_date (birthday, &born) || !inn_lunar_from_date (born, &lunar))
    return NULL;

  return inn_lunar_animal_name (inn_lunar_animal (lunar.year));
}

/* A solar birthday falls on another day of the moon each year. Where people live by both, both are told. */
static char *
dup_lunar (InnBirthday birthday,
           InnDate     next)
{
  InnLunarDate lunar;
  g_autofree char *words = NULL;

  if (birthday.calendar == INN_CALENDAR_LUNAR || !inn_lunar_is_usual ()
      || !inn_lunar_from_date (next, &lunar))
    return NULL;

  words = inn_lunar_format (0, lunar.month, lunar.day, lunar.leap);
  /* Translators: the day of the lunar calendar on which a solar birthday falls. */
  return g_strdup_printf (_("that day is %s"), words);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    /* Translators: between two facts of one line. */
    g_string_append (text, C_("separator", "\302\240· "));
  g_string_append (text, part);
}

static void
inn_guest_birthday_section_show_card (InnGuestSection *section,
                                      InnBook         *book,
                                      InnGuestCard    *card)
{
  InnGuestBirthdaySection *self = INN_GUEST_BIRTHDAY_SECTION (section);
  InnBirthday birthday = inn_guest_get_birthday (card->guest);
  InnDate today = inn_clock_get_today (inn_book_get_clock (book));
  InnFeb29Rule rule = inn_settings_get_feb29_rule (inn_book_get_settings (book));
  g_autoptr(GString) more = g_string_new (NULL);
  g_autofree char *words = NULL;
  g_autofree char *left = NULL;
  g_autofree char *day = NULL;
  g_autofree char *told = NULL;
  g_autofree char *turns = NULL;
  g_autofree char *lunar = NULL;
  const char *animal;
  InnDate next;
  int age;

  gtk_widget_set_visible (GTK_WIDGET (self), !inn_guest_is (card->guest, INN_GUEST_DECEASED));
  gtk_widget_set_visible (self->none_box, !inn_birthday_is_set (birthday));
  gtk_widget_set_visible (self->next_box,
                          inn_birthday_next (birthday, today, rule, &next));
  if (!gtk_widget_get_visible (self->next_box))
    return;

  words = inn_format_day_words (next, today);
  left = inn_format_days_left (inn_date_days_between (today, next));
  /* Translators: a day in words, how many days are left. */
  day = g_strdup_printf (_("%1$s, %2$s"), words, left);
  gtk_label_set_text (GTK_LABEL (self->day_label), day);

  told = inn_birthday_format (birthday);
  append_part (more, told);
  age = inn_birthday_age_turned (birthday, next);
  if (age > 0)
    turns = g_strdup_printf (ngettext ("turns %d", "turns %d", age), age);
  append_part (more, turns);
  animal = get_animal (birthday);
  if (animal != NULL)
    {
      /* Translators: an animal of the Chinese zodiac. */
      g_autofree char *year = g_strdup_printf (_("%s year"), animal);

      append_part (more, year);
    }
  lunar = dup_lunar (birthday, next);
  append_part (more, lunar);
  inn_user_text_set_label (GTK_LABEL (self->more_label), more->str);
}

static void
inn_guest_birthday_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_birthday_section_show_card;
}

static void
inn_guest_birthday_section_class_init (InnGuestBirthdaySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-birthday-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestBirthdaySection, none_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestBirthdaySection, next_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestBirthdaySection, day_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestBirthdaySection, more_label);
}

static void
inn_guest_birthday_section_init (InnGuestBirthdaySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
