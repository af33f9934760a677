/* inn-guest-timeline-section.c: see inn-guest-timeline-section.h. The latest lines are asked for when the
 * card is shown; all of them, by kind, words and year, have a window of their own.
 */

#include "config.h"

#include "inn-guest-timeline-section.h"

#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-timeline.h"
#include "inn-timeline-row.h"
#include "inn-timeline-window.h"

#include <glib/gi18n.h>

struct _InnGuestTimelineSection
{
  GtkBox parent_instance;

  GtkWidget *rows;
  GtkWidget *heard;
  GtkWidget *all;

  InnBook *book;              /* owned, NULL before the first card */
  InnGuestCard *card;         /* owned, NULL before the first */
  InnTimeline *timeline;      /* owned, what is shown, or NULL */
  GCancellable *cancellable;  /* owned, of the question under way */
};

static void inn_guest_timeline_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestTimelineSection, inn_guest_timeline_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_timeline_section_section_init))

enum
{
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How many stand on the card. */
#define LATEST 8

/* What happened with the guest. What was written about them would push that off the card, and has a
 * section of its own. */
#define CARD_KINDS (INN_TIMELINE_ALL_KINDS & ~(1u << INN_TIMELINE_CHANGE))

static GtkWidget *
make_row (InnGuestTimelineSection *self,
          const InnTimelineEntry  *entry)
{
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (self->book));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = inn_timeline_row_new ();
  g_autofree char *spoken = inn_timeline_row_dup_spoken (entry, now);

  inn_timeline_row_show (INN_TIMELINE_ROW (line), entry, now);
  gtk_widget_add_css_class (row, "bill-row");
  gtk_widget_add_css_class (row, "timeline-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row),
                                    entry->interaction != NULL
                                    && !inn_book_is_read_only (self->book));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
show_rows (InnGuestTimelineSection *self)
{
  GtkWidget *row;
  guint n = self->timeline != NULL ? self->timeline->entries->len : 0;

  while ((row = gtk_widget_get_first_child (self->rows)))
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->rows),
                         make_row (self, g_ptr_array_index (self->timeline->entries, i)));
  gtk_widget_set_visible (self->rows, n > 0);
  gtk_widget_set_visible (self->all, self->timeline != NULL && self->timeline->more);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnGuestTimelineSection) self = user_data;
  g_autoptr(InnTimeline) timeline
    = inn_store_list_timeline_finish (INN_STORE (source), result, NULL);

  /* What cannot be read is told by the card, which is read before. */
  if (timeline == NULL || self->book == NULL)
    return;

  g_clear_pointer (&self->timeline, inn_timeline_unref);
  self->timeline = g_steal_pointer (&timeline);
  show_rows (self);
}

static void
row_activated_cb (InnGuestTimelineSection *self,
                  GtkListBoxRow           *row)
{
  const InnTimelineEntry *entry
    = g_ptr_array_index (self->timeline->entries, gtk_list_box_row_get_index (row));

  if (entry->interaction != NULL)
    g_signal_emit (self, signals[EDIT], 0, entry->interaction);
}

static void
window_edit_cb (InnGuestTimelineSection *self,
                InnInteraction          *interaction)
{
  if (self->card != NULL && interaction->guest_id == inn_guest_get_id (self->card->guest))
    g_signal_emit (self, signals[EDIT], 0, interaction);
}

static void
open_cb (InnGuestTimelineSection *self)
{
  inn_guest_timeline_section_open (self);
}

/* A quiet fact: how long nobody has heard from the guest. */
static void
show_silence (InnGuestTimelineSection *self)
{
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));
  int days = inn_date_is_set (self->card->last_heard)
               ? inn_date_days_between (self->card->last_heard, today) : 0;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->heard, days > 0);
  if (days <= 0)
    return;

  text = g_strdup_printf (ngettext ("Last heard from %d day ago", "Last heard from %d days ago", days),
                          days);
  gtk_label_set_text (GTK_LABEL (self->heard), text);
}

static void
inn_guest_timeline_section_show_card (InnGuestSection *section,
                                      InnBook         *book,
                                      InnGuestCard    *card)
{
  InnGuestTimelineSection *self = INN_GUEST_TIMELINE_SECTION (section);
  gboolean is_same = self->card != NULL
                     && inn_guest_get_id (self->card->guest) == inn_guest_get_id (card->guest);

  g_set_object (&self->book, book);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  show_silence (self);

  /* Nothing of one guest is ever seen on the card of another. */
  if (!is_same)
    {
      g_clear_pointer (&self->timeline, inn_timeline_unref);
      show_rows (self);
    }
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_list_timeline_async (inn_book_get_store (book), inn_guest_get_id (card->guest),
                                 CARD_KINDS, NULL, INN_TIMELINE_BEGIN, LATEST,
                                 self->cancellable, listed_cb, g_object_ref (self));
}

static void
inn_guest_timeline_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_timeline_section_show_card;
}

static void
inn_guest_timeline_section_dispose (GObject *object)
{
  InnGuestTimelineSection *self = INN_GUEST_TIMELINE_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->timeline, inn_timeline_unref);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_timeline_section_parent_class)->dispose (object);
}

static void
inn_guest_timeline_section_class_init (InnGuestTimelineSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_timeline_section_dispose;

  signals[EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inn_guest_timeline_section_init (InnGuestTimelineSection *self)
{
  GtkWidget *head = inn_sheet_part_head (_("Timeline"));
  GtkWidget *filter = inn_sheet_part_link (_("Filter"), G_CALLBACK (open_cb), self);
  GtkWidget *add = gtk_button_new_from_icon_name ("inn-plus-symbolic");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  gtk_widget_set_valign (filter, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (filter, _("All of it, by kind, words and year"));
  gtk_box_append (GTK_BOX (head), filter);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "inline-icon");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Note what happened (F4)"));
  inn_spoken_name_set (add, _("Note what happened"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "card.note");
  gtk_box_append (GTK_BOX (head), add);
  gtk_box_append (GTK_BOX (self), head);

  self->heard = inn_sheet_part_label ("", (const char *[]) { "secondary", "figures", NULL });
  gtk_box_append (GTK_BOX (self), self->heard);
  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "bill");
  gtk_widget_add_css_class (self->rows, "timeline");
  inn_spoken_name_set (self->rows, _("Timeline"));
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->rows);
  self->all = inn_sheet_part_link (_("All of it ›"), G_CALLBACK (open_cb), self);
  gtk_widget_set_halign (self->all, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->all);
}

/**
 * inn_guest_timeline_section_open:
 *
 * Opens the window with all of it.
 *
 * Returns: (transfer none) (nullable): the window, or %NULL before there is a card
 */
GtkWidget *
inn_guest_timeline_section_open (InnGuestTimelineSection *self)
{
  GtkWidget *window;

  g_return_val_if_fail (INN_IS_GUEST_TIMELINE_SECTION (self), NULL);

  if (self->card == NULL)
    return NULL;

  window = inn_timeline_window_new (GTK_WIDGET (self), self->book, self->card->guest);
  g_signal_connect_object (window, "edit", G_CALLBACK (window_edit_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
