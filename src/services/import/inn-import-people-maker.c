/* inn-import-people-maker.c: the people around guests and the days that matter to them, as rows of a
 * sheet say them. On the database thread.
 *
 * The other of a relation is a guest if a number or a phone proves it, and else a name. A circle of
 * recommendations is looked for in the book and in the rows before.
 */

#include "config.h"

#include "inn-import-facts.h"

#include "inn-act-sentence.h"
#include "inn-fold.h"
#include "inn-import-fact-words.h"
#include "inn-important-date-table.h"
#include "inn-relation-table.h"
#include "inn-text.h"

/* Nothing that can be told is after it. */
#define LAST_DAY inn_date_new (2150, 12, 31)

/* Relations */

/* As one tells it at the desk: an age, a year, a month or a day. */
static void
read_born (InnImportFacts *facts,
           InnImportDraft *draft,
           InnRelation    *relation)
{
  const char *told = inn_import_facts_get_text (draft, INN_FIELD_BORN);
  g_autofree char *born = NULL;
  g_autofree char *ahead = NULL;

  if (inn_relation_read_born (told, facts->today, &born))
    inn_text_set (&relation->born, born);
  else
    inn_import_facts_leave_out (draft, INN_FIELD_BORN,
                                inn_relation_read_born (told, LAST_DAY, &ahead)
                                  ? INN_IMPORT_REASON_DAY_AHEAD : INN_IMPORT_REASON_DAY);
}

static gpointer
make_relation (InnImportFacts *facts,
               InnImportDraft *draft,
               gint64          guest_id)
{
  const char *kind_text = inn_import_facts_get_text (draft, INN_FIELD_KIND);
  const char *other = inn_import_facts_get_text (draft, INN_FIELD_OTHER);
  const char *phone = inn_import_facts_get_text (draft, INN_FIELD_OTHER_PHONE);
  InnRelationKind kind = INN_RELATION_OTHER;
  InnRelation *relation = NULL;

  if (*kind_text != '\0' && !inn_import_fact_words_read_relation (kind_text, &kind))
    inn_import_facts_refuse (draft, INN_FIELD_KIND, INN_IMPORT_REASON_WORD);
  if (*other == '\0' && *phone == '\0')
    inn_import_facts_refuse (draft, INN_FIELD_OTHER, INN_IMPORT_REASON_MISSING);
  else if (g_utf8_strlen (*other != '\0' ? other : phone, -1) > INN_RELATION_NAME_LENGTH)
    inn_import_facts_refuse (draft, *other != '\0' ? INN_FIELD_OTHER : INN_FIELD_OTHER_PHONE,
                             INN_IMPORT_REASON_TOO_LONG);

  relation = inn_relation_new (guest_id, kind);
  inn_text_set (&relation->name, *other != '\0' ? other : phone);
  inn_text_set (&relation->phone, phone);
  inn_text_set (&relation->note, inn_import_facts_get_text (draft, INN_FIELD_WORDS));
  read_born (facts, draft, relation);

  return relation;
}

/* Who is proved to be a guest has name, phone and birthday there. */
static void
settle_other (InnRelation *relation,
              gint64       other_id)
{
  relation->other_id = other_id;
  inn_text_set (&relation->name, "");
  inn_text_set (&relation->phone, "");
  inn_text_set (&relation->born, "");
}

static gboolean
find_other (InnImportFacts  *facts,
            InnConnection   *connection,
            InnRelation     *relation,
            InnImportDraft  *draft,
            GError         **error)
{
  g_autofree char *told = relation->name[0] == '#' || relation->phone[0] == '\0'
                            ? g_strdup (relation->name)
                          : g_str_equal (relation->name, relation->phone)
                            ? g_strdup (relation->phone)
                            : g_strdup_printf ("%s %s", relation->name, relation->phone);
  InnImportReason reason;
  gint64 other_id;

  if (!inn_import_owners_find_named (facts->owners, connection, told, &other_id, &reason, error))
    return FALSE;

  if (other_id == relation->guest_id && other_id != 0)
    inn_import_facts_refuse (draft, INN_FIELD_OTHER, INN_IMPORT_REASON_ONESELF);
  else if (other_id != 0)
    settle_other (relation, other_id);
  else if (told[0] == '#' || reason == INN_IMPORT_REASON_SEVERAL_GUESTS)
    inn_import_facts_refuse (draft, INN_FIELD_OTHER, reason);

  return TRUE;
}

/* By whom @guest_id was recommended, in the book and in the rows before. */
static GArray *
list_referrers (InnImportFacts  *facts,
                InnConnection   *connection,
                gint64           guest_id,
                GError         **error)
{
  g_autoptr (GPtrArray) known = inn_relation_table_list_of_guest (connection, guest_id, error);
  const GArray *before = g_hash_table_lookup (facts->referrals, &guest_id);
  GArray *ids = NULL;

  if (known == NULL)
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < known->len; i++)
    {
      const InnRelation *relation = g_ptr_array_index (known, i);

      if (relation->kind == INN_RELATION_REFERRED_BY && relation->other_id != 0)
        g_array_append_val (ids, relation->other_id);
    }
  if (before != NULL)
    g_array_append_vals (ids, before->data, before->len);

  return ids;
}

static void
note_referral (InnImportFacts *facts,
               gint64          referrer,
               gint64          referred)
{
  GArray *ids = g_hash_table_lookup (facts->referrals, &referred);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (facts->referrals, g_memdup2 (&referred, sizeof referred), ids);
    }
  g_array_append_val (ids, referrer);
}

/* Goes up from who recommended: whoever was recommended may not stand there. */
static gboolean
leads_back (InnImportFacts  *facts,
            InnConnection   *connection,
            gint64           referrer,
            gint64           referred,
            gboolean        *circle,
            GError         **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (gint64));

  *circle = FALSE;
  g_array_append_val (todo, referrer);
  while (todo->len > 0 && !*circle)
    {
      gint64 id = g_array_index (todo, gint64, todo->len - 1);
      g_autoptr (GArray) above = NULL;

      g_array_set_size (todo, todo->len - 1);
      *circle = id == referred;
      if (*circle || !g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        continue;

      above = list_referrers (facts, connection, id, error);
      if (above == NULL)
        return FALSE;
      g_array_append_vals (todo, above->data, above->len);
    }

  return TRUE;
}

static gboolean
check_relation (InnImportFacts  *facts,
                InnConnection   *connection,
                gpointer         fact,
                InnImportDraft  *draft,
                GError         **error)
{
  InnRelation *relation = fact;
  gint64 referrer = 0;
  gint64 referred = 0;
  gboolean circle = FALSE;

  if (!find_other (facts, connection, relation, draft, error))
    return FALSE;
  if (draft->refused || !inn_relation_is_referral (relation, &referrer, &referred)
      || referrer == 0 || referred == 0)
    return TRUE;
  if (!leads_back (facts, connection, referrer, referred, &circle, error))
    return FALSE;

  if (circle)
    inn_import_facts_refuse (draft, INN_FIELD_OTHER, INN_IMPORT_REASON_CIRCLE);
  else
    note_referral (facts, referrer, referred);

  return TRUE;
}

/* The same from both sides. */
static char *
describe_relation (gconstpointer fact)
{
  const InnRelation *relation = fact;
  g_autofree char *name = inn_fold_name (relation->other_id == 0 ? relation->name : "");
  gboolean turned = relation->other_id != 0 && relation->other_id < relation->guest_id;

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%d|%s",
                          turned ? relation->other_id : relation->guest_id,
                          turned ? relation->guest_id : relation->other_id,
                          turned ? inn_relation_kind_invert (relation->kind) : relation->kind,
                          name);
}

static gboolean
write_relation (InnChange      *change,
                gconstpointer   fact,
                GError        **error)
{
  return inn_relation_table_save (inn_change_get_connection (change), fact,
                                  inn_change_get_utc (change), error) != 0;
}

const InnImportFactKind inn_import_fact_relations = {
  .act = INN_ACT_IMPORT_RELATIONS,
  .make = make_relation,
  .check = check_relation,
  .describe = describe_relation,
  .two_sided = TRUE,
  .list = inn_relation_table_list_of_guest,
  .write = write_relation,
  .free_fact = (void (*) (gpointer)) inn_relation_unref,
};

/* Dates */

static gpointer
make_date (InnImportFacts *facts,
           InnImportDraft *draft,
           gint64          guest_id)
{
  const char *kind_text = inn_import_facts_get_text (draft, INN_FIELD_KIND);
  const char *name = inn_import_facts_get_text (draft, INN_FIELD_WORDS);
  InnImportantKind kind = INN_IMPORTANT_OTHER;
  InnImportantDate *date = NULL;

  if (*kind_text != '\0' && !inn_import_fact_words_read_occasion (kind_text, &kind))
    {
      /* What the list does not have is a name of its own. */
      if (*name == '\0')
        name = kind_text;
      else
        inn_import_facts_refuse (draft, INN_FIELD_KIND, INN_IMPORT_REASON_WORD);
    }
  else if (kind == INN_IMPORTANT_OTHER && *name == '\0')
    inn_import_facts_refuse (draft, INN_FIELD_WORDS, INN_IMPORT_REASON_MISSING);
  if (!draft->refused && !inn_birthday_is_set (draft->fact.occasion))
    inn_import_facts_refuse (draft, INN_FIELD_OCCASION, INN_IMPORT_REASON_NO_DAYS);

  date = inn_important_date_new (guest_id, kind, name, draft->fact.occasion);
  inn_important_date_set_told (date, inn_import_facts_get_text (draft, INN_FIELD_OCCASION));

  return date;
}

static char *
describe_date (gconstpointer fact)
{
  const InnImportantDate *date = fact;
  g_autofree char *name = inn_fold_name (date->name);

  return g_strdup_printf ("%d|%s|%d|%d-%d-%d|%d", date->kind, name, date->day.calendar,
                          date->day.year, date->day.month, date->day.day, date->day.leap);
}

static gboolean
write_date (InnChange      *change,
            gconstpointer   fact,
            GError        **error)
{
  return inn_important_date_table_save (inn_change_get_connection (change), fact, error) != 0;
}

const InnImportFactKind inn_import_fact_dates = {
  .act = INN_ACT_IMPORT_DATES,
  .make = make_date,
  .describe = describe_date,
  .list = inn_important_date_table_list_of_guest,
  .write = write_date,
  .free_fact = (void (*) (gpointer)) inn_important_date_unref,
};
