/* make-messy-workbook.c: writes the workbook of inn-test-messy.c for tests that use the program from
 * outside.
 *
 *   make-messy-workbook FILE
 */

#include "config.h"

#include "inn-test-messy.h"

int
main (int   argc,
      char *argv[])
{
  return argc == 2 && inn_test_messy_write (argv[1]) ? 0 : 1;
}
