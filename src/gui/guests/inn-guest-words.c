/* inn-guest-words.c: see inn-guest-words.h. */

#include "config.h"

#include "inn-guest-words.h"

#include "inn-format.h"

#include <glib/gi18n.h>

/**
 * inn_guest_words_mark:
 * @flags: flags of a guest
 * @kind: (out) (optional): how it is to be read
 *
 * Returns: (transfer none): the one word beside the name, what must not be missed first, or ""
 */
const char *
inn_guest_words_mark (InnGuestFlags  flags,
                      InnMarkKind   *kind)
{
  InnMarkKind ignored;

  if (kind == NULL)
    kind = &ignored;

  *kind = INN_MARK_DANGER;
  if (flags & INN_GUEST_BANNED)
    return C_("guest flag", "Banned");

  *kind = INN_MARK_QUIET;
  if (flags & INN_GUEST_DECEASED)
    return C_("guest flag", "Deceased");
  if (flags & INN_GUEST_ARCHIVED)
    return C_("guest flag", "Archived");

  *kind = INN_MARK_GOLD;
  if (flags & INN_GUEST_VIP)
    return C_("guest flag", "VIP");

  *kind = INN_MARK_QUIET;
  if (flags & INN_GUEST_NO_CONTACT)
    return C_("guest flag", "No contact");

  *kind = INN_MARK_NONE;

  return "";
}

/**
 * inn_guest_words_vip_too:
 * @flags: flags of a guest
 *
 * Returns: (transfer none): the word for a VIP if inn_guest_words_mark() says something else of the
 *   guest, or ""
 */
const char *
inn_guest_words_vip_too (InnGuestFlags flags)
{
  InnMarkKind kind;

  if (!(flags & INN_GUEST_VIP))
    return "";

  inn_guest_words_mark (flags, &kind);

  return kind == INN_MARK_GOLD ? "" : C_("guest flag", "VIP");
}

/**
 * inn_mark_kind_to_class:
 * @kind: how a word is to be read
 *
 * Returns: (transfer none) (nullable): its style class beside "tier"
 */
const char *
inn_mark_kind_to_class (InnMarkKind kind)
{
  switch (kind)
    {
    case INN_MARK_DANGER:
      return "danger";
    case INN_MARK_QUIET:
      return "silver";
    case INN_MARK_GOLD:
    case INN_MARK_NONE:
    default:
      return NULL;
    }
}

/**
 * inn_guest_words_place:
 * @summary: a guest
 * @today: the day it is
 * @is_here: (out): whether the guest is in house or arrives today
 *
 * Returns: (transfer full): where the guest is, or was last; "" if never here
 */
char *
inn_guest_words_place (const InnGuestSummary *summary,
                       InnDate                today,
                       gboolean              *is_here)
{
  g_autofree char *day = NULL;

  *is_here = FALSE;
  if (summary->has_current && summary->current_status == INN_STAY_IN_HOUSE)
    {
      *is_here = TRUE;
      if (*summary->current_room == '\0')
        return g_strdup (_("In house"));
      /* Translators: a room number follows. */
      return g_strdup_printf (_("In house %s"), summary->current_room);
    }

  if (summary->has_current && inn_date_equal (summary->current_arrival, today))
    {
      *is_here = TRUE;
      return g_strdup (_("Arrives today"));
    }

  if (summary->has_current)
    {
      day = inn_format_short_day (summary->current_arrival, today);
      /* Translators: a short date; the guest has booked and arrives that day. */
      return g_strdup_printf (_("arrives %s"), day);
    }

  day = inn_format_short_day (summary->last_departure, today);
  if (summary->last_departure.year != today.year)
    return g_steal_pointer (&day);

  /* Translators: a short date; the guest left that day. */
  return g_strdup_printf (_("left %s"), day);
}
