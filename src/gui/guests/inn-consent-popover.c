/* inn-consent-popover.c: see inn-consent-popover.h. What was answered before stays as it was noted: it
 * can be deleted where it was a mistake, and never changed.
 */

#include "config.h"

#include "inn-consent-popover.h"

#include "inn-consent-entry.h"
#include "inn-format.h"
#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-consents.h"

#include <glib/gi18n.h>

struct _InnConsentPopover
{
  GtkPopover parent_instance;

  GtkWidget *entry;
  GtkWidget *earlier;        /* with its title, hidden while there are none */
  GtkWidget *rows;

  InnBook *book;             /* owned */
  InnConsentPurpose purpose;
  gint64 guest_id;
};

G_DEFINE_FINAL_TYPE (InnConsentPopover, inn_consent_popover, GTK_TYPE_POPOVER)

static gboolean
finish_add (InnStore      *store,
            GAsyncResult  *result,
            gint64        *seq,
            GError       **error)
{
  return inn_store_add_consent_finish (store, result, seq, error) != 0;
}

static void
save_cb (InnConsentPopover *self,
         InnConsent        *consent)
{
  g_autofree char *what = inn_format_list (inn_consent_purpose_get_label (consent->purpose),
                                           inn_consent_answer_get_label (consent->answer));
  /* Translators: what a guest was asked for, and the answer. */
  char *done = g_strdup_printf (_("Noted: %s"), what);

  gtk_popover_popdown (GTK_POPOVER (self));
  inn_store_add_consent_async (inn_book_get_store (self->book), consent, NULL, inn_pending_act_cb,
                               inn_pending_act_new (GTK_WIDGET (self), finish_add, done,
                                                    _("The answer was not noted")));
}

static void
delete_cb (GtkButton         *button,
           InnConsentPopover *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "inn-id");

  gtk_popover_popdown (GTK_POPOVER (self));
  inn_store_delete_consent_async (inn_book_get_store (self->book), *id, NULL, inn_pending_act_cb,
                                  inn_pending_act_new (GTK_WIDGET (self),
                                                       inn_store_delete_consent_finish,
                                                       g_strdup (_("The answer is deleted")),
                                                       _("The answer was not deleted")));
}

static void
wording_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InnConsentPopover) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *wording = NULL;

  /* Without the words of last time those of the program are offered. */
  wording = inn_store_get_consent_wording_finish (INN_STORE (source), result, &error);
  if (self->entry != NULL)
    inn_consent_entry_offer (INN_CONSENT_ENTRY (self->entry),
                             wording != NULL && *wording != '\0'
                               ? wording
                               : inn_consent_purpose_get_usual (self->purpose));
}

static void
show_cb (InnConsentPopover *self)
{
  inn_consent_entry_start (INN_CONSENT_ENTRY (self->entry), self->guest_id);
  inn_store_get_consent_wording_async (inn_book_get_store (self->book), self->purpose, NULL,
                                       wording_cb, g_object_ref (self));
}

static const char *
get_staff_name (InnConsentPopover *self,
                gint64             staff_id)
{
  GPtrArray *staff = inn_desk_get_staff (inn_book_get_desk (self->book));

  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *person = g_ptr_array_index (staff, i);

      if (person->id == staff_id)
        return person->name;
    }

  return "";
}

/* "Agreed, 11-20 10:15, in writing, Lin Xiao" */
static char *
dup_summary (InnConsentPopover *self,
             const InnConsent  *consent)
{
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));
  g_autofree char *day = inn_format_short_day (consent->when.date, today);
  g_autofree char *minute = consent->when.minute != INN_CIVIL_NO_MINUTE
                              ? inn_format_minute (consent->when.minute)
                              : NULL;
  g_autofree char *when = minute != NULL ? g_strdup_printf ("%s %s", day, minute)
                                         : g_strdup (day);
  g_autofree char *answer = inn_format_list (inn_consent_answer_get_label (consent->answer), when);
  g_autofree char *how = inn_format_list (answer, inn_consent_how_get_label (consent->how));

  return inn_format_list (how, get_staff_name (self, consent->staff_id));
}

static GtkWidget *
make_row (InnConsentPopover *self,
          const InnConsent  *consent)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("inn-close-symbolic");
  g_autofree char *summary = dup_summary (self, consent);
  g_autofree char *spoken = NULL;

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (text), inn_sheet_part_label (summary, (const char *[]) { "figures",
                                                                                    NULL }));
  if (*consent->wording != '\0')
    gtk_box_append (GTK_BOX (text), inn_sheet_part_label (consent->wording,
                                                          (const char *[]) { "secondary", NULL }));
  for (GtkWidget *label = gtk_widget_get_first_child (text);
       label != NULL;
       label = gtk_widget_get_next_sibling (label))
    gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_box_append (GTK_BOX (row), text);

  g_object_set_data_full (G_OBJECT (button), "inn-id",
                          g_memdup2 (&consent->id, sizeof consent->id), g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, !inn_book_is_read_only (self->book));
  gtk_widget_set_tooltip_text (button, _("Delete this answer"));
  /* Translators: what was answered and when. */
  spoken = g_strdup_printf (_("Delete: %s"), summary);
  inn_spoken_name_set (button, spoken);
  g_signal_connect (button, "clicked", G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (row), button);

  return row;
}

static gboolean
inn_consent_popover_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_CONSENT_POPOVER (widget)->entry);
}

static void
inn_consent_popover_dispose (GObject *object)
{
  InnConsentPopover *self = INN_CONSENT_POPOVER (object);

  self->entry = NULL;
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_consent_popover_parent_class)->dispose (object);
}

static void
inn_consent_popover_class_init (InnConsentPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_consent_popover_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_consent_popover_grab_focus;
}

static void
inn_consent_popover_init (InnConsentPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter");
}

/* Four or five answers are seen at once, more scroll. */
static GtkWidget *
make_earlier (InnConsentPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), inn_sheet_part_head (_("Answers so far")));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 160);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

/**
 * inn_consent_popover_new:
 * @book: the open book
 * @purpose: what was asked for
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
inn_consent_popover_new (InnBook           *book,
                         InnConsentPurpose  purpose)
{
  InnConsentPopover *self = g_object_new (INN_TYPE_CONSENT_POPOVER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->book = g_object_ref (book);
  self->purpose = purpose;
  gtk_box_append (GTK_BOX (box), inn_sheet_part_head (inn_consent_purpose_get_label (purpose)));
  self->entry = inn_consent_entry_new (book, purpose);
  gtk_widget_set_visible (self->entry, !inn_book_is_read_only (book));
  g_signal_connect_object (self->entry, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "closed", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->entry);
  self->earlier = make_earlier (self);
  gtk_box_append (GTK_BOX (box), self->earlier);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  inn_spoken_name_set (GTK_WIDGET (self), inn_consent_purpose_get_label (purpose));
  g_signal_connect (self, "show", G_CALLBACK (show_cb), NULL);

  return GTK_WIDGET (self);
}

/**
 * inn_consent_popover_set_card:
 * @self: the popover
 * @guest_id: whose card is shown
 * @consents: (element-type InnConsent): all answers of the guest, what counts most first
 */
void
inn_consent_popover_set_card (InnConsentPopover *self,
                              gint64             guest_id,
                              GPtrArray         *consents)
{
  g_return_if_fail (INN_IS_CONSENT_POPOVER (self));

  if (self->guest_id != guest_id)
    gtk_popover_popdown (GTK_POPOVER (self));
  self->guest_id = guest_id;
  inn_sheet_part_empty (self->rows);
  for (guint i = 0; i < consents->len; i++)
    {
      const InnConsent *consent = g_ptr_array_index (consents, i);

      if (consent->purpose == self->purpose)
        gtk_box_append (GTK_BOX (self->rows), make_row (self, consent));
    }
  gtk_widget_set_visible (self->earlier, gtk_widget_get_first_child (self->rows) != NULL);
}
