/* inn-shell.c: see inn-shell.h. The window implements it; pages find it above them. */

#include "config.h"

#include "inn-shell.h"

G_DEFINE_INTERFACE (InnShell, inn_shell, GTK_TYPE_WIDGET)

static void
inn_shell_default_init (InnShellInterface *iface)
{
  /**
   * InnShell:reminder-count:
   *
   * How many reminders wait today or are overdue.
   */
  g_object_interface_install_property (iface,
                                       g_param_spec_uint ("reminder-count", NULL, NULL,
                                                          0, G_MAXUINT, 0,
                                                          G_PARAM_READABLE |
                                                          G_PARAM_STATIC_STRINGS));
  /**
   * InnShell:navigation-folded:
   *
   * Whether the navigation does not stand beside the content.
   */
  g_object_interface_install_property (iface,
                                       g_param_spec_boolean ("navigation-folded", NULL, NULL,
                                                             FALSE,
                                                             G_PARAM_READABLE |
                                                             G_PARAM_STATIC_STRINGS));
  /**
   * InnShell:panel-open:
   *
   * Whether the reminders panel stands beside the content, or over it.
   */
  g_object_interface_install_property (iface,
                                       g_param_spec_boolean ("panel-open", NULL, NULL,
                                                             FALSE,
                                                             G_PARAM_READABLE |
                                                             G_PARAM_STATIC_STRINGS));
}

/**
 * inn_shell_find:
 * @from: a widget
 *
 * Returns: (transfer none) (nullable): the window @from stands in, or %NULL while it stands in none
 */
InnShell *
inn_shell_find (GtkWidget *from)
{
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);

  root = gtk_widget_get_root (from);
  if (root == NULL)
    return NULL;
  if (INN_IS_SHELL (root))
    return INN_SHELL (root);

  /* A dialog asks the window it belongs to. */
  if (GTK_IS_WINDOW (root))
    {
      GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (root));

      if (parent != NULL && INN_IS_SHELL (parent))
        return INN_SHELL (parent);
    }

  return NULL;
}

/**
 * inn_shell_get_reminder_count:
 *
 * Returns: how many things are due, as the sign in the corner shows
 */
guint
inn_shell_get_reminder_count (InnShell *self)
{
  guint count = 0;

  g_return_val_if_fail (INN_IS_SHELL (self), 0);

  g_object_get (self, "reminder-count", &count, NULL);

  return count;
}

/**
 * inn_shell_add_toast:
 * @self: the window
 * @toast: (transfer full): what to show
 */
void
inn_shell_add_toast (InnShell *self,
                     AdwToast *toast)
{
  g_return_if_fail (INN_IS_SHELL (self));

  INN_SHELL_GET_IFACE (self)->add_toast (self, toast);
}

/**
 * inn_shell_open_guest:
 * @self: the window
 * @guest_id: whom to show
 *
 * Shows the guest page with the card of this guest, wherever the user is.
 */
void
inn_shell_open_guest (InnShell *self,
                      gint64    guest_id)
{
  g_return_if_fail (INN_IS_SHELL (self));

  INN_SHELL_GET_IFACE (self)->open_guest (self, guest_id);
}

/**
 * inn_shell_show_tag:
 * @self: the window
 * @tag_id: the tag whose wearers to list
 */
void
inn_shell_show_tag (InnShell *self,
                    gint64    tag_id)
{
  g_return_if_fail (INN_IS_SHELL (self));

  INN_SHELL_GET_IFACE (self)->show_tag (self, tag_id);
}

/**
 * inn_shell_push_full:
 * @self: the window
 * @page: a page that covers all others until inn_shell_pop_full ()
 */
void
inn_shell_push_full (InnShell  *self,
                     GtkWidget *page)
{
  g_return_if_fail (INN_IS_SHELL (self));

  INN_SHELL_GET_IFACE (self)->push_full (self, page);
}

/**
 * inn_shell_pop_full:
 *
 * Takes away the page that fills the window, and shows what was there before.
 */
void
inn_shell_pop_full (InnShell *self)
{
  g_return_if_fail (INN_IS_SHELL (self));

  INN_SHELL_GET_IFACE (self)->pop_full (self);
}
