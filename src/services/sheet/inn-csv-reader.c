/* inn-csv-reader.c: splits a stream of text into records and cells.
 *
 * One buffer holds the record that is being read and what was read ahead:
 *
 *   | used up | record: cell , "cell" , ce… | read ahead |
 *             begin                cell      at           end
 *
 * A cell is scanned to its end before it counts; if the buffer ends first, more is read and the
 * cell is scanned again. Cells are ended and unquoted where they lie, nothing is copied.
 *
 * RFC 4180 and what people make of it. A quotation mark within a cell is text. One that opens a
 * cell and is not closed (by the end, within the longest record allowed, or before a stray mark on
 * a later line) is text too, so the record ends with its line and the rows behind it are not lost.
 */

#include "config.h"

#include "inn-csv-reader.h"

#include <string.h>

#include "inn-csv-delimiter.h"
#include "inn-csv-text.h"

#define FILL_SIZE  (64 * 1024)
#define FIRST_SIZE (4 * FILL_SIZE)

/* After so many quotation marks that were never closed, none may reach over a line any more: else a
 * file of them would be read again and again. */
#define MAX_OPEN_QUOTES 16

typedef enum
{
  SCAN_MORE,   /* the buffer ends before the cell does */
  SCAN_CELL,   /* another cell follows */
  SCAN_RECORD, /* it was the last of the record */
} Scan;

typedef struct
{
  gsize    start;
  gsize    end;
  gboolean quoted;
} Span;

struct _InnCsvReader
{
  InnTextDecoder *decoder;
  char            delimiter; /* 0 until it was decided */
  gboolean        special[256];

  char           *buffer;
  gsize           size; /* one byte less than allocated */
  gsize           begin;
  gsize           cell;
  gsize           end;
  gboolean        prepared;
  gboolean        ended;

  gboolean        skip_line_feed; /* the last record ended with CR */
  gboolean        skip_line;      /* the last record was cut */
  gboolean        literal;        /* the quotation mark of this cell is text */
  guint           n_open_quotes;

  guint64         line; /* where cell stands */
  Span            spans[INN_SHEET_MAX_COLUMNS];
  const char     *cells[INN_SHEET_MAX_COLUMNS];
  guint           n_cells;
  InnSheetRecord  record;
};

static gboolean
is_break (char c)
{
  return c == '\n' || c == '\r';
}

static gboolean
is_blank (InnCsvReader *self,
          char          c)
{
  return c == ' ' || (c == '\t' && self->delimiter != '\t');
}

static void
note_problem (InnCsvReader     *self,
              InnSheetProblems  problem)
{
  self->record.problems |= problem;
  if (self->record.problem_line == 0)
    self->record.problem_line = self->line;
}

/* Moves the record to the start of the buffer and reads on. */
static gboolean
fill (InnCsvReader  *self,
      GCancellable  *cancellable,
      GError       **error)
{
  gsize goal;

  if (self->begin > 0)
    {
      memmove (self->buffer, self->buffer + self->begin, self->end - self->begin);
      for (guint i = 0; i < self->n_cells; i++)
        {
          self->spans[i].start -= self->begin;
          self->spans[i].end -= self->begin;
        }
      self->cell -= self->begin;
      self->end -= self->begin;
      self->begin = 0;
    }

  if (self->size - self->end < FILL_SIZE)
    {
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size + 1);
    }

  goal = self->end + FILL_SIZE;
  while (self->end < goal && !self->ended)
    {
      gssize n = inn_text_decoder_read (self->decoder, self->buffer + self->end,
                                        self->size - self->end, cancellable, error);

      if (n < 0)
        return FALSE;
      self->ended = n == 0;
      self->end += n;
    }

  /* Every scan of a plain cell stops here at the latest. */
  self->buffer[self->end] = '\n';

  return TRUE;
}

static void
add_span (InnCsvReader *self,
          gsize         start,
          gsize         end,
          gboolean      quoted)
{
  if (self->n_cells == INN_SHEET_MAX_COLUMNS)
    note_problem (self, INN_SHEET_PROBLEM_TOO_WIDE);
  else
    self->spans[self->n_cells++] = (Span) { start, end, quoted };
}

/* What follows the cell that ends at @at: a delimiter, a line break or the end of the text. */
static Scan
finish_cell (InnCsvReader *self,
             gsize         at)
{
  self->literal = FALSE;
  if (at == self->end)
    {
      self->cell = at;
      return SCAN_RECORD;
    }

  self->cell = at + 1;
  if (self->buffer[at] == self->delimiter)
    return SCAN_CELL;

  self->line++;
  self->skip_line_feed = self->buffer[at] == '\r';

  return SCAN_RECORD;
}

/* Ends a record that is too long where it stands; the rest of its line will be skipped. */
static Scan
cut_record (InnCsvReader *self,
            gsize         at)
{
  while (at > self->cell && (self->buffer[at] & 0xc0) == 0x80)
    at--;
  note_problem (self, INN_SHEET_PROBLEM_TOO_LONG);
  add_span (self, self->cell, at, FALSE);
  self->cell = at;
  self->literal = FALSE;
  self->skip_line = TRUE;

  return SCAN_RECORD;
}

static Scan
scan_plain (InnCsvReader *self)
{
  gsize limit = self->begin + INN_SHEET_MAX_RECORD;
  const char *at = self->buffer + self->cell;
  gboolean known = self->literal;
  gsize place;

  while (TRUE)
    {
      while (!self->special[(guchar) *at])
        at++;
      if (*at == '"' && known)
        known = FALSE;
      else if (*at == '"')
        note_problem (self, INN_SHEET_PROBLEM_STRAY_QUOTE);
      else if (*at == '\0')
        note_problem (self, INN_SHEET_PROBLEM_NUL);
      else
        break;
      at++;
    }

  place = at - self->buffer;
  if (place > MAX (limit, self->cell))
    return cut_record (self, MAX (limit, self->cell));
  if (place == self->end && !self->ended)
    return SCAN_MORE;

  add_span (self, self->cell, place, FALSE);

  return finish_cell (self, place);
}

/* Takes the quotation mark that opens the cell for text. */
static Scan
give_up_quotes (InnCsvReader *self)
{
  note_problem (self, INN_SHEET_PROBLEM_OPEN_QUOTE);
  self->n_open_quotes++;
  self->literal = TRUE;

  return scan_plain (self);
}

/* @open is the place of the quotation mark. */
static Scan
scan_quoted (InnCsvReader *self,
             gsize         open)
{
  const char *buffer = self->buffer;
  const char *end = buffer + self->end;
  const char *limit = buffer + MIN (self->end, self->begin + INN_SHEET_MAX_RECORD);
  const char *at = buffer + open + 1;
  gboolean broken = FALSE;

  while (TRUE)
    {
      const char *quote = at < limit ? memchr (at, '"', limit - at) : NULL;
      const char *after;

      broken = broken || inn_csv_text_has_break (at, quote != NULL ? quote : MAX (at, limit));
      if (broken && self->n_open_quotes >= MAX_OPEN_QUOTES)
        return give_up_quotes (self);
      if (quote == NULL)
        {
          if (self->ended || self->end >= self->begin + INN_SHEET_MAX_RECORD)
            return give_up_quotes (self);
          return SCAN_MORE;
        }

      if (quote + 1 == end && !self->ended)
        return SCAN_MORE;
      if (quote + 1 < end && quote[1] == '"')
        {
          at = quote + 2;
          continue;
        }

      for (after = quote + 1; after < limit && is_blank (self, *after); after++)
        ;
      if (after == end && !self->ended)
        return SCAN_MORE;
      if (after == end || *after == self->delimiter || is_break (*after))
        {
          if (memchr (buffer + open, '\0', quote - buffer - open) != NULL)
            note_problem (self, INN_SHEET_PROBLEM_NUL);
          add_span (self, open, quote - buffer, TRUE);
          if (broken)
            self->line += inn_csv_text_count_lines (buffer + open + 1, quote);
          return finish_cell (self, after - buffer);
        }

      if (broken)
        return give_up_quotes (self);
      note_problem (self, INN_SHEET_PROBLEM_STRAY_QUOTE);
      at = quote + 1;
    }
}

static Scan
scan_cell (InnCsvReader *self)
{
  gsize open = self->cell;
  gsize limit = MIN (self->end, self->begin + INN_SHEET_MAX_RECORD);

  if (self->literal)
    return scan_plain (self);

  while (open < limit && is_blank (self, self->buffer[open]))
    open++;
  if (open == self->end && !self->ended)
    return SCAN_MORE;
  if (open < limit && self->buffer[open] == '"')
    return scan_quoted (self, open);

  return scan_plain (self);
}

static void
finish_record (InnCsvReader *self)
{
  InnSheetRecord *record = &self->record;
  static const char replacement[] = "\xef\xbf\xbd";

  record->empty = TRUE;
  for (guint i = 0; i < self->n_cells; i++)
    {
      Span *span = &self->spans[i];
      char *start = self->buffer + span->start;
      char *end = self->buffer + span->end;

      if (span->quoted)
        {
          start++;
          end = inn_csv_text_unquote (start, end);
        }
      if ((record->problems & INN_SHEET_PROBLEM_NUL) != 0)
        end = inn_csv_text_remove_nuls (start, end);
      *end = '\0';
      self->cells[i] = start;
      record->empty = record->empty && start[strspn (start, " \t\r\n")] == '\0';
    }
  record->cells = self->cells;
  record->n_cells = self->n_cells;

  /* Only then can there be one that the decoder put there. */
  for (guint i = 0; inn_text_decoder_get_n_invalid (self->decoder) > 0 && i < self->n_cells; i++)
    {
      if (strstr (self->cells[i], replacement) == NULL)
        continue;
      record->problems |= INN_SHEET_PROBLEM_UNREADABLE;
      if (record->problem_line == 0)
        record->problem_line = record->line;
    }
}

static gboolean
prepare (InnCsvReader  *self,
         GCancellable  *cancellable,
         GError       **error)
{
  char instructed = 0;
  gsize instruction;

  if (!fill (self, cancellable, error))
    return FALSE;

  instruction = inn_csv_delimiter_instruction (self->buffer, self->end, &instructed);
  if (self->delimiter == 0)
    self->delimiter = instruction > 0 ? instructed
                                      : inn_csv_delimiter_guess (self->buffer, self->end);
  if (instruction > 0)
    self->skip_line = TRUE;

  self->special[(guchar) self->delimiter] = TRUE;
  self->special['\n'] = self->special['\r'] = self->special['"'] = self->special['\0'] = TRUE;
  self->prepared = TRUE;

  return TRUE;
}

/* Passes over what is left of a line that was cut, and over the LF of a CR LF. */
static gboolean
skip_leftovers (InnCsvReader  *self,
                GCancellable  *cancellable,
                GError       **error)
{
  while (self->skip_line || self->skip_line_feed)
    {
      if (self->begin == self->end && !self->ended && !fill (self, cancellable, error))
        return FALSE;
      if (self->begin == self->end)
        break;

      if (self->skip_line)
        {
          while (self->begin < self->end && !is_break (self->buffer[self->begin]))
            self->begin++;
          if (self->begin < self->end)
            {
              self->skip_line = FALSE;
              self->skip_line_feed = self->buffer[self->begin++] == '\r';
              self->line++;
            }
        }
      else
        {
          if (self->buffer[self->begin] == '\n')
            self->begin++;
          self->skip_line_feed = FALSE;
        }
      self->cell = self->begin;
    }

  return TRUE;
}

/**
 * inn_csv_reader_new:
 * @decoder: (transfer full): the text
 * @delimiter: what stands between cells, or 0 to find out
 *
 * Returns: (transfer full): a reader; one thread at a time
 */
InnCsvReader *
inn_csv_reader_new (InnTextDecoder *decoder,
                    char            delimiter)
{
  InnCsvReader *self = g_new0 (InnCsvReader, 1);

  self->decoder = decoder;
  self->delimiter = delimiter;
  self->size = FIRST_SIZE;
  self->buffer = g_malloc (self->size + 1);
  self->line = 1;

  return self;
}

/**
 * inn_csv_reader_free:
 * @self: (transfer full): an #InnCsvReader
 */
void
inn_csv_reader_free (InnCsvReader *self)
{
  inn_text_decoder_free (self->decoder);
  g_free (self->buffer);
  g_free (self);
}

/**
 * inn_csv_reader_next:
 * @record: (out) (transfer none): the next record, lent until the next call
 *
 * Blocks now and then, so not for the main thread.
 *
 * Returns: whether there is a record; %FALSE without @error at the end
 */
gboolean
inn_csv_reader_next (InnCsvReader          *self,
                     const InnSheetRecord **record,
                     GCancellable          *cancellable,
                     GError               **error)
{
  Scan scan;

  if (!self->prepared && !prepare (self, cancellable, error))
    return FALSE;

  self->begin = self->cell;
  self->n_cells = 0;
  if (!skip_leftovers (self, cancellable, error))
    return FALSE;
  if (self->begin == self->end && !self->ended && !fill (self, cancellable, error))
    return FALSE;
  if (self->begin == self->end)
    return FALSE;

  self->record = (InnSheetRecord) { .line = self->line };
  while ((scan = scan_cell (self)) != SCAN_RECORD)
    {
      if (scan == SCAN_MORE && !fill (self, cancellable, error))
        return FALSE;
    }

  finish_record (self);
  *record = &self->record;

  return TRUE;
}

/**
 * inn_csv_reader_get_delimiter:
 *
 * Returns: the delimiter; 0 before the first record was asked for
 */
char
inn_csv_reader_get_delimiter (InnCsvReader *self)
{
  return self->delimiter;
}
