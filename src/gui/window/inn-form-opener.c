/* inn-form-opener.c: see inn-form-opener.h. One form is open at a time: opening another one leaves
 * the first, which keeps its draft.
 */

#include "config.h"

#include "inn-form-opener.h"

#include "inn-guest-form.h"
#include "inn-shell.h"
#include "inn-stay-form.h"

struct _InnFormOpener
{
  GObject parent_instance;

  InnBook *book;         /* owned */
  InnGuestsPage *guests; /* unowned, outlives us */
  GtkWidget *form;       /* unowned, in the pane; NULL while none is open */
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

  self->form = NULL;
  inn_guest_pane_pop_editor (inn_guests_page_get_pane (self->guests));
  if (guest_id != 0)
    inn_guests_page_show_guest (self->guests, guest_id);
  else
    {
      inn_guests_page_go_back (self->guests);
      /* An empty book has another first page. */
      gtk_widget_activate_action (GTK_WIDGET (self->guests), "win.page", "i",
                                  INN_SHELL_PAGE_GUESTS);
    }

  /* Left alone, the focus would go to whatever button comes first. */
  if (had_focus)
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
 * inn_form_opener_book:
 * @self: the opener
 *
 * Opens the form for a new stay of the guest whose card is shown, or of somebody who is to be chosen.
 */
void
inn_form_opener_book (InnFormOpener *self)
{
  gint64 guest_id;

  g_return_if_fail (INN_IS_FORM_OPENER (self));

  guest_id = inn_guest_pane_get_guest_id (inn_guests_page_get_pane (self->guests));
  inn_stay_form_book (open_stay_form (self), guest_id);
}

/**
 * inn_form_opener_check_in:
 * @self: the opener
 * @stay_id: what was booked, or 0 for the guest whose card is shown, without a booking
 *
 * Opens the form to check somebody in.
 */
void
inn_form_opener_check_in (InnFormOpener *self,
                          gint64         stay_id)
{
  gint64 guest_id;

  g_return_if_fail (INN_IS_FORM_OPENER (self));

  guest_id = inn_guest_pane_get_guest_id (inn_guests_page_get_pane (self->guests));
  inn_stay_form_check_in (open_stay_form (self), guest_id, stay_id);
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
