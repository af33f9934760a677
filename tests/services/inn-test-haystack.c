/* inn-test-haystack.c: guests made of words, packed and looked for, for tests of searching. */

#include "config.h"

#include "inn-test-haystack.h"

InnTestGuest *
inn_test_guest_of (gint64      id,
                   const char *name)
{
  InnTestGuest *self = g_new0 (InnTestGuest, 1);

  self->id = id;
  self->name = g_string_new (name);
  self->latin_name = g_string_new (NULL);
  self->reading = g_string_new (NULL);
  self->company = g_string_new (NULL);
  self->region = g_string_new (NULL);
  self->note = g_string_new (NULL);
  self->phones = g_string_new (NULL);
  self->contacts = g_string_new (NULL);
  self->tails = g_string_new (NULL);
  self->former_names = g_string_new (NULL);
  self->label_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
inn_test_guest_free (InnTestGuest *self)
{
  GString *strings[] = {
    self->name, self->latin_name, self->reading, self->company, self->region, self->note,
    self->phones, self->contacts, self->tails, self->former_names,
  };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_string_free (strings[i], TRUE);
  g_array_unref (self->label_ids);
  g_free (self);
}

void
inn_test_guest_add_phone (InnTestGuest *self,
                          const char   *typed,
                          const char   *normalised)
{
  g_string_append_printf (self->phones, "%s\3%s\2", typed, normalised);
}

void
inn_test_guest_put (const InnTestGuest *self,
                    InnPack            *pack)
{
  g_autoptr (GString) empty = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) notes = g_string_new (NULL);
  const InnHaystack row = {
    .id = self->id,
    .archived = self->archived,
    .last_stay = self->days > 0 ? inn_date_add_days (inn_date_new (2000, 1, 1), self->days)
                                : INN_DATE_NONE,
    .name = self->name->str,
    .latin_name = self->latin_name->str,
    .reading = self->reading->str,
    .salutation = "",
    .company = self->company->str,
    .occupation = "",
    .region = self->region->str,
    .note = self->note->str,
    .phones = self->phones,
    .contacts = self->contacts,
    .addresses = empty,
    .id_tails = self->tails,
    .remarks = empty,
    .former_names = self->former_names,
    .former_contacts = empty,
    .label_ids = self->label_ids,
  };

  inn_pack_write (pack, &row, names, notes);
}

/* The ids of those found, as words. */
char *
inn_test_find (InnPack    *pack,
               const char *query)
{
  g_autoptr (InnNeedle) needle = inn_needle_new (query);
  const InnPackQuery look = { .needle = needle };
  g_autoptr (GArray) found = inn_pack_find (pack, &look, NULL);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%d", i > 0 ? " " : "",
                            (int) g_array_index (found, gint64, i));

  return g_string_free (ids, FALSE);
}
