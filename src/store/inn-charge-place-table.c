/* inn-charge-place-table.c: charges with where and by whom they were made, to be listed in a file. On
 * the database thread.
 */

#include "config.h"

#include "inn-charge-place-table.h"

#include "inn-table-private.h"

static const char LIST_AFTER[] =
  "SELECT c.id, c.stay_id, c.guest_id, c.day, c.category, c.what, c.amount, c.currency, "
  "  COALESCE (s.guest_id, c.guest_id), s.arrival, COALESCE (r.number, '') "
  "FROM charge c LEFT JOIN stay s ON s.id = c.stay_id LEFT JOIN room r ON r.id = s.room_id "
  "WHERE c.id > ?1 "
  "ORDER BY c.id "
  "LIMIT ?2";

static const char HAS_OTHERS[] =
  "SELECT EXISTS (SELECT 1 FROM charge WHERE currency <> ?1) "
  "  OR EXISTS (SELECT 1 FROM stay WHERE currency <> ?1)";

static const char FIND_GUEST[] =
  "SELECT g.name, g.latin_name, "
  "  COALESCE ((SELECT k.value FROM contact_point k WHERE k.guest_id = g.id AND k.kind = 'phone' "
  "             ORDER BY k.position, k.id LIMIT 1), '') "
  "FROM guest g "
  "WHERE g.id = ?1";

/**
 * inn_charge_place_free:
 * @self: (transfer full): a charge place
 */
void
inn_charge_place_free (InnChargePlace *self)
{
  inn_charge_unref (self->charge);
  g_free (self->room);
  g_free (self);
}

static InnChargePlace *
read_place (InnStatement *row)
{
  InnChargePlace *self = g_new0 (InnChargePlace, 1);
  InnChargeCategory category = INN_CHARGE_SERVICE;

  inn_charge_category_from_nick (inn_statement_get_text (row, 4), &category);
  self->charge = inn_charge_new (inn_statement_get_int (row, 1), inn_statement_get_date (row, 3),
                                 category, inn_statement_get_text (row, 5),
                                 inn_money (inn_statement_get_int (row, 6),
                                            inn_statement_get_text (row, 7)));
  self->charge->id = inn_statement_get_int (row, 0);
  self->charge->guest_id = inn_statement_get_int (row, 2);
  self->guest_id = inn_statement_get_int (row, 8);
  self->arrival = inn_statement_is_null (row, 9) ? INN_DATE_NONE : inn_statement_get_date (row, 9);
  self->room = inn_statement_dup_text (row, 10);

  return self;
}

/**
 * inn_charge_place_table_list_after:
 * @after: the last charge that was listed, 0 to begin
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnChargePlace): the charges behind it, by number
 */
GPtrArray *
inn_charge_place_table_list_after (InnConnection  *connection,
                                   gint64          after,
                                   guint           limit,
                                   GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, after);
  inn_statement_bind_int (statement, 2, limit);

  return inn_table_collect (statement, (InnRowFunc) read_place,
                            (GDestroyNotify) inn_charge_place_free, error);
}

/**
 * inn_charge_place_table_is_all_in:
 * @only: (out): whether all stays and charges are in @currency
 */
gboolean
inn_charge_place_table_is_all_in (InnConnection  *connection,
                                      const char     *currency,
                                      gboolean       *only,
                                      GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, HAS_OTHERS, error);

  if (row == NULL)
    return FALSE;

  inn_statement_bind_text (row, 1, currency);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;
  *only = !inn_statement_get_boolean (row, 0);

  return TRUE;
}

/**
 * inn_charge_place_table_find_guest:
 * @name: (out) (transfer full): the name, or ""
 * @latin_name: (out) (transfer full): the Latin name, or ""
 * @phone: (out) (transfer full): the first phone, or ""
 *
 * Returns: whether it was read; %INN_ERROR_NOT_FOUND if there is no such guest
 */
gboolean
inn_charge_place_table_find_guest (InnConnection  *connection,
                                   gint64          guest_id,
                                   char          **name,
                                   char          **latin_name,
                                   char          **phone,
                                   GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, FIND_GUEST, guest_id, "guest", error);

  if (row == NULL)
    return FALSE;

  *name = inn_statement_dup_text (row, 0);
  *latin_name = inn_statement_dup_text (row, 1);
  *phone = inn_statement_dup_text (row, 2);

  return TRUE;
}
