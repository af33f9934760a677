/* inn-settings.c: the settings of this PC, typed, with defaults where none are installed.
 *
 * A test, or the console run from a copied folder, may have no schema; the defaults below are then
 * the ones that the schema has.
 */

#include "config.h"

#include "inn-settings.h"

#include "inn-lunar.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#define DEFAULT_MARKETING_LIMIT 2
#define DEFAULT_MORNING_MINUTE (9 * 60)
#define DEFAULT_EVENING_MINUTE (18 * 60)
#define DEFAULT_CUTOFF_MINUTE (6 * 60)
#define DEFAULT_QUIET_FROM (22 * 60)
#define DEFAULT_QUIET_UNTIL (7 * 60 + 30)

struct _InnSettings
{
  GObject    parent_instance;

  GSettings *settings; /* owned, NULL when no schema is installed */
};

G_DEFINE_FINAL_TYPE (InnSettings, inn_settings, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (InnSettings *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
inn_settings_dispose (GObject *object)
{
  InnSettings *self = INN_SETTINGS (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inn_settings_parent_class)->dispose (object);
}

static void
inn_settings_class_init (InnSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_settings_dispose;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_SETTINGS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_settings_init (InnSettings *self)
{
}

static InnSettings *
create (GSettingsBackend *backend)
{
  InnSettings *self = g_object_new (INN_TYPE_SETTINGS, NULL);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL)
    return self;

  self->settings = g_settings_new_full (schema, backend, NULL);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static char *
dup_text (InnSettings *self,
          const char  *key,
          const char  *fallback)
{
  return self->settings != NULL ? g_settings_get_string (self->settings, key)
                                : g_strdup (fallback);
}

static int
get_int (InnSettings *self,
         const char  *key,
         int          fallback)
{
  return self->settings != NULL ? g_settings_get_int (self->settings, key) : fallback;
}

static gboolean
get_boolean (InnSettings *self,
             const char  *key,
             gboolean     fallback)
{
  return self->settings != NULL ? g_settings_get_boolean (self->settings, key) : fallback;
}

/**
 * inn_settings_new:
 *
 * Returns: (transfer full): the settings of this user; without a schema, what they are at first
 */
InnSettings *
inn_settings_new (void)
{
  return create (NULL);
}

/**
 * inn_settings_new_apart:
 * @hotel_name: the name of the hotel
 *
 * What is set in a sample hotel must not change anything for the real one: these begin with the
 * defaults and end with the program.
 *
 * Returns: (transfer full): settings that are kept nowhere
 */
InnSettings *
inn_settings_new_apart (const char *hotel_name)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  InnSettings *self = create (backend);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "hotel-name", hotel_name);
  return self;
}

/**
 * inn_settings_get_gsettings:
 *
 * Returns: (transfer none) (nullable): what preferences bind to; %NULL when no schema is installed
 */
GSettings *
inn_settings_get_gsettings (InnSettings *self)
{
  g_return_val_if_fail (INN_IS_SETTINGS (self), NULL);

  return self->settings;
}

/**
 * inn_settings_dup_hotel_name:
 *
 * Returns: (transfer full): the name of the hotel, "" until it is given
 */
char *
inn_settings_dup_hotel_name (InnSettings *self)
{
  return dup_text (self, "hotel-name", "");
}

/**
 * inn_settings_dup_default_region:
 *
 * Returns: (transfer full): ISO 3166 code of telephone numbers without a country
 */
char *
inn_settings_dup_default_region (InnSettings *self)
{
  return dup_text (self, "default-region", "CN");
}

/**
 * inn_settings_get_feb29_rule:
 *
 * Returns: on which day who was born on 29 February is greeted in other years
 */
InnFeb29Rule
inn_settings_get_feb29_rule (InnSettings *self)
{
  g_autofree char *rule = dup_text (self, "feb29", "feb28");

  return g_str_equal (rule, "mar1") ? INN_FEB29_ON_MAR1 : INN_FEB29_ON_FEB28;
}

/**
 * inn_settings_get_marketing_limit:
 *
 * Returns: how much advertising a guest gets in a calendar month, all rules and hands together
 */
int
inn_settings_get_marketing_limit (InnSettings *self)
{
  return get_int (self, "marketing-limit", DEFAULT_MARKETING_LIMIT);
}

/**
 * inn_settings_get_morning_minute:
 *
 * Returns: minute of the day meant by "tomorrow morning"
 */
int
inn_settings_get_morning_minute (InnSettings *self)
{
  return get_int (self, "morning-time", DEFAULT_MORNING_MINUTE);
}

/**
 * inn_settings_get_evening_minute:
 *
 * Returns: minute of the day meant by "this evening"
 */
int
inn_settings_get_evening_minute (InnSettings *self)
{
  return get_int (self, "evening-time", DEFAULT_EVENING_MINUTE);
}

/**
 * inn_settings_get_business_day_cutoff:
 *
 * Returns: minute of the day at which the hotel's day begins
 */
int
inn_settings_get_business_day_cutoff (InnSettings *self)
{
  return get_int (self, "business-day-cutoff", DEFAULT_CUTOFF_MINUTE);
}

/**
 * inn_settings_get_popups:
 *
 * Returns: whether desktop popups are wanted
 */
gboolean
inn_settings_get_popups (InnSettings *self)
{
  return get_boolean (self, "popups-enabled", TRUE);
}

/**
 * inn_settings_get_popup_names:
 *
 * Returns: whether popups may show names; counts only otherwise
 */
gboolean
inn_settings_get_popup_names (InnSettings *self)
{
  g_autofree char *content = dup_text (self, "popup-content", "counts");

  return g_str_equal (content, "names");
}

/**
 * inn_settings_get_quiet_hours:
 * @from: (out): the minute of the day at which they begin
 * @until: (out): the minute at which they are over
 *
 * Returns: whether there are hours in which nothing pops up
 */
gboolean
inn_settings_get_quiet_hours (InnSettings *self,
                              int         *from,
                              int         *until)
{
  *from = get_int (self, "quiet-from", DEFAULT_QUIET_FROM);
  *until = get_int (self, "quiet-until", DEFAULT_QUIET_UNTIL);

  return get_boolean (self, "quiet-hours", TRUE) && *from != *until;
}

/**
 * inn_settings_get_show_lunar:
 *
 * Returns: whether days are shown by the Chinese calendar as well
 */
gboolean
inn_settings_get_show_lunar (InnSettings *self)
{
  g_autofree char *choice = dup_text (self, "show-lunar", "auto");

  if (g_str_equal (choice, "auto"))
    return inn_lunar_is_usual ();

  return g_str_equal (choice, "always");
}

/**
 * inn_settings_get_background:
 *
 * Returns: whether the program goes on reminding when its window is closed
 */
gboolean
inn_settings_get_background (InnSettings *self)
{
  return get_boolean (self, "run-in-background", TRUE);
}

/**
 * inn_settings_dup_backup_folder:
 *
 * Returns: (transfer full) (nullable): the stick or share that gets every copy as well
 */
char *
inn_settings_dup_backup_folder (InnSettings *self)
{
  g_autofree char *folder = dup_text (self, "backup-folder", "");

  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}

/**
 * inn_settings_dup_required_fields:
 *
 * Returns: (transfer full) (array zero-terminated=1): keys of what the form insists on
 */
char **
inn_settings_dup_required_fields (InnSettings *self)
{
  const char *const fallback[] = { "name-or-contact", NULL };

  if (self->settings != NULL)
    return g_settings_get_strv (self->settings, "required-fields");

  return g_strdupv ((char **) fallback);
}
