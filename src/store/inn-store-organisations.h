/* inn-store-organisations.h: companies and groups, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. An organisation that is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-organisation.h"
#include "inn-store.h"

G_BEGIN_DECLS

void             inn_store_list_organisations_async   (InnStore             *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GPtrArray       *inn_store_list_organisations_finish  (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void             inn_store_load_organisation_async    (InnStore             *self,
                                                       gint64                id,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
InnOrganisation *inn_store_load_organisation_finish   (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GPtrArray           **stays,
                                                       GError              **error);

void             inn_store_save_organisation_async    (InnStore             *self,
                                                       InnOrganisation      *organisation,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gint64           inn_store_save_organisation_finish   (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);
void             inn_store_archive_organisation_async (InnStore             *self,
                                                       gint64                id,
                                                       gboolean              archived,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
void             inn_store_delete_organisation_async  (InnStore             *self,
                                                       gint64                id,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean         inn_store_change_organisation_finish (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);

G_END_DECLS
