/* inn-xml-stream.c: one XML part of a workbook, read piece by piece and within limits.
 *
 * No tree is built and nothing outside the part is ever looked at. Whatever a spreadsheet program
 * would not write is refused before it costs anything: a DTD and with it every entity, hundreds of
 * levels of tags, tags as long as books, and megabytes without anything of use.
 */

#include "config.h"

#include "inn-xml-stream.h"

#include <libxml/parser.h>
#include <string.h>

#include "inn-markup-guard.h"
#include "inn-workbook-trouble.h"

#define CHUNK_SIZE (32 * 1024)
#define MAX_DEPTH  64

/* A sheet may have a million empty rows with a colour; they take less than this. */
#define MAX_USELESS (64 * 1024 * 1024)

struct _InnXmlStream
{
  InnPackagePart      *part;      /* owned */
  const InnXmlHandler *handler;   /* unowned, static */
  gpointer             user_data;
  xmlParserCtxtPtr     parser;    /* owned */
  InnMarkupGuard       guard;
  guint                depth;
  gsize                n_useless; /* bytes since the last note of use */
  gboolean             ended;
  GError              *error;     /* owned: why it was stopped */
};

struct _InnXmlAttributes
{
  guint           n;
  const xmlChar **values; /* of each: name, prefix, namespace, value, end */
};

static void
stop (InnXmlStream       *self,
      InnWorkbookTrouble  trouble)
{
  GError *error = NULL;

  inn_workbook_refuse (trouble, &error);
  inn_xml_stream_stop (self, error);
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  InnXmlStream *self = user_data;
  InnXmlAttributes given = { n_attributes, attributes };

  if (self->error != NULL)
    return;

  if (++self->depth > MAX_DEPTH)
    stop (self, INN_WORKBOOK_STRANGE);
  else
    self->handler->start (self->user_data, (const char *) name, &given);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  InnXmlStream *self = user_data;

  if (self->error != NULL)
    return;

  self->depth--;
  self->handler->end (self->user_data, (const char *) name);
}

static void
text_cb (void          *user_data,
         const xmlChar *text,
         int            length)
{
  InnXmlStream *self = user_data;

  if (self->error == NULL && self->handler->text != NULL)
    self->handler->text (self->user_data, (const char *) text, length);
}

/* Called at the very beginning of a DTD, before anything in it is read. */
static void
dtd_cb (void          *user_data,
        const xmlChar *name,
        const xmlChar *external_id,
        const xmlChar *system_id)
{
  InnXmlStream *self = user_data;

  if (self->error == NULL)
    stop (self, INN_WORKBOOK_STRANGE);
}

/* Whether the part is well-formed is asked afterwards; libxml2 has nothing to say to a terminal. */
static void
ignore_error_cb (void        *user_data,
                 xmlErrorPtr  error)
{
}

static xmlParserCtxtPtr
create_parser (InnXmlStream *self)
{
  static gsize initialised;
  xmlParserCtxtPtr parser;
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = dtd_cb,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = text_cb,
    .ignorableWhitespace = text_cb,
    .cdataBlock = text_cb,
    .serror = (xmlStructuredErrorFunc) ignore_error_cb,
  };

  if (g_once_init_enter (&initialised))
    {
      xmlInitParser ();
      g_once_init_leave (&initialised, 1);
    }

  parser = xmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL);
  /* Parts are UTF-8; one that claims another encoding is not read in it. Where there is no DTD, the
   * only entities are &amp; and the like, which attributes are wanted without. */
  xmlCtxtUseOptions (parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);

  return parser;
}

/**
 * inn_xml_stream_new:
 * @part: (transfer full): before its first byte
 * @handler: static; lent for as long as the stream lives
 *
 * Returns: (transfer full): the stream
 */
InnXmlStream *
inn_xml_stream_new (InnPackagePart      *part,
                    const InnXmlHandler *handler,
                    gpointer             user_data)
{
  InnXmlStream *self = g_new0 (InnXmlStream, 1);

  self->part = part;
  self->handler = handler;
  self->user_data = user_data;
  self->parser = create_parser (self);

  return self;
}

/**
 * inn_xml_stream_free:
 * @self: (transfer full): an #InnXmlStream
 */
void
inn_xml_stream_free (InnXmlStream *self)
{
  xmlFreeParserCtxt (self->parser);
  inn_package_part_free (self->part);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * inn_xml_stream_stop:
 * @error: (transfer full): what the step that is under way shall fail with
 *
 * For handlers; none is called any more.
 */
void
inn_xml_stream_stop (InnXmlStream *self,
                     GError       *error)
{
  if (self->error != NULL)
    {
      g_error_free (error);
      return;
    }

  self->error = error;
  xmlStopParser (self->parser);
}

/**
 * inn_xml_stream_note_use:
 *
 * For handlers: there was something in the part that somebody wants.
 */
void
inn_xml_stream_note_use (InnXmlStream *self)
{
  self->n_useless = 0;
}

/**
 * inn_xml_stream_get_progress:
 *
 * Returns: how much of the part was read, 0 to 1
 */
double
inn_xml_stream_get_progress (InnXmlStream *self)
{
  return inn_package_part_get_progress (self->part);
}

/**
 * inn_xml_stream_step:
 * @more: (out): whether there is more to read
 *
 * Reads some bytes of the part and calls the handlers for what is complete in them. Fails with
 * %INN_ERROR_INVALID, fit for people, with what a handler stopped for, or with the error of the
 * file system.
 */
gboolean
inn_xml_stream_step (InnXmlStream  *self,
                     gboolean      *more,
                     GCancellable  *cancellable,
                     GError       **error)
{
  char buffer[CHUNK_SIZE];
  gssize n_read;

  *more = FALSE;
  if (self->ended)
    return TRUE;

  n_read = inn_package_part_read (self->part, buffer, sizeof buffer, cancellable, error);
  if (n_read < 0)
    return FALSE;

  self->n_useless += n_read;
  self->ended = n_read == 0;
  if (!inn_markup_guard_pass (&self->guard, buffer, n_read))
    return inn_workbook_refuse (INN_WORKBOOK_STRANGE, error);

  xmlParseChunk (self->parser, buffer, n_read, self->ended);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  if (!self->parser->wellFormed)
    return inn_workbook_refuse (INN_WORKBOOK_DAMAGED, error);
  if (self->n_useless > MAX_USELESS)
    return inn_workbook_refuse (INN_WORKBOOK_TOO_MUCH, error);

  *more = !self->ended;

  return TRUE;
}

/**
 * inn_xml_stream_read_all:
 *
 * Returns: whether the whole part was read; errors as of inn_xml_stream_step()
 */
gboolean
inn_xml_stream_read_all (InnXmlStream  *self,
                         GCancellable  *cancellable,
                         GError       **error)
{
  gboolean more = TRUE;

  while (more)
    if (!inn_xml_stream_step (self, &more, cancellable, error))
      return FALSE;

  return TRUE;
}

/**
 * inn_xml_attributes_peek:
 * @name: without a prefix; the first that has it, in whatever namespace
 * @value: (out): not terminated, lent until the handler returns
 *
 * Returns: whether it is there
 */
gboolean
inn_xml_attributes_peek (const InnXmlAttributes  *self,
                         const char              *name,
                         const char             **value,
                         gsize                   *length)
{
  for (guint i = 0; i < self->n; i++)
    {
      const xmlChar **attribute = self->values + 5 * i;

      if (strcmp ((const char *) attribute[0], name) == 0)
        {
          *value = (const char *) attribute[3];
          *length = attribute[4] - attribute[3];
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * inn_xml_attributes_dup:
 *
 * Returns: (transfer full) (nullable): the value, %NULL if it is not there
 */
char *
inn_xml_attributes_dup (const InnXmlAttributes *self,
                        const char             *name)
{
  const char *value;
  gsize length;

  return inn_xml_attributes_peek (self, name, &value, &length) ? g_strndup (value, length) : NULL;
}

/**
 * inn_xml_attributes_get_number:
 *
 * Returns: the value, or @otherwise if it is not there or no number below 2³¹
 */
guint64
inn_xml_attributes_get_number (const InnXmlAttributes *self,
                               const char             *name,
                               guint64                 otherwise)
{
  const char *value;
  guint64 number = 0;
  gsize length;

  if (!inn_xml_attributes_peek (self, name, &value, &length) || length == 0)
    return otherwise;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (value[i]) || number > G_MAXINT32 / 10)
        return otherwise;
      number = number * 10 + (value[i] - '0');
    }

  return number;
}

/**
 * inn_xml_attributes_get_flag:
 *
 * Returns: whether it is there and says "1", "true" or "on"
 */
gboolean
inn_xml_attributes_get_flag (const InnXmlAttributes *self,
                             const char             *name)
{
  g_autofree char *value = inn_xml_attributes_dup (self, name);

  return g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0
         || g_strcmp0 (value, "on") == 0;
}
