/* inn-sample-words.h: what invented people are called and what is noted about them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A surname and how many of ten thousand people bear it. */
typedef struct
{
  const char *name;
  int         weight;
} InnSampleSurname;

/* The same in Chinese and in English; or a name and how it is written in latin letters. */
typedef struct
{
  const char *chinese;
  const char *english;
} InnSamplePair;

/* A type of room and its usual price in minor units. */
typedef struct
{
  const char *chinese;
  const char *english;
  int         rate;
} InnSampleRoomType;

extern const InnSampleSurname  inn_sample_surnames[];
extern const guint             inn_sample_n_surnames;

/* NULL-terminated */
extern const char *const       inn_sample_female_characters[];
extern const char *const       inn_sample_male_characters[];
extern const char *const       inn_sample_foreign_given[];
extern const char *const       inn_sample_foreign_family[];
extern const char *const       inn_sample_regions[];
extern const char *const       inn_sample_companies[];
extern const char *const       inn_sample_staff[];

extern const InnSamplePair     inn_sample_east_asian[];
extern const guint             inn_sample_n_east_asian;
extern const InnSamplePair     inn_sample_requests[];
extern const guint             inn_sample_n_requests;
extern const InnSamplePair     inn_sample_notes[];
extern const guint             inn_sample_n_notes;
extern const InnSamplePair     inn_sample_follow_ups[];
extern const guint             inn_sample_n_follow_ups;
extern const InnSamplePair     inn_sample_dishes[];
extern const guint             inn_sample_n_dishes;
extern const InnSamplePair     inn_sample_services[];
extern const guint             inn_sample_n_services;

extern const InnSampleRoomType inn_sample_room_types[];
extern const guint             inn_sample_n_room_types;

G_END_DECLS
