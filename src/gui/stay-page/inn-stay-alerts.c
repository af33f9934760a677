/* inn-stay-alerts.c: see inn-stay-alerts.h. Who comes along eats from the same kitchen: their bars say
 * whose they are.
 */

#include "config.h"

#include "inn-stay-alerts.h"

#include "inn-alert-bars.h"
#include "inn-store-preferences.h"

struct _InnStayAlerts
{
  GtkBox parent_instance;

  GtkWidget *bars;

  InnStaySheet *sheet;       /* owned */
  GCancellable *cancellable; /* owned, nullable: of the question under way */
};

G_DEFINE_FINAL_TYPE (InnStayAlerts, inn_stay_alerts, GTK_TYPE_BOX)

static GPtrArray *
pick_of (GPtrArray *alerts,
         gint64     guest_id)
{
  GPtrArray *pick = g_ptr_array_new ();

  for (guint i = 0; i < alerts->len; i++)
    if (((InnPreference *) g_ptr_array_index (alerts, i))->guest_id == guest_id)
      g_ptr_array_add (pick, g_ptr_array_index (alerts, i));

  return pick;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnStayAlerts) self = user_data;
  g_autoptr(GPtrArray) alerts = inn_store_list_preferences_finish (INN_STORE (source), result, NULL);
  g_autoptr(GPtrArray) own = NULL;
  const InnStay *stay;
  InnBook *book;

  /* What failed is told by the page, which reads more from the same book. */
  if (alerts == NULL || self->sheet == NULL
      || (stay = inn_stay_sheet_get_stay (self->sheet)) == NULL)
    return;

  book = inn_stay_sheet_get_book (self->sheet);
  own = pick_of (alerts, stay->guest_id);
  inn_alert_bars_show (INN_ALERT_BARS (self->bars), book, own, NULL);
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    {
      const InnStayGuest *companion = g_ptr_array_index (stay->companions, i);
      g_autoptr(GPtrArray) theirs = pick_of (alerts, companion->guest_id);

      if (companion->guest_id != stay->guest_id)
        inn_alert_bars_add (INN_ALERT_BARS (self->bars), book, theirs, companion->name);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->bars));
}

static void
loaded_cb (InnStayAlerts *self)
{
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, stay->guest_id);
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    g_array_append_val (ids, ((InnStayGuest *) g_ptr_array_index (stay->companions, i))->guest_id);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_list_alerts_async (inn_book_get_store (inn_stay_sheet_get_book (self->sheet)),
                               (const gint64 *) ids->data, ids->len, self->cancellable, listed_cb,
                               g_object_ref (self));
}

static void
inn_stay_alerts_dispose (GObject *object)
{
  InnStayAlerts *self = INN_STAY_ALERTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (inn_stay_alerts_parent_class)->dispose (object);
}

static void
inn_stay_alerts_class_init (InnStayAlertsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_alerts_dispose;
}

static void
inn_stay_alerts_init (InnStayAlerts *self)
{
  self->bars = inn_alert_bars_new ();
  gtk_widget_set_hexpand (self->bars, TRUE);
  gtk_box_append (GTK_BOX (self), self->bars);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_stay_alerts_new:
 * @sheet: the stay to follow
 *
 * Returns: (transfer floating): its bars, none before they are needed
 */
GtkWidget *
inn_stay_alerts_new (InnStaySheet *sheet)
{
  InnStayAlerts *self = g_object_new (INN_TYPE_STAY_ALERTS, NULL);

  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (sheet, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
