/* inn-file-error.c: turns what the operating system says of a file into an InnError by kind. */

#include "config.h"

#include "inn-file-error.h"

#include <errno.h>

/**
 * inn_file_set_error:
 * @error: (nullable): where to put the error
 * @path: the file
 * @number: errno
 */
void
inn_file_set_error (GError     **error,
                    const char  *path,
                    int          number)
{
  int code = INN_ERROR_IO;

  switch (number)
    {
    case ENOENT:
      code = INN_ERROR_NOT_FOUND;
      break;
    case EACCES:
    case EPERM:
      code = INN_ERROR_PERMISSION;
      break;
    case EROFS:
      code = INN_ERROR_READ_ONLY;
      break;
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      code = INN_ERROR_FULL;
      break;
    case ENODEV:
    case ENXIO:
    case ENOTCONN:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETUNREACH:
    case ESTALE:
    case ETIMEDOUT:
      code = INN_ERROR_GONE;
      break;
    case ELOOP:
    case EEXIST:
      code = INN_ERROR_CONFLICT;
      break;
    default:
      break;
    }
  g_set_error (error, INN_ERROR, code, "%s: %s", path, g_strerror (number));
}
