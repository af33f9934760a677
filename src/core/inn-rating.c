/* inn-rating.c: what all figures together say of a guest on a day. Pure; any thread. */

#include "config.h"

#include "inn-rating.h"

#include <string.h>

/* The settings by name, with what may be chosen. Up to N_COUNTS they decide what is kept of each
 * guest. */
static const struct
{
  const char *key;
  gsize       offset;
  int         lowest;
  int         highest;
} settings[] = {
  { "stays-months", G_STRUCT_OFFSET (InnRatingBounds, figures.stays_months), 1, 120 },
  { "spend-months", G_STRUCT_OFFSET (InnRatingBounds, figures.spend_months), 1, 120 },
  { "loyal-stays", G_STRUCT_OFFSET (InnRatingBounds, figures.loyal_stays), 1, 1000 },
  { "lapsed-days", G_STRUCT_OFFSET (InnRatingBounds, stage.lapsed_days), 1, 36500 },
  { "at-risk-days", G_STRUCT_OFFSET (InnRatingBounds, stage.at_risk_days), 1, 36500 },
  { "loyal-months", G_STRUCT_OFFSET (InnRatingBounds, stage.loyal_months), 1, 120 },
  { "active-stays", G_STRUCT_OFFSET (InnRatingBounds, stage.active_stays), 1, 1000 },
  { "recent-days", G_STRUCT_OFFSET (InnRatingBounds, rfm.recent_days), 0, 36500 },
  { "near-days", G_STRUCT_OFFSET (InnRatingBounds, rfm.near_days), 0, 36500 },
  { "often-stays", G_STRUCT_OFFSET (InnRatingBounds, rfm.often_stays), 1, 1000 },
  { "some-stays", G_STRUCT_OFFSET (InnRatingBounds, rfm.some_stays), 1, 1000 },
  { "much-percent", G_STRUCT_OFFSET (InnRatingBounds, rfm.much_percent), 1, 100000 },
  { "fair-percent", G_STRUCT_OFFSET (InnRatingBounds, rfm.fair_percent), 1, 100000 },
  { "recency-days", G_STRUCT_OFFSET (InnRatingBounds, rfm.recency_days), 0, 36500 },
  { "frequency-stays", G_STRUCT_OFFSET (InnRatingBounds, rfm.frequency_stays), 1, 1000 },
  { "money-percent", G_STRUCT_OFFSET (InnRatingBounds, rfm.money_percent), 1, 100000 },
  { "hotel-months", G_STRUCT_OFFSET (InnRatingBounds, hotel_months), 1, 120 },
  { "top-percent", G_STRUCT_OFFSET (InnRatingBounds, top_percent), 0, 100 },
};

#define N_COUNTS 3
#define CURRENCY "currency"

/**
 * inn_rating_bounds_init:
 * @self: (out caller-allocates): the bounds every hotel starts with
 */
void
inn_rating_bounds_init (InnRatingBounds *self)
{
  self->figures = INN_FIGURE_BOUNDS_DEFAULT;
  self->stage = INN_STAGE_BOUNDS_DEFAULT;
  self->rfm = INN_RFM_BOUNDS_DEFAULT;
  self->hotel_months = 24;
  self->top_percent = 10;
  g_strlcpy (self->currency, "CNY", sizeof self->currency);
}

static gboolean
is_currency (const char *text)
{
  return strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1])
         && g_ascii_isupper (text[2]);
}

static void
read_setting (InnRatingBounds *self,
              const char      *key,
              const char      *value)
{
  gint64 number = 0;

  if (g_str_equal (key, CURRENCY) && is_currency (value))
    g_strlcpy (self->currency, value, sizeof self->currency);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (g_str_equal (key, settings[i].key)
        && g_ascii_string_to_signed (value, 10, settings[i].lowest, settings[i].highest, &number,
                                     NULL))
      G_STRUCT_MEMBER (int, self, settings[i].offset) = number;
}

/**
 * inn_rating_bounds_read:
 * @self: (out caller-allocates): the settings
 * @text: (nullable): from inn_rating_bounds_to_text(), perhaps of another version
 *
 * What is not said, not known or cannot be meant is as every hotel starts.
 */
void
inn_rating_bounds_read (InnRatingBounds *self,
                        const char      *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  inn_rating_bounds_init (self);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *value = strchr (lines[i], '=');

      if (value == NULL)
        continue;
      *value = '\0';
      read_setting (self, lines[i], value + 1);
    }
}

static void
append_settings (const InnRatingBounds *self,
                 guint                  n_settings,
                 GString               *text)
{
  g_string_append_printf (text, CURRENCY "=%s\n", self->currency);
  for (guint i = 0; i < n_settings; i++)
    g_string_append_printf (text, "%s=%d\n", settings[i].key,
                            G_STRUCT_MEMBER (int, self, settings[i].offset));
}

/**
 * inn_rating_bounds_to_text:
 *
 * Returns: (transfer full): the settings as they are kept, one a line
 */
char *
inn_rating_bounds_to_text (const InnRatingBounds *self)
{
  GString *text = g_string_new (NULL);

  append_settings (self, G_N_ELEMENTS (settings), text);

  return g_string_free (text, FALSE);
}

/**
 * inn_rating_bounds_to_counts:
 *
 * Returns: (transfer full): those of them that decide what is kept of each guest; where they differ,
 *   the book is to be counted anew
 */
char *
inn_rating_bounds_to_counts (const InnRatingBounds *self)
{
  GString *text = g_string_new (NULL);

  append_settings (self, N_COUNTS, text);

  return g_string_free (text, FALSE);
}

/**
 * inn_rating_judge:
 * @figures: what the guest's stays add up to
 * @lifetime_spend: all the guest ever spent, net of refunds, fees for not coming with it
 * @hotel: what it is held against
 * @bounds: the settings
 * @today: the business day
 *
 * Returns: what they say on that day
 */
InnRating
inn_rating_judge (const InnGuestFigures *figures,
                  gint64                 lifetime_spend,
                  const InnHotelFigures *hotel,
                  const InnRatingBounds *bounds,
                  InnDate                today)
{
  InnRating rating = {
    .stage = inn_stage_judge (figures, &bounds->stage, today),
    .rfm = inn_rfm_judge (figures, hotel->spend, hotel->stays, &bounds->rfm, today),
  };

  rating.high_value = figures->stays > 0
                      && ((hotel->top_spend > 0 && lifetime_spend >= hotel->top_spend)
                          || rating.rfm.money == 3);

  return rating;
}
