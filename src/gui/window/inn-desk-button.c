/* inn-desk-button.c: see inn-desk-button.h. */

#include "config.h"

#include "inn-desk-button.h"

#include "inn-desk-popover.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnDeskButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *popover;

  InnBook *book;    /* owned */
};

G_DEFINE_FINAL_TYPE (InnDeskButton, inn_desk_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PERSON,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
update (InnDeskButton *self)
{
  InnDesk *desk = inn_book_get_desk (self->book);
  const InnStaff *person = inn_desk_get_person (desk);
  g_autofree char *title = NULL;

  if (person != NULL)
    title = g_strdup_printf (_("At the desk: %s"), person->name);
  gtk_label_set_text (GTK_LABEL (self->label),
                      person != NULL ? person->name : _("Who is at the desk?"));
  inn_spoken_name_set (self->button, title != NULL ? title : _("Who is at the desk?"));
  if (person != NULL)
    gtk_widget_remove_css_class (self->label, "secondary");
  else
    gtk_widget_add_css_class (self->label, "secondary");

  /* Nobody is asked before there is something to do. */
  gtk_widget_set_visible (GTK_WIDGET (self), inn_desk_get_staff (desk)->len > 0
                                             || inn_book_get_n_guests (self->book) > 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSON]);
}

static void
inn_desk_button_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InnDeskButton *self = INN_DESK_BUTTON (object);
  const InnStaff *person;

  switch (prop_id)
    {
    case PROP_PERSON:
      person = self->book != NULL ? inn_desk_get_person (inn_book_get_desk (self->book)) : NULL;
      g_value_set_string (value, person != NULL ? person->name : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_desk_button_dispose (GObject *object)
{
  InnDeskButton *self = INN_DESK_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_desk_button_parent_class)->dispose (object);
}

static void
inn_desk_button_class_init (InnDeskButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_desk_button_dispose;
  object_class->get_property = inn_desk_button_get_property;

  /**
   * InnDeskButton:person:
   *
   * The name of who is at the desk, %NULL for nobody in particular.
   */
  props[PROP_PERSON] =
    g_param_spec_string ("person", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (INN_TYPE_DESK_POPOVER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-desk-button.ui");
  gtk_widget_class_bind_template_child (widget_class, InnDeskButton, button);
  gtk_widget_class_bind_template_child (widget_class, InnDeskButton, label);
  gtk_widget_class_bind_template_child (widget_class, InnDeskButton, popover);
}

static void
inn_desk_button_init (InnDeskButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_desk_button_set_book:
 * @self: a button
 * @book: whose desk it is; set once
 */
void
inn_desk_button_set_book (InnDeskButton *self,
                          InnBook       *book)
{
  g_return_if_fail (INN_IS_DESK_BUTTON (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  inn_desk_popover_set_book (INN_DESK_POPOVER (self->popover), book);
  g_signal_connect_object (inn_book_get_desk (book), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::n-guests", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * inn_desk_button_popup:
 * @self: a button
 *
 * Shows who works here.
 */
void
inn_desk_button_popup (InnDeskButton *self)
{
  g_return_if_fail (INN_IS_DESK_BUTTON (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
