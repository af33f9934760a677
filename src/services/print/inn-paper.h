/* inn-paper.h: pages that are set, to be drawn on whatever there is: a screen, a file, a printer. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A4 in points of 1/72 inch, upright; nothing is printed nearer to an edge than this. */
#define INN_PAPER_WIDTH 595.276
#define INN_PAPER_HEIGHT 841.89
#define INN_PAPER_MARGIN 32.0

/**
 * InnPaper:
 *
 * What an #InnTypesetter sets and others draw. It looks the same wherever it is drawn, as the places
 * of all letters are settled already. Counted by reference; once it is set, any thread may draw it.
 */
typedef struct _InnPaper InnPaper;

/**
 * InnPaperBox:
 * @x: left edge in points
 * @y: upper edge
 * @width: to the right
 * @height: downwards
 * @text: (nullable): what is written there, %NULL for a line or a frame
 */
typedef struct
{
  double      x;
  double      y;
  double      width;
  double      height;
  const char *text;
} InnPaperBox;

typedef enum
{
  INN_INK_BLACK,
  INN_INK_GREY,
  INN_INK_PALE,
  INN_INK_WHITE,
} InnInk;

InnPaper *inn_paper_new         (const char       *title);
InnPaper *inn_paper_ref         (InnPaper         *self);
void      inn_paper_unref       (InnPaper         *self);

void      inn_paper_add_page    (InnPaper         *self);
void      inn_paper_add_line    (InnPaper         *self,
                                 guint             page,
                                 PangoLayoutLine  *line,
                                 double            x,
                                 double            baseline,
                                 InnInk            ink);
void      inn_paper_add_rule    (InnPaper         *self,
                                 guint             page,
                                 double            x,
                                 double            y,
                                 double            width,
                                 double            thickness,
                                 InnInk            ink);
void      inn_paper_add_frame   (InnPaper         *self,
                                 guint             page,
                                 double            x,
                                 double            y,
                                 double            width,
                                 double            height,
                                 gboolean          filled);
void      inn_paper_add_picture (InnPaper         *self,
                                 guint             page,
                                 cairo_surface_t  *picture,
                                 double            x,
                                 double            y,
                                 double            size);

const char *inn_paper_get_title (InnPaper         *self);
guint     inn_paper_get_n_pages (InnPaper         *self);
void      inn_paper_draw        (InnPaper         *self,
                                 guint             page,
                                 cairo_t          *cr);
GArray   *inn_paper_list_boxes  (InnPaper         *self,
                                 guint             page);
char     *inn_paper_dup_text    (InnPaper         *self,
                                 guint             page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPaper, inn_paper_unref)

G_END_DECLS
