/* inn-settings.h: the settings of this PC, typed, with defaults where none are installed. */

#pragma once

#include <gio/gio.h>

#include "inn-birthday.h"

G_BEGIN_DECLS

/**
 * InnSettings:
 *
 * What the services and the console need to know of the preferences. The preferences window binds
 * to the #GSettings behind it. Emits `changed` after any of them did. Lives on the main thread.
 */
#define INN_TYPE_SETTINGS (inn_settings_get_type ())
G_DECLARE_FINAL_TYPE (InnSettings, inn_settings, INN, SETTINGS, GObject)

InnSettings  *inn_settings_new                     (void);
InnSettings  *inn_settings_new_apart               (const char  *hotel_name);
GSettings    *inn_settings_get_gsettings           (InnSettings *self);

char         *inn_settings_dup_hotel_name          (InnSettings *self);
char         *inn_settings_dup_default_region      (InnSettings *self);
InnFeb29Rule  inn_settings_get_feb29_rule          (InnSettings *self);
int           inn_settings_get_marketing_limit     (InnSettings *self);
int           inn_settings_get_morning_minute      (InnSettings *self);
int           inn_settings_get_evening_minute      (InnSettings *self);
int           inn_settings_get_business_day_cutoff (InnSettings *self);
gboolean      inn_settings_get_popups              (InnSettings *self);
gboolean      inn_settings_get_popup_names         (InnSettings *self);
gboolean      inn_settings_get_quiet_hours         (InnSettings *self,
                                                    int         *from,
                                                    int         *until);
gboolean      inn_settings_get_show_lunar          (InnSettings *self);
gboolean      inn_settings_get_background          (InnSettings *self);
char         *inn_settings_dup_backup_folder       (InnSettings *self);
char        **inn_settings_dup_required_fields     (InnSettings *self);

G_END_DECLS
