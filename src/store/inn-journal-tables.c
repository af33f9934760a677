/* inn-journal-tables.c: the one list of what is kept in the journal. A test compares it with the
 * schema: every table stands in one of the two lists. */

#include "config.h"

#include "inn-journal-tables.h"

#include <stdlib.h>
#include <string.h>

static const InnJournalTable TABLES[] = {
  { "automation_rule", INN_CHANGE_AUTOMATION, { { "automation-rule", NULL } }, NULL },
  { "charge", INN_CHANGE_STAYS, { { "guest", "guest_id" } }, NULL },
  { "consent", INN_CHANGE_CONSENTS, { { "guest", "guest_id" } }, NULL },
  { "contact_point", INN_CHANGE_GUESTS, { { "guest", "guest_id" } }, NULL },
  { "custom_choice", INN_CHANGE_CUSTOM_FIELDS, { { "custom-field", "field_id" } }, NULL },
  { "custom_field", INN_CHANGE_CUSTOM_FIELDS, { { "custom-field", NULL } }, NULL },
  { "custom_value", INN_CHANGE_GUESTS, { { "guest", "guest_id" } }, NULL },
  { "feedback", INN_CHANGE_FEEDBACK, { { "guest", "guest_id" } }, NULL },
  { "festival", INN_CHANGE_RULES, { { "festival", NULL } }, NULL },
  { "follow_up", INN_CHANGE_FOLLOW_UPS,
    { { "guest", "guest_id" }, { "organisation", "organisation_id" } }, NULL },
  { "guest", INN_CHANGE_GUESTS, { { "guest", NULL } }, NULL },
  { "guest_apart", INN_CHANGE_GUESTS, { { "guest", "guest_id" } }, NULL },
  { "guest_lead", INN_CHANGE_RULES, { { "guest", "guest_id" } }, NULL },
  { "guest_photo", INN_CHANGE_GUESTS, { { "guest", "guest_id" } }, NULL },
  { "guest_source", INN_CHANGE_GUESTS, { { "guest", "guest_id" } }, NULL },
  { "guest_tag", INN_CHANGE_TAGS, { { "guest", "guest_id" } }, NULL },
  { "identity_document", INN_CHANGE_GUESTS, { { "guest", "guest_id" } }, NULL },
  { "important_date", INN_CHANGE_DATES, { { "guest", "guest_id" } }, NULL },
  { "interaction", INN_CHANGE_INTERACTIONS, { { "guest", "guest_id" } }, NULL },
  { "message_template", INN_CHANGE_TEMPLATES, { { "message-template", NULL } }, NULL },
  { "occurrence_answer", INN_CHANGE_ANSWERS, { { "guest", "guest_id" } }, NULL },
  { "organisation", INN_CHANGE_ORGANISATIONS, { { "organisation", NULL } }, NULL },
  { "organisation_member", INN_CHANGE_ORGANISATIONS, { { "guest", "guest_id" } }, NULL },
  { "payment", INN_CHANGE_STAYS, { { "guest", "guest_id" } }, NULL },
  { "preference", INN_CHANGE_PREFERENCES, { { "guest", "guest_id" } }, NULL },
  { "preference_choice", INN_CHANGE_PREFERENCES, { { "preference-topic", "topic_id" } }, NULL },
  { "preference_topic", INN_CHANGE_PREFERENCES, { { "preference-topic", NULL } }, NULL },
  { "promise", INN_CHANGE_PROMISES, { { "guest", "guest_id" } }, NULL },
  { "relation", INN_CHANGE_PEOPLE, { { "guest", "guest_id" } }, "other_id" },
  { "reminder_rule", INN_CHANGE_RULES, { { "rule", NULL } }, NULL },
  { "room", INN_CHANGE_ROOMS, { { "room", NULL } }, NULL },
  { "room_memory", INN_CHANGE_PREFERENCES, { { "guest", "guest_id" } }, NULL },
  { "room_type", INN_CHANGE_ROOMS, { { "room-type", NULL } }, NULL },
  { "saved_view", INN_CHANGE_VIEWS, { { "view", NULL } }, NULL },
  { "staff", INN_CHANGE_STAFF, { { "staff", NULL } }, NULL },
  { "stay", INN_CHANGE_STAYS, { { "guest", "guest_id" } }, "payer_id" },
  { "stay_given", INN_CHANGE_STAYS, { { "guest", "guest_id" } }, NULL },
  { "stay_guest", INN_CHANGE_STAYS, { { "guest", "guest_id" } }, NULL },
  { "tag", INN_CHANGE_TAGS, { { "tag", NULL } }, NULL },
  { "tag_group", INN_CHANGE_TAGS, { { "tag-group", NULL } }, NULL },
};

/* Derived, of this PC, or the journal itself. */
static const char * const OUTSIDE[] = {
  "automation_firing",
  "departure_day",
  "draft",
  "entry",
  "entry_row",
  "guest_state",
  "import_mapping",
  "occurrence",
  "state",
  "subject_hash",
  NULL,
};

/* Columns that got another name after entries with the old one were written: entries of a schema
 * before @since are read with the new name. A column that is gone has no new name. */
static const struct
{
  int         since;
  const char *table;
  const char *column;
  const char *renamed;
} RENAMED[] = {
  { 0, NULL, NULL, NULL },
};

/**
 * inn_journal_tables_get:
 * @n_tables: (out): how many there are
 *
 * Returns: (array length=n_tables): the journalled tables, by name
 */
const InnJournalTable *
inn_journal_tables_get (gsize *n_tables)
{
  *n_tables = G_N_ELEMENTS (TABLES);
  return TABLES;
}

static int
compare_name (const void *name,
              const void *table)
{
  return strcmp (name, ((const InnJournalTable *) table)->name);
}

/**
 * inn_journal_tables_find:
 * @name: name of a table
 *
 * Returns: (nullable): the table, or %NULL when it is not journalled
 */
const InnJournalTable *
inn_journal_tables_find (const char *name)
{
  return bsearch (name, TABLES, G_N_ELEMENTS (TABLES), sizeof TABLES[0], compare_name);
}

/**
 * inn_journal_tables_outside:
 *
 * Returns: (array zero-terminated=1): names of the tables that are not journalled
 */
const char * const *
inn_journal_tables_outside (void)
{
  return OUTSIDE;
}

/**
 * inn_journal_tables_rename:
 * @table: name of a table
 * @column: name of a column in an old image
 * @schema: the schema the image was written under
 *
 * Returns: what the column is called now
 */
const char *
inn_journal_tables_rename (const char *table,
                           const char *column,
                           int         schema)
{
  for (gsize i = 0; RENAMED[i].table != NULL; i++)
    {
      if (schema < RENAMED[i].since && strcmp (table, RENAMED[i].table) == 0
          && strcmp (column, RENAMED[i].column) == 0)
        column = RENAMED[i].renamed;
    }
  return column;
}
