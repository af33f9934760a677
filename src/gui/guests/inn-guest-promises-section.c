/* inn-guest-promises-section.c: see inn-guest-promises-section.h. */

#include "config.h"

#include "inn-guest-promises-section.h"

#include "inn-format.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnGuestPromisesSection
{
  GtkBox parent_instance;

  GtkWidget *rows;
  GtkWidget *none;
  GtkWidget *all;

  InnBook *book;       /* owned, NULL before the first card */
  InnGuestCard *card;  /* owned, NULL before the first */
  GPtrArray *promises; /* owned, of InnPromise, those shown */
  gboolean unfolded;
};

static void inn_guest_promises_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestPromisesSection, inn_guest_promises_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_promises_section_section_init))

enum
{
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is settled is history; the latest few are shown. */
#define MAX_SETTLED 3

static GtkWidget *
make_row (InnGuestPromisesSection *self,
          const InnPromise        *promise)
{
  InnClock *clock = inn_book_get_clock (self->book);
  gboolean broken = promise->state == INN_PROMISE_BROKEN;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *day
    = inn_format_short_day (inn_clock_civil_at (clock, promise->settled_utc).date,
                            inn_clock_get_today (clock));
  /* Translators: kept or not kept, and the day. */
  g_autofree char *state = g_strdup_printf (C_("promise", "%1$s %2$s"),
                                            inn_promise_state_get_label (promise->state), day);
  g_autofree char *details = inn_format_list (state, promise->outcome);
  g_autofree char *spoken = NULL;

  gtk_box_append (GTK_BOX (box), inn_sheet_part_label (inn_promise_get_title (promise), NULL));
  gtk_box_append (GTK_BOX (box),
                  inn_sheet_part_label (details, (const char *[]) { "field-message", "figures",
                                                                    broken ? "doubtful" : "secondary",
                                                                    NULL }));
  gtk_widget_add_css_class (row, "bill-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !inn_book_is_read_only (self->book));
  spoken = inn_format_list (inn_promise_get_title (promise), details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
show_rows (InnGuestPromisesSection *self)
{
  guint n_open = 0, n_settled = 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)))
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), row);
  g_ptr_array_set_size (self->promises, 0);
  for (guint i = 0; i < self->card->promises->len; i++)
    {
      InnPromise *promise = g_ptr_array_index (self->card->promises, i);

      if (promise->state == INN_PROMISE_OPEN)
        {
          n_open++;
          continue;
        }
      if (n_settled++ >= MAX_SETTLED && !self->unfolded)
        continue;
      g_ptr_array_add (self->promises, inn_promise_ref (promise));
      gtk_list_box_append (GTK_LIST_BOX (self->rows), make_row (self, promise));
    }

  gtk_widget_set_visible (self->rows, n_settled > 0);
  gtk_widget_set_visible (self->none, n_settled == 0 && n_open == 0);
  gtk_widget_set_visible (self->all, n_settled > self->promises->len);
  if (n_settled > self->promises->len)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("All %d", "All %d", n_settled),
                                                (int) n_settled);

      gtk_button_set_label (GTK_BUTTON (self->all), label);
    }
}

static void
all_cb (InnGuestPromisesSection *self)
{
  self->unfolded = TRUE;
  show_rows (self);
}

static void
row_activated_cb (InnGuestPromisesSection *self,
                  GtkListBoxRow           *row)
{
  g_signal_emit (self, signals[EDIT], 0,
                 g_ptr_array_index (self->promises, gtk_list_box_row_get_index (row)));
}

static void
inn_guest_promises_section_show_card (InnGuestSection *section,
                                      InnBook         *book,
                                      InnGuestCard    *card)
{
  InnGuestPromisesSection *self = INN_GUEST_PROMISES_SECTION (section);

  if (self->card == NULL
      || inn_guest_get_id (self->card->guest) != inn_guest_get_id (card->guest))
    self->unfolded = FALSE;
  g_set_object (&self->book, book);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  show_rows (self);
}

static void
inn_guest_promises_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_promises_section_show_card;
}

static void
inn_guest_promises_section_dispose (GObject *object)
{
  InnGuestPromisesSection *self = INN_GUEST_PROMISES_SECTION (object);

  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_promises_section_parent_class)->dispose (object);
}

static void
inn_guest_promises_section_class_init (InnGuestPromisesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_promises_section_dispose;

  signals[EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inn_guest_promises_section_init (InnGuestPromisesSection *self)
{
  GtkWidget *head = inn_sheet_part_head (_("Promises"));
  GtkWidget *add = gtk_button_new_from_icon_name ("inn-plus-symbolic");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->promises = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_promise_unref);

  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "inline-icon");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Note a promise"));
  inn_spoken_name_set (add, _("Note a promise"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "card.promise");
  gtk_box_append (GTK_BOX (head), add);
  gtk_box_append (GTK_BOX (self), head);

  self->none = inn_sheet_part_label (_("Nothing promised"),
                                     (const char *[]) { "secondary", NULL });
  gtk_box_append (GTK_BOX (self), self->none);
  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "bill");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Promises"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->rows);
  self->all = inn_sheet_part_link ("", G_CALLBACK (all_cb), self);
  gtk_widget_set_halign (self->all, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->all);
}
