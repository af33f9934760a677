/* inn-house-section.c: see inn-house-section.h. */

#include "config.h"

#include "inn-house-section.h"

#include "inn-even-layout.h"
#include "inn-format.h"
#include "inn-large-text.h"
#include "inn-spoken-name.h"
#include "inn-stay-phrases.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnHouseSection
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *cells;
  GtkWidget *empty_label;
};

G_DEFINE_FINAL_TYPE (InnHouseSection, inn_house_section, GTK_TYPE_WIDGET)

static void
inn_house_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_house_section_parent_class)->dispose (object);
}

static void
inn_house_section_class_init (InnHouseSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_house_section_dispose;

  g_type_ensure (INN_TYPE_EVEN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-house-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnHouseSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, InnHouseSection, cells);
  gtk_widget_class_bind_template_child (widget_class, InnHouseSection, empty_label);
}

static void
inn_house_section_init (InnHouseSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
add_label (GtkWidget          *box,
           const char         *text,
           PangoEllipsizeMode  ellipsize,
           const char         *look,
           const char         *more)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_widget_set_hexpand (label, ellipsize != PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_css_classes (label, (const char *[]) { "figures", look, more, NULL });
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
wrap_label (GtkWidget *label)
{
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
}

/* A cell is a button, so that arrows and Enter work in it as everywhere. */
static GtkWidget *
create_stay_cell (InnHouseSection *self,
                  InnDayRow       *row,
                  InnDate          day,
                  InnDate          today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *cell = gtk_button_new ();
  GtkWidget *name;
  gboolean due = inn_date_compare (row->stay->departure, day) <= 0;
  g_autofree char *leaves = inn_stay_phrases_leaves (row->stay, day, today);
  g_autofree char *spoken = NULL;

  if (*row->stay->room != '\0')
    add_label (box, row->stay->room, PANGO_ELLIPSIZE_NONE, "strong", NULL);
  name = add_label (box, row->name, PANGO_ELLIPSIZE_END, NULL, NULL);
  if (inn_large_text_is_on (GTK_WIDGET (self)))
    {
      wrap_label (name);
      gtk_widget_set_layout_manager (box, inn_wrap_layout_new (10, 0));
    }
  add_label (box, leaves, PANGO_ELLIPSIZE_NONE, "leaves", due ? "due" : NULL);

  gtk_button_set_child (GTK_BUTTON (cell), box);
  gtk_widget_add_css_class (cell, "flat");
  gtk_widget_add_css_class (cell, "house-cell");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (cell), "x", row->stay->guest_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), "win.open-guest");
  /* Translators: for a screen reader: number of a room, name of a guest, when she leaves. */
  spoken = g_strdup_printf (_("%1$s, %2$s, %3$s"), row->stay->room, row->name, leaves);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return cell;
}

static int
find_focus (GtkWidget *cells)
{
  GtkWidget *focus = gtk_widget_get_focus_child (cells);
  int i = 0;

  if (focus == NULL)
    return -1;
  for (GtkWidget *child = gtk_widget_get_first_child (cells);
       child != focus;
       child = gtk_widget_get_next_sibling (child))
    i++;

  return i;
}

static void
give_focus (GtkWidget *cells,
            int        place)
{
  GtkWidget *child = gtk_widget_get_first_child (cells);

  for (int i = 0; i < place && child != NULL && gtk_widget_get_next_sibling (child) != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  if (place >= 0 && child != NULL)
    gtk_widget_grab_focus (child);
}

static void
clear (InnHouseSection *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->cells)))
    gtk_widget_unparent (child);
}

static void
show_words (InnHouseSection *self,
            const char      *title,
            guint            n,
            const char      *empty)
{
  /* Translators: head of a list and how many there are in it. */
  g_autofree char *text = g_strdup_printf (C_("section", "%1$s %2$u"), title, n);

  gtk_label_set_text (GTK_LABEL (self->title_label), n > 0 ? text : title);
  gtk_label_set_text (GTK_LABEL (self->empty_label), empty);
  gtk_widget_set_visible (self->empty_label, n == 0);
  gtk_widget_set_visible (self->cells, n > 0);
}

/**
 * inn_house_section_show_stays:
 * @self: the section
 * @rows: (element-type InnDayRow): who is in the house
 * @day: the day shown
 * @today: the day it is
 */
void
inn_house_section_show_stays (InnHouseSection *self,
                              GPtrArray       *rows,
                              InnDate          day,
                              InnDate          today)
{
  int focus;

  g_return_if_fail (INN_IS_HOUSE_SECTION (self));

  focus = find_focus (self->cells);
  clear (self);
  for (guint i = 0; i < rows->len; i++)
    gtk_widget_set_parent (create_stay_cell (self, g_ptr_array_index (rows, i), day, today),
                           self->cells);
  give_focus (self->cells, focus);
  show_words (self, C_("section", "In house"), rows->len,
              inn_date_equal (day, today) ? _("Nobody is in the house.")
                                          : _("Nobody is in the house on this day."));
}

/* Whoever comes is given the room by a press on its number. */
static GtkWidget *
create_room (const char *number,
             InnDate     day,
             gboolean    can_take)
{
  g_autofree char *text = inn_date_dup_iso (day);
  g_autofree char *spoken = NULL;
  GtkWidget *room;

  if (!can_take)
    {
      room = gtk_label_new (number);
      gtk_widget_add_css_class (room, "free-room");
      return room;
    }

  room = gtk_button_new_with_label (number);
  gtk_widget_set_css_classes (room, (const char *[]) { "flat", "free-room", "figures", NULL });
  gtk_actionable_set_action_target (GTK_ACTIONABLE (room), "(ss)", text, number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (room), "win.take-room");
  /* Translators: number of a room. */
  spoken = g_strdup_printf (_("Give room %s to somebody"), number);
  gtk_widget_set_tooltip_text (room, spoken);
  inn_spoken_name_set (room, spoken);

  return room;
}

/* All numbers of a type beside it, wrapped. */
static GtkWidget *
create_free_line (const InnDayType *type,
                  InnDate           day,
                  gboolean          can_take)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *rooms = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *count = g_strdup_printf ("%u", type->numbers->len);
  const char *name = *type->name != '\0' ? type->name : C_("room type", "Other rooms");

  add_label (box, count, PANGO_ELLIPSIZE_NONE, "strong", NULL);
  wrap_label (add_label (box, name, PANGO_ELLIPSIZE_NONE, NULL, NULL));
  gtk_widget_set_layout_manager (rooms, inn_wrap_layout_new (2, 2));
  gtk_widget_set_hexpand (rooms, TRUE);
  for (guint i = 0; i < type->numbers->len; i++)
    gtk_widget_set_parent (create_room (g_ptr_array_index (type->numbers, i), day, can_take), rooms);
  gtk_box_append (GTK_BOX (box), rooms);
  gtk_widget_add_css_class (box, "house-cell");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rooms), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return box;
}

/**
 * inn_house_section_show_free:
 * @self: the section
 * @list: the list of a day
 * @day: the day shown
 * @can_take: whether somebody can be given a room then
 */
void
inn_house_section_show_free (InnHouseSection *self,
                             InnDayList      *list,
                             InnDate          day,
                             gboolean         can_take)
{
  g_return_if_fail (INN_IS_HOUSE_SECTION (self));

  clear (self);
  for (guint i = 0; i < list->free->len; i++)
    gtk_widget_set_parent (create_free_line (g_ptr_array_index (list->free, i), day, can_take),
                           self->cells);
  show_words (self, C_("section", "Free rooms"), list->n_free, _("No room is free."));
}
