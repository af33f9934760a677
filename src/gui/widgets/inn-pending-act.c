/* inn-pending-act.c: see inn-pending-act.h. */

#include "config.h"

#include "inn-pending-act.h"

#include "inn-feedback.h"

#include <glib/gi18n.h>

struct _InnPendingAct
{
  GtkWidget *from;      /* owned */
  InnActFinish finish;
  char *done;           /* owned, nullable */
  const char *failed;

  InnActEnd end;        /* nullable */
  gpointer data;        /* owned, for @end */
  GDestroyNotify data_free;
};

/**
 * inn_pending_act_new:
 * @from: the widget where it was done
 * @finish: how the act is finished
 * @done: (transfer full) (nullable): what was done, plain text; %NULL where that is seen anyway
 * @failed: what was not, a string that stays
 *
 * Returns: (transfer full): what to hand to the asynchronous function together with
 *   inn_pending_act_cb(), which takes it over
 */
InnPendingAct *
inn_pending_act_new (GtkWidget    *from,
                     InnActFinish  finish,
                     char         *done,
                     const char   *failed)
{
  InnPendingAct *self = g_new0 (InnPendingAct, 1);

  self->from = g_object_ref (from);
  self->finish = finish;
  self->done = done;
  self->failed = failed;

  return self;
}

/**
 * inn_pending_act_free:
 * @self: (transfer full): an act whose answer is not awaited any more
 */
void
inn_pending_act_free (InnPendingAct *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_object_unref (self->from);
  g_free (self->done);
  g_free (self);
}

/**
 * inn_pending_act_set_end:
 * @self: an act that is not under way yet
 * @end: what follows besides
 * @data: (transfer full): handed to @end
 * @data_free: (nullable): frees @data
 */
void
inn_pending_act_set_end (InnPendingAct  *self,
                         InnActEnd       end,
                         gpointer        data,
                         GDestroyNotify  data_free)
{
  self->end = end;
  self->data = data;
  self->data_free = data_free;
}

/**
 * inn_pending_act_fail:
 * @self: an act that came to nothing before it reached the book
 * @error: why
 *
 * Tells that it was not done.
 */
void
inn_pending_act_fail (InnPendingAct *self,
                      const GError  *error)
{
  if (self->end != NULL)
    self->end (0, FALSE, self->data);
  inn_feedback_error (self->from, self->failed, error);
}

/**
 * inn_pending_act_cb:
 * @source: the store
 * @result: the outcome
 * @user_data: (transfer full): an #InnPendingAct
 *
 * Tells what became of it: done, with an offer to take it back, or why not.
 */
void
inn_pending_act_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (InnPendingAct) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  self->finish (INN_STORE (source), result, &seq, &error);
  if (error != NULL)
    {
      inn_pending_act_fail (self, error);
      return;
    }

  if (self->end != NULL)
    self->end (seq, TRUE, self->data);
  if (self->done == NULL)
    return;
  if (seq != 0)
    inn_feedback_offer_undo (self->from, self->done, seq);
  else
    inn_feedback_say (self->from, _("Nothing had to be changed"));
}
