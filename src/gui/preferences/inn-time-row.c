/* inn-time-row.c: see inn-time-row.h. What is typed counts when Enter is pressed or the field is
 * left; what is no time is marked and changes nothing.
 */

#include "config.h"

#include "inn-time-row.h"

#include "inn-date-words.h"
#include "inn-format.h"

struct _InnTimeRow
{
  AdwActionRow parent_instance;

  GtkWidget *entry;

  int minute;
};

G_DEFINE_FINAL_TYPE (InnTimeRow, inn_time_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_MINUTE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
show_minute (InnTimeRow *self)
{
  g_autofree char *text = inn_format_minute (self->minute);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_remove_css_class (self->entry, "error");
}

static void
apply (InnTimeRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  InnCivil civil;

  /* Any day will do: only the time counts. */
  if (!inn_civil_from_words (text, inn_date_new (2000, 1, 1), &civil, NULL) || civil.minute < 0)
    {
      gtk_widget_add_css_class (self->entry, "error");
      return;
    }

  g_object_set (self, "minute", (int) civil.minute, NULL);
  show_minute (self);
}

static void
inn_time_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MINUTE:
      g_value_set_int (value, INN_TIME_ROW (object)->minute);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_time_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  InnTimeRow *self = INN_TIME_ROW (object);

  switch (prop_id)
    {
    case PROP_MINUTE:
      if (self->minute == g_value_get_int (value))
        break;
      self->minute = g_value_get_int (value);
      show_minute (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_time_row_class_init (InnTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inn_time_row_get_property;
  object_class->set_property = inn_time_row_set_property;

  props[PROP_MINUTE] =
    g_param_spec_int ("minute", NULL, NULL, 0, 24 * 60 - 1, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-time-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTimeRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, apply);
}

static void
inn_time_row_init (InnTimeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_minute (self);
}
