/* inn-import.h: bringing a sheet of guests, stays or charges into the book: look, correct, rehearse, run.
 *
 *   new → open_async → [set_target, set_encoding…] → rehearse_async → run_async
 *
 * Lives on the main thread. Reading and decoding happen on a thread of the import's own, looking
 * up known guests in short background jobs of the database thread, writing in one change at the
 * end. Nothing is written before inn_import_run_async().
 */

#pragma once

#include "inn-book.h"
#include "inn-column-map.h"
#include "inn-encoding-guess.h"
#include "inn-import-report.h"
#include "inn-import-row.h"
#include "inn-sheet-opener.h"

G_BEGIN_DECLS

/* From here on a target is a field of the hotel, as inn_import_get_own_fields () has them. */
#define INN_IMPORT_OWN_TARGET 10000

/* From here on it is a field that the import shall add: the first by what the cells look like, those behind
 * it of each kind. */
#define INN_IMPORT_NEW_TARGET 20000

/**
 * InnImportState:
 * @INN_IMPORT_EMPTY: no file yet
 * @INN_IMPORT_OPENED: the columns and the first rows are known
 * @INN_IMPORT_REHEARSING: a rehearsal runs
 * @INN_IMPORT_REHEARSED: the verdicts and counts stand
 * @INN_IMPORT_RUNNING: it is being written
 * @INN_IMPORT_DONE: it is in the book
 *
 * Changing a target, the encoding or the policy goes back to %INN_IMPORT_OPENED.
 */
typedef enum
{
  INN_IMPORT_EMPTY,
  INN_IMPORT_OPENED,
  INN_IMPORT_REHEARSING,
  INN_IMPORT_REHEARSED,
  INN_IMPORT_RUNNING,
  INN_IMPORT_DONE,
} InnImportState;

/**
 * InnImport:
 *
 * Properties: `state` (#InnImportState), `progress` (0 to 1), both notify. Signal: `rows-changed`
 * (guint first, guint n) when rows shown got their cells or verdicts anew.
 */
#define INN_TYPE_IMPORT (inn_import_get_type ())
G_DECLARE_FINAL_TYPE (InnImport, inn_import, INN, IMPORT, GObject)

InnImport              *inn_import_new                (InnBook              *book);
InnImport              *inn_import_new_for_store      (InnStore             *store,
                                                       InnSettings          *settings);

InnSheetRows            inn_import_get_rows           (InnImport            *self);
void                    inn_import_set_rows           (InnImport            *self,
                                                       InnSheetRows          rows);
InnSheetRows            inn_import_guess_rows         (InnImport            *self);

void                    inn_import_open_async         (InnImport            *self,
                                                       GFile                *file,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean                inn_import_open_finish        (InnImport            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void                    inn_import_rehearse_async     (InnImport            *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean                inn_import_rehearse_finish    (InnImport            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void                    inn_import_run_async          (InnImport            *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean                inn_import_run_finish         (InnImport            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void                    inn_import_save_refused_async (InnImport            *self,
                                                       GFile                *file,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean                inn_import_save_refused_finish
                                                      (InnImport            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

InnImportState          inn_import_get_state          (InnImport            *self);
double                  inn_import_get_progress       (InnImport            *self);
const InnImportReport  *inn_import_get_report         (InnImport            *self);

InnSheetKind            inn_import_get_kind           (InnImport            *self);
const char             *inn_import_get_title          (InnImport            *self);
guint64                 inn_import_get_n_boms         (InnImport            *self);
const InnEncodingGuess *inn_import_get_guess          (InnImport            *self);
gboolean                inn_import_asks_encoding      (InnImport            *self);
gboolean                inn_import_is_disguised       (InnImport            *self);
InnEncoding             inn_import_get_encoding       (InnImport            *self);
void                    inn_import_set_encoding_async (InnImport            *self,
                                                       InnEncoding           encoding,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean                inn_import_set_encoding_finish
                                                      (InnImport            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void                    inn_import_set_rows_async     (InnImport            *self,
                                                       InnSheetRows          rows,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean                inn_import_set_rows_finish    (InnImport            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
guint                   inn_import_get_n_sheets       (InnImport            *self);
const char             *inn_import_get_sheet_name     (InnImport            *self,
                                                       guint                 sheet);
guint                   inn_import_get_sheet          (InnImport            *self);
void                    inn_import_set_sheet_async    (InnImport            *self,
                                                       guint                 sheet,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean                inn_import_set_sheet_finish   (InnImport            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

guint                   inn_import_get_n_columns      (InnImport            *self);
const InnColumn        *inn_import_get_column         (InnImport            *self,
                                                       guint                 column);
gboolean                inn_import_get_has_heading    (InnImport            *self);
guint64                 inn_import_get_heading_line   (InnImport            *self);
void                    inn_import_set_has_heading    (InnImport            *self,
                                                       gboolean              has_heading);
void                    inn_import_set_target         (InnImport            *self,
                                                       guint                 column,
                                                       InnSheetField         field);
GPtrArray              *inn_import_get_own_fields     (InnImport            *self);
gboolean                inn_import_is_new_field       (InnImport            *self,
                                                       guint                 column);
InnCustomFieldFault     inn_import_judge_target       (InnImport            *self,
                                                       guint                 column,
                                                       guint                 target);
void                    inn_import_set_lunar          (InnImport            *self,
                                                       guint                 column,
                                                       gboolean              lunar);
void                    inn_import_set_date_order     (InnImport            *self,
                                                       guint                 column,
                                                       InnDateOrder          order);
void                    inn_import_set_money_unit     (InnImport            *self,
                                                       guint                 column,
                                                       InnMoneyUnit          unit);
gboolean                inn_import_apply_map_text     (InnImport            *self,
                                                       const char           *text,
                                                       GError              **error);
InnImportPolicy         inn_import_get_policy         (InnImport            *self);
void                    inn_import_set_policy         (InnImport            *self,
                                                       InnImportPolicy       policy);

gboolean                inn_import_get_make_missing   (InnImport            *self);
void                    inn_import_set_make_missing   (InnImport            *self,
                                                       gboolean              make_missing);
void                    inn_import_set_guest          (InnImport            *self,
                                                       gint64                guest_id);

guint                   inn_import_get_n_rows_shown   (InnImport            *self);
guint64                 inn_import_count_rows_shown   (InnImport            *self);
InnImportRow           *inn_import_dup_row            (InnImport            *self,
                                                       guint                 index);
void                    inn_import_set_shown          (InnImport            *self,
                                                       int                   verdict);

G_END_DECLS
