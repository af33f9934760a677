/* inn-contact-section.c: see inn-contact-section.h. Contacts of other kinds or beyond the first
 * WeChat are kept as they are.
 */

#include "config.h"

#include "inn-contact-section.h"

#include "inn-channel.h"
#include "inn-choice-entry.h"
#include "inn-contact-row.h"
#include "inn-contact-rows.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnContactSection
{
  InnFormSection parent_instance;

  InnContactRows *phones;
  InnContactRows *emails;
  InnContactRows *addresses;
  GtkWidget *wechat_same;
  InnContactRow *wechat;
  GtkWidget *channel;
  InnFormField *hint_field;

  InnContact *wechat_before; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (InnContactSection, inn_contact_section, INN_TYPE_FORM_SECTION)

static char *
dup_text (GtkWidget *entry)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), INN_TEXT_ONE_LINE);
}

/* The choice is there while it is one: a number above, and nothing else written here. */
static void
update_wechat (InnContactSection *self)
{
  gboolean same = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->wechat_same));
  g_autofree char *phone = inn_contact_rows_dup_first (self->phones);
  g_autofree char *wechat = inn_contact_row_dup_text (self->wechat);

  gtk_widget_set_visible (self->wechat_same, same || (*phone != '\0' && *wechat == '\0'));
  gtk_widget_set_visible (GTK_WIDGET (self->wechat), !same);
}

static void
value_changed_cb (InnContactSection *self)
{
  update_wechat (self);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
same_toggled_cb (GtkCheckButton    *check,
                 InnContactSection *self)
{
  update_wechat (self);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
set_region (InnContactSection *self)
{
  const char *region = inn_form_section_get_rules (INN_FORM_SECTION (self))->region;

  inn_contact_rows_set_region (self->phones, region);
  inn_contact_rows_set_region (self->emails, region);
  inn_contact_rows_set_region (self->addresses, region);
}

static void
inn_contact_section_show_guest (InnFormSection *section,
                                InnGuest       *guest)
{
  InnContactSection *self = INN_CONTACT_SECTION (section);
  const InnContact *wechat = inn_guest_get_first_contact (guest, INN_CONTACT_WECHAT);
  const InnContact *phone = inn_guest_get_first_contact (guest, INN_CONTACT_PHONE);
  gboolean same = wechat != NULL && phone != NULL && g_str_equal (wechat->value, phone->value);

  set_region (self);
  inn_contact_rows_show (self->phones, guest);
  inn_contact_rows_show (self->emails, guest);
  inn_contact_rows_show (self->addresses, guest);

  g_clear_pointer (&self->wechat_before, inn_contact_unref);
  if (wechat != NULL)
    self->wechat_before = inn_contact_ref ((InnContact *) wechat);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->wechat_same), same);
  inn_contact_row_show (self->wechat, same ? NULL : (InnContact *) wechat);
  update_wechat (self);
  gtk_editable_set_text (GTK_EDITABLE (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (self->channel))),
                         inn_channel_get_title (inn_guest_get_text (guest, INN_GUEST_CHANNEL)));
}

static InnContact *
dup_wechat (InnContactSection *self)
{
  const char *region = inn_form_section_get_rules (INN_FORM_SECTION (self))->region;
  InnContact *contact = NULL;

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->wechat_same)))
    {
      g_autofree char *phone = inn_contact_rows_dup_first (self->phones);

      gboolean shared = inn_contact_rows_is_first_shared (self->phones);

      if (self->wechat_before != NULL && g_str_equal (phone, self->wechat_before->value)
          && shared == self->wechat_before->shared)
        return inn_contact_ref (self->wechat_before);
      if (*phone == '\0')
        return NULL;
      contact = inn_contact_new (INN_CONTACT_WECHAT, phone, region);
      contact->shared = shared;
    }
  else
    {
      contact = inn_contact_row_dup_contact (self->wechat);
    }

  /* A contact of the book is not touched; a new one takes the row of the one before. */
  if (contact != NULL && contact->id == 0 && self->wechat_before != NULL)
    contact->id = self->wechat_before->id;

  return contact;
}

static void
apply_wechat (InnContactSection *self,
              InnGuestBuilder   *builder)
{
  InnGuest *shown = inn_form_section_get_shown (INN_FORM_SECTION (self));
  g_autoptr (InnContact) contact = dup_wechat (self);
  gboolean is_first = TRUE;

  if (contact != NULL)
    inn_guest_builder_add_contact (builder, contact);

  for (guint i = 0; shown != NULL && i < inn_guest_get_n_contacts (shown); i++)
    {
      const InnContact *other = inn_guest_get_contact (shown, i);

      if (other->kind != INN_CONTACT_WECHAT)
        continue;
      if (!is_first)
        inn_guest_builder_add_contact (builder, (InnContact *) other);
      is_first = FALSE;
    }
}

/* What to store; a channel that was left as it is stays as it was written. */
static char *
dup_channel (InnContactSection *self)
{
  InnGuest *shown = inn_form_section_get_shown (INN_FORM_SECTION (self));
  const char *before = shown != NULL ? inn_guest_get_text (shown, INN_GUEST_CHANNEL) : "";
  g_autofree char *typed =
    dup_text (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (self->channel)));

  if (g_str_equal (typed, inn_channel_get_title (before)))
    return g_strdup (before);

  return inn_channel_from_text (typed);
}

static void
inn_contact_section_apply (InnFormSection  *section,
                           InnGuestBuilder *builder)
{
  InnContactSection *self = INN_CONTACT_SECTION (section);
  g_autofree char *channel = dup_channel (self);

  inn_guest_builder_clear_contacts (builder);
  inn_contact_rows_apply (self->phones, builder);
  apply_wechat (self, builder);
  inn_contact_rows_apply (self->emails, builder);
  inn_contact_rows_apply (self->addresses, builder);
  inn_guest_builder_set_text (builder, INN_GUEST_CHANNEL, channel);
}

static InnValidity
inn_contact_section_check (InnFormSection  *section,
                           GtkWidget      **where)
{
  InnContactSection *self = INN_CONTACT_SECTION (section);
  InnValidity phones, emails, addresses;

  set_region (self);
  phones = inn_contact_rows_check (self->phones, where);
  emails = inn_contact_rows_check (self->emails, where);
  addresses = inn_contact_rows_check (self->addresses, where);

  return MAX (phones, MAX (emails, addresses));
}

static void
inn_contact_section_finalize (GObject *object)
{
  g_clear_pointer (&INN_CONTACT_SECTION (object)->wechat_before, inn_contact_unref);

  G_OBJECT_CLASS (inn_contact_section_parent_class)->finalize (object);
}

static void
inn_contact_section_class_init (InnContactSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_contact_section_finalize;
  section_class->show = inn_contact_section_show_guest;
  section_class->apply = inn_contact_section_apply;
  section_class->check = inn_contact_section_check;

  g_type_ensure (INN_TYPE_CHOICE_ENTRY);
  g_type_ensure (INN_TYPE_CONTACT_ROW);
  g_type_ensure (INN_TYPE_CONTACT_ROWS);
  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-contact-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnContactSection, phones);
  gtk_widget_class_bind_template_child (widget_class, InnContactSection, emails);
  gtk_widget_class_bind_template_child (widget_class, InnContactSection, addresses);
  gtk_widget_class_bind_template_child (widget_class, InnContactSection, wechat_same);
  gtk_widget_class_bind_template_child (widget_class, InnContactSection, wechat);
  gtk_widget_class_bind_template_child (widget_class, InnContactSection, channel);
  gtk_widget_class_bind_template_child (widget_class, InnContactSection, hint_field);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_toggled_cb);
}

static void
inn_contact_section_init (InnContactSection *self)
{
  g_autoptr (GPtrArray) channels = g_ptr_array_new ();

  for (guint i = 0; i < inn_channel_get_n (); i++)
    g_ptr_array_add (channels, (char *) inn_channel_get_title (inn_channel_get_key (i)));
  g_ptr_array_add (channels, (char *) C_("channel", "Airbnb"));
  g_ptr_array_add (channels, (char *) C_("channel", "Recommended"));
  g_ptr_array_add (channels, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  inn_choice_entry_set_choices (INN_CHOICE_ENTRY (self->channel),
                                (const char *const *) channels->pdata);
  g_signal_connect_swapped (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (self->channel)),
                            "changed", G_CALLBACK (value_changed_cb), self);
}

/**
 * inn_contact_section_set_hint:
 * @self: the section
 * @hint: stands under the phones
 */
void
inn_contact_section_set_hint (InnContactSection *self,
                              GtkWidget         *hint)
{
  g_return_if_fail (INN_IS_CONTACT_SECTION (self));

  g_object_set (self->hint_field, "child", hint, NULL);
  g_object_bind_property (hint, "visible", self->hint_field, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * inn_contact_section_share:
 * @self: the section
 * @kind: what @normalised is
 * @normalised: what several people use
 *
 * Marks that contact as shared.
 */
void
inn_contact_section_share (InnContactSection *self,
                           InnContactKind     kind,
                           const char        *normalised)
{
  g_return_if_fail (INN_IS_CONTACT_SECTION (self));

  switch (kind)
    {
    case INN_CONTACT_PHONE:
      inn_contact_rows_share (self->phones, normalised);
      break;
    case INN_CONTACT_EMAIL:
      inn_contact_rows_share (self->emails, normalised);
      break;
    case INN_CONTACT_WECHAT:
      inn_contact_row_share (self->wechat, normalised);
      break;
    case INN_CONTACT_ADDRESS:
    default:
      inn_contact_rows_share (self->addresses, normalised);
      break;
    }
}
