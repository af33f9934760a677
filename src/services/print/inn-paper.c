/* inn-paper.c: see inn-paper.h. A page is a list of pieces, each at its place: lines of text as pango
 * set them, rules, frames and pictures. Fonts are asked again while they are drawn, by one thread at a
 * time.
 */

#include "config.h"

#include "inn-paper.h"

typedef enum
{
  PIECE_LINE,
  PIECE_RULE,
  PIECE_FRAME,
  PIECE_PICTURE,
} PieceKind;

typedef struct
{
  PieceKind        kind;
  InnInk           ink;
  gboolean         filled;
  double           x;
  double           y;         /* of a line of text its baseline */
  double           width;
  double           height;
  PangoLayout     *layout;    /* owned: a line does not keep its text */
  PangoLayoutLine *line;      /* owned */
  cairo_surface_t *picture;   /* owned */
  char            *text;      /* owned */
} Piece;

struct _InnPaper
{
  char      *title;
  GPtrArray *pages;           /* owned, of arrays of Piece */
  GMutex     mutex;           /* held while fonts are used */
};

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_clear_pointer (&piece->line, pango_layout_line_unref);
  g_clear_object (&piece->layout);
  g_clear_pointer (&piece->picture, cairo_surface_destroy);
  g_free (piece->text);
}

static void
clear (gpointer data)
{
  InnPaper *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->pages);
  g_mutex_clear (&self->mutex);
}

/**
 * inn_paper_new:
 * @title: what it is, for the list of what is to be printed
 *
 * Returns: (transfer full): a paper without a page
 */
InnPaper *
inn_paper_new (const char *title)
{
  InnPaper *self = g_atomic_rc_box_new0 (InnPaper);

  self->title = g_strdup (title);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_mutex_init (&self->mutex);

  return self;
}

/**
 * inn_paper_ref:
 *
 * Returns: (transfer full): @self
 */
InnPaper *
inn_paper_ref (InnPaper *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_paper_unref:
 * @self: (transfer full): a paper
 */
void
inn_paper_unref (InnPaper *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_paper_add_page:
 *
 * Adds an empty page behind the others.
 */
void
inn_paper_add_page (InnPaper *self)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (Piece));

  g_array_set_clear_func (pieces, clear_piece);
  g_ptr_array_add (self->pages, pieces);
}

static void
add (InnPaper    *self,
     guint        page,
     const Piece *piece)
{
  g_array_append_vals (g_ptr_array_index (self->pages, page), piece, 1);
}

/**
 * inn_paper_add_line:
 * @page: from 0
 * @line: a line of a layout that is not changed any more
 * @x: where it begins
 * @baseline: on what it stands
 */
void
inn_paper_add_line (InnPaper        *self,
                    guint            page,
                    PangoLayoutLine *line,
                    double           x,
                    double           baseline,
                    InnInk           ink)
{
  Piece piece = { PIECE_LINE, ink, FALSE, x, baseline };

  piece.layout = g_object_ref (line->layout);
  piece.line = pango_layout_line_ref (line);
  piece.text = g_strndup (pango_layout_get_text (line->layout) + line->start_index, line->length);
  add (self, page, &piece);
}

/**
 * inn_paper_add_rule:
 * @y: its middle
 */
void
inn_paper_add_rule (InnPaper *self,
                    guint     page,
                    double    x,
                    double    y,
                    double    width,
                    double    thickness,
                    InnInk    ink)
{
  Piece piece = { PIECE_RULE, ink, TRUE, x, y - thickness / 2, width, thickness };

  add (self, page, &piece);
}

/**
 * inn_paper_add_frame:
 * @filled: black all over, for white words upon it
 */
void
inn_paper_add_frame (InnPaper *self,
                     guint     page,
                     double    x,
                     double    y,
                     double    width,
                     double    height,
                     gboolean  filled)
{
  Piece piece = { PIECE_FRAME, INN_INK_BLACK, filled, x, y, width, height };

  add (self, page, &piece);
}

/**
 * inn_paper_add_picture:
 * @picture: a picture in memory
 * @size: what its longer side becomes
 */
void
inn_paper_add_picture (InnPaper        *self,
                       guint            page,
                       cairo_surface_t *picture,
                       double           x,
                       double           y,
                       double           size)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  double scale = size / MAX (1, MAX (width, height));
  Piece piece = { PIECE_PICTURE, INN_INK_BLACK, FALSE, x, y, width * scale, height * scale };

  piece.picture = cairo_surface_reference (picture);
  add (self, page, &piece);
}

/**
 * inn_paper_get_title:
 *
 * Returns: (transfer none): what it is
 */
const char *
inn_paper_get_title (InnPaper *self)
{
  return self->title;
}

/**
 * inn_paper_get_n_pages:
 *
 * Returns: how many pages there are
 */
guint
inn_paper_get_n_pages (InnPaper *self)
{
  return self->pages->len;
}

static void
set_ink (cairo_t *cr,
         InnInk   ink)
{
  static const double greys[] = {
    [INN_INK_BLACK] = 0, [INN_INK_GREY] = 0.32, [INN_INK_PALE] = 0.72, [INN_INK_WHITE] = 1,
  };

  cairo_set_source_rgb (cr, greys[ink], greys[ink], greys[ink]);
}

static void
trace_round (cairo_t     *cr,
             const Piece *piece,
             double       inset)
{
  double radius = 1.2;
  double left = piece->x + inset, right = piece->x + piece->width - inset;
  double top = piece->y + inset, bottom = piece->y + piece->height - inset;

  cairo_new_path (cr);
  cairo_arc (cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_piece (const Piece *piece,
            cairo_t     *cr)
{
  set_ink (cr, piece->ink);
  switch (piece->kind)
    {
    case PIECE_LINE:
      cairo_move_to (cr, piece->x, piece->y);
      pango_cairo_show_layout_line (cr, piece->line);
      break;
    case PIECE_RULE:
      cairo_rectangle (cr, piece->x, piece->y, piece->width, piece->height);
      cairo_fill (cr);
      break;
    case PIECE_FRAME:
      cairo_set_line_width (cr, 0.6);
      trace_round (cr, piece, piece->filled ? 0 : 0.3);
      if (piece->filled)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
      break;
    case PIECE_PICTURE:
      cairo_save (cr);
      cairo_translate (cr, piece->x, piece->y);
      cairo_scale (cr, piece->width / cairo_image_surface_get_width (piece->picture),
                   piece->height / cairo_image_surface_get_height (piece->picture));
      cairo_set_source_surface (cr, piece->picture, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * inn_paper_draw:
 * @page: from 0
 * @cr: where a point is a unit and the corner of the page the origin
 */
void
inn_paper_draw (InnPaper *self,
                guint     page,
                cairo_t  *cr)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GArray *pieces;

  g_return_if_fail (page < self->pages->len);

  pieces = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < pieces->len; i++)
    draw_piece (&g_array_index (pieces, Piece, i), cr);
}

/* What is inked, not what a font claims: blanks at the end of a line reach nowhere. */
static void
measure_line (const Piece *piece,
              InnPaperBox *box)
{
  PangoRectangle ink;

  pango_layout_line_get_extents (piece->line, &ink, NULL);
  box->x = piece->x + (double) ink.x / PANGO_SCALE;
  box->y = piece->y + (double) ink.y / PANGO_SCALE;
  box->width = (double) ink.width / PANGO_SCALE;
  box->height = (double) ink.height / PANGO_SCALE;
  box->text = piece->text;
}

/**
 * inn_paper_list_boxes:
 * @page: from 0
 *
 * Returns: (transfer full) (element-type InnPaperBox): the place each thing on the page takes, with all
 *   of its ink, in reading order; texts belong to @self
 */
GArray *
inn_paper_list_boxes (InnPaper *self,
                      guint     page)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GArray *boxes = g_array_new (FALSE, TRUE, sizeof (InnPaperBox));
  GArray *pieces = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      InnPaperBox box = { piece->x, piece->y, piece->width, piece->height, NULL };

      if (piece->kind == PIECE_LINE)
        measure_line (piece, &box);
      g_array_append_val (boxes, box);
    }

  return boxes;
}

/**
 * inn_paper_dup_text:
 * @page: from 0
 *
 * Returns: (transfer full): what is written on the page, line by line in reading order, for who cannot
 *   see it
 */
char *
inn_paper_dup_text (InnPaper *self,
                    guint     page)
{
  GString *text = g_string_new (NULL);
  GArray *pieces = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (piece->kind == PIECE_LINE)
        g_string_append_printf (text, "%s\n", piece->text);
    }

  return g_string_free (text, FALSE);
}
