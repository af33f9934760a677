/* inn-guest-interactions-section.c: see inn-guest-interactions-section.h. The latest few come with the
 * card; the others are asked for page by page, as there may be thousands.
 */

#include "config.h"

#include "inn-guest-interactions-section.h"

#include "inn-format.h"
#include "inn-interaction-words.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-interactions.h"

#include <glib/gi18n.h>

struct _InnGuestInteractionsSection
{
  GtkBox parent_instance;

  GtkWidget *rows;
  GtkWidget *none;
  GtkWidget *heard;
  GtkWidget *more;

  InnBook *book;              /* owned, NULL before the first card */
  InnGuestCard *card;         /* owned, NULL before the first */
  GPtrArray *interactions;    /* owned, of InnInteraction, those shown */
  GCancellable *cancellable;  /* owned, of the question under way */
};

static void inn_guest_interactions_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestInteractionsSection, inn_guest_interactions_section,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_interactions_section_section_init))

enum
{
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How many more each press shows. */
#define PAGE 50

/* Longer words are read when they are opened. */
#define MAX_LINES 6

/* An icon, and the line that leads to the next one. */
static GtkWidget *
make_mark (const InnInteraction *interaction)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon
    = gtk_image_new_from_icon_name (inn_interaction_kind_get_icon (interaction->kind));
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 14);
  gtk_widget_add_css_class (icon, "timeline-icon");
  gtk_widget_add_css_class (line, "hairline");
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (line, TRUE);
  gtk_box_append (GTK_BOX (mark), icon);
  gtk_box_append (GTK_BOX (mark), line);

  return mark;
}

/* "11-20 14:30 · Lin Xiao" */
static char *
dup_details (InnGuestInteractionsSection *self,
             const InnInteraction        *interaction)
{
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (self->book));
  const char *who = inn_guest_card_get_staff_name (self->card, interaction->staff_id);
  g_autofree char *when = inn_format_due (interaction->when, now);

  if (who == NULL || *who == '\0')
    return g_steal_pointer (&when);

  return g_strconcat (when, C_("separator", "\302\240· "), who, NULL);
}

static GtkWidget *
make_row (InnGuestInteractionsSection *self,
          const InnInteraction        *interaction)
{
  const char *kind = inn_interaction_kind_get_label (interaction->kind);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *top = inn_sheet_part_line ();
  GtkWidget *words = inn_sheet_part_label (interaction->what, NULL);
  g_autofree char *details = dup_details (self, interaction);
  g_autofree char *spoken = NULL;

  gtk_box_append (GTK_BOX (top), inn_sheet_part_label (kind, (const char *[]) { "strong", NULL }));
  gtk_box_append (GTK_BOX (top),
                  inn_sheet_part_label (details, (const char *[]) { "secondary", "figures", NULL }));
  gtk_box_append (GTK_BOX (lines), top);
  gtk_label_set_lines (GTK_LABEL (words), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), words);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), make_mark (interaction));
  gtk_box_append (GTK_BOX (box), lines);

  gtk_widget_add_css_class (row, "bill-row");
  gtk_widget_add_css_class (row, "timeline-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !inn_book_is_read_only (self->book));
  /* Translators: kind of what happened, when and who, the words. */
  spoken = g_strdup_printf (_("%1$s, %2$s: %3$s"), kind, details, interaction->what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
add_rows (InnGuestInteractionsSection *self,
          GPtrArray                   *interactions)
{
  guint n_left;

  for (guint i = 0; i < interactions->len; i++)
    {
      InnInteraction *one = g_ptr_array_index (interactions, i);

      g_ptr_array_add (self->interactions, inn_interaction_ref (one));
      gtk_list_box_append (GTK_LIST_BOX (self->rows), make_row (self, one));
    }

  n_left = MAX (0, self->card->n_interactions - (int) self->interactions->len);
  gtk_widget_set_visible (self->none, self->interactions->len == 0);
  gtk_widget_set_visible (self->rows, self->interactions->len > 0);
  gtk_widget_set_visible (self->more, n_left > 0);
  if (n_left > 0)
    {
      g_autofree char *label
        = n_left <= PAGE ? g_strdup_printf (ngettext ("All %d", "All %d",
                                                      self->card->n_interactions),
                                            self->card->n_interactions)
                         /* Translators: how many are shown, how many there are. */
                         : g_strdup_printf (_("Earlier ones (%1$u of %2$d shown)"),
                                            self->interactions->len, self->card->n_interactions);

      gtk_button_set_label (GTK_BUTTON (self->more), label);
    }
}

static void
begin_rows (InnGuestInteractionsSection *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)))
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), row);
  g_ptr_array_set_size (self->interactions, 0);
}

static GCancellable *
begin_asking (InnGuestInteractionsSection *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  return self->cancellable;
}

static void
listed_more_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(InnGuestInteractionsSection) self = user_data;
  g_autoptr(GPtrArray) interactions
    = inn_store_list_interactions_finish (INN_STORE (source), result, NULL);

  if (interactions != NULL && self->book != NULL)
    add_rows (self, interactions);
}

static void
listed_anew_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(InnGuestInteractionsSection) self = user_data;
  g_autoptr(GPtrArray) interactions
    = inn_store_list_interactions_finish (INN_STORE (source), result, NULL);

  if (interactions == NULL || self->book == NULL)
    return;

  begin_rows (self);
  add_rows (self, interactions);
}

static void
more_cb (InnGuestInteractionsSection *self)
{
  inn_store_list_interactions_async (inn_book_get_store (self->book),
                                     inn_guest_get_id (self->card->guest), PAGE,
                                     self->interactions->len, begin_asking (self), listed_more_cb,
                                     g_object_ref (self));
}

static void
row_activated_cb (InnGuestInteractionsSection *self,
                  GtkListBoxRow               *row)
{
  g_signal_emit (self, signals[EDIT], 0,
                 g_ptr_array_index (self->interactions, gtk_list_box_row_get_index (row)));
}

/* A quiet fact: how long nobody has heard from the guest. */
static void
show_silence (InnGuestInteractionsSection *self)
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
inn_guest_interactions_section_show_card (InnGuestSection *section,
                                          InnBook         *book,
                                          InnGuestCard    *card)
{
  InnGuestInteractionsSection *self = INN_GUEST_INTERACTIONS_SECTION (section);
  gboolean is_same = self->card != NULL
                     && inn_guest_get_id (self->card->guest) == inn_guest_get_id (card->guest);
  guint n_shown = self->interactions->len;
  GCancellable *cancellable = begin_asking (self);

  g_set_object (&self->book, book);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  show_silence (self);

  /* What was unfolded stays so while the same guest is shown. */
  if (is_same && n_shown > INN_GUEST_CARD_INTERACTIONS)
    {
      inn_store_list_interactions_async (inn_book_get_store (book), inn_guest_get_id (card->guest),
                                         MAX (n_shown, PAGE), 0, cancellable, listed_anew_cb,
                                         g_object_ref (self));
      return;
    }

  begin_rows (self);
  add_rows (self, card->interactions);
}

static void
inn_guest_interactions_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_interactions_section_show_card;
}

static void
inn_guest_interactions_section_dispose (GObject *object)
{
  InnGuestInteractionsSection *self = INN_GUEST_INTERACTIONS_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->interactions, g_ptr_array_unref);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_interactions_section_parent_class)->dispose (object);
}

static void
inn_guest_interactions_section_class_init (InnGuestInteractionsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_interactions_section_dispose;

  signals[EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inn_guest_interactions_section_init (InnGuestInteractionsSection *self)
{
  GtkWidget *head = inn_sheet_part_head (_("Interactions"));
  GtkWidget *add = gtk_button_new_from_icon_name ("inn-plus-symbolic");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->interactions = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_interaction_unref);

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
  self->none = inn_sheet_part_label (_("Nothing noted yet. F4 notes the first call or visit."),
                                     (const char *[]) { "secondary", NULL });
  gtk_box_append (GTK_BOX (self), self->none);
  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "bill");
  gtk_widget_add_css_class (self->rows, "timeline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Interactions"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->rows);
  self->more = inn_sheet_part_link ("", G_CALLBACK (more_cb), self);
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->more);
}
