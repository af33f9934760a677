/* inn-popup-thread.h: the one thread that calls libnotify. */

#pragma once

#include "inn-popup.h"

G_BEGIN_DECLS

typedef struct _InnPopupThread InnPopupThread;

InnPopupThread *inn_popup_thread_start (const char        *app_name,
                                        const char        *app_id,
                                        InnPopupEventFunc  func,
                                        gpointer           data);
void            inn_popup_thread_stop  (InnPopupThread    *self,
                                        gboolean           take_away,
                                        guint              patience);

void inn_popup_thread_show         (InnPopupThread      *self,
                                    InnNotice           *notice,
                                    InnNotifierFeatures  features);
void inn_popup_thread_withdraw     (InnPopupThread      *self,
                                    const char          *key);
void inn_popup_thread_withdraw_all (InnPopupThread      *self);
void inn_popup_thread_forget_all   (InnPopupThread      *self);

G_END_DECLS
