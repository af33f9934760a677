/* inn-guest-picker.c: see inn-guest-picker.h. The popover does not take the keyboard, so typing goes
 * on; Down walks into it, Enter takes the first. Where somebody new may be meant, the last row says so,
 * and it is taken for granted of a name that nobody has.
 */

#include "config.h"

#include "inn-guest-picker.h"

#include "inn-finder.h"
#include "inn-store-guests.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

#define MAX_PROPOSALS 6

struct _InnGuestPicker
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *popover;
  GtkWidget *proposals;

  InnBook *book;              /* owned */
  GCancellable *cancellable;  /* of the search under way */
  gint64 guest_id;
  char *asked;                /* owned, nullable: what was looked for last */
  gboolean may_be_new;        /* somebody who is not in the book can be meant */
  gboolean is_new;            /* and is */
  gboolean setting;           /* the text is being set, not typed */
};

G_DEFINE_FINAL_TYPE (InnGuestPicker, inn_guest_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_GUEST_ID,
  PROP_IS_NEW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
stop_search (InnGuestPicker *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
set_chosen (InnGuestPicker *self,
            gint64          guest_id)
{
  if (self->guest_id == guest_id)
    return;

  self->guest_id = guest_id;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GUEST_ID]);
}

static void
set_new (InnGuestPicker *self,
         gboolean        is_new)
{
  if (self->is_new == is_new)
    return;

  self->is_new = is_new;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_NEW]);
}

static void
show_name (InnGuestPicker *self,
           const char     *name)
{
  self->setting = TRUE;
  g_free (self->asked);
  self->asked = g_strdup (name);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->setting = FALSE;
}

static void
choose (InnGuestPicker *self,
        GtkListBoxRow  *row)
{
  const InnGuestSummary *summary = g_object_get_data (G_OBJECT (row), "inn-summary");

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  set_new (self, summary == NULL);
  if (summary == NULL)
    return;

  show_name (self, summary->name);
  set_chosen (self, summary->id);
}

/* The row of somebody who is not in the book. */
static GtkWidget *
create_newcomer (InnGuestPicker *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label;
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  /* Translators: what was typed: a name or a phone number. */
  g_autofree char *words = g_strdup_printf (_("New guest “%s”"), typed);

  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_add_css_class (row, "newcomer");

  return row;
}

static GtkWidget *
create_proposal (InnGuestSummary *summary)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (summary->name);
  g_autofree char *shown = inn_contact_dup_shown (summary->contact_kind, summary->contact);
  GtkWidget *contact = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (contact), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (contact), 18);
  gtk_widget_add_css_class (contact, "secondary");
  gtk_widget_add_css_class (contact, "figures");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), contact);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, summary->name, -1);
  g_object_set_data_full (G_OBJECT (row), "inn-summary", inn_guest_summary_ref (summary),
                          (GDestroyNotify) inn_guest_summary_unref);

  return row;
}

static void
summaries_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(InnGuestPicker) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) summaries = NULL;
  GtkWidget *child;

  summaries = inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);
  if (summaries == NULL || self->book == NULL)
    return;

  while ((child = gtk_widget_get_first_child (self->proposals)))
    gtk_list_box_remove (GTK_LIST_BOX (self->proposals), child);
  for (guint i = 0; i < summaries->len; i++)
    if (g_ptr_array_index (summaries, i) != NULL)
      gtk_list_box_append (GTK_LIST_BOX (self->proposals),
                           create_proposal (g_ptr_array_index (summaries, i)));

  if (self->may_be_new)
    {
      set_new (self, gtk_widget_get_first_child (self->proposals) == NULL);
      if (!self->is_new)
        gtk_list_box_append (GTK_LIST_BOX (self->proposals), create_newcomer (self));
    }
  if (gtk_widget_get_first_child (self->proposals) != NULL)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnGuestPicker) self = user_data;
  g_autoptr(InnFinding) finding = NULL;

  finding = inn_finder_find_finish (INN_FINDER (source), result, NULL);
  if (finding == NULL || self->book == NULL)
    return;

  inn_store_load_guest_summaries_async (inn_book_get_store (self->book), finding->ids,
                                        MIN (finding->n_ids, MAX_PROPOSALS), self->cancellable,
                                        summaries_cb, g_object_ref (self));
}

static void
entry_changed_cb (GtkEditable    *entry,
                  InnGuestPicker *self)
{
  const char *text = gtk_editable_get_text (entry);
  g_autoptr(InnNeedle) needle = NULL;

  if (self->setting || self->book == NULL)
    return;
  /* Leaving a field can tell of a change where there was none. */
  if (g_strcmp0 (text, self->asked) == 0)
    return;

  g_free (self->asked);
  self->asked = g_strdup (text);
  set_chosen (self, 0);
  stop_search (self);
  needle = inn_needle_new (text);
  if (inn_needle_get_n (needle) == 0)
    {
      set_new (self, FALSE);
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return;
    }

  self->cancellable = g_cancellable_new ();
  inn_finder_find_async (inn_book_get_finder (self->book), needle, FALSE, NULL, self->cancellable,
                         found_cb, g_object_ref (self));
}

static void
entry_activate_cb (GtkEntry       *entry,
                   InnGuestPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->proposals), 0);

  if (gtk_widget_get_visible (self->popover) && row != NULL)
    choose (self, row);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                            GTK_DIR_TAB_FORWARD);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller,
              guint                  keyval,
              guint                  keycode,
              GdkModifierType        state,
              InnGuestPicker        *self)
{
  if (!gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down)
    return gtk_widget_child_focus (self->proposals, GTK_DIR_TAB_FORWARD);
  if (keyval == GDK_KEY_Escape)
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
proposal_activated_cb (GtkListBox     *proposals,
                       GtkListBoxRow  *row,
                       InnGuestPicker *self)
{
  choose (self, row);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
named_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnGuestPicker) self = user_data;
  g_autoptr(InnGuest) guest = NULL;

  guest = inn_store_load_guest_finish (INN_STORE (source), result, NULL);
  if (guest != NULL && inn_guest_get_id (guest) == self->guest_id)
    show_name (self, inn_guest_get_display_name (guest));
}

static gboolean
inn_guest_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_GUEST_PICKER (widget)->entry);
}

static void
inn_guest_picker_dispose (GObject *object)
{
  InnGuestPicker *self = INN_GUEST_PICKER (object);

  stop_search (self);
  g_clear_pointer (&self->asked, g_free);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_picker_parent_class)->dispose (object);
}

static void
inn_guest_picker_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_GUEST_ID:
      g_value_set_int64 (value, INN_GUEST_PICKER (object)->guest_id);
      break;
    case PROP_IS_NEW:
      g_value_set_boolean (value, INN_GUEST_PICKER (object)->is_new);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_guest_picker_class_init (InnGuestPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_picker_dispose;
  object_class->get_property = inn_guest_picker_get_property;
  widget_class->grab_focus = inn_guest_picker_grab_focus;

  props[PROP_GUEST_ID] =
    g_param_spec_int64 ("guest-id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_IS_NEW] =
    g_param_spec_boolean ("is-new", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, InnGuestPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, InnGuestPicker, proposals);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, proposal_activated_cb);
}

static void
inn_guest_picker_init (InnGuestPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_guest_picker_set_book:
 * @self: a picker
 * @book: whose guests are offered; set once
 */
void
inn_guest_picker_set_book (InnGuestPicker *self,
                           InnBook        *book)
{
  g_return_if_fail (INN_IS_GUEST_PICKER (self));

  g_set_object (&self->book, book);
}

/**
 * inn_guest_picker_allow_new:
 * @self: a picker
 *
 * Offers somebody who is not in the book, too.
 */
void
inn_guest_picker_allow_new (InnGuestPicker *self)
{
  g_return_if_fail (INN_IS_GUEST_PICKER (self));

  self->may_be_new = TRUE;
}

/**
 * inn_guest_picker_is_new:
 * @self: a picker
 *
 * Returns: whether what was typed is meant to be somebody who is not in the book
 */
gboolean
inn_guest_picker_is_new (InnGuestPicker *self)
{
  g_return_val_if_fail (INN_IS_GUEST_PICKER (self), FALSE);

  return self->is_new;
}

/**
 * inn_guest_picker_set_new:
 * @self: a picker
 * @typed: the name or the contact of somebody who is not in the book
 */
void
inn_guest_picker_set_new (InnGuestPicker *self,
                          const char     *typed)
{
  g_return_if_fail (INN_IS_GUEST_PICKER (self));

  set_chosen (self, 0);
  show_name (self, typed);
  set_new (self, TRUE);
}

/**
 * inn_guest_picker_get_guest_id:
 *
 * Returns: row of the guest who is chosen, or 0
 */
gint64
inn_guest_picker_get_guest_id (InnGuestPicker *self)
{
  g_return_val_if_fail (INN_IS_GUEST_PICKER (self), 0);

  return self->guest_id;
}

/**
 * inn_guest_picker_get_text:
 * @self: a picker
 *
 * Returns: (transfer none): what stands there: the name of who is chosen, or what was typed
 */
const char *
inn_guest_picker_get_text (InnGuestPicker *self)
{
  g_return_val_if_fail (INN_IS_GUEST_PICKER (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * inn_guest_picker_set_guest_id:
 * @self: a picker
 * @guest_id: who is chosen, or 0 for nobody
 *
 * The name appears once it is loaded.
 */
void
inn_guest_picker_set_guest_id (InnGuestPicker *self,
                               gint64          guest_id)
{
  g_return_if_fail (INN_IS_GUEST_PICKER (self));

  set_new (self, FALSE);
  set_chosen (self, guest_id);
  if (guest_id == 0)
    show_name (self, "");
  else
    inn_store_load_guest_async (inn_book_get_store (self->book), guest_id, NULL, named_cb,
                                g_object_ref (self));
}
