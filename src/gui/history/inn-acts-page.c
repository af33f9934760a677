/* inn-acts-page.c: see inn-acts-page.h. Covers the window; follows the book, so that an act done
 * elsewhere, or the undo of one, stands here at once. Entries are never taken out of the journal:
 * rows are only added, above and below, and told anew what they show.
 */

#include "config.h"

#include "inn-acts-page.h"

#include <adwaita.h>

#include "inn-act-row.h"
#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-pane-header.h"
#include "inn-shell.h"
#include "inn-store-journal.h"
#include "inn-store-staff.h"

#include <glib/gi18n.h>

#define PAGE_SIZE 30

struct _InnActsPage
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *rows;
  GtkWidget *older_button;

  InnBook *book;              /* owned */
  GPtrArray *staff;           /* owned, of InnStaff; NULL before they are known */
  GCancellable *cancellable;
  guint n_wanted;
};

G_DEFINE_FINAL_TYPE (InnActsPage, inn_acts_page, GTK_TYPE_WIDGET)

static const char *
get_staff_name (InnActsPage *self,
                gint64       id)
{
  for (guint i = 0; self->staff != NULL && i < self->staff->len; i++)
    {
      const InnStaff *person = g_ptr_array_index (self->staff, i);

      if (person->id == id)
        return person->name;
    }

  return NULL;
}

static InnActRow *
get_row (InnActsPage *self,
         guint        index)
{
  return (InnActRow *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), index);
}

static char *
dup_when_and_who (InnActsPage *self,
                  InnEntry    *entry)
{
  InnClock *clock = inn_book_get_clock (self->book);
  const char *who = get_staff_name (self, inn_entry_get_staff (entry));
  g_autofree char *when = inn_format_due (inn_clock_civil_at (clock, inn_entry_get_utc (entry)),
                                          inn_clock_get_civil (clock));

  if (who == NULL || *who == '\0')
    return g_steal_pointer (&when);

  return g_strconcat (when, C_("separator", "\302\240· "), who, NULL);
}

/* Reading the journal */

static void
show_entries (InnActsPage *self,
              GPtrArray   *entries)
{
  for (guint i = 0; i < MIN (entries->len, self->n_wanted); i++)
    {
      InnEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *when = dup_when_and_who (self, entry);
      InnActRow *row = get_row (self, i);
      gboolean is_new = row == NULL || inn_act_row_get_seq (row) != inn_entry_get_seq (entry);

      if (is_new)
        row = INN_ACT_ROW (inn_act_row_new ());
      /* A button in the window must know which entry it is about. */
      inn_act_row_show (row, entry, when);
      if (is_new)
        gtk_list_box_insert (GTK_LIST_BOX (self->rows), GTK_WIDGET (row), i);
    }

  gtk_widget_set_visible (self->older_button, entries->len > self->n_wanted);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), entries->len > 0 ? "list" : "empty");
}

static void
list_entries_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  InnActsPage *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  entries = inn_store_list_entries_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (entries == NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The last acts could not be read"), error);
  else
    show_entries (self, entries);
}

/* One more than is shown tells whether there are older ones. */
static void
list_entries (InnActsPage *self)
{
  inn_store_list_entries_async (inn_book_get_store (self->book), 0, self->n_wanted + 1,
                                self->cancellable, list_entries_cb, self);
}

static void
list_staff_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  InnActsPage *self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *staff = inn_store_list_staff_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Without names the acts are still worth showing. */
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = staff;
  list_entries (self);
}

static void
book_changed_cb (InnActsPage *self)
{
  inn_store_list_staff_async (inn_book_get_store (self->book), self->cancellable,
                              list_staff_cb, self);
}

static void
older_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  InnActsPage *self = INN_ACTS_PAGE (widget);

  self->n_wanted += PAGE_SIZE;
  list_entries (self);
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

/* GObject */

static void
inn_acts_page_dispose (GObject *object)
{
  InnActsPage *self = INN_ACTS_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_acts_page_parent_class)->dispose (object);
}

static void
inn_acts_page_class_init (InnActsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_acts_page_dispose;

  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-acts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnActsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InnActsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, InnActsPage, older_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "acts.older", NULL, older_action);
  gtk_widget_class_install_action (widget_class, "acts.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "acts.back", NULL);
}

static void
inn_acts_page_init (InnActsPage *self)
{
  self->n_wanted = PAGE_SIZE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_acts_page_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): a page for inn_shell_push_full ()
 */
GtkWidget *
inn_acts_page_new (InnBook *book)
{
  InnActsPage *self = g_object_new (INN_TYPE_ACTS_PAGE, NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  book_changed_cb (self);

  return GTK_WIDGET (self);
}
