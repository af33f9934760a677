/* inn-qr-window.h: a guest's contact points as a code that a telephone takes over by its camera. */

#pragma once

#include <adwaita.h>

#include "inn-guest.h"

G_BEGIN_DECLS

#define INN_TYPE_QR_WINDOW (inn_qr_window_get_type ())
G_DECLARE_FINAL_TYPE (InnQrWindow, inn_qr_window, INN, QR_WINDOW, AdwWindow)

void inn_qr_window_present (GtkWidget      *from,
                            const InnGuest *guest);

G_END_DECLS
