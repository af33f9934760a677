/* inn-draft-offer.c: see inn-draft-offer.h. A draft that cannot be read is not offered. */

#include "config.h"

#include "inn-draft-offer.h"

#include "inn-form-bar.h"
#include "inn-guest-notation.h"
#include "inn-store-state.h"

#include <glib/gi18n.h>

struct _InnDraftOffer
{
  GtkWidget parent_instance;

  GtkWidget *bar;            /* owned as our child */

  GCancellable *cancellable; /* owned, of the question under way */
  InnGuest *base;            /* owned, nullable: whom the draft is about */
  char *key;                 /* owned, nullable */
  char *content;             /* owned, nullable: what is offered */
};

G_DEFINE_FINAL_TYPE (InnDraftOffer, inn_draft_offer, GTK_TYPE_WIDGET)

enum
{
  CONTINUED,
  DISCARDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
offer (InnDraftOffer *self,
       const char    *content)
{
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (InnGuest) guest = inn_guest_from_notation (content, self->base, &new_tags, NULL);
  g_autofree char *title = NULL;
  const char *name;

  if (guest == NULL)
    return;

  g_free (self->content);
  self->content = g_strdup (content);
  name = inn_guest_get_display_name (guest);
  /* Translators: name of a guest. */
  title = *name != '\0' ? g_strdup_printf (_("Continue where you left off, with “%s”?"), name)
                        : g_strdup (_("Continue where you left off?"));
  inn_form_bar_say (INN_FORM_BAR (self->bar), INN_FORM_BAR_OFFER, title, NULL,
                    _("Continue"), _("Discard"));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnDraftOffer *self = user_data;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;

  drafts = inn_store_list_drafts_finish (INN_STORE (source), result, &error);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      InnDraft *draft = g_ptr_array_index (drafts, i);

      if (g_strcmp0 (draft->key, self->key) == 0)
        offer (self, draft->content);
    }
}

static void
continue_cb (InnFormBar    *bar,
             InnDraftOffer *self)
{
  g_autofree char *content = g_strdup (self->content);

  inn_draft_offer_hide (self);
  g_signal_emit (self, signals[CONTINUED], 0, content);
}

static void
discard_cb (InnFormBar    *bar,
            InnDraftOffer *self)
{
  inn_draft_offer_hide (self);
  g_signal_emit (self, signals[DISCARDED], 0);
}

static void
inn_draft_offer_dispose (GObject *object)
{
  InnDraftOffer *self = INN_DRAFT_OFFER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->bar, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_draft_offer_parent_class)->dispose (object);
}

static void
inn_draft_offer_finalize (GObject *object)
{
  InnDraftOffer *self = INN_DRAFT_OFFER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->base, inn_guest_unref);
  g_free (self->key);
  g_free (self->content);

  G_OBJECT_CLASS (inn_draft_offer_parent_class)->finalize (object);
}

static void
inn_draft_offer_class_init (InnDraftOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_draft_offer_dispose;
  object_class->finalize = inn_draft_offer_finalize;

  signals[CONTINUED] = g_signal_new ("continued", INN_TYPE_DRAFT_OFFER, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DISCARDED] = g_signal_new ("discarded", INN_TYPE_DRAFT_OFFER, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inn_draft_offer_init (InnDraftOffer *self)
{
  self->cancellable = g_cancellable_new ();
  self->bar = g_object_new (INN_TYPE_FORM_BAR, NULL);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  g_signal_connect (self->bar, "first", G_CALLBACK (continue_cb), self);
  g_signal_connect (self->bar, "second", G_CALLBACK (discard_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_draft_offer_look:
 * @self: the offer
 * @store: where drafts are kept
 * @key: which form, see inn_draft_keeper_set_key ()
 * @base: whom it is about
 *
 * Shows itself if there is a draft.
 */
void
inn_draft_offer_look (InnDraftOffer *self,
                      InnStore      *store,
                      const char    *key,
                      InnGuest      *base)
{
  g_return_if_fail (INN_IS_DRAFT_OFFER (self));

  inn_guest_ref (base);
  g_clear_pointer (&self->base, inn_guest_unref);
  self->base = base;
  g_free (self->key);
  self->key = g_strdup (key);
  inn_store_list_drafts_async (store, self->cancellable, listed_cb, self);
}

void
inn_draft_offer_hide (InnDraftOffer *self)
{
  g_return_if_fail (INN_IS_DRAFT_OFFER (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
