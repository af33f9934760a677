/* inn-test-window.h: a window on an invented hotel, for tests of what is seen. */

#pragma once

#include "inn-window.h"

G_BEGIN_DECLS

#define INN_TEST_GUESTS 40

typedef struct
{
  char *folder;        /* owned */
  InnBook *book;       /* owned */
  GtkWidget *window;
} InnTestWindow;

void       inn_test_window_set_up    (InnTestWindow *self,
                                      gconstpointer  data);
void       inn_test_window_tear_down (InnTestWindow *self,
                                      gconstpointer  data);
gint64     inn_test_window_add_guest (InnTestWindow *self,
                                      const char    *name,
                                      const char    *phone,
                                      const char    *note);
GtkWidget *inn_test_window_find      (GtkWidget     *from,
                                      GType          type);
GtkWidget *inn_test_window_find_list (GtkWidget     *from);
void       inn_test_window_run       (guint          milliseconds);

G_END_DECLS
