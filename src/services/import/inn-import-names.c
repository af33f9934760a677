/* inn-import-names.c: names in cells that stand for rows of the book: tags and staff. */

#include "config.h"

#include "inn-import-names.h"

#include "inn-fold.h"

#define MOST_SEEN 1000

struct _InnImportNames
{
  GHashTable *ids;       /* folded name → gint64; owned */
  GHashTable *seen;      /* name as written → gint64: sheets repeat themselves; owned */
  GPtrArray  *new_names; /* owned; the first one's id is -1 */
};

/**
 * inn_import_names_new:
 *
 * Returns: (transfer full): an empty list; inn_import_names_free() frees it
 */
InnImportNames *
inn_import_names_new (void)
{
  InnImportNames *self = g_new0 (InnImportNames, 1);

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->new_names = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * inn_import_names_free:
 * @self: (transfer full): an #InnImportNames
 */
void
inn_import_names_free (InnImportNames *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->new_names);
  g_free (self);
}

/**
 * inn_import_names_clear:
 *
 * Forgets all names.
 */
void
inn_import_names_clear (InnImportNames *self)
{
  g_hash_table_remove_all (self->ids);
  g_hash_table_remove_all (self->seen);
  g_ptr_array_set_size (self->new_names, 0);
}

/**
 * inn_import_names_add:
 * @name: a name; of one that is there already, the row is replaced
 * @id: its row in the book
 */
void
inn_import_names_add (InnImportNames *self,
                      const char     *name,
                      gint64          id)
{
  g_hash_table_insert (self->ids, inn_fold_name (name), g_memdup2 (&id, sizeof id));
  g_hash_table_remove_all (self->seen);
}

/**
 * inn_import_names_find:
 *
 * Returns: the id of @name, 0 if it is not known
 */
gint64
inn_import_names_find (InnImportNames *self,
                       const char     *name)
{
  g_autofree char *folded = NULL;
  const gint64 *id = g_hash_table_lookup (self->seen, name);

  if (id != NULL)
    return *id;

  folded = inn_fold_name (name);
  id = g_hash_table_lookup (self->ids, folded);
  if (id == NULL)
    return 0;

  if (g_hash_table_size (self->seen) < MOST_SEEN)
    g_hash_table_insert (self->seen, g_strdup (name), g_memdup2 (id, sizeof *id));

  return *id;
}

/**
 * inn_import_names_ensure:
 *
 * Returns: the id of @name, below 0 if the book does not have it
 */
gint64
inn_import_names_ensure (InnImportNames *self,
                         const char     *name)
{
  gint64 id = inn_import_names_find (self, name);

  if (id == 0)
    {
      g_ptr_array_add (self->new_names, g_strdup (name));
      id = - (gint64) self->new_names->len;
      inn_import_names_add (self, name, id);
    }

  return id;
}

/**
 * inn_import_names_get_new:
 * @new_id: below 0, as inn_import_names_ensure() gave it
 *
 * Returns: (transfer none): the name, as it was first written
 */
const char *
inn_import_names_get_new (InnImportNames *self,
                          gint64          new_id)
{
  g_return_val_if_fail (new_id < 0 && -new_id <= (gint64) self->new_names->len, NULL);

  return self->new_names->pdata[-new_id - 1];
}

/**
 * inn_import_names_settle:
 * @id: the row of the book that the new name became
 */
void
inn_import_names_settle (InnImportNames *self,
                         gint64          new_id,
                         gint64          id)
{
  inn_import_names_add (self, inn_import_names_get_new (self, new_id), id);
}
