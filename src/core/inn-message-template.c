/* inn-message-template.c: see inn-message-template.h. */

#include "config.h"

#include "inn-message-template.h"

#include "inn-error.h"

#include <glib/gi18n-lib.h>

/* More nobody reads on a telephone. */
#define MAX_CHARACTERS 4000

/* The words of the program. What stands in braces is replaced and must stay as it is in a translation. */
static const struct
{
  const char *key;
  const char *name;
  const char *subject;
  const char *body;
  gboolean    of_past;
} ready[] = {
  { "thanks", NC_ ("message name", "Thanks after the stay"), N_ ("Thank you for staying with us"),
    N_ ("Dear {address}, thank you for staying at {hotel}. We hope you got home well. On a scale "
        "from 0 to 10, how likely are you to recommend us to a friend? Just reply with a number. If "
        "anything was not right, please tell us: we read every reply and put it right."),
    TRUE },
  { "welcome", NC_ ("message name", "Welcome at the first stay"), N_ ("Welcome to {hotel}"),
    N_ ("Dear {address}, welcome to {hotel}. It is your first stay with us, and we are glad to have "
        "you here. Whatever you need, an extra pillow, a taxi, a place for dinner, just reply to "
        "this message or call the front desk at any hour."),
    FALSE },
  { "arrival", NC_ ("message name", "Before the arrival"), N_ ("Your stay from {arrival}"),
    N_ ("Dear {address}, we look forward to seeing you on {arrival}. Your room at {hotel} is booked "
        "until {departure}. Please let us know when you expect to arrive and whether we can prepare "
        "anything for you. Have a good journey."),
    FALSE },
  { "recover", NC_ ("message name", "Apology after a bad stay"), N_ ("About your stay with us"),
    N_ ("Dear {address}, thank you for telling us so openly what was wrong with your stay. We are "
        "sorry that we let you down. I would like to understand what happened and make up for it: "
        "when may I call you?"),
    TRUE },
  { "birthday", NC_ ("message name", "Birthday wish"), N_ ("Happy birthday from {hotel}"),
    N_ ("Dear {address}, everybody at {hotel} wishes you a very happy birthday, good health and a "
        "year full of good days. We hope to see you again soon."),
    FALSE },
  { "festival", NC_ ("message name", "Festival greeting"), N_ ("Season’s greetings from {hotel}"),
    N_ ("Dear {address}, everybody at {hotel} wishes you and your family a happy holiday, good "
        "health and peace. Thank you for your trust this year. Reply “no” if you would rather not "
        "hear from us."),
    FALSE },
  { "win-back", NC_ ("message name", "We miss you"), N_ ("It has been a while"),
    N_ ("Dear {address}, it has been a while since you stayed at {hotel}, and we would love to "
        "welcome you again. If you plan to come this way, reply to this message and we keep a quiet "
        "room for you. Reply “no” if you would rather not hear from us."),
    TRUE },
  { "offer", NC_ ("message name", "Offer"), N_ ("An offer for you from {hotel}"),
    N_ ("Dear {address}, as a guest we know well you hear of this first: {offer}. To book, just reply "
        "to this message. Reply “no” if you would rather not hear from us."),
    FALSE },
};

static gint
find_ready (const InnMessageTemplate *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (ready); i++)
    if (g_str_equal (self->key, ready[i].key))
      return (gint) i;

  return -1;
}

/**
 * inn_message_template_new:
 * @name: what it is called
 * @body: the text
 *
 * Returns: (transfer full): a text of the hotel's own, for service
 */
InnMessageTemplate *
inn_message_template_new (const char *name,
                          const char *body)
{
  InnMessageTemplate *self = g_new0 (InnMessageTemplate, 1);

  self->key = g_strdup ("");
  self->name = g_strdup (name);
  self->subject = g_strdup ("");
  self->body = g_strdup (body);

  return self;
}

/**
 * inn_message_template_copy:
 *
 * Returns: (transfer full): the same text once more
 */
InnMessageTemplate *
inn_message_template_copy (const InnMessageTemplate *self)
{
  InnMessageTemplate *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->name = g_strdup (self->name);
  copy->subject = g_strdup (self->subject);
  copy->body = g_strdup (self->body);

  return copy;
}

/**
 * inn_message_template_free:
 * @self: (transfer full): a text
 */
void
inn_message_template_free (InnMessageTemplate *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->subject);
  g_free (self->body);
  g_free (self);
}

/**
 * inn_message_template_get_label:
 *
 * Returns: what it is called; the key of one that only a newer program knows
 */
const char *
inn_message_template_get_label (const InnMessageTemplate *self)
{
  gint i = find_ready (self);

  if (*self->name != '\0')
    return self->name;

  return i >= 0 ? g_dpgettext2 (GETTEXT_PACKAGE, "message name", ready[i].name) : self->key;
}

/**
 * inn_message_template_get_subject:
 *
 * Returns: the subject of an email, or ""
 */
const char *
inn_message_template_get_subject (const InnMessageTemplate *self)
{
  gint i = find_ready (self);

  /* The program's subject says nothing about a text of somebody's own. */
  if (*self->subject != '\0' || *self->body != '\0')
    return self->subject;

  return i >= 0 ? g_dgettext (GETTEXT_PACKAGE, ready[i].subject) : "";
}

/**
 * inn_message_template_get_body:
 *
 * Returns: the text with its fields
 */
const char *
inn_message_template_get_body (const InnMessageTemplate *self)
{
  gint i = find_ready (self);

  if (*self->body != '\0')
    return self->body;

  return i >= 0 ? g_dgettext (GETTEXT_PACKAGE, ready[i].body) : "";
}

/**
 * inn_message_template_is_of_past:
 *
 * Returns: whether the stay it speaks of is the last one rather than the next
 */
gboolean
inn_message_template_is_of_past (const InnMessageTemplate *self)
{
  gint i = find_ready (self);

  return i >= 0 && ready[i].of_past;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *copy = g_strdup (text);

  return *g_strstrip (copy) == '\0';
}

/**
 * inn_message_template_check:
 *
 * Returns: whether it can be kept; otherwise %INN_ERROR_INVALID
 */
gboolean
inn_message_template_check (const InnMessageTemplate  *self,
                            GError                   **error)
{
  if (*self->key == '\0' && is_blank (self->name))
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "The text has no name");
  else if (*self->key == '\0' && is_blank (self->body))
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "The text says nothing");
  else if (g_utf8_strlen (self->body, -1) > MAX_CHARACTERS)
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "The text is longer than %d characters",
                 MAX_CHARACTERS);
  else
    return TRUE;

  return FALSE;
}
