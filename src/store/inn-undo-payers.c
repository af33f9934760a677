/* inn-undo-payers.c: keeps what was charged and paid at a stay with who pays for the stay, when one
 * of the two is taken back and the other stands: a charge made after the payer was changed, a
 * charge that comes back after. On the database thread. */

#include "config.h"

#include "inn-undo-payers.h"

#include "inn-statement.h"

#include <string.h>

/* Where the stay is gone the payer is NULL, and nothing differs from it. */
#define PAYER_OF(stay) "(SELECT coalesce (payer_id, guest_id) FROM stay WHERE id = " stay ")"

static const struct
{
  const char *table;
  const char *sql;
} RULES[] = {
  { "stay", "UPDATE charge SET guest_id = " PAYER_OF (
                "?1") " WHERE stay_id = ?1 AND guest_id <> " PAYER_OF ("?1") },
  { "stay", "UPDATE payment SET guest_id = " PAYER_OF (
                "?1") " WHERE stay_id = ?1 AND guest_id <> " PAYER_OF ("?1") },
  { "charge", "UPDATE charge SET guest_id = " PAYER_OF (
                  "charge.stay_id") " WHERE id = ?1 AND guest_id <> " PAYER_OF ("charge.stay_id") },
  { "payment",
    "UPDATE payment SET guest_id = " PAYER_OF (
        "payment.stay_id") " WHERE id = ?1 AND guest_id <> " PAYER_OF ("payment.stay_id") },
};

/**
 * inn_undo_payers_follow:
 * @connection: a connection inside a change
 * @table: the table of a row that an undo brought back or gave its old values
 * @key: its key, as it stands in the journal
 * @n_moved: (inout): raised by the charges and payments that got another guest
 * @error: return location
 *
 * In whatever order a stay and its charges come back, the last of them to do so sets right what
 * differs. What this changes stands in the entry of the undo, and goes back with it.
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_payers_follow (
    InnConnection *connection, const char *table, const char *key, guint *n_moved, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (RULES); i++)
    {
      g_autoptr (InnStatement) statement = NULL;

      if (strcmp (table, RULES[i].table) != 0)
        continue;
      statement = inn_statement_new (connection, RULES[i].sql, error);
      if (statement == NULL)
        return FALSE;
      inn_statement_bind_int (statement, 1, g_ascii_strtoll (key, NULL, 10));
      if (!inn_statement_run (statement, error))
        return FALSE;
      *n_moved += (guint)inn_connection_get_changes (connection);
    }
  return TRUE;
}
