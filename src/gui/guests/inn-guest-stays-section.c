/* inn-guest-stays-section.c: see inn-guest-stays-section.h. The latest few; all of them when somebody
 * asks, a batch at a time as one comes near the end, so that a guest with thousands is shown as fast
 * as one with two. A press anywhere on a line opens the stay; the keyboard has the day of arrival.
 */

#include "config.h"

#include "inn-guest-stays-section.h"

#include "inn-cell-layout.h"
#include "inn-channel.h"
#include "inn-format.h"
#include "inn-loose-charges.h"
#include "inn-money.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-stay-summary.h"
#include "inn-store-stays.h"

#include <glib/gi18n.h>

struct _InnGuestStaysSection
{
  GtkBox parent_instance;

  GtkWidget *all_button;
  GtkWidget *grid;
  InnLooseCharges *loose_charges;

  InnBook *book;             /* owned, NULL before the first card */
  GCancellable *cancellable; /* owned, of the question for all stays */
  GPtrArray *stays;          /* owned, of InnStay: all that are known */
  gint64 guest_id;
  guint n_shown;
  gboolean expanded;
  GtkAdjustment *scroll;     /* weak, of what we lie in, while we are seen */
  gulong scroll_handler;
};

static void inn_guest_stays_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestStaysSection, inn_guest_stays_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_stays_section_section_init))

/* How many are there at first. */
#define FEW 6

/* How many come at a time, and how near the end, in pixels. */
#define BATCH 60
#define NEAR 800

/* As many as a card brings; there may be more. */
#define MOST_OF_CARD 200

typedef enum
{
  ARRIVAL,
  ROOM,
  TYPE,
  NIGHTS,
  CHANNEL,
  SPEND,
  LAST,
  N_COLUMNS
} Column;

static void
add_cell (InnGuestStaysSection *self,
          Column                column,
          int                   row,
          const char           *text,
          const char           *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gboolean is_number = column == NIGHTS || column == SPEND || column == LAST;

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (column == TYPE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "figures");
  if (row > 0)
    gtk_widget_add_css_class (label, "stay-cell");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->grid), label);
}

static void
add_arrival (InnGuestStaysSection *self,
             const InnStay        *stay,
             InnDate               today)
{
  g_autofree char *arrival = inn_format_short_day (stay->arrival, today);
  g_autofree char *dates = inn_stay_summary_dates (stay, today);
  g_autofree char *spoken = NULL;
  GtkWidget *button = gtk_button_new_with_label (arrival);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "stay-link");
  gtk_widget_add_css_class (button, "figures");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", stay->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-stay");
  if (*stay->room != '\0')
    /* Translators: number of a room, from when to when. */
    spoken = g_strdup_printf (_("Stay in room %1$s, %2$s"), stay->room, dates);
  else
    /* Translators: from when to when. */
    spoken = g_strdup_printf (_("Stay, %s"), dates);
  inn_spoken_name_set (button, spoken);
  gtk_box_append (GTK_BOX (self->grid), button);
}

static const char *
get_status_words (InnStayStatus status)
{
  switch (status)
    {
    case INN_STAY_IN_HOUSE:
      return C_("stay", "here");
    case INN_STAY_BOOKED:
      return C_("stay", "booked");
    case INN_STAY_CANCELLED:
      return C_("stay", "cancelled");
    case INN_STAY_NO_SHOW:
      return C_("stay", "no-show");
    case INN_STAY_DEPARTED:
    default:
      return NULL;
    }
}

static void
add_stay (InnGuestStaysSection *self,
          const InnStay        *stay,
          int                   row,
          InnDate               today)
{
  g_autofree char *nights = g_strdup_printf ("%d", inn_date_days_between (stay->arrival,
                                                                         stay->departure));
  g_autofree char *spend = NULL;
  g_autofree char *score = NULL;
  const char *status = get_status_words (stay->status);
  const char *look = NULL;

  if (stay->spend.amount != 0)
    spend = inn_money_format (stay->spend);
  if (status == NULL && stay->satisfaction >= 0)
    score = g_strdup_printf ("%d", stay->satisfaction);

  if (stay->status == INN_STAY_IN_HOUSE)
    look = "here";
  else if (status != NULL)
    look = "secondary";
  else if (score != NULL && stay->satisfaction <= 6)
    look = "poor";

  add_arrival (self, stay, today);
  add_cell (self, ROOM, row, stay->room, NULL);
  add_cell (self, TYPE, row, stay->room_type, NULL);
  add_cell (self, NIGHTS, row, nights, NULL);
  add_cell (self, CHANNEL, row, inn_channel_get_title (stay->channel), NULL);
  add_cell (self, SPEND, row, spend, NULL);
  add_cell (self, LAST, row, status != NULL ? status : score, look);
}

static void
add_more (InnGuestStaysSection *self,
          guint                 up_to)
{
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));

  for (; self->n_shown < MIN (self->stays->len, up_to); self->n_shown++)
    add_stay (self, g_ptr_array_index (self->stays, self->n_shown), self->n_shown + 1, today);
}

static void
scrolled_cb (InnGuestStaysSection *self)
{
  if (self->expanded && self->n_shown < self->stays->len
      && gtk_adjustment_get_value (self->scroll) + gtk_adjustment_get_page_size (self->scroll)
         > gtk_adjustment_get_upper (self->scroll) - NEAR)
    add_more (self, self->n_shown + BATCH);
}

static void
show_button (InnGuestStaysSection *self)
{
  guint n = self->stays->len;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->all_button, n > FEW);
  if (self->expanded)
    label = g_strdup (_("The latest only"));
  else if (n < MOST_OF_CARD)
    /* Translators: a link to all stays of a guest. */
    label = g_strdup_printf (ngettext ("All %u ›", "All %u ›", n), n);
  else
    label = g_strdup (C_("link", "All ›"));
  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
}

static void
show_stays (InnGuestStaysSection *self)
{
  guint up_to = self->expanded ? MAX (self->n_shown, BATCH) : FEW;

  inn_sheet_part_empty (self->grid);
  self->n_shown = 0;
  gtk_widget_set_visible (self->grid, self->stays->len > 0);
  show_button (self);
  if (self->stays->len == 0)
    return;

  add_cell (self, ARRIVAL, 0, C_("stay column", "Arrival"), "secondary");
  add_cell (self, ROOM, 0, C_("stay column", "Room"), "secondary");
  add_cell (self, TYPE, 0, "", "secondary");
  add_cell (self, NIGHTS, 0, C_("stay column", "Nights"), "secondary");
  add_cell (self, CHANNEL, 0, C_("stay column", "Channel"), "secondary");
  add_cell (self, SPEND, 0, C_("stay column", "Spent"), "secondary");
  add_cell (self, LAST, 0, C_("stay column", "Score"), "secondary");
  add_more (self, up_to);
}

static void
all_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(InnGuestStaysSection) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = inn_store_list_stays_finish (INN_STORE (source), result, &error);

  /* What the card brought is there in any case. */
  if (all == NULL || self->stays == NULL)
    return;
  g_clear_pointer (&self->stays, g_ptr_array_unref);
  self->stays = g_steal_pointer (&all);
  show_stays (self);
}

/* A card knows the latest; the others are asked for when they are wanted. */
static void
load_all (InnGuestStaysSection *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!self->expanded || self->stays->len < MOST_OF_CARD)
    return;

  self->cancellable = g_cancellable_new ();
  inn_store_list_stays_async (inn_book_get_store (self->book), self->guest_id, G_MAXINT,
                              self->cancellable, all_cb, g_object_ref (self));
}

static void
all_clicked_cb (InnGuestStaysSection *self)
{
  self->expanded = !self->expanded;
  show_stays (self);
  load_all (self);
}

/* Where a line is pressed beside its button. */
static void
pressed_cb (GtkGestureClick      *gesture,
            int                   n_press,
            double                x,
            double                y,
            InnGuestStaysSection *self)
{
  guint at = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (self->grid);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), at++)
    {
      graphene_rect_t bounds;

      if (at < N_COLUMNS || at % N_COLUMNS != 0
          || !gtk_widget_compute_bounds (cell, self->grid, &bounds)
          || y < bounds.origin.y || y >= bounds.origin.y + bounds.size.height)
        continue;
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stay", "x",
                                  ((InnStay *) g_ptr_array_index (self->stays,
                                                                  at / N_COLUMNS - 1))->id);
      return;
    }
}

static void
inn_guest_stays_section_show_card (InnGuestSection *section,
                                   InnBook         *book,
                                   InnGuestCard    *card)
{
  InnGuestStaysSection *self = INN_GUEST_STAYS_SECTION (section);

  g_set_object (&self->book, book);
  if (self->guest_id != inn_guest_get_id (card->guest))
    {
      self->guest_id = inn_guest_get_id (card->guest);
      self->expanded = FALSE;
    }
  g_clear_pointer (&self->stays, g_ptr_array_unref);
  self->stays = g_ptr_array_ref (card->stays);
  gtk_widget_set_visible (GTK_WIDGET (self), card->stays->len > 0 || card->charges->len > 0);
  show_stays (self);
  /* What was spent is counted whether or not it was during a stay; so it is to be seen. */
  inn_loose_charges_show (self->loose_charges, card->charges,
                          inn_clock_get_business_day (inn_book_get_clock (book)));
  load_all (self);
}

static void
inn_guest_stays_section_map (GtkWidget *widget)
{
  InnGuestStaysSection *self = INN_GUEST_STAYS_SECTION (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (inn_guest_stays_section_parent_class)->map (widget);

  if (scroller == NULL)
    return;
  g_set_weak_pointer (&self->scroll,
                      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  self->scroll_handler = g_signal_connect_swapped (self->scroll, "value-changed",
                                                   G_CALLBACK (scrolled_cb), self);
}

static void
inn_guest_stays_section_unmap (GtkWidget *widget)
{
  InnGuestStaysSection *self = INN_GUEST_STAYS_SECTION (widget);

  if (self->scroll != NULL)
    g_clear_signal_handler (&self->scroll_handler, self->scroll);
  g_clear_weak_pointer (&self->scroll);

  GTK_WIDGET_CLASS (inn_guest_stays_section_parent_class)->unmap (widget);
}

static void
inn_guest_stays_section_dispose (GObject *object)
{
  InnGuestStaysSection *self = INN_GUEST_STAYS_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->stays, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_stays_section_parent_class)->dispose (object);
}

static void
inn_guest_stays_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_stays_section_show_card;
}

static void
inn_guest_stays_section_class_init (InnGuestStaysSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_stays_section_dispose;
  widget_class->map = inn_guest_stays_section_map;
  widget_class->unmap = inn_guest_stays_section_unmap;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-stays-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestStaysSection, all_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestStaysSection, grid);
  gtk_widget_class_bind_template_child (widget_class, InnGuestStaysSection, loose_charges);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
inn_guest_stays_section_init (InnGuestStaysSection *self)
{
  static const guint dropped[] = { CHANNEL, TYPE, LAST, NIGHTS, ROOM };

  g_type_ensure (INN_TYPE_LOOSE_CHARGES);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->grid,
                                 inn_cell_layout_new (N_COLUMNS, TYPE,
                                                      dropped, G_N_ELEMENTS (dropped), 14));
}
