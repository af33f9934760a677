/* inn-follow-up-editor.c: see inn-follow-up-editor.h. Two answers are enough, what and when; a
 * missing one is told under its field, and nothing typed is ever lost to an error.
 */

#include "config.h"

#include "inn-follow-up-editor.h"

#include "inn-feedback.h"
#include "inn-guest-picker.h"
#include "inn-pane-header.h"
#include "inn-reminder-acts.h"
#include "inn-repeat-entry.h"
#include "inn-staff-picker.h"
#include "inn-store-follow-ups.h"
#include "inn-when-entry.h"

#include <glib/gi18n.h>

struct _InnFollowUpEditor
{
  GtkWidget parent_instance;

  GtkWidget *title_label; /* below the header: beside three buttons of the window it has no room */
  GtkWidget *what_entry;
  GtkWidget *what_message;
  GtkWidget *guest_field;
  GtkWidget *guest_picker;
  GtkWidget *guest_message;
  GtkWidget *when_entry;
  GtkWidget *repeat_entry;
  GtkWidget *staff_picker;
  GtkWidget *high_check;
  GtkWidget *note_view;
  GtkWidget *outcome_field;
  GtkWidget *outcome_entry;
  GtkWidget *manage_box;
  GtkWidget *done_button;

  InnBook *book;             /* owned */
  InnFollowUp *follow_up;    /* owned, what is edited, or NULL for a new one */
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (InnFollowUpEditor, inn_follow_up_editor, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
close_editor (InnFollowUpEditor *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static char *
dup_note (InnFollowUpEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note_view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
has_what (InnFollowUpEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->what_entry));
  g_autofree char *what = g_strstrip (g_strdup (text));

  return *what != '\0';
}

static gboolean
has_guest (InnFollowUpEditor *self)
{
  return !gtk_widget_get_visible (self->guest_field) ||
         inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->guest_picker)) != 0;
}

/* The red frame and the words under it. */
static void
mark_field (GtkWidget *field,
            GtkWidget *message,
            gboolean   missing)
{
  gtk_widget_set_visible (message, missing);
  if (missing)
    gtk_widget_add_css_class (field, "refused");
  else
    gtk_widget_remove_css_class (field, "refused");
}

/* Tells what is missing; the first such field gets the keyboard. */
static gboolean
check_fields (InnFollowUpEditor *self)
{
  gboolean what = has_what (self), about = has_guest (self);
  gboolean when = inn_when_entry_check (INN_WHEN_ENTRY (self->when_entry));

  mark_field (self->what_entry, self->what_message, !what);
  mark_field (self->guest_picker, self->guest_message, !about);
  if (!what)
    gtk_widget_grab_focus (self->what_entry);
  else if (!about)
    gtk_widget_grab_focus (self->guest_picker);
  else if (!when)
    gtk_widget_grab_focus (self->when_entry);

  return what && about && when;
}

/* What has been filled is no longer missing. */
static void
field_changed_cb (InnFollowUpEditor *self)
{
  if (has_what (self))
    mark_field (self->what_entry, self->what_message, FALSE);
  if (has_guest (self))
    mark_field (self->guest_picker, self->guest_message, FALSE);
}

static InnFollowUp *
build_follow_up (InnFollowUpEditor *self)
{
  InnCivil due = inn_when_entry_get_civil (INN_WHEN_ENTRY (self->when_entry));
  gint64 guest_id = inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->guest_picker));
  g_autofree char *what =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->what_entry))));
  g_autofree char *note = dup_note (self);
  InnFollowUp *follow_up;

  if (self->follow_up != NULL)
    {
      follow_up = inn_follow_up_copy (self->follow_up);
      if (follow_up->organisation_id == 0)
        follow_up->guest_id = guest_id;
      inn_follow_up_set_text (&follow_up->what, what);
      inn_follow_up_set_due (follow_up, due);
      inn_follow_up_set_text (&follow_up->outcome,
                              gtk_editable_get_text (GTK_EDITABLE (self->outcome_entry)));
    }
  else
    follow_up = inn_follow_up_new (guest_id, what, due);

  follow_up->staff_id = inn_staff_picker_get_staff_id (INN_STAFF_PICKER (self->staff_picker));
  follow_up->priority = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->high_check))
                        ? INN_PRIORITY_HIGH : INN_PRIORITY_NORMAL;
  inn_follow_up_set_text (&follow_up->note, note);
  inn_follow_up_set_repeat (follow_up, inn_repeat_entry_get_recurrence (
                                         INN_REPEAT_ENTRY (self->repeat_entry)));

  return follow_up;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnFollowUpEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  self->saving = FALSE;
  inn_store_save_follow_up_finish (INN_STORE (source), result, &seq, &error);
  if (error != NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The follow-up was not saved"), error);
      return;
    }

  if (seq != 0)
    {
      g_autofree char *done = NULL;

      /* Translators: what is to be done. */
      done = g_strdup_printf (self->follow_up == NULL ? _("Noted: %s") : _("Changed: %s"),
                              gtk_editable_get_text (GTK_EDITABLE (self->what_entry)));
      inn_feedback_offer_undo (GTK_WIDGET (self), done, seq);
    }
  close_editor (self);
}

/* Actions */

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnFollowUpEditor *self = INN_FOLLOW_UP_EDITOR (widget);
  g_autoptr(InnFollowUp) follow_up = NULL;

  if (self->saving || !check_fields (self))
    return;

  self->saving = TRUE;
  follow_up = build_follow_up (self);
  inn_store_save_follow_up_async (inn_book_get_store (self->book), follow_up, NULL, saved_cb,
                                  g_object_ref (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  close_editor (INN_FOLLOW_UP_EDITOR (widget));
}

static void
toggle_done_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  InnFollowUpEditor *self = INN_FOLLOW_UP_EDITOR (widget);

  if (self->follow_up->done)
    inn_reminder_acts_reopen (widget, self->book, self->follow_up);
  else
    inn_reminder_acts_finish (widget, self->book, self->follow_up);
  close_editor (self);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  InnFollowUpEditor *self = INN_FOLLOW_UP_EDITOR (widget);

  inn_reminder_acts_delete (widget, self->book, self->follow_up);
  close_editor (self);
}

static void
what_activate_cb (InnFollowUpEditor *self)
{
  if (gtk_widget_get_visible (self->guest_field) &&
      inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->guest_picker)) == 0)
    gtk_widget_grab_focus (self->guest_picker);
  else
    gtk_widget_grab_focus (self->when_entry);
}

static void
when_activate_cb (InnFollowUpEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "follow-up.save", NULL);
}

static void
show_follow_up (InnFollowUpEditor *self,
                InnFollowUp       *follow_up)
{
  self->follow_up = inn_follow_up_ref (follow_up);

  gtk_label_set_text (GTK_LABEL (self->title_label), _("Follow-up"));
  gtk_editable_set_text (GTK_EDITABLE (self->what_entry), follow_up->what);
  gtk_widget_set_visible (self->guest_field, follow_up->organisation_id == 0);
  inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->guest_picker), follow_up->guest_id);
  inn_when_entry_set_civil (INN_WHEN_ENTRY (self->when_entry), follow_up->due);
  inn_repeat_entry_set_recurrence (INN_REPEAT_ENTRY (self->repeat_entry), follow_up->repeat);
  inn_staff_picker_set_staff_id (INN_STAFF_PICKER (self->staff_picker), follow_up->staff_id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->high_check),
                               follow_up->priority == INN_PRIORITY_HIGH);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note_view)),
                            follow_up->note, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->outcome_entry), follow_up->outcome);
  gtk_widget_set_visible (self->outcome_field, follow_up->done);
  gtk_widget_set_visible (self->manage_box, TRUE);
  gtk_button_set_label (GTK_BUTTON (self->done_button),
                        follow_up->done ? _("Open again") : C_("verb", "Done"));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnFollowUpEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnFollowUp) follow_up = NULL;

  follow_up = inn_store_load_follow_up_finish (INN_STORE (source), result, &error);
  if (self->book == NULL)
    return;
  if (follow_up == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The follow-up could not be shown"), error);
      close_editor (self);
      return;
    }

  show_follow_up (self, follow_up);
}

static gboolean
inn_follow_up_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_FOLLOW_UP_EDITOR (widget)->what_entry);
}

static void
inn_follow_up_editor_dispose (GObject *object)
{
  InnFollowUpEditor *self = INN_FOLLOW_UP_EDITOR (object);
  GtkWidget *child;

  g_clear_object (&self->book);
  g_clear_pointer (&self->follow_up, inn_follow_up_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_follow_up_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, title_label);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, what_entry);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, what_message);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, guest_field);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, guest_picker);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, guest_message);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, when_entry);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, repeat_entry);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, staff_picker);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, high_check);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, note_view);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, outcome_field);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, outcome_entry);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, manage_box);
  gtk_widget_class_bind_template_child (widget_class, InnFollowUpEditor, done_button);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, what_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_activate_cb);
}

static void
inn_follow_up_editor_class_init (InnFollowUpEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_follow_up_editor_dispose;
  widget_class->grab_focus = inn_follow_up_editor_grab_focus;

  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "follow-up.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "follow-up.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "follow-up.toggle-done", NULL,
                                   toggle_done_action);
  gtk_widget_class_install_action (widget_class, "follow-up.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "follow-up.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "follow-up.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "follow-up.cancel", NULL);

  g_type_ensure (INN_TYPE_GUEST_PICKER);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  g_type_ensure (INN_TYPE_REPEAT_ENTRY);
  g_type_ensure (INN_TYPE_STAFF_PICKER);
  g_type_ensure (INN_TYPE_WHEN_ENTRY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-follow-up-editor.ui");
  bind_children (widget_class);
}

static void
inn_follow_up_editor_init (InnFollowUpEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_follow_up_editor_new:
 * @book: the open book
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
inn_follow_up_editor_new (InnBook *book)
{
  InnFollowUpEditor *self = g_object_new (INN_TYPE_FOLLOW_UP_EDITOR, NULL);

  self->book = g_object_ref (book);
  inn_guest_picker_set_book (INN_GUEST_PICKER (self->guest_picker), book);
  inn_when_entry_set_clock (INN_WHEN_ENTRY (self->when_entry), inn_book_get_clock (book));
  inn_staff_picker_set_book (INN_STAFF_PICKER (self->staff_picker), book);

  return GTK_WIDGET (self);
}

/**
 * inn_follow_up_editor_start:
 * @self: a form
 * @guest_id: whom the new follow-up is about, or 0 if that is to be chosen
 */
void
inn_follow_up_editor_start (InnFollowUpEditor *self,
                            gint64             guest_id)
{
  g_return_if_fail (INN_IS_FOLLOW_UP_EDITOR (self));

  inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->guest_picker), guest_id);
}

/**
 * inn_follow_up_editor_load:
 * @self: a form
 * @follow_up_id: what is to be changed
 *
 * Fills the form once it is loaded.
 */
void
inn_follow_up_editor_load (InnFollowUpEditor *self,
                           gint64             follow_up_id)
{
  g_return_if_fail (INN_IS_FOLLOW_UP_EDITOR (self));

  inn_store_load_follow_up_async (inn_book_get_store (self->book), follow_up_id, NULL, loaded_cb,
                                  g_object_ref (self));
}
