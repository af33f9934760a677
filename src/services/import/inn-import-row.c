/* inn-import-row.c: what the rehearsal says of one row of a sheet, and that in words. */

#include "config.h"

#include "inn-import-row.h"

#include <glib/gi18n-lib.h>

#include "inn-text.h"

/* Longer cells are cut for showing. */
#define CELL_CHARACTERS 60

/**
 * inn_import_row_new:
 *
 * Returns: (transfer full): a row with the cells of @record, without a verdict
 */
InnImportRow *
inn_import_row_new (const InnSheetRecord *record)
{
  InnImportRow *self = g_atomic_rc_box_new0 (InnImportRow);

  self->line = record->line;
  self->alike = g_strdup ("");
  self->problems = record->problems;
  self->complaints = g_array_new (FALSE, FALSE, sizeof (InnImportComplaint));
  self->cells = g_new0 (char *, record->n_cells + 1);
  for (guint i = 0; i < record->n_cells; i++)
    {
      g_autofree char *clean = inn_text_clean (record->cells[i], INN_TEXT_ONE_LINE);

      self->cells[i] = inn_text_shorten (clean, CELL_CHARACTERS);
    }

  return self;
}

/**
 * inn_import_row_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnImportRow *
inn_import_row_ref (InnImportRow *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  InnImportRow *self = data;

  g_strfreev (self->cells);
  g_clear_pointer (&self->known, inn_known_guest_unref);
  g_free (self->alike);
  g_array_unref (self->complaints);
}

/**
 * inn_import_row_unref:
 * @self: (transfer full): an #InnImportRow; freed with its last holder, from any thread
 */
void
inn_import_row_unref (InnImportRow *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_import_verdict_get_label:
 *
 * Returns: (transfer none): the verdict in a word or two, translated
 */
const char *
inn_import_verdict_get_label (InnImportVerdict verdict)
{
  switch (verdict)
    {
    case INN_IMPORT_NEW:
      return C_("import", "New");
    case INN_IMPORT_NAMESAKE:
    case INN_IMPORT_HOUSEHOLD:
    case INN_IMPORT_ALIKE:
      return C_("import", "Maybe known");
    case INN_IMPORT_FILL:
      return C_("import", "Update");
    case INN_IMPORT_UNCHANGED:
      return C_("import", "Unchanged");
    case INN_IMPORT_REPEATED:
      return C_("import", "Repeated");
    case INN_IMPORT_BLANK:
      return C_("import", "Skipped");
    case INN_IMPORT_REFUSED:
      return C_("import", "Refused");
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
has_complaint (const InnImportRow *self,
               InnImportReason     reason)
{
  for (guint i = 0; i < self->complaints->len; i++)
    if (g_array_index (self->complaints, InnImportComplaint, i).reason == reason)
      return TRUE;

  return FALSE;
}

/**
 * inn_import_row_is_broken:
 *
 * Returns: whether the row is taken although it may be none as its sheet meant it, or two of its
 *   cells contradict each other, or it wants a room somebody has: a person is to look at it
 */
gboolean
inn_import_row_is_broken (const InnImportRow *self)
{
  return self->verdict_known
         && self->verdict != INN_IMPORT_REFUSED && self->verdict != INN_IMPORT_BLANK
         && ((self->problems & INN_SHEET_PROBLEM_OPEN_QUOTE) != 0
             || has_complaint (self, INN_IMPORT_REASON_ID_BIRTHDAY)
             || has_complaint (self, INN_IMPORT_REASON_ROOM_TAKEN));
}

/**
 * inn_import_row_get_label:
 *
 * Returns: (transfer none): what becomes of the row in a word or two, translated
 */
const char *
inn_import_row_get_label (const InnImportRow *self)
{
  return inn_import_row_is_broken (self) ? C_("import", "Doubtful")
                                         : inn_import_verdict_get_label (self->verdict);
}

/**
 * inn_import_complaint_dup_words:
 *
 * What the cell itself shows is not said again, but for a day, which only so tells what is meant.
 *
 * Returns: (transfer full): which field is wrong, and how: see inn_import_complaint_dup_text()
 */
char *
inn_import_complaint_dup_words (const InnImportRow       *self,
                                const InnImportComplaint *complaint)
{
  return inn_import_complaint_dup_text (complaint,
                                        complaint->column < g_strv_length (self->cells)
                                          ? self->cells[complaint->column] : "");
}

static void
add_complaints (const InnImportRow *self,
                GPtrArray          *sentences)
{
  for (guint i = 0; i < self->complaints->len; i++)
    g_ptr_array_add (sentences, inn_import_complaint_dup_words (
                                  self, &g_array_index (self->complaints, InnImportComplaint, i)));
}

/**
 * inn_import_row_dup_complaints:
 *
 * Returns: (transfer full): all that is wrong with it, whatever becomes of it; "" if nothing is
 */
char *
inn_import_row_dup_complaints (const InnImportRow *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  add_complaints (self, sentences);

  return inn_import_complaint_join (sentences);
}

/* What the verdict says besides what is wrong, or NULL. */
static char *
dup_finding (const InnImportRow *self)
{
  switch (self->verdict)
    {
    case INN_IMPORT_FILL:
      return g_strdup_printf (ngettext ("fills %u blank", "fills %u blanks", self->n_filled),
                              self->n_filled);
    case INN_IMPORT_HOUSEHOLD:
      if (self->known != NULL && self->known->name[0] != '\0')
        return g_strdup_printf (_("same number as %s"), self->known->name);
      return g_strdup (_("same number as another row"));
    case INN_IMPORT_ALIKE:
      if (self->known != NULL && self->known->name[0] != '\0')
        /* Translators: the name of a field of the hotel, and that of a guest. */
        return g_strdup_printf (_("same “%1$s” as %2$s"), self->alike, self->known->name);
      /* Translators: the name of a field of the hotel. */
      return g_strdup_printf (_("same “%s” as another row"), self->alike);
    case INN_IMPORT_NAMESAKE:
      return g_strdup (_("same name, nothing more"));
    case INN_IMPORT_REPEATED:
      return g_strdup (self->rows == INN_SHEET_GUESTS ? _("same person as a row above")
                                                      : _("a row above says the same"));
    case INN_IMPORT_BLANK:
      return self->complaints->len > 0 ? NULL : g_strdup (_("empty row"));
    case INN_IMPORT_NEW:
    case INN_IMPORT_UNCHANGED:
    case INN_IMPORT_REFUSED:
    default:
      return NULL;
    }
}

/**
 * inn_import_row_dup_words:
 *
 * Returns: (transfer full): the second line of the verdict: how many blanks it fills, whom it
 *   resembles, what is wrong and which cell is left out; "" if there is nothing to say
 */
char *
inn_import_row_dup_words (const InnImportRow *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  char *finding = dup_finding (self);

  if (finding != NULL)
    g_ptr_array_add (sentences, finding);
  add_complaints (self, sentences);

  return inn_import_complaint_join (sentences);
}
