/* inn-document-number.h: numbers of identity documents of every kind a front desk meets. */

#pragma once

#include "inn-resident-id.h"
#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnDocumentKind:
 * @INN_DOCUMENT_OTHER: anything else, any syntax
 * @INN_DOCUMENT_RESIDENT_ID: 居民身份证, also the residence permit for Hong Kong, Macau and Taiwan
 * @INN_DOCUMENT_PASSPORT: a passport of any country
 * @INN_DOCUMENT_HK_MACAU_PERMIT: 港澳居民来往内地通行证
 * @INN_DOCUMENT_TAIWAN_PERMIT: 台湾居民来往大陆通行证
 * @INN_DOCUMENT_FOREIGNER_ID: 外国人永久居留身份证
 *
 * The values are kept in the book: add at the end only.
 */
typedef enum
{
  INN_DOCUMENT_OTHER,
  INN_DOCUMENT_RESIDENT_ID,
  INN_DOCUMENT_PASSPORT,
  INN_DOCUMENT_HK_MACAU_PERMIT,
  INN_DOCUMENT_TAIWAN_PERMIT,
  INN_DOCUMENT_FOREIGNER_ID,
} InnDocumentKind;

#define INN_DOCUMENT_N_KINDS 6

InnDocumentKind  inn_document_number_detect    (const char      *text);
InnValidity      inn_document_number_check     (InnDocumentKind  kind,
                                                const char      *text);
char            *inn_document_number_normalise (const char      *text);
char            *inn_document_number_tail      (const char      *text);
const char      *inn_document_kind_to_string   (InnDocumentKind  kind);
gboolean         inn_document_kind_from_string (const char      *text,
                                                InnDocumentKind *kind);

G_END_DECLS
