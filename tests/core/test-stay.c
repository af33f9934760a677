/* Rules of stays: nights, what may follow, what cannot be right, which are in each other's way, and
 * what a guest gave held against the card.
 */

#include "config.h"

#include "inn-charge.h"
#include "inn-error.h"
#include "inn-guest-builder.h"
#include "inn-payment.h"
#include "inn-stay-rules.h"

static InnDate
day (const char *text)
{
  InnDate date = INN_DATE_NONE;

  g_assert_true (inn_date_from_iso (text, &date));

  return date;
}

static InnStay *
stay_of (const char    *arrival,
         const char    *departure,
         InnStayStatus  status)
{
  return inn_stay_new (1, day (arrival), day (departure), status);
}

static void
test_nights (void)
{
  static const struct
  {
    const char    *arrival;
    const char    *departure;
    InnStayStatus  status;
    int            nights;
    gboolean       counted;
  } cases[] = {
    { "2026-11-20", "2026-11-21", INN_STAY_DEPARTED, 1, TRUE },
    { "2026-11-20", "2026-11-20", INN_STAY_DEPARTED, 0, TRUE }, /* day use */
    { "2026-11-20", "2026-11-25", INN_STAY_IN_HOUSE, 2, TRUE }, /* up to today */
    { "2026-11-19", "2026-11-20", INN_STAY_IN_HOUSE, 1, TRUE }, /* stays on, not noted yet */
    { "2026-11-22", "2026-11-25", INN_STAY_IN_HOUSE, 0, TRUE }, /* came today */
    { "2026-11-25", "2026-11-28", INN_STAY_BOOKED, 3, FALSE },
    { "2026-11-20", "2026-11-21", INN_STAY_CANCELLED, 0, FALSE },
    { "2026-11-20", "2026-11-21", INN_STAY_NO_SHOW, 0, FALSE },
    { "2025-12-31", "2026-01-02", INN_STAY_DEPARTED, 2, TRUE }, /* over New Year */
    { "2026-03-28", "2026-03-30", INN_STAY_DEPARTED, 2, TRUE }, /* over a change of the clocks */
    { "2024-02-28", "2024-03-01", INN_STAY_DEPARTED, 2, TRUE }, /* leap year */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnStay) stay = stay_of (cases[i].arrival, cases[i].departure, cases[i].status);

      g_assert_cmpint (inn_stay_get_nights (stay, day ("2026-11-22")), ==, cases[i].nights);
      g_assert_cmpint (inn_stay_is_counted (stay), ==, cases[i].counted);
    }
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *a_from, *a_to, *b_from, *b_to;
    int         a_in, a_out, b_in, b_out;
    gboolean    overlap;
  } cases[] = {
    { "2026-11-20", "2026-11-22", "2026-11-22", "2026-11-24", -1, -1, -1, -1, FALSE },
    { "2026-11-20", "2026-11-23", "2026-11-22", "2026-11-24", -1, -1, -1, -1, TRUE },
    { "2026-11-20", "2026-11-30", "2026-11-22", "2026-11-23", -1, -1, -1, -1, TRUE },
    { "2026-11-20", "2026-11-22", "2026-11-22", "2026-11-22", -1, -1, -1, -1, FALSE },
    { "2026-11-22", "2026-11-24", "2026-11-22", "2026-11-22", -1, -1, -1, -1, FALSE },
    { "2026-11-21", "2026-11-24", "2026-11-22", "2026-11-22", -1, -1, -1, -1, TRUE },
    { "2026-11-22", "2026-11-22", "2026-11-22", "2026-11-22", -1, -1, -1, -1, TRUE },
    { "2026-11-22", "2026-11-22", "2026-11-22", "2026-11-22", 540, 720, 720, 900, FALSE },
    { "2026-11-22", "2026-11-22", "2026-11-22", "2026-11-22", 540, 721, 720, 900, TRUE },
    { "2026-11-22", "2026-11-22", "2026-11-23", "2026-11-23", -1, -1, -1, -1, FALSE },
    { "2025-12-31", "2026-01-01", "2026-01-01", "2026-01-02", -1, -1, -1, -1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnStay) a = stay_of (cases[i].a_from, cases[i].a_to, INN_STAY_BOOKED);
      g_autoptr (InnStay) b = stay_of (cases[i].b_from, cases[i].b_to, INN_STAY_IN_HOUSE);

      a->arrival_minute = cases[i].a_in;
      a->departure_minute = cases[i].a_out;
      b->arrival_minute = cases[i].b_in;
      b->departure_minute = cases[i].b_out;
      g_assert_cmpint (inn_stay_overlaps (a, b), ==, cases[i].overlap);
      g_assert_cmpint (inn_stay_overlaps (b, a), ==, cases[i].overlap);
      b->status = INN_STAY_CANCELLED;
      g_assert_false (inn_stay_overlaps (a, b));
    }
}

static void
test_ways (void)
{
  static const struct
  {
    InnStayStatus from, to;
    gboolean      may;
  } cases[] = {
    { INN_STAY_BOOKED, INN_STAY_IN_HOUSE, TRUE },
    { INN_STAY_BOOKED, INN_STAY_CANCELLED, TRUE },
    { INN_STAY_BOOKED, INN_STAY_NO_SHOW, TRUE },
    { INN_STAY_BOOKED, INN_STAY_DEPARTED, FALSE },
    { INN_STAY_IN_HOUSE, INN_STAY_DEPARTED, TRUE },
    { INN_STAY_IN_HOUSE, INN_STAY_CANCELLED, FALSE },
    { INN_STAY_IN_HOUSE, INN_STAY_NO_SHOW, FALSE },
    { INN_STAY_DEPARTED, INN_STAY_IN_HOUSE, TRUE },
    { INN_STAY_DEPARTED, INN_STAY_BOOKED, FALSE },
    { INN_STAY_CANCELLED, INN_STAY_IN_HOUSE, FALSE },
    { INN_STAY_CANCELLED, INN_STAY_BOOKED, TRUE },
    { INN_STAY_NO_SHOW, INN_STAY_IN_HOUSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (inn_stay_may_become (cases[i].from, cases[i].to), ==, cases[i].may);
  for (InnStayStatus status = INN_STAY_BOOKED; status <= INN_STAY_NO_SHOW; status++)
    g_assert_true (inn_stay_may_become (status, status));
}

static void
spoil_guest (InnStay *stay)
{
  stay->guest_id = 0;
}

static void
spoil_days (InnStay *stay)
{
  stay->departure = INN_DATE_NONE;
}

static void
spoil_order (InnStay *stay)
{
  stay->departure = inn_date_add_days (stay->arrival, -1);
}

static void
spoil_rate (InnStay *stay)
{
  stay->rate.amount = -38800;
}

static void
spoil_bill (InnStay *stay)
{
  stay->bill_to = INN_BILL_TO_ORGANISATION;
}

static void
spoil_company (InnStay *stay)
{
  inn_stay_add_companion (stay, 2, "");
  inn_stay_add_companion (stay, 2, "");
}

static void
spoil_score (InnStay *stay)
{
  stay->recommend = 11;
}

static void
spoil_time (InnStay *stay)
{
  stay->departure = stay->arrival;
  stay->arrival_minute = 900;
  stay->departure_minute = 600;
}

static void
make_long (InnStay *stay)
{
  stay->departure = inn_date_add_days (stay->arrival, 367);
}

static void
make_dear (InnStay *stay)
{
  stay->rate.amount = 38800000;
}

static void
make_two_pay (InnStay *stay)
{
  stay->bill_to = INN_BILL_TO_ORGANISATION;
  stay->organisation_id = 1;
  stay->payer_id = 7;
}

static void
make_early (InnStay *stay)
{
  stay->status = INN_STAY_IN_HOUSE;
}

static void
test_trouble (void)
{
  static const struct
  {
    void           (*spoil) (InnStay *stay);
    InnStayTrouble trouble;
  } cases[] = {
    { spoil_guest, INN_STAY_NO_GUEST },     { spoil_days, INN_STAY_NO_DAYS },
    { spoil_order, INN_STAY_BACKWARDS },    { spoil_rate, INN_STAY_NEGATIVE_RATE },
    { spoil_bill, INN_STAY_NO_ORGANISATION }, { spoil_company, INN_STAY_TWICE_ALONG },
    { spoil_score, INN_STAY_BAD_SCORE },    { spoil_time, INN_STAY_BAD_TIME },
    { make_long, INN_STAY_VERY_LONG },      { make_dear, INN_STAY_HIGH_RATE },
    { make_two_pay, INN_STAY_TWO_PAYERS },  { make_early, INN_STAY_FAR_AWAY },
  };
  g_autoptr (InnStay) fine = stay_of ("2026-12-01", "2026-12-03", INN_STAY_BOOKED);

  g_assert_cmpint (inn_stay_find_trouble (fine, day ("2026-11-22")), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnStay) stay = inn_stay_copy (fine);
      g_autoptr (GError) error = NULL;
      g_autofree char *words = inn_stay_describe_trouble (cases[i].trouble);

      cases[i].spoil (stay);
      g_assert_cmpint (inn_stay_find_trouble (stay, day ("2026-11-22")), ==, cases[i].trouble);
      g_assert_cmpstr (words, !=, "");
      if ((cases[i].trouble & INN_STAY_DOUBTS) != 0)
        {
          g_assert_true (inn_stay_check (stay, &error));
          continue;
        }
      g_assert_false (inn_stay_check (stay, &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, words);
    }
}

static void
test_copy (void)
{
  g_autoptr (InnStay) stay = stay_of ("2026-12-01", "2026-12-03", INN_STAY_BOOKED);
  g_autoptr (InnStay) copy = NULL;

  stay->id = 9;
  inn_stay_set_rate (stay, inn_money (12000, "JPY"));
  inn_stay_set_text (&stay->requests, "婴儿床");
  inn_stay_add_companion (stay, 5, "唐一鸣");
  inn_stay_add_given (stay, INN_FIELD_PHONE, "13800000000");
  inn_stay_add_given (stay, INN_FIELD_EMAIL, "");
  stay->spend = inn_money (24000, "JPY");
  stay->paid = inn_money (10000, "JPY");
  copy = inn_stay_copy (stay);

  g_assert_cmpint (copy->id, ==, 9);
  g_assert_cmpstr (copy->requests, ==, "婴儿床");
  g_assert_cmpstr (copy->rate.currency, ==, "JPY");
  g_assert_cmpint (inn_stay_get_balance (copy).amount, ==, 14000);
  g_assert_cmpuint (copy->companions->len, ==, 1);
  g_assert_cmpuint (copy->given->len, ==, 1);
  g_assert_cmpint (inn_stay_get_payer (copy), ==, 1);
  copy->payer_id = 4;
  g_assert_cmpint (inn_stay_get_payer (copy), ==, 4);
}

static void
test_room_nights (void)
{
  g_autoptr (InnStay) stay = stay_of ("2026-12-30", "2027-01-02", INN_STAY_IN_HOUSE);
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_charge_unref);
  g_autoptr (GPtrArray) unknown = inn_stay_charge_nights (stay, none);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) hours = NULL;

  g_assert_cmpuint (unknown->len, ==, 0);
  stay->rate = inn_money (38800, "CNY");
  all = inn_stay_charge_nights (stay, none);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (inn_date_equal (((InnCharge *) all->pdata[2])->day, day ("2027-01-01")));

  g_ptr_array_add (none, inn_charge_new (1, day ("2026-12-31"), INN_CHARGE_ROOM, "",
                                         inn_money (30000, "CNY")));
  rest = inn_stay_charge_nights (stay, none);
  g_assert_cmpuint (rest->len, ==, 2);

  g_ptr_array_add (none, inn_charge_new (1, day ("2027-01-02"), INN_CHARGE_ROOM, "",
                                         inn_money (116400, "CNY")));
  nothing = inn_stay_charge_nights (stay, none);
  g_assert_cmpuint (nothing->len, ==, 0);

  stay->departure = stay->arrival;
  g_ptr_array_set_size (none, 0);
  hours = inn_stay_charge_nights (stay, none);
  g_assert_cmpuint (hours->len, ==, 1);
}

static void
test_charges (void)
{
  static const struct
  {
    InnChargeCategory category;
    gint64            amount;
    gboolean          fine;
    gint64            kept;
  } cases[] = {
    { INN_CHARGE_DINING, 12800, TRUE, 12800 },
    { INN_CHARGE_DINING, 0, FALSE, 0 },
    { INN_CHARGE_DINING, -100, FALSE, -100 },
    { INN_CHARGE_REFUND, 5000, TRUE, -5000 },
    { INN_CHARGE_DISCOUNT, -5000, TRUE, -5000 },
    { INN_CHARGE_SERVICE, G_MAXINT64, FALSE, G_MAXINT64 },
    { INN_CHARGE_NO_SHOW_FEE, 20000, TRUE, 20000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnCharge) charge
        = inn_charge_new (1, day ("2026-11-22"), cases[i].category, NULL,
                          inn_money (cases[i].amount, "CNY"));
      g_autoptr (GError) error = NULL;
      InnChargeCategory category;

      g_assert_cmpint (charge->amount.amount, ==, cases[i].kept);
      g_assert_cmpint (inn_charge_check (charge, &error), ==, cases[i].fine);
      g_assert_cmpint (error == NULL, ==, cases[i].fine);
      g_assert_true (inn_charge_category_from_nick (inn_charge_category_to_nick (charge->category),
                                                    &category));
      g_assert_cmpint (category, ==, charge->category);
    }
  g_assert_false (inn_charge_is_doubtful (inn_money (9990000, "CNY")));
  g_assert_true (inn_charge_is_doubtful (inn_money (999000000, "CNY")));
}

static void
test_payments (void)
{
  g_autoptr (InnPayment) back
    = inn_payment_new (1, day ("2026-11-22"), INN_PAYMENT_CASH, inn_money (-20000, "CNY"), "押金");
  g_autoptr (InnPayment) nothing
    = inn_payment_new (1, day ("2026-11-22"), INN_PAYMENT_OTA, inn_money (0, "CNY"), NULL);
  g_autoptr (GError) error = NULL;
  InnPaymentMethod method;

  g_assert_true (inn_payment_check (back, &error));
  g_assert_no_error (error);
  g_assert_false (inn_payment_check (nothing, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  for (guint i = 0; i < INN_N_PAYMENT_METHODS; i++)
    {
      g_assert_true (inn_payment_method_from_nick (inn_payment_method_to_nick (i), &method));
      g_assert_cmpint (method, ==, i);
    }
  g_assert_false (inn_payment_method_from_nick ("barter", &method));
}

static InnGuest *
make_card (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, "13805716620", "CN");

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "林雨桐");
  inn_guest_builder_set_text (builder, INN_GUEST_LATIN_NAME, "Lin Yutong");
  inn_guest_builder_set_text (builder, INN_GUEST_COMPANY, "海岳科技");
  inn_guest_builder_add_contact (builder, phone);

  return inn_guest_builder_end (builder);
}

static void
test_given_same (void)
{
  g_autoptr (InnGuest) card = make_card ();
  g_autoptr (GPtrArray) given = inn_stay_given_list_new ();
  g_autoptr (GPtrArray) differences = NULL;

  g_ptr_array_add (given, inn_stay_given_new (INN_FIELD_PHONE, "+86 138 0571 6620"));
  g_ptr_array_add (given, inn_stay_given_new (INN_FIELD_NAME, "LIN YUTONG"));
  g_ptr_array_add (given, inn_stay_given_new (INN_FIELD_COMPANY, " 海岳科技 "));
  differences = inn_stay_given_compare (given, card, "CN");
  g_assert_cmpuint (differences->len, ==, 0);
  g_assert_null (inn_stay_given_apply (differences, card, "CN"));
}

static void
test_given_choices (void)
{
  g_autoptr (InnGuest) card = make_card ();
  g_autoptr (GPtrArray) given = inn_stay_given_list_new ();
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (InnGuest) added = NULL;
  g_autoptr (InnGuest) replaced = NULL;
  InnGivenDifference *phone;

  g_ptr_array_add (given, inn_stay_given_new (INN_FIELD_PHONE, "13900001111"));
  g_ptr_array_add (given, inn_stay_given_new (INN_FIELD_COMPANY, "云栖旅行"));
  g_ptr_array_add (given, inn_stay_given_new (INN_FIELD_EMAIL, "lin@example.com"));
  differences = inn_stay_given_compare (given, card, "CN");
  g_assert_cmpuint (differences->len, ==, 3);

  /* What is proposed loses nothing. */
  added = inn_stay_given_apply (differences, card, "CN");
  g_assert_cmpuint (inn_guest_get_n_contacts (added), ==, 3);
  g_assert_cmpstr (inn_guest_get_text (added, INN_GUEST_COMPANY), ==, "海岳科技");

  phone = g_ptr_array_index (differences, 0);
  g_assert_cmpstr (phone->on_card, ==, "13805716620");
  phone->choice = INN_GIVEN_UPDATE;
  ((InnGivenDifference *) g_ptr_array_index (differences, 1))->choice = INN_GIVEN_UPDATE;
  ((InnGivenDifference *) g_ptr_array_index (differences, 2))->choice = INN_GIVEN_KEEP;
  replaced = inn_stay_given_apply (differences, card, "CN");
  g_assert_cmpuint (inn_guest_get_n_contacts (replaced), ==, 1);
  g_assert_cmpstr (inn_guest_get_contact (replaced, 0)->value, ==, "13900001111");
  g_assert_cmpstr (inn_guest_get_text (replaced, INN_GUEST_COMPANY), ==, "云栖旅行");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stay/nights-are-days-between-and-count-by-status", test_nights);
  g_test_add_func ("/stay/a-room-is-free-on-the-day-of-departure", test_overlaps);
  g_test_add_func ("/stay/only-certain-things-become-of-a-stay", test_ways);
  g_test_add_func ("/stay/what-is-wrong-is-refused-and-what-is-doubtful-asked", test_trouble);
  g_test_add_func ("/stay/a-copy-is-equal", test_copy);
  g_test_add_func ("/stay/nights-that-were-not-charged-are-charged", test_room_nights);
  g_test_add_func ("/stay/what-takes-off-is-negative-and-nothing-else-is", test_charges);
  g_test_add_func ("/stay/payments-may-be-given-back", test_payments);
  g_test_add_func ("/stay/what-the-card-says-already-is-no-difference", test_given_same);
  g_test_add_func ("/stay/a-new-number-is-added-or-replaces-the-old-one", test_given_choices);

  return g_test_run ();
}
