/* inn-test-morning.c: see inn-test-morning.h. */

#include "config.h"

#include "inn-test-morning.h"

#include "inn-morning-words.h"

#include <string.h>

#define DAY (inn_date_new (2026, 11, 22))

static const char *const odd_names[INN_TEST_N_ODD_NAMES] = {
  "林雨桐",
  "",
  "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "محمد بن عبد الله آل سعود",
  "דוד בן־גוריון",
  "𠮷野家 㛃 䶮",
  "Łukasz Sørensen-Ó’Brien",
  "Tom & <b>Jerry</b>",
  "ไพลิน ศรีสุวรรณ",
  "བསྟན་འཛིན་རྒྱ་མཚོ",
  "Z̸̢̗̆͗ä̵̗l̷g̶͔̋o̸",
  "two\nlines",
  "阿依古丽·买买提 VIP 2",
};

/**
 * inn_test_odd_name:
 *
 * Returns: (transfer none): a name people have, or type
 */
const char *
inn_test_odd_name (guint index)
{
  return odd_names[index % INN_TEST_N_ODD_NAMES];
}

static InnMorningGuest *
add_guest (InnMorningSheet *sheet,
           InnMorningPart   part,
           const char      *room,
           const char      *name)
{
  static const InnStayStatus states[] = { INN_STAY_BOOKED, INN_STAY_IN_HOUSE, INN_STAY_IN_HOUSE };
  InnDate from = part == INN_MORNING_ARRIVALS ? DAY : inn_date_add_days (DAY, -2);
  InnDate to = part == INN_MORNING_DEPARTURES ? DAY : inn_date_add_days (DAY, 2);
  InnStay *stay = inn_stay_new (1, from, to, states[part]);
  InnMorningGuest *guest;

  inn_stay_set_text (&stay->room, room);
  inn_stay_set_text (&stay->room_type, "湖景大床房");
  inn_stay_set_text (&stay->organisation_name, "海岳科技");
  stay->arrival_minute = 14 * 60 + 30;
  stay->departure_minute = 11 * 60;
  inn_stay_add_companion (stay, 2, "周子昂");
  guest = inn_morning_guest_new (stay);
  g_free (guest->name);
  guest->name = g_strdup (name);
  g_free (guest->address);
  guest->address = g_strdup ("王女士");
  guest->n_stays = 3;
  g_ptr_array_add (sheet->parts[part], guest);

  return guest;
}

static InnMorningSheet *
new_sheet (void)
{
  InnMorningSheet *sheet = inn_morning_sheet_new (DAY);

  g_free (sheet->hotel);
  sheet->hotel = g_strdup ("临湖小筑");
  sheet->printed = inn_civil_new (DAY, 7 * 60 + 40);
  sheet->list = inn_day_list_new (DAY);

  return sheet;
}

/**
 * inn_test_morning_new:
 * @n_rooms: how many are taken, a third in each part
 * @odd: with names nobody would think of and all that can be known of somebody
 *
 * Returns: (transfer full): a sheet
 */
InnMorningSheet *
inn_test_morning_new (guint    n_rooms,
                      gboolean odd)
{
  InnMorningSheet *sheet = new_sheet ();

  for (guint i = 0; i < n_rooms; i++)
    {
      g_autofree char *room = g_strdup_printf ("%u%02u", 1 + i / 10, 1 + i % 10);
      InnMorningGuest *guest = add_guest (sheet, i % INN_N_MORNING_PARTS, room,
                                          odd ? inn_test_odd_name (i) : "林雨桐");

      for (int kind = 0; odd && kind < INN_N_MORNING_FACT_KINDS; kind++)
        {
          g_autofree char *text = g_strdup_printf ("%s，%u-%d", inn_test_odd_name (i + kind + 1), i,
                                                   kind);

          inn_morning_guest_add_fact (guest, kind, text);
        }
      if (!odd)
        {
          inn_morning_guest_add_fact (guest, INN_MORNING_LIKES, "荞麦枕；安静；湖景；热豆浆");
          inn_morning_guest_add_fact (guest, INN_MORNING_LAST, "11-20 微信：问能不能带狗");
        }
      if (!odd && i % 4 == 0)
        inn_morning_guest_add_fact (guest, INN_MORNING_ALLERGY, "花生（严重）");
      if (!odd && i % 5 == 0)
        inn_morning_guest_add_fact (guest, INN_MORNING_PROMISE, "延迟退房到 14:00（本次入住，李静）");
    }
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *room = g_strdup_printf ("9%02u", i);

      inn_day_list_add_free (sheet->list, "家庭套房", room);
      sheet->list->n_free++;
    }
  sheet->list->n_rooms = n_rooms + 4;
  inn_morning_sheet_sort (sheet, INN_MORNING_BY_ROOM);

  return sheet;
}

static char *
make_wild_text (GRand *rand)
{
  GString *text = g_string_new (NULL);
  int length = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 20 : 400);

  for (int i = 0; i < length; i++)
    {
      static const gunichar ends[][2] = {
        { 0x20, 0x7f },     { 0x4e00, 0x9fff },   { 0x590, 0x6ff },  { 0x900, 0xfff },
        { 0x300, 0x36f },   { 0x2000, 0x206f },   { 0xac00, 0xd7a3 }, { 0x20000, 0x2a6df },
        { 0x1f300, 0x1f64f }, { 0x9, 0xd },       { 0xe000, 0xf8ff }, { 0xfe00, 0xffee },
      };
      guint block = g_rand_int_range (rand, 0, G_N_ELEMENTS (ends));

      g_string_append_unichar (text, g_rand_int_range (rand, ends[block][0], ends[block][1] + 1));
    }

  return g_string_free (text, FALSE);
}

/**
 * inn_test_morning_new_wild:
 *
 * Returns: (transfer full): a sheet with any text anywhere
 */
InnMorningSheet *
inn_test_morning_new_wild (GRand *rand)
{
  InnMorningSheet *sheet = new_sheet ();
  int n = g_rand_int_range (rand, 0, 6);

  g_free (sheet->hotel);
  sheet->hotel = make_wild_text (rand);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *room = make_wild_text (rand);
      g_autofree char *name = make_wild_text (rand);
      InnMorningGuest *guest
        = add_guest (sheet, g_rand_int_range (rand, 0, INN_N_MORNING_PARTS), room, name);

      g_free (guest->address);
      guest->address = make_wild_text (rand);
      for (int kind = 0; kind < INN_N_MORNING_FACT_KINDS; kind++)
        {
          g_autofree char *text = make_wild_text (rand);

          inn_morning_guest_add_fact (guest, kind, text);
        }
    }

  return sheet;
}

/* What stands between letters, and says only which way they are read. */
static gboolean
is_silent (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/**
 * inn_test_squeeze:
 *
 * Returns: (transfer full): @text as one who looks for words compares it: without blanks and breaks
 */
char *
inn_test_squeeze (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_silent (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));

  return g_string_free (squeezed, FALSE);
}

/**
 * inn_test_paper_dup_text:
 *
 * Returns: (transfer full): all that is written on @paper, squeezed
 */
char *
inn_test_paper_dup_text (InnPaper *paper)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint page = 0; page < inn_paper_get_n_pages (paper); page++)
    {
      g_autofree char *written = inn_paper_dup_text (paper, page);

      g_string_append (text, written);
    }

  return inn_test_squeeze (text->str);
}

static void
assert_written (const char *squeezed,
                const char *text)
{
  g_autofree char *wanted = inn_test_squeeze (text);

  if (strstr (squeezed, wanted) == NULL)
    g_error ("“%s” is not on the page: %s", wanted, squeezed);
}

/**
 * inn_test_morning_assert:
 * @squeezed: what is written on its pages
 *
 * Fails unless all that @sheet says is written, of each guest the facts in their order.
 */
void
inn_test_morning_assert (InnMorningSheet *sheet,
                         const char      *squeezed)
{
  assert_written (squeezed, sheet->hotel);
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    for (guint i = 0; i < sheet->parts[part]->len; i++)
      {
        const InnMorningGuest *guest = g_ptr_array_index (sheet->parts[part], i);
        g_autofree char *people = inn_morning_words_people (guest);
        g_autofree char *visits = inn_morning_words_visits (guest);
        g_autofree char *time = inn_morning_words_time (sheet, part, guest);
        g_autofree char *nights = inn_morning_words_nights (sheet, part, guest);

        assert_written (squeezed, guest->stay->room);
        assert_written (squeezed, guest->stay->room_type);
        assert_written (squeezed, *guest->name != '\0' ? guest->name : "No name");
        assert_written (squeezed, guest->address);
        assert_written (squeezed, people);
        assert_written (squeezed, visits);
        assert_written (squeezed, time);
        assert_written (squeezed, nights);
        for (guint j = 0; j < guest->facts->len; j++)
          {
            const InnMorningFact *fact = g_ptr_array_index (guest->facts, j);

            assert_written (squeezed, inn_morning_words_label (fact->kind));
            assert_written (squeezed, fact->text);
          }
      }
  for (guint i = 0; i < sheet->list->free->len; i++)
    {
      const InnDayType *type = g_ptr_array_index (sheet->list->free, i);

      assert_written (squeezed, type->name);
      for (guint j = 0; j < type->numbers->len; j++)
        assert_written (squeezed, g_ptr_array_index (type->numbers, j));
    }
}

static gboolean
overlap (const InnPaperBox *a,
         const InnPaperBox *b)
{
  double across = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double down = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return across > 1 && down > 1;
}

/**
 * inn_test_paper_assert:
 *
 * Fails unless all stands where a printer prints.
 */
void
inn_test_paper_assert (InnPaper *paper)
{
  /* Letters may lean out of their column a little; no printer prints nearer to an edge than this. */
  const double edge = 18;

  g_assert_cmpuint (inn_paper_get_n_pages (paper), >, 0);
  for (guint page = 0; page < inn_paper_get_n_pages (paper); page++)
    {
      g_autoptr (GArray) boxes = inn_paper_list_boxes (paper, page);

      g_assert_cmpuint (boxes->len, >, 0);
      for (guint i = 0; i < boxes->len; i++)
        {
          const InnPaperBox *box = &g_array_index (boxes, InnPaperBox, i);

          if (box->x < edge || box->y < edge || box->x + box->width > INN_PAPER_WIDTH - edge
              || box->y + box->height > INN_PAPER_HEIGHT - edge)
            g_error ("page %u: %s is at %g, %g to %g, %g", page + 1,
                     box->text != NULL ? box->text : "a frame", box->x, box->y,
                     box->x + box->width, box->y + box->height);
        }
    }
}

/**
 * inn_test_paper_assert_apart:
 *
 * Fails unless no words stand upon others.
 */
void
inn_test_paper_assert_apart (InnPaper *paper)
{
  for (guint page = 0; page < inn_paper_get_n_pages (paper); page++)
    {
      g_autoptr (GArray) boxes = inn_paper_list_boxes (paper, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const InnPaperBox *box = &g_array_index (boxes, InnPaperBox, i);

          for (guint j = 0; box->text != NULL && j < i; j++)
            {
              const InnPaperBox *other = &g_array_index (boxes, InnPaperBox, j);

              if (other->text != NULL && overlap (box, other))
                g_error ("page %u: “%s” stands on “%s”", page + 1, box->text, other->text);
            }
        }
    }
}
