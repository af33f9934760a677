/* inn-test-service.h: a scripted notification service in a process of its own. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  inn_test_has_dbusmock        (void);

char     *inn_test_service_command     (const char *parameters);
GPid      inn_test_service_start       (const char *parameters);
void      inn_test_service_signal      (GPid        pid,
                                        int         signal_number);
void      inn_test_service_end         (GPid        pid);

/* What it was asked. */
GVariant *inn_test_service_calls       (const char *method);
gsize     inn_test_service_count       (const char *method);
void      inn_test_service_wait        (const char *method,
                                        gsize       n_calls);
GVariant *inn_test_service_argument    (const char *method,
                                        gsize       index,
                                        gsize       argument);
void      inn_test_service_assert_text (gsize       index,
                                        gsize       argument,
                                        const char *expected);
guint     inn_test_service_replaced_id (gsize       index);

/* What somebody at the screen does. */
void      inn_test_service_click       (guint       id,
                                        const char *action,
                                        const char *token);
void      inn_test_service_close       (guint       id,
                                        guint       reason);

G_END_DECLS
