/* inn-import-fill.c: what a row adds to a guest who is known.
 *
 * Blanks are filled, nothing is overwritten. A further phone or email is no overwriting and is
 * added; but if it is this very row that was brought in before, the guest was looked at since, and
 * only a kind of contact that is missing altogether is filled: what staff has taken out stays out.
 */

#include "config.h"

#include "inn-import-fill.h"

#include "inn-guest-builder.h"

typedef struct
{
  const InnGuest  *known;
  const InnGuest  *draft;
  InnGuestBuilder *builder;
  guint            n_filled;
} Fill;

static void
fill_texts (Fill *fill)
{
  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    {
      const char *text = inn_guest_get_text (fill->draft, i);

      /* The reading follows the name, what was told follows the birthday. */
      if (i == INN_GUEST_READING || i == INN_GUEST_BIRTH_TOLD
          || text[0] == '\0' || inn_guest_get_text (fill->known, i)[0] != '\0')
        continue;

      inn_guest_builder_set_text (fill->builder, i, text);
      fill->n_filled++;
    }
}

static void
fill_birthday (Fill *fill)
{
  InnBirthday birthday = inn_guest_get_birthday (fill->draft);
  const char *told = inn_guest_get_text (fill->draft, INN_GUEST_BIRTH_TOLD);
  gboolean is_set = inn_birthday_is_set (birthday);

  if (inn_birthday_is_set (inn_guest_get_birthday (fill->known)))
    return;
  if (!is_set
      && (told[0] == '\0' || inn_guest_get_text (fill->known, INN_GUEST_BIRTH_TOLD)[0] != '\0'))
    return;

  if (is_set)
    inn_guest_builder_set_birthday (fill->builder, birthday);
  inn_guest_builder_set_text (fill->builder, INN_GUEST_BIRTH_TOLD, told);
  fill->n_filled++;
}

static void
fill_choices (Fill *fill)
{
  InnGuestFlags flags[] = { INN_GUEST_VIP, INN_GUEST_BANNED };

  if (inn_guest_get_gender (fill->known) == INN_GENDER_UNKNOWN
      && inn_guest_get_gender (fill->draft) != INN_GENDER_UNKNOWN)
    {
      inn_guest_builder_set_gender (fill->builder, inn_guest_get_gender (fill->draft));
      fill->n_filled++;
    }

  if (inn_guest_get_staff_id (fill->known) == 0 && inn_guest_get_staff_id (fill->draft) != 0)
    {
      inn_guest_builder_set_staff_id (fill->builder, inn_guest_get_staff_id (fill->draft));
      fill->n_filled++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (inn_guest_is (fill->draft, flags[i]) && !inn_guest_is (fill->known, flags[i]))
      {
        inn_guest_builder_set_flag (fill->builder, flags[i], TRUE);
        fill->n_filled++;
      }
}

static void
fill_contacts (Fill           *fill,
               InnKnownReason  reason)
{
  for (guint i = 0; i < inn_guest_get_n_contacts (fill->draft); i++)
    {
      const InnContact *contact = inn_guest_get_contact (fill->draft, i);
      gboolean has_kind = inn_guest_get_first_contact (fill->known, contact->kind) != NULL;
      g_autoptr (InnContact) added = NULL;

      if (inn_import_has_contact (fill->known, contact)
          || (has_kind && reason == INN_KNOWN_BY_SOURCE))
        continue;

      added = inn_contact_new_stored (contact->kind, contact->value, contact->normalised,
                                      contact->label);
      added->primary = contact->primary && !has_kind;
      inn_guest_builder_add_contact (fill->builder, added);
      fill->n_filled++;
    }
}

/* Numbers in the book are sealed: what tells them apart here is kind and end. */
static void
fill_documents (Fill *fill)
{
  for (guint i = 0; i < inn_guest_get_n_documents (fill->draft); i++)
    {
      const InnDocument *document = inn_guest_get_document (fill->draft, i);
      gboolean has_kind = FALSE;

      for (guint k = 0; k < inn_guest_get_n_documents (fill->known); k++)
        has_kind |= inn_guest_get_document (fill->known, k)->kind == document->kind;
      if (has_kind)
        continue;

      inn_guest_builder_add_document (fill->builder, (InnDocument *) document);
      fill->n_filled++;
    }
}

static void
fill_tags (Fill *fill)
{
  guint n_tags;
  const gint64 *tags = inn_guest_get_tag_ids (fill->draft, &n_tags);

  for (guint i = 0; i < n_tags; i++)
    if (!inn_guest_has_tag (fill->known, tags[i]))
      {
        inn_guest_builder_add_tag (fill->builder, tags[i]);
        fill->n_filled++;
      }
}

/* A field of the hotel is filled only where it is empty. */
static void
fill_values (Fill *fill)
{
  for (guint i = 0; i < inn_guest_get_n_values (fill->draft); i++)
    {
      gint64 field_id = inn_guest_get_value (fill->draft, i)->field_id;
      g_autoptr (GPtrArray) known = inn_guest_list_values (fill->known, field_id);
      g_autoptr (GPtrArray) told = inn_guest_list_values (fill->draft, field_id);

      /* Several choices are filled in with the first of them. */
      if (known->len > 0 || inn_guest_get_value (fill->draft, i) != told->pdata[0])
        continue;

      inn_guest_builder_set_values (fill->builder, field_id, told);
      fill->n_filled++;
    }
}

/**
 * inn_import_fill:
 * @known: the guest as the book has it
 * @draft: the guest as the row tells
 * @reason: why they are the same
 * @filled: (out) (nullable) (transfer full): the guest with the blanks filled, %NULL when the row
 *   says nothing new
 *
 * Returns: how many blanks it fills
 */
guint
inn_import_fill (const InnGuest  *known,
                 const InnGuest  *draft,
                 InnKnownReason   reason,
                 InnGuest       **filled)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (known);
  Fill fill = { known, draft, builder, 0 };

  fill_texts (&fill);
  fill_birthday (&fill);
  fill_choices (&fill);
  fill_contacts (&fill, reason);
  fill_documents (&fill);
  fill_tags (&fill);
  fill_values (&fill);

  *filled = fill.n_filled > 0 ? inn_guest_builder_end (builder) : NULL;

  return fill.n_filled;
}

/**
 * inn_import_has_contact:
 *
 * Returns: whether @guest can be reached by @contact already, however it is written
 */
gboolean
inn_import_has_contact (const InnGuest   *guest,
                        const InnContact *contact)
{
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *other = inn_guest_get_contact (guest, i);

      if (other->kind == contact->kind
          && (g_str_equal (other->value, contact->value)
              || (contact->normalised[0] != '\0'
                  && g_str_equal (other->normalised, contact->normalised))))
        return TRUE;
    }

  return FALSE;
}
