/* inn-guest-facts-section.c: see inn-guest-facts-section.h. Shown only for guests who have stayed. */

#include "config.h"

#include "inn-guest-facts-section.h"

#include "inn-facts-layout.h"
#include "inn-format.h"
#include "inn-money.h"

#include <glib/gi18n.h>

/* From so many units on an average is told in whole ones. */
#define LEAST_WHOLE 100

struct _InnGuestFactsSection
{
  GtkBox parent_instance;

  GtkWidget *line;
};

static void inn_guest_facts_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestFactsSection, inn_guest_facts_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_facts_section_section_init))

static void
add_fact (InnGuestFactsSection *self,
          const char           *value,
          const char           *label)
{
  GtkWidget *fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *value_label = gtk_label_new (value);
  GtkWidget *name_label = gtk_label_new (label);

  gtk_widget_add_css_class (value_label, "strong");
  gtk_widget_add_css_class (value_label, "figures");
  gtk_widget_add_css_class (name_label, "secondary");
  /* Han is taller than digits; what stands below is in one line all the same. */
  gtk_widget_add_css_class (value_label, "fact-value");
  gtk_label_set_xalign (GTK_LABEL (value_label), 0);
  gtk_label_set_xalign (GTK_LABEL (name_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (value_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (name_label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (fact), value_label);
  gtk_box_append (GTK_BOX (fact), name_label);
  if (gtk_widget_get_first_child (self->line) != NULL)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

      gtk_widget_add_css_class (line, "hairline");
      gtk_box_append (GTK_BOX (self->line), line);
    }
  gtk_box_append (GTK_BOX (self->line), fact);
}

/* An average says how much about it is: cents would only look exact. Small sums keep them. */
static char *
dup_average (const InnGuestCard *card)
{
  InnMoney sum = card->paid_stays_spend;
  gint64 average = (sum.amount + card->n_paid_stays / 2) / card->n_paid_stays;
  gint64 unit = 1;

  for (guint i = 0; i < inn_money_exponent (sum.currency); i++)
    unit *= 10;
  if (average >= LEAST_WHOLE * unit)
    average = (average + unit / 2) / unit * unit;

  return inn_money_format (inn_money (average, sum.currency));
}

/* All points that were given, those of the stays and those of reviews, of ten; NULL without any. */
static char *
dup_points (const InnGuestCard *card)
{
  int sum = 0, n_given = 0;

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (stay->satisfaction >= 0)
        {
          sum += 10 * stay->satisfaction;
          n_given++;
        }
    }
  for (guint i = 0; i < card->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (card->feedback, i);

      if (feedback->kind == INN_FEEDBACK_REVIEW && feedback->score_tenths >= 0)
        {
          sum += feedback->score_tenths;
          n_given++;
        }
    }
  if (n_given == 0)
    return NULL;
  sum = (sum + n_given / 2) / n_given;

  return g_strdup_printf (sum % 10 == 0 ? "%d" : "%d.%d", sum / 10, sum % 10);
}

static void
inn_guest_facts_section_show_card (InnGuestSection *section,
                                   InnBook         *book,
                                   InnGuestCard    *card)
{
  InnGuestFactsSection *self = INN_GUEST_FACTS_SECTION (section);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (book));
  g_autofree char *stays = g_strdup_printf ("%d", card->n_stays);
  g_autofree char *nights = g_strdup_printf ("%d", card->nights);
  g_autofree char *spend = NULL;
  g_autofree char *per_stay = NULL;
  g_autofree char *points = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self), card->n_stays > 0);
  while ((child = gtk_widget_get_first_child (self->line)))
    gtk_box_remove (GTK_BOX (self->line), child);
  if (card->n_stays == 0)
    return;

  add_fact (self, stays, ngettext ("stay", "stays", card->n_stays));
  add_fact (self, nights, ngettext ("night", "nights", card->nights));
  if (card->spend.amount > 0)
    {
      spend = inn_money_format (card->spend);
      add_fact (self, spend, C_("fact", "spent"));
      /* An average of one of several currencies would say nothing. */
      if (card->n_more_spend == 0 && card->n_paid_stays > 0)
        {
          per_stay = dup_average (card);
          add_fact (self, per_stay, C_("fact", "per stay"));
        }
    }
  for (guint i = 0; i < card->n_more_spend; i++)
    {
      g_autofree char *more = inn_money_format (card->more_spend[i]);

      add_fact (self, more, C_("fact", "spent"));
    }
  points = dup_points (card);
  if (points != NULL)
    add_fact (self, points, C_("fact", "points of 10"));
  first = inn_format_short_day (card->first_arrival, today);
  add_fact (self, first, C_("fact", "first here"));
  /* Who is in house has not left yet. */
  if (inn_date_is_set (card->last_departure) &&
      inn_date_compare (card->last_departure, today) <= 0)
    {
      last = inn_format_short_day (card->last_departure, today);
      add_fact (self, last, C_("fact", "last left"));
    }
  add_fact (self, inn_stage_get_label (card->rating.stage),
            inn_rfm_class_get_label (card->rating.rfm.class));
}

static void
inn_guest_facts_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_facts_section_show_card;
}

static void
inn_guest_facts_section_class_init (InnGuestFactsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INN_TYPE_FACTS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-facts-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestFactsSection, line);
}

static void
inn_guest_facts_section_init (InnGuestFactsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
