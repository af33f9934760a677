/* inn-password-dialog.h: asks for the password of copies, twice. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InnPasswordDialog:
 *
 * Emits "chosen" with the password when somebody typed one twice and means it.
 */
#define INN_TYPE_PASSWORD_DIALOG (inn_password_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InnPasswordDialog, inn_password_dialog, INN, PASSWORD_DIALOG, AdwMessageDialog)

GtkWidget *inn_password_dialog_new (GtkWindow *parent);

G_END_DECLS
