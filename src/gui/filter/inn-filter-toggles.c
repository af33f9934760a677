/* inn-filter-toggles.c: a handful of choices of which several may hold, wrapped like words. */

#include "config.h"

#include "inn-filter-toggles.h"

#include "inn-user-text.h"
#include "inn-wrap-layout.h"

struct _InnFilterToggles
{
  GtkWidget parent_instance;

  GHashTable *buttons;    /* owned: owned key → button, a child */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InnFilterToggles, inn_filter_toggles, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (InnFilterToggles *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
inn_filter_toggles_dispose (GObject *object)
{
  InnFilterToggles *self = INN_FILTER_TOGGLES (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->buttons);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_filter_toggles_parent_class)->dispose (object);
}

static void
inn_filter_toggles_finalize (GObject *object)
{
  g_hash_table_unref (INN_FILTER_TOGGLES (object)->buttons);

  G_OBJECT_CLASS (inn_filter_toggles_parent_class)->finalize (object);
}

static void
inn_filter_toggles_class_init (InnFilterTogglesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_filter_toggles_dispose;
  object_class->finalize = inn_filter_toggles_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inn_filter_toggles_init (InnFilterToggles *self)
{
  self->buttons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), inn_wrap_layout_new (4, 4));
}

/**
 * inn_filter_toggles_add:
 * @key: what it is called in the program; one that is there already stays as it is
 * @label: what people read
 */
void
inn_filter_toggles_add (InnFilterToggles *self,
                        const char       *key,
                        const char       *label)
{
  GtkWidget *button;

  g_return_if_fail (INN_IS_FILTER_TOGGLES (self));

  if (g_hash_table_contains (self->buttons, key))
    return;

  button = gtk_toggle_button_new_with_label (label);
  gtk_widget_add_css_class (button, "chip");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_hash_table_insert (self->buttons, g_strdup (key), button);
}

/**
 * inn_filter_toggles_has:
 * @key: one of its keys
 *
 * Returns: whether it is pressed; no, for a key that is not there
 */
gboolean
inn_filter_toggles_has (InnFilterToggles *self,
                        const char       *key)
{
  GtkToggleButton *button;

  g_return_val_if_fail (INN_IS_FILTER_TOGGLES (self), FALSE);

  button = g_hash_table_lookup (self->buttons, key);

  return button != NULL && gtk_toggle_button_get_active (button);
}

/**
 * inn_filter_toggles_set:
 * @key: one that was added
 * @active: whether it is pressed; nothing is emitted
 */
void
inn_filter_toggles_set (InnFilterToggles *self,
                        const char       *key,
                        gboolean          active)
{
  GtkToggleButton *button;

  g_return_if_fail (INN_IS_FILTER_TOGGLES (self));

  button = g_hash_table_lookup (self->buttons, key);
  if (button == NULL)
    return;

  self->setting = TRUE;
  gtk_toggle_button_set_active (button, active);
  self->setting = FALSE;
}

/**
 * inn_filter_toggles_dup_active:
 *
 * Returns: (transfer full): keys of those that are pressed
 */
char **
inn_filter_toggles_dup_active (InnFilterToggles *self)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer key, button;

  g_return_val_if_fail (INN_IS_FILTER_TOGGLES (self), g_new0 (char *, 1));

  g_hash_table_iter_init (&iter, self->buttons);
  while (g_hash_table_iter_next (&iter, &key, &button))
    if (gtk_toggle_button_get_active (button))
      g_strv_builder_add (keys, key);

  return g_strv_builder_end (keys);
}

/**
 * inn_filter_toggles_clear:
 *
 * Lets go of all of them; nothing is emitted.
 */
void
inn_filter_toggles_clear (InnFilterToggles *self)
{
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (INN_IS_FILTER_TOGGLES (self));

  g_hash_table_iter_init (&iter, self->buttons);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    inn_filter_toggles_set (self, key, FALSE);
}
