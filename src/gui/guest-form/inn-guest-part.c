/* inn-guest-part.c: see inn-guest-part.h. */

#include "config.h"

#include "inn-guest-part.h"

#include "inn-channel.h"
#include "inn-format.h"

#include <glib/gi18n.h>

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
 * inn_guest_part_get_name:
 * @part: which part
 *
 * Returns: (transfer none): its name for people
 */
const char *
inn_guest_part_get_name (guint part)
{
  switch (part)
    {
    case INN_PART_FOLLOW_STATUS:
      return C_("guest field", "Follow-up");
    case INN_PART_DECEASED:
      return C_("guest field", "Deceased");
    case INN_PART_NO_CONTACT:
      return C_("guest field", "No contact");
    default:
      return inn_guest_field_get_label (part);
    }
}

static char *
dup_yes_no (gboolean value)
{
  return g_strdup (value ? C_("answer", "Yes") : C_("answer", "No"));
}

static char *
dup_contacts (const InnGuest *guest,
              InnContactKind  kind)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  const InnContact *contact;
  guint position = 0;

  while ((contact = next_contact (guest, kind, &position)) != NULL)
    g_ptr_array_add (values, contact->value);
  g_ptr_array_add (values, NULL);

  /* Translators: stands between the items of a list. */
  return g_strjoinv (C_("list", ", "), (char **) values->pdata);
}

static char *
dup_documents (const InnGuest *guest)
{
  g_auto (GStrv) texts = g_new0 (char *, inn_guest_get_n_documents (guest) + 1);

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    texts[i] = inn_format_document (inn_guest_get_document (guest, i));

  return g_strjoinv (C_("list", ", "), texts);
}

static char *
dup_tags (const InnGuest *guest,
          InnTagShelf    *tags)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_tags;
  const gint64 *ids = inn_guest_get_tag_ids (guest, &n_tags);

  for (guint i = 0; tags != NULL && i < n_tags; i++)
    {
      InnTag *tag = inn_tag_shelf_get_tag (tags, ids[i]);

      if (tag != NULL)
        g_ptr_array_add (names, tag->name);
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (C_("list", ", "), (char **) names->pdata);
}

/**
 * inn_guest_part_dup_text:
 * @part: which part
 * @guest: a guest
 * @tags: (nullable): to name tags
 *
 * Returns: (transfer full): what @guest says there, for people; "" for nothing. Never more of an
 *   ID number than its end
 */
char *
inn_guest_part_dup_text (guint           part,
                         const InnGuest *guest,
                         InnTagShelf    *tags)
{
  InnGuestText text;
  InnContactKind kind;
  char *birthday;

  switch (part)
    {
    case INN_FIELD_GENDER:
      return g_strdup (inn_format_gender (inn_guest_get_gender (guest)));
    case INN_FIELD_BIRTHDAY:
      birthday = inn_birthday_format (inn_guest_get_birthday (guest));
      return birthday != NULL ? birthday
                              : g_strdup (inn_guest_get_text (guest, INN_GUEST_BIRTH_TOLD));
    case INN_FIELD_DOCUMENT:
      return dup_documents (guest);
    case INN_FIELD_CHANNEL:
      return g_strdup (inn_channel_get_title (inn_guest_get_text (guest, INN_GUEST_CHANNEL)));
    case INN_FIELD_TYPE:
      return g_strdup (inn_format_guest_type (inn_guest_get_guest_type (guest)));
    case INN_FIELD_VIP:
      return dup_yes_no (inn_guest_is (guest, INN_GUEST_VIP));
    case INN_FIELD_BANNED:
      return inn_guest_is (guest, INN_GUEST_BANNED)
             && *inn_guest_get_text (guest, INN_GUEST_BANNED_REASON) != '\0'
               ? g_strdup (inn_guest_get_text (guest, INN_GUEST_BANNED_REASON))
               : dup_yes_no (inn_guest_is (guest, INN_GUEST_BANNED));
    case INN_FIELD_STAFF:
      return dup_yes_no (inn_guest_get_staff_id (guest) != 0);
    case INN_FIELD_TAGS:
      return dup_tags (guest, tags);
    case INN_PART_FOLLOW_STATUS:
      return g_strdup (inn_format_follow_status (inn_guest_get_follow_status (guest)));
    case INN_PART_DECEASED:
      return dup_yes_no (inn_guest_is (guest, INN_GUEST_DECEASED));
    case INN_PART_NO_CONTACT:
      return dup_yes_no (inn_guest_is (guest, INN_GUEST_NO_CONTACT));
    default:
      if (inn_guest_field_get_text (part, &text))
        return g_strdup (inn_guest_get_text (guest, text));
      if (inn_guest_field_get_contact_kind (part, &kind))
        return dup_contacts (guest, kind);
      g_return_val_if_reached (g_strdup (""));
    }
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

      inn_guest_part_copy (part, builder, mine);
      if (!inn_guest_part_same (part, theirs, base) && !inn_guest_part_same (part, mine, theirs))
        g_array_append_val (*conflicts, part);
    }

  return inn_guest_builder_end (builder);
}
