/* inn-staff-picker.c: see inn-staff-picker.h. The last choice asks for a name; Enter adds that
 * colleague to the book and chooses her. Who left is offered only where she is chosen already.
 */

#include "config.h"

#include "inn-staff-picker.h"

#include "inn-feedback.h"
#include "inn-store-staff.h"

#include <glib/gi18n.h>

struct _InnStaffPicker
{
  GtkBox parent_instance;

  GtkWidget *drop_down;
  GtkWidget *name_entry;

  InnBook *book;          /* owned */
  GArray *ids;            /* owned, of gint64: ids of the staff, 0 for nobody first */
  gint64 staff_id;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (InnStaffPicker, inn_staff_picker, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Returns: whether the chosen one is in the list. */
static gboolean
select_chosen (InnStaffPicker *self)
{
  gboolean found = FALSE;

  self->filling = TRUE;
  for (guint i = 0; i < self->ids->len && !found; i++)
    {
      found = g_array_index (self->ids, gint64, i) == self->staff_id;
      if (found)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
    }
  self->filling = FALSE;

  return found;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnStaffPicker) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) staff = NULL;
  GtkStringList *names;
  gint64 nobody = 0;

  staff = inn_store_list_staff_finish (INN_STORE (source), result, &error);
  if (staff == NULL || self->book == NULL)
    return;

  self->filling = TRUE;
  names = gtk_string_list_new (NULL);
  g_array_set_size (self->ids, 0);
  gtk_string_list_append (names, C_("staff", "Nobody"));
  g_array_append_val (self->ids, nobody);
  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *member = g_ptr_array_index (staff, i);

      if (member->retired && member->id != self->staff_id)
        continue;
      gtk_string_list_append (names, member->name);
      g_array_append_val (self->ids, member->id);
    }
  gtk_string_list_append (names, C_("colleague", "Somebody new…"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  g_object_unref (names);
  self->filling = FALSE;

  select_chosen (self);
}

static void
fill (InnStaffPicker *self)
{
  inn_store_list_staff_async (inn_book_get_store (self->book), NULL, listed_cb,
                              g_object_ref (self));
}

static void
choose (InnStaffPicker *self,
        gint64          staff_id)
{
  if (self->staff_id == staff_id)
    return;

  self->staff_id = staff_id;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
selected_cb (GtkDropDown    *drop_down,
             GParamSpec     *pspec,
             InnStaffPicker *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);
  gboolean somebody_new;

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;

  somebody_new = selected >= self->ids->len;
  gtk_widget_set_visible (self->name_entry, somebody_new);
  if (somebody_new)
    gtk_widget_grab_focus (self->name_entry);
  else
    choose (self, g_array_index (self->ids, gint64, selected));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnStaffPicker) self = user_data;
  g_autoptr(GError) error = NULL;
  gint64 id;

  id = inn_store_save_staff_finish (INN_STORE (source), result, NULL, &error);
  if (self->book == NULL)
    return;
  if (error != NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The name was not added"), error);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), "");
  gtk_widget_set_visible (self->name_entry, FALSE);
  choose (self, id);
  fill (self);
}

static void
name_activate_cb (GtkEntry       *entry,
                  InnStaffPicker *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autoptr(InnStaff) staff = NULL;

  if (*name == '\0')
    return;

  staff = inn_staff_new (0, name, FALSE);
  inn_store_save_staff_async (inn_book_get_store (self->book), staff, NULL, saved_cb,
                              g_object_ref (self));
}

static void
inn_staff_picker_dispose (GObject *object)
{
  InnStaffPicker *self = INN_STAFF_PICKER (object);

  self->filling = TRUE;
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_staff_picker_parent_class)->dispose (object);
}

static void
inn_staff_picker_finalize (GObject *object)
{
  g_clear_pointer (&INN_STAFF_PICKER (object)->ids, g_array_unref);

  G_OBJECT_CLASS (inn_staff_picker_parent_class)->finalize (object);
}

static void
inn_staff_picker_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  InnStaffPicker *self = INN_STAFF_PICKER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_staff_picker_class_init (InnStaffPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_staff_picker_dispose;
  object_class->finalize = inn_staff_picker_finalize;
  object_class->set_property = inn_staff_picker_set_property;

  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_STAFF_PICKER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-staff-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStaffPicker, drop_down);
  gtk_widget_class_bind_template_child (widget_class, InnStaffPicker, name_entry);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_activate_cb);
}

static void
inn_staff_picker_init (InnStaffPicker *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_staff_picker_set_book:
 * @self: a picker
 * @book: whose staff is offered; set once
 */
void
inn_staff_picker_set_book (InnStaffPicker *self,
                           InnBook        *book)
{
  g_return_if_fail (INN_IS_STAFF_PICKER (self));

  g_set_object (&self->book, book);
  fill (self);
}

/**
 * inn_staff_picker_get_staff_id:
 * @self: a picker
 *
 * Returns: who is chosen, or 0 for nobody
 */
gint64
inn_staff_picker_get_staff_id (InnStaffPicker *self)
{
  g_return_val_if_fail (INN_IS_STAFF_PICKER (self), 0);

  return self->staff_id;
}

/**
 * inn_staff_picker_set_staff_id:
 * @staff_id: who is chosen, or 0 for nobody
 */
void
inn_staff_picker_set_staff_id (InnStaffPicker *self,
                               gint64          staff_id)
{
  g_return_if_fail (INN_IS_STAFF_PICKER (self));

  self->staff_id = staff_id;
  gtk_widget_set_visible (self->name_entry, FALSE);
  if (!select_chosen (self) && self->book != NULL)
    fill (self);
}
