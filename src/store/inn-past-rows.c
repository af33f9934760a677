/* inn-past-rows.c: rows of the book as they stood after an entry of the journal. What there is today is
 * copied into a database in memory, and what the journal says was done to it since is taken back
 * there, the newest first, by what takes back every undo.
 *
 * A row is copied with its subject, and all of the journal that concerns the subject is taken back,
 * so it does not matter what became of the row meanwhile: changed, deleted, undone and brought back.
 * Only where it went from one guest to another must both be looked at together; the journal says so
 * by the pair of rows it writes then (see inn-row-log.c). */

#include "config.h"

#include "inn-past-rows.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-statement-private.h"
#include "inn-table-layout.h"
#include "inn-undo-rows.h"

#include <string.h>

/* Asked for by everybody: there are few rows in them, and all are there. */
static const char * const SHARED[] = {
  "custom_choice", "custom_field", "organisation", "preference_choice", "preference_topic",
  "room", "room_type", "staff", "tag", "tag_group",
};

/* What is needed of somebody who is only named on the card of another, or has a stay with them. */
static const char * const OF_OTHERS[] = {
  "charge", "contact_point", "guest", "payment", "relation", "stay",
};

/* Of this PC, or of how the guest came into the book: on no card. */
static const char * const OF_NOBODY[] = {
  "guest_source", "occurrence_answer", "reminder_rule", "saved_view",
};

static const char LIST_SCHEMA[] =
  "SELECT sql FROM sqlite_schema"
  " WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
  " ORDER BY type = 'index'";

static const char LIST_CHANGES[] =
  "SELECT entry_row.seq, entry_row.ordinal, entry_row.tbl, entry_row.key, entry_row.op,"
  "  entry_row.before, entry.schema"
  " FROM entry_row CROSS JOIN entry ON entry.seq = entry_row.seq"
  " WHERE entry_row.subject_kind = 'guest' AND entry_row.subject_id = ?1 AND entry_row.seq > ?2";

static const char LIST_CHANGES_OF_KIND[] =
  "SELECT entry_row.seq, entry_row.ordinal, entry_row.tbl, entry_row.key, entry_row.op,"
  "  entry_row.before, entry.schema"
  " FROM entry_row CROSS JOIN entry ON entry.seq = entry_row.seq"
  " WHERE entry_row.subject_kind = ?1 AND entry_row.seq > ?2";

static const char LOAD_NEIGHBOUR[] =
  "SELECT subject_id FROM entry_row"
  " WHERE seq = ?1 AND ordinal = ?2 AND subject_kind = 'guest'";

struct _InnPastRows
{
  InnConnection *book;    /* unowned */
  InnConnection *past;    /* unowned */
  gint64         seq;
  GPtrArray     *layouts; /* owned: InnTableLayout */
  GHashTable    *guests;  /* owned: set of gint64 */
};

/* One row of the journal that is to be taken back. */
typedef struct
{
  gint64                seq;
  gint64                ordinal;
  const InnTableLayout *layout; /* unowned */
  char                 *key;
  char                 *before; /* nullable */
  char                  op;
  int                   schema;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->key);
  g_free (change->before);
  g_free (change);
}

static gboolean
is_listed (const char         *name,
           const char * const *names,
           gsize               n_names)
{
  for (gsize i = 0; i < n_names; i++)
    if (strcmp (name, names[i]) == 0)
      return TRUE;

  return FALSE;
}

#define IS_LISTED(name, names) is_listed (name, names, G_N_ELEMENTS (names))

static const InnTableLayout *
find_layout (InnPastRows *self,
             const char  *table)
{
  for (guint i = 0; i < self->layouts->len; i++)
    {
      const InnTableLayout *layout = g_ptr_array_index (self->layouts, i);

      if (strcmp (layout->table->name, table) == 0)
        return layout;
    }

  return NULL;
}

static gboolean
make_tables (InnPastRows  *self,
             GError      **error)
{
  g_autoptr (InnStatement) list = inn_statement_new (self->book, LIST_SCHEMA, error);
  InnStep step = INN_STEP_ERROR;

  if (list == NULL)
    return FALSE;
  while ((step = inn_statement_step (list, error)) == INN_STEP_ROW)
    if (!inn_connection_exec (self->past, inn_statement_get_text (list, 0), error))
      return FALSE;

  return step == INN_STEP_DONE;
}

/**
 * inn_past_rows_new:
 * @book: the book
 * @past: an empty database in memory, that may be written
 * @seq: the last entry that counts
 * @error: return location
 *
 * Returns: (transfer full): the tables of the book, all empty
 */
InnPastRows *
inn_past_rows_new (InnConnection  *book,
                   InnConnection  *past,
                   gint64          seq,
                   GError        **error)
{
  g_autoptr (InnPastRows) self = g_new0 (InnPastRows, 1);

  self->book = book;
  self->past = past;
  self->seq = seq;
  self->guests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->layouts = inn_table_layout_load_all (book, error);

  return self->layouts != NULL && make_tables (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * inn_past_rows_free:
 * @self: (nullable): rows
 */
void
inn_past_rows_free (InnPastRows *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_hash_table_unref (self->guests);
  g_free (self);
}

/**
 * inn_past_rows_copy:
 * @select: what is read of the book; ?1 and ?2 are @first and @second
 * @insert: takes the columns of @select in their order
 * @first: a number
 * @second: another
 * @error: return location
 *
 * Copies rows as they are today.
 *
 * Returns: whether that went well
 */
gboolean
inn_past_rows_copy (InnPastRows  *self,
                    const char   *select,
                    const char   *insert,
                    gint64        first,
                    gint64        second,
                    GError      **error)
{
  g_autoptr (InnStatement) from = inn_statement_new (self->book, select, error);
  g_autoptr (InnStatement) into = NULL;
  InnStep step = INN_STEP_ERROR;
  int n_columns = 0;
  int n_values = 0;

  into = from != NULL ? inn_statement_new (self->past, insert, error) : NULL;
  if (into == NULL)
    return FALSE;
  n_columns = sqlite3_column_count (from->handle);
  n_values = sqlite3_bind_parameter_count (from->handle);

  if (n_values >= 1)
    inn_statement_bind_int (from, 1, first);
  if (n_values >= 2)
    inn_statement_bind_int (from, 2, second);
  while ((step = inn_statement_step (from, error)) == INN_STEP_ROW)
    {
      for (int i = 0; i < n_columns; i++)
        {
          InnValue value;

          inn_statement_get_value (from, i, &value);
          inn_statement_bind_value (into, i + 1, &value);
        }
      if (!inn_statement_run (into, error))
        return FALSE;
    }

  return step == INN_STEP_DONE;
}

/* By which column the rows of a guest are found; the guest itself by its id. */
static const char *
find_guest_column (const InnTableLayout *layout)
{
  for (int i = 0; i < INN_JOURNAL_MAX_WAYS; i++)
    if (g_strcmp0 (layout->table->ways[i].kind, "guest") == 0)
      return layout->table->ways[i].column != NULL ? layout->table->ways[i].column : "id";

  return NULL;
}

static gboolean
copy_table (InnPastRows           *self,
            const InnTableLayout  *layout,
            const char            *column,
            gint64                 id,
            GError               **error)
{
  g_autofree char *columns = inn_table_layout_list (layout);
  g_autoptr (GString) select = g_string_new (NULL);
  g_autoptr (GString) insert = g_string_new (NULL);

  g_string_printf (select, "SELECT %s FROM \"%s\"", columns, layout->table->name);
  if (column != NULL)
    g_string_append_printf (select, " WHERE \"%s\" = ?1", column);
  g_string_printf (insert, "INSERT INTO \"%s\" (%s) VALUES (", layout->table->name, columns);
  for (int i = 1; i <= layout->n_columns; i++)
    g_string_append_printf (insert, "%s?%d", i > 1 ? ", " : "", i);
  g_string_append_c (insert, ')');

  return inn_past_rows_copy (self, select->str, insert->str, id, 0, error);
}

static gboolean
is_wanted (const InnTableLayout *layout,
           gboolean              whole)
{
  return find_guest_column (layout) != NULL
         && (whole ? !IS_LISTED (layout->table->name, OF_NOBODY)
                   : IS_LISTED (layout->table->name, OF_OTHERS));
}

/* Whether the row went from one subject to another: the second has an image without a column, right
 * behind that of the first. */
static gboolean
find_other_side (InnPastRows   *self,
                 const Change  *change,
                 gint64        *other,
                 GError       **error)
{
  g_autoptr (InnStatement) row = NULL;
  const char *column = find_guest_column (change->layout);
  g_autofree char *name = g_strdup_printf ("\"%s\":", column);
  int step_to = 0;

  *other = 0;
  if (change->op != 'U' || change->before == NULL)
    return TRUE;
  if (strcmp (change->before, "{}") == 0)
    step_to = -1;
  else if (strstr (change->before, name) != NULL)
    step_to = 1;
  else
    return TRUE;

  row = inn_statement_new (self->book, LOAD_NEIGHBOUR, error);
  if (row == NULL)
    return FALSE;
  inn_statement_bind_int (row, 1, change->seq);
  inn_statement_bind_int (row, 2, change->ordinal + step_to);
  switch (inn_statement_step (row, error))
    {
    case INN_STEP_ROW:
      *other = inn_statement_get_int (row, 0);
      return TRUE;
    case INN_STEP_DONE:
      return TRUE;
    case INN_STEP_ERROR:
    default:
      return FALSE;
    }
}

static Change *
change_new (const InnTableLayout *layout,
            InnStatement         *row)
{
  Change *change = g_new0 (Change, 1);

  change->seq = inn_statement_get_int (row, 0);
  change->ordinal = inn_statement_get_int (row, 1);
  change->layout = layout;
  change->key = inn_statement_dup_text (row, 3);
  change->op = *inn_statement_get_text (row, 4);
  change->before = inn_statement_dup_text (row, 5);
  change->schema = (int) inn_statement_get_int (row, 6);

  return change;
}

/* Reads what was done to a guest since, and of which other guests rows came or went. */
static gboolean
list_changes (InnPastRows  *self,
              gint64        id,
              gboolean      whole,
              GPtrArray    *changes,
              GArray       *others,
              GError      **error)
{
  g_autoptr (InnStatement) list = inn_statement_new (self->book, LIST_CHANGES, error);
  InnStep step = INN_STEP_ERROR;

  if (list == NULL)
    return FALSE;
  inn_statement_bind_int (list, 1, id);
  inn_statement_bind_int (list, 2, self->seq);
  while ((step = inn_statement_step (list, error)) == INN_STEP_ROW)
    {
      const InnTableLayout *layout = find_layout (self, inn_statement_get_text (list, 2));
      Change *change = NULL;
      gint64 other = 0;

      if (layout == NULL || !is_wanted (layout, whole))
        continue;

      change = change_new (layout, list);
      g_ptr_array_add (changes, change);
      if (!find_other_side (self, change, &other, error))
        return FALSE;
      if (other != 0 && other != id)
        g_array_append_val (others, other);
    }

  return step == INN_STEP_DONE;
}

/* The same for all that is no guest's. */
static gboolean
list_changes_of_kind (InnPastRows  *self,
                      const char   *kind,
                      GPtrArray    *changes,
                      GError      **error)
{
  g_autoptr (InnStatement) list = inn_statement_new (self->book, LIST_CHANGES_OF_KIND, error);
  InnStep step = INN_STEP_ERROR;

  if (list == NULL)
    return FALSE;
  inn_statement_bind_text (list, 1, kind);
  inn_statement_bind_int (list, 2, self->seq);
  while ((step = inn_statement_step (list, error)) == INN_STEP_ROW)
    {
      const InnTableLayout *layout = find_layout (self, inn_statement_get_text (list, 2));

      if (layout != NULL && IS_LISTED (layout->table->name, SHARED))
        g_ptr_array_add (changes, change_new (layout, list));
    }

  return step == INN_STEP_DONE;
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const Change *left = *(const Change * const *) a;
  const Change *right = *(const Change * const *) b;

  if (left->seq != right->seq)
    return left->seq > right->seq ? -1 : 1;
  if (left->ordinal != right->ordinal)
    return left->ordinal > right->ordinal ? -1 : 1;
  return 0;
}

static gboolean
take_back (InnPastRows  *self,
           GPtrArray    *changes,
           GError      **error)
{
  g_ptr_array_sort (changes, compare_newest);
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = g_ptr_array_index (changes, i);
      const InnUndoRow row = { change->layout->table->name, change->key, change->op,
                               change->before, change->schema };

      if (!inn_undo_rows_take_back (self->past, change->layout, &row, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_past_rows_add_shared:
 * @error: return location
 *
 * Adds what no guest owns: tags, rooms, topics, fields, companies, staff, with the names they had.
 *
 * Returns: whether that went well
 */
gboolean
inn_past_rows_add_shared (InnPastRows  *self,
                          GError      **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer kind = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (SHARED); i++)
    {
      const InnTableLayout *layout = find_layout (self, SHARED[i]);

      g_hash_table_add (kinds, (gpointer) layout->table->ways[0].kind);
      if (!copy_table (self, layout, NULL, 0, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, kinds);
  while (g_hash_table_iter_next (&iter, &kind, NULL))
    if (!list_changes_of_kind (self, kind, changes, error))
      return FALSE;

  return take_back (self, changes, error);
}

static gboolean
note_guest (InnPastRows *self,
            gint64       guest_id)
{
  return g_hash_table_add (self->guests, g_memdup2 (&guest_id, sizeof guest_id));
}

/**
 * inn_past_rows_add_guest:
 * @guest_id: a guest, who may have been deleted since
 * @whole: whether all is wanted, or only what the card of another guest asks of them
 * @error: return location
 *
 * Adds the rows of a guest, and with them the guests rows came from or went to since.
 *
 * Returns: whether that went well
 */
gboolean
inn_past_rows_add_guest (InnPastRows  *self,
                         gint64        guest_id,
                         gboolean      whole,
                         GError      **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GArray) batch = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!note_guest (self, guest_id))
    return TRUE;

  g_array_append_val (batch, guest_id);
  for (guint i = 0; i < batch->len; i++)
    {
      g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 id = g_array_index (batch, gint64, i);

      for (guint j = 0; j < self->layouts->len; j++)
        {
          const InnTableLayout *layout = g_ptr_array_index (self->layouts, j);

          if (is_wanted (layout, whole)
              && !copy_table (self, layout, find_guest_column (layout), id, error))
            return FALSE;
        }
      if (!list_changes (self, id, whole, changes, others, error))
        return FALSE;
      for (guint j = 0; j < others->len; j++)
        if (note_guest (self, g_array_index (others, gint64, j)))
          g_array_append_val (batch, g_array_index (others, gint64, j));
    }

  return take_back (self, changes, error);
}

/**
 * inn_past_rows_has_guest:
 * @guest_id: a guest
 *
 * Returns: whether what is wanted of the guest was added already
 */
gboolean
inn_past_rows_has_guest (InnPastRows *self,
                         gint64       guest_id)
{
  return g_hash_table_contains (self->guests, &guest_id);
}
