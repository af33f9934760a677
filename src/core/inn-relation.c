/* inn-relation.c: who is around a guest, seen from either side. */

#include "config.h"

#include "inn-relation.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "inn-date-reader.h"
#include "inn-error.h"
#include "inn-fold.h"
#include "inn-text.h"

#define YEAR_LENGTH  4
#define MONTH_LENGTH 7
#define MONTHS_A_YEAR 12
#define OLDEST 120

static const struct
{
  const char      *nick;
  const char      *label;
  InnRelationKind  inverse;
} kinds[] = {
  [INN_RELATION_SPOUSE] = { "spouse", NC_ ("relation", "Spouse or partner"), INN_RELATION_SPOUSE },
  [INN_RELATION_CHILD] = { "child", NC_ ("relation", "Child"), INN_RELATION_PARENT },
  [INN_RELATION_PARENT] = { "parent", NC_ ("relation", "Parent"), INN_RELATION_CHILD },
  [INN_RELATION_SIBLING] = { "sibling", NC_ ("relation", "Brother or sister"),
                             INN_RELATION_SIBLING },
  [INN_RELATION_HOUSEHOLD] = { "household", NC_ ("relation", "Same household"),
                               INN_RELATION_HOUSEHOLD },
  [INN_RELATION_FRIEND] = { "friend", NC_ ("relation", "Friend"), INN_RELATION_FRIEND },
  [INN_RELATION_COLLEAGUE] = { "colleague", NC_ ("relation", "Colleague"), INN_RELATION_COLLEAGUE },
  [INN_RELATION_TRAVELS_WITH] = { "travels-with", NC_ ("relation", "Travels along"),
                                  INN_RELATION_TRAVELS_WITH },
  [INN_RELATION_ASSISTANT] = { "assistant", NC_ ("relation", "Assistant"), INN_RELATION_ASSISTS },
  [INN_RELATION_ASSISTS] = { "assists", NC_ ("relation", "Superior"), INN_RELATION_ASSISTANT },
  [INN_RELATION_REFERRED_BY] = { "referred-by", NC_ ("relation", "Recommended us"),
                                 INN_RELATION_REFERRED },
  [INN_RELATION_REFERRED] = { "referred", NC_ ("relation", "Came by recommendation"),
                              INN_RELATION_REFERRED_BY },
  [INN_RELATION_OTHER] = { "other", NC_ ("relation", "Other"), INN_RELATION_OTHER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == INN_N_RELATION_KINDS);

static void
clear (gpointer data)
{
  InnRelation *self = data;

  g_free (self->name);
  g_free (self->born);
  g_free (self->phone);
  g_free (self->note);
}

/**
 * inn_relation_new:
 *
 * The caller says who the other is before it hands the relation on: a guest, or a name.
 *
 * Returns: (transfer full): a relation that is not saved yet
 */
InnRelation *
inn_relation_new (gint64          guest_id,
                  InnRelationKind kind)
{
  InnRelation *self = g_atomic_rc_box_new0 (InnRelation);

  self->guest_id = guest_id;
  self->kind = kind;
  self->name = g_strdup ("");
  self->born = g_strdup ("");
  self->birthday = INN_BIRTHDAY_NONE;
  self->phone = g_strdup ("");
  self->note = g_strdup ("");

  return self;
}

/**
 * inn_relation_copy:
 *
 * Returns: (transfer full): an equal relation that may be changed before it is handed on
 */
InnRelation *
inn_relation_copy (const InnRelation *self)
{
  InnRelation *copy = inn_relation_new (self->guest_id, self->kind);

  copy->id = self->id;
  copy->other_id = self->other_id;
  copy->turned = self->turned;
  copy->birthday = self->birthday;
  copy->created_utc = self->created_utc;
  inn_text_set (&copy->name, self->name);
  inn_text_set (&copy->born, self->born);
  inn_text_set (&copy->phone, self->phone);
  inn_text_set (&copy->note, self->note);

  return copy;
}

/**
 * inn_relation_new_turned:
 * @self: a relation of two guests
 *
 * Returns: (transfer full): the same, seen from the other's card; without what was read of the other
 */
InnRelation *
inn_relation_new_turned (const InnRelation *self)
{
  InnRelation *turned = inn_relation_new (self->other_id, inn_relation_kind_invert (self->kind));

  turned->id = self->id;
  turned->other_id = self->guest_id;
  turned->turned = !self->turned;
  turned->created_utc = self->created_utc;
  inn_text_set (&turned->note, self->note);

  return turned;
}

/**
 * inn_relation_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnRelation *
inn_relation_ref (InnRelation *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_relation_unref:
 * @self: (transfer full): a relation; freed with its last holder, from any thread
 */
void
inn_relation_unref (InnRelation *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Reads "2020", "2020-05" or "2020-05-01"; what is not known stays 0. */
static gboolean
read_born (const char *born,
           int        *year,
           int        *month,
           int        *day)
{
  InnDate date;
  gsize length = strlen (born);

  *year = *month = *day = 0;
  if (length != YEAR_LENGTH && length != MONTH_LENGTH && length != INN_DATE_ISO_SIZE - 1)
    return FALSE;

  if (length == INN_DATE_ISO_SIZE - 1)
    {
      if (!inn_date_from_iso (born, &date))
        return FALSE;
      *day = date.day;
    }
  *year = atoi (born);
  if (length >= MONTH_LENGTH)
    *month = atoi (born + YEAR_LENGTH + 1);

  return *year >= 1850 && *year <= 2150
         && (length < MONTH_LENGTH
             || (born[YEAR_LENGTH] == '-' && *month >= 1 && *month <= MONTHS_A_YEAR));
}

/**
 * inn_relation_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID if it is nobody's, if nobody is at its other
 *   end, if it is to oneself, if the name is longer than names are, or if the birth cannot be
 */
gboolean
inn_relation_check (const InnRelation  *self,
                    GError            **error)
{
  int year = 0;
  int month = 0;
  int day = 0;

  if (self->guest_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A relation is somebody's");
  else if (self->other_id == 0 && self->name[0] == '\0')
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A relation is to somebody");
  else if (self->other_id == self->guest_id)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A relation is to somebody else");
  else if (self->other_id == 0 && g_utf8_strlen (self->name, -1) > INN_RELATION_NAME_LENGTH)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A name is not that long");
  else if (self->born[0] != '\0' && !read_born (self->born, &year, &month, &day))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A birth is a year, a month or a day");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_relation_is_same:
 *
 * Returns: whether both say the same of the same two people, from whichever side
 */
gboolean
inn_relation_is_same (const InnRelation *self,
                      const InnRelation *other)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (self->guest_id != other->guest_id)
    return self->other_id == other->guest_id && self->guest_id == other->other_id
           && self->kind == inn_relation_kind_invert (other->kind);
  if (self->other_id != other->other_id || self->kind != other->kind)
    return FALSE;
  if (self->other_id != 0)
    return TRUE;

  left = inn_fold_name (self->name);
  right = inn_fold_name (other->name);

  return g_str_equal (left, right);
}

/* A number of years, with or without a word behind it: "5", "5岁". */
static gboolean
read_age (const char *text,
          int        *age)
{
  static const char *const words[] = { "", "岁", "歲", "years", "years old", "y" };
  char *end = NULL;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  if (end == text || number < 0 || number > OLDEST)
    return FALSE;
  while (*end == ' ')
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (end, words[i]))
      {
        *age = number;
        return TRUE;
      }

  return FALSE;
}

/* A year, or a year and a month: "2021", "2021-5", "2021年5月". */
static char *
read_year (const char *text)
{
  int year = 0;
  int month = 0;
  int end = 0;

  if ((sscanf (text, "%4d-%2d%n", &year, &month, &end) == 2
       || sscanf (text, "%4d/%2d%n", &year, &month, &end) == 2
       || sscanf (text, "%4d.%2d%n", &year, &month, &end) == 2
       || sscanf (text, "%4d年%2d月%n", &year, &month, &end) == 2)
      && text[end] == '\0' && month >= 1 && month <= MONTHS_A_YEAR)
    return g_strdup_printf ("%04d-%02d", year, month);
  end = 0;
  if (sscanf (text, "%4d%n", &year, &end) == 1 && year >= 1850
      && (text[end] == '\0' || g_str_equal (text + end, "年")))
    return g_strdup_printf ("%04d", year);

  return NULL;
}

/**
 * inn_relation_read_born:
 * @text: an age, a year, a month or a day, as one says it
 * @today: the business day
 * @born: (out): what is known of the birth by it; of an age the year it was if the birthday has come
 *
 * Returns: whether it was understood and is not still to come; nothing at all is understood as ""
 */
gboolean
inn_relation_read_born (const char  *text,
                        InnDate      today,
                        char       **born)
{
  g_autofree char *clean = inn_text_clean (text, INN_TEXT_ONE_LINE);
  g_autofree char *folded = inn_fold (clean);
  g_autofree char *found = NULL;
  char now[INN_DATE_ISO_SIZE];
  InnDate date = INN_DATE_NONE;
  int age = 0;
  int year = 0;
  int month = 0;
  int day = 0;

  *born = NULL;
  if (folded[0] == '\0')
    found = g_strdup ("");
  else if (read_age (folded, &age))
    found = g_strdup_printf ("%04d", today.year - age);
  else if ((found = read_year (folded)) == NULL
           && inn_date_read (clean, INN_DATE_ORDER_UNKNOWN, today, &date, NULL))
    found = inn_date_dup_iso (date);
  if (found == NULL)
    return FALSE;

  inn_date_to_iso (today, now);
  if (strncmp (found, now, strlen (found)) > 0
      || (*found != '\0' && !read_born (found, &year, &month, &day)))
    return FALSE;
  *born = g_steal_pointer (&found);

  return TRUE;
}

/**
 * inn_relation_get_age:
 * @today: the business day
 *
 * Where only the year or the month of birth is known, the age is that of those whose birthday has
 * come: 2020 is 6 years old from the first day of 2026, 2020-05 from 1 May.
 *
 * Returns: how old the other is, or -1 if that is not known or cannot be
 */
int
inn_relation_get_age (const InnRelation *self,
                      InnDate            today)
{
  int year = 0;
  int month = 0;
  int day = 0;
  int age = 0;

  if (inn_birthday_is_set (self->birthday))
    return inn_birthday_age_on (self->birthday, today, INN_FEB29_ON_FEB28);
  if (!read_born (self->born, &year, &month, &day))
    return -1;
  if (day != 0)
    return inn_birthday_age_on (inn_birthday_new_solar (year, month, day), today,
                                INN_FEB29_ON_FEB28);

  age = today.year - year - (month > today.month ? 1 : 0);

  return MAX (age, -1);
}

/**
 * inn_relation_is_referral:
 * @referrer_id: (out): the guest who recommended the hotel, 0 for somebody who is no guest
 * @referred_id: (out): the guest who came of it, 0 for somebody who is no guest
 *
 * Returns: whether one of them recommended the hotel to the other
 */
gboolean
inn_relation_is_referral (const InnRelation *self,
                          gint64            *referrer_id,
                          gint64            *referred_id)
{
  gboolean by_other = self->kind == INN_RELATION_REFERRED_BY;

  if (!by_other && self->kind != INN_RELATION_REFERRED)
    return FALSE;

  *referrer_id = by_other ? self->other_id : self->guest_id;
  *referred_id = by_other ? self->guest_id : self->other_id;

  return TRUE;
}

/**
 * inn_relation_kind_invert:
 *
 * Returns: what the guest is to the other, where the other is @kind to the guest
 */
InnRelationKind
inn_relation_kind_invert (InnRelationKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_RELATION_KINDS, INN_RELATION_OTHER);

  return kinds[kind].inverse;
}

/**
 * inn_relation_kind_get_label:
 *
 * Returns: (transfer none): the translated name of what the other is
 */
const char *
inn_relation_kind_get_label (InnRelationKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_RELATION_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "relation", kinds[kind].label);
}

/**
 * inn_relation_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_relation_kind_to_nick (InnRelationKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_RELATION_KINDS, "other");

  return kinds[kind].nick;
}

/**
 * inn_relation_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_relation_kind_from_nick (const char      *nick,
                             InnRelationKind *kind)
{
  for (guint i = 0; nick != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].nick, nick))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
