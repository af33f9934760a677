/* inn-guest-own-fields-section.c: see inn-guest-own-fields-section.h. A head and lines for each section
 * of fields in which this guest has anything.
 */

#include "config.h"

#include "inn-guest-own-fields-section.h"

#include "inn-label-grid.h"
#include "inn-own-field-words.h"

#include <glib/gi18n.h>

/* Between a section of fields and the next. */
#define HEAD_GAP 14

struct _InnGuestOwnFieldsSection
{
  GtkBox parent_instance;
};

static void inn_guest_own_fields_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestOwnFieldsSection, inn_guest_own_fields_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_own_fields_section_section_init))

/* The lines of one section of fields, with its head; made when there is something to write in them. */
static GtkGrid *
get_grid (InnGuestOwnFieldsSection *self,
          GHashTable               *grids,
          const char               *section)
{
  GtkWidget *grid = g_hash_table_lookup (grids, section);
  GtkWidget *head = NULL;

  if (grid != NULL)
    return GTK_GRID (grid);

  head = gtk_label_new (*section != '\0' ? section : _("Own fields"));
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_ellipsize (GTK_LABEL (head), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (head, "section-head");
  if (g_hash_table_size (grids) > 0)
    gtk_widget_set_margin_top (head, HEAD_GAP);
  grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), grid);
  g_hash_table_insert (grids, g_strdup (section), grid);

  return GTK_GRID (grid);
}

static void
inn_guest_own_fields_section_show_card (InnGuestSection *section,
                                        InnBook         *book,
                                        InnGuestCard    *card)
{
  InnGuestOwnFieldsSection *self = INN_GUEST_OWN_FIELDS_SECTION (section);
  g_autoptr (GPtrArray) fields = inn_field_shelf_list (inn_book_get_fields (book),
                                                       INN_CUSTOM_IN_CARD);
  g_autoptr (GHashTable) grids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < fields->len && inn_guest_get_n_values (card->guest) > 0; i++)
    {
      const InnCustomField *field = g_ptr_array_index (fields, i);
      g_autofree char *text = inn_own_field_dup_shown (field, card->guest);

      if (*text != '\0')
        inn_label_grid_add (get_grid (self, grids, field->section), field->name, text, NULL, NULL);
    }

  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static void
inn_guest_own_fields_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_own_fields_section_show_card;
}

static void
inn_guest_own_fields_section_class_init (InnGuestOwnFieldsSectionClass *klass)
{
}

static void
inn_guest_own_fields_section_init (InnGuestOwnFieldsSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}
