/* inn-standing-section.c: see inn-standing-section.h. */

#include "config.h"

#include "inn-standing-section.h"

#include "inn-date-words.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-format.h"
#include "inn-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnStandingSection
{
  InnFormSection parent_instance;

  GtkWidget *vip;
  GtkWidget *no_contact;
  GtkWidget *deceased;
  GtkWidget *banned;
  InnFormField *reason_field;
  GtkWidget *banned_reason;
  GtkWidget *tier;
  InnFormField *until_field;
  GtkWidget *until;
  GtkWidget *status;
};

G_DEFINE_FINAL_TYPE (InnStandingSection, inn_standing_section, INN_TYPE_FORM_SECTION)

static gboolean
is_checked (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static char *
dup_reason (InnStandingSection *self)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->banned_reason)),
                         INN_TEXT_ONE_LINE);
}

static InnTier
get_tier (InnStandingSection *self)
{
  return (InnTier) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->tier));
}

/* The last day of the tier; none where nothing is typed. FALSE where it is no day. */
static gboolean
read_until (InnStandingSection *self,
            InnDate            *until)
{
  g_autofree char *text = inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->until)),
                                          INN_TEXT_ONE_LINE);
  const InnFormRules *rules = inn_form_section_get_rules (INN_FORM_SECTION (self));
  InnCivil civil;

  *until = INN_DATE_NONE;
  if (*text == '\0' || get_tier (self) == INN_TIER_NONE)
    return TRUE;
  if (!inn_civil_from_words (text, rules->today, &civil, NULL))
    return FALSE;
  *until = civil.date;

  return TRUE;
}

/* Says as what the last day was understood, and that a tier that has run out is not shown. */
static void
tell_until (InnStandingSection *self)
{
  const InnFormRules *rules = inn_form_section_get_rules (INN_FORM_SECTION (self));
  g_autofree char *words = NULL;
  InnDate until;

  gtk_widget_set_visible (GTK_WIDGET (self->until_field), get_tier (self) != INN_TIER_NONE);
  if (!read_until (self, &until) || !inn_date_is_set (until))
    {
      inn_form_field_set_message (self->until_field, INN_FIELD_PLAIN, NULL);
      return;
    }

  words = inn_format_day_words (until, rules->today);
  if (inn_date_compare (until, rules->today) < 0)
    inn_form_field_set_message (self->until_field, INN_FIELD_PLAIN,
                                _("That day is over: the tier is not shown any more"));
  else
    inn_form_field_set_message (self->until_field, INN_FIELD_UNDERSTOOD, words);
}

static void
value_changed_cb (InnStandingSection *self)
{
  /* Comes from the template too, while it is put together. */
  if (self->status == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->reason_field), is_checked (self->banned));
  inn_form_field_set_message (self->reason_field, INN_FIELD_PLAIN, NULL);
  tell_until (self);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
show_flag (GtkWidget      *check,
           const InnGuest *guest,
           InnGuestFlags   flag)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), inn_guest_is (guest, flag));
}

static void
inn_standing_section_show_guest (InnFormSection *section,
                                 InnGuest       *guest)
{
  InnStandingSection *self = INN_STANDING_SECTION (section);
  InnDate until = inn_guest_get_tier_until (guest);
  g_autofree char *day = inn_date_is_set (until) ? inn_date_dup_iso (until) : g_strdup ("");

  show_flag (self->vip, guest, INN_GUEST_VIP);
  show_flag (self->no_contact, guest, INN_GUEST_NO_CONTACT);
  show_flag (self->deceased, guest, INN_GUEST_DECEASED);
  show_flag (self->banned, guest, INN_GUEST_BANNED);
  gtk_editable_set_text (GTK_EDITABLE (self->banned_reason),
                         inn_guest_get_text (guest, INN_GUEST_BANNED_REASON));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->tier), inn_guest_get_tier (guest));
  gtk_editable_set_text (GTK_EDITABLE (self->until), day);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->status), inn_guest_get_follow_status (guest));
  value_changed_cb (self);
}

static void
inn_standing_section_apply (InnFormSection  *section,
                            InnGuestBuilder *builder)
{
  InnStandingSection *self = INN_STANDING_SECTION (section);
  g_autofree char *reason = dup_reason (self);
  InnDate until;

  read_until (self, &until);
  inn_guest_builder_set_tier (builder, get_tier (self), until);
  inn_guest_builder_set_flag (builder, INN_GUEST_VIP, is_checked (self->vip));
  inn_guest_builder_set_flag (builder, INN_GUEST_NO_CONTACT, is_checked (self->no_contact));
  inn_guest_builder_set_flag (builder, INN_GUEST_DECEASED, is_checked (self->deceased));
  inn_guest_builder_set_flag (builder, INN_GUEST_BANNED, is_checked (self->banned));
  inn_guest_builder_set_text (builder, INN_GUEST_BANNED_REASON,
                              is_checked (self->banned) ? reason : "");
  inn_guest_builder_set_follow_status (builder,
                                       gtk_drop_down_get_selected (GTK_DROP_DOWN (self->status)));
}

/* Nobody is turned away without a reason that a colleague can read. */
static InnValidity
inn_standing_section_check (InnFormSection  *section,
                            GtkWidget      **where)
{
  InnStandingSection *self = INN_STANDING_SECTION (section);
  g_autofree char *reason = dup_reason (self);
  InnDate until;

  if (!read_until (self, &until))
    {
      inn_form_field_set_message (self->until_field, INN_FIELD_REFUSED,
                                  _("A day is written like 2027-12-31"));
      *where = self->until;

      return INN_VALIDITY_INVALID;
    }
  if (!is_checked (self->banned) || *reason != '\0')
    return INN_VALIDITY_OK;

  inn_form_field_set_message (self->reason_field, INN_FIELD_REFUSED,
                              _("Write down why, so that colleagues can explain it"));
  *where = self->banned_reason;

  return INN_VALIDITY_INVALID;
}

static void
inn_standing_section_class_init (InnStandingSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  section_class->show = inn_standing_section_show_guest;
  section_class->apply = inn_standing_section_apply;
  section_class->check = inn_standing_section_check;

  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-standing-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, vip);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, no_contact);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, deceased);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, banned);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, reason_field);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, banned_reason);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, tier);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, until_field);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, until);
  gtk_widget_class_bind_template_child (widget_class, InnStandingSection, status);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
inn_standing_section_init (InnStandingSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) tiers = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (InnFollowStatus status = INN_FOLLOW_STATUS_NOT_CONTACTED;
       status <= INN_FOLLOW_STATUS_KEY;
       status++)
    gtk_string_list_append (names, inn_format_follow_status (status));
  for (InnTier tier = INN_TIER_NONE; tier < INN_N_TIERS; tier++)
    gtk_string_list_append (tiers, inn_tier_get_label (tier));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->tier), G_LIST_MODEL (tiers));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->status), G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->reason_field), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->until_field), FALSE);
}
