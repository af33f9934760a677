/* inn-message-template.h: a text with fields that is sent to many guests, one at a time. */

#pragma once

#include "inn-automation-rule.h"

G_BEGIN_DECLS

/**
 * InnMessageTemplate:
 * @id: row, 0 while it is not saved
 * @key: stable name of a text the program brings, or ""
 * @name: name given by the hotel; "" means the translated name of @key
 * @purpose: what it is to the guest
 * @subject: of an email; "" means the translated words of @key, or none
 * @body: the text; "" means the translated words of @key
 * @retired: no longer offered
 *
 * Belongs to whoever made it.
 */
typedef struct
{
  gint64                id;
  char                 *key;
  char                 *name;
  InnAutomationPurpose  purpose;
  char                 *subject;
  char                 *body;
  gboolean              retired;
} InnMessageTemplate;

InnMessageTemplate *inn_message_template_new           (const char                *name,
                                                        const char                *body);
InnMessageTemplate *inn_message_template_copy          (const InnMessageTemplate  *self);
void                inn_message_template_free          (InnMessageTemplate        *self);
const char         *inn_message_template_get_label     (const InnMessageTemplate  *self);
const char         *inn_message_template_get_subject   (const InnMessageTemplate  *self);
const char         *inn_message_template_get_body      (const InnMessageTemplate  *self);
gboolean            inn_message_template_is_of_past    (const InnMessageTemplate  *self);
gboolean            inn_message_template_check         (const InnMessageTemplate  *self,
                                                        GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnMessageTemplate, inn_message_template_free)

G_END_DECLS
