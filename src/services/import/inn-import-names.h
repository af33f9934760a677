/* inn-import-names.h: names in cells that stand for rows of the book: tags and staff. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnImportNames:
 *
 * Names that read the same are one. A name the book does not have can be given an id below 0 until
 * it is written.
 */
typedef struct _InnImportNames InnImportNames;

InnImportNames *inn_import_names_new     (void);
void            inn_import_names_free    (InnImportNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportNames, inn_import_names_free)

void            inn_import_names_clear   (InnImportNames *self);
void            inn_import_names_add     (InnImportNames *self,
                                          const char     *name,
                                          gint64          id);
gint64          inn_import_names_find    (InnImportNames *self,
                                          const char     *name);
gint64          inn_import_names_ensure  (InnImportNames *self,
                                          const char     *name);
const char     *inn_import_names_get_new (InnImportNames *self,
                                          gint64          new_id);
void            inn_import_names_settle  (InnImportNames *self,
                                          gint64          new_id,
                                          gint64          id);

G_END_DECLS
