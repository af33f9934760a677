/* inn-guest-row.c: see inn-guest-row.h. The row is reused for one guest after the other; it shows
 * grey shapes as long as its guest is not fetched. What was searched for is marked behind the text.
 */

#include "config.h"

#include "inn-guest-row.h"

#include "inn-avatar.h"
#include "inn-guest-words.h"
#include "inn-large-text.h"
#include "inn-line-layout.h"
#include "inn-tag-label.h"
#include "inn-tag-strip-layout.h"
#include "inn-user-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More tags than this become "+n". */
#define MAX_TAGS 2

/* A phone number is of no use cut short; anything longer than this is no phone number. */
#define MAX_PHONE 20
/* With a tag beside it, so much of the contact and of an own field is seen whole, in halves of a Chinese
 * character. */
#define MAX_BESIDE_TAG 24

/* With large text only as much of it as a narrow screen can show; the card has the rest. */
#define MAX_LARGE_PHONE 13

struct _InnGuestRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *shapes;
  GtkWidget *avatar;
  GtkWidget *name_label;
  GtkWidget *mark_label;
  GtkWidget *vip_label;
  GtkWidget *salutation_label;
  GtkWidget *place_label;
  GtkWidget *contact_label;
  GtkWidget *tags_box;

  GtkWidget *tag_labels[MAX_TAGS];
  GtkWidget *more_labels[MAX_TAGS]; /* after both tags, and after the first alone */

  InnTagShelf *tags;      /* owned */
  InnClock *clock;        /* owned */
  InnGuestItem *item;     /* owned */
  InnNeedle *needle;      /* owned */
  gulong summary_handler;
  guint position;         /* in the list, or %GTK_INVALID_LIST_POSITION */
};

G_DEFINE_FINAL_TYPE (InnGuestRow, inn_guest_row, GTK_TYPE_WIDGET)

static void
mark_label (InnGuestRow *self,
            GtkWidget   *label)
{
  PangoAttrList *attributes;
  g_autoptr(GArray) ranges = NULL;
  GdkRGBA color;

  if (self->needle != NULL)
    ranges = inn_needle_mark (self->needle, gtk_label_get_text (GTK_LABEL (label)));
  if (ranges == NULL || ranges->len == 0 ||
      !gtk_style_context_lookup_color (gtk_widget_get_style_context (label), "inn_match", &color))
    {
      gtk_label_set_attributes (GTK_LABEL (label), NULL);
      return;
    }

  attributes = pango_attr_list_new ();
  for (guint i = 0; i < ranges->len; i++)
    {
      const InnRange *range = &g_array_index (ranges, InnRange, i);
      PangoAttribute *background = pango_attr_background_new (color.red * 65535,
                                                              color.green * 65535,
                                                              color.blue * 65535);
      PangoAttribute *alpha = pango_attr_background_alpha_new (color.alpha * 65535);

      background->start_index = alpha->start_index = range->start;
      background->end_index = alpha->end_index = range->end;
      pango_attr_list_insert (attributes, background);
      pango_attr_list_insert (attributes, alpha);
    }
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

static void
update_marks (InnGuestRow *self)
{
  mark_label (self, self->name_label);
  mark_label (self, self->salutation_label);
  mark_label (self, self->contact_label);
}

/* What the row shows of a guest anyway, and in which something that was searched for is seen. */
static char *
dup_shown (InnGuestRow *self,
           const char  *contact)
{
  g_autoptr(GString) shown = g_string_new (gtk_label_get_text (GTK_LABEL (self->name_label)));

  g_string_append_printf (shown, "\n%s\n%s",
                          gtk_label_get_text (GTK_LABEL (self->salutation_label)), contact);
  for (guint i = 0; i < MAX_TAGS; i++)
    if (gtk_widget_get_visible (self->tag_labels[i]))
      g_string_append_printf (shown, "\n%s",
                              gtk_label_get_text (GTK_LABEL (self->tag_labels[i])));

  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static gboolean
is_all_seen (InnNeedle  *needle,
             const char *shown)
{
  const InnWord *number = inn_needle_get_number (needle);
  InnRange range;

  if (number != NULL && inn_word_find (number, shown, &range))
    return TRUE;

  for (guint i = 0; i < inn_needle_get_n (needle); i++)
    if (!inn_word_find (inn_needle_get_word (needle, i), shown, &range))
      return FALSE;

  return TRUE;
}

/* Whether both fit beside the tags of the guest. */
static gboolean
has_room (GtkWidget  *row,
          const char *text,
          guint       n_tags)
{
  guint width = 0;

  if (n_tags == 0)
    return TRUE;
  if (n_tags > 1 || inn_large_text_is_on (row))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;

  return width <= MAX_BESIDE_TAG;
}

/* The second line: how to reach the guest, and tags; or where the match is if it is in neither. */
static void
update_second_line (InnGuestRow           *self,
                    const InnGuestSummary *summary)
{
  g_autofree char *contact = inn_contact_dup_shown (summary->contact_kind, summary->contact);
  g_autofree char *shown = dup_shown (self, contact);
  g_autofree char *both = NULL;
  const char *excerpt = NULL;
  gboolean is_phone = summary->contact_kind == INN_CONTACT_PHONE &&
                      g_utf8_strlen (contact, -1) <= (inn_large_text_is_on (GTK_WIDGET (self))
                                                        ? MAX_LARGE_PHONE : MAX_PHONE);

  if (self->needle != NULL && inn_needle_get_n (self->needle) > 0 &&
      !is_all_seen (self->needle, shown))
    excerpt = inn_guest_item_get_excerpt (self->item, self->needle, shown);

  /* What the hotel wants to see in lists, where nothing is cut by it. */
  if (excerpt == NULL && summary->own != NULL)
    both = *contact != '\0' ? g_strjoin (C_("separator", "\302\240· "), contact, summary->own, NULL)
                            : g_strdup (summary->own);
  if (both != NULL && has_room (GTK_WIDGET (self), both, summary->n_tags))
    {
      gtk_label_set_text (GTK_LABEL (self->contact_label), both);
      is_phone = FALSE;
    }
  else
    {
      gtk_label_set_text (GTK_LABEL (self->contact_label), excerpt != NULL ? excerpt : contact);
    }
  gtk_label_set_ellipsize (GTK_LABEL (self->contact_label),
                           excerpt == NULL && is_phone ? PANGO_ELLIPSIZE_NONE
                                                       : PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (self->tags_box, excerpt == NULL);
  update_marks (self);
}

static void
update_tags (InnGuestRow           *self,
             const InnGuestSummary *summary)
{
  guint n_shown = 0, n_known = 0;

  for (guint i = 0; i < summary->n_tags; i++)
    {
      const InnTag *tag = inn_tag_shelf_get_tag (self->tags, summary->tag_ids[i]);

      if (tag == NULL)
        continue;
      n_known++;
      if (n_shown < MAX_TAGS)
        inn_tag_label_set (self->tag_labels[n_shown++], tag);
    }

  for (guint i = 0; i < MAX_TAGS; i++)
    gtk_widget_set_visible (self->tag_labels[i], i < n_shown);
  for (guint i = 0; i < MAX_TAGS; i++)
    {
      guint n_before = MAX_TAGS - i;
      g_autofree char *more = NULL;

      if (n_known > n_before)
        more = g_strdup_printf ("+%u", n_known - n_before);
      inn_user_text_set_label (GTK_LABEL (self->more_labels[i]), more);
    }
}

static void
update_accessible_name (InnGuestRow *self,
                        const char  *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (InnGuestRow *self)
{
  const InnGuestSummary *summary;
  g_autoptr(GString) spoken = NULL;
  g_autofree char *place = NULL;
  const char *mark;
  const char *mark_class;
  InnMarkKind kind;
  gboolean is_here;

  if (self->item == NULL)
    return;

  summary = inn_guest_item_get_summary (self->item);
  gtk_widget_set_visible (self->content, summary != NULL);
  gtk_widget_set_visible (self->shapes, summary == NULL);
  if (summary == NULL)
    {
      update_accessible_name (self, _("Loading"));
      return;
    }

  inn_avatar_set_name (INN_AVATAR (self->avatar), summary->name);
  gtk_label_set_text (GTK_LABEL (self->name_label),
                      *summary->name != '\0' ? summary->name : _("No name"));

  mark = inn_guest_words_mark (summary->flags, &kind);
  mark_class = inn_mark_kind_to_class (kind);
  gtk_widget_set_css_classes (self->mark_label,
                              (const char *[]) { "tier", mark_class, NULL });
  inn_user_text_set_label (GTK_LABEL (self->mark_label), mark);
  inn_user_text_set_label (GTK_LABEL (self->vip_label),
                           inn_guest_words_vip_too (summary->flags));
  /* Beside a name it would cut the name or the place; it stands only where it is all there is. */
  inn_user_text_set_label (GTK_LABEL (self->salutation_label),
                           *summary->name == '\0' ? summary->salutation : "");

  place = inn_guest_words_place (summary, inn_clock_get_business_day (self->clock), &is_here);
  inn_user_text_set_label (GTK_LABEL (self->place_label), place);
  gtk_widget_set_css_classes (self->place_label,
                              (const char *[]) { "place", "figures",
                                                 is_here ? "here" : "elsewhere", NULL });

  update_tags (self, summary);
  update_second_line (self, summary);

  spoken = g_string_new (gtk_label_get_text (GTK_LABEL (self->name_label)));
  for (guint i = 0; i < 4; i++)
    {
      const char *part = i == 0 ? mark
                         : i == 1 ? gtk_label_get_text (GTK_LABEL (self->vip_label))
                         : i == 2 ? place : gtk_label_get_text (GTK_LABEL (self->contact_label));

      if (*part != '\0')
        /* Translators: joins parts of a row for a screen reader: name, tier, place, phone. */
        g_string_append_printf (spoken, C_("spoken list", ", %s"), part);
    }
  update_accessible_name (self, spoken->str);
}

static void
inn_guest_row_dispose (GObject *object)
{
  InnGuestRow *self = INN_GUEST_ROW (object);
  GtkWidget *child;

  if (self->item != NULL)
    g_clear_signal_handler (&self->summary_handler, self->item);
  g_clear_object (&self->item);
  g_clear_pointer (&self->needle, inn_needle_unref);
  g_clear_object (&self->tags);
  g_clear_object (&self->clock);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_row_parent_class)->dispose (object);
}

static void
inn_guest_row_class_init (InnGuestRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_row_dispose;

  g_type_ensure (INN_TYPE_AVATAR);
  g_type_ensure (INN_TYPE_LINE_LAYOUT);
  g_type_ensure (INN_TYPE_TAG_STRIP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, content);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, shapes);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, mark_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, vip_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, salutation_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, contact_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestRow, tags_box);

  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
inn_guest_row_init (InnGuestRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < MAX_TAGS; i++)
    {
      self->tag_labels[i] = inn_tag_label_new (NULL);
      gtk_box_append (GTK_BOX (self->tags_box), self->tag_labels[i]);
    }
  for (guint i = 0; i < MAX_TAGS; i++)
    {
      self->more_labels[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->more_labels[i], "secondary");
      gtk_box_append (GTK_BOX (self->tags_box), self->more_labels[i]);
    }

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_marks), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * inn_guest_row_new:
 * @tags: all tags
 * @clock: says which day it is
 *
 * Returns: (transfer floating): a row that shows nobody yet
 */
GtkWidget *
inn_guest_row_new (InnTagShelf *tags,
                   InnClock    *clock)
{
  InnGuestRow *self = g_object_new (INN_TYPE_GUEST_ROW, NULL);

  self->tags = g_object_ref (tags);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (tags, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_guest_row_show:
 * @self: a row
 * @item: (nullable): whom to show, now and whenever the summary changes
 * @needle: (nullable): what is searched for, to be marked
 */
void
inn_guest_row_show (InnGuestRow  *self,
                    InnGuestItem *item,
                    InnNeedle    *needle)
{
  g_return_if_fail (INN_IS_GUEST_ROW (self));

  if (self->item == item && self->needle == needle)
    return;

  if (self->item != item)
    {
      if (self->item != NULL)
        g_clear_signal_handler (&self->summary_handler, self->item);
      g_set_object (&self->item, item);
      if (item != NULL)
        self->summary_handler = g_signal_connect_swapped (item, "notify::summary",
                                                          G_CALLBACK (update), self);
    }
  if (self->needle != needle)
    {
      g_clear_pointer (&self->needle, inn_needle_unref);
      self->needle = needle != NULL ? inn_needle_ref (needle) : NULL;
    }
  update (self);
}

/**
 * inn_guest_row_set_position:
 * @self: a row
 * @position: where in the list it stands, or %GTK_INVALID_LIST_POSITION
 * @n: how many guests the list has
 */
void
inn_guest_row_set_position (InnGuestRow *self,
                            guint        position,
                            guint        n)
{
  g_return_if_fail (INN_IS_GUEST_ROW (self));

  self->position = position;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                    GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n,
                                    -1);
}

/**
 * inn_guest_row_get_position:
 *
 * Returns: its place in the list, from 0
 */
guint
inn_guest_row_get_position (InnGuestRow *self)
{
  g_return_val_if_fail (INN_IS_GUEST_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

/**
 * inn_guest_row_set_selected:
 * @selected: whether it is seen, and told to a screen reader, as selected
 */
void
inn_guest_row_set_selected (InnGuestRow *self,
                            gboolean     selected)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (INN_IS_GUEST_ROW (self));

  if (selected)
    gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (widget, GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
