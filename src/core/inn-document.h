/* inn-document.h: an identity document of a guest. */

#pragma once

#include "inn-document-number.h"
#include "inn-types.h"

G_BEGIN_DECLS

/**
 * InnDocument:
 * @id: row, 0 while it is not saved
 * @kind: what it is
 * @number: (nullable): the number in plain: only in a draft before it is saved, and after the one
 *   door that unseals it; %NULL when read with the guest
 * @last_four: the end of the number, shown as ••••1234
 *
 * Numbers are sealed in the book; see inn-vault.h.
 */
struct _InnDocument
{
  gint64           id;
  InnDocumentKind  kind;
  char            *number;
  char            *last_four;
};

InnDocument *inn_document_new        (InnDocumentKind  kind,
                                      const char      *number);
InnDocument *inn_document_new_sealed (gint64           id,
                                      InnDocumentKind  kind,
                                      const char      *last_four);
InnDocument *inn_document_ref        (InnDocument     *self);
void         inn_document_unref      (InnDocument     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnDocument, inn_document_unref)

G_END_DECLS
