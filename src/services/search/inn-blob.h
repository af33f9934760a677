/* inn-blob.h: many short texts, one after the other in one piece of memory. */

#pragma once

#include "inn-scan.h"

G_BEGIN_DECLS

/**
 * InnBlob:
 *
 * Texts numbered from 0; more can be added, none is changed. Not locked.
 */
typedef struct _InnBlob InnBlob;

/**
 * InnBlobCursor:
 * @index: number of a text
 * @text: where it begins; it ends before the next #INN_TEXT_END
 *
 * A place in a blob that is gone through from its beginning. All zero to begin with; none is kept
 * while texts are added.
 */
typedef struct
{
  guint       index;
  const char *text;
} InnBlobCursor;

InnBlob       *inn_blob_new        (guint          stride,
                                    gboolean       keeps_lengths);
void           inn_blob_free       (InnBlob       *self);

void           inn_blob_append     (InnBlob       *self,
                                    const char    *text,
                                    gsize          length);
void           inn_blob_trim       (InnBlob       *self);
gsize          inn_blob_get_memory (InnBlob       *self);

const guint32 *inn_blob_get_counts (InnBlob       *self);
const char    *inn_blob_get        (InnBlob       *self,
                                    guint          index,
                                    gsize         *length);
void           inn_blob_seek       (InnBlob       *self,
                                    InnBlobCursor *cursor,
                                    guint          index);
const char    *inn_blob_find       (InnBlob       *self,
                                    const InnScan *scan,
                                    InnBlobCursor *cursor);
void           inn_blob_step       (InnBlob       *self,
                                    InnBlobCursor *cursor,
                                    const char    *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBlob, inn_blob_free)

G_END_DECLS
