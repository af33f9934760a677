/* inn-phone-private.h: what the files about telephone numbers share. */

#pragma once

#include "inn-phone.h"

G_BEGIN_DECLS

/* The region of numbers that do not say theirs. */
#define INN_PHONE_HOME "CN"

/* Parts of a text with fewer digits are not numbers of their own. */
#define INN_PHONE_MIN_WHOLE 7
#define INN_PHONE_MIN_DIGITS 5

/* inn-phone-judge.c */
void        inn_phone_judge             (const char  *digits,
                                         gboolean     plus,
                                         const char  *region,
                                         InnPhone    *phone);

/* inn-phone-china.c: @national are the digits behind 86, without the trunk 0. */
gboolean    inn_phone_china_read        (const char  *national,
                                         gboolean     area_written,
                                         InnPhone    *phone);
char       *inn_phone_china_format      (const char  *national);
gsize       inn_phone_china_area_length (const char  *national);
gboolean    inn_phone_china_is_mobile   (const char  *national);

/* inn-phone-country.c */
const char *inn_phone_country_code      (const char  *region);
gsize       inn_phone_country_length    (const char  *digits);
gboolean    inn_phone_country_keeps_zero (const char *digits);
gboolean    inn_phone_country_is_neighbour (const char *digits);
char       *inn_phone_country_format    (const char  *digits);
void        inn_phone_country_read      (const char  *digits,
                                         InnPhone    *phone);

/* inn-phone-world.c: libphonenumber, if the module is there. */
gboolean    inn_phone_world_read        (const char  *text,
                                         const char  *region,
                                         InnPhone    *phone);

G_END_DECLS
