/* inn-popup.h: one popup on the screen, as libnotify has it. */

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

typedef struct _InnPopup InnPopup;

InnPopup        *inn_popup_new   (const char          *key,
                                  const char          *app_name,
                                  const char          *app_id,
                                  InnPopupEventFunc    func,
                                  gpointer             data);
void             inn_popup_free  (InnPopup            *self);

InnNoticeOutcome inn_popup_show  (InnPopup            *self,
                                  InnNotice           *notice,
                                  InnNotifierFeatures  features);
void             inn_popup_close (InnPopup            *self);

G_END_DECLS
