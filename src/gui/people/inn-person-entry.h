/* inn-person-entry.h: the form in which somebody around a guest is written down. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-relation.h"

G_BEGIN_DECLS

/**
 * InnPersonEntry:
 *
 * Signals: `save` (InnRelation *), the relation as it shall be; `remove`, the one that is changed is to
 * go; `closed`, nothing is to be done.
 */
#define INN_TYPE_PERSON_ENTRY (inn_person_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnPersonEntry, inn_person_entry, INN, PERSON_ENTRY, GtkBox)

GtkWidget *inn_person_entry_new         (InnBook         *book);
void       inn_person_entry_start       (InnPersonEntry  *self,
                                         gint64           guest_id);
void       inn_person_entry_edit        (InnPersonEntry  *self,
                                         InnRelation     *relation);
InnRelation *
           inn_person_entry_dup_draft  (InnPersonEntry *self);
void       inn_person_entry_resume     (InnPersonEntry *self,
                                        InnRelation    *draft);
void       inn_person_entry_tell_error  (InnPersonEntry  *self,
                                         const GError    *error);

G_END_DECLS
