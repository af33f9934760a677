/* inn-own-field.c: see inn-own-field.h. What nobody touched is given back as it was shown, also where it
 * does not fit the field; what was typed and is refused is given as text, so that a draft keeps it.
 */

#include "config.h"

#include "inn-own-field.h"

#include "inn-form-field.h"
#include "inn-own-field-words.h"
#include "inn-spoken-name.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnOwnField
{
  GObject parent_instance;

  InnCustomField *field; /* owned */
  GtkWidget *form_field; /* owned */
  GtkWidget *control;    /* what has the focus; within the form field */
  GPtrArray *choices;    /* owned, of InnCustomChoice: what the control offers, in its order */
  GPtrArray *toggles;    /* owned, of unowned widgets: one for each of several choices */
  GPtrArray *shown;      /* owned, of InnCustomValue */
  char *shown_text;
  InnDate today;
  gboolean showing;
  gboolean touched;      /* a choice was made, be it the same as before */
};

G_DEFINE_FINAL_TYPE (InnOwnField, inn_own_field, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_message (InnOwnField   *self,
             InnFieldState  state,
             const char    *message)
{
  inn_form_field_set_message (INN_FORM_FIELD (self->form_field), state, message);
}

static gboolean
is_typed (InnOwnField *self)
{
  return self->field->kind != INN_CUSTOM_YES_NO && !inn_custom_field_has_choices (self->field);
}

static char *
dup_typed (InnOwnField *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (self->control))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_typed (InnOwnField *self,
           const char  *text)
{
  if (GTK_IS_EDITABLE (self->control))
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control)), text, -1);
}

static gboolean
is_as_shown (InnOwnField *self)
{
  g_autofree char *text = NULL;

  if (!is_typed (self))
    return !self->touched;
  text = dup_typed (self);

  return g_strcmp0 (text, self->shown_text) == 0;
}

/* The name of a choice that is offered no more, and that the guest has. */
static const char *
find_retired (InnOwnField *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const InnCustomValue *value = g_ptr_array_index (self->shown, i);
      const InnCustomChoice *choice = inn_custom_field_get_choice (self->field, value->choice_id);

      if (choice != NULL && choice->retired)
        return choice->name;
    }

  return NULL;
}

/* Help, or what stands there and does not fit. */
static void
show_rest (InnOwnField *self)
{
  g_autofree char *misfits = inn_own_field_dup_misfits (self->field, self->shown);
  const char *retired = find_retired (self);

  if (*misfits != '\0' && is_as_shown (self))
    set_message (self, INN_FIELD_DOUBTFUL, misfits);
  else if (retired != NULL && (is_as_shown (self) || self->field->kind == INN_CUSTOM_CHOICES))
    {
      /* Translators: %s is the name of a choice. */
      g_autofree char *kept = g_strdup_printf (_("“%s” is kept, though it is no longer offered"),
                                               retired);

      set_message (self, INN_FIELD_PLAIN, kept);
    }
  else
    set_message (self, INN_FIELD_PLAIN, *self->field->help != '\0' ? self->field->help : NULL);
}

/* Judges what was typed; @values are set when it can be read. */
static gboolean
judge (InnOwnField  *self,
       GPtrArray   **values)
{
  g_autofree char *text = dup_typed (self);
  InnCustomFault fault;

  if (!inn_custom_read (self->field, text, INN_DATE_ORDER_UNKNOWN, self->today, values, &fault))
    {
      set_message (self, INN_FIELD_REFUSED, inn_custom_fault_get_words (fault));
      return FALSE;
    }

  if (self->field->kind == INN_CUSTOM_DATE && (*values)->len > 0)
    {
      const InnCustomValue *value = g_ptr_array_index (*values, 0);

      set_message (self, INN_FIELD_UNDERSTOOD, value->text);
    }
  else
    {
      show_rest (self);
    }

  return TRUE;
}

static void
settled_cb (InnOwnField *self)
{
  g_autoptr (GPtrArray) values = NULL;

  if (!is_typed (self))
    return;
  if (is_as_shown (self))
    show_rest (self);
  else
    judge (self, &values);
}

static void
typed_cb (InnOwnField *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
chosen_cb (InnOwnField *self)
{
  if (self->showing)
    return;

  self->touched = TRUE;
  show_rest (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- The controls ------------------------------------------------------------------------ */

static GtkWidget *
create_entry (InnOwnField *self)
{
  self->control = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->control), 8);
  if (self->field->kind == INN_CUSTOM_NUMBER || self->field->kind == INN_CUSTOM_MONEY)
    gtk_entry_set_input_purpose (GTK_ENTRY (self->control), GTK_INPUT_PURPOSE_NUMBER);
  if (self->field->kind == INN_CUSTOM_MONEY)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->control), self->field->currency);
  g_signal_connect_object (self->control, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  return self->control;
}

static GtkWidget *
create_view (InnOwnField *self)
{
  GtkWidget *frame = gtk_frame_new (NULL);

  self->control = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->control), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->control), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->control), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->control), 8);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->control), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->control), 9);
  gtk_widget_set_size_request (self->control, -1, 62);
  gtk_frame_set_child (GTK_FRAME (frame), self->control);
  gtk_widget_add_css_class (frame, "note-frame");
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control)), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  return frame;
}

/* A switch could not say that nobody asked. */
static GtkWidget *
create_drop_down (InnOwnField *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("own field", "not said"));
  if (self->field->kind == INN_CUSTOM_YES_NO)
    {
      gtk_string_list_append (names, C_("answer", "Yes"));
      gtk_string_list_append (names, C_("answer", "No"));
    }
  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_append (names,
                            ((InnCustomChoice *) g_ptr_array_index (self->choices, i))->name);
  self->control = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  g_signal_connect_object (self->control, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);

  return self->control;
}

static GtkWidget *
create_toggles (InnOwnField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, inn_wrap_layout_new (6, 6));
  for (guint i = 0; i < self->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (self->choices, i);
      GtkWidget *label = gtk_label_new (choice->name);
      GtkWidget *toggle = gtk_toggle_button_new ();

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (toggle), label);
      inn_spoken_name_set (toggle, choice->name);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_insert_before (toggle, box, NULL);
      g_ptr_array_add (self->toggles, toggle);
    }
  self->control = self->toggles->len > 0 ? g_ptr_array_index (self->toggles, 0) : box;

  return box;
}

static GtkWidget *
create_control (InnOwnField *self)
{
  switch (self->field->kind)
    {
    case INN_CUSTOM_LONG_TEXT:
      return create_view (self);
    case INN_CUSTOM_YES_NO:
    case INN_CUSTOM_CHOICE:
      return create_drop_down (self);
    case INN_CUSTOM_CHOICES:
      return create_toggles (self);
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_NUMBER:
    case INN_CUSTOM_MONEY:
    case INN_CUSTOM_DATE:
    default:
      return create_entry (self);
    }
}

/* What is no longer offered is there for those who have it, which is seen when it is shown. */
static void
list_choices (InnOwnField *self)
{
  for (guint i = 0; i < self->field->choices->len; i++)
    {
      InnCustomChoice *choice = g_ptr_array_index (self->field->choices, i);

      if (!choice->retired && inn_custom_field_has_choices (self->field))
        g_ptr_array_add (self->choices, inn_custom_choice_ref (choice));
    }
}

/* ---- The values -------------------------------------------------------------------------- */

static gboolean
has_choice (GPtrArray *values,
            gint64     choice_id)
{
  for (guint i = 0; i < values->len; i++)
    if (((InnCustomValue *) g_ptr_array_index (values, i))->choice_id == choice_id)
      return TRUE;

  return FALSE;
}

/* Choices that are offered no more: given back unless something else is chosen in their place. */
static gboolean
is_hidden (InnOwnField          *self,
           const InnCustomValue *value)
{
  const InnCustomChoice *choice = inn_custom_field_get_choice (self->field, value->choice_id);

  return choice != NULL && choice->retired;
}

static guint
find_selected (InnOwnField *self)
{
  const InnCustomValue *first = self->shown->len > 0 ? g_ptr_array_index (self->shown, 0) : NULL;

  if (first == NULL || !inn_custom_value_fits (first, self->field))
    return 0;
  if (self->field->kind == INN_CUSTOM_YES_NO)
    return first->integer != 0 ? 1 : 2;
  for (guint i = 0; i < self->choices->len; i++)
    if (((InnCustomChoice *) g_ptr_array_index (self->choices, i))->id == first->choice_id)
      return i + 1;

  return 0;
}

static void
add_selected (InnOwnField *self,
              GPtrArray   *values)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->control));

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (self->field->kind == INN_CUSTOM_YES_NO)
    g_ptr_array_add (values, inn_custom_value_new_integer (self->field->id, selected == 1));
  else
    g_ptr_array_add (values,
                     inn_custom_value_new_choice (self->field->id,
                                                  g_ptr_array_index (self->choices, selected - 1)));
}

static void
add_toggled (InnOwnField *self,
             GPtrArray   *values)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (is_hidden (self, g_ptr_array_index (self->shown, i)))
      g_ptr_array_add (values, inn_custom_value_ref (g_ptr_array_index (self->shown, i)));
  for (guint i = 0; i < self->toggles->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->toggles, i)))
      g_ptr_array_add (values, inn_custom_value_new_choice (self->field->id,
                                                            g_ptr_array_index (self->choices, i)));
}

/* ---- GObject ----------------------------------------------------------------------------- */

static void
inn_own_field_finalize (GObject *object)
{
  InnOwnField *self = INN_OWN_FIELD (object);

  g_clear_object (&self->form_field);
  g_clear_pointer (&self->field, inn_custom_field_unref);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->toggles);
  g_ptr_array_unref (self->shown);
  g_free (self->shown_text);

  G_OBJECT_CLASS (inn_own_field_parent_class)->finalize (object);
}

static void
inn_own_field_class_init (InnOwnFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_own_field_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_OWN_FIELD, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_own_field_init (InnOwnField *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_choice_unref);
  self->toggles = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);
}

/**
 * inn_own_field_new:
 * @field: a field of the hotel's own
 *
 * Returns: (transfer full): a control that shows nothing yet
 */
InnOwnField *
inn_own_field_new (InnCustomField *field)
{
  InnOwnField *self = g_object_new (INN_TYPE_OWN_FIELD, NULL);
  /* Translators: the name of a field that must be filled in. */
  g_autofree char *title = field->required ? g_strdup_printf (_("%s *"), field->name)
                                           : g_strdup (field->name);

  self->field = inn_custom_field_ref (field);
  list_choices (self);
  self->form_field = g_object_ref_sink (g_object_new (INN_TYPE_FORM_FIELD,
                                                      "title", title,
                                                      "child", create_control (self),
                                                      NULL));
  inn_spoken_name_set (self->control, field->name);
  /* The star is seen, and this is heard. */
  if (field->required && is_typed (self))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                    TRUE, -1);
  g_signal_connect_object (self->form_field, "settled", G_CALLBACK (settled_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_own_field_get_field:
 *
 * Returns: (transfer none): the field
 */
InnCustomField *
inn_own_field_get_field (InnOwnField *self)
{
  g_return_val_if_fail (INN_IS_OWN_FIELD (self), NULL);

  return self->field;
}

/**
 * inn_own_field_get_widget:
 *
 * Returns: (transfer none): what stands in a line of the form
 */
GtkWidget *
inn_own_field_get_widget (InnOwnField *self)
{
  g_return_val_if_fail (INN_IS_OWN_FIELD (self), NULL);

  return self->form_field;
}

/**
 * inn_own_field_get_control:
 *
 * Returns: (transfer none): what gets the focus
 */
GtkWidget *
inn_own_field_get_control (InnOwnField *self)
{
  g_return_val_if_fail (INN_IS_OWN_FIELD (self), NULL);

  return self->control;
}

/**
 * inn_own_field_is_wide:
 *
 * Returns: whether it wants a line for itself
 */
gboolean
inn_own_field_is_wide (InnOwnField *self)
{
  g_return_val_if_fail (INN_IS_OWN_FIELD (self), FALSE);

  return self->field->kind == INN_CUSTOM_LONG_TEXT || self->field->kind == INN_CUSTOM_CHOICES;
}

/**
 * inn_own_field_show:
 * @self: the control
 * @values: (element-type InnCustomValue): what the guest has in the field
 * @today: the day today
 */
void
inn_own_field_show (InnOwnField *self,
                    GPtrArray   *values,
                    InnDate      today)
{
  g_return_if_fail (INN_IS_OWN_FIELD (self));

  self->showing = TRUE;
  self->touched = FALSE;
  self->today = today;
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (self->shown, inn_custom_value_ref (g_ptr_array_index (values, i)));

  if (is_typed (self))
    {
      g_autofree char *text = inn_custom_write (self->field, values);

      set_typed (self, text);
      g_free (self->shown_text);
      self->shown_text = dup_typed (self);
    }
  else if (self->field->kind == INN_CUSTOM_CHOICES)
    {
      for (guint i = 0; i < self->toggles->len; i++)
        gtk_toggle_button_set_active (g_ptr_array_index (self->toggles, i),
                                      has_choice (values,
                                                  ((InnCustomChoice *) g_ptr_array_index (self->choices,
                                                                                          i))->id));
    }
  else
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), find_selected (self));
    }
  show_rest (self);
  self->showing = FALSE;
}

/**
 * inn_own_field_dup_values:
 *
 * Returns: (transfer full) (element-type InnCustomValue): what the guest shall have in the field
 */
GPtrArray *
inn_own_field_dup_values (InnOwnField *self)
{
  g_autoptr (GPtrArray) values
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);

  g_return_val_if_fail (INN_IS_OWN_FIELD (self), NULL);

  if (is_as_shown (self))
    {
      for (guint i = 0; i < self->shown->len; i++)
        g_ptr_array_add (values, inn_custom_value_ref (g_ptr_array_index (self->shown, i)));
    }
  else if (is_typed (self))
    {
      g_autofree char *text = dup_typed (self);
      g_autoptr (GPtrArray) read = NULL;
      InnCustomFault fault;

      if (inn_custom_read (self->field, text, INN_DATE_ORDER_UNKNOWN, self->today, &read, &fault))
        return g_steal_pointer (&read);
      g_ptr_array_add (values, inn_custom_value_new_text (self->field->id, text));
    }
  else if (self->field->kind == INN_CUSTOM_CHOICES)
    {
      add_toggled (self, values);
    }
  else
    {
      add_selected (self, values);
    }

  return g_steal_pointer (&values);
}

/**
 * inn_own_field_take:
 * @self: a control
 * @before: a control of a form that is built anew
 *
 * Takes over what somebody changed in @before, if it is of the same field.
 */
void
inn_own_field_take (InnOwnField *self,
                    InnOwnField *before)
{
  g_autoptr (GPtrArray) values = NULL;

  g_return_if_fail (INN_IS_OWN_FIELD (self));
  g_return_if_fail (INN_IS_OWN_FIELD (before));

  if (self->field->id != before->field->id || is_as_shown (before))
    return;

  if (is_typed (self) && is_typed (before))
    {
      g_autofree char *text = dup_typed (before);

      set_typed (self, text);
      return;
    }

  /* Shown as if it had stood there; but it is a change. */
  values = inn_own_field_dup_values (before);
  inn_own_field_show (self, values, self->today);
  self->touched = !is_typed (self);
}

/**
 * inn_own_field_check:
 *
 * Says below the control what there is to say of it.
 *
 * Returns: whether it can be saved
 */
InnValidity
inn_own_field_check (InnOwnField *self)
{
  g_autoptr (GPtrArray) values = NULL;

  g_return_val_if_fail (INN_IS_OWN_FIELD (self), INN_VALIDITY_OK);

  if (!is_typed (self) || is_as_shown (self))
    return INN_VALIDITY_OK;

  return judge (self, &values) ? INN_VALIDITY_OK : INN_VALIDITY_INVALID;
}
