/* inn-known-bar.c: see inn-known-bar.h. It asks a moment after the last key, and an answer that is
 * not about the latest question is dropped. Guests it was told about are not proposed again.
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
  GtkWidget *avatar;
  GtkWidget *reason;
  GtkWidget *name;
  GtkWidget *detail;
  GtkWidget *shared;

  InnBook *book;             /* owned */
  InnGuest *draft;           /* owned, nullable: what to ask for next */
  GHashTable *answered;      /* owned, set of gint64: they are somebody else */
  InnKnownGuest *known;      /* owned, nullable: who is shown */
  GCancellable *cancellable; /* owned, of the question under way */
  guint ask_id;
};

G_DEFINE_FINAL_TYPE (InnKnownBar, inn_known_bar, GTK_TYPE_WIDGET)

enum
{
  OPEN_GUEST,
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
hide (InnKnownBar *self)
{
  g_clear_pointer (&self->known, inn_known_guest_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
show (InnKnownBar   *self,
      InnKnownGuest *known)
{
  g_autofree char *reason = inn_form_words_known (known);

  inn_known_guest_ref (known);
  g_clear_pointer (&self->known, inn_known_guest_unref);
  self->known = known;
  inn_avatar_set_name (INN_AVATAR (self->avatar), known->name);
  gtk_label_set_text (GTK_LABEL (self->reason), reason);
  gtk_label_set_text (GTK_LABEL (self->name), known->name);
  gtk_widget_set_visible (self->shared, known->reason == INN_KNOWN_SHARES_CONTACT);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
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
  place = inn_guest_words_place (summary, inn_clock_get_today (inn_book_get_clock (self->book)),
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

  found = inn_store_find_known_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      InnKnownGuest *known = g_ptr_array_index (found, i);
      gboolean same = self->known != NULL && self->known->guest_id == known->guest_id;

      if (g_hash_table_contains (self->answered, &known->guest_id))
        continue;

      show (self, known);
      if (!same)
        {
          gtk_widget_set_visible (self->detail, FALSE);
          inn_store_load_guest_summaries_async (inn_book_get_store (self->book),
                                                &known->guest_id, 1, self->cancellable,
                                                summary_cb, self);
        }
      return;
    }

  hide (self);
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

/* The family shares it, or it is somebody else: both mean that this guest is another one. */
static void
answered_cb (InnKnownBar *self)
{
  gint64 *id = g_new (gint64, 1);

  *id = self->known->guest_id;
  g_hash_table_add (self->answered, id);
  hide (self);
  if (self->draft != NULL)
    inn_known_bar_look (self, self->draft);
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
  g_clear_pointer (&self->answered, g_hash_table_unref);

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

  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-known-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, box);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, reason);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, name);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, detail);
  gtk_widget_class_bind_template_child (widget_class, InnKnownBar, shared);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_known_bar_init (InnKnownBar *self)
{
  self->answered = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->avatar = inn_avatar_new (32);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_box_prepend (GTK_BOX (self->box), self->avatar);
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

  inn_guest_ref (draft);
  g_clear_pointer (&self->draft, inn_guest_unref);
  self->draft = draft;
  g_clear_handle_id (&self->ask_id, g_source_remove);
  self->ask_id = g_timeout_add (ASK_MS, ask_cb, self);
}

/**
 * inn_known_bar_forget:
 * @self: the bar
 *
 * Hides it and forgets all answers: another guest is being typed.
 */
void
inn_known_bar_forget (InnKnownBar *self)
{
  g_return_if_fail (INN_IS_KNOWN_BAR (self));

  g_clear_handle_id (&self->ask_id, g_source_remove);
  drop_question (self);
  g_hash_table_remove_all (self->answered);
  hide (self);
}
