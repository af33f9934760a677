/* inn-xlsx-relations.h: which part of a workbook another part speaks of. */

#pragma once

#include "inn-package.h"

G_BEGIN_DECLS

/**
 * InnXlsxRelation:
 * @id: by what the part refers to it
 * @type: what it is: the last word of its type, "worksheet" or "sharedStrings"
 * @target: the name of the part it leads to
 */
typedef struct
{
  char *id;
  char *type;
  char *target;
} InnXlsxRelation;

GPtrArray             *inn_xlsx_relations_read      (InnPackage    *package,
                                                     const char    *part,
                                                     GCancellable  *cancellable,
                                                     GError       **error);
const InnXlsxRelation *inn_xlsx_relations_find      (GPtrArray     *relations,
                                                     const char    *id);
const InnXlsxRelation *inn_xlsx_relations_find_type (GPtrArray     *relations,
                                                     const char    *type);

G_END_DECLS
