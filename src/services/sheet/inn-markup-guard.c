/* inn-markup-guard.c: holds off markup that a parser would choke on.
 *
 * libxml2 compares every attribute of a tag with every other, so a tag of a few megabytes keeps it
 * busy for minutes. No tag, comment or the like of a workbook is long; this follows the bytes just
 * closely enough to know how long the present one is. Text may be of any length.
 */

#include "config.h"

#include "inn-markup-guard.h"

#include <string.h>

#define MAX_MARKUP (64 * 1024)

/* Where a byte stands. After '<' it shows what begins: a tag, a comment, a section, an instruction,
 * or a declaration, which is taken for a tag. */
enum
{
  IN_TEXT,
  AFTER_OPEN,
  IN_TAG,
  IN_DOUBLE_QUOTES,
  IN_SINGLE_QUOTES,
  AFTER_BANG,
  AFTER_DASH,
  IN_COMMENT,
  IN_SECTION,
  IN_INSTRUCTION,
};

/* A comment ends with "-->", a section with "]]>", an instruction with "?>". */
static guint
step_until (InnMarkupGuard *self,
            char            c,
            char            mark,
            guint           n_marks,
            guint           state)
{
  if (c == '>' && self->n_marks >= n_marks)
    return IN_TEXT;

  self->n_marks = c == mark ? self->n_marks + 1 : 0;

  return state;
}

static guint
step (InnMarkupGuard *self,
      char            c)
{
  switch (self->state)
    {
    case AFTER_OPEN:
      self->n_marks = 0;
      if (c == '!')
        return AFTER_BANG;
      if (c == '?')
        return IN_INSTRUCTION;
      return c == '>' ? IN_TEXT : IN_TAG;

    case AFTER_BANG:
      if (c == '-')
        return AFTER_DASH;
      if (c == '[')
        return IN_SECTION;
      return c == '>' ? IN_TEXT : IN_TAG;

    case AFTER_DASH:
      return IN_COMMENT;

    case IN_TAG:
      if (c == '"')
        return IN_DOUBLE_QUOTES;
      if (c == '\'')
        return IN_SINGLE_QUOTES;
      return c == '>' ? IN_TEXT : IN_TAG;

    case IN_DOUBLE_QUOTES:
      return c == '"' ? IN_TAG : IN_DOUBLE_QUOTES;

    case IN_SINGLE_QUOTES:
      return c == '\'' ? IN_TAG : IN_SINGLE_QUOTES;

    case IN_COMMENT:
      return step_until (self, c, '-', 2, IN_COMMENT);

    case IN_SECTION:
      return step_until (self, c, ']', 2, IN_SECTION);

    case IN_INSTRUCTION:
    default:
      return step_until (self, c, '?', 1, IN_INSTRUCTION);
    }
}

/**
 * inn_markup_guard_pass:
 * @bytes: (array length=length): what the parser is about to be given, in UTF-8
 *
 * Returns: whether the parser may see them
 */
gboolean
inn_markup_guard_pass (InnMarkupGuard *self,
                       const char     *bytes,
                       gsize           length)
{
  const char *end = bytes + length;

  while (bytes < end)
    {
      if (self->state == IN_TEXT)
        {
          bytes = memchr (bytes, '<', end - bytes);
          if (bytes == NULL)
            return TRUE;
          self->state = AFTER_OPEN;
          self->length = 0;
        }
      else
        {
          self->state = step (self, *bytes);
          if (++self->length > MAX_MARKUP)
            return FALSE;
        }
      bytes++;
    }

  return TRUE;
}
