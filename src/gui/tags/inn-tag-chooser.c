/* inn-tag-chooser.c: see inn-tag-chooser.h. The arrow keys move among the proposals while one types,
 * Enter takes the marked one.
 */

#include "config.h"

#include "inn-tag-chooser.h"

#include "inn-tag-proposals.h"
#include "inn-text.h"

struct _InnTagChooser
{
  GtkWidget parent_instance;

  GtkWidget *search;
  GtkWidget *proposals;
  GtkWidget *nothing;

  InnTagShelf *shelf;   /* owned */
  gint64 without;       /* a tag that is not offered, or 0 */
  gboolean can_create;
};

G_DEFINE_FINAL_TYPE (InnTagChooser, inn_tag_chooser, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
propose (InnTagChooser *self)
{
  g_autofree char *typed = inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->search)),
                                           INN_TEXT_ONE_LINE);
  g_autoptr (GPtrArray) tags = NULL;
  gboolean empty;

  if (self->shelf == NULL)
    return;

  tags = inn_tag_shelf_complete (self->shelf, typed);
  for (guint i = 0; i < tags->len; i++)
    {
      InnTag *tag = g_ptr_array_index (tags, i);

      if (tag->id == self->without)
        {
          g_ptr_array_remove_index (tags, i);
          break;
        }
    }

  inn_tag_proposals_show (INN_TAG_PROPOSALS (self->proposals), self->shelf, tags,
                          self->can_create && *typed != '\0' ? typed : NULL);
  empty = inn_tag_proposals_is_empty (INN_TAG_PROPOSALS (self->proposals));
  gtk_widget_set_visible (self->proposals, !empty);
  gtk_widget_set_visible (self->nothing, empty);
}

static void
chosen_cb (InnTagProposals *proposals,
           InnTag          *tag,
           InnTagChooser   *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, tag);
}

static void
activate_cb (InnTagChooser *self)
{
  InnTag *tag = inn_tag_proposals_get_marked (INN_TAG_PROPOSALS (self->proposals));

  if (tag != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, tag);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                InnTagChooser         *self)
{
  if (key != GDK_KEY_Up && key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  inn_tag_proposals_move_mark (INN_TAG_PROPOSALS (self->proposals), key == GDK_KEY_Down ? 1 : -1);

  return GDK_EVENT_STOP;
}

static gboolean
inn_tag_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_TAG_CHOOSER (widget)->search);
}

static void
inn_tag_chooser_dispose (GObject *object)
{
  InnTagChooser *self = INN_TAG_CHOOSER (object);
  GtkWidget *child;

  g_clear_object (&self->shelf);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_tag_chooser_parent_class)->dispose (object);
}

static void
inn_tag_chooser_class_init (InnTagChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tag_chooser_dispose;
  widget_class->grab_focus = inn_tag_chooser_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_TAG_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (INN_TYPE_TAG_PROPOSALS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tag-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagChooser, search);
  gtk_widget_class_bind_template_child (widget_class, InnTagChooser, proposals);
  gtk_widget_class_bind_template_child (widget_class, InnTagChooser, nothing);
  gtk_widget_class_bind_template_callback (widget_class, propose);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_tag_chooser_init (InnTagChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_tag_chooser_start:
 * @self: the chooser
 * @shelf: the tags to choose from
 * @without: a tag that is not offered, or 0
 * @can_create: whether a tag that is not there can be made by typing its name
 *
 * Begins a choice: nothing typed, the keyboard in the field.
 */
void
inn_tag_chooser_start (InnTagChooser *self,
                       InnTagShelf   *shelf,
                       gint64         without,
                       gboolean       can_create)
{
  g_return_if_fail (INN_IS_TAG_CHOOSER (self));

  g_set_object (&self->shelf, shelf);
  self->without = without;
  self->can_create = can_create;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  propose (self);
  gtk_widget_grab_focus (self->search);
}
