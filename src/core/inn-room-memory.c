/* inn-room-memory.c: what became of a guest in a room. */

#include "config.h"

#include "inn-room-memory.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const verdict_nicks[] = { "liked", "refused", "complained", NULL };

static const char *const verdict_labels[] = {
  NC_ ("room memory", "Liked it"),
  NC_ ("room memory", "Refused it"),
  NC_ ("room memory", "Complained"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (verdict_labels) == INN_N_ROOM_VERDICTS);

static void
clear (gpointer data)
{
  InnRoomMemory *self = data;

  g_free (self->room);
  g_free (self->what);
}

/**
 * inn_room_memory_new:
 *
 * The caller may fill the other fields before it hands the memory on.
 *
 * Returns: (transfer full): a memory that is not saved yet
 */
InnRoomMemory *
inn_room_memory_new (gint64         guest_id,
                     gint64         room_id,
                     InnRoomVerdict verdict,
                     InnDate        day)
{
  InnRoomMemory *self = g_atomic_rc_box_new0 (InnRoomMemory);

  self->guest_id = guest_id;
  self->room_id = room_id;
  self->room = g_strdup ("");
  self->verdict = verdict;
  self->what = g_strdup ("");
  self->day = day;

  return self;
}

/**
 * inn_room_memory_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnRoomMemory *
inn_room_memory_ref (InnRoomMemory *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_room_memory_unref:
 * @self: (transfer full): a room memory; freed with its last holder, from any thread
 */
void
inn_room_memory_unref (InnRoomMemory *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_room_memory_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID without guest, room or day
 */
gboolean
inn_room_memory_check (const InnRoomMemory  *self,
                       GError              **error)
{
  if (self->guest_id == 0 || self->room_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                         "A room memory is of a guest and a room");
  else if (!inn_date_is_valid (self->day))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A room memory needs a day");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_room_verdict_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_room_verdict_get_label (InnRoomVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < INN_N_ROOM_VERDICTS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "room memory", verdict_labels[verdict]);
}

/**
 * inn_room_verdict_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_room_verdict_to_nick (InnRoomVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < INN_N_ROOM_VERDICTS, "refused");

  return verdict_nicks[verdict];
}

/**
 * inn_room_verdict_from_nick:
 * @nick: (nullable): a stable name
 * @verdict: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_room_verdict_from_nick (const char     *nick,
                            InnRoomVerdict *verdict)
{
  int found = inn_nick_find (verdict_nicks, nick, -1);

  if (found < 0)
    return FALSE;
  *verdict = found;

  return TRUE;
}
