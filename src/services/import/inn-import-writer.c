/* inn-import-writer.c: writes into the book what was decided about the rows of a sheet. On the
 * database thread.
 */

#include "config.h"

#include "inn-import-writer.h"

#include "inn-guest-builder.h"
#include "inn-guest-record.h"
#include "inn-import-fill.h"
#include "inn-source-table.h"
#include "inn-tag-group-table.h"
#include "inn-tag-table.h"

struct _InnImportWriter
{
  InnImportNames *tags;      /* unowned */
  GArray         *added;     /* owned, of gint64: ids by number */
  guint64         n_written;
};

/* Where new tags go: the first group. Returns: its id, 0 on error. */
static gint64
find_tag_group (InnConnection  *connection,
                GError        **error)
{
  g_autoptr (GPtrArray) groups = inn_tag_group_table_list (connection, error);
  g_autoptr (InnTagGroup) group = NULL;

  if (groups == NULL)
    return 0;
  if (groups->len > 0)
    return ((InnTagGroup *) groups->pdata[0])->id;

  group = inn_tag_group_new (0, "attribute", NULL, INN_TINT_BLUE, 0);

  return inn_tag_group_table_insert (connection, group, error);
}

static gint64
create_tag (InnImportWriter  *self,
            InnConnection    *connection,
            gint64            new_id,
            GError          **error)
{
  gint64 group_id = find_tag_group (connection, error);
  g_autoptr (InnTag) tag = NULL;
  gint64 id;

  if (group_id == 0)
    return 0;

  tag = inn_tag_new (0, group_id, inn_import_names_get_new (self->tags, new_id));
  id = inn_tag_table_insert (connection, tag, error);
  if (id != 0)
    inn_import_names_settle (self->tags, new_id, id);

  return id;
}

/* Makes the tags the book does not have yet. Returns: (transfer full): the guest with all real. */
static InnGuest *
make_tags (InnImportWriter  *self,
           InnConnection    *connection,
           const InnGuest   *guest,
           GError          **error)
{
  g_autoptr (InnGuestBuilder) builder = NULL;
  gboolean all_real = TRUE;
  guint n_tags;
  const gint64 *tags = inn_guest_get_tag_ids (guest, &n_tags);

  for (guint i = 0; i < n_tags; i++)
    all_real = all_real && tags[i] > 0;
  if (all_real)
    return inn_guest_ref ((InnGuest *) guest);

  builder = inn_guest_builder_new (guest);
  inn_guest_builder_clear_tags (builder);
  for (guint i = 0; i < n_tags; i++)
    {
      gint64 id = tags[i] > 0 ? tags[i] : create_tag (self, connection, tags[i], error);

      if (id == 0)
        return NULL;
      inn_guest_builder_add_tag (builder, id);
    }

  return inn_guest_builder_end (builder);
}

/**
 * inn_import_writer_new:
 * @tags: the tags of the book, with those that are to be made; outlives the writer
 *
 * Returns: (transfer full): a writer for one change
 */
InnImportWriter *
inn_import_writer_new (InnImportNames *tags)
{
  InnImportWriter *self = g_new0 (InnImportWriter, 1);

  self->tags = tags;
  self->added = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * inn_import_writer_free:
 * @self: (transfer full): an #InnImportWriter
 */
void
inn_import_writer_free (InnImportWriter *self)
{
  g_array_unref (self->added);
  g_free (self);
}

/**
 * inn_import_writer_add:
 *
 * Makes the guest of @draft.
 */
gboolean
inn_import_writer_add (InnImportWriter       *self,
                       InnChange             *change,
                       const InnImportDraft  *draft,
                       GError               **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnGuest) guest = make_tags (self, connection, draft->guest, error);
  gint64 id;

  if (guest == NULL)
    return FALSE;

  id = inn_guest_record_insert (connection, guest, inn_change_get_utc (change), error);
  if (id == 0)
    return FALSE;

  g_array_append_val (self->added, id);
  self->n_written++;

  return inn_source_table_insert (connection, id, draft->row_hash, error);
}

/**
 * inn_import_writer_get_added:
 * @number: from 1 on, in the order of inn_import_writer_add()
 *
 * Returns: the id in the book
 */
gint64
inn_import_writer_get_added (InnImportWriter *self,
                             gint64           number)
{
  g_return_val_if_fail (number > 0 && number <= (gint64) self->added->len, 0);

  return g_array_index (self->added, gint64, number - 1);
}

/**
 * inn_import_writer_fill:
 * @reason: why the guest is the one of @draft
 *
 * Fills the blanks of a guest, if there are still any that @draft can fill.
 */
gboolean
inn_import_writer_fill (InnImportWriter       *self,
                        InnChange             *change,
                        gint64                 guest_id,
                        const InnImportDraft  *draft,
                        InnKnownReason         reason,
                        GError               **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnGuest) known = inn_guest_record_load (connection, guest_id, error);
  g_autoptr (InnGuest) filled = NULL;
  g_autoptr (InnGuest) guest = NULL;

  if (known == NULL)
    return FALSE;
  if (inn_import_fill (known, draft->guest, reason, &filled) == 0)
    return TRUE;

  guest = make_tags (self, connection, filled, error);
  if (guest == NULL
      || !inn_guest_record_update (connection, known, guest, inn_change_get_utc (change), error))
    return FALSE;

  self->n_written++;

  return reason == INN_KNOWN_BY_SOURCE
         || inn_source_table_insert (connection, guest_id, draft->row_hash, error);
}

/**
 * inn_import_writer_get_n_written:
 *
 * Returns: how many guests were made or filled
 */
guint64
inn_import_writer_get_n_written (InnImportWriter *self)
{
  return self->n_written;
}
