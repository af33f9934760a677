/* inn-export-window.c: see inn-export-window.h. The list as it stands in the window is what is meant
 * until somebody says otherwise; ID numbers never are.
 */

#include "config.h"

#include "inn-export-window.h"

#include <glib/gi18n.h>

struct _InnExportWindow
{
  AdwWindow parent_instance;

  GtkWidget *rows[INN_EXPORT_N_SCOPES];
  GtkWidget *checks[INN_EXPORT_N_SCOPES];
  GtkWidget *what_row;
  GtkWidget *kind_row;
  GtkWidget *documents_row;
  GtkWidget *documents_switch;
};

G_DEFINE_FINAL_TYPE (InnExportWindow, inn_export_window, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
what_changed_cb (InnExportWindow *self)
{
  gtk_widget_set_visible (self->documents_row,
                          inn_export_window_get_rows (self) == INN_SHEET_GUESTS);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
inn_export_window_class_init (InnExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[INN_EXPORT_N_SCOPES] = { "shown", "selected", "all" };

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-export-window.ui");
  for (guint i = 0; i < INN_EXPORT_N_SCOPES; i++)
    {
      g_autofree char *row = g_strconcat (names[i], "_row", NULL);
      g_autofree char *check = g_strconcat (names[i], "_check", NULL);

      gtk_widget_class_bind_template_child_full (widget_class, row, FALSE,
                                                 G_STRUCT_OFFSET (InnExportWindow, rows)
                                                 + i * sizeof (GtkWidget *));
      gtk_widget_class_bind_template_child_full (widget_class, check, FALSE,
                                                 G_STRUCT_OFFSET (InnExportWindow, checks)
                                                 + i * sizeof (GtkWidget *));
    }
  gtk_widget_class_bind_template_child (widget_class, InnExportWindow, what_row);
  gtk_widget_class_bind_template_child (widget_class, InnExportWindow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, InnExportWindow, documents_row);
  gtk_widget_class_bind_template_child (widget_class, InnExportWindow, documents_switch);
  gtk_widget_class_bind_template_callback (widget_class, what_changed_cb);
}

static void
inn_export_window_init (InnExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_export_window_new:
 * @parent: the window it stands before, which owns it
 * @n_guests: how many guests each scope means; one without any is not offered
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *
inn_export_window_new (GtkWindow   *parent,
                       const guint  n_guests[INN_EXPORT_N_SCOPES])
{
  InnExportWindow *self = g_object_new (INN_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  gboolean chosen = FALSE;

  for (guint i = 0; i < INN_EXPORT_N_SCOPES; i++)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%'u guest", "%'u guests", n_guests[i]),
                                                n_guests[i]);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), count);
      gtk_widget_set_visible (self->rows[i], n_guests[i] > 0);
      if (n_guests[i] > 0 && !chosen)
        {
          gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), TRUE);
          chosen = TRUE;
        }
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", chosen);

  return GTK_WIDGET (self);
}

/**
 * inn_export_window_get_scope:
 *
 * Returns: what goes out: the list, the selection or all
 */
InnExportScope
inn_export_window_get_scope (InnExportWindow *self)
{
  g_return_val_if_fail (INN_IS_EXPORT_WINDOW (self), INN_EXPORT_SHOWN);

  for (guint i = 0; i < INN_EXPORT_N_SCOPES; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      return i;

  return INN_EXPORT_SHOWN;
}

/**
 * inn_export_window_get_rows:
 *
 * Returns: what the rows of the file are: the guests of the scope, their stays or their charges
 */
InnSheetRows
inn_export_window_get_rows (InnExportWindow *self)
{
  g_return_val_if_fail (INN_IS_EXPORT_WINDOW (self), INN_SHEET_GUESTS);

  return (InnSheetRows) adw_combo_row_get_selected (ADW_COMBO_ROW (self->what_row));
}

/**
 * inn_export_window_get_flags:
 *
 * Returns: what of the guests is written
 */
InnGuestExportFlags
inn_export_window_get_flags (InnExportWindow *self)
{
  g_return_val_if_fail (INN_IS_EXPORT_WINDOW (self), INN_GUEST_EXPORT_DEFAULT);

  return gtk_switch_get_active (GTK_SWITCH (self->documents_switch)) ? INN_GUEST_EXPORT_DOCUMENTS
                                                                     : INN_GUEST_EXPORT_DEFAULT;
}

/**
 * inn_export_window_get_ending:
 *
 * Returns: (transfer none): how the name of the file ends: ".xlsx" or ".csv"
 */
const char *
inn_export_window_get_ending (InnExportWindow *self)
{
  g_return_val_if_fail (INN_IS_EXPORT_WINDOW (self), ".xlsx");

  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind_row)) == 0 ? ".xlsx" : ".csv";
}
