/* inn-entry.c: an entry of the journal and its rows, as values to show. Immutable, so they may
 * cross threads. */

#include "config.h"

#include "inn-entry-private.h"

#include "inn-image.h"

struct _InnEntry
{
  gatomicrefcount references;
  gint64          seq;
  gint64          utc;
  gint64          staff_id;
  char           *act;
  GHashTable     *parameters; /* owned: owned name -> owned value */
  gint64          undoes;
  gint64          undone_by;
  guint           n_rows;
};

G_DEFINE_BOXED_TYPE (InnEntry, inn_entry, inn_entry_ref, inn_entry_unref)

/**
 * inn_entry_new_from_shifted_row:
 * @row: a statement that stands on a row with %INN_ENTRY_COLUMNS
 * @first: where these begin
 *
 * Returns: (transfer full): the entry
 */
InnEntry *
inn_entry_new_from_shifted_row (InnStatement *row,
                                int           first)
{
  InnEntry *self = g_new0 (InnEntry, 1);
  g_autoptr (InnImage) parameters = NULL;

  g_atomic_ref_count_init (&self->references);
  self->seq = inn_statement_get_int (row, first);
  self->utc = inn_statement_get_int (row, first + 1);
  self->staff_id = inn_statement_get_int (row, first + 2);
  self->act = inn_statement_dup_text (row, first + 3);
  self->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->undoes = inn_statement_get_int (row, first + 5);
  self->n_rows = (guint) inn_statement_get_int (row, first + 6);
  self->undone_by = inn_statement_get_int (row, first + 7);

  /* Words of a damaged entry are left out; the chain shows the damage. */
  parameters = inn_image_parse (inn_statement_get_text (row, first + 4), NULL);
  for (guint i = 0; parameters != NULL && i < inn_image_get_n_fields (parameters); i++)
    {
      const InnImageField *field = inn_image_get_field (parameters, i);

      if (field->value.type == INN_VALUE_TEXT)
        g_hash_table_insert (self->parameters, g_strdup (field->name),
                             g_utf8_make_valid (field->value.data, (gssize) field->value.size));
    }
  return self;
}

/**
 * inn_entry_new_from_row:
 * @row: a statement that stands on a row of %INN_ENTRY_COLUMNS
 *
 * Returns: (transfer full): the entry
 */
InnEntry *
inn_entry_new_from_row (InnStatement *row)
{
  return inn_entry_new_from_shifted_row (row, 0);
}

/**
 * inn_entry_ref:
 * @self: an entry
 *
 * Returns: (transfer full): the same entry
 */
InnEntry *
inn_entry_ref (InnEntry *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * inn_entry_unref:
 * @self: an entry
 */
void
inn_entry_unref (InnEntry *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->act);
  g_hash_table_unref (self->parameters);
  g_free (self);
}

/**
 * inn_entry_get_seq:
 * @self: an entry
 *
 * Returns: its number; later entries have higher ones
 */
gint64
inn_entry_get_seq (InnEntry *self)
{
  return self->seq;
}

/**
 * inn_entry_get_utc:
 * @self: an entry
 *
 * Returns: when it was, in UTC seconds
 */
gint64
inn_entry_get_utc (InnEntry *self)
{
  return self->utc;
}

/**
 * inn_entry_get_staff:
 * @self: an entry
 *
 * Returns: who did it; 0 when nobody was named
 */
gint64
inn_entry_get_staff (InnEntry *self)
{
  return self->staff_id;
}

/**
 * inn_entry_get_act:
 * @self: an entry
 *
 * Returns: name of the act; "undo" and "redo" carry the name of the act in question as their
 *   parameter "act", beside its other parameters
 */
const char *
inn_entry_get_act (InnEntry *self)
{
  return self->act;
}

/**
 * inn_entry_get_parameter:
 * @self: an entry
 * @name: name of a parameter
 *
 * Returns: (nullable): its value
 */
const char *
inn_entry_get_parameter (InnEntry   *self,
                         const char *name)
{
  return g_hash_table_lookup (self->parameters, name);
}

/**
 * inn_entry_get_parameters:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type utf8 utf8): all its parameters
 */
GHashTable *
inn_entry_get_parameters (InnEntry *self)
{
  return self->parameters;
}

/**
 * inn_entry_get_undoes:
 * @self: an entry
 *
 * Returns: the entry it took back; 0 for an act of its own
 */
gint64
inn_entry_get_undoes (InnEntry *self)
{
  return self->undoes;
}

/**
 * inn_entry_get_undone_by:
 * @self: an entry
 *
 * Returns: the entry by which it was taken back, wholly or in part, and which stands; otherwise 0
 */
gint64
inn_entry_get_undone_by (InnEntry *self)
{
  return self->undone_by;
}

/**
 * inn_entry_makes_book:
 * @self: an entry
 *
 * Returns: whether it filled a book with invented guests. Nobody at the desk did that, and whoever
 *   takes back the last thing he did does not mean it.
 */
gboolean
inn_entry_makes_book (InnEntry *self)
{
  return g_str_equal (self->act, "generate");
}

/**
 * inn_entry_get_n_rows:
 * @self: an entry
 *
 * Returns: how many row changes it holds
 */
guint
inn_entry_get_n_rows (InnEntry *self)
{
  return self->n_rows;
}

/**
 * inn_entry_row_free:
 * @self: (nullable): a row
 */
void
inn_entry_row_free (InnEntryRow *self)
{
  if (self == NULL)
    return;
  g_free (self->subject_kind);
  g_free (self->table);
  g_free (self->key);
  g_free (self->before);
  g_free (self);
}
