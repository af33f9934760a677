/* inn-form-saver.c: see inn-form-saver.h. While an import runs, saving waits for it; that is said
 * with how far it is, because a button that only goes grey looks broken.
 */

#include "config.h"

#include "inn-form-saver.h"

#include "inn-error-words.h"
#include "inn-error.h"
#include "inn-form-bar.h"
#include "inn-store-guests.h"

#include <glib/gi18n.h>

/* What takes no longer is not told of, in milliseconds. */
#define PATIENCE_MS 250

/* What the bar says, and so what its button means. */
typedef enum
{
  SAYS_NOTHING,
  SAYS_WAITING,
  SAYS_FAILURE,
  SAYS_MISSING,
  SAYS_DOUBTS,
} Saying;

struct _InnFormSaver
{
  GtkWidget parent_instance;

  GtkWidget *bar;   /* owned as our child */

  InnStore *store;  /* owned */
  gulong progress_id;
  guint patience_id;
  Saying saying;
  char *doubts;     /* owned, nullable: what was asked about last */
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (InnFormSaver, inn_form_saver, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SAVING,
  N_PROPS
};

enum
{
  SAVED,
  OUTDATED,
  GONE,
  RETRY,
  ANYWAY,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
say (InnFormSaver   *self,
     Saying          saying,
     InnFormBarLook  look,
     const char     *title,
     const char     *text,
     const char     *button)
{
  self->saying = saying;
  inn_form_bar_say (INN_FORM_BAR (self->bar), look, title, text, button, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
say_waiting (InnFormSaver *self)
{
  g_autofree char *title = NULL;
  double fraction = -1;

  if (!inn_store_is_changing (self->store, &fraction))
    title = g_strdup (_("Waiting for the guest book"));
  else if (fraction < 0)
    title = g_strdup (_("Waiting for the import"));
  else
    /* Translators: how far the import is. */
    title = g_strdup_printf (_("Waiting for the import, %d %%"), (int) (fraction * 100));

  say (self, SAYS_WAITING, INN_FORM_BAR_OFFER, title,
       _("It is saved as soon as that is done; nothing is lost."), NULL);
}

static gboolean
patience_cb (gpointer data)
{
  InnFormSaver *self = data;

  self->patience_id = 0;
  say_waiting (self);
  self->progress_id = g_signal_connect_object (self->store, "notify::fraction",
                                               G_CALLBACK (say_waiting), self, G_CONNECT_SWAPPED);

  return G_SOURCE_REMOVE;
}

/* There is nothing to say any more. */
static void
say_nothing (InnFormSaver *self)
{
  self->saying = SAYS_NOTHING;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
end_waiting (InnFormSaver *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_signal_handler (&self->progress_id, self->store);
  say_nothing (self);
}

static void
set_saving (InnFormSaver *self,
            gboolean      saving)
{
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVING]);
}

static void
say_failure (InnFormSaver *self,
             const GError *error)
{
  g_autofree char *title = NULL;

  /* Translators: why it was not saved. */
  title = g_strdup_printf (_("Not saved yet: %s"), inn_error_words_get_sentence (error));
  say (self, SAYS_FAILURE, INN_FORM_BAR_DANGER, title, inn_error_words_get_way_out (error),
       _("Try again"));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InnFormSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;
  gint64 id = inn_store_save_guest_finish (INN_STORE (source), result, &seq, &error);

  end_waiting (self);
  if (id != 0)
    g_signal_emit (self, signals[SAVED], 0, id, seq);
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_CONFLICT))
    g_signal_emit (self, signals[OUTDATED], 0);
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[GONE], 0);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_failure (self, error);
  set_saving (self, FALSE);
}

static void
button_cb (InnFormBar   *bar,
           InnFormSaver *self)
{
  if (self->saying == SAYS_FAILURE)
    g_signal_emit (self, signals[RETRY], 0);
  else if (self->saying == SAYS_DOUBTS)
    g_signal_emit (self, signals[ANYWAY], 0);
}

static void
inn_form_saver_dispose (GObject *object)
{
  InnFormSaver *self = INN_FORM_SAVER (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->store != NULL)
    g_clear_signal_handler (&self->progress_id, self->store);
  g_clear_pointer (&self->bar, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_form_saver_parent_class)->dispose (object);
}

static void
inn_form_saver_finalize (GObject *object)
{
  g_clear_object (&INN_FORM_SAVER (object)->store);
  g_free (INN_FORM_SAVER (object)->doubts);

  G_OBJECT_CLASS (inn_form_saver_parent_class)->finalize (object);
}

static void
inn_form_saver_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SAVING:
      g_value_set_boolean (value, INN_FORM_SAVER (object)->saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_form_saver_class_init (InnFormSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[N_SIGNALS] = {
    [OUTDATED] = "outdated", [GONE] = "gone", [RETRY] = "retry", [ANYWAY] = "anyway",
  };

  object_class->dispose = inn_form_saver_dispose;
  object_class->finalize = inn_form_saver_finalize;
  object_class->get_property = inn_form_saver_get_property;

  props[PROP_SAVING] =
    g_param_spec_boolean ("saving", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SAVED] = g_signal_new ("saved", INN_TYPE_FORM_SAVER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  for (guint i = OUTDATED; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], INN_TYPE_FORM_SAVER, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_form_saver_init (InnFormSaver *self)
{
  self->bar = g_object_new (INN_TYPE_FORM_BAR, NULL);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  g_signal_connect (self->bar, "first", G_CALLBACK (button_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_form_saver_set_store:
 * @store: (transfer none): the store it saves to
 */
void
inn_form_saver_set_store (InnFormSaver *self,
                          InnStore     *store)
{
  g_return_if_fail (INN_IS_FORM_SAVER (self));

  g_set_object (&self->store, store);
}

/**
 * inn_form_saver_save:
 * @self: the saver
 * @guest: the guest as it shall be
 * @new_tags: (element-type InnTag): tags to be made along
 *
 * Saves, and tells by a signal what came of it. Does nothing while it is saving already.
 */
void
inn_form_saver_save (InnFormSaver *self,
                     InnGuest     *guest,
                     GPtrArray    *new_tags)
{
  g_return_if_fail (INN_IS_FORM_SAVER (self));

  if (self->saving)
    return;

  say_nothing (self);
  self->patience_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
  set_saving (self, TRUE);
  inn_store_save_guest_async (self->store, guest, new_tags, NULL, saved_cb, g_object_ref (self));
}

/**
 * inn_form_saver_is_saving:
 *
 * Returns: whether a save is under way
 */
gboolean
inn_form_saver_is_saving (InnFormSaver *self)
{
  g_return_val_if_fail (INN_IS_FORM_SAVER (self), FALSE);

  return self->saving;
}

/**
 * inn_form_saver_say_missing:
 * @self: the saver
 * @missing: what has to be filled in first
 */
void
inn_form_saver_say_missing (InnFormSaver *self,
                            const char   *missing)
{
  g_return_if_fail (INN_IS_FORM_SAVER (self));

  say (self, SAYS_MISSING, INN_FORM_BAR_WARNING, missing, NULL, NULL);
}

/**
 * inn_form_saver_say_doubts:
 * @self: the saver
 * @doubts: what is doubtful, a line each
 *
 * Offers to save all the same.
 */
void
inn_form_saver_say_doubts (InnFormSaver *self,
                           const char   *doubts)
{
  g_return_if_fail (INN_IS_FORM_SAVER (self));

  g_free (self->doubts);
  self->doubts = g_strdup (doubts);
  say (self, SAYS_DOUBTS, INN_FORM_BAR_WARNING, _("Please look at this once more"), doubts,
       _("Save anyway"));
}

/**
 * inn_form_saver_has_asked:
 * @self: the saver
 * @doubts: what is doubtful, a line each
 *
 * Returns: whether just these doubts are shown, so that saving again means to save anyway
 */
gboolean
inn_form_saver_has_asked (InnFormSaver *self,
                          const char   *doubts)
{
  g_return_val_if_fail (INN_IS_FORM_SAVER (self), FALSE);

  return self->saying == SAYS_DOUBTS && g_strcmp0 (self->doubts, doubts) == 0;
}

/**
 * inn_form_saver_clear_doubts:
 * @self: the saver
 *
 * Something was changed, so the doubts may be mended. A press on the way to a button of the bar is
 * not to miss it: leaving a field can change it, as an input method then hands over what it has.
 */
void
inn_form_saver_clear_doubts (InnFormSaver *self)
{
  g_return_if_fail (INN_IS_FORM_SAVER (self));

  if (self->saying == SAYS_DOUBTS && !inn_form_bar_is_pressed (INN_FORM_BAR (self->bar)))
    say_nothing (self);
}
