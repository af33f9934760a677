/* inn-show-command.c: innkeeperctl show: a guest as of today, or as of any moment before. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-card-command.h"
#include "inn-error.h"
#include "inn-fact-printer.h"
#include "inn-guest-field.h"
#include "inn-guest-sentence.h"
#include "inn-stay-printer.h"
#include "inn-store-guests.h"
#include "inn-store-past.h"
#include "inn-store-timeline.h"

static void
print_contacts (InnPrinter     *printer,
                const InnGuest *guest,
                InnContactKind  kind)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->kind == kind)
        g_ptr_array_add (values, contact->value);
    }

  inn_printer_add_list (printer, inn_contact_kind_to_nick (kind), values);
}

static void
print_documents (InnPrinter     *printer,
                 const InnGuest *guest)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      const InnDocument *document = inn_guest_get_document (guest, i);

      g_ptr_array_add (values, g_strdup_printf ("%s ••••%s",
                                                inn_document_kind_to_string (document->kind),
                                                document->last_four));
    }

  inn_printer_add_list (printer, "document", values);
}

static void
print_tags (InnPrinter         *printer,
            const InnGuestCard *card)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < card->tags->len; i++)
    g_ptr_array_add (values, ((InnTag *) g_ptr_array_index (card->tags, i))->name);

  inn_printer_add_list (printer, "tags", values);
}

static void
print_flags (InnPrinter     *printer,
             const InnGuest *guest)
{
  static const struct
  {
    InnGuestFlags  flag;
    const char    *nick;
  } flags[] = {
    { INN_GUEST_VIP, "vip" },
    { INN_GUEST_DECEASED, "deceased" },
    { INN_GUEST_NO_CONTACT, "no-contact" },
    { INN_GUEST_BANNED, "banned" },
    { INN_GUEST_ADVOCATE, "advocate" },
    { INN_GUEST_ARCHIVED, "archived" },
  };
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (inn_guest_is (guest, flags[i].flag))
      g_ptr_array_add (values, (gpointer) flags[i].nick);

  inn_printer_add_list (printer, "flags", values);
}

static void
print_follow_ups (InnPrinter         *printer,
                  const InnGuestCard *card)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < card->follow_ups->len; i++)
    {
      const InnFollowUp *follow_up = g_ptr_array_index (card->follow_ups, i);
      g_autofree char *due = inn_civil_dup_text (follow_up->due);
      g_autofree char *repeat = inn_recurrence_dup_label (follow_up->repeat);
      gboolean again = !follow_up->done && *repeat != '\0';

      g_ptr_array_add (values, g_strdup_printf ("%s %s%s%s%s", due, follow_up->what,
                                                follow_up->done ? " ✓" : "",
                                                again ? " ↻ " : "", again ? repeat : ""));
    }

  inn_printer_add_list (printer, "follow-ups", values);
}

/* What the stays say of the guest on that day. */
static void
print_rating (InnPrinter         *printer,
              const InnGuestCard *card)
{
  const InnRfm *rfm = &card->rating.rfm;
  g_autofree char *levels = rfm->recency > 0 ? g_strdup_printf ("%d-%d-%d", rfm->recency,
                                                                rfm->frequency, rfm->money)
                                             : g_strdup ("");

  inn_printer_add_text (printer, "tier", inn_tier_to_nick (inn_guest_get_tier (card->guest)));
  inn_printer_add_date (printer, "tier-until", inn_guest_get_tier_until (card->guest));
  inn_printer_add_boolean (printer, "member", card->tier != INN_TIER_NONE);
  inn_printer_add_text (printer, "stage", inn_stage_to_nick (card->rating.stage));
  inn_printer_add_text (printer, "rfm", inn_rfm_class_to_nick (rfm->class));
  inn_printer_add_text (printer, "rfm-levels", levels);
  inn_printer_add_boolean (printer, "high-value", card->rating.high_value);
}

static void
print_card (InnPrinter         *printer,
            const InnGuestCard *card,
            InnDate             today,
            InnFeb29Rule        feb29)
{
  const InnGuest *guest = card->guest;
  InnBirthday birthday = inn_guest_get_birthday (guest);
  InnDate next = INN_DATE_NONE;
  g_autofree char *sentence = inn_guest_sentence_make (card, today, feb29);
  g_autofree char *told = inn_birthday_is_set (birthday) ? inn_birthday_format (birthday)
                                                         : g_strdup ("");

  if (inn_birthday_is_set (birthday) && !inn_birthday_next (birthday, today, feb29, &next))
    next = INN_DATE_NONE;

  inn_printer_add_int (printer, "id", inn_guest_get_id (guest));
  inn_printer_add_text (printer, "sentence", sentence);
  for (int field = INN_FIELD_NAME; field < INN_N_FIELDS; field++)
    {
      InnGuestText text;

      if (inn_guest_field_get_text (field, &text))
        inn_printer_add_text (printer, inn_guest_field_get_key (field),
                              inn_guest_get_text (guest, text));
    }
  inn_printer_add_text (printer, "gender", inn_gender_to_nick (inn_guest_get_gender (guest)));
  inn_printer_add_text (printer, "type",
                        inn_guest_type_to_nick (inn_guest_get_guest_type (guest)));
  inn_printer_add_text (printer, "follow-status",
                        inn_follow_status_to_nick (inn_guest_get_follow_status (guest)));
  print_flags (printer, guest);
  inn_printer_add_text (printer, "birthday", told);
  inn_printer_add_date (printer, "next-birthday", next);
  for (int kind = 0; kind < INN_CONTACT_N_KINDS; kind++)
    print_contacts (printer, guest, kind);
  print_documents (printer, guest);
  print_tags (printer, card);
  inn_printer_add_text (printer, "staff",
                        inn_guest_card_get_staff_name (card, inn_guest_get_staff_id (guest)));
  print_follow_ups (printer, card);
  print_rating (printer, card);
  inn_printer_add_boolean (printer, "photo", card->has_photo);
}

/* How many lines of the timeline are printed where nobody says more. */
#define LATEST_LINES 20

/* What has been read so far. */
typedef struct
{
  InnStore       *store;   /* owned: the book, or its past */
  gint64          id;
  InnCivil        as_of;   /* unset for today */
  gint64          utc;     /* the moment of that */
  guint           n_lines; /* of the timeline, 0 for all */
  InnFacts       *facts;   /* owned, NULL at first */
  InnGuestCard   *card;    /* owned, NULL at first */
  InnStayHistory *history; /* owned, NULL at first */
} Showing;

static void
showing_free (gpointer data)
{
  Showing *showing = data;

  g_clear_object (&showing->store);
  g_clear_pointer (&showing->card, inn_guest_card_unref);
  g_clear_pointer (&showing->history, inn_stay_history_free);
  g_clear_pointer (&showing->facts, inn_facts_free);
  g_free (showing);
}

static void
print_timeline (InnPrinter        *printer,
                const InnTimeline *timeline)
{
  inn_printer_begin_records (printer, "timeline");
  for (guint i = 0; i < timeline->entries->len; i++)
    {
      const InnTimelineEntry *entry = g_ptr_array_index (timeline->entries, i);

      inn_printer_begin_record (printer);
      inn_printer_add_text (printer, "kind", inn_timeline_kind_to_nick (entry->kind));
      inn_printer_add_date (printer, "day", entry->when.date);
      inn_printer_add_minute (printer, "time", entry->when.minute);
      inn_printer_add_text (printer, "what", entry->title);
      inn_printer_add_text (printer, "words", entry->words);
      inn_printer_add_text (printer, "by", entry->who);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
}

static void
timeline_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnCall *call = user_data;
  Showing *showing = call->data;
  GError *error = NULL;
  g_autoptr (InnTimeline) timeline
    = inn_store_list_timeline_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;
  InnDate today = inn_clock_get_today (inn_store_get_clock (showing->store));

  if (timeline == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  if (inn_civil_is_set (showing->as_of))
    {
      g_autofree char *as_of = inn_civil_dup_text (showing->as_of);

      inn_printer_add_text (printer, "as-of", as_of);
    }
  print_card (printer, showing->card, today, inn_settings_get_feb29_rule (call->settings));
  inn_stay_history_print (showing->history, printer, showing->card, today);
  inn_facts_print (showing->facts, printer, showing->card->guest, today);
  print_timeline (printer, timeline);
  inn_printer_end (printer);
  inn_call_return (call, INN_EXIT_OK, printer);
}

static void
facts_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  InnCall *call = user_data;
  Showing *showing = call->data;
  GError *error = NULL;

  showing->facts = inn_store_read_finish (INN_STORE (source), result, &error);
  if (showing->facts == NULL)
    inn_call_return_error (call, error);
  else
    inn_store_list_timeline_async (showing->store, showing->id, INN_TIMELINE_ALL_KINDS, NULL,
                                   INN_TIMELINE_BEGIN, showing->n_lines, NULL, timeline_cb, call);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  Showing *showing = call->data;
  GError *error = NULL;

  showing->history = inn_store_read_finish (INN_STORE (source), result, &error);
  if (showing->history == NULL)
    inn_call_return_error (call, error);
  else
    inn_facts_read_async (showing->store, showing->id, facts_cb, call);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  Showing *showing = call->data;
  GError *error = NULL;

  showing->card = inn_store_load_guest_card_finish (INN_STORE (source), result, &error);
  if (showing->card != NULL)
    inn_stay_history_read_async (showing->store, showing->id, listed_cb, call);
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    inn_call_return_refusal (call, error, _("There is no guest of this number."));
  else
    inn_call_return_error (call, error);
}

/* Why the guest is not there: nobody knew them yet, or they had been deleted by then. */
static char *
explain_absence (Showing      *showing,
                 InnClock     *clock,
                 const GError *error)
{
  gint64 known = inn_error_get_count (error);
  InnCivil since = inn_clock_civil_at (clock, known);
  g_autofree char *day = NULL;

  if (known == 0)
    return g_strdup (_("There is no guest of this number."));
  if (known <= showing->utc)
    return g_strdup (_("This guest was not in the book then: they had been deleted."));

  day = inn_civil_dup_text (since);
  /* Translators: a day and a time. */
  return g_strdup_printf (_("Nothing was known of this guest then: they are in the book since %s."), day);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  Showing *showing = call->data;
  GError *error = NULL;

  showing->store = inn_store_open_past_finish (INN_STORE (source), result, &error);
  if (showing->store != NULL)
    inn_store_load_guest_card_async (showing->store, showing->id, NULL, loaded_cb, call);
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    {
      g_autofree char *sentence
        = explain_absence (showing, inn_store_get_clock (INN_STORE (source)), error);

      inn_call_return_refusal (call, error, sentence);
    }
  else
    inn_call_return_error (call, error);
}

/* A day counts to its end, a time to the end of its minute. */
static gboolean
read_moment (Showing    *showing,
             InnClock   *clock,
             const char *text)
{
  if (!inn_civil_from_text (text, &showing->as_of))
    return FALSE;

  if (showing->as_of.minute == INN_CIVIL_NO_MINUTE)
    showing->utc = inn_clock_instant (clock, inn_civil_new (inn_date_add_days (showing->as_of.date, 1),
                                                            0)) - 1;
  else
    showing->utc = inn_clock_instant (clock, showing->as_of) + 59;
  return TRUE;
}

/* "all", or how many. */
static gboolean
read_lines (const char *text,
            guint      *n_lines)
{
  guint64 n = 0;

  *n_lines = 0;
  if (g_strcmp0 (text, "all") == 0)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT, &n, NULL))
    return FALSE;

  *n_lines = (guint) n;

  return TRUE;
}

void
inn_show_command (InnCall *call)
{
  g_autofree char *lines = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *pdf = NULL;
  gboolean for_guest = FALSE;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, NULL, NULL },
    { "timeline", 0, 0, G_OPTION_ARG_STRING, &lines, NULL, NULL },
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, NULL, NULL },
    { "for-guest", 0, 0, G_OPTION_ARG_NONE, &for_guest, NULL, NULL },
    { NULL },
  };
  InnClock *clock = inn_store_get_clock (call->store);
  gint64 id = 0;
  guint n_lines = LATEST_LINES;
  Showing *showing = NULL;

  if (!inn_call_parse (call, entries, 1))
    return;
  if (lines != NULL && !read_lines (lines, &n_lines))
    {
      inn_call_return_usage (call, _("show: --timeline takes a number of lines, or “all”"));
      return;
    }
  if (for_guest && pdf == NULL)
    {
      inn_call_return_usage (call, _("show: --for-guest goes with --pdf"));
      return;
    }
  if (pdf != NULL && as_of != NULL)
    {
      inn_call_return_usage (call, _("show: --pdf is the card of today, without --as-of"));
      return;
    }
  if (!g_ascii_string_to_signed (inn_call_get_word (call, 0), 10, 1, G_MAXINT64, &id, NULL))
    {
      inn_call_return_usage (call, _("show: ID is the number that search prints first"));
      return;
    }
  if (pdf != NULL)
    {
      inn_card_command_save (call, id, pdf, for_guest);
      return;
    }

  showing = g_new0 (Showing, 1);
  showing->id = id;
  showing->as_of = INN_CIVIL_NONE;
  showing->n_lines = n_lines;
  call->data = showing;
  call->data_free = showing_free;
  if (as_of == NULL)
    {
      showing->store = g_object_ref (call->store);
      inn_store_load_guest_card_async (call->store, showing->id, NULL, loaded_cb, call);
    }
  else if (!read_moment (showing, clock, as_of))
    inn_call_return_usage (call, _("show: --as-of takes a day written YYYY-MM-DD, and a time HH:MM behind it"));
  else if (inn_civil_compare (showing->as_of, inn_clock_get_civil (clock)) > 0
           && !inn_date_equal (showing->as_of.date, inn_clock_get_today (clock)))
    inn_call_return_refusal (call,
                             g_error_new_literal (INN_ERROR, INN_ERROR_INVALID, "In the future"),
                             _("That day is yet to come: nobody knows how the guest will stand then."));
  else
    inn_store_open_past_async (call->store, showing->id, showing->utc, NULL, opened_cb, call);
}
