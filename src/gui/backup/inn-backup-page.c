/* inn-backup-page.c: see inn-backup-page.h. A book of which no copies are kept, the sample, has no
 * such page. */

#include "config.h"

#include "inn-backup-page.h"

#include "inn-backup-phrases.h"
#include "inn-backup-words.h"
#include "inn-error.h"
#include "inn-password-dialog.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnBackupPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *here_row;
  GtkWidget *here_dot;
  GtkWidget *second_row;
  GtkWidget *second_dot;
  GtkWidget *choose_button;
  GtkWidget *forget_button;
  GtkWidget *now_button;
  GtkWidget *now_label;
  GtkWidget *progress_bar;
  GtkWidget *seal_row;
  GtkWidget *seal_switch;
  GtkWidget *trouble_label;

  InnBook *book;                 /* owned */
  InnBackupKeeper *keeper;       /* owned */
  GtkFileChooserNative *chooser; /* owned while it is open */
  GCancellable *cancellable;     /* owned */
  gboolean is_showing;           /* the switch is moved by us */
};

G_DEFINE_FINAL_TYPE (InnBackupPage, inn_backup_page, ADW_TYPE_PREFERENCES_PAGE)

static void
show_trouble (InnBackupPage *self,
              const char    *text)
{
  gtk_label_set_text (GTK_LABEL (self->trouble_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->trouble_label, text != NULL);
}

/* When, how much, and whether it is sealed; or what went wrong. */
static char *
describe_place (InnBackupPage        *self,
                const InnBackupPlace *place)
{
  InnClock *clock = inn_book_get_clock (self->book);
  InnBookSummary summary = { .guests = place->guests };
  g_autofree char *time = NULL;
  g_autofree char *content = NULL;

  if (place->error != NULL)
    return g_strdup (inn_backup_words_get_copy_failure (place->error));
  if (place->utc == 0)
    return g_strdup (_("No copy yet"));

  time = inn_backup_phrases_dup_time (clock, place->utc);
  content = inn_backup_phrases_dup_content (&summary);
  if (place->sealed)
    /* Translators: when a copy was made; “1,286 guests”. */
    return g_strdup_printf (_("%1$s, %2$s, with a password"), time, content);
  /* Translators: when a copy was made; “1,286 guests”. */
  return g_strdup_printf (_("%1$s, %2$s, without a password"), time, content);
}

/* A long path must not make the page wide: it may be broken behind every folder. */
static char *
dup_breakable (const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_auto(GStrv) parts = g_strsplit (shown, "/", -1);

  return g_strjoinv ("/\342\200\213", parts);
}

static void
show_place (InnBackupPage      *self,
            InnBackupPlaceKind  kind,
            GtkWidget          *row,
            GtkWidget          *dot)
{
  const InnBackupPlace *place = inn_backup_keeper_get_place (self->keeper, kind);
  InnBackupHealth health = inn_backup_keeper_get_health (self->keeper, kind);
  g_autofree char *text = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *lines = NULL;

  gtk_widget_set_css_classes (dot, (const char *[]) { "health-dot",
                                                      inn_backup_phrases_get_tint (health), NULL });
  if (place->folder == NULL)
    {
      inn_user_text_set_subtitle (ADW_ACTION_ROW (row),
                                  _("None. A stick or another computer keeps the guests when this "
                                    "computer is lost or breaks."));
      return;
    }
  text = health == INN_BACKUP_UNKNOWN ? g_strdup (_("Looking for copies"))
                                      : describe_place (self, place);
  folder = dup_breakable (place->folder);
  lines = g_strdup_printf ("%s\n%s", text, folder);
  inn_user_text_set_subtitle (ADW_ACTION_ROW (row), lines);
}

static void
update (InnBackupPage *self)
{
  gboolean running = inn_backup_keeper_is_running (self->keeper);
  gboolean sealed = inn_backup_keeper_is_sealed (self->keeper);
  gboolean has_second
    = inn_backup_keeper_get_place (self->keeper, INN_BACKUP_ELSEWHERE)->folder != NULL;

  show_place (self, INN_BACKUP_HERE, self->here_row, self->here_dot);
  show_place (self, INN_BACKUP_ELSEWHERE, self->second_row, self->second_dot);
  gtk_widget_set_visible (self->forget_button, has_second);
  gtk_widget_set_sensitive (self->now_button, !running);
  gtk_label_set_text (GTK_LABEL (self->now_label), running ? _("Copying…") : _("Copy Now"));
  gtk_widget_set_visible (self->progress_bar, running);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar),
                                 inn_backup_keeper_get_fraction (self->keeper));

  self->is_showing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->seal_switch), sealed);
  self->is_showing = FALSE;
  inn_user_text_set_subtitle (
    ADW_ACTION_ROW (self->seal_row),
    sealed ? _("New copies can only be opened with the password. Older ones stay as they were made.")
           : _("Without a password, whoever gets hold of a copy, a lost stick for instance, can read "
               "all guests, their phones and notes. Document numbers stay sealed, and can only be "
               "read on this computer."));
}

/* ---- Copy now ---------------------------------------------------------------------------- */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnBackupPage) self = user_data;
  g_autoptr(GError) error = NULL;

  /* The rows say what came of it. */
  inn_backup_keeper_run_finish (INN_BACKUP_KEEPER (source), result, &error);
  if (error != NULL)
    g_debug ("The copy failed: %s", error->message);
}

static void
now_clicked_cb (InnBackupPage *self)
{
  show_trouble (self, NULL);
  inn_backup_keeper_run_async (self->keeper, INN_BACKUP_BY_HAND, copied_cb, g_object_ref (self));
}

/* ---- The second place -------------------------------------------------------------------- */

static void
set_second (InnBackupPage *self,
            const char    *folder)
{
  GSettings *settings = inn_settings_get_gsettings (inn_book_get_settings (self->book));

  if (settings != NULL)
    g_settings_set_string (settings, "backup-folder", folder);
  inn_backup_keeper_set_second (self->keeper, *folder != '\0' ? folder : NULL);
}

static void
mark_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (inn_backup_folder_mark (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnBackupPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_second (self, g_task_get_task_data (G_TASK (result)));
      now_clicked_cb (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_trouble (self, inn_backup_words_get_copy_failure (error));
}

static void
chooser_cb (GtkNativeDialog *dialog,
            int              response,
            InnBackupPage   *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autoptr(GTask) task = NULL;
  char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path == NULL)
    {
      if (file != NULL)
        show_trouble (self, _("This place cannot be used: it is no folder of this computer, of a "
                              "stick or of a share."));
      return;
    }

  show_trouble (self, NULL);
  task = g_task_new (NULL, self->cancellable, marked_cb, g_object_ref (self));
  g_task_set_task_data (task, path, g_free);
  g_task_run_in_thread (task, mark_thread);
}

static void
choose_clicked_cb (InnBackupPage *self)
{
  g_clear_object (&self->chooser);
  self->chooser
    = gtk_file_chooser_native_new (_("Second Place for Copies"),
                                   GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
forget_clicked_cb (InnBackupPage *self)
{
  set_second (self, "");
}

/* ---- The password ------------------------------------------------------------------------ */

static void
password_set_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(InnBackupPage) self = user_data;
  g_autoptr(GError) error = NULL;

  gtk_widget_set_sensitive (self->seal_switch, TRUE);
  if (inn_backup_keeper_set_password_finish (INN_BACKUP_KEEPER (source), result, &error))
    now_clicked_cb (self);
  else
    show_trouble (self, inn_backup_words_get_copy_failure (error));
  update (self);
}

static void
set_password (InnBackupPage *self,
              const char    *password)
{
  gtk_widget_set_sensitive (self->seal_switch, FALSE);
  inn_backup_keeper_set_password_async (self->keeper, password, password_set_cb,
                                        g_object_ref (self));
}

static void
chosen_cb (InnPasswordDialog *dialog,
           const char        *password,
           InnBackupPage     *self)
{
  set_password (self, password);
}

/* The switch shows what is, not what was asked for. */
static gboolean
seal_state_cb (InnBackupPage *self,
               gboolean       wanted)
{
  GtkWidget *dialog = NULL;

  if (self->is_showing || self->keeper == NULL
      || wanted == inn_backup_keeper_is_sealed (self->keeper))
    return GDK_EVENT_PROPAGATE;

  if (wanted)
    {
      dialog = inn_password_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
      g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, 0);
      g_signal_connect_object (dialog, "response", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      gtk_window_present (GTK_WINDOW (dialog));
    }
  else
    set_password (self, NULL);

  return GDK_EVENT_STOP;
}

static void
inn_backup_page_dispose (GObject *object)
{
  InnBackupPage *self = INN_BACKUP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->keeper);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_backup_page_parent_class)->dispose (object);
}

static void
inn_backup_page_finalize (GObject *object)
{
  g_clear_object (&INN_BACKUP_PAGE (object)->cancellable);

  G_OBJECT_CLASS (inn_backup_page_parent_class)->finalize (object);
}

static void
inn_backup_page_class_init (InnBackupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_backup_page_dispose;
  object_class->finalize = inn_backup_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-backup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, here_row);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, here_dot);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, second_row);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, second_dot);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, forget_button);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, now_button);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, now_label);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, seal_row);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, seal_switch);
  gtk_widget_class_bind_template_child (widget_class, InnBackupPage, trouble_label);
  gtk_widget_class_bind_template_callback (widget_class, now_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, seal_state_cb);
}

static void
inn_backup_page_init (InnBackupPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_backup_page_set_book:
 * @self: the page
 * @book: a book of which copies are kept; set once
 */
void
inn_backup_page_set_book (InnBackupPage *self,
                          InnBook       *book)
{
  g_return_if_fail (INN_IS_BACKUP_PAGE (self));
  g_return_if_fail (self->book == NULL);
  g_return_if_fail (inn_book_get_copies (book) != NULL);

  self->book = g_object_ref (book);
  self->keeper = g_object_ref (inn_book_get_copies (book));
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
