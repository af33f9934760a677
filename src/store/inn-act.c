/* inn-act.c: what somebody does to the book. A plain value: made on the main thread, handed to the
 * database thread with the change. */

#include "config.h"

#include "inn-act.h"

struct _InnAct
{
  char       *id;
  gint64      staff_id;
  GHashTable *parameters; /* owned: owned name -> owned value */
};

/**
 * inn_act_new:
 * @id: stable name of the act, such as "guest.edit"; views turn it into a sentence
 *
 * Returns: (transfer full): an act without parameters; the store fills in who is at the desk unless
 *   inn_act_set_staff () says otherwise
 */
InnAct *
inn_act_new (const char *id)
{
  InnAct *self = NULL;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);

  self = g_new0 (InnAct, 1);
  self->id = g_strdup (id);
  self->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * inn_act_new_with:
 * @id: stable name of the act
 * @name: name of the first parameter
 * @...: its value, then further names and values, closed by %NULL
 *
 * Returns: (transfer full): an act with parameters
 */
InnAct *
inn_act_new_with (const char *id,
                  const char *name,
                  ...)
{
  InnAct *self = inn_act_new (id);
  va_list arguments;

  va_start (arguments, name);
  for (; name != NULL; name = va_arg (arguments, const char *))
    inn_act_set_parameter (self, name, va_arg (arguments, const char *));
  va_end (arguments);

  return self;
}

/**
 * inn_act_free:
 * @self: (nullable): an act
 */
void
inn_act_free (InnAct *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_hash_table_unref (self->parameters);
  g_free (self);
}

/**
 * inn_act_get_id:
 * @self: an act
 *
 * Returns: its stable name
 */
const char *
inn_act_get_id (InnAct *self)
{
  return self->id;
}

/**
 * inn_act_get_staff:
 * @self: an act
 *
 * Returns: id of the staff member who does it, 0 when nobody is named
 */
gint64
inn_act_get_staff (InnAct *self)
{
  return self->staff_id;
}

/**
 * inn_act_set_staff:
 * @self: an act
 * @staff_id: who does it; 0 for nobody named
 */
void
inn_act_set_staff (InnAct *self,
                   gint64  staff_id)
{
  self->staff_id = staff_id;
}

/**
 * inn_act_get_parameter:
 * @self: an act
 * @name: name of a parameter
 *
 * Returns: (nullable): its value
 */
const char *
inn_act_get_parameter (InnAct     *self,
                       const char *name)
{
  return g_hash_table_lookup (self->parameters, name);
}

/**
 * inn_act_set_parameter:
 * @self: an act
 * @name: name of a parameter
 * @value: (nullable): its value; %NULL takes the parameter away
 *
 * A change function may still set parameters, such as the counts of an import.
 */
void
inn_act_set_parameter (InnAct     *self,
                       const char *name,
                       const char *value)
{
  if (value == NULL)
    g_hash_table_remove (self->parameters, name);
  else
    g_hash_table_insert (self->parameters, g_strdup (name), g_strdup (value));
}

/**
 * inn_act_get_parameters:
 * @self: an act
 *
 * Returns: (transfer none) (element-type utf8 utf8): all its parameters
 */
GHashTable *
inn_act_get_parameters (InnAct *self)
{
  return self->parameters;
}
