/* inn-subject-hash.h: one keyed hash over all rows of a subject, to find what was changed from
 * outside the program or rotted on the disk. */

#pragma once

#include "inn-connection.h"
#include "inn-image.h"
#include "inn-subject.h"
#include "inn-vault-private.h"

G_BEGIN_DECLS

gboolean inn_subject_hash_apply          (InnConnection         *connection,
                                          const InnSubject      *subject,
                                          const guint8           delta[INN_ROW_HASH_SIZE],
                                          GError               **error);
gboolean inn_subject_hash_store          (InnConnection         *connection,
                                          const InnSubject      *subject,
                                          const guint8          *hash,
                                          gsize                  size,
                                          GError               **error);
void     inn_subject_hash_start_row      (GByteArray            *bytes,
                                          const char            *table);
void     inn_subject_hash_append_value   (GByteArray            *bytes,
                                          const InnValue        *value);
void     inn_subject_hash_mix            (guint8                 into[INN_ROW_HASH_SIZE],
                                          const guint8           hash[INN_ROW_HASH_SIZE]);

G_END_DECLS
