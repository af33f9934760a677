/* inn-nick.c: the short stable names under which enumerations are stored and exported. */

#include "config.h"

#include "inn-nick.h"

/**
 * inn_nick_find:
 * @nicks: names in the order of the enumeration, %NULL-terminated
 * @nick: (nullable): the name looked for
 * @fallback: what to answer when it is not among them
 *
 * Returns: the value of the enumeration that @nick names
 */
int
inn_nick_find (const char *const *nicks,
               const char        *nick,
               int                fallback)
{
  for (int i = 0; nicks[i] != NULL; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      return i;

  return fallback;
}
