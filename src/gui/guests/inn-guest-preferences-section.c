/* inn-guest-preferences-section.c: see inn-guest-preferences-section.h. The pencil unfolds the editor in
 * the place of the lines; it is made when it is first wanted.
 */

#include "config.h"

#include "inn-guest-preferences-section.h"

#include "inn-preference-editor.h"
#include "inn-preference-lines.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnGuestPreferencesSection
{
  GtkBox parent_instance;

  GtkWidget *edit_button;
  GtkWidget *none_line;
  GtkWidget *none_label;
  GtkWidget *none_link;
  GtkWidget *lines;
  GtkWidget *editor;     /* NULL before it is needed */
  guint n_ticks;         /* since it was opened */

  InnBook *book;         /* owned, NULL before the first card */
  InnGuestCard *card;    /* owned, likewise */
};

static void inn_guest_preferences_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestPreferencesSection, inn_guest_preferences_section,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_preferences_section_section_init))

static gboolean
is_editing (InnGuestPreferencesSection *self)
{
  return self->editor != NULL && gtk_widget_get_visible (self->editor);
}

static void
update (InnGuestPreferencesSection *self)
{
  gboolean editing = is_editing (self);
  gboolean empty = self->card->preferences->len == 0 && self->card->room_memories->len == 0;
  gboolean writable = !inn_book_is_read_only (self->book);

  if (editing)
    inn_preference_editor_show (INN_PREFERENCE_EDITOR (self->editor),
                                inn_guest_get_id (self->card->guest), self->card->preferences,
                                self->card->room_memories);
  inn_preference_lines_show (INN_PREFERENCE_LINES (self->lines), self->book,
                             self->card->preferences, self->card->room_memories);
  if (editing)
    gtk_widget_set_visible (self->lines, FALSE);
  gtk_widget_set_visible (self->none_line, empty && !editing);
  gtk_widget_set_visible (self->none_link, writable);
  gtk_widget_set_visible (self->edit_button, writable && !empty && !editing);
}

static void
close_cb (InnGuestPreferencesSection *self)
{
  gtk_widget_set_visible (self->editor, FALSE);
  update (self);
  if (gtk_widget_get_visible (self->edit_button))
    gtk_widget_grab_focus (self->edit_button);
  else
    gtk_widget_grab_focus (self->none_link);
}

/* The page scrolls to what takes the keyboard, but only where that has its place already: the first tick
 * comes before the editor is laid out, the next after it. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frames,
         gpointer       user_data)
{
  InnGuestPreferencesSection *self = INN_GUEST_PREFERENCES_SECTION (widget);

  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;

  if (is_editing (self))
    gtk_widget_grab_focus (self->editor);

  return G_SOURCE_REMOVE;
}

static void
edit_cb (InnGuestPreferencesSection *self)
{
  if (self->editor == NULL)
    {
      self->editor = inn_preference_editor_new (self->book);
      gtk_widget_set_visible (self->editor, FALSE);
      gtk_box_append (GTK_BOX (self), self->editor);
      g_signal_connect_object (self->editor, "closed", G_CALLBACK (close_cb), self,
                               G_CONNECT_SWAPPED);
    }
  inn_preference_editor_begin (INN_PREFERENCE_EDITOR (self->editor));
  gtk_widget_set_visible (self->editor, TRUE);
  update (self);
  self->n_ticks = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
inn_guest_preferences_section_show_card (InnGuestSection *section,
                                         InnBook         *book,
                                         InnGuestCard    *card)
{
  InnGuestPreferencesSection *self = INN_GUEST_PREFERENCES_SECTION (section);
  gboolean other = self->card == NULL
                   || inn_guest_get_id (self->card->guest) != inn_guest_get_id (card->guest);

  g_set_object (&self->book, book);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  if (other && self->editor != NULL)
    gtk_widget_set_visible (self->editor, FALSE);
  update (self);
}

static void
inn_guest_preferences_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_preferences_section_show_card;
}

static void
inn_guest_preferences_section_dispose (GObject *object)
{
  InnGuestPreferencesSection *self = INN_GUEST_PREFERENCES_SECTION (object);

  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_preferences_section_parent_class)->dispose (object);
}

static void
inn_guest_preferences_section_class_init (InnGuestPreferencesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_preferences_section_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "preferences.edit", NULL,
                                   (GtkWidgetActionActivateFunc) edit_cb);
}

static void
inn_guest_preferences_section_init (InnGuestPreferencesSection *self)
{
  GtkWidget *head = inn_sheet_part_head (C_("guest", "Preferences"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  self->edit_button = gtk_button_new_from_icon_name ("inn-edit-symbolic");
  gtk_widget_set_css_classes (self->edit_button, (const char *[]) { "flat", "inline-icon", NULL });
  gtk_widget_set_valign (self->edit_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->edit_button, _("Note or change preferences"));
  inn_spoken_name_set (self->edit_button, _("Note or change preferences"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "preferences.edit");
  gtk_box_append (GTK_BOX (head), self->edit_button);
  gtk_box_append (GTK_BOX (self), head);

  self->none_line = inn_sheet_part_line ();
  self->none_label = inn_sheet_part_label (_("Nothing is known yet."),
                                           (const char *[]) { "secondary", NULL });
  self->none_link = inn_sheet_part_link (_("Note the first preference"), G_CALLBACK (edit_cb), self);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->none_link))), TRUE);
  gtk_widget_set_valign (self->none_label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->none_line), self->none_label);
  gtk_box_append (GTK_BOX (self->none_line), self->none_link);
  gtk_box_append (GTK_BOX (self), self->none_line);

  self->lines = inn_preference_lines_new ();
  gtk_box_append (GTK_BOX (self), self->lines);
}
