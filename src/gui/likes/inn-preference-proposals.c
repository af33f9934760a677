/* inn-preference-proposals.c: see inn-preference-proposals.h. They stand below the field, not over what
 * follows it: the field keeps the keyboard, and the mark moves beside it. The last line takes the words
 * as they are.
 */

#include "config.h"

#include "inn-preference-proposals.h"

#include "inn-format.h"
#include "inn-preference-words.h"

#include <glib/gi18n.h>

/* More than these are better narrowed by typing on. */
#define MAX_SHOWN 7

struct _InnPreferenceProposals
{
  GtkBox parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (InnPreferenceProposals, inn_preference_proposals, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnPreference *
get_preference (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "inn-preference") : NULL;
}

static void
row_activated_cb (InnPreferenceProposals *self,
                  GtkListBoxRow          *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_preference (row));
}

static GtkWidget *
make_label (const char *text,
            gboolean    remark)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), remark ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, !remark);
  if (remark)
    gtk_widget_add_css_class (label, "secondary");

  return label;
}

static void
append (InnPreferenceProposals *self,
        InnPreference          *preference,
        gboolean                own)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *hint = gtk_label_new (C_("key", "Enter"));
  const char *area = inn_preference_area_get_label (preference->area);
  g_autofree char *sentence = inn_preference_words_say (preference);
  g_autofree char *place = *preference->topic != '\0' ? inn_format_list (area, preference->topic)
                                                      : g_strdup (area);
  g_autofree char *spoken = inn_format_list (sentence, place);

  if (own)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("inn-plus-symbolic"));
      gtk_widget_add_css_class (box, "new-tag");
    }
  gtk_box_append (GTK_BOX (box), make_label (sentence, FALSE));
  gtk_box_append (GTK_BOX (box), make_label (place, TRUE));
  gtk_widget_add_css_class (hint, "key-hint");
  gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "inn-preference", inn_preference_ref (preference),
                          (GDestroyNotify) inn_preference_unref);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
inn_preference_proposals_class_init (InnPreferenceProposalsClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inn_preference_proposals_init (InnPreferenceProposals *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "tag-proposals");
  gtk_widget_set_can_focus (self->list, FALSE);
  gtk_widget_set_hexpand (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What may be meant"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->list);
}

/**
 * inn_preference_proposals_new:
 *
 * Returns: (transfer floating): nothing proposed yet
 */
GtkWidget *
inn_preference_proposals_new (void)
{
  return g_object_new (INN_TYPE_PREFERENCE_PROPOSALS, NULL);
}

/**
 * inn_preference_proposals_show:
 * @self: the proposals
 * @proposals: (element-type InnPreference): what may be meant, the best first, which is marked
 * @own: (nullable): the words as they are typed
 */
void
inn_preference_proposals_show (InnPreferenceProposals *self,
                               GPtrArray              *proposals,
                               InnPreference          *own)
{
  g_return_if_fail (INN_IS_PREFERENCE_PROPOSALS (self));

  for (GtkWidget *child; (child = gtk_widget_get_first_child (self->list)) != NULL; )
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < MIN (proposals->len, MAX_SHOWN); i++)
    append (self, g_ptr_array_index (proposals, i), FALSE);
  if (own != NULL)
    append (self, own, TRUE);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  gtk_widget_set_visible (GTK_WIDGET (self), proposals->len > 0 || own != NULL);
}

/**
 * inn_preference_proposals_get_marked:
 *
 * Returns: (transfer none) (nullable): what Enter takes
 */
InnPreference *
inn_preference_proposals_get_marked (InnPreferenceProposals *self)
{
  g_return_val_if_fail (INN_IS_PREFERENCE_PROPOSALS (self), NULL);

  return get_preference (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

/**
 * inn_preference_proposals_move_mark:
 * @self: the proposals
 * @step: 1 for down, -1 for up; goes round at the ends
 */
void
inn_preference_proposals_move_mark (InnPreferenceProposals *self,
                                    int                     step)
{
  GtkListBoxRow *row;
  int n = 0, index;

  g_return_if_fail (INN_IS_PREFERENCE_PROPOSALS (self));

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), n) != NULL)
    n++;
  if (n == 0)
    return;

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                                          (index + n + step) % n));
}
