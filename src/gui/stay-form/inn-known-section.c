/* inn-known-section.c: see inn-known-section.h. Lines with nothing to say are not there. */

#include "config.h"

#include "inn-known-section.h"

#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-format.h"
#include "inn-guest-bars-section.h"
#include "inn-guest-section.h"
#include "inn-preference-lines.h"
#include "inn-store-guests.h"
#include "inn-tag-label.h"
#include "inn-user-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define MAX_FOLLOW_UPS 4

struct _InnKnownSection
{
  GtkBox parent_instance;

  GtkWidget *bars;
  GtkWidget *preferences;
  GtkWidget *lines;
  GtkWidget *tags;
  GtkWidget *note;
  GtkWidget *last;
  GtkWidget *waiting;

  InnBook *book;             /* owned, NULL before somebody was shown */
  GCancellable *cancellable; /* owned, nullable: of the question under way */
  gint64 guest_id;
  InnDate today;
};

G_DEFINE_FINAL_TYPE (InnKnownSection, inn_known_section, GTK_TYPE_BOX)

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
get_line (GtkWidget *content)
{
  return gtk_widget_get_ancestor (content, INN_TYPE_FORM_LINE);
}

static GtkWidget *
add_line (InnKnownSection *self,
          const char      *title,
          GtkWidget       *content)
{
  GtkWidget *line = g_object_new (INN_TYPE_FORM_LINE, NULL);
  GtkWidget *field = g_object_new (INN_TYPE_FORM_FIELD, "title", title, "child", content, NULL);

  gtk_widget_set_valign (content, GTK_ALIGN_CENTER);
  inn_form_line_add (INN_FORM_LINE (line), field);
  gtk_box_append (GTK_BOX (self->lines), line);

  return content;
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "known-value");

  return label;
}

static void
show_tags (InnKnownSection *self,
           InnGuestCard    *card)
{
  clear (self->tags);
  for (guint i = 0; i < card->tags->len; i++)
    gtk_box_append (GTK_BOX (self->tags), inn_tag_label_new (g_ptr_array_index (card->tags, i)));
  gtk_widget_set_visible (get_line (self->tags), card->tags->len > 0);
}

static void
show_waiting (InnKnownSection *self,
              InnGuestCard    *card,
              InnDate          today)
{
  guint n = 0;

  clear (self->waiting);
  for (guint i = 0; i < card->follow_ups->len && n < MAX_FOLLOW_UPS; i++)
    {
      const InnFollowUp *follow_up = g_ptr_array_index (card->follow_ups, i);
      g_autofree char *due = NULL;
      g_autofree char *text = NULL;

      if (follow_up->done)
        continue;
      due = inn_format_short_day (follow_up->due.date, today);
      /* Translators: what is to be done, on which day. */
      text = g_strdup_printf (C_("follow-up", "%1$s, %2$s"), follow_up->what, due);
      gtk_box_append (GTK_BOX (self->waiting), create_label (text));
      n++;
    }
  gtk_widget_set_visible (get_line (self->waiting), n > 0);
}

static const InnStay *
find_last (InnGuestCard *card)
{
  for (guint i = 0; i < card->stays->len; i++)
    if (((InnStay *) g_ptr_array_index (card->stays, i))->status == INN_STAY_DEPARTED)
      return g_ptr_array_index (card->stays, i);

  return NULL;
}

static void
show_last (InnKnownSection *self,
           InnGuestCard    *card,
           InnDate          today)
{
  const InnStay *stay = find_last (card);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  int nights;

  gtk_widget_set_visible (get_line (self->last), stay != NULL);
  if (stay == NULL)
    return;

  nights = inn_date_days_between (stay->arrival, stay->departure);
  text = inn_format_short_day (stay->arrival, today);
  if (*stay->room != '\0')
    g_ptr_array_add (parts, g_strdup_printf (_("room %s"), stay->room));
  if (*stay->room_type != '\0')
    g_ptr_array_add (parts, g_strdup (stay->room_type));
  g_ptr_array_add (parts, nights > 0 ? g_strdup_printf (ngettext ("%d night", "%d nights", nights),
                                                       nights)
                                     : g_strdup (C_("stay", "day use")));
  if (stay->spend.amount > 0)
    g_ptr_array_add (parts, inn_money_format (stay->spend));
  if (stay->satisfaction >= 0)
    /* Translators: how satisfied the guest was, of ten. */
    g_ptr_array_add (parts, g_strdup_printf (_("%d of 10"), stay->satisfaction));
  for (guint i = 0; i < parts->len; i++)
    {
      char *longer = inn_format_list (text, g_ptr_array_index (parts, i));

      g_free (text);
      text = longer;
    }
  inn_user_text_set_label (GTK_LABEL (self->last), text);
}

static void
card_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnKnownSection) self = user_data;
  g_autoptr(InnGuestCard) card
    = inn_store_load_guest_card_finish (INN_STORE (source), result, NULL);

  if (card != NULL && self->book != NULL && inn_guest_get_id (card->guest) == self->guest_id)
    inn_known_section_show (self, self->book, card, self->today);
}

/* What was confirmed at the desk is told no more. */
static void
book_changed_cb (InnKnownSection *self,
                 InnChangeSet    *changes)
{
  if (!inn_change_set_has_area (changes, INN_CHANGE_PREFERENCES)
      || !inn_change_set_has_guest (changes, self->guest_id))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_load_guest_card_async (inn_book_get_store (self->book), self->guest_id,
                                   self->cancellable, card_cb, g_object_ref (self));
}

static void
inn_known_section_dispose (GObject *object)
{
  InnKnownSection *self = INN_KNOWN_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_known_section_parent_class)->dispose (object);
}

static void
inn_known_section_class_init (InnKnownSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_known_section_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "form-section");
}

static void
inn_known_section_init (InnKnownSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->bars = g_object_new (INN_TYPE_GUEST_BARS_SECTION, NULL);
  gtk_box_append (GTK_BOX (self), self->bars);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self), self->lines);

  self->preferences = add_line (self, C_("guest", "Preferences"), inn_preference_lines_new ());
  self->last = add_line (self, _("Last stay"), create_label (NULL));
  self->tags = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->tags, g_object_new (INN_TYPE_WRAP_LAYOUT,
                                                           "spacing", 6, "line-spacing", 4, NULL));
  add_line (self, _("Tags"), self->tags);
  self->note = add_line (self, C_("form", "Note"), create_label (NULL));
  self->waiting = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  add_line (self, C_("form", "Waiting"), self->waiting);
}

/**
 * inn_known_section_show:
 * @self: the part
 * @book: the book
 * @card: of the guest at the desk
 * @today: the business day
 */
void
inn_known_section_show (InnKnownSection *self,
                        InnBook         *book,
                        InnGuestCard    *card,
                        InnDate          today)
{
  const char *note;

  g_return_if_fail (INN_IS_KNOWN_SECTION (self));

  if (self->book == NULL)
    {
      self->book = g_object_ref (book);
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  self->guest_id = inn_guest_get_id (card->guest);
  self->today = today;
  note = inn_guest_get_text (card->guest, INN_GUEST_NOTE);
  inn_preference_lines_show (INN_PREFERENCE_LINES (self->preferences), book, card->preferences,
                             card->room_memories);
  gtk_widget_set_visible (get_line (self->preferences),
                          gtk_widget_get_visible (self->preferences));
  inn_guest_section_show_card (INN_GUEST_SECTION (self->bars), book, card);
  show_tags (self, card);
  inn_user_text_set_label (GTK_LABEL (self->note), note);
  gtk_widget_set_visible (get_line (self->note), *note != '\0');
  show_waiting (self, card, today);
  show_last (self, card, today);
}
