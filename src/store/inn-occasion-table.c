/* inn-occasion-table.c: see inn-occasion-table.h.
 *
 * What comes every year is found by the keys of each day (inn_birthday_keys_on ()), what ends by the day
 * it ends on; each a look into an index.
 */

#include "config.h"

#include "inn-occasion-table.h"

#include "inn-birthday-table.h"
#include "inn-consent-private.h"
#include "inn-festival.h"
#include "inn-format.h"
#include "inn-important-date-table.h"
#include "inn-table-private.h"
#include "inn-tier.h"

#include <glib/gi18n-lib.h>

/* A day that matters is greeted as a birthday is, so the same guests are left in peace. */
static const char LIST_IMPORTANT[] =
  "SELECT important_date.id, guest.id FROM important_date JOIN guest ON guest.id = important_date.guest_id "
  "WHERE important_date.calendar = ?1 AND important_date.month = ?2 AND important_date.day = ?3 "
  "  AND important_date.leap = ?4 "
  "  AND guest.deceased = 0 AND guest.no_contact = 0 AND guest.banned = 0 AND guest.archived = 0 "
  "  AND " INN_SQL_CONSENT_ALLOWS ("guest.id", "'birthday'") " "
  "  AND " INN_SQL_CONSENT_ALLOWS ("guest.id", "'profile'") " "
  "ORDER BY important_date.id";

static const char LIST_FESTIVALS[] =
  "SELECT id, key, calendar, month, day FROM festival "
  "WHERE enabled = 1 "
  "ORDER BY position, id";

/* What ends is for the desk, not a greeting. */
static const char LIST_DOCUMENTS[] =
  "SELECT identity_document.id, guest.id, identity_document.expires "
  "FROM identity_document JOIN guest ON guest.id = identity_document.guest_id "
  "WHERE identity_document.expires BETWEEN ?1 AND ?2 "
  "  AND guest.deceased = 0 AND guest.banned = 0 AND guest.archived = 0 "
  "ORDER BY identity_document.expires, identity_document.id";

static const char LIST_TIERS[] =
  "SELECT id, id, tier_until FROM guest "
  "WHERE tier_until BETWEEN ?1 AND ?2 AND tier <> '' "
  "  AND deceased = 0 AND banned = 0 AND archived = 0 "
  "ORDER BY tier_until, id";

static const char LIST_LEADS[] =
  "SELECT guest_id, kind, days_before FROM guest_lead "
  "ORDER BY guest_id";

static const char LOAD_FESTIVAL[] = "SELECT key, name FROM festival WHERE id = ?1";
static const char LOAD_DOCUMENT[] = "SELECT kind FROM identity_document WHERE id = ?1";
static const char LOAD_TIER[] = "SELECT tier FROM guest WHERE id = ?1";

/* How inn_birthday_month_day_key () makes its numbers. */
#define KEY_LUNAR 10000
#define KEY_LEAP 20000

static void
add (GArray      *occasions,
     InnRuleKind  kind,
     gint64       subject_id,
     gint64       guest_id,
     InnDate      day)
{
  InnOccasion occasion = { kind, subject_id, guest_id, day };

  g_array_append_val (occasions, occasion);
}

static void
birthday_cb (gint64   guest_id,
             InnDate  day,
             gpointer data)
{
  add (data, INN_RULE_BIRTHDAY, guest_id, guest_id, day);
}

static gboolean
add_important_of_key (InnStatement  *row,
                      int            key,
                      InnDate        day,
                      GArray        *occasions,
                      GError       **error)
{
  int month_day = key % KEY_LUNAR;
  InnStep step;

  inn_statement_bind_text (row, 1, key >= KEY_LUNAR ? "lunar" : "solar");
  inn_statement_bind_int (row, 2, month_day / 100);
  inn_statement_bind_int (row, 3, month_day % 100);
  inn_statement_bind_boolean (row, 4, key >= KEY_LEAP);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    add (occasions, INN_RULE_IMPORTANT_DATE, inn_statement_get_int (row, 0),
         inn_statement_get_int (row, 1), day);

  return step == INN_STEP_DONE;
}

static gboolean
add_important (InnConnection  *connection,
               InnDate         first,
               InnDate         last,
               InnFeb29Rule    feb29,
               GArray         *occasions,
               GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_IMPORTANT, error);

  if (row == NULL)
    return FALSE;

  for (InnDate day = first;
       inn_date_is_set (day) && inn_date_compare (day, last) <= 0;
       day = inn_date_add_days (day, 1))
    {
      int keys[INN_BIRTHDAY_MAX_KEYS];
      gsize n_keys = inn_birthday_keys_on (day, feb29, keys);

      for (gsize i = 0; i < n_keys; i++)
        if (!add_important_of_key (row, keys[i], day, occasions, error))
          return FALSE;
    }

  return TRUE;
}

/* The days of a festival of the program, or of one of the hotel's own. */
static gboolean
find_next (InnStatement *row,
           InnDate       from,
           InnFeb29Rule  feb29,
           InnDate      *day)
{
  const InnFestival *known = inn_festival_lookup (inn_statement_get_text (row, 1));
  InnBirthday own = INN_BIRTHDAY_NONE;

  if (known != NULL)
    return inn_festival_next (known, from, day);
  /* One that a newer program made ready has no day here. */
  if (inn_statement_is_null (row, 3))
    return FALSE;

  if (g_str_equal (inn_statement_get_text (row, 2), "lunar"))
    own.calendar = INN_CALENDAR_LUNAR;
  own.month = (int) inn_statement_get_int (row, 3);
  own.day = (int) inn_statement_get_int (row, 4);

  return inn_birthday_next (own, from, feb29, day);
}

static gboolean
add_festivals (InnConnection  *connection,
               InnDate         first,
               InnDate         last,
               InnFeb29Rule    feb29,
               GArray         *occasions,
               GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_FESTIVALS, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    for (InnDate from = first, day;
         inn_date_is_set (from) && find_next (row, from, feb29, &day)
         && inn_date_compare (day, last) <= 0;
         from = inn_date_add_days (day, 1))
      add (occasions, INN_RULE_FESTIVAL, inn_statement_get_int (row, 0), 0, day);

  return step == INN_STEP_DONE;
}

static gboolean
add_ends (InnConnection  *connection,
          const char     *sql,
          InnRuleKind     kind,
          InnDate         first,
          InnDate         last,
          GArray         *occasions,
          GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_date (row, 1, first);
  inn_statement_bind_date (row, 2, last);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    add (occasions, kind, inn_statement_get_int (row, 0), inn_statement_get_int (row, 1),
         inn_statement_get_date (row, 2));

  return step == INN_STEP_DONE;
}

/**
 * inn_occasion_table_list:
 * @kinds: which, a set of INN_OCCASIONS ()
 * @first: first day
 * @last: last day, included
 * @feb29: where 29 February goes in common years
 *
 * Guests who are not to be greeted are left out, see inn_birthday_table_each ().
 *
 * Returns: (transfer full) (element-type InnOccasion): what falls on these days, by kind; or %NULL with
 *   @error set
 */
GArray *
inn_occasion_table_list (InnConnection  *connection,
                         guint           kinds,
                         InnDate         first,
                         InnDate         last,
                         InnFeb29Rule    feb29,
                         GError        **error)
{
  g_autoptr (GArray) occasions = g_array_new (FALSE, FALSE, sizeof (InnOccasion));

  if ((kinds & INN_OCCASIONS (INN_RULE_BIRTHDAY)) != 0
      && !inn_birthday_table_each (connection, first, last, feb29, birthday_cb, occasions, error))
    return NULL;
  if ((kinds & INN_OCCASIONS (INN_RULE_IMPORTANT_DATE)) != 0
      && !add_important (connection, first, last, feb29, occasions, error))
    return NULL;
  if ((kinds & INN_OCCASIONS (INN_RULE_FESTIVAL)) != 0
      && !add_festivals (connection, first, last, feb29, occasions, error))
    return NULL;
  if ((kinds & INN_OCCASIONS (INN_RULE_DOCUMENT)) != 0
      && !add_ends (connection, LIST_DOCUMENTS, INN_RULE_DOCUMENT, first, last, occasions, error))
    return NULL;
  if ((kinds & INN_OCCASIONS (INN_RULE_TIER)) != 0
      && !add_ends (connection, LIST_TIERS, INN_RULE_TIER, first, last, occasions, error))
    return NULL;

  return g_steal_pointer (&occasions);
}

static char *
dup_important (InnConnection  *connection,
               gint64          id,
               InnBirthday    *told,
               gboolean       *born,
               GError        **error)
{
  g_autoptr (InnImportantDate) date = inn_important_date_table_load (connection, id, error);

  if (date == NULL)
    return NULL;
  *told = date->day;
  *born = date->kind == INN_IMPORTANT_CHILD_BIRTHDAY;

  return inn_important_date_dup_label (date);
}

static char *
dup_festival (InnStatement *row)
{
  const InnFestival *known = inn_festival_lookup (inn_statement_get_text (row, 0));
  g_autofree char *name = inn_statement_dup_text (row, 1);

  if (*name == '\0' && known != NULL)
    return g_strdup (inn_festival_get_name (known));

  return g_steal_pointer (&name);
}

static char *
dup_document (InnStatement *row)
{
  InnDocumentKind kind = INN_DOCUMENT_OTHER;

  inn_document_kind_from_string (inn_statement_get_text (row, 0), &kind);

  /* Translators: kind of an identity document that expires. */
  return g_strdup_printf (_("%s expires"), inn_format_document_kind (kind));
}

static char *
dup_tier (InnStatement *row)
{
  InnTier tier = inn_tier_from_nick (inn_statement_get_text (row, 0));

  /* Translators: tier of a membership that ends, as “Gold”. */
  return g_strdup_printf (_("%s membership ends"), inn_tier_get_label (tier));
}

/**
 * inn_occasion_table_dup_label:
 * @occasion: a day
 * @told: (out): day and month of an important date, as they were told; unset otherwise
 * @born: (out): whether somebody was born on that day
 *
 * Returns: (transfer full): what day it is, "" for a birthday; or %NULL with @error set
 */
char *
inn_occasion_table_dup_label (InnConnection      *connection,
                              const InnOccasion  *occasion,
                              InnBirthday        *told,
                              gboolean           *born,
                              GError            **error)
{
  const char *sql = occasion->kind == INN_RULE_FESTIVAL ? LOAD_FESTIVAL
                    : occasion->kind == INN_RULE_DOCUMENT ? LOAD_DOCUMENT : LOAD_TIER;
  g_autoptr (InnStatement) row = NULL;

  *told = INN_BIRTHDAY_NONE;
  *born = occasion->kind == INN_RULE_BIRTHDAY;
  if (occasion->kind == INN_RULE_BIRTHDAY || occasion->kind == INN_RULE_FOLLOW_UP)
    return g_strdup ("");
  if (occasion->kind == INN_RULE_IMPORTANT_DATE)
    return dup_important (connection, occasion->subject_id, told, born, error);

  row = inn_table_find (connection, sql, occasion->subject_id, "day", error);
  if (row == NULL)
    return NULL;

  return occasion->kind == INN_RULE_FESTIVAL ? dup_festival (row)
         : occasion->kind == INN_RULE_DOCUMENT ? dup_document (row) : dup_tier (row);
}

/**
 * inn_occasion_table_list_leads:
 *
 * Returns: (transfer full) (element-type InnGuestLead): the lead times guests have of their own, by guest;
 *   or %NULL with @error set
 */
GArray *
inn_occasion_table_list_leads (InnConnection  *connection,
                               GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_LEADS, error);
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (InnGuestLead));
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return NULL;

  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnGuestLead lead = { inn_statement_get_int (row, 0), INN_RULE_BIRTHDAY,
                            (int) inn_statement_get_int (row, 2) };

      if (inn_rule_kind_from_nick (inn_statement_get_text (row, 1), &lead.kind))
        g_array_append_val (leads, lead);
    }

  return step == INN_STEP_DONE ? g_steal_pointer (&leads) : NULL;
}
