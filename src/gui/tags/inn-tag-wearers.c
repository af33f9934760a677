/* inn-tag-wearers.c: see inn-tag-wearers.h. Who stayed last comes first. */

#include "config.h"

#include "inn-tag-wearers.h"

#include "inn-avatar.h"
#include "inn-ends-layout.h"
#include "inn-shell.h"
#include "inn-spoken-name.h"
#include "inn-store-guests.h"
#include "inn-user-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

/* Enough to know whom the tag is about. */
#define MAX_SHOWN 6
#define AVATAR_SIZE 26

struct _InnTagWearers
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *all_button;
  GtkWidget *people;
  GtkWidget *nobody;

  InnBook *book;  /* owned, nullable */
  gint64 tag_id;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (InnTagWearers, inn_tag_wearers, GTK_TYPE_WIDGET)

static void
clear (InnTagWearers *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->people)) != NULL)
    gtk_widget_unparent (child);
}

static void
person_clicked_cb (GtkButton *button,
                   gpointer   user_data)
{
  gint64 *id = user_data;
  InnShell *shell = inn_shell_find (GTK_WIDGET (button));

  if (shell != NULL)
    inn_shell_open_guest (shell, *id);
}

static void
free_id (gpointer  data,
         GClosure *closure)
{
  g_free (data);
}

static void
append_person (InnTagWearers   *self,
               InnGuestSummary *guest)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *avatar = inn_avatar_new (AVATAR_SIZE);
  const char *name = *guest->name != '\0' ? guest->name : guest->latin_name;
  GtkWidget *label = gtk_label_new (name);

  inn_avatar_set_name (INN_AVATAR (avatar), name);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "person-button");
  inn_spoken_name_set (button, name);
  g_signal_connect_data (button, "clicked", G_CALLBACK (person_clicked_cb),
                         g_memdup2 (&guest->id, sizeof guest->id), free_id, 0);
  gtk_widget_set_parent (button, self->people);
}

static void
summaries_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (InnTagWearers) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) guests =
    inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);

  /* Another tag is shown by now, or the book is closed: there is nothing to say. */
  if (guests == NULL || self->book == NULL)
    return;

  clear (self);
  for (guint i = 0; i < guests->len; i++)
    append_person (self, g_ptr_array_index (guests, i));
}

static void
ids_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (InnTagWearers) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = inn_store_list_guests_finish (INN_STORE (source), result, &error);
  g_autofree char *all = NULL;

  if (ids == NULL || self->book == NULL)
    return;

  gtk_widget_set_visible (self->nobody, ids->len == 0);
  gtk_widget_set_visible (self->people, ids->len > 0);
  gtk_widget_set_visible (self->all_button, ids->len > 0);
  if (ids->len == 0)
    return;

  all = g_strdup_printf (ngettext ("Show %u guest", "Show all %u guests", ids->len), ids->len);
  gtk_button_set_label (GTK_BUTTON (self->all_button), all);
  inn_store_load_guest_summaries_async (INN_STORE (source), (gint64 *) ids->data,
                                        MIN (ids->len, MAX_SHOWN), self->cancellable,
                                        summaries_cb, g_object_ref (self));
}

static void
load (InnTagWearers *self)
{
  g_autoptr (InnGuestQuery) query = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->tag_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  query = inn_guest_query_new_tags ("", INN_SCOPE_ALL, INN_ORDER_LAST_STAY, INN_TAGS_ALL,
                                    &self->tag_id, 1);
  inn_store_list_guests_async (inn_book_get_store (self->book), query, self->cancellable, ids_cb,
                               g_object_ref (self));
}

static void
book_changed_cb (InnTagWearers *self,
                 InnChangeSet  *changes)
{
  if (inn_change_set_get_areas (changes) & (INN_CHANGE_GUESTS | INN_CHANGE_TAGS))
    load (self);
}

static void
all_clicked_cb (GtkButton     *button,
                InnTagWearers *self)
{
  InnShell *shell = inn_shell_find (GTK_WIDGET (self));

  if (shell != NULL)
    inn_shell_show_tag (shell, self->tag_id);
}

static void
inn_tag_wearers_dispose (GObject *object)
{
  InnTagWearers *self = INN_TAG_WEARERS (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  if (self->people != NULL)
    clear (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->people = NULL;

  G_OBJECT_CLASS (inn_tag_wearers_parent_class)->dispose (object);
}

static void
inn_tag_wearers_class_init (InnTagWearersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tag_wearers_dispose;

  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tag-wearers.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagWearers, title);
  gtk_widget_class_bind_template_child (widget_class, InnTagWearers, all_button);
  gtk_widget_class_bind_template_child (widget_class, InnTagWearers, people);
  gtk_widget_class_bind_template_child (widget_class, InnTagWearers, nobody);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_tag_wearers_init (InnTagWearers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_tag_wearers_show:
 * @self: the section
 * @book: the guest book
 * @tag_id: whose wearers to show, 0 for none
 */
void
inn_tag_wearers_show (InnTagWearers *self,
                      InnBook       *book,
                      gint64         tag_id)
{
  g_return_if_fail (INN_IS_TAG_WEARERS (self));

  if (self->book == NULL)
    {
      self->book = g_object_ref (book);
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), tag_id != 0);
  if (self->tag_id == tag_id)
    return;

  self->tag_id = tag_id;
  clear (self);
  load (self);
}
