/* inn-guest-form.c: see inn-guest-form.h.
 *
 *     header            Cancel · title · Save
 *     bars              a draft to go on with, an error, what was changed elsewhere
 *     sections          each shows a guest, applies itself to a builder, judges itself
 *
 * The form holds two guests: the base, which is what the book said when it was opened or what it
 * says by now, and what the sections say. Nothing typed is ever dropped: a failed save, a newer
 * version, a deleted guest leave everything where it is.
 */

#include "config.h"

#include "inn-guest-form.h"

#include "inn-background-section.h"
#include "inn-birthday-section.h"
#include "inn-conflict-bar.h"
#include "inn-contact-section.h"
#include "inn-document-section.h"
#include "inn-draft-keeper.h"
#include "inn-error.h"
#include "inn-feedback.h"
#include "inn-form-bar.h"
#include "inn-form-line.h"
#include "inn-guest-notation.h"
#include "inn-guest-part.h"
#include "inn-known-bar.h"
#include "inn-name-section.h"
#include "inn-pane-header.h"
#include "inn-standing-section.h"
#include "inn-store-guests.h"
#include "inn-store-staff.h"
#include "inn-tags-section.h"

#include <glib/gi18n.h>

#define NEW_KEY "guest:new"
#define N_SECTIONS 7

struct _InnGuestForm
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *draft_bar;
  GtkWidget *error_bar;
  GtkWidget *gone_bar;
  GtkWidget *conflict_bar;
  GtkWidget *scroller;
  GtkWidget *name_section;
  GtkWidget *contact_section;
  GtkWidget *birthday_section;
  GtkWidget *document_section;
  GtkWidget *background_section;
  GtkWidget *standing_section;
  GtkWidget *tags_section;
  GtkWidget *known_bar;

  InnBook *book;             /* owned */
  InnDraftKeeper *drafts;    /* owned */
  GCancellable *cancellable; /* owned */
  InnGuest *base;            /* owned, what the book says */
  InnDraft *found_draft;     /* owned, nullable: offered in the draft bar */
  gint64 guest_id;           /* 0 for a new guest */
  gboolean saving;
  gboolean gone;             /* the guest was deleted while the form was open */
};

G_DEFINE_FINAL_TYPE (InnGuestForm, inn_guest_form, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void save (InnGuestForm *self);

static InnGuest *
new_empty_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);

  return inn_guest_builder_end (builder);
}

static void
get_sections (InnGuestForm    *self,
              InnFormSection **sections)
{
  GtkWidget *const widgets[N_SECTIONS] = {
    self->name_section, self->contact_section, self->birthday_section, self->document_section,
    self->background_section, self->standing_section, self->tags_section,
  };

  for (guint i = 0; i < N_SECTIONS; i++)
    sections[i] = INN_FORM_SECTION (widgets[i]);
}

/* What the form says now. */
static InnGuest *
dup_draft (InnGuestForm *self)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (self->base);
  InnFormSection *sections[N_SECTIONS];

  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    inn_form_section_apply (sections[i], builder);

  return inn_guest_builder_end (builder);
}

static gboolean
has_changed (InnGuestForm *self)
{
  InnFormSection *sections[N_SECTIONS];

  if (self->base == NULL)
    return FALSE;

  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    if (inn_form_section_has_changed (sections[i], self->base))
      return TRUE;

  return FALSE;
}

static char *
write_draft (gpointer data)
{
  InnGuestForm *self = data;
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (InnGuest) draft = NULL;

  if (!has_changed (self))
    return NULL;

  draft = dup_draft (self);
  new_tags = inn_tags_section_dup_new_tags (INN_TAGS_SECTION (self->tags_section));

  return inn_guest_to_notation (draft, new_tags);
}

static void
show_guest (InnGuestForm *self,
            InnGuest     *guest)
{
  InnClock *clock = inn_book_get_clock (self->book);
  InnSettings *settings = inn_book_get_settings (self->book);
  g_autofree char *region = inn_settings_dup_default_region (settings);
  InnFormRules rules = {
    inn_clock_get_today (clock), inn_settings_get_feb29_rule (settings), region
  };
  InnFormSection *sections[N_SECTIONS];

  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      inn_form_section_set_rules (sections[i], &rules);
      inn_form_section_show (sections[i], guest);
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    inn_form_section_regard (sections[i], guest);
}

static void
set_base (InnGuestForm *self,
          InnGuest     *guest)
{
  inn_guest_ref (guest);
  g_clear_pointer (&self->base, inn_guest_unref);
  self->base = guest;
}

static void
update_title (InnGuestForm *self)
{
  gtk_label_set_text (GTK_LABEL (self->title),
                      self->guest_id != 0 ? inn_guest_get_display_name (self->base)
                                          : _("New guest"));
  gtk_label_set_text (GTK_LABEL (self->subtitle),
                      self->guest_id != 0 ? _("Changing the profile")
                                          : _("A name or one contact is enough"));
}

static void
update_actions (InnGuestForm *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save",
                                 self->base != NULL && !self->saving);
}

static void
scroll_to_top (InnGuestForm *self)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
close_form (InnGuestForm *self,
            gint64        guest_id)
{
  inn_draft_keeper_set_key (self->drafts, NULL);
  g_cancellable_cancel (self->cancellable);
  g_signal_emit (self, signals[CLOSED], 0, guest_id);
}

/* Newer versions */

/* The book says something newer: take it over where nothing was typed, and show both where there
 * was. */
static void
take_newer (InnGuestForm *self,
            InnGuest     *newer)
{
  g_autoptr (InnGuest) mine = dup_draft (self);
  g_autoptr (InnGuest) merged = NULL;
  g_autoptr (GArray) conflicts = NULL;
  g_autoptr (GPtrArray) new_tags =
    inn_tags_section_dup_new_tags (INN_TAGS_SECTION (self->tags_section));

  merged = inn_guest_merge (self->base, mine, newer, &conflicts);
  set_base (self, newer);
  show_guest (self, merged);
  inn_tags_section_set_new_tags (INN_TAGS_SECTION (self->tags_section), new_tags);
  inn_conflict_bar_show (INN_CONFLICT_BAR (self->conflict_bar), conflicts, merged, newer,
                         inn_book_get_tags (self->book));
  if (conflicts->len > 0)
    scroll_to_top (self);
  update_title (self);
}

static void
conflict_chosen_cb (InnConflictBar *bar,
                    guint           part,
                    gboolean        theirs,
                    InnGuestForm   *self)
{
  g_autoptr (InnGuest) mine = NULL;
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (InnGuest) mended = NULL;

  if (!theirs)
    return;

  mine = dup_draft (self);
  builder = inn_guest_builder_new (mine);
  inn_guest_part_copy (part, builder, self->base);
  mended = inn_guest_builder_end (builder);
  show_guest (self, mended);
}

static void
say_gone (InnGuestForm *self)
{
  self->gone = TRUE;
  inn_form_bar_say (INN_FORM_BAR (self->gone_bar), INN_FORM_BAR_WARNING,
                    _("This guest was deleted in the meantime"),
                    _("Everything you see is still here; undo in the menu brings the guest back."),
                    _("Save as a new guest"), NULL);
  scroll_to_top (self);
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnGuestForm *self = user_data;
  g_autoptr (InnGuest) newer = NULL;
  g_autoptr (GError) error = NULL;

  newer = inn_store_load_guest_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    {
      say_gone (self);
      return;
    }
  if (newer == NULL)
    return;

  if (self->gone)
    {
      self->gone = FALSE;
      inn_form_bar_hide (INN_FORM_BAR (self->gone_bar));
    }
  if (inn_guest_get_version (newer) != inn_guest_get_version (self->base))
    take_newer (self, newer);
}

static void
reload (InnGuestForm *self)
{
  inn_store_load_guest_async (inn_book_get_store (self->book), self->guest_id, self->cancellable,
                              reloaded_cb, self);
}

static void
book_changed_cb (InnGuestForm *self,
                 InnChangeSet *changes)
{
  if (self->guest_id != 0 && self->base != NULL && !self->saving
      && inn_change_set_has_guest (changes, self->guest_id))
    reload (self);
}

/* Saving */

static void
say_error (InnGuestForm *self,
           const GError *error)
{
  g_autofree char *title = NULL;

  /* Translators: why it was not saved. */
  title = g_strdup_printf (_("Not saved yet: %s"), inn_feedback_get_sentence (error));
  inn_form_bar_say (INN_FORM_BAR (self->error_bar), INN_FORM_BAR_DANGER, title,
                    inn_feedback_get_way_out (error), _("Try again"), NULL);
  scroll_to_top (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InnGuestForm) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;
  gint64 id = inn_store_save_guest_finish (INN_STORE (source), result, &seq, &error);

  self->saving = FALSE;
  update_actions (self);
  if (id == 0)
    {
      if (g_error_matches (error, INN_ERROR, INN_ERROR_CONFLICT))
        reload (self);
      else if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
        say_gone (self);
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        say_error (self, error);
      return;
    }

  inn_draft_keeper_discard (self->drafts);
  if (seq != 0)
    inn_feedback_offer_undo (GTK_WIDGET (self), _("Saved"), seq);
  close_form (self, id);
}

/* Whether what the hotel insists on is there; says what is missing. */
static gboolean
check_required (InnGuestForm *self,
                InnGuest     *draft)
{
  g_auto (GStrv) required =
    inn_settings_dup_required_fields (inn_book_get_settings (self->book));

  for (guint i = 0; required[i] != NULL; i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *value = NULL;
      InnGuestField field;

      if (g_str_equal (required[i], "name-or-contact"))
        {
          if (*inn_guest_get_display_name (draft) != '\0'
              || inn_guest_get_n_contacts (draft) > 0)
            continue;
          inn_name_section_require (INN_NAME_SECTION (self->name_section),
                                    _("A name or one contact is needed"));
          inn_name_section_focus (INN_NAME_SECTION (self->name_section));
          return FALSE;
        }

      if (!inn_guest_field_from_key (required[i], &field) || field == INN_FIELD_NONE)
        continue;
      value = inn_guest_part_dup_text (field, draft, inn_book_get_tags (self->book));
      if (*value != '\0')
        continue;

      /* Translators: name of a field. */
      words = g_strdup_printf (_("Your hotel asks for this too: %s"),
                               inn_guest_part_get_name (field));
      inn_form_bar_say (INN_FORM_BAR (self->error_bar), INN_FORM_BAR_WARNING, words, NULL,
                        NULL, NULL);
      scroll_to_top (self);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_sections (InnGuestForm *self)
{
  InnFormSection *sections[N_SECTIONS];
  GtkWidget *first = NULL;
  gboolean valid = TRUE;

  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      GtkWidget *where = NULL;

      if (inn_form_section_check (sections[i], &where) != INN_VALIDITY_INVALID)
        continue;
      valid = FALSE;
      if (first == NULL)
        first = where;
    }
  if (first != NULL)
    gtk_widget_grab_focus (first);

  return valid;
}

static void
save (InnGuestForm *self)
{
  g_autoptr (InnGuest) draft = NULL;
  g_autoptr (GPtrArray) new_tags = NULL;

  if (self->base == NULL || self->saving)
    return;

  draft = dup_draft (self);
  if (!check_sections (self) || !check_required (self, draft))
    return;

  new_tags = inn_tags_section_dup_new_tags (INN_TAGS_SECTION (self->tags_section));
  self->saving = TRUE;
  update_actions (self);
  inn_form_bar_hide (INN_FORM_BAR (self->error_bar));
  inn_store_save_guest_async (inn_book_get_store (self->book), draft, new_tags, NULL,
                              saved_cb, g_object_ref (self));
}

static void
save_as_new_cb (InnFormBar   *bar,
                InnGuestForm *self)
{
  g_autoptr (InnGuest) draft = dup_draft (self);
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) fresh = NULL;
  g_autoptr (InnGuest) empty = new_empty_guest ();

  for (guint part = INN_PART_FIRST; part < INN_N_PARTS; part++)
    if (part != INN_FIELD_DOCUMENT)
      inn_guest_part_copy (part, builder, draft);
  fresh = inn_guest_builder_end (builder);

  self->gone = FALSE;
  self->guest_id = 0;
  inn_draft_keeper_discard (self->drafts);
  inn_draft_keeper_set_key (self->drafts, NEW_KEY);
  inn_form_bar_hide (bar);
  set_base (self, empty);
  show_guest (self, fresh);
  save (self);
}

/* Drafts */

static void
continue_draft_cb (InnFormBar   *bar,
                   InnGuestForm *self)
{
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuest) guest = NULL;

  inn_form_bar_hide (bar);
  guest = inn_guest_from_notation (self->found_draft->content, self->base, &new_tags, &error);
  if (guest == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The draft cannot be read"), error);
      return;
    }

  show_guest (self, guest);
  inn_tags_section_set_new_tags (INN_TAGS_SECTION (self->tags_section), new_tags);
  inn_draft_keeper_touch (self->drafts);
  inn_known_bar_look (INN_KNOWN_BAR (self->known_bar), guest);
}

static void
discard_draft_cb (InnFormBar   *bar,
                  InnGuestForm *self)
{
  inn_form_bar_hide (bar);
  inn_draft_keeper_discard (self->drafts);
}

static void
offer_draft (InnGuestForm *self,
             InnDraft     *draft)
{
  g_autoptr (GPtrArray) new_tags = NULL;
  g_autoptr (InnGuest) guest = NULL;
  g_autofree char *title = NULL;
  const char *name;

  guest = inn_guest_from_notation (draft->content, self->base, &new_tags, NULL);
  if (guest == NULL)
    return;

  g_clear_pointer (&self->found_draft, inn_draft_free);
  self->found_draft = g_new0 (InnDraft, 1);
  self->found_draft->content = g_strdup (draft->content);
  name = inn_guest_get_display_name (guest);
  /* Translators: name of a guest. */
  title = *name != '\0' ? g_strdup_printf (_("Continue where you left off, with “%s”?"), name)
                        : g_strdup (_("Continue where you left off?"));
  inn_form_bar_say (INN_FORM_BAR (self->draft_bar), INN_FORM_BAR_OFFER, title, NULL,
                    _("Continue"), _("Discard"));
}

static void
drafts_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnGuestForm *self = user_data;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;

  drafts = inn_store_list_drafts_finish (INN_STORE (source), result, &error);
  if (drafts == NULL || self->base == NULL)
    return;

  for (guint i = 0; i < drafts->len; i++)
    {
      InnDraft *draft = g_ptr_array_index (drafts, i);

      if (g_strcmp0 (draft->key, inn_draft_keeper_get_key (self->drafts)) == 0)
        offer_draft (self, draft);
    }
}

static void
look_for_draft (InnGuestForm *self)
{
  inn_store_list_drafts_async (inn_book_get_store (self->book), self->cancellable,
                               drafts_cb, self);
}

/* What sections ask for */

static void
section_changed_cb (InnFormSection *section,
                    InnGuestForm   *self)
{
  g_autoptr (InnGuest) draft = NULL;

  if (self->base == NULL)
    return;

  draft = dup_draft (self);
  inn_form_section_regard (INN_FORM_SECTION (self->document_section), draft);
  inn_draft_keeper_touch (self->drafts);
  if (section == INN_FORM_SECTION (self->name_section)
      || section == INN_FORM_SECTION (self->contact_section)
      || section == INN_FORM_SECTION (self->birthday_section)
      || section == INN_FORM_SECTION (self->document_section))
    inn_known_bar_look (INN_KNOWN_BAR (self->known_bar), draft);
  /* Somebody goes on typing: the old draft is not wanted. */
  inn_form_bar_hide (INN_FORM_BAR (self->draft_bar));
}

static void
open_known_cb (InnKnownBar  *bar,
               gint64        guest_id,
               InnGuestForm *self)
{
  inn_guest_form_leave (self, guest_id);
}

static void
revealed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnGuestForm *self = g_task_get_source_object (task);
  gint64 *id = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;

  number = inn_store_reveal_document_finish (INN_STORE (source), result, &error);
  if (number == NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The number could not be shown"), error);
  else
    inn_document_section_reveal (INN_DOCUMENT_SECTION (self->document_section), *id, number);
}

static void
reveal_cb (InnDocumentSection *section,
           gint64              document_id,
           InnGuestForm       *self)
{
  GTask *task = g_task_new (self, self->cancellable, NULL, NULL);

  g_task_set_task_data (task, g_memdup2 (&document_id, sizeof document_id), g_free);
  inn_store_reveal_document_async (inn_book_get_store (self->book), document_id,
                                   self->cancellable, revealed_cb, task);
}

static void
take_birth_cb (InnDocumentSection *section,
               const char         *birthday,
               int                 gender,
               InnGuestForm       *self)
{
  inn_birthday_section_set_told (INN_BIRTHDAY_SECTION (self->birthday_section), birthday);
  inn_name_section_set_gender (INN_NAME_SECTION (self->name_section), gender);
}

static void
staff_listed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnGuestForm *self = g_task_get_source_object (task);
  gint64 *select_id = g_task_get_task_data (task);
  g_autoptr (GPtrArray) staff = NULL;
  g_autoptr (GError) error = NULL;

  staff = inn_store_list_staff_finish (INN_STORE (source), result, &error);
  if (staff != NULL && !g_cancellable_is_cancelled (self->cancellable))
    inn_background_section_set_staff (INN_BACKGROUND_SECTION (self->background_section), staff,
                                      *select_id);
}

static void
list_staff (InnGuestForm *self,
            gint64        select_id)
{
  GTask *task = g_task_new (self, self->cancellable, NULL, NULL);

  g_task_set_task_data (task, g_memdup2 (&select_id, sizeof select_id), g_free);
  inn_store_list_staff_async (inn_book_get_store (self->book), self->cancellable,
                              staff_listed_cb, task);
}

static void
staff_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (InnGuestForm) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = inn_store_save_staff_finish (INN_STORE (source), result, NULL, &error);

  if (id != 0)
    list_staff (self, id);
  else
    inn_feedback_error (GTK_WIDGET (self), _("The colleague was not added"), error);
}

static void
add_staff_cb (InnBackgroundSection *section,
              const char           *name,
              InnGuestForm         *self)
{
  g_autoptr (InnStaff) staff = inn_staff_new (0, name, FALSE);

  inn_store_save_staff_async (inn_book_get_store (self->book), staff, self->cancellable,
                              staff_saved_cb, g_object_ref (self));
}

/* Actions */

static void
retry_cb (InnFormBar   *bar,
          InnGuestForm *self)
{
  save (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save (INN_GUEST_FORM (widget));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  inn_guest_form_leave (INN_GUEST_FORM (widget), INN_GUEST_FORM (widget)->guest_id);
}

static void
inn_guest_form_dispose (GObject *object)
{
  InnGuestForm *self = INN_GUEST_FORM (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  if (self->drafts != NULL && self->base != NULL)
    inn_draft_keeper_flush (self->drafts);
  g_clear_object (&self->drafts);
  g_clear_pointer (&self->base, inn_guest_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_form_parent_class)->dispose (object);
}

static void
inn_guest_form_finalize (GObject *object)
{
  InnGuestForm *self = INN_GUEST_FORM (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->found_draft, inn_draft_free);

  G_OBJECT_CLASS (inn_guest_form_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (INN_TYPE_BACKGROUND_SECTION);
  g_type_ensure (INN_TYPE_BIRTHDAY_SECTION);
  g_type_ensure (INN_TYPE_CONFLICT_BAR);
  g_type_ensure (INN_TYPE_CONTACT_SECTION);
  g_type_ensure (INN_TYPE_DOCUMENT_SECTION);
  g_type_ensure (INN_TYPE_FORM_BAR);
  g_type_ensure (INN_TYPE_NAME_SECTION);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  g_type_ensure (INN_TYPE_STANDING_SECTION);
  g_type_ensure (INN_TYPE_TAGS_SECTION);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, header);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, title);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, subtitle);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, error_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, gone_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, conflict_bar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, name_section);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, contact_section);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, birthday_section);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, document_section);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, background_section);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, standing_section);
  gtk_widget_class_bind_template_child (widget_class, InnGuestForm, tags_section);
  gtk_widget_class_bind_template_callback (widget_class, section_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, conflict_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_new_cb);
  gtk_widget_class_bind_template_callback (widget_class, continue_draft_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_draft_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_birth_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_staff_cb);
}

static void
inn_guest_form_class_init (InnGuestFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_form_dispose;
  object_class->finalize = inn_guest_form_finalize;

  signals[CLOSED] = g_signal_new ("closed", INN_TYPE_GUEST_FORM, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-form.ui");
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
}

static void
inn_guest_form_init (InnGuestForm *self)
{
  g_autoptr (GtkSizeGroup) first = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) second = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_form_lines_join_in (GTK_WIDGET (self), first, second);
  update_actions (self);
}

/**
 * inn_guest_form_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): an empty form; begin or edit next
 */
GtkWidget *
inn_guest_form_new (InnBook *book)
{
  InnGuestForm *self = g_object_new (INN_TYPE_GUEST_FORM, NULL);

  self->book = g_object_ref (book);
  self->drafts = inn_draft_keeper_new (inn_book_get_store (book), write_draft, self);
  self->known_bar = inn_known_bar_new (book);
  g_signal_connect (self->known_bar, "open-guest", G_CALLBACK (open_known_cb), self);
  inn_contact_section_set_hint (INN_CONTACT_SECTION (self->contact_section), self->known_bar);
  inn_tags_section_set_shelf (INN_TAGS_SECTION (self->tags_section), inn_book_get_tags (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
  list_staff (self, 0);

  return GTK_WIDGET (self);
}

/**
 * inn_guest_form_begin:
 * @self: the form
 * @name: (nullable): the name to begin with
 *
 * Begins a new guest, and offers the draft of the last one that was not finished.
 */
void
inn_guest_form_begin (InnGuestForm *self,
                      const char   *name)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) empty = new_empty_guest ();
  g_autoptr (InnGuest) begun = NULL;
  gboolean named = name != NULL && *name != '\0';

  g_return_if_fail (INN_IS_GUEST_FORM (self));

  if (named)
    inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  begun = inn_guest_builder_end (builder);
  self->guest_id = 0;
  inn_draft_keeper_set_key (self->drafts, NEW_KEY);
  set_base (self, empty);
  show_guest (self, begun);
  update_title (self);
  update_actions (self);
  if (named)
    inn_known_bar_look (INN_KNOWN_BAR (self->known_bar), begun);
  inn_name_section_focus (INN_NAME_SECTION (self->name_section));
  look_for_draft (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnGuestForm *self = user_data;
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (GError) error = NULL;

  guest = inn_store_load_guest_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (guest == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The guest could not be opened"), error);
      close_form (self, 0);
      return;
    }

  set_base (self, guest);
  show_guest (self, guest);
  update_title (self);
  update_actions (self);
  inn_name_section_focus (INN_NAME_SECTION (self->name_section));
  look_for_draft (self);
}

/**
 * inn_guest_form_edit:
 * @self: the form
 * @guest_id: who is to be changed
 *
 * Loads a guest to change.
 */
void
inn_guest_form_edit (InnGuestForm *self,
                     gint64        guest_id)
{
  g_autofree char *key = g_strdup_printf ("guest:%" G_GINT64_FORMAT, guest_id);

  g_return_if_fail (INN_IS_GUEST_FORM (self));
  g_return_if_fail (guest_id > 0);

  self->guest_id = guest_id;
  inn_draft_keeper_set_key (self->drafts, key);
  inn_store_load_guest_async (inn_book_get_store (self->book), guest_id, self->cancellable,
                              loaded_cb, self);
}

/**
 * inn_guest_form_leave:
 * @self: the form
 * @guest_id: whose card to show then, or 0 for the one before
 *
 * Leaves the form without saving. What was typed is kept as a draft, and said so.
 */
void
inn_guest_form_leave (InnGuestForm *self,
                      gint64        guest_id)
{
  g_return_if_fail (INN_IS_GUEST_FORM (self));

  if (self->base != NULL && has_changed (self))
    {
      inn_draft_keeper_flush (self->drafts);
      inn_feedback_say (GTK_WIDGET (self), _("Draft kept; it is offered when you come back"));
    }
  close_form (self, guest_id);
}
