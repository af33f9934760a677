/* inn-day-agenda.c: see inn-day-agenda.h. The rows are those of the reminders panel, the first few
 * of them; the link leads to the others.
 */

#include "config.h"

#include "inn-day-agenda.h"

#include "inn-birthday-row.h"
#include "inn-reminder-row.h"

#include <glib/gi18n.h>

#define MOST_FOLLOW_UPS 5
#define MOST_BIRTHDAYS 4

struct _InnDayAgenda
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *count_label;
  GtkWidget *link;
  GtkWidget *rows;
  GtkWidget *empty_box;
  GtkWidget *empty_label;
  GtkWidget *new_button;

  gboolean birthdays;
  InnBook *book;            /* owned */
  InnAgendaList *agenda;    /* owned */
  GListModel *lines;        /* owned, of InnAgendaItem: the first few */
};

G_DEFINE_FINAL_TYPE (InnDayAgenda, inn_day_agenda, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BIRTHDAYS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static guint
count (InnDayAgenda *self)
{
  if (self->birthdays)
    return inn_agenda_list_get_count (self->agenda, INN_AGENDA_BIRTHDAYS);

  return inn_agenda_list_get_count (self->agenda, INN_AGENDA_OVERDUE) +
         inn_agenda_list_get_count (self->agenda, INN_AGENDA_TODAY);
}

static void
loaded_cb (InnDayAgenda *self)
{
  guint n = count (self);
  guint n_shown = g_list_model_get_n_items (self->lines);
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *more = NULL;

  gtk_label_set_text (GTK_LABEL (self->count_label), n > 0 ? text : "");
  if (n > n_shown)
    /* Translators: a link to the reminders, where the others are. */
    more = g_strdup_printf (ngettext ("%u more ›", "%u more ›", n - n_shown), n - n_shown);
  gtk_button_set_label (GTK_BUTTON (self->link),
                        more != NULL ? more : C_("link", "Reminders ›"));
  gtk_widget_set_visible (self->rows, n_shown > 0);
  gtk_widget_set_visible (self->empty_box, n_shown == 0);
}

static GtkWidget *
create_row_cb (gpointer object,
               gpointer user_data)
{
  InnDayAgenda *self = user_data;

  if (self->birthdays)
    return inn_birthday_row_new (self->book, object);

  return inn_reminder_row_new (self->book, object);
}

static void
row_activated_cb (GtkListBox    *rows,
                  GtkListBoxRow *row,
                  InnDayAgenda  *self)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "reminder.open", NULL);
}

/* Nothing stays unfolded that nobody looks at any more. */
static void
leave_cb (GtkEventControllerFocus *controller,
          InnDayAgenda            *self)
{
  gtk_list_box_unselect_all (GTK_LIST_BOX (self->rows));
}

static void
inn_day_agenda_constructed (GObject *object)
{
  InnDayAgenda *self = INN_DAY_AGENDA (object);
  const char *title = self->birthdays ? _("Birthdays within 30 days") : _("Follow-ups and promises");

  G_OBJECT_CLASS (inn_day_agenda_parent_class)->constructed (object);

  gtk_label_set_text (GTK_LABEL (self->title_label), title);
  gtk_label_set_text (GTK_LABEL (self->empty_label),
                      self->birthdays ? _("Nobody whose birthday is known has one soon.")
                                      : _("Nothing is to be done today."));
  gtk_widget_set_visible (self->new_button, !self->birthdays);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static void
inn_day_agenda_dispose (GObject *object)
{
  InnDayAgenda *self = INN_DAY_AGENDA (object);
  GtkWidget *child;

  if (self->rows != NULL)
    gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), NULL, NULL, NULL, NULL);
  self->rows = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&self->lines);
  g_clear_object (&self->agenda);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_day_agenda_parent_class)->dispose (object);
}

static void
inn_day_agenda_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BIRTHDAYS:
      g_value_set_boolean (value, INN_DAY_AGENDA (object)->birthdays);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_day_agenda_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_BIRTHDAYS:
      INN_DAY_AGENDA (object)->birthdays = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_day_agenda_class_init (InnDayAgendaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inn_day_agenda_constructed;
  object_class->dispose = inn_day_agenda_dispose;
  object_class->get_property = inn_day_agenda_get_property;
  object_class->set_property = inn_day_agenda_set_property;

  props[PROP_BIRTHDAYS] =
    g_param_spec_boolean ("birthdays", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-day-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, InnDayAgenda, title_label);
  gtk_widget_class_bind_template_child (widget_class, InnDayAgenda, count_label);
  gtk_widget_class_bind_template_child (widget_class, InnDayAgenda, link);
  gtk_widget_class_bind_template_child (widget_class, InnDayAgenda, rows);
  gtk_widget_class_bind_template_child (widget_class, InnDayAgenda, empty_box);
  gtk_widget_class_bind_template_child (widget_class, InnDayAgenda, empty_label);
  gtk_widget_class_bind_template_child (widget_class, InnDayAgenda, new_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
inn_day_agenda_init (InnDayAgenda *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
create_lines (InnDayAgenda *self)
{
  g_autoptr(GListStore) sections = NULL;
  GtkFlattenListModel *all;

  if (self->birthdays)
    return G_LIST_MODEL (gtk_slice_list_model_new (
      g_object_ref (inn_agenda_list_get_section (self->agenda, INN_AGENDA_BIRTHDAYS)),
      0, MOST_BIRTHDAYS));

  sections = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (sections, inn_agenda_list_get_section (self->agenda, INN_AGENDA_OVERDUE));
  g_list_store_append (sections, inn_agenda_list_get_section (self->agenda, INN_AGENDA_TODAY));
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&sections)));

  return G_LIST_MODEL (gtk_slice_list_model_new (G_LIST_MODEL (all), 0, MOST_FOLLOW_UPS));
}

/**
 * inn_day_agenda_set_agenda:
 * @self: the section
 * @book: the open book
 * @agenda: what waits; set once
 */
void
inn_day_agenda_set_agenda (InnDayAgenda  *self,
                           InnBook       *book,
                           InnAgendaList *agenda)
{
  g_return_if_fail (INN_IS_DAY_AGENDA (self));
  g_return_if_fail (self->agenda == NULL);

  self->book = g_object_ref (book);
  self->agenda = g_object_ref (agenda);
  self->lines = create_lines (self);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), self->lines, create_row_cb, self, NULL);
  g_signal_connect_object (agenda, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  if (inn_agenda_list_is_loaded (agenda))
    loaded_cb (self);
}
