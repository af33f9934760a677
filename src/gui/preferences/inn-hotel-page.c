/* inn-hotel-page.c: see inn-hotel-page.h. */

#include "config.h"

#include "inn-hotel-page.h"

#include "inn-guest-field.h"
#include "inn-spoken-name.h"
#include "inn-staff-group.h"
#include "inn-time-row.h"

#include <glib/gi18n.h>

struct _InnHotelPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *name_row;
  GtkWidget *region_row;
  GtkWidget *cut_off_row;
  GtkWidget *required_group;
  GtkWidget *staff_group;

  GSettings *settings;   /* owned */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (InnHotelPage, inn_hotel_page, ADW_TYPE_PREFERENCES_PAGE)

/* Where guests of small hotels in China come from, most often first. */
static const struct
{
  const char *code;
  const char *name;
} regions[] = {
  { "CN", NC_("region", "China mainland (+86)") },
  { "HK", NC_("region", "Hong Kong (+852)") },
  { "MO", NC_("region", "Macau (+853)") },
  { "TW", NC_("region", "Taiwan (+886)") },
  { "SG", NC_("region", "Singapore (+65)") },
  { "MY", NC_("region", "Malaysia (+60)") },
  { "JP", NC_("region", "Japan (+81)") },
  { "KR", NC_("region", "South Korea (+82)") },
  { "TH", NC_("region", "Thailand (+66)") },
  { "VN", NC_("region", "Vietnam (+84)") },
  { "US", NC_("region", "United States (+1)") },
  { "GB", NC_("region", "United Kingdom (+44)") },
  { "DE", NC_("region", "Germany (+49)") },
  { "FR", NC_("region", "France (+33)") },
  { "AU", NC_("region", "Australia (+61)") },
};

static const InnGuestField offered[] = {
  INN_FIELD_NAME, INN_FIELD_SALUTATION, INN_FIELD_PHONE, INN_FIELD_EMAIL, INN_FIELD_WECHAT,
  INN_FIELD_BIRTHDAY, INN_FIELD_COMPANY, INN_FIELD_CHANNEL,
};

#define NAME_OR_CONTACT "name-or-contact"

/* In minutes; the settings allow no later beginning of a day. */
#define NOON (12 * 60)

static void
add_field (GStrvBuilder *builder,
           GtkWidget    *check)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
    g_strv_builder_add (builder, g_object_get_data (G_OBJECT (check), "inn-key"));
}

static void
required_toggled_cb (InnHotelPage *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) keys = NULL;
  GPtrArray *checks = g_object_get_data (G_OBJECT (self), "inn-checks");

  if (self->showing)
    return;

  for (guint i = 0; i < checks->len; i++)
    add_field (builder, g_ptr_array_index (checks, i));
  keys = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "required-fields", (const char *const *) keys);
}

static void
add_required (InnHotelPage *self,
              GPtrArray    *checks,
              const char   *key,
              const char   *title,
              gboolean      active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_object_set_data_full (G_OBJECT (check), "inn-key", g_strdup (key), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (required_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->required_group), row);
  g_ptr_array_add (checks, check);
}

static void
show_required (InnHotelPage *self)
{
  g_auto(GStrv) keys = g_settings_get_strv (self->settings, "required-fields");
  GPtrArray *checks = g_ptr_array_new ();

  g_object_set_data_full (G_OBJECT (self), "inn-checks", checks,
                          (GDestroyNotify) g_ptr_array_unref);
  self->showing = TRUE;
  add_required (self, checks, NAME_OR_CONTACT, _("A name or a way to reach the guest"),
                g_strv_contains ((const char *const *) keys, NAME_OR_CONTACT));
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      const char *key = inn_guest_field_get_key (offered[i]);

      add_required (self, checks, key, inn_guest_field_get_label (offered[i]),
                    g_strv_contains ((const char *const *) keys, key));
    }
  self->showing = FALSE;
}

static void
region_selected_cb (InnHotelPage *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->region_row));

  if (!self->showing && selected < G_N_ELEMENTS (regions))
    g_settings_set_string (self->settings, "default-region", regions[selected].code);
}

static void
show_region (InnHotelPage *self)
{
  g_autofree char *code = g_settings_get_string (self->settings, "default-region");
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = G_N_ELEMENTS (regions);

  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      gtk_string_list_append (names, g_dpgettext2 (NULL, "region", regions[i].name));
      if (g_str_equal (regions[i].code, code))
        selected = i;
    }
  if (selected == G_N_ELEMENTS (regions))
    gtk_string_list_append (names, code);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->region_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->region_row), selected);
  self->showing = FALSE;
}

static void
show_cut_off (InnHotelPage *self)
{
  self->showing = TRUE;
  g_object_set (self->cut_off_row, "minute",
                g_settings_get_int (self->settings, "business-day-cutoff"), NULL);
  self->showing = FALSE;
}

/* Past noon the new day would be the old one; then what is kept is shown again. */
static void
cut_off_changed_cb (InnHotelPage *self)
{
  int minute = 0;

  if (self->showing)
    return;

  g_object_get (self->cut_off_row, "minute", &minute, NULL);
  if (minute < NOON)
    g_settings_set_int (self->settings, "business-day-cutoff", minute);
  else
    show_cut_off (self);
}

static void
name_apply_cb (InnHotelPage *self)
{
  g_settings_set_string (self->settings, "hotel-name",
                         gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static void
inn_hotel_page_dispose (GObject *object)
{
  g_clear_object (&INN_HOTEL_PAGE (object)->settings);

  G_OBJECT_CLASS (inn_hotel_page_parent_class)->dispose (object);
}

static void
inn_hotel_page_class_init (InnHotelPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_hotel_page_dispose;

  g_type_ensure (INN_TYPE_STAFF_GROUP);
  g_type_ensure (INN_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-hotel-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnHotelPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, InnHotelPage, region_row);
  gtk_widget_class_bind_template_child (widget_class, InnHotelPage, required_group);
  gtk_widget_class_bind_template_child (widget_class, InnHotelPage, cut_off_row);
  gtk_widget_class_bind_template_child (widget_class, InnHotelPage, staff_group);
  gtk_widget_class_bind_template_callback (widget_class, cut_off_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_selected_cb);
}

static void
name_by_title (GtkWidget *row)
{
  inn_spoken_name_set (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
inn_hotel_page_init (InnHotelPage *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
  name_by_title (self->required_group);
  name_by_title (self->name_row);
}

/**
 * inn_hotel_page_set_book:
 * @self: a page
 * @book: whose settings and staff are shown; set once
 */
void
inn_hotel_page_set_book (InnHotelPage *self,
                         InnBook      *book)
{
  GSettings *settings = inn_settings_get_gsettings (inn_book_get_settings (book));
  g_autofree char *name = NULL;

  g_return_if_fail (INN_IS_HOTEL_PAGE (self));
  g_return_if_fail (settings != NULL);

  self->settings = g_object_ref (settings);
  name = g_settings_get_string (settings, "hotel-name");
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  show_region (self);
  show_cut_off (self);
  show_required (self);
  inn_staff_group_set_book (INN_STAFF_GROUP (self->staff_group), book);
}
