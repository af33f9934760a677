/* inn-consent-table.h: all SQL of the table consent. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-consent.h"

G_BEGIN_DECLS

InnConsent *inn_consent_table_load            (InnConnection      *connection,
                                               gint64              id,
                                               GError            **error);
GPtrArray  *inn_consent_table_list_of_guest   (InnConnection      *connection,
                                               gint64              guest_id,
                                               GError            **error);
gboolean    inn_consent_table_get_standing    (InnConnection      *connection,
                                               gint64              guest_id,
                                               InnConsentPurpose   purpose,
                                               InnConsentAnswer   *answer,
                                               GError            **error);
char       *inn_consent_table_dup_wording     (InnConnection      *connection,
                                               InnConsentPurpose   purpose,
                                               GError            **error);

GPtrArray  *inn_consent_table_list_after      (InnConnection      *connection,
                                               gint64              id,
                                               guint               limit,
                                               GError            **error);
gint64      inn_consent_table_insert          (InnConnection      *connection,
                                               const InnConsent   *consent,
                                               gint64              utc,
                                               GError            **error);
gboolean    inn_consent_table_delete          (InnConnection      *connection,
                                               gint64              id,
                                               GError            **error);
gboolean    inn_consent_table_delete_of_guest (InnConnection      *connection,
                                               gint64              guest_id,
                                               GError            **error);

G_END_DECLS
