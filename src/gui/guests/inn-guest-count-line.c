/* inn-guest-count-line.c: see inn-guest-count-line.h. */

#include "config.h"

#include "inn-guest-count-line.h"

#include "inn-initial-button.h"
#include "inn-line-layout.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnGuestCountLine
{
  GtkWidget parent_instance;

  GtkWidget *count_label;
  GtkWidget *order_label;
  GtkWidget *initial_button;
};

G_DEFINE_FINAL_TYPE (InnGuestCountLine, inn_guest_count_line, GTK_TYPE_WIDGET)

static const char *
get_reversed_words (InnGuestOrder order)
{
  switch (order)
    {
    case INN_ORDER_LAST_STAY:
      return _("longest away first");
    case INN_ORDER_CREATED:
      return _("oldest first");
    case INN_ORDER_NEXT_BIRTHDAY:
      return _("next birthday last");
    case INN_ORDER_STAYS:
      return _("fewest stays first");
    case INN_ORDER_SPEND:
      return _("lowest spend first");
    case INN_ORDER_OWN:
      /* Translators: the name of a field of the hotel. */
      return _("by “%s”, from the end");
    case INN_ORDER_READING:
    default:
      return _("by name, from the end");
    }
}

static const char *
get_order_words (const InnGuestQuery *query)
{
  if (*query->text != '\0')
    return _("best match first");

  if (query->reversed)
    return get_reversed_words (query->order);

  switch (query->order)
    {
    case INN_ORDER_LAST_STAY:
      return _("last stay first");
    case INN_ORDER_CREATED:
      return _("newest first");
    case INN_ORDER_NEXT_BIRTHDAY:
      return _("next birthday first");
    case INN_ORDER_STAYS:
      return _("most stays first");
    case INN_ORDER_SPEND:
      return _("highest spend first");
    case INN_ORDER_OWN:
      /* Translators: the name of a field of the hotel. */
      return _("by “%s”");
    case INN_ORDER_READING:
    default:
      return _("by name");
    }
}

static char *
describe_order (const InnGuestQuery *query,
                const char          *order_field)
{
  g_auto (GStrv) parts = NULL;

  if (query->order != INN_ORDER_OWN || *query->text != '\0')
    return g_strdup (get_order_words (query));

  parts = g_strsplit (get_order_words (query), "%s", 2);

  return g_strjoinv (order_field, parts);
}

static void
inn_guest_count_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_count_line_parent_class)->dispose (object);
}

static void
inn_guest_count_line_class_init (InnGuestCountLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_count_line_dispose;

  g_type_ensure (INN_TYPE_INITIAL_BUTTON);
  g_type_ensure (INN_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-count-line.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestCountLine, count_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCountLine, order_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestCountLine, initial_button);
}

static void
inn_guest_count_line_init (InnGuestCountLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_guest_count_line_show:
 * @self: the line
 * @query: what was asked
 * @order_field: the name of the field of the hotel that orders the list, else ""
 * @n_guests: how many answer it, exactly; with nobody the line is empty
 */
void
inn_guest_count_line_show (InnGuestCountLine   *self,
                           const InnGuestQuery *query,
                           const char          *order_field,
                           guint                n_guests)
{
  g_autofree char *order = describe_order (query, order_field);
  g_autofree char *number = g_strdup_printf ("%'u", n_guests);
  g_autofree char *text = NULL;

  g_return_if_fail (INN_IS_GUEST_COUNT_LINE (self));

  if (n_guests == 0)
    {
      gtk_label_set_text (GTK_LABEL (self->count_label), "");
      gtk_label_set_text (GTK_LABEL (self->order_label), "");
      return;
    }

  if (inn_guest_query_is_plain (query))
    /* Translators: %s is the number of guests, already formatted. */
    text = g_strdup_printf (ngettext ("%s guest", "%s guests", n_guests), number);
  else
    /* Translators: %s is the number of guests found, already formatted. */
    text = g_strdup_printf (ngettext ("%s found", "%s found", n_guests), number);

  inn_user_text_set_bold (GTK_LABEL (self->count_label), text, number);
  gtk_label_set_text (GTK_LABEL (self->order_label), n_guests > 1 ? order : "");
}

/**
 * inn_guest_count_line_get_initials:
 * @self: the line
 *
 * Returns: (transfer none): jumps to a letter of a list by name
 */
InnInitialButton *
inn_guest_count_line_get_initials (InnGuestCountLine *self)
{
  g_return_val_if_fail (INN_IS_GUEST_COUNT_LINE (self), NULL);

  return INN_INITIAL_BUTTON (self->initial_button);
}
