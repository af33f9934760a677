/* inn-day-section.c: see inn-day-section.h. Rows are kept and shown anew, so that the focus stays
 * where it was while the book changes.
 */

#include "config.h"

#include "inn-day-section.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnDaySection
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *hint_label;
  GtkWidget *rows;
  GtkWidget *empty_box;
  GtkWidget *empty_label;
  GtkWidget *after_button;

  gboolean departures;
};

G_DEFINE_FINAL_TYPE (InnDaySection, inn_day_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DEPARTURES,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
row_activated_cb (GtkListBox    *rows,
                  GtkListBoxRow *row,
                  InnDaySection *self)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "stay.open-guest", NULL);
}

/* Up and down walk on through the sections of the page. */
static gboolean
keynav_failed_cb (GtkWidget        *rows,
                  GtkDirectionType  direction,
                  InnDaySection    *self)
{
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (rows, "today.walk", "b", direction == GTK_DIR_DOWN);

  return GDK_EVENT_STOP;
}

static GtkListBoxRow *
get_row (InnDaySection *self,
         int            index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), index);
}

static gboolean
inn_day_section_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  InnDaySection *self = INN_DAY_SECTION (widget);
  GtkListBoxRow *last = NULL, *row;

  if (direction != GTK_DIR_UP || gtk_widget_get_focus_child (widget) != NULL)
    return GTK_WIDGET_CLASS (inn_day_section_parent_class)->focus (widget, direction);

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    last = row;

  return last != NULL && gtk_widget_grab_focus (GTK_WIDGET (last));
}

static void
inn_day_section_constructed (GObject *object)
{
  InnDaySection *self = INN_DAY_SECTION (object);

  G_OBJECT_CLASS (inn_day_section_parent_class)->constructed (object);

  gtk_widget_set_visible (self->after_button, !self->departures);
}

static void
inn_day_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_day_section_parent_class)->dispose (object);
}

static void
inn_day_section_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DEPARTURES:
      g_value_set_boolean (value, INN_DAY_SECTION (object)->departures);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_day_section_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DEPARTURES:
      INN_DAY_SECTION (object)->departures = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_day_section_class_init (InnDaySectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  object_class->constructed = inn_day_section_constructed;
  object_class->dispose = inn_day_section_dispose;
  object_class->get_property = inn_day_section_get_property;
  object_class->set_property = inn_day_section_set_property;

  widget_class->focus = inn_day_section_focus;

  props[PROP_DEPARTURES] =
    g_param_spec_boolean ("departures", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-day-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnDaySection, title_label);
  gtk_widget_class_bind_template_child (widget_class, InnDaySection, hint_label);
  gtk_widget_class_bind_template_child (widget_class, InnDaySection, rows);
  gtk_widget_class_bind_template_child (widget_class, InnDaySection, empty_box);
  gtk_widget_class_bind_template_child (widget_class, InnDaySection, empty_label);
  gtk_widget_class_bind_template_child (widget_class, InnDaySection, after_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
inn_day_section_init (InnDaySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_words (InnDaySection *self,
            guint          n,
            gboolean       is_today)
{
  const char *title, *empty;
  g_autofree char *text = NULL;

  if (self->departures)
    {
      title = is_today ? _("Leaving today") : C_("section", "Leaving");
      empty = is_today ? _("Nobody leaves today.") : _("Nobody leaves on this day.");
    }
  else
    {
      title = is_today ? _("Arriving today") : C_("section", "Arriving");
      empty = is_today ? _("Nobody arrives today.") : _("Nobody arrives on this day.");
    }

  /* Translators: head of a list and how many there are in it. */
  text = g_strdup_printf (C_("section", "%1$s %2$u"), title, n);
  gtk_label_set_text (GTK_LABEL (self->title_label), n > 0 ? text : title);
  gtk_label_set_text (GTK_LABEL (self->empty_label), empty);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

/* What goes with its row leaves the focus to the one before. */
static void
drop_rows (InnDaySection *self,
           guint          n)
{
  GtkListBoxRow *row;

  while ((row = get_row (self, n)) != NULL)
    {
      gboolean focused = gtk_widget_get_focus_child (self->rows) == GTK_WIDGET (row);

      gtk_list_box_remove (GTK_LIST_BOX (self->rows), GTK_WIDGET (row));
      if (focused && n > 0)
        gtk_widget_grab_focus (GTK_WIDGET (get_row (self, n - 1)));
    }
}

/**
 * inn_day_section_show:
 * @self: the section
 * @rows: (element-type InnDayRow): the stays that begin or end on @day
 * @day: the day shown
 * @today: the day it is
 * @can_act: whether the book can be written
 */
void
inn_day_section_show (InnDaySection *self,
                      GPtrArray     *rows,
                      InnDate        day,
                      InnDate        today,
                      gboolean       can_act)
{
  gboolean is_today = inn_date_equal (day, today);
  gboolean with_times = FALSE;
  InnStayRowKind kind;

  g_return_if_fail (INN_IS_DAY_SECTION (self));

  kind = self->departures ? INN_STAY_ROW_DEPARTURE : INN_STAY_ROW_ARRIVAL;
  for (guint i = 0; i < rows->len; i++)
    with_times |= inn_stay_row_get_minute (kind, ((InnDayRow *) g_ptr_array_index (rows, i))->stay)
                  >= 0;
  for (guint i = 0; i < rows->len; i++)
    {
      GtkListBoxRow *row = get_row (self, i);

      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (inn_stay_row_new (kind));
          gtk_list_box_append (GTK_LIST_BOX (self->rows), GTK_WIDGET (row));
        }
      inn_stay_row_show (INN_STAY_ROW (row), g_ptr_array_index (rows, i), with_times,
                         can_act && is_today);
    }
  drop_rows (self, rows->len);

  show_words (self, rows->len, is_today);
  gtk_widget_set_visible (self->rows, rows->len > 0);
  gtk_label_set_text (GTK_LABEL (self->hint_label), with_times ? C_("order of a list", "by time")
                                                               : C_("order of a list", "by room"));
  gtk_widget_set_visible (self->hint_label, rows->len > 1);
  gtk_widget_set_visible (self->empty_box, rows->len == 0);
}
