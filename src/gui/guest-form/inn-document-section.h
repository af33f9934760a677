/* inn-document-section.h: identity documents, their numbers hidden. */

#pragma once

#include "inn-form-section.h"

G_BEGIN_DECLS

/**
 * InnDocumentSection:
 *
 * Signals: `reveal` (gint64 document_id), when somebody wants to see a stored number; the answer
 * comes back by inn_document_section_reveal (). `take-birth` (const char *birthday, #InnGender),
 * when what an ID says is to be taken over.
 */
#define INN_TYPE_DOCUMENT_SECTION (inn_document_section_get_type ())
G_DECLARE_FINAL_TYPE (InnDocumentSection, inn_document_section,
                      INN, DOCUMENT_SECTION, InnFormSection)

void inn_document_section_set_locked (InnDocumentSection *self,
                                      const char         *reason);
void inn_document_section_reveal (InnDocumentSection *self,
                                  gint64              document_id,
                                  const char         *number);

G_END_DECLS
