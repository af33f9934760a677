/* inn-question-desk.c: see inn-question-desk.h. One question or warning at a time, the most pressing
 * first. What a new hotel is asked comes once each, never before there is a guest, and never two
 * questions in a row: the next waits until there is one guest more, or another window.
 */

#include "config.h"

#include "inn-question-desk.h"

#include "inn-autostart.h"
#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-question-bar.h"

#include <glib/gi18n.h>

struct _InnQuestionDesk
{
  GObject parent_instance;

  InnBook *book;                 /* owned */
  InnReminderEngine *engine;     /* owned */
  InnWindow *window;             /* weak, NULL while there is none */
  InnQuestionBar *bar;           /* weak, in @window */

  gboolean resident;
  gboolean date_in_question;
  gboolean resting;              /* a question of the first days was just answered */
  guint n_guests;
};

G_DEFINE_FINAL_TYPE (InnQuestionDesk, inn_question_desk, G_TYPE_OBJECT)

typedef struct
{
  const char *name;
  const char *key;         /* the setting that notes that it was answered */
  const char *text;
  const char *yes;
  const char *no;
} FirstQuestion;

static const FirstQuestion first_questions[] = {
  { "popup-content", "popup-content-asked",
    N_("Should popups name the guests? Whoever sees this screen can read it."),
    N_("Names Too"), N_("Numbers Only") },
  { "autostart", "autostart-asked",
    N_("Start Innkeeper with this computer, so that no reminder is missed?"),
    N_("Yes"), N_("No") },
  { "hotel", "hotel-asked",
    N_("What is the hotel called, and who works here? Then the book knows who noted what."),
    N_("Enter Names"), N_("Not Now") },
};

static GSettings *
get_settings (InnQuestionDesk *self)
{
  return inn_settings_get_gsettings (inn_book_get_settings (self->book));
}

/* Where nothing can be remembered, nothing is asked; nor of reminders by a book that sends none, nor
 * by one that is to be worked with no longer. */
static const FirstQuestion *
find_first_question (InnQuestionDesk *self)
{
  GSettings *settings = get_settings (self);

  if (!self->resident || self->resting || settings == NULL ||
      inn_book_is_read_only (self->book) || inn_book_is_damaged (self->book) || inn_book_get_n_guests (self->book) == 0)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (first_questions); i++)
    if (!g_settings_get_boolean (settings, first_questions[i].key))
      return &first_questions[i];

  return NULL;
}

static void
update_bar (InnQuestionDesk *self)
{
  const FirstQuestion *first = find_first_question (self);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (self->bar == NULL)
    return;

  day = inn_format_day_words (inn_clock_get_today (inn_book_get_clock (self->book)),
                              INN_CIVIL_NONE.date);
  if (inn_reminder_engine_get_health (self->engine) == INN_REMINDERS_PAUSED)
    {
      /* Translators: a day. */
      text = g_strdup_printf (_("This PC says it is %s, which has long passed. Reminders wait until "
                                "its clock is right."), day);
      inn_question_bar_ask (self->bar, "clock", text, C_("clock", "It Is Right"), NULL);
    }
  else if (self->date_in_question)
    {
      /* Translators: a day. */
      text = g_strdup_printf (_("Is today really %s? Nothing was checked for a long time."), day);
      inn_question_bar_ask (self->bar, "date", text, _("Yes"), NULL);
    }
  else if (!self->resident)
    {
      inn_question_bar_ask (self->bar, "sample",
                            _("A sample hotel; your own book is not touched."),
                            _("Leave the Sample"), NULL);
    }
  else if (first != NULL)
    {
      inn_question_bar_ask (self->bar, first->name, _(first->text), _(first->yes), _(first->no));
      inn_question_bar_let_put_off (self->bar, _("Later, in the preferences"));
    }
  else
    {
      inn_question_bar_close (self->bar);
    }
}

static void
autostart_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(InnQuestionDesk) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!inn_autostart_set_finish (result, &error) && self->window != NULL)
    inn_feedback_error (GTK_WIDGET (self->window), _("The start with the computer was not set"),
                        error);
}

static void
note_asked (InnQuestionDesk *self,
            const char      *question)
{
  for (guint i = 0; i < G_N_ELEMENTS (first_questions); i++)
    if (g_str_equal (first_questions[i].name, question))
      g_settings_set_boolean (get_settings (self), first_questions[i].key, TRUE);
  self->resting = TRUE;
}

static void
answer_first (InnQuestionDesk *self,
              const char      *question,
              gboolean         yes)
{
  note_asked (self, question);
  if (g_str_equal (question, "autostart"))
    inn_autostart_set_async (yes, NULL, autostart_cb, g_object_ref (self));
  else if (g_str_equal (question, "popup-content"))
    g_settings_set_string (get_settings (self), "popup-content", yes ? "names" : "counts");
  else if (yes)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.preferences", NULL);
}

static void
answered_cb (InnQuestionBar  *bar,
             const char      *question,
             gboolean         yes,
             InnQuestionDesk *self)
{
  if (g_str_equal (question, "clock"))
    inn_reminder_engine_trust_clock (self->engine);
  else if (g_str_equal (question, "date"))
    self->date_in_question = FALSE;
  else if (g_str_equal (question, "sample"))
    gtk_widget_activate_action (GTK_WIDGET (self->window), "app.leave-sample", NULL);
  else
    answer_first (self, question, yes);

  update_bar (self);
}

/* Nothing is set: popups give numbers only, and so on, until it is chosen in the preferences. */
static void
put_off_cb (InnQuestionBar  *bar,
            const char      *question,
            InnQuestionDesk *self)
{
  note_asked (self, question);
  update_bar (self);
}

static void
date_in_question_cb (InnQuestionDesk *self)
{
  self->date_in_question = TRUE;
  update_bar (self);
}

static void
n_guests_cb (InnQuestionDesk *self)
{
  guint n_guests = inn_book_get_n_guests (self->book);

  if (n_guests > self->n_guests)
    self->resting = FALSE;
  self->n_guests = n_guests;
  update_bar (self);
}

static void
inn_question_desk_dispose (GObject *object)
{
  InnQuestionDesk *self = INN_QUESTION_DESK (object);

  g_clear_weak_pointer (&self->bar);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->engine);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_question_desk_parent_class)->dispose (object);
}

static void
inn_question_desk_class_init (InnQuestionDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_question_desk_dispose;
}

static void
inn_question_desk_init (InnQuestionDesk *self)
{
}

/**
 * inn_question_desk_new:
 * @book: the open book
 * @engine: knows whether the clock can be trusted
 * @resident: whether it is the hotel's own book; a sample asks nothing, but says what it is
 *
 * Returns: (transfer full): questions without a window yet
 */
InnQuestionDesk *
inn_question_desk_new (InnBook           *book,
                       InnReminderEngine *engine,
                       gboolean           resident)
{
  InnQuestionDesk *self = g_object_new (INN_TYPE_QUESTION_DESK, NULL);

  self->book = g_object_ref (book);
  self->engine = g_object_ref (engine);
  self->resident = resident;
  self->n_guests = inn_book_get_n_guests (book);

  g_signal_connect_object (engine, "checked", G_CALLBACK (update_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "date-in-question", G_CALLBACK (date_in_question_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::n-guests", G_CALLBACK (n_guests_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::damaged", G_CALLBACK (update_bar), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_question_desk_attach:
 * @self: the questions
 * @window: a new window on the same book
 *
 * Gives @window the bar that asks and warns.
 */
void
inn_question_desk_attach (InnQuestionDesk *self,
                          InnWindow       *window)
{
  g_return_if_fail (INN_IS_QUESTION_DESK (self));
  g_return_if_fail (INN_IS_WINDOW (window));

  self->resting = FALSE;
  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->bar, INN_QUESTION_BAR (inn_question_bar_new ()));
  g_signal_connect_object (self->bar, "answered", G_CALLBACK (answered_cb), self, 0);
  g_signal_connect_object (self->bar, "put-off", G_CALLBACK (put_off_cb), self, 0);
  inn_window_set_bar (window, GTK_WIDGET (self->bar));
  update_bar (self);
}
