/* inn-chance.c: chance that is the same on every machine for the same seed.
 *
 * SplitMix64 (Steele, Lea and Flood, 2014): one addition and a mixing of bits, so nothing depends on
 * the machine, the compiler or a library's version.
 */

#include "config.h"

#include "inn-chance.h"

/**
 * inn_chance_new:
 * @seed: any number; the same one gives the same sequence
 *
 * Returns: the beginning of a sequence
 */
InnChance
inn_chance_new (guint64 seed)
{
  return (InnChance) { seed };
}

/**
 * inn_chance_next:
 *
 * Returns: the next number of the sequence, any of 32 bits (SplitMix64: Steele, Lea, Flood 2014)
 */
guint32
inn_chance_next (InnChance *self)
{
  guint64 mixed = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return (guint32) ((mixed ^ (mixed >> 31)) >> 32);
}

/**
 * inn_chance_below:
 * @end: at least 1
 *
 * Returns: a number from 0 up to, but without, @end
 */
int
inn_chance_below (InnChance *self,
                  int        end)
{
  g_return_val_if_fail (end > 0, 0);

  return (int) (((guint64) inn_chance_next (self) * (guint64) end) >> 32);
}

/**
 * inn_chance_within:
 *
 * Returns: a number from @first to @last, both included
 */
int
inn_chance_within (InnChance *self,
                   int        first,
                   int        last)
{
  return first + inn_chance_below (self, last - first + 1);
}

/**
 * inn_chance_of:
 * @percent: from 0, never, to 100, always
 *
 * Returns: whether it happens this time
 */
gboolean
inn_chance_of (InnChance *self,
               int        percent)
{
  return inn_chance_below (self, 100) < percent;
}

/**
 * inn_chance_pick:
 * @texts: (array length=n_texts): at least one
 *
 * Returns: (transfer none): one of them
 */
const char *
inn_chance_pick (InnChance         *self,
                 const char *const *texts,
                 guint              n_texts)
{
  return texts[inn_chance_below (self, (int) n_texts)];
}
