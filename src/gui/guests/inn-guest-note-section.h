/* inn-guest-note-section.h: what the staff remarked of the guest. */

#pragma once

#include "inn-guest-section.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_NOTE_SECTION (inn_guest_note_section_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestNoteSection, inn_guest_note_section, INN, GUEST_NOTE_SECTION, GtkBox)

void inn_guest_note_section_edit (InnGuestNoteSection *self);

G_END_DECLS
