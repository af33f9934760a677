/* inn-guest-follow-ups-section.c: see inn-guest-follow-ups-section.h. The round check completes; the toast takes it back. */

#include "config.h"

#include "inn-guest-follow-ups-section.h"

#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-store-follow-ups.h"

#include <glib/gi18n.h>

struct _InnGuestFollowUpsSection
{
  GtkBox parent_instance;

  GtkWidget *rows;

  InnBook *book;              /* owned */
  GCancellable *cancellable;
};

static void inn_guest_follow_ups_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestFollowUpsSection, inn_guest_follow_ups_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_follow_ups_section_section_init))

/* Done ones are history; the latest few are shown below the open ones. */
#define MAX_DONE 2

typedef struct
{
  InnGuestFollowUpsSection *self;
  char *done;
} Finish;

static void
finish_free (Finish *finish)
{
  g_object_unref (finish->self);
  g_free (finish->done);
  g_free (finish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Finish, finish_free)

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Finish) finish = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  if (!inn_store_finish_follow_up_finish (INN_STORE (source), result, &seq, &error))
    inn_feedback_error (GTK_WIDGET (finish->self), _("The follow-up was not marked as done"),
                        error);
  else if (seq != 0)
    inn_feedback_offer_undo (GTK_WIDGET (finish->self), finish->done, seq);
}

static void
check_toggled_cb (GtkCheckButton           *check,
                  InnGuestFollowUpsSection *self)
{
  const InnFollowUp *follow_up = g_object_get_data (G_OBJECT (check), "inn-follow-up");
  Finish *finish;

  if (!gtk_check_button_get_active (check))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (check), FALSE);
  finish = g_new0 (Finish, 1);
  finish->self = g_object_ref (self);
  /* Translators: what was to be done. */
  finish->done = g_strdup_printf (_("Done: %s"), follow_up->what);
  inn_store_finish_follow_up_async (inn_book_get_store (self->book), follow_up->id, "",
                                    self->cancellable, finish_cb, finish);
}

static char *
format_when (const InnFollowUp *follow_up,
             InnCivil           now)
{
  int days = inn_date_days_between (follow_up->due.date, now.date);

  if (!follow_up->done && days > 1)
    return g_strdup_printf (ngettext ("overdue by %d day", "overdue by %d days", days), days);

  return inn_format_due (follow_up->due, now);
}

static GtkWidget *
create_row (InnGuestFollowUpsSection *self,
            InnGuestCard             *card,
            InnFollowUp              *follow_up,
            InnCivil                  now)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *what = gtk_label_new (follow_up->what);
  GtkWidget *when_label;
  GString *text = g_string_new (NULL);
  g_autofree char *when = format_when (follow_up, now);
  const char *who = inn_guest_card_get_staff_name (card, follow_up->staff_id);
  gboolean overdue = !follow_up->done && inn_follow_up_is_overdue (follow_up, now);

  gtk_widget_add_css_class (row, "follow-up");
  gtk_widget_add_css_class (check, "round");
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), follow_up->done);
  gtk_widget_set_sensitive (check, !follow_up->done);
  gtk_widget_set_tooltip_text (check, _("Mark as done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, follow_up->what,
                                  -1);
  g_object_set_data_full (G_OBJECT (check), "inn-follow-up", inn_follow_up_ref (follow_up),
                          (GDestroyNotify) inn_follow_up_unref);
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), self);
  gtk_box_append (GTK_BOX (row), check);

  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_wrap (GTK_LABEL (what), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (what), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (what), 3);
  gtk_label_set_ellipsize (GTK_LABEL (what), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), what);

  g_string_append (text, when);
  if (follow_up->automatic)
    g_string_append_printf (text, "%s%s", C_("separator", " · "), C_("follow-up", "automatic"));
  else if (who != NULL && *who != '\0')
    g_string_append_printf (text, "%s%s", C_("separator", " · "), who);
  when_label = gtk_label_new (text->str);
  g_string_free (text, TRUE);
  gtk_label_set_xalign (GTK_LABEL (when_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (when_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (when_label, "secondary");
  gtk_widget_add_css_class (when_label, "figures");
  gtk_box_append (GTK_BOX (lines), when_label);
  gtk_box_append (GTK_BOX (row), lines);

  if (overdue)
    {
      gtk_widget_add_css_class (check, "overdue");
      gtk_widget_add_css_class (when_label, "danger");
    }
  else if (!follow_up->done && inn_date_equal (follow_up->due.date, now.date))
    {
      gtk_widget_add_css_class (when_label, "due-today");
    }
  if (follow_up->done)
    gtk_widget_add_css_class (what, "secondary-body");

  return row;
}

static void
inn_guest_follow_ups_section_show_card (InnGuestSection *section,
                                        InnBook         *book,
                                        InnGuestCard    *card)
{
  InnGuestFollowUpsSection *self = INN_GUEST_FOLLOW_UPS_SECTION (section);
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (book));
  guint n_done = 0;
  GtkWidget *child;

  g_set_object (&self->book, book);
  while ((child = gtk_widget_get_first_child (self->rows)))
    gtk_box_remove (GTK_BOX (self->rows), child);

  for (guint i = 0; i < card->follow_ups->len; i++)
    {
      InnFollowUp *follow_up = g_ptr_array_index (card->follow_ups, i);

      if (follow_up->done && n_done++ >= MAX_DONE)
        break;
      gtk_box_append (GTK_BOX (self->rows), create_row (self, card, follow_up, now));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), card->follow_ups->len > 0);
}

static void
inn_guest_follow_ups_section_dispose (GObject *object)
{
  InnGuestFollowUpsSection *self = INN_GUEST_FOLLOW_UPS_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_follow_ups_section_parent_class)->dispose (object);
}

static void
inn_guest_follow_ups_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_follow_ups_section_show_card;
}

static void
inn_guest_follow_ups_section_class_init (InnGuestFollowUpsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_follow_ups_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-follow-ups-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpsSection, rows);
}

static void
inn_guest_follow_ups_section_init (InnGuestFollowUpsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}
