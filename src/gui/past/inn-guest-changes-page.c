/* inn-guest-changes-page.c: see inn-guest-changes-page.h. Covers the window. All of the history is read at
 * once, so that its words can be looked through; rows are made a page at a time.
 */

#include "config.h"

#include "inn-guest-changes-page.h"

#include <adwaita.h>

#include "inn-act-row.h"
#include "inn-act-sentence.h"
#include "inn-detail-words.h"
#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-pane-header.h"
#include "inn-shell.h"
#include "inn-store-guests.h"
#include "inn-store-journal.h"

#include <string.h>

#include <glib/gi18n.h>

#define PAGE_SIZE 30
#define N_LINES 8

struct _InnGuestChangesPage
{
  GtkWidget parent_instance;

  GtkWidget *name_label;
  GtkWidget *search_entry;
  GtkWidget *stack;
  GtkWidget *rows;
  GtkWidget *older_button;
  GtkWidget *empty_label;

  InnBook *book;              /* owned */
  InnGuestCard *card;         /* owned: who it is, and who works here; NULL before it is read */
  gint64 guest_id;
  InnGuestHistory *history;   /* owned, NULL before it is read */
  GPtrArray *words;           /* owned, of char *: what each entry says, folded */
  GPtrArray *details;         /* owned, of char *: the lines below each entry */
  GCancellable *cancellable;
  guint n_wanted;
};

G_DEFINE_FINAL_TYPE (InnGuestChangesPage, inn_guest_changes_page, GTK_TYPE_WIDGET)

static char *
dup_when_and_who (InnGuestChangesPage *self,
                  InnEntry            *entry)
{
  InnClock *clock = inn_book_get_clock (self->book);
  const char *who = self->card != NULL
                      ? inn_guest_card_get_staff_name (self->card, inn_entry_get_staff (entry)) : NULL;
  g_autofree char *when = inn_format_due (inn_clock_civil_at (clock, inn_entry_get_utc (entry)),
                                          inn_clock_get_civil (clock));

  if (who == NULL || *who == '\0')
    return g_steal_pointer (&when);

  return g_strconcat (when, C_("separator", "\302\240· "), who, NULL);
}

/* An import wrote many values at once: the first of them, and how many more there are. */
static char *
dup_first_lines (GPtrArray *lines)
{
  g_autoptr(GString) words = g_string_new (NULL);
  guint n_shown = lines->len > N_LINES + 1 ? N_LINES : lines->len;

  for (guint i = 0; i < n_shown; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (lines, i));
  if (n_shown < lines->len)
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (words,
                              ngettext ("and %u more value", "and %u more values",
                                        lines->len - n_shown),
                              lines->len - n_shown);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The lines of what each entry changed, and all its words to look through. */
static void
make_words (InnGuestChangesPage *self)
{
  guint next = 0;

  g_ptr_array_set_size (self->words, 0);
  g_ptr_array_set_size (self->details, 0);
  for (guint i = 0; i < self->history->entries->len; i++)
    {
      InnEntry *entry = g_ptr_array_index (self->history->entries, i);
      g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(GString) words = g_string_new (NULL);
      g_autofree char *what = inn_act_describe (inn_entry_get_act (entry),
                                                inn_entry_get_parameters (entry));
      g_autofree char *when = dup_when_and_who (self, entry);

      g_string_append_printf (words, "%s\n%s", what, when);
      for (; next < self->history->changes->len; next++)
        {
          const InnGuestChange *change = g_ptr_array_index (self->history->changes, next);
          char *line = NULL;

          if (change->seq != inn_entry_get_seq (entry))
            break;
          line = inn_detail_words_dup (change);
          if (line == NULL)
            continue;
          g_string_append_printf (words, "\n%s", line);
          g_ptr_array_add (lines, line);
        }
      g_ptr_array_add (self->words, g_utf8_casefold (words->str, -1));
      g_ptr_array_add (self->details, dup_first_lines (lines));
    }
}

static void
show_entries (InnGuestChangesPage *self)
{
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)),
                                             -1);
  GtkWidget *child;
  guint n_found = 0;

  if (self->history == NULL)
    return;

  g_strstrip (wanted);
  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), child);
  for (guint i = 0; i < self->history->entries->len; i++)
    {
      InnEntry *entry = g_ptr_array_index (self->history->entries, i);
      g_autofree char *when = NULL;
      GtkWidget *row;

      if (strstr (g_ptr_array_index (self->words, i), wanted) == NULL)
        continue;
      if (++n_found > self->n_wanted)
        break;
      when = dup_when_and_who (self, entry);
      row = inn_act_row_new ();
      inn_act_row_show (INN_ACT_ROW (row), entry, when);
      inn_act_row_set_details (INN_ACT_ROW (row), g_ptr_array_index (self->details, i));
      if (inn_book_is_read_only (self->book))
        inn_act_row_hide_verb (INN_ACT_ROW (row));
      gtk_list_box_append (GTK_LIST_BOX (self->rows), row);
    }

  gtk_widget_set_visible (self->older_button, n_found > self->n_wanted);
  gtk_label_set_text (GTK_LABEL (self->empty_label),
                      *wanted != '\0' ? _("No change says that") : _("Nothing was changed yet"));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n_found > 0 ? "list" : "empty");
}

static void
read_history_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  InnGuestChangesPage *self = user_data;
  g_autoptr(GError) error = NULL;
  InnGuestHistory *history
    = inn_store_read_guest_history_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (history == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("What was changed could not be read"), error);
      return;
    }
  g_clear_pointer (&self->history, inn_guest_history_free);
  self->history = history;
  make_words (self);
  show_entries (self);
}

static void
load_card_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  InnGuestChangesPage *self = user_data;
  g_autoptr(GError) error = NULL;
  InnGuestCard *card = inn_store_load_guest_card_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Of somebody who is gone the history is still there. */
  if (card != NULL)
    {
      g_clear_pointer (&self->card, inn_guest_card_unref);
      self->card = card;
      gtk_label_set_text (GTK_LABEL (self->name_label), inn_guest_get_display_name (card->guest));
    }
  inn_store_read_guest_history_async (INN_STORE (source), self->guest_id, self->cancellable,
                                      read_history_cb, self);
}

static void
book_changed_cb (InnGuestChangesPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_store_load_guest_card_async (inn_book_get_store (self->book), self->guest_id,
                                   self->cancellable, load_card_cb, self);
}

static void
search_changed_cb (GtkSearchEntry      *entry,
                   InnGuestChangesPage *self)
{
  self->n_wanted = PAGE_SIZE;
  show_entries (self);
}

static void
older_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  InnGuestChangesPage *self = INN_GUEST_CHANGES_PAGE (widget);

  self->n_wanted += PAGE_SIZE;
  show_entries (self);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnShell *shell = inn_shell_find (widget);

  if (shell != NULL)
    inn_shell_pop_full (shell);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (INN_GUEST_CHANGES_PAGE (widget)->search_entry);
}

/* GObject */

static void
inn_guest_changes_page_dispose (GObject *object)
{
  InnGuestChangesPage *self = INN_GUEST_CHANGES_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->history, inn_guest_history_free);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->details, g_ptr_array_unref);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_changes_page_parent_class)->dispose (object);
}

static void
inn_guest_changes_page_class_init (InnGuestChangesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_changes_page_dispose;

  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-changes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestChangesPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestChangesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, InnGuestChangesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InnGuestChangesPage, rows);
  gtk_widget_class_bind_template_child (widget_class, InnGuestChangesPage, older_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestChangesPage, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "changes.older", NULL, older_action);
  gtk_widget_class_install_action (widget_class, "changes.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "changes.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "changes.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "changes.search",
                                       NULL);
}

static void
inn_guest_changes_page_init (InnGuestChangesPage *self)
{
  self->n_wanted = PAGE_SIZE;
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->details = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_guest_changes_page_new:
 * @book: the guest book
 * @guest_id: the guest
 *
 * Returns: (transfer floating): a page for inn_shell_push_full ()
 */
GtkWidget *
inn_guest_changes_page_new (InnBook *book,
                            gint64   guest_id)
{
  InnGuestChangesPage *self = g_object_new (INN_TYPE_GUEST_CHANGES_PAGE, NULL);

  self->book = g_object_ref (book);
  self->guest_id = guest_id;
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  book_changed_cb (self);

  return GTK_WIDGET (self);
}
