/* inn-form-opener.c: see inn-form-opener.h. One form is open at a time: opening another one leaves
 * the first, which keeps its draft.
 */

#include "config.h"

#include "inn-form-opener.h"

#include "inn-guest-form.h"
#include "inn-stay-form.h"

struct _InnFormOpener
{
  GObject parent_instance;

  InnBook *book;         /* owned */
  InnGuestsPage *guests; /* unowned, outlives us */
  GtkWidget *form;       /* unowned, in the pane; NULL while none is open */
  int from;              /* the page on which the form was asked for */
};

G_DEFINE_FINAL_TYPE (InnFormOpener, inn_form_opener, G_TYPE_OBJECT)

static gboolean
has_focus (GtkWidget *form)
{
  GtkRoot *root = gtk_widget_get_root (form);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, form);
}

static void
closed_cb (GtkWidget     *form,
           gint64         guest_id,
           InnFormOpener *self)
{
  gboolean had_focus = has_focus (form);
  int from = self->from;

  self->form = NULL;
  self->from = INN_SHELL_PAGE_GUESTS;
  inn_guest_pane_pop_editor (inn_guests_page_get_pane (self->guests));
  if (guest_id != 0)
    inn_guests_page_show_guest (self->guests, guest_id);
  else
    {
      inn_guests_page_go_back (self->guests);
      /* An empty book has another first page. */
      gtk_widget_activate_action (GTK_WIDGET (self->guests), "win.page", "i", from);
    }

  /* Left alone, the focus would go to whatever button comes first. */
  if (had_focus && gtk_widget_get_mapped (GTK_WIDGET (self->guests)))
    inn_guests_page_take_focus (self->guests);
}

static GtkWidget *
lay_over (InnFormOpener *self,
          GtkWidget     *form)
{
  if (INN_IS_GUEST_FORM (self->form))
    inn_guest_form_leave (INN_GUEST_FORM (self->form), 0);
  else if (self->form != NULL)
    inn_stay_form_leave (INN_STAY_FORM (self->form));

  self->form = form;
  g_signal_connect_object (self->form, "closed", G_CALLBACK (closed_cb), self, 0);
  inn_guest_pane_push_editor (inn_guests_page_get_pane (self->guests), self->form);
  inn_guests_page_show_card (self->guests);

  return self->form;
}

static GtkWidget *
open_form (InnFormOpener *self)
{
  return lay_over (self, inn_guest_form_new (self->book));
}

static InnStayForm *
open_stay_form (InnFormOpener *self)
{
  return INN_STAY_FORM (lay_over (self, inn_stay_form_new (self->book)));
}

static void
inn_form_opener_dispose (GObject *object)
{
  g_clear_object (&INN_FORM_OPENER (object)->book);

  G_OBJECT_CLASS (inn_form_opener_parent_class)->dispose (object);
}

static void
inn_form_opener_class_init (InnFormOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_form_opener_dispose;
}

static void
inn_form_opener_init (InnFormOpener *self)
{
}

/**
 * inn_form_opener_new:
 * @book: the guest book
 * @guests: the page with the pane in which the form lies; outlives the opener
 *
 * Returns: (transfer full): an opener without an open form
 */
InnFormOpener *
inn_form_opener_new (InnBook       *book,
                     InnGuestsPage *guests)
{
  InnFormOpener *self = g_object_new (INN_TYPE_FORM_OPENER, NULL);

  self->book = g_object_ref (book);
  self->guests = guests;
  self->from = INN_SHELL_PAGE_GUESTS;

  return self;
}

/**
 * inn_form_opener_begin:
 * @self: the opener
 * @typed: (nullable): what to begin with: a name, a phone number or an email address
 *
 * Opens the form for a new guest.
 */
void
inn_form_opener_begin (InnFormOpener *self,
                       const char    *typed)
{
  g_return_if_fail (INN_IS_FORM_OPENER (self));

  inn_guest_form_begin (INN_GUEST_FORM (open_form (self)), typed);
}

/**
 * inn_form_opener_edit:
 * @self: the opener
 *
 * Opens the form for the guest whose card is shown; does nothing if none is.
 */
void
inn_form_opener_edit (InnFormOpener *self)
{
  gint64 guest_id;

  g_return_if_fail (INN_IS_FORM_OPENER (self));

  guest_id = inn_guest_pane_get_guest_id (inn_guests_page_get_pane (self->guests));
  if (guest_id != 0 && self->form == NULL)
    inn_guest_form_edit (INN_GUEST_FORM (open_form (self)), guest_id);
}

/**
 * inn_form_opener_set_from:
 * @self: the opener
 * @page: where one is, a number of inn-shell.h
 *
 * Leaving the form that is opened next without saving leads back there.
 */
void
inn_form_opener_set_from (InnFormOpener *self,
                          int            page)
{
  g_return_if_fail (INN_IS_FORM_OPENER (self));

  self->from = page;
}

/**
 * inn_form_opener_book:
 * @self: the opener
 * @guest_id: for whom, or 0 for somebody who is found in the form
 *
 * Opens the form for a new stay.
 */
void
inn_form_opener_book (InnFormOpener *self,
                      gint64         guest_id)
{
  g_return_if_fail (INN_IS_FORM_OPENER (self));

  inn_stay_form_book (open_stay_form (self), guest_id);
}

/**
 * inn_form_opener_check_in:
 * @self: the opener
 * @guest_id: who comes without a booking, or 0 for somebody who is found in the form
 * @stay_id: what was booked, or 0
 *
 * Opens the form to check somebody in.
 */
void
inn_form_opener_check_in (InnFormOpener *self,
                          gint64         guest_id,
                          gint64         stay_id)
{
  g_return_if_fail (INN_IS_FORM_OPENER (self));

  inn_stay_form_check_in (open_stay_form (self), guest_id, stay_id);
}

/**
 * inn_form_opener_take_room:
 * @self: the opener
 * @day: the day of arrival: today checks in, a later one books
 * @room: the number of a room that is free then
 *
 * Opens the form for somebody who takes that room, and is found in the form.
 */
void
inn_form_opener_take_room (InnFormOpener *self,
                           InnDate        day,
                           const char    *room)
{
  InnDate today;
  InnStayForm *form;

  g_return_if_fail (INN_IS_FORM_OPENER (self));

  today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  form = open_stay_form (self);
  inn_stay_form_want (form, day, room);
  if (inn_date_equal (day, today))
    inn_stay_form_check_in (form, 0, 0);
  else
    inn_stay_form_book (form, 0);
}

/**
 * inn_form_opener_edit_stay:
 * @self: the opener
 * @stay_id: which stay
 *
 * Opens the form to put a stay right.
 */
void
inn_form_opener_edit_stay (InnFormOpener *self,
                           gint64         stay_id)
{
  g_return_if_fail (INN_IS_FORM_OPENER (self));

  inn_stay_form_edit (open_stay_form (self), stay_id);
}

/**
 * inn_form_opener_save:
 * @self: the opener
 *
 * Saves the form that is open; does nothing if none is.
 */
void
inn_form_opener_save (InnFormOpener *self)
{
  g_return_if_fail (INN_IS_FORM_OPENER (self));

  if (self->form != NULL)
    gtk_widget_activate_action (self->form, "form.save", NULL);
}

/**
 * inn_form_opener_cancel:
 * @self: the opener
 *
 * Leaves the form that is open; what was typed is kept as a draft.
 *
 * Returns: whether one was open
 */
gboolean
inn_form_opener_cancel (InnFormOpener *self)
{
  g_return_val_if_fail (INN_IS_FORM_OPENER (self), FALSE);

  return self->form != NULL && gtk_widget_activate_action (self->form, "form.cancel", NULL);
}
