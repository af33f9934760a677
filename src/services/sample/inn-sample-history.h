/* inn-sample-history.h: makes up what a guest did at the hotel, and writes it. */

#pragma once

#include "inn-chance.h"
#include "inn-connection.h"
#include "inn-date.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/* How often a hundred guests have been there together, and over how many days, when nothing else is
 * said. */
#define INN_SAMPLE_STAYS_A_HUNDRED 244
#define INN_SAMPLE_DAYS_BACK (4 * 365)

/**
 * InnSampleHotel:
 * @today: the day everything ends
 * @utc: now
 * @chinese: language of what is noted
 * @stays_percent: how often guests come, 100 for the usual
 * @days_back: over how many days their stays lie
 * @rooms: (element-type gint64): rooms
 * @room_types: (element-type gint64): the type of each room
 * @rates: (element-type int): usual price of each room, in minor units
 * @staff: (element-type gint64): who works here
 * @companies: (element-type gint64): with whom a price is agreed
 */
typedef struct
{
  InnDate  today;
  gint64   utc;
  gboolean chinese;
  guint    stays_percent;
  int      days_back;
  GArray  *rooms;
  GArray  *room_types;
  GArray  *rates;
  GArray  *staff;
  GArray  *companies;
} InnSampleHotel;

InnSampleHotel *inn_sample_hotel_open          (InnConnection         *connection,
                                                guint                  n_rooms,
                                                InnDate                today,
                                                gint64                 utc,
                                                gboolean               chinese,
                                                GError               **error);
void            inn_sample_hotel_free          (InnSampleHotel        *self);

gboolean        inn_sample_history_write_stay  (InnConnection         *connection,
                                                InnChance             *chance,
                                                const InnSampleHotel  *hotel,
                                                const InnStay         *stay,
                                                GError               **error);
gboolean        inn_sample_history_write_past  (InnConnection         *connection,
                                                InnChance             *chance,
                                                const InnSampleHotel  *hotel,
                                                gint64                 guest_id,
                                                gint64                 companion_id,
                                                GError               **error);
gboolean        inn_sample_history_write_now   (InnConnection         *connection,
                                                InnChance             *chance,
                                                const InnSampleHotel  *hotel,
                                                gint64                 guest_id,
                                                guint                  room,
                                                InnStayStatus          status,
                                                GError               **error);
gboolean        inn_sample_history_write_tasks (InnConnection         *connection,
                                                InnChance             *chance,
                                                const InnSampleHotel  *hotel,
                                                gint64                 guest_id,
                                                gboolean               soon,
                                                GError               **error);

G_END_DECLS
