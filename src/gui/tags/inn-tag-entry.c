/* inn-tag-entry.c: see inn-tag-entry.h.
 *
 * The chips and the text flow like words. The proposals stand in a popover that takes neither
 * focus nor keys, so typing goes on; Enter takes the marked one, the arrows move the mark, Esc
 * closes, Backspace in the empty text removes the last chip. While an input method is composing,
 * none of these keys means anything here.
 */

#include "config.h"

#include "inn-tag-entry.h"

#include "inn-tag-label.h"
#include "inn-tag-proposals.h"
#include "inn-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define PADDING 5

struct _InnTagEntry
{
  GtkWidget parent_instance;

  GtkWidget *box;              /* owned as our child: chips, then the text */
  GtkWidget *text;
  GtkWidget *popover;          /* owned as our child */
  InnTagProposals *proposals;
  InnTagShelf *shelf;          /* owned, nullable */
  GPtrArray *tags;             /* owned, of InnTag, as worn */
  gboolean composing;
};

G_DEFINE_FINAL_TYPE (InnTagEntry, inn_tag_entry, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_typed (InnTagEntry *self)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->text)), INN_TEXT_ONE_LINE);
}

static gboolean
is_worn (InnTagEntry *self,
         InnTag      *tag)
{
  for (guint i = 0; i < self->tags->len; i++)
    {
      InnTag *worn = g_ptr_array_index (self->tags, i);

      if (tag->id != 0 ? worn->id == tag->id : g_str_equal (worn->name, tag->name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_open (InnTagEntry *self)
{
  return gtk_widget_get_visible (self->popover);
}

static void
close_proposals (InnTagEntry *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
update_proposals (InnTagEntry *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GPtrArray) fitting = NULL;

  if (*typed == '\0' || !gtk_widget_has_focus (self->text))
    {
      close_proposals (self);
      return;
    }

  if (self->shelf != NULL)
    fitting = inn_tag_shelf_complete (self->shelf, typed);
  else
    fitting = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  for (guint i = fitting->len; i > 0; i--)
    if (is_worn (self, g_ptr_array_index (fitting, i - 1)))
      g_ptr_array_remove_index (fitting, i - 1);

  inn_tag_proposals_show (self->proposals, self->shelf, fitting, typed);
  if (inn_tag_proposals_is_empty (self->proposals))
    close_proposals (self);
  else
    gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
update_placeholder (InnTagEntry *self)
{
  gtk_text_set_placeholder_text (GTK_TEXT (self->text),
                                 self->tags->len == 0 ? _("Type a tag, also in pinyin")
                                                      : _("One more…"));
}

static GtkWidget *
find_chip (InnTagEntry *self,
           InnTag      *tag)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (self->box);
       chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (g_object_get_data (G_OBJECT (chip), "inn-tag") == tag)
      return chip;

  return NULL;
}

static void
remove_tag (InnTagEntry *self,
            InnTag      *tag)
{
  GtkWidget *chip = find_chip (self, tag);

  gtk_widget_grab_focus (self->text);
  if (chip != NULL)
    gtk_box_remove (GTK_BOX (self->box), chip);
  g_ptr_array_remove (self->tags, tag);
  update_placeholder (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (GtkButton   *button,
                   InnTagEntry *self)
{
  GtkWidget *chip = gtk_widget_get_parent (GTK_WIDGET (button));

  remove_tag (self, g_object_get_data (G_OBJECT (chip), "inn-tag"));
}

static GtkWidget *
new_chip (InnTagEntry *self,
          InnTag      *tag)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label = gtk_label_new (tag->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("inn-close-symbolic");
  /* Translators: name of a tag. */
  g_autofree char *words = g_strdup_printf (_("Remove “%s”"), tag->name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_image_set_pixel_size (GTK_IMAGE (gtk_button_get_child (GTK_BUTTON (button))), 12);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  /* Backspace and the mouse are enough: the tab key goes from field to field. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  gtk_widget_add_css_class (chip, "tag-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  inn_tint_apply (chip, tag->tint);
  g_object_set_data_full (G_OBJECT (chip), "inn-tag", inn_tag_ref (tag),
                          (GDestroyNotify) inn_tag_unref);

  return chip;
}

static void
add_tag (InnTagEntry *self,
         InnTag      *tag)
{
  if (is_worn (self, tag))
    return;

  g_ptr_array_add (self->tags, inn_tag_ref (tag));
  gtk_widget_insert_before (new_chip (self, tag), self->box, self->text);
  update_placeholder (self);
}

static void
take (InnTagEntry *self,
      InnTag      *tag)
{
  add_tag (self, tag);
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  close_proposals (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
chosen_cb (InnTagProposals *proposals,
           InnTag          *tag,
           InnTagEntry     *self)
{
  g_autoptr (InnTag) taken = inn_tag_ref (tag);

  take (self, taken);
  gtk_widget_grab_focus (self->text);
}

static void
text_changed_cb (GtkEditable *editable,
                 InnTagEntry *self)
{
  update_proposals (self);
}

static void
preedit_cb (GtkText     *text,
            const char  *preedit,
            InnTagEntry *self)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static gboolean
take_marked (InnTagEntry *self)
{
  InnTag *tag = is_open (self) ? inn_tag_proposals_get_marked (self->proposals) : NULL;

  if (tag == NULL)
    return FALSE;

  chosen_cb (self->proposals, tag, self);

  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        InnTagEntry           *self)
{
  g_autofree char *typed = NULL;

  if (self->composing || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (take_marked (self))
        return GDK_EVENT_STOP;
      typed = dup_typed (self);
      /* Nothing typed: on to the next field. */
      if (*typed == '\0' && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (!is_open (self))
        return GDK_EVENT_PROPAGATE;
      inn_tag_proposals_move_mark (self->proposals,
                                   keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (!is_open (self))
        return GDK_EVENT_PROPAGATE;
      close_proposals (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_BackSpace:
      if (*gtk_editable_get_text (GTK_EDITABLE (self->text)) != '\0' || self->tags->len == 0)
        return GDK_EVENT_PROPAGATE;
      remove_tag (self, g_ptr_array_index (self->tags, self->tags->len - 1));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_notify_cb (GtkEventController *controller,
                 GParamSpec         *pspec,
                 InnTagEntry        *self)
{
  if (gtk_event_controller_focus_is_focus (GTK_EVENT_CONTROLLER_FOCUS (controller)))
    {
      gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_FOCUSED, FALSE);
      update_proposals (self);
    }
  else
    {
      gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_FOCUSED);
      close_proposals (self);
    }
}

static void
pressed_cb (InnTagEntry *self)
{
  gtk_widget_grab_focus (self->text);
}

/* Names and colours of the chips follow the shelf; a deleted tag goes. */
static void
shelf_changed_cb (InnTagEntry *self)
{
  g_autoptr (GPtrArray) before = self->tags;
  GtkWidget *chip;

  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  while ((chip = gtk_widget_get_first_child (self->box)) != self->text)
    gtk_box_remove (GTK_BOX (self->box), chip);

  for (guint i = 0; i < before->len; i++)
    {
      InnTag *tag = g_ptr_array_index (before, i);
      InnTag *now = tag->id != 0 ? inn_tag_shelf_get_tag (self->shelf, tag->id)
                                 : inn_tag_shelf_find_name (self->shelf, tag->name);

      if (now != NULL)
        add_tag (self, now);
      else if (tag->id == 0)
        add_tag (self, tag);
    }
  update_placeholder (self);
}

static void
inn_tag_entry_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (INN_TAG_ENTRY (widget)->box, orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
inn_tag_entry_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  InnTagEntry *self = INN_TAG_ENTRY (widget);
  graphene_rect_t at = GRAPHENE_RECT_INIT (0, 0, 0, height);

  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (!gtk_widget_compute_bounds (self->text, widget, &at))
    at = GRAPHENE_RECT_INIT (0, 0, 0, height);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { at.origin.x, at.origin.y,
                                                 1, at.size.height + PADDING });
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static GtkSizeRequestMode
inn_tag_entry_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
inn_tag_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_TAG_ENTRY (widget)->text);
}

static void
inn_tag_entry_dispose (GObject *object)
{
  InnTagEntry *self = INN_TAG_ENTRY (object);

  g_clear_object (&self->shelf);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_tag_entry_parent_class)->dispose (object);
}

static void
inn_tag_entry_finalize (GObject *object)
{
  g_clear_pointer (&INN_TAG_ENTRY (object)->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_tag_entry_parent_class)->finalize (object);
}

static void
inn_tag_entry_class_init (InnTagEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_tag_entry_dispose;
  object_class->finalize = inn_tag_entry_finalize;
  widget_class->get_request_mode = inn_tag_entry_get_request_mode;
  widget_class->measure = inn_tag_entry_measure;
  widget_class->size_allocate = inn_tag_entry_size_allocate;
  widget_class->grab_focus = inn_tag_entry_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_TAG_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "tag-entry");
}

static void
add_controllers (InnTagEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->text, keys);

  g_signal_connect (focus, "notify::is-focus", G_CALLBACK (focus_notify_cb), self);
  gtk_widget_add_controller (self->text, focus);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
inn_tag_entry_init (InnTagEntry *self)
{
  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, inn_wrap_layout_new (8, 4));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  /* By itself a GtkText is nothing to a screen reader. */
  self->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 12);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags"),
                                  -1);
  g_signal_connect (self->text, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect (self->text, "preedit-changed", G_CALLBACK (preedit_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->text);
  update_placeholder (self);

  self->proposals = INN_TAG_PROPOSALS (inn_tag_proposals_new ());
  g_signal_connect (self->proposals, "chosen", G_CALLBACK (chosen_cb), self);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "proposals-popover");
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->proposals));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  add_controllers (self);
}

/**
 * inn_tag_entry_new:
 * @shelf: the tags of the book
 *
 * Returns: (transfer floating): an entry without chips
 */
GtkWidget *
inn_tag_entry_new (InnTagShelf *shelf)
{
  GtkWidget *self = g_object_new (INN_TYPE_TAG_ENTRY, NULL);

  inn_tag_entry_set_shelf (INN_TAG_ENTRY (self), shelf);

  return self;
}

/**
 * inn_tag_entry_set_shelf:
 * @self: the entry
 * @shelf: the tags of the book; set once
 */
void
inn_tag_entry_set_shelf (InnTagEntry *self,
                         InnTagShelf *shelf)
{
  g_return_if_fail (INN_IS_TAG_ENTRY (self));
  g_return_if_fail (self->shelf == NULL);

  self->shelf = g_object_ref (shelf);
  g_signal_connect_object (shelf, "changed", G_CALLBACK (shelf_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * inn_tag_entry_set_tags:
 * @self: the entry
 * @ids: (array length=n_ids): which chips to show
 *
 * What is being typed stays.
 */
void
inn_tag_entry_set_tags (InnTagEntry  *self,
                        const gint64 *ids,
                        guint         n_ids)
{
  GtkWidget *chip;

  g_return_if_fail (INN_IS_TAG_ENTRY (self));

  while ((chip = gtk_widget_get_first_child (self->box)) != self->text)
    gtk_box_remove (GTK_BOX (self->box), chip);
  g_ptr_array_set_size (self->tags, 0);

  for (guint i = 0; i < n_ids; i++)
    {
      InnTag *tag = self->shelf != NULL ? inn_tag_shelf_get_tag (self->shelf, ids[i]) : NULL;
      g_autoptr (InnTag) unknown = NULL;

      /* Not loaded yet: keep the id, the shelf will tell the name. */
      if (tag == NULL)
        tag = unknown = inn_tag_new (ids[i], 0, "…");
      add_tag (self, tag);
    }
  update_placeholder (self);
}

/**
 * inn_tag_entry_add:
 * @self: the entry
 * @tag: a tag of the book, or one to be made (id 0)
 */
void
inn_tag_entry_add (InnTagEntry *self,
                   InnTag      *tag)
{
  g_return_if_fail (INN_IS_TAG_ENTRY (self));

  add_tag (self, tag);
}

/**
 * inn_tag_entry_dup_ids:
 *
 * Returns: (transfer full) (element-type gint64): the tags of the book that are on
 */
GArray *
inn_tag_entry_dup_ids (InnTagEntry *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (INN_IS_TAG_ENTRY (self), ids);

  for (guint i = 0; i < self->tags->len; i++)
    {
      InnTag *tag = g_ptr_array_index (self->tags, i);

      if (tag->id != 0)
        g_array_append_val (ids, tag->id);
    }

  return ids;
}

/**
 * inn_tag_entry_dup_new:
 *
 * Returns: (transfer full) (element-type InnTag): the tags that are on and are still to be made
 */
GPtrArray *
inn_tag_entry_dup_new (InnTagEntry *self)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);

  g_return_val_if_fail (INN_IS_TAG_ENTRY (self), tags);

  for (guint i = 0; i < self->tags->len; i++)
    {
      InnTag *tag = g_ptr_array_index (self->tags, i);

      if (tag->id == 0)
        g_ptr_array_add (tags, inn_tag_ref (tag));
    }

  return tags;
}

/**
 * inn_tag_entry_get_text:
 *
 * Returns: (transfer none): where one types
 */
GtkText *
inn_tag_entry_get_text (InnTagEntry *self)
{
  g_return_val_if_fail (INN_IS_TAG_ENTRY (self), NULL);

  return GTK_TEXT (self->text);
}
