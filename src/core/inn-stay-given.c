/* inn-stay-given.c: what a guest gave at a stay, held against the card. Pure; any thread. */

#include "config.h"

#include "inn-stay-given.h"

#include "inn-fold.h"
#include "inn-guest-builder.h"

static const InnGuestField fields[] = {
  INN_FIELD_NAME,    INN_FIELD_PHONE,       INN_FIELD_EMAIL,  INN_FIELD_WECHAT,
  INN_FIELD_ADDRESS, INN_FIELD_NATIONALITY, INN_FIELD_REGION, INN_FIELD_COMPANY,
};

static void
given_free (gpointer data)
{
  InnStayGiven *given = data;

  g_free (given->value);
  g_free (given);
}

static void
difference_free (gpointer data)
{
  InnGivenDifference *difference = data;

  g_free (difference->given);
  g_free (difference->on_card);
  g_free (difference);
}

static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *folded_a = inn_fold_name (a);
  g_autofree char *folded_b = inn_fold_name (b);

  return g_str_equal (folded_a, folded_b);
}

/* Two ways to reach somebody are one when they are normalised to the same, or read the same. */
static gboolean
has_contact (const InnGuest   *guest,
             const InnContact *wanted)
{
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->kind == wanted->kind
          && ((*wanted->normalised != '\0' && g_str_equal (contact->normalised, wanted->normalised))
              || is_same_text (contact->value, wanted->value)))
        return TRUE;
    }

  return FALSE;
}

static InnGivenDifference *
difference_new (const InnStayGiven *given,
                const char         *on_card,
                gboolean            may_add)
{
  InnGivenDifference *difference = g_new0 (InnGivenDifference, 1);

  difference->field = given->field;
  difference->given = g_strdup (given->value);
  difference->on_card = g_strdup (on_card != NULL ? on_card : "");
  difference->may_add = may_add;
  /* Where the card is empty nothing is lost; where it is not, nothing shall be. */
  if (*difference->on_card == '\0')
    difference->choice = INN_GIVEN_UPDATE;
  else
    difference->choice = may_add ? INN_GIVEN_ADD : INN_GIVEN_KEEP;

  return difference;
}

static InnGivenDifference *
compare_one (const InnStayGiven *given,
             const InnGuest     *guest,
             const char         *region)
{
  InnContactKind kind;
  InnGuestText text;

  if (inn_guest_field_get_contact_kind (given->field, &kind))
    {
      g_autoptr (InnContact) wanted = inn_contact_new (kind, given->value, region);
      const InnContact *first = inn_guest_get_first_contact (guest, kind);

      return has_contact (guest, wanted)
               ? NULL
               : difference_new (given, first != NULL ? first->value : NULL, TRUE);
    }

  if (!inn_guest_field_get_text (given->field, &text)
      || is_same_text (given->value, inn_guest_get_text (guest, text)))
    return NULL;

  /* A name in Latin letters stands on the card as the second name. */
  if (given->field == INN_FIELD_NAME
      && is_same_text (given->value, inn_guest_get_text (guest, INN_GUEST_LATIN_NAME)))
    return NULL;

  return difference_new (given, inn_guest_get_text (guest, text), FALSE);
}

/* The contact that is replaced keeps its place, its label and its row. */
static void
change_contacts (InnGuestBuilder *builder,
                 const InnGuest  *guest,
                 InnContactKind   kind,
                 const char      *value,
                 const char      *region,
                 gboolean         replace)
{
  const InnContact *first = replace ? inn_guest_get_first_contact (guest, kind) : NULL;
  g_autoptr (InnContact) fresh = inn_contact_new (kind, value, region);
  g_autoptr (GPtrArray) kept
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_contact_unref);

  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    g_ptr_array_add (kept, inn_contact_ref ((InnContact *) inn_guest_get_contact (guest, i)));

  inn_guest_builder_clear_contacts (builder);
  for (guint i = 0; i < kept->len; i++)
    {
      InnContact *contact = g_ptr_array_index (kept, i);

      if (contact == first)
        {
          fresh->id = first->id;
          fresh->primary = first->primary;
          g_free (fresh->label);
          fresh->label = g_strdup (first->label);
          contact = fresh;
        }
      inn_guest_builder_add_contact (builder, contact);
    }
  if (first == NULL)
    inn_guest_builder_add_contact (builder, fresh);
}

/**
 * inn_stay_given_list_new:
 *
 * Returns: (transfer full) (element-type InnStayGiven): an empty list that owns what is put in
 */
GPtrArray *
inn_stay_given_list_new (void)
{
  return g_ptr_array_new_with_free_func (given_free);
}

/**
 * inn_stay_given_new:
 * @field: what was told
 * @value: (nullable): as it was told
 *
 * Returns: (transfer full): both together; a list of inn_stay_given_list_new() frees it
 */
InnStayGiven *
inn_stay_given_new (InnGuestField  field,
                    const char    *value)
{
  InnStayGiven *self = g_new0 (InnStayGiven, 1);

  self->field = field;
  self->value = g_strdup (value);

  return self;
}

/**
 * inn_stay_given_is_field:
 *
 * Returns: whether that fact is noted with a stay
 */
gboolean
inn_stay_given_is_field (InnGuestField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == field)
      return TRUE;

  return FALSE;
}

/**
 * inn_stay_given_compare:
 * @given: (nullable) (element-type InnStayGiven): what was given
 * @guest: the card
 * @region: where numbers without a country code belong
 *
 * Returns: (transfer full) (element-type InnGivenDifference): what the card does not say, each with a
 *   proposal; empty when there is nothing to ask
 */
GPtrArray *
inn_stay_given_compare (GPtrArray      *given,
                        const InnGuest *guest,
                        const char     *region)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);

  for (guint i = 0; given != NULL && i < given->len; i++)
    {
      InnGivenDifference *difference
        = compare_one (g_ptr_array_index (given, i), guest, region);

      if (difference != NULL)
        g_ptr_array_add (differences, difference);
    }

  return differences;
}

/**
 * inn_stay_given_copy_differences:
 * @differences: (nullable) (element-type InnGivenDifference): what differs
 *
 * Returns: (transfer full) (element-type InnGivenDifference): equal ones; empty for %NULL
 */
GPtrArray *
inn_stay_given_copy_differences (GPtrArray *differences)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (difference_free);

  for (guint i = 0; differences != NULL && i < differences->len; i++)
    {
      const InnGivenDifference *difference = g_ptr_array_index (differences, i);
      InnGivenDifference *copy = g_memdup2 (difference, sizeof *difference);

      copy->given = g_strdup (difference->given);
      copy->on_card = g_strdup (difference->on_card);
      g_ptr_array_add (copies, copy);
    }

  return copies;
}

/**
 * inn_stay_given_apply:
 * @differences: (nullable) (element-type InnGivenDifference): what was decided
 * @guest: the card
 * @region: where numbers without a country code belong
 *
 * Returns: (transfer full) (nullable): the card as it shall be, or %NULL if it stays as it is
 */
InnGuest *
inn_stay_given_apply (GPtrArray      *differences,
                      const InnGuest *guest,
                      const char     *region)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (guest);
  gboolean changed = FALSE;

  for (guint i = 0; differences != NULL && i < differences->len; i++)
    {
      const InnGivenDifference *difference = g_ptr_array_index (differences, i);
      InnContactKind kind;
      InnGuestText text;

      if (difference->choice == INN_GIVEN_KEEP)
        continue;

      if (inn_guest_field_get_contact_kind (difference->field, &kind))
        change_contacts (builder, inn_guest_builder_peek (builder), kind, difference->given, region,
                         difference->choice == INN_GIVEN_UPDATE);
      else if (inn_guest_field_get_text (difference->field, &text))
        inn_guest_builder_set_text (builder, text, difference->given);
      else
        continue;
      changed = TRUE;
    }

  return changed ? inn_guest_builder_end (builder) : NULL;
}
