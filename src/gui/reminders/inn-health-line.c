/* inn-health-line.c: see inn-health-line.h. Green when all is well, amber when popups are missing,
 * red when reminders may be missed; the words say the same as the colour.
 */

#include "config.h"

#include "inn-health-line.h"

#include "inn-format.h"

#include <glib/gi18n.h>

/* A line that nobody refreshes would go on saying that all is well. */
#define LOOK_AGAIN_SECONDS 60

struct _InnHealthLine
{
  GtkBox parent_instance;

  GtkWidget *dot;
  GtkWidget *label;
  GtkWidget *way_out_button;

  InnBook *book;                /* owned */
  InnReminderEngine *engine;    /* owned */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (InnHealthLine, inn_health_line, GTK_TYPE_BOX)

static char *
describe_working (InnHealthLine *self)
{
  InnClock *clock = inn_book_get_clock (self->book);
  InnCivil checked = inn_clock_civil_at (clock, inn_reminder_engine_get_checked_utc (self->engine));
  InnCivil next = inn_reminder_engine_get_next (self->engine);
  g_autofree char *checked_text = inn_format_minute (checked.minute);
  g_autofree char *next_text = NULL;

  if (!inn_civil_is_set (next))
    /* Translators: a time of day. */
    return g_strdup_printf (_("Reminders work, checked %s"), checked_text);

  if (inn_date_equal (next.date, inn_clock_get_today (clock)) && next.minute >= 0)
    next_text = inn_format_minute (next.minute);
  else
    next_text = inn_format_due (next, inn_clock_get_civil (clock));

  /* Translators: a time of day; when the next one is due. */
  return g_strdup_printf (_("Reminders work, checked %1$s, next %2$s"), checked_text, next_text);
}

static char *
describe_stale (InnHealthLine *self)
{
  gint64 checked = inn_reminder_engine_get_checked_utc (self->engine);
  int hours;

  if (checked == 0)
    return g_strdup (_("Reminders could not be checked"));

  hours = (inn_clock_get_utc (inn_book_get_clock (self->book)) - checked) / (60 * 60);
  if (hours < 1)
    return g_strdup (_("The last check of the reminders failed"));

  return g_strdup_printf (ngettext ("Reminders were not checked for %d hour",
                                    "Reminders were not checked for %d hours", hours),
                          hours);
}

static void
show_health (InnHealthLine *self,
             const char    *style,
             const char    *text,
             const char    *way_out)
{
  gtk_widget_set_css_classes (self->dot, (const char *[]) { "health-dot", style, NULL });
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, text);
  gtk_widget_set_visible (self->way_out_button, way_out != NULL);
  if (way_out != NULL)
    gtk_button_set_label (GTK_BUTTON (self->way_out_button), way_out);
}

static void
update (InnHealthLine *self)
{
  g_autofree char *text = NULL;

  switch (inn_reminder_engine_get_health (self->engine))
    {
    case INN_REMINDERS_NO_POPUPS:
      show_health (self, "amber", _("Popups are off; look here"), _("Turn on"));
      break;
    case INN_REMINDERS_NO_DESKTOP:
      show_health (self, "amber", _("No desktop popups; reminders show here"), NULL);
      break;
    case INN_REMINDERS_READ_ONLY:
      show_health (self, "amber", _("The book cannot be written: no popups, reminders show here"),
                   NULL);
      break;
    case INN_REMINDERS_PAUSED:
      show_health (self, "red", _("The clock of this PC is behind. Set it right, then check."),
                   _("Check now"));
      break;
    case INN_REMINDERS_STALE:
      text = describe_stale (self);
      show_health (self, "red", text, _("Check now"));
      break;
    case INN_REMINDERS_WORKING:
    default:
      text = describe_working (self);
      show_health (self, "green", text, NULL);
      break;
    }
}

static gboolean
timeout_cb (gpointer user_data)
{
  update (user_data);

  return G_SOURCE_CONTINUE;
}

static void
way_out_clicked_cb (GtkButton     *button,
                    InnHealthLine *self)
{
  GSettings *settings = inn_settings_get_gsettings (inn_book_get_settings (self->book));

  if (inn_reminder_engine_get_health (self->engine) == INN_REMINDERS_NO_POPUPS && settings != NULL)
    g_settings_set_boolean (settings, "popups-enabled", TRUE);
  else
    inn_reminder_engine_check (self->engine);
}

static void
inn_health_line_dispose (GObject *object)
{
  InnHealthLine *self = INN_HEALTH_LINE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->engine);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_health_line_parent_class)->dispose (object);
}

static void
inn_health_line_class_init (InnHealthLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_health_line_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-health-line.ui");
  gtk_widget_class_bind_template_child (widget_class, InnHealthLine, dot);
  gtk_widget_class_bind_template_child (widget_class, InnHealthLine, label);
  gtk_widget_class_bind_template_child (widget_class, InnHealthLine, way_out_button);
  gtk_widget_class_bind_template_callback (widget_class, way_out_clicked_cb);
}

static void
inn_health_line_init (InnHealthLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_health_line_set_engine:
 * @self: a health line
 * @book: the open book
 * @engine: whose health it tells; set once
 */
void
inn_health_line_set_engine (InnHealthLine     *self,
                            InnBook           *book,
                            InnReminderEngine *engine)
{
  g_return_if_fail (INN_IS_HEALTH_LINE (self));
  g_return_if_fail (self->engine == NULL);

  self->book = g_object_ref (book);
  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_settings (book), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->timeout = g_timeout_add_seconds (LOOK_AGAIN_SECONDS, timeout_cb, self);
  update (self);
}
