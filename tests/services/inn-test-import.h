/* inn-test-import.h: sheets brought into a book, with calls that wait. */

#pragma once

#include "inn-import.h"
#include "inn-test-book.h"

G_BEGIN_DECLS

/**
 * InnTestImport:
 * @folder: a book in a folder of its own; its store is that of @book
 * @book: the open book
 * @import: the import, made anew with each sheet
 */
typedef struct
{
  InnTestBook *folder;
  InnBook     *book;
  InnImport   *import;
} InnTestImport;

InnTestImport         *inn_test_import_new      (void);
void                   inn_test_import_free     (InnTestImport   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTestImport, inn_test_import_free)

GFile                 *inn_test_import_file     (InnTestImport   *self,
                                                 const char      *name,
                                                 const char      *text,
                                                 gssize           length);
gboolean               inn_test_import_open_file
                                                (InnTestImport   *self,
                                                 GFile           *file,
                                                 GError         **error);
gboolean               inn_test_import_open     (InnTestImport   *self,
                                                 const char      *text,
                                                 GError         **error);
const InnImportReport *inn_test_import_rehearse (InnTestImport   *self);
const InnImportReport *inn_test_import_run      (InnTestImport   *self);
char                  *inn_test_import_verdicts (InnTestImport   *self);

G_END_DECLS
