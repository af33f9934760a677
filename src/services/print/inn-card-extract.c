/* inn-card-extract.c: see inn-card-extract.h. */

#include "config.h"

#include "inn-card-extract.h"

static void
free_line (gpointer data)
{
  InnExtractLine *line = data;

  g_free (line->label);
  g_free (line->text);
  g_free (line);
}

static void
free_part (gpointer data)
{
  InnExtractPart *part = data;

  g_free (part->head);
  g_ptr_array_unref (part->lines);
  g_free (part);
}

/**
 * inn_card_extract_new:
 * @whom: for whom it is
 *
 * Returns: (transfer full): an extract that says nothing yet
 */
InnCardExtract *
inn_card_extract_new (InnExtractFor whom)
{
  InnCardExtract *self = g_new0 (InnCardExtract, 1);

  self->whom = whom;
  self->hotel = g_strdup ("");
  self->name = g_strdup ("");
  self->address = g_strdup ("");
  self->printed = INN_CIVIL_NONE;
  self->parts = g_ptr_array_new_with_free_func (free_part);

  return self;
}

/**
 * inn_card_extract_free:
 * @self: (transfer full): an extract
 */
void
inn_card_extract_free (InnCardExtract *self)
{
  g_free (self->hotel);
  g_free (self->name);
  g_free (self->address);
  g_clear_pointer (&self->photo, g_bytes_unref);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * inn_card_extract_begin_part:
 * @head: what the lines that follow are about
 *
 * Begins a part behind the others.
 */
void
inn_card_extract_begin_part (InnCardExtract *self,
                             const char     *head)
{
  InnExtractPart *part = g_new0 (InnExtractPart, 1);

  part->head = g_strdup (head);
  part->lines = g_ptr_array_new_with_free_func (free_line);
  g_ptr_array_add (self->parts, part);
}

/**
 * inn_card_extract_add:
 * @label: what it is, or ""
 * @text: (nullable): in words; "" adds nothing
 *
 * Adds a line to the part under way.
 */
void
inn_card_extract_add (InnCardExtract *self,
                      const char     *label,
                      const char     *text)
{
  inn_card_extract_add_marked (self, INN_LABEL_PLAIN, label, text);
}

/**
 * inn_card_extract_add_marked:
 * @kind: how the label stands out
 * @label: a short word
 * @text: (nullable): in words; "" adds nothing
 *
 * Adds a line to the part under way.
 */
void
inn_card_extract_add_marked (InnCardExtract *self,
                             InnLabelKind    kind,
                             const char     *label,
                             const char     *text)
{
  InnExtractPart *part = g_ptr_array_index (self->parts, self->parts->len - 1);
  InnExtractLine *line;

  if (text == NULL || *text == '\0')
    return;

  line = g_new0 (InnExtractLine, 1);
  line->label = g_strdup (label);
  line->text = g_strdup (text);
  line->kind = kind;
  g_ptr_array_add (part->lines, line);
}
