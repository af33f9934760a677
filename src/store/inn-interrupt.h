/* inn-interrupt.h: stops a long statement of the database thread because somebody wants to work. */

#pragma once

#include "inn-connection-private.h"

G_BEGIN_DECLS

/**
 * InnInterrupt:
 *
 * Between inn_interrupt_begin () and inn_interrupt_end (), on the database thread, what runs can be
 * stopped by inn_interrupt_fire () on any thread. Outside of that nothing is stopped.
 */
typedef struct
{
  GMutex        mutex;
  sqlite3      *handle; /* unowned, nullable */
  GCancellable *fired;  /* owned, nullable */
} InnInterrupt;

void     inn_interrupt_init  (InnInterrupt  *self);
void     inn_interrupt_clear (InnInterrupt  *self);
void     inn_interrupt_begin (InnInterrupt  *self,
                              InnConnection *connection);
gboolean inn_interrupt_end   (InnInterrupt  *self,
                              InnConnection *connection,
                              GCancellable  *before);
void     inn_interrupt_fire  (InnInterrupt  *self);

G_END_DECLS
