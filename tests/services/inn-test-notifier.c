/* inn-test-notifier.c: a notifier that shows nothing, remembers everything and fails on demand.
 *
 * It answers from the main loop like a real one. Held, it keeps its answers back until released:
 * the time between a popup being sent and its being known as shown, for as long as a test needs. */

#include "config.h"

#include "inn-test-notifier.h"

struct _InnTestNotifier
{
  GObject parent_instance;

  InnNotifierState state;
  InnNotifierFeatures features;
  InnNoticeOutcome outcome;
  gboolean is_held;
  GQueue held;         /* of GTask, owned; the notice is its task data */
  guint n_asked;
  guint n_withdrawn;
  GPtrArray *shown;    /* of InnNotice, owned */
  GHashTable *visible; /* key → InnNotice, owned */
};

static void notifier_iface_init (InnNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnTestNotifier, inn_test_notifier, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_NOTIFIER, notifier_iface_init))

static void
answer (InnTestNotifier *self,
        GTask           *task)
{
  InnNotice *notice = g_task_get_task_data (task);

  if (self->outcome == INN_NOTICE_SHOWN)
    {
      g_ptr_array_add (self->shown, inn_notice_ref (notice));
      g_hash_table_replace (self->visible, (char *) inn_notice_get_key (notice),
                            inn_notice_ref (notice));
    }
  g_task_return_int (task, self->outcome);
}

static InnNotifierState
inn_test_notifier_get_state (InnNotifier *notifier)
{
  return INN_TEST_NOTIFIER (notifier)->state;
}

static InnNotifierFeatures
inn_test_notifier_get_features (InnNotifier *notifier)
{
  return INN_TEST_NOTIFIER (notifier)->features;
}

static void
inn_test_notifier_show_async (InnNotifier         *notifier,
                              InnNotice           *notice,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  InnTestNotifier *self = INN_TEST_NOTIFIER (notifier);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, inn_test_notifier_show_async);
  g_task_set_task_data (task, inn_notice_ref (notice), (GDestroyNotify) inn_notice_unref);
  self->n_asked++;
  if (self->is_held)
    g_queue_push_tail (&self->held, g_steal_pointer (&task));
  else
    answer (self, task);
}

static InnNoticeOutcome
inn_test_notifier_show_finish (InnNotifier  *notifier,
                               GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, notifier), INN_NOTICE_REFUSED);

  return g_task_propagate_int (G_TASK (result), NULL);
}

static void
inn_test_notifier_withdraw (InnNotifier *notifier,
                            const char  *key)
{
  InnTestNotifier *self = INN_TEST_NOTIFIER (notifier);

  if (g_hash_table_remove (self->visible, key))
    self->n_withdrawn++;
}

static void
inn_test_notifier_withdraw_all (InnNotifier *notifier)
{
  InnTestNotifier *self = INN_TEST_NOTIFIER (notifier);

  self->n_withdrawn += g_hash_table_size (self->visible);
  g_hash_table_remove_all (self->visible);
}

static void
notifier_iface_init (InnNotifierInterface *iface)
{
  iface->get_state = inn_test_notifier_get_state;
  iface->get_features = inn_test_notifier_get_features;
  iface->show_async = inn_test_notifier_show_async;
  iface->show_finish = inn_test_notifier_show_finish;
  iface->withdraw = inn_test_notifier_withdraw;
  iface->withdraw_all = inn_test_notifier_withdraw_all;
}

static void
inn_test_notifier_finalize (GObject *object)
{
  InnTestNotifier *self = INN_TEST_NOTIFIER (object);

  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->visible);

  G_OBJECT_CLASS (inn_test_notifier_parent_class)->finalize (object);
}

static void
inn_test_notifier_class_init (InnTestNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_test_notifier_finalize;
}

static void
inn_test_notifier_init (InnTestNotifier *self)
{
  self->state = INN_NOTIFIER_READY;
  self->features = INN_NOTIFIER_ACTIONS | INN_NOTIFIER_BODY_MARKUP;
  self->outcome = INN_NOTICE_SHOWN;
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_notice_unref);
  self->visible = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) inn_notice_unref);
  g_queue_init (&self->held);
}

/** inn_test_notifier_new: Returns: (transfer full): one that is ready, and shows all it gets */
InnTestNotifier *
inn_test_notifier_new (void)
{
  return g_object_new (INN_TYPE_TEST_NOTIFIER, NULL);
}

/** inn_test_notifier_set_state: Ready also means that notices are shown again; absent and hung that
 * they come back so. */
void
inn_test_notifier_set_state (InnTestNotifier  *self,
                             InnNotifierState  state)
{
  if (state == INN_NOTIFIER_READY)
    self->outcome = INN_NOTICE_SHOWN;
  else if (state == INN_NOTIFIER_HUNG)
    self->outcome = INN_NOTICE_HUNG;
  else if (state == INN_NOTIFIER_OFF)
    self->outcome = INN_NOTICE_REFUSED;
  else
    self->outcome = INN_NOTICE_ABSENT;

  if (self->state == state)
    return;

  self->state = state;
  inn_notifier_emit_availability_changed (INN_NOTIFIER (self));
}

/** inn_test_notifier_set_features: */
void
inn_test_notifier_set_features (InnTestNotifier     *self,
                                InnNotifierFeatures  features)
{
  self->features = features;
  inn_notifier_emit_availability_changed (INN_NOTIFIER (self));
}

/** inn_test_notifier_set_outcome: What becomes of the next notices, whatever the state. */
void
inn_test_notifier_set_outcome (InnTestNotifier  *self,
                               InnNoticeOutcome  outcome)
{
  self->outcome = outcome;
}

/** inn_test_notifier_hold: Take notices, and do not answer. */
void
inn_test_notifier_hold (InnTestNotifier *self)
{
  self->is_held = TRUE;
}

/** inn_test_notifier_release: Answer all that are held, and those to come. */
void
inn_test_notifier_release (InnTestNotifier *self)
{
  GTask *task;

  self->is_held = FALSE;
  while ((task = g_queue_pop_head (&self->held)) != NULL)
    {
      answer (self, task);
      g_object_unref (task);
    }
}

/** inn_test_notifier_act: Somebody clicks; nothing happens when the notice is not to be seen. */
void
inn_test_notifier_act (InnTestNotifier *self,
                       const char      *key,
                       const char      *action)
{
  g_autofree char *kept = g_strdup (key);

  if (g_hash_table_remove (self->visible, kept))
    inn_notifier_emit_acted (INN_NOTIFIER (self), kept, action, "token");
}

/** inn_test_notifier_close: It goes away without an answer, if it is to be seen. */
void
inn_test_notifier_close (InnTestNotifier *self,
                         const char      *key,
                         InnNoticeClosed  reason)
{
  g_autofree char *kept = g_strdup (key);

  if (g_hash_table_remove (self->visible, kept))
    inn_notifier_emit_closed (INN_NOTIFIER (self), kept, reason);
}

/** inn_test_notifier_get_n_asked: Returns: how often a notice was handed over */
guint
inn_test_notifier_get_n_asked (InnTestNotifier *self)
{
  return self->n_asked;
}

/** inn_test_notifier_get_n_shown: Returns: how often one was shown */
guint
inn_test_notifier_get_n_shown (InnTestNotifier *self)
{
  return self->shown->len;
}

/** inn_test_notifier_get_shown: Returns: (transfer none): the notice of the @index-th showing */
InnNotice *
inn_test_notifier_get_shown (InnTestNotifier *self,
                             guint            index)
{
  g_assert_cmpuint (index, <, self->shown->len);
  return g_ptr_array_index (self->shown, index);
}

/** inn_test_notifier_get_n_visible: Returns: how many can be seen now */
guint
inn_test_notifier_get_n_visible (InnTestNotifier *self)
{
  return g_hash_table_size (self->visible);
}

/** inn_test_notifier_get_visible: Returns: (transfer none) (nullable): */
InnNotice *
inn_test_notifier_get_visible (InnTestNotifier *self,
                               const char      *key)
{
  return g_hash_table_lookup (self->visible, key);
}

/** inn_test_notifier_get_n_withdrawn: Returns: how many were taken away by their maker */
guint
inn_test_notifier_get_n_withdrawn (InnTestNotifier *self)
{
  return self->n_withdrawn;
}

/** inn_test_notifier_forget: Begins counting anew; what can be seen stays. */
void
inn_test_notifier_forget (InnTestNotifier *self)
{
  self->n_asked = 0;
  self->n_withdrawn = 0;
  g_ptr_array_set_size (self->shown, 0);
}
