/* inn-feedback-entry.c: see inn-feedback-entry.h. What it is and what was said are enough; the rest
 * may stay empty.
 */

#include "config.h"

#include "inn-feedback-entry.h"

#include "inn-day-entry.h"
#include "inn-even-layout.h"
#include "inn-fold.h"
#include "inn-sheet-parts.h"
#include "inn-staff-picker.h"
#include "inn-text.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InnFeedbackEntry
{
  GtkBox parent_instance;

  GtkWidget *kind;
  GtkWidget *what;
  GtkWidget *severity;
  GtkWidget *category;
  GtkWidget *source;
  GtkWidget *score;
  GtkWidget *department;
  GtkWidget *staff;
  GtkWidget *due;
  GtkWidget *remedy;
  GtkWidget *settled;
  GtkWidget *delete_button;
  GtkWidget *message;

  InnBook *book;               /* owned */
  InnGuestFeedback *feedback;  /* owned, what is changed, or what a new one begins with */
};

G_DEFINE_FINAL_TYPE (InnFeedbackEntry, inn_feedback_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  DELETE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* "9", "9.2", "4.5/5" and "4.5星": of five points each counts double. */
static gboolean
read_score (InnFeedbackEntry *self,
            int              *tenths)
{
  g_autofree char *text = inn_fold (get_text (self->score));
  char *end = NULL;
  double points;
  gboolean of_five;

  g_strstrip (text);
  *tenths = -1;
  if (*text == '\0')
    return TRUE;

  points = g_ascii_strtod (text, &end);
  if (end == text)
    return FALSE;
  g_strchug (end);
  of_five = g_str_equal (end, "/5") || g_str_equal (end, "星");
  if (!of_five && *end != '\0' && !g_str_equal (end, "/10") && !g_str_equal (end, "分"))
    return FALSE;
  *tenths = (int) (points * (of_five ? 20 : 10) + 0.5);

  return points >= 0 && *tenths <= 100;
}

static void
kind_cb (InnFeedbackEntry *self)
{
  InnFeedbackKind kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  gtk_widget_set_visible (self->score, kind == INN_FEEDBACK_REVIEW);
  gtk_widget_set_visible (self->severity, kind != INN_FEEDBACK_PRAISE);
  if (self->feedback != NULL && self->feedback->id == 0)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->settled), kind == INN_FEEDBACK_PRAISE);
}

static void
fill (InnFeedbackEntry *self,
      InnGuestFeedback *feedback,
      InnDate           due)
{
  gboolean closed = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->settled));

  feedback->kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  feedback->severity = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->severity));
  inn_text_set (&feedback->what, get_text (self->what));
  inn_text_set (&feedback->category, get_text (self->category));
  inn_text_set (&feedback->source, get_text (self->source));
  inn_text_set (&feedback->department, get_text (self->department));
  inn_text_set (&feedback->remedy, get_text (self->remedy));
  feedback->staff_id = inn_staff_picker_get_staff_id (INN_STAFF_PICKER (self->staff));
  /* A time that came with the day stays with it. */
  if (!inn_date_is_set (due))
    feedback->due = INN_CIVIL_NONE;
  else if (!inn_date_equal (due, feedback->due.date))
    feedback->due = inn_civil_new (due, INN_CIVIL_NO_MINUTE);
  if (closed && !feedback->closed)
    feedback->closed_utc = inn_clock_get_utc (inn_book_get_clock (self->book));
  else if (!closed)
    feedback->closed_utc = 0;
  feedback->closed = closed;
}

static void
save_cb (InnFeedbackEntry *self)
{
  g_autoptr(InnGuestFeedback) feedback = inn_guest_feedback_copy (self->feedback);
  g_autoptr(GError) error = NULL;
  InnDate due = INN_DATE_NONE;
  int tenths;

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (get_text (self->what)[strspn (get_text (self->what), " ")] == '\0')
    {
      inn_sheet_part_tell (self->message, "danger", _("Say in a few words what was said."));
      gtk_widget_grab_focus (self->what);
      return;
    }
  if (!read_score (self, &tenths))
    {
      inn_sheet_part_tell (self->message, "danger",
                           _("A score is between 0 and 10, or as “4.5/5”."));
      gtk_widget_grab_focus (self->score);
      return;
    }
  if (!inn_day_entry_is_empty (INN_DAY_ENTRY (self->due))
      && !inn_day_entry_check (INN_DAY_ENTRY (self->due), &due))
    return;

  fill (self, feedback, due);
  feedback->score_tenths = feedback->kind == INN_FEEDBACK_REVIEW ? tenths : -1;
  if (!inn_guest_feedback_check (feedback, &error))
    {
      inn_sheet_part_tell (self->message, "danger", error->message);
      return;
    }

  g_signal_emit (self, signals[SAVE], 0, feedback);
}

static void
delete_cb (InnFeedbackEntry *self)
{
  g_signal_emit (self, signals[DELETE], 0, self->feedback->id);
}

static void
close_cb (InnFeedbackEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
inn_feedback_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_FEEDBACK_ENTRY (widget)->kind);
}

static void
inn_feedback_entry_dispose (GObject *object)
{
  InnFeedbackEntry *self = INN_FEEDBACK_ENTRY (object);

  g_clear_pointer (&self->feedback, inn_guest_feedback_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_feedback_entry_parent_class)->dispose (object);
}

static void
inn_feedback_entry_class_init (InnFeedbackEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_feedback_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_feedback_entry_grab_focus;

  signals[SAVE] =
    g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DELETE] =
    g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_entry (GtkWidget  *line,
           const char *title,
           int         width)
{
  GtkWidget *entry = inn_sheet_part_entry (title, width);

  gtk_box_append (GTK_BOX (line), entry);

  return entry;
}

/* Two columns, or one where there is no room for two. */
static GtkWidget *
make_details (InnFeedbackEntry *self)
{
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (details, g_object_new (INN_TYPE_EVEN_LAYOUT, NULL));
  self->source = add_entry (details, _("Where from: in person, Ctrip"), 14);
  self->category = add_entry (details, _("About what: noise, breakfast"), 14);
  self->department = add_entry (details, _("Which department: housekeeping"), 14);
  self->staff = g_object_new (INN_TYPE_STAFF_PICKER, "title", _("Who sees to it"), NULL);
  gtk_box_append (GTK_BOX (details), self->staff);
  self->due = inn_day_entry_new (_("Until when"));
  gtk_box_append (GTK_BOX (details), self->due);
  for (GtkWidget *child = gtk_widget_get_first_child (details);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_margin_top (child, 3);
      gtk_widget_set_margin_bottom (child, 3);
    }

  return details;
}

static GtkWidget *
make_kind (void)
{
  const char *kinds[INN_N_FEEDBACK_KINDS + 1] = { NULL };

  for (int i = 0; i < INN_N_FEEDBACK_KINDS; i++)
    kinds[i] = inn_feedback_kind_get_label (i);

  return inn_sheet_part_choice (_("Kind of feedback"), kinds);
}

static GtkWidget *
make_severity (void)
{
  const char *severities[] = { inn_severity_get_label (INN_SEVERITY_LOW),
                               inn_severity_get_label (INN_SEVERITY_NORMAL),
                               inn_severity_get_label (INN_SEVERITY_HIGH), NULL };

  return inn_sheet_part_choice (_("How much it matters"), severities);
}

static void
inn_feedback_entry_init (InnFeedbackEntry *self)
{
  GtkWidget *line = inn_sheet_part_line ();
  GtkWidget *verbs = inn_sheet_part_line ();
  GtkWidget *save;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-entry");

  self->kind = make_kind ();
  gtk_box_append (GTK_BOX (line), self->kind);
  self->severity = make_severity ();
  gtk_box_append (GTK_BOX (line), self->severity);
  self->score = add_entry (line, _("Score 0–10"), 8);
  gtk_box_append (GTK_BOX (self), line);
  self->what = add_entry (GTK_WIDGET (self), _("What was said"), 26);
  gtk_box_append (GTK_BOX (self), make_details (self));
  self->remedy = add_entry (GTK_WIDGET (self), _("What was done about it"), 22);

  self->settled = gtk_check_button_new_with_label (_("Settled"));
  save = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);
  gtk_widget_add_css_class (save, "suggested-action");
  self->delete_button = inn_sheet_part_button (C_("verb", "Delete"), G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (verbs), self->settled);
  gtk_box_append (GTK_BOX (verbs), save);
  gtk_box_append (GTK_BOX (verbs), self->delete_button);
  gtk_box_append (GTK_BOX (verbs),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  gtk_box_append (GTK_BOX (self), verbs);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);

  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_cb), self,
                           G_CONNECT_SWAPPED);
  /* Enter saves from whichever field it is pressed in. */
  {
    GtkWidget *const entries[] = { self->what, self->score, self->source, self->category,
                                   self->department, self->due, self->remedy };

    for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
      g_signal_connect_object (entries[i], "activate", G_CALLBACK (save_cb), self,
                               G_CONNECT_SWAPPED);
  }
}

/**
 * inn_feedback_entry_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the form; show something in it first
 */
GtkWidget *
inn_feedback_entry_new (InnBook *book)
{
  InnFeedbackEntry *self = g_object_new (INN_TYPE_FEEDBACK_ENTRY, NULL);

  self->book = g_object_ref (book);
  inn_staff_picker_set_book (INN_STAFF_PICKER (self->staff), book);

  return GTK_WIDGET (self);
}

/**
 * inn_feedback_entry_show:
 * @self: the form
 * @feedback: what to change, or a new one to begin with
 */
void
inn_feedback_entry_show (InnFeedbackEntry *self,
                         InnGuestFeedback *feedback)
{
  g_autofree char *score = NULL;

  g_return_if_fail (INN_IS_FEEDBACK_ENTRY (self));

  inn_guest_feedback_ref (feedback);
  g_clear_pointer (&self->feedback, inn_guest_feedback_unref);
  self->feedback = feedback;

  if (feedback->score_tenths >= 0)
    score = feedback->score_tenths % 10 == 0
              ? g_strdup_printf ("%d", feedback->score_tenths / 10)
              : g_strdup_printf ("%d.%d", feedback->score_tenths / 10, feedback->score_tenths % 10);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), feedback->kind);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->severity), feedback->severity);
  gtk_editable_set_text (GTK_EDITABLE (self->what), feedback->what);
  gtk_editable_set_text (GTK_EDITABLE (self->category), feedback->category);
  gtk_editable_set_text (GTK_EDITABLE (self->source), feedback->source);
  gtk_editable_set_text (GTK_EDITABLE (self->score), score != NULL ? score : "");
  gtk_editable_set_text (GTK_EDITABLE (self->department), feedback->department);
  gtk_editable_set_text (GTK_EDITABLE (self->remedy), feedback->remedy);
  inn_staff_picker_set_staff_id (INN_STAFF_PICKER (self->staff), feedback->staff_id);
  inn_day_entry_set_today (INN_DAY_ENTRY (self->due),
                           inn_clock_get_today (inn_book_get_clock (self->book)));
  inn_day_entry_set_day (INN_DAY_ENTRY (self->due), feedback->due.date);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->settled), feedback->closed);
  gtk_widget_set_visible (self->delete_button, feedback->id != 0);
  kind_cb (self);
  inn_sheet_part_tell (self->message, NULL, NULL);
}
