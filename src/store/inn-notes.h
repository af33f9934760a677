/* inn-notes.h: answers by what was asked, as long as nothing has changed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _InnNotes InnNotes;

InnNotes *inn_notes_new  (void);
void      inn_notes_free (InnNotes       *self);

gpointer  inn_notes_find (InnNotes       *self,
                          gint64          changes,
                          const char     *key);
void      inn_notes_keep (InnNotes       *self,
                          gint64          changes,
                          const char     *key,
                          gpointer        note,
                          GDestroyNotify  free_note);

G_END_DECLS
