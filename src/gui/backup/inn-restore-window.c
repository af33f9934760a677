/* inn-restore-window.c: see inn-restore-window.h. Four pages of a stack: the copies there are, the
 * password of a sealed one, the while in which it is unpacked and checked, and what is in it. */

#include "config.h"

#include "inn-restore-window.h"

#include "inn-backup-phrases.h"
#include "inn-backup-words.h"
#include "inn-error.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>
#include <string.h>

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
  const char *path = g_object_get_data (G_OBJECT (row), "path");

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

typedef struct
{
  char *book_path;
  char *second;
} ListJob;

static void
list_job_free (gpointer data)
{
  ListJob *job = data;

  g_free (job->book_path);
  g_free (job->second);
  g_free (job);
}

/* The latest first, whatever place it is in, the same copy side by side; behind them what cannot be
 * used. */
static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const InnBackupEntry *left = *(InnBackupEntry * const *) a;
  const InnBackupEntry *right = *(InnBackupEntry * const *) b;
  g_autofree char *left_name = NULL;
  g_autofree char *right_name = NULL;

  if ((left->error == NULL) != (right->error == NULL))
    return left->error == NULL ? -1 : 1;
  if (left->header.utc != right->header.utc)
    return left->header.utc > right->header.utc ? -1 : 1;
  left_name = g_path_get_basename (left->path);
  right_name = g_path_get_basename (right->path);

  return strcmp (right_name, left_name);
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  ListJob *job = task_data;
  g_autofree char *usual = inn_backup_folder_dup_usual (job->book_path);
  GPtrArray *found = inn_backup_folder_list (usual, NULL);
  GPtrArray *second = job->second != NULL ? inn_backup_folder_list (job->second, NULL) : NULL;
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_backup_entry_free);

  if (found != NULL)
    g_ptr_array_extend_and_steal (all, found);
  if (second != NULL)
    g_ptr_array_extend_and_steal (all, second);
  g_ptr_array_extend_and_steal (all, inn_backup_folder_list_aside (job->book_path));
  g_ptr_array_sort (all, compare_times);
  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

/* The same copy, once more: it was written to both places. */
static gboolean
is_same_copy (const InnBackupEntry *a,
              const InnBackupEntry *b)
{
  g_autofree char *a_name = g_path_get_basename (a->path);
  g_autofree char *b_name = g_path_get_basename (b->path);

  return a->error == NULL && b->error == NULL && !a->is_book && !b->is_book
         && a->header.utc == b->header.utc && g_str_equal (a_name, b_name);
}

static gboolean
lies_elsewhere (InnRestoreWindow     *self,
                const InnBackupEntry *entry)
{
  g_autofree char *folder = g_path_get_dirname (entry->path);

  return g_strcmp0 (folder, self->second) == 0;
}

static const char *
describe_origin (InnRestoreWindow     *self,
                 const InnBackupEntry *entry,
                 const InnBackupEntry *twin)
{
  if (entry->is_book && strstr (entry->path, ".before-") != NULL)
    return _("kept when the program was updated");
  if (entry->is_book)
    return _("kept when another copy was brought back");
  if (twin != NULL)
    return _("on this computer and at the second place");
  if (lies_elsewhere (self, entry))
    return _("second place");
  return _("on this computer");
}

/* @twin: (nullable): the same copy at the other place */
static GtkWidget *
new_row (InnRestoreWindow     *self,
         const InnBackupEntry *entry,
         const InnBackupEntry *twin)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *size = g_format_size (entry->size);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (entry->error != NULL)
    {
      title = g_path_get_basename (entry->path);
      subtitle = g_strdup (inn_backup_words_get_restore_failure (entry->error));
      /* Not greyed: why it cannot be used has to be read. */
      gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("inn-warning-symbolic"));
    }
  else
    {
      g_autofree char *content = inn_backup_phrases_dup_content (&entry->header.summary);

      title = inn_backup_phrases_dup_time (self->clock, entry->header.utc);
      /* Translators: “1,286 guests”; “3.2 MB”; where the copy lies. */
      subtitle = g_strdup_printf (_("%1$s, %2$s, %3$s"), content, size,
                                  describe_origin (self, entry, twin));
      g_object_set_data_full (G_OBJECT (row), "path", g_strdup (entry->path), g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  inn_user_text_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_user_text_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  if (entry->error == NULL && entry->header.sealed)
    {
      GtkWidget *lock = gtk_image_new_from_icon_name ("inn-lock-symbolic");

      gtk_widget_set_tooltip_text (lock, _("Needs its password"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), lock);
    }
  if (entry->error == NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnRestoreWindow) self = user_data;
  g_autoptr(GPtrArray) entries = g_task_propagate_pointer (G_TASK (result), NULL);

  if (entries == NULL)
    return;
  for (guint i = 0; i < entries->len; i++)
    {
      InnBackupEntry *entry = g_ptr_array_index (entries, i);
      InnBackupEntry *next = i + 1 < entries->len ? g_ptr_array_index (entries, i + 1) : NULL;
      InnBackupEntry *twin = next != NULL && is_same_copy (entry, next) ? next : NULL;

      /* The one on this computer is read sooner, and nobody pulls it out meanwhile. */
      if (twin != NULL && lies_elsewhere (self, entry))
        gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, twin, entry));
      else
        gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, entry, twin));
      if (twin != NULL)
        i++;
    }
  gtk_widget_set_visible (self->list, entries->len > 0);
  gtk_widget_set_visible (self->none_label, entries->len == 0);
  show_page (self, "list");
  if (entries->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                                                      0)));
}

static void
list_copies (InnRestoreWindow *self)
{
  g_autoptr(GTask) task = g_task_new (NULL, self->cancellable, listed_cb, g_object_ref (self));
  ListJob *job = g_new0 (ListJob, 1);

  job->book_path = g_strdup (self->book_path);
  job->second = g_strdup (self->second);
  g_task_set_task_data (task, job, list_job_free);
  g_task_run_in_thread (task, list_thread);
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
  list_copies (self);

  return GTK_WIDGET (self);
}
