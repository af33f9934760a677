/* inn-fact-printer.c: what is known of a guest, as commands print it. Stable words where a program may
 * read them, what people wrote as it is.
 */

#include "config.h"

#include "inn-fact-printer.h"

#include "inn-consent-table.h"
#include "inn-custom-field-table.h"
#include "inn-custom-reader.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-preference-table.h"
#include "inn-promise-table.h"
#include "inn-relation-table.h"
#include "inn-staff-table.h"

struct _InnFacts
{
  GPtrArray *preferences;  /* owned, as the others */
  GPtrArray *relations;
  GPtrArray *dates;
  GPtrArray *promises;
  GPtrArray *interactions;
  GPtrArray *consents;
  GPtrArray *staff;
  GPtrArray *fields;
};

/**
 * inn_facts_free:
 * @self: (transfer full): an #InnFacts
 */
void
inn_facts_free (InnFacts *self)
{
  g_clear_pointer (&self->preferences, g_ptr_array_unref);
  g_clear_pointer (&self->relations, g_ptr_array_unref);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_pointer (&self->interactions, g_ptr_array_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_facts (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  gint64 id = *(const gint64 *) data;
  g_autoptr (InnFacts) self = g_new0 (InnFacts, 1);

  if ((self->preferences = inn_preference_table_list_of_guest (connection, id, error)) == NULL
      || (self->relations = inn_relation_table_list_of_guest (connection, id, error)) == NULL
      || (self->dates = inn_important_date_table_list_of_guest (connection, id, error)) == NULL
      || (self->promises = inn_promise_table_list_of_guest (connection, id, error)) == NULL
      || (self->interactions
            = inn_interaction_table_list_of_guest (connection, id, INN_FACTS_INTERACTIONS, 0,
                                                   error)) == NULL
      || (self->consents = inn_consent_table_list_of_guest (connection, id, error)) == NULL
      || (self->staff = inn_staff_table_list (connection, error)) == NULL
      || (self->fields = inn_custom_field_table_list (connection, error)) == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * inn_facts_read_async:
 *
 * To be finished with inn_store_read_finish(), which gives an #InnFacts.
 */
void
inn_facts_read_async (InnStore            *store,
                      gint64               guest_id,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  inn_store_read_async (store, INN_PRIORITY_INTERACTIVE, read_facts,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) inn_facts_free, NULL, callback, user_data);
}

static void
print_staff (InnFacts   *self,
             InnPrinter *printer,
             gint64      staff_id)
{
  const char *name = "";

  for (guint i = 0; i < self->staff->len; i++)
    {
      const InnStaff *person = g_ptr_array_index (self->staff, i);

      if (person->id == staff_id)
        name = person->name;
    }

  inn_printer_add_text (printer, "by", name);
}

static void
print_preference (InnFacts            *self,
                  InnPrinter          *printer,
                  const InnPreference *preference)
{
  inn_printer_add_text (printer, "area", inn_preference_area_to_nick (preference->area));
  inn_printer_add_text (printer, "topic", preference->topic);
  inn_printer_add_text (printer, "choice", preference->choice);
  inn_printer_add_text (printer, "words", preference->what);
  inn_printer_add_text (printer, "stance", inn_stance_to_nick (preference->stance));
  inn_printer_add_boolean (printer, "severe", preference->severe);
  inn_printer_add_text (printer, "known-how",
                        inn_preference_source_to_nick (preference->source));
  inn_printer_add_int (printer, "times", preference->times);
  inn_printer_add_date (printer, "confirmed", preference->confirmed);
  print_staff (self, printer, preference->staff_id);
}

static void
print_relation (InnPrinter        *printer,
                const InnRelation *relation,
                InnDate            today)
{
  inn_printer_add_text (printer, "kind", inn_relation_kind_to_nick (relation->kind));
  inn_printer_add_text (printer, "name", relation->name);
  inn_printer_add_int (printer, "guest", relation->other_id);
  inn_printer_add_age (printer, "age", inn_relation_get_age (relation, today));
  inn_printer_add_text (printer, "phone", relation->phone);
  inn_printer_add_text (printer, "words", relation->note);
}

static void
print_date (InnPrinter             *printer,
            const InnImportantDate *date)
{
  g_autofree char *day = inn_birthday_format (date->day);

  inn_printer_add_text (printer, "kind", inn_important_kind_to_nick (date->kind));
  inn_printer_add_text (printer, "words", date->name);
  inn_printer_add_text (printer, "day", day);
}

static void
print_promise (InnFacts         *self,
               InnPrinter       *printer,
               const InnPromise *promise)
{
  inn_printer_add_text (printer, "kind", inn_promise_kind_to_nick (promise->kind));
  inn_printer_add_text (printer, "words", promise->what);
  inn_printer_add_date (printer, "day", promise->day);
  inn_printer_add_date (printer, "due", promise->due.date);
  inn_printer_add_minute (printer, "due-time", promise->due.minute);
  inn_printer_add_text (printer, "state", inn_promise_state_to_nick (promise->state));
  inn_printer_add_text (printer, "outcome", promise->outcome);
  print_staff (self, printer, promise->staff_id);
}

static void
print_interaction (InnFacts             *self,
                   InnPrinter           *printer,
                   const InnInteraction *interaction)
{
  inn_printer_add_text (printer, "kind", inn_interaction_kind_to_nick (interaction->kind));
  inn_printer_add_date (printer, "day", interaction->when.date);
  inn_printer_add_minute (printer, "time", interaction->when.minute);
  inn_printer_add_text (printer, "words", interaction->what);
  print_staff (self, printer, interaction->staff_id);
}

/* What counts now, and whatever was answered before. */
static void
print_consent (InnFacts         *self,
               InnPrinter       *printer,
               const InnConsent *consent)
{
  inn_printer_add_text (printer, "consent", inn_consent_purpose_to_nick (consent->purpose));
  inn_printer_add_text (printer, "answer", inn_consent_answer_to_nick (consent->answer));
  inn_printer_add_boolean (printer, "counts",
                           inn_consent_find_standing (self->consents, consent->purpose) == consent);
  inn_printer_add_date (printer, "day", consent->when.date);
  inn_printer_add_minute (printer, "time", consent->when.minute);
  inn_printer_add_text (printer, "how", inn_consent_how_to_nick (consent->how));
  inn_printer_add_text (printer, "wording", consent->wording);
  print_staff (self, printer, consent->staff_id);
}

/* What the guest has in the fields of the hotel, those that are retired too. */
static void
print_own (InnFacts       *self,
           InnPrinter     *printer,
           const InnGuest *guest)
{
  inn_printer_begin_records (printer, "own");
  for (guint i = 0; i < self->fields->len; i++)
    {
      const InnCustomField *field = g_ptr_array_index (self->fields, i);
      g_autoptr (GPtrArray) values = inn_guest_list_values (guest, field->id);
      g_autofree char *text = values->len > 0 ? inn_custom_write (field, values) : NULL;

      if (text == NULL)
        continue;

      inn_printer_begin_record (printer);
      inn_printer_add_text (printer, "field", field->name);
      inn_printer_add_text (printer, "kind", inn_custom_kind_to_nick (field->kind));
      inn_printer_add_text (printer, "value", text);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
}

/**
 * inn_facts_print:
 * @printer: within one record
 * @guest: who it is
 * @today: for ages
 *
 * Prints a list of records for each kind, those without any too.
 */
void
inn_facts_print (InnFacts       *self,
                 InnPrinter     *printer,
                 const InnGuest *guest,
                 InnDate         today)
{
  const struct
  {
    const char *key;
    GPtrArray  *rows;
  } lists[] = {
    { "preferences", self->preferences }, { "relations", self->relations },
    { "dates", self->dates },             { "promises", self->promises },
    { "interactions", self->interactions }, { "consents", self->consents },
  };

  for (guint list = 0; list < G_N_ELEMENTS (lists); list++)
    {
      inn_printer_begin_records (printer, lists[list].key);
      for (guint i = 0; i < lists[list].rows->len; i++)
        {
          gconstpointer row = g_ptr_array_index (lists[list].rows, i);

          inn_printer_begin_record (printer);
          if (lists[list].rows == self->preferences)
            print_preference (self, printer, row);
          else if (lists[list].rows == self->relations)
            print_relation (printer, row, today);
          else if (lists[list].rows == self->dates)
            print_date (printer, row);
          else if (lists[list].rows == self->promises)
            print_promise (self, printer, row);
          else if (lists[list].rows == self->interactions)
            print_interaction (self, printer, row);
          else
            print_consent (self, printer, row);
          inn_printer_end_record (printer);
        }
      inn_printer_end_records (printer);
    }
  print_own (self, printer, guest);
}
