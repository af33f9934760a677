/* All that is kept of a guest, on paper: for the desk everything, for the guest what is theirs. */

#include "config.h"

#include <string.h>

#include "inn-card-layout.h"
#include "inn-card-reader.h"
#include "inn-error.h"
#include "inn-test-guests.h"
#include "inn-test-morning.h"

/* What only the desk reads, and what both do; each is in the book once. */
static const char *const for_desk[] = {
  "NOTEOFSTAFF", "BANREASON", "STAFFNOTE", "STAYREMARK", "MEMORYWORDS", "FOLLOWUPWORDS",
  "RELATIONNOTE", "13900000002", "李静",
};

static const char *const for_both[] = {
  "林雨桐", "林女士", "LinYutong", "海岳科技", "13805716620", "lin@example.com", "靠窗",
  "花生", "604", "延迟到14点", "隔壁吵", "换房", "CALLWORDS", "GIFTWORDS", "305", "要高楼层", "沪A6T620",
  "Housewine", "¥66", "¥128", "陈牧", "2018", "IAGREE", "银卡客人", "给的地址",
};

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_guest_add (book, "林雨桐", "13805716620");
  inn_test_guest_add (book, "陈牧", "13900000002");
  inn_test_book_do (book,
    "INSERT INTO staff (name) VALUES ('李静');;"
    "INSERT INTO room (number) VALUES ('305'), ('306');;"
    "UPDATE guest SET salutation = '林女士', latin_name = 'Lin Yutong', company = '海岳科技',"
    " note = 'NOTE OF STAFF', banned = 1, banned_reason = 'BAN REASON', staff_id = 1,"
    " birth_calendar = 'lunar', birth_year = 1990, birth_month = 11, birth_day = 10 WHERE id = 1;;"
    "INSERT INTO contact_point (guest_id, kind, value, position) VALUES"
    " (1, 'email', 'lin@example.com', 1);;"
    "INSERT INTO tag (group_id, name, folded) VALUES (1, '银卡客人', '银卡客人');;"
    "INSERT INTO guest_tag (guest_id, tag_id, added_utc) VALUES (1, 1, 0);;"
    "INSERT INTO preference (guest_id, area, what, stance, severe, confirmed, staff_id, created_utc)"
    " VALUES (1, 'room', '靠窗', 'likes', 0, '2026-01-01', 1, 0),"
    " (1, 'room', '604', 'never', 0, '2026-01-01', 1, 0),"
    " (1, 'diet', '花生', 'allergy', 1, '2026-01-01', 1, 0);;"
    "INSERT INTO promise (guest_id, kind, what, staff_id, day, created_utc) VALUES"
    " (1, 'other', '延迟到 14 点', 1, '2026-11-01', 0);;"
    "INSERT INTO feedback (guest_id, kind, day, what, remedy, closed, closed_utc, created_utc) VALUES"
    " (1, 'complaint', '2026-05-03', '隔壁吵', '换房', 1, 1, 0);;"
    "INSERT INTO interaction (guest_id, kind, day, what, staff_id, created_utc) VALUES"
    " (1, 'call', '2026-11-10', 'CALL WORDS', 1, 0), (1, 'note', '2026-11-11', 'STAFF NOTE', 1, 0),"
    " (1, 'gift', '2026-11-12', 'GIFT WORDS', 1, 0);;"
    "INSERT INTO stay (guest_id, room_id, arrival, departure, status, requests, note, created_utc)"
    " VALUES (1, 1, '2026-10-01', '2026-10-03', 'departed', '要高楼层', 'STAY REMARK', 0);;"
    "INSERT INTO stay (guest_id, payer_id, room_id, arrival, departure, status, created_utc)"
    " VALUES (2, 2, 2, '2026-10-01', '2026-10-03', 'departed', 0);;"
    "INSERT INTO stay_guest (stay_id, guest_id) VALUES (1, 2), (2, 1);;"
    "INSERT INTO stay_given (stay_id, guest_id, field, value) VALUES (1, 1, 'address', '给的地址');;"
    "INSERT INTO charge (stay_id, guest_id, day, category, what, amount) VALUES"
    " (1, 1, '2026-10-02', 'dining', 'House wine', 6600), (2, 2, '2026-10-02', 'dining', 'x', 99900);;"
    "INSERT INTO payment (stay_id, guest_id, day, method, amount) VALUES"
    " (1, 1, '2026-10-03', 'cash', 12800);;"
    "INSERT INTO room_memory (guest_id, room_id, verdict, what, day, created_utc) VALUES"
    " (1, 2, 'refused', 'MEMORY WORDS', '2026-05-01', 0);;"
    "INSERT INTO follow_up (guest_id, what, due, created_utc) VALUES"
    " (1, 'FOLLOW UP WORDS', '2026-11-25', 0);;"
    "INSERT INTO relation (guest_id, other_id, kind, note, created_utc) VALUES"
    " (1, 2, 'spouse', 'RELATION NOTE', 0);;"
    "INSERT INTO important_date (guest_id, kind, calendar, year, month, day) VALUES"
    " (1, 'anniversary', 'solar', 2018, 3, 23);;"
    "INSERT INTO custom_field (name, kind) VALUES ('车牌', 'text');;"
    "INSERT INTO custom_value (guest_id, field_id, kind, value) VALUES (1, 1, 'text', '沪A 6T620');;"
    "INSERT INTO consent (guest_id, purpose, answer, wording, day, staff_id, recorded_utc) VALUES"
    " (1, 'profile', 'given', 'I AGREE', '2026-01-01', 1, 0)");

  return book;
}

static InnCardExtract *
read_extract (InnTestBook    *book,
              gint64          id,
              InnExtractFor   whom,
              GError        **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_card_extract_read_async (book->store, id, whom, "临湖小筑", NULL, inn_test_loop_done_cb,
                               &result);

  return inn_card_extract_read_finish (book->store, inn_test_loop_wait (&result), error);
}

/* What is written on the pages, which are looked over as well. */
static char *
set_and_read (InnTestBook   *book,
              InnExtractFor  whom)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnCardExtract) extract = read_extract (book, 1, whom, &error);
  g_autoptr (InnPaper) paper = NULL;

  g_assert_no_error (error);
  paper = inn_card_layout_set (extract);
  inn_test_paper_assert (paper);
  inn_test_paper_assert_apart (paper);
  /* It is the name of a print job, which others see. */
  g_assert_null (strstr (inn_paper_get_title (paper), "林雨桐"));

  return inn_test_paper_dup_text (paper);
}

static void
assert_words (const char        *text,
              const char *const *words,
              guint              n_words,
              gboolean           there)
{
  for (guint i = 0; i < n_words; i++)
    if ((strstr (text, words[i]) != NULL) != there)
      g_error ("“%s” is %s: %s", words[i], there ? "missing" : "there", text);
}

static void
test_desk (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *text = set_and_read (book, INN_EXTRACT_FOR_DESK);

  assert_words (text, for_both, G_N_ELEMENTS (for_both), TRUE);
  assert_words (text, for_desk, G_N_ELEMENTS (for_desk), TRUE);
  g_assert_nonnull (strstr (text, "¥999"));
}

static void
test_guest (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *text = set_and_read (book, INN_EXTRACT_FOR_GUEST);

  assert_words (text, for_both, G_N_ELEMENTS (for_both), TRUE);
  assert_words (text, for_desk, G_N_ELEMENTS (for_desk), FALSE);
  /* What somebody else paid is theirs. */
  g_assert_null (strstr (text, "¥999"));
  /* Note of the card, reason, note of staff, remark at a stay, words on a room, follow-up, relation. */
  g_assert_nonnull (strstr (text, "Notprinted:7remarksofstaff"));
  g_assert_nonnull (strstr (text, "Datakeptaboutyou"));
}

/* Somebody of whom nothing is known but a number, and somebody who is not there. */
static void
test_nothing_known (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  inn_test_guest_add (book, "", "13800000000");
  text = set_and_read (book, INN_EXTRACT_FOR_DESK);
  g_assert_nonnull (strstr (text, "13800000000"));
  g_assert_null (read_extract (book, 99, INN_EXTRACT_FOR_DESK, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card-extract/the-desk-has-all", test_desk);
  g_test_add_func ("/card-extract/the-guest-has-no-remark-of-staff", test_guest);
  g_test_add_func ("/card-extract/nothing-known-and-nobody", test_nothing_known);

  return g_test_run ();
}
