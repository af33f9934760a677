/* inn-consent-entry.c: see inn-consent-entry.h. No answer is chosen before somebody chooses one. The
 * words the hotel usually asks with are offered; who withdraws was not asked, and has words of their
 * own.
 */

#include "config.h"

#include "inn-consent-entry.h"

#include "inn-day-entry.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnConsentEntry
{
  GtkBox parent_instance;

  GtkWidget *answers[INN_N_CONSENT_ANSWERS]; /* none for who was not asked */
  GtkWidget *wording;
  GtkWidget *how;
  GtkWidget *day;
  GtkWidget *message;

  InnBook *book;             /* owned */
  InnConsentPurpose purpose;
  gint64 guest_id;
  char *offered;             /* owned: what stands there while nobody typed */
};

G_DEFINE_FINAL_TYPE (InnConsentEntry, inn_consent_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (InnConsentEntry *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->wording));
}

static char *
dup_wording (InnConsentEntry *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE));
}

static InnConsentAnswer
get_answer (InnConsentEntry *self)
{
  for (int i = INN_CONSENT_GIVEN; i < INN_N_CONSENT_ANSWERS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->answers[i])))
      return i;

  return INN_CONSENT_NOT_ASKED;
}

/* What somebody typed stays, whatever is chosen. */
static void
answer_cb (InnConsentEntry *self)
{
  g_autofree char *wording = dup_wording (self);
  gboolean withdrawn = get_answer (self) == INN_CONSENT_WITHDRAWN;

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (withdrawn && g_str_equal (wording, self->offered))
    gtk_text_buffer_set_text (get_buffer (self), "", -1);
  else if (!withdrawn && *wording == '\0')
    gtk_text_buffer_set_text (get_buffer (self), self->offered, -1);
}

/* What is answered today has a time, so that a second answer of the day can be told from the first. */
static InnCivil
get_when (InnConsentEntry *self,
          InnDate          day)
{
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (self->book));

  return inn_date_equal (day, now.date) ? now : inn_civil_new (day, INN_CIVIL_NO_MINUTE);
}

static void
save_cb (InnConsentEntry *self)
{
  g_autoptr(InnConsent) consent = NULL;
  g_autofree char *wording = dup_wording (self);
  const InnStaff *person = inn_desk_get_person (inn_book_get_desk (self->book));
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));
  InnDate day = INN_DATE_NONE;

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (get_answer (self) == INN_CONSENT_NOT_ASKED)
    {
      inn_sheet_part_tell (self->message, "danger", _("Choose what the guest answered."));
      gtk_widget_grab_focus (self->answers[INN_CONSENT_GIVEN]);
      return;
    }
  if (!inn_day_entry_check (INN_DAY_ENTRY (self->day), &day))
    return;
  if (inn_date_compare (day, today) > 0)
    {
      inn_sheet_part_tell (self->message, "danger", _("That day is still to come."));
      gtk_widget_grab_focus (self->day);
      return;
    }

  consent = inn_consent_new (self->guest_id, self->purpose, get_answer (self),
                             get_when (self, day));
  inn_consent_set_wording (consent, wording);
  consent->how = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->how));
  consent->staff_id = person != NULL ? person->id : 0;
  g_signal_emit (self, signals[SAVE], 0, consent);
}

static void
close_cb (InnConsentEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* Enter saves, except where it has a meaning of its own: on a button, and on an answer that is not
 * chosen yet. */
static gboolean
key_cb (InnConsentEntry *self,
        guint            keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if (focus == NULL || GTK_IS_BUTTON (focus) || gtk_widget_is_ancestor (focus, self->how)
      || (GTK_IS_CHECK_BUTTON (focus)
          && !gtk_check_button_get_active (GTK_CHECK_BUTTON (focus))))
    return GDK_EVENT_PROPAGATE;

  save_cb (self);

  return GDK_EVENT_STOP;
}

static gboolean
inn_consent_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_CONSENT_ENTRY (widget)->answers[INN_CONSENT_GIVEN]);
}

static void
inn_consent_entry_dispose (GObject *object)
{
  InnConsentEntry *self = INN_CONSENT_ENTRY (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->offered, g_free);

  G_OBJECT_CLASS (inn_consent_entry_parent_class)->dispose (object);
}

static void
inn_consent_entry_class_init (InnConsentEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_consent_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_consent_entry_grab_focus;

  signals[SAVE] =
    g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_answers (InnConsentEntry *self)
{
  GtkWidget *line = inn_sheet_part_line ();

  for (int i = INN_CONSENT_GIVEN; i < INN_N_CONSENT_ANSWERS; i++)
    {
      self->answers[i] = gtk_check_button_new_with_label (inn_consent_answer_get_label (i));
      if (i > INN_CONSENT_GIVEN)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (self->answers[i]),
                                    GTK_CHECK_BUTTON (self->answers[INN_CONSENT_GIVEN]));
      gtk_box_append (GTK_BOX (line), self->answers[i]);
      g_signal_connect_object (self->answers[i], "toggled", G_CALLBACK (answer_cb), self,
                               G_CONNECT_SWAPPED);
    }

  return line;
}

static GtkWidget *
make_wording (InnConsentEntry *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  self->wording = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->wording), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->wording), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->wording), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->wording), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->wording), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->wording), 9);
  inn_spoken_name_set (self->wording, _("The words of it"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (frame), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (frame), 120);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), self->wording);
  gtk_widget_add_css_class (frame, "note-frame");
  gtk_widget_set_size_request (frame, 288, 64);

  return frame;
}

static GtkWidget *
make_how (void)
{
  const char *hows[INN_N_CONSENT_HOWS + 1] = { NULL };

  for (int i = 0; i < INN_N_CONSENT_HOWS; i++)
    hows[i] = inn_consent_how_get_label (i);

  return inn_sheet_part_choice (_("How it was said"), hows);
}

static void
inn_consent_entry_init (InnConsentEntry *self)
{
  GtkWidget *line = inn_sheet_part_line ();
  GtkWidget *verbs = inn_sheet_part_line ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *save;

  self->offered = g_strdup ("");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);

  gtk_box_append (GTK_BOX (self), make_answers (self));
  gtk_box_append (GTK_BOX (self), make_wording (self));
  self->how = make_how ();
  gtk_box_append (GTK_BOX (line), self->how);
  self->day = inn_day_entry_new (_("On which day"));
  gtk_box_append (GTK_BOX (line), self->day);
  gtk_box_append (GTK_BOX (self), line);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);

  save = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_box_append (GTK_BOX (verbs), save);
  gtk_box_append (GTK_BOX (verbs),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  gtk_box_append (GTK_BOX (self), verbs);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * inn_consent_entry_new:
 * @book: the open book
 * @purpose: what is asked for
 *
 * Returns: (transfer floating): the form; start it first
 */
GtkWidget *
inn_consent_entry_new (InnBook           *book,
                       InnConsentPurpose  purpose)
{
  InnConsentEntry *self = g_object_new (INN_TYPE_CONSENT_ENTRY, NULL);

  self->book = g_object_ref (book);
  self->purpose = purpose;

  return GTK_WIDGET (self);
}

/**
 * inn_consent_entry_start:
 * @self: the form
 * @guest_id: who answers
 *
 * Begins anew, with no answer chosen and the day of today.
 */
void
inn_consent_entry_start (InnConsentEntry *self,
                         gint64           guest_id)
{
  InnDate today;

  g_return_if_fail (INN_IS_CONSENT_ENTRY (self));

  today = inn_clock_get_today (inn_book_get_clock (self->book));
  self->guest_id = guest_id;
  for (int i = INN_CONSENT_GIVEN; i < INN_N_CONSENT_ANSWERS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->answers[i]), FALSE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->how), INN_CONSENT_SPOKEN);
  inn_day_entry_set_today (INN_DAY_ENTRY (self->day), today);
  inn_day_entry_set_day (INN_DAY_ENTRY (self->day), today);
  inn_sheet_part_tell (self->message, NULL, NULL);
  gtk_text_buffer_set_text (get_buffer (self), self->offered, -1);
}

/**
 * inn_consent_entry_offer:
 * @self: the form
 * @wording: the words the hotel usually asks with
 *
 * Puts them where nobody typed anything else yet.
 */
void
inn_consent_entry_offer (InnConsentEntry *self,
                         const char      *wording)
{
  g_autofree char *there = NULL;
  char *offered;

  g_return_if_fail (INN_IS_CONSENT_ENTRY (self));

  there = dup_wording (self);
  offered = g_strstrip (g_strdup (wording));
  if (g_str_equal (there, self->offered) && get_answer (self) != INN_CONSENT_WITHDRAWN)
    gtk_text_buffer_set_text (get_buffer (self), offered, -1);
  g_free (self->offered);
  self->offered = offered;
}
