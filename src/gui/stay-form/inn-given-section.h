/* inn-given-section.h: the part of the check-in about what the guest gives now: where it differs from
 * the card, the desk says what becomes of it.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-guest.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnGivenSection:
 *
 * Signal: `changed`, after somebody changed a value.
 */
#define INN_TYPE_GIVEN_SECTION (inn_given_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGivenSection, inn_given_section, INN, GIVEN_SECTION, GtkBox)

void       inn_given_section_show            (InnGivenSection *self,
                                              InnGuest        *guest,
                                              const char      *region);
void       inn_given_section_apply           (InnGivenSection *self,
                                              InnStay         *stay);
void       inn_given_section_restore       (InnGivenSection *self,
                                              GPtrArray       *given);
GPtrArray *inn_given_section_dup_differences (InnGivenSection *self);

G_END_DECLS
