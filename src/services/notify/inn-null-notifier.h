/* inn-null-notifier.h: the notifier while popups are switched off. */

#pragma once

#include "inn-notifier.h"

G_BEGIN_DECLS

#define INN_TYPE_NULL_NOTIFIER (inn_null_notifier_get_type ())

G_DECLARE_FINAL_TYPE (InnNullNotifier, inn_null_notifier, INN, NULL_NOTIFIER, GObject)

InnNotifier *inn_null_notifier_new (void);

G_END_DECLS
