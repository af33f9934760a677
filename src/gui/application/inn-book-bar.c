/* inn-book-bar.c: see inn-book-bar.h. Damage is told before anything else. */

#include "config.h"

#include "inn-book-bar.h"

#include "inn-question-bar.h"

#include <glib/gi18n.h>

struct _InnBookBar
{
  GtkWidget parent_instance;

  GtkWidget *bar; /* owned as our child */
  InnBook *book;  /* owned */
};

G_DEFINE_FINAL_TYPE (InnBookBar, inn_book_bar, GTK_TYPE_WIDGET)

static char *
describe_obstacle (InnStore *store)
{
  const char *path = inn_store_get_path (store);
  g_autofree char *folder = g_path_get_dirname (path);

  switch (inn_store_get_obstacle (store))
    {
    case INN_OBSTACLE_DISK:
      /* Translators: a folder. */
      return g_strdup_printf (_("You can look at this guest book, but not change it: its disk can "
                                "only be read. Copy the folder “%s” to another disk, or make this "
                                "one writable."), folder);
    case INN_OBSTACLE_FOLDER:
      /* Translators: a folder. */
      return g_strdup_printf (_("You can look at this guest book, but not change it: you may not "
                                "write in its folder. Allow writing in “%s”."), folder);
    case INN_OBSTACLE_FILE:
      /* Translators: a file. */
      return g_strdup_printf (_("You can look at this guest book, but not change it: its file is "
                                "write-protected. Allow writing to “%s”."), path);
    case INN_OBSTACLE_FULL:
      return g_strdup (_("You can look at this guest book, but not change it: the disk is full. "
                         "Make room on it, then try again."));
    case INN_OBSTACLE_NONE:
    default:
      return g_strdup (_("You can look at this guest book, but not change it."));
    }
}

static gboolean
is_away (InnBookBar *self)
{
  InnBookWatch *watch = inn_book_get_watch (self->book);

  return watch != NULL && inn_book_watch_is_away (watch);
}

static void
update (InnBookBar *self)
{
  InnStore *store = inn_book_get_store (self->book);
  g_autofree char *text = NULL;

  if (inn_book_is_damaged (self->book))
    {
      inn_question_bar_warn (INN_QUESTION_BAR (self->bar), "danger-bar", "inn-warning-symbolic");
      inn_question_bar_ask (INN_QUESTION_BAR (self->bar), "damaged",
                            _("The guest book is damaged. Do not go on working with it: bring back "
                              "the last copy. What is there now is kept beside it."),
                            _("Bring Back a Copy…"), _("Open the folder"));
    }
  else if (is_away (self))
    {
      g_autofree char *folder = g_path_get_dirname (inn_store_get_path (store));

      /* Translators: a folder. */
      text = g_strdup_printf (_("The guest book is no longer in “%s”: its folder was moved or its disk "
                                "taken out. Put it back; until then nothing can be saved."), folder);
      inn_question_bar_warn (INN_QUESTION_BAR (self->bar), "danger-bar", "inn-warning-symbolic");
      inn_question_bar_ask (INN_QUESTION_BAR (self->bar), "away", text, _("Look Again"), NULL);
    }
  else if (inn_book_is_read_only (self->book))
    {
      text = describe_obstacle (store);
      inn_question_bar_warn (INN_QUESTION_BAR (self->bar), "warning-bar", "inn-lock-symbolic");
      inn_question_bar_ask (INN_QUESTION_BAR (self->bar), "read-only", text, _("Try Again"), NULL);
    }
  else
    {
      inn_question_bar_close (INN_QUESTION_BAR (self->bar));
    }
}

static void
answered_cb (InnQuestionBar *bar,
             const char     *question,
             gboolean        yes,
             InnBookBar     *self)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autofree char *uri = NULL;

  if (g_str_equal (question, "away"))
    {
      inn_book_watch_look (inn_book_get_watch (self->book));
      return;
    }
  if (g_str_equal (question, "read-only"))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "app.open-again", NULL);
      return;
    }
  if (yes)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "app.restore", NULL);
      return;
    }

  file = g_file_new_for_path (inn_store_get_path (inn_book_get_store (self->book)));
  folder = g_file_get_parent (file);
  uri = g_file_get_uri (folder);
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

/* Somebody comes back to the window. */
static void
active_cb (InnBookBar *self)
{
  InnBookWatch *watch = inn_book_get_watch (self->book);

  if (watch != NULL)
    inn_book_watch_look (watch);
}

static void
inn_book_bar_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inn_book_bar_parent_class)->root (widget);
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                             G_CALLBACK (active_cb), widget, G_CONNECT_SWAPPED);
}

static void
inn_book_bar_dispose (GObject *object)
{
  InnBookBar *self = INN_BOOK_BAR (object);

  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_book_bar_parent_class)->dispose (object);
}

static void
inn_book_bar_class_init (InnBookBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_book_bar_dispose;
  GTK_WIDGET_CLASS (klass)->root = inn_book_bar_root;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inn_book_bar_init (InnBookBar *self)
{
  self->bar = inn_question_bar_new ();
  g_signal_connect (self->bar, "answered", G_CALLBACK (answered_cb), self);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
}

/**
 * inn_book_bar_new:
 * @book: the open guest book
 *
 * Returns: (transfer floating): a bar that follows @book
 */
GtkWidget *
inn_book_bar_new (InnBook *book)
{
  InnBookBar *self = g_object_new (INN_TYPE_BOOK_BAR, NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "notify::damaged", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (inn_book_get_watch (book) != NULL)
    g_signal_connect_object (inn_book_get_watch (book), "notify::away", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
