/* inn-stay-form-state.c: what the form says, what it is called, and how it is closed; the other files of
 * the form stand on it.
 */

#include "config.h"

#include "inn-stay-form-private.h"

#include "inn-format.h"

#include <glib/gi18n.h>

InnDate
inn_stay_form_get_today (InnStayForm *self)
{
  return inn_clock_get_business_day (inn_book_get_clock (self->book));
}

/* What the form says now. */
InnStay *
inn_stay_form_dup_stay (InnStayForm *self)
{
  InnStay *stay = inn_stay_copy (self->base);

  inn_stay_fields_apply (self->fields, stay);
  inn_stay_people_apply (self->people, stay);
  /* The payer of one's own stay is not somebody else. */
  if (stay->payer_id == stay->guest_id)
    stay->payer_id = 0;

  return stay;
}

/* Whom the form writes down with the stay, or NULL. */
InnGuest *
inn_stay_form_dup_newcomer (InnStayForm *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->who)) ? inn_who_section_dup_newcomer (self->who)
                                                         : NULL;
}

void
inn_stay_form_update_title (InnStayForm *self)
{
  const char *name = self->card != NULL ? inn_guest_get_display_name (self->card->guest) : NULL;
  const char *verbs[] = { C_("verb", "Book"), C_("card verb", "Check in"), C_("verb", "Save") };
  const char *titles[] = { _("New stay"), _("Checking in"), _("Changing the stay") };
  g_autofree char *booked = NULL;

  if (inn_date_is_set (self->booked_for))
    {
      g_autofree char *day = inn_format_short_day (self->booked_for,
                                                   inn_stay_form_get_today (self));

      /* Translators: the day somebody was expected, who comes on another one. */
      booked = g_strdup_printf (_("Booked for %s, comes today"), day);
    }
  gtk_label_set_text (GTK_LABEL (self->title), name != NULL ? name : titles[self->kind]);
  gtk_label_set_text (GTK_LABEL (self->subtitle), booked != NULL ? booked
                                                      : name != NULL ? titles[self->kind] : "");
  gtk_widget_set_visible (self->subtitle, booked != NULL || name != NULL);
  gtk_button_set_label (GTK_BUTTON (self->save_button), verbs[self->kind]);
}

void
inn_stay_form_update_actions (InnStayForm *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save",
                                 self->base != NULL && !self->saving);
}

void
inn_stay_form_close (InnStayForm *self,
                     gint64       guest_id)
{
  inn_draft_keeper_stop (self->drafts);
  g_cancellable_cancel (self->cancellable);
  inn_stay_clash_stop (self->clash);
  g_signal_emit_by_name (self, "closed", guest_id);
}

/* Fills in what was agreed with the company that is named, unless somebody typed another price. */
void
inn_stay_form_offer_agreed_rate (InnStayForm *self)
{
  const InnOrganisation *organisation = inn_stay_people_get_organisation (self->people);

  inn_stay_fields_set_agreed (self->fields, organisation != NULL && organisation->has_rate
                                              ? &organisation->rate : NULL);
}

/* Looks for what is in the way of what the form says. */
void
inn_stay_form_look (InnStayForm *self)
{
  g_autoptr(InnStay) stay = inn_stay_form_dup_stay (self);

  inn_stay_clash_look (self->clash, stay);
}
