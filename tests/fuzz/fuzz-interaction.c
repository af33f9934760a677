/* fuzz-interaction.c: whatever is typed as one line of what happened.
 *
 * Nothing may crash, the day must be one that can be, and what happened is the end of what was typed,
 * or the one word for it: nothing is made up.
 */

#include "config.h"

#include "inn-fuzz.h"

#include "inn-interaction-reader.h"
#include "inn-text.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *line = g_strndup ((const char *) data, size);
  g_autofree char *clean = inn_text_clean (line, INN_TEXT_ONE_LINE);
  const InnCivil now = inn_civil_new (inn_date_new (2026, 11, 22), 630);
  g_auto (InnInteractionReading) reading = { 0 };

  inn_interaction_read (line, now, &reading);

  g_assert_true (inn_civil_is_valid (reading.when));
  g_assert_cmpint (reading.kind, <, INN_N_INTERACTION_KINDS);
  g_assert_true (g_utf8_validate (reading.what, -1, NULL));
  g_assert_cmpint (reading.later, ==, inn_civil_compare (reading.when, now) > 0);
  if (!reading.when_said)
    g_assert_cmpint (inn_civil_compare (reading.when, now), ==, 0);
  if (!g_str_has_suffix (clean, reading.what))
    {
      g_assert_true (reading.kind_said);
      g_assert_nonnull (strstr (clean, reading.what));
    }
  return 0;
}
