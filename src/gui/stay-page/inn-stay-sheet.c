/* inn-stay-sheet.c: see inn-stay-sheet.h. Read in three steps, the stay, its bill, what was said of
 * it; nothing of a stay is told before all of it is there, and an answer to an older question is
 * dropped.
 */

#include "config.h"

#include "inn-stay-sheet.h"

#include "inn-error.h"
#include "inn-guest-feedback.h"
#include "inn-store-charges.h"
#include "inn-store-feedback.h"
#include "inn-store-promises.h"
#include "inn-store-stays.h"

struct _InnStaySheet
{
  GObject parent_instance;

  InnBook *book;             /* owned */
  GCancellable *cancellable; /* owned, of the question under way */
  gint64 stay_id;

  InnStay *next_stay;        /* owned, read and not told yet */
  InnStayBill *next_bill;    /* owned, likewise */

  InnStay *stay;             /* owned, NULL before it is read */
  InnStayBill *bill;         /* owned */
  GPtrArray *feedback;       /* owned, of InnGuestFeedback */
  GPtrArray *promises;        /* owned, of InnPromise, open ones of all who stay */
};

G_DEFINE_FINAL_TYPE (InnStaySheet, inn_stay_sheet, G_TYPE_OBJECT)

enum
{
  LOADED,
  GONE,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fail (InnStaySheet *self,
      const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[GONE], 0);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* The last of the questions: what was promised to those who stay. */
static void
promises_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnStaySheet) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *promises = inn_store_list_promises_finish (INN_STORE (source), result, &error);

  if (promises == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->promises, g_ptr_array_unref);
  self->promises = promises;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
feedback_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnStaySheet) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = NULL;

  all = inn_store_list_feedback_finish (INN_STORE (source), result, &error);
  if (all == NULL)
    {
      fail (self, error);
      return;
    }
  /* Answers to a question that was dropped meanwhile. */
  if (self->next_stay == NULL || self->next_bill == NULL || self->next_stay->id != self->stay_id)
    return;

  g_clear_pointer (&self->stay, inn_stay_unref);
  g_clear_pointer (&self->bill, inn_stay_bill_unref);
  self->stay = g_steal_pointer (&self->next_stay);
  self->bill = g_steal_pointer (&self->next_bill);
  g_ptr_array_set_size (self->feedback, 0);
  for (guint i = 0; i < all->len; i++)
    {
      InnGuestFeedback *feedback = g_ptr_array_index (all, i);

      if (feedback->stay_id == self->stay->id)
        g_ptr_array_add (self->feedback, inn_guest_feedback_ref (feedback));
    }
  inn_store_list_party_promises_async (INN_STORE (source), self->stay->id, self->cancellable,
                                       promises_cb, g_object_ref (self));
}

static void
bill_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnStaySheet) self = user_data;
  g_autoptr(GError) error = NULL;
  InnStayBill *bill = inn_store_load_bill_finish (INN_STORE (source), result, &error);

  if (bill == NULL)
    {
      fail (self, error);
      return;
    }
  if (self->next_stay == NULL || self->next_stay->id != bill->stay_id)
    {
      inn_stay_bill_unref (bill);
      return;
    }

  g_clear_pointer (&self->next_bill, inn_stay_bill_unref);
  self->next_bill = bill;
  inn_store_list_feedback_async (INN_STORE (source), self->next_stay->guest_id, self->cancellable,
                                 feedback_cb, g_object_ref (self));
}

static void
stay_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnStaySheet) self = user_data;
  g_autoptr(GError) error = NULL;
  InnStay *stay = inn_store_load_stay_finish (INN_STORE (source), result, &error);

  if (stay == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->next_stay, inn_stay_unref);
  self->next_stay = stay;
  inn_store_load_bill_async (INN_STORE (source), stay->id, self->cancellable, bill_cb,
                             g_object_ref (self));
}

static void
load (InnStaySheet *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->stay_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  inn_store_load_stay_async (inn_book_get_store (self->book), self->stay_id, self->cancellable,
                             stay_cb, g_object_ref (self));
}

static void
inn_stay_sheet_dispose (GObject *object)
{
  InnStaySheet *self = INN_STAY_SHEET (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->next_stay, inn_stay_unref);
  g_clear_pointer (&self->next_bill, inn_stay_bill_unref);
  g_clear_pointer (&self->stay, inn_stay_unref);
  g_clear_pointer (&self->bill, inn_stay_bill_unref);
  g_clear_pointer (&self->feedback, g_ptr_array_unref);
  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_stay_sheet_parent_class)->dispose (object);
}

static void
inn_stay_sheet_class_init (InnStaySheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_sheet_dispose;

  signals[LOADED] =
    g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] =
    g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
inn_stay_sheet_init (InnStaySheet *self)
{
  self->promises = g_ptr_array_new ();
  self->feedback = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_guest_feedback_unref);
}

/**
 * inn_stay_sheet_new:
 * @book: the open book
 *
 * Returns: (transfer full): a sheet without a stay
 */
InnStaySheet *
inn_stay_sheet_new (InnBook *book)
{
  InnStaySheet *self = g_object_new (INN_TYPE_STAY_SHEET, NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_clock (book), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_stay_sheet_open:
 * @self: the sheet
 * @stay_id: the stay to follow from now on; 0 for none
 */
void
inn_stay_sheet_open (InnStaySheet *self,
                     gint64        stay_id)
{
  g_return_if_fail (INN_IS_STAY_SHEET (self));

  self->stay_id = stay_id;
  load (self);
}

/**
 * inn_stay_sheet_get_id:
 *
 * Returns: row of the stay, or 0
 */
gint64
inn_stay_sheet_get_id (InnStaySheet *self)
{
  g_return_val_if_fail (INN_IS_STAY_SHEET (self), 0);

  return self->stay_id;
}

/**
 * inn_stay_sheet_get_book:
 *
 * Returns: (transfer none): the book it was given
 */
InnBook *
inn_stay_sheet_get_book (InnStaySheet *self)
{
  g_return_val_if_fail (INN_IS_STAY_SHEET (self), NULL);

  return self->book;
}

/**
 * inn_stay_sheet_get_stay:
 * @self: the sheet
 *
 * Returns: (transfer none) (nullable): the stay as it was read last
 */
InnStay *
inn_stay_sheet_get_stay (InnStaySheet *self)
{
  g_return_val_if_fail (INN_IS_STAY_SHEET (self), NULL);

  return self->stay;
}

/**
 * inn_stay_sheet_get_bill:
 * @self: the sheet
 *
 * Returns: (transfer none) (nullable): what was charged and paid
 */
InnStayBill *
inn_stay_sheet_get_bill (InnStaySheet *self)
{
  g_return_val_if_fail (INN_IS_STAY_SHEET (self), NULL);

  return self->bill;
}

/**
 * inn_stay_sheet_get_feedback:
 * @self: the sheet
 *
 * Returns: (transfer none) (element-type InnGuestFeedback): what the guest said of this stay
 */
GPtrArray *
inn_stay_sheet_get_feedback (InnStaySheet *self)
{
  g_return_val_if_fail (INN_IS_STAY_SHEET (self), NULL);

  return self->feedback;
}

/**
 * inn_stay_sheet_get_promises:
 * @self: the sheet
 *
 * Returns: (transfer none) (element-type InnPromise): what those who stay are still to get
 */
GPtrArray *
inn_stay_sheet_get_promises (InnStaySheet *self)
{
  g_return_val_if_fail (INN_IS_STAY_SHEET (self), NULL);

  return self->promises;
}

/**
 * inn_stay_sheet_get_today:
 * @self: the sheet
 *
 * Returns: the day of the hotel
 */
InnDate
inn_stay_sheet_get_today (InnStaySheet *self)
{
  return inn_clock_get_business_day (inn_book_get_clock (self->book));
}

/**
 * inn_stay_sheet_can_change:
 *
 * Returns: whether the book lets itself be written to
 */
gboolean
inn_stay_sheet_can_change (InnStaySheet *self)
{
  return !inn_book_is_read_only (self->book);
}
