/* inn-head-layout.c: puts the eleven children of the head down, in the order of the template.
 *
 *     wide     ( avatar )  title latin marks          place
 *              (        )  address · phone            dates
 *              (        )  tags                      along
 *
 *     narrow   ( avatar )  title marks
 *              (        )  latin address
 *              phone
 *              place  dates      the dates below the place where they do not fit beside it
 *              along
 *              tags
 */

#include "config.h"

#include "inn-head-layout.h"

#include "inn-layout-parts.h"

#define WIDE 560
#define AVATAR_GAP 16
#define LINE_GAP 4
#define BLOCK_GAP 10
#define GAP 12
#define TAG_HEIGHT 24
/* So much of a line at most is for who is along, of a hundred. */
#define ALONG_SHARE 45
/* So many parts stand at the beginning of a line at most. */
#define MOST_STARTS 3

typedef enum
{
  AVATAR,
  TITLE,
  LATIN,
  MARKS,
  ADDRESS,
  DOT,
  PHONE,
  PLACE,
  DATES,
  ALONG,
  TAGS,
  N_PARTS
} Part;

struct _InnHeadLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_TYPE (InnHeadLayout, inn_head_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkWidget *part,
           gboolean   natural)
{
  int minimum_width, natural_width;

  inn_layout_part_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, &natural_width);

  return natural ? natural_width : minimum_width;
}

static int
get_height (GtkWidget *part,
            int        width)
{
  int minimum, height;

  inn_layout_part_measure (part, GTK_ORIENTATION_VERTICAL, width, &minimum, &height);

  return height;
}

/* How far the line of writing is below the top of @part, or -1. */
static int
get_baseline (GtkWidget *part,
              int        width)
{
  int baseline = -1;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, &baseline);

  return baseline;
}

/* Puts @part down, centred in a line of @line_height; does nothing without @place. */
static void
put (GtkWidget *part,
     int        x,
     int        y,
     int        width,
     int        line_height,
     gboolean   place)
{
  int height;

  if (part == NULL || !place)
    return;

  width = MAX (width, get_width (part, FALSE));
  height = get_height (part, width);
  gtk_widget_size_allocate (part,
                            &(GtkAllocation) { x, y + MAX (0, line_height - height) / 2,
                                               width, height },
                            -1);
}

/* How wide each part of a line is. The first takes what it likes as long as the others keep their least
 * and the end its own, up to half of the line.
 */
static void
share_width (GtkWidget *parts[],
             guint      n_parts,
             GtkWidget *end,
             int        width,
             int        widths[])
{
  int left = width;

  if (end != NULL)
    left -= MAX (get_width (end, FALSE), MIN (get_width (end, TRUE), width / 2)) + GAP;
  for (guint i = 1; i < n_parts; i++)
    left -= get_width (parts[i], FALSE) + GAP / 2;

  for (guint i = 0; i < n_parts; i++)
    {
      int least = get_width (parts[i], FALSE);

      left += i > 0 ? least : 0;
      widths[i] = MIN (get_width (parts[i], TRUE), MAX (least, left));
      left -= widths[i];
    }
}

/* A line of parts from @x on, all on one line of writing, with one part at its end. Returns the height. */
static int
lay_out_line (GtkWidget *starts[MOST_STARTS],
              GtkWidget *end,
              int        x,
              int        y,
              int        width,
              int        least_height,
              gboolean   place)
{
  GtkWidget *parts[MOST_STARTS];
  int widths[MOST_STARTS];
  guint n_parts = 0;
  int height = MAX (least_height, get_height (end, -1));
  int above = 0, below = 0, at = x;
  int end_width;

  for (guint i = 0; i < MOST_STARTS; i++)
    if (starts[i] != NULL)
      parts[n_parts++] = starts[i];
  share_width (parts, n_parts, end, width, widths);

  for (guint i = 0; i < n_parts; i++)
    {
      int baseline = get_baseline (parts[i], widths[i]);

      height = MAX (height, get_height (parts[i], widths[i]));
      if (baseline < 0)
        continue;
      above = MAX (above, baseline);
      below = MAX (below, get_height (parts[i], widths[i]) - baseline);
    }
  height = MAX (height, above + below);

  for (guint i = 0; i < n_parts; i++)
    {
      int baseline = get_baseline (parts[i], widths[i]);

      if (baseline >= 0)
        put (parts[i], at, y + (height - above - below) / 2 + above - baseline, widths[i], 0, place);
      else
        put (parts[i], at, y, widths[i], height, place);
      at += widths[i] + GAP / 2;
    }

  end_width = MIN (get_width (end, TRUE), MAX (get_width (end, FALSE), x + width - at - GAP / 2));
  put (end, x + width - end_width, y, end_width, height, place);

  return height;
}

static int
lay_out_wide (GtkWidget *parts[N_PARTS],
              int        width,
              gboolean   place)
{
  int avatar = get_width (parts[AVATAR], TRUE);
  int x = avatar + AVATAR_GAP;
  int y = 0;
  int along = parts[ALONG] != NULL ? MIN (get_width (parts[ALONG], TRUE),
                                          (width - x) * ALONG_SHARE / 100) : 0;
  int tags = width - x - (along > 0 ? along + GAP : 0);
  int height = 0;

  y += lay_out_line ((GtkWidget *[]) { parts[TITLE], parts[LATIN], parts[MARKS] }, parts[PLACE],
                     x, y, width - x, 32, place);
  y += lay_out_line ((GtkWidget *[]) { parts[ADDRESS], parts[DOT], parts[PHONE] }, parts[DATES],
                     x, y, width - x, 24, place) + LINE_GAP;
  put (parts[ALONG], width - along, y, along, TAG_HEIGHT, place);
  if (parts[ALONG] != NULL)
    height = MAX (TAG_HEIGHT, get_height (parts[ALONG], along));
  if (parts[TAGS] != NULL)
    {
      height = MAX (height, get_height (parts[TAGS], tags));
      put (parts[TAGS], x, y, tags, get_height (parts[TAGS], tags), place);
    }
  y = MAX (y + height, avatar);
  put (parts[AVATAR], 0, 0, avatar, MIN (y, 92), place);

  return y;
}

static int
lay_out_narrow (GtkWidget *parts[N_PARTS],
                int        width,
                gboolean   place)
{
  int avatar = get_width (parts[AVATAR], TRUE);
  int x = avatar + GAP;
  int title, y;

  title = lay_out_line ((GtkWidget *[]) { parts[TITLE], parts[MARKS], NULL }, NULL,
                        x, 0, width - x, 32, FALSE);
  y = title;
  if (parts[LATIN] != NULL || parts[ADDRESS] != NULL)
    y += lay_out_line ((GtkWidget *[]) { parts[LATIN], parts[ADDRESS], NULL }, NULL,
                       x, 0, width - x, 22, FALSE);

  /* What is lower than the avatar stands at its middle. */
  lay_out_line ((GtkWidget *[]) { parts[TITLE], parts[MARKS], NULL }, NULL,
                x, MAX (0, avatar - y) / 2, width - x, 32, place);
  lay_out_line ((GtkWidget *[]) { parts[LATIN], parts[ADDRESS], NULL }, NULL,
                x, MAX (0, avatar - y) / 2 + title, width - x, 22, place);
  y = MAX (y, avatar);
  put (parts[AVATAR], 0, 0, avatar, y, place);

  if (parts[PHONE] != NULL)
    y += LINE_GAP + lay_out_line ((GtkWidget *[]) { parts[PHONE], NULL, NULL }, NULL,
                                  0, y + LINE_GAP, width, 28, place);
  if (parts[PLACE] != NULL && parts[DATES] != NULL
      && get_width (parts[PLACE], TRUE) + GAP / 2 + get_width (parts[DATES], TRUE) > width)
    {
      y += lay_out_line ((GtkWidget *[]) { parts[PLACE], NULL, NULL }, NULL,
                         0, y, width, 24, place);
      y += lay_out_line ((GtkWidget *[]) { parts[DATES], NULL, NULL }, NULL,
                         0, y, width, 20, place);
    }
  else if (parts[PLACE] != NULL || parts[DATES] != NULL)
    y += lay_out_line ((GtkWidget *[]) { parts[PLACE], parts[DATES], NULL }, NULL,
                       0, y, width, 28, place);
  if (parts[ALONG] != NULL)
    y += lay_out_line ((GtkWidget *[]) { parts[ALONG], NULL, NULL }, NULL,
                       0, y, width, 20, place);
  if (parts[TAGS] != NULL)
    {
      int height = get_height (parts[TAGS], width);

      put (parts[TAGS], 0, y + BLOCK_GAP, width, height, place);
      y += BLOCK_GAP + height;
    }

  return y;
}

static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  GtkWidget *parts[N_PARTS];
  gboolean wide = width >= WIDE;

  inn_layout_parts_collect (widget, parts, N_PARTS);
  if (place && parts[DOT] != NULL)
    gtk_widget_set_child_visible (parts[DOT],
                                  wide && parts[ADDRESS] != NULL && parts[PHONE] != NULL);
  if (!wide || parts[ADDRESS] == NULL || parts[PHONE] == NULL)
    parts[DOT] = NULL;

  return wide ? lay_out_wide (parts, width, place) : lay_out_narrow (parts, width, place);
}

static GtkSizeRequestMode
inn_head_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_head_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *parts[N_PARTS];
  int avatar, least;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : WIDE, FALSE);
      return;
    }

  inn_layout_parts_collect (widget, parts, N_PARTS);
  avatar = get_width (parts[AVATAR], TRUE) + GAP;
  least = avatar + get_width (parts[TITLE], FALSE) + GAP + get_width (parts[MARKS], FALSE);
  least = MAX (least, avatar + get_width (parts[LATIN], FALSE) + GAP
                      + get_width (parts[ADDRESS], FALSE));
  least = MAX (least, get_width (parts[PHONE], FALSE));
  least = MAX (least, get_width (parts[PLACE], FALSE) + GAP + get_width (parts[DATES], FALSE));
  least = MAX (least, get_width (parts[ALONG], FALSE));
  least = MAX (least, get_width (parts[TAGS], FALSE));
  *minimum = least;
  *natural = MAX (least, WIDE);
}

static void
inn_head_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
inn_head_layout_class_init (InnHeadLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = inn_head_layout_get_request_mode;
  layout_class->measure = inn_head_layout_measure;
  layout_class->allocate = inn_head_layout_allocate;
}

static void
inn_head_layout_init (InnHeadLayout *self)
{
}
