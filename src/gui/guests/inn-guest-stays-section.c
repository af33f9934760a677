/* inn-guest-stays-section.c: see inn-guest-stays-section.h. */

#include "config.h"

#include "inn-guest-stays-section.h"

#include "inn-cell-layout.h"
#include "inn-channel.h"
#include "inn-format.h"
#include "inn-money.h"

#include <glib/gi18n.h>

struct _InnGuestStaysSection
{
  GtkBox parent_instance;

  GtkWidget *count_label;
  GtkWidget *grid;
};

static void inn_guest_stays_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestStaysSection, inn_guest_stays_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_stays_section_section_init))

/* More than these are counted only. */
#define MAX_STAYS 6

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
  g_autofree char *arrival = inn_format_short_day (stay->arrival, today);
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

  add_cell (self, ARRIVAL, row, arrival, NULL);
  add_cell (self, ROOM, row, stay->room, NULL);
  add_cell (self, TYPE, row, stay->room_type, NULL);
  add_cell (self, NIGHTS, row, nights, NULL);
  add_cell (self, CHANNEL, row, inn_channel_get_title (stay->channel), NULL);
  add_cell (self, SPEND, row, spend, NULL);
  add_cell (self, LAST, row, status != NULL ? status : score, look);
}

static void
inn_guest_stays_section_show_card (InnGuestSection *section,
                                   InnBook         *book,
                                   InnGuestCard    *card)
{
  InnGuestStaysSection *self = INN_GUEST_STAYS_SECTION (section);
  InnDate today = inn_clock_get_today (inn_book_get_clock (book));
  g_autofree char *count = NULL;
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self), card->stays->len > 0);
  while ((child = gtk_widget_get_first_child (self->grid)))
    gtk_box_remove (GTK_BOX (self->grid), child);
  if (card->stays->len == 0)
    return;

  if (card->stays->len > MAX_STAYS)
    count = g_strdup_printf (ngettext ("latest %1$d of %2$u", "latest %1$d of %2$u",
                                       card->stays->len),
                             MAX_STAYS, card->stays->len);
  gtk_label_set_text (GTK_LABEL (self->count_label), count != NULL ? count : "");

  add_cell (self, ARRIVAL, 0, C_("stay column", "Arrival"), "secondary");
  add_cell (self, ROOM, 0, C_("stay column", "Room"), "secondary");
  add_cell (self, TYPE, 0, "", "secondary");
  add_cell (self, NIGHTS, 0, C_("stay column", "Nights"), "secondary");
  add_cell (self, CHANNEL, 0, C_("stay column", "Channel"), "secondary");
  add_cell (self, SPEND, 0, C_("stay column", "Spent"), "secondary");
  add_cell (self, LAST, 0, C_("stay column", "Score"), "secondary");
  for (guint i = 0; i < MIN (card->stays->len, MAX_STAYS); i++)
    add_stay (self, g_ptr_array_index (card->stays, i), i + 1, today);
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-stays-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestStaysSection, count_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestStaysSection, grid);
}

static void
inn_guest_stays_section_init (InnGuestStaysSection *self)
{
  static const guint dropped[] = { CHANNEL, TYPE, LAST, NIGHTS, ROOM };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->grid,
                                 inn_cell_layout_new (N_COLUMNS, TYPE,
                                                      dropped, G_N_ELEMENTS (dropped), 14));
}
