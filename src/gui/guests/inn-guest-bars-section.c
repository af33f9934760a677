/* inn-guest-bars-section.c: see inn-guest-bars-section.h. Danger stands above warning. */

#include "config.h"

#include "inn-guest-bars-section.h"

#include "inn-alert-bars.h"
#include "inn-format.h"
#include "inn-promise-bars.h"
#include "inn-store-promises.h"

#include <glib/gi18n.h>

struct _InnGuestBarsSection
{
  GtkBox parent_instance;

  GtkWidget *alerts;  /* NULL before the first card */
  GtkWidget *rows;
  GtkWidget *promises;       /* NULL before the first card */

  GCancellable *cancellable; /* owned, of the question under way */
  gint64 guest_id;
  InnDate departure;         /* of the guest, unset where that is not known */
};

static void inn_guest_bars_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestBarsSection, inn_guest_bars_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_bars_section_section_init))

static void
add_bar (InnGuestBarsSection *self,
         const char          *bar_class,
         const char          *icon_name,
         const char          *mark,
         const char          *text,
         const char          *source)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark_label = gtk_label_new (mark);

  gtk_widget_add_css_class (bar, "bar");
  gtk_widget_add_css_class (bar, bar_class);
  gtk_widget_add_css_class (icon, "bar-mark");
  gtk_widget_add_css_class (mark_label, "bar-mark");
  gtk_box_append (GTK_BOX (bar), icon);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), mark_label);
  if (text != NULL && *text != '\0')
    {
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 3);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (lines), label);
    }
  gtk_box_append (GTK_BOX (bar), lines);
  if (source != NULL && *source != '\0')
    {
      GtkWidget *label = gtk_label_new (source);

      gtk_widget_add_css_class (label, "secondary");
      gtk_widget_add_css_class (label, "figures");
      gtk_box_append (GTK_BOX (bar), label);
    }
  gtk_box_append (GTK_BOX (self->rows), bar);
}

static void
add_flag_bars (InnGuestBarsSection *self,
               const InnGuest      *guest)
{
  if (inn_guest_is (guest, INN_GUEST_BANNED))
    add_bar (self, "danger-bar", "inn-stop-symbolic", _("Not welcome"),
             inn_guest_get_text (guest, INN_GUEST_BANNED_REASON), NULL);
  if (inn_guest_is (guest, INN_GUEST_DECEASED))
    add_bar (self, "warning-bar", "inn-warning-symbolic", _("Deceased"),
             _("No greetings, no reminders"), NULL);
  if (inn_guest_is (guest, INN_GUEST_NO_CONTACT))
    add_bar (self, "warning-bar", "inn-warning-symbolic", _("No contact"),
             _("Wishes not to be called or written to"), NULL);
}

static void
add_tag_bar (InnGuestBarsSection *self,
             InnGuestCard        *card)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < card->tags->len; i++)
    {
      const InnTag *tag = g_ptr_array_index (card->tags, i);

      if (tag->tint != INN_TINT_RED)
        continue;
      if (names->len > 0)
        /* Translators: between two items of a list. */
        g_string_append (names, C_("list", ", "));
      g_string_append (names, tag->name);
    }

  if (names->len > 0)
    add_bar (self, "danger-bar", "inn-warning-symbolic", _("Take care"), names->str, NULL);
}

/* What somebody left unpaid who was checked out here. Stays that were brought in say nothing of
 * payments, and a company is written to, not asked at the desk. */
static void
add_debt_bars (InnGuestBarsSection *self,
               InnGuestCard        *card,
               InnDate              today)
{
  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);
      g_autofree char *amount = NULL;
      g_autofree char *departure = NULL;
      g_autofree char *source = NULL;

      if (!inn_stay_owes (stay, inn_guest_get_id (card->guest)))
        continue;

      amount = inn_money_format (inn_stay_get_balance (stay));
      departure = inn_format_short_day (stay->departure, today);
      /* Translators: when somebody left whose stay is not paid. */
      source = g_strdup_printf (_("left %s"), departure);
      add_bar (self, "warning-bar", "inn-warning-symbolic", _("Still to pay"), amount, source);
    }
}

static void
add_follow_up_bars (InnGuestBarsSection *self,
                    InnGuestCard        *card,
                    InnCivil             now)
{
  for (guint i = 0; i < card->follow_ups->len; i++)
    {
      const InnFollowUp *follow_up = g_ptr_array_index (card->follow_ups, i);
      g_autofree char *due = NULL;

      if (follow_up->done || follow_up->priority != INN_PRIORITY_HIGH ||
          !inn_follow_up_is_overdue (follow_up, now))
        continue;

      due = inn_format_due (follow_up->due, now);
      add_bar (self, "warning-bar", "inn-star-symbolic", _("Overdue"), follow_up->what, due);
    }
}

/* Red once it should have been settled. */
static void
add_complaint_bars (InnGuestBarsSection *self,
                    InnGuestCard        *card,
                    InnCivil             now)
{
  for (guint i = 0; i < card->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (card->feedback, i);
      gboolean is_overdue = inn_guest_feedback_is_overdue (feedback, now);
      g_autofree char *when = NULL;

      if (feedback->closed || feedback->kind != INN_FEEDBACK_COMPLAINT)
        continue;

      when = inn_date_is_set (feedback->due.date) ? inn_format_due (feedback->due, now)
                                                  : inn_format_short_day (feedback->day, now.date);
      add_bar (self, is_overdue ? "danger-bar" : "warning-bar", "inn-warning-symbolic",
               _("Open complaint"), feedback->what, when);
    }
}

static void
update_visible (InnGuestBarsSection *self)
{
  gtk_widget_set_visible (self->rows, gtk_widget_get_first_child (self->rows) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->alerts)
                                             || gtk_widget_get_visible (self->rows)
                                             || gtk_widget_get_visible (self->promises));
}

/* When the guest leaves who is there, or else comes next; unset where no stay is known. */
static InnDate
find_departure (InnGuestCard *card)
{
  InnDate departure = INN_DATE_NONE;

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (stay->status == INN_STAY_IN_HOUSE)
        return stay->departure;
      /* The latest comes first, so the last one found is the next. */
      if (stay->status == INN_STAY_BOOKED)
        departure = stay->departure;
    }

  return departure;
}

static void
promises_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnGuestBarsSection) self = user_data;
  g_autoptr(GPtrArray) promises
    = inn_store_list_promises_finish (INN_STORE (source), result, NULL);

  if (promises != NULL && self->cancellable != NULL)
    inn_promise_bars_show (INN_PROMISE_BARS (self->promises), promises, self->guest_id, 0,
                           self->departure);
}

static void
begin_asking (InnGuestBarsSection *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/* At check-in the card is read once, but a promise may be kept right there. */
static void
book_changed_cb (InnGuestBarsSection *self,
                 InnChangeSet        *changes,
                 InnBook             *book)
{
  if (!inn_change_set_has_area (changes, INN_CHANGE_PROMISES))
    return;

  begin_asking (self);
  inn_store_list_promises_async (inn_book_get_store (book), self->guest_id, self->cancellable,
                                 promises_cb, g_object_ref (self));
}

static void
inn_guest_bars_section_show_card (InnGuestSection *section,
                                  InnBook         *book,
                                  InnGuestCard    *card)
{
  InnGuestBarsSection *self = INN_GUEST_BARS_SECTION (section);
  GtkWidget *child;

  /* The bar that was pressed stays where it is, so that what is told of it finds its window. */
  if (self->alerts == NULL)
    {
      self->alerts = inn_alert_bars_new ();
      gtk_box_prepend (GTK_BOX (self), self->alerts);
    }
  if (self->promises == NULL)
    {
      self->promises = inn_promise_bars_new (book);
      gtk_box_append (GTK_BOX (self), self->promises);
      g_signal_connect_object (self->promises, "notify::visible", G_CALLBACK (update_visible), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  begin_asking (self);
  self->guest_id = inn_guest_get_id (card->guest);
  self->departure = find_departure (card);
  while ((child = gtk_widget_get_first_child (self->rows)))
    gtk_box_remove (GTK_BOX (self->rows), child);

  inn_alert_bars_show (INN_ALERT_BARS (self->alerts), book, card->preferences, NULL);
  add_tag_bar (self, card);
  add_flag_bars (self, card->guest);
  add_complaint_bars (self, card, inn_clock_get_civil (inn_book_get_clock (book)));
  add_debt_bars (self, card, inn_clock_get_today (inn_book_get_clock (book)));
  add_follow_up_bars (self, card, inn_clock_get_civil (inn_book_get_clock (book)));
  inn_promise_bars_show (INN_PROMISE_BARS (self->promises), card->promises,
                         inn_guest_get_id (card->guest), 0, self->departure);
  update_visible (self);
}

static void
inn_guest_bars_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_bars_section_show_card;
}

static void
inn_guest_bars_section_dispose (GObject *object)
{
  InnGuestBarsSection *self = INN_GUEST_BARS_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_guest_bars_section_parent_class)->dispose (object);
}

static void
inn_guest_bars_section_class_init (InnGuestBarsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_bars_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-bars-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestBarsSection, rows);
}

static void
inn_guest_bars_section_init (InnGuestBarsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_guest_bars_section_edit_promise:
 * @promise: (nullable): what was promised to the guest shown, or %NULL for a new one
 *
 * Opens the form of a promise below the bars.
 */
void
inn_guest_bars_section_edit_promise (InnGuestBarsSection *self,
                                     InnPromise          *promise)
{
  g_return_if_fail (INN_IS_GUEST_BARS_SECTION (self));

  if (self->promises == NULL)
    return;
  if (promise != NULL)
    inn_promise_bars_edit (INN_PROMISE_BARS (self->promises), promise);
  else
    inn_promise_bars_add (INN_PROMISE_BARS (self->promises));
}
