/* inn-scope-chips.c: see inn-scope-chips.h. Each scope is counted anew when the book changed or the
 * day did.
 */

#include "config.h"

#include "inn-scope-chips.h"

#include "inn-store-views.h"

#define N_SCOPES (INN_SCOPE_ARCHIVED + 1)

struct _InnScopeChips
{
  GtkWidget parent_instance;

  GtkWidget *all_chip;
  GtkWidget *in_house_chip;
  GtkWidget *arriving_chip;
  GtkWidget *vip_chip;
  GtkWidget *follow_ups_chip;
  GtkWidget *archived_chip;

  InnBook *book;             /* owned */
  GCancellable *cancellable; /* owned, of the counts under way */
  gboolean present[N_SCOPES];
};

G_DEFINE_FINAL_TYPE (InnScopeChips, inn_scope_chips, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  InnScopeChips *self;
  InnGuestScope scope;
} Count;

static GtkWidget *
get_chip (InnScopeChips *self,
          InnGuestScope  scope)
{
  switch (scope)
    {
    case INN_SCOPE_IN_HOUSE:
      return self->in_house_chip;
    case INN_SCOPE_ARRIVING:
      return self->arriving_chip;
    case INN_SCOPE_FOLLOW_UPS:
      return self->follow_ups_chip;
    case INN_SCOPE_VIP:
      return self->vip_chip;
    case INN_SCOPE_ARCHIVED:
      return self->archived_chip;
    case INN_SCOPE_ALL:
    default:
      return self->all_chip;
    }
}

static void
update_chips (InnScopeChips *self)
{
  for (guint scope = INN_SCOPE_IN_HOUSE; scope < N_SCOPES; scope++)
    {
      GtkWidget *chip = get_chip (self, scope);

      gtk_widget_set_visible (chip,
                              self->present[scope] ||
                              gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
    }
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Count *count = user_data;
  g_autoptr(GError) error = NULL;
  int n_guests = inn_store_count_query_finish (INN_STORE (source), result, &error);

  /* The chips may be gone; one that could not be counted stays as it was. */
  if (n_guests < 0)
    return;

  count->self->present[count->scope] = n_guests > 0;
  update_chips (count->self);
}

static void
count_scopes (InnScopeChips *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  for (guint scope = INN_SCOPE_IN_HOUSE; scope < N_SCOPES; scope++)
    {
      g_autoptr(InnGuestQuery) query = inn_guest_query_new ("", scope, INN_ORDER_CREATED);
      Count *count = g_new0 (Count, 1);

      count->self = self;
      count->scope = scope;
      inn_store_count_query_async (inn_book_get_store (self->book), query,
                                   INN_PRIORITY_INTERACTIVE, self->cancellable, count_cb, count);
    }
}

/* Callbacks */

static void
book_changed_cb (InnScopeChips *self,
                 InnChangeSet  *changes)
{
  if (inn_change_set_get_areas (changes) &
      (INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS | INN_CHANGE_STAYS))
    count_scopes (self);
}

static void
chip_toggled_cb (GtkToggleButton *chip,
                 InnScopeChips   *self)
{
  if (!gtk_toggle_button_get_active (chip))
    return;

  update_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* GObject */

static void
inn_scope_chips_dispose (GObject *object)
{
  InnScopeChips *self = INN_SCOPE_CHIPS (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_scope_chips_parent_class)->dispose (object);
}

static void
inn_scope_chips_class_init (InnScopeChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_scope_chips_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-scope-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, InnScopeChips, all_chip);
  gtk_widget_class_bind_template_child (widget_class, InnScopeChips, in_house_chip);
  gtk_widget_class_bind_template_child (widget_class, InnScopeChips, arriving_chip);
  gtk_widget_class_bind_template_child (widget_class, InnScopeChips, vip_chip);
  gtk_widget_class_bind_template_child (widget_class, InnScopeChips, follow_ups_chip);
  gtk_widget_class_bind_template_child (widget_class, InnScopeChips, archived_chip);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
}

static void
inn_scope_chips_init (InnScopeChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_scope_chips_set_book:
 * @self: the chips
 * @book: the book whose guests are counted; set once
 */
void
inn_scope_chips_set_book (InnScopeChips *self,
                          InnBook       *book)
{
  g_return_if_fail (INN_IS_SCOPE_CHIPS (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_clock (book), "changed", G_CALLBACK (count_scopes), self,
                           G_CONNECT_SWAPPED);
  count_scopes (self);
}

/**
 * inn_scope_chips_get_scope:
 *
 * Returns: the one that is pressed; all guests, where none is
 */
InnGuestScope
inn_scope_chips_get_scope (InnScopeChips *self)
{
  g_return_val_if_fail (INN_IS_SCOPE_CHIPS (self), INN_SCOPE_ALL);

  for (guint scope = INN_SCOPE_ALL; scope < N_SCOPES; scope++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_chip (self, scope))))
      return scope;

  return INN_SCOPE_ALL;
}

/**
 * inn_scope_chips_set_scope:
 * @scope: the one to press; the others come up
 */
void
inn_scope_chips_set_scope (InnScopeChips *self,
                           InnGuestScope  scope)
{
  g_return_if_fail (INN_IS_SCOPE_CHIPS (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_chip (self, scope)), TRUE);
}
