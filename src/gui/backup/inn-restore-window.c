/* inn-restore-window.c: see inn-restore-window.h. Four pages of a stack: the copies there are, the
 * password of a sealed one, the while in which it is unpacked and checked, and what is in it. */

#include "config.h"

#include "inn-restore-window.h"

#include "inn-backup-phrases.h"
#include "inn-backup-words.h"
#include "inn-error.h"
#include "inn-restore-copies.h"

#include <glib/gi18n.h>

struct _InnRestoreWindow
{
  AdwWindow parent_instance;

  GtkWidget *stack;
  GtkWidget *back_button;
  GtkWidget *list;
  GtkWidget *none_label;
  GtkWidget *list_trouble;
  GtkWidget *password_label;
  GtkWidget *password_row;
  GtkWidget *password_trouble;
  GtkWidget *spinner;
  GtkWidget *time_label;
  GtkWidget *content_label;
  GtkWidget *latest_label;
  GtkWidget *numbers_label;
  GtkWidget *aside_label;

  InnClock *clock;               /* owned */
  char *book_path;
  char *second;                  /* nullable */
  char *path;                    /* of the copy that is looked at */
  char *password;                /* nullable */
  InnRestore *restore;           /* owned, once it was unpacked */
  GtkFileChooserNative *chooser; /* owned while it is open */
  GCancellable *cancellable;     /* owned */
};

G_DEFINE_FINAL_TYPE (InnRestoreWindow, inn_restore_window, ADW_TYPE_WINDOW)

enum
{
  BRING_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_page (InnRestoreWindow *self,
           const char       *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_widget_set_visible (self->back_button,
                          g_str_equal (name, "password") || g_str_equal (name, "look"));
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), g_str_equal (name, "busy"));
}

static void
set_trouble (GtkWidget  *label,
             const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

/* ---- Looking into one ---------------------------------------------------------------------- */

static char *
join_latest (GPtrArray *latest)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < latest->len; i++)
    {
      const InnBookTrace *trace = g_ptr_array_index (latest, i);

      /* Translators: between two names. */
      g_string_append_printf (names, "%s%s", i > 0 ? C_("list", ", ") : "", trace->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_restore (InnRestoreWindow *self)
{
  const InnBackupEntry *entry = inn_restore_get_entry (self->restore);
  const InnBookSummary *summary = inn_restore_get_summary (self->restore);
  g_autofree char *time = inn_backup_phrases_dup_time (self->clock, entry->header.utc);
  g_autofree char *content = inn_backup_phrases_dup_content (summary);
  g_autofree char *names = join_latest (inn_restore_get_latest (self->restore));
  g_autofree char *when = inn_backup_phrases_dup_time (self->clock, summary->last_utc);
  /* Translators: names of guests; “Today 14:30”. */
  g_autofree char *latest = g_strdup_printf (_("Last written to: %1$s (%2$s)"), names, when);

  gtk_label_set_text (GTK_LABEL (self->time_label), time);
  gtk_label_set_text (GTK_LABEL (self->content_label), content);
  gtk_label_set_text (GTK_LABEL (self->latest_label), latest);
  gtk_widget_set_visible (self->latest_label, *names != '\0');
  gtk_widget_set_visible (self->numbers_label, !inn_restore_opens_numbers (self->restore));
  show_page (self, "look");
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnRestoreWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  InnRestore *restore = inn_restore_prepare_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (restore != NULL)
    {
      self->restore = restore;
      show_restore (self);
    }
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_PASSWORD))
    {
      set_trouble (self->password_trouble,
                   self->password != NULL ? inn_backup_words_get_restore_failure (error) : NULL);
      show_page (self, "password");
      gtk_widget_grab_focus (self->password_row);
    }
  else
    {
      set_trouble (self->list_trouble, inn_backup_words_get_restore_failure (error));
      show_page (self, "list");
    }
}

static void
prepare (InnRestoreWindow *self)
{
  g_clear_object (&self->restore);
  set_trouble (self->list_trouble, NULL);
  show_page (self, "busy");
  inn_restore_prepare_async (self->book_path, self->path, self->password, self->cancellable,
                             prepared_cb, g_object_ref (self));
}

static void
choose (InnRestoreWindow *self,
        const char       *path)
{
  g_free (self->path);
  self->path = g_strdup (path);
  g_clear_pointer (&self->password, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->password_row), "");
  prepare (self);
}

static void
row_activated_cb (InnRestoreWindow *self,
                  GtkListBoxRow    *row)
{
  const char *path = inn_restore_copies_get_path (row);

  if (path != NULL)
    choose (self, path);
}

static void
password_entered_cb (InnRestoreWindow *self)
{
  g_free (self->password);
  self->password = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->password_row)));
  prepare (self);
}

static void
back_clicked_cb (InnRestoreWindow *self)
{
  g_clear_object (&self->restore);
  show_page (self, "list");
}

static void
bring_back_clicked_cb (InnRestoreWindow *self)
{
  g_autoptr(InnRestore) restore = g_steal_pointer (&self->restore);

  if (restore != NULL)
    g_signal_emit (self, signals[BRING_BACK], 0, restore);
}

/* ---- A file from anywhere ------------------------------------------------------------------ */

static void
chooser_cb (GtkNativeDialog  *dialog,
            int               response,
            InnRestoreWindow *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path != NULL)
    choose (self, path);
}

static void
file_clicked_cb (InnRestoreWindow *self)
{
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Choose a Copy"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* ---- The list ------------------------------------------------------------------------------ */

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnRestoreWindow) self = user_data;
  g_autoptr(GPtrArray) entries = inn_restore_copies_list_finish (result, NULL);

  if (entries == NULL)
    return;

  inn_restore_copies_show (GTK_LIST_BOX (self->list), entries, self->clock, self->second);
  gtk_widget_set_visible (self->list, entries->len > 0);
  gtk_widget_set_visible (self->none_label, entries->len == 0);
  show_page (self, "list");
  if (entries->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                                                      0)));
}

static void
inn_restore_window_dispose (GObject *object)
{
  InnRestoreWindow *self = INN_RESTORE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->restore);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (inn_restore_window_parent_class)->dispose (object);
}

static void
inn_restore_window_finalize (GObject *object)
{
  InnRestoreWindow *self = INN_RESTORE_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->book_path);
  g_free (self->second);
  g_free (self->path);
  g_free (self->password);

  G_OBJECT_CLASS (inn_restore_window_parent_class)->finalize (object);
}

static void
inn_restore_window_class_init (InnRestoreWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_restore_window_dispose;
  object_class->finalize = inn_restore_window_finalize;

  signals[BRING_BACK] = g_signal_new ("bring-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, INN_TYPE_RESTORE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/innkeeper/Innkeeper/ui/inn-restore-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, list);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, none_label);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, list_trouble);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, password_label);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, password_row);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, password_trouble);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, time_label);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, content_label);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, latest_label);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, numbers_label);
  gtk_widget_class_bind_template_child (widget_class, InnRestoreWindow, aside_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, password_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
inn_restore_window_init (InnRestoreWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_restore_window_new:
 * @parent: (nullable): the window it belongs to
 * @clock: the time now
 * @book_path: the book, open, damaged or lost
 * @second: (nullable): the second place for copies
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
inn_restore_window_new (GtkWindow  *parent,
                        InnClock   *clock,
                        const char *book_path,
                        const char *second)
{
  InnRestoreWindow *self = g_object_new (INN_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);

  self->clock = g_object_ref (clock);
  self->book_path = g_strdup (book_path);
  self->second = g_strdup (second);
  show_page (self, "busy");
  inn_restore_copies_list_async (book_path, second, self->cancellable, listed_cb,
                                 g_object_ref (self));

  return GTK_WIDGET (self);
}
