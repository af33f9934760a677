/* inn-own-fields-page.c: see inn-own-fields-page.h. A group for each section of fields, and one for those
 * that were retired. The rows are made anew when there are others, or in another order.
 */

#include "config.h"

#include "inn-own-fields-page.h"

#include "inn-own-field-row.h"
#include "inn-pending-act.h"
#include "inn-spoken-name.h"
#include "inn-store-custom-fields.h"

#include <glib/gi18n.h>

struct _InnOwnFieldsPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *first_group;
  GtkWidget *adder;

  InnBook *book;     /* owned */
  GPtrArray *groups; /* owned, of unowned widgets: ours beside the first */
  GPtrArray *rows;   /* owned, of unowned widgets, in the order of the screen */
  char *added;       /* nullable: name of the field just added, which is unfolded when it comes */
};

G_DEFINE_FINAL_TYPE (InnOwnFieldsPage, inn_own_fields_page, ADW_TYPE_PREFERENCES_PAGE)

/* ---- What is done ------------------------------------------------------------------------ */

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_custom_field_finish (store, result, seq, error) != 0;
}

static InnPendingAct *
create_act (InnOwnFieldsPage *self,
            InnActFinish      finish,
            const char       *done)
{
  return inn_pending_act_new (GTK_WIDGET (self), finish, g_strdup (done),
                              _("The own fields were not changed"));
}

static GPtrArray *
get_fields (InnOwnFieldsPage *self)
{
  return inn_field_shelf_get_fields (inn_book_get_fields (self->book));
}

static void
changed_cb (InnOwnFieldRow   *row,
            InnCustomField   *field,
            InnOwnFieldsPage *self)
{
  InnCustomFieldFault fault = inn_custom_field_judge (field, get_fields (self));

  inn_own_field_row_tell (row, fault);
  if (fault != INN_CUSTOM_FIELD_FINE)
    return;

  inn_store_save_custom_field_async (inn_book_get_store (self->book), field, NULL,
                                     inn_pending_act_cb,
                                     create_act (self, finish_save, _("The field was changed")));
}

static void
retire_cb (InnOwnFieldRow   *row,
           InnOwnFieldsPage *self)
{
  const InnCustomField *field = inn_own_field_row_get_field (row);
  g_autoptr (InnCustomField) back = inn_custom_field_copy (field);
  InnCustomFieldFault fault = INN_CUSTOM_FIELD_FINE;

  back->retired = !field->retired;
  if (!back->retired)
    fault = inn_custom_field_judge (back, get_fields (self));
  inn_own_field_row_tell (row, fault);
  if (fault != INN_CUSTOM_FIELD_FINE)
    return;

  inn_store_retire_custom_field_async (inn_book_get_store (self->book), field->id, !field->retired,
                                       NULL, inn_pending_act_cb,
                                       create_act (self, finish_save,
                                                   field->retired
                                                     ? _("The field is used again")
                                                     : _("The field was retired. What was noted in "
                                                         "it is kept")));
}

/* It changes places with the next one of its section in that direction. */
static void
move_cb (InnOwnFieldRow   *row,
         int               by,
         InnOwnFieldsPage *self)
{
  const InnCustomField *field = inn_own_field_row_get_field (row);
  GPtrArray *fields = get_fields (self);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint from = 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const InnCustomField *other = g_ptr_array_index (fields, i);

      if (other->id == field->id)
        from = i;
      g_array_append_val (ids, other->id);
    }
  for (int to = (int) from + by; to >= 0 && to < (int) fields->len; to += by)
    {
      const InnCustomField *other = g_ptr_array_index (fields, to);

      if (other->retired || !g_str_equal (other->section, field->section))
        continue;
      g_array_index (ids, gint64, from) = other->id;
      g_array_index (ids, gint64, to) = field->id;
      inn_store_order_custom_fields_async (inn_book_get_store (self->book),
                                           (const gint64 *) (gpointer) ids->data, ids->len, NULL,
                                           inn_pending_act_cb,
                                           create_act (self, inn_store_order_custom_fields_finish,
                                                       _("The field was moved")));
      return;
    }
}

static void
tell_adder (InnOwnFieldsPage *self,
            const char       *words)
{
  const char *title = *words != '\0' ? words : _("Add a field");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->adder), title);
  inn_spoken_name_set (self->adder, title);
  if (*words != '\0')
    gtk_widget_add_css_class (self->adder, "error");
  else
    gtk_widget_remove_css_class (self->adder, "error");
}

/* What cannot be a field stays written, and the reason stands beside it. */
static void
add_cb (InnOwnFieldsPage *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->adder));
  g_autoptr (InnCustomField) field = inn_custom_field_new (0, name, INN_CUSTOM_TEXT);
  InnCustomFieldFault fault = inn_custom_field_judge (field, get_fields (self));

  tell_adder (self, inn_custom_field_fault_get_words (fault));
  if (fault != INN_CUSTOM_FIELD_FINE)
    return;

  g_free (self->added);
  self->added = g_strdup (field->name);
  inn_store_save_custom_field_async (inn_book_get_store (self->book), field, NULL,
                                     inn_pending_act_cb,
                                     create_act (self, finish_save, _("The field was added")));
  gtk_editable_set_text (GTK_EDITABLE (self->adder), "");
}

/* ---- What is shown ----------------------------------------------------------------------- */

/* The group a field stands in: that of its section, made when it is needed. */
static GtkWidget *
get_group (InnOwnFieldsPage     *self,
           GHashTable           *groups,
           const InnCustomField *field)
{
  const char *title = field->retired ? _("Retired") : field->section;
  g_autofree char *key = g_strconcat (field->retired ? "r" : "s", field->section, NULL);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GtkWidget *group;

  if (!field->retired && *field->section == '\0')
    return self->first_group;
  if (field->retired)
    key[1] = '\0';
  group = g_hash_table_lookup (groups, key);
  if (group != NULL)
    return group;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
  g_hash_table_insert (groups, g_steal_pointer (&key), group);

  return group;
}

static void
clear (InnOwnFieldsPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (ADW_PREFERENCES_PAGE (self), g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
}

static void
add_row (InnOwnFieldsPage *self,
         GHashTable       *groups,
         InnCustomField   *field,
         gboolean          unfolded)
{
  GtkWidget *group = get_group (self, groups, field);
  GtkWidget *row = inn_own_field_row_new (field);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
  g_signal_connect_object (row, "retire", G_CALLBACK (retire_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (self->rows, row);
  if (unfolded)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

/* Whether the rows are those of @fields, in the same groups and the same order. */
static gboolean
has_same_places (InnOwnFieldsPage *self,
                 GPtrArray        *fields)
{
  if (self->rows->len != fields->len)
    return FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      const InnCustomField *field = g_ptr_array_index (fields, i);
      const InnCustomField *before
        = inn_own_field_row_get_field (g_ptr_array_index (self->rows, i));

      if (before->id != field->id || before->retired != field->retired
          || !g_str_equal (before->section, field->section))
        return FALSE;
    }

  return TRUE;
}

static GHashTable *
find_unfolded (InnOwnFieldsPage *self)
{
  GHashTable *unfolded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (adw_expander_row_get_expanded (g_ptr_array_index (self->rows, i)))
      g_hash_table_add (unfolded,
                        g_memdup2 (&inn_own_field_row_get_field (g_ptr_array_index (self->rows, i))->id,
                                   sizeof (gint64)));

  return unfolded;
}

/* As they stand on the screen: those that were retired come last. */
static GPtrArray *
list_fields (InnOwnFieldsPage *self)
{
  GPtrArray *fields = get_fields (self);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint retired = 0; retired <= 1; retired++)
    for (guint i = 0; i < fields->len; i++)
      {
        InnCustomField *field = g_ptr_array_index (fields, i);

        if ((guint) !!field->retired == retired)
          g_ptr_array_add (sorted, field);
      }

  return sorted;
}

static void
show_fields (InnOwnFieldsPage *self)
{
  g_autoptr (GPtrArray) fields = list_fields (self);
  g_autoptr (GHashTable) unfolded = NULL;
  g_autoptr (GHashTable) groups = NULL;

  if (has_same_places (self, fields))
    {
      for (guint i = 0; i < fields->len; i++)
        inn_own_field_row_set_field (g_ptr_array_index (self->rows, i),
                                     g_ptr_array_index (fields, i));
      return;
    }

  unfolded = find_unfolded (self);
  groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  clear (self);

  /* The row for a new one stays the last of its group. */
  g_object_ref (self->adder);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->first_group), self->adder);
  for (guint i = 0; i < fields->len; i++)
    {
      InnCustomField *field = g_ptr_array_index (fields, i);
      gboolean is_new = g_strcmp0 (field->name, self->added) == 0;

      add_row (self, groups, field, is_new || g_hash_table_contains (unfolded, &field->id));
      if (is_new)
        g_clear_pointer (&self->added, g_free);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->first_group), self->adder);
  g_object_unref (self->adder);
}

static void
inn_own_fields_page_dispose (GObject *object)
{
  g_clear_object (&INN_OWN_FIELDS_PAGE (object)->book);

  G_OBJECT_CLASS (inn_own_fields_page_parent_class)->dispose (object);
}

static void
inn_own_fields_page_finalize (GObject *object)
{
  InnOwnFieldsPage *self = INN_OWN_FIELDS_PAGE (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->rows);
  g_free (self->added);

  G_OBJECT_CLASS (inn_own_fields_page_parent_class)->finalize (object);
}

static void
inn_own_fields_page_class_init (InnOwnFieldsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_own_fields_page_dispose;
  object_class->finalize = inn_own_fields_page_finalize;

  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/innkeeper/Innkeeper/ui/inn-own-fields-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnOwnFieldsPage, first_group);
  gtk_widget_class_bind_template_child (widget_class, InnOwnFieldsPage, adder);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
inn_own_fields_page_init (InnOwnFieldsPage *self)
{
  self->groups = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_own_fields_page_set_book:
 * @self: the page
 * @book: whose own fields are shown; set once
 */
void
inn_own_fields_page_set_book (InnOwnFieldsPage *self,
                              InnBook          *book)
{
  g_return_if_fail (INN_IS_OWN_FIELDS_PAGE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !inn_book_is_read_only (book));
  g_signal_connect_object (inn_book_get_fields (book), "changed", G_CALLBACK (show_fields), self,
                           G_CONNECT_SWAPPED);
  show_fields (self);
}
