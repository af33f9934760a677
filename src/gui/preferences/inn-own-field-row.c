/* inn-own-field-row.c: see inn-own-field-row.h. The rows within are made when it is unfolded. It changes
 * nothing itself: it tells how the field shall be, and keeps what was refused to be mended.
 */

#include "config.h"

#include "inn-own-field-row.h"

#include "inn-money.h"
#include "inn-spoken-name.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnOwnFieldRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *name_row;
  GtkWidget *help_row;
  GtkWidget *section_row;
  GtkWidget *kind_row;
  GtkWidget *currency_row;
  GtkWidget *choice_adder;
  GtkWidget *required;
  GtkWidget *uses[INN_CUSTOM_N_USES];

  InnCustomField *field; /* owned: as the book has it */
  InnCustomField *draft; /* owned: as it shall be */
  GPtrArray *rows;       /* owned, of unowned widgets: what stands within */
  GPtrArray *choices;    /* owned, of unowned widgets: an entry for each choice of the draft */
  gboolean showing;
  guint kind_source;
};

G_DEFINE_FINAL_TYPE (InnOwnFieldRow, inn_own_field_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  MOVE,
  RETIRE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of InnCustomUses. */
static const char *const use_names[INN_CUSTOM_N_USES] = {
  NC_ ("own field", "Show in the list"),
  NC_ ("own field", "Show on the card"),
  NC_ ("own field", "Ask for it in the form"),
  NC_ ("own field", "Find guests by it"),
  NC_ ("own field", "Filter and sort lists by it"),
  NC_ ("own field", "Column of import and export"),
  NC_ ("own field", "The same value may be the same guest"),
};

static void fill (InnOwnFieldRow *self);

static void
emit_changed (InnOwnFieldRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0, self->draft);
}

/* ---- What shall be ----------------------------------------------------------------------- */

static void
apply_cb (InnOwnFieldRow *self)
{
  inn_custom_field_set_name (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  inn_custom_field_set_help (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->help_row)));
  inn_custom_field_set_section (self->draft,
                                gtk_editable_get_text (GTK_EDITABLE (self->section_row)));
  emit_changed (self);
}

/* A choice without a name is one that shall go. */
static void
choice_applied_cb (InnOwnFieldRow *self)
{
  guint at = 0;

  for (guint i = 0; i < self->draft->choices->len; i++)
    {
      InnCustomChoice *choice = g_ptr_array_index (self->draft->choices, i);
      g_autoptr (InnCustomChoice) named = NULL;

      if (choice->retired || at >= self->choices->len)
        continue;
      named = inn_custom_choice_new (choice->id,
                                     gtk_editable_get_text (g_ptr_array_index (self->choices, at++)));
      if (*named->name != '\0')
        {
          g_free (choice->name);
          choice->name = g_strdup (named->name);
        }
    }
  emit_changed (self);
}

static void
choice_added_cb (InnOwnFieldRow *self)
{
  InnCustomChoice *choice
    = inn_custom_choice_new (0, gtk_editable_get_text (GTK_EDITABLE (self->choice_adder)));
  InnCustomChoice *before = inn_custom_field_find_choice (self->draft, choice->name);

  gtk_editable_set_text (GTK_EDITABLE (self->choice_adder), "");
  if (before != NULL && before->retired)
    before->retired = FALSE;
  else if (*choice->name != '\0')
    g_ptr_array_add (self->draft->choices, inn_custom_choice_ref (choice));
  inn_custom_choice_unref (choice);
  emit_changed (self);
}

static void
choice_removed_cb (GtkButton      *button,
                   InnOwnFieldRow *self)
{
  g_ptr_array_remove (self->draft->choices, g_object_get_data (G_OBJECT (button), "inn-choice"));
  emit_changed (self);
}

static gboolean
take_kind_cb (gpointer user_data)
{
  InnOwnFieldRow *self = user_data;

  self->kind_source = 0;
  fill (self);
  emit_changed (self);

  return G_SOURCE_REMOVE;
}

/* The rows are made anew, that of the kind too, once it is done with telling. */
static void
kind_cb (InnOwnFieldRow *self)
{
  if (self->showing)
    return;

  self->draft->kind = adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind_row));
  if (self->kind_source == 0)
    self->kind_source = g_idle_add (take_kind_cb, self);
}

static void
currency_cb (InnOwnFieldRow *self)
{
  g_autofree char *text
    = g_ascii_strup (gtk_editable_get_text (GTK_EDITABLE (self->currency_row)), -1);

  if (!inn_money_is_currency (g_strstrip (text)))
    {
      gtk_widget_add_css_class (self->currency_row, "error");
      return;
    }

  gtk_widget_remove_css_class (self->currency_row, "error");
  g_strlcpy (self->draft->currency, text, sizeof self->draft->currency);
  emit_changed (self);
}

static void
switched_cb (InnOwnFieldRow *self)
{
  if (self->showing)
    return;

  self->draft->required = gtk_switch_get_active (GTK_SWITCH (self->required));
  self->draft->uses = 0;
  for (guint i = 0; i < INN_CUSTOM_N_USES; i++)
    if (gtk_switch_get_active (GTK_SWITCH (self->uses[i])))
      self->draft->uses |= 1 << i;
  emit_changed (self);
}

static void
up_cb (InnOwnFieldRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
down_cb (InnOwnFieldRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
retire_cb (InnOwnFieldRow *self)
{
  g_signal_emit (self, signals[RETIRE], 0);
}

/* ---- What is shown ----------------------------------------------------------------------- */

static void
add_row (InnOwnFieldRow *self,
         GtkWidget      *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
add_entry (InnOwnFieldRow *self,
           const char     *title,
           const char     *text,
           GCallback       callback)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_spoken_name_set (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", callback, self, G_CONNECT_SWAPPED);
  add_row (self, row);

  return row;
}

static GtkWidget *
add_switch (InnOwnFieldRow *self,
            const char     *title,
            gboolean        active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *control = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (control), active);
  inn_spoken_name_set (control, title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  g_signal_connect_object (control, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, row);

  return control;
}

static void
add_kind (InnOwnFieldRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (InnCustomKind kind = 0; kind < INN_CUSTOM_N_KINDS; kind++)
    gtk_string_list_append (names, inn_custom_kind_get_label (kind));
  self->kind_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind_row), C_("own field", "Holds"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->kind_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind_row), self->draft->kind);
  g_signal_connect_object (self->kind_row, "notify::selected", G_CALLBACK (kind_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, self->kind_row);
}

static GtkWidget *
create_button (const char *icon,
               const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  inn_spoken_name_set (button, label);

  return button;
}

static void
add_choices (InnOwnFieldRow *self)
{
  for (guint i = 0; i < self->draft->choices->len; i++)
    {
      InnCustomChoice *choice = g_ptr_array_index (self->draft->choices, i);
      GtkWidget *row, *button;

      if (choice->retired)
        continue;
      row = add_entry (self, C_("own field", "Choice"), choice->name, G_CALLBACK (choice_applied_cb));
      button = create_button ("inn-close-symbolic", _("Offer this choice no more"));
      g_object_set_data_full (G_OBJECT (button), "inn-choice", inn_custom_choice_ref (choice),
                              (GDestroyNotify) inn_custom_choice_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (choice_removed_cb), self, 0);
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
      g_ptr_array_add (self->choices, row);
    }
  self->choice_adder = add_entry (self, _("Add a choice"), "", G_CALLBACK (choice_added_cb));
}

static void
add_verb (GtkWidget      *row,
          GtkWidget      *button,
          GCallback       callback,
          InnOwnFieldRow *self)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_verbs (InnOwnFieldRow *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 self->field->retired
                                   ? _("Retired. What was noted in it is kept")
                                   : _("What was noted in it is kept when it is retired"));
  if (!self->field->retired)
    {
      add_verb (row, create_button ("inn-up-symbolic", C_("own field", "Move up")),
                G_CALLBACK (up_cb), self);
      add_verb (row, create_button ("inn-down-symbolic", C_("own field", "Move down")),
                G_CALLBACK (down_cb), self);
    }
  add_verb (row, gtk_button_new_with_label (self->field->retired ? C_("verb", "Use again")
                                                                 : C_("verb", "Retire")),
            G_CALLBACK (retire_cb), self);
  add_row (self, row);
}

static void
fill (InnOwnFieldRow *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->choices, 0);
  self->choice_adder = NULL;

  self->name_row = add_entry (self, C_("own field", "Name"), self->draft->name,
                              G_CALLBACK (apply_cb));
  add_kind (self);
  if (self->draft->kind == INN_CUSTOM_MONEY)
    self->currency_row = add_entry (self, C_("own field", "Currency"), self->draft->currency,
                                    G_CALLBACK (currency_cb));
  if (inn_custom_field_has_choices (self->draft))
    add_choices (self);
  self->help_row = add_entry (self, C_("own field", "Help below the entry"), self->draft->help,
                              G_CALLBACK (apply_cb));
  self->section_row = add_entry (self, C_("own field", "Section"), self->draft->section,
                                 G_CALLBACK (apply_cb));
  self->required = add_switch (self, C_("own field", "Ask again when it is empty"),
                               self->draft->required);
  for (guint i = 0; i < INN_CUSTOM_N_USES; i++)
    self->uses[i] = add_switch (self, g_dpgettext2 (NULL, "own field", use_names[i]),
                                (self->draft->uses & (1u << i)) != 0);
  add_verbs (self);
  self->showing = FALSE;
}

static gboolean
has_same_rows (const InnCustomField *a,
               const InnCustomField *b)
{
  if (a->kind != b->kind || a->retired != b->retired || a->choices->len != b->choices->len)
    return FALSE;

  for (guint i = 0; i < a->choices->len; i++)
    {
      const InnCustomChoice *left = g_ptr_array_index (a->choices, i);
      const InnCustomChoice *right = g_ptr_array_index (b->choices, i);

      if (left->id != right->id || left->retired != right->retired
          || !g_str_equal (left->name, right->name))
        return FALSE;
    }

  return TRUE;
}

/* The controls that are there say what the field is now. */
static void
show_values (InnOwnFieldRow *self)
{
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), self->field->name);
  gtk_editable_set_text (GTK_EDITABLE (self->help_row), self->field->help);
  gtk_editable_set_text (GTK_EDITABLE (self->section_row), self->field->section);
  if (self->field->kind == INN_CUSTOM_MONEY)
    gtk_editable_set_text (GTK_EDITABLE (self->currency_row), self->field->currency);
  gtk_switch_set_active (GTK_SWITCH (self->required), self->field->required);
  for (guint i = 0; i < INN_CUSTOM_N_USES; i++)
    gtk_switch_set_active (GTK_SWITCH (self->uses[i]), (self->field->uses & (1u << i)) != 0);
  self->showing = FALSE;
}

static void
show_summary (InnOwnFieldRow *self)
{
  const char *kind = inn_custom_kind_get_label (self->field->kind);
  guint n_choices = 0;

  inn_user_text_set_title (ADW_PREFERENCES_ROW (self), self->field->name);
  for (guint i = 0; i < self->field->choices->len; i++)
    n_choices += !((InnCustomChoice *) g_ptr_array_index (self->field->choices, i))->retired;
  if (inn_custom_field_has_choices (self->field))
    {
      g_autofree char *count
        = g_strdup_printf (ngettext ("%u choice", "%u choices", n_choices), n_choices);
      g_autofree char *subtitle = g_strjoin (C_("separator", "\302\240· "), kind, count, NULL);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
    }
  else
    {
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), kind);
    }
}

static void
expanded_cb (InnOwnFieldRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->rows->len == 0)
    fill (self);
}

static void
inn_own_field_row_dispose (GObject *object)
{
  g_clear_handle_id (&INN_OWN_FIELD_ROW (object)->kind_source, g_source_remove);

  G_OBJECT_CLASS (inn_own_field_row_parent_class)->dispose (object);
}

static void
inn_own_field_row_finalize (GObject *object)
{
  InnOwnFieldRow *self = INN_OWN_FIELD_ROW (object);

  g_clear_pointer (&self->field, inn_custom_field_unref);
  g_clear_pointer (&self->draft, inn_custom_field_unref);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (inn_own_field_row_parent_class)->finalize (object);
}

static void
inn_own_field_row_class_init (InnOwnFieldRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_own_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = inn_own_field_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  signals[RETIRE] = g_signal_new ("retire", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
inn_own_field_row_init (InnOwnFieldRow *self)
{
  self->rows = g_ptr_array_new ();
  self->choices = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * inn_own_field_row_new:
 * @field: a field of the hotel's own
 *
 * Returns: (transfer floating): a folded row
 */
GtkWidget *
inn_own_field_row_new (InnCustomField *field)
{
  InnOwnFieldRow *self = g_object_new (INN_TYPE_OWN_FIELD_ROW, NULL);

  self->field = inn_custom_field_ref (field);
  self->draft = inn_custom_field_copy (field);
  show_summary (self);

  return GTK_WIDGET (self);
}

/**
 * inn_own_field_row_get_field:
 *
 * Returns: (transfer none): the field as the book has it
 */
InnCustomField *
inn_own_field_row_get_field (InnOwnFieldRow *self)
{
  g_return_val_if_fail (INN_IS_OWN_FIELD_ROW (self), NULL);

  return self->field;
}

/**
 * inn_own_field_row_set_field:
 * @self: a row
 * @field: the same field as the book has it now
 *
 * What is written stays where it is, and so does the focus, unless other rows are needed.
 */
void
inn_own_field_row_set_field (InnOwnFieldRow *self,
                             InnCustomField *field)
{
  gboolean same;

  g_return_if_fail (INN_IS_OWN_FIELD_ROW (self));

  same = has_same_rows (self->field, field) && has_same_rows (self->draft, field);
  inn_custom_field_ref (field);
  inn_custom_field_unref (self->field);
  self->field = field;
  inn_custom_field_unref (self->draft);
  self->draft = inn_custom_field_copy (field);
  show_summary (self);
  if (self->rows->len == 0)
    return;

  if (same)
    show_values (self);
  else
    fill (self);
  inn_own_field_row_tell (self, INN_CUSTOM_FIELD_FINE);
}

/**
 * inn_own_field_row_tell:
 * @self: a row that told how its field shall be
 * @fault: why it cannot be so
 *
 * Titles of rows are what can be read out, and seen, beside what was typed.
 */
void
inn_own_field_row_tell (InnOwnFieldRow      *self,
                        InnCustomFieldFault  fault)
{
  gboolean of_choice = fault == INN_CUSTOM_FIELD_NO_CHOICES || fault == INN_CUSTOM_FIELD_CHOICE_TWICE;
  const char *words = inn_custom_field_fault_get_words (fault);

  g_return_if_fail (INN_IS_OWN_FIELD_ROW (self));

  if (self->rows->len == 0)
    return;

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = i == 0 ? self->name_row : self->choice_adder;
      gboolean wrong = *words != '\0' && of_choice == (i == 1);
      const char *title = wrong ? words : i == 0 ? C_("own field", "Name") : _("Add a choice");

      if (row == NULL || (i == 1 && !inn_custom_field_has_choices (self->draft)))
        continue;
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      inn_spoken_name_set (row, title);
      if (wrong)
        gtk_widget_add_css_class (row, "error");
      else
        gtk_widget_remove_css_class (row, "error");
    }
}
