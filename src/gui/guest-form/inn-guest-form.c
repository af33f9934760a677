/* inn-guest-form.c: see inn-guest-form.h.
 *
 *     header            Cancel · title · Save
 *     bars              a draft to go on with, what stands in the way of saving, what was changed
 *                       elsewhere
 *     body              the sections
 *
 * The form holds two guests: the base, which is what the book said when it was opened or what it
 * says by now, and what the body says. Nothing typed is ever dropped: a failed save, a newer
 * version, a deleted guest leave everything where it is.
 */

#include "config.h"

#include "inn-guest-form-private.h"

#include "inn-feedback.h"
#include "inn-form-bar.h"
#include "inn-guest-notation.h"
#include "inn-pane-header.h"
#include "inn-steady-scroll.h"
#include "inn-store-guests.h"

#include <adwaita.h>
#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (InnGuestForm, inn_guest_form, GTK_TYPE_WIDGET)

/* A title that finds no room among the buttons stands over the fields. */
static void
squeezed_cb (AdwSqueezer  *squeezer,
             GParamSpec   *pspec,
             InnGuestForm *self)
{
  gtk_widget_set_visible (self->head, !gtk_widget_get_visible (GTK_WIDGET (squeezer))
                                      || adw_squeezer_get_visible_child (squeezer) == NULL);
}

static void
scroll_to_top (InnGuestForm *self)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* A bar that comes up must be seen. */
static void
bar_shown_cb (GtkWidget    *bar,
              GParamSpec   *pspec,
              InnGuestForm *self)
{
  if (gtk_widget_get_visible (bar))
    scroll_to_top (self);
}

/* What was typed */

static void
body_changed_cb (InnFormBody  *body,
                 InnGuestForm *self)
{
  if (self->base == NULL)
    return;

  inn_draft_keeper_touch (self->drafts);
  /* Somebody goes on typing: the old draft is not wanted now, and the doubt may be mended. */
  inn_draft_offer_hide (self->draft_offer);
  inn_form_saver_clear_doubts (self->saver);
}

static void
open_known_cb (InnFormBody  *body,
               gint64        guest_id,
               InnGuestForm *self)
{
  inn_guest_form_leave (self, guest_id);
}

static void
draft_continued_cb (InnDraftOffer *offer,
                    const char    *key,
                    const char    *content,
                    InnGuestForm  *self)
{
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuest) guest = inn_guest_from_notation (content, self->base, &new_tags, &error);

  if (guest == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The draft cannot be read"), error);
      return;
    }

  inn_form_body_show (self->body, guest);
  inn_form_body_set_new_tags (self->body, new_tags);
  inn_draft_keeper_go_on (self->drafts, key);
  inn_draft_keeper_touch (self->drafts);
  inn_form_body_look_for_known (self->body, guest);
  inn_form_body_focus (self->body);
}

/* Actions */

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_guest_form_save (INN_GUEST_FORM (widget), FALSE);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  inn_guest_form_leave (INN_GUEST_FORM (widget), INN_GUEST_FORM (widget)->guest_id);
}

/* Saving works wherever the focus is in the window; the widget that has it is asked first. */
static void
add_shortcuts (InnGuestForm *self)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_s, GDK_CONTROL_MASK },
    { GDK_KEY_Return, GDK_CONTROL_MASK },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                        gtk_named_action_new ("form.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
inn_guest_form_dispose (GObject *object)
{
  InnGuestForm *self = INN_GUEST_FORM (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  if (self->drafts != NULL && self->base != NULL)
    inn_draft_keeper_flush (self->drafts);
  g_clear_object (&self->drafts);
  g_clear_pointer (&self->base, inn_guest_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_form_parent_class)->dispose (object);
}

static void
inn_guest_form_finalize (GObject *object)
{
  InnGuestForm *self = INN_GUEST_FORM (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sent, inn_guest_unref);

  G_OBJECT_CLASS (inn_guest_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, header);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, title_squeezer);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, title);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, subtitle);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, head);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, draft_offer);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, saver);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, gone_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, conflict_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, body);
  gtk_widget_class_bind_template_callback (widget_class, bar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_continued_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_known_cb);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  inn_guest_form_bind_newer (widget_class);
  inn_guest_form_bind_saving (widget_class);
}

static void
inn_guest_form_class_init (InnGuestFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_form_dispose;
  object_class->finalize = inn_guest_form_finalize;

  g_signal_new ("closed", INN_TYPE_GUEST_FORM, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INN_TYPE_CONFLICT_BAR);
  g_type_ensure (INN_TYPE_DRAFT_OFFER);
  g_type_ensure (INN_TYPE_FORM_BAR);
  g_type_ensure (INN_TYPE_FORM_BODY);
  g_type_ensure (INN_TYPE_FORM_SAVER);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-form.ui");
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
}

static void
inn_guest_form_init (InnGuestForm *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_steady_scroll_keep (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->body));
  add_shortcuts (self);
  inn_guest_form_update_actions (self);
}

/**
 * inn_guest_form_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): an empty form; begin or edit next
 */
GtkWidget *
inn_guest_form_new (InnBook *book)
{
  InnGuestForm *self = g_object_new (INN_TYPE_GUEST_FORM, NULL);

  self->book = g_object_ref (book);
  self->drafts = inn_draft_keeper_new (inn_book_get_store (book), inn_guest_form_write_draft, self);
  inn_form_saver_set_store (self->saver, inn_book_get_store (book));
  inn_form_body_set_book (self->body, book);
  g_signal_connect_object (book, "changed", G_CALLBACK (inn_guest_form_book_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* The guest to work on is there: @shown differs from the base where something is given already. */
static void
open_guest (InnGuestForm *self,
            InnGuest     *base,
            InnGuest     *shown)
{
  inn_guest_form_set_guest (&self->base, base);
  self->opened_version = inn_guest_get_version (base);
  inn_form_body_show (self->body, shown);
  inn_guest_form_update_title (self);
  inn_guest_form_update_actions (self);
  inn_form_body_focus (self->body);
  inn_draft_offer_look (self->draft_offer, inn_book_get_store (self->book),
                        inn_draft_keeper_get_form (self->drafts), inn_guest_form_name_draft, self);
}

static void
set_typed (InnGuestBuilder *builder,
           const char      *typed,
           const char      *region)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  InnContactKind kind;

  if (inn_contact_guess_kind (text, &kind))
    {
      g_autoptr (InnContact) contact = inn_contact_new (kind, text, region);

      inn_guest_builder_add_contact (builder, contact);
    }
  else
    inn_guest_builder_set_text (builder, INN_GUEST_NAME, text);
}

/**
 * inn_guest_form_begin:
 * @self: the form
 * @typed: (nullable): what to begin with: a name, a phone number or an email address
 *
 * Begins a new guest, and offers the drafts of those that were not finished.
 */
void
inn_guest_form_begin (InnGuestForm *self,
                      const char   *typed)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) empty = inn_guest_form_new_empty_guest ();
  g_autoptr (InnGuest) begun = NULL;

  g_return_if_fail (INN_IS_GUEST_FORM (self));

  if (typed != NULL && *typed != '\0')
    {
      g_autofree char *region =
        inn_settings_dup_default_region (inn_book_get_settings (self->book));

      set_typed (builder, typed, region);
    }
  begun = inn_guest_builder_end (builder);
  inn_guest_form_set_guest_id (self, 0);
  open_guest (self, empty, begun);
  if (typed != NULL && *typed != '\0')
    inn_form_body_look_for_known (self->body, begun);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnGuestForm *self = user_data;
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (GError) error = NULL;

  guest = inn_store_load_guest_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (guest == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The guest could not be opened"), error);
      inn_guest_form_close (self, 0);
      return;
    }

  open_guest (self, guest, guest);
}

/**
 * inn_guest_form_edit:
 * @self: the form
 * @guest_id: who is to be changed
 *
 * Loads a guest to change.
 */
void
inn_guest_form_edit (InnGuestForm *self,
                     gint64        guest_id)
{
  g_return_if_fail (INN_IS_GUEST_FORM (self));
  g_return_if_fail (guest_id > 0);

  inn_guest_form_set_guest_id (self, guest_id);
  inn_store_load_guest_async (inn_book_get_store (self->book), guest_id, self->cancellable,
                              loaded_cb, self);
}

/**
 * inn_guest_form_leave:
 * @self: the form
 * @guest_id: whose card to show then, or 0 for the one before
 *
 * Leaves the form without saving. What was typed is kept as a draft, and said so. What is being
 * saved is saved.
 */
void
inn_guest_form_leave (InnGuestForm *self,
                      gint64        guest_id)
{
  g_return_if_fail (INN_IS_GUEST_FORM (self));

  if (inn_guest_form_has_changed (self))
    {
      inn_draft_keeper_flush (self->drafts);
      if (!inn_form_saver_is_saving (self->saver))
        inn_feedback_mention (GTK_WIDGET (self), _("Draft kept for the next time"));
    }
  inn_guest_form_close (self, guest_id);
}
