/* inn-subject-check.h: finds subjects whose rows were changed from outside the program. */

#pragma once

#include "inn-connection.h"
#include "inn-subject.h"

G_BEGIN_DECLS

/**
 * InnSubjectCheckReport:
 * @checked: subjects whose hash was compared
 * @unknown: subjects without one, because the key file was missing when they were written
 * @changed: (element-type InnSubject): subjects whose rows are not what the program wrote
 */
typedef struct
{
  guint64  checked;
  guint64  unknown;
  GArray  *changed;
} InnSubjectCheckReport;

InnSubjectCheckReport * inn_subject_check_report_new  (void);
void                    inn_subject_check_report_free (InnSubjectCheckReport  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnSubjectCheckReport, inn_subject_check_report_free)

gboolean                inn_subject_check_verify      (InnConnection          *connection,
                                                       InnSubjectCheckReport  *report,
                                                       GCancellable           *cancellable,
                                                       GError                **error);
gboolean                inn_subject_check_fill        (InnConnection          *connection,
                                                       InnSubject             *after,
                                                       gboolean               *more,
                                                       GCancellable           *cancellable,
                                                       GError                **error);
gboolean                inn_subject_check_renew       (InnConnection          *connection,
                                                       GError                **error);

G_END_DECLS
