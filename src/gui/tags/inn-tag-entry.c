/* inn-tag-entry.c: see inn-tag-entry.h.
 *
 * The chips and the text flow like words. The proposals stand in a popover that takes neither
 * focus nor keys, so typing goes on; Enter takes the marked one, the arrows move the mark, Esc
 * closes, Backspace in the empty text removes the last chip. While an input method is composing,
 * none of these keys means anything here.
 */

#include "config.h"

#include "inn-tag-entry.h"

#include "inn-tag-chips.h"
#include "inn-tag-proposals.h"
#include "inn-text.h"

#include <glib/gi18n.h>

#define PADDING 5

struct _InnTagEntry
{
  GtkWidget parent_instance;

  InnTagChips *chips;          /* owned as our child, with the text at their end */
  GtkWidget *text;
  GtkWidget *popover;          /* owned as our child */
  InnTagProposals *proposals;
  InnTagShelf *shelf;          /* owned, nullable */
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
    if (inn_tag_chips_has (self->chips, g_ptr_array_index (fitting, i - 1)))
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
                                 inn_tag_chips_get_n (self->chips) == 0
                                 ? _("Type a tag, also in pinyin") : _("One more…"));
}

static void
add_tag (InnTagEntry *self,
         InnTag      *tag)
{
  inn_tag_chips_add (self->chips, tag);
  update_placeholder (self);
}

static void
removed_cb (InnTagEntry *self)
{
  update_placeholder (self);
  g_signal_emit (self, signals[CHANGED], 0);
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
      if (*gtk_editable_get_text (GTK_EDITABLE (self->text)) != '\0'
          || inn_tag_chips_get_n (self->chips) == 0)
        return GDK_EVENT_PROPAGATE;
      inn_tag_chips_remove_last (self->chips);
      removed_cb (self);
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

static void
shelf_changed_cb (InnTagEntry *self)
{
  inn_tag_chips_follow (self->chips, self->shelf);
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
  gtk_widget_measure (GTK_WIDGET (INN_TAG_ENTRY (widget)->chips), orientation, for_size,
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

  gtk_widget_size_allocate (GTK_WIDGET (self->chips), &(GtkAllocation) { 0, 0, width, height },
                            baseline);
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
  if (self->chips != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->chips));
  self->chips = NULL;

  G_OBJECT_CLASS (inn_tag_entry_parent_class)->dispose (object);
}

static void
inn_tag_entry_class_init (InnTagEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_tag_entry_dispose;
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
  /* By itself a GtkText is nothing to a screen reader. */
  self->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 12);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags"),
                                  -1);
  g_signal_connect (self->text, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect (self->text, "preedit-changed", G_CALLBACK (preedit_cb), self);
  self->chips = INN_TAG_CHIPS (inn_tag_chips_new (self->text));
  g_signal_connect_swapped (self->chips, "removed", G_CALLBACK (removed_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->chips), GTK_WIDGET (self));
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
  g_return_if_fail (INN_IS_TAG_ENTRY (self));

  inn_tag_chips_set (self->chips, self->shelf, ids, n_ids);
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
  g_autoptr (GPtrArray) tags = NULL;

  g_return_val_if_fail (INN_IS_TAG_ENTRY (self), ids);

  tags = inn_tag_chips_dup_tags (self->chips);
  for (guint i = 0; i < tags->len; i++)
    {
      InnTag *tag = g_ptr_array_index (tags, i);

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
  GPtrArray *tags;

  g_return_val_if_fail (INN_IS_TAG_ENTRY (self), NULL);

  tags = inn_tag_chips_dup_tags (self->chips);
  for (guint i = tags->len; i > 0; i--)
    if (((InnTag *) g_ptr_array_index (tags, i - 1))->id != 0)
      g_ptr_array_remove_index (tags, i - 1);

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
