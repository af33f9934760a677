/* inn-stay-form-draft.c: what is typed into the form of a stay survives it: kept while typing rests,
 * offered when the form is opened again, forgotten once it is saved.
 *
 * Drafts of a new stay that was begun on a card are offered on that card, and where the guest is not
 * told yet, with all others.
 */

#include "config.h"

#include "inn-stay-form-private.h"

#include "inn-stay-notation.h"

static char *
dup_form_name (InnStayForm *self)
{
  const char *kind = self->kind == INN_STAY_FORM_CHECK_IN ? "check-in" : "book";

  if (self->base->id != 0)
    return g_strdup_printf ("stay:%" G_GINT64_FORMAT, self->base->id);
  if (self->base->guest_id != 0)
    return g_strdup_printf ("stay:%s/%" G_GINT64_FORMAT, kind, self->base->guest_id);

  return g_strdup_printf ("stay:%s", kind);
}

static char *
write_now (InnStayForm *self)
{
  g_autoptr(InnStay) stay = inn_stay_form_dup_stay (self);
  g_autoptr(InnGuest) newcomer = inn_stay_form_dup_newcomer (self);
  g_autofree char *name = inn_stay_people_dup_new_name (self->people);

  if (name != NULL)
    inn_stay_set_text (&stay->organisation_name, name);
  inn_stay_set_text (&stay->guest_name,
                     self->card != NULL ? inn_guest_get_display_name (self->card->guest) : "");
  if (stay->given != NULL)
    g_ptr_array_set_size (stay->given, 0);
  if (self->kind == INN_STAY_FORM_CHECK_IN && self->card != NULL)
    inn_given_section_apply (self->given, stay);

  return inn_stay_to_notation (stay, newcomer, inn_stay_people_is_group (self->people));
}

/* What the draft keeper is to keep, or NULL where nothing was written. */
char *
inn_stay_form_write_draft (gpointer data)
{
  InnStayForm *self = data;
  g_autofree char *now = NULL;

  if (self->base == NULL || self->rooms == NULL || self->untouched == NULL)
    return NULL;

  now = write_now (self);

  return g_str_equal (now, self->untouched) ? NULL : g_steal_pointer (&now);
}

/* Whom a draft is about, or NULL if it cannot be read. */
char *
inn_stay_form_name_draft (const char *content,
                          gpointer    data)
{
  InnStayForm *self = data;
  g_autoptr(InnGuest) newcomer = NULL;
  g_autoptr(InnStay) stay = inn_stay_from_notation (content, self->base, &newcomer, NULL, NULL);

  if (stay == NULL)
    return NULL;

  return g_strdup (newcomer != NULL ? inn_guest_get_display_name (newcomer) : stay->guest_name);
}

/* All is shown that was there before anybody typed. */
void
inn_stay_form_begin_drafts (InnStayForm *self)
{
  g_autofree char *form = dup_form_name (self);

  self->untouched = write_now (self);
  inn_draft_keeper_begin (self->drafts, form);
  inn_draft_offer_look (self->draft_offer, inn_book_get_store (self->book), form,
                        inn_stay_form_name_draft, self);
}

/* Keeps what is typed now; returns whether there is anything that is not being saved. */
gboolean
inn_stay_form_keep_draft (InnStayForm *self)
{
  return self->drafts != NULL && self->untouched != NULL && inn_draft_keeper_flush (self->drafts)
         && !self->saving;
}
