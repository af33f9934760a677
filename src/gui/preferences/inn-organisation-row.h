/* inn-organisation-row.h: one company or group in the preferences: how to reach it, what was agreed,
 * who belongs to it.
 */

#pragma once

#include <adwaita.h>

#include "inn-book.h"
#include "inn-organisation.h"

G_BEGIN_DECLS

/**
 * InnOrganisationRow:
 *
 * Signals: `changed` (#InnOrganisation as a pointer): as it shall be; `archive`: it shall be put away
 * or brought back; `delete`: it shall go.
 */
#define INN_TYPE_ORGANISATION_ROW (inn_organisation_row_get_type ())
G_DECLARE_FINAL_TYPE (InnOrganisationRow, inn_organisation_row, INN, ORGANISATION_ROW, AdwExpanderRow)

GtkWidget       *inn_organisation_row_new              (InnBook            *book,
                                                        InnOrganisation    *organisation);
InnOrganisation *inn_organisation_row_get_organisation (InnOrganisationRow *self);

G_END_DECLS
