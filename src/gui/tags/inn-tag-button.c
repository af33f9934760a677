/* inn-tag-button.c: see inn-tag-button.h. Each chip put on or taken off is saved at once and can be
 * taken back from the toast.
 */

#include "config.h"

#include "inn-tag-button.h"

#include "inn-feedback.h"
#include "inn-spoken-name.h"
#include "inn-store-guests.h"
#include "inn-tag-entry.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MIN_WIDTH 260
#define MAX_WIDTH 300

struct _InnTagButton
{
  GtkWidget parent_instance;

  GtkWidget *button; /* owned as our child */
  GtkWidget *entry;

  InnBook *book;     /* owned, nullable until a guest is shown */
  gint64 guest_id;
  GArray *ids;       /* owned, of gint64: what the book says */
};

G_DEFINE_FINAL_TYPE (InnTagButton, inn_tag_button, GTK_TYPE_WIDGET)

/* A change under way: who asked, and what to say when it is done. */
typedef struct
{
  InnTagButton *self; /* owned */
  char *sentence;     /* owned */
  GArray *before;     /* owned, of gint64: to go back to */
} Tagging;

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* Those of @ids that are not in @others. */
static GArray *
subtract (GArray *ids,
          GArray *others)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!contains (others, id))
        g_array_append_val (rest, id);
    }

  return rest;
}

static void
tagged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Tagging *tagging = user_data;
  InnTagButton *self = tagging->self;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  if (!inn_store_tag_guests_finish (INN_STORE (source), result, &seq, &error))
    {
      inn_feedback_error (GTK_WIDGET (self), _("The tags were not changed"), error);
      g_array_set_size (self->ids, 0);
      g_array_append_vals (self->ids, tagging->before->data, tagging->before->len);
      inn_tag_entry_set_tags (INN_TAG_ENTRY (self->entry), (gint64 *) self->ids->data,
                              self->ids->len);
    }
  else if (seq != 0)
    {
      inn_feedback_offer_undo (GTK_WIDGET (self), tagging->sentence, seq);
    }

  g_object_unref (tagging->self);
  g_free (tagging->sentence);
  g_array_unref (tagging->before);
  g_free (tagging);
}

static char *
dup_sentence (InnTagButton *self,
              GArray       *add,
              GArray       *take_off,
              GPtrArray    *new_tags)
{
  InnTagShelf *shelf = inn_book_get_tags (self->book);
  InnTag *tag = NULL;

  if (new_tags->len > 0)
    tag = g_ptr_array_index (new_tags, 0);
  else if (add->len > 0)
    tag = inn_tag_shelf_get_tag (shelf, g_array_index (add, gint64, 0));
  if (tag != NULL)
    /* Translators: name of a tag. */
    return g_strdup_printf (_("Tag “%s” put on"), tag->name);

  if (take_off->len > 0)
    tag = inn_tag_shelf_get_tag (shelf, g_array_index (take_off, gint64, 0));

  /* Translators: name of a tag. */
  return g_strdup_printf (_("Tag “%s” taken off"), tag != NULL ? tag->name : "");
}

static void
changed_cb (InnTagEntry  *entry,
            InnTagButton *self)
{
  g_autoptr (GArray) now = inn_tag_entry_dup_ids (entry);
  g_autoptr (GPtrArray) new_tags = inn_tag_entry_dup_new (entry);
  g_autoptr (GArray) add = subtract (now, self->ids);
  g_autoptr (GArray) take_off = subtract (self->ids, now);
  Tagging *tagging;

  if (self->book == NULL || (add->len == 0 && take_off->len == 0 && new_tags->len == 0))
    return;

  tagging = g_new0 (Tagging, 1);
  tagging->self = g_object_ref (self);
  tagging->sentence = dup_sentence (self, add, take_off, new_tags);
  tagging->before = g_array_copy (self->ids);
  g_array_set_size (self->ids, 0);
  g_array_append_vals (self->ids, now->data, now->len);
  inn_store_tag_guests_async (inn_book_get_store (self->book), &self->guest_id, 1, add, take_off,
                              new_tags, NULL, tagged_cb, tagging);
}

static void
shown_cb (GtkWidget    *popover,
          InnTagButton *self)
{
  gtk_widget_grab_focus (self->entry);
}

static void
inn_tag_button_dispose (GObject *object)
{
  InnTagButton *self = INN_TAG_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_tag_button_parent_class)->dispose (object);
}

static void
inn_tag_button_finalize (GObject *object)
{
  g_clear_pointer (&INN_TAG_BUTTON (object)->ids, g_array_unref);

  G_OBJECT_CLASS (inn_tag_button_parent_class)->finalize (object);
}

static void
inn_tag_button_class_init (InnTagButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_tag_button_dispose;
  object_class->finalize = inn_tag_button_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inn_tag_button_init (InnTagButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->entry = g_object_new (INN_TYPE_TAG_ENTRY, NULL);
  gtk_widget_set_size_request (self->entry, MIN_WIDTH, -1);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  /* A popover is as high as at its natural width; wider than a narrow screen, it would hide what is
   * being typed in the next line. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->entry);
  gtk_popover_set_child (GTK_POPOVER (popover), clamp);
  g_signal_connect (popover, "show", G_CALLBACK (shown_cb), self);

  self->button = gtk_menu_button_new ();
  /* A child instead of a label: no arrow. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), gtk_label_new (_("+ Tag")));
  inn_spoken_name_set (self->button, _("+ Tag"));
  gtk_widget_set_tooltip_text (self->button, _("Put tags on or take them off"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "tag-add");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * inn_tag_button_new:
 *
 * Returns: (transfer floating): a button that does nothing before a guest is shown
 */
GtkWidget *
inn_tag_button_new (void)
{
  return g_object_new (INN_TYPE_TAG_BUTTON, NULL);
}

/**
 * inn_tag_button_show_guest:
 * @self: the button
 * @book: the guest book, always the same
 * @guest: whose tags to change
 */
void
inn_tag_button_show_guest (InnTagButton   *self,
                           InnBook        *book,
                           const InnGuest *guest)
{
  const gint64 *ids;
  guint n_ids;

  g_return_if_fail (INN_IS_TAG_BUTTON (self));

  if (self->book == NULL)
    {
      self->book = g_object_ref (book);
      gtk_widget_set_sensitive (self->button, !inn_book_is_read_only (book));
      inn_tag_entry_set_shelf (INN_TAG_ENTRY (self->entry), inn_book_get_tags (book));
    }

  ids = inn_guest_get_tag_ids (guest, &n_ids);
  self->guest_id = inn_guest_get_id (guest);
  g_array_set_size (self->ids, 0);
  g_array_append_vals (self->ids, ids, n_ids);
  inn_tag_entry_set_tags (INN_TAG_ENTRY (self->entry), ids, n_ids);
}
