/* inn-vcard-writer.c: a guest as a vCard 3.0 (RFC 2426), which every telephone's camera understands.
 * Only what a telephone's address book is for: no note, no document, no birthday, so that nothing
 * goes along that was told to the hotel alone.
 *
 * Lines are not folded (RFC 2426 2.6 lets long lines be): readers of QR codes often do not unfold.
 */

#include "config.h"

#include "inn-vcard-writer.h"

#include "inn-pinyin.h"

#include <string.h>

/* RFC 2426 4: in a text value these characters stand behind a backslash, a line break is \n. */
static void
append_text (GString    *card,
             const char *text)
{
  for (; *text != '\0'; text++)
    switch (*text)
      {
      case '\\':
      case ',':
      case ';':
        g_string_append_c (card, '\\');
        g_string_append_c (card, *text);
        break;
      case '\n':
        g_string_append (card, "\\n");
        break;
      case '\r':
        break;
      default:
        g_string_append_c (card, *text);
      }
}

/* Adds the line @name:@value as long as the card stays within @max bytes with its end. */
static gboolean
append_line (GString    *card,
             const char *name,
             const char *before,
             const char *value,
             const char *after,
             gsize       max)
{
  const gsize length = card->len;

  if (*value == '\0')
    return FALSE;

  g_string_append (card, name);
  g_string_append_c (card, ':');
  g_string_append (card, before);
  append_text (card, value);
  g_string_append (card, after);
  g_string_append (card, "\r\n");
  if (card->len <= max)
    return TRUE;

  g_string_truncate (card, length);

  return FALSE;
}

/* Family name; given name. A Chinese name is divided after its surname, any other after the last
 * space, as names in Latin letters are typed. */
static void
append_structured_name (GString    *card,
                        const char *name)
{
  const gsize surname = inn_pinyin_surname_length (name);
  const char *space = strrchr (name, ' ');
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (surname > 0)
    {
      family = g_strndup (name, surname);
      given = g_strdup (name + surname);
    }
  else if (space != NULL)
    {
      family = g_strdup (space + 1);
      given = g_strndup (name, space - name);
    }
  else
    {
      family = g_strdup (name);
      given = g_strdup ("");
    }

  g_string_append (card, "N:");
  append_text (card, family);
  g_string_append_c (card, ';');
  append_text (card, given);
  g_string_append (card, ";;;\r\n");
}

static void
append_contacts (GString        *card,
                 const InnGuest *guest,
                 InnContactKind  kind,
                 gsize           max)
{
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);
      const char *value = *contact->normalised != '\0' ? contact->normalised : contact->value;

      if (contact->kind != kind || contact->invalid)
        continue;

      switch (kind)
        {
        case INN_CONTACT_PHONE:
          append_line (card, contact->primary ? "TEL;TYPE=CELL,PREF" : "TEL;TYPE=CELL", "", value,
                       "", max);
          break;
        case INN_CONTACT_EMAIL:
          append_line (card, "EMAIL", "", value, "", max);
          break;
        case INN_CONTACT_WECHAT:
          append_line (card, "X-WECHAT", "", value, "", max);
          break;
        case INN_CONTACT_ADDRESS:
        default:
          append_line (card, "ADR", ";;", contact->value, ";;;;", max);
        }
    }
}

/**
 * inn_vcard_write:
 * @guest: whom
 * @max_length: how many bytes the card may have at most
 *
 * What does not fit is left out, the least important first: addresses, company, WeChat, e-mail,
 * phones. Contact points that work no longer are left out always. The name stays in any case.
 *
 * Returns: (transfer full): a vCard 3.0 in UTF-8 with CRLF line ends
 */
char *
inn_vcard_write (const InnGuest *guest,
                 gsize           max_length)
{
  static const char END[] = "END:VCARD\r\n";
  static const InnContactKind order[] = { INN_CONTACT_PHONE, INN_CONTACT_EMAIL, INN_CONTACT_WECHAT };
  const gsize max = max_length > strlen (END) ? max_length - strlen (END) : 0;
  const char *name = inn_guest_get_display_name (guest);
  GString *card = g_string_new ("BEGIN:VCARD\r\nVERSION:3.0\r\n");

  append_structured_name (card, name);
  append_line (card, "FN", "", name, "", G_MAXSIZE);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    append_contacts (card, guest, order[i], max);
  append_line (card, "ORG", "", inn_guest_get_text (guest, INN_GUEST_COMPANY), "", max);
  append_contacts (card, guest, INN_CONTACT_ADDRESS, max);
  g_string_append (card, END);

  return g_string_free (card, FALSE);
}
