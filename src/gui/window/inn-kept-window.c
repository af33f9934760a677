/* inn-kept-window.c: see inn-kept-window.h. Tags and the like that are kept for a guest's sake go
 * with the guest, and are not listed.
 */

#include "config.h"

#include "inn-kept-window.h"

#include <glib/gi18n.h>

#include "inn-act-sentence.h"
#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-shell.h"
#include "inn-spoken-name.h"
#include "inn-store-guests.h"
#include "inn-user-text.h"

/* More are counted below the list, and go with the rest. */
#define MOST_LISTED 100

/* So much is told of what has happened to one guest. */
#define MOST_TOLD 3

struct _InnKeptWindow
{
  AdwWindow parent_instance;

  GtkWidget *title;
  GtkWidget *intro_label;
  GtkWidget *list;
  GtkWidget *more_label;
  GtkWidget *all_button;
  GtkWidget *busy_box;

  InnBook *book;              /* owned */
  InnUndoReport *report;      /* owned: the latest */
  GCancellable *cancellable;  /* owned */
};

G_DEFINE_FINAL_TYPE (InnKeptWindow, inn_kept_window, ADW_TYPE_WINDOW)

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_guest (const InnUndoKept *kept)
{
  return g_str_equal (kept->kind, "guest");
}

static GArray *
dup_guests (InnKeptWindow *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < inn_undo_report_get_n_kept (self->report); i++)
    {
      const InnUndoKept *kept = inn_undo_report_get_kept (self->report, i);

      if (is_guest (kept))
        g_array_append_val (ids, kept->id);
    }

  return ids;
}

static const InnUndoKept *
find_kept (InnKeptWindow *self,
           gint64         guest_id)
{
  for (guint i = 0; i < inn_undo_report_get_n_kept (self->report); i++)
    {
      const InnUndoKept *kept = inn_undo_report_get_kept (self->report, i);

      if (is_guest (kept) && kept->id == guest_id)
        return kept;
    }

  return NULL;
}

/* The latest of what has happened, a line each. */
static char *
dup_story (InnKeptWindow     *self,
           const InnUndoKept *kept)
{
  InnClock *clock = inn_book_get_clock (self->book);
  g_autoptr(GString) story = g_string_new (NULL);
  guint first = kept->later->len > MOST_TOLD ? kept->later->len - MOST_TOLD : 0;

  for (guint i = first; i < kept->later->len; i++)
    {
      InnEntry *entry = kept->later->pdata[i];
      g_autofree char *what = inn_act_describe (inn_entry_get_act (entry),
                                                inn_entry_get_parameters (entry));
      g_autofree char *when = inn_format_due (inn_clock_civil_at (clock, inn_entry_get_utc (entry)),
                                              inn_clock_get_civil (clock));

      g_string_append_printf (story, "%s%s%s%s", i > first ? "\n" : "", when,
                              C_("separator", "\302\240· "), what);
    }
  if (kept->later->len == 0)
    g_string_append (story, _("Needed by somebody else who was kept"));

  return g_string_free (g_steal_pointer (&story), FALSE);
}

static void
take_cb (GtkButton     *button,
         InnKeptWindow *self)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "kept.take",
                                      g_object_get_data (G_OBJECT (button), "guest"));
}

static void
open_cb (AdwActionRow  *row,
         InnKeptWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  inn_shell_open_guest (INN_SHELL (parent),
                        g_variant_get_int64 (g_object_get_data (G_OBJECT (row), "guest")));
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_row (InnKeptWindow         *self,
         const InnGuestSummary *guest)
{
  const InnUndoKept *kept = find_kept (self, guest->id);
  GtkWidget *row = NULL;
  GtkWidget *button = NULL;
  g_autofree char *story = NULL;
  g_autofree char *label = NULL;

  if (kept == NULL)
    return;

  story = dup_story (self, kept);
  row = adw_action_row_new ();
  inn_user_text_set_title (ADW_PREFERENCES_ROW (row), guest->name);
  inn_user_text_set_subtitle (ADW_ACTION_ROW (row), story);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2 * MOST_TOLD);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "guest",
                          g_variant_ref_sink (g_variant_new_int64 (guest->id)),
                          (GDestroyNotify) g_variant_unref);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), self);

  button = gtk_button_new_with_label (_("Take Back Too"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* Translators: the name of a guest follows. */
  label = g_strdup_printf (_("Take back %s too"), guest->name);
  inn_spoken_name_set (button, label);
  g_object_set_data_full (G_OBJECT (button), "guest",
                          g_variant_ref_sink (g_variant_new_int64 (guest->id)),
                          (GDestroyNotify) g_variant_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (take_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
set_busy (InnKeptWindow *self,
          gboolean       busy)
{
  gtk_widget_set_sensitive (self->busy_box, !busy);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnKeptWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) guests =
    inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);
  GtkWidget *child = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; guests != NULL && i < guests->len; i++)
    add_row (self, guests->pdata[i]);
  set_busy (self, FALSE);
}

static void
fill (InnKeptWindow *self)
{
  g_autoptr(GArray) ids = dup_guests (self);
  guint n_listed = MIN (ids->len, MOST_LISTED);
  guint n_more = ids->len - n_listed;
  g_autofree char *intro =
    g_strdup_printf (ngettext ("%u guest was changed since and stayed in the book, with all that "
                               "has happened since.",
                               "%u guests were changed since and stayed in the book, with all that "
                               "has happened since.", ids->len), ids->len);
  g_autofree char *more =
    g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  gtk_label_set_text (GTK_LABEL (self->intro_label), intro);
  gtk_label_set_text (GTK_LABEL (self->more_label), more);
  gtk_widget_set_visible (self->more_label, n_more > 0);
  inn_store_load_guest_summaries_async (inn_book_get_store (self->book),
                                        (const gint64 *) (gpointer) ids->data, n_listed,
                                        self->cancellable, loaded_cb, g_object_ref (self));
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnKeptWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnUndoReport) report = inn_store_undo_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (report == NULL)
    {
      set_busy (self, FALSE);
      inn_feedback_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                          _("It could not be taken back"), error);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  inn_undo_report_unref (self->report);
  self->report = g_steal_pointer (&report);
  if (inn_kept_window_count_guests (self->report) > 0)
    {
      fill (self);
      return;
    }

  g_signal_emit (self, signals[FINISHED], 0, self->report);
  gtk_window_close (GTK_WINDOW (self));
}

static void
take (InnKeptWindow *self,
      const gint64  *guests,
      guint          n_guests)
{
  set_busy (self, TRUE);
  inn_store_undo_guests_async (inn_book_get_store (self->book),
                               inn_entry_get_seq (inn_undo_report_get_entry (self->report)),
                               guests, n_guests, self->cancellable, taken_cb,
                               g_object_ref (self));
}

static void
take_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gint64 guest = g_variant_get_int64 (parameter);

  take (INN_KEPT_WINDOW (widget), &guest, 1);
}

static void
take_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  InnKeptWindow *self = INN_KEPT_WINDOW (widget);
  g_autoptr(GArray) ids = dup_guests (self);

  take (self, (const gint64 *) (gpointer) ids->data, ids->len);
}

static void
inn_kept_window_dispose (GObject *object)
{
  InnKeptWindow *self = INN_KEPT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, inn_undo_report_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_kept_window_parent_class)->dispose (object);
}

static void
inn_kept_window_class_init (InnKeptWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_kept_window_dispose;

  signals[FINISHED] = g_signal_new ("finished", INN_TYPE_KEPT_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, INN_TYPE_UNDO_REPORT);

  gtk_widget_class_install_action (widget_class, "kept.take", "x", take_action);
  gtk_widget_class_install_action (widget_class, "kept.take-all", NULL, take_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-kept-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InnKeptWindow, title);
  gtk_widget_class_bind_template_child (widget_class, InnKeptWindow, intro_label);
  gtk_widget_class_bind_template_child (widget_class, InnKeptWindow, list);
  gtk_widget_class_bind_template_child (widget_class, InnKeptWindow, more_label);
  gtk_widget_class_bind_template_child (widget_class, InnKeptWindow, all_button);
  gtk_widget_class_bind_template_child (widget_class, InnKeptWindow, busy_box);
}

static void
inn_kept_window_init (InnKeptWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_kept_window_new:
 * @book: the guest book
 * @report: an undo that left some guests whole
 * @parent: an #InnShell that the window stands before
 *
 * Returns: (transfer none): the window, not shown yet; its parent owns it
 */
GtkWidget *
inn_kept_window_new (InnBook       *book,
                     InnUndoReport *report,
                     GtkWindow     *parent)
{
  InnKeptWindow *self = g_object_new (INN_TYPE_KEPT_WINDOW, "transient-for", parent, NULL);
  InnEntry *entry = inn_undo_report_get_entry (report);
  g_autofree char *act = inn_act_describe (inn_entry_get_act (entry),
                                           inn_entry_get_parameters (entry));
  g_autofree char *title = inn_undo_report_get_seq (report) == 0
                             ? g_strdup (_("Nothing Taken Back"))
                             : g_strdup (_("Taken Back, but for Some"));

  self->book = g_object_ref (book);
  self->report = inn_undo_report_ref (report);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), act);
  gtk_window_set_title (GTK_WINDOW (self), title);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * inn_kept_window_count_guests:
 * @report: an undo
 *
 * Returns: how many guests it left whole
 */
guint
inn_kept_window_count_guests (InnUndoReport *report)
{
  guint n = 0;

  for (guint i = 0; i < inn_undo_report_get_n_kept (report); i++)
    n += is_guest (inn_undo_report_get_kept (report, i));

  return n;
}
