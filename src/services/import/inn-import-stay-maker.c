/* inn-import-stay-maker.c: makes a stay of what a row of a sheet says, and fills in what one that is
 * known does not have. On the database thread.
 */

#include "config.h"

#include "inn-import-stay-maker.h"

#include "inn-import-names.h"
#include "inn-stay-rules.h"
#include "inn-text.h"

#include <string.h>

/* What the data set of inn-booking-demand.h is in where no column says otherwise. */
#define DEMAND_CURRENCY "EUR"

typedef struct
{
  InnImportDraft  *draft;
  InnImportHouse  *house;
  InnImportOwners *owners;
  InnConnection   *connection;
  InnDate          today;
} Maker;

static void
refuse (Maker           *maker,
        InnSheetField    field,
        InnImportReason  reason)
{
  inn_import_draft_complain (maker->draft, INN_IMPORT_NO_COLUMN, field, reason, TRUE);
}

static void
leave_out (Maker           *maker,
           InnSheetField    field,
           InnImportReason  reason)
{
  inn_import_draft_leave_out (maker->draft, INN_IMPORT_NO_COLUMN, field, reason, FALSE);
}

/* The days, as far as two of arrival, departure and nights say the third. */
static gboolean
settle_days (Maker *maker)
{
  InnImportStay *said = &maker->draft->stay;

  if (!inn_date_is_set (said->arrival) && inn_date_is_set (said->departure) && said->nights >= 0)
    said->arrival = inn_date_add_days (said->departure, -said->nights);
  if (!inn_date_is_set (said->departure) && inn_date_is_set (said->arrival) && said->nights >= 0)
    said->departure = inn_date_add_days (said->arrival, said->nights);

  if (!inn_date_is_set (said->arrival))
    refuse (maker, INN_FIELD_ARRIVAL, INN_IMPORT_REASON_NO_DAYS);
  else if (!inn_date_is_set (said->departure))
    refuse (maker, INN_FIELD_DEPARTURE, INN_IMPORT_REASON_NO_DAYS);

  return !maker->draft->refused;
}

static InnStay *
begin_stay (Maker  *maker,
            gint64  guest_id)
{
  InnImportStay *said = &maker->draft->stay;
  InnStay *stay = NULL;

  if (said->is_demand)
    {
      stay = inn_booking_demand_read ((const char *const *) said->demand, DEMAND_CURRENCY,
                                      maker->today, NULL);
      if (stay == NULL)
        {
          refuse (maker, INN_FIELD_NONE, INN_IMPORT_REASON_FORMAT);
          return NULL;
        }
      stay->guest_id = guest_id;
      g_free (said->room_type);
      said->room_type = g_strdup (stay->room_type);
      return stay;
    }

  if (!settle_days (maker))
    return NULL;

  return inn_stay_new (guest_id, said->arrival, said->departure,
                       inn_import_stay_get_status (said, maker->today));
}

/* "101,102" is no room to be made: which of them the stay is of, a person has to say. */
static gboolean
names_several_rooms (const char *room)
{
  static const char * const marks[] = { ",", ";", "+", "&", "/", "，", "；", "、", "＋", "／" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (room, marks[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
set_place (Maker   *maker,
           InnStay *stay)
{
  InnImportStay *said = &maker->draft->stay;

  if (said->room != NULL && said->room[0] != '\0')
    {
      stay->room_id = inn_import_house_find_room (maker->house, said->room);
      if (stay->room_id == 0)
        refuse (maker, INN_FIELD_ROOM, INN_IMPORT_REASON_UNKNOWN_ROOM);
      else if (stay->room_id < 0 && names_several_rooms (said->room))
        refuse (maker, INN_FIELD_ROOM, INN_IMPORT_REASON_ROOM);
    }
  if (said->room_type != NULL && said->room_type[0] != '\0')
    {
      stay->room_type_id = inn_import_house_find_type (maker->house, said->room_type);
      if (stay->room_type_id == 0)
        leave_out (maker, INN_FIELD_ROOM_TYPE, INN_IMPORT_REASON_UNKNOWN_TYPE);
    }
  if (stay->room_type_id == 0 && stay->room_id > 0)
    stay->room_type_id = inn_import_house_get_type_of_room (maker->house, stay->room_id);
}

/* What was paid for a night is the rate, and says what all nights cost. A total says the rate where it
 * can be parted evenly. */
static void
set_money (Maker   *maker,
           InnStay *stay)
{
  InnImportStay *said = &maker->draft->stay;
  int nights = inn_date_days_between (stay->arrival, stay->departure);

  if (said->has_rate_paid && !said->has_total && nights >= 0)
    {
      said->has_total = TRUE;
      said->total = inn_money (said->rate_paid.amount * MAX (nights, 1), said->rate_paid.currency);
    }

  if (said->has_rate_paid)
    inn_stay_set_rate (stay, said->rate_paid);
  else if (said->has_rate)
    inn_stay_set_rate (stay, said->rate);
  else if (said->has_total && nights > 0 && said->total.amount % nights == 0)
    inn_stay_set_rate (stay, inn_money (said->total.amount / nights, said->total.currency));
  else if (said->has_total)
    inn_stay_set_rate (stay, inn_money (INN_STAY_NO_RATE, said->total.currency));
}

static void
set_company (Maker   *maker,
             InnStay *stay)
{
  const char *company = inn_guest_get_text (maker->draft->guest, INN_GUEST_COMPANY);

  if (company[0] == '\0')
    return;

  stay->organisation_id = inn_import_house_find_company (maker->house, company);
  if (stay->organisation_id == 0)
    leave_out (maker, INN_FIELD_COMPANY, INN_IMPORT_REASON_UNKNOWN_COMPANY);
}

/* "张三/李四", "张三、李四 13805710000". A passport's "WANG/XIAOMING" is one, and so is a company
 * "R&F": such marks part names in Han only. */
static gboolean
names_two (const char *text)
{
  static const char * const marks[] = { "；", "、", "，", "&", "＆", "+", "＋", "/", "／" };
  const guint n_sure = 3;
  g_autoptr (GString) marked = g_string_new (text);
  g_auto (GStrv) parts = NULL;
  gboolean sure = strchr (text, ';') != NULL;
  gboolean all_han = TRUE;
  guint n_named = 0;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_string_replace (marked, marks[i], ";", 0) > 0 && i < n_sure)
      sure = TRUE;
  parts = g_strsplit (marked->str, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *at = parts[i];

      while (*at != '\0' && !g_unichar_isalpha (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (*at == '\0')
        continue;
      all_han = all_han && inn_text_is_han (g_utf8_get_char (at));
      n_named++;
    }

  return n_named > 1 && (sure || all_han);
}

/* Somebody else who pays is found as the guest is, or is a company. */
static gboolean
set_payer (Maker    *maker,
           InnStay  *stay,
           GError  **error)
{
  const InnImportStay *said = &maker->draft->stay;
  InnImportReason reason;
  gint64 payer_id = 0;

  if (said->has_bill_to)
    stay->bill_to = said->bill_to;
  if (said->payer == NULL
      || g_str_equal (said->payer, inn_guest_get_name (maker->draft->guest)))
    return TRUE;

  if (inn_import_house_has_company (maker->house, said->payer))
    {
      gint64 company = inn_import_house_find_company (maker->house, said->payer);

      if (stay->organisation_id != 0 && stay->organisation_id != company)
        refuse (maker, INN_FIELD_PAYER, INN_IMPORT_REASON_TWO_PAYERS);
      stay->organisation_id = company;
      stay->bill_to = INN_BILL_TO_ORGANISATION;
      return TRUE;
    }

  if (names_two (said->payer))
    {
      refuse (maker, INN_FIELD_PAYER, INN_IMPORT_REASON_TWO_PAYERS);
      return TRUE;
    }
  if (!inn_import_owners_find_named (maker->owners, maker->connection, said->payer, &payer_id,
                                     &reason, error))
    return FALSE;
  if (payer_id == 0)
    refuse (maker, INN_FIELD_PAYER,
            reason == INN_IMPORT_REASON_UNKNOWN_GUEST ? INN_IMPORT_REASON_PAYER : reason);
  else if (payer_id != stay->guest_id)
    stay->payer_id = payer_id;

  return TRUE;
}

static gboolean
set_companions (Maker    *maker,
                InnStay  *stay,
                GError  **error)
{
  static const char * const marks[] = { "；", "、", "，", "," };
  g_autoptr (GString) text = NULL;
  g_auto (GStrv) parts = NULL;

  if (maker->draft->stay.companions == NULL)
    return TRUE;

  text = g_string_new (maker->draft->stay.companions);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (text, marks[i], ";", 0);
  parts = g_strsplit (text->str, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      InnImportReason reason;
      gint64 id = 0;

      if (g_strstrip (parts[i])[0] == '\0')
        continue;
      if (!inn_import_owners_find_named (maker->owners, maker->connection, parts[i], &id, &reason,
                                         error))
        return FALSE;
      if (id != 0)
        inn_stay_add_companion (stay, id, "");
      else
        leave_out (maker, INN_FIELD_COMPANIONS,
                   reason == INN_IMPORT_REASON_UNKNOWN_GUEST ? INN_IMPORT_REASON_COMPANION : reason);
    }

  return TRUE;
}

static void
set_words (Maker   *maker,
           InnStay *stay)
{
  const InnImportStay *said = &maker->draft->stay;
  const char *channel = inn_guest_get_text (maker->draft->guest, INN_GUEST_CHANNEL);
  const char *note = inn_guest_get_text (maker->draft->guest, INN_GUEST_NOTE);

  if (channel[0] != '\0')
    inn_stay_set_text (&stay->channel, channel);
  if (note[0] != '\0')
    inn_stay_set_text (&stay->note, note);
  if (said->purpose != NULL)
    inn_stay_set_text (&stay->purpose, said->purpose);
  if (said->requests != NULL)
    inn_stay_set_text (&stay->requests, said->requests);
  if (said->arrival_minute != INN_STAY_NO_MINUTE)
    stay->arrival_minute = said->arrival_minute;
  if (said->departure_minute != INN_STAY_NO_MINUTE)
    stay->departure_minute = said->departure_minute;
  stay->satisfaction = said->satisfaction;
  stay->recommend = said->recommend;
}

/* Of a sheet nobody was asked; doubts are left to a person. */
static void
check (Maker         *maker,
       const InnStay *stay)
{
  static const struct
  {
    InnStayTrouble  trouble;
    InnSheetField   field;
    InnImportReason reason;
  } reasons[] = {
    { INN_STAY_BACKWARDS, INN_FIELD_NONE, INN_IMPORT_REASON_BACKWARDS },
    { INN_STAY_NO_DAYS, INN_FIELD_ARRIVAL, INN_IMPORT_REASON_DAY },
    { INN_STAY_NEGATIVE_RATE, INN_FIELD_RATE, INN_IMPORT_REASON_NEGATIVE },
    { INN_STAY_NO_ORGANISATION, INN_FIELD_BILL_TO, INN_IMPORT_REASON_UNKNOWN_COMPANY },
    { INN_STAY_TWICE_ALONG, INN_FIELD_COMPANIONS, INN_IMPORT_REASON_COMPANION },
    { INN_STAY_BAD_TIME, INN_FIELD_NONE, INN_IMPORT_REASON_TIMES },
    { INN_STAY_VERY_LONG, INN_FIELD_NONE, INN_IMPORT_REASON_LONG },
    { INN_STAY_HIGH_RATE, INN_FIELD_RATE, INN_IMPORT_REASON_ABSURD },
    { INN_STAY_TWO_PAYERS, INN_FIELD_PAYER, INN_IMPORT_REASON_TWO_PAYERS },
    { INN_STAY_FAR_AWAY, INN_FIELD_ARRIVAL, INN_IMPORT_REASON_AHEAD },
  };
  InnStayTrouble trouble = inn_stay_find_trouble (stay, maker->today);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((trouble & reasons[i].trouble) != 0)
      refuse (maker, reasons[i].field, reasons[i].reason);
}

/**
 * inn_import_stay_make:
 * @draft: the row; complaints are added to it, and it may be refused by them
 * @guest_id: whose it is
 * @house: rooms, types and companies; what is to be made has ids below 0
 * @stay: (out) (transfer full) (nullable): the stay, %NULL when the row is refused
 */
gboolean
inn_import_stay_make (InnImportDraft   *draft,
                      gint64            guest_id,
                      InnImportHouse   *house,
                      InnImportOwners  *owners,
                      InnConnection    *connection,
                      InnDate           today,
                      InnStay         **stay,
                      GError          **error)
{
  Maker maker = { draft, house, owners, connection, today };
  g_autoptr (InnStay) made = begin_stay (&maker, guest_id);

  *stay = NULL;
  if (made == NULL)
    return TRUE;

  set_place (&maker, made);
  set_money (&maker, made);
  set_company (&maker, made);
  set_words (&maker, made);
  if (!set_payer (&maker, made, error) || !set_companions (&maker, made, error))
    return FALSE;

  check (&maker, made);
  if (!draft->refused)
    *stay = g_steal_pointer (&made);

  return TRUE;
}

static guint
fill_text (char       **text,
           const char  *told)
{
  if (told == NULL || told[0] == '\0' || (*text != NULL && (*text)[0] != '\0'))
    return 0;

  inn_stay_set_text (text, told);

  return 1;
}

static guint
fill_id (gint64 *id,
         gint64  told)
{
  if (told == 0 || *id != 0)
    return 0;

  *id = told;

  return 1;
}

static guint
fill_score (int *score,
            int  told)
{
  if (told < 0 || *score >= 0)
    return 0;

  *score = told;

  return 1;
}

static guint
fill_minute (gint16 *minute,
             gint16  told)
{
  if (told == INN_STAY_NO_MINUTE || *minute != INN_STAY_NO_MINUTE)
    return 0;

  *minute = told;

  return 1;
}

/* A later sheet tells how it went on; an older one tells nothing new. */
static gboolean
goes_on (InnStayStatus from,
         InnStayStatus to)
{
  return (from == INN_STAY_BOOKED && to != INN_STAY_BOOKED)
         || (from == INN_STAY_IN_HOUSE && to == INN_STAY_DEPARTED);
}

/**
 * inn_import_stay_fill:
 * @known: the stay as the book has it
 * @told: the stay as a row tells
 * @filled: (out) (transfer full) (nullable): the stay with what it did not have, %NULL if that is
 *   nothing
 *
 * Nothing is overwritten, but a booking that has been slept since is carried on to its end.
 *
 * Returns: how many blanks it fills
 */
guint
inn_import_stay_fill (const InnStay  *known,
                      const InnStay  *told,
                      InnStay       **filled)
{
  g_autoptr (InnStay) stay = inn_stay_copy (known);
  guint n = 0;

  if (goes_on (known->status, told->status))
    {
      stay->status = told->status;
      stay->departure = told->departure;
      n++;
    }
  n += fill_id (&stay->room_id, told->room_id);
  n += fill_id (&stay->room_type_id, told->room_type_id);
  n += fill_id (&stay->organisation_id, told->organisation_id);
  n += fill_text (&stay->channel, told->channel);
  n += fill_text (&stay->purpose, told->purpose);
  n += fill_text (&stay->requests, told->requests);
  n += fill_text (&stay->note, told->note);
  n += fill_score (&stay->satisfaction, told->satisfaction);
  n += fill_score (&stay->recommend, told->recommend);
  n += fill_minute (&stay->arrival_minute, told->arrival_minute);
  n += fill_minute (&stay->departure_minute, told->departure_minute);
  if (stay->rate.amount == INN_STAY_NO_RATE && told->rate.amount != INN_STAY_NO_RATE
      && (stay->spend.amount == 0 || g_str_equal (stay->spend.currency, told->rate.currency)))
    {
      inn_stay_set_rate (stay, told->rate);
      n++;
    }

  *filled = n > 0 && inn_stay_check (stay, NULL) ? g_steal_pointer (&stay) : NULL;

  return *filled != NULL ? n : 0;
}
