/* inn-guest-form-draft.c: the two guests of the form, what the book says and what is written on it,
 * and which form a draft of it is kept for.
 */

#include "config.h"

#include "inn-guest-form-private.h"

#include "inn-guest-notation.h"

#include <glib/gi18n.h>

#define NEW_FORM "guest:new"

InnGuest *
inn_guest_form_new_empty_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);

  return inn_guest_builder_end (builder);
}

/* What the form says now. */
InnGuest *
inn_guest_form_dup_draft (InnGuestForm *self)
{
  return inn_form_body_dup_guest (self->body, self->base);
}

gboolean
inn_guest_form_has_changed (InnGuestForm *self)
{
  return self->base != NULL && inn_form_body_has_changed (self->body, self->base);
}

/* What the draft keeper is to keep, or NULL where nothing was written. */
char *
inn_guest_form_write_draft (gpointer data)
{
  InnGuestForm *self = data;
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (InnGuest) draft = NULL;

  if (!inn_guest_form_has_changed (self))
    return NULL;

  draft = inn_guest_form_dup_draft (self);
  new_tags = inn_form_body_dup_new_tags (self->body);

  return inn_guest_to_notation (draft, new_tags);
}

/* Whom a draft is about, or NULL if it cannot be read. */
char *
inn_guest_form_name_draft (const char *content,
                           gpointer    data)
{
  InnGuestForm *self = data;
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (InnGuest) guest = inn_guest_from_notation (content, self->base, &new_tags, NULL);

  return guest != NULL ? g_strdup (inn_guest_get_display_name (guest)) : NULL;
}

void
inn_guest_form_set_guest (InnGuest **place,
                          InnGuest  *guest)
{
  InnGuest *before = *place;

  *place = guest != NULL ? inn_guest_ref (guest) : NULL;
  g_clear_pointer (&before, inn_guest_unref);
}

void
inn_guest_form_update_title (InnGuestForm *self)
{
  gtk_label_set_text (GTK_LABEL (self->title),
                      self->guest_id != 0 ? inn_guest_get_display_name (self->base)
                                          : _("New guest"));
  gtk_label_set_text (GTK_LABEL (self->subtitle),
                      self->guest_id != 0 ? _("Changing the profile")
                                          : _("A name or one contact is enough"));
}

void
inn_guest_form_update_actions (InnGuestForm *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save",
                                 self->base != NULL && !inn_form_saver_is_saving (self->saver));
}

/* From now on the form is about @guest_id, 0 for a new guest. */
void
inn_guest_form_set_guest_id (InnGuestForm *self,
                             gint64        guest_id)
{
  g_autofree char *form = guest_id == 0 ? g_strdup (NEW_FORM)
                                        : g_strdup_printf ("guest:%" G_GINT64_FORMAT, guest_id);

  self->guest_id = guest_id;
  inn_draft_keeper_begin (self->drafts, form);
}

/* Leaves the form for the card of @guest_id, 0 for the one before. */
void
inn_guest_form_close (InnGuestForm *self,
                      gint64        guest_id)
{
  inn_draft_keeper_stop (self->drafts);
  g_cancellable_cancel (self->cancellable);
  g_signal_emit_by_name (self, "closed", guest_id);
}
