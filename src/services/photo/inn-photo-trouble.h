/* inn-photo-trouble.h: why a picture is refused, in words for people. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnPhotoTrouble:
 * @INN_PHOTO_NO_PICTURE: some other file
 * @INN_PHOTO_UNREAD_KIND: a picture of a kind that is not read here
 * @INN_PHOTO_EMPTY: nothing in it
 * @INN_PHOTO_LONG_FILE: more than %INN_PICTURE_MAX_FILE bytes
 * @INN_PHOTO_MANY_PIXELS: wider or higher than any photo: a bomb
 * @INN_PHOTO_CUT: ends before its end
 * @INN_PHOTO_DAMAGED: not what its format promises
 */
typedef enum
{
  INN_PHOTO_NO_PICTURE,
  INN_PHOTO_UNREAD_KIND,
  INN_PHOTO_EMPTY,
  INN_PHOTO_LONG_FILE,
  INN_PHOTO_MANY_PIXELS,
  INN_PHOTO_CUT,
  INN_PHOTO_DAMAGED,
} InnPhotoTrouble;

const char *inn_photo_trouble_advise (InnPhotoTrouble   trouble);
gboolean    inn_photo_refuse         (InnPhotoTrouble   trouble,
                                      GError          **error);

G_END_DECLS
