/* inn-user-text.c: see inn-user-text.h. */

#include "config.h"

#include "inn-user-text.h"

#define MAX_MENU_CHARACTERS 28

/**
 * inn_user_text_set_title:
 * @row: a row
 * @text: (nullable): plain text
 *
 * Sets the title of @row; markup in @text is shown, not obeyed.
 */
void
inn_user_text_set_title (AdwPreferencesRow *row,
                         const char        *text)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, text != NULL ? text : "");
}

/**
 * inn_user_text_set_subtitle:
 * @row: a row
 * @text: (nullable): plain text
 *
 * Sets the subtitle of @row; markup in @text is shown, not obeyed.
 */
void
inn_user_text_set_subtitle (AdwActionRow *row,
                            const char   *text)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
}

/**
 * inn_user_text_new_toast:
 * @text: plain text
 *
 * Returns: (transfer full): a toast that shows @text as it is; in libadwaita 1.2 every toast reads
 *   markup
 */
AdwToast *
inn_user_text_new_toast (const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

/**
 * inn_user_text_set_label:
 * @label: a label
 * @text: (nullable): plain text; the label hides when it is empty
 */
void
inn_user_text_set_label (GtkLabel   *label,
                         const char *text)
{
  gboolean empty = text == NULL || *text == '\0';

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_text (label, empty ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), !empty);
}

/**
 * inn_user_text_set_bold:
 * @label: a label
 * @text: plain text
 * @part: what of @text is to be bold, its first occurrence
 */
void
inn_user_text_set_bold (GtkLabel   *label,
                        const char *text,
                        const char *part)
{
  const char *found;
  PangoAttrList *attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);
  g_return_if_fail (part != NULL);

  found = strstr (text, part);
  if (found != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = found - text;
      bold->end_index = bold->start_index + strlen (part);
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, bold);
    }

  gtk_label_set_text (label, text);
  gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

/**
 * inn_user_text_set_status:
 * @page: a page that says one thing
 * @title: plain text
 * @text: plain text below it
 *
 * The page takes markup for both; here nothing is.
 */
void
inn_user_text_set_status (AdwStatusPage *page,
                          const char    *title,
                          const char    *text)
{
  g_autofree char *safe_title = g_markup_escape_text (title, -1);
  g_autofree char *safe_text = g_markup_escape_text (text, -1);

  adw_status_page_set_title (page, safe_title);
  adw_status_page_set_description (page, safe_text);
}

/**
 * inn_user_text_dup_menu:
 * @text: text of people
 *
 * Returns: (transfer full): a label of a menu that says so: an underscore is no mnemonic, and what is too
 *   long for a narrow window ends in dots
 */
char *
inn_user_text_dup_menu (const char *text)
{
  gboolean fits = g_utf8_strlen (text, -1) <= MAX_MENU_CHARACTERS;
  g_autofree char *start = fits ? g_strdup (text)
                                : g_utf8_substring (text, 0, MAX_MENU_CHARACTERS - 1);
  g_auto (GStrv) parts = g_strsplit (start, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);

  return g_strconcat (label, fits ? "" : "…", NULL);
}
