/* inn-tag-editor.c: see inn-tag-editor.h. */

#include "config.h"

#include "inn-tag-editor.h"

#include "inn-feedback.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-store-tags.h"
#include "inn-tag-acts.h"
#include "inn-tag-label.h"
#include "inn-tag-look-section.h"
#include "inn-tag-wearers.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnTagEditor
{
  GtkWidget parent_instance;

  GtkWidget *preview;
  GtkWidget *use;
  GtkWidget *preview_box;
  InnFormField *name_field;
  GtkWidget *name;
  InnTagLookSection *look;
  GtkWidget *note;
  GtkWidget *use_line;
  InnTagWearers *wearers;
  GtkWidget *acts_line;
  InnTagActs *acts;

  InnBook *book;      /* owned */
  InnTag *tag;        /* owned, what the book says; id 0 for a new one */
  gboolean filling;
  gboolean changed;
  gboolean saving;
  InnTag *saved_tag;  /* owned, nullable: on its way to the book */
};

G_DEFINE_FINAL_TYPE (InnTagEditor, inn_tag_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHANGED,
  N_PROPS
};

enum
{
  SAVED,
  DELETED,
  MERGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static char *
dup_text (GtkWidget *entry)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), INN_TEXT_ONE_LINE);
}

/* What the controls say. */
static InnTag *
dup_tag (InnTagEditor *self)
{
  InnTag *tag = inn_tag_copy (self->tag);

  g_free (tag->name);
  tag->name = dup_text (self->name);
  g_free (tag->note);
  tag->note = dup_text (self->note);
  inn_tag_look_section_apply (self->look, tag);

  return tag;
}

static gboolean
is_same (const InnTag *a,
         const InnTag *b)
{
  return g_str_equal (a->name, b->name)
         && g_strcmp0 (a->note, b->note) == 0
         && a->group_id == b->group_id
         && !a->has_tint == !b->has_tint
         && (!a->has_tint || a->tint == b->tint);
}

static void
update (InnTagEditor *self)
{
  g_autoptr (InnTag) now = dup_tag (self);
  g_autofree char *use = NULL;
  gboolean changed = self->tag->id == 0 || !is_same (now, self->tag);

  if (*now->name == '\0')
    {
      g_free (now->name);
      now->name = g_strdup (_("New tag"));
    }
  inn_tag_label_set (self->preview, now);
  use = now->disabled
          ? g_strdup_printf (ngettext ("Out of use; %d guest still wears it",
                                       "Out of use; %d guests still wear it", now->n_guests),
                             now->n_guests)
          : g_strdup_printf (ngettext ("%d guest wears it", "%d guests wear it", now->n_guests),
                             now->n_guests);
  gtk_label_set_text (GTK_LABEL (self->use), self->tag->id != 0 ? use : "");

  if (self->changed != changed)
    {
      self->changed = changed;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHANGED]);
    }
}

static void
edited_cb (InnTagEditor *self)
{
  if (self->filling)
    return;

  inn_form_field_set_message (self->name_field, INN_FIELD_PLAIN, NULL);
  update (self);
}

/* What can be done with a tag that stands in the book. */
static void
show_acts (InnTagEditor *self)
{
  gboolean stands = self->tag->id != 0;

  gtk_widget_set_visible (self->use_line, stands);
  gtk_widget_set_visible (self->acts_line, stands);
  gtk_widget_set_visible (GTK_WIDGET (self->acts), stands);
  inn_tag_wearers_show (self->wearers, self->book, self->tag->id);
  if (stands)
    inn_tag_acts_show_tag (self->acts, self->book, self->tag);
}

static void
fill (InnTagEditor *self)
{
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->tag->name);
  gtk_editable_set_text (GTK_EDITABLE (self->note), self->tag->note != NULL ? self->tag->note : "");
  inn_tag_look_section_show (self->look, inn_book_get_tags (self->book), self->tag);
  show_acts (self);
  inn_form_field_set_message (self->name_field, INN_FIELD_PLAIN, NULL);
  self->filling = FALSE;
  update (self);
}

static void
look_cb (InnTagLookSection *look,
         InnTagEditor      *self)
{
  if (!self->filling)
    update (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InnTagEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;
  gint64 id = inn_store_save_tag_finish (INN_STORE (source), result, &seq, &error);

  self->saving = FALSE;
  if (id == 0)
    {
      g_clear_pointer (&self->saved_tag, inn_tag_unref);
      inn_feedback_error (GTK_WIDGET (self), _("The tag was not saved"), error);
      return;
    }

  /* Unless another one is shown by now, what was typed is what the book says. */
  if (self->tag->id == id || (self->tag->id == 0 && self->saved_tag != NULL))
    {
      g_autoptr (InnTag) saved = inn_tag_copy (self->saved_tag);

      saved->id = id;
      inn_tag_editor_show (self, saved);
    }
  g_clear_pointer (&self->saved_tag, inn_tag_unref);

  if (seq != 0)
    inn_feedback_offer_undo (GTK_WIDGET (self), _("Saved"), seq);
  g_signal_emit (self, signals[SAVED], 0, id);
}

static void
deleted_cb (InnTagActs   *acts,
            InnTagEditor *self)
{
  g_signal_emit (self, signals[DELETED], 0);
}

static void
merged_cb (InnTagActs   *acts,
           gint64        into,
           InnTagEditor *self)
{
  g_signal_emit (self, signals[MERGED], 0, into);
}

static void
inn_tag_editor_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHANGED:
      g_value_set_boolean (value, INN_TAG_EDITOR (object)->changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_tag_editor_dispose (GObject *object)
{
  InnTagEditor *self = INN_TAG_EDITOR (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_tag_editor_parent_class)->dispose (object);
}

static void
inn_tag_editor_finalize (GObject *object)
{
  InnTagEditor *self = INN_TAG_EDITOR (object);

  g_clear_pointer (&self->tag, inn_tag_unref);
  g_clear_pointer (&self->saved_tag, inn_tag_unref);

  G_OBJECT_CLASS (inn_tag_editor_parent_class)->finalize (object);
}

static void
inn_tag_editor_class_init (InnTagEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inn_tag_editor_get_property;
  object_class->dispose = inn_tag_editor_dispose;
  object_class->finalize = inn_tag_editor_finalize;

  props[PROP_CHANGED] =
    g_param_spec_boolean ("changed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SAVED] = g_signal_new ("saved", INN_TYPE_TAG_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DELETED] = g_signal_new ("deleted", INN_TYPE_TAG_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[MERGED] = g_signal_new ("merged", INN_TYPE_TAG_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  g_type_ensure (INN_TYPE_TAG_ACTS);
  g_type_ensure (INN_TYPE_TAG_LOOK_SECTION);
  g_type_ensure (INN_TYPE_TAG_WEARERS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tag-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, use);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, preview_box);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, name_field);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, name);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, look);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, note);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, use_line);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, wearers);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, acts_line);
  gtk_widget_class_bind_template_child (widget_class, InnTagEditor, acts);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, deleted_cb);
  gtk_widget_class_bind_template_callback (widget_class, merged_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_tag_editor_init (InnTagEditor *self)
{
  g_autoptr (GtkSizeGroup) first = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) second = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->filling = TRUE;
  self->tag = inn_tag_new (0, 0, "");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->preview = inn_tag_label_new (NULL);
  gtk_box_prepend (GTK_BOX (self->preview_box), self->preview);
  inn_form_lines_join_in (GTK_WIDGET (self), first, second);
  self->filling = FALSE;
}

/**
 * inn_tag_editor_set_book:
 * @book: (transfer none): the book whose tags are edited; given once
 */
void
inn_tag_editor_set_book (InnTagEditor *self,
                         InnBook      *book)
{
  g_return_if_fail (INN_IS_TAG_EDITOR (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
}

/**
 * inn_tag_editor_show:
 * @self: the editor
 * @tag: what to change; with id 0 a new one, in its group
 */
void
inn_tag_editor_show (InnTagEditor *self,
                     InnTag       *tag)
{
  g_return_if_fail (INN_IS_TAG_EDITOR (self));

  inn_tag_ref (tag);
  g_clear_pointer (&self->tag, inn_tag_unref);
  self->tag = tag;
  fill (self);
  if (tag->id == 0)
    gtk_widget_grab_focus (self->name);
}

/**
 * inn_tag_editor_refresh:
 * @self: the editor
 *
 * The tags of the book changed: shows the new value unless something was typed.
 */
void
inn_tag_editor_refresh (InnTagEditor *self)
{
  InnTag *now;

  g_return_if_fail (INN_IS_TAG_EDITOR (self));

  if (self->tag->id == 0)
    return;

  now = inn_tag_shelf_get_tag (inn_book_get_tags (self->book), self->tag->id);
  if (now == NULL)
    return;

  if (!self->changed)
    {
      inn_tag_editor_show (self, now);
      return;
    }

  /* The marks that have no field follow at once. */
  if (!self->tag->disabled != !now->disabled)
    {
      InnTag *tag = inn_tag_copy (self->tag);

      tag->disabled = now->disabled;
      inn_tag_unref (self->tag);
      self->tag = tag;
      show_acts (self);
      update (self);
    }
}

/**
 * inn_tag_editor_save:
 * @self: the editor
 *
 * Saves the tag, unless its name is missing or taken, which is said under the field.
 *
 * Returns: whether it is on its way
 */
gboolean
inn_tag_editor_save (InnTagEditor *self)
{
  g_autoptr (InnTag) tag = NULL;
  InnTag *same;

  g_return_val_if_fail (INN_IS_TAG_EDITOR (self), FALSE);

  if (self->saving)
    return FALSE;

  tag = dup_tag (self);
  same = inn_tag_shelf_find_name (inn_book_get_tags (self->book), tag->name);
  if (*tag->name == '\0' || (same != NULL && same->id != tag->id))
    {
      inn_form_field_set_message (self->name_field, INN_FIELD_REFUSED,
                                  same != NULL ? _("There is a tag of this name already")
                                               : _("A tag needs a name"));
      gtk_widget_grab_focus (self->name);
      return FALSE;
    }

  self->saving = TRUE;
  self->saved_tag = inn_tag_ref (tag);
  inn_store_save_tag_async (inn_book_get_store (self->book), tag, NULL, saved_cb,
                            g_object_ref (self));

  return TRUE;
}

/**
 * inn_tag_editor_revert:
 *
 * Shows the tag as the book has it; what was written goes.
 */
void
inn_tag_editor_revert (InnTagEditor *self)
{
  g_return_if_fail (INN_IS_TAG_EDITOR (self));

  fill (self);
}

/**
 * inn_tag_editor_is_changed:
 *
 * Returns: whether something is written that is not saved
 */
gboolean
inn_tag_editor_is_changed (InnTagEditor *self)
{
  g_return_val_if_fail (INN_IS_TAG_EDITOR (self), FALSE);

  return self->changed;
}

/**
 * inn_tag_editor_get_tag_id:
 *
 * Returns: which tag is shown, 0 for a new one
 */
gint64
inn_tag_editor_get_tag_id (InnTagEditor *self)
{
  g_return_val_if_fail (INN_IS_TAG_EDITOR (self), 0);

  return self->tag->id;
}

/**
 * inn_tag_editor_is_blank:
 *
 * Returns: whether it is a new tag without a name, which can be dropped
 */
gboolean
inn_tag_editor_is_blank (InnTagEditor *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (INN_IS_TAG_EDITOR (self), TRUE);

  name = dup_text (self->name);

  return self->tag->id == 0 && *name == '\0';
}
