/* inn-printer.c: what a command answers: records, one a line, or as JSON. */

#include "config.h"

#include "inn-printer.h"

#include <json-glib/json-glib.h>
#include <string.h>

struct _InnPrinter
{
  gboolean     single;
  JsonBuilder *builder; /* owned; NULL for text */
  GString     *text;
  gboolean     first;   /* no field of this record yet */
  GPtrArray   *inside;  /* owned, of unowned names of lists of records, the innermost last */
};

/**
 * inn_printer_new:
 * @json: whether to print JSON
 * @single: whether there is one record only
 *
 * Returns: (transfer full): a printer
 */
InnPrinter *
inn_printer_new (gboolean json,
                 gboolean single)
{
  InnPrinter *self = g_new0 (InnPrinter, 1);

  self->single = single;
  self->text = g_string_new (NULL);
  self->inside = g_ptr_array_new ();
  if (json)
    {
      self->builder = json_builder_new ();
      if (!single)
        json_builder_begin_array (self->builder);
    }

  return self;
}

/**
 * inn_printer_free:
 * @self: (transfer full): a printer
 */
void
inn_printer_free (InnPrinter *self)
{
  g_clear_object (&self->builder);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->inside);
  g_free (self);
}

/**
 * inn_printer_begin:
 *
 * Begins an object, or a line.
 */
void
inn_printer_begin (InnPrinter *self)
{
  self->first = TRUE;
  if (self->builder != NULL)
    json_builder_begin_object (self->builder);
}

/* A record stays one line whatever stands in its fields. */
static void
append_field (InnPrinter *self,
              const char *key,
              const char *value)
{
  gboolean own_line = self->single && self->inside->len == 0;

  if (own_line)
    g_string_append_printf (self->text, "%s\t", key);
  else if (!self->first)
    g_string_append_c (self->text, '\t');

  for (const char *at = value; *at != '\0'; at++)
    g_string_append_c (self->text, strchr ("\t\n\r", *at) != NULL ? ' ' : *at);

  if (own_line)
    g_string_append_c (self->text, '\n');
  self->first = FALSE;
}

/**
 * inn_printer_add_text:
 * @key: its name in JSON
 * @value: what stands there
 */
void
inn_printer_add_text (InnPrinter *self,
                      const char *key,
                      const char *value)
{
  if (self->builder != NULL)
    {
      json_builder_set_member_name (self->builder, key);
      json_builder_add_string_value (self->builder, value);
    }
  else
    {
      append_field (self, key, value);
    }
}

/**
 * inn_printer_add_int:
 * @key: its name in JSON
 * @value: what stands there
 */
void
inn_printer_add_int (InnPrinter *self,
                     const char *key,
                     gint64      value)
{
  if (self->builder != NULL)
    {
      json_builder_set_member_name (self->builder, key);
      json_builder_add_int_value (self->builder, value);
    }
  else
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

      append_field (self, key, text);
    }
}

/**
 * inn_printer_add_boolean:
 * @value: a truth value, written as true or false
 */
void
inn_printer_add_boolean (InnPrinter *self,
                         const char *key,
                         gboolean    value)
{
  if (self->builder != NULL)
    {
      json_builder_set_member_name (self->builder, key);
      json_builder_add_boolean_value (self->builder, value);
    }
  else
    {
      append_field (self, key, value ? "true" : "false");
    }
}

static void
add_unset (InnPrinter *self,
           const char *key)
{
  if (self->builder != NULL)
    {
      json_builder_set_member_name (self->builder, key);
      json_builder_add_null_value (self->builder);
    }
  else
    {
      append_field (self, key, "");
    }
}

/**
 * inn_printer_add_date:
 * @value: a day; an unset one is null in JSON and empty in text
 */
void
inn_printer_add_date (InnPrinter *self,
                      const char *key,
                      InnDate     value)
{
  char iso[INN_DATE_ISO_SIZE];

  if (inn_date_is_set (value))
    inn_printer_add_text (self, key, inn_date_to_iso (value, iso));
  else
    add_unset (self, key);
}

/**
 * inn_printer_add_age:
 * @age: in years; below 0, where the year of birth is not known, null in JSON and empty in text
 */
void
inn_printer_add_age (InnPrinter *self,
                     const char *key,
                     int         age)
{
  if (age >= 0)
    inn_printer_add_int (self, key, age);
  else
    add_unset (self, key);
}

/**
 * inn_printer_add_minute:
 * @minute: minute of the day, or %INN_CIVIL_NO_MINUTE
 */
void
inn_printer_add_minute (InnPrinter *self,
                        const char *key,
                        int         minute)
{
  g_autofree char *text = NULL;

  if (minute == INN_CIVIL_NO_MINUTE)
    {
      add_unset (self, key);
      return;
    }

  text = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
  inn_printer_add_text (self, key, text);
}

/**
 * inn_printer_add_list:
 * @values: (element-type utf8): an array in JSON, parted by commas in text
 */
void
inn_printer_add_list (InnPrinter *self,
                      const char *key,
                      GPtrArray  *values)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  if (self->builder != NULL)
    {
      json_builder_set_member_name (self->builder, key);
      json_builder_begin_array (self->builder);
      for (guint i = 0; i < values->len; i++)
        json_builder_add_string_value (self->builder, g_ptr_array_index (values, i));
      json_builder_end_array (self->builder);
      return;
    }

  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (values, i));
  append_field (self, key, joined->str);
}

/**
 * inn_printer_end:
 *
 * Ends what inn_printer_begin() began.
 */
void
inn_printer_end (InnPrinter *self)
{
  if (self->builder != NULL)
    json_builder_end_object (self->builder);
  else if (!self->single)
    g_string_append_c (self->text, '\n');
}

/**
 * inn_printer_begin_records:
 * @key: a word that lives on
 *
 * Begins a list of records within a record, or within one of such a list, after its own fields.
 */
void
inn_printer_begin_records (InnPrinter *self,
                           const char *key)
{
  if (self->builder != NULL)
    {
      json_builder_set_member_name (self->builder, key);
      json_builder_begin_array (self->builder);
    }
  else if (self->inside->len > 0 && self->text->str[self->text->len - 1] != '\n')
    {
      g_string_append_c (self->text, '\n');
    }
  g_ptr_array_add (self->inside, (gpointer) key);
}

/**
 * inn_printer_begin_record:
 *
 * Begins a record of those that inn_printer_begin_records() announced.
 */
void
inn_printer_begin_record (InnPrinter *self)
{
  if (self->builder != NULL)
    json_builder_begin_object (self->builder);
  else
    g_string_append (self->text, g_ptr_array_index (self->inside, self->inside->len - 1));
  self->first = FALSE;
}

/**
 * inn_printer_end_record:
 *
 * Ends the record and, where nothing within it did so, its line.
 */
void
inn_printer_end_record (InnPrinter *self)
{
  if (self->builder != NULL)
    json_builder_end_object (self->builder);
  /* What stands within it has ended its line. */
  else if (self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
}

/**
 * inn_printer_end_records:
 *
 * Ends what inn_printer_begin_records() began.
 */
void
inn_printer_end_records (InnPrinter *self)
{
  if (self->builder != NULL)
    json_builder_end_array (self->builder);
  g_ptr_array_set_size (self->inside, self->inside->len - 1);
}

/**
 * inn_printer_dup_result:
 *
 * Returns: (transfer full): everything, with its last line ended; nothing can be added any more
 */
char *
inn_printer_dup_result (InnPrinter *self)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  if (self->builder == NULL)
    return g_strdup (self->text->str);

  if (!self->single)
    json_builder_end_array (self->builder);
  root = json_builder_get_root (self->builder);
  if (root == NULL)
    return g_strdup ("{}\n");
  json = json_to_string (root, TRUE);

  return g_strconcat (json, "\n", NULL);
}
