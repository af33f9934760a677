/* inn-entry.h: an entry of the journal and its rows, as values to show. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InnEntry:
 *
 * One act as it stands in the journal. Immutable.
 */
typedef struct _InnEntry InnEntry;

#define INN_TYPE_ENTRY (inn_entry_get_type ())
GType        inn_entry_get_type      (void);
InnEntry   * inn_entry_ref           (InnEntry   *self);
void         inn_entry_unref         (InnEntry   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnEntry, inn_entry_unref)

gint64       inn_entry_get_seq       (InnEntry   *self);
gint64       inn_entry_get_utc       (InnEntry   *self);
gint64       inn_entry_get_staff     (InnEntry   *self);
const char * inn_entry_get_act       (InnEntry   *self);
const char * inn_entry_get_parameter (InnEntry   *self,
                                      const char *name);
GHashTable * inn_entry_get_parameters (InnEntry  *self);
gint64       inn_entry_get_undoes    (InnEntry   *self);
gint64       inn_entry_get_undone_by (InnEntry   *self);
guint        inn_entry_get_n_rows    (InnEntry   *self);
gboolean     inn_entry_makes_book    (InnEntry   *self);

/**
 * InnEntryRow:
 * @ordinal: place in its entry, from 0
 * @subject_kind: "guest", "tag", …: the root the row belongs to
 * @subject_id: id of that root
 * @table: name of the table
 * @key: the row's id as text, or a JSON array of its key columns
 * @op: 'I', 'U' or 'D'
 * @before: (nullable): JSON by column name of what was there before; see inn_image_parse ()
 *
 * One row of an entry.
 */
typedef struct
{
  gint64 ordinal;
  char  *subject_kind;
  gint64 subject_id;
  char  *table;
  char  *key;
  char   op;
  char  *before;
} InnEntryRow;

void         inn_entry_row_free      (InnEntryRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnEntryRow, inn_entry_row_free)

G_END_DECLS
