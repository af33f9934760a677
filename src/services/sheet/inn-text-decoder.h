/* inn-text-decoder.h: the bytes of a file as a stream of clean UTF-8. */

#pragma once

#include "inn-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _InnTextDecoder InnTextDecoder;

InnTextDecoder *inn_text_decoder_new           (GInputStream    *stream,
                                                InnEncoding      encoding);
void            inn_text_decoder_free          (InnTextDecoder  *self);

gssize          inn_text_decoder_read          (InnTextDecoder  *self,
                                                char            *buffer,
                                                gsize            size,
                                                GCancellable    *cancellable,
                                                GError         **error);

guint64         inn_text_decoder_get_n_bytes   (InnTextDecoder  *self);
guint64         inn_text_decoder_get_n_invalid (InnTextDecoder  *self);
guint64         inn_text_decoder_get_n_boms    (InnTextDecoder  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTextDecoder, inn_text_decoder_free)

G_END_DECLS
