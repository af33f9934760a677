/* inn-guest-table.c: all SQL of the table guest, without what hangs on a guest. On the database
 * thread.
 */

#include "config.h"

#include "inn-guest-table.h"

#include "inn-error.h"
#include "inn-statement.h"
#include "inn-table-private.h"

/* In the order of enum Column. */
#define COLUMNS \
  "g.id, g.name, g.latin_name, g.salutation, g.reading, g.reading_typed, g.gender, " \
  "g.birth_calendar, g.birth_year, g.birth_month, g.birth_day, g.birth_leap, g.birth_told, " \
  "g.nationality, g.language, g.company, g.organisation_id, g.occupation, g.region, g.type, " \
  "g.vip, g.deceased, g.no_contact, g.banned, g.banned_reason, g.advocate, g.channel, " \
  "g.follow_status, g.staff_id, g.note, g.archived, g.created_utc, g.tier, " \
  "g.tier_until, COALESCE (s.version, 0) "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM guest g LEFT JOIN guest_state s ON s.guest_id = g.id "
  "WHERE g.id = ?1";

static const char LOAD_AFTER[] =
  "SELECT " COLUMNS
  "FROM guest g LEFT JOIN guest_state s ON s.guest_id = g.id "
  "WHERE g.id > ?1 "
  "ORDER BY g.id "
  "LIMIT ?2";

static const char LOAD_NAME[] =
  "SELECT " INN_SQL_GUEST_NAME " "
  "FROM guest g "
  "WHERE g.id = ?1";

static const char INSERT[] =
  "INSERT INTO guest (name, latin_name, salutation, reading, reading_typed, gender, "
  "  birth_calendar, birth_year, birth_month, birth_day, birth_leap, birth_told, "
  "  nationality, language, company, organisation_id, occupation, region, type, "
  "  vip, deceased, no_contact, banned, banned_reason, advocate, channel, "
  "  follow_status, staff_id, note, archived, created_utc, tier, tier_until) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
  "  ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33)";

static const char UPDATE[] =
  "UPDATE guest "
  "SET name = ?1, latin_name = ?2, salutation = ?3, reading = ?4, reading_typed = ?5, "
  "  gender = ?6, birth_calendar = ?7, birth_year = ?8, birth_month = ?9, birth_day = ?10, "
  "  birth_leap = ?11, birth_told = ?12, nationality = ?13, language = ?14, company = ?15, "
  "  organisation_id = ?16, occupation = ?17, region = ?18, type = ?19, vip = ?20, "
  "  deceased = ?21, no_contact = ?22, banned = ?23, banned_reason = ?24, advocate = ?25, "
  "  channel = ?26, follow_status = ?27, staff_id = ?28, note = ?29, archived = ?30, "
  "  tier = ?32, tier_until = ?33 "
  "WHERE id = ?34";

static const char DELETE[] =
  "DELETE FROM guest "
  "WHERE id = ?1";

static const char NOTE_CONTACT[] =
  "UPDATE guest "
  "SET follow_status = 'contacted' "
  "WHERE id = ?1 AND follow_status = 'not-contacted'";

static const char SET_FOLLOW_STATUS[] =
  "UPDATE guest "
  "SET follow_status = ?2 "
  "WHERE id = ?1 AND follow_status <> ?2";

/* One statement a flag: a column cannot be bound. */
static const struct
{
  InnGuestFlags  flag;
  const char    *sql;
} set_flag[] = {
  { INN_GUEST_VIP, "UPDATE guest SET vip = ?2 WHERE id = ?1 AND vip <> ?2" },
  { INN_GUEST_DECEASED, "UPDATE guest SET deceased = ?2 WHERE id = ?1 AND deceased <> ?2" },
  { INN_GUEST_NO_CONTACT, "UPDATE guest SET no_contact = ?2 WHERE id = ?1 AND no_contact <> ?2" },
  { INN_GUEST_BANNED, "UPDATE guest SET banned = ?2 WHERE id = ?1 AND banned <> ?2" },
  { INN_GUEST_ADVOCATE, "UPDATE guest SET advocate = ?2 WHERE id = ?1 AND advocate <> ?2" },
  { INN_GUEST_ARCHIVED, "UPDATE guest SET archived = ?2 WHERE id = ?1 AND archived <> ?2" },
};

enum Column
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_LATIN_NAME,
  COLUMN_SALUTATION,
  COLUMN_READING,
  COLUMN_READING_TYPED,
  COLUMN_GENDER,
  COLUMN_BIRTH_CALENDAR,
  COLUMN_BIRTH_YEAR,
  COLUMN_BIRTH_MONTH,
  COLUMN_BIRTH_DAY,
  COLUMN_BIRTH_LEAP,
  COLUMN_BIRTH_TOLD,
  COLUMN_NATIONALITY,
  COLUMN_LANGUAGE,
  COLUMN_COMPANY,
  COLUMN_ORGANISATION_ID,
  COLUMN_OCCUPATION,
  COLUMN_REGION,
  COLUMN_TYPE,
  COLUMN_VIP,
  COLUMN_DECEASED,
  COLUMN_NO_CONTACT,
  COLUMN_BANNED,
  COLUMN_BANNED_REASON,
  COLUMN_ADVOCATE,
  COLUMN_CHANNEL,
  COLUMN_FOLLOW_STATUS,
  COLUMN_STAFF_ID,
  COLUMN_NOTE,
  COLUMN_ARCHIVED,
  COLUMN_CREATED_UTC,
  COLUMN_TIER,
  COLUMN_TIER_UNTIL,
  COLUMN_VERSION,
};

/* In the order of InnGuestText. */
static const enum Column text_columns[] = {
  COLUMN_NAME,       COLUMN_LATIN_NAME,  COLUMN_SALUTATION, COLUMN_READING, COLUMN_BIRTH_TOLD,
  COLUMN_NATIONALITY, COLUMN_LANGUAGE,   COLUMN_COMPANY,    COLUMN_OCCUPATION, COLUMN_REGION,
  COLUMN_CHANNEL,    COLUMN_BANNED_REASON, COLUMN_NOTE,
};

G_STATIC_ASSERT (G_N_ELEMENTS (text_columns) == INN_GUEST_N_TEXTS);

static const struct
{
  InnGuestFlags flag;
  enum Column   column;
} flag_columns[] = {
  { INN_GUEST_VIP, COLUMN_VIP },
  { INN_GUEST_DECEASED, COLUMN_DECEASED },
  { INN_GUEST_NO_CONTACT, COLUMN_NO_CONTACT },
  { INN_GUEST_BANNED, COLUMN_BANNED },
  { INN_GUEST_ADVOCATE, COLUMN_ADVOCATE },
  { INN_GUEST_ARCHIVED, COLUMN_ARCHIVED },
  { INN_GUEST_READING_TYPED, COLUMN_READING_TYPED },
};

static InnGuestBuilder *
read_guest (InnStatement *row)
{
  InnGuestBuilder *builder = inn_guest_builder_new (NULL);

  inn_guest_builder_set_id (builder, inn_statement_get_int (row, COLUMN_ID));
  inn_guest_builder_set_version (builder, inn_statement_get_int (row, COLUMN_VERSION));

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    inn_guest_builder_set_text (builder, i, inn_statement_get_text (row, text_columns[i]));
  for (guint i = 0; i < G_N_ELEMENTS (flag_columns); i++)
    inn_guest_builder_set_flag (builder, flag_columns[i].flag,
                                inn_statement_get_boolean (row, flag_columns[i].column));

  inn_guest_builder_set_gender (builder,
                                inn_gender_from_nick (inn_statement_get_text (row, COLUMN_GENDER)));
  inn_guest_builder_set_guest_type (builder,
                                    inn_guest_type_from_nick (
                                      inn_statement_get_text (row, COLUMN_TYPE)));
  inn_guest_builder_set_follow_status (builder,
                                       inn_follow_status_from_nick (
                                         inn_statement_get_text (row, COLUMN_FOLLOW_STATUS)));
  inn_guest_builder_set_birthday (builder, inn_table_get_birthday (row, COLUMN_BIRTH_CALENDAR));
  inn_guest_builder_set_organisation_id (builder,
                                         inn_statement_get_int (row, COLUMN_ORGANISATION_ID));
  inn_guest_builder_set_staff_id (builder, inn_statement_get_int (row, COLUMN_STAFF_ID));
  inn_guest_builder_set_created_utc (builder, inn_statement_get_int (row, COLUMN_CREATED_UTC));
  inn_guest_builder_set_tier (builder,
                              inn_tier_from_nick (inn_statement_get_text (row, COLUMN_TIER)),
                              inn_statement_get_date (row, COLUMN_TIER_UNTIL));

  return builder;
}

/* Parameters of INSERT and UPDATE have the numbers of their columns. The texts stay @guest's. */
static void
bind_guest (InnStatement   *statement,
            const InnGuest *guest)
{
  InnBirthday birthday = inn_guest_get_birthday (guest);

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    inn_statement_lend_text (statement, text_columns[i], inn_guest_get_text (guest, i));
  for (guint i = 0; i < G_N_ELEMENTS (flag_columns); i++)
    inn_statement_bind_boolean (statement, flag_columns[i].column,
                                inn_guest_is (guest, flag_columns[i].flag));

  inn_statement_lend_text (statement, COLUMN_GENDER,
                           inn_gender_to_nick (inn_guest_get_gender (guest)));
  inn_statement_lend_text (statement, COLUMN_TYPE,
                           inn_guest_type_to_nick (inn_guest_get_guest_type (guest)));
  inn_statement_lend_text (statement, COLUMN_FOLLOW_STATUS,
                           inn_follow_status_to_nick (inn_guest_get_follow_status (guest)));
  inn_statement_bind_id (statement, COLUMN_ORGANISATION_ID, inn_guest_get_organisation_id (guest));
  inn_statement_bind_id (statement, COLUMN_STAFF_ID, inn_guest_get_staff_id (guest));
  inn_statement_lend_text (statement, COLUMN_TIER, inn_tier_to_nick (inn_guest_get_tier (guest)));
  inn_statement_bind_date (statement, COLUMN_TIER_UNTIL, inn_guest_get_tier_until (guest));

  if (birthday.month == 0)
    {
      inn_statement_bind_null (statement, COLUMN_BIRTH_CALENDAR);
      inn_statement_bind_null (statement, COLUMN_BIRTH_YEAR);
      inn_statement_bind_null (statement, COLUMN_BIRTH_MONTH);
      inn_statement_bind_null (statement, COLUMN_BIRTH_DAY);
      inn_statement_bind_int (statement, COLUMN_BIRTH_LEAP, 0);
    }
  else
    {
      inn_statement_lend_text (statement, COLUMN_BIRTH_CALENDAR,
                               birthday.calendar == INN_CALENDAR_LUNAR ? "lunar" : "solar");
      inn_statement_bind_id (statement, COLUMN_BIRTH_YEAR, birthday.year);
      inn_statement_bind_int (statement, COLUMN_BIRTH_MONTH, birthday.month);
      inn_statement_bind_int (statement, COLUMN_BIRTH_DAY, birthday.day);
      inn_statement_bind_boolean (statement, COLUMN_BIRTH_LEAP, birthday.leap);
    }
}

static gboolean
is_same_row (const InnGuest *a,
             const InnGuest *b)
{
  InnBirthday birthday_a = inn_guest_get_birthday (a);
  InnBirthday birthday_b = inn_guest_get_birthday (b);

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    if (!g_str_equal (inn_guest_get_text (a, i), inn_guest_get_text (b, i)))
      return FALSE;

  return inn_guest_get_flags (a) == inn_guest_get_flags (b)
         && inn_guest_get_gender (a) == inn_guest_get_gender (b)
         && inn_guest_get_guest_type (a) == inn_guest_get_guest_type (b)
         && inn_guest_get_follow_status (a) == inn_guest_get_follow_status (b)
         && inn_guest_get_organisation_id (a) == inn_guest_get_organisation_id (b)
         && inn_guest_get_staff_id (a) == inn_guest_get_staff_id (b)
         && inn_guest_get_tier (a) == inn_guest_get_tier (b)
         && inn_date_equal (inn_guest_get_tier_until (a), inn_guest_get_tier_until (b))
         && birthday_a.calendar == birthday_b.calendar
         && birthday_a.year == birthday_b.year
         && birthday_a.month == birthday_b.month
         && birthday_a.day == birthday_b.day
         && !birthday_a.leap == !birthday_b.leap;
}

/**
 * inn_guest_table_load:
 * @id: the guest
 *
 * Returns: (transfer full): the row, to which contacts, documents and tags are still to be added;
 *   %INN_ERROR_NOT_FOUND if there is none
 */
InnGuestBuilder *
inn_guest_table_load (InnConnection  *connection,
                      gint64          id,
                      GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "guest", error);

  return row != NULL ? read_guest (row) : NULL;
}

/**
 * inn_guest_table_load_after:
 * @after: the last id that was read, 0 to begin
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnGuestBuilder): the next rows by id, empty at the end
 */
GPtrArray *
inn_guest_table_load_after (InnConnection  *connection,
                            gint64          after,
                            guint           limit,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LOAD_AFTER, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, after);
  inn_statement_bind_int (statement, 2, limit);

  return inn_table_collect (statement, (InnRowFunc) read_guest,
                            (GDestroyNotify) inn_guest_builder_free, error);
}

/**
 * inn_guest_table_dup_name:
 * @id: the guest
 *
 * Returns: (transfer full): what the guest is called in lists; %INN_ERROR_NOT_FOUND if there is none
 */
char *
inn_guest_table_dup_name (InnConnection  *connection,
                          gint64          id,
                          GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD_NAME, id, "guest", error);

  return row != NULL ? inn_statement_dup_text (row, 0) : NULL;
}

/**
 * inn_guest_table_insert:
 * @guest: what to write; its id is not looked at
 * @utc: when it was created, used unless @guest says so itself
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_guest_table_insert (InnConnection   *connection,
                        const InnGuest  *guest,
                        gint64           utc,
                        GError         **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);
  gint64 created = inn_guest_get_created_utc (guest);

  if (statement == NULL)
    return 0;

  bind_guest (statement, guest);
  inn_statement_bind_int (statement, COLUMN_CREATED_UTC, created != 0 ? created : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_guest_table_update:
 * @old: what stands in the table
 * @guest: what shall stand there
 *
 * Writes nothing when the row stays the same.
 */
gboolean
inn_guest_table_update (InnConnection   *connection,
                        const InnGuest  *old,
                        const InnGuest  *guest,
                        GError         **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (is_same_row (old, guest))
    return TRUE;

  statement = inn_statement_new (connection, UPDATE, error);
  if (statement == NULL)
    return FALSE;

  bind_guest (statement, guest);
  inn_statement_bind_int (statement, 34, inn_guest_get_id (guest));

  return inn_statement_run (statement, error);
}

/**
 * inn_guest_table_set_flag:
 * @flag: one flag; not %INN_GUEST_READING_TYPED, which belongs to the reading
 *
 * Writes nothing when the guest is gone or the flag stays the same.
 */
gboolean
inn_guest_table_set_flag (InnConnection  *connection,
                          gint64          id,
                          InnGuestFlags   flag,
                          gboolean        value,
                          GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (set_flag); i++)
    if (set_flag[i].flag == flag)
      {
        g_autoptr (InnStatement) statement
          = inn_statement_new (connection, set_flag[i].sql, error);

        if (statement == NULL)
          return FALSE;

        inn_statement_bind_int (statement, 1, id);
        inn_statement_bind_boolean (statement, 2, value);

        return inn_statement_run (statement, error);
      }

  g_return_val_if_reached (FALSE);
}

/**
 * inn_guest_table_set_follow_status:
 *
 * Writes nothing when the guest is gone or the status stays the same.
 */
gboolean
inn_guest_table_set_follow_status (InnConnection    *connection,
                                   gint64            id,
                                   InnFollowStatus   status,
                                   GError          **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SET_FOLLOW_STATUS, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_text (statement, 2, inn_follow_status_to_nick (status));

  return inn_statement_run (statement, error);
}

/**
 * inn_guest_table_note_contact:
 *
 * Somebody really spoke with the guest: who was not contacted yet has been; others stay as they are.
 */
gboolean
inn_guest_table_note_contact (InnConnection  *connection,
                              gint64          id,
                              GError        **error)
{
  return inn_table_run (connection, NOTE_CONTACT, id, error);
}

/**
 * inn_guest_table_delete:
 *
 * Deletes the row alone: inn_guest_record_delete () takes what hangs on it first.
 */
gboolean
inn_guest_table_delete (InnConnection  *connection,
                        gint64          id,
                        GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}
