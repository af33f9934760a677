/* inn-font.c: see inn-font.h. Nothing is fitted to the grid of a screen: letters stand at the same
 * place at every size, so that the page on the screen is the page on paper.
 */

#include "config.h"

#include "inn-font.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the height of letters. */
#define LEADING 1.3

static const struct
{
  double size;
  gboolean bold;
} faces[INN_N_FACES] = {
  [INN_FACE_TITLE] = { 20, TRUE },    [INN_FACE_SUBTITLE] = { 11.5, FALSE },
  [INN_FACE_HEAD] = { 11.5, TRUE },   [INN_FACE_FIGURE] = { 16, TRUE },
  [INN_FACE_KEY] = { 11.5, TRUE },    [INN_FACE_NAME] = { 10.5, TRUE },
  [INN_FACE_BODY] = { 9.2, FALSE },   [INN_FACE_STRONG] = { 9.2, TRUE },
  [INN_FACE_SMALL] = { 8, FALSE },    [INN_FACE_LABEL] = { 7.4, TRUE },
};

struct _InnFont
{
  PangoContext         *context;      /* owned */
  PangoFontDescription *descriptions[INN_N_FACES]; /* owned */
  double                scale;
};

/* The shapes of Chinese letters that the reader is used to; names in a book read in English are
 * Chinese as well.
 */
static gboolean
is_traditional (void)
{
  const char *const *names = g_get_language_names ();

  for (; *names != NULL; names++)
    if (g_str_has_prefix (*names, "zh"))
      return g_str_has_prefix (*names, "zh_TW") || g_str_has_prefix (*names, "zh_HK")
             || g_str_has_prefix (*names, "zh_MO");

  return FALSE;
}

static PangoFontDescription *
describe (InnFace  face,
          double   scale,
          gboolean traditional)
{
  PangoFontDescription *description = pango_font_description_new ();

  /* The font that comes with the program's Chinese text; where it is missing, the usual one. */
  pango_font_description_set_family_static (description,
                                            traditional
                                              ? "Noto Sans CJK TC,Source Han Sans TC,Sans"
                                              : "Noto Sans CJK SC,Source Han Sans SC,Sans");
  pango_font_description_set_weight (description,
                                     faces[face].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_size (description, (int) (faces[face].size * scale * PANGO_SCALE));

  return description;
}

/**
 * inn_font_new:
 * @scale: 1 for the usual size
 *
 * Returns: (transfer full): fonts that nobody else uses
 */
InnFont *
inn_font_new (double scale)
{
  InnFont *self = g_new0 (InnFont, 1);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  gboolean traditional = is_traditional ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);

  self->scale = scale;
  self->context = pango_font_map_create_context (map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context,
                              pango_language_from_string (traditional ? "zh-tw" : "zh-cn"));
  cairo_font_options_destroy (options);
  for (int face = 0; face < INN_N_FACES; face++)
    self->descriptions[face] = describe (face, scale, traditional);

  return self;
}

/**
 * inn_font_free:
 * @self: (transfer full): fonts
 */
void
inn_font_free (InnFont *self)
{
  for (int face = 0; face < INN_N_FACES; face++)
    pango_font_description_free (self->descriptions[face]);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * inn_font_get_size:
 *
 * Returns: the size of its letters, in points
 */
double
inn_font_get_size (InnFont *self,
                   InnFace  face)
{
  return faces[face].size * self->scale;
}

/**
 * inn_font_get_leading:
 *
 * Returns: the height of a line, in points
 */
double
inn_font_get_leading (InnFont *self,
                      InnFace  face)
{
  return faces[face].size * self->scale * LEADING;
}

/**
 * inn_font_new_layout:
 * @text: what people wrote, or words for them
 * @width: in points, to be broken at; or negative for one line
 *
 * Returns: (transfer full): the text as it is set
 */
PangoLayout *
inn_font_new_layout (InnFont    *self,
                     InnFace     face,
                     const char *text,
                     double      width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = NULL;

  pango_layout_set_font_description (layout, self->descriptions[face]);
  /* Columns stay columns, whichever way a name is read. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width < 0)
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  else
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  /* What is broken in the middle of a word is read as it was written. */
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/**
 * inn_font_new_two:
 *
 * Returns: (transfer full): @text and, behind a blank, @more in its own face
 */
PangoLayout *
inn_font_new_two (InnFont    *self,
                  InnFace     face,
                  const char *text,
                  InnFace     more_face,
                  const char *more,
                  double      width)
{
  g_autofree char *both
    = *more != '\0' ? g_strconcat (text, " ", more, NULL) : g_strdup (text);
  PangoLayout *layout = inn_font_new_layout (self, face, both, width);
  g_autoptr (PangoAttrList) attributes
    = pango_attr_list_copy (pango_layout_get_attributes (layout));
  PangoAttribute *attribute = pango_attr_font_desc_new (self->descriptions[more_face]);

  attribute->start_index = strlen (text);
  pango_attr_list_insert (attributes, attribute);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}
