/* inn-stay-form-saving.c: from the button to the book: what is refused, what is asked, and what becomes
 * of the form after. Each way is one act of the book.
 */

#include "config.h"

#include "inn-stay-form-private.h"

#include "inn-error-words.h"
#include "inn-error.h"
#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-stay-rules.h"
#include "inn-store-newcomer.h"
#include "inn-store-organisations.h"
#include "inn-store-stays.h"
#include "inn-text.h"

#include <glib/gi18n.h>

/* In the place of an id that there is not yet. */
#define NEWCOMER_ID (-1)

static char *
describe_done (InnStayForm *self)
{
  g_autofree char *done = NULL;
  g_autoptr(InnGuest) newcomer = inn_stay_form_dup_newcomer (self);
  const char *name = newcomer != NULL     ? inn_guest_get_display_name (newcomer)
                     : self->card != NULL ? inn_guest_get_display_name (self->card->guest)
                                          : "";

  if (self->kind == INN_STAY_FORM_EDIT)
    return g_strdup (_("Saved"));
  if (self->kind == INN_STAY_FORM_CHECK_IN)
    /* Translators: name of a guest. */
    done = g_strdup_printf (_("%s is checked in"), name);
  else
    /* Translators: name of a guest. */
    done = g_strdup_printf (_("Booked for %s"), name);

  return inn_text_space (done);
}

static void
end_saving (InnStayForm *self)
{
  self->saving = FALSE;
  inn_stay_form_update_actions (self);
}

static void
say_failed (InnStayForm  *self,
            const GError *error)
{
  /* What the book refuses it says in words for people. */
  const char *words = g_error_matches (error, INN_ERROR, INN_ERROR_INVALID)
                        ? error->message
                        : inn_error_words_get_sentence (error);

  end_saving (self);
  inn_form_bar_say (self->bar, INN_FORM_BAR_DANGER, _("Not saved"), words, _("Try Again"), NULL);
}

/* Whose card there is to be shown is known from the stay. */
static void
newcomer_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(InnStay) stay = inn_store_load_stay_finish (INN_STORE (source), result, NULL);

  if (!g_cancellable_is_cancelled (self->cancellable))
    inn_stay_form_close (self, stay != NULL ? stay->guest_id : 0);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *done = NULL;
  gint64 seq = 0;
  gint64 id = inn_store_save_stay_finish (INN_STORE (source), result, &seq, &error);

  if (id != 0)
    {
      inn_draft_keeper_discard (self->drafts);
      inn_draft_keeper_stop (self->drafts);
    }
  /* Left meanwhile: nobody looks at it any more. */
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (id == 0)
    {
      say_failed (self, error);
      return;
    }

  end_saving (self);
  done = describe_done (self);
  if (seq != 0)
    inn_feedback_offer_undo (GTK_WIDGET (self), done, seq);
  if (self->card == NULL)
    {
      inn_store_load_stay_async (INN_STORE (source), id, self->cancellable, newcomer_cb,
                                 g_object_ref (self));
      return;
    }
  inn_stay_form_close (self, self->card != NULL ? inn_guest_get_id (self->card->guest) : 0);
}

/* A stay for everybody; the room is the leader's, the others are given one when they come. */
static GPtrArray *
part_group (const InnStay *stay)
{
  GPtrArray *stays = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_stay_unref);
  InnStay *leader = inn_stay_copy (stay);

  g_ptr_array_set_size (leader->companions, 0);
  g_ptr_array_add (stays, leader);
  for (guint i = 0; i < stay->companions->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (stay->companions, i);
      InnStay *member = inn_stay_copy (leader);

      member->guest_id = guest->guest_id;
      member->room_id = 0;
      g_ptr_array_add (stays, member);
    }

  return stays;
}

static void
send_stay (InnStayForm *self,
           InnStay     *stay)
{
  InnStore *store = inn_book_get_store (self->book);
  g_autoptr(InnGuest) newcomer = inn_stay_form_dup_newcomer (self);

  if (inn_stay_people_is_group (self->people) && self->kind == INN_STAY_FORM_BOOK)
    {
      g_autoptr(GPtrArray) stays = part_group (stay);
      g_autofree char *name = inn_stay_people_dup_new_name (self->people);

      inn_store_book_group_async (store, stay->organisation_id, name, newcomer, stays, NULL,
                                  saved_cb, g_object_ref (self));
    }
  else if (newcomer != NULL && self->kind == INN_STAY_FORM_CHECK_IN)
    inn_store_receive_newcomer_async (store, newcomer, stay, NULL, saved_cb, g_object_ref (self));
  else if (newcomer != NULL)
    inn_store_book_newcomer_async (store, newcomer, stay, NULL, saved_cb, g_object_ref (self));
  else if (self->kind == INN_STAY_FORM_CHECK_IN)
    {
      g_autoptr(GPtrArray) differences = inn_given_section_dup_differences (self->given);
      g_autofree char *region
        = inn_settings_dup_default_region (inn_book_get_settings (self->book));

      inn_store_receive_guest_async (store, stay, differences, region, NULL, saved_cb,
                                     g_object_ref (self));
    }
  else if (self->nights == INN_CUT_NIGHTS_TAKE_BACK)
    inn_store_shorten_stay_async (store, stay, NULL, saved_cb, g_object_ref (self));
  else
    inn_store_save_stay_async (store, stay, NULL, saved_cb, g_object_ref (self));
}

static InnStay *
make_stay (InnStayForm *self)
{
  InnStay *stay = inn_stay_form_dup_stay (self);

  if (self->kind == INN_STAY_FORM_CHECK_IN && self->card != NULL)
    {
      if (stay->given != NULL)
        g_ptr_array_set_size (stay->given, 0);
      inn_given_section_apply (self->given, stay);
    }

  return stay;
}

static void
organisation_saved_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStay) stay = NULL;
  gint64 id = inn_store_save_organisation_finish (INN_STORE (source), result, NULL, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (id == 0)
    {
      say_failed (self, error);
      return;
    }

  stay = make_stay (self);
  stay->organisation_id = id;
  send_stay (self, stay);
}

/* Says what is doubtful; pressed once more it is meant. */
static gboolean
ask_doubts (InnStayForm   *self,
            const InnStay *stay)
{
  g_autofree char *name = inn_stay_people_dup_new_name (self->people);
  g_autoptr(InnStay) named = inn_stay_copy (stay);
  InnStayTrouble trouble;
  g_autofree char *words = NULL;

  /* A company that is written down with the stay is there by then. */
  if (name != NULL && named->organisation_id == 0)
    named->organisation_id = 1;
  trouble = inn_stay_find_trouble (named, inn_stay_form_get_today (self));
  if (trouble == 0 || (trouble & ~self->asked) == 0)
    return FALSE;

  words = inn_stay_describe_trouble (trouble);
  self->asked = (trouble & ~INN_STAY_DOUBTS) == 0 ? trouble : 0;
  inn_form_bar_say (self->bar, self->asked != 0 ? INN_FORM_BAR_WARNING : INN_FORM_BAR_DANGER,
                    self->asked != 0 ? _("Is this meant so?") : _("This cannot be saved yet"),
                    words, self->asked != 0 ? _("Save Anyway") : NULL, NULL);

  return TRUE;
}

/* The same question as on the page of the stay. */
static void
nights_found (InnStayForm  *self,
              const char   *text,
              const GError *error)
{
  if (error != NULL)
    {
      say_failed (self, error);
      return;
    }

  end_saving (self);
  if (text == NULL)
    {
      self->nights = INN_CUT_NIGHTS_NONE;
      inn_stay_form_save (self);
      return;
    }

  self->nights = INN_CUT_NIGHTS_ASKED;
  inn_form_bar_say (self->bar, INN_FORM_BAR_WARNING, text, NULL, C_("verb", "Take them back"),
                    C_("verb", "Keep them charged"));
  gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
}

/* Saves what the form says, unless something is wrong in it, or doubtful and not asked about yet. */
void
inn_stay_form_save (InnStayForm *self)
{
  g_autoptr(InnStay) stay = NULL;
  g_autoptr(InnStay) whole = NULL;
  g_autoptr(InnGuest) newcomer = NULL;
  g_autofree char *name = NULL;
  GtkWidget *where = NULL;

  if (self->base == NULL || self->rooms == NULL || self->saving)
    return;

  stay = make_stay (self);
  /* Who is written down with the stay is there by then. */
  whole = inn_stay_copy (stay);
  newcomer = inn_stay_form_dup_newcomer (self);
  if (newcomer != NULL)
    whole->guest_id = NEWCOMER_ID;
  if ((gtk_widget_get_visible (GTK_WIDGET (self->who))
       && !inn_who_section_check (self->who, &where))
      || !inn_stay_fields_check (self->fields, whole, &where)
      || !inn_stay_people_check (self->people, whole, &where))
    {
      gtk_widget_grab_focus (where);
      return;
    }
  if (ask_doubts (self, whole))
    return;
  if (inn_stay_form_find_nights (self, stay, nights_found))
    {
      self->saving = TRUE;
      inn_stay_form_update_actions (self);
      return;
    }

  self->saving = TRUE;
  inn_form_bar_hide (self->bar);
  inn_stay_form_update_actions (self);
  name = inn_stay_people_dup_new_name (self->people);
  if (name != NULL && !inn_stay_people_is_group (self->people))
    {
      g_autoptr(InnOrganisation) organisation
        = inn_organisation_new (INN_ORGANISATION_COMPANY, name);

      inn_store_save_organisation_async (inn_book_get_store (self->book), organisation, NULL,
                                         organisation_saved_cb, g_object_ref (self));
    }
  else
    send_stay (self, stay);
}
