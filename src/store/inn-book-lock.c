/* inn-book-lock.c: the guard file beside a book. The lock is flock's, so it ends with the process
 * however that ends; the file stays, with the process id and the time of opening inside. */

#include "config.h"

#include "inn-book-lock.h"

#include "inn-file-error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

struct _InnBookLock
{
  int file;
};

static char *
name_file (const char *book_path)
{
  return g_strconcat (book_path, ".lock", NULL);
}

static gboolean
read_holder (int     file,
             gint64 *since_utc,
             int    *process)
{
  char text[64] = { 0 };
  long long since = 0;

  return pread (file, text, sizeof text - 1, 0) > 0
         && sscanf (text, "%d %lld", process, &since) == 2 && ((*since_utc = since), TRUE);
}

static void
set_busy (GError **error,
          int      process,
          gint64   since)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (since);

  if (time == NULL || since == 0)
    g_set_error (error, INN_ERROR, INN_ERROR_BUSY, "The book is open in another program");
  else
    g_set_error (error, INN_ERROR, INN_ERROR_BUSY,
                 "The book is open in process %d since %02d:%02d", process,
                 g_date_time_get_hour (time), g_date_time_get_minute (time));
}

/**
 * inn_book_lock_take:
 * @book_path: path of the database
 * @utc: the time now, told to whoever comes second
 * @error: return location
 *
 * Returns: (transfer full): the lock, or %NULL with %INN_ERROR_BUSY when another program holds it,
 *   %INN_ERROR_READ_ONLY or %INN_ERROR_PERMISSION when the folder cannot be written
 */
InnBookLock *
inn_book_lock_take (const char  *book_path,
                    gint64       utc,
                    GError     **error)
{
  g_autofree char *path = name_file (book_path);
  g_autofree char *text = NULL;
  InnBookLock *self = NULL;
  int file = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (file < 0)
    {
      inn_file_set_error (error, path, errno);
      return NULL;
    }

  if (flock (file, LOCK_EX | LOCK_NB) != 0)
    {
      gint64 since = 0;
      int process = 0;

      if (errno == EWOULDBLOCK)
        {
          read_holder (file, &since, &process);
          set_busy (error, process, since);
        }
      else
        inn_file_set_error (error, path, errno);
      close (file);
      return NULL;
    }

  /* What it says is for people; the lock holds without it, on a full disk too. */
  text = g_strdup_printf ("%d %" G_GINT64_FORMAT "\n", (int) getpid (), utc);
  if (ftruncate (file, 0) != 0 || pwrite (file, text, strlen (text), 0) < 0)
    g_debug ("The guard file could not be written: %s", g_strerror (errno));

  self = g_new0 (InnBookLock, 1);
  self->file = file;
  return self;
}

/**
 * inn_book_lock_release:
 * @self: (nullable) (transfer full): a lock
 */
void
inn_book_lock_release (InnBookLock *self)
{
  if (self == NULL)
    return;
  close (self->file);
  g_free (self);
}

/**
 * inn_book_lock_look:
 * @book_path: path of the database
 * @since_utc: (out): when it was opened
 * @process: (out): by which process
 *
 * Looks whether another program has the book open. Works on any thread; reads one small file.
 *
 * Returns: whether it is open; both outputs are 0 when that is all that is known
 */
gboolean
inn_book_lock_look (const char *book_path,
                    gint64     *since_utc,
                    int        *process)
{
  g_autofree char *path = name_file (book_path);
  gboolean held = FALSE;
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

  *since_utc = 0;
  *process = 0;
  if (file < 0)
    return FALSE;

  held = flock (file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  if (held && !read_holder (file, since_utc, process))
    {
      *since_utc = 0;
      *process = 0;
    }
  close (file);
  return held;
}

/**
 * inn_book_lock_dup_program:
 * @process: what inn_book_lock_look () gave
 *
 * Returns: (transfer full) (nullable): the name of the program that runs as @process, if it is known
 */
char *
inn_book_lock_dup_program (int process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/comm", process);
  char *name = NULL;

  if (!g_file_get_contents (path, &name, NULL, NULL))
    return NULL;
  return g_strstrip (name);
}
