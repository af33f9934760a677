/* inn-known-bar.c: see inn-known-bar.h. It asks a moment after the last key, and an answer that is
 * not about the latest question is dropped.
 *
 * “Not the same person” becomes part of the guest that is being written, and of the book when it is
 * saved; until then it stands below with a way back. “The family shares it” is told to the form,
 * which marks the contact; the mark is its own way back.
 */

#include "config.h"

#include "inn-known-bar.h"

#include "inn-avatar.h"
#include "inn-form-words.h"
#include "inn-guest-words.h"
#include "inn-store-guests.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define ASK_MS 150

struct _InnKnownBar
{
  GtkWidget parent_instance;

  GtkWidget *box; /* owned as our child */
  GtkWidget *question;
  GtkWidget *answers; /* a row for each answer of this session */
  GtkWidget *avatar;
  GtkWidget *reason;
  GtkWidget *detail;
  GtkWidget *shared;

  InnBook *book;             /* owned */
  InnGuest *draft;           /* owned, nullable: what to ask for next */
  GArray *apart;             /* owned, of gint64: they are somebody else */
  InnKnownGuest *known;      /* owned, nullable: who is shown */
  GCancellable *cancellable; /* owned, of the question under way */
  guint ask_id;
};

G_DEFINE_FINAL_TYPE (InnKnownBar, inn_known_bar, GTK_TYPE_WIDGET)

enum
{
  OPEN_GUEST,
  SHARED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
drop_question (InnKnownBar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
update_visible (InnKnownBar *self)
{
  gboolean answered = gtk_widget_get_first_child (self->answers) != NULL;

  gtk_widget_set_visible (self->question, self->known != NULL);
  gtk_widget_set_visible (self->answers, answered);
  gtk_widget_set_visible (GTK_WIDGET (self), self->known != NULL || answered);
}

static void
hide_question (InnKnownBar *self)
{
  g_clear_pointer (&self->known, inn_known_guest_unref);
  update_visible (self);
}

static gboolean
find_apart (InnKnownBar *self,
            gint64       guest_id,
            guint       *position)
{
  for (*position = 0; *position < self->apart->len; (*position)++)
    if (g_array_index (self->apart, gint64, *position) == guest_id)
      return TRUE;

  return FALSE;
}

static void
show (InnKnownBar   *self,
      InnKnownGuest *known)
{
  g_autofree char *reason = inn_form_words_known (known);
  /* Translators: why this guest may be meant, ending in a colon, and the name. */
  g_autofree char *words = g_strdup_printf (C_("known guest, why", "%1$s %2$s"), reason,
                                            known->name);

  inn_known_guest_ref (known);
  g_clear_pointer (&self->known, inn_known_guest_unref);
  self->known = known;
  inn_avatar_set_name (INN_AVATAR (self->avatar), known->name);
  gtk_label_set_text (GTK_LABEL (self->reason), words);
  gtk_widget_set_visible (self->shared, known->reason == INN_KNOWN_SHARES_CONTACT);
  update_visible (self);
}

static void
summary_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  InnKnownBar *self = user_data;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GError) error = NULL;
  const InnGuestSummary *summary;
  g_autofree char *stays = NULL;
  g_autofree char *place = NULL;
  g_autofree char *detail = NULL;
  gboolean here = FALSE;

  summaries = inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);
  if (summaries == NULL || summaries->len == 0)
    return;

  summary = g_ptr_array_index (summaries, 0);
  if (summary->n_stays == 0)
    return;

  stays = g_strdup_printf (ngettext ("%d stay", "%d stays", summary->n_stays), summary->n_stays);
  place = inn_guest_words_place (summary, inn_clock_get_business_day (inn_book_get_clock (self->book)),
                                 &here);
  if (place != NULL && *place != '\0')
    /* Translators: how many stays, where the guest is. */
    detail = g_strdup_printf (C_("known guest", "%1$s, %2$s"), stays, place);
  gtk_label_set_text (GTK_LABEL (self->detail), detail != NULL ? detail : stays);
  gtk_widget_set_visible (self->detail, TRUE);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  InnKnownBar *self = user_data;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  InnKnownGuest *known;
  gboolean same;

  found = inn_store_find_known_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (found == NULL || found->len == 0)
    {
      hide_question (self);
      return;
    }

  known = g_ptr_array_index (found, 0);
  same = self->known != NULL && self->known->guest_id == known->guest_id;
  show (self, known);
  if (!same)
    {
      gtk_widget_set_visible (self->detail, FALSE);
      inn_store_load_guest_summaries_async (inn_book_get_store (self->book), &known->guest_id, 1,
                                            self->cancellable, summary_cb, self);
    }
}

static gboolean
ask_cb (gpointer data)
{
  InnKnownBar *self = data;

  self->ask_id = 0;
  drop_question (self);
  self->cancellable = g_cancellable_new ();
  inn_store_find_known_async (inn_book_get_store (self->book), self->draft, self->cancellable,
                              found_cb, self);

  return G_SOURCE_REMOVE;
}

static void
open_cb (InnKnownBar *self)
{
  g_signal_emit (self, signals[OPEN_GUEST], 0, self->known->guest_id);
}

static void
take_back_cb (GtkButton   *button,
              InnKnownBar *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (button));
  gint64 *id = g_object_get_data (G_OBJECT (row), "inn-guest-id");
  guint position;

  if (find_apart (self, *id, &position))
    g_array_remove_index (self->apart, position);
  gtk_box_remove (GTK_BOX (self->answers), row);
  update_visible (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_answer (InnKnownBar *self,
            gint64       guest_id,
            const char  *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button = gtk_button_new_with_label (C_("known guest", "Take back"));
  GtkWidget *label;
  g_autofree char *text = NULL;

  /* Translators: name of a guest. */
  text = g_strdup_printf (_("Not the same person as %s; you are not asked again"), name);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (take_back_cb), self);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  g_object_set_data_full (G_OBJECT (row), "inn-guest-id", g_memdup2 (&guest_id, sizeof guest_id),
                          g_free);
  gtk_box_append (GTK_BOX (self->answers), row);
}

static void
apart_cb (InnKnownBar *self)
{
  gint64 id = self->known->guest_id;
  guint position;

  if (!find_apart (self, id, &position))
    g_array_append_val (self->apart, id);
  add_answer (self, id, self->known->name);
  hide_question (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
shared_cb (InnKnownBar *self)
{
  g_autoptr (InnKnownGuest) known = inn_known_guest_ref (self->known);

  hide_question (self);
  g_signal_emit (self, signals[SHARED], 0, known->contact_kind, known->contact);
}

static void
inn_known_bar_dispose (GObject *object)
{
  InnKnownBar *self = INN_KNOWN_BAR (object);

  g_clear_handle_id (&self->ask_id, g_source_remove);
  drop_question (self);
  g_clear_object (&self->book);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_known_bar_parent_class)->dispose (object);
}

static void
inn_known_bar_finalize (GObject *object)
{
  InnKnownBar *self = INN_KNOWN_BAR (object);

  g_clear_pointer (&self->draft, inn_guest_unref);
  g_clear_pointer (&self->known, inn_known_guest_unref);
  g_clear_pointer (&self->apart, g_array_unref);

  G_OBJECT_CLASS (inn_known_bar_parent_class)->finalize (object);
}

static void
inn_known_bar_class_init (InnKnownBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_known_bar_dispose;
  object_class->finalize = inn_known_bar_finalize;

  signals[OPEN_GUEST] = g_signal_new ("open-guest", INN_TYPE_KNOWN_BAR, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SHARED] = g_signal_new ("shared", INN_TYPE_KNOWN_BAR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_KNOWN_BAR, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-known-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, box);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, question);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, answers);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, reason);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, detail);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, shared);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, shared_cb);
  gtk_widget_class_bind_template_callback (widget_class, apart_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* With large text three answers are wider than a narrow window. */
static void
let_answers_wrap (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_answers_wrap (child);
}

static void
inn_known_bar_init (InnKnownBar *self)
{
  self->apart = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  let_answers_wrap (self->question);
  self->avatar = inn_avatar_new (32);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_box_prepend (GTK_BOX (self->question), self->avatar);
}

/**
 * inn_known_bar_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): a hidden bar
 */
GtkWidget *
inn_known_bar_new (InnBook *book)
{
  InnKnownBar *self = g_object_new (INN_TYPE_KNOWN_BAR, NULL);

  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}

/**
 * inn_known_bar_look:
 * @self: the bar
 * @draft: what the form says now
 *
 * Asks, a moment after the last call, whether this guest is known.
 */
void
inn_known_bar_look (InnKnownBar *self,
                    InnGuest    *draft)
{
  g_return_if_fail (INN_IS_KNOWN_BAR (self));

  /* A field that is left while the form goes away settles once more; nobody is asked then. */
  if (self->box == NULL)
    return;

  inn_guest_ref (draft);
  g_clear_pointer (&self->draft, inn_guest_unref);
  self->draft = draft;
  g_clear_handle_id (&self->ask_id, g_source_remove);
  self->ask_id = g_timeout_add (ASK_MS, ask_cb, self);
}

/**
 * inn_known_bar_show:
 * @self: the bar
 * @guest: a guest
 *
 * Takes over who @guest was said not to be. Answers given here are kept as well.
 */
void
inn_known_bar_show (InnKnownBar    *self,
                    const InnGuest *guest)
{
  guint n_apart, position;
  const gint64 *apart = inn_guest_get_apart_ids (guest, &n_apart);

  g_return_if_fail (INN_IS_KNOWN_BAR (self));

  for (guint i = 0; i < n_apart; i++)
    if (!find_apart (self, apart[i], &position))
      g_array_append_val (self->apart, apart[i]);
}

/**
 * inn_known_bar_apply:
 * @self: the bar
 * @builder: gets who the guest is not
 */
void
inn_known_bar_apply (InnKnownBar     *self,
                     InnGuestBuilder *builder)
{
  g_return_if_fail (INN_IS_KNOWN_BAR (self));

  for (guint i = 0; i < self->apart->len; i++)
    inn_guest_builder_add_apart (builder, g_array_index (self->apart, gint64, i));
}

/**
 * inn_known_bar_has_changed:
 * @self: the bar
 * @base: the guest as the book has it
 *
 * Returns: whether something was answered that the book does not know
 */
gboolean
inn_known_bar_has_changed (InnKnownBar    *self,
                           const InnGuest *base)
{
  g_return_val_if_fail (INN_IS_KNOWN_BAR (self), FALSE);

  for (guint i = 0; i < self->apart->len; i++)
    if (!inn_guest_is_apart_from (base, g_array_index (self->apart, gint64, i)))
      return TRUE;

  return FALSE;
}
