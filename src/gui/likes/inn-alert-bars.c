/* inn-alert-bars.c: see inn-alert-bars.h. All allergies stand in one bar, so that none is read as the
 * only one. What nobody confirmed for a year can be confirmed in the bar itself.
 */

#include "config.h"

#include "inn-alert-bars.h"

#include "inn-ends-layout.h"
#include "inn-format.h"
#include "inn-pending-act.h"
#include "inn-preference-words.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-preferences.h"

#include <glib/gi18n.h>

struct _InnAlertBars
{
  GtkBox parent_instance;

  InnBook *book;   /* owned, NULL before something was shown */
};

G_DEFINE_FINAL_TYPE (InnAlertBars, inn_alert_bars, GTK_TYPE_BOX)

static void
confirm_cb (GtkButton    *button,
            InnAlertBars *self)
{
  inn_alert_bars_confirm (GTK_WIDGET (self), self->book,
                          g_object_get_data (G_OBJECT (button), "inn-alerts"));
}

static GtkWidget *
make_label (const char *text,
            const char *look)
{
  return inn_sheet_part_label (text, look != NULL ? (const char *[]) { look, "figures", NULL } : NULL);
}

/* What is known least surely tells for all. */
static const InnPreference *
find_oldest (GPtrArray *alerts)
{
  const InnPreference *oldest = g_ptr_array_index (alerts, 0);

  for (guint i = 1; i < alerts->len; i++)
    {
      const InnPreference *alert = g_ptr_array_index (alerts, i);

      if (inn_date_compare (alert->confirmed, oldest->confirmed) < 0)
        oldest = alert;
    }

  return oldest;
}

static GtkWidget *
make_end (InnAlertBars *self,
          GPtrArray    *alerts,
          InnDate       today)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autoptr(GPtrArray) old = inn_preference_words_pick_old (alerts, today, TRUE);
  g_autofree char *known = inn_preference_words_known_from (find_oldest (alerts), today);
  GtkWidget *label = make_label (known, "secondary");

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (end), label);
  if (old->len > 0 && !inn_book_is_read_only (self->book))
    {
      GtkWidget *button = gtk_button_new_with_label (C_("verb", "Still so"));

      gtk_widget_add_css_class (button, "small-button");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _("Not confirmed for a year: ask, then press here"));
      g_object_set_data_full (G_OBJECT (button), "inn-alerts", g_ptr_array_ref (old),
                              (GDestroyNotify) g_ptr_array_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (confirm_cb), self, 0);
      gtk_box_append (GTK_BOX (end), button);
    }

  return end;
}

static void
add_bar (InnAlertBars *self,
         GPtrArray    *alerts,
         const char   *mark,
         const char   *whose,
         InnDate       today)
{
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *bar, *icon, *ends, *lines, *mark_label;

  if (alerts->len == 0)
    return;

  joined = inn_preference_words_join (alerts, 12, FALSE);
  /* Translators: name of a guest, what that guest must not have. */
  text = whose != NULL ? g_strdup_printf (C_("alert", "%1$s: %2$s"), whose, joined)
                       : g_strdup (joined);
  bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_css_classes (bar, (const char *[]) { "bar", "danger-bar", "alert-bar", NULL });
  icon = gtk_image_new_from_icon_name ("inn-warning-symbolic");
  gtk_widget_add_css_class (icon, "bar-mark");
  gtk_box_append (GTK_BOX (bar), icon);

  ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (ends, g_object_new (INN_TYPE_ENDS_LAYOUT, "line-gap", 2, NULL));
  gtk_widget_set_hexpand (ends, TRUE);
  gtk_widget_set_valign (ends, GTK_ALIGN_CENTER);
  lines = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  mark_label = gtk_label_new (mark);
  gtk_widget_add_css_class (mark_label, "bar-mark");
  gtk_widget_set_valign (mark_label, GTK_ALIGN_START);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), mark_label);
  gtk_box_append (GTK_BOX (lines), make_label (text, NULL));
  gtk_box_append (GTK_BOX (ends), lines);
  gtk_box_append (GTK_BOX (ends), make_end (self, alerts, today));
  gtk_box_append (GTK_BOX (bar), ends);

  spoken = inn_format_list (mark, text);
  inn_spoken_name_set (bar, spoken);
  gtk_box_append (GTK_BOX (self), bar);
}

static void
inn_alert_bars_dispose (GObject *object)
{
  g_clear_object (&INN_ALERT_BARS (object)->book);

  G_OBJECT_CLASS (inn_alert_bars_parent_class)->dispose (object);
}

static void
inn_alert_bars_class_init (InnAlertBarsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_alert_bars_dispose;
}

static void
inn_alert_bars_init (InnAlertBars *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_alert_bars_new:
 *
 * Returns: (transfer floating): no bars yet
 */
GtkWidget *
inn_alert_bars_new (void)
{
  return g_object_new (INN_TYPE_ALERT_BARS, NULL);
}

/**
 * inn_alert_bars_show:
 * @self: the bars
 * @book: the open book
 * @preferences: (element-type InnPreference): of a guest; only what must not go wrong is shown
 * @whose: (nullable): the name of the guest, where it is not said elsewhere
 */
void
inn_alert_bars_show (InnAlertBars *self,
                     InnBook      *book,
                     GPtrArray    *preferences,
                     const char   *whose)
{
  g_return_if_fail (INN_IS_ALERT_BARS (self));

  inn_sheet_part_empty (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  inn_alert_bars_add (self, book, preferences, whose);
}

/**
 * inn_alert_bars_add:
 * @self: the bars
 * @book: the open book
 * @preferences: (element-type InnPreference): of one more guest
 * @whose: (nullable): the name of the guest
 */
void
inn_alert_bars_add (InnAlertBars *self,
                    InnBook      *book,
                    GPtrArray    *preferences,
                    const char   *whose)
{
  g_autoptr(GPtrArray) allergies = NULL;
  g_autoptr(GPtrArray) never = NULL;
  InnDate today;

  g_return_if_fail (INN_IS_ALERT_BARS (self));

  g_set_object (&self->book, book);
  today = inn_clock_get_business_day (inn_book_get_clock (book));
  allergies = inn_preference_words_pick_alerts (preferences, INN_STANCE_ALLERGY);
  never = inn_preference_words_pick_alerts (preferences, INN_STANCE_NEVER);
  add_bar (self, allergies, inn_stance_get_label (INN_STANCE_ALLERGY), whose, today);
  add_bar (self, never, inn_stance_get_label (INN_STANCE_NEVER), whose, today);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

/**
 * inn_alert_bars_confirm:
 * @from: where it was pressed
 * @book: the open book
 * @preferences: (element-type InnPreference): what the guest said again today
 */
void
inn_alert_bars_confirm (GtkWidget *from,
                        InnBook   *book,
                        GPtrArray *preferences)
{
  g_autofree gint64 *ids = g_new (gint64, preferences->len + 1);

  for (guint i = 0; i < preferences->len; i++)
    ids[i] = ((InnPreference *) g_ptr_array_index (preferences, i))->id;
  inn_store_confirm_preferences_async (
    inn_book_get_store (book), ids, preferences->len,
    inn_clock_get_business_day (inn_book_get_clock (book)), NULL, inn_pending_act_cb,
    inn_pending_act_new (from, inn_store_change_preferences_finish,
                         g_strdup (ngettext ("The preference is confirmed",
                                             "The preferences are confirmed", preferences->len)),
                         _("It was not confirmed")));
}
