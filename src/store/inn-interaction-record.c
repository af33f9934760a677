/* inn-interaction-record.c: an interaction with what follows from it. On the database thread.
 *
 * When the guest was last heard from follows by itself; see inn-guest-state-table.c.
 */

#include "config.h"

#include "inn-interaction-record.h"

#include "inn-guest-table.h"
#include "inn-interaction-table.h"

/**
 * inn_interaction_record_save:
 * @interaction: as it shall be; new when its id is 0
 *
 * Who was not contacted yet has been, if somebody really spoke with the guest. A key guest remains
 * one. Taking the contact away does not make the guest a stranger again; undoing this does.
 *
 * Returns: its id, 0 on error; as inn_interaction_table_update()
 */
gint64
inn_interaction_record_save (InnChange             *change,
                             const InnInteraction  *interaction,
                             GError               **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id = interaction->id;

  if (id == 0)
    id = inn_interaction_table_insert (connection, interaction, inn_change_get_utc (change), error);
  else if (!inn_interaction_table_update (connection, interaction, error))
    id = 0;

  if (id != 0 && inn_interaction_kind_is_contact (interaction->kind)
      && !inn_guest_table_note_contact (connection, interaction->guest_id, error))
    return 0;

  return id;
}
