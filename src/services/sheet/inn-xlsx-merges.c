/* inn-xlsx-merges.c: merged cells of the headings of a sheet.
 *
 * Among guests, what a merged cell holds belongs to the first of them. Headings are merged for the
 * look of it, in two ways that hide what their columns are:
 *
 *   | Name | Contact       | Birthday |        | Name | Phone     | Birthday |
 *   |      | Phone | Email |          |        | ...  | ... | ... |          |
 *
 * On the left a name spans two rows beside a group; it belongs to the lower row. On the right it
 * spans two columns; it is that of both. A sheet lists what is merged behind its rows, so it is
 * looked through before they are read.
 */

#include "config.h"

#include "inn-xlsx-merges.h"

#include <string.h>

#include "inn-column-heading.h"
#include "inn-xlsx-reference.h"

#define CHUNK_SIZE  (64 * 1024)
#define KEPT_SIZE   256
#define NEEDLE      "mergeCell "
#define MAX_ROW     20   /* headings are not farther down */
#define MAX_MERGES  1000
#define MAX_SPREAD  4    /* columns; wider is a title */

typedef struct
{
  guint    left, right;
  guint64  top, bottom;
  char    *text; /* owned, nullable: on its way to the lower row */
} Merge;

struct _InnXlsxMerges
{
  GArray   *merges; /* owned, of Merge */
  gboolean  in_head;
};

static void
clear_merge (gpointer data)
{
  g_free (((Merge *) data)->text);
}

/* "A1:B2" */
static void
add_merge (InnXlsxMerges *self,
           const char    *reference,
           gsize          length)
{
  Merge merge = { 0 };
  gsize first = inn_xlsx_reference_read (reference, length, &merge.left, &merge.top);

  if (first == 0 || first >= length || reference[first] != ':'
      || inn_xlsx_reference_read (reference + first + 1, length - first - 1, &merge.right,
                                  &merge.bottom) == 0)
    return;

  if (merge.top <= MAX_ROW && merge.right >= merge.left && merge.bottom >= merge.top
      && merge.right < INN_SHEET_MAX_COLUMNS && self->merges->len < MAX_MERGES)
    g_array_append_val (self->merges, merge);
}

/* Whether the name at @at is that of a tag: "<mergeCell " or "<x:mergeCell ". */
static gboolean
is_tag (const char *start,
        const char *at)
{
  if (at > start && at[-1] == ':')
    for (at--; at > start && g_ascii_isalnum (at[-1]);)
      at--;

  return at > start && at[-1] == '<';
}

/* Looks for tags that are complete in @bytes. Text holds no '<', so what looks like a tag is one.
 * Returns: where the last one ends */
static gsize
scan (InnXlsxMerges *self,
      const char    *bytes,
      gsize          length)
{
  const char *end = bytes + length;
  const char *at = bytes;
  gsize seen = 0;

  while ((at = memmem (at, end - at, NEEDLE, strlen (NEEDLE))) != NULL)
    {
      const char *close = memchr (at, '>', end - at);
      const char *reference, *quote = NULL;

      if (close == NULL)
        break;

      reference = memmem (at, close - at, "ref=", 4);
      if (reference != NULL && is_tag (bytes, at))
        quote = memchr (reference + 5, reference[4], close - reference - 5);
      if (quote != NULL)
        add_merge (self, reference + 5, quote - reference - 5);
      at = close;
      seen = close - bytes;
    }

  return seen;
}

/**
 * inn_xlsx_merges_read:
 * @part: the name of the part that holds the sheet
 *
 * Unpacks the part once. Fails with %INN_ERROR_INVALID, fit for people.
 *
 * Returns: (transfer full) (nullable): what is merged near the top of the sheet
 */
InnXlsxMerges *
inn_xlsx_merges_read (InnPackage    *package,
                      const char    *part,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (InnXlsxMerges) self = g_new0 (InnXlsxMerges, 1);
  g_autoptr (InnPackagePart) opened = inn_package_open_part (package, part, error);
  g_autofree char *buffer = g_malloc (KEPT_SIZE + CHUNK_SIZE);
  gsize kept = 0;
  gssize n_read;

  self->merges = g_array_new (FALSE, FALSE, sizeof (Merge));
  g_array_set_clear_func (self->merges, clear_merge);
  if (opened == NULL)
    return NULL;

  while ((n_read = inn_package_part_read (opened, buffer + kept, CHUNK_SIZE, cancellable,
                                          error)) > 0)
    {
      gsize length = kept + n_read;

      kept = MIN (length - scan (self, buffer, length), KEPT_SIZE);
      memmove (buffer, buffer + length - kept, kept);
    }
  inn_xlsx_merges_rewind (self);

  return n_read == 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * inn_xlsx_merges_free:
 * @self: (transfer full): an #InnXlsxMerges
 */
void
inn_xlsx_merges_free (InnXlsxMerges *self)
{
  g_array_unref (self->merges);
  g_free (self);
}

/**
 * inn_xlsx_merges_rewind:
 *
 * The next row is the first one again.
 */
void
inn_xlsx_merges_rewind (InnXlsxMerges *self)
{
  self->in_head = self->merges->len > 0;
  for (guint i = 0; i < self->merges->len; i++)
    g_clear_pointer (&g_array_index (self->merges, Merge, i).text, g_free);
}

static gboolean
hold_data (const char * const *cells,
           guint               n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (inn_column_heading_is_data (cells[i]))
      return TRUE;

  return FALSE;
}

/* Guests are not merged over columns; titles are, whatever they hold. */
static gboolean
is_title (InnXlsxMerges *self,
          guint64        line)
{
  for (guint i = 0; i < self->merges->len; i++)
    {
      const Merge *merge = &g_array_index (self->merges, Merge, i);

      if (merge->top == line && merge->right > merge->left)
        return TRUE;
    }

  return FALSE;
}

/* Whether a group of columns begins in the row, above names of their own. */
static gboolean
is_upper_row (InnXlsxMerges *self,
              guint64        line)
{
  gboolean group = FALSE, tall = FALSE;

  for (guint i = 0; i < self->merges->len; i++)
    {
      const Merge *merge = &g_array_index (self->merges, Merge, i);

      group |= merge->top == line && merge->bottom == line && merge->right > merge->left;
      tall |= merge->top == line && merge->bottom > line;
    }

  return group && tall;
}

static void
put (const char **cells,
     guint       *n_cells,
     guint        column,
     const char  *text)
{
  while (*n_cells <= column)
    cells[(*n_cells)++] = "";
  if (cells[column][0] == '\0')
    cells[column] = text;
}

/* Whether anything stands in the row beside @merge: a title stands alone. */
static gboolean
has_company (const Merge        *merge,
             const char * const *cells,
             guint               n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if ((i < merge->left || i > merge->right) && cells[i][0] != '\0')
      return TRUE;

  return FALSE;
}

static void
spread_merge (Merge       *merge,
              guint64      line,
              gboolean     upper,
              const char **cells,
              guint       *n_cells)
{
  if (merge->left >= *n_cells && merge->text == NULL)
    return;

  if (upper && merge->top == line && merge->bottom > line)
    {
      merge->text = g_strdup (cells[merge->left]);
      cells[merge->left] = "";
    }
  else if (merge->bottom == line && merge->text != NULL)
    {
      put (cells, n_cells, merge->left, merge->text);
    }
  else if (!upper && merge->top == line && merge->bottom == line
           && merge->right - merge->left < MAX_SPREAD
           && has_company (merge, cells, *n_cells))
    {
      for (guint column = merge->left + 1; column <= merge->right; column++)
        put (cells, n_cells, column, cells[merge->left]);
    }
}

/**
 * inn_xlsx_merges_spread:
 * @record: the next row
 * @cells: (out): room for %INN_SHEET_MAX_COLUMNS cells
 * @n_cells: (out): how many cells the row has now
 *
 * Puts the texts of merged headings where their columns are. From the first row of guests on
 * nothing is changed.
 *
 * Returns: (transfer none): the cells, lent until the rows are begun anew or @record changes
 */
const char * const *
inn_xlsx_merges_spread (InnXlsxMerges         *self,
                        const InnSheetRecord  *record,
                        const char           **cells,
                        guint                 *n_cells)
{
  gboolean upper;

  *n_cells = record->n_cells;
  if (self->in_head
      && (record->line > MAX_ROW
          || (hold_data (record->cells, record->n_cells) && !is_title (self, record->line))))
    self->in_head = FALSE;
  if (!self->in_head)
    return record->cells;

  memcpy (cells, record->cells, record->n_cells * sizeof *cells);
  upper = is_upper_row (self, record->line);
  for (guint i = 0; i < self->merges->len; i++)
    spread_merge (&g_array_index (self->merges, Merge, i), record->line, upper, cells, n_cells);

  return cells;
}
