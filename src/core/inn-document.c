/* inn-document.c: an identity document of a guest. */

#include "config.h"

#include "inn-document.h"

static void
clear (gpointer data)
{
  InnDocument *self = data;

  /* The only copy in plain must not linger in freed memory. */
  if (self->number != NULL)
    {
      volatile char *byte = self->number;

      while (*byte != '\0')
        *byte++ = '\0';
    }

  g_free (self->number);
  g_free (self->last_four);
}

/**
 * inn_document_new:
 * @kind: what it is
 * @number: the number as typed
 *
 * Returns: (transfer full): a document that is not saved yet
 */
InnDocument *
inn_document_new (InnDocumentKind  kind,
                  const char      *number)
{
  InnDocument *self = NULL;

  g_return_val_if_fail (number != NULL, NULL);

  self = g_atomic_rc_box_new0 (InnDocument);
  self->kind = kind;
  self->number = inn_document_number_normalise (number);
  self->last_four = inn_document_number_tail (self->number);

  return self;
}

/**
 * inn_document_new_sealed:
 * @id: row
 * @kind: what it is
 * @last_four: the end of the number
 *
 * Returns: (transfer full): a document whose number stays sealed
 */
InnDocument *
inn_document_new_sealed (gint64           id,
                         InnDocumentKind  kind,
                         const char      *last_four)
{
  InnDocument *self = g_atomic_rc_box_new0 (InnDocument);

  self->id = id;
  self->kind = kind;
  self->last_four = g_strdup (last_four);

  return self;
}

/**
 * inn_document_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnDocument *
inn_document_ref (InnDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_document_unref:
 * @self: (transfer full): a document; freed with its last holder, from any thread
 */
void
inn_document_unref (InnDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
