/* inn-guest-form-newer.c: what the form does when the book says something newer than it did when the
 * form was opened, or knows the guest no longer.
 */

#include "config.h"

#include "inn-guest-form-private.h"

#include "inn-error.h"
#include "inn-form-bar.h"
#include "inn-guest-part.h"
#include "inn-store-guests.h"

#include <glib/gi18n.h>

/* The book says something newer: take it over where nothing was typed, and show both where there
 * was. */
static void
take_newer (InnGuestForm *self,
            InnGuest     *newer)
{
  g_autoptr (InnGuest) mine = inn_guest_form_dup_draft (self);
  g_autoptr (GPtrArray) new_tags = inn_form_body_dup_new_tags (self->body);
  g_autoptr (GArray) conflicts = NULL;
  g_autoptr (InnGuest) merged = inn_guest_merge (self->base, mine, newer, &conflicts);

  inn_guest_form_set_guest (&self->base, newer);
  inn_form_body_show (self->body, merged);
  inn_form_body_set_new_tags (self->body, new_tags);
  inn_guest_form_update_title (self);
  inn_conflict_bar_show (self->conflict_bar, self->book, self->opened_version, conflicts, merged,
                         newer);
}

static void
conflict_chosen_cb (InnConflictBar *bar,
                    guint           part,
                    gboolean        theirs,
                    InnGuestForm   *self)
{
  g_autoptr (InnGuest) mine = NULL;
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (InnGuest) mended = NULL;

  if (!theirs)
    return;

  mine = inn_guest_form_dup_draft (self);
  new_tags = inn_form_body_dup_new_tags (self->body);
  builder = inn_guest_builder_new (mine);
  inn_guest_part_copy (part, builder, self->base);
  mended = inn_guest_builder_end (builder);
  inn_form_body_show (self->body, mended);
  inn_form_body_set_new_tags (self->body, new_tags);
}

void
inn_guest_form_say_gone (InnGuestForm *self)
{
  self->gone = TRUE;
  inn_form_bar_say (INN_FORM_BAR (self->gone_bar), INN_FORM_BAR_WARNING,
                    _("This guest is in the book no longer"),
                    _("Everything you typed is still here. Save it as a new guest, or bring the "
                      "guest back with Undo in the menu."),
                    _("Save as a new guest"), NULL);
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnGuestForm *self = user_data;
  g_autoptr (InnGuest) newer = NULL;
  g_autoptr (GError) error = NULL;

  newer = inn_store_load_guest_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    {
      inn_guest_form_say_gone (self);
      return;
    }
  if (newer == NULL)
    return;

  if (self->gone)
    {
      self->gone = FALSE;
      inn_form_bar_hide (INN_FORM_BAR (self->gone_bar));
    }
  if (inn_guest_get_version (newer) != inn_guest_get_version (self->base))
    take_newer (self, newer);
}

/* Asks the book for the guest as it is now. */
void
inn_guest_form_reload (InnGuestForm *self)
{
  inn_store_load_guest_async (inn_book_get_store (self->book), self->guest_id, self->cancellable,
                              reloaded_cb, self);
}

void
inn_guest_form_book_changed_cb (InnGuestForm *self,
                                InnChangeSet *changes)
{
  if (self->guest_id != 0 && self->base != NULL && !inn_form_saver_is_saving (self->saver)
      && inn_change_set_has_guest (changes, self->guest_id))
    inn_guest_form_reload (self);
}

void
inn_guest_form_bind_newer (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, conflict_chosen_cb);
}
