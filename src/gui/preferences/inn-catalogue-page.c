/* inn-catalogue-page.c: see inn-catalogue-page.h. The rows are made anew when the list changed; what was
 * unfolded stays so, and the keyboard goes on where it was.
 */

#include "config.h"

#include "inn-catalogue-page.h"

#include "inn-pending-act.h"
#include "inn-preference-shelf.h"
#include "inn-spoken-name.h"
#include "inn-store-preference-list.h"
#include "inn-topic-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InnCataloguePage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *groups[INN_N_PREFERENCE_AREAS];
  GtkWidget *add_rows[INN_N_PREFERENCE_AREAS];

  InnBook *book;             /* owned */
  InnPreferenceShelf *shelf; /* owned */
  GPtrArray *rows;           /* unowned widgets, ours */
};

G_DEFINE_FINAL_TYPE (InnCataloguePage, inn_catalogue_page, ADW_TYPE_PREFERENCES_PAGE)

static InnStore *
get_store (InnCataloguePage *self)
{
  return inn_book_get_store (self->book);
}

/* ---- What is done ------------------------------------------------------------------------ */

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_topic_finish (store, result, seq, error) != 0;
}

static InnPendingAct *
create_act (InnCataloguePage *self,
            InnActFinish      finish,
            const char       *done)
{
  return inn_pending_act_new (GTK_WIDGET (self), finish, g_strdup (done),
                              _("The list of preferences was not changed"));
}

static void
save_topic_cb (InnCataloguePage   *self,
               InnPreferenceTopic *topic)
{
  inn_store_save_topic_async (get_store (self), topic, NULL, inn_pending_act_cb,
                              create_act (self, finish_save,
                                          topic->id == 0 ? _("The topic was added")
                                                         : _("The topic was changed")));
}

static void
save_choice_cb (InnCataloguePage    *self,
                InnPreferenceChoice *choice)
{
  inn_store_save_topic_choice_async (get_store (self), choice, NULL, inn_pending_act_cb,
                                     create_act (self, finish_save,
                                                 choice->id == 0 ? _("The choice was added")
                                                                 : _("The choice was changed")));
}

static void
remove_topic_cb (InnCataloguePage *self,
                 InnTopicRow      *row)
{
  inn_store_remove_topic_async (get_store (self), inn_topic_row_get_topic (row)->id, NULL,
                                inn_pending_act_cb,
                                create_act (self, inn_store_change_topics_finish,
                                            _("The topic is not offered any more")));
}

static void
remove_choice_cb (InnCataloguePage *self,
                  gint64            id)
{
  inn_store_remove_topic_choice_async (get_store (self), id, NULL, inn_pending_act_cb,
                                       create_act (self, inn_store_change_topics_finish,
                                                   _("The choice is not offered any more")));
}

static void
swap (GArray *ids,
      guint   first,
      guint   second)
{
  gint64 id = g_array_index (ids, gint64, first);

  g_array_index (ids, gint64, first) = g_array_index (ids, gint64, second);
  g_array_index (ids, gint64, second) = id;
}

/* Past the next topic of the same area; those of others between them keep their places. */
static void
move_topic_cb (InnCataloguePage *self,
               int               step,
               InnTopicRow      *row)
{
  GPtrArray *topics = inn_preference_shelf_get_topics (self->shelf);
  const InnPreferenceTopic *moved = inn_topic_row_get_topic (row);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int at = -1, other = -1;

  for (guint i = 0; i < topics->len; i++)
    {
      const InnPreferenceTopic *topic = g_ptr_array_index (topics, i);

      g_array_append_val (ids, topic->id);
      if (topic->id == moved->id)
        at = i;
    }
  for (int i = at + step; at >= 0 && i >= 0 && i < (int) topics->len && other < 0; i += step)
    if (((InnPreferenceTopic *) g_ptr_array_index (topics, i))->area == moved->area)
      other = i;
  if (other < 0)
    return;

  swap (ids, at, other);
  inn_store_order_topics_async (get_store (self), (const gint64 *) ids->data, ids->len, NULL,
                                inn_pending_act_cb,
                                create_act (self, inn_store_change_topics_finish,
                                            _("The topics are in another order")));
}

static void
move_choice_cb (InnCataloguePage *self,
                gint64            id,
                int               step,
                InnTopicRow      *row)
{
  GPtrArray *choices = inn_topic_row_get_topic (row)->choices;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int at = -1;

  for (guint i = 0; i < choices->len; i++)
    {
      const InnPreferenceChoice *choice = g_ptr_array_index (choices, i);

      g_array_append_val (ids, choice->id);
      if (choice->id == id)
        at = i;
    }
  if (at < 0 || at + step < 0 || at + step >= (int) choices->len)
    return;

  swap (ids, at, at + step);
  inn_store_order_topic_choices_async (get_store (self), (const gint64 *) ids->data, ids->len,
                                       NULL, inn_pending_act_cb,
                                       create_act (self, inn_store_change_topics_finish,
                                                   _("The choices are in another order")));
}

static void
add_topic_cb (InnCataloguePage *self,
              GtkWidget        *row)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr(InnPreferenceTopic) topic = NULL;

  if (*name == '\0')
    return;

  for (int area = 0; area < INN_N_PREFERENCE_AREAS; area++)
    if (self->add_rows[area] == row)
      topic = inn_preference_topic_new (0, "", name, area);
  save_topic_cb (self, topic);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

/* ---- What is shown ----------------------------------------------------------------------- */

/* The part with the keyboard, as its row named it. */
static char *
dup_focus_name (InnCataloguePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;
       widget != NULL && widget != GTK_WIDGET (self);
       widget = gtk_widget_get_parent (widget))
    {
      const char *name = gtk_widget_get_name (widget);

      if (g_str_has_prefix (name, "topic-") || g_str_has_prefix (name, "choice-")
          || g_str_has_prefix (name, "area-"))
        return gtk_widget_is_ancestor (widget, GTK_WIDGET (self)) ? g_strdup (name) : NULL;
    }

  return NULL;
}

static GtkWidget *
find_name (GtkWidget  *from,
           const char *name)
{
  if (g_str_equal (gtk_widget_get_name (from), name))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_name (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
add_row (InnCataloguePage   *self,
         InnPreferenceTopic *topic,
         gboolean            first,
         gboolean            last)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "save-topic", G_CALLBACK (save_topic_cb) },
    { "save-choice", G_CALLBACK (save_choice_cb) },
    { "remove-topic", G_CALLBACK (remove_topic_cb) },
    { "remove-choice", G_CALLBACK (remove_choice_cb) },
    { "move-topic", G_CALLBACK (move_topic_cb) },
    { "move-choice", G_CALLBACK (move_choice_cb) },
  };
  GtkWidget *row = inn_topic_row_new (topic, first, last);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (row, signals[i].signal, signals[i].callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[topic->area]), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_area (InnCataloguePage  *self,
           InnPreferenceArea  area)
{
  GPtrArray *topics = inn_preference_shelf_get_topics (self->shelf);
  InnPreferenceTopic *before = NULL;
  gboolean first = TRUE;

  /* The row for a new topic stays the last. */
  g_object_ref (self->add_rows[area]);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->groups[area]), self->add_rows[area]);
  for (guint i = 0; i <= topics->len; i++)
    {
      InnPreferenceTopic *topic = i < topics->len ? g_ptr_array_index (topics, i) : NULL;

      if (topic != NULL && topic->area != area)
        continue;
      if (before != NULL)
        {
          add_row (self, before, first, topic == NULL);
          first = FALSE;
        }
      before = topic;
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[area]), self->add_rows[area]);
  g_object_unref (self->add_rows[area]);
}

static void
show_list (InnCataloguePage *self)
{
  g_autofree char *focus = dup_focus_name (self);
  g_autoptr(GHashTable) unfolded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GtkWidget *widget;

  for (guint i = 0; i < self->rows->len; i++)
    {
      InnTopicRow *row = g_ptr_array_index (self->rows, i);
      InnPreferenceTopic *topic = inn_topic_row_get_topic (row);

      if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (unfolded, g_memdup2 (&topic->id, sizeof topic->id));
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->groups[topic->area]),
                                    GTK_WIDGET (row));
    }
  g_ptr_array_set_size (self->rows, 0);
  for (int area = 0; area < INN_N_PREFERENCE_AREAS; area++)
    show_area (self, area);
  for (guint i = 0; i < self->rows->len; i++)
    {
      InnTopicRow *row = g_ptr_array_index (self->rows, i);

      if (g_hash_table_contains (unfolded, &inn_topic_row_get_topic (row)->id))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  widget = focus != NULL ? find_name (GTK_WIDGET (self), focus) : NULL;
  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}

static void
inn_catalogue_page_dispose (GObject *object)
{
  InnCataloguePage *self = INN_CATALOGUE_PAGE (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_catalogue_page_parent_class)->dispose (object);
}

static void
inn_catalogue_page_finalize (GObject *object)
{
  g_ptr_array_unref (INN_CATALOGUE_PAGE (object)->rows);

  G_OBJECT_CLASS (inn_catalogue_page_parent_class)->finalize (object);
}

static void
inn_catalogue_page_class_init (InnCataloguePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_catalogue_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = inn_catalogue_page_finalize;
}

static GtkWidget *
make_add_row (InnCataloguePage *self,
              int               area)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("inn-plus-symbolic");
  g_autofree char *name = g_strdup_printf ("area-%d-add", area);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Add a topic"));
  inn_spoken_name_set (row, _("Add a topic"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), icon);
  gtk_widget_add_css_class (row, "adder");
  gtk_widget_set_name (row, name);
  g_signal_connect_object (row, "apply", G_CALLBACK (add_topic_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
inn_catalogue_page_init (InnCataloguePage *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "catalogue");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), C_("preferences", "Likes"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "inn-star-symbolic");
  for (int area = 0; area < INN_N_PREFERENCE_AREAS; area++)
    {
      self->groups[area] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[area]),
                                       inn_preference_area_get_label (area));
      self->add_rows[area] = make_add_row (self, area);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[area]), self->add_rows[area]);
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (self),
                                ADW_PREFERENCES_GROUP (self->groups[area]));
    }
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->groups[0]),
    _("What the desk chooses from when it notes what a guest likes. What guests were noted with stays "
      "readable when it is removed."));
}

/**
 * inn_catalogue_page_set_book:
 * @self: the page
 * @book: whose list is shown; set once
 */
void
inn_catalogue_page_set_book (InnCataloguePage *self,
                             InnBook          *book)
{
  g_return_if_fail (INN_IS_CATALOGUE_PAGE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  self->shelf = inn_preference_shelf_new (inn_book_get_store (book));
  gtk_widget_set_sensitive (GTK_WIDGET (self), !inn_book_is_read_only (book));
  g_signal_connect_object (self->shelf, "changed", G_CALLBACK (show_list), self,
                           G_CONNECT_SWAPPED);
}
