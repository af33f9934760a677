/* inn-fault-vfs.c: a disk that fails or halts when told to. It becomes SQLite's default file system
 * layer and counts every write, sync, truncation and deletion; the N-th one fails, once or for good.
 * It counts what is read of a database as well; after as much as was allowed, the reader waits. */

#include "config.h"

#include "inn-fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
  gboolean      is_database;
} FaultFile;

static sqlite3_vfs fault_vfs;
static sqlite3_vfs *real_vfs;
static sqlite3_io_methods methods;

/* Shared by the test and the database thread. */
static int countdown;
static int sticky_from;
static int fault_kind;
static int n_failed;

/* Guarded by the lock. */
static GMutex reads_lock;
static GCond reads_allowed;
static int n_reads;
static int max_reads = -1;

static void
wait_for_leave (void)
{
  g_mutex_lock (&reads_lock);
  while (max_reads >= 0 && n_reads >= max_reads)
    g_cond_wait (&reads_allowed, &reads_lock);
  n_reads++;
  g_mutex_unlock (&reads_lock);
}

static int
fail_now (int io_code)
{
  if (g_atomic_int_get (&countdown) > 0 && g_atomic_int_dec_and_test (&countdown))
    {
      g_atomic_int_inc (&n_failed);
      if (g_atomic_int_get (&sticky_from))
        g_atomic_int_set (&sticky_from, 2);
    }
  else if (g_atomic_int_get (&sticky_from) != 2)
    return SQLITE_OK;

  return g_atomic_int_get (&fault_kind) == INN_FAULT_FULL ? SQLITE_FULL : io_code;
}

#define REAL(file) (((FaultFile *) (file))->real)

static int
fault_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
fault_read (sqlite3_file *file,
            void         *data,
            int           size,
            sqlite3_int64 offset)
{
  if (((FaultFile *) file)->is_database)
    wait_for_leave ();
  return REAL (file)->pMethods->xRead (REAL (file), data, size, offset);
}

static int
fault_write (sqlite3_file *file,
             const void   *data,
             int           size,
             sqlite3_int64 offset)
{
  int code = fail_now (SQLITE_IOERR_WRITE);

  return code != SQLITE_OK ? code
                           : REAL (file)->pMethods->xWrite (REAL (file), data, size, offset);
}

static int
fault_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  int code = fail_now (SQLITE_IOERR_TRUNCATE);

  return code != SQLITE_OK ? code : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  int code = fail_now (SQLITE_IOERR_FSYNC);

  return code != SQLITE_OK ? code : REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
fault_size (sqlite3_file  *file,
            sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
fault_check_lock (sqlite3_file *file,
                  int          *held)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), held);
}

static int
fault_control (sqlite3_file *file,
               int           operation,
               void         *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static int
fault_sector (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
fault_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int code = SQLITE_OK;

  self->real = (sqlite3_file *) (self + 1);
  self->is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  file->pMethods = self->real->pMethods != NULL ? &methods : NULL;
  return code;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync)
{
  int code = fail_now (SQLITE_IOERR_DELETE);

  return code != SQLITE_OK ? code : real_vfs->xDelete (real_vfs, name, sync);
}

/**
 * inn_fault_vfs_install:
 *
 * Makes it the default, before the first database is opened.
 */
void
inn_fault_vfs_install (void)
{
  methods = (sqlite3_io_methods) {
    .iVersion = 1,
    .xClose = fault_close,
    .xRead = fault_read,
    .xWrite = fault_write,
    .xTruncate = fault_truncate,
    .xSync = fault_sync,
    .xFileSize = fault_size,
    .xLock = fault_lock,
    .xUnlock = fault_unlock,
    .xCheckReservedLock = fault_check_lock,
    .xFileControl = fault_control,
    .xSectorSize = fault_sector,
    .xDeviceCharacteristics = fault_characteristics,
  };

  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "innkeeper-fault";
  fault_vfs.szOsFile = (int) sizeof (FaultFile) + real_vfs->szOsFile;
  fault_vfs.pNext = NULL;
  fault_vfs.xOpen = fault_open;
  fault_vfs.xDelete = fault_delete;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, 1), ==, SQLITE_OK);
}

/**
 * inn_fault_vfs_arm:
 * @kind: how it fails
 * @at: the number of the call that fails, from 1
 * @sticky: whether all after it fail too
 */
void
inn_fault_vfs_arm (InnFaultKind kind,
                   int          at,
                   gboolean     sticky)
{
  g_atomic_int_set (&fault_kind, (int) kind);
  g_atomic_int_set (&n_failed, 0);
  g_atomic_int_set (&sticky_from, sticky ? 1 : 0);
  g_atomic_int_set (&countdown, at);
}

/**
 * inn_fault_vfs_disarm:
 *
 * Returns: whether the call that was to fail was reached
 */
gboolean
inn_fault_vfs_disarm (void)
{
  g_atomic_int_set (&countdown, 0);
  g_atomic_int_set (&sticky_from, 0);
  return g_atomic_int_get (&n_failed) > 0;
}

/**
 * inn_fault_vfs_halt:
 * @after: how many pages of databases may be read from now on; below 0: as many as wanted
 *
 * Lets those who read more wait until this is called again.
 */
void
inn_fault_vfs_halt (int after)
{
  g_mutex_lock (&reads_lock);
  n_reads = 0;
  max_reads = after;
  g_cond_broadcast (&reads_allowed);
  g_mutex_unlock (&reads_lock);
}
