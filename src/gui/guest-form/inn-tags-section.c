/* inn-tags-section.c: see inn-tags-section.h. Tags that do not exist yet are no part of the guest
 * being built; they are handed to the store beside it.
 */

#include "config.h"

#include "inn-tags-section.h"

#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-tag-entry.h"
#include "inn-text.h"

struct _InnTagsSection
{
  InnFormSection parent_instance;

  InnTagEntry *entry;
  GtkWidget *note;

  gboolean composing; /* an input method is at work in the note */
};

G_DEFINE_FINAL_TYPE (InnTagsSection, inn_tags_section, INN_TYPE_FORM_SECTION)

static char *
dup_note (InnTagsSection *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note));
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return inn_text_clean (text, INN_TEXT_KEEP_LINES);
}

static void
value_changed_cb (InnTagsSection *self)
{
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
note_preedit_cb (GtkTextView    *view,
                 const char     *preedit,
                 InnTagsSection *self)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

/* A text view takes every Enter for a new line; with Ctrl it is meant for the form. */
static gboolean
note_key_cb (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             InnTagsSection        *self)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
      || (state & GDK_CONTROL_MASK) == 0 || self->composing)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);

  return GDK_EVENT_STOP;
}

static void
inn_tags_section_show_guest (InnFormSection *section,
                             InnGuest       *guest)
{
  InnTagsSection *self = INN_TAGS_SECTION (section);
  guint n_tags;
  const gint64 *ids = inn_guest_get_tag_ids (guest, &n_tags);

  gtk_editable_set_text (GTK_EDITABLE (inn_tag_entry_get_text (self->entry)), "");
  inn_tag_entry_set_tags (self->entry, ids, n_tags);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note)),
                            inn_guest_get_text (guest, INN_GUEST_NOTE), -1);
}

static void
inn_tags_section_apply (InnFormSection  *section,
                        InnGuestBuilder *builder)
{
  InnTagsSection *self = INN_TAGS_SECTION (section);
  g_autoptr (GArray) ids = inn_tag_entry_dup_ids (self->entry);
  g_autofree char *note = dup_note (self);

  inn_guest_builder_clear_tags (builder);
  for (guint i = 0; i < ids->len; i++)
    inn_guest_builder_add_tag (builder, g_array_index (ids, gint64, i));
  inn_guest_builder_set_text (builder, INN_GUEST_NOTE, note);
}

static gboolean
inn_tags_section_has_changed (InnFormSection *section,
                              InnGuest       *base)
{
  g_autoptr (GPtrArray) new_tags = inn_tag_entry_dup_new (INN_TAGS_SECTION (section)->entry);

  return new_tags->len > 0
         || INN_FORM_SECTION_CLASS (inn_tags_section_parent_class)->has_changed (section, base);
}

static void
inn_tags_section_class_init (InnTagsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  section_class->show = inn_tags_section_show_guest;
  section_class->apply = inn_tags_section_apply;
  section_class->has_changed = inn_tags_section_has_changed;

  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  g_type_ensure (INN_TYPE_TAG_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tags-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagsSection, entry);
  gtk_widget_class_bind_template_child (widget_class, InnTagsSection, note);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
inn_tags_section_init (InnTagsSection *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->note, "preedit-changed", G_CALLBACK (note_preedit_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (note_key_cb), self);
  gtk_widget_add_controller (self->note, keys);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note)), "changed",
                           G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_tags_section_set_shelf:
 * @self: the section
 * @shelf: the tags of the book
 */
void
inn_tags_section_set_shelf (InnTagsSection *self,
                            InnTagShelf    *shelf)
{
  g_return_if_fail (INN_IS_TAGS_SECTION (self));

  inn_tag_entry_set_shelf (self->entry, shelf);
}

/**
 * inn_tags_section_dup_new_tags:
 *
 * Returns: (transfer full) (element-type InnTag): tags to be made when the guest is saved
 */
GPtrArray *
inn_tags_section_dup_new_tags (InnTagsSection *self)
{
  g_return_val_if_fail (INN_IS_TAGS_SECTION (self), NULL);

  return inn_tag_entry_dup_new (self->entry);
}

/**
 * inn_tags_section_set_new_tags:
 * @self: the section
 * @tags: (element-type InnTag): tags to be made, from a draft
 */
void
inn_tags_section_set_new_tags (InnTagsSection *self,
                               GPtrArray      *tags)
{
  g_return_if_fail (INN_IS_TAGS_SECTION (self));

  for (guint i = 0; i < tags->len; i++)
    inn_tag_entry_add (self->entry, g_ptr_array_index (tags, i));
}
