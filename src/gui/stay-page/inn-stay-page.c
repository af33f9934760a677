/* inn-stay-page.c: see inn-stay-page.h. The header bar with the verb for where the stay stands, and
 * below it the sections, which follow one #InnStaySheet and know nothing of each other.
 */

#include "config.h"

#include "inn-stay-page.h"

#include "inn-action-lock.h"
#include "inn-bill-section.h"
#include "inn-feedback-list.h"
#include "inn-feedback.h"
#include "inn-pane-header.h"
#include "inn-promise-bars.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-stay-acts.h"
#include "inn-stay-alerts.h"
#include "inn-stay-answers.h"
#include "inn-stay-deeds.h"
#include "inn-stay-head.h"
#include "inn-stay-sheet.h"

#include <glib/gi18n.h>

struct _InnStayPage
{
  GtkWidget parent_instance;

  GtkWidget *verb_button;
  GtkWidget *verb_label;
  GtkWidget *bottom_bar;
  GtkWidget *bottom_button;
  GtkWidget *bottom_label;
  GtkWidget *scroller;
  GtkWidget *sections;
  GtkWidget *deeds;
  GtkWidget *bill;
  GtkWidget *feedback;
  GtkWidget *promises;
  GtkWidget *promise_link;

  InnStaySheet *sheet;          /* owned */
  GSimpleActionGroup *actions;  /* owned */
  gint64 shown_id;              /* the stay that can be seen */
  gboolean has_verb;            /* something is to be done at the desk */
  gboolean folded;              /* one pane at a time: the verb stands below */
};

G_DEFINE_FINAL_TYPE (InnStayPage, inn_stay_page, GTK_TYPE_WIDGET)

enum
{
  SHOWN,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
place_verb (InnStayPage *self)
{
  gtk_widget_set_visible (self->verb_button, self->has_verb && !self->folded);
  gtk_widget_set_visible (self->bottom_bar, self->has_verb && self->folded);
}

static void
name_verb (GtkWidget  *button,
           GtkWidget  *label,
           const char *verb,
           const char *action)
{
  gtk_label_set_text (GTK_LABEL (label), verb);
  gtk_widget_set_tooltip_text (button, verb);
  inn_spoken_name_set (button, verb);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
show_verb (InnStayPage   *self,
           const InnStay *stay)
{
  gboolean in = stay->status == INN_STAY_BOOKED;
  gboolean visible = in || stay->status == INN_STAY_IN_HOUSE;
  const char *verb = in ? C_("verb", "Check in") : C_("verb", "Check out");
  const char *action = in ? "sheet.check-in" : "sheet.check-out";

  name_verb (self->verb_button, self->verb_label, verb, action);
  name_verb (self->bottom_button, self->bottom_label, verb, action);
  self->has_verb = visible && inn_stay_sheet_can_change (self->sheet);
  place_verb (self);
}

static void
loaded_cb (InnStayPage *self)
{
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);

  show_verb (self, stay);
  inn_feedback_list_show (INN_FEEDBACK_LIST (self->feedback),
                          inn_stay_sheet_get_feedback (self->sheet), stay->guest_id, stay->id,
                          stay->room_id);
  inn_promise_bars_show (INN_PROMISE_BARS (self->promises),
                         inn_stay_sheet_get_promises (self->sheet), stay->guest_id, stay->id,
                         stay->departure);
  gtk_widget_set_visible (self->promise_link, inn_stay_sheet_can_change (self->sheet));
  gtk_widget_set_visible (self->sections, TRUE);
  if (self->shown_id == stay->id)
    return;

  self->shown_id = stay->id;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment
                              (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
gone_cb (InnStayPage *self)
{
  g_signal_emit (self, signals[GONE], 0);
}

static void
failed_cb (InnStayPage *self,
           GError      *error)
{
  inn_feedback_error (GTK_WIDGET (self), _("The stay could not be read"), error);
}

/* ---- Actions ----------------------------------------------------------------------------- */

/* Where the form for it is at hand it is filled in; else the booking is what it was. */
static void
check_in_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  InnStayPage *self = user_data;
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);

  if (stay != NULL && !gtk_widget_activate_action (GTK_WIDGET (self), "win.check-in", "x", stay->id))
    inn_stay_acts_check_in (GTK_WIDGET (self), inn_stay_sheet_get_book (self->sheet), stay,
                            stay->guest_name);
}

static void
check_out_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  inn_stay_deeds_check_out (INN_STAY_DEEDS (INN_STAY_PAGE (user_data)->deeds));
}

static void
check_out_only_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  InnStayPage *self = user_data;
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);

  inn_stay_deeds_close (INN_STAY_DEEDS (self->deeds));
  if (stay != NULL)
    inn_stay_acts_check_out (GTK_WIDGET (self), inn_stay_sheet_get_book (self->sheet), stay,
                             stay->guest_name);
}

static void
keep_nights_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  inn_stay_deeds_keep_nights (INN_STAY_DEEDS (((InnStayPage *) user_data)->deeds));
}

static void
add_charge_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  InnStayPage *self = user_data;

  if (inn_stay_sheet_get_stay (self->sheet) != NULL)
    inn_bill_section_add_charge (INN_BILL_SECTION (self->bill));
}

static void
add_payment_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  InnStayPage *self = user_data;

  inn_stay_deeds_close (INN_STAY_DEEDS (self->deeds));
  if (inn_stay_sheet_get_stay (self->sheet) != NULL)
    inn_bill_section_add_payment (INN_BILL_SECTION (self->bill));
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  InnStayPage *self = user_data;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-stay", "x", self->shown_id);
}

static void
delete_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnStayPage *self = user_data;
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);

  if (stay != NULL)
    inn_stay_acts_delete (GTK_WIDGET (self), inn_stay_sheet_get_book (self->sheet), stay);
}

static void
promise_cb (InnStayPage *self)
{
  if (inn_stay_sheet_get_stay (self->sheet) != NULL)
    inn_promise_bars_add (INN_PROMISE_BARS (self->promises));
}

/* Esc: what is open in the page comes first. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  return inn_stay_page_close_part (INN_STAY_PAGE (widget))
         || gtk_widget_activate_action (widget, "pane.leave-stay", NULL);
}

/* ---- The widget -------------------------------------------------------------------------- */

static gboolean
inn_stay_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_STAY_PAGE (widget)->scroller);
}

/* The page itself has the keyboard first, so that the arrows move it; from there Tab leads into it. */
static gboolean
inn_stay_page_move_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (INN_STAY_PAGE (widget)->scroller);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (GTK_WIDGET (scroller))
      && gtk_widget_child_focus (gtk_scrolled_window_get_child (scroller), direction))
    return TRUE;

  return GTK_WIDGET_CLASS (inn_stay_page_parent_class)->focus (widget, direction);
}

static void
inn_stay_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, INN_STAY_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_stay_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  InnStayPage *self = INN_STAY_PAGE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      place_verb (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_stay_page_dispose (GObject *object)
{
  InnStayPage *self = INN_STAY_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  if (self->sheet != NULL)
    inn_stay_sheet_open (self->sheet, 0);
  g_clear_object (&self->sheet);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (inn_stay_page_parent_class)->dispose (object);
}

static void
inn_stay_page_class_init (InnStayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = inn_stay_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = inn_stay_page_set_property;
  G_OBJECT_CLASS (klass)->dispose = inn_stay_page_dispose;
  widget_class->grab_focus = inn_stay_page_grab_focus;
  widget_class->focus = inn_stay_page_move_focus;

  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  signals[SHOWN] =
    g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] =
    g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "sheet.edit", NULL);

  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-stay-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStayPage, verb_button);
  gtk_widget_class_bind_template_child (widget_class, InnStayPage, verb_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayPage, bottom_bar);
  gtk_widget_class_bind_template_child (widget_class, InnStayPage, bottom_button);
  gtk_widget_class_bind_template_child (widget_class, InnStayPage, bottom_label);
  gtk_widget_class_bind_template_child (widget_class, InnStayPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnStayPage, sections);
}

static void
inn_stay_page_init (InnStayPage *self)
{
  const GActionEntry entries[] = {
    { "check-in", check_in_action },
    { "check-out", check_out_action },
    { "check-out-only", check_out_only_action },
    { "keep-nights", keep_nights_action },
    { "add-charge", add_charge_action },
    { "add-payment", add_payment_action },
    { "edit", edit_action },
    { "delete", delete_action },
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sheet", G_ACTION_GROUP (self->actions));
}

/**
 * inn_stay_page_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the page, empty
 */
GtkWidget *
inn_stay_page_new (InnBook *book)
{
  InnStayPage *self = g_object_new (INN_TYPE_STAY_PAGE, NULL);

  self->sheet = inn_stay_sheet_new (book);
  if (inn_book_is_read_only (book))
    inn_action_lock_all (G_ACTION_MAP (self->actions));
  self->deeds = inn_stay_deeds_new (self->sheet);
  self->bill = inn_bill_section_new (self->sheet);
  gtk_box_append (GTK_BOX (self->sections), inn_stay_head_new (self->sheet));
  gtk_box_append (GTK_BOX (self->sections), inn_stay_alerts_new (self->sheet));
  self->promises = inn_promise_bars_new (book);
  gtk_box_append (GTK_BOX (self->sections), self->promises);
  gtk_box_append (GTK_BOX (self->sections), self->deeds);
  gtk_box_append (GTK_BOX (self->sections), self->bill);
  gtk_box_append (GTK_BOX (self->sections), inn_stay_answers_new (self->sheet));
  self->feedback = inn_feedback_list_new (book);
  gtk_box_append (GTK_BOX (self->sections), self->feedback);
  self->promise_link = inn_sheet_part_link (_("Note a promise"), G_CALLBACK (promise_cb), self);
  gtk_widget_set_halign (self->promise_link, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->sections), self->promise_link);
  g_signal_connect_object (self->sheet, "loaded", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_stay_page_show_stay:
 * @self: the page
 * @stay_id: what to show; 0 for nothing
 *
 * What was open in the page for another stay is given up.
 */
void
inn_stay_page_show_stay (InnStayPage *self,
                         gint64       stay_id)
{
  g_return_if_fail (INN_IS_STAY_PAGE (self));

  if (stay_id == inn_stay_sheet_get_id (self->sheet))
    return;

  inn_stay_page_close_part (self);
  self->shown_id = 0;
  gtk_widget_set_visible (self->sections, FALSE);
  self->has_verb = FALSE;
  place_verb (self);
  inn_stay_sheet_open (self->sheet, stay_id);
}

/**
 * inn_stay_page_check_out:
 * @self: the page
 *
 * Checks the guest out as soon as the stay is there; what is open is told first.
 */
void
inn_stay_page_check_out (InnStayPage *self)
{
  g_return_if_fail (INN_IS_STAY_PAGE (self));

  inn_stay_deeds_check_out (INN_STAY_DEEDS (self->deeds));
}

/**
 * inn_stay_page_close_part:
 * @self: the page
 *
 * Gives up the question or the line that is open in the page.
 *
 * Returns: whether there was one
 */
gboolean
inn_stay_page_close_part (InnStayPage *self)
{
  g_return_val_if_fail (INN_IS_STAY_PAGE (self), FALSE);

  return inn_stay_deeds_close (INN_STAY_DEEDS (self->deeds))
         || inn_bill_section_close (INN_BILL_SECTION (self->bill))
         || inn_promise_bars_close (INN_PROMISE_BARS (self->promises))
         || inn_feedback_list_close (INN_FEEDBACK_LIST (self->feedback));
}

/**
 * inn_stay_page_focus:
 * @self: the page
 *
 * Takes the keyboard, so that the page keys scroll and Tab goes through the page.
 */
void
inn_stay_page_focus (InnStayPage *self)
{
  g_return_if_fail (INN_IS_STAY_PAGE (self));

  gtk_widget_grab_focus (self->scroller);
}
