/* inn-table-writer.h: a table with typed cells on its way into a file, whatever kind of file. */

#pragma once

#include <gio/gio.h>

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnTableType:
 * @INN_TABLE_TEXT: words
 * @INN_TABLE_PHONE: digits and signs that are no amount: a phone, an ID number, a postcode. A
 *   spreadsheet must keep it as text, or it loses digits
 * @INN_TABLE_DATE: a day
 * @INN_TABLE_NUMBER: an amount or a count, aligned at the right
 *
 * What a cell holds, or the cells of a column.
 */
typedef enum
{
  INN_TABLE_TEXT,
  INN_TABLE_PHONE,
  INN_TABLE_DATE,
  INN_TABLE_NUMBER,
} InnTableType;

/**
 * InnTableColumn:
 * @heading: what stands above it
 * @type: what most of its cells hold
 * @width: how many characters should be seen of it at once
 */
typedef struct
{
  const char   *heading;
  InnTableType  type;
  guint         width;
} InnTableColumn;

/**
 * InnTableCell:
 * @type: what it holds; need not be what the column says (a birthday without a year is text)
 * @text: the cell as text, never %NULL, "" for an empty cell; as a reader of text files gets it,
 *   and as our own import reads it back. A date is "YYYY-MM-DD"
 * @date: of %INN_TABLE_DATE, a valid day
 * @number: of %INN_TABLE_NUMBER
 *
 * An empty cell is empty whatever its type.
 */
typedef struct
{
  InnTableType  type;
  const char   *text;
  InnDate       date;
  double        number;
} InnTableCell;

#define INN_TYPE_TABLE_WRITER (inn_table_writer_get_type ())
G_DECLARE_INTERFACE (InnTableWriter, inn_table_writer, INN, TABLE_WRITER, GObject)

/**
 * InnTableWriterInterface:
 * @begin: see inn_table_writer_begin()
 * @add: see inn_table_writer_add()
 * @finish: see inn_table_writer_finish()
 */
struct _InnTableWriterInterface
{
  GTypeInterface parent;

  gboolean (*begin)  (InnTableWriter        *self,
                      const InnTableColumn  *columns,
                      guint                  n_columns,
                      GCancellable          *cancellable,
                      GError               **error);
  gboolean (*add)    (InnTableWriter        *self,
                      const InnTableCell    *cells,
                      GCancellable          *cancellable,
                      GError               **error);
  gboolean (*finish) (InnTableWriter        *self,
                      GCancellable          *cancellable,
                      GError               **error);
};

gboolean inn_table_writer_begin  (InnTableWriter        *self,
                                  const InnTableColumn  *columns,
                                  guint                  n_columns,
                                  GCancellable          *cancellable,
                                  GError               **error);
gboolean inn_table_writer_add    (InnTableWriter        *self,
                                  const InnTableCell    *cells,
                                  GCancellable          *cancellable,
                                  GError               **error);
gboolean inn_table_writer_finish (InnTableWriter        *self,
                                  GCancellable          *cancellable,
                                  GError               **error);

G_END_DECLS
