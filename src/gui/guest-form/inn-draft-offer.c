/* inn-draft-offer.c: see inn-draft-offer.h. A draft that cannot be read is not offered, and neither
 * is one that says the same as a later one: that goes at once.
 */

#include "config.h"

#include "inn-draft-offer.h"

#include "inn-form-bar.h"
#include "inn-store-state.h"

#include <glib/gi18n.h>

struct _InnDraftOffer
{
  GtkWidget parent_instance;

  GtkWidget *bar;            /* owned as our child */

  GCancellable *cancellable; /* owned, of the question under way */
  InnStore *store;           /* owned, nullable */
  InnDraftNameFunc name;     /* tells whom a draft is about */
  gpointer data;             /* unowned, for it; outlives us */
  char *form;                /* owned, nullable */
  GPtrArray *drafts;         /* owned, of InnDraft: what is to be offered, the latest last */
};

G_DEFINE_FINAL_TYPE (InnDraftOffer, inn_draft_offer, GTK_TYPE_WIDGET)

enum
{
  CONTINUED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnDraft *
get_offered (InnDraftOffer *self)
{
  return g_ptr_array_index (self->drafts, self->drafts->len - 1);
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inn_store_save_draft_finish (INN_STORE (source), result, &error))
    g_debug ("A draft could not be forgotten: %s", error->message);
}

static void
forget (InnDraftOffer *self,
        InnDraft      *draft)
{
  inn_store_save_draft_async (self->store, draft->key, NULL, NULL, forgotten_cb, NULL);
}

/* Offers the latest draft that is left, or nothing. */
static void
offer_next (InnDraftOffer *self)
{
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;
  g_autofree char *name = NULL;
  guint n_more;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->drafts->len == 0)
    return;

  name = self->name (get_offered (self)->content, self->data);
  /* Translators: name of a guest. */
  title = name != NULL && *name != '\0' ? g_strdup_printf (_("Continue where you left off, with “%s”?"), name)
                        : g_strdup (_("Continue where you left off?"));
  n_more = self->drafts->len - 1;
  if (n_more > 0)
    more = g_strdup_printf (ngettext ("%u earlier draft is kept too, and is offered next.",
                                      "%u earlier drafts are kept too, and are offered next.",
                                      n_more), n_more);
  inn_form_bar_say (INN_FORM_BAR (self->bar), INN_FORM_BAR_OFFER, title, more,
                    _("Continue"), _("Discard"));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static gboolean
is_of_form (InnDraft   *draft,
            const char *form)
{
  gsize length = strlen (form);

  return strncmp (draft->key, form, length) == 0
         && (draft->key[length] == '\0' || draft->key[length] == '/');
}

static gboolean
is_readable (InnDraftOffer *self,
             InnDraft      *draft)
{
  g_autofree char *name = self->name (draft->content, self->data);

  return name != NULL;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnDraftOffer *self = user_data;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  drafts = inn_store_list_drafts_finish (INN_STORE (source), result, &error);
  if (drafts == NULL)
    return;

  g_ptr_array_set_size (self->drafts, 0);
  for (guint i = 0; i < drafts->len; )
    {
      InnDraft *draft = g_ptr_array_index (drafts, i);

      if (!is_of_form (draft, self->form) || !is_readable (self, draft))
        i++;
      else if (g_hash_table_add (said, draft->content))
        g_ptr_array_insert (self->drafts, 0, g_ptr_array_steal_index (drafts, i));
      else
        {
          forget (self, draft);
          i++;
        }
    }
  offer_next (self);
}

static void
continue_cb (InnFormBar    *bar,
             InnDraftOffer *self)
{
  g_autofree char *key = g_strdup (get_offered (self)->key);
  g_autofree char *content = g_strdup (get_offered (self)->content);

  inn_draft_offer_hide (self);
  g_signal_emit (self, signals[CONTINUED], 0, key, content);
}

static void
discard_cb (InnFormBar    *bar,
            InnDraftOffer *self)
{
  forget (self, get_offered (self));
  g_ptr_array_set_size (self->drafts, self->drafts->len - 1);
  offer_next (self);
}

static void
inn_draft_offer_dispose (GObject *object)
{
  InnDraftOffer *self = INN_DRAFT_OFFER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_draft_offer_parent_class)->dispose (object);
}

static void
inn_draft_offer_finalize (GObject *object)
{
  InnDraftOffer *self = INN_DRAFT_OFFER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_free (self->form);

  G_OBJECT_CLASS (inn_draft_offer_parent_class)->finalize (object);
}

static void
inn_draft_offer_class_init (InnDraftOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_draft_offer_dispose;
  object_class->finalize = inn_draft_offer_finalize;

  signals[CONTINUED] = g_signal_new ("continued", INN_TYPE_DRAFT_OFFER, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                     G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inn_draft_offer_init (InnDraftOffer *self)
{
  self->cancellable = g_cancellable_new ();
  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_draft_free);
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
 * @form: which form, see inn_draft_keeper_begin ()
 * @name: tells whom a draft is about
 * @data: for @name; outlives the offer
 *
 * Shows itself if there are drafts.
 */
void
inn_draft_offer_look (InnDraftOffer    *self,
                      InnStore         *store,
                      const char       *form,
                      InnDraftNameFunc  name,
                      gpointer          data)
{
  g_return_if_fail (INN_IS_DRAFT_OFFER (self));

  self->name = name;
  self->data = data;
  g_free (self->form);
  self->form = g_strdup (form);
  g_set_object (&self->store, store);
  inn_store_list_drafts_async (store, self->cancellable, listed_cb, self);
}

/**
 * inn_draft_offer_hide:
 * @self: the offer
 *
 * Offers nothing for now. The drafts stay.
 */
void
inn_draft_offer_hide (InnDraftOffer *self)
{
  g_return_if_fail (INN_IS_DRAFT_OFFER (self));

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
