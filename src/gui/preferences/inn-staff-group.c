/* inn-staff-group.c: see inn-staff-group.h. Who left keeps her name, because follow-ups and the
 * journal name her; she is only offered no more.
 */

#include "config.h"

#include "inn-staff-group.h"

#include "inn-feedback.h"
#include "inn-spoken-name.h"
#include "inn-store-staff.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnStaffGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *new_row;

  InnBook *book;            /* owned */
  GPtrArray *rows;          /* unowned widgets, ours */
};

G_DEFINE_FINAL_TYPE (InnStaffGroup, inn_staff_group, ADW_TYPE_PREFERENCES_GROUP)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnStaffGroup) self = user_data;
  g_autoptr(GError) error = NULL;

  inn_store_save_staff_finish (INN_STORE (source), result, NULL, &error);
  if (error != NULL)
    inn_feedback_error (GTK_WIDGET (self), _("The name was not saved"), error);
}

static void
save (InnStaffGroup *self,
      gint64         id,
      const char    *name,
      gboolean       retired)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autoptr(InnStaff) staff = NULL;

  if (*stripped == '\0')
    return;

  staff = inn_staff_new (id, stripped, retired);
  inn_store_save_staff_async (inn_book_get_store (self->book), staff, NULL, saved_cb,
                              g_object_ref (self));
}

static const InnStaff *
get_staff (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "inn-staff");
}

static void
name_apply_cb (GtkWidget     *row,
               InnStaffGroup *self)
{
  const InnStaff *staff = get_staff (row);

  save (self, staff->id, gtk_editable_get_text (GTK_EDITABLE (row)), staff->retired);
}

static void
retire_clicked_cb (GtkButton     *button,
                   InnStaffGroup *self)
{
  const InnStaff *staff = g_object_get_data (G_OBJECT (button), "inn-staff");

  save (self, staff->id, staff->name, !staff->retired);
}

static void
new_apply_cb (AdwEntryRow   *row,
              InnStaffGroup *self)
{
  save (self, 0, gtk_editable_get_text (GTK_EDITABLE (row)), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
attach_staff (GtkWidget *widget,
              InnStaff  *staff)
{
  g_object_set_data_full (G_OBJECT (widget), "inn-staff", inn_staff_ref (staff),
                          (GDestroyNotify) inn_staff_unref);
}

static GtkWidget *
create_row (InnStaffGroup *self,
            InnStaff      *staff)
{
  GtkWidget *row = adw_entry_row_new ();
  const char *title = staff->retired ? _("Left the hotel") : C_("colleague", "Name");
  GtkWidget *button;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_spoken_name_set (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), staff->name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  attach_staff (row, staff);
  g_signal_connect_object (row, "apply", G_CALLBACK (name_apply_cb), self, 0);

  button = gtk_button_new_from_icon_name (staff->retired ? "inn-undo-symbolic"
                                                         : "inn-archive-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, staff->retired ? _("Works here again")
                                                      : _("Works here no more"));
  inn_spoken_name_set (button, staff->retired ? _("Works here again") : _("Works here no more"));
  attach_staff (button, staff);
  g_signal_connect_object (button, "clicked", G_CALLBACK (retire_clicked_cb), self, 0);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);

  return row;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnStaffGroup) self = user_data;
  g_autoptr(GPtrArray) staff = NULL;

  staff = inn_store_list_staff_finish (INN_STORE (source), result, NULL);
  if (staff == NULL || self->book == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  /* The row for a new name stays the last. */
  g_object_ref (self->new_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->new_row);
  for (guint i = 0; i < staff->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (staff, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->new_row);
  g_object_unref (self->new_row);
}

static void
list (InnStaffGroup *self)
{
  inn_store_list_staff_async (inn_book_get_store (self->book), NULL, listed_cb,
                              g_object_ref (self));
}

static void
book_changed_cb (InnStaffGroup *self,
                 InnChangeSet  *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_STAFF))
    list (self);
}

static void
inn_staff_group_dispose (GObject *object)
{
  g_clear_object (&INN_STAFF_GROUP (object)->book);

  G_OBJECT_CLASS (inn_staff_group_parent_class)->dispose (object);
}

static void
inn_staff_group_finalize (GObject *object)
{
  g_clear_pointer (&INN_STAFF_GROUP (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_staff_group_parent_class)->finalize (object);
}

static void
inn_staff_group_class_init (InnStaffGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_staff_group_dispose;
  object_class->finalize = inn_staff_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-staff-group.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStaffGroup, new_row);
  gtk_widget_class_bind_template_callback (widget_class, new_apply_cb);
}

static void
inn_staff_group_init (InnStaffGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_spoken_name_set (self->new_row,
                       adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->new_row)));
}

/**
 * inn_staff_group_set_book:
 * @self: a group
 * @book: whose staff is shown; set once
 */
void
inn_staff_group_set_book (InnStaffGroup *self,
                          InnBook       *book)
{
  g_return_if_fail (INN_IS_STAFF_GROUP (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !inn_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
  list (self);
}
