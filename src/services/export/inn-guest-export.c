/* inn-guest-export.c: writes all guests to a sheet, in slices between other reads of the book.
 *
 * Document numbers are not written: a sheet is not sealed. The file appears when it is complete.
 */

#include "config.h"

#include "inn-guest-export.h"

#include "inn-csv-writer.h"
#include "inn-guest-field.h"
#include "inn-guest-record.h"
#include "inn-guest-tag-table.h"
#include "inn-staff-table.h"
#include "inn-staff.h"
#include "inn-tag.h"

#define SLICE_GUESTS 64

/* Between several values in one cell; the import parts phones, emails and tags there. */
#define BETWEEN "; "

/* A contact has as many columns as stand here; the last takes what is left. */
static const InnGuestField columns[] = {
  INN_FIELD_NAME, INN_FIELD_LATIN_NAME, INN_FIELD_SALUTATION, INN_FIELD_READING, INN_FIELD_GENDER,
  INN_FIELD_BIRTHDAY, INN_FIELD_PHONE, INN_FIELD_EMAIL, INN_FIELD_WECHAT, INN_FIELD_WECHAT,
  INN_FIELD_ADDRESS, INN_FIELD_ADDRESS, INN_FIELD_NATIONALITY, INN_FIELD_LANGUAGE,
  INN_FIELD_COMPANY, INN_FIELD_OCCUPATION, INN_FIELD_REGION, INN_FIELD_TYPE, INN_FIELD_VIP,
  INN_FIELD_BANNED, INN_FIELD_CHANNEL, INN_FIELD_STAFF, INN_FIELD_TAGS, INN_FIELD_NOTE,
};

typedef struct
{
  GFile             *file;   /* owned */
  GFileOutputStream *stream; /* owned, NULL before the first slice */
  InnCsvWriter      *writer; /* owned */
  GPtrArray         *staff;  /* owned, of InnStaff */
  gint64             after;
  guint64            n_guests;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_pointer (&export->writer, inn_csv_writer_free);
  if (export->stream != NULL && !g_output_stream_is_closed (G_OUTPUT_STREAM (export->stream)))
    {
      g_autoptr (GCancellable) given_up = g_cancellable_new ();

      /* What is not complete does not take the place of what was there. */
      g_cancellable_cancel (given_up);
      g_output_stream_close (G_OUTPUT_STREAM (export->stream), given_up, NULL);
    }
  g_clear_object (&export->stream);
  g_clear_pointer (&export->staff, g_ptr_array_unref);
  g_object_unref (export->file);
  g_free (export);
}

/* How many columns of the same field stand before @column, and whether it is the last of them. */
static guint
rank_column (guint     column,
             gboolean *last)
{
  guint rank = 0;

  *last = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i] == columns[column])
      {
        if (i < column)
          rank++;
        else if (i > column)
          *last = FALSE;
      }

  return rank;
}

static char *
dup_contacts (const InnGuest *guest,
              InnContactKind  kind,
              guint           column)
{
  GString *cell = g_string_new (NULL);
  gboolean last;
  guint rank = rank_column (column, &last);
  guint seen = 0;

  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->kind != kind)
        continue;
      if (seen == rank || (seen > rank && last))
        g_string_append_printf (cell, "%s%s", cell->len > 0 ? BETWEEN : "", contact->value);
      seen++;
    }

  return g_string_free (cell, FALSE);
}

/* A day of the common calendar is written so that no spreadsheet misreads it. */
static char *
dup_birthday (const InnGuest *guest)
{
  InnBirthday birthday = inn_guest_get_birthday (guest);

  if (!inn_birthday_is_set (birthday))
    return g_strdup (inn_guest_get_text (guest, INN_GUEST_BIRTH_TOLD));
  if (birthday.calendar == INN_CALENDAR_LUNAR)
    return inn_birthday_format (birthday);
  if (birthday.year == 0)
    return g_strdup_printf ("--%02d-%02d", birthday.month, birthday.day);

  return g_strdup_printf ("%04d-%02d-%02d", birthday.year, birthday.month, birthday.day);
}

static char *
dup_staff (Export         *export,
           const InnGuest *guest)
{
  for (guint i = 0; i < export->staff->len; i++)
    {
      const InnStaff *somebody = g_ptr_array_index (export->staff, i);

      if (somebody->id == inn_guest_get_staff_id (guest))
        return g_strdup (somebody->name);
    }

  return g_strdup ("");
}

static char *
dup_tags (GPtrArray *tags)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (cell, "%s%s", i > 0 ? BETWEEN : "",
                            ((InnTag *) g_ptr_array_index (tags, i))->name);

  return g_string_free (cell, FALSE);
}

static char *
dup_cell (Export         *export,
          const InnGuest *guest,
          GPtrArray      *tags,
          guint           column)
{
  InnGuestField field = columns[column];
  InnContactKind kind;
  InnGuestText text;

  if (inn_guest_field_get_text (field, &text))
    return g_strdup (inn_guest_get_text (guest, text));
  if (inn_guest_field_get_contact_kind (field, &kind))
    return dup_contacts (guest, kind, column);

  switch (field)
    {
    case INN_FIELD_GENDER:
      return g_strdup (inn_guest_get_gender (guest) == INN_GENDER_UNKNOWN
                       ? "" : inn_gender_to_nick (inn_guest_get_gender (guest)));
    case INN_FIELD_BIRTHDAY:
      return dup_birthday (guest);
    case INN_FIELD_TYPE:
      return g_strdup (inn_guest_type_to_nick (inn_guest_get_guest_type (guest)));
    case INN_FIELD_VIP:
      return g_strdup (inn_guest_is (guest, INN_GUEST_VIP) ? "VIP" : "");
    case INN_FIELD_BANNED:
      if (!inn_guest_is (guest, INN_GUEST_BANNED))
        return g_strdup ("");
      return g_strdup (inn_guest_get_text (guest, INN_GUEST_BANNED_REASON)[0] != '\0'
                       ? inn_guest_get_text (guest, INN_GUEST_BANNED_REASON) : "yes");
    case INN_FIELD_STAFF:
      return dup_staff (export, guest);
    case INN_FIELD_TAGS:
      return dup_tags (tags);
    default:
      return g_strdup ("");
    }
}

static gboolean
write_heading (Export        *export,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *label = inn_guest_field_get_label (columns[i]);
      gboolean last;
      guint rank = rank_column (i, &last);

      g_ptr_array_add (cells, rank == 0 ? g_strdup (label)
                                        : g_strdup_printf ("%s %u", label, rank + 1));
    }

  return inn_csv_writer_add (export->writer, (const char *const *) cells->pdata, cells->len,
                             cancellable, error);
}

static gboolean
write_guest (Export         *export,
             InnConnection  *connection,
             const InnGuest *guest,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) tags =
    inn_guest_tag_table_list_tags (connection, inn_guest_get_id (guest), error);

  if (tags == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_ptr_array_add (cells, dup_cell (export, guest, tags, i));

  return inn_csv_writer_add (export->writer, (const char *const *) cells->pdata, cells->len,
                             cancellable, error);
}

static gboolean
begin (Export         *export,
       InnConnection  *connection,
       GCancellable   *cancellable,
       GError        **error)
{
  export->staff = inn_staff_table_list (connection, error);
  if (export->staff == NULL)
    return FALSE;

  export->stream = g_file_replace (export->file, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable,
                                   error);
  if (export->stream == NULL)
    return FALSE;

  export->writer = inn_csv_writer_new (G_OUTPUT_STREAM (export->stream));

  return write_heading (export, cancellable, error);
}

static gboolean
finish (Export        *export,
        GCancellable  *cancellable,
        GError       **error)
{
  return inn_csv_writer_flush (export->writer, cancellable, error)
         && g_output_stream_close (G_OUTPUT_STREAM (export->stream), cancellable, error);
}

static InnSlice
write_slice (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  Export *export = data;
  g_autoptr (GPtrArray) guests = NULL;

  if (export->stream == NULL && !begin (export, connection, cancellable, error))
    return INN_SLICE_FAILED;

  guests = inn_guest_record_load_after (connection, export->after, SLICE_GUESTS, error);
  if (guests == NULL)
    return INN_SLICE_FAILED;
  if (guests->len == 0)
    return finish (export, cancellable, error) ? INN_SLICE_DONE : INN_SLICE_FAILED;

  for (guint i = 0; i < guests->len; i++)
    {
      const InnGuest *guest = g_ptr_array_index (guests, i);

      if (!write_guest (export, connection, guest, cancellable, error))
        return INN_SLICE_FAILED;
      export->after = inn_guest_get_id (guest);
      export->n_guests++;
    }

  return INN_SLICE_MORE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (inn_store_read_sliced_finish (INN_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * inn_guest_export_async:
 * @store: an open book
 * @file: where to; replaced if it is there
 *
 * Writes every guest, those put away as well.
 */
void
inn_guest_export_async (InnStore            *store,
                        GFile               *file,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);

  g_task_set_source_tag (task, inn_guest_export_async);
  export->file = g_object_ref (file);
  g_task_set_task_data (task, export, export_free);
  inn_store_read_sliced_async (store, INN_PRIORITY_BACKGROUND, write_slice, export, NULL,
                               cancellable, written_cb, task);
}

/**
 * inn_guest_export_finish:
 * @n_guests: (out) (optional): how many were written
 *
 * Returns: whether all were written; if not, @file is as it was
 */
gboolean
inn_guest_export_finish (InnStore      *store,
                         GAsyncResult  *result,
                         guint64       *n_guests,
                         GError       **error)
{
  Export *export = g_task_get_task_data (G_TASK (result));

  if (n_guests != NULL)
    *n_guests = export->n_guests;

  return g_task_propagate_boolean (G_TASK (result), error);
}
