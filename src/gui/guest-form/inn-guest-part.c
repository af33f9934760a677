/* inn-guest-part.c: see inn-guest-part.h. */

#include "config.h"

#include "inn-guest-part.h"

#include <string.h>

static gboolean
is_same_text (InnGuestText    field,
              const InnGuest *a,
              const InnGuest *b)
{
  return g_str_equal (inn_guest_get_text (a, field), inn_guest_get_text (b, field));
}

static gboolean
is_same_flag (InnGuestFlags   flag,
              const InnGuest *a,
              const InnGuest *b)
{
  return !inn_guest_is (a, flag) == !inn_guest_is (b, flag);
}

static void
copy_text (InnGuestText     field,
           InnGuestBuilder *to,
           const InnGuest  *from)
{
  inn_guest_builder_set_text (to, field, inn_guest_get_text (from, field));
}

static void
copy_flag (InnGuestFlags    flag,
           InnGuestBuilder *to,
           const InnGuest  *from)
{
  inn_guest_builder_set_flag (to, flag, inn_guest_is (from, flag));
}

/* The next contact of @kind from @position on; @position is moved behind it. */
static const InnContact *
next_contact (const InnGuest *guest,
              InnContactKind  kind,
              guint          *position)
{
  while (*position < inn_guest_get_n_contacts (guest))
    {
      const InnContact *contact = inn_guest_get_contact (guest, (*position)++);

      if (contact->kind == kind)
        return contact;
    }

  return NULL;
}

static gboolean
has_same_contacts (InnContactKind  kind,
                   const InnGuest *a,
                   const InnGuest *b)
{
  guint in_a = 0, in_b = 0;

  for (;;)
    {
      const InnContact *left = next_contact (a, kind, &in_a);
      const InnContact *right = next_contact (b, kind, &in_b);

      if (left == NULL || right == NULL)
        return left == right;
      if (!inn_contact_same (left, right))
        return FALSE;
    }
}

static gboolean
has_same_documents (const InnGuest *a,
                    const InnGuest *b)
{
  if (inn_guest_get_n_documents (a) != inn_guest_get_n_documents (b))
    return FALSE;

  for (guint i = 0; i < inn_guest_get_n_documents (a); i++)
    {
      const InnDocument *left = inn_guest_get_document (a, i);
      const InnDocument *right = inn_guest_get_document (b, i);

      if (left->id != right->id || left->kind != right->kind
          || g_strcmp0 (left->number, right->number) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_same_tags (const InnGuest *a,
               const InnGuest *b)
{
  guint n_a, n_b;
  const gint64 *left = inn_guest_get_tag_ids (a, &n_a);
  const gint64 *right = inn_guest_get_tag_ids (b, &n_b);

  return n_a == n_b && (n_a == 0 || memcmp (left, right, n_a * sizeof *left) == 0);
}

/* Whether all that @a has in own fields, @b has too. */
static gboolean
has_all_values (const InnGuest *a,
                const InnGuest *b)
{
  for (guint i = 0; i < inn_guest_get_n_values (a); i++)
    if (!inn_guest_has_same_values (a, b, inn_guest_get_value (a, i)->field_id))
      return FALSE;

  return TRUE;
}

/**
 * inn_guest_part_same:
 * @part: which part
 * @a: a guest
 * @b: another version
 *
 * Returns: whether both say the same there
 */
gboolean
inn_guest_part_same (guint           part,
                     const InnGuest *a,
                     const InnGuest *b)
{
  InnGuestText text;
  InnContactKind kind;

  switch (part)
    {
    case INN_FIELD_READING:
      return is_same_flag (INN_GUEST_READING_TYPED, a, b)
             && (!inn_guest_is (a, INN_GUEST_READING_TYPED)
                 || is_same_text (INN_GUEST_READING, a, b));
    case INN_FIELD_GENDER:
      return inn_guest_get_gender (a) == inn_guest_get_gender (b);
    case INN_FIELD_BIRTHDAY:
      return is_same_text (INN_GUEST_BIRTH_TOLD, a, b)
             && inn_birthday_equal (inn_guest_get_birthday (a), inn_guest_get_birthday (b));
    case INN_FIELD_DOCUMENT:
      return has_same_documents (a, b);
    case INN_FIELD_TYPE:
      return inn_guest_get_guest_type (a) == inn_guest_get_guest_type (b);
    case INN_FIELD_VIP:
      return is_same_flag (INN_GUEST_VIP, a, b);
    case INN_FIELD_BANNED:
      return is_same_flag (INN_GUEST_BANNED, a, b)
             && is_same_text (INN_GUEST_BANNED_REASON, a, b);
    case INN_FIELD_STAFF:
      return inn_guest_get_staff_id (a) == inn_guest_get_staff_id (b);
    case INN_FIELD_TAGS:
      return has_same_tags (a, b);
    case INN_PART_FOLLOW_STATUS:
      return inn_guest_get_follow_status (a) == inn_guest_get_follow_status (b);
    case INN_PART_DECEASED:
      return is_same_flag (INN_GUEST_DECEASED, a, b);
    case INN_PART_NO_CONTACT:
      return is_same_flag (INN_GUEST_NO_CONTACT, a, b);
    case INN_PART_TIER:
      return inn_guest_get_tier (a) == inn_guest_get_tier (b)
             && inn_date_equal (inn_guest_get_tier_until (a), inn_guest_get_tier_until (b));
    case INN_PART_OWN_FIELDS:
      return inn_guest_get_n_values (a) == inn_guest_get_n_values (b) && has_all_values (a, b);
    default:
      if (inn_guest_field_get_text (part, &text))
        return is_same_text (text, a, b);
      if (inn_guest_field_get_contact_kind (part, &kind))
        return has_same_contacts (kind, a, b);
      g_return_val_if_reached (TRUE);
    }
}

/**
 * inn_guest_says_same:
 * @a: a guest
 * @b: another version
 *
 * Returns: whether there is nothing to tell them apart in what a form shows
 */
gboolean
inn_guest_says_same (const InnGuest *a,
                     const InnGuest *b)
{
  for (guint part = INN_PART_FIRST; part < INN_N_PARTS; part++)
    if (!inn_guest_part_same (part, a, b))
      return FALSE;

  return TRUE;
}

static void
copy_contacts (InnContactKind   kind,
               InnGuestBuilder *to,
               const InnGuest  *from)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_contact_unref);
  const InnGuest *before = inn_guest_builder_peek (to);
  const InnContact *contact;
  guint position = 0;

  for (guint i = 0; i < inn_guest_get_n_contacts (before); i++)
    {
      const InnContact *other = inn_guest_get_contact (before, i);

      if (other->kind != kind)
        g_ptr_array_add (kept, inn_contact_ref ((InnContact *) other));
    }
  while ((contact = next_contact (from, kind, &position)) != NULL)
    g_ptr_array_add (kept, inn_contact_ref ((InnContact *) contact));

  inn_guest_builder_clear_contacts (to);
  for (guint i = 0; i < kept->len; i++)
    inn_guest_builder_add_contact (to, g_ptr_array_index (kept, i));
}

static void
copy_values (InnGuestBuilder *to,
             const InnGuest  *from)
{
  inn_guest_builder_clear_values (to);
  for (guint i = 0; i < inn_guest_get_n_values (from); i++)
    inn_guest_builder_add_value (to, (InnCustomValue *) inn_guest_get_value (from, i));
}

/**
 * inn_guest_part_copy:
 * @part: which part
 * @to: gets what @from says there
 * @from: a guest
 */
void
inn_guest_part_copy (guint            part,
                     InnGuestBuilder *to,
                     const InnGuest  *from)
{
  InnGuestText text;
  InnContactKind kind;
  const gint64 *tags;
  guint n_tags;

  switch (part)
    {
    case INN_FIELD_READING:
      copy_text (INN_GUEST_READING, to, from);
      copy_flag (INN_GUEST_READING_TYPED, to, from);
      break;
    case INN_FIELD_GENDER:
      inn_guest_builder_set_gender (to, inn_guest_get_gender (from));
      break;
    case INN_FIELD_BIRTHDAY:
      copy_text (INN_GUEST_BIRTH_TOLD, to, from);
      inn_guest_builder_set_birthday (to, inn_guest_get_birthday (from));
      break;
    case INN_FIELD_DOCUMENT:
      inn_guest_builder_clear_documents (to);
      for (guint i = 0; i < inn_guest_get_n_documents (from); i++)
        inn_guest_builder_add_document (to, (InnDocument *) inn_guest_get_document (from, i));
      break;
    case INN_FIELD_TYPE:
      inn_guest_builder_set_guest_type (to, inn_guest_get_guest_type (from));
      break;
    case INN_FIELD_VIP:
      copy_flag (INN_GUEST_VIP, to, from);
      break;
    case INN_FIELD_BANNED:
      copy_flag (INN_GUEST_BANNED, to, from);
      copy_text (INN_GUEST_BANNED_REASON, to, from);
      break;
    case INN_FIELD_STAFF:
      inn_guest_builder_set_staff_id (to, inn_guest_get_staff_id (from));
      break;
    case INN_FIELD_TAGS:
      inn_guest_builder_clear_tags (to);
      tags = inn_guest_get_tag_ids (from, &n_tags);
      for (guint i = 0; i < n_tags; i++)
        inn_guest_builder_add_tag (to, tags[i]);
      break;
    case INN_PART_FOLLOW_STATUS:
      inn_guest_builder_set_follow_status (to, inn_guest_get_follow_status (from));
      break;
    case INN_PART_DECEASED:
      copy_flag (INN_GUEST_DECEASED, to, from);
      break;
    case INN_PART_NO_CONTACT:
      copy_flag (INN_GUEST_NO_CONTACT, to, from);
      break;
    case INN_PART_TIER:
      inn_guest_builder_set_tier (to, inn_guest_get_tier (from), inn_guest_get_tier_until (from));
      break;
    case INN_PART_OWN_FIELDS:
      copy_values (to, from);
      break;
    default:
      if (inn_guest_field_get_text (part, &text))
        copy_text (text, to, from);
      else if (inn_guest_field_get_contact_kind (part, &kind))
        copy_contacts (kind, to, from);
      else
        g_return_if_reached ();
    }
}

/**
 * inn_guest_part_get_place:
 * @part: which part
 * @column: (out) (transfer full) (nullable): how the names of its columns begin, %NULL for a table
 *   of its own
 *
 * Returns: (transfer none): the table it is kept in, to find it in the journal
 */
const char *
inn_guest_part_get_place (guint   part,
                          char  **column)
{
  InnContactKind kind;

  *column = NULL;
  switch (part)
    {
    case INN_FIELD_DOCUMENT:
      return "identity_document";
    case INN_FIELD_TAGS:
      return "guest_tag";
    case INN_PART_OWN_FIELDS:
      return "custom_value";
    case INN_FIELD_BIRTHDAY:
      *column = g_strdup ("birth_");
      return "guest";
    case INN_PART_FOLLOW_STATUS:
      *column = g_strdup ("follow_status");
      return "guest";
    case INN_PART_DECEASED:
      *column = g_strdup ("deceased");
      return "guest";
    case INN_PART_NO_CONTACT:
      *column = g_strdup ("no_contact");
      return "guest";
    case INN_PART_TIER:
      *column = g_strdup ("tier");
      return "guest";
    default:
      if (inn_guest_field_get_contact_kind (part, &kind))
        return "contact_point";
      *column = g_strdelimit (g_strdup (inn_guest_field_get_key (part)), "-", '_');
      return "guest";
    }
}

/**
 * inn_guest_copy_apart:
 * @to: learns of those @from was said not to be; it forgets nobody
 * @from: a guest
 */
void
inn_guest_copy_apart (InnGuestBuilder *to,
                      const InnGuest  *from)
{
  guint n_apart;
  const gint64 *apart = inn_guest_get_apart_ids (from, &n_apart);

  for (guint i = 0; i < n_apart; i++)
    inn_guest_builder_add_apart (to, apart[i]);
}

/* Each own field for itself: what was changed here goes into what stands there. */
static gboolean
merge_values (InnGuestBuilder *builder,
              const InnGuest  *base,
              const InnGuest  *mine,
              const InnGuest  *theirs)
{
  const InnGuest *const sides[] = { base, mine };
  gboolean conflict = FALSE;

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    for (guint i = 0; i < inn_guest_get_n_values (sides[side]); i++)
      {
        gint64 field_id = inn_guest_get_value (sides[side], i)->field_id;
        g_autoptr (GPtrArray) values = NULL;

        if (inn_guest_has_same_values (mine, base, field_id))
          continue;
        values = inn_guest_list_values (mine, field_id);
        inn_guest_builder_set_values (builder, field_id, values);
        conflict |= !inn_guest_has_same_values (theirs, base, field_id)
                    && !inn_guest_has_same_values (mine, theirs, field_id);
      }

  return conflict;
}

/**
 * inn_guest_merge:
 * @base: what both started from
 * @mine: what was typed here
 * @theirs: what was saved elsewhere since
 * @conflicts: (out) (element-type guint): parts that both changed to different things
 *
 * Puts both together: where only one side changed something, that side counts; where both did,
 * @mine stays and the part is in @conflicts.
 *
 * Returns: (transfer full): a guest with the version of @theirs
 */
InnGuest *
inn_guest_merge (const InnGuest  *base,
                 const InnGuest  *mine,
                 const InnGuest  *theirs,
                 GArray         **conflicts)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (theirs);

  *conflicts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint part = INN_PART_FIRST; part < INN_N_PARTS; part++)
    {
      if (inn_guest_part_same (part, mine, base))
        continue;

      if (part == INN_PART_OWN_FIELDS)
        {
          if (merge_values (builder, base, mine, theirs))
            g_array_append_val (*conflicts, part);
          continue;
        }

      inn_guest_part_copy (part, builder, mine);
      if (!inn_guest_part_same (part, theirs, base) && !inn_guest_part_same (part, mine, theirs))
        g_array_append_val (*conflicts, part);
    }

  inn_guest_copy_apart (builder, mine);

  return inn_guest_builder_end (builder);
}
