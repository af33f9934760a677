/* inn-important-date-entry.c: see inn-important-date-entry.h. A day is typed as it is told, in either
 * calendar; the line below says how it was understood and when it comes next.
 */

#include "config.h"

#include "inn-important-date-entry.h"

#include "inn-birthday-words.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnImportantDateEntry
{
  GtkBox parent_instance;

  GtkWidget *kind;
  GtkWidget *name;
  GtkWidget *told;
  GtkWidget *message;
  GtkWidget *remove_button;

  InnBook *book;            /* owned */
  gint64 guest_id;
  InnImportantDate *before; /* owned, nullable: what is changed */
};

G_DEFINE_FINAL_TYPE (InnImportantDateEntry, inn_important_date_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  REMOVE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_line (GtkWidget *entry)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), INN_TEXT_ONE_LINE);
}

/* Reads the day, and says below how it was understood, or why not. */
static gboolean
read_day (InnImportantDateEntry *self,
          InnBirthday           *day)
{
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));
  InnFeb29Rule rule = inn_settings_get_feb29_rule (inn_book_get_settings (self->book));
  g_autofree char *told = dup_line (self->told);
  g_autofree char *words = NULL;
  InnBirthdayReading reading;
  InnFieldState state;

  inn_birthday_read (told, INN_DATE_ORDER_UNKNOWN, today, &reading, NULL);
  state = inn_birthday_words (&reading, today, rule, &words);
  inn_sheet_part_tell (self->message,
                       state == INN_FIELD_REFUSED ? "danger"
                       : state == INN_FIELD_DOUBTFUL ? "doubtful"
                                                     : NULL,
                       words);
  *day = reading.birthday;

  return reading.reason == INN_BIRTHDAY_UNDERSTOOD;
}

static void
told_cb (InnImportantDateEntry *self)
{
  InnBirthday day;

  if (self->book != NULL)
    read_day (self, &day);
}

static void
refuse (InnImportantDateEntry *self,
        GtkWidget             *where,
        const char            *words)
{
  inn_sheet_part_tell (self->message, "danger", words);
  gtk_widget_grab_focus (where);
}

static void
save_cb (InnImportantDateEntry *self)
{
  InnImportantKind kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  g_autoptr(InnImportantDate) date = NULL;
  g_autofree char *name = dup_line (self->name);
  g_autofree char *told = dup_line (self->told);
  InnBirthday day;

  if (*told == '\0')
    {
      refuse (self, self->told, _("Which day is it? Type it like 5-20, 2016-05-20 or “lunar 8/15”."));
      return;
    }
  if (!read_day (self, &day))
    {
      gtk_widget_grab_focus (self->told);
      return;
    }
  if (kind == INN_IMPORTANT_OTHER && *name == '\0')
    {
      refuse (self, self->name, _("What day is it? Give it a name."));
      return;
    }

  date = inn_important_date_new (self->guest_id, kind, name, day);
  date->id = self->before != NULL ? self->before->id : 0;
  inn_important_date_set_told (date, told);
  g_signal_emit (self, signals[SAVE], 0, date);
}

static void
remove_cb (InnImportantDateEntry *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
close_cb (InnImportantDateEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
key_cb (InnImportantDateEntry *self,
        guint                  keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  close_cb (self);

  return GDK_EVENT_STOP;
}

static gboolean
inn_important_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_IMPORTANT_DATE_ENTRY (widget)->told);
}

static void
inn_important_date_entry_dispose (GObject *object)
{
  InnImportantDateEntry *self = INN_IMPORTANT_DATE_ENTRY (object);

  g_clear_pointer (&self->before, inn_important_date_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_important_date_entry_parent_class)->dispose (object);
}

static void
inn_important_date_entry_class_init (InnImportantDateEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_important_date_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_important_date_entry_grab_focus;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_verbs (InnImportantDateEntry *self)
{
  GtkWidget *verbs = inn_sheet_part_line ();
  GtkWidget *save = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);

  gtk_widget_add_css_class (save, "suggested-action");
  gtk_box_append (GTK_BOX (verbs), save);
  gtk_box_append (GTK_BOX (verbs),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  self->remove_button = inn_sheet_part_button (C_("verb", "Remove"), G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (verbs), self->remove_button);

  return verbs;
}

static GtkWidget *
make_field (InnImportantDateEntry *self,
            const char            *title,
            int                    width_chars)
{
  GtkWidget *entry = inn_sheet_part_entry (title, width_chars);

  g_signal_connect_object (entry, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static void
inn_important_date_entry_init (InnImportantDateEntry *self)
{
  const char *kinds[INN_N_IMPORTANT_KINDS + 1] = { NULL };
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (int i = 0; i < INN_N_IMPORTANT_KINDS; i++)
    kinds[i] = inn_important_kind_get_label (i);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "in-place");

  self->told = make_field (self, _("Day, solar or lunar"), 16);
  g_signal_connect_object (self->told, "changed", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->told);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);
  self->kind = inn_sheet_part_choice (_("What day it is"), kinds);
  gtk_box_append (GTK_BOX (self), self->kind);
  self->name = make_field (self, _("Name, such as that of the child"), 16);
  gtk_box_append (GTK_BOX (self), self->name);
  gtk_box_append (GTK_BOX (self), make_verbs (self));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * inn_important_date_entry_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the form; start it first
 */
GtkWidget *
inn_important_date_entry_new (InnBook *book)
{
  InnImportantDateEntry *self = g_object_new (INN_TYPE_IMPORTANT_DATE_ENTRY, NULL);

  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}

static void
fill (InnImportantDateEntry *self,
      InnImportantKind       kind,
      const char            *name,
      const char            *told)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), kind);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_text (GTK_EDITABLE (self->told), told);
  told_cb (self);
}

/**
 * inn_important_date_entry_start:
 * @self: the form
 * @guest_id: to whom a day matters
 *
 * Begins anew.
 */
void
inn_important_date_entry_start (InnImportantDateEntry *self,
                                gint64                 guest_id)
{
  g_return_if_fail (INN_IS_IMPORTANT_DATE_ENTRY (self));

  self->guest_id = guest_id;
  g_clear_pointer (&self->before, inn_important_date_unref);
  gtk_widget_set_visible (self->remove_button, FALSE);
  fill (self, INN_IMPORTANT_ANNIVERSARY, "", "");
}

/**
 * inn_important_date_entry_edit:
 * @self: the form
 * @date: what is to be changed
 */
void
inn_important_date_entry_edit (InnImportantDateEntry *self,
                               InnImportantDate      *date)
{
  g_autofree char *told = NULL;

  g_return_if_fail (INN_IS_IMPORTANT_DATE_ENTRY (self));

  inn_important_date_ref (date);
  g_clear_pointer (&self->before, inn_important_date_unref);
  self->before = date;
  self->guest_id = date->guest_id;
  gtk_widget_set_visible (self->remove_button, TRUE);
  told = *date->told != '\0' ? g_strdup (date->told) : inn_birthday_format (date->day);
  fill (self, date->kind, date->name, told);
}
