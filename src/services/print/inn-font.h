/* inn-font.h: the fonts of what is printed. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * InnFace:
 *
 * Sizes and weights of the page; there are no others.
 */
typedef enum
{
  INN_FACE_TITLE,
  INN_FACE_SUBTITLE,
  INN_FACE_HEAD,
  INN_FACE_FIGURE,
  INN_FACE_KEY,      /* what a row is found by: a room */
  INN_FACE_NAME,
  INN_FACE_BODY,
  INN_FACE_STRONG,
  INN_FACE_SMALL,
  INN_FACE_LABEL,
} InnFace;

#define INN_N_FACES 10

/* Fonts of its own, so that a page can be set beside the window: by one thread at a time. */
typedef struct _InnFont InnFont;

InnFont     *inn_font_new         (double      scale);
void         inn_font_free        (InnFont    *self);

double       inn_font_get_size    (InnFont    *self,
                                   InnFace     face);
double       inn_font_get_leading (InnFont    *self,
                                   InnFace     face);
PangoLayout *inn_font_new_layout  (InnFont    *self,
                                   InnFace     face,
                                   const char *text,
                                   double      width);
PangoLayout *inn_font_new_two     (InnFont    *self,
                                   InnFace     face,
                                   const char *text,
                                   InnFace     more_face,
                                   const char *more,
                                   double      width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnFont, inn_font_free)

G_END_DECLS
