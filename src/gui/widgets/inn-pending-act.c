/* inn-pending-act.c: see inn-pending-act.h. */

#include "config.h"

#include "inn-pending-act.h"

#include "inn-feedback.h"

#include <glib/gi18n.h>

struct _InnPendingAct
{
  GtkWidget *from;      /* owned */
  InnActFinish finish;
  char *done;           /* owned */
  const char *failed;
};

/**
 * inn_pending_act_new:
 * @from: the widget where it was done
 * @finish: how the act is finished
 * @done: (transfer full): what was done, plain text
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
  InnPendingAct *self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  self->finish (INN_STORE (source), result, &seq, &error);
  if (error != NULL)
    inn_feedback_error (self->from, self->failed, error);
  else if (seq != 0)
    inn_feedback_offer_undo (self->from, self->done, seq);
  else
    inn_feedback_say (self->from, _("Nothing had to be changed"));

  g_object_unref (self->from);
  g_free (self->done);
  g_free (self);
}
