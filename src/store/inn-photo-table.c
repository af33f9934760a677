/* inn-photo-table.c: all SQL of the table guest_photo: what guests look like. On the database thread.
 */

#include "config.h"

#include "inn-photo-table.h"

#include "inn-table-private.h"

static const char HAS[] =
  "SELECT 1 "
  "FROM guest_photo "
  "WHERE guest_id = ?1";

static const char LOAD[] =
  "SELECT picture "
  "FROM guest_photo "
  "WHERE guest_id = ?1";

/* The same picture once more is no change. */
static const char SET[] =
  "INSERT INTO guest_photo (guest_id, picture, added_utc) "
  "VALUES (?1, ?2, ?3) "
  "ON CONFLICT (guest_id) DO UPDATE "
  "SET picture = excluded.picture, added_utc = excluded.added_utc "
  "WHERE picture <> excluded.picture";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM guest_photo "
  "WHERE guest_id = ?1";

/**
 * inn_photo_table_has:
 * @has_photo: (out): whether there is a photo of the guest
 */
gboolean
inn_photo_table_has (InnConnection  *connection,
                     gint64          guest_id,
                     gboolean       *has_photo,
                     GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, HAS, error);
  InnStep step = INN_STEP_ERROR;

  *has_photo = FALSE;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, guest_id);
  step = inn_statement_step (row, error);
  *has_photo = step == INN_STEP_ROW;

  return step != INN_STEP_ERROR;
}

/**
 * inn_photo_table_load:
 *
 * Returns: (transfer full): the picture; %INN_ERROR_NOT_FOUND if there is none of the guest
 */
GBytes *
inn_photo_table_load (InnConnection  *connection,
                      gint64          guest_id,
                      GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, guest_id, "photo", error);

  return row != NULL ? inn_statement_dup_bytes (row, 0) : NULL;
}

/**
 * inn_photo_table_set:
 * @picture: the picture, which takes the place of the one there was
 * @utc: now
 */
gboolean
inn_photo_table_set (InnConnection  *connection,
                     gint64          guest_id,
                     GBytes         *picture,
                     gint64          utc,
                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SET, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_bytes (statement, 2, picture);
  inn_statement_bind_int (statement, 3, utc);

  return inn_statement_run (statement, error);
}

/**
 * inn_photo_table_delete_of_guest:
 *
 * Deletes the photo of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_photo_table_delete_of_guest (InnConnection  *connection,
                                 gint64          guest_id,
                                 GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
