/* inn-who-section.c: see inn-who-section.h. What was typed to find somebody is the name or the number of
 * somebody new; the other one of the two is asked for beside it. Whoever has that number already is
 * offered, and never in the way.
 */

#include "config.h"

#include "inn-who-section.h"

#include "inn-form-bar.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-form-words.h"
#include "inn-guest-builder.h"
#include "inn-guest-picker.h"
#include "inn-store-guests.h"
#include "inn-text.h"

#include <glib/gi18n.h>

/* So long after the last key, in milliseconds. */
#define REST_MS 150

struct _InnWhoSection
{
  GtkBox parent_instance;

  GtkWidget *guest;
  InnFormField *guest_field;
  GtkWidget *phone;
  InnFormField *phone_field;
  GtkWidget *name;
  InnFormField *name_field;
  InnFormBar *bar;

  InnBook *book;             /* owned */
  gint64 known_id;           /* whom the bar offers */
  GCancellable *cancellable; /* owned, nullable: of the question under way */
  guint source;
};

G_DEFINE_FINAL_TYPE (InnWhoSection, inn_who_section, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_clean (const char *text)
{
  return inn_text_clean (text, INN_TEXT_ONE_LINE);
}

static void
stop_asking (InnWhoSection *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
known_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnWhoSection) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = inn_store_find_known_finish (INN_STORE (source), result, &error);
  const InnKnownGuest *known;
  g_autofree char *reason = NULL;
  g_autofree char *title = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  known = found != NULL && found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  /* Others of that name were offered already. */
  if (known == NULL || known->reason == INN_KNOWN_NAMESAKE)
    {
      inn_form_bar_hide (self->bar);
      return;
    }

  self->known_id = known->guest_id;
  reason = inn_form_words_known (known);
  /* Translators: why this guest may be meant, ending in a colon, and the name. */
  title = g_strdup_printf (C_("known guest, why", "%1$s %2$s"), reason, known->name);
  inn_form_bar_say (self->bar, INN_FORM_BAR_OFFER, title, NULL, _("Choose this guest"),
                    _("Somebody else"));
}

static gboolean
ask_cb (gpointer data)
{
  InnWhoSection *self = data;
  g_autoptr(InnGuest) newcomer = inn_who_section_dup_newcomer (self);

  self->source = 0;
  if (newcomer == NULL)
    return G_SOURCE_REMOVE;

  self->cancellable = g_cancellable_new ();
  inn_store_find_known_async (inn_book_get_store (self->book), newcomer, self->cancellable,
                              known_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static gboolean
is_typed_contact (InnWhoSection *self)
{
  InnContactKind kind;
  g_autofree char *typed
    = dup_clean (inn_guest_picker_get_text (INN_GUEST_PICKER (self->guest)));

  return inn_contact_guess_kind (typed, &kind);
}

/* Where the one of the two is typed that was not typed to find somebody. */
static GtkWidget *
get_other (InnWhoSection *self)
{
  return is_typed_contact (self) ? self->name : self->phone;
}

static void
tell_phone (InnWhoSection *self)
{
  g_autofree char *region = inn_settings_dup_default_region (inn_book_get_settings (self->book));
  g_autofree char *message = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->phone));
  InnFieldState state = INN_FIELD_PLAIN;

  if (text[strspn (text, " ")] != '\0')
    state = inn_form_words_phone (text, region, &message);
  inn_form_field_set_message (self->phone_field, state, message);
}

/* What is asked for depends on what was typed. */
static void
update (InnWhoSection *self)
{
  gboolean is_new = inn_guest_picker_is_new (INN_GUEST_PICKER (self->guest));

  stop_asking (self);
  inn_form_bar_hide (self->bar);
  gtk_widget_set_visible (GTK_WIDGET (self->phone_field), is_new && get_other (self) == self->phone);
  gtk_widget_set_visible (GTK_WIDGET (self->name_field), is_new && get_other (self) == self->name);
  inn_form_field_set_message (self->guest_field, is_new ? INN_FIELD_UNDERSTOOD : INN_FIELD_PLAIN,
                              is_new ? _("New guest, written down with the stay") : NULL);
  if (!is_new)
    return;

  tell_phone (self);
  self->source = g_timeout_add (REST_MS, ask_cb, self);
}

static void
new_changed_cb (InnWhoSection *self)
{
  if (self->book == NULL)
    return;

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
guest_changed_cb (InnWhoSection *self)
{
  if (self->book == NULL)
    return;

  update (self);
  g_signal_emit (self, signals[CHOSEN], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
other_changed_cb (InnWhoSection *self)
{
  if (self->book == NULL)
    return;

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose_known_cb (InnWhoSection *self)
{
  gint64 guest_id = self->known_id;

  inn_form_bar_hide (self->bar);
  inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->guest), guest_id);
  gtk_widget_grab_focus (self->guest);
}

static void
keep_new_cb (InnWhoSection *self)
{
  inn_form_bar_hide (self->bar);
  gtk_widget_grab_focus (get_other (self));
}

/* ---- The widget -------------------------------------------------------------------------- */

static gboolean
inn_who_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_WHO_SECTION (widget)->guest);
}

static void
inn_who_section_dispose (GObject *object)
{
  InnWhoSection *self = INN_WHO_SECTION (object);

  stop_asking (self);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_who_section_parent_class)->dispose (object);
}

static void
inn_who_section_class_init (InnWhoSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_who_section_dispose;
  widget_class->grab_focus = inn_who_section_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_WHO_SECTION, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_WHO_SECTION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_FORM_BAR);
  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  g_type_ensure (INN_TYPE_GUEST_PICKER);
  gtk_widget_class_set_css_name (widget_class, "form-section");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-who-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnWhoSection, guest);
  gtk_widget_class_bind_template_child (widget_class, InnWhoSection, guest_field);
  gtk_widget_class_bind_template_child (widget_class, InnWhoSection, phone);
  gtk_widget_class_bind_template_child (widget_class, InnWhoSection, phone_field);
  gtk_widget_class_bind_template_child (widget_class, InnWhoSection, name);
  gtk_widget_class_bind_template_child (widget_class, InnWhoSection, name_field);
  gtk_widget_class_bind_template_child (widget_class, InnWhoSection, bar);
  gtk_widget_class_bind_template_callback (widget_class, guest_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_known_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_new_cb);
}

static void
inn_who_section_init (InnWhoSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_guest_picker_allow_new (INN_GUEST_PICKER (self->guest));
}

/**
 * inn_who_section_set_book:
 * @self: the part
 * @book: whose guests are looked through
 */
void
inn_who_section_set_book (InnWhoSection *self,
                          InnBook       *book)
{
  g_return_if_fail (INN_IS_WHO_SECTION (self));

  g_set_object (&self->book, book);
  inn_guest_picker_set_book (INN_GUEST_PICKER (self->guest), book);
}

/**
 * inn_who_section_get_guest_id:
 * @self: the part
 *
 * Returns: who of the book is chosen, or 0
 */
gint64
inn_who_section_get_guest_id (InnWhoSection *self)
{
  g_return_val_if_fail (INN_IS_WHO_SECTION (self), 0);

  return inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->guest));
}

/**
 * inn_who_section_dup_newcomer:
 * @self: the part
 *
 * Returns: (transfer full) (nullable): who is to be written down with the stay, if that is somebody new
 */
InnGuest *
inn_who_section_dup_newcomer (InnWhoSection *self)
{
  g_autoptr(InnGuestBuilder) builder = NULL;
  g_autofree char *region = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *other = NULL;
  InnContactKind kind = INN_CONTACT_PHONE;
  gboolean by_contact;
  const char *name, *contact;

  g_return_val_if_fail (INN_IS_WHO_SECTION (self), NULL);

  if (self->book == NULL || !inn_guest_picker_is_new (INN_GUEST_PICKER (self->guest)))
    return NULL;

  typed = dup_clean (inn_guest_picker_get_text (INN_GUEST_PICKER (self->guest)));
  other = dup_clean (gtk_editable_get_text (GTK_EDITABLE (get_other (self))));
  by_contact = inn_contact_guess_kind (typed, &kind);
  name = by_contact ? other : typed;
  contact = by_contact ? typed : other;

  builder = inn_guest_builder_new (NULL);
  region = inn_settings_dup_default_region (inn_book_get_settings (self->book));
  if (*name != '\0')
    inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  if (*contact != '\0')
    {
      g_autoptr(InnContact) added
        = inn_contact_new (by_contact ? kind : INN_CONTACT_PHONE, contact, region);

      inn_guest_builder_add_contact (builder, added);
    }

  return inn_guest_builder_end (builder);
}

/**
 * inn_who_section_show:
 * @self: the part
 * @guest_id: somebody of the book, or 0
 * @newcomer: (nullable): somebody new, as inn_who_section_dup_newcomer () gave
 */
void
inn_who_section_show (InnWhoSection  *self,
                      gint64          guest_id,
                      const InnGuest *newcomer)
{
  const char *name, *contact;

  g_return_if_fail (INN_IS_WHO_SECTION (self));

  gtk_editable_set_text (GTK_EDITABLE (self->phone), "");
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  if (newcomer == NULL)
    {
      inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->guest), guest_id);
      return;
    }

  name = inn_guest_get_text (newcomer, INN_GUEST_NAME);
  contact = inn_guest_get_n_contacts (newcomer) > 0 ? inn_guest_get_contact (newcomer, 0)->value : "";
  inn_guest_picker_set_new (INN_GUEST_PICKER (self->guest), *name != '\0' ? name : contact);
  if (*name != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->phone), contact);
  update (self);
}

/**
 * inn_who_section_check:
 * @self: the part
 * @where: (out): what to mend first
 *
 * Returns: whether it is clear whom the stay is for
 */
gboolean
inn_who_section_check (InnWhoSection  *self,
                       GtkWidget     **where)
{
  const char *typed;

  g_return_val_if_fail (INN_IS_WHO_SECTION (self), FALSE);

  *where = self->guest;
  if (inn_who_section_get_guest_id (self) != 0)
    return TRUE;

  typed = inn_guest_picker_get_text (INN_GUEST_PICKER (self->guest));
  if (!inn_guest_picker_is_new (INN_GUEST_PICKER (self->guest)))
    {
      inn_form_field_set_message (self->guest_field, INN_FIELD_REFUSED,
                                  typed[strspn (typed, " ")] == '\0'
                                    ? _("A stay needs a guest")
                                    : _("Choose somebody from the list, or “New guest”"));
      return FALSE;
    }
  *where = self->phone;

  return get_other (self) != self->phone
         || inn_form_field_get_state (self->phone_field) != INN_FIELD_REFUSED;
}
