/* inn-test-workbook.h: workbooks put together by hand, good ones and bad ones. */

#pragma once

#include "inn-sheet-source.h"

G_BEGIN_DECLS

/**
 * InnTestPart:
 * @name: within the archive; %NULL ends a list
 * @text: what it holds
 */
typedef struct
{
  const char *name;
  const char *text;
} InnTestPart;

#define INN_TEST_STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships"
#define INN_TEST_TRANSITIONAL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

GBytes         *inn_test_workbook_zip  (const InnTestPart  *parts);
GBytes         *inn_test_workbook_new  (const char         *rows,
                                        const char         *rest,
                                        const InnTestPart  *more);
InnSheetSource *inn_test_workbook_open (GBytes             *bytes,
                                        int                 sheet,
                                        GError            **error);
char           *inn_test_workbook_dump (InnSheetSource     *source,
                                        GError            **error);

G_END_DECLS
