/* inn-question-bar.c: see inn-question-bar.h. Nothing is blocked while it waits for an answer. */

#include "config.h"

#include "inn-question-bar.h"

#include "inn-ends-layout.h"
#include "inn-spoken-name.h"

struct _InnQuestionBar
{
  GtkBox parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *yes_button;
  GtkWidget *no_button;
  GtkWidget *later_button;

  char *question;
};

G_DEFINE_FINAL_TYPE (InnQuestionBar, inn_question_bar, GTK_TYPE_BOX)

enum
{
  ANSWERED,
  PUT_OFF,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton      *button,
            InnQuestionBar *self)
{
  g_autofree char *question = g_strdup (self->question);

  g_signal_emit (self, signals[ANSWERED], 0, question, GTK_WIDGET (button) == self->yes_button);
}

static void
later_cb (InnQuestionBar *self)
{
  g_autofree char *question = g_strdup (self->question);

  g_signal_emit (self, signals[PUT_OFF], 0, question);
}

static void
inn_question_bar_finalize (GObject *object)
{
  g_clear_pointer (&INN_QUESTION_BAR (object)->question, g_free);

  G_OBJECT_CLASS (inn_question_bar_parent_class)->finalize (object);
}

static void
inn_question_bar_class_init (InnQuestionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_question_bar_finalize;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[PUT_OFF] =
    g_signal_new ("put-off", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-question-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnQuestionBar, icon);
  gtk_widget_class_bind_template_child (widget_class, InnQuestionBar, label);
  gtk_widget_class_bind_template_child (widget_class, InnQuestionBar, yes_button);
  gtk_widget_class_bind_template_child (widget_class, InnQuestionBar, no_button);
  gtk_widget_class_bind_template_child (widget_class, InnQuestionBar, later_button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
}

static void
inn_question_bar_init (InnQuestionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_question_bar_new:
 *
 * Returns: (transfer floating): a bar that asks nothing yet, and so does not show
 */
GtkWidget *
inn_question_bar_new (void)
{
  return g_object_new (INN_TYPE_QUESTION_BAR, NULL);
}

/**
 * inn_question_bar_ask:
 * @self: a bar
 * @question: a name for the question
 * @text: what people read
 * @yes: the first answer
 * @no: (nullable): the other answer
 *
 * Shows the question in place of the one before. It cannot be put off.
 */
void
inn_question_bar_ask (InnQuestionBar *self,
                      const char     *question,
                      const char     *text,
                      const char     *yes,
                      const char     *no)
{
  g_return_if_fail (INN_IS_QUESTION_BAR (self));

  g_free (self->question);
  self->question = g_strdup (question);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_button_set_label (GTK_BUTTON (self->yes_button), yes);
  gtk_widget_set_visible (self->no_button, no != NULL);
  if (no != NULL)
    gtk_button_set_label (GTK_BUTTON (self->no_button), no);
  gtk_widget_set_visible (self->later_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * inn_question_bar_let_put_off:
 * @self: a bar that asks
 * @where: where it can still be answered, for who points at the button
 *
 * The question of now can be closed without an answer.
 */
void
inn_question_bar_let_put_off (InnQuestionBar *self,
                              const char     *where)
{
  g_return_if_fail (INN_IS_QUESTION_BAR (self));

  gtk_widget_set_tooltip_text (self->later_button, where);
  inn_spoken_name_set (self->later_button, where);
  gtk_widget_set_visible (self->later_button, TRUE);
}

/**
 * inn_question_bar_warn:
 * @self: a bar
 * @style: "warning-bar" or "danger-bar"
 * @icon_name: a symbolic icon
 *
 * What it says from now on is a warning, and is seen to be one.
 */
void
inn_question_bar_warn (InnQuestionBar *self,
                       const char     *style,
                       const char     *icon_name)
{
  g_return_if_fail (INN_IS_QUESTION_BAR (self));

  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]) { "question-bar", style, NULL });
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_widget_set_visible (self->icon, TRUE);
}

/**
 * inn_question_bar_close:
 *
 * Takes the bar away without an answer.
 */
void
inn_question_bar_close (InnQuestionBar *self)
{
  g_return_if_fail (INN_IS_QUESTION_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
