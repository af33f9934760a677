/* inn-guest-past-page.c: see inn-guest-past-page.h. Covers the window. Each moment is a book of its own
 * that is only read, in which the usual card stands: what it shows is what was to be seen then. Of what
 * leads from a card into the book of today nothing works here; it says so in words.
 */

#include "config.h"

#include "inn-guest-past-page.h"

#include <adwaita.h>

#include "inn-act-sentence.h"
#include "inn-day-chooser.h"
#include "inn-error.h"
#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-guest-card-page.h"
#include "inn-pane-header.h"
#include "inn-shell.h"
#include "inn-store-guests.h"
#include "inn-store-journal.h"
#include "inn-store-past.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnGuestPastPage
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *act_label;
  GtkWidget *chooser;
  GtkWidget *stack;
  GtkWidget *absent_label;
  GtkWidget *card_page;        /* unowned, in the stack; NULL before the first */

  InnBook *book;               /* owned: of today */
  InnStore *past;              /* owned, nullable: the one that is shown */
  gint64 guest_id;
  gint64 utc;                  /* the moment that is shown */
  gint64 act_utc;              /* of the change that was gone to; 0 for the end of a day */
  GPtrArray *entries;          /* owned, of InnEntry, the latest first; NULL before they are known */
  GSimpleActionGroup *refusals; /* owned */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (InnGuestPastPage, inn_guest_past_page, GTK_TYPE_WIDGET)

static InnCivil
get_civil (InnGuestPastPage *self,
           gint64            utc)
{
  return inn_clock_civil_at (inn_book_get_clock (self->book), utc);
}

/* The last change that counts, or NULL. */
static InnEntry *
find_last (InnGuestPastPage *self)
{
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      InnEntry *entry = g_ptr_array_index (self->entries, i);

      if (inn_entry_get_utc (entry) <= self->utc)
        return entry;
    }

  return NULL;
}

/* The moment of the change before what is shown, or of the one after it; 0 for none. */
static gint64
find_step (InnGuestPastPage *self,
           gboolean          back)
{
  InnEntry *last = find_last (self);
  gint64 found = 0;

  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      gint64 utc = inn_entry_get_utc (g_ptr_array_index (self->entries, i));

      if (back && last != NULL
          && (self->act_utc != 0 ? utc < inn_entry_get_utc (last) : utc <= inn_entry_get_utc (last)))
        return utc;
      if (!back && utc > self->utc)
        found = utc;
    }

  return found;
}

static void
show_words (InnGuestPastPage *self)
{
  InnCivil when = get_civil (self, self->utc);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  InnEntry *last = find_last (self);
  g_autofree char *day = inn_format_day_words (when.date, today);
  g_autofree char *title = NULL;

  if (self->act_utc != 0)
    {
      g_autofree char *time = inn_format_minute (when.minute);

      /* Translators: a day, then a time. */
      title = g_strdup_printf (_("As it stood on %1$s at %2$s"), day, time);
    }
  else
    /* Translators: %s is a day. */
    title = g_strdup_printf (_("As it stood on %s"), day);
  gtk_label_set_text (GTK_LABEL (self->title_label), title);

  if (last != NULL)
    {
      g_autofree char *what = inn_act_describe (inn_entry_get_act (last),
                                                inn_entry_get_parameters (last));
      g_autofree char *then = inn_format_due (get_civil (self, inn_entry_get_utc (last)),
                                              inn_clock_get_civil (inn_book_get_clock (self->book)));
      /* Translators: what was done, then when. */
      g_autofree char *line = g_strdup_printf (_("Last change: %1$s · %2$s"), what, then);

      gtk_label_set_text (GTK_LABEL (self->act_label), line);
    }
  gtk_widget_set_visible (self->act_label, last != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "past.change-before", find_step (self, TRUE) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "past.change-after", find_step (self, FALSE) != 0);
}

/* Somebody nobody knew then, or who had been deleted by then. */
static void
show_absence (InnGuestPastPage *self,
              const GError     *error)
{
  gint64 known = inn_error_get_count (error);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  g_autofree char *words = NULL;

  if (known > self->utc)
    {
      g_autofree char *day = inn_format_day_words (get_civil (self, known).date, today);

      /* Translators: %s is a day. */
      words = g_strdup_printf (_("Nothing was known of this guest then. They are in the book since %s."),
                               day);
    }
  else
    words = g_strdup (_("This guest was not in the book then."));
  gtk_label_set_text (GTK_LABEL (self->absent_label), words);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "absent");
}

static void
fields_read_cb (InnGuestCardPage *page)
{
  inn_guest_card_page_show_card (page, inn_guest_card_page_get_card (page));
}

static void
show_moment (InnGuestPastPage *self,
             InnGuestCard     *card)
{
  g_autoptr(InnBook) book = inn_book_new_past (self->book, self->past);
  GtkWidget *before = self->card_page;

  self->card_page = g_object_new (INN_TYPE_GUEST_CARD_PAGE, NULL);
  inn_guest_card_page_hide_header (INN_GUEST_CARD_PAGE (self->card_page));
  inn_guest_card_page_set_book (INN_GUEST_CARD_PAGE (self->card_page), book);
  gtk_widget_insert_action_group (self->card_page, "win", G_ACTION_GROUP (self->refusals));
  gtk_stack_add_child (GTK_STACK (self->stack), self->card_page);
  inn_guest_card_page_show_card (INN_GUEST_CARD_PAGE (self->card_page), card);
  /* What the hotel's own fields were called is read after the card. */
  g_signal_connect_object (inn_book_get_fields (book), "changed", G_CALLBACK (fields_read_cb),
                           self->card_page, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->card_page);

  if (before != NULL)
    {
      gboolean had_focus = inn_guest_card_page_has_focus (INN_GUEST_CARD_PAGE (before));

      inn_guest_card_page_set_scroll (INN_GUEST_CARD_PAGE (self->card_page),
                                      inn_guest_card_page_get_scroll (INN_GUEST_CARD_PAGE (before)));
      if (had_focus)
        inn_guest_card_page_focus (INN_GUEST_CARD_PAGE (self->card_page));
      gtk_stack_remove (GTK_STACK (self->stack), before);
    }
  else
    inn_guest_card_page_focus (INN_GUEST_CARD_PAGE (self->card_page));
}

static void
load_card_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  InnGuestPastPage *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnGuestCard) card
    = inn_store_load_guest_card_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (card == NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The guest could not be shown"), error);
  else
    show_moment (self, card);
}

static void
open_past_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStore) past = inn_store_open_past_finish (INN_STORE (source), result, &error);
  InnGuestPastPage *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (past == NULL)
    {
      if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
        show_absence (self, error);
      else
        inn_feedback_error (GTK_WIDGET (self), _("The guest could not be shown"), error);
      return;
    }

  g_set_object (&self->past, past);
  inn_store_load_guest_card_async (past, self->guest_id, self->cancellable, load_card_cb, self);
}

static void
load_moment (InnGuestPastPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_day_chooser_set_days (INN_DAY_CHOOSER (self->chooser), get_civil (self, self->utc).date,
                            inn_clock_get_today (inn_book_get_clock (self->book)));
  show_words (self);
  inn_store_open_past_async (inn_book_get_store (self->book), self->guest_id, self->utc,
                             self->cancellable, open_past_cb, self);
}

static void
show_end_of_day (InnGuestPastPage *self,
                 InnDate           day)
{
  InnCivil next = inn_civil_new (inn_date_add_days (day, 1), 0);

  self->act_utc = 0;
  self->utc = inn_clock_instant (inn_book_get_clock (self->book), next) - 1;
  load_moment (self);
}

static void
list_entries_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(InnGuestPastPage) self = user_data;
  g_autoptr(GError) error = NULL;

  self->entries = inn_store_list_guest_entries_finish (INN_STORE (source), result, &error);

  /* Without them one still goes from day to day. */
  if (self->book != NULL)
    show_words (self);
}

/* What people do */

static void
leave (InnGuestPastPage *self)
{
  InnShell *shell = inn_shell_find (GTK_WIDGET (self));

  if (shell != NULL)
    inn_shell_pop_full (shell);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  leave (INN_GUEST_PAST_PAGE (widget));
}

static void
chosen_cb (InnDayChooser    *chooser,
           InnGuestPastPage *self)
{
  InnDate day = inn_day_chooser_get_day (chooser);
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));

  if (inn_date_compare (day, today) < 0)
    {
      show_end_of_day (self, day);
      return;
    }
  if (inn_date_equal (day, today))
    {
      leave (self);
      return;
    }

  inn_feedback_mention (GTK_WIDGET (self), _("That day is yet to come"));
  load_moment (self);
}

static void
step_day_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  inn_day_chooser_step (INN_DAY_CHOOSER (INN_GUEST_PAST_PAGE (widget)->chooser),
                        g_str_equal (name, "past.day-before") ? -1 : 1);
}

static void
step_change_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  InnGuestPastPage *self = INN_GUEST_PAST_PAGE (widget);
  gint64 utc = find_step (self, g_str_equal (name, "past.change-before"));

  if (utc == 0)
    return;

  self->utc = self->act_utc = utc;
  load_moment (self);
}

static void
refuse (InnGuestPastPage *self)
{
  inn_feedback_mention (GTK_WIDGET (self),
                        _("This is how it stood then. Go back to today to change anything (Esc)."));
}

static void
refuse_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  refuse (INN_GUEST_PAST_PAGE (widget));
}

static void
refuse_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  refuse (user_data);
}

/* What leads out of a card into the book of today. */
static const GActionEntry LEADING_OUT[] = {
  { "open-guest", refuse_cb, "x" },
  { "show-stay", refuse_cb, "x" },
  { "edit-follow-up", refuse_cb, "x" },
  { "edit-guest", refuse_cb },
};

/* GObject */

static void
inn_guest_past_page_dispose (GObject *object)
{
  InnGuestPastPage *self = INN_GUEST_PAST_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->card_page = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->refusals);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->past);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_past_page_parent_class)->dispose (object);
}

static void
inn_guest_past_page_class_init (InnGuestPastPageClass *klass)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Escape, 0, "past.back" },
    { GDK_KEY_Home, GDK_ALT_MASK, "past.back" },
    { GDK_KEY_Left, GDK_ALT_MASK, "past.day-before" },
    { GDK_KEY_Right, GDK_ALT_MASK, "past.day-after" },
    { GDK_KEY_Up, GDK_ALT_MASK, "past.change-before" },
    { GDK_KEY_Down, GDK_ALT_MASK, "past.change-after" },
    { GDK_KEY_F2, 0, "past.refuse" },
    { GDK_KEY_F4, 0, "past.refuse" },
    { GDK_KEY_Delete, 0, "past.refuse" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "past.refuse" },
    { GDK_KEY_t, GDK_CONTROL_MASK, "past.refuse" },
    { GDK_KEY_b, GDK_CONTROL_MASK, "past.refuse" },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_past_page_dispose;

  gtk_widget_class_install_action (widget_class, "past.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "past.day-before", NULL, step_day_action);
  gtk_widget_class_install_action (widget_class, "past.day-after", NULL, step_day_action);
  gtk_widget_class_install_action (widget_class, "past.change-before", NULL, step_change_action);
  gtk_widget_class_install_action (widget_class, "past.change-after", NULL, step_change_action);
  gtk_widget_class_install_action (widget_class, "past.refuse", NULL, refuse_action);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, NULL);

  g_type_ensure (INN_TYPE_DAY_CHOOSER);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-past-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestPastPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestPastPage, act_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestPastPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, InnGuestPastPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InnGuestPastPage, absent_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_guest_past_page_init (InnGuestPastPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->refusals = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->refusals), LEADING_OUT,
                                   G_N_ELEMENTS (LEADING_OUT), self);
}

/**
 * inn_guest_past_page_new:
 * @book: the guest book of today
 * @guest_id: the guest
 *
 * Shows how it stood yesterday, and leads to any other day.
 *
 * Returns: (transfer floating): a page for inn_shell_push_full ()
 */
GtkWidget *
inn_guest_past_page_new (InnBook *book,
                         gint64   guest_id)
{
  InnGuestPastPage *self = g_object_new (INN_TYPE_GUEST_PAST_PAGE, NULL);
  InnClock *clock = inn_book_get_clock (book);

  self->book = g_object_ref (book);
  self->guest_id = guest_id;
  show_end_of_day (self, inn_date_add_days (inn_clock_get_today (clock), -1));
  inn_store_list_guest_entries_async (inn_book_get_store (book), self->guest_id, 0, 0, NULL,
                                      list_entries_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
