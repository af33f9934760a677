/* inn-popup-thread.h: the one thread that calls libnotify. */

#pragma once

#include "inn-notifier.h"

G_BEGIN_DECLS

typedef enum
{
  INN_POPUP_TRIED, /* a popup was handed over: outcome */
  INN_POPUP_ACTED, /* somebody clicked: action, activation_token (nullable) */
  INN_POPUP_CLOSED, /* closed without an answer: reason */
} InnPopupEventKind;

typedef struct
{
  InnPopupEventKind kind;
  const char *key;
  InnNoticeOutcome outcome;
  InnNoticeClosed reason;
  const char *action;
  const char *activation_token;
} InnPopupEvent;

typedef void (*InnPopupEventFunc) (const InnPopupEvent *event,
                                   gpointer             data);

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
