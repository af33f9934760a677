/* inn-guest-form-saving.c: from the button to the book: what is asked before, and what becomes of
 * the form after.
 */

#include "config.h"

#include "inn-guest-form-private.h"

#include "inn-feedback.h"
#include "inn-form-bar.h"
#include "inn-guest-part.h"

#include <glib/gi18n.h>

/* Somebody typed on while the guest was saved: what was saved is the base from now on, and what was
 * typed since is kept. */
static void
go_on (InnGuestForm *self,
       gint64        guest_id)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (self->sent);
  g_autoptr (InnGuest) saved = NULL;

  inn_guest_builder_set_id (builder, guest_id);
  saved = inn_guest_builder_end (builder);
  inn_guest_form_set_guest_id (self, guest_id);
  inn_guest_form_set_guest (&self->base, saved);
  inn_draft_keeper_touch (self->drafts);
  inn_guest_form_update_actions (self);
  inn_guest_form_reload (self);
}

static void
saved_cb (InnFormSaver *saver,
          gint64        guest_id,
          gint64        seq,
          InnGuestForm *self)
{
  g_autoptr (InnGuest) now = NULL;

  /* Left meanwhile: the draft that was kept then is not needed any more. */
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      inn_draft_keeper_discard (self->drafts);
      return;
    }

  inn_draft_keeper_discard (self->drafts);
  if (seq != 0)
    inn_feedback_offer_undo (GTK_WIDGET (self), _("Saved"), seq);

  now = inn_guest_form_dup_draft (self);
  if (inn_guest_says_same (now, self->sent))
    inn_guest_form_close (self, guest_id);
  else
    go_on (self, guest_id);
}

static void
outdated_cb (InnFormSaver *saver,
             InnGuestForm *self)
{
  inn_guest_form_reload (self);
}

static void
gone_cb (InnFormSaver *saver,
         InnGuestForm *self)
{
  inn_guest_form_say_gone (self);
}

static void
send_guest (InnGuestForm *self,
            InnGuest     *draft)
{
  g_autoptr (GPtrArray) new_tags = inn_form_body_dup_new_tags (self->body);

  inn_guest_form_set_guest (&self->sent, draft);
  inn_form_saver_save (self->saver, draft, new_tags);
}

/* Saves what the form says, unless something is wrong or, without @anyway, doubtful in it that was
 * not asked about yet. */
void
inn_guest_form_save (InnGuestForm *self,
                     gboolean      anyway)
{
  g_autoptr (InnGuest) draft = NULL;
  g_autofree char *doubts = NULL;
  g_autofree char *missing = NULL;
  InnValidity validity;

  if (self->base == NULL || inn_form_saver_is_saving (self->saver))
    return;

  draft = inn_guest_form_dup_draft (self);
  validity = inn_form_body_check (self->body, self->base, &doubts);
  if (validity == INN_VALIDITY_INVALID)
    {
      inn_form_saver_clear_doubts (self->saver);
      return;
    }
  if (!inn_form_body_check_required (self->body, draft, &missing))
    {
      if (missing != NULL)
        inn_form_saver_say_missing (self->saver, missing);
      return;
    }
  if (doubts != NULL && !anyway && !inn_form_saver_has_asked (self->saver, doubts))
    {
      inn_form_saver_say_doubts (self->saver, doubts);
      return;
    }

  send_guest (self, draft);
}

static void
save_as_new_cb (InnFormBar   *bar,
                InnGuestForm *self)
{
  g_autoptr (InnGuest) draft = inn_guest_form_dup_draft (self);
  g_autoptr (GPtrArray) new_tags = inn_form_body_dup_new_tags (self->body);
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) fresh = NULL;
  g_autoptr (InnGuest) empty = inn_guest_form_new_empty_guest ();

  for (guint part = INN_PART_FIRST; part < INN_N_PARTS; part++)
    if (part != INN_FIELD_DOCUMENT)
      inn_guest_part_copy (part, builder, draft);
  inn_guest_copy_apart (builder, draft);
  fresh = inn_guest_builder_end (builder);

  self->gone = FALSE;
  inn_draft_keeper_discard (self->drafts);
  inn_guest_form_set_guest_id (self, 0);
  inn_form_bar_hide (bar);
  inn_guest_form_set_guest (&self->base, empty);
  inn_form_body_show (self->body, fresh);
  inn_form_body_set_new_tags (self->body, new_tags);
  inn_guest_form_update_title (self);
  inn_guest_form_save (self, TRUE);
}

static void
retry_cb (InnFormSaver *saver,
          InnGuestForm *self)
{
  inn_guest_form_save (self, TRUE);
}

static void
save_anyway_cb (InnFormSaver *saver,
                InnGuestForm *self)
{
  /* What the form says by now may be doubtful in another way than what was asked. */
  inn_guest_form_save (self, FALSE);
}

static void
saving_cb (InnFormSaver *saver,
           GParamSpec   *pspec,
           InnGuestForm *self)
{
  inn_guest_form_update_actions (self);
  /* Kept while it saves, so that what was typed is not lost if it is left meanwhile. */
  if (inn_form_saver_is_saving (saver))
    g_object_ref (self);
  else
    g_object_unref (self);
}

void
inn_guest_form_bind_saving (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, gone_cb);
  gtk_widget_class_bind_template_callback (widget_class, outdated_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_anyway_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_new_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, saving_cb);
}
