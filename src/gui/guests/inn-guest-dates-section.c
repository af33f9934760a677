/* inn-guest-dates-section.c: see inn-guest-dates-section.h. The next to come stands first; the form opens
 * in its place.
 */

#include "config.h"

#include "inn-guest-dates-section.h"

#include "inn-format.h"
#include "inn-important-date-entry.h"
#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-people.h"

#include <glib/gi18n.h>

struct _InnGuestDatesSection
{
  GtkBox parent_instance;

  GtkWidget *add_link;
  GtkWidget *rows;
  GtkWidget *entry;  /* NULL before it is wanted */

  InnBook *book;     /* owned, NULL before the first card */
  gint64 guest_id;
  gint64 edited;     /* what the form changes, or 0 */
};

/* When a day comes next. */
typedef struct
{
  InnImportantDate *date; /* unowned, the card's */
  InnDate           next;
} Coming;

static void inn_guest_dates_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestDatesSection, inn_guest_dates_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_dates_section_section_init))

static void
close_entry (InnGuestDatesSection *self)
{
  if (self->entry == NULL || !gtk_widget_get_visible (self->entry))
    return;

  gtk_widget_set_visible (self->entry, FALSE);
  self->edited = 0;
  gtk_widget_grab_focus (self->add_link);
}

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_important_date_finish (store, result, seq, error) != 0;
}

/* The form stays open when it was not noted. */
static void
end_cb (gint64   seq,
        gboolean done,
        gpointer data)
{
  if (done)
    close_entry (data);
}

static void
save_cb (InnGuestDatesSection *self,
         InnImportantDate     *date)
{
  InnPendingAct *act = inn_pending_act_new (GTK_WIDGET (self), finish_save,
                                            g_strdup (_("The day is noted")),
                                            _("The day was not noted"));

  inn_pending_act_set_end (act, end_cb, g_object_ref (self), g_object_unref);
  inn_store_save_important_date_async (inn_book_get_store (self->book), date, NULL,
                                       inn_pending_act_cb, act);
}

static void
remove_cb (InnGuestDatesSection *self)
{
  gint64 id = self->edited;

  close_entry (self);
  inn_store_delete_important_date_async (inn_book_get_store (self->book), id, NULL,
                                         inn_pending_act_cb,
                                         inn_pending_act_new
                                           (GTK_WIDGET (self),
                                            inn_store_delete_important_date_finish,
                                            g_strdup (_("The day is removed")),
                                            _("The day was not removed")));
}

static InnImportantDateEntry *
open_entry (InnGuestDatesSection *self)
{
  if (self->entry == NULL)
    {
      self->entry = inn_important_date_entry_new (self->book);
      g_signal_connect_object (self->entry, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "remove", G_CALLBACK (remove_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "closed", G_CALLBACK (close_entry), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), self->entry);
    }
  gtk_widget_set_visible (self->entry, TRUE);

  return INN_IMPORTANT_DATE_ENTRY (self->entry);
}

static void
add_cb (InnGuestDatesSection *self)
{
  self->edited = 0;
  inn_important_date_entry_start (open_entry (self), self->guest_id);
  gtk_widget_grab_focus (self->entry);
}

static void
edit_cb (GtkButton            *button,
         InnGuestDatesSection *self)
{
  InnImportantDate *date = g_object_get_data (G_OBJECT (button), "inn-date");

  self->edited = date->id;
  inn_important_date_entry_edit (open_entry (self), date);
  gtk_widget_grab_focus (self->entry);
}

/* The day as it was told; of a solar one, that is the year, as it comes on the same day again. */
static char *
dup_told (InnBirthday day,
          InnDate     next)
{
  if (day.calendar == INN_CALENDAR_SOLAR && day.year != 0 && day.month == next.month
      && day.day == next.day)
    /* Translators: the year in which a day was that comes again. */
    return g_strdup_printf (C_("year of a day", "%d"), day.year);

  return inn_birthday_format (day);
}

/* "Thu 17 December, in 25 days · lunar 11/9" */
static char *
dup_when (const InnImportantDate *date,
          InnDate                 next,
          InnDate                 today)
{
  g_autofree char *told = dup_told (date->day, next);
  g_autofree char *day = NULL;
  g_autofree char *left = NULL;
  g_autofree char *when = NULL;

  if (!inn_date_is_set (next))
    return g_steal_pointer (&told);

  day = inn_format_day_words (next, today);
  left = inn_format_days_left (inn_date_days_between (today, next));
  /* Translators: a day in words, how many days are left. */
  when = g_strdup_printf (_("%1$s, %2$s"), day, left);

  return g_strconcat (when, C_("separator", "\302\240· "), told, NULL);
}

static GtkWidget *
make_row (InnGuestDatesSection *self,
          const Coming         *coming,
          InnDate               today)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *label = inn_important_date_dup_label (coming->date);
  g_autofree char *when = dup_when (coming->date, coming->next, today);
  g_autofree char *spoken = inn_format_list (label, when);

  gtk_box_append (GTK_BOX (words), inn_sheet_part_label (label, NULL));
  gtk_box_append (GTK_BOX (words), inn_sheet_part_label (when, (const char *[]) { "secondary",
                                                                                  "figures",
                                                                                  NULL }));
  gtk_button_set_child (GTK_BUTTON (row), words);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "text-button-plain");
  inn_spoken_name_set (row, spoken);
  if (!inn_book_is_read_only (self->book))
    {
      gtk_widget_set_tooltip_text (row, _("Change or remove"));
      g_object_set_data_full (G_OBJECT (row), "inn-date", inn_important_date_ref (coming->date),
                              (GDestroyNotify) inn_important_date_unref);
      g_signal_connect (row, "clicked", G_CALLBACK (edit_cb), self);
    }

  return row;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Coming *left = a;
  const Coming *right = b;

  return inn_date_compare (left->next, right->next);
}

static void
inn_guest_dates_section_show_card (InnGuestSection *section,
                                   InnBook         *book,
                                   InnGuestCard    *card)
{
  InnGuestDatesSection *self = INN_GUEST_DATES_SECTION (section);
  InnDate today = inn_clock_get_today (inn_book_get_clock (book));
  InnFeb29Rule rule = inn_settings_get_feb29_rule (inn_book_get_settings (book));
  g_autoptr(GArray) comings = g_array_new (FALSE, FALSE, sizeof (Coming));

  g_set_object (&self->book, book);
  if (self->guest_id != inn_guest_get_id (card->guest))
    {
      self->guest_id = inn_guest_get_id (card->guest);
      self->edited = 0;
      if (self->entry != NULL)
        gtk_widget_set_visible (self->entry, FALSE);
    }

  for (guint i = 0; i < card->dates->len; i++)
    {
      Coming coming = { g_ptr_array_index (card->dates, i), INN_DATE_NONE };

      if (!inn_birthday_next (coming.date->day, today, rule, &coming.next))
        coming.next = INN_DATE_NONE;
      g_array_append_val (comings, coming);
    }
  g_array_sort (comings, compare);

  inn_sheet_part_empty (self->rows);
  for (guint i = 0; i < comings->len; i++)
    gtk_box_append (GTK_BOX (self->rows),
                    make_row (self, &g_array_index (comings, Coming, i), today));
  gtk_widget_set_visible (self->rows, comings->len > 0);
  gtk_widget_set_visible (self->add_link, !inn_book_is_read_only (book));
  gtk_widget_set_visible (GTK_WIDGET (self), comings->len > 0 || !inn_book_is_read_only (book));
}

static void
inn_guest_dates_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_dates_section_show_card;
}

static void
inn_guest_dates_section_dispose (GObject *object)
{
  InnGuestDatesSection *self = INN_GUEST_DATES_SECTION (object);

  self->entry = NULL;
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_dates_section_parent_class)->dispose (object);
}

static void
inn_guest_dates_section_class_init (InnGuestDatesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_dates_section_dispose;
}

static void
inn_guest_dates_section_init (InnGuestDatesSection *self)
{
  GtkWidget *head = inn_sheet_part_head (_("Other days that matter"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  self->add_link = inn_sheet_part_link (C_("verb", "Add a day"), G_CALLBACK (add_cb), self);
  inn_spoken_name_set (self->add_link, _("Add a day that matters"));
  gtk_box_append (GTK_BOX (head), self->add_link);
  gtk_box_append (GTK_BOX (self), head);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self), self->rows);
}
