/* inn-selection-page.c: see inn-selection-page.h. */

#include "config.h"

#include "inn-selection-page.h"

#include "inn-pane-header.h"
#include "inn-pending-act.h"
#include "inn-store-guests.h"
#include "inn-tag-chooser.h"

#include <glib/gi18n.h>

struct _InnSelectionPage
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *put_on_button;
  GtkWidget *put_on_chooser;
  GtkWidget *take_off_button;
  GtkWidget *take_off_chooser;
  GtkWidget *archive_button;

  InnBook *book;  /* owned */
  GArray *ids;    /* owned, of gint64 */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (InnSelectionPage, inn_selection_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const gint64 *
get_ids (InnSelectionPage *self)
{
  return (const gint64 *) (gpointer) self->ids->data;
}

static void
put_on_cb (InnTagChooser    *chooser,
           InnTag           *tag,
           InnSelectionPage *self)
{
  g_autoptr (GArray) add = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) new_tags =
    g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  /* Translators: name of a tag, number of guests. */
  char *done = g_strdup_printf (ngettext ("“%1$s” put on %2$u guest", "“%1$s” put on %2$u guests",
                                          self->ids->len),
                                tag->name, self->ids->len);

  if (tag->id != 0)
    g_array_append_val (add, tag->id);
  else
    g_ptr_array_add (new_tags, inn_tag_ref (tag));
  inn_store_tag_guests_async (inn_book_get_store (self->book), get_ids (self), self->ids->len, add,
                              NULL, new_tags, NULL, inn_pending_act_cb,
                              inn_pending_act_new (GTK_WIDGET (self), inn_store_tag_guests_finish,
                                                   done, _("The tag was not put on")));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->put_on_button));
}

static void
take_off_cb (InnTagChooser    *chooser,
             InnTag           *tag,
             InnSelectionPage *self)
{
  g_autoptr (GArray) remove = g_array_new (FALSE, FALSE, sizeof (gint64));
  /* Translators: name of a tag, number of guests. */
  char *done = g_strdup_printf (ngettext ("“%1$s” taken off %2$u guest",
                                          "“%1$s” taken off %2$u guests", self->ids->len),
                                tag->name, self->ids->len);

  g_array_append_val (remove, tag->id);
  inn_store_tag_guests_async (inn_book_get_store (self->book), get_ids (self), self->ids->len,
                              NULL, remove, NULL, NULL, inn_pending_act_cb,
                              inn_pending_act_new (GTK_WIDGET (self), inn_store_tag_guests_finish,
                                                   done, _("The tag was not taken off")));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->take_off_button));
}

static void
put_on_shown_cb (InnSelectionPage *self)
{
  inn_tag_chooser_start (INN_TAG_CHOOSER (self->put_on_chooser), inn_book_get_tags (self->book), 0,
                         TRUE);
}

static void
take_off_shown_cb (InnSelectionPage *self)
{
  inn_tag_chooser_start (INN_TAG_CHOOSER (self->take_off_chooser), inn_book_get_tags (self->book),
                         0, FALSE);
}

static void
archive_clicked_cb (GtkButton        *button,
                    InnSelectionPage *self)
{
  char *done = g_strdup_printf (ngettext ("Archived %u guest", "Archived %u guests",
                                          self->ids->len),
                                self->ids->len);

  inn_store_set_guests_flag_async (inn_book_get_store (self->book), get_ids (self),
                                   self->ids->len, INN_GUEST_ARCHIVED, TRUE, NULL, inn_pending_act_cb,
                                   inn_pending_act_new (GTK_WIDGET (self),
                                                        inn_store_set_guests_flag_finish, done,
                                                        _("The guests were not changed")));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  InnSelectionPage *self = INN_SELECTION_PAGE (widget);
  char *done = g_strdup_printf (ngettext ("Deleted %u guest", "Deleted %u guests",
                                          self->ids->len),
                                self->ids->len);

  inn_store_delete_guests_async (inn_book_get_store (self->book), get_ids (self), self->ids->len,
                                 NULL, inn_pending_act_cb,
                                 inn_pending_act_new (GTK_WIDGET (self),
                                                      inn_store_delete_guests_finish, done,
                                                      _("The guests were not deleted")));
}

static void
inn_selection_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, INN_SELECTION_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_selection_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  InnSelectionPage *self = INN_SELECTION_PAGE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_selection_page_dispose (GObject *object)
{
  InnSelectionPage *self = INN_SELECTION_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_selection_page_parent_class)->dispose (object);
}

static void
inn_selection_page_finalize (GObject *object)
{
  g_clear_pointer (&INN_SELECTION_PAGE (object)->ids, g_array_unref);

  G_OBJECT_CLASS (inn_selection_page_parent_class)->finalize (object);
}

static void
inn_selection_page_class_init (InnSelectionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inn_selection_page_get_property;
  object_class->set_property = inn_selection_page_set_property;
  object_class->dispose = inn_selection_page_dispose;
  object_class->finalize = inn_selection_page_finalize;

  props[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (INN_TYPE_PANE_HEADER);
  g_type_ensure (INN_TYPE_TAG_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-selection-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnSelectionPage, title);
  gtk_widget_class_bind_template_child (widget_class, InnSelectionPage, put_on_button);
  gtk_widget_class_bind_template_child (widget_class, InnSelectionPage, put_on_chooser);
  gtk_widget_class_bind_template_child (widget_class, InnSelectionPage, take_off_button);
  gtk_widget_class_bind_template_child (widget_class, InnSelectionPage, take_off_chooser);
  gtk_widget_class_bind_template_child (widget_class, InnSelectionPage, archive_button);
  gtk_widget_class_bind_template_callback (widget_class, put_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_on_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_off_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_off_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, archive_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "selection.delete", NULL, delete_action);
}

static void
inn_selection_page_init (InnSelectionPage *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_selection_page_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): the page, about nobody yet
 */
GtkWidget *
inn_selection_page_new (InnBook *book)
{
  InnSelectionPage *self = g_object_new (INN_TYPE_SELECTION_PAGE, NULL);
  GtkWidget *changing[] = { self->put_on_button, self->take_off_button,
                            self->archive_button };

  self->book = g_object_ref (book);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_set_sensitive (changing[i], !inn_book_is_read_only (book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.delete",
                                 !inn_book_is_read_only (book));

  return GTK_WIDGET (self);
}

/**
 * inn_selection_page_show_guests:
 * @self: the page
 * @ids: (element-type gint64): who is selected
 */
void
inn_selection_page_show_guests (InnSelectionPage *self,
                                GArray           *ids)
{
  g_autofree char *title = NULL;

  g_return_if_fail (INN_IS_SELECTION_PAGE (self));

  g_array_ref (ids);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = ids;
  title = g_strdup_printf (ngettext ("%u guest selected", "%u guests selected", ids->len),
                           ids->len);
  gtk_label_set_text (GTK_LABEL (self->title), title);
}
