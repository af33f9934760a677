/* inn-notice.h: what one popup says. A value: filled in by its maker, then only read. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The action a click on the popup itself stands for. */
#define INN_NOTICE_ACTION_DEFAULT "default"

/**
 * InnNoticeUrgency:
 * @INN_NOTICE_URGENCY_LOW: may be shown late, or only in a tray
 * @INN_NOTICE_URGENCY_NORMAL: what nearly every reminder is
 * @INN_NOTICE_URGENCY_CRITICAL: stays on the screen until somebody closes it
 */
typedef enum
{
  INN_NOTICE_URGENCY_LOW,
  INN_NOTICE_URGENCY_NORMAL,
  INN_NOTICE_URGENCY_CRITICAL,
} InnNoticeUrgency;

#define INN_TYPE_NOTICE (inn_notice_get_type ())

typedef struct _InnNotice InnNotice;

GType inn_notice_get_type (void) G_GNUC_CONST;

InnNotice *inn_notice_new   (const char *key,
                             const char *summary,
                             const char *body);
InnNotice *inn_notice_ref   (InnNotice  *self);
void       inn_notice_unref (InnNotice  *self);

/* The setters are for the maker, before the notice is handed to anybody. */
void inn_notice_set_urgency   (InnNotice        *self,
                               InnNoticeUrgency  urgency);
void inn_notice_set_icon_name (InnNotice        *self,
                               const char       *icon_name);
void inn_notice_set_category  (InnNotice        *self,
                               const char       *category);
void inn_notice_add_action    (InnNotice        *self,
                               const char       *id,
                               const char       *label);

const char       *inn_notice_get_key          (InnNotice *self);
const char       *inn_notice_get_summary      (InnNotice *self);
const char       *inn_notice_get_body         (InnNotice *self);
InnNoticeUrgency  inn_notice_get_urgency      (InnNotice *self);
const char       *inn_notice_get_icon_name    (InnNotice *self);
const char       *inn_notice_get_category     (InnNotice *self);
guint             inn_notice_get_n_actions    (InnNotice *self);
const char       *inn_notice_get_action_id    (InnNotice *self,
                                               guint      index);
const char       *inn_notice_get_action_label (InnNotice *self,
                                               guint      index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnNotice, inn_notice_unref)

G_END_DECLS
