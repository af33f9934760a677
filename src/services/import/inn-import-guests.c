/* inn-import-guests.c: what is done with the rows of a sheet of guests. On the database thread. */

#include "config.h"

#include "inn-import-job-private.h"

#include "inn-act-sentence.h"
#include "inn-custom-field-table.h"
#include "inn-guest-record.h"
#include "inn-import-fill.h"
#include "inn-staff-table.h"
#include "inn-staff.h"
#include "inn-tag-table.h"

/* A row about a guest of the book. */
static gboolean
judge_known (InnImportJob      *self,
             InnConnection     *connection,
             InnImportMatch    *match,
             InnImportVerdict  *verdict,
             guint             *n_filled,
             GError           **error)
{
  g_autoptr (InnGuest) known = NULL;
  g_autoptr (InnGuest) filled = NULL;

  *verdict = match->earlier ? INN_IMPORT_REPEATED : INN_IMPORT_UNCHANGED;
  if (match->earlier || self->choice.policy == INN_IMPORT_SKIP_KNOWN)
    return TRUE;

  known = inn_guest_record_load (connection, match->guest, error);
  if (known == NULL)
    return FALSE;

  *n_filled = inn_import_fill (known, self->draft.guest, match->reason, &filled);
  if (filled != NULL)
    *verdict = INN_IMPORT_FILL;

  return TRUE;
}

static gboolean
begin (InnImportJob   *self,
       InnConnection  *connection,
       GError        **error)
{
  g_autoptr (GPtrArray) staff = inn_staff_table_list (connection, error);
  g_autoptr (GPtrArray) tags = NULL;

  if (staff == NULL)
    return FALSE;

  tags = inn_tag_table_list (connection, error);
  if (tags == NULL)
    return FALSE;

  g_clear_pointer (&self->matcher, inn_import_matcher_free);
  self->matcher = inn_import_matcher_new ();
  inn_import_names_clear (inn_import_reader_get_staff (self->reader));
  inn_import_names_clear (inn_import_reader_get_tags (self->reader));
  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *person = staff->pdata[i];

      inn_import_names_add (inn_import_reader_get_staff (self->reader), person->name, person->id);
    }
  for (guint i = 0; i < tags->len; i++)
    {
      const InnTag *tag = tags->pdata[i];

      inn_import_names_add (inn_import_reader_get_tags (self->reader), tag->name, tag->id);
    }

  return TRUE;
}

static gboolean
learn (InnImportJob   *self,
       InnConnection  *connection,
       gboolean       *more,
       GError        **error)
{
  return inn_import_matcher_learn (self->matcher, connection, more, error);
}

static gboolean
judge (InnImportJob        *self,
       InnConnection       *connection,
       InnImportJudgement  *judgement,
       GError             **error)
{
  InnImportMatch *match = &judgement->match;

  if (!inn_import_matcher_find (self->matcher, connection, self->draft.guest,
                                self->draft.row_hash, match, error))
    return FALSE;

  if (!(match->found && match->reason <= INN_KNOWN_BY_BIRTHDAY) && self->draft.stay.guest_id != 0
      && !inn_import_matcher_find_number (self->matcher, connection, self->draft.guest,
                                          self->draft.stay.guest_id, match, error))
    return FALSE;

  if (match->found && match->reason <= INN_KNOWN_BY_BIRTHDAY)
    {
      if (!judge_known (self, connection, match, &judgement->verdict, &judgement->n_filled, error))
        return FALSE;
    }
  else
    {
      judgement->verdict = !match->found ? INN_IMPORT_NEW
                           : match->reason == INN_KNOWN_BY_FIELD ? INN_IMPORT_ALIKE
                           : match->reason == INN_KNOWN_SHARES_CONTACT ? INN_IMPORT_HOUSEHOLD
                                                                       : INN_IMPORT_NAMESAKE;
      judgement->alike = inn_import_matcher_get_alike (self->matcher, match);
      match->guest = - ++self->n_new;
    }

  inn_import_matcher_add (self->matcher, match->guest);

  return TRUE;
}

static void
end_judging (InnImportJob *self)
{
  g_clear_pointer (&self->matcher, inn_import_matcher_free);
}

/* What a column shall be added for stands in the book before the first guest has something in it, in the
 * same act. */
static gboolean
add_fields (InnImportJob   *self,
            InnConnection  *connection,
            GError        **error)
{
  InnColumnMap *map = inn_import_reader_get_map (self->reader);

  for (guint i = 0; i < inn_column_map_get_n_columns (map); i++)
    {
      g_autoptr (InnCustomField) field = NULL;
      g_autoptr (InnCustomField) added = NULL;
      gint64 id = 0;

      if (!inn_column_map_is_new (map, i))
        continue;

      field = inn_custom_field_copy (inn_column_map_get_column (map, i)->own);
      field->id = 0;
      for (guint k = 0; k < field->choices->len; k++)
        ((InnCustomChoice *) g_ptr_array_index (field->choices, k))->id = 0;
      id = inn_custom_field_table_save (connection, field, inn_import_reader_get_today (self->reader),
                                        error);
      added = id != 0 ? inn_custom_field_table_load (connection, id, error) : NULL;
      if (added == NULL)
        return FALSE;
      inn_column_map_set_own_target (map, i, added);
    }

  return TRUE;
}

static gboolean
begin_writing (InnImportJob   *self,
               InnConnection  *connection,
               GError        **error)
{
  if (!add_fields (self, connection, error))
    return FALSE;

  g_clear_pointer (&self->writer, inn_import_writer_free);
  self->writer = inn_import_writer_new (inn_import_reader_get_tags (self->reader));

  return TRUE;
}

static gboolean
write_guest (InnImportJob    *self,
             InnChange       *change,
             const Decision  *decision,
             GError         **error)
{
  gint64 guest_id;

  switch (decision->verdict)
    {
    case INN_IMPORT_NEW:
    case INN_IMPORT_NAMESAKE:
    case INN_IMPORT_HOUSEHOLD:
    case INN_IMPORT_ALIKE:
      return inn_import_writer_add (self->writer, change, &self->draft, error);

    case INN_IMPORT_FILL:
    case INN_IMPORT_REPEATED:
      if (self->choice.policy == INN_IMPORT_SKIP_KNOWN && decision->guest > 0)
        return TRUE;
      guest_id = decision->guest > 0
                 ? decision->guest
                 : inn_import_writer_get_added (self->writer, -decision->guest);
      return inn_import_writer_fill (self->writer, change, guest_id, &self->draft,
                                     decision->reason, error);

    default:
      return TRUE;
    }
}

static gboolean
write_row (InnImportJob    *self,
           InnChange       *change,
           const Decision  *decision,
           GError         **error)
{
  gboolean written = write_guest (self, change, decision, error);

  self->n_written = inn_import_writer_get_n_written (self->writer);

  return written;
}

const InnImportWork inn_import_work_guests = {
  INN_ACT_IMPORT_GUESTS, begin, learn, judge, end_judging, begin_writing, write_row,
};
