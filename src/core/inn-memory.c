/* inn-memory.c: see inn-memory.h. */

#include "config.h"

#include "inn-memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/**
 * inn_memory_give_back:
 *
 * After much was freed: a long job, a window. The allocator of glibc would keep it for the thread
 * that freed it, and a program that stays in the background all day would look larger than it is.
 * Takes some milliseconds. Any thread.
 */
void
inn_memory_give_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
