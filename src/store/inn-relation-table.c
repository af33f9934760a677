/* inn-relation-table.c: all SQL of the table relation. A row is read on the card of the guest it was
 * written on as it stands, and turned round on the card of the other. What follows from recommendations
 * is asked of inn-referral-table.c. On the database thread. */

#include "config.h"

#include "inn-relation-table.h"

#include "inn-error.h"
#include "inn-referral-table.h"
#include "inn-table-private.h"
#include "inn-text.h"

/* In the order of read_relation (): the row itself, then what is known of who is at the other end. */
#define ROW "r.id, r.guest_id, r.other_id, r.other_name, r.kind, r.born, r.phone, r.note, r.created_utc, "

#define OTHER \
  "COALESCE (" INN_SQL_GUEST_NAME ", ''), g.birth_calendar, g.birth_year, g.birth_month, " \
  "g.birth_day, g.birth_leap, " \
  "COALESCE ((SELECT c.value FROM contact_point c WHERE c.guest_id = g.id AND c.kind = 'phone' " \
  "           ORDER BY c.position LIMIT 1), '') "

static const char LOAD[] =
  "SELECT " ROW OTHER
  "FROM relation r "
  "LEFT JOIN guest g ON g.id = CASE ?2 WHEN r.other_id THEN r.guest_id ELSE r.other_id END "
  "WHERE r.id = ?1";

/* Each side by its own index. */
static const char LIST_OF_GUEST[] =
  "SELECT " ROW OTHER
  "FROM relation r LEFT JOIN guest g ON g.id = r.other_id "
  "WHERE r.guest_id = ?1 "
  "UNION ALL "
  "SELECT " ROW OTHER
  "FROM relation r JOIN guest g ON g.id = r.guest_id "
  "WHERE r.other_id = ?1";

static const char LIST_AFTER[] =
  "SELECT " ROW OTHER
  "FROM relation r LEFT JOIN guest g ON g.id = r.other_id "
  "WHERE r.id > ?1 "
  "ORDER BY r.id "
  "LIMIT ?2";

static const char INSERT[] =
  "INSERT INTO relation (guest_id, other_id, other_name, kind, born, phone, note, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

static const char UPDATE[] =
  "UPDATE relation "
  "SET guest_id = ?1, other_id = ?2, other_name = ?3, kind = ?4, born = ?5, phone = ?6, note = ?7 "
  "WHERE id = ?8";

static const char DELETE[] =
  "DELETE FROM relation "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM relation "
  "WHERE guest_id = ?1 OR other_id = ?1";

/* As it is seen from the card of @guest_id; 0 for where it was written. */
static InnRelation *
read_relation (InnStatement *row,
               gint64        guest_id)
{
  gint64 written_on = inn_statement_get_int (row, 1);
  gint64 other_id = inn_statement_get_int (row, 2);
  gboolean turned = other_id != 0 && other_id == guest_id;
  InnRelationKind kind = INN_RELATION_OTHER;
  InnRelation *relation = NULL;

  inn_relation_kind_from_nick (inn_statement_get_text (row, 4), &kind);
  relation = inn_relation_new (turned ? other_id : written_on,
                               turned ? inn_relation_kind_invert (kind) : kind);
  relation->id = inn_statement_get_int (row, 0);
  relation->other_id = turned ? written_on : other_id;
  relation->turned = turned;
  inn_text_set (&relation->name, inn_statement_get_text (row, other_id != 0 ? 9 : 3));
  inn_text_set (&relation->born, inn_statement_get_text (row, 5));
  relation->birthday = inn_table_get_birthday (row, 10);
  inn_text_set (&relation->phone, inn_statement_get_text (row, other_id != 0 ? 15 : 6));
  inn_text_set (&relation->note, inn_statement_get_text (row, 7));
  relation->created_utc = inn_statement_get_int (row, 8);

  return relation;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const InnRelation *left = *(const InnRelation *const *) a;
  const InnRelation *right = *(const InnRelation *const *) b;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;

  return (left->id > right->id) - (left->id < right->id);
}

static GPtrArray *
collect (InnStatement  *statement,
         gint64         guest_id,
         GError       **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_relation_unref);
  InnStep step = INN_STEP_ERROR;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    g_ptr_array_add (found, read_relation (statement, guest_id));

  return step == INN_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

/**
 * inn_relation_table_load:
 * @guest_id: from whose card it is to be seen; 0 for that it was written on
 *
 * Returns: (transfer full): the relation; %INN_ERROR_NOT_FOUND if there is none
 */
InnRelation *
inn_relation_table_load (InnConnection  *connection,
                         gint64          id,
                         gint64          guest_id,
                         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LOAD, error);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, guest_id);
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    return read_relation (statement, guest_id);
  if (step == INN_STEP_DONE)
    g_set_error (error, INN_ERROR, INN_ERROR_NOT_FOUND, "There is no relation %" G_GINT64_FORMAT, id);

  return NULL;
}

/**
 * inn_relation_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnRelation): all people around a guest, family first, as
 *   seen from the guest's card
 */
GPtrArray *
inn_relation_table_list_of_guest (InnConnection  *connection,
                                  gint64          guest_id,
                                  GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);
  GPtrArray *found = NULL;

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);
  found = collect (statement, guest_id, error);
  if (found != NULL)
    g_ptr_array_sort (found, compare);

  return found;
}

/**
 * inn_relation_table_list_after:
 * @id: the last one that was read, 0 to begin with
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnRelation): those of all guests, by id, each as it was
 *   written
 */
GPtrArray *
inn_relation_table_list_after (InnConnection  *connection,
                               gint64          id,
                               guint           limit,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, limit);

  return collect (statement, 0, error);
}

static gboolean
check_known (InnConnection      *connection,
             const InnRelation  *relation,
             GError            **error)
{
  g_autoptr (GPtrArray) known
    = inn_relation_table_list_of_guest (connection, relation->guest_id, error);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const InnRelation *other = g_ptr_array_index (known, i);

      if (other->id != relation->id && inn_relation_is_same (other, relation))
        {
          g_set_error_literal (error, INN_ERROR, INN_ERROR_CONFLICT, "That is noted already");
          return FALSE;
        }
    }

  return known != NULL;
}

static void
bind_relation (InnStatement      *statement,
               const InnRelation *relation)
{
  gboolean is_guest = relation->other_id != 0;

  inn_statement_bind_int (statement, 1, relation->guest_id);
  inn_statement_bind_id (statement, 2, relation->other_id);
  inn_statement_bind_text (statement, 3, is_guest ? "" : relation->name);
  inn_statement_bind_text (statement, 4, inn_relation_kind_to_nick (relation->kind));
  inn_statement_bind_text (statement, 5, is_guest ? "" : relation->born);
  inn_statement_bind_text (statement, 6, is_guest ? "" : relation->phone);
  inn_statement_bind_text (statement, 7, relation->note);
}

static gboolean
write_relation (InnConnection      *connection,
                const InnRelation  *relation,
                gint64              utc,
                GError            **error)
{
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection, relation->id == 0 ? INSERT : UPDATE, error);

  if (statement == NULL)
    return FALSE;

  bind_relation (statement, relation);
  if (relation->id != 0)
    inn_statement_bind_int (statement, 8, relation->id);
  else
    inn_statement_bind_int (statement, 8, relation->created_utc != 0 ? relation->created_utc : utc);

  return inn_statement_run (statement, error);
}

/**
 * inn_relation_table_save:
 * @relation: new when its id is 0; from whichever card it is seen
 * @utc: when it was noted, unless @relation says so itself
 *
 * Who recommended the hotel becomes an advocate; who did no longer, is none any more.
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it cannot be, %INN_ERROR_CONFLICT if that is noted
 *   already, %INN_ERROR_LOOP if a recommendation would lead back to who gave it,
 *   %INN_ERROR_NOT_FOUND if it is gone
 */
gint64
inn_relation_table_save (InnConnection      *connection,
                         const InnRelation  *relation,
                         gint64              utc,
                         GError            **error)
{
  g_autoptr (InnRelation) before = NULL;
  g_autoptr (InnRelation) row = NULL;
  gint64 id = relation->id;
  gint64 was_referrer = 0;
  gint64 referrer = 0;
  gint64 referred = 0;

  if (!inn_relation_check (relation, error))
    return 0;
  if (id != 0)
    {
      before = inn_relation_table_load (connection, id, 0, error);
      if (before == NULL)
        return 0;
      inn_relation_is_referral (before, &was_referrer, &referred);
    }
  if (!check_known (connection, relation, error)
      || !inn_referral_table_check_chain (connection, relation, error))
    return 0;

  /* Somebody who is no guest has no card it could have been written on. */
  row = relation->turned && relation->other_id != 0 ? inn_relation_new_turned (relation)
                                                    : inn_relation_copy (relation);
  if (!write_relation (connection, row, utc, error))
    return 0;
  if (id == 0)
    id = inn_connection_get_last_id (connection);

  inn_relation_is_referral (row, &referrer, &referred);

  return inn_referral_table_review (connection, referrer, NULL, error)
             && inn_referral_table_review (connection, was_referrer, NULL, error)
           ? id
           : 0;
}

/**
 * inn_relation_table_check_standing:
 * @id: a relation that was brought back
 *
 * Asks again what was asked when it was noted, as other relations may have been noted since.
 *
 * Returns: whether it may stand, as it also may where there is no such row;
 *   %INN_ERROR_CONFLICT if the same is noted elsewhere, %INN_ERROR_LOOP if a recommendation would lead
 *   back to who gave it
 */
gboolean
inn_relation_table_check_standing (InnConnection  *connection,
                                   gint64          id,
                                   GError        **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (InnRelation) relation = inn_relation_table_load (connection, id, 0, &problem);

  if (g_error_matches (problem, INN_ERROR, INN_ERROR_NOT_FOUND))
    return TRUE;
  if (relation == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  return check_known (connection, relation, error)
         && inn_referral_table_check_chain (connection, relation, error);
}

/**
 * inn_relation_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end; %INN_ERROR_NOT_FOUND if it was gone before
 */
gboolean
inn_relation_table_delete (InnConnection  *connection,
                           gint64          id,
                           GError        **error)
{
  g_autoptr (InnRelation) before = inn_relation_table_load (connection, id, 0, error);
  gint64 referrer = 0;
  gint64 referred = 0;

  if (before == NULL || !inn_table_run (connection, DELETE, id, error))
    return FALSE;

  inn_relation_is_referral (before, &referrer, &referred);

  return inn_referral_table_review (connection, referrer, NULL, error);
}

/**
 * inn_relation_table_delete_of_guest:
 *
 * Deletes all relations of a guest, from both sides. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_relation_table_delete_of_guest (InnConnection  *connection,
                                    gint64          guest_id,
                                    GError        **error)
{
  g_autoptr (GArray) referrers = inn_referral_table_list_referrers (connection, guest_id, error);

  if (referrers == NULL || !inn_table_run (connection, DELETE_OF_GUEST, guest_id, error))
    return FALSE;

  for (guint i = 0; i < referrers->len; i++)
    if (!inn_referral_table_review (connection, g_array_index (referrers, gint64, i), NULL, error))
      return FALSE;

  return TRUE;
}
