/* inn-photo-trouble.c: why a picture is refused, in words for people. */

#include "config.h"

#include "inn-photo-trouble.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"

/**
 * inn_photo_trouble_advise:
 *
 * Returns: (transfer none): a translated sentence without a full stop: what is wrong, and the way out
 */
const char *
inn_photo_trouble_advise (InnPhotoTrouble trouble)
{
  switch (trouble)
    {
    case INN_PHOTO_UNREAD_KIND:
      return _("This kind of picture cannot be read; save it as JPEG or PNG first");
    case INN_PHOTO_EMPTY:
      return _("This file is empty");
    case INN_PHOTO_LONG_FILE:
      return _("This file is larger than 50 MB; save the picture smaller first");
    case INN_PHOTO_MANY_PIXELS:
      return _("This picture has more than 64 million pixels; save it smaller first");
    case INN_PHOTO_CUT:
      return _("This picture is not whole: a part at its end is missing");
    case INN_PHOTO_DAMAGED:
      return _("This picture is damaged");
    case INN_PHOTO_NO_PICTURE:
    default:
      return _("This file is no picture");
    }
}

/**
 * inn_photo_refuse:
 *
 * Sets %INN_ERROR_INVALID, its message being fit for people.
 *
 * Returns: %FALSE
 */
gboolean
inn_photo_refuse (InnPhotoTrouble   trouble,
                  GError          **error)
{
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, inn_photo_trouble_advise (trouble));

  return FALSE;
}
