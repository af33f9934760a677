/* inn-live-notices.h: which notices are on the screen, or were when their service died. */

#pragma once

#include "inn-notice.h"

G_BEGIN_DECLS

typedef struct _InnLiveNotices InnLiveNotices;

InnLiveNotices *inn_live_notices_new        (void);
void            inn_live_notices_free       (InnLiveNotices *self);

void            inn_live_notices_add        (InnLiveNotices *self,
                                             InnNotice      *notice);
gboolean        inn_live_notices_remove     (InnLiveNotices *self,
                                             const char     *key);
void            inn_live_notices_remove_all (InnLiveNotices *self);
gboolean        inn_live_notices_is_shown   (InnLiveNotices *self,
                                             const char     *key);
gboolean        inn_live_notices_is_lost    (InnLiveNotices *self,
                                             const char     *key);

void            inn_live_notices_lose_all   (InnLiveNotices *self);
GPtrArray      *inn_live_notices_repeat     (InnLiveNotices *self,
                                             GPtrArray      *given_up);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnLiveNotices, inn_live_notices_free)

G_END_DECLS
