/* inn-sample-history.c: makes up what a guest did at the hotel, and writes it. Database thread. */

#include "config.h"

#include "inn-sample-history.h"

#include "inn-channel.h"
#include "inn-charge-table.h"
#include "inn-follow-up-table.h"
#include "inn-organisation-table.h"
#include "inn-payment-table.h"
#include "inn-room-table.h"
#include "inn-sample-words.h"
#include "inn-staff-table.h"
#include "inn-stay-table.h"

#define ROOMS_A_FLOOR 8
#define NOON (12 * 60)
#define FIRST_ARRIVAL (14 * 60)
#define HALF_AN_HOUR 30
#define DAY_SECONDS (24 * 60 * 60)
#define N_COMPANIES 3
#define LOWEST_AGREED 28800 /* minor units */
#define AGREED_STEP 3000

static const char *const purposes[] = {
  "", "leisure", "leisure", "family", "couple", "business", "event",
};

static const char *
say (const InnSampleHotel *hotel,
     const InnSamplePair  *pair)
{
  return hotel->chinese ? pair->chinese : pair->english;
}

static gboolean
add_staff (InnConnection   *connection,
           InnSampleHotel  *hotel,
           GError         **error)
{
  g_autoptr (GPtrArray) known = inn_staff_table_list (connection, error);

  if (known == NULL)
    return FALSE;

  for (guint i = 0; i < known->len; i++)
    g_array_append_val (hotel->staff, ((InnStaff *) g_ptr_array_index (known, i))->id);

  for (guint i = 0; known->len == 0 && inn_sample_staff[i] != NULL; i++)
    {
      g_autoptr (InnStaff) staff = inn_staff_new (0, inn_sample_staff[i], FALSE);
      gint64 id = inn_staff_table_insert (connection, staff, error);

      if (id == 0)
        return FALSE;
      g_array_append_val (hotel->staff, id);
    }

  return TRUE;
}

static gboolean
add_rooms (InnConnection   *connection,
           InnSampleHotel  *hotel,
           guint            n_rooms,
           GError         **error)
{
  g_autofree gint64 *types = g_new0 (gint64, inn_sample_n_room_types);

  for (guint i = 0; i < inn_sample_n_room_types; i++)
    {
      const InnSampleRoomType *type = &inn_sample_room_types[i];

      types[i] = inn_room_table_insert_type (connection,
                                             hotel->chinese ? type->chinese : type->english,
                                             inn_money (type->rate, "CNY"), error);
      if (types[i] == 0)
        return FALSE;
    }

  for (guint i = 0; i < n_rooms; i++)
    {
      guint kind = i % inn_sample_n_room_types;
      g_autofree char *floor = g_strdup_printf ("%u", i / ROOMS_A_FLOOR + 1);
      g_autofree char *number = g_strdup_printf ("%s%02u", floor, i % ROOMS_A_FLOOR + 1);
      gint64 id = inn_room_table_insert (connection, number, floor, types[kind], error);

      if (id == 0)
        return FALSE;
      g_array_append_val (hotel->rooms, id);
      g_array_append_val (hotel->room_types, types[kind]);
      g_array_append_val (hotel->rates, inn_sample_room_types[kind].rate);
    }

  return TRUE;
}

/* Each with a price of its own; who comes by an agreement comes from one of them. */
static gboolean
add_companies (InnConnection   *connection,
               InnSampleHotel  *hotel,
               GError         **error)
{
  for (int i = 0; i < N_COMPANIES; i++)
    {
      g_autoptr (InnOrganisation) company
        = inn_organisation_new (INN_ORGANISATION_COMPANY, inn_sample_companies[i]);
      gint64 id;

      company->has_rate = TRUE;
      company->rate = inn_money (LOWEST_AGREED + i * AGREED_STEP, "CNY");
      id = inn_organisation_table_save (connection, company, error);
      if (id == 0)
        return FALSE;
      g_array_append_val (hotel->companies, id);
    }

  return TRUE;
}

/**
 * inn_sample_hotel_open:
 * @n_rooms: how many rooms to build
 * @today: the day everything ends
 * @utc: now
 * @chinese: language of what is noted
 *
 * Writes staff, rooms and companies.
 *
 * Returns: (transfer full): the hotel, or %NULL with @error set
 */
InnSampleHotel *
inn_sample_hotel_open (InnConnection  *connection,
                       guint           n_rooms,
                       InnDate         today,
                       gint64          utc,
                       gboolean        chinese,
                       GError        **error)
{
  InnSampleHotel *hotel = g_new0 (InnSampleHotel, 1);

  hotel->today = today;
  hotel->utc = utc;
  hotel->chinese = chinese;
  hotel->stays_percent = 100;
  hotel->days_back = INN_SAMPLE_DAYS_BACK;
  hotel->rooms = g_array_new (FALSE, FALSE, sizeof (gint64));
  hotel->room_types = g_array_new (FALSE, FALSE, sizeof (gint64));
  hotel->rates = g_array_new (FALSE, FALSE, sizeof (int));
  hotel->staff = g_array_new (FALSE, FALSE, sizeof (gint64));
  hotel->companies = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!add_staff (connection, hotel, error) || !add_rooms (connection, hotel, n_rooms, error)
      || !add_companies (connection, hotel, error))
    g_clear_pointer (&hotel, inn_sample_hotel_free);

  return hotel;
}

/**
 * inn_sample_hotel_free:
 * @self: (transfer full): a sample hotel
 */
void
inn_sample_hotel_free (InnSampleHotel *self)
{
  g_array_unref (self->rooms);
  g_array_unref (self->room_types);
  g_array_unref (self->rates);
  g_array_unref (self->staff);
  g_array_unref (self->companies);
  g_free (self);
}

static InnStay *
make_stay (InnChance            *chance,
           const InnSampleHotel *hotel,
           gint64                guest_id,
           guint                 room,
           InnDate               arrival,
           int                   nights,
           InnStayStatus         status)
{
  InnStay *stay = inn_stay_new (guest_id, arrival, inn_date_add_days (arrival, nights), status);

  stay->room_id = g_array_index (hotel->rooms, gint64, room);
  stay->room_type_id = g_array_index (hotel->room_types, gint64, room);
  inn_stay_set_rate (stay, inn_money (g_array_index (hotel->rates, int, room), "CNY"));
  stay->channel = g_strdup (inn_channel_get_key (inn_chance_below (chance, 8)));
  if (g_str_equal (stay->channel, "company"))
    stay->organisation_id = g_array_index (hotel->companies, gint64,
                                           guest_id % hotel->companies->len);
  stay->purpose = g_strdup (inn_chance_pick (chance, purposes, G_N_ELEMENTS (purposes)));
  if (status == INN_STAY_DEPARTED && inn_chance_of (chance, 45))
    stay->satisfaction = inn_chance_of (chance, 88) ? inn_chance_within (chance, 8, 10)
                                                    : inn_chance_within (chance, 3, 7);

  return stay;
}

/* What is charged so far, added to @total. Nobody in the house was charged for a day to come. */
static gboolean
charge (InnConnection         *connection,
        const InnSampleHotel  *hotel,
        gint64                 stay_id,
        const InnStay         *stay,
        const char            *category,
        const char            *what,
        gint64                 amount,
        gint64                *total,
        GError               **error)
{
  InnDate day = inn_date_compare (stay->departure, hotel->today) < 0 ? stay->departure
                                                                     : hotel->today;

  *total += amount;

  return inn_charge_table_insert (connection, stay_id, stay->guest_id, day, category, what,
                                  inn_money (amount, "CNY"), error) != 0;
}

static gboolean
write_charges (InnConnection         *connection,
               InnChance             *chance,
               const InnSampleHotel  *hotel,
               gint64                 stay_id,
               const InnStay         *stay,
               gint64                *total,
               GError               **error)
{
  gint64 rate = stay->rate.amount;
  int nights = MAX (1, inn_stay_get_nights (stay, hotel->today));

  if (!charge (connection, hotel, stay_id, stay, "room", "", rate * nights, total, error))
    return FALSE;
  if (inn_chance_of (chance, 40)
      && !charge (connection, hotel, stay_id, stay, "dining",
                  say (hotel, &inn_sample_dishes[inn_chance_below (chance,
                                                                   (int) inn_sample_n_dishes)]),
                  inn_chance_within (chance, 4, 60) * 1000, total, error))
    return FALSE;
  if (inn_chance_of (chance, 15)
      && !charge (connection, hotel, stay_id, stay, "service",
                  say (hotel, &inn_sample_services[inn_chance_below (chance,
                                                                     (int) inn_sample_n_services)]),
                  inn_chance_within (chance, 2, 30) * 1000, total, error))
    return FALSE;
  if (inn_chance_of (chance, 2)
      && !charge (connection, hotel, stay_id, stay, "refund", "", -rate / 2, total, error))
    return FALSE;

  return TRUE;
}

/* Who left has paid; of those in the house some paid a night in advance, some all so far. */
static gboolean
write_payment (InnConnection         *connection,
               const InnSampleHotel  *hotel,
               gint64                 stay_id,
               const InnStay         *stay,
               gint64                 total,
               GError               **error)
{
  static const InnPaymentMethod methods[] = {
    INN_PAYMENT_WECHAT, INN_PAYMENT_WECHAT, INN_PAYMENT_ALIPAY, INN_PAYMENT_CASH, INN_PAYMENT_CARD,
  };
  gboolean left = stay->status == INN_STAY_DEPARTED;
  gint64 paid = left || stay_id % 3 == 0 ? total : MIN (total, stay->rate.amount);
  g_autoptr (InnPayment) payment
    = inn_payment_new (stay_id, left ? stay->departure : stay->arrival,
                       methods[stay_id % G_N_ELEMENTS (methods)], inn_money (paid, "CNY"), NULL);

  if (paid <= 0 || (!left && stay_id % 3 == 1))
    return TRUE;

  payment->guest_id = stay->guest_id;

  return inn_payment_table_save (connection, payment, error) != 0;
}

static gboolean
write_bill (InnConnection         *connection,
            InnChance             *chance,
            const InnSampleHotel  *hotel,
            gint64                 stay_id,
            const InnStay         *stay,
            GError               **error)
{
  gint64 total = 0;

  if (!inn_stay_is_counted (stay))
    return TRUE;

  return write_charges (connection, chance, hotel, stay_id, stay, &total, error)
         && write_payment (connection, hotel, stay_id, stay, total, error);
}

static gboolean
write_stay (InnConnection         *connection,
            InnChance             *chance,
            const InnSampleHotel  *hotel,
            const InnStay         *stay,
            gint64                 companion_id,
            GError               **error)
{
  gint64 id = inn_stay_table_insert (connection, stay, hotel->utc, error);

  if (id == 0)
    return FALSE;
  if (companion_id != 0 && inn_chance_of (chance, 25)
      && !inn_stay_table_add_companion (connection, id, companion_id, error))
    return FALSE;

  return write_bill (connection, chance, hotel, id, stay, error);
}

/**
 * inn_sample_history_write_stay:
 * @stay: as it was, with who came along
 *
 * Writes a stay with its charges and what was paid.
 */
gboolean
inn_sample_history_write_stay (InnConnection         *connection,
                               InnChance             *chance,
                               const InnSampleHotel  *hotel,
                               const InnStay         *stay,
                               GError               **error)
{
  gint64 id = inn_stay_table_insert (connection, stay, hotel->utc, error);

  if (id == 0)
    return FALSE;
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    {
      const InnStayGuest *companion = g_ptr_array_index (stay->companions, i);

      if (!inn_stay_table_add_companion (connection, id, companion->guest_id, error))
        return FALSE;
    }

  return write_bill (connection, chance, hotel, id, stay, error);
}

/* Most guests came once or twice, a few come again and again, some never did. */
static int
choose_n_stays (InnChance *chance)
{
  int share = inn_chance_below (chance, 100);

  if (share < 10)
    return 0;
  if (share < 50)
    return 1;
  if (share < 72)
    return 2;
  if (share < 92)
    return inn_chance_within (chance, 3, 5);

  return inn_chance_within (chance, 6, 14);
}

/**
 * inn_sample_history_write_past:
 * @guest_id: who stayed
 * @companion_id: who sometimes came along, or 0
 *
 * Writes the stays of the last years with their charges.
 */
gboolean
inn_sample_history_write_past (InnConnection         *connection,
                               InnChance             *chance,
                               const InnSampleHotel  *hotel,
                               gint64                 guest_id,
                               gint64                 companion_id,
                               GError               **error)
{
  int n_stays = choose_n_stays (chance);
  gint64 company_id = 0;

  if (hotel->stays_percent != 100)
    n_stays = (n_stays * (int) hotel->stays_percent + inn_chance_below (chance, 100)) / 100;

  for (int i = 0; i < n_stays; i++)
    {
      guint room = inn_chance_below (chance, (int) hotel->rooms->len);
      int nights = inn_chance_of (chance, 4) ? 0 : inn_chance_within (chance, 1, 4);
      int ago = inn_chance_within (chance, nights + 6, hotel->days_back);
      InnStayStatus status = inn_chance_of (chance, 94) ? INN_STAY_DEPARTED
                             : inn_chance_of (chance, 70) ? INN_STAY_CANCELLED
                                                          : INN_STAY_NO_SHOW;
      g_autoptr (InnStay) stay =
        make_stay (chance, hotel, guest_id, room, inn_date_add_days (hotel->today, -ago), nights,
                   status);

      if (!write_stay (connection, chance, hotel, stay, companion_id, error))
        return FALSE;
      if (stay->organisation_id != 0)
        company_id = stay->organisation_id;
    }

  return company_id == 0
         || inn_organisation_table_add_member (connection, company_id, guest_id,
                                               inn_organisation_role_to_nick (INN_ROLE_MEMBER),
                                               error);
}

/**
 * inn_sample_history_write_now:
 * @guest_id: who stays or will
 * @room: index of the room
 * @status: %INN_STAY_IN_HOUSE, or %INN_STAY_BOOKED to arrive today
 *
 * Writes one stay around today.
 */
gboolean
inn_sample_history_write_now (InnConnection         *connection,
                              InnChance             *chance,
                              const InnSampleHotel  *hotel,
                              gint64                 guest_id,
                              guint                  room,
                              InnStayStatus          status,
                              GError               **error)
{
  int since = status == INN_STAY_IN_HOUSE ? inn_chance_within (chance, 0, 2) : 0;
  /* Some leave today; nobody of those who came today. */
  int left = inn_chance_within (chance, 0, 2) + (since == 0 ? 1 : 0);
  g_autoptr (InnStay) stay =
    make_stay (chance, hotel, guest_id, room, inn_date_add_days (hotel->today, -since),
               since + left, status);

  stay->departure_minute = NOON;
  stay->arrival_minute = FIRST_ARRIVAL + (int) (guest_id * 7 % 13) * HALF_AN_HOUR;
  if (status == INN_STAY_BOOKED && guest_id % 3 != 0)
    stay->requests = g_strdup (say (hotel, &inn_sample_requests[guest_id / 50
                                                                % inn_sample_n_requests]));

  return write_stay (connection, chance, hotel, stay, 0, error);
}

/**
 * inn_sample_history_write_tasks:
 * @guest_id: about whom
 * @soon: due around today, instead of within a month
 *
 * Writes one open follow-up.
 */
gboolean
inn_sample_history_write_tasks (InnConnection         *connection,
                                InnChance             *chance,
                                const InnSampleHotel  *hotel,
                                gint64                 guest_id,
                                gboolean               soon,
                                GError               **error)
{
  const InnSamplePair *words =
    &inn_sample_follow_ups[inn_chance_below (chance, (int) inn_sample_n_follow_ups)];
  int days = soon ? inn_chance_within (chance, -1, 4) : inn_chance_within (chance, 1, 30);
  int minute = inn_chance_of (chance, 55) ? inn_chance_within (chance, 18, 40) * 30
                                          : INN_CIVIL_NO_MINUTE;
  g_autoptr (InnFollowUp) follow_up =
    inn_follow_up_new (guest_id, say (hotel, words),
                       inn_civil_new (inn_date_add_days (hotel->today, days), minute));

  if (inn_chance_of (chance, 70))
    follow_up->staff_id =
      g_array_index (hotel->staff, gint64, inn_chance_below (chance, (int) hotel->staff->len));
  if (inn_chance_of (chance, 15))
    follow_up->priority = INN_PRIORITY_HIGH;
  follow_up->created_utc = hotel->utc - inn_chance_within (chance, 1, 6) * DAY_SECONDS;

  return inn_follow_up_table_insert (connection, follow_up, hotel->utc, error) != 0;
}
