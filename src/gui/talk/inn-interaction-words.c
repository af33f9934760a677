/* inn-interaction-words.c: see inn-interaction-words.h. */

#include "config.h"

#include "inn-interaction-words.h"

/**
 * inn_interaction_kind_get_icon:
 *
 * Returns: (transfer none): name of an icon
 */
const char *
inn_interaction_kind_get_icon (InnInteractionKind kind)
{
  static const char *const icons[INN_N_INTERACTION_KINDS] = {
    [INN_INTERACTION_CALL] = "inn-phone-symbolic",
    [INN_INTERACTION_WECHAT] = "inn-message-symbolic",
    [INN_INTERACTION_EMAIL] = "inn-mail-symbolic",
    [INN_INTERACTION_VISIT] = "inn-place-symbolic",
    [INN_INTERACTION_NOTE] = "inn-note-symbolic",
    [INN_INTERACTION_GIFT] = "inn-gift-symbolic",
  };

  g_return_val_if_fail ((guint) kind < INN_N_INTERACTION_KINDS, "inn-note-symbolic");

  return icons[kind];
}
