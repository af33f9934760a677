/* inn-card-layout.c: see inn-card-layout.h. A column of labels, a column of what is known. */

#include "config.h"

#include "inn-card-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inn-format.h"
#include "inn-photo-pixels.h"

#define WIDTH (INN_PAPER_WIDTH - 2 * INN_PAPER_MARGIN)
#define TEXT_X 98.0
#define PHOTO 74.0

/* The picture as cairo has it, or NULL for what is none. */
static cairo_surface_t *
read_photo (GBytes *bytes)
{
  int width = 0, height = 0;
  g_autofree guint32 *pixels = bytes != NULL ? inn_photo_read_pixels (bytes, &width, &height) : NULL;
  cairo_surface_t *surface;

  if (pixels == NULL)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  for (int y = 0; y < height; y++)
    memcpy (cairo_image_surface_get_data (surface)
              + (gsize) y * cairo_image_surface_get_stride (surface),
            pixels + (gsize) y * width, (gsize) width * sizeof (guint32));
  cairo_surface_mark_dirty (surface);

  return surface;
}

static const char *
get_title (const InnCardExtract *extract)
{
  return extract->whom == INN_EXTRACT_FOR_GUEST ? C_ ("card on paper", "Data kept about you")
                                                : C_ ("card on paper", "Guest card");
}

static void
set_head (InnTypesetter        *setter,
          const InnCardExtract *extract)
{
  cairo_surface_t *photo = read_photo (extract->photo);
  double right = photo != NULL ? PHOTO + 12 : 0;

  inn_typesetter_begin_row (setter);
  inn_typesetter_begin_cell (setter, 0, WIDTH * 0.62 - right / 2);
  inn_typesetter_add (setter, INN_FACE_TITLE, INN_INK_BLACK,
                      *extract->name != '\0' ? extract->name : _("No name"));
  inn_typesetter_add (setter, INN_FACE_SUBTITLE, INN_INK_BLACK, extract->address);
  inn_typesetter_begin_cell_right (setter, WIDTH * 0.66 - right / 2, WIDTH * 0.34 - right / 2);
  inn_typesetter_add (setter, INN_FACE_HEAD, INN_INK_BLACK, extract->hotel);
  inn_typesetter_add (setter, INN_FACE_SUBTITLE, INN_INK_BLACK, get_title (extract));
  if (photo != NULL)
    {
      inn_typesetter_begin_cell (setter, WIDTH - PHOTO, PHOTO);
      inn_typesetter_add_picture (setter, photo, PHOTO);
      cairo_surface_destroy (photo);
    }
  inn_typesetter_end_row (setter, FALSE);
  inn_typesetter_add_space (setter, 8);
}

/* What it is, and what the guest may ask for besides. */
static void
set_preamble (InnTypesetter        *setter,
              const InnCardExtract *extract)
{
  g_autofree char *left_out = NULL;

  if (extract->whom != INN_EXTRACT_FOR_GUEST)
    return;

  inn_typesetter_begin_row (setter);
  inn_typesetter_begin_cell (setter, 0, WIDTH);
  inn_typesetter_add (setter, INN_FACE_BODY, INN_INK_BLACK,
                      C_ ("card on paper",
                          "This is what the hotel keeps about you, for your stays and your wishes. You may "
                          "ask to have it corrected, completed or deleted, and take back what you agreed to. "
                          "Of documents only the last characters are printed; the numbers are kept sealed."));
  if (extract->n_left_out > 0)
    {
      left_out = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                               "Not printed: %u remark of staff for one another.",
                                               "Not printed: %u remarks of staff for one another.",
                                               extract->n_left_out),
                                  extract->n_left_out);
      inn_typesetter_add (setter, INN_FACE_BODY, INN_INK_BLACK, left_out);
    }
  inn_typesetter_end_row (setter, FALSE);
  inn_typesetter_add_space (setter, 4);
}

static void
set_marked (InnTypesetter        *setter,
            const InnExtractLine *line)
{
  inn_typesetter_begin_row (setter);
  inn_typesetter_begin_cell (setter, 0, WIDTH);
  inn_typesetter_add_labelled (setter, line->label, line->kind, TEXT_X, line->text);
  inn_typesetter_end_row (setter, TRUE);
}

/* The line at @at, and those below it that are of the same; returns where the next begins. */
static guint
set_lines (InnTypesetter *setter,
           GPtrArray     *lines,
           guint          at)
{
  const InnExtractLine *first = g_ptr_array_index (lines, at);

  if (first->kind != INN_LABEL_PLAIN)
    {
      set_marked (setter, first);
      return at + 1;
    }

  inn_typesetter_begin_row (setter);
  inn_typesetter_begin_cell (setter, 0, TEXT_X - 10);
  inn_typesetter_add (setter, INN_FACE_SMALL, INN_INK_GREY, first->label);
  inn_typesetter_begin_cell (setter, TEXT_X, WIDTH - TEXT_X);
  for (; at < lines->len; at++)
    {
      const InnExtractLine *line = g_ptr_array_index (lines, at);

      if (line->kind != INN_LABEL_PLAIN
          || (*line->label != '\0' && !g_str_equal (line->label, first->label)))
        break;
      inn_typesetter_add (setter, INN_FACE_BODY, INN_INK_BLACK, line->text);
    }
  inn_typesetter_end_row (setter, TRUE);

  return at;
}

static char *
dup_foot (const InnCardExtract *extract)
{
  g_autofree char *day = inn_date_is_set (extract->printed.date)
                           ? inn_date_dup_iso (extract->printed.date) : g_strdup ("");
  g_autofree char *time = extract->printed.minute >= 0 ? inn_format_minute (extract->printed.minute)
                                                       : g_strdup ("");

  if (extract->whom == INN_EXTRACT_FOR_GUEST)
    /* Translators: a date, a time. */
    return g_strdup_printf (C_ ("card on paper", "As of %1$s %2$s."), day, time);

  return g_strdup_printf (C_ ("card on paper",
                              "As of %1$s %2$s. Personal data of a guest: shred it after use."),
                          day, time);
}

/**
 * inn_card_layout_set:
 * @extract: what is kept
 *
 * Returns: (transfer full): the pages, the same for the screen, a file and the printer; their title names
 *   nobody
 */
InnPaper *
inn_card_layout_set (InnCardExtract *extract)
{
  g_autoptr (InnTypesetter) setter = inn_typesetter_new (get_title (extract), 1);
  g_autofree char *foot = dup_foot (extract);

  inn_typesetter_set_running_head (setter, extract->name, get_title (extract));
  set_head (setter, extract);
  set_preamble (setter, extract);
  for (guint i = 0; i < extract->parts->len; i++)
    {
      const InnExtractPart *part = g_ptr_array_index (extract->parts, i);
      /* Translators: title of a part that goes on overleaf. */
      g_autofree char *again = g_strdup_printf (C_ ("morning sheet", "%s, continued"), part->head);

      if (part->lines->len == 0)
        continue;
      inn_typesetter_begin_section (setter, part->head, again, "");
      for (guint j = 0; j < part->lines->len;)
        j = set_lines (setter, part->lines, j);
    }

  return inn_typesetter_finish (setter, foot);
}
