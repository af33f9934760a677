/* inn-topic-row.c: see inn-topic-row.h. What it holds is made when somebody unfolds it. What is offered no
 * more stays in the list, as guests were noted with it, and can be brought back.
 *
 * Each part that can have the keyboard has a name by which the page finds it again.
 */

#include "config.h"

#include "inn-topic-row.h"

#include "inn-spoken-name.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnTopicRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *name_row;         /* NULL until it was unfolded */
  gboolean first;
  gboolean last;

  InnPreferenceTopic *topic;   /* owned */
};

G_DEFINE_FINAL_TYPE (InnTopicRow, inn_topic_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SAVE_TOPIC,
  SAVE_CHOICE,
  REMOVE_TOPIC,
  REMOVE_CHOICE,
  MOVE_TOPIC,
  MOVE_CHOICE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A ready-made name that was not touched stays one that is translated; an empty one is it again. */
static const char *
get_new_name (const char *typed,
              const char *key,
              const char *label,
              const char *name)
{
  if (*key != '\0' && *typed == '\0')
    return "";

  return g_str_equal (typed, label) ? name : typed;
}

static InnPreferenceTopic *
copy_topic (InnTopicRow *self,
            const char  *name)
{
  InnPreferenceTopic *topic
    = inn_preference_topic_new (self->topic->id, self->topic->key, name, self->topic->area);

  topic->single = self->topic->single;
  topic->retired = self->topic->retired;

  return topic;
}

static InnPreferenceChoice *
copy_choice (const InnPreferenceChoice *choice,
             const char                *name)
{
  InnPreferenceChoice *copy
    = inn_preference_choice_new (choice->id, choice->topic_id, choice->key, name);

  copy->retired = choice->retired;

  return copy;
}

static const InnPreferenceChoice *
get_choice (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "inn-choice");
}

/* ---- What is done ------------------------------------------------------------------------ */

static void
name_cb (InnTopicRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_autoptr(InnPreferenceTopic) topic
    = copy_topic (self, get_new_name (typed, self->topic->key,
                                      inn_preference_topic_get_label (self->topic),
                                      self->topic->name));

  g_signal_emit (self, signals[SAVE_TOPIC], 0, topic);
}

static void
single_cb (InnTopicRow *self,
           GParamSpec  *pspec,
           GtkSwitch   *toggle)
{
  g_autoptr(InnPreferenceTopic) topic = copy_topic (self, self->topic->name);

  topic->single = gtk_switch_get_active (toggle);
  if (topic->single != self->topic->single)
    g_signal_emit (self, signals[SAVE_TOPIC], 0, topic);
}

static void
restore_cb (InnTopicRow *self)
{
  g_autoptr(InnPreferenceTopic) topic = copy_topic (self, self->topic->name);

  topic->retired = FALSE;
  g_signal_emit (self, signals[SAVE_TOPIC], 0, topic);
}

static void
remove_cb (InnTopicRow *self)
{
  g_signal_emit (self, signals[REMOVE_TOPIC], 0);
}

static void
up_cb (InnTopicRow *self)
{
  g_signal_emit (self, signals[MOVE_TOPIC], 0, -1);
}

static void
down_cb (InnTopicRow *self)
{
  g_signal_emit (self, signals[MOVE_TOPIC], 0, 1);
}

static void
add_choice_cb (InnTopicRow *self,
               GtkWidget   *row)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr(InnPreferenceChoice) choice
    = inn_preference_choice_new (0, self->topic->id, "", typed);

  if (*typed == '\0')
    return;

  g_signal_emit (self, signals[SAVE_CHOICE], 0, choice);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
choice_name_cb (InnTopicRow *self,
                GtkWidget   *row)
{
  const InnPreferenceChoice *before = get_choice (row);
  g_autoptr(InnPreferenceChoice) choice
    = copy_choice (before, get_new_name (gtk_editable_get_text (GTK_EDITABLE (row)), before->key,
                                         inn_preference_choice_get_label (before), before->name));

  g_signal_emit (self, signals[SAVE_CHOICE], 0, choice);
}

static void
choice_restore_cb (InnTopicRow *self,
                   GtkWidget   *button)
{
  const InnPreferenceChoice *before = get_choice (button);
  g_autoptr(InnPreferenceChoice) choice = copy_choice (before, before->name);

  choice->retired = FALSE;
  g_signal_emit (self, signals[SAVE_CHOICE], 0, choice);
}

static void
choice_remove_cb (InnTopicRow *self,
                  GtkWidget   *button)
{
  g_signal_emit (self, signals[REMOVE_CHOICE], 0, get_choice (button)->id);
}

static void
choice_up_cb (InnTopicRow *self,
              GtkWidget   *button)
{
  g_signal_emit (self, signals[MOVE_CHOICE], 0, get_choice (button)->id, -1);
}

static void
choice_down_cb (InnTopicRow *self,
                GtkWidget   *button)
{
  g_signal_emit (self, signals[MOVE_CHOICE], 0, get_choice (button)->id, 1);
}

/* ---- What is shown ----------------------------------------------------------------------- */

static void
name_widget (GtkWidget  *widget,
             const char *what,
             gint64      id,
             const char *part)
{
  g_autofree char *name = g_strdup_printf ("%s-%" G_GINT64_FORMAT "-%s", what, id, part);

  gtk_widget_set_name (widget, name);
}

static GtkWidget *
make_button (InnTopicRow *self,
             const char  *icon_name,
             const char  *spoken,
             GCallback    callback,
             gboolean     enabled)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_widget_set_sensitive (button, enabled);
  inn_spoken_name_set (button, spoken);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
add_entry (InnTopicRow *self,
           const char  *title,
           const char  *text,
           GCallback    apply)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_spoken_name_set (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", apply, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

static void
add_choice_button (InnTopicRow               *self,
                   GtkWidget                 *row,
                   const InnPreferenceChoice *choice,
                   const char                *icon_name,
                   const char                *spoken,
                   const char                *part,
                   GCallback                  callback,
                   gboolean                   enabled)
{
  GtkWidget *button = make_button (self, icon_name, spoken, callback, enabled);

  g_object_set_data_full (G_OBJECT (button), "inn-choice",
                          inn_preference_choice_ref ((InnPreferenceChoice *) choice),
                          (GDestroyNotify) inn_preference_choice_unref);
  name_widget (button, "choice", choice->id, part);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

static void
add_choice (InnTopicRow *self,
            guint        at)
{
  InnPreferenceChoice *choice = g_ptr_array_index (self->topic->choices, at);
  const char *label = inn_preference_choice_get_label (choice);
  /* Translators: a topic of the list of preferences, or a choice. */
  g_autofree char *up = g_strdup_printf (_("Move %s up"), label);
  /* Translators: a topic of the list of preferences, or a choice. */
  g_autofree char *down = g_strdup_printf (_("Move %s down"), label);
  g_autofree char *end = g_strdup_printf (choice->retired ? _("Offer %s again") : _("Remove %s"),
                                          label);
  GtkWidget *row = add_entry (self, choice->retired ? _("Not offered any more")
                                                    : C_("preference list", "Choice"),
                              label, G_CALLBACK (choice_name_cb));

  g_object_set_data_full (G_OBJECT (row), "inn-choice", inn_preference_choice_ref (choice),
                          (GDestroyNotify) inn_preference_choice_unref);
  name_widget (row, "choice", choice->id, "name");
  add_choice_button (self, row, choice, "inn-up-symbolic", up, "up",
                     G_CALLBACK (choice_up_cb), at > 0);
  add_choice_button (self, row, choice, "inn-down-symbolic", down, "down",
                     G_CALLBACK (choice_down_cb), at + 1 < self->topic->choices->len);
  if (choice->retired)
    add_choice_button (self, row, choice, "inn-undo-symbolic", end, "restore",
                       G_CALLBACK (choice_restore_cb), TRUE);
  else
    add_choice_button (self, row, choice, "inn-close-symbolic", end, "remove",
                       G_CALLBACK (choice_remove_cb), TRUE);
}

static void
add_single (InnTopicRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("A guest wants only one of these"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Two of them are shown as a contradiction"));
  gtk_switch_set_active (GTK_SWITCH (toggle), self->topic->single);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  name_widget (toggle, "topic", self->topic->id, "single");
  inn_spoken_name_set (toggle, _("A guest wants only one of these"));
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (single_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_acts (InnTopicRow *self)
{
  const char *label = inn_preference_topic_get_label (self->topic);
  g_autofree char *higher = g_strdup_printf (_("Move %s up"), label);
  g_autofree char *lower = g_strdup_printf (_("Move %s down"), label);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *up = make_button (self, "inn-up-symbolic", higher, G_CALLBACK (up_cb), !self->first);
  GtkWidget *down = make_button (self, "inn-down-symbolic", lower, G_CALLBACK (down_cb),
                                 !self->last);
  GtkWidget *end = gtk_button_new_with_label (self->topic->retired ? _("Offer again")
                                                                   : C_("verb", "Remove"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 self->topic->retired ? _("Not offered any more")
                                                      : C_("preference list", "This topic"));
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  g_signal_connect_object (end, "clicked",
                           self->topic->retired ? G_CALLBACK (restore_cb) : G_CALLBACK (remove_cb),
                           self, G_CONNECT_SWAPPED);
  name_widget (up, "topic", self->topic->id, "up");
  name_widget (down, "topic", self->topic->id, "down");
  name_widget (end, "topic", self->topic->id, "remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), up);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), down);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), end);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
expanded_cb (InnTopicRow *self)
{
  GtkWidget *new_row;

  if (self->name_row != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->name_row = add_entry (self, C_("preference list", "Topic"),
                              inn_preference_topic_get_label (self->topic), G_CALLBACK (name_cb));
  name_widget (self->name_row, "topic", self->topic->id, "name");
  for (guint i = 0; i < self->topic->choices->len; i++)
    add_choice (self, i);
  new_row = add_entry (self, _("Add a choice"), "", G_CALLBACK (add_choice_cb));
  name_widget (new_row, "topic", self->topic->id, "add");
  gtk_widget_add_css_class (new_row, "adder");
  add_single (self);
  add_acts (self);
}

static void
inn_topic_row_dispose (GObject *object)
{
  g_clear_pointer (&INN_TOPIC_ROW (object)->topic, inn_preference_topic_unref);

  G_OBJECT_CLASS (inn_topic_row_parent_class)->dispose (object);
}

static guint
add_signal (const char *name,
            guint       n_parameters,
            GType       first,
            GType       second)
{
  return g_signal_new (name, INN_TYPE_TOPIC_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, first, second);
}

static void
inn_topic_row_class_init (InnTopicRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_topic_row_dispose;

  signals[SAVE_TOPIC] = add_signal ("save-topic", 1, G_TYPE_POINTER, G_TYPE_NONE);
  signals[SAVE_CHOICE] = add_signal ("save-choice", 1, G_TYPE_POINTER, G_TYPE_NONE);
  signals[REMOVE_TOPIC] = add_signal ("remove-topic", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[REMOVE_CHOICE] = add_signal ("remove-choice", 1, G_TYPE_INT64, G_TYPE_NONE);
  signals[MOVE_TOPIC] = add_signal ("move-topic", 1, G_TYPE_INT, G_TYPE_NONE);
  signals[MOVE_CHOICE] = add_signal ("move-choice", 2, G_TYPE_INT64, G_TYPE_INT);
}

static void
inn_topic_row_init (InnTopicRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/* What is offered, in a line. */
static char *
dup_choices (const InnPreferenceTopic *topic)
{
  g_autoptr(GString) text = g_string_new (topic->retired ? _("Not offered any more") : NULL);

  for (guint i = 0; i < topic->choices->len && !topic->retired; i++)
    {
      const InnPreferenceChoice *choice = g_ptr_array_index (topic->choices, i);

      if (choice->retired)
        continue;
      if (text->len > 0)
        /* Translators: between two items of a list. */
        g_string_append (text, C_("list", ", "));
      g_string_append (text, inn_preference_choice_get_label (choice));
    }

  return g_strdup (text->str);
}

/**
 * inn_topic_row_new:
 * @topic: a topic
 * @first: whether none stands above it
 * @last: whether none stands below it
 *
 * Returns: (transfer floating): a folded row
 */
GtkWidget *
inn_topic_row_new (InnPreferenceTopic *topic,
                   gboolean            first,
                   gboolean            last)
{
  InnTopicRow *self = g_object_new (INN_TYPE_TOPIC_ROW, NULL);
  g_autofree char *choices = dup_choices (topic);
  g_autofree char *markup = g_markup_escape_text (choices, -1);

  self->topic = inn_preference_topic_ref (topic);
  self->first = first;
  self->last = last;
  inn_user_text_set_title (ADW_PREFERENCES_ROW (self), inn_preference_topic_get_label (topic));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (self))
                                   ? markup : choices);
  name_widget (GTK_WIDGET (self), "topic", topic->id, "row");

  return GTK_WIDGET (self);
}

/**
 * inn_topic_row_get_topic:
 *
 * Returns: (transfer none): what it shows
 */
InnPreferenceTopic *
inn_topic_row_get_topic (InnTopicRow *self)
{
  g_return_val_if_fail (INN_IS_TOPIC_ROW (self), NULL);

  return self->topic;
}
