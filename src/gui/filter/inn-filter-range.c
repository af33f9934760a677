/* inn-filter-range.c: from how much to how much, either of which may be left open. What is no number
 * is marked and counts as open.
 */

#include "config.h"

#include "inn-filter-range.h"

#include "inn-guest-filter.h"

#include <glib/gi18n.h>

/* Leaves room for minor units. */
#define MAX_NUMBER (INN_FILTER_MAX_NUMBER / 1000)

struct _InnFilterRange
{
  GtkWidget parent_instance;

  GtkWidget *least;    /* a child */
  GtkWidget *greatest; /* a child */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InnFilterRange, inn_filter_range, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
read_number (GtkWidget *entry,
             gboolean  *wrong)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  guint64 number = 0;
  gboolean read = g_ascii_string_to_unsigned (text, 10, 0, MAX_NUMBER, &number, NULL);

  *wrong = !read && *text != '\0';

  return read ? (gint64) number : INN_FILTER_NO_BOUND;
}

/* Says with @reason what is wrong with @entry; %NULL if nothing is. */
static void
mark (GtkWidget  *entry,
      const char *reason)
{
  if (reason != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, reason);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                              : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* An end that lies before the beginning counts as open. */
static void
read_range (InnFilterRange *self,
            gint64         *least,
            gint64         *greatest)
{
  gboolean wrong_least;
  gboolean wrong_greatest;
  gboolean reversed;

  *least = read_number (self->least, &wrong_least);
  *greatest = read_number (self->greatest, &wrong_greatest);
  reversed = *least != INN_FILTER_NO_BOUND && *greatest != INN_FILTER_NO_BOUND
             && *least > *greatest;
  if (reversed)
    *greatest = INN_FILTER_NO_BOUND;

  mark (self->least, wrong_least ? _("Only a whole number counts here") : NULL);
  mark (self->greatest, wrong_greatest ? _("Only a whole number counts here")
                        : reversed     ? _("Less than where the range begins")
                                       : NULL);
}

static void
changed_cb (InnFilterRange *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_entry (InnFilterRange *self,
           const char     *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (entry, GTK_WIDGET (self));

  return entry;
}

static void
inn_filter_range_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_filter_range_parent_class)->dispose (object);
}

static void
inn_filter_range_class_init (InnFilterRangeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_filter_range_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inn_filter_range_init (InnFilterRange *self)
{
  GtkWidget *dash;

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  self->least = add_entry (self, C_("range", "from"));
  dash = gtk_label_new ("–");
  gtk_widget_add_css_class (dash, "secondary");
  gtk_widget_set_parent (dash, GTK_WIDGET (self));
  self->greatest = add_entry (self, C_("range", "to"));
}

static void
show_range (InnFilterRange *self,
            gint64          least,
            gint64          greatest)
{
  const gint64 wanted[] = { least, greatest };
  GtkWidget *entries[] = { self->least, self->greatest };

  self->setting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, wanted[i]);

      gtk_editable_set_text (GTK_EDITABLE (entries[i]),
                             wanted[i] != INN_FILTER_NO_BOUND ? text : "");
      mark (entries[i], NULL);
    }
  self->setting = FALSE;
}

/**
 * inn_filter_range_set:
 * @least: or %INN_FILTER_NO_BOUND
 * @greatest: or %INN_FILTER_NO_BOUND
 *
 * Nothing is emitted. What somebody typed stays as typed while it says the same.
 */
void
inn_filter_range_set (InnFilterRange *self,
                      gint64          least,
                      gint64          greatest)
{
  gint64 shown_least;
  gint64 shown_greatest;

  g_return_if_fail (INN_IS_FILTER_RANGE (self));

  read_range (self, &shown_least, &shown_greatest);
  if (shown_least != least || shown_greatest != greatest)
    show_range (self, least, greatest);
}

/**
 * inn_filter_range_clear:
 *
 * Empties both fields, of what is no number too. Nothing is emitted.
 */
void
inn_filter_range_clear (InnFilterRange *self)
{
  g_return_if_fail (INN_IS_FILTER_RANGE (self));

  show_range (self, INN_FILTER_NO_BOUND, INN_FILTER_NO_BOUND);
}

/**
 * inn_filter_range_is_blank:
 *
 * Returns: whether nothing stands in either field, not even what is no number
 */
gboolean
inn_filter_range_is_blank (InnFilterRange *self)
{
  g_return_val_if_fail (INN_IS_FILTER_RANGE (self), TRUE);

  return *gtk_editable_get_text (GTK_EDITABLE (self->least)) == '\0'
         && *gtk_editable_get_text (GTK_EDITABLE (self->greatest)) == '\0';
}

/**
 * inn_filter_range_get:
 * @least: (out): the least that fits, or %INN_FILTER_NO_BOUND
 * @greatest: (out): the greatest that fits, or %INN_FILTER_NO_BOUND
 *
 * Gives what is set, in the units of the field.
 */
void
inn_filter_range_get (InnFilterRange *self,
                      gint64         *least,
                      gint64         *greatest)
{
  g_return_if_fail (INN_IS_FILTER_RANGE (self));

  read_range (self, least, greatest);
}

/**
 * inn_filter_range_set_name:
 * @from: what the first field is called for assistive technologies
 * @to: what the second one is called
 */
void
inn_filter_range_set_name (InnFilterRange *self,
                           const char     *from,
                           const char     *to)
{
  g_return_if_fail (INN_IS_FILTER_RANGE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->least), GTK_ACCESSIBLE_PROPERTY_LABEL, from,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->greatest), GTK_ACCESSIBLE_PROPERTY_LABEL, to,
                                  -1);
}
