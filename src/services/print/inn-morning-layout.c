/* inn-morning-layout.c: see inn-morning-layout.h. Four columns: the room, by which a row is found; who
 * it is; when; and what must be known, each fact beside its label. What must not go wrong is white on
 * black, what must not be forgotten in a frame: a page from a black and white printer says all.
 */

#include "config.h"

#include "inn-morning-layout.h"

#include <glib/gi18n-lib.h>

#include "inn-day-words.h"
#include "inn-format.h"
#include "inn-morning-words.h"
#include "inn-typesetter.h"

#define WIDTH (INN_PAPER_WIDTH - 2 * INN_PAPER_MARGIN)

/* Columns from the left margin. */
#define TICK_X 0.0
#define ROOM_X 13.0
#define ROOM_WIDTH 47.0
#define NAME_X 68.0
#define NAME_WIDTH 118.0
#define TIME_X 192.0
#define TIME_WIDTH 78.0
#define FACT_X 276.0
#define FACT_WIDTH (WIDTH - FACT_X)

/* Letters may become so much smaller for all of it to stand on one page. */
#define LEAST_SCALE 0.84
#define SCALE_STEP 0.04

static InnLabelKind
get_label_kind (InnMorningFactKind kind)
{
  if (kind <= INN_MORNING_TAG)
    return INN_LABEL_FILLED;

  return kind <= INN_MORNING_DAY ? INN_LABEL_FRAMED : INN_LABEL_PLAIN;
}

/* One indent for the whole sheet, so that all facts stand in a column. */
static double
measure_labels (InnTypesetter *setter)
{
  double width = 0;

  for (int kind = 0; kind < INN_N_MORNING_FACT_KINDS; kind++)
    width = MAX (width, inn_typesetter_measure_label (setter, inn_morning_words_label (kind),
                                                      get_label_kind (kind)));

  return width + 5;
}

/* ---- Head and figures -------------------------------------------------------------------- */

static char *
dup_order (const InnMorningSheet *sheet)
{
  return g_strdup (sheet->order == INN_MORNING_BY_TIME ? C_ ("morning sheet", "By time")
                                                       : C_ ("morning sheet", "By room"));
}

static void
set_head (InnTypesetter         *setter,
          const InnMorningSheet *sheet)
{
  g_autofree char *date = inn_day_words_title (sheet->day, INN_DATE_NONE);
  g_autofree char *almanac = inn_day_words_almanac (sheet->day, TRUE);
  g_autofree char *opening = inn_format_opening (almanac);
  g_autofree char *order = dup_order (sheet);

  inn_typesetter_begin_row (setter);
  inn_typesetter_begin_cell (setter, 0, WIDTH * 0.56);
  inn_typesetter_add (setter, INN_FACE_TITLE, INN_INK_BLACK, date);
  inn_typesetter_add (setter, INN_FACE_SUBTITLE, INN_INK_BLACK, opening);
  inn_typesetter_begin_cell_right (setter, WIDTH * 0.6, WIDTH * 0.4);
  inn_typesetter_add (setter, INN_FACE_HEAD, INN_INK_BLACK, sheet->hotel);
  inn_typesetter_add (setter, INN_FACE_SUBTITLE, INN_INK_BLACK,
                      C_ ("morning sheet", "Morning sheet"));
  inn_typesetter_add (setter, INN_FACE_SMALL, INN_INK_GREY, order);
  inn_typesetter_end_row (setter, FALSE);
}

typedef struct
{
  char *figure;
  const char *label;
} Figure;

static void
set_figures (InnTypesetter         *setter,
             const InnMorningSheet *sheet)
{
  const Figure figures[] = {
    { g_strdup_printf ("%u", sheet->parts[INN_MORNING_ARRIVALS]->len),
      C_ ("morning sheet", "Arrivals") },
    { g_strdup_printf ("%u", sheet->parts[INN_MORNING_STAYING]->len),
      C_ ("morning sheet", "Staying") },
    { g_strdup_printf ("%u", sheet->parts[INN_MORNING_DEPARTURES]->len),
      C_ ("morning sheet", "Departures") },
    { g_strdup_printf ("%u", sheet->n_people), C_ ("morning sheet", "People") },
    { g_strdup_printf ("%u/%u", sheet->list->n_free, sheet->list->n_rooms),
      C_ ("morning sheet", "Free rooms") },
    { g_strdup_printf ("%u", sheet->n_promises), C_ ("morning sheet", "Open promises") },
    { g_strdup_printf ("%u", sheet->n_feedback), C_ ("morning sheet", "Open feedback") },
    { g_strdup_printf ("%u", sheet->n_birthdays), C_ ("morning sheet", "Birthdays") },
  };
  double step = WIDTH / G_N_ELEMENTS (figures);

  inn_typesetter_add_space (setter, 7);
  inn_typesetter_add_rule (setter, 0.9);
  inn_typesetter_add_space (setter, 3);
  inn_typesetter_begin_row (setter);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      inn_typesetter_begin_cell (setter, i * step, step - 4);
      inn_typesetter_add (setter, INN_FACE_FIGURE, INN_INK_BLACK, figures[i].figure);
      inn_typesetter_add (setter, INN_FACE_SMALL, INN_INK_GREY, figures[i].label);
      g_free (figures[i].figure);
    }
  inn_typesetter_end_row (setter, FALSE);
  inn_typesetter_add_space (setter, 3);
}

/* ---- Rows -------------------------------------------------------------------------------- */

/* What is known of who it is, beside the name: VIP, the tier. */
static char *
dup_marks (const InnMorningGuest *guest)
{
  g_autofree char *vip
    = g_strdup (guest->flags & INN_GUEST_VIP ? C_ ("guest flag", "VIP") : "");

  return inn_format_list (vip, guest->tier != INN_TIER_NONE ? inn_tier_get_label (guest->tier)
                                                            : "");
}

static void
set_guest (InnTypesetter         *setter,
           const InnMorningSheet *sheet,
           InnMorningPart         part,
           const InnMorningGuest *guest,
           double                 indent)
{
  const InnStay *stay = guest->stay;
  gboolean has_room = stay->room != NULL && *stay->room != '\0';
  g_autofree char *people = inn_morning_words_people (guest);
  g_autofree char *visits = inn_morning_words_visits (guest);
  g_autofree char *marks = dup_marks (guest);
  g_autofree char *standing = inn_format_list (marks, visits);
  g_autofree char *time = inn_morning_words_time (sheet, part, guest);
  g_autofree char *nights = inn_morning_words_nights (sheet, part, guest);

  inn_typesetter_begin_row (setter);
  if (part != INN_MORNING_STAYING && stay->status != INN_STAY_DEPARTED)
    {
      inn_typesetter_begin_cell (setter, TICK_X, 12);
      inn_typesetter_add_tick (setter);
    }
  inn_typesetter_begin_cell (setter, ROOM_X, ROOM_WIDTH);
  inn_typesetter_add (setter, INN_FACE_KEY, INN_INK_BLACK, has_room ? stay->room : "—");
  inn_typesetter_add (setter, INN_FACE_SMALL, INN_INK_GREY, stay->room_type);
  inn_typesetter_begin_cell (setter, NAME_X, NAME_WIDTH);
  inn_typesetter_add_two (setter, INN_FACE_NAME, *guest->name != '\0' ? guest->name : _("No name"),
                          INN_FACE_BODY, guest->address);
  inn_typesetter_add (setter, INN_FACE_SMALL, INN_INK_BLACK, people);
  inn_typesetter_add (setter, INN_FACE_SMALL, INN_INK_GREY, standing);
  inn_typesetter_begin_cell (setter, TIME_X, TIME_WIDTH);
  inn_typesetter_add (setter, INN_FACE_STRONG, INN_INK_BLACK, time);
  inn_typesetter_add (setter, INN_FACE_SMALL, INN_INK_GREY, nights);
  inn_typesetter_begin_cell (setter, FACT_X, FACT_WIDTH);
  for (guint i = 0; i < guest->facts->len; i++)
    {
      const InnMorningFact *fact = g_ptr_array_index (guest->facts, i);

      inn_typesetter_add_labelled (setter, inn_morning_words_label (fact->kind),
                                   get_label_kind (fact->kind), indent, fact->text);
    }
  inn_typesetter_end_row (setter, TRUE);
}

static void
set_nobody (InnTypesetter  *setter,
            InnMorningPart  part)
{
  static const char *const words[] = {
    NC_ ("morning sheet", "Nobody arrives."),
    NC_ ("morning sheet", "Nobody stays on."),
    NC_ ("morning sheet", "Nobody leaves."),
  };

  inn_typesetter_begin_row (setter);
  inn_typesetter_begin_cell (setter, ROOM_X, WIDTH - ROOM_X);
  inn_typesetter_add (setter, INN_FACE_BODY, INN_INK_GREY,
                      g_dpgettext2 (GETTEXT_PACKAGE, "morning sheet", words[part]));
  inn_typesetter_end_row (setter, TRUE);
}

static void
begin_section (InnTypesetter *setter,
               const char    *title,
               guint          n)
{
  /* Translators: title of a part, how many stand in it. */
  g_autofree char *head = g_strdup_printf (C_ ("morning sheet", "%1$s %2$u"), title, n);
  /* Translators: title of a part that goes on overleaf. */
  g_autofree char *again = g_strdup_printf (C_ ("morning sheet", "%s, continued"), title);

  inn_typesetter_begin_section (setter, head, again, "");
}

static void
set_free_rooms (InnTypesetter         *setter,
                const InnMorningSheet *sheet)
{
  const InnDayList *list = sheet->list;

  begin_section (setter, C_ ("morning sheet", "Free rooms"), list->n_free);
  for (guint i = 0; i < list->free->len; i++)
    {
      const InnDayType *type = g_ptr_array_index (list->free, i);
      g_autoptr (GString) numbers = g_string_new (NULL);
      g_autofree char *count = g_strdup_printf ("%u", type->numbers->len);

      for (guint j = 0; j < type->numbers->len; j++)
        g_string_append_printf (numbers, "%s%s",
                                j > 0 ? g_dpgettext2 (GETTEXT_PACKAGE, "list", ", ") : "",
                                (const char *) g_ptr_array_index (type->numbers, j));
      inn_typesetter_begin_row (setter);
      inn_typesetter_begin_cell (setter, ROOM_X, ROOM_WIDTH);
      inn_typesetter_add (setter, INN_FACE_STRONG, INN_INK_BLACK, count);
      inn_typesetter_begin_cell (setter, NAME_X, NAME_WIDTH);
      inn_typesetter_add (setter, INN_FACE_BODY, INN_INK_BLACK,
                          *type->name != '\0' ? type->name : C_ ("morning sheet", "no type"));
      inn_typesetter_begin_cell (setter, TIME_X, WIDTH - TIME_X);
      inn_typesetter_add (setter, INN_FACE_BODY, INN_INK_BLACK, numbers->str);
      inn_typesetter_end_row (setter, TRUE);
    }
  if (list->free->len == 0)
    {
      inn_typesetter_begin_row (setter);
      inn_typesetter_begin_cell (setter, ROOM_X, WIDTH - ROOM_X);
      inn_typesetter_add (setter, INN_FACE_BODY, INN_INK_GREY,
                          list->n_rooms > 0 ? C_ ("morning sheet", "No room is free.")
                                            : C_ ("morning sheet", "No rooms are set up yet."));
      inn_typesetter_end_row (setter, TRUE);
    }
}

static char *
dup_foot (const InnMorningSheet *sheet)
{
  g_autofree char *day = inn_date_is_set (sheet->printed.date)
                           ? inn_format_short_day (sheet->printed.date, sheet->day) : g_strdup ("");
  g_autofree char *time = sheet->printed.minute >= 0 ? inn_format_minute (sheet->printed.minute)
                                                     : g_strdup ("");

  /* Translators: a short date, a time. */
  return g_strdup_printf (C_ ("morning sheet",
                              "As of %1$s %2$s. Personal data of guests: shred it after use."),
                          day, time);
}

static InnPaper *
set_sheet (InnMorningSheet *sheet,
           double           scale)
{
  g_autofree char *date = inn_day_words_title (sheet->day, INN_DATE_NONE);
  g_autofree char *running
    = g_strdup_printf (C_ ("morning sheet", "%1$s: %2$s"),
                       C_ ("morning sheet", "Morning sheet"), date);
  g_autofree char *foot = dup_foot (sheet);
  g_autoptr (InnTypesetter) setter = inn_typesetter_new (running, scale);
  double indent = measure_labels (setter);

  inn_typesetter_set_running_head (setter, running, sheet->hotel);
  set_head (setter, sheet);
  set_figures (setter, sheet);
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    {
      GPtrArray *guests = sheet->parts[part];

      begin_section (setter, inn_morning_words_part (part), guests->len);
      for (guint i = 0; i < guests->len; i++)
        set_guest (setter, sheet, part, g_ptr_array_index (guests, i), indent);
      if (guests->len == 0)
        set_nobody (setter, part);
    }
  set_free_rooms (setter, sheet);

  return inn_typesetter_finish (setter, foot);
}

/**
 * inn_morning_layout_set:
 * @sheet: who comes, stays and goes
 *
 * On one page where letters that are a little smaller make it fit, and else on as many as it takes.
 *
 * Returns: (transfer full): the pages, the same for the screen, a file and the printer
 */
InnPaper *
inn_morning_layout_set (InnMorningSheet *sheet)
{
  InnPaper *paper = set_sheet (sheet, 1);

  /* Three pages do not become one. */
  for (double scale = 1 - SCALE_STEP; inn_paper_get_n_pages (paper) == 2 && scale > LEAST_SCALE - 0.001;
       scale -= SCALE_STEP)
    {
      InnPaper *smaller = set_sheet (sheet, scale);

      if (inn_paper_get_n_pages (smaller) > 1)
        {
          inn_paper_unref (smaller);
          continue;
        }
      inn_paper_unref (paper);
      paper = smaller;
    }

  return paper;
}
