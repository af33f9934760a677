/* innkeeper.c: starts the desktop program. */

#include "config.h"

#include "inn-application.h"
#include "inn-graphics.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr(InnApplication) application = NULL;

  inn_graphics_choose ("/dev", gtk_get_minor_version ());

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_prgname (APPLICATION_ID);
  application = inn_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
