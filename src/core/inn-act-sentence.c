/* inn-act-sentence.c: the acts people do to the book, and the sentence that tells of each. For
 * toasts, the log and the menu of last acts.
 */

#include "config.h"

#include "inn-act-sentence.h"

#include "inn-promise.h"
#include "inn-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Acts about one thing. Words in braces stand for parameters; translations keep them. */
static const struct
{
  const char *act;
  const char *sentence;
} singles[] = {
  { INN_ACT_GUEST_CREATE, N_ ("Added {name}") },
  { INN_ACT_GUEST_EDIT, N_ ("Edited {name}") },
  { INN_ACT_GUEST_DELETE, N_ ("Deleted {name}") },
  { INN_ACT_GUEST_ARCHIVE, N_ ("Archived {name}") },
  { INN_ACT_GUEST_UNARCHIVE, N_ ("Brought {name} back from the archive") },
  { INN_ACT_GUEST_FLAG, N_ ("Changed the marks of {name}") },
  { INN_ACT_GUEST_FOLLOW_STATUS, N_ ("Changed the follow-up status of {name}") },
  { INN_ACT_PHOTO_SET, N_ ("Changed the photo of {name}") },
  { INN_ACT_PHOTO_REMOVE, N_ ("Removed the photo of {name}") },
  { INN_ACT_TAG_CREATE, N_ ("Created the tag “{name}”") },
  { INN_ACT_TAG_EDIT, N_ ("Edited the tag “{name}”") },
  { INN_ACT_TAG_MERGE, N_ ("Merged the tag “{name}” into “{into}”") },
  { INN_ACT_TAG_DISABLE, N_ ("Stopped using the tag “{name}”") },
  { INN_ACT_TAG_ENABLE, N_ ("Put the tag “{name}” to use again") },
  { INN_ACT_TAG_DELETE, N_ ("Deleted the tag “{name}”") },
  { INN_ACT_TAG_USUAL, N_ ("Added the usual tags") },
  { INN_ACT_TAG_GROUP_CREATE, N_ ("Created the tag group “{name}”") },
  { INN_ACT_TAG_GROUP_EDIT, N_ ("Edited the tag group “{name}”") },
  { INN_ACT_TAG_GROUP_DELETE, N_ ("Deleted the tag group “{name}”") },
  { INN_ACT_TAG_GROUP_ORDER, N_ ("Reordered the tag groups") },
  { INN_ACT_FOLLOW_UP_CREATE, N_ ("Added the follow-up “{what}” for {name}") },
  { INN_ACT_FOLLOW_UP_EDIT, N_ ("Edited the follow-up “{what}” for {name}") },
  { INN_ACT_FOLLOW_UP_DONE, N_ ("Done: “{what}” for {name}") },
  { INN_ACT_FOLLOW_UP_REOPEN, N_ ("Reopened the follow-up “{what}” for {name}") },
  { INN_ACT_FOLLOW_UP_SNOOZE, N_ ("Postponed the follow-up “{what}” for {name}") },
  { INN_ACT_FOLLOW_UP_DELETE, N_ ("Deleted the follow-up “{what}” for {name}") },
  { INN_ACT_BIRTHDAY_DONE, N_ ("Birthday of {name} marked as done") },
  { INN_ACT_BIRTHDAY_SNOOZE, N_ ("Postponed the birthday of {name}") },
  { INN_ACT_BIRTHDAY_DISMISS, N_ ("Dismissed the birthday of {name}") },
  { INN_ACT_DAY_DONE, N_ ("A day of {name} marked as done") },
  { INN_ACT_DAY_SNOOZE, N_ ("Postponed a day of {name}") },
  { INN_ACT_DAY_DISMISS, N_ ("Dismissed a day of {name}") },
  { INN_ACT_AUTOMATION_CREATE, N_ ("Added the rule “{name}”") },
  { INN_ACT_AUTOMATION_EDIT, N_ ("Changed the rule “{name}”") },
  { INN_ACT_AUTOMATION_ENABLE, N_ ("Switched the rule “{name}” on") },
  { INN_ACT_AUTOMATION_DISABLE, N_ ("Switched the rule “{name}” off") },
  { INN_ACT_RULES_EDIT, N_ ("Changed when reminders are shown") },
  { INN_ACT_STAFF_CREATE, N_ ("Added {name} to the staff") },
  { INN_ACT_STAFF_EDIT, N_ ("Edited {name} of the staff") },
  { INN_ACT_VIEW_CREATE, N_ ("Saved the view “{name}”") },
  { INN_ACT_VIEW_EDIT, N_ ("Changed the view “{name}”") },
  { INN_ACT_VIEW_DELETE, N_ ("Deleted the view “{name}”") },
  { INN_ACT_VIEW_ORDER, N_ ("Reordered the views") },
  { INN_ACT_ORGANISATION_CREATE, N_ ("Added the company or group “{name}”") },
  { INN_ACT_ORGANISATION_EDIT, N_ ("Edited the company or group “{name}”") },
  { INN_ACT_ORGANISATION_ARCHIVE, N_ ("Archived the company or group “{name}”") },
  { INN_ACT_ORGANISATION_UNARCHIVE, N_ ("Brought the company or group “{name}” back") },
  { INN_ACT_ORGANISATION_DELETE, N_ ("Deleted the company or group “{name}”") },
  { INN_ACT_CONSENT_ADD, N_ ("Noted the consent of {name}") },
  { INN_ACT_CONSENT_DELETE, N_ ("Deleted a consent of {name}") },
  { INN_ACT_FEEDBACK_CREATE, N_ ("Noted what {name} said") },
  { INN_ACT_FEEDBACK_EDIT, N_ ("Edited what {name} said") },
  { INN_ACT_FEEDBACK_CLOSE, N_ ("Settled what {name} said") },
  { INN_ACT_FEEDBACK_REOPEN, N_ ("Reopened what {name} said") },
  { INN_ACT_FEEDBACK_DELETE, N_ ("Deleted what {name} said") },
  { INN_ACT_PREFERENCE_CREATE, N_ ("Noted a preference of {name}") },
  { INN_ACT_PREFERENCE_EDIT, N_ ("Changed a preference of {name}") },
  { INN_ACT_PREFERENCE_CONFIRM, N_ ("Confirmed what {name} likes") },
  { INN_ACT_PREFERENCE_DELETE, N_ ("Deleted a preference of {name}") },
  { INN_ACT_TOPIC_SAVE, N_ ("Changed “{name}” in the list of preferences") },
  { INN_ACT_TOPIC_ORDER, N_ ("Reordered the list of preferences") },
  { INN_ACT_TOPIC_REMOVE, N_ ("Removed “{name}” from the list of preferences") },
  { INN_ACT_CUSTOM_FIELD_CREATE, N_ ("Added the own field “{name}”") },
  { INN_ACT_CUSTOM_FIELD_EDIT, N_ ("Changed the own field “{name}”") },
  { INN_ACT_CUSTOM_FIELD_RETIRE, N_ ("Retired the own field “{name}”") },
  { INN_ACT_CUSTOM_FIELD_RESTORE, N_ ("Brought back the own field “{name}”") },
  { INN_ACT_CUSTOM_FIELD_ORDER, N_ ("Reordered the own fields") },
  { INN_ACT_MESSAGE_SEND, N_ ("Sent {name} a message") },
  { INN_ACT_TEMPLATE_CREATE, N_ ("Added the text “{name}”") },
  { INN_ACT_TEMPLATE_EDIT, N_ ("Changed the text “{name}”") },
  { INN_ACT_TEMPLATE_RETIRE, N_ ("Retired the text “{name}”") },
  { INN_ACT_TEMPLATE_RESTORE, N_ ("Brought back the text “{name}”") },
  { INN_ACT_TEMPLATE_ORDER, N_ ("Reordered the texts") },
  { INN_ACT_ROOM_MEMORY_SAVE, N_ ("Noted how {name} found a room") },
  { INN_ACT_ROOM_MEMORY_DELETE, N_ ("Deleted how {name} found a room") },
  { INN_ACT_INTERACTION_CREATE, N_ ("Noted something about {name}") },
  { INN_ACT_INTERACTION_EDIT, N_ ("Edited what was noted about {name}") },
  { INN_ACT_INTERACTION_DELETE, N_ ("Deleted what was noted about {name}") },
  { INN_ACT_PROMISE_CREATE, N_ ("Noted a promise to {name}") },
  { INN_ACT_PROMISE_EDIT, N_ ("Edited a promise to {name}") },
  { INN_ACT_PROMISE_KEEP, N_ ("Kept a promise to {name}") },
  { INN_ACT_PROMISE_BREAK, N_ ("A promise to {name} was not kept") },
  { INN_ACT_PROMISE_REOPEN, N_ ("Reopened a promise to {name}") },
  { INN_ACT_PROMISE_SNOOZE, N_ ("Postponed a promise to {name}") },
  { INN_ACT_PROMISE_DELETE, N_ ("Deleted a promise to {name}") },
  { INN_ACT_RELATION_CREATE, N_ ("Noted who is around {name}") },
  { INN_ACT_RELATION_EDIT, N_ ("Changed who is around {name}") },
  { INN_ACT_RELATION_DELETE, N_ ("Deleted somebody around {name}") },
  { INN_ACT_IMPORTANT_DATE_CREATE, N_ ("Noted a day that matters to {name}") },
  { INN_ACT_IMPORTANT_DATE_EDIT, N_ ("Changed a day that matters to {name}") },
  { INN_ACT_IMPORTANT_DATE_DELETE, N_ ("Deleted a day that matters to {name}") },
  { INN_ACT_ROOM_EDIT, N_ ("Changed the room {name}") },
  { INN_ACT_ROOM_DELETE, N_ ("Deleted the room {name}") },
  { INN_ACT_ROOM_TYPE_CREATE, N_ ("Added the room type “{name}”") },
  { INN_ACT_ROOM_TYPE_EDIT, N_ ("Changed the room type “{name}”") },
  { INN_ACT_ROOM_TYPE_DELETE, N_ ("Deleted the room type “{name}”") },
  { INN_ACT_STAY_BOOK, N_ ("Booked a stay for {name}") },
  { INN_ACT_STAY_EDIT, N_ ("Changed the stay of {name}") },
  { INN_ACT_STAY_EXTEND, N_ ("Changed the departure of {name}") },
  { INN_ACT_STAY_MOVE, N_ ("Moved {name} to room {room}") },
  { INN_ACT_STAY_CANCEL, N_ ("Cancelled the stay of {name}") },
  { INN_ACT_STAY_NO_SHOW, N_ ("Noted that {name} did not come") },
  { INN_ACT_STAY_REOPEN, N_ ("Took up the stay of {name} again") },
  { INN_ACT_STAY_DELETE, N_ ("Deleted a stay of {name}") },
  { INN_ACT_CHARGE_CREATE, N_ ("Added a charge for {name}") },
  { INN_ACT_CHARGE_EDIT, N_ ("Changed a charge of {name}") },
  { INN_ACT_CHARGE_DELETE, N_ ("Deleted a charge of {name}") },
  { INN_ACT_CHARGE_NIGHTS, N_ ("Charged the nights of {name}") },
  { INN_ACT_PAYMENT_CREATE, N_ ("Noted a payment of {name}") },
  { INN_ACT_PAYMENT_EDIT, N_ ("Changed a payment of {name}") },
  { INN_ACT_PAYMENT_DELETE, N_ ("Deleted a payment of {name}") },
  { INN_ACT_STAY_CHECK_IN, N_ ("Checked in {name}") },
  { INN_ACT_STAY_CHECK_OUT, N_ ("Checked out {name}") },
};

/* Acts about a promise that name it: what was promised, or what kind of promise it is. */
static const struct
{
  const char *act;
  const char *sentence;
} promises[] = {
  { INN_ACT_PROMISE_CREATE, N_ ("Promised “{what}” to {name}") },
  { INN_ACT_PROMISE_EDIT, N_ ("Edited the promise “{what}” to {name}") },
  { INN_ACT_PROMISE_KEEP, N_ ("Kept: “{what}” for {name}") },
  { INN_ACT_PROMISE_BREAK, N_ ("Not kept: “{what}” for {name}") },
  { INN_ACT_PROMISE_REOPEN, N_ ("Reopened the promise “{what}” to {name}") },
  { INN_ACT_PROMISE_SNOOZE, N_ ("Postponed the promise “{what}” to {name}") },
  { INN_ACT_PROMISE_DELETE, N_ ("Deleted the promise “{what}” to {name}") },
};

static const char *
get_parameter (GHashTable *parameters,
               const char *name)
{
  const char *value = parameters != NULL ? g_hash_table_lookup (parameters, name) : NULL;

  return value != NULL ? value : "";
}

/* The translated sentence about @count guests or rows; NULL if there is none. */
static const char *
get_plural (const char *act,
            gulong      count)
{
  if (g_str_equal (act, INN_ACT_GUEST_DELETE))
    return g_dngettext (GETTEXT_PACKAGE, "Deleted {count} guest",
                        "Deleted {count} guests", count);
  if (g_str_equal (act, INN_ACT_GUEST_ARCHIVE))
    return g_dngettext (GETTEXT_PACKAGE, "Archived {count} guest",
                        "Archived {count} guests", count);
  if (g_str_equal (act, INN_ACT_GUEST_UNARCHIVE))
    return g_dngettext (GETTEXT_PACKAGE, "Brought {count} guest back from the archive",
                        "Brought {count} guests back from the archive", count);
  if (g_str_equal (act, INN_ACT_GUEST_FLAG))
    return g_dngettext (GETTEXT_PACKAGE, "Changed the marks of {count} guest",
                        "Changed the marks of {count} guests", count);
  if (g_str_equal (act, INN_ACT_GUEST_FOLLOW_STATUS))
    return g_dngettext (GETTEXT_PACKAGE, "Changed the follow-up status of {count} guest",
                        "Changed the follow-up status of {count} guests", count);
  if (g_str_equal (act, INN_ACT_GUEST_DISCLOSE))
    return g_dngettext (GETTEXT_PACKAGE, "Saved {count} guest with ID numbers as {file}",
                        "Saved {count} guests with ID numbers as {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_GUESTS))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} guest from {file}",
                        "Imported {count} guests from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_STAYS))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} stay from {file}",
                        "Imported {count} stays from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_CHARGES))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} charge from {file}",
                        "Imported {count} charges from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_PREFERENCES))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} preference from {file}",
                        "Imported {count} preferences from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_INTERACTIONS))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} interaction from {file}",
                        "Imported {count} interactions from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_PROMISES))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} promise from {file}",
                        "Imported {count} promises from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_CONSENTS))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} consent from {file}",
                        "Imported {count} consents from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_RELATIONS))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} relation from {file}",
                        "Imported {count} relations from {file}", count);
  if (g_str_equal (act, INN_ACT_IMPORT_DATES))
    return g_dngettext (GETTEXT_PACKAGE, "Imported {count} date from {file}",
                        "Imported {count} dates from {file}", count);
  if (g_str_equal (act, INN_ACT_ROOM_ADD))
    return g_dngettext (GETTEXT_PACKAGE, "Added {count} room", "Added {count} rooms", count);
  if (g_str_equal (act, INN_ACT_STAY_BOOK_GROUP))
    return g_dngettext (GETTEXT_PACKAGE, "Booked {count} stay for {name}",
                        "Booked {count} stays for {name}", count);
  if (g_str_equal (act, INN_ACT_AUTOMATION_RUN))
    return g_dngettext (GETTEXT_PACKAGE, "The rule “{name}” acted for {count} guest",
                        "The rule “{name}” acted for {count} guests", count);
  if (g_str_equal (act, INN_ACT_GENERATE))
    return g_dngettext (GETTEXT_PACKAGE, "Generated {count} guest",
                        "Generated {count} guests", count);

  return NULL;
}

/* Tagging says who, or how many, and with which tags. */
static const char *
get_tagging (GHashTable *parameters,
             gulong      count)
{
  gboolean added = get_parameter (parameters, "added")[0] != '\0';
  gboolean removed = get_parameter (parameters, "removed")[0] != '\0';

  if (count == 0)
    {
      if (added && removed)
        return _("Tagged {name} with {added} and took off {removed}");
      return added ? _("Tagged {name} with {added}") : _("Took {removed} off {name}");
    }

  if (added && removed)
    return g_dngettext (GETTEXT_PACKAGE, "Tagged {count} guest with {added} and took off {removed}",
                        "Tagged {count} guests with {added} and took off {removed}", count);
  if (added)
    return g_dngettext (GETTEXT_PACKAGE, "Tagged {count} guest with {added}",
                        "Tagged {count} guests with {added}", count);

  return g_dngettext (GETTEXT_PACKAGE, "Took {removed} off {count} guest",
                      "Took {removed} off {count} guests", count);
}

/* What was promised, in words or by its kind, which is told in the language of who reads. */
static const char *
get_word (GHashTable *parameters,
          const char *name)
{
  const char *word = get_parameter (parameters, name);
  InnPromiseKind kind = INN_PROMISE_OTHER;

  if (*word == '\0' && g_str_equal (name, "what")
      && inn_promise_kind_from_nick (get_parameter (parameters, "promise"), &kind))
    return inn_promise_kind_get_label (kind);

  return word;
}

/* Entries of before promises were named do not say which it was. */
static const char *
get_promise (const char *act,
             GHashTable *parameters)
{
  if (*get_word (parameters, "what") == '\0')
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    if (g_str_equal (act, promises[i].act))
      return g_dgettext (GETTEXT_PACKAGE, promises[i].sentence);

  return NULL;
}

/* Chinese puts a space between its characters and Latin letters or digits. */
static gboolean
is_apart (gunichar before,
          gunichar after)
{
  return (inn_text_is_han (before) && after < 0x80 && g_ascii_isalnum (after))
         || (inn_text_is_han (after) && before < 0x80 && g_ascii_isalnum (before));
}

static gunichar
get_last_character (const char *text)
{
  return *text != '\0' ? g_utf8_get_char (g_utf8_prev_char (text + strlen (text))) : 0;
}

/* Puts the parameters in place of the words in braces. Lines become a list. */
static char *
fill_in (const char *sentence,
         GHashTable *parameters)
{
  GString *text = g_string_new (NULL);

  for (const char *at = sentence; *at != '\0';)
    {
      const char *end = *at == '{' ? strchr (at, '}') : NULL;

      if (end == NULL)
        {
          g_string_append_c (text, *at++);
        }
      else
        {
          g_autofree char *name = g_strndup (at + 1, end - at - 1);
          g_auto (GStrv) lines = g_strsplit (get_word (parameters, name), "\n", -1);
          /* Translators: between the items of a list */
          g_autofree char *list = g_strjoinv (C_ ("list", ", "), lines);

          if (is_apart (get_last_character (text->str), g_utf8_get_char (list)))
            g_string_append_c (text, ' ');
          g_string_append (text, list);
          at = end + 1;
          if (is_apart (get_last_character (list), g_utf8_get_char (at)))
            g_string_append_c (text, ' ');
        }
    }

  return g_string_free (text, FALSE);
}

/**
 * inn_act_describe:
 * @act: name of an act
 * @parameters: (nullable) (element-type utf8 utf8): its parameters
 *
 * Returns: (transfer full): a translated sentence without a full stop, such as "Edited Lin Yutong"
 *   or "Tagged 3 guests with Quiet room"; the name itself for an act this program does not know
 */
char *
inn_act_describe (const char *act,
                  GHashTable *parameters)
{
  gulong count = g_ascii_strtoull (get_parameter (parameters, "count"), NULL, 10);
  const char *plural = NULL;
  const char *promised = NULL;

  if (g_str_equal (act, INN_ACT_UNDO) || g_str_equal (act, INN_ACT_REDO))
    {
      const char *root = get_parameter (parameters, "act");
      gboolean is_known = !g_str_equal (root, INN_ACT_UNDO) && !g_str_equal (root, INN_ACT_REDO);
      g_autofree char *what = is_known ? inn_act_describe (root, parameters) : g_strdup (root);

      /* Translators: %s is a sentence such as "Edited Lin Yutong" */
      return g_str_equal (act, INN_ACT_UNDO) ? g_strdup_printf (_("Undone: %s"), what)
                                             : g_strdup_printf (_("Redone: %s"), what);
    }

  if (g_str_equal (act, INN_ACT_GUEST_TAG))
    return fill_in (get_tagging (parameters, count), parameters);

  plural = get_plural (act, count);
  if (plural != NULL
      && (count > 0 || g_str_has_prefix (act, "import.")
          || g_str_equal (act, INN_ACT_GENERATE)))
    return fill_in (plural, parameters);

  promised = get_promise (act, parameters);
  if (promised != NULL)
    return fill_in (promised, parameters);

  for (guint i = 0; i < G_N_ELEMENTS (singles); i++)
    if (g_str_equal (act, singles[i].act))
      return fill_in (g_dgettext (GETTEXT_PACKAGE, singles[i].sentence), parameters);

  return g_strdup (act);
}
