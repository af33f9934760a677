/* inn-preference-chips.c: see inn-preference-chips.h. A topic is a line: its name, then its choices. */

#include "config.h"

#include "inn-preference-chips.h"

#include "inn-format.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-text.h"

struct _InnPreferenceChips
{
  GtkBox parent_instance;

  GPtrArray *topics;       /* owned, nullable: what is shown */
  InnPreferenceArea area;
};

G_DEFINE_FINAL_TYPE (InnPreferenceChips, inn_preference_chips, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton          *button,
            InnPreferenceChips *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "inn-preference"));
}

static GtkWidget *
make_chip (InnPreferenceChips        *self,
           const InnPreferenceTopic  *topic,
           const InnPreferenceChoice *choice)
{
  const char *label = inn_preference_choice_get_label (choice);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new (label);
  InnPreference *preference = inn_preference_new (0, topic->area, NULL, INN_DATE_NONE);
  g_autofree char *spoken = inn_format_list (inn_preference_topic_get_label (topic), label);

  preference->topic_id = topic->id;
  preference->choice_id = choice->id;
  preference->single = topic->single;
  inn_text_set (&preference->topic, inn_preference_topic_get_label (topic));
  inn_text_set (&preference->choice, label);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "chip");
  inn_spoken_name_set (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "inn-preference", preference,
                          (GDestroyNotify) inn_preference_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);

  return button;
}

static void
add_topic (InnPreferenceChips       *self,
           const InnPreferenceTopic *topic)
{
  GtkWidget *line = inn_sheet_part_line ();
  GtkWidget *title = inn_sheet_part_label (inn_preference_topic_get_label (topic),
                                           (const char *[]) { "secondary", "line-label", NULL });
  gboolean any = FALSE;

  gtk_box_append (GTK_BOX (line), title);
  for (guint i = 0; i < topic->choices->len; i++)
    {
      const InnPreferenceChoice *choice = g_ptr_array_index (topic->choices, i);

      if (choice->retired)
        continue;
      gtk_box_append (GTK_BOX (line), make_chip (self, topic, choice));
      any = TRUE;
    }
  gtk_widget_set_visible (line, any);
  gtk_box_append (GTK_BOX (self), line);
}

static void
inn_preference_chips_dispose (GObject *object)
{
  g_clear_pointer (&INN_PREFERENCE_CHIPS (object)->topics, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_preference_chips_parent_class)->dispose (object);
}

static void
inn_preference_chips_class_init (InnPreferenceChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_preference_chips_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inn_preference_chips_init (InnPreferenceChips *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/**
 * inn_preference_chips_new:
 *
 * Returns: (transfer floating): no chips yet
 */
GtkWidget *
inn_preference_chips_new (void)
{
  return g_object_new (INN_TYPE_PREFERENCE_CHIPS, NULL);
}

/**
 * inn_preference_chips_show:
 * @self: the chips
 * @topics: (element-type InnPreferenceTopic): the list of the hotel
 * @area: the area whose choices are shown
 *
 * What is shown already stays, with the keyboard in it.
 */
void
inn_preference_chips_show (InnPreferenceChips *self,
                           GPtrArray          *topics,
                           InnPreferenceArea   area)
{
  g_return_if_fail (INN_IS_PREFERENCE_CHIPS (self));

  if (self->topics == topics && self->area == area)
    return;

  g_ptr_array_ref (topics);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  self->topics = topics;
  self->area = area;
  inn_sheet_part_empty (GTK_WIDGET (self));
  for (guint i = 0; i < topics->len; i++)
    {
      const InnPreferenceTopic *topic = g_ptr_array_index (topics, i);

      if (topic->area == area && !topic->retired)
        add_topic (self, topic);
    }
}
