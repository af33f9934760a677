/* test-vcard.c: guests as vCards, and these as QR codes that a reader reads. */

#include "config.h"

#include "inn-guest-builder.h"
#include "inn-qr-code.h"
#include "inn-vcard-writer.h"

#include <glib/gstdio.h>
#include <string.h>

static InnGuest *
create_guest (const char *name,
              const char *company)
{
  static const struct
  {
    InnContactKind kind;
    const char *value;
  } contacts[] = {
    { INN_CONTACT_PHONE, "138 1234 5678" },
    { INN_CONTACT_EMAIL, "lin@example.com" },
    { INN_CONTACT_ADDRESS, "杭州，西湖区; 1" },
  };
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  inn_guest_builder_set_text (builder, INN_GUEST_COMPANY, company);
  inn_guest_builder_set_text (builder, INN_GUEST_NOTE, "owes a bottle of wine");
  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      g_autoptr (InnContact) contact
          = inn_contact_new (contacts[i].kind, contacts[i].value, "CN");

      inn_guest_builder_add_contact (builder, contact);
    }

  return inn_guest_builder_end (builder);
}

static void
test_fields (void)
{
  g_autoptr (InnGuest) guest = create_guest ("欧阳建国", "海岳, 科技; \\ 公司");
  g_autofree char *card = inn_vcard_write (guest, INN_QR_CODE_MAX_BYTES);

  g_assert_cmpstr (card, ==,
                   "BEGIN:VCARD\r\n"
                   "VERSION:3.0\r\n"
                   "N:欧阳;建国;;;\r\n"
                   "FN:欧阳建国\r\n"
                   "TEL;TYPE=CELL:+8613812345678\r\n"
                   "EMAIL:lin@example.com\r\n"
                   "ORG:海岳\\, 科技\\; \\\\ 公司\r\n"
                   "ADR:;;杭州，西湖区\\; 1;;;;\r\n"
                   "END:VCARD\r\n");
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *line;
  } cases[] = {
    { "张三", "N:张;三;;;" },
    { "单丹", "N:单;丹;;;" },
    { "Anna Maria Berg", "N:Berg;Anna Maria;;;" },
    { "Madonna", "N:Madonna;;;;" },
    { "A;B,C", "N:A\\;B\\,C;;;;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnGuest) guest = create_guest (cases[i].name, "");
      g_autofree char *card = inn_vcard_write (guest, INN_QR_CODE_MAX_BYTES);
      g_auto (GStrv) lines = g_strsplit (card, "\r\n", -1);

      g_assert_cmpstr (lines[2], ==, cases[i].line);
    }
}

static void
test_no_line_can_be_put_in (void)
{
  g_autoptr (InnGuest) guest = create_guest ("张三\r\nTEL:110", "x\nEND:VCARD");
  g_autofree char *card = inn_vcard_write (guest, INN_QR_CODE_MAX_BYTES);

  g_assert_null (strstr (card, "\nTEL:110"));
  g_assert_true (strstr (card, "\nEND:VCARD") == strrchr (card, '\n') - strlen ("\nEND:VCARD\r"));
}

static void
test_nothing_told_in_private (void)
{
  g_autoptr (InnGuest) guest = create_guest ("张三", "");
  g_autofree char *card = inn_vcard_write (guest, INN_QR_CODE_MAX_BYTES);

  g_assert_null (strstr (card, "wine"));
}

static void
test_any_length_fits (void)
{
  g_autofree char *endless = g_strnfill (10000, 'w');

  for (gsize max = 0; max < 400; max += 7)
    {
      g_autoptr (InnGuest) guest = create_guest ("张三", endless);
      g_autofree char *card = inn_vcard_write (guest, max);

      g_assert_true (g_str_has_prefix (card, "BEGIN:VCARD\r\n"));
      g_assert_true (g_str_has_suffix (card, "END:VCARD\r\n"));
      g_assert_cmpuint (strlen (card), <=, MAX (max, 75));
    }
}

static void
test_too_long (void)
{
  g_autofree char *fits = g_strnfill (INN_QR_CODE_MAX_BYTES, 'x');
  g_autofree char *too_long = g_strnfill (INN_QR_CODE_MAX_BYTES + 1, 'x');
  g_autoptr (InnQrCode) code = inn_qr_code_new (fits);

  g_assert_nonnull (code);
  g_assert_cmpuint (code->width, ==, 177);
  g_assert_null (inn_qr_code_new (too_long));
  g_assert_null (inn_qr_code_new (""));
}

/* As a picture in the portable bitmap format, eight dots a square. */
static void
save_picture (const InnQrCode *code,
              const char      *path)
{
  const guint scale = 8;
  const guint squares = code->width + 2 * INN_QR_CODE_MARGIN;
  g_autoptr (GString) picture = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_append_printf (picture, "P1\n%u %u\n", squares * scale, squares * scale);
  for (guint y = 0; y < squares * scale; y++)
    for (guint x = 0; x < squares * scale; x++)
      {
        int column = (int) (x / scale) - INN_QR_CODE_MARGIN;
        int row = (int) (y / scale) - INN_QR_CODE_MARGIN;
        gboolean dark = column >= 0 && row >= 0 && column < (int) code->width
                        && row < (int) code->width && inn_qr_code_is_dark (code, column, row);

        g_string_append (picture, dark ? "1\n" : "0\n");
      }
  g_file_set_contents (path, picture->str, picture->len, &error);
  g_assert_no_error (error);
}

static void
test_a_reader_reads_it (void)
{
  static const char *const names[] = { "欧阳建国", "Zoë Müller", "張麗華" };
  g_autofree char *reader = NULL;
  g_autofree char *folder = NULL;

  reader = g_find_program_in_path ("zbarimg");
  if (reader == NULL)
    {
      g_test_skip ("zbarimg is not installed");
      return;
    }

  folder = g_dir_make_tmp ("innkeeper-qr-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (InnGuest) guest = create_guest (names[i], "海岳科技");
      g_autofree char *card = inn_vcard_write (guest, INN_QR_CODE_MAX_BYTES);
      g_autoptr (InnQrCode) code = inn_qr_code_new (card);
      g_autofree char *path = g_build_filename (folder, "code.pbm", NULL);
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;
      const char *arguments[] = { "zbarimg", "--quiet", "--nodbus", "--raw", "-Sbinary", path, NULL };

      save_picture (code, path);
      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &found, NULL,
                    NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (found, card));
      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard/every-field-has-its-line", test_fields);
  g_test_add_func ("/vcard/names-are-divided-as-their-language-does", test_names);
  g_test_add_func ("/vcard/no-name-can-put-a-line-in", test_no_line_can_be_put_in);
  g_test_add_func ("/vcard/what-was-told-to-the-hotel-stays-there", test_nothing_told_in_private);
  g_test_add_func ("/vcard/what-does-not-fit-is-left-out", test_any_length_fits);
  g_test_add_func ("/qr-code/too-much-is-refused", test_too_long);
  g_test_add_func ("/qr-code/a-reader-reads-what-was-written", test_a_reader_reads_it);

  return g_test_run ();
}
