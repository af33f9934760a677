/* inn-desk-popover.c: see inn-desk-popover.h. It opens with the focus on who is there now: the arrows
 * go to the others, Enter lets one of them sit down.
 */

#include "config.h"

#include "inn-desk-popover.h"

#include "inn-avatar.h"
#include "inn-feedback.h"

#include <glib/gi18n.h>

#define AVATAR_SIZE 26

struct _InnDeskPopover
{
  GtkPopover parent_instance;

  GtkWidget *scroller;
  GtkWidget *people;
  GtkWidget *name_entry;

  InnBook *book;    /* owned */
};

G_DEFINE_FINAL_TYPE (InnDeskPopover, inn_desk_popover, GTK_TYPE_POPOVER)

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InnDeskPopover) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!inn_desk_add_finish (INN_DESK (source), result, &error) && self->book != NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The name was not added"), error);
}

static void
name_activate_cb (GtkEntry       *entry,
                  InnDeskPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*name == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_popover_popdown (GTK_POPOVER (self));
  inn_desk_add_async (inn_book_get_desk (self->book), name, NULL, added_cb, g_object_ref (self));
}

static gint64
get_staff_id (GtkListBoxRow *row)
{
  const InnStaff *person = g_object_get_data (G_OBJECT (row), "inn-staff");

  return person != NULL ? person->id : 0;
}

static void
row_activated_cb (GtkListBox     *people,
                  GtkListBoxRow  *row,
                  InnDeskPopover *self)
{
  gint64 id = get_staff_id (row);

  gtk_popover_popdown (GTK_POPOVER (self));
  inn_desk_choose (inn_book_get_desk (self->book), id);
}

static GtkWidget *
create_row (InnStaff *person,
            gboolean  chosen)
{
  const char *name = person != NULL ? person->name : _("Nobody in particular");
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *check = gtk_image_new_from_icon_name ("inn-check-symbolic");

  if (person != NULL)
    {
      GtkWidget *avatar = inn_avatar_new (AVATAR_SIZE);

      inn_avatar_set_name (INN_AVATAR (avatar), name);
      gtk_box_append (GTK_BOX (box), avatar);
      g_object_set_data_full (G_OBJECT (row), "inn-staff", inn_staff_ref (person),
                              (GDestroyNotify) inn_staff_unref);
    }
  else
    gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_opacity (check, chosen ? 1 : 0);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
add_row (InnDeskPopover *self,
         InnStaff       *person)
{
  const InnStaff *there = inn_desk_get_person (inn_book_get_desk (self->book));
  gboolean chosen = (there != NULL ? there->id : 0) == (person != NULL ? person->id : 0);
  GtkWidget *row = create_row (person, chosen);

  gtk_list_box_append (GTK_LIST_BOX (self->people), row);
  if (chosen)
    gtk_list_box_select_row (GTK_LIST_BOX (self->people), GTK_LIST_BOX_ROW (row));
}

static void
fill (InnDeskPopover *self)
{
  GPtrArray *staff = inn_desk_get_staff (inn_book_get_desk (self->book));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->people), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (self->people), GTK_WIDGET (row));

  for (guint i = 0; i < staff->len; i++)
    add_row (self, g_ptr_array_index (staff, i));
  add_row (self, NULL);

  /* Without any staff there is nothing to choose from, only a name to add. */
  gtk_widget_set_visible (self->scroller, staff->len > 0);
}

static void
show_cb (InnDeskPopover *self)
{
  GtkListBoxRow *row;

  fill (self);
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->people));
  gtk_widget_grab_focus (gtk_widget_get_visible (self->scroller) ? GTK_WIDGET (row)
                                                                 : self->name_entry);
}

static void
inn_desk_popover_dispose (GObject *object)
{
  g_clear_object (&INN_DESK_POPOVER (object)->book);

  G_OBJECT_CLASS (inn_desk_popover_parent_class)->dispose (object);
}

static void
inn_desk_popover_class_init (InnDeskPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_desk_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-desk-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InnDeskPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnDeskPopover, people);
  gtk_widget_class_bind_template_child (widget_class, InnDeskPopover, name_entry);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
inn_desk_popover_init (InnDeskPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_desk_popover_set_book:
 * @self: a popover
 * @book: whose staff it shows; set once
 */
void
inn_desk_popover_set_book (InnDeskPopover *self,
                           InnBook        *book)
{
  g_return_if_fail (INN_IS_DESK_POPOVER (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_visible (self->name_entry, !inn_book_is_read_only (book));
}
