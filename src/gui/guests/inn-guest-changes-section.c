/* inn-guest-changes-section.c: see inn-guest-changes-section.h. The latest lines of the journal. */

#include "config.h"

#include "inn-guest-changes-section.h"

#include "inn-act-sentence.h"
#include "inn-format.h"
#include "inn-store-journal.h"

#include <glib/gi18n.h>

struct _InnGuestChangesSection
{
  GtkBox parent_instance;

  GtkWidget *rows;

  InnBook *book;              /* owned */
  InnGuestCard *card;         /* owned */
  GCancellable *cancellable;  /* of the question under way */
};

static void inn_guest_changes_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestChangesSection, inn_guest_changes_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_changes_section_section_init))

#define MAX_CHANGES 4

static GtkWidget *
create_row (InnGuestChangesSection *self,
            InnEntry               *entry)
{
  InnClock *clock = inn_book_get_clock (self->book);
  InnCivil when = inn_clock_civil_at (clock, inn_entry_get_utc (entry));
  const char *who = inn_guest_card_get_staff_name (self->card, inn_entry_get_staff (entry));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *what_label, *when_label;
  g_autofree char *what = inn_act_describe (inn_entry_get_act (entry),
                                            inn_entry_get_parameters (entry));
  g_autofree char *time = inn_format_due (when, inn_clock_get_civil (clock));
  g_autoptr(GString) line = g_string_new (time);

  if (who != NULL && *who != '\0')
    g_string_append_printf (line, "%s%s", C_("separator", "\302\240· "), who);

  what_label = gtk_label_new (what);
  gtk_label_set_xalign (GTK_LABEL (what_label), 0);
  gtk_label_set_wrap (GTK_LABEL (what_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (what_label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (what_label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (what_label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), what_label);

  when_label = gtk_label_new (line->str);
  gtk_label_set_xalign (GTK_LABEL (when_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (when_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (when_label, "secondary");
  gtk_widget_add_css_class (when_label, "figures");
  gtk_box_append (GTK_BOX (row), when_label);

  return row;
}

static void
list_entries_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  InnGuestChangesSection *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  GtkWidget *child;

  entries = inn_store_list_guest_entries_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  while ((child = gtk_widget_get_first_child (self->rows)))
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    gtk_box_append (GTK_BOX (self->rows), create_row (self, g_ptr_array_index (entries, i)));

  /* A history that cannot be read must not keep anybody from the card: it is left out. */
  gtk_widget_set_visible (GTK_WIDGET (self), entries != NULL && entries->len > 0);
}

static void
inn_guest_changes_section_show_card (InnGuestSection *section,
                                     InnBook         *book,
                                     InnGuestCard    *card)
{
  InnGuestChangesSection *self = INN_GUEST_CHANGES_SECTION (section);

  g_set_object (&self->book, book);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_list_guest_entries_async (inn_book_get_store (book), inn_guest_get_id (card->guest),
                                      0, MAX_CHANGES, self->cancellable, list_entries_cb, self);
}

static void
inn_guest_changes_section_dispose (GObject *object)
{
  InnGuestChangesSection *self = INN_GUEST_CHANGES_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_clear_pointer (&self->card, inn_guest_card_unref);

  G_OBJECT_CLASS (inn_guest_changes_section_parent_class)->dispose (object);
}

static void
inn_guest_changes_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_changes_section_show_card;
}

static void
inn_guest_changes_section_class_init (InnGuestChangesSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_changes_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-changes-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestChangesSection, rows);
}

static void
inn_guest_changes_section_init (InnGuestChangesSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
