/* inn-stay-form.c: see inn-stay-form.h.
 *
 *     header     Cancel · title · Book, Check In or Save
 *     bar        what stands in the way of saving, or is to be asked
 *     body       what is known of the guest · days, room, price · people · what is given now
 *
 * What it begins with is put together in inn-stay-form-loading, what becomes of it in
 * inn-stay-form-saving. Nothing typed is dropped when saving fails.
 */

#include "config.h"

#include "inn-stay-form-private.h"

#include "inn-feedback.h"
#include "inn-form-line.h"
#include "inn-format.h"
#include "inn-pane-header.h"
#include "inn-preference-words.h"
#include "inn-stay-notation.h"
#include "inn-steady-scroll.h"

#include <adwaita.h>
#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (InnStayForm, inn_stay_form, GTK_TYPE_WIDGET)

/* A title that finds no room among the buttons stands over the fields. */
static void
squeezed_cb (AdwSqueezer *squeezer,
             GParamSpec  *pspec,
             InnStayForm *self)
{
  gtk_widget_set_visible (self->head, !gtk_widget_get_visible (GTK_WIDGET (squeezer))
                                      || adw_squeezer_get_visible_child (squeezer) == NULL);
}

static void
bar_shown_cb (GtkWidget   *bar,
              GParamSpec  *pspec,
              InnStayForm *self)
{
  if (gtk_widget_get_visible (bar))
    gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* ---- What is typed ----------------------------------------------------------------------- */

static void
changed_cb (InnStayForm *self)
{
  if (self->base == NULL || self->rooms == NULL)
    return;

  inn_draft_keeper_touch (self->drafts);
  /* Somebody goes on typing: the old draft is not wanted now. */
  if (self->untouched != NULL)
    inn_draft_offer_hide (self->draft_offer);

  /* Leaving a field can change it; the press on the bar that it was left for is to reach it. */
  if (!inn_form_bar_is_pressed (self->bar))
    {
      self->asked = 0;
      self->nights = INN_CUT_NIGHTS_UNKNOWN;
      inn_form_bar_hide (self->bar);
    }
  inn_stay_form_look (self);
}

static void
people_changed_cb (InnStayForm *self)
{
  inn_stay_form_offer_agreed_rate (self);
  changed_cb (self);
}

static void
guest_chosen_cb (InnStayForm *self)
{
  g_autoptr(InnStay) stay = inn_stay_form_dup_stay (self);

  if (stay->guest_id != 0)
    inn_stay_form_load_guest (self, stay->guest_id);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->who)))
    inn_stay_form_forget_guest (self);
}

static void
who_chosen_cb (InnStayForm *self)
{
  inn_stay_people_set_guest (self->people, inn_who_section_get_guest_id (self->who));
}

static void
draft_continued_cb (InnDraftOffer *offer,
                    const char    *key,
                    const char    *content,
                    InnStayForm   *self)
{
  g_autoptr(InnGuest) newcomer = NULL;
  gboolean is_group = FALSE;
  g_autoptr(InnStay) stay = inn_stay_from_notation (content, self->base, &newcomer, &is_group, NULL);
  gint64 guest_id;

  /* It was read before it was offered. */
  g_return_if_fail (stay != NULL);

  guest_id = stay->guest_id;
  g_clear_pointer (&self->given_before, g_ptr_array_unref);
  if (stay->given != NULL)
    self->given_before = g_ptr_array_ref (stay->given);
  if (gtk_widget_get_visible (GTK_WIDGET (self->who)))
    stay->guest_id = 0;
  inn_stay_fields_show (self->fields, stay);
  inn_stay_people_show (self->people, stay, self->kind == INN_STAY_FORM_BOOK);
  inn_stay_people_set_group (self->people, is_group);
  if (gtk_widget_get_visible (GTK_WIDGET (self->who)))
    inn_who_section_show (self->who, guest_id, newcomer);
  else if (guest_id != 0)
    inn_stay_form_load_guest (self, guest_id);
  inn_draft_keeper_go_on (self->drafts, key);
  inn_draft_keeper_touch (self->drafts);
  inn_stay_form_look (self);
}

/* Who is in the way, then how the guest found the room before. */
static void
tell_room (InnStayForm *self,
           InnDate      today)
{
  g_autofree char *taken = inn_stay_clash_describe_room (self->clash, today);
  g_autoptr(InnStay) stay = inn_stay_form_dup_stay (self);
  const InnRoomMemory *memory
    = self->card != NULL ? inn_preference_words_find_memory (self->card->room_memories, stay->room_id)
                         : NULL;
  gboolean good = memory != NULL && memory->verdict == INN_ROOM_LIKED;
  g_autofree char *found = memory != NULL ? inn_preference_words_warn (memory, today) : NULL;
  g_autofree char *both = NULL;

  if (taken != NULL && found != NULL && !good)
    both = inn_format_list (taken, found);
  inn_stay_fields_tell_room (self->fields, both != NULL ? both : taken != NULL ? taken : found,
                             good && taken == NULL);
}

static void
clash_found_cb (InnStayForm *self)
{
  InnDate today = inn_stay_form_get_today (self);
  g_autofree char *guest = inn_stay_clash_describe_guest (self->clash, today);

  tell_room (self, today);
  inn_stay_people_tell_guest (self->people, guest);
}

static void
clash_rooms_cb (InnStayForm *self)
{
  inn_stay_fields_set_taken (self->fields, inn_stay_clash_get_taken (self->clash));
}

/* ---- Actions ----------------------------------------------------------------------------- */

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_stay_form_save (INN_STAY_FORM (widget));
}

static void
bar_first_cb (InnFormBar  *bar,
              InnStayForm *self)
{
  if (self->nights == INN_CUT_NIGHTS_ASKED)
    self->nights = INN_CUT_NIGHTS_TAKE_BACK;
  inn_stay_form_save (self);
}

/* There are two ways on only where nights are cut off. */
static void
bar_second_cb (InnFormBar  *bar,
               InnStayForm *self)
{
  self->nights = INN_CUT_NIGHTS_KEEP;
  inn_stay_form_save (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  inn_stay_form_leave (INN_STAY_FORM (widget));
}

/* Saving works wherever the focus is in the window; the widget that has it is asked first. */
static void
add_shortcuts (InnStayForm *self)
{
  const guint keys[] = { GDK_KEY_s, GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], GDK_CONTROL_MASK),
                        gtk_named_action_new ("form.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* ---- The widget -------------------------------------------------------------------------- */

static void
inn_stay_form_dispose (GObject *object)
{
  InnStayForm *self = INN_STAY_FORM (object);
  GtkWidget *child;

  inn_stay_form_keep_draft (self);
  if (self->drafts != NULL)
    inn_draft_keeper_stop (self->drafts);
  g_cancellable_cancel (self->cancellable);
  if (self->clash != NULL)
    g_object_run_dispose (G_OBJECT (self->clash));
  g_clear_object (&self->clash);
  g_clear_pointer (&self->base, inn_stay_unref);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_pointer (&self->rooms, inn_room_list_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->untouched, g_free);
  g_clear_pointer (&self->given_before, g_ptr_array_unref);
  g_clear_object (&self->drafts);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_stay_form_parent_class)->dispose (object);
}

static void
inn_stay_form_finalize (GObject *object)
{
  g_clear_object (&INN_STAY_FORM (object)->cancellable);
  g_free (INN_STAY_FORM (object)->wanted_room);

  G_OBJECT_CLASS (inn_stay_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, header);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, title_squeezer);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, title);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, subtitle);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, head);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, draft_offer);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, bar);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, body);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, who);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, known);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, fields);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, people);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, given);
  gtk_widget_class_bind_template_child (widget_class, InnStayForm, save_button);
  gtk_widget_class_bind_template_callback (widget_class, bar_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_second_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_continued_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, who_chosen_cb);
}

static void
inn_stay_form_class_init (InnStayFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_stay_form_dispose;
  object_class->finalize = inn_stay_form_finalize;

  g_signal_new ("closed", INN_TYPE_STAY_FORM, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INN_TYPE_DRAFT_OFFER);
  g_type_ensure (INN_TYPE_FORM_BAR);
  g_type_ensure (INN_TYPE_GIVEN_SECTION);
  g_type_ensure (INN_TYPE_KNOWN_SECTION);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  g_type_ensure (INN_TYPE_STAY_FIELDS);
  g_type_ensure (INN_TYPE_STAY_PEOPLE);
  g_type_ensure (INN_TYPE_WHO_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-stay-form.ui");
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
}

static void
inn_stay_form_init (InnStayForm *self)
{
  g_autoptr(GtkSizeGroup) first = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr(GtkSizeGroup) second = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->cancellable = g_cancellable_new ();
  self->booked_for = INN_DATE_NONE;
  self->wanted_day = INN_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_form_lines_join_in (self->body, first, second);
  inn_steady_scroll_keep (GTK_SCROLLED_WINDOW (self->scroller), self->body);
  add_shortcuts (self);
  inn_stay_form_update_actions (self);
}

/**
 * inn_stay_form_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): an empty form; book, check in or edit next
 */
GtkWidget *
inn_stay_form_new (InnBook *book)
{
  InnStayForm *self = g_object_new (INN_TYPE_STAY_FORM, NULL);

  self->book = g_object_ref (book);
  self->drafts = inn_draft_keeper_new (inn_book_get_store (book), inn_stay_form_write_draft, self);
  self->clash = inn_stay_clash_new (inn_book_get_store (book));
  g_signal_connect_object (self->clash, "found", G_CALLBACK (clash_found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clash, "rooms", G_CALLBACK (clash_rooms_cb), self,
                           G_CONNECT_SWAPPED);
  inn_stay_people_set_book (self->people, book);
  inn_who_section_set_book (self->who, book);
  inn_stay_fields_set_today (self->fields, inn_stay_form_get_today (self));

  return GTK_WIDGET (self);
}

/**
 * inn_stay_form_want:
 * @self: the form
 * @day: the day of arrival
 * @room: the number of the room
 *
 * What the stay to be begun is to start with; called before that.
 */
void
inn_stay_form_want (InnStayForm *self,
                    InnDate      day,
                    const char  *room)
{
  g_return_if_fail (INN_IS_STAY_FORM (self));

  self->wanted_day = day;
  g_free (self->wanted_room);
  self->wanted_room = g_strdup (room);
}

/**
 * inn_stay_form_book:
 * @self: the form
 * @guest_id: for whom, or 0 if that is to be found in the form
 *
 * Begins a new stay, filled in from the last one.
 */
void
inn_stay_form_book (InnStayForm *self,
                    gint64       guest_id)
{
  g_return_if_fail (INN_IS_STAY_FORM (self));

  self->kind = INN_STAY_FORM_BOOK;
  inn_stay_form_load (self, guest_id, 0);
}

/**
 * inn_stay_form_check_in:
 * @self: the form
 * @guest_id: who comes without a booking, or 0
 * @stay_id: what was booked, or 0
 *
 * Begins to check somebody in; whom is found in the form if neither is told.
 */
void
inn_stay_form_check_in (InnStayForm *self,
                        gint64       guest_id,
                        gint64       stay_id)
{
  g_return_if_fail (INN_IS_STAY_FORM (self));

  self->kind = INN_STAY_FORM_CHECK_IN;
  inn_stay_form_load (self, guest_id, stay_id);
}

/**
 * inn_stay_form_edit:
 * @self: the form
 * @stay_id: which stay
 *
 * Loads a stay to put it right.
 */
void
inn_stay_form_edit (InnStayForm *self,
                    gint64       stay_id)
{
  g_return_if_fail (INN_IS_STAY_FORM (self));

  self->kind = INN_STAY_FORM_EDIT;
  inn_stay_form_load (self, 0, stay_id);
}

/**
 * inn_stay_form_leave:
 * @self: the form
 *
 * Leaves the form without saving. What was typed is kept as a draft, and said so.
 */
void
inn_stay_form_leave (InnStayForm *self)
{
  g_return_if_fail (INN_IS_STAY_FORM (self));

  if (inn_stay_form_keep_draft (self))
    inn_feedback_mention (GTK_WIDGET (self), _("Draft kept for the next time"));
  inn_stay_form_close (self, 0);
}
