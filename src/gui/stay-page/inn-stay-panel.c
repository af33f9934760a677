/* inn-stay-panel.c: see inn-stay-panel.h. What is in the way of a stay warns and refuses nothing: the
 * verb pressed once more goes on.
 */

#include "config.h"

#include "inn-stay-panel.h"

#include "inn-feedback.h"
#include "inn-sheet-parts.h"
#include "inn-stay-summary.h"
#include "inn-store-stays.h"

#include <glib/gi18n.h>

struct _InnStayPanel
{
  GtkBox parent_instance;

  GtkWidget *line;
  GtkWidget *verb;
  GtkWidget *field;      /* unowned, the first one */
  GtkWidget *message;

  InnStaySheet *sheet;   /* owned */
  InnStay *asked;        /* owned, what was warned of, or NULL */
  InnStayGoOn go_on;     /* when nothing is in the way */
  GObject *object;       /* weak, for it */
};

G_DEFINE_FINAL_TYPE (InnStayPanel, inn_stay_panel, GTK_TYPE_BOX)

enum
{
  ACCEPTED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
close_cb (InnStayPanel *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
inn_stay_panel_grab_focus (GtkWidget *widget)
{
  InnStayPanel *self = INN_STAY_PANEL (widget);

  return gtk_widget_grab_focus (self->field != NULL ? self->field : self->verb);
}

static void
inn_stay_panel_dispose (GObject *object)
{
  InnStayPanel *self = INN_STAY_PANEL (object);

  g_clear_weak_pointer (&self->object);
  g_clear_pointer (&self->asked, inn_stay_unref);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (inn_stay_panel_parent_class)->dispose (object);
}

static void
inn_stay_panel_class_init (InnStayPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_panel_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_stay_panel_grab_focus;

  signals[ACCEPTED] =
    g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_stay_panel_init (InnStayPanel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-entry");
}

/**
 * inn_stay_panel_new:
 * @sheet: the stay
 * @title: (nullable): the question
 * @verb: what is done at the end
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
inn_stay_panel_new (InnStaySheet *sheet,
                    const char   *title,
                    const char   *verb)
{
  InnStayPanel *self = g_object_new (INN_TYPE_STAY_PANEL, NULL);

  self->sheet = g_object_ref (sheet);
  if (title != NULL)
    gtk_box_append (GTK_BOX (self),
                    inn_sheet_part_label (title, (const char *[]) { "strong", NULL }));
  self->message = inn_sheet_part_message ();
  self->line = inn_sheet_part_line ();
  self->verb = inn_sheet_part_button (verb, G_CALLBACK (inn_stay_panel_accept), self);
  gtk_widget_add_css_class (self->verb, "suggested-action");
  gtk_box_append (GTK_BOX (self->line), self->verb);
  gtk_box_append (GTK_BOX (self->line),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  gtk_box_append (GTK_BOX (self), self->line);
  gtk_box_append (GTK_BOX (self), self->message);

  return GTK_WIDGET (self);
}

/**
 * inn_stay_panel_add_field:
 * @self: the panel
 * @field: where the answer is given
 */
void
inn_stay_panel_add_field (InnStayPanel *self,
                          GtkWidget    *field)
{
  g_return_if_fail (INN_IS_STAY_PANEL (self));

  if (self->field == NULL)
    self->field = field;
  gtk_widget_insert_before (field, self->line, self->verb);
}

/**
 * inn_stay_panel_add_verb:
 * @self: the panel
 * @verb: another thing that can be done
 * @action: the action that does it
 * @better: whether it is what is usually meant
 */
void
inn_stay_panel_add_verb (InnStayPanel *self,
                         const char   *verb,
                         const char   *action,
                         gboolean      better)
{
  GtkWidget *button;

  g_return_if_fail (INN_IS_STAY_PANEL (self));

  button = gtk_button_new_with_label (verb);
  gtk_widget_add_css_class (button, "small-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (better)
    {
      gtk_widget_remove_css_class (self->verb, "suggested-action");
      gtk_widget_add_css_class (button, "suggested-action");
    }
  gtk_widget_insert_after (button, self->line, self->verb);
}

/**
 * inn_stay_panel_tell:
 * @self: the panel
 * @look: (nullable): style class
 * @text: (nullable): what to tell
 */
void
inn_stay_panel_tell (InnStayPanel *self,
                     const char   *look,
                     const char   *text)
{
  g_return_if_fail (INN_IS_STAY_PANEL (self));

  inn_sheet_part_tell (self->message, look, text);
}

/**
 * inn_stay_panel_accept:
 * @self: the panel
 *
 * As a press on the verb.
 */
void
inn_stay_panel_accept (InnStayPanel *self)
{
  g_return_if_fail (INN_IS_STAY_PANEL (self));

  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
call (InnStayPanel *self)
{
  if (self->object != NULL)
    self->go_on (self->object);
}

static char *
describe_clash (const InnStay *wanted,
                const InnStay *other,
                InnDate        today)
{
  g_autofree char *dates = inn_stay_summary_dates (other, today);

  if (other->room_id != 0 && other->room_id == wanted->room_id)
    /* Translators: number of a room, name of a guest, from when to when. */
    return g_strdup_printf (_("Room %1$s is taken by %2$s, %3$s. Press again if it is meant."),
                            other->room, other->guest_name, dates);

  /* Translators: number of a room or nothing, from when to when. */
  return g_strdup_printf (_("The guest has another stay then, %s. Press again if it is meant."),
                          dates);
}

static void
overlaps_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(InnStayPanel) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) overlaps = NULL;

  overlaps = inn_store_list_stays_finish (INN_STORE (source), result, &error);
  if (self->sheet == NULL || self->asked == NULL)
    return;
  if (overlaps == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The stays could not be read"), error);
      return;
    }

  if (overlaps->len > 0)
    {
      g_autofree char *text = describe_clash (self->asked, g_ptr_array_index (overlaps, 0),
                                              inn_stay_sheet_get_today (self->sheet));

      inn_stay_panel_tell (self, "doubtful", text);
    }
  else
    call (self);
}

/**
 * inn_stay_panel_ask_clash:
 * @self: the panel
 * @wanted: the stay as it shall be
 * @go_on: called with @object when nothing is in its way, or when it was warned of already
 * @object: handed to @go_on
 */
void
inn_stay_panel_ask_clash (InnStayPanel *self,
                          InnStay      *wanted,
                          InnStayGoOn   go_on,
                          GObject      *object)
{
  gboolean warned;

  g_return_if_fail (INN_IS_STAY_PANEL (self));

  warned = self->asked != NULL && gtk_widget_get_visible (self->message)
           && self->asked->room_id == wanted->room_id
           && inn_date_equal (self->asked->departure, wanted->departure);
  self->go_on = go_on;
  g_set_weak_pointer (&self->object, object);
  inn_stay_ref (wanted);
  g_clear_pointer (&self->asked, inn_stay_unref);
  self->asked = wanted;
  if (warned)
    call (self);
  else
    inn_store_find_overlaps_async (inn_book_get_store (inn_stay_sheet_get_book (self->sheet)),
                                   wanted, NULL, overlaps_cb, g_object_ref (self));
}
