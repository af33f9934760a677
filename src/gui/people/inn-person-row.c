/* inn-person-row.c: see inn-person-row.h. A press on a guest opens their card; on anybody else, what is
 * known of them.
 */

#include "config.h"

#include "inn-person-row.h"

#include "inn-avatar.h"
#include "inn-contact.h"
#include "inn-format.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

#define AVATAR_SIZE 26

struct _InnPersonRow
{
  GtkBox parent_instance;

  InnRelation *relation; /* owned */
};

G_DEFINE_FINAL_TYPE (InnPersonRow, inn_person_row, GTK_TYPE_BOX)

enum
{
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "Child · 5 years · 139 0000 0001 · remark" */
static char *
dup_facts (const InnRelation *relation,
           InnDate            today)
{
  const char *separator = C_("separator", "\302\240· ");
  g_autoptr(GString) facts = g_string_new (inn_relation_kind_get_label (relation->kind));
  int age = inn_relation_get_age (relation, today);

  if (age >= 0)
    {
      /* Translators: how old somebody is. */
      g_autofree char *years = g_strdup_printf (ngettext ("%d year", "%d years", age), age);

      g_string_append_printf (facts, "%s%s", separator, years);
    }
  if (*relation->phone != '\0')
    {
      g_autofree char *shown = inn_contact_dup_shown (INN_CONTACT_PHONE, relation->phone);
      g_auto(GStrv) groups = g_strsplit (shown, " ", -1);
      /* A number is not broken between two lines. */
      g_autofree char *phone = g_strjoinv ("\302\240", groups);

      g_string_append_printf (facts, "%s%s", separator, phone);
    }
  if (*relation->note != '\0')
    g_string_append_printf (facts, "%s%s", separator, relation->note);

  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
edit_cb (InnPersonRow *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static GtkWidget *
make_words (InnPersonRow *self,
            InnDate       today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *avatar = inn_avatar_new (AVATAR_SIZE);
  GtkWidget *name = inn_sheet_part_label (self->relation->name, NULL);
  g_autofree char *facts = dup_facts (self->relation, today);

  inn_avatar_set_name (INN_AVATAR (avatar), self->relation->name);
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_widget_set_margin_top (avatar, 3);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), inn_sheet_part_label (facts, (const char *[]) { "secondary",
                                                                                   "figures",
                                                                                   NULL }));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

static void
build (InnPersonRow *self,
       InnDate       today,
       gboolean      read_only)
{
  GtkWidget *open = gtk_button_new ();
  g_autofree char *facts = dup_facts (self->relation, today);
  g_autofree char *spoken = inn_format_list (self->relation->name, facts);

  gtk_button_set_child (GTK_BUTTON (open), make_words (self, today));
  gtk_widget_set_hexpand (open, TRUE);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_add_css_class (open, "text-button-plain");
  inn_spoken_name_set (open, spoken);
  gtk_box_append (GTK_BOX (self), open);
  if (self->relation->other_id != 0)
    {
      gtk_widget_set_tooltip_text (open, _("Open the card"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open-guest");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "x", self->relation->other_id);
    }
  else if (!read_only)
    {
      g_signal_connect_object (open, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
    }

  if (!read_only)
    {
      GtkWidget *edit = gtk_button_new_from_icon_name ("inn-edit-symbolic");
      /* Translators: somebody around a guest, and what they are to them. */
      g_autofree char *words = g_strdup_printf (_("Change: %s"), spoken);

      gtk_widget_set_valign (edit, GTK_ALIGN_START);
      gtk_widget_add_css_class (edit, "flat");
      gtk_widget_add_css_class (edit, "inline-icon");
      gtk_widget_set_tooltip_text (edit, _("Change or remove"));
      inn_spoken_name_set (edit, words);
      g_signal_connect_object (edit, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), edit);
    }
}

static void
inn_person_row_dispose (GObject *object)
{
  g_clear_pointer (&INN_PERSON_ROW (object)->relation, inn_relation_unref);

  G_OBJECT_CLASS (inn_person_row_parent_class)->dispose (object);
}

static void
inn_person_row_class_init (InnPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_person_row_dispose;

  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_person_row_init (InnPersonRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

/**
 * inn_person_row_new:
 * @relation: what it shows
 * @today: the business day
 * @read_only: whether nothing can be changed
 *
 * Returns: (transfer floating): a line of the card
 */
GtkWidget *
inn_person_row_new (InnRelation *relation,
                    InnDate      today,
                    gboolean     read_only)
{
  InnPersonRow *self = g_object_new (INN_TYPE_PERSON_ROW, NULL);

  self->relation = inn_relation_ref (relation);
  build (self, today, read_only);

  return GTK_WIDGET (self);
}

/**
 * inn_person_row_get_relation:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
InnRelation *
inn_person_row_get_relation (InnPersonRow *self)
{
  g_return_val_if_fail (INN_IS_PERSON_ROW (self), NULL);

  return self->relation;
}
