/* inn-important-date.c: a day that matters to a guest beside the birthday. */

#include "config.h"

#include "inn-important-date.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const kind_nicks[] = {
  "anniversary", "child-birthday", "founding", "other", NULL,
};

static const char *const kind_labels[] = {
  NC_ ("important date", "Wedding anniversary"),
  NC_ ("important date", "Child’s birthday"),
  NC_ ("important date", "Founding of the company"),
  NC_ ("important date", "Other day"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == INN_N_IMPORTANT_KINDS);

static void
clear (gpointer data)
{
  InnImportantDate *self = data;

  g_free (self->name);
  g_free (self->told);
}

/**
 * inn_important_date_new:
 * @name: (nullable): what it is called
 * @day: the day, as it was told
 *
 * Returns: (transfer full): a day that is not saved yet
 */
InnImportantDate *
inn_important_date_new (gint64            guest_id,
                        InnImportantKind  kind,
                        const char       *name,
                        InnBirthday       day)
{
  InnImportantDate *self = g_atomic_rc_box_new0 (InnImportantDate);

  self->guest_id = guest_id;
  self->kind = kind;
  self->name = g_strdup (name != NULL ? name : "");
  self->day = day;
  self->told = g_strdup ("");

  return self;
}

/**
 * inn_important_date_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnImportantDate *
inn_important_date_ref (InnImportantDate *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_important_date_unref:
 * @self: (transfer full): an important date; freed with its last holder, from any thread
 */
void
inn_important_date_unref (InnImportantDate *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_important_date_set_told:
 * @told: (nullable): word for word as it was told
 *
 * Only before the day is handed on.
 */
void
inn_important_date_set_told (InnImportantDate *self,
                             const char       *told)
{
  inn_text_set (&self->told, told);
}

/**
 * inn_important_date_check:
 *
 * Returns: whether it can be kept; %INN_ERROR_INVALID if it is nobody's, can be no day, or says neither
 *   by its kind nor by a name what it is
 */
gboolean
inn_important_date_check (const InnImportantDate  *self,
                          GError                 **error)
{
  if (self->guest_id == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "An important date is somebody's");
  else if (!inn_birthday_is_set (self->day) || !inn_birthday_is_valid (self->day))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "There is no such day");
  else if (self->kind == INN_IMPORTANT_OTHER && self->name[0] == '\0')
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "An important date has a name");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_important_date_dup_label:
 *
 * Returns: (transfer full): what it is, for people: "Child’s birthday, Xiaoman"
 */
char *
inn_important_date_dup_label (const InnImportantDate *self)
{
  if (self->kind == INN_IMPORTANT_OTHER)
    return g_strdup (self->name);
  if (self->name[0] == '\0')
    return g_strdup (inn_important_kind_get_label (self->kind));

  /* Translators: kind of a day, and of whom or what: "Child’s birthday, Xiaoman". */
  return g_strdup_printf (C_ ("important date", "%1$s, %2$s"),
                          inn_important_kind_get_label (self->kind), self->name);
}

/**
 * inn_important_kind_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_important_kind_get_label (InnImportantKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_IMPORTANT_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "important date", kind_labels[kind]);
}

/**
 * inn_important_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_important_kind_to_nick (InnImportantKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_IMPORTANT_KINDS, "other");

  return kind_nicks[kind];
}

/**
 * inn_important_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_important_kind_from_nick (const char       *nick,
                              InnImportantKind *kind)
{
  int found = inn_nick_find (kind_nicks, nick, -1);

  if (found < 0)
    return FALSE;
  *kind = found;

  return TRUE;
}
