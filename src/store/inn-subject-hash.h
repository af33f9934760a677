/* inn-subject-hash.h: one keyed hash over all rows of a subject, to find what was changed from
 * outside the program or rotted on the disk. */

#pragma once

#include "inn-connection.h"
#include "inn-image.h"
#include "inn-subject.h"
#include "inn-vault-private.h"

G_BEGIN_DECLS

/**
 * InnSubjectHashReport:
 * @checked: subjects whose hash was compared
 * @unknown: subjects without one, because the key file was missing when they were written
 * @changed: (element-type InnSubject): subjects whose rows are not what the program wrote
 */
typedef struct
{
  guint64  checked;
  guint64  unknown;
  GArray  *changed;
} InnSubjectHashReport;

InnSubjectHashReport * inn_subject_hash_report_new  (void);
void                   inn_subject_hash_report_free (InnSubjectHashReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnSubjectHashReport, inn_subject_hash_report_free)

gboolean inn_subject_hash_verify         (InnConnection         *connection,
                                          InnSubjectHashReport  *report,
                                          GCancellable          *cancellable,
                                          GError               **error);
gboolean inn_subject_hash_rebuild        (InnConnection         *connection,
                                          gboolean               only_unknown,
                                          GCancellable          *cancellable,
                                          GError               **error);

gboolean inn_subject_hash_renew          (InnConnection         *connection,
                                          GError               **error);

gboolean inn_subject_hash_apply          (InnConnection         *connection,
                                          const InnSubject      *subject,
                                          const guint8           delta[INN_ROW_HASH_SIZE],
                                          GError               **error);
void     inn_subject_hash_start_row      (GByteArray            *bytes,
                                          const char            *table);
void     inn_subject_hash_append_value   (GByteArray            *bytes,
                                          const InnValue        *value);
void     inn_subject_hash_mix            (guint8                 into[INN_ROW_HASH_SIZE],
                                          const guint8           hash[INN_ROW_HASH_SIZE]);

G_END_DECLS
