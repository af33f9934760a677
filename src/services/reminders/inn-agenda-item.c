/* inn-agenda-item.c: see inn-agenda-item.h. What it shows lies in the agenda it came from, which it
 * keeps alive. */

#include "config.h"

#include "inn-agenda-item.h"

struct _InnAgendaItem
{
  GObject                  parent_instance;

  char                    *key;      /* owned */
  InnAgenda               *agenda;   /* owned */
  const InnAgendaTask     *task;     /* in the agenda, or NULL */
  const InnAgendaDay      *day;      /* in the agenda, or NULL */

  InnAgendaState           state;
  gint64                   seq;
  InnCivil                 settled;
};

G_DEFINE_FINAL_TYPE (InnAgendaItem, inn_agenda_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (InnAgendaItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
inn_agenda_item_finalize (GObject *object)
{
  InnAgendaItem *self = INN_AGENDA_ITEM (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->agenda, inn_agenda_unref);

  G_OBJECT_CLASS (inn_agenda_item_parent_class)->finalize (object);
}

static void
inn_agenda_item_class_init (InnAgendaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_agenda_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_AGENDA_ITEM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_agenda_item_init (InnAgendaItem *self)
{
}

/**
 * inn_agenda_item_new_task:
 * @agenda: an agenda
 * @task: one of its follow-ups or promises
 *
 * Returns: (transfer full): an open item
 */
InnAgendaItem *
inn_agenda_item_new_task (InnAgenda           *agenda,
                          const InnAgendaTask *task)
{
  InnAgendaItem *self = g_object_new (INN_TYPE_AGENDA_ITEM, NULL);

  self->agenda = inn_agenda_ref (agenda);
  self->task = task;
  self->key = g_strdup_printf ("%s %" G_GINT64_FORMAT,
                               task->promise != NULL ? "promise" : "follow-up",
                               inn_agenda_task_get_id (task));

  return self;
}

/**
 * inn_agenda_item_new_day:
 * @agenda: an agenda
 * @day: one of its birthdays or other days
 *
 * Returns: (transfer full): an open item
 */
InnAgendaItem *
inn_agenda_item_new_day (InnAgenda          *agenda,
                         const InnAgendaDay *day)
{
  InnAgendaItem *self = g_object_new (INN_TYPE_AGENDA_ITEM, NULL);

  self->agenda = inn_agenda_ref (agenda);
  self->day = day;
  self->key = g_strdup_printf ("%s %" G_GINT64_FORMAT " %d", inn_rule_kind_to_nick (day->kind),
                               day->subject_id, inn_date_to_julian (day->day));

  return self;
}

/**
 * inn_agenda_item_take_over:
 * @self: an item
 * @newer: the same task or day in a later agenda
 *
 * Shows from now on what @newer does. An item that is open there is open again here.
 */
void
inn_agenda_item_take_over (InnAgendaItem *self,
                           InnAgendaItem *newer)
{
  g_return_if_fail (INN_IS_AGENDA_ITEM (self));
  g_return_if_fail (INN_IS_AGENDA_ITEM (newer));
  g_return_if_fail (g_str_equal (self->key, newer->key));

  inn_agenda_ref (newer->agenda);
  inn_agenda_unref (self->agenda);
  self->agenda = newer->agenda;
  self->task = newer->task;
  self->day = newer->day;
  if (newer->state == INN_AGENDA_OPEN && self->state != INN_AGENDA_SETTLING)
    {
      self->state = INN_AGENDA_OPEN;
      self->seq = 0;
    }
  emit_changed (self);
}

/**
 * inn_agenda_item_get_key:
 * @self: an item
 *
 * Returns: (transfer none): names the follow-up, promise or day; equal for equal ones
 */
const char *
inn_agenda_item_get_key (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), NULL);

  return self->key;
}

/**
 * inn_agenda_item_get_task:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the follow-up or promise; valid until the next change
 */
const InnAgendaTask *
inn_agenda_item_get_task (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), NULL);

  return self->task;
}

/**
 * inn_agenda_item_get_day:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the birthday or other day; valid until the next change
 */
const InnAgendaDay *
inn_agenda_item_get_day (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), NULL);

  return self->day;
}

/**
 * inn_agenda_item_get_guest_id:
 * @self: an item
 *
 * Returns: whom it is about, or 0 when that is an organisation or the whole house
 */
gint64
inn_agenda_item_get_guest_id (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), 0);

  return self->task != NULL ? inn_agenda_task_get_guest_id (self->task)
                            : self->day->guest_id;
}

/**
 * inn_agenda_item_get_now:
 * @self: an item
 *
 * Returns: the moment it was looked at
 */
InnCivil
inn_agenda_item_get_now (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), INN_CIVIL_NONE);

  return self->agenda->now;
}

/**
 * inn_agenda_item_get_state:
 *
 * Returns: where it stands on the day of the list
 */
InnAgendaState
inn_agenda_item_get_state (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), INN_AGENDA_OPEN);

  return self->state;
}

/**
 * inn_agenda_item_get_seq:
 * @self: an item
 *
 * Returns: the journal entry that settled it, to be taken back, or 0
 */
gint64
inn_agenda_item_get_seq (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), 0);

  return self->seq;
}

/**
 * inn_agenda_item_get_settled:
 * @self: a settled item
 *
 * Returns: when it was settled
 */
InnCivil
inn_agenda_item_get_settled (InnAgendaItem *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_ITEM (self), INN_CIVIL_NONE);

  return self->settled;
}

/**
 * inn_agenda_item_set_settling:
 * @self: an item
 * @settling: whether somebody is just settling it; it then stays in the list
 */
void
inn_agenda_item_set_settling (InnAgendaItem *self,
                              gboolean       settling)
{
  g_return_if_fail (INN_IS_AGENDA_ITEM (self));

  self->state = settling ? INN_AGENDA_SETTLING : INN_AGENDA_OPEN;
  emit_changed (self);
}

/**
 * inn_agenda_item_set_settled:
 * @self: an item
 * @state: done or dismissed
 * @seq: the journal entry
 * @when: the moment
 */
void
inn_agenda_item_set_settled (InnAgendaItem  *self,
                             InnAgendaState  state,
                             gint64          seq,
                             InnCivil        when)
{
  g_return_if_fail (INN_IS_AGENDA_ITEM (self));

  self->state = state;
  self->seq = seq;
  self->settled = when;
  emit_changed (self);
}
