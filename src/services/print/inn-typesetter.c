/* inn-typesetter.c: see inn-typesetter.h.
 *
 * A cell is a stack of slugs: lines of text that pango broke, and what stands beside them. A row that
 * fits on no page at all is dealt out slug by slug.
 *
 *   page   |  margin                                   margin  |
 *          |  running head ------------------------- overleaf  |
 *          |  head of a section                                |
 *          |  ===============================================  |
 *          |  cell   cell        cell      [label] text        |   a row
 *          |  .............................................    |   a hairline
 *          |  foot                                     1 of 2  |
 */

#include "config.h"

#include "inn-typesetter.h"

#include <glib/gi18n-lib.h>

#define BOTTOM (INN_PAPER_HEIGHT - INN_PAPER_MARGIN)
#define WIDTH (INN_PAPER_WIDTH - 2 * INN_PAPER_MARGIN)

/* Points at their usual size. */
#define FOOT_HEIGHT 14.0
#define ROW_GAP 2.3
#define SECTION_GAP 9.0
#define LABEL_PADDING 3.0
#define TICK 7.5

/* How far the frame of a label reaches, by the size of its letters. */
#define LABEL_ABOVE 1.02
#define LABEL_BELOW 0.27

typedef struct
{
  PangoLayoutLine *line;      /* owned by @layout; NULL for what is no text */
  PangoLayout     *layout;    /* owned */
  PangoLayout     *label;     /* owned, NULL without: it stands left of the line */
  cairo_surface_t *picture;   /* owned, NULL without */
  InnLabelKind     kind;
  InnInk           ink;
  gboolean         tick;
  double           x;
  double           label_x;
  double           height;
} Slug;

typedef struct
{
  double    x;
  double    width;
  gboolean  right;
  double    height;           /* of what stands in it so far */
  double    shift;            /* down, so that the first lines of a row stand on one line */
  guint     done;             /* slugs that are on a page */
  GArray   *slugs;            /* owned */
} Cell;

struct _InnTypesetter
{
  InnPaper     *paper;        /* owned */
  InnFont      *font;         /* owned */
  double        scale;
  double        y;
  gboolean      fresh;        /* nothing stands below the head of the page or section yet */
  char         *running[2];
  char         *head;         /* of the section under way, or NULL */
  char         *again;        /* the same on its later pages */
  char         *more;
  gboolean      head_waits;   /* for the next row */
  gboolean      goes_on;      /* the section has a row already */
  GArray       *cells;        /* owned, of the row under way */
};

static void
clear_slug (gpointer data)
{
  Slug *slug = data;

  g_clear_object (&slug->layout);
  g_clear_object (&slug->label);
  g_clear_pointer (&slug->picture, cairo_surface_destroy);
}

static void
clear_cell (gpointer data)
{
  g_array_unref (((Cell *) data)->slugs);
}

/* ---- Lines and pages --------------------------------------------------------------------- */

static guint
get_page (InnTypesetter *self)
{
  return inn_paper_get_n_pages (self->paper) - 1;
}

/* On the middle of a line of that height, whichever fonts its words come from. */
static double
get_baseline (PangoLayoutLine *line,
              double           y,
              double           height)
{
  PangoRectangle ink;
  PangoRectangle logical;
  double above, below, baseline;

  pango_layout_line_get_extents (line, &ink, &logical);
  above = (double) PANGO_ASCENT (logical) / PANGO_SCALE;
  below = (double) PANGO_DESCENT (logical) / PANGO_SCALE;
  baseline = y + (height - above - below) / 2 + above;

  /* The letters of the usual fonts stay well within the height these claim; others may not. */
  if (ink.height > 0)
    {
      double top = (double) PANGO_ASCENT (ink) / PANGO_SCALE;
      double bottom = (double) PANGO_DESCENT (ink) / PANGO_SCALE;

      baseline = MIN (baseline, y + height - bottom);
      baseline = MAX (baseline, y + top);
    }

  return baseline;
}

/* Letters of some scripts reach far above and below those of others. */
static double
get_line_height (PangoLayoutLine *line,
                 double           usual)
{
  PangoRectangle ink;

  pango_layout_line_get_extents (line, &ink, NULL);

  return MAX (usual, (double) ink.height / PANGO_SCALE + 1);
}

static double
get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (double) logical.width / PANGO_SCALE;
}

/* One line at a place of its own; shortened only where no page has room for it. */
static void
put_line (InnTypesetter *self,
          guint          page,
          InnFace        face,
          InnInk         ink,
          const char    *text,
          double         width,
          gboolean       right,
          double         y,
          double         height)
{
  g_autoptr (PangoLayout) layout = inn_font_new_layout (self->font, face, text, -1);
  PangoLayoutLine *line;

  if (get_width (layout) > width)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  line = pango_layout_get_line_readonly (layout, 0);
  inn_paper_add_line (self->paper, page, line,
                      right ? INN_PAPER_WIDTH - INN_PAPER_MARGIN - get_width (layout)
                            : INN_PAPER_MARGIN,
                      get_baseline (line, y, height), ink);
}

static void
begin_page (InnTypesetter *self)
{
  double height = inn_font_get_leading (self->font, INN_FACE_SMALL);

  inn_paper_add_page (self->paper);
  self->y = INN_PAPER_MARGIN;
  self->fresh = TRUE;
  if (get_page (self) > 0 && self->running[0] != NULL)
    {
      put_line (self, get_page (self), INN_FACE_SMALL, INN_INK_GREY, self->running[0], WIDTH * 0.62,
                FALSE, self->y, height);
      put_line (self, get_page (self), INN_FACE_SMALL, INN_INK_GREY, self->running[1], WIDTH * 0.34,
                TRUE, self->y, height);
      self->y += height + 6;
    }
  if (self->head != NULL)
    self->head_waits = TRUE;
}

static double
get_bottom (InnTypesetter *self)
{
  return BOTTOM - FOOT_HEIGHT;
}

static double
get_head_height (InnTypesetter *self)
{
  return inn_font_get_leading (self->font, INN_FACE_HEAD) + 3
         + (self->fresh && !self->goes_on ? 0 : SECTION_GAP * self->scale);
}

static void
put_head (InnTypesetter *self)
{
  double height = inn_font_get_leading (self->font, INN_FACE_HEAD);

  if (!self->fresh)
    self->y += SECTION_GAP * self->scale;
  put_line (self, get_page (self), INN_FACE_HEAD, INN_INK_BLACK,
            self->goes_on ? self->again : self->head, WIDTH * 0.5, FALSE, self->y, height);
  put_line (self, get_page (self), INN_FACE_SMALL, INN_INK_GREY, self->more, WIDTH * 0.48, TRUE,
            self->y, height);
  self->y += height + 1.5;
  inn_paper_add_rule (self->paper, get_page (self), INN_PAPER_MARGIN, self->y, WIDTH, 0.9,
                      INN_INK_BLACK);
  self->y += 1.5;
  self->head_waits = FALSE;
  self->goes_on = TRUE;
  self->fresh = TRUE;
}

/* ---- Cells ------------------------------------------------------------------------------- */

static Cell *
get_cell (InnTypesetter *self)
{
  g_assert (self->cells->len > 0);

  return &g_array_index (self->cells, Cell, self->cells->len - 1);
}

static void
add_slug (InnTypesetter *self,
          const Slug    *slug)
{
  Cell *cell = get_cell (self);

  g_array_append_vals (cell->slugs, slug, 1);
  cell->height += slug->height;
}

/* A slug for each line; @label stands beside the first. */
static void
add_layout (InnTypesetter *self,
            PangoLayout   *layout,
            InnFace        face,
            InnInk         ink,
            double         indent,
            PangoLayout   *label,
            InnLabelKind   kind)
{
  Cell *cell = get_cell (self);
  double usual = inn_font_get_leading (self->font, face);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      Slug slug = { 0 };
      PangoRectangle logical;

      pango_layout_line_get_extents (line, NULL, &logical);
      slug.line = line;
      slug.layout = g_object_ref (layout);
      slug.ink = ink;
      slug.x = cell->x + indent;
      if (cell->right)
        slug.x = cell->x + cell->width - (double) logical.width / PANGO_SCALE;
      slug.height = get_line_height (line, usual);
      if (i == 0 && label != NULL)
        {
          slug.label = g_object_ref (label);
          slug.label_x = cell->x;
          slug.kind = kind;
        }
      add_slug (self, &slug);
    }
}

/* On the line its text stands on. */
static void
put_label (InnTypesetter *self,
           const Slug    *slug,
           double         y)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (slug->label, 0);
  double size = inn_font_get_size (self->font, INN_FACE_LABEL);
  double baseline = get_baseline (slug->line, y, slug->height);
  double top = baseline - size * LABEL_ABOVE;
  double height = size * (LABEL_ABOVE + LABEL_BELOW);
  double padding = slug->kind == INN_LABEL_PLAIN ? 0 : LABEL_PADDING;

  if (slug->kind != INN_LABEL_PLAIN)
    inn_paper_add_frame (self->paper, get_page (self), slug->label_x, top,
                         get_width (slug->label) + 2 * padding, height,
                         slug->kind == INN_LABEL_FILLED);
  inn_paper_add_line (self->paper, get_page (self), line, slug->label_x + padding, baseline,
                      slug->kind == INN_LABEL_FILLED   ? INN_INK_WHITE
                      : slug->kind == INN_LABEL_FRAMED ? INN_INK_BLACK
                                                       : INN_INK_GREY);
}

static void
put_slug (InnTypesetter *self,
          const Cell    *cell,
          const Slug    *slug,
          double         y)
{
  guint page = get_page (self);

  if (slug->label != NULL)
    put_label (self, slug, y);
  if (slug->tick)
    inn_paper_add_frame (self->paper, page, cell->x, y + (slug->height - TICK * self->scale) / 2,
                         TICK * self->scale, TICK * self->scale, FALSE);
  if (slug->picture != NULL)
    inn_paper_add_picture (self->paper, page, slug->picture, cell->x, y, cell->width);
  if (slug->line != NULL)
    inn_paper_add_line (self->paper, page, slug->line, slug->x,
                        get_baseline (slug->line, y, slug->height), slug->ink);
}

/* Puts what fits above @bottom; returns how far down it reached. */
static double
put_cell (InnTypesetter *self,
          Cell          *cell,
          double         bottom)
{
  double y = self->y + (cell->done == 0 ? cell->shift : 0);

  while (cell->done < cell->slugs->len)
    {
      const Slug *slug = &g_array_index (cell->slugs, Slug, cell->done);

      /* Half a point is lost in adding up. */
      if (y + slug->height > bottom + 0.5 && !(self->fresh && y <= self->y + cell->shift))
        break;
      put_slug (self, cell, slug, y);
      y += slug->height;
      cell->done++;
    }

  return y;
}

/* ---- Public ------------------------------------------------------------------------------ */

/**
 * inn_typesetter_new:
 * @title: what is set
 * @scale: 1 for the usual size of letters
 *
 * Returns: (transfer full): a typesetter at the top of the first page
 */
InnTypesetter *
inn_typesetter_new (const char *title,
                    double      scale)
{
  InnTypesetter *self = g_new0 (InnTypesetter, 1);

  self->paper = inn_paper_new (title);
  self->font = inn_font_new (scale);
  self->scale = scale;
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  begin_page (self);

  return self;
}

/**
 * inn_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void
inn_typesetter_free (InnTypesetter *self)
{
  g_clear_pointer (&self->paper, inn_paper_unref);
  inn_font_free (self->font);
  g_array_unref (self->cells);
  g_free (self->running[0]);
  g_free (self->running[1]);
  g_free (self->head);
  g_free (self->again);
  g_free (self->more);
  g_free (self);
}

/**
 * inn_typesetter_set_running_head:
 *
 * Says what stands above each page but the first.
 */
void
inn_typesetter_set_running_head (InnTypesetter *self,
                                 const char    *left,
                                 const char    *right)
{
  g_free (self->running[0]);
  g_free (self->running[1]);
  self->running[0] = g_strdup (left);
  self->running[1] = g_strdup (right);
}

/**
 * inn_typesetter_measure_label:
 *
 * Returns: the width it takes with its frame
 */
double
inn_typesetter_measure_label (InnTypesetter *self,
                              const char    *label,
                              InnLabelKind   kind)
{
  g_autoptr (PangoLayout) layout = inn_font_new_layout (self->font, INN_FACE_LABEL, label, -1);

  return get_width (layout) + (kind == INN_LABEL_PLAIN ? 0 : 2 * LABEL_PADDING);
}

/**
 * inn_typesetter_begin_section:
 * @head: (nullable): what it is called; %NULL ends the one before without a new one
 * @again: its head where it goes on overleaf
 * @more: what stands at the right of it, or ""
 */
void
inn_typesetter_begin_section (InnTypesetter *self,
                              const char    *head,
                              const char    *again,
                              const char    *more)
{
  g_free (self->head);
  g_free (self->again);
  g_free (self->more);
  self->head = g_strdup (head);
  self->again = g_strdup (again);
  self->more = g_strdup (more);
  self->head_waits = head != NULL;
  self->goes_on = FALSE;
}

/**
 * inn_typesetter_begin_row:
 *
 * Begins a row, to be filled with cells.
 */
void
inn_typesetter_begin_row (InnTypesetter *self)
{
  g_array_set_size (self->cells, 0);
}

static void
begin_cell (InnTypesetter *self,
            double         x,
            double         width,
            gboolean       right)
{
  Cell cell = { INN_PAPER_MARGIN + x, width, right };

  cell.slugs = g_array_new (FALSE, TRUE, sizeof (Slug));
  g_array_set_clear_func (cell.slugs, clear_slug);
  g_array_append_val (self->cells, cell);
}

/**
 * inn_typesetter_begin_cell:
 * @x: from the left margin
 * @width: how wide its lines may be
 */
void
inn_typesetter_begin_cell (InnTypesetter *self,
                           double         x,
                           double         width)
{
  begin_cell (self, x, width, FALSE);
}

/**
 * inn_typesetter_begin_cell_right:
 *
 * Begins a cell whose lines end at its right edge.
 */
void
inn_typesetter_begin_cell_right (InnTypesetter *self,
                                 double         x,
                                 double         width)
{
  begin_cell (self, x, width, TRUE);
}

/**
 * inn_typesetter_add:
 * @text: a paragraph; "" adds nothing
 *
 * Adds @text to the cell, broken into as many lines as it needs.
 */
void
inn_typesetter_add (InnTypesetter *self,
                    InnFace        face,
                    InnInk         ink,
                    const char    *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return;

  layout = inn_font_new_layout (self->font, face, text, get_cell (self)->width);
  add_layout (self, layout, face, ink, 0, NULL, INN_LABEL_PLAIN);
}

/**
 * inn_typesetter_add_two:
 *
 * Adds @text and, in the same lines where there is room, @more, in a face of its own.
 */
void
inn_typesetter_add_two (InnTypesetter *self,
                        InnFace        face,
                        const char    *text,
                        InnFace        more_face,
                        const char    *more)
{
  g_autoptr (PangoLayout) layout
    = inn_font_new_two (self->font, face, text, more_face, more, get_cell (self)->width);

  add_layout (self, layout, face, INN_INK_BLACK, 0, NULL, INN_LABEL_PLAIN);
}

/**
 * inn_typesetter_add_labelled:
 * @indent: where @text begins, right of @label
 *
 * Adds a paragraph that hangs beside its label.
 */
void
inn_typesetter_add_labelled (InnTypesetter *self,
                             const char    *label,
                             InnLabelKind   kind,
                             double         indent,
                             const char    *text)
{
  InnFace face = kind == INN_LABEL_FILLED ? INN_FACE_STRONG : INN_FACE_BODY;
  g_autoptr (PangoLayout) beside = inn_font_new_layout (self->font, INN_FACE_LABEL, label, -1);
  g_autoptr (PangoLayout) layout
    = inn_font_new_layout (self->font, face, text, get_cell (self)->width - indent);

  add_layout (self, layout, face, INN_INK_BLACK, indent, beside, kind);
}

/**
 * inn_typesetter_add_tick:
 *
 * Adds a small box to be ticked with a pencil, as high as a line of a name.
 */
void
inn_typesetter_add_tick (InnTypesetter *self)
{
  Slug slug = { 0 };

  slug.tick = TRUE;
  slug.height = inn_font_get_leading (self->font, INN_FACE_KEY);
  add_slug (self, &slug);
}

/**
 * inn_typesetter_add_picture:
 * @size: its longer side
 */
void
inn_typesetter_add_picture (InnTypesetter   *self,
                            cairo_surface_t *picture,
                            double           size)
{
  Slug slug = { 0 };

  slug.picture = cairo_surface_reference (picture);
  slug.height = size;
  add_slug (self, &slug);
}

/* The first lines of all cells stand on one line, whatever their size. */
static void
align_cells (InnTypesetter *self)
{
  double lowest = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->cells->len; i++)
      {
        Cell *cell = &g_array_index (self->cells, Cell, i);
        const Slug *slug = cell->slugs->len > 0 ? &g_array_index (cell->slugs, Slug, 0) : NULL;
        double baseline;

        if (slug != NULL && slug->tick && pass == 1)
          cell->shift = lowest - (slug->height + TICK * self->scale) / 2;
        if (slug == NULL || slug->line == NULL)
          continue;
        baseline = get_baseline (slug->line, 0, slug->height);
        if (pass == 0)
          lowest = MAX (lowest, baseline);
        else
          {
            cell->shift = lowest - baseline;
            cell->height += cell->shift;
          }
      }
}

/**
 * inn_typesetter_end_row:
 * @ruled: whether a hairline parts it from the row before
 */
void
inn_typesetter_end_row (InnTypesetter *self,
                        gboolean       ruled)
{
  double gap = ruled ? ROW_GAP * self->scale : 0;
  double height = 0;
  double least;
  gboolean more = TRUE;

  align_cells (self);
  for (guint i = 0; i < self->cells->len; i++)
    height = MAX (height, g_array_index (self->cells, Cell, i).height);
  least = height + 2 * gap + (self->head_waits ? get_head_height (self) : 0);

  if (self->y + least > get_bottom (self)
      && !(self->fresh && !self->head_waits)
      && height + 2 * gap + get_head_height (self) < get_bottom (self) - 2 * INN_PAPER_MARGIN)
    begin_page (self);
  else if (self->head_waits && self->y + get_head_height (self) + 40 > get_bottom (self))
    begin_page (self);

  if (self->head_waits)
    put_head (self);
  else if (ruled && !self->fresh)
    inn_paper_add_rule (self->paper, get_page (self), INN_PAPER_MARGIN, self->y, WIDTH, 0.35,
                        INN_INK_PALE);
  self->y += gap;

  while (more)
    {
      double reached = self->y;

      more = FALSE;
      for (guint i = 0; i < self->cells->len; i++)
        {
          Cell *cell = &g_array_index (self->cells, Cell, i);

          double y = put_cell (self, cell, get_bottom (self));

          reached = MAX (reached, y);
          more = more || cell->done < cell->slugs->len;
        }
      if (more)
        {
          begin_page (self);
          if (self->head_waits)
            put_head (self);
          self->y += gap;
        }
      else
        self->y = reached + gap;
    }
  self->fresh = FALSE;
}

/**
 * inn_typesetter_add_space:
 * @height: in points at the usual size
 *
 * Leaves so much room, as far as the page has it.
 */
void
inn_typesetter_add_space (InnTypesetter *self,
                          double         height)
{
  self->y = MIN (self->y + height * self->scale, get_bottom (self));
}

/**
 * inn_typesetter_add_rule:
 *
 * Adds a rule over the whole width, with as much room below.
 */
void
inn_typesetter_add_rule (InnTypesetter *self,
                         double         thickness)
{
  inn_paper_add_rule (self->paper, get_page (self), INN_PAPER_MARGIN, self->y, WIDTH, thickness,
                      INN_INK_BLACK);
  self->y += thickness;
}

/**
 * inn_typesetter_finish:
 * @foot: what stands below each page, beside its number
 *
 * Returns: (transfer full): the pages; nothing can be added any more
 */
InnPaper *
inn_typesetter_finish (InnTypesetter *self,
                       const char    *foot)
{
  double height = inn_font_get_leading (self->font, INN_FACE_SMALL);
  guint n_pages = inn_paper_get_n_pages (self->paper);

  for (guint page = 0; page < n_pages; page++)
    {
      /* Translators: number of a page, number of pages. */
      g_autofree char *number = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, n_pages);

      put_line (self, page, INN_FACE_SMALL, INN_INK_GREY, foot, WIDTH * 0.78, FALSE,
                BOTTOM - height, height);
      put_line (self, page, INN_FACE_SMALL, INN_INK_GREY, number, WIDTH * 0.2, TRUE,
                BOTTOM - height, height);
    }

  return g_steal_pointer (&self->paper);
}
