/* inn-guest-head-section.c: see inn-guest-head-section.h. */

#include "config.h"

#include "inn-guest-head-section.h"

#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-guest-words.h"
#include "inn-head-layout.h"
#include "inn-photo-button.h"
#include "inn-spoken-name.h"
#include "inn-stay-summary.h"
#include "inn-tag-button.h"
#include "inn-tag-label.h"
#include "inn-text.h"
#include "inn-user-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

/* Characters of a telephone number with its country; addresses are longer and may be cut. */
#define LONGEST_NUMBER 15

/* Who is as old is no child any more to whom the age belongs. */
#define GROWN_UP 18

/* More tags than fit into two lines are folded away. */
#define MOST_TAGS 16
#define FOLDED_TAGS 12

struct _InnGuestHeadSection
{
  GtkWidget parent_instance;

  GtkWidget *photo_button;
  GtkWidget *name_label;
  GtkWidget *latin_label;
  GtkWidget *marks_box;
  GtkWidget *mark_label;
  GtkWidget *vip_label;
  GtkWidget *address_label;
  GtkWidget *phone_box;
  GtkWidget *contact_image;
  GtkWidget *contact_label;
  GtkWidget *wechat_label;
  GtkWidget *copy_button;
  GtkWidget *place_label;
  GtkWidget *dates_label;
  GtkWidget *along_label;
  GtkWidget *tags_box;
  GtkWidget *tag_button; /* the last in the tags box */

  InnGuestCard *card; /* owned, nullable */
  gboolean unfolded;
};

static void inn_guest_head_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestHeadSection, inn_guest_head_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_head_section_section_init))

static const char *
get_contact_icon (InnContactKind kind)
{
  switch (kind)
    {
    case INN_CONTACT_WECHAT:
      return "inn-message-symbolic";
    case INN_CONTACT_EMAIL:
      return "inn-mail-symbolic";
    case INN_CONTACT_ADDRESS:
      return "inn-place-symbolic";
    case INN_CONTACT_PHONE:
    default:
      return "inn-phone-symbolic";
    }
}

static const InnContact *
find_first_contact (InnGuest *guest)
{
  static const InnContactKind order[] = {
    INN_CONTACT_PHONE, INN_CONTACT_WECHAT, INN_CONTACT_EMAIL, INN_CONTACT_ADDRESS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const InnContact *contact = inn_guest_get_first_contact (guest, order[i]);

      if (contact != NULL)
        return contact;
    }

  return NULL;
}

static void
show_contact (InnGuestHeadSection *self,
              InnGuest            *guest)
{
  const InnContact *contact = find_first_contact (guest);
  const InnContact *wechat = inn_guest_get_first_contact (guest, INN_CONTACT_WECHAT);
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  gtk_widget_set_visible (self->phone_box, contact != NULL);
  if (contact == NULL)
    return;

  shown = inn_contact_dup_shown (contact->kind, contact->value);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->contact_image), get_contact_icon (contact->kind));
  gtk_label_set_text (GTK_LABEL (self->contact_label), shown);
  /* A number is no number when it is cut; what stands behind it gives way. */
  gtk_label_set_width_chars (GTK_LABEL (self->contact_label),
                             MIN ((int) g_utf8_strlen (shown, -1), LONGEST_NUMBER));

  if (wechat != NULL && wechat != contact)
    {
      if (*wechat->normalised != '\0' &&
          g_str_has_suffix (contact->normalised, wechat->normalised))
        text = g_strdup (_("also WeChat"));
      else
        /* Translators: a WeChat name follows. */
        text = g_strdup_printf (_("WeChat %s"), wechat->value);
    }
  inn_user_text_set_label (GTK_LABEL (self->wechat_label), text);
}

static void
show_address (InnGuestHeadSection *self,
              InnGuest            *guest)
{
  const char *salutation = inn_guest_get_text (guest, INN_GUEST_SALUTATION);
  g_autofree char *text = NULL;

  if (*salutation != '\0')
    /* Translators: how a guest wants to be addressed follows. */
    text = g_strdup_printf (_("Call: %s"), salutation);
  inn_user_text_set_label (GTK_LABEL (self->address_label), text);
}

/* A child is looked at with its age. */
static char *
dup_person (InnGuestCard *card,
            gint64        guest_id,
            const char   *name,
            InnDate       today)
{
  for (guint i = 0; i < card->people->len; i++)
    {
      const InnRelation *relation = g_ptr_array_index (card->people, i);
      int age = inn_relation_get_age (relation, today);

      if (relation->other_id == guest_id && relation->kind == INN_RELATION_CHILD && age >= 0
          && age < GROWN_UP)
        /* Translators: name of a child, its age. */
        return g_strdup_printf (ngettext ("%1$s (%2$d)", "%1$s (%2$d)", age), name, age);
    }

  return g_strdup (name);
}

static char *
dup_along (InnGuestCard  *card,
           const InnStay *stay,
           InnDate        today)
{
  gint64 self_id = inn_guest_get_id (card->guest);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  g_autofree char *list = NULL;
  guint n_companions = stay != NULL && stay->companions != NULL ? stay->companions->len : 0;

  if (stay != NULL && stay->guest_id != self_id && *stay->guest_name != '\0')
    g_strv_builder_add (builder, stay->guest_name);
  for (guint i = 0; i < n_companions; i++)
    {
      const InnStayGuest *companion = g_ptr_array_index (stay->companions, i);
      g_autofree char *name = dup_person (card, companion->guest_id, companion->name, today);

      if (companion->guest_id != self_id && *name != '\0')
        g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return NULL;
  list = g_strjoinv (C_("list", ", "), names);

  /* Translators: who stays in the same room. */
  return g_strdup_printf (_("With: %s"), list);
}

static void
show_place (InnGuestHeadSection *self,
            InnGuestCard        *card,
            InnDate              today)
{
  const InnStay *stay = inn_guest_card_get_present_stay (card);
  g_autofree char *along = dup_along (card, stay, today);
  g_autofree char *place = NULL;
  g_autofree char *spaced = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *day = NULL;

  if (stay != NULL && stay->status == INN_STAY_IN_HOUSE)
    {
      day = inn_format_day_in_sentence (stay->departure, today);
      if (*stay->room != '\0')
        /* Translators: room number, day of leaving. */
        place = g_strdup_printf (_("In house %1$s, leaves %2$s"), stay->room, day);
      else
        /* Translators: day of leaving. */
        place = g_strdup_printf (_("In house, leaves %s"), day);
      dates = inn_stay_summary_dates (stay, today);
    }
  else if (stay != NULL)
    {
      day = inn_format_day_in_sentence (stay->arrival, today);
      /* Translators: day of arrival. */
      place = g_strdup_printf (_("Arrives %s"), day);
      dates = inn_stay_summary_dates (stay, today);
    }
  else if (inn_date_is_set (card->last_departure))
    {
      day = inn_format_short_day (card->last_departure, today);
      /* Translators: day the guest left. */
      dates = g_strdup_printf (_("Last here %s"), day);
    }

  if (place != NULL)
    spaced = inn_text_space (place);
  inn_user_text_set_label (GTK_LABEL (self->place_label), spaced);
  inn_user_text_set_label (GTK_LABEL (self->dates_label), dates);
  inn_user_text_set_label (GTK_LABEL (self->along_label), along);
  gtk_widget_add_css_class (self->place_label, "here");
}

static void show_tags (InnGuestHeadSection *self);

static void
fold_clicked_cb (InnGuestHeadSection *self)
{
  self->unfolded = !self->unfolded;
  show_tags (self);
  gtk_widget_grab_focus (gtk_widget_get_prev_sibling (self->tag_button));
}

/* Shows the tags that are folded away, or folds them again. */
static GtkWidget *
make_fold_button (InnGuestHeadSection *self,
                  guint                n_more)
{
  g_autofree char *label = self->unfolded ? g_strdup (_("Fewer tags"))
                                          : g_strdup_printf ("+%u", n_more);
  g_autofree char *spoken
    = g_strdup_printf (ngettext ("%u more tag", "%u more tags", n_more), n_more);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "tag-add");
  if (!self->unfolded)
    {
      gtk_widget_set_tooltip_text (button, spoken);
      inn_spoken_name_set (button, spoken);
    }
  g_signal_connect_object (button, "clicked", G_CALLBACK (fold_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

/* The button stays, so that its popover stays open while tags are put on. */
static void
show_tags (InnGuestHeadSection *self)
{
  GPtrArray *tags = self->card->tags;
  gboolean is_long = tags->len > MOST_TAGS;
  guint n_shown = is_long && !self->unfolded ? FOLDED_TAGS : tags->len;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->tags_box)) != self->tag_button)
    gtk_box_remove (GTK_BOX (self->tags_box), child);

  for (guint i = 0; i < n_shown; i++)
    gtk_widget_insert_before (inn_tag_label_new (g_ptr_array_index (tags, i)), self->tags_box,
                              self->tag_button);
  if (is_long)
    gtk_widget_insert_before (make_fold_button (self, tags->len - n_shown), self->tags_box,
                              self->tag_button);
}

/* What must not be missed comes before the tier. */
static void
show_mark (InnGuestHeadSection *self,
           InnGuestCard        *card,
           const char          *mark,
           const char          *look)
{
  g_autofree char *tier = NULL;

  if (*mark == '\0' && card->tier != INN_TIER_NONE)
    {
      InnDate until = inn_guest_get_tier_until (card->guest);
      g_autofree char *day = inn_date_is_set (until) ? inn_date_dup_iso (until) : NULL;

      look = card->tier == INN_TIER_GOLD ? NULL : inn_tier_to_nick (card->tier);
      if (day != NULL)
        /* Translators: a tier, its last day. */
        tier = g_strdup_printf (_("%1$s until %2$s"), inn_tier_get_label (card->tier), day);
      else
        tier = g_strdup (inn_tier_get_label (card->tier));
    }
  gtk_widget_set_css_classes (self->mark_label, (const char *[]) { "tier", look, NULL });
  inn_user_text_set_label (GTK_LABEL (self->mark_label), tier != NULL ? tier : mark);
}

static void
inn_guest_head_section_show_card (InnGuestSection *section,
                                  InnBook         *book,
                                  InnGuestCard    *card)
{
  InnGuestHeadSection *self = INN_GUEST_HEAD_SECTION (section);
  InnGuest *guest = card->guest;
  const char *name = inn_guest_get_display_name (guest);
  const char *latin = inn_guest_get_text (guest, INN_GUEST_LATIN_NAME);
  const char *mark;
  InnMarkKind kind;

  if (self->card == NULL || inn_guest_get_id (self->card->guest) != inn_guest_get_id (guest))
    self->unfolded = FALSE;
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;

  inn_photo_button_show_card (INN_PHOTO_BUTTON (self->photo_button), book, card);
  gtk_label_set_text (GTK_LABEL (self->name_label), *name != '\0' ? name : _("No name"));
  inn_user_text_set_label (GTK_LABEL (self->latin_label), g_str_equal (latin, name) ? "" : latin);

  mark = inn_guest_words_mark (inn_guest_get_flags (guest), &kind);
  show_mark (self, card, mark, inn_mark_kind_to_class (kind));
  inn_user_text_set_label (GTK_LABEL (self->vip_label),
                           inn_guest_words_vip_too (inn_guest_get_flags (guest)));
  gtk_widget_set_visible (self->marks_box, gtk_widget_get_visible (self->mark_label)
                                           || gtk_widget_get_visible (self->vip_label));

  show_address (self, guest);
  show_contact (self, guest);
  show_place (self, card, inn_clock_get_business_day (inn_book_get_clock (book)));
  show_tags (self);
  inn_tag_button_show_guest (INN_TAG_BUTTON (self->tag_button), book, guest);
}

static void
copy_clicked_cb (GtkButton           *button,
                 InnGuestHeadSection *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (GTK_LABEL (self->contact_label)));
  inn_feedback_say (GTK_WIDGET (self), _("Copied"));
}

static void
inn_guest_head_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_head_section_show_card;
}

static void
inn_guest_head_section_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_pointer (&INN_GUEST_HEAD_SECTION (object)->card, inn_guest_card_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_head_section_parent_class)->dispose (object);
}

static void
inn_guest_head_section_class_init (InnGuestHeadSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_head_section_dispose;

  g_type_ensure (INN_TYPE_HEAD_LAYOUT);
  g_type_ensure (INN_TYPE_PHOTO_BUTTON);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-head-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, photo_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, name_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, latin_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, marks_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, mark_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, vip_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, address_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, phone_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, contact_image);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, contact_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, wechat_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, copy_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, place_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, dates_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, along_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestHeadSection, tags_box);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
inn_guest_head_section_init (InnGuestHeadSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->tag_button = inn_tag_button_new ();
  gtk_box_append (GTK_BOX (self->tags_box), self->tag_button);
}

/**
 * inn_guest_head_section_take_photos:
 * @self: the head
 * @photos: gets what is dropped onto the picture
 */
void
inn_guest_head_section_take_photos (InnGuestHeadSection *self,
                                    InnPhotoIntake      *photos)
{
  g_return_if_fail (INN_IS_GUEST_HEAD_SECTION (self));

  inn_photo_intake_take_drops (photos, self->photo_button);
}
