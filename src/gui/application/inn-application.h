/* inn-application.h: the program as the desktop knows it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INN_TYPE_APPLICATION (inn_application_get_type ())
G_DECLARE_FINAL_TYPE (InnApplication, inn_application, INN, APPLICATION, AdwApplication)

InnApplication *inn_application_new (void);

G_END_DECLS
