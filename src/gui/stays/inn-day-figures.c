/* inn-day-figures.c: see inn-day-figures.h. The dots beside the figures explain the colours of the
 * bar.
 */

#include "config.h"

#include "inn-day-figures.h"

#include "inn-room-bar.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnDayFigures
{
  GtkWidget parent_instance;

  GtkWidget *taken_label;
  GtkWidget *taken_words;
  GtkWidget *coming_label;
  GtkWidget *coming_words;
  GtkWidget *free_label;
  GtkWidget *free_words;
  GtkWidget *leaving_label;
  GtkWidget *leaving_words;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (InnDayFigures, inn_day_figures, GTK_TYPE_WIDGET)

static void
show_figure (GtkWidget  *label,
             GtkWidget  *words_label,
             guint       figure,
             const char *words)
{
  g_autofree char *text = g_strdup_printf ("%u", figure);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_text (GTK_LABEL (words_label), words);
}

static void
inn_day_figures_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_day_figures_parent_class)->dispose (object);
}

static void
inn_day_figures_class_init (InnDayFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_day_figures_dispose;

  g_type_ensure (INN_TYPE_ROOM_BAR);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-day-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, taken_label);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, taken_words);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, coming_label);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, coming_words);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, free_label);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, free_words);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, leaving_label);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, leaving_words);
  gtk_widget_class_bind_template_child (widget_class, InnDayFigures, bar);
}

static void
inn_day_figures_init (InnDayFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_day_figures_show:
 * @self: the figures
 * @list: the list of a day
 * @is_today: whether that day is today
 */
void
inn_day_figures_show (InnDayFigures *self,
                      InnDayList    *list,
                      gboolean       is_today)
{
  g_return_if_fail (INN_IS_DAY_FIGURES (self));

  show_figure (self->taken_label, self->taken_words, list->n_taken, C_("figure", "in house"));
  show_figure (self->coming_label, self->coming_words, list->arrivals->len,
               is_today ? C_("figure", "arriving today") : C_("figure", "arriving"));
  show_figure (self->free_label, self->free_words, list->n_free,
               ngettext ("free room", "free rooms", list->n_free));
  show_figure (self->leaving_label, self->leaving_words, list->departures->len,
               is_today ? C_("figure", "leaving today") : C_("figure", "leaving"));
  inn_room_bar_set_rooms (INN_ROOM_BAR (self->bar), list->n_taken, list->n_kept, list->n_free);
}
