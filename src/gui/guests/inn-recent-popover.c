/* inn-recent-popover.c: see inn-recent-popover.h.
 *
 * It does not take the keyboard, so typing goes on, and all keys of the window work: a row of such a
 * popover that had the focus would get none. Down and Up move a mark over its rows, Enter opens the
 * marked one, Esc leaves. Nothing is read while there is something in the box.
 */

#include "config.h"

#include "inn-recent-popover.h"

#include "inn-guest-words.h"
#include "inn-search-keys.h"

struct _InnRecentPopover
{
  GtkPopover parent_instance;

  GtkWidget *scroller;
  GtkWidget *rows;

  GtkWidget *entry;           /* unowned, our parent */
  InnBook *book;              /* owned */
  GCancellable *cancellable;  /* owned, of the guests being read */
  gboolean erasing;           /* the key that was pressed takes something out of the box */
};

G_DEFINE_FINAL_TYPE (InnRecentPopover, inn_recent_popover, GTK_TYPE_POPOVER)

enum
{
  GUEST_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_wanted (InnRecentPopover *self)
{
  return gtk_widget_get_mapped (self->entry)
         && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0'
         && !inn_search_keys_is_composing (self->entry);
}

static void
leave (InnRecentPopover *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_list_box_unselect_all (GTK_LIST_BOX (self->rows));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static GtkWidget *
create_row (const InnGuestSummary *summary,
            InnDate                today)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (summary->name);
  GtkWidget *place;
  gboolean is_here = FALSE;
  g_autofree char *where = inn_guest_words_place (summary, today, &is_here);
  g_autofree char *words = g_strjoin (" ", summary->name, where, NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  place = gtk_label_new (where);
  gtk_widget_set_css_classes (place, (const char *[]) { "place", "figures",
                                                        is_here ? "here" : "elsewhere", NULL });
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (row), "inn-id", g_memdup2 (&summary->id, sizeof summary->id),
                          g_free);

  return row;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnRecentPopover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) guests
    = inn_recent_guests_load_finish (INN_RECENT_GUESTS (source), result, &error);
  graphene_rect_t bounds;
  GtkWidget *child;
  InnDate today;

  /* A list of convenience: without it everything is found as before. */
  if (guests == NULL || guests->len == 0 || self->book == NULL || !is_wanted (self))
    return;

  while ((child = gtk_widget_get_first_child (self->rows)))
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), child);
  today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  for (guint i = 0; i < guests->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->rows),
                         create_row (g_ptr_array_index (guests, i), today));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (
                              GTK_SCROLLED_WINDOW (self->scroller)), 0);
  /* As wide as the box above it, border and all. */
  if (gtk_widget_compute_bounds (self->entry, self->entry, &bounds))
    gtk_widget_set_size_request (GTK_WIDGET (self), bounds.size.width, -1);
  gtk_popover_popup (GTK_POPOVER (self));
}

/* Callbacks */

static void
entry_changed_cb (InnRecentPopover *self)
{
  if (!is_wanted (self))
    leave (self);
  else if (self->erasing)
    inn_recent_popover_offer (self);
}

static void
preedit_changed_cb (InnRecentPopover *self,
                    const char       *preedit)
{
  if (*preedit != '\0')
    leave (self);
}

static void
entry_clicked_cb (InnRecentPopover *self)
{
  inn_recent_popover_offer (self);
}

static void
focus_left_cb (InnRecentPopover *self)
{
  leave (self);
}

static void
show_row (InnRecentPopover *self,
          GtkListBoxRow    *row)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), self->rows, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment
                                 (GTK_SCROLLED_WINDOW (self->scroller)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* Above the first row nothing is marked, below the last one nothing is. */
static gboolean
move (InnRecentPopover *self,
      int               step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->rows));
  int at = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (at + step < -1)
    return GDK_EVENT_PROPAGATE;

  row = at + step >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), at + step) : NULL;
  if (row != NULL)
    {
      gtk_list_box_select_row (GTK_LIST_BOX (self->rows), row);
      show_row (self, row);
    }
  else if (step < 0)
    gtk_list_box_unselect_all (GTK_LIST_BOX (self->rows));

  return GDK_EVENT_STOP;
}

static gboolean
open_marked (InnRecentPopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->rows));

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate (GTK_WIDGET (row));

  return GDK_EVENT_STOP;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        InnRecentPopover      *self)
{
  self->erasing = keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete
                  || keyval == GDK_KEY_KP_Delete;
  if (!gtk_widget_get_visible (GTK_WIDGET (self))
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return open_marked (self);
    case GDK_KEY_Escape:
      leave (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
row_activated_cb (InnRecentPopover *self,
                  GtkListBoxRow    *row)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (row), "inn-id");

  leave (self);
  g_signal_emit (self, signals[GUEST_OPENED], 0, id);
}

/* GObject */

static void
inn_recent_popover_dispose (GObject *object)
{
  InnRecentPopover *self = INN_RECENT_POPOVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_recent_popover_parent_class)->dispose (object);
}

static void
inn_recent_popover_class_init (InnRecentPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_recent_popover_dispose;

  signals[GUEST_OPENED] =
    g_signal_new ("guest-opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-recent-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InnRecentPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnRecentPopover, rows);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
inn_recent_popover_init (InnRecentPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_recent_popover_new:
 * @entry: an entry given to inn_search_keys_add ()
 * @book: whose guests were looked at
 *
 * Returns: (transfer none): a popover that is not open; who made it unparents it
 */
GtkWidget *
inn_recent_popover_new (GtkWidget *entry,
                        InnBook   *book)
{
  InnRecentPopover *self = g_object_new (INN_TYPE_RECENT_POPOVER, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->entry = entry;
  self->book = g_object_ref (book);
  gtk_widget_set_parent (GTK_WIDGET (self), entry);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (entry_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_recent_popover_offer:
 * @self: the popover
 *
 * Opens as soon as the guests are read, if there are any and the box is still empty.
 */
void
inn_recent_popover_offer (InnRecentPopover *self)
{
  g_return_if_fail (INN_IS_RECENT_POPOVER (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)) || !is_wanted (self))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  inn_recent_guests_load_async (inn_book_get_recent (self->book), self->cancellable, loaded_cb,
                                g_object_ref (self));
}
