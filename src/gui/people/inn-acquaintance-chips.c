/* inn-acquaintance-chips.c: see inn-acquaintance-chips.h. Those who are likeliest come first; what failed
 * to be read is not offered, as everybody can be chosen by typing as well.
 */

#include "config.h"

#include "inn-acquaintance-chips.h"

#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-people.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define MAX_CHIPS 5

struct _InnAcquaintanceChips
{
  GtkBox parent_instance;

  GCancellable *cancellable; /* owned, nullable: of the question under way */
  gboolean related;          /* whether those are offered who are noted around the guest already */
};

G_DEFINE_FINAL_TYPE (InnAcquaintanceChips, inn_acquaintance_chips, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop (InnAcquaintanceChips *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
clicked_cb (GtkButton            *chip,
            InnAcquaintanceChips *self)
{
  InnAcquaintance *other = g_object_get_data (G_OBJECT (chip), "inn-acquaintance");

  inn_acquaintance_ref (other);
  gtk_box_remove (GTK_BOX (self), GTK_WIDGET (chip));
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
  g_signal_emit (self, signals[CHOSEN], 0, other);
  inn_acquaintance_unref (other);
}

static char *
dup_words (const InnAcquaintance *other)
{
  if (other->n_stays > 0)
    /* Translators: another guest, and how often they stayed together. */
    return g_strdup_printf (ngettext ("%1$s, came along %2$u time", "%1$s, came along %2$u times",
                                      other->n_stays),
                            other->name, other->n_stays);
  if (other->related)
    return g_strdup (other->name);

  /* Translators: another guest, who has the same telephone number. */
  return g_strdup_printf (_("%s, same number"), other->name);
}

static GtkWidget *
make_chip (InnAcquaintanceChips *self,
           InnAcquaintance      *other)
{
  g_autofree char *words = dup_words (other);
  /* Translators: a guest who is added by pressing the button. */
  g_autofree char *spoken = g_strdup_printf (_("Add %s"), words);
  GtkWidget *label = inn_sheet_part_label (words, NULL);
  GtkWidget *chip = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, spoken);
  inn_spoken_name_set (chip, spoken);
  g_object_set_data_full (G_OBJECT (chip), "inn-acquaintance", inn_acquaintance_ref (other),
                          (GDestroyNotify) inn_acquaintance_unref);
  g_signal_connect (chip, "clicked", G_CALLBACK (clicked_cb), self);

  return chip;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnAcquaintanceChips) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = inn_store_list_acquaintances_finish (INN_STORE (source), result,
                                                                    &error);
  guint n_shown = 0;

  if (found == NULL || self->cancellable == NULL)
    return;

  inn_sheet_part_empty (GTK_WIDGET (self));
  for (guint i = 0; i < found->len && n_shown < MAX_CHIPS; i++)
    {
      InnAcquaintance *other = g_ptr_array_index (found, i);

      if (other->related && !self->related)
        continue;
      gtk_box_append (GTK_BOX (self), make_chip (self, other));
      n_shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_shown > 0);
  g_clear_object (&self->cancellable);
}

static void
inn_acquaintance_chips_dispose (GObject *object)
{
  stop (INN_ACQUAINTANCE_CHIPS (object));

  G_OBJECT_CLASS (inn_acquaintance_chips_parent_class)->dispose (object);
}

static void
inn_acquaintance_chips_class_init (InnAcquaintanceChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_acquaintance_chips_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inn_acquaintance_chips_init (InnAcquaintanceChips *self)
{
  GtkLayoutManager *layout = g_object_new (INN_TYPE_WRAP_LAYOUT, "spacing", 6, "line-spacing", 6,
                                           NULL);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_acquaintance_chips_new:
 *
 * Returns: (transfer floating): offers nobody yet
 */
GtkWidget *
inn_acquaintance_chips_new (void)
{
  return g_object_new (INN_TYPE_ACQUAINTANCE_CHIPS, NULL);
}

/**
 * inn_acquaintance_chips_show:
 * @self: the chips
 * @book: where to look
 * @guest_id: to whom they may belong, or 0 for nobody
 * @related: whether those are offered too who are noted around the guest already
 *
 * Offers who has the same number or came along.
 */
void
inn_acquaintance_chips_show (InnAcquaintanceChips *self,
                             InnBook              *book,
                             gint64                guest_id,
                             gboolean              related)
{
  g_return_if_fail (INN_IS_ACQUAINTANCE_CHIPS (self));

  stop (self);
  self->related = related;
  inn_sheet_part_empty (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (guest_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  inn_store_list_acquaintances_async (inn_book_get_store (book), guest_id, self->cancellable,
                                      listed_cb, g_object_ref (self));
}
