/* inn-custom-field.c: a field that a hotel adds to the profile of its guests by itself. */

#include "config.h"

#include "inn-custom-field.h"

#include <glib/gi18n-lib.h>

#include "inn-fold.h"
#include "inn-nick.h"
#include "inn-text.h"

/* In the order of InnCustomKind. */
static const char *const nicks[] = {
  "text", "long-text", "number", "money", "date", "yes-no", "choice", "choices", NULL,
};

static const char *const labels[] = {
  NC_ ("own field", "Text"),   NC_ ("own field", "Long text"), NC_ ("own field", "Number"),
  NC_ ("own field", "Money"),  NC_ ("own field", "Date"),      NC_ ("own field", "Yes or no"),
  NC_ ("own field", "Choice"), NC_ ("own field", "Several choices"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (labels) == INN_CUSTOM_N_KINDS);

static void
clear_field (gpointer data)
{
  InnCustomField *self = data;

  g_free (self->name);
  g_free (self->help);
  g_free (self->section);
  g_ptr_array_unref (self->choices);
}

static void
clear_choice (gpointer data)
{
  InnCustomChoice *self = data;

  g_free (self->name);
}

/**
 * inn_custom_field_new:
 * @id: row, 0 while it is not saved
 * @name: (nullable): what it is called; cleaned
 * @kind: what it holds
 *
 * Returns: (transfer full): a field as a new one begins, without choices
 */
InnCustomField *
inn_custom_field_new (gint64         id,
                      const char    *name,
                      InnCustomKind  kind)
{
  InnCustomField *self = g_atomic_rc_box_new0 (InnCustomField);

  self->id = id;
  self->name = inn_text_clean (name != NULL ? name : "", INN_TEXT_ONE_LINE);
  self->kind = kind;
  self->help = g_strdup ("");
  self->section = g_strdup ("");
  g_strlcpy (self->currency, "CNY", sizeof self->currency);
  self->uses = INN_CUSTOM_USES_NEW;
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_choice_unref);

  return self;
}

/**
 * inn_custom_field_copy:
 *
 * Returns: (transfer full): the same with its choices, to be changed; the choices are copies too
 */
InnCustomField *
inn_custom_field_copy (const InnCustomField *self)
{
  InnCustomField *copy = inn_custom_field_new (self->id, self->name, self->kind);

  inn_custom_field_set_help (copy, self->help);
  inn_custom_field_set_section (copy, self->section);
  g_strlcpy (copy->currency, self->currency, sizeof copy->currency);
  copy->required = self->required;
  copy->uses = self->uses;
  copy->retired = self->retired;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (self->choices, i);
      InnCustomChoice *other = inn_custom_choice_new (choice->id, choice->name);

      other->retired = choice->retired;
      g_ptr_array_add (copy->choices, other);
    }

  return copy;
}

/**
 * inn_custom_field_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnCustomField *
inn_custom_field_ref (InnCustomField *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_custom_field_unref:
 * @self: (transfer full): a field; freed with its last holder, from any thread
 */
void
inn_custom_field_unref (InnCustomField *self)
{
  g_atomic_rc_box_release_full (self, clear_field);
}

static void
set_text (char       **place,
          const char  *text)
{
  g_free (*place);
  *place = inn_text_clean (text != NULL ? text : "", INN_TEXT_ONE_LINE);
}

/**
 * inn_custom_field_set_name:
 * @name: (nullable): what it is called; cleaned
 */
void
inn_custom_field_set_name (InnCustomField *self,
                           const char     *name)
{
  set_text (&self->name, name);
}

/**
 * inn_custom_field_set_help:
 * @help: (nullable): a line for who fills it in; cleaned
 */
void
inn_custom_field_set_help (InnCustomField *self,
                           const char     *help)
{
  set_text (&self->help, help);
}

/**
 * inn_custom_field_set_section:
 * @section: (nullable): the section it stands in; cleaned
 */
void
inn_custom_field_set_section (InnCustomField *self,
                              const char     *section)
{
  set_text (&self->section, section);
}

/**
 * inn_custom_field_is:
 * @uses: one use or several
 *
 * Returns: whether it takes part in all of them; a retired field does in none
 */
gboolean
inn_custom_field_is (const InnCustomField *self,
                     InnCustomUses         uses)
{
  return !self->retired && (self->uses & uses) == uses;
}

/**
 * inn_custom_field_has_choices:
 *
 * Returns: whether its values are rows of its choices
 */
gboolean
inn_custom_field_has_choices (const InnCustomField *self)
{
  return self->kind == INN_CUSTOM_CHOICE || self->kind == INN_CUSTOM_CHOICES;
}

/**
 * inn_custom_field_get_choice:
 * @choice_id: row of a choice
 *
 * Returns: (transfer none) (nullable): the choice, if it is one of this field
 */
InnCustomChoice *
inn_custom_field_get_choice (const InnCustomField *self,
                             gint64                choice_id)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      InnCustomChoice *choice = g_ptr_array_index (self->choices, i);

      if (choice->id == choice_id && choice_id != 0)
        return choice;
    }

  return NULL;
}

/**
 * inn_custom_field_find_choice:
 * @name: what somebody calls it
 *
 * One that is still offered goes before a retired one.
 *
 * Returns: (transfer none) (nullable): the choice called so, however it is written
 */
InnCustomChoice *
inn_custom_field_find_choice (const InnCustomField *self,
                              const char           *name)
{
  g_autofree char *wanted = inn_fold_name (name);
  InnCustomChoice *found = NULL;

  for (guint i = 0; i < self->choices->len && *wanted != '\0'; i++)
    {
      InnCustomChoice *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *folded = inn_fold_name (choice->name);

      if (g_str_equal (folded, wanted) && (found == NULL || found->retired))
        found = choice;
    }

  return found;
}

/**
 * inn_custom_fields_get:
 * @fields: (element-type InnCustomField): fields
 * @id: row of one
 *
 * Returns: (transfer none) (nullable): the field
 */
InnCustomField *
inn_custom_fields_get (GPtrArray *fields,
                       gint64     id)
{
  for (guint i = 0; i < fields->len; i++)
    {
      InnCustomField *field = g_ptr_array_index (fields, i);

      if (field->id == id)
        return field;
    }

  return NULL;
}

/**
 * inn_custom_choice_new:
 * @id: row, 0 while it is not saved
 * @name: (nullable): what it is called; cleaned
 *
 * Returns: (transfer full): a choice that is offered
 */
InnCustomChoice *
inn_custom_choice_new (gint64      id,
                       const char *name)
{
  InnCustomChoice *self = g_atomic_rc_box_new0 (InnCustomChoice);

  self->id = id;
  self->name = inn_text_clean (name != NULL ? name : "", INN_TEXT_ONE_LINE);

  return self;
}

/**
 * inn_custom_choice_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnCustomChoice *
inn_custom_choice_ref (InnCustomChoice *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_custom_choice_unref:
 * @self: (transfer full): a choice; freed with its last holder, from any thread
 */
void
inn_custom_choice_unref (InnCustomChoice *self)
{
  g_atomic_rc_box_release_full (self, clear_choice);
}

/**
 * inn_custom_kind_to_nick:
 *
 * Returns: (transfer none): the stored name of @kind
 */
const char *
inn_custom_kind_to_nick (InnCustomKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_CUSTOM_N_KINDS, "text");

  return nicks[kind];
}

/**
 * inn_custom_kind_from_nick:
 * @nick: (nullable): a stored name
 * @kind: (out): the kind, if it is one
 *
 * Returns: whether @nick is known
 */
gboolean
inn_custom_kind_from_nick (const char    *nick,
                           InnCustomKind *kind)
{
  int found = nick != NULL ? inn_nick_find (nicks, nick, -1) : -1;

  if (found < 0)
    return FALSE;
  *kind = found;

  return TRUE;
}

/**
 * inn_custom_kind_get_label:
 *
 * Returns: (transfer none): what people call @kind
 */
const char *
inn_custom_kind_get_label (InnCustomKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_CUSTOM_N_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "own field", labels[kind]);
}
