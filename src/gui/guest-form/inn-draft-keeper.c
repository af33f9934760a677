/* inn-draft-keeper.c: see inn-draft-keeper.h. A draft is a help, never a duty: a failure to keep it
 * is not shown, the form is still on screen. Each time a form is opened its draft gets a key of its
 * own, so that what was left in the same form before stays beside it.
 */

#include "config.h"

#include "inn-draft-keeper.h"

/* A draft is one small row outside of the journal, written by another thread: it is kept as soon as
 * typing rests this long, and not seldomer than this while it goes on.
 */
#define REST_MILLISECONDS 500
#define MOST_MILLISECONDS 1500

struct _InnDraftKeeper
{
  GObject parent_instance;

  InnStore *store;    /* owned */
  InnDraftFunc write;
  gpointer data;      /* unowned, outlives us */
  char *form;         /* owned, nullable: which form */
  char *key;          /* owned, nullable: which draft of it */
  gboolean stopped;   /* nothing more is kept */
  guint keep_id;
  gint64 latest;      /* monotonic µs at which what is typed is kept though typing goes on */
};

G_DEFINE_FINAL_TYPE (InnDraftKeeper, inn_draft_keeper, G_TYPE_OBJECT)

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inn_store_save_draft_finish (INN_STORE (source), result, &error))
    g_debug ("A draft could not be kept: %s", error->message);
}

static gboolean
keep_cb (gpointer data)
{
  InnDraftKeeper *self = data;

  self->keep_id = 0;
  inn_draft_keeper_flush (self);

  return G_SOURCE_REMOVE;
}

static void
inn_draft_keeper_dispose (GObject *object)
{
  InnDraftKeeper *self = INN_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_draft_keeper_parent_class)->dispose (object);
}

static void
inn_draft_keeper_finalize (GObject *object)
{
  InnDraftKeeper *self = INN_DRAFT_KEEPER (object);

  g_free (self->form);
  g_free (self->key);

  G_OBJECT_CLASS (inn_draft_keeper_parent_class)->finalize (object);
}

static void
inn_draft_keeper_class_init (InnDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_draft_keeper_dispose;
  object_class->finalize = inn_draft_keeper_finalize;
}

static void
inn_draft_keeper_init (InnDraftKeeper *self)
{
}

/**
 * inn_draft_keeper_new:
 * @store: where drafts are kept
 * @write: (scope notified): gives the text of the draft, or %NULL when there is nothing to keep
 * @data: for @write
 *
 * Returns: (transfer full): a keeper without a form, which keeps nothing yet
 */
InnDraftKeeper *
inn_draft_keeper_new (InnStore     *store,
                      InnDraftFunc  write,
                      gpointer      data)
{
  InnDraftKeeper *self = g_object_new (INN_TYPE_DRAFT_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->write = write;
  self->data = data;

  return self;
}

static void
set_key (InnDraftKeeper *self,
         char           *key)
{
  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_free (self->key);
  self->key = key;
  self->stopped = FALSE;
}

/**
 * inn_draft_keeper_begin:
 * @self: the keeper
 * @form: which form: "guest:new", "guest:12"
 *
 * What is typed from now on is a draft of @form, beside those that there are.
 */
void
inn_draft_keeper_begin (InnDraftKeeper *self,
                        const char     *form)
{
  g_autofree char *number = g_uuid_string_random ();

  g_return_if_fail (INN_IS_DRAFT_KEEPER (self));

  g_free (self->form);
  self->form = g_strdup (form);
  set_key (self, g_strconcat (form, "/", number, NULL));
}

/**
 * inn_draft_keeper_go_on:
 * @self: the keeper
 * @key: a draft of this form, see inn_draft_offer_look ()
 *
 * What is typed from now on goes on with a draft that there is.
 */
void
inn_draft_keeper_go_on (InnDraftKeeper *self,
                        const char     *key)
{
  g_return_if_fail (INN_IS_DRAFT_KEEPER (self));

  set_key (self, g_strdup (key));
}

/**
 * inn_draft_keeper_stop:
 * @self: the keeper
 *
 * Keeps nothing more; what was kept stays, unless it is discarded.
 */
void
inn_draft_keeper_stop (InnDraftKeeper *self)
{
  g_return_if_fail (INN_IS_DRAFT_KEEPER (self));

  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->stopped = TRUE;
}

/**
 * inn_draft_keeper_get_form:
 * @self: the keeper
 *
 * Returns: (transfer none) (nullable): which form it keeps the drafts of
 */
const char *
inn_draft_keeper_get_form (InnDraftKeeper *self)
{
  g_return_val_if_fail (INN_IS_DRAFT_KEEPER (self), NULL);

  return self->form;
}

/**
 * inn_draft_keeper_touch:
 * @self: the keeper
 *
 * Something was typed: keep it within a second after the last of it, and within two while it goes on.
 */
void
inn_draft_keeper_touch (InnDraftKeeper *self)
{
  gint64 now, rest;

  g_return_if_fail (INN_IS_DRAFT_KEEPER (self));

  if (self->key == NULL || self->stopped)
    return;

  now = g_get_monotonic_time ();
  if (self->keep_id == 0)
    self->latest = now + MOST_MILLISECONDS * 1000;
  g_clear_handle_id (&self->keep_id, g_source_remove);
  rest = CLAMP ((self->latest - now) / 1000, 0, REST_MILLISECONDS);
  self->keep_id = g_timeout_add ((guint) rest, keep_cb, self);
}

/**
 * inn_draft_keeper_flush:
 * @self: the keeper
 *
 * Keeps what is typed now.
 *
 * Returns: whether there was anything
 */
gboolean
inn_draft_keeper_flush (InnDraftKeeper *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (INN_IS_DRAFT_KEEPER (self), FALSE);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (self->key == NULL || self->stopped)
    return FALSE;

  text = self->write (self->data);
  inn_store_save_draft_async (self->store, self->key, text, NULL, kept_cb, NULL);

  return text != NULL;
}

/**
 * inn_draft_keeper_discard:
 * @self: the keeper
 *
 * Forgets the draft that is written, kept or not.
 */
void
inn_draft_keeper_discard (InnDraftKeeper *self)
{
  g_return_if_fail (INN_IS_DRAFT_KEEPER (self));

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (self->key != NULL)
    inn_store_save_draft_async (self->store, self->key, NULL, NULL, kept_cb, NULL);
}
