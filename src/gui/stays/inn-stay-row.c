/* inn-stay-row.c: see inn-stay-row.h. The row itself opens the guest; its button asks the page by
 * name, with the stay, to check in or out.
 */

#include "config.h"

#include "inn-stay-row.h"

#include "inn-avatar.h"
#include "inn-ends-layout.h"
#include "inn-format.h"
#include "inn-guest-words.h"
#include "inn-large-text.h"
#include "inn-shell.h"
#include "inn-spoken-name.h"
#include "inn-stay-phrases.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnStayRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *line;
  GtkWidget *time_label;
  GtkWidget *avatar;
  GtkWidget *name_label;
  GtkWidget *mark_label;
  GtkWidget *details_label;
  GtkWidget *flag_box;
  GtkWidget *flag_icon;
  GtkWidget *flag_label;
  GtkWidget *room_label;
  GtkWidget *button;

  InnStayRowKind kind;
  InnDayRow *row;         /* owned */
  GBinding *folded;       /* not owned, while it is in a window */
  GBinding *narrow;       /* the same */
  gulong text_handler;    /* while it is in a window */
};

G_DEFINE_FINAL_TYPE (InnStayRow, inn_stay_row, GTK_TYPE_LIST_BOX_ROW)

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.open-guest", "x",
                              INN_STAY_ROW (widget)->row->stay->guest_id);
}

/* Large text needs the whole width for the words; room and button stand below them. */
static void
fit_text (InnStayRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line),
                                  inn_large_text_is_on (GTK_WIDGET (self))
                                    ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* In a narrow window the words need the place. */
static void
inn_stay_row_root (GtkWidget *widget)
{
  InnStayRow *self = INN_STAY_ROW (widget);
  InnShell *shell;

  GTK_WIDGET_CLASS (inn_stay_row_parent_class)->root (widget);

  shell = inn_shell_find (widget);
  if (shell != NULL)
    self->folded = g_object_bind_property (shell, "navigation-folded", self->avatar, "visible",
                                           G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  if (shell != NULL)
    self->narrow = g_object_bind_property (shell, "navigation-folded", self->flag_label, "wrap",
                                           G_BINDING_SYNC_CREATE);
  self->text_handler = g_signal_connect_swapped (gtk_widget_get_settings (widget),
                                                 "notify::gtk-xft-dpi", G_CALLBACK (fit_text),
                                                 self);
  fit_text (self);
}

static void
inn_stay_row_unroot (GtkWidget *widget)
{
  InnStayRow *self = INN_STAY_ROW (widget);

  g_clear_pointer (&self->folded, g_binding_unbind);
  g_clear_pointer (&self->narrow, g_binding_unbind);
  g_clear_signal_handler (&self->text_handler, gtk_widget_get_settings (widget));

  GTK_WIDGET_CLASS (inn_stay_row_parent_class)->unroot (widget);
}

static void
inn_stay_row_dispose (GObject *object)
{
  g_clear_pointer (&INN_STAY_ROW (object)->row, inn_day_row_unref);

  G_OBJECT_CLASS (inn_stay_row_parent_class)->dispose (object);
}

static void
inn_stay_row_class_init (InnStayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_stay_row_dispose;
  widget_class->root = inn_stay_row_root;
  widget_class->unroot = inn_stay_row_unroot;

  gtk_widget_class_install_action (widget_class, "stay.open-guest", NULL, open_action);

  g_type_ensure (INN_TYPE_AVATAR);
  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-stay-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, line);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, time_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, mark_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, details_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, flag_box);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, flag_icon);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, flag_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, room_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayRow, button);
}

static void
inn_stay_row_init (InnStayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_stay_row_new:
 * @kind: what it is a row of
 *
 * Returns: (transfer floating): a row; show something with it before it is seen
 */
GtkWidget *
inn_stay_row_new (InnStayRowKind kind)
{
  InnStayRow *self = g_object_new (INN_TYPE_STAY_ROW, NULL);

  self->kind = kind;

  return GTK_WIDGET (self);
}

static void
show_button (InnStayRow *self,
             gboolean    can_act)
{
  gboolean arrival = self->kind == INN_STAY_ROW_ARRIVAL;
  InnStayStatus from = arrival ? INN_STAY_BOOKED : INN_STAY_IN_HOUSE;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->button, can_act && self->row->stay->status == from);
  gtk_button_set_label (GTK_BUTTON (self->button),
                        arrival ? C_("verb", "Check in") : C_("verb", "Check out"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "x", self->row->stay->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button),
                                  arrival ? "stays.check-in" : "stays.check-out");
  label = g_strdup_printf (arrival ? _("Check in %s") : _("Check out %s"), self->row->name);
  inn_spoken_name_set (self->button, label);
}

static void
show_flag (InnStayRow *self)
{
  const char *icon = NULL, *look = NULL;
  g_autofree char *text = inn_stay_phrases_flag (self->row, &icon, &look);

  gtk_widget_set_visible (self->flag_box, *text != '\0');
  if (*text == '\0')
    return;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->flag_icon), icon);
  gtk_label_set_text (GTK_LABEL (self->flag_label), text);
  gtk_widget_set_tooltip_text (self->flag_box, text);
  gtk_widget_set_css_classes (self->flag_box, (const char *[]) { "day-flag", look, NULL });
}

static void
update_accessible_name (InnStayRow *self,
                        const char *details)
{
  const char *parts[] = { gtk_label_get_text (GTK_LABEL (self->mark_label)),
                          gtk_label_get_text (GTK_LABEL (self->time_label)),
                          gtk_label_get_text (GTK_LABEL (self->room_label)),
                          details,
                          gtk_widget_get_visible (self->flag_box)
                            ? gtk_label_get_text (GTK_LABEL (self->flag_label)) : "" };
  g_autoptr(GString) spoken = g_string_new (self->row->name);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      /* Translators: joins parts of a row for a screen reader: name, tier, place, phone. */
      g_string_append_printf (spoken, C_("spoken list", ", %s"), parts[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken->str, -1);
}

/**
 * inn_stay_row_show:
 * @self: a row
 * @row: what to show
 * @with_times: whether times of day are known of this row or of others beside it
 * @can_act: whether it is the day to check in and out on, and the book can be written
 */
void
inn_stay_row_show (InnStayRow *self,
                   InnDayRow  *row,
                   gboolean    with_times,
                   gboolean    can_act)
{
  int minute = inn_stay_row_get_minute (self->kind, row->stay);
  g_autofree char *time = minute >= 0 ? inn_format_minute (minute) : g_strdup ("");
  g_autofree char *details = NULL;
  const char *mark_class = NULL;
  const char *mark;

  g_return_if_fail (INN_IS_STAY_ROW (self));
  g_return_if_fail (row != NULL);

  inn_day_row_ref (row);
  g_clear_pointer (&self->row, inn_day_row_unref);
  self->row = row;

  details = self->kind == INN_STAY_ROW_ARRIVAL ? inn_stay_phrases_arrival (row)
                                               : inn_stay_phrases_departure (row);

  gtk_label_set_text (GTK_LABEL (self->time_label), time);
  gtk_widget_set_visible (self->time_label, with_times);
  inn_avatar_set_name (INN_AVATAR (self->avatar), row->name);
  gtk_label_set_text (GTK_LABEL (self->name_label), row->name);
  mark = inn_stay_phrases_mark (row, &mark_class);
  gtk_widget_set_css_classes (self->mark_label, (const char *[]) { "tier", mark_class, NULL });
  inn_user_text_set_label (GTK_LABEL (self->mark_label), mark);
  gtk_label_set_text (GTK_LABEL (self->details_label), details);
  gtk_label_set_text (GTK_LABEL (self->room_label), row->stay->room);
  show_flag (self);
  show_button (self, can_act);
  update_accessible_name (self, details);
}

/**
 * inn_stay_row_get_row:
 *
 * Returns: (transfer none): what it shows
 */
const InnDayRow *
inn_stay_row_get_row (InnStayRow *self)
{
  g_return_val_if_fail (INN_IS_STAY_ROW (self), NULL);

  return self->row;
}

/**
 * inn_stay_row_get_minute:
 * @kind: what it is a row of
 * @stay: a stay
 *
 * Returns: the time of day it is listed by, or %INN_STAY_NO_MINUTE
 */
int
inn_stay_row_get_minute (InnStayRowKind  kind,
                         const InnStay  *stay)
{
  return kind == INN_STAY_ROW_ARRIVAL ? stay->arrival_minute : stay->departure_minute;
}
