/* inn-preference-row.c: see inn-preference-row.h. A memory of a room is a row of the same look; one that
 * follows from a complaint is changed where the complaint stands.
 */

#include "config.h"

#include "inn-preference-row.h"

#include "inn-format.h"
#include "inn-preference-words.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnPreferenceRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *line;

  InnPreference *preference; /* owned, nullable */
  InnRoomMemory *memory;     /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (InnPreferenceRow, inn_preference_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  CONFIRM,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
confirm_cb (InnPreferenceRow *self)
{
  g_signal_emit (self, signals[CONFIRM], 0);
}

static void
delete_cb (InnPreferenceRow *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static void
add_words (InnPreferenceRow *self,
           const char       *text,
           const char       *details,
           const char       *look)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *spoken = inn_format_list (text, details);

  gtk_box_append (GTK_BOX (words), inn_sheet_part_label (text, NULL));
  gtk_box_append (GTK_BOX (words),
                  inn_sheet_part_label (details, (const char *[]) { "field-message", "figures", look,
                                                                    NULL }));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (self->line), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
add_button (InnPreferenceRow *self,
            const char       *icon_name,
            const char       *tooltip,
            const char       *spoken,
            GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_css_classes (button, (const char *[]) { "flat", "inline-icon", NULL });
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  inn_spoken_name_set (button, spoken);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->line), button);
}

static void
inn_preference_row_finalize (GObject *object)
{
  InnPreferenceRow *self = INN_PREFERENCE_ROW (object);

  g_clear_pointer (&self->preference, inn_preference_unref);
  g_clear_pointer (&self->memory, inn_room_memory_unref);

  G_OBJECT_CLASS (inn_preference_row_parent_class)->finalize (object);
}

static void
inn_preference_row_class_init (InnPreferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_preference_row_finalize;

  signals[CONFIRM] = g_signal_new ("confirm", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DELETE] = g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_preference_row_init (InnPreferenceRow *self)
{
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "bill-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->line);
}

/**
 * inn_preference_row_new:
 * @preference: what it shows
 * @contradicted: whether another one cannot be true as well
 * @today: the business day
 *
 * Returns: (transfer floating): a row that can be activated, to change it
 */
GtkWidget *
inn_preference_row_new (InnPreference *preference,
                        gboolean       contradicted,
                        InnDate        today)
{
  InnPreferenceRow *self = g_object_new (INN_TYPE_PREFERENCE_ROW, NULL);
  g_autofree char *text = inn_preference_words_say (preference);
  g_autofree char *known = inn_preference_words_details (preference, today);
  g_autofree char *details = contradicted ? inn_format_list (known, _("cannot both be"))
                                          : g_strdup (known);
  g_autofree char *confirm = NULL;
  g_autofree char *delete = NULL;
  gboolean old = inn_preference_is_to_be_confirmed (preference, today);

  self->preference = inn_preference_ref (preference);
  if (inn_preference_is_alert (preference))
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("inn-warning-symbolic");

      gtk_widget_add_css_class (icon, "danger");
      gtk_box_append (GTK_BOX (self->line), icon);
    }
  add_words (self, text, details, contradicted || old ? "doubtful" : NULL);
  /* Translators: a preference. */
  confirm = g_strdup_printf (_("Still so: %s"), text);
  /* Translators: a preference. */
  delete = g_strdup_printf (_("Delete: %s"), text);
  add_button (self, "inn-check-symbolic", _("Said or seen again today"), confirm,
              G_CALLBACK (confirm_cb));
  add_button (self, "inn-close-symbolic", _("Delete (it can be taken back)"), delete,
              G_CALLBACK (delete_cb));

  return GTK_WIDGET (self);
}

/**
 * inn_preference_row_new_of_room:
 * @memory: what it shows
 * @today: the business day
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
inn_preference_row_new_of_room (InnRoomMemory *memory,
                                InnDate        today)
{
  InnPreferenceRow *self = g_object_new (INN_TYPE_PREFERENCE_ROW, NULL);
  g_autofree char *text = inn_preference_words_memory (memory);
  g_autofree char *day = inn_format_short_day (memory->day, today);
  g_autofree char *details = memory->feedback_id == 0
                               ? g_strdup (day)
                               : inn_format_list (day, _("from the feedback below"));
  g_autofree char *delete = NULL;

  self->memory = inn_room_memory_ref (memory);
  add_words (self, text, details, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  if (memory->feedback_id != 0)
    return GTK_WIDGET (self);

  delete = g_strdup_printf (_("Delete: %s"), text);
  add_button (self, "inn-close-symbolic", _("Delete (it can be taken back)"), delete,
              G_CALLBACK (delete_cb));

  return GTK_WIDGET (self);
}

/**
 * inn_preference_row_get_preference:
 *
 * Returns: (transfer none) (nullable): what it shows, unless that is a memory of a room
 */
InnPreference *
inn_preference_row_get_preference (InnPreferenceRow *self)
{
  g_return_val_if_fail (INN_IS_PREFERENCE_ROW (self), NULL);

  return self->preference;
}

/**
 * inn_preference_row_get_memory:
 *
 * Returns: (transfer none) (nullable): the memory of a room it shows
 */
InnRoomMemory *
inn_preference_row_get_memory (InnPreferenceRow *self)
{
  g_return_val_if_fail (INN_IS_PREFERENCE_ROW (self), NULL);

  return self->memory;
}
