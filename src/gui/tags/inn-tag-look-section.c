/* inn-tag-look-section.c: see inn-tag-look-section.h. The colour follows the group until another is
 * chosen.
 */

#include "config.h"

#include "inn-tag-look-section.h"

#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-tint-picker.h"
#include "inn-wrap-layout.h"

struct _InnTagLookSection
{
  GtkWidget parent_instance;

  GtkWidget *group;
  InnTintPicker *tint;
  GtkWidget *follow;

  GPtrArray *groups;  /* owned, of InnTagGroup, for each line of the list */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (InnTagLookSection, inn_tag_look_section, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnTagGroup *
get_chosen_group (InnTagLookSection *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->group));

  return selected < self->groups->len ? g_ptr_array_index (self->groups, selected) : NULL;
}

static void
follow_group (InnTagLookSection *self)
{
  InnTagGroup *group = get_chosen_group (self);

  if (group != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->follow)))
    inn_tint_picker_set (self->tint, group->tint);
}

static void
tell_changed (InnTagLookSection *self)
{
  if (self->filling)
    return;

  follow_group (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
group_cb (GtkDropDown       *drop_down,
          GParamSpec        *pspec,
          InnTagLookSection *self)
{
  tell_changed (self);
}

static void
follow_cb (GtkCheckButton    *check,
           InnTagLookSection *self)
{
  tell_changed (self);
}

static void
tint_cb (InnTintPicker     *picker,
         InnTagLookSection *self)
{
  self->filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->follow), FALSE);
  self->filling = FALSE;
  tell_changed (self);
}

static void
inn_tag_look_section_dispose (GObject *object)
{
  InnTagLookSection *self = INN_TAG_LOOK_SECTION (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_tag_look_section_parent_class)->dispose (object);
}

static void
inn_tag_look_section_finalize (GObject *object)
{
  g_ptr_array_unref (INN_TAG_LOOK_SECTION (object)->groups);

  G_OBJECT_CLASS (inn_tag_look_section_parent_class)->finalize (object);
}

static void
inn_tag_look_section_class_init (InnTagLookSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_tag_look_section_dispose;
  object_class->finalize = inn_tag_look_section_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_TAG_LOOK_SECTION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  g_type_ensure (INN_TYPE_TINT_PICKER);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/innkeeper/Innkeeper/ui/inn-tag-look-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagLookSection, group);
  gtk_widget_class_bind_template_child (widget_class, InnTagLookSection, tint);
  gtk_widget_class_bind_template_child (widget_class, InnTagLookSection, follow);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, tint_cb);
}

static void
inn_tag_look_section_init (InnTagLookSection *self)
{
  self->filling = TRUE;
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_group_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * inn_tag_look_section_show:
 * @self: the section
 * @shelf: all groups
 * @tag: whose group and colour to show
 */
void
inn_tag_look_section_show (InnTagLookSection *self,
                           InnTagShelf       *shelf,
                           const InnTag      *tag)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *groups;
  guint selected = 0;

  g_return_if_fail (INN_IS_TAG_LOOK_SECTION (self));

  self->filling = TRUE;
  groups = inn_tag_shelf_get_groups (shelf);
  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < groups->len; i++)
    {
      InnTagGroup *group = g_ptr_array_index (groups, i);

      gtk_string_list_append (names, inn_tag_group_get_title (group));
      g_ptr_array_add (self->groups, inn_tag_group_ref (group));
      if (group->id == tag->group_id)
        selected = i;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->group), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->group), selected);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->follow), !tag->has_tint);
  inn_tint_picker_set (self->tint, tag->tint);
  follow_group (self);
  self->filling = FALSE;
}

/**
 * inn_tag_look_section_apply:
 * @self: the section
 * @tag: gets the group and the colour that are chosen
 */
void
inn_tag_look_section_apply (InnTagLookSection *self,
                            InnTag            *tag)
{
  InnTagGroup *group;

  g_return_if_fail (INN_IS_TAG_LOOK_SECTION (self));

  group = get_chosen_group (self);
  if (group != NULL)
    tag->group_id = group->id;
  tag->has_tint = !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->follow));
  tag->tint = inn_tint_picker_get (self->tint);
}
