/* inn-xml-stream.h: one XML part of a workbook, read piece by piece and within limits. */

#pragma once

#include "inn-package.h"

G_BEGIN_DECLS

typedef struct _InnXmlStream InnXmlStream;
typedef struct _InnXmlAttributes InnXmlAttributes;

/**
 * InnXmlHandler:
 * @start: an element begins; its name is bare of any prefix
 * @end: an element ends
 * @text: (nullable): text, perhaps not all of it at once; not terminated
 *
 * What a part says, in order. They may call inn_xml_stream_stop().
 */
typedef struct
{
  void (*start) (gpointer                user_data,
                 const char             *name,
                 const InnXmlAttributes *attributes);
  void (*end)   (gpointer                user_data,
                 const char             *name);
  void (*text)  (gpointer                user_data,
                 const char             *text,
                 gsize                   length);
} InnXmlHandler;

InnXmlStream *inn_xml_stream_new            (InnPackagePart         *part,
                                             const InnXmlHandler    *handler,
                                             gpointer                user_data);
void          inn_xml_stream_free           (InnXmlStream           *self);

gboolean      inn_xml_stream_step           (InnXmlStream           *self,
                                             gboolean               *more,
                                             GCancellable           *cancellable,
                                             GError                **error);
gboolean      inn_xml_stream_read_all       (InnXmlStream           *self,
                                             GCancellable           *cancellable,
                                             GError                **error);
void          inn_xml_stream_stop           (InnXmlStream           *self,
                                             GError                 *error);
void          inn_xml_stream_note_use       (InnXmlStream           *self);
double        inn_xml_stream_get_progress   (InnXmlStream           *self);

gboolean      inn_xml_attributes_peek       (const InnXmlAttributes *self,
                                             const char             *name,
                                             const char            **value,
                                             gsize                  *length);
char         *inn_xml_attributes_dup        (const InnXmlAttributes *self,
                                             const char             *name);
guint64       inn_xml_attributes_get_number (const InnXmlAttributes *self,
                                             const char             *name,
                                             guint64                 otherwise);
gboolean      inn_xml_attributes_get_flag   (const InnXmlAttributes *self,
                                             const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnXmlStream, inn_xml_stream_free)

G_END_DECLS
