/* inn-room-type-row.c: see inn-room-type-row.h. */

#include "config.h"

#include "inn-room-type-row.h"

#include "inn-rate-reader.h"
#include "inn-spoken-name.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnRoomTypeRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *name_row;
  GtkWidget *rate_row;

  InnRoomType *type;        /* owned */
};

G_DEFINE_FINAL_TYPE (InnRoomTypeRow, inn_room_type_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Titles of rows are what can be read out, and seen, beside what was typed. */
static void
tell_rate (InnRoomTypeRow *self,
           const char     *wrong)
{
  const char *title = wrong != NULL ? wrong : _("Usual price of a night");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rate_row), title);
  inn_spoken_name_set (self->rate_row, title);
  if (wrong != NULL)
    gtk_widget_add_css_class (self->rate_row, "error");
  else
    gtk_widget_remove_css_class (self->rate_row, "error");
}

/* What cannot be a price is told why and kept to be mended. */
static void
apply_cb (InnRoomTypeRow *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_autofree char *rate
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rate_row))));
  g_autoptr(InnRoomType) type = inn_room_type_new (self->type->id, name);
  const char *wrong
    = *rate != '\0' ? inn_rate_verdict_get_text (inn_rate_read (rate, self->type->usual_rate.currency,
                                                               &type->usual_rate))
                    : NULL;

  tell_rate (self, wrong);
  if (wrong != NULL)
    return;

  type->has_rate = *rate != '\0';
  if (!type->has_rate)
    type->usual_rate = inn_money (0, self->type->usual_rate.currency);
  g_signal_emit (self, signals[CHANGED], 0, type);
}

static void
delete_cb (InnRoomTypeRow *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static GtkWidget *
add_entry (InnRoomTypeRow *self,
           const char     *title,
           const char     *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_spoken_name_set (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

/* A type that rooms are of stays as long as they are. */
static void
add_delete (InnRoomTypeRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (C_("verb", "Delete"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No room is of this type"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
inn_room_type_row_dispose (GObject *object)
{
  g_clear_pointer (&INN_ROOM_TYPE_ROW (object)->type, inn_room_type_unref);

  G_OBJECT_CLASS (inn_room_type_row_parent_class)->dispose (object);
}

static void
inn_room_type_row_class_init (InnRoomTypeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_room_type_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DELETE] = g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_room_type_row_init (InnRoomTypeRow *self)
{
}

/**
 * inn_room_type_row_new:
 * @type: a type
 *
 * Returns: (transfer floating): a folded row
 */
GtkWidget *
inn_room_type_row_new (InnRoomType *type)
{
  InnRoomTypeRow *self = g_object_new (INN_TYPE_ROOM_TYPE_ROW, NULL);
  g_autofree char *shown = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *count = NULL;
  g_autofree char *subtitle = NULL;

  self->type = inn_room_type_ref (type);
  if (type->has_rate)
    {
      shown = inn_money_format (type->usual_rate);
      plain = inn_money_format_plain (type->usual_rate);
    }
  count = g_strdup_printf (ngettext ("%u room", "%u rooms", type->n_rooms), type->n_rooms);
  subtitle = g_strjoin (shown != NULL ? C_("separator", "\302\240· ") : "", count,
                        shown != NULL ? shown : "", NULL);

  inn_user_text_set_title (ADW_PREFERENCES_ROW (self), type->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  self->name_row = add_entry (self, C_("room type", "Name"), type->name);
  self->rate_row = add_entry (self, _("Usual price of a night"), plain != NULL ? plain : "");
  if (type->n_rooms == 0)
    add_delete (self);

  return GTK_WIDGET (self);
}

/**
 * inn_room_type_row_get_type_of:
 * @self: a row
 *
 * Returns: (transfer none): the type it shows
 */
InnRoomType *
inn_room_type_row_get_type_of (InnRoomTypeRow *self)
{
  g_return_val_if_fail (INN_IS_ROOM_TYPE_ROW (self), NULL);

  return self->type;
}
