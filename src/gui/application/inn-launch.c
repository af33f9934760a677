/* inn-launch.c: how the program was started: the options, and what follows from them. */

#include "config.h"

#include "inn-launch.h"

#include "inn-book.h"

#include <glib/gi18n.h>

static const GOptionEntry options[] = {
  { "database", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
    N_("The guest book to open"), N_("FILE") },
  { "demo", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_("Open a sample hotel to look around in"), NULL },
  { "now", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_("The time it is taken to be; the clock runs on from there"), N_("YYYY-MM-DD HH:MM") },
  { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_("Print the version and leave"), NULL },
  { NULL }
};

/**
 * inn_launch_add_options:
 * @application: the program
 *
 * Gives it its options.
 */
void
inn_launch_add_options (GApplication *application)
{
  g_application_add_main_option_entries (application, options);
}

/**
 * inn_launch_read:
 * @dict: the options that were given
 * @clock: is set, if a time was given
 * @path: (out) (transfer full): the book, absolute
 * @sample: (out): whether it is the sample hotel's
 *
 * Returns: with which status to leave at once, or -1 to go on
 */
int
inn_launch_read (GVariantDict  *dict,
                 InnClock      *clock,
                 char         **path,
                 gboolean      *sample)
{
  g_autofree char *given = NULL;
  const char *now = NULL;
  InnCivil civil;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("innkeeper %s\n", PACKAGE_VERSION);
      return 0;
    }

  if (g_variant_dict_lookup (dict, "now", "&s", &now))
    {
      if (!inn_civil_from_text (now, &civil))
        {
          g_printerr ("%s\n", _("--now takes a day and a time, “2026-11-22 09:30”"));
          return 2;
        }
      inn_clock_set_now (clock, civil);
    }

  *sample = g_variant_dict_contains (dict, "demo");
  if (g_variant_dict_lookup (dict, "database", "^ay", &given))
    *path = g_canonicalize_filename (given, NULL);
  else
    *path = inn_book_dup_default_path (*sample);

  return -1;
}
