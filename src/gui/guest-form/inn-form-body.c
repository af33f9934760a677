/* inn-form-body.c: see inn-form-body.h. The sections know nothing of each other; where one has to
 * do with another (the date of birth in an ID, a guest who is known by her number), it goes through
 * here.
 */

#include "config.h"

#include "inn-form-body.h"

#include "inn-background-section.h"
#include "inn-birthday-section.h"
#include "inn-contact-section.h"
#include "inn-document-section.h"
#include "inn-error-words.h"
#include "inn-feedback.h"
#include "inn-form-doubts.h"
#include "inn-form-line.h"
#include "inn-known-bar.h"
#include "inn-name-section.h"
#include "inn-own-fields-section.h"
#include "inn-required-fields.h"
#include "inn-standing-section.h"
#include "inn-store-guests.h"
#include "inn-tags-section.h"

#include <glib/gi18n.h>

#define N_SECTIONS 8

struct _InnFormBody
{
  GtkBox parent_instance;

  GtkWidget *name_section;
  GtkWidget *contact_section;
  GtkWidget *birthday_section;
  GtkWidget *document_section;
  GtkWidget *background_section;
  GtkWidget *standing_section;
  GtkWidget *tags_section;
  GtkWidget *own_fields_section;
  GtkWidget *known_bar; /* owned by the contact section */

  GtkSizeGroup *first;       /* owned: titles of first fields */
  GtkSizeGroup *second;      /* owned: titles of second fields */
  InnBook *book;             /* owned */
  GCancellable *cancellable; /* owned */
  InnGuest *shown;           /* owned, nullable: what was shown last */
};

G_DEFINE_FINAL_TYPE (InnFormBody, inn_form_body, GTK_TYPE_BOX)

enum
{
  CHANGED,
  OPEN_GUEST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
get_sections (InnFormBody     *self,
              InnFormSection **sections)
{
  GtkWidget *const widgets[N_SECTIONS] = {
    self->name_section, self->contact_section, self->birthday_section, self->document_section,
    self->background_section, self->standing_section, self->tags_section, self->own_fields_section,
  };

  for (guint i = 0; i < N_SECTIONS; i++)
    sections[i] = INN_FORM_SECTION (widgets[i]);
}

static gboolean
tells_who (InnFormBody    *self,
           InnFormSection *section)
{
  GtkWidget *widget = GTK_WIDGET (section);

  return widget == self->name_section || widget == self->contact_section
         || widget == self->birthday_section || widget == self->document_section
         || widget == self->own_fields_section;
}

static void
section_changed_cb (InnFormSection *section,
                    InnFormBody    *self)
{
  g_autoptr (InnGuest) draft = NULL;

  if (self->shown == NULL)
    return;

  draft = inn_form_body_dup_guest (self, self->shown);
  inn_form_section_regard (INN_FORM_SECTION (self->document_section), draft);
  if (tells_who (self, section))
    inn_form_body_look_for_known (self, draft);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
known_changed_cb (InnKnownBar *bar,
                  InnFormBody *self)
{
  g_autoptr (InnGuest) draft = inn_form_body_dup_guest (self, self->shown);

  inn_form_body_look_for_known (self, draft);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The section tells of the mark as of any change, so that the next known guest is looked for. */
static void
known_shared_cb (InnKnownBar *bar,
                 int          kind,
                 const char  *value,
                 InnFormBody *self)
{
  const char *region = inn_form_section_get_rules (INN_FORM_SECTION (self->contact_section))->region;
  g_autofree char *normalised = inn_contact_normalise (kind, value, region);

  inn_contact_section_share (INN_CONTACT_SECTION (self->contact_section), kind, normalised);
}

static void
known_open_cb (InnKnownBar *bar,
               gint64       guest_id,
               InnFormBody *self)
{
  g_signal_emit (self, signals[OPEN_GUEST], 0, guest_id);
}

/* Documents */

static void
revealed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnFormBody *self = g_task_get_source_object (task);
  gint64 *id = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;

  number = inn_store_reveal_document_finish (INN_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (number == NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The number could not be shown"), error);
  else
    inn_document_section_reveal (INN_DOCUMENT_SECTION (self->document_section), *id, number);
}

static void
reveal_cb (InnDocumentSection *section,
           gint64              document_id,
           InnFormBody        *self)
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
               InnFormBody        *self)
{
  inn_birthday_section_set_told (INN_BIRTHDAY_SECTION (self->birthday_section), birthday);
  inn_name_section_set_gender (INN_NAME_SECTION (self->name_section), gender);
}

static void
inn_form_body_dispose (GObject *object)
{
  InnFormBody *self = INN_FORM_BODY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->shown, inn_guest_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_form_body_parent_class)->dispose (object);
}

static void
inn_form_body_finalize (GObject *object)
{
  g_clear_object (&INN_FORM_BODY (object)->cancellable);
  g_clear_object (&INN_FORM_BODY (object)->first);
  g_clear_object (&INN_FORM_BODY (object)->second);

  G_OBJECT_CLASS (inn_form_body_parent_class)->finalize (object);
}

static void
inn_form_body_class_init (InnFormBodyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_form_body_dispose;
  object_class->finalize = inn_form_body_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_FORM_BODY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN_GUEST] = g_signal_new ("open-guest", INN_TYPE_FORM_BODY, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INN_TYPE_BACKGROUND_SECTION);
  g_type_ensure (INN_TYPE_BIRTHDAY_SECTION);
  g_type_ensure (INN_TYPE_CONTACT_SECTION);
  g_type_ensure (INN_TYPE_DOCUMENT_SECTION);
  g_type_ensure (INN_TYPE_NAME_SECTION);
  g_type_ensure (INN_TYPE_OWN_FIELDS_SECTION);
  g_type_ensure (INN_TYPE_STANDING_SECTION);
  g_type_ensure (INN_TYPE_TAGS_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-form-body.ui");
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, name_section);
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, contact_section);
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, birthday_section);
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, document_section);
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, background_section);
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, standing_section);
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, tags_section);
  gtk_widget_class_bind_template_child (widget_class, InnFormBody, own_fields_section);
  gtk_widget_class_bind_template_callback (widget_class, section_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_birth_cb);
}

static void
inn_form_body_init (InnFormBody *self)
{
  self->first = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->second = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_form_lines_join_in (GTK_WIDGET (self), self->first, self->second);
}

/**
 * inn_form_body_set_book:
 * @self: the body
 * @book: the guest book; set once
 */
void
inn_form_body_set_book (InnFormBody *self,
                        InnBook     *book)
{
  g_return_if_fail (INN_IS_FORM_BODY (self));

  g_set_object (&self->book, book);
  self->known_bar = inn_known_bar_new (book);
  g_signal_connect_object (self->known_bar, "open-guest", G_CALLBACK (known_open_cb), self, 0);
  g_signal_connect_object (self->known_bar, "shared", G_CALLBACK (known_shared_cb), self, 0);
  g_signal_connect_object (self->known_bar, "changed", G_CALLBACK (known_changed_cb), self, 0);
  inn_contact_section_set_hint (INN_CONTACT_SECTION (self->contact_section), self->known_bar);
  inn_document_section_set_locked (INN_DOCUMENT_SECTION (self->document_section),
                                   inn_error_words_get_locked (inn_vault_get_state (
                                     inn_store_get_vault (inn_book_get_store (book)))));
  inn_tags_section_set_shelf (INN_TAGS_SECTION (self->tags_section), inn_book_get_tags (book));
  inn_background_section_set_book (INN_BACKGROUND_SECTION (self->background_section), book);
  inn_own_fields_section_set_book (INN_OWN_FIELDS_SECTION (self->own_fields_section), book,
                                   self->first, self->second);
}

/**
 * inn_form_body_show:
 * @self: the body
 * @guest: whose values to show; tags that are still to be made go
 */
void
inn_form_body_show (InnFormBody *self,
                    InnGuest    *guest)
{
  InnClock *clock = inn_book_get_clock (self->book);
  InnSettings *settings = inn_book_get_settings (self->book);
  g_autofree char *region = inn_settings_dup_default_region (settings);
  InnFormRules rules = {
    inn_clock_get_today (clock), inn_settings_get_feb29_rule (settings), region
  };
  InnFormSection *sections[N_SECTIONS];
  InnGuest *before = self->shown;

  g_return_if_fail (INN_IS_FORM_BODY (self));

  self->shown = inn_guest_ref (guest);
  g_clear_pointer (&before, inn_guest_unref);
  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      inn_form_section_set_rules (sections[i], &rules);
      inn_form_section_show (sections[i], guest);
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    inn_form_section_regard (sections[i], guest);
  inn_known_bar_show (INN_KNOWN_BAR (self->known_bar), guest);
}

/**
 * inn_form_body_set_new_tags:
 * @self: the body
 * @new_tags: (element-type InnTag): tags to be made when the guest is saved
 */
void
inn_form_body_set_new_tags (InnFormBody *self,
                            GPtrArray   *new_tags)
{
  g_return_if_fail (INN_IS_FORM_BODY (self));

  inn_tags_section_set_new_tags (INN_TAGS_SECTION (self->tags_section), new_tags);
}

/**
 * inn_form_body_dup_new_tags:
 *
 * Returns: (transfer full) (element-type InnTag): tags to be made when the guest is saved
 */
GPtrArray *
inn_form_body_dup_new_tags (InnFormBody *self)
{
  g_return_val_if_fail (INN_IS_FORM_BODY (self), NULL);

  return inn_tags_section_dup_new_tags (INN_TAGS_SECTION (self->tags_section));
}

/**
 * inn_form_body_dup_guest:
 * @self: the body
 * @base: the guest to begin with
 *
 * Returns: (transfer full): @base, with what the sections say now
 */
InnGuest *
inn_form_body_dup_guest (InnFormBody *self,
                         InnGuest    *base)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (base);
  InnFormSection *sections[N_SECTIONS];

  g_return_val_if_fail (INN_IS_FORM_BODY (self), NULL);

  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    inn_form_section_apply (sections[i], builder);
  inn_known_bar_apply (INN_KNOWN_BAR (self->known_bar), builder);

  return inn_guest_builder_end (builder);
}

/**
 * inn_form_body_has_changed:
 * @self: the body
 * @base: the guest as the book has it
 *
 * Returns: whether the sections say something else
 */
gboolean
inn_form_body_has_changed (InnFormBody *self,
                           InnGuest    *base)
{
  InnFormSection *sections[N_SECTIONS];

  g_return_val_if_fail (INN_IS_FORM_BODY (self), FALSE);

  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    if (inn_form_section_has_changed (sections[i], base))
      return TRUE;

  return inn_known_bar_has_changed (INN_KNOWN_BAR (self->known_bar), base);
}

/**
 * inn_form_body_look_for_known:
 * @self: the body
 * @draft: what is known of the guest so far
 *
 * Shows, a moment later, whether this guest is in the book already.
 */
void
inn_form_body_look_for_known (InnFormBody *self,
                              InnGuest    *draft)
{
  g_return_if_fail (INN_IS_FORM_BODY (self));

  inn_known_bar_look (INN_KNOWN_BAR (self->known_bar), draft);
}

/**
 * inn_form_body_check:
 * @self: the body
 * @base: the guest as the book has it
 * @doubts: (out) (nullable): what there is to say about values that were changed and are doubtful
 *
 * Judges all values and shows what there is to say; the first that cannot be saved gets the focus.
 *
 * Returns: the worst of them; a doubt that stood in the book before is none
 */
InnValidity
inn_form_body_check (InnFormBody  *self,
                     InnGuest     *base,
                     char        **doubts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  InnFormSection *sections[N_SECTIONS];
  InnValidity worst = INN_VALIDITY_OK;
  GtkWidget *first = NULL;

  *doubts = NULL;
  g_return_val_if_fail (INN_IS_FORM_BODY (self), INN_VALIDITY_OK);

  get_sections (self, sections);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      GtkWidget *where = NULL;
      InnValidity validity = inn_form_section_check (sections[i], &where);

      if (validity == INN_VALIDITY_DOUBTFUL && !inn_form_section_has_changed (sections[i], base))
        continue;
      if (validity == INN_VALIDITY_DOUBTFUL)
        inn_form_doubts_collect (GTK_WIDGET (sections[i]),
                                 GTK_WIDGET (sections[i]) == self->birthday_section ? _("Birthday")
                                                                                    : NULL,
                                 text);
      if (validity == INN_VALIDITY_INVALID && first == NULL)
        first = where;
      worst = MAX (worst, validity);
    }

  if (first != NULL)
    gtk_widget_grab_focus (first);
  if (text->len > 0)
    *doubts = g_strdup (text->str);

  return worst;
}

/**
 * inn_form_body_check_required:
 * @self: the body
 * @draft: what the form says
 * @missing: (out) (nullable): what to say of it; %NULL where it stands beside the field
 *
 * Returns: whether all is there that the hotel insists on
 */
gboolean
inn_form_body_check_required (InnFormBody  *self,
                              InnGuest     *draft,
                              char        **missing)
{
  gboolean wants_name;

  g_return_val_if_fail (INN_IS_FORM_BODY (self), TRUE);

  if (inn_required_fields_are_there (self->book, draft, &wants_name, missing))
    return TRUE;

  if (wants_name)
    {
      inn_name_section_require (INN_NAME_SECTION (self->name_section),
                                _("A name or one contact is needed"));
      inn_form_body_focus (self);
    }

  return FALSE;
}

/**
 * inn_form_body_focus:
 *
 * Puts the cursor where a name is written.
 */
void
inn_form_body_focus (InnFormBody *self)
{
  g_return_if_fail (INN_IS_FORM_BODY (self));

  inn_name_section_focus (INN_NAME_SECTION (self->name_section));
}
