/* inn-large-text.c: see inn-large-text.h. */

#include "config.h"

#include "inn-large-text.h"

/* From here on text is large: half as large again as usual, as the toolkit counts it. */
#define LARGE_TEXT (96 * 1024 * 3 / 2)

/**
 * inn_large_text_is_on:
 * @widget: whose screen it is about
 *
 * The setting that tells of a change is “gtk-xft-dpi”.
 *
 * Returns: whether text is at least half as large again as usual
 */
gboolean
inn_large_text_is_on (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi >= LARGE_TEXT;
}
