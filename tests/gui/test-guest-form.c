/* test-guest-form.c: the form's sections and the form itself, on a real book. */

#include "config.h"

#include "inn-act-sentence.h"
#include "inn-background-section.h"
#include "inn-birthday-section.h"
#include "inn-conflict-bar.h"
#include "inn-contact-section.h"
#include "inn-document-section.h"
#include "inn-form-body.h"
#include "inn-form-field.h"
#include "inn-form-section.h"
#include "inn-gui-resources.h"
#include "inn-guest-builder.h"
#include "inn-guest-form.h"
#include "inn-guest-list-pane.h"
#include "inn-guest-part.h"
#include "inn-guest-pane.h"
#include "inn-known-bar.h"
#include "inn-name-section.h"
#include "inn-standing-section.h"
#include "inn-standing-section.h"
#include "inn-store-guests.h"
#include "inn-store-staff.h"
#include "inn-tags-section.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#define NARROWEST 360

static InnGuest *
new_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, "138 0571 6620", "CN");
  g_autoptr (InnContact) wechat = inn_contact_new (INN_CONTACT_WECHAT, "138 0571 6620", "CN");
  g_autoptr (InnContact) email = inn_contact_new (INN_CONTACT_EMAIL, "yutong@qq.com", "CN");
  g_autoptr (InnContact) other = inn_contact_new (INN_CONTACT_PHONE, "0571 8765 4321", "CN");
  g_autoptr (InnDocument) document =
    inn_document_new_sealed (9, INN_DOCUMENT_RESIDENT_ID, "002X");

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "林语桐");
  inn_guest_builder_set_text (builder, INN_GUEST_SALUTATION, "女士");
  inn_guest_builder_set_text (builder, INN_GUEST_BIRTH_TOLD, "农历90年冬月初九");
  inn_guest_builder_set_birthday (builder, inn_birthday_new_lunar (1990, 11, 9, FALSE));
  inn_guest_builder_set_gender (builder, INN_GENDER_FEMALE);
  inn_guest_builder_set_text (builder, INN_GUEST_COMPANY, "海岳科技");
  inn_guest_builder_set_text (builder, INN_GUEST_CHANNEL, "携程");
  inn_guest_builder_set_text (builder, INN_GUEST_NOTE, "第一行\n第二行");
  inn_guest_builder_set_staff_id (builder, 4);
  inn_guest_builder_set_flags (builder, INN_GUEST_VIP | INN_GUEST_ADVOCATE);
  inn_guest_builder_add_contact (builder, email);
  inn_guest_builder_add_contact (builder, phone);
  inn_guest_builder_add_contact (builder, wechat);
  inn_guest_builder_add_contact (builder, other);
  inn_guest_builder_add_document (builder, document);
  inn_guest_builder_add_tag (builder, 3);

  return inn_guest_builder_end (builder);
}

static InnGuest *
new_empty_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);

  return inn_guest_builder_end (builder);
}

static GtkWidget *
find_named (GtkWidget  *from,
            GType       type,
            const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (from, type, id));
}

static void
type_text (GtkWidget  *entry,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The three verbs: shown, nothing has changed; changed, apply says the new thing and only that. */
static void
test_sections_keep_their_three_verbs (void)
{
  const struct
  {
    GType type;
    guint changes;
  } cases[] = {
    { INN_TYPE_NAME_SECTION, INN_FIELD_NAME },
    { INN_TYPE_CONTACT_SECTION, INN_FIELD_PHONE },
    { INN_TYPE_BIRTHDAY_SECTION, INN_FIELD_BIRTHDAY },
    { INN_TYPE_DOCUMENT_SECTION, INN_FIELD_DOCUMENT },
    { INN_TYPE_BACKGROUND_SECTION, INN_FIELD_LATIN_NAME },
    { INN_TYPE_STANDING_SECTION, INN_FIELD_VIP },
    { INN_TYPE_TAGS_SECTION, INN_FIELD_NOTE },
  };
  const InnFormRules rules = { { 2026, 11, 22 }, INN_FEB29_ON_FEB28, (char *) "CN" };
  g_autoptr (InnGuest) guest = new_guest ();
  g_autoptr (InnGuest) empty = new_empty_guest ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnFormSection) section =
        g_object_ref_sink (g_object_new (cases[i].type, NULL));
      g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (guest);
      g_autoptr (InnGuest) now = NULL;
      GtkWidget *check = inn_test_window_find (GTK_WIDGET (section), GTK_TYPE_CHECK_BUTTON);
      GtkWidget *view = inn_test_window_find (GTK_WIDGET (section), GTK_TYPE_TEXT_VIEW);
      GtkWidget *entry = inn_test_window_find (GTK_WIDGET (section), GTK_TYPE_ENTRY);

      g_test_message ("%s", g_type_name (cases[i].type));
      inn_form_section_set_rules (section, &rules);
      inn_form_section_show (section, empty);
      g_assert_false (inn_form_section_has_changed (section, empty));
      inn_form_section_show (section, guest);
      g_assert_false (inn_form_section_has_changed (section, guest));

      if (cases[i].type == INN_TYPE_STANDING_SECTION)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                     !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
      else if (view != NULL)
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "neu", -1);
      else if (cases[i].type == INN_TYPE_BIRTHDAY_SECTION)
        type_text (entry, "1990-05-10");
      else
        type_text (cases[i].type == INN_TYPE_CONTACT_SECTION
                     ? inn_test_window_find (find_named (GTK_WIDGET (section), cases[i].type,
                                                         "phones"), GTK_TYPE_ENTRY)
                   : cases[i].type == INN_TYPE_DOCUMENT_SECTION
                     ? find_named (GTK_WIDGET (section), cases[i].type, "number")
                   : cases[i].type == INN_TYPE_BACKGROUND_SECTION
                     ? find_named (GTK_WIDGET (section), cases[i].type, "latin_name") : entry,
                   "13905710000");

      g_assert_true (inn_form_section_has_changed (section, guest));
      inn_form_section_apply (section, builder);
      now = inn_guest_builder_end (builder);
      g_assert_false (inn_guest_part_same (cases[i].changes, now, guest));

      inn_form_section_show (section, guest);
      g_assert_false (inn_form_section_has_changed (section, guest));
    }
}

static void
test_a_corrected_phone_keeps_its_row (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, "138 0571 6620", "CN");
  g_autoptr (InnFormSection) section =
    g_object_ref_sink (g_object_new (INN_TYPE_CONTACT_SECTION, NULL));
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (InnGuestBuilder) again = NULL;
  g_autoptr (InnGuest) now = NULL;
  GtkWidget *phones = find_named (GTK_WIDGET (section), INN_TYPE_CONTACT_SECTION, "phones");

  phone->id = 77;
  phone->primary = TRUE;
  g_free (phone->label);
  phone->label = g_strdup ("office");
  inn_guest_builder_add_contact (builder, phone);
  guest = inn_guest_builder_end (builder);

  inn_form_section_show (section, guest);
  type_text (inn_test_window_find (phones, GTK_TYPE_ENTRY), "138 0571 6621");
  again = inn_guest_builder_new (guest);
  inn_form_section_apply (section, again);
  now = inn_guest_builder_end (again);

  g_assert_cmpuint (inn_guest_get_n_contacts (now), ==, 1);
  g_assert_cmpint (inn_guest_get_contact (now, 0)->id, ==, 77);
  g_assert_cmpstr (inn_guest_get_contact (now, 0)->label, ==, "office");
  g_assert_cmpstr (inn_guest_get_contact (now, 0)->normalised, ==, "+8613805716621");
}

static void
test_refused_values_name_where_to_mend (void)
{
  g_autoptr (InnFormSection) section =
    g_object_ref_sink (g_object_new (INN_TYPE_CONTACT_SECTION, NULL));
  g_autoptr (InnGuest) empty = new_empty_guest ();
  GtkWidget *emails = find_named (GTK_WIDGET (section), INN_TYPE_CONTACT_SECTION, "emails");
  GtkWidget *entry, *where = NULL;

  inn_form_section_show (section, empty);
  g_assert_cmpint (inn_form_section_check (section, &where), ==, INN_VALIDITY_OK);
  g_assert_null (where);

  entry = inn_test_window_find (emails, GTK_TYPE_ENTRY);
  type_text (entry, "yutong.lin@qq");
  g_assert_cmpint (inn_form_section_check (section, &where), ==, INN_VALIDITY_INVALID);
  g_assert_true (where == entry);

  type_text (entry, "");
  g_assert_cmpint (inn_form_section_check (section, &where), ==, INN_VALIDITY_OK);
}

/* On a window */

static GtkWidget *
get_form (InnTestWindow *test)
{
  return inn_test_window_find (test->window, INN_TYPE_GUEST_FORM);
}

static GtkWidget *
get_name_entry (InnTestWindow *test)
{
  GtkWidget *section = inn_test_window_find (test->window, INN_TYPE_NAME_SECTION);

  return find_named (section, INN_TYPE_NAME_SECTION, "name");
}

static GtkWidget *
get_in_form (InnTestWindow *test,
             const char    *id)
{
  return find_named (get_form (test), INN_TYPE_GUEST_FORM, id);
}

static GtkWidget *
get_in_body (InnTestWindow *test,
             const char    *id)
{
  return find_named (get_in_form (test, "body"), INN_TYPE_FORM_BODY, id);
}

static GtkWidget *
get_phone_entry (InnTestWindow *test)
{
  GtkWidget *section = get_in_body (test, "contact_section");

  return inn_test_window_find (find_named (section, INN_TYPE_CONTACT_SECTION, "phones"),
                               GTK_TYPE_ENTRY);
}

static GtkWidget *
get_known_bar (InnTestWindow *test)
{
  return inn_test_window_find (test->window, INN_TYPE_KNOWN_BAR);
}

/* Whether a bar is on the screen that says so. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

/* The same, as soon as it does so: what is asked of the book takes a moment. */
static gboolean
comes_to_say (GtkWidget  *widget,
              const char *words)
{
  for (guint i = 0; i < 100 && !says (widget, words); i++)
    inn_test_window_run (50);

  return says (widget, words);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *words)
{
  if (GTK_IS_BUTTON (widget) && says (widget, words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_button (child, words) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (GtkWidget  *widget,
       const char *words)
{
  GtkWidget *button = find_button (widget, words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (500);
}

static gint64
get_shown_guest (InnTestWindow *test)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);

  return inn_guest_pane_get_guest_id (INN_GUEST_PANE (pane));
}

static InnGuest *
load_guest (InnTestWindow *test,
            gint64         id)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto (InnTestLoop) loaded = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnGuest *guest;

  inn_store_load_guest_async (store, id, NULL, inn_test_loop_done_cb, &loaded);
  guest = inn_store_load_guest_finish (store, inn_test_loop_wait (&loaded), &error);
  g_assert_no_error (error);

  return guest;
}

static void
save_text (InnTestWindow *test,
           gint64         id,
           InnGuestText   field,
           const char    *text)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuest) before = load_guest (test, id);
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (before);
  g_autoptr (InnGuest) after = NULL;
  g_autoptr (GError) error = NULL;

  inn_guest_builder_set_text (builder, field, text);
  after = inn_guest_builder_end (builder);
  inn_store_save_guest_async (store, after, NULL, NULL, inn_test_loop_done_cb, &saved);
  inn_store_save_guest_finish (store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (150);
}

static void
begin (InnTestWindow *test)
{
  gtk_widget_activate_action (test->window, "win.new-guest", NULL);
  inn_test_window_run (200);
  g_assert_nonnull (get_form (test));
}

static void
edit (InnTestWindow *test,
      gint64         id)
{
  gtk_widget_activate_action (test->window, "win.open-guest", "x", id);
  inn_test_window_run (150);
  gtk_widget_activate_action (test->window, "win.edit-guest", NULL);
  inn_test_window_run (200);
  g_assert_nonnull (get_form (test));
}

static void
activate (InnTestWindow *test,
          const char    *action)
{
  gtk_widget_activate_action (get_form (test), action, NULL);
  inn_test_window_run (300);
}

static void
test_form_fits (InnTestWindow *test,
                gconstpointer  data)
{
  int minimum;

  begin (test);
  gtk_widget_measure (get_form (test), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

static void
test_name_is_enough (InnTestWindow *test,
                     gconstpointer  data)
{
  g_autoptr (InnGuest) guest = NULL;

  begin (test);
  activate (test, "form.save");
  g_assert_nonnull (get_form (test));

  type_text (get_name_entry (test), "林语桐");
  activate (test, "form.save");
  g_assert_null (get_form (test));

  guest = load_guest (test, get_shown_guest (test));
  g_assert_cmpstr (inn_guest_get_name (guest), ==, "林语桐");
  g_assert_cmpstr (inn_guest_get_text (guest, INN_GUEST_READING), ==, "lin yutong");
}

static void
test_known_number_is_said (InnTestWindow *test,
                           gconstpointer  data)
{
  GtkWidget *bar;

  inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  begin (test);
  bar = get_known_bar (test);
  g_assert_false (gtk_widget_get_visible (bar));

  type_text (get_phone_entry (test), "+86 13612345678");
  inn_test_window_run (500);
  g_assert_true (gtk_widget_get_visible (bar));

  type_text (get_phone_entry (test), "");
  inn_test_window_run (500);
  g_assert_false (gtk_widget_get_visible (bar));
}

static double
get_place (InnTestWindow *test,
           GtkWidget     *widget)
{
  double x, y = -1;

  g_assert_true (gtk_widget_translate_coordinates (widget, test->window, 0, 0, &x, &y));

  return y;
}

/* Whatever comes and goes above where one types, or below it. */
static void
test_nothing_moves_under_the_hands (InnTestWindow *test,
                                    gconstpointer  data)
{
  GtkWidget *tags;
  double place;

  inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  begin (test);
  tags = get_in_body (test, "tags_section");
  g_assert_true (gtk_widget_child_focus (tags, GTK_DIR_TAB_FORWARD));
  inn_test_window_run (200);
  place = get_place (test, tags);
  type_text (get_phone_entry (test), "136 1234 5678");
  inn_test_window_run (500);
  g_assert_true (gtk_widget_get_visible (get_known_bar (test)));
  g_assert_cmpfloat_with_epsilon (get_place (test, tags), place, 1);

  /* The offer of the draft makes room when the first letter is typed. */
  inn_test_window_run (1500);
  activate (test, "form.cancel");
  begin (test);
  inn_test_window_run (500);
  g_assert_true (says (get_form (test), "Continue"));
  place = get_place (test, get_name_entry (test));
  type_text (get_name_entry (test), "A");
  inn_test_window_run (300);
  g_assert_cmpfloat_with_epsilon (get_place (test, get_name_entry (test)), place, 1);
}

static void
test_draft_is_kept_and_offered (InnTestWindow *test,
                                gconstpointer  data)
{
  GtkWidget *bar;

  begin (test);
  type_text (get_name_entry (test), "林语桐");
  activate (test, "form.cancel");
  g_assert_null (get_form (test));

  begin (test);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test))), ==, "");
  bar = get_in_form (test, "draft_offer");
  g_assert_true (gtk_widget_get_visible (bar));
  press (bar, "Continue");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test))), ==, "林语桐");
  /* What is typed next goes on from there. */
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (get_name_entry (test))), ==, 3);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (get_name_entry (test)), NULL,
                                                     NULL));

  activate (test, "form.save");
  begin (test);
  g_assert_false (gtk_widget_get_visible (get_in_form (test, "draft_offer")));
}

static const char *
get_name (InnTestWindow *test)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test)));
}

/* What was left twice waits twice, the latest first; the same twice is one. */
static void
test_second_draft_leaves_the_first (InnTestWindow *test,
                                    gconstpointer  data)
{
  static const char *const typed[] = { "林语桐", "王小雨", "王小雨" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      begin (test);
      type_text (get_name_entry (test), typed[i]);
      g_assert_false (gtk_widget_get_visible (get_in_form (test, "draft_offer")));
      activate (test, "form.cancel");
    }

  begin (test);
  press (get_in_form (test, "draft_offer"), "Continue");
  g_assert_cmpstr (get_name (test), ==, "王小雨");
  activate (test, "form.save");

  begin (test);
  press (get_in_form (test, "draft_offer"), "Continue");
  g_assert_cmpstr (get_name (test), ==, "林语桐");
  type_text (get_name_entry (test), "林语桐二");
  activate (test, "form.cancel");

  /* Gone on with, it is still one. */
  begin (test);
  press (get_in_form (test, "draft_offer"), "Discard");
  g_assert_false (gtk_widget_get_visible (get_in_form (test, "draft_offer")));
}

/* Discarding one offers the one before. So with a guest who is changed. */
static void
test_discarding_a_draft_offers_the_one_before (InnTestWindow *test,
                                               gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  gint64 other = inn_test_window_add_guest (test, "王芳", NULL, "");

  edit (test, id);
  type_text (get_name_entry (test), "林语桐");
  activate (test, "form.cancel");
  edit (test, id);
  type_text (get_name_entry (test), "林羽桐");
  activate (test, "form.cancel");

  edit (test, other);
  g_assert_false (gtk_widget_get_visible (get_in_form (test, "draft_offer")));
  activate (test, "form.cancel");

  edit (test, id);
  press (get_in_form (test, "draft_offer"), "Discard");
  press (get_in_form (test, "draft_offer"), "Continue");
  g_assert_cmpstr (get_name (test), ==, "林语桐");
  activate (test, "form.save");

  edit (test, id);
  g_assert_false (gtk_widget_get_visible (get_in_form (test, "draft_offer")));
}

/* It ends on a day that is typed as people write it; what is no day is not passed over. */
static void
test_tier_has_a_last_day (InnTestWindow *test,
                          gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  GtkWidget *section, *tier, *until;
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (InnGuest) without = NULL;

  edit (test, id);
  section = inn_test_window_find (get_form (test), INN_TYPE_STANDING_SECTION);
  tier = find_named (section, INN_TYPE_STANDING_SECTION, "tier");
  until = find_named (section, INN_TYPE_STANDING_SECTION, "until");
  g_assert_false (gtk_widget_get_mapped (until));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (tier), INN_TIER_GOLD);
  type_text (until, "some day");
  activate (test, "form.save");
  g_assert_nonnull (get_form (test));
  type_text (until, "2099年12月31日");
  activate (test, "form.save");
  g_assert_null (get_form (test));
  guest = load_guest (test, id);
  g_assert_cmpint (inn_guest_get_tier (guest), ==, INN_TIER_GOLD);
  g_assert_true (inn_date_equal (inn_guest_get_tier_until (guest), inn_date_new (2099, 12, 31)));

  edit (test, id);
  section = inn_test_window_find (get_form (test), INN_TYPE_STANDING_SECTION);
  until = find_named (section, INN_TYPE_STANDING_SECTION, "until");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (until)), ==, "2099-12-31");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_named (section, INN_TYPE_STANDING_SECTION,
                                                         "tier")),
                              INN_TIER_NONE);
  activate (test, "form.save");
  without = load_guest (test, id);
  g_assert_cmpint (inn_guest_get_tier (without), ==, INN_TIER_NONE);
  g_assert_false (inn_date_is_set (inn_guest_get_tier_until (without)));
}

/* Cancels the form, clears the search, in this order, wherever the focus is. */
static void
test_escape_cancels_before_it_clears (InnTestWindow *test,
                                      gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  GtkWidget *search = inn_test_window_find (pane, GTK_TYPE_SEARCH_ENTRY);

  begin (test);
  type_text (get_name_entry (test), "林语桐");
  gtk_editable_set_text (GTK_EDITABLE (search), "lin");
  gtk_widget_grab_focus (search);
  inn_test_window_run (200);

  g_signal_emit_by_name (search, "stop-search");
  inn_test_window_run (200);
  g_assert_null (get_form (test));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "lin");

  g_signal_emit_by_name (search, "stop-search");
  inn_test_window_run (200);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
}

static void
test_other_fields_are_taken_over (InnTestWindow *test,
                                  gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  g_autoptr (InnGuest) guest = NULL;

  edit (test, id);
  type_text (get_name_entry (test), "林语桐");
  save_text (test, id, INN_GUEST_COMPANY, "海岳科技");
  g_assert_false (gtk_widget_get_visible (get_in_form (test, "conflict_bar")));
  activate (test, "form.save");
  g_assert_null (get_form (test));

  guest = load_guest (test, id);
  g_assert_cmpstr (inn_guest_get_name (guest), ==, "林语桐");
  g_assert_cmpstr (inn_guest_get_text (guest, INN_GUEST_COMPANY), ==, "海岳科技");
}

static void
test_conflict_shows_both (InnTestWindow *test,
                          gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  GtkWidget *bar;

  edit (test, id);
  type_text (get_name_entry (test), "林语桐");
  save_text (test, id, INN_GUEST_NAME, "林玉桐");
  bar = get_in_form (test, "conflict_bar");
  g_assert_true (comes_to_say (bar, "You wrote 林语桐"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test))), ==, "林语桐");

  g_signal_emit_by_name (bar, "chosen", INN_FIELD_NAME, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test))), ==, "林玉桐");
}

static void
test_deleted_guest_keeps_what_was_typed (InnTestWindow *test,
                                         gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->book);
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  g_auto (InnTestLoop) deleted = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (GError) error = NULL;

  edit (test, id);
  type_text (get_name_entry (test), "林语桐");
  inn_store_delete_guests_async (store, &id, 1, NULL, inn_test_loop_done_cb, &deleted);
  inn_store_delete_guests_finish (store, inn_test_loop_wait (&deleted), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (300);

  g_assert_nonnull (get_form (test));
  g_assert_true (gtk_widget_get_visible (get_in_form (test, "gone_bar")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test))), ==, "林语桐");

  g_signal_emit_by_name (get_in_form (test, "gone_bar"), "first");
  inn_test_window_run (300);
  g_assert_null (get_form (test));
  g_assert_cmpint (get_shown_guest (test), !=, id);
  guest = load_guest (test, get_shown_guest (test));
  g_assert_cmpstr (inn_guest_get_name (guest), ==, "林语桐");
  g_assert_cmpuint (inn_guest_get_n_contacts (guest), ==, 1);
}

/* The family shares it: the contact says so with both, the bar does not come back, and the mark is
 * its own way back. */
static void
test_family_shares_the_number (InnTestWindow *test,
                               gconstpointer  data)
{
  gint64 mother = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  g_autoptr (InnGuest) daughter = NULL;
  g_autoptr (InnGuest) after = NULL;
  gint64 id;

  begin (test);
  type_text (get_name_entry (test), "王小雨");
  type_text (get_phone_entry (test), "136 1234 5678");
  inn_test_window_run (500);
  g_assert_true (comes_to_say (get_known_bar (test), "林雨桐"));

  press (get_known_bar (test), "Family shares it");
  g_assert_false (gtk_widget_get_visible (get_known_bar (test)));
  g_assert_true (comes_to_say (get_in_body (test, "contact_section"), "Shared"));

  press (get_in_body (test, "contact_section"), "Shared");
  g_assert_true (comes_to_say (get_known_bar (test), "林雨桐"));
  press (get_known_bar (test), "Family shares it");
  activate (test, "form.save");
  g_assert_null (get_form (test));

  id = get_shown_guest (test);
  daughter = load_guest (test, id);
  after = load_guest (test, mother);
  g_assert_true (inn_guest_get_first_contact (daughter, INN_CONTACT_PHONE)->shared);
  g_assert_true (inn_guest_get_first_contact (after, INN_CONTACT_PHONE)->shared);
  g_assert_true (comes_to_say (test->window, "shared by the family"));

  gtk_widget_activate_action (test->window, "win.edit-guest", NULL);
  inn_test_window_run (300);
  g_assert_true (comes_to_say (get_in_body (test, "contact_section"), "Shared"));
  type_text (get_name_entry (test), "王小雨儿");
  inn_test_window_run (500);
  g_assert_false (gtk_widget_get_visible (get_known_bar (test)));
}

/* Another number is not what was said to be shared; typed again it is. */
static void
test_another_number_is_not_shared (InnTestWindow *test,
                                   gconstpointer  data)
{
  inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  begin (test);
  type_text (get_phone_entry (test), "136 1234 5678");
  inn_test_window_run (500);
  press (get_known_bar (test), "Family shares it");
  g_assert_true (comes_to_say (get_in_body (test, "contact_section"), "Shared"));

  type_text (get_phone_entry (test), "136 1234 5679");
  g_assert_false (says (get_in_body (test, "contact_section"), "Shared"));
  type_text (get_phone_entry (test), "13612345678");
  g_assert_true (comes_to_say (get_in_body (test, "contact_section"), "Shared"));
}

/* Not the same person: said, taken back, said again, saved; then it is not asked again for either
 * of the two, and undoing the act asks again. */
static void
test_not_the_same_person (InnTestWindow *test,
                          gconstpointer  data)
{
  gint64 known = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  g_autoptr (InnGuest) guest = NULL;
  gint64 id;

  begin (test);
  type_text (get_name_entry (test), "林雨桐");
  type_text (get_phone_entry (test), "136 1234 5678");
  inn_test_window_run (500);
  g_assert_true (comes_to_say (get_known_bar (test), "This number is in the book:"));

  press (get_known_bar (test), "Not the same person");
  g_assert_true (comes_to_say (get_known_bar (test), "Not the same person as 林雨桐"));
  g_assert_false (says (get_known_bar (test), "This number is in the book:"));
  press (get_known_bar (test), "Take back");
  g_assert_true (comes_to_say (get_known_bar (test), "This number is in the book:"));
  press (get_known_bar (test), "Not the same person");
  activate (test, "form.save");
  g_assert_null (get_form (test));

  id = get_shown_guest (test);
  guest = load_guest (test, id);
  g_assert_true (inn_guest_is_apart_from (guest, known));

  edit (test, known);
  type_text (get_phone_entry (test), "13612345678");
  inn_test_window_run (500);
  g_assert_false (gtk_widget_get_visible (get_known_bar (test)));
  activate (test, "form.cancel");
}

/* A draft that was kept keeps the answers. */
static void
test_answers_are_kept_in_the_draft (InnTestWindow *test,
                                    gconstpointer  data)
{
  inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  begin (test);
  type_text (get_name_entry (test), "林雨桐");
  inn_test_window_run (500);
  press (get_known_bar (test), "Not the same person");
  activate (test, "form.cancel");

  begin (test);
  press (get_in_form (test, "draft_offer"), "Continue");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test))), ==, "林雨桐");
  g_assert_false (gtk_widget_get_visible (get_known_bar (test)));
}

static gint64
add_staff (InnTestWindow *test,
           const char    *name)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnStaff) staff = inn_staff_new (0, name, FALSE);
  g_autoptr (GError) error = NULL;
  gint64 id;

  inn_store_save_staff_async (store, staff, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_staff_finish (store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* Each value has its own author; what is not decided stays when something else is changed. */
static void
test_conflict_says_who_and_when (InnTestWindow *test,
                                 gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->book);
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "136 1234 5678", "");
  GtkWidget *bar, *background;

  edit (test, id);
  background = get_in_body (test, "background_section");
  type_text (get_name_entry (test), "林语桐");
  type_text (find_named (background, INN_TYPE_BACKGROUND_SECTION, "company"), "西湖茶业");

  inn_store_set_staff (store, add_staff (test, "小周"));
  save_text (test, id, INN_GUEST_NAME, "林玉桐");
  bar = get_in_form (test, "conflict_bar");
  g_assert_true (comes_to_say (bar, "小周 changed the same, 09:4"));
  g_assert_true (comes_to_say (bar, "You wrote 林语桐"));
  g_assert_true (comes_to_say (bar, "小周 wrote 林玉桐"));

  inn_store_set_staff (store, 0);
  save_text (test, id, INN_GUEST_COMPANY, "海岳科技");
  g_assert_true (comes_to_say (bar, "Somebody wrote 海岳科技"));
  g_assert_true (comes_to_say (bar, "小周 wrote 林玉桐"));

  press (bar, "Use this");
  g_assert_false (says (bar, "小周 wrote 林玉桐"));
  g_assert_true (comes_to_say (bar, "Somebody wrote 海岳科技"));
  press (bar, "Use this");
  g_assert_false (gtk_widget_get_visible (bar));
}

/* A slice of a long change that goes on until it is told to stop. */
typedef struct
{
  gint stop;
  gint percent;
} LongChange;

static InnSlice
run_slice (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  LongChange *job = data;

  inn_change_set_progress (change, g_atomic_int_get (&job->percent) / 100.0);
  g_usleep (5000);

  return g_atomic_int_get (&job->stop) ? INN_SLICE_DONE : INN_SLICE_MORE;
}

static void
test_saving_waits_for_the_import (InnTestWindow *test,
                                  gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto (InnTestLoop) ended = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (GError) error = NULL;
  LongChange job = { 0, 40 };

  inn_store_change_sliced_async (store, inn_act_new (INN_ACT_IMPORT_GUESTS), run_slice, &job, NULL,
                                 NULL, NULL, NULL, inn_test_loop_done_cb, &ended);
  begin (test);
  type_text (get_name_entry (test), "林语桐");
  activate (test, "form.save");
  inn_test_window_run (300);
  g_assert_nonnull (get_form (test));
  g_assert_true (comes_to_say (get_in_form (test, "saver"), "Waiting for the import, 40 %"));

  g_atomic_int_set (&job.percent, 70);
  inn_test_window_run (300);
  g_assert_true (comes_to_say (get_in_form (test, "saver"), "Waiting for the import, 70 %"));

  g_atomic_int_set (&job.stop, 1);
  inn_store_change_sliced_finish (store, inn_test_loop_wait (&ended), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (500);
  g_assert_null (get_form (test));
  guest = load_guest (test, get_shown_guest (test));
  g_assert_cmpstr (inn_guest_get_name (guest), ==, "林语桐");
}

/* What is typed while it is being saved is neither saved nor lost. */
static void
test_typing_goes_on_while_saving (InnTestWindow *test,
                                  gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto (InnTestLoop) ended = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (GError) error = NULL;
  LongChange job = { 0, 40 };

  inn_store_change_sliced_async (store, inn_act_new (INN_ACT_IMPORT_GUESTS), run_slice, &job, NULL,
                                 NULL, NULL, NULL, inn_test_loop_done_cb, &ended);
  begin (test);
  type_text (get_name_entry (test), "林语桐");
  type_text (get_phone_entry (test), "136 1234 5678");
  activate (test, "form.save");
  type_text (get_name_entry (test), "林语桐儿");
  g_atomic_int_set (&job.stop, 1);
  inn_store_change_sliced_finish (store, inn_test_loop_wait (&ended), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (500);

  g_assert_nonnull (get_form (test));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_name_entry (test))), ==, "林语桐儿");
  g_assert_false (gtk_widget_get_visible (get_in_form (test, "conflict_bar")));
  activate (test, "form.save");
  g_assert_null (get_form (test));
  guest = load_guest (test, get_shown_guest (test));
  g_assert_cmpstr (inn_guest_get_name (guest), ==, "林语桐儿");
  g_assert_cmpuint (inn_guest_get_n_contacts (guest), ==, 1);
}

/* A doubt is said while typing, and once more before it is saved; then it is saved as it is. */
static void
test_doubtful_id_is_saved_anyway (InnTestWindow *test,
                                  gconstpointer  data)
{
  g_autoptr (InnGuest) guest = NULL;
  GtkWidget *section;

  begin (test);
  type_text (get_name_entry (test), "林语桐");
  section = get_in_body (test, "document_section");
  type_text (find_named (section, INN_TYPE_DOCUMENT_SECTION, "number"), "110105194912310021");
  inn_test_window_run (900);
  g_assert_true (comes_to_say (section, "one digit is probably wrong"));

  activate (test, "form.save");
  g_assert_nonnull (get_form (test));
  g_assert_true (comes_to_say (get_in_form (test, "saver"),
                               "ID number: The last character does not fit"));

  press (get_in_form (test, "saver"), "Save anyway");
  g_assert_null (get_form (test));
  guest = load_guest (test, get_shown_guest (test));
  g_assert_cmpuint (inn_guest_get_n_documents (guest), ==, 1);
}

/* A press takes the keyboard from a field, and that can change the field: the bar must be there when
 * the button is let go, and what is doubtful by then is asked about, not taken for answered. */
static void
test_a_press_on_save_anyway_is_not_lost (InnTestWindow *test,
                                         gconstpointer  data)
{
  GtkWidget *saver;

  begin (test);
  type_text (get_name_entry (test), "林语桐");
  type_text (get_phone_entry (test), "1381234567");
  activate (test, "form.save");
  saver = get_in_form (test, "saver");
  g_assert_true (comes_to_say (saver, "Phone: Has 10 digits"));
  gtk_widget_set_state_flags (find_button (saver, "Save anyway"), GTK_STATE_FLAG_ACTIVE, FALSE);
  type_text (get_phone_entry (test), "138123456");
  g_assert_true (gtk_widget_get_visible (saver));
  press (saver, "Save anyway");
  g_assert_nonnull (get_form (test));
  g_assert_true (comes_to_say (saver, "Phone: Has 9 digits"));
  press (saver, "Save anyway");
  g_assert_null (get_form (test));
}

/* Whoever goes on typing is asked no more until it is saved again. */
static void
test_the_question_goes_when_typing_goes_on (InnTestWindow *test,
                                            gconstpointer  data)
{
  begin (test);
  type_text (get_phone_entry (test), "1381234567");
  activate (test, "form.save");
  g_assert_true (gtk_widget_get_visible (get_in_form (test, "saver")));
  type_text (get_phone_entry (test), "13812345678");
  g_assert_false (gtk_widget_get_visible (get_in_form (test, "saver")));
}

static InnGender
apply_gender (InnFormSection *section,
              const InnGuest *base)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (base);
  g_autoptr (InnGuest) now = NULL;

  inn_form_section_apply (section, builder);
  now = inn_guest_builder_end (builder);

  return inn_guest_get_gender (now);
}

static void
test_gender_goes_with_the_title_until_chosen (void)
{
  g_autoptr (InnFormSection) section =
    g_object_ref_sink (g_object_new (INN_TYPE_NAME_SECTION, NULL));
  g_autoptr (InnGuest) empty = new_empty_guest ();
  g_autoptr (InnGuest) guest = new_guest ();
  GtkToggleButton *ms =
    GTK_TOGGLE_BUTTON (find_named (GTK_WIDGET (section), INN_TYPE_NAME_SECTION, "ms"));
  GtkToggleButton *mr =
    GTK_TOGGLE_BUTTON (find_named (GTK_WIDGET (section), INN_TYPE_NAME_SECTION, "mr"));
  GtkDropDown *gender =
    GTK_DROP_DOWN (find_named (GTK_WIDGET (section), INN_TYPE_NAME_SECTION, "gender"));

  inn_form_section_show (section, empty);
  g_assert_cmpint (gtk_drop_down_get_selected (gender), ==, INN_GENDER_UNKNOWN);
  g_assert_cmpint (g_list_model_get_n_items (gtk_drop_down_get_model (gender)), ==, 4);
  gtk_toggle_button_set_active (ms, TRUE);
  g_assert_cmpint (gtk_drop_down_get_selected (gender), ==, INN_GENDER_FEMALE);
  gtk_toggle_button_set_active (mr, TRUE);
  g_assert_cmpint (apply_gender (section, empty), ==, INN_GENDER_MALE);

  gtk_drop_down_set_selected (gender, INN_GENDER_OTHER);
  gtk_toggle_button_set_active (ms, TRUE);
  gtk_toggle_button_set_active (ms, FALSE);
  g_assert_cmpint (apply_gender (section, empty), ==, INN_GENDER_OTHER);

  gtk_drop_down_set_selected (gender, INN_GENDER_UNKNOWN);
  gtk_toggle_button_set_active (ms, TRUE);
  g_assert_cmpint (apply_gender (section, empty), ==, INN_GENDER_FEMALE);

  /* The guest written down as a lady: another gender is a change. */
  inn_form_section_show (section, guest);
  g_assert_cmpint (gtk_drop_down_get_selected (gender), ==, INN_GENDER_FEMALE);
  gtk_drop_down_set_selected (gender, INN_GENDER_MALE);
  g_assert_true (inn_form_section_has_changed (section, guest));
  g_assert_cmpint (apply_gender (section, guest), ==, INN_GENDER_MALE);
}

/* Two fields share a line; one that has nothing beside it leaves the other half free all the same. */
static void
test_a_field_alone_keeps_to_its_half (InnTestWindow *test,
                                      gconstpointer  data)
{
  GtkWidget *section, *gender;

  begin (test);
  inn_test_window_run (300);
  section = inn_test_window_find (get_form (test), INN_TYPE_NAME_SECTION);
  gender = find_named (section, INN_TYPE_NAME_SECTION, "gender");
  g_assert_cmpint (gtk_widget_get_width (gender), >, 0);
  g_assert_cmpint (gtk_widget_get_width (gender), <, gtk_widget_get_width (section) / 2);
}

/* Beside a filled phone stands only what leaves its number room. */
static void
test_phone_keeps_its_room (InnTestWindow *test,
                           gconstpointer  data)
{
  GtkWidget *phone;
  int minimum;

  begin (test);
  type_text (get_phone_entry (test), "+49 1511 2345678");
  inn_test_window_run (300);
  phone = get_phone_entry (test);
  g_assert_cmpint (gtk_widget_get_width (phone), >=, 150);
  gtk_widget_measure (get_form (test), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

/* A note of 10,000 characters and a name of 300 come back whole, or as long as the field allows. */
static void
test_long_texts_are_kept (InnTestWindow *test,
                          gconstpointer  data)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (InnGuest) guest = NULL;
  GtkWidget *view;

  while (g_utf8_strlen (note->str, -1) < 10000)
    g_string_append (note, "喜欢靠窗 & <b>安静</b> 的房间\n");
  while (g_utf8_strlen (name->str, -1) < 300)
    g_string_append (name, "林雨");

  begin (test);
  type_text (get_name_entry (test), name->str);
  view = inn_test_window_find (get_in_body (test, "tags_section"), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), note->str, -1);
  activate (test, "form.save");
  g_assert_null (get_form (test));

  guest = load_guest (test, get_shown_guest (test));
  g_assert_cmpstr (inn_guest_get_name (guest), ==, name->str);
  g_assert_cmpint (g_utf8_strlen (inn_guest_get_text (guest, INN_GUEST_NOTE), -1), >=, 9999);
  g_assert_true (g_str_has_prefix (note->str, inn_guest_get_text (guest, INN_GUEST_NOTE)));
}

/* The field that had the focus settles once more while the form goes away. */
static void
test_nobody_is_asked_after_the_end (InnTestWindow *test,
                                    gconstpointer  data)
{
  g_autoptr (InnGuest) guest = new_guest ();
  GtkWidget *bar = g_object_ref_sink (inn_known_bar_new (test->book));

  inn_known_bar_look (INN_KNOWN_BAR (bar), guest);
  g_object_run_dispose (G_OBJECT (bar));
  inn_known_bar_look (INN_KNOWN_BAR (bar), guest);
  inn_test_window_run (800);

  g_assert_finalize_object (bar);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

  g_test_add_func ("/form-section/keeps-its-three-verbs", test_sections_keep_their_three_verbs);
  g_test_add_func ("/form-section/a-corrected-phone-keeps-its-row",
                   test_a_corrected_phone_keeps_its_row);
  g_test_add_func ("/form-section/refused-values-name-where-to-mend",
                   test_refused_values_name_where_to_mend);
  g_test_add_func ("/form-section/gender-goes-with-the-title-until-chosen",
                   test_gender_goes_with_the_title_until_chosen);
  ADD ("/guest-form/fits-360", test_form_fits);
  ADD ("/guest-form/a-phone-keeps-its-room", test_phone_keeps_its_room);
  ADD ("/guest-form/a-field-alone-keeps-to-its-half", test_a_field_alone_keeps_to_its_half);
  ADD ("/guest-form/a-name-is-enough", test_name_is_enough);
  ADD ("/guest-form/a-known-number-is-said", test_known_number_is_said);
  ADD ("/guest-form/nothing-moves-under-the-hands", test_nothing_moves_under_the_hands);
  ADD ("/guest-form/a-draft-is-kept-and-offered", test_draft_is_kept_and_offered);
  ADD ("/guest-form/a-second-draft-leaves-the-first", test_second_draft_leaves_the_first);
  ADD ("/guest-form/discarding-a-draft-offers-the-one-before",
       test_discarding_a_draft_offers_the_one_before);
  ADD ("/guest-form/escape-cancels-before-it-clears-the-search",
       test_escape_cancels_before_it_clears);
  ADD ("/guest-form/a-tier-has-a-last-day", test_tier_has_a_last_day);
  ADD ("/guest-form/takes-over-what-others-changed", test_other_fields_are_taken_over);
  ADD ("/guest-form/a-conflict-shows-both", test_conflict_shows_both);
  ADD ("/guest-form/a-deleted-guest-keeps-what-was-typed",
       test_deleted_guest_keeps_what_was_typed);

  ADD ("/guest-form/the-family-shares-the-number", test_family_shares_the_number);
  ADD ("/guest-form/another-number-is-not-shared", test_another_number_is_not_shared);
  ADD ("/guest-form/not-the-same-person-is-remembered", test_not_the_same_person);
  ADD ("/guest-form/a-draft-keeps-the-answers", test_answers_are_kept_in_the_draft);
  ADD ("/guest-form/a-conflict-says-who-and-when", test_conflict_says_who_and_when);
  ADD ("/guest-form/saving-waits-for-the-import-and-says-so", test_saving_waits_for_the_import);
  ADD ("/guest-form/typing-goes-on-while-it-is-saved", test_typing_goes_on_while_saving);
  ADD ("/guest-form/a-doubtful-id-is-saved-anyway", test_doubtful_id_is_saved_anyway);
  ADD ("/guest-form/a-press-on-save-anyway-is-not-lost", test_a_press_on_save_anyway_is_not_lost);
  ADD ("/guest-form/the-question-goes-when-typing-goes-on",
       test_the_question_goes_when_typing_goes_on);
  ADD ("/guest-form/long-texts-are-kept", test_long_texts_are_kept);
  ADD ("/guest-form/nobody-is-asked-after-the-end-of-a-form", test_nobody_is_asked_after_the_end);

  return g_test_run ();
}
