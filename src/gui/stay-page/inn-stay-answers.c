/* inn-stay-answers.c: see inn-stay-answers.h. */

#include "config.h"

#include "inn-stay-answers.h"

#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-store-stays.h"

#include <glib/gi18n.h>

struct _InnStayAnswers
{
  GtkBox parent_instance;

  GtkWidget *satisfaction;
  GtkWidget *recommend;
  gboolean filling;

  InnStaySheet *sheet;  /* owned */
};

G_DEFINE_FINAL_TYPE (InnStayAnswers, inn_stay_answers, GTK_TYPE_BOX)

static void
loaded_cb (InnStayAnswers *self)
{
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);
  gboolean can_change = inn_stay_sheet_can_change (self->sheet);

  /* Nobody can say before they came. */
  gtk_widget_set_visible (GTK_WIDGET (self), inn_stay_is_counted (stay));
  self->filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->satisfaction), stay->satisfaction + 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->recommend), stay->recommend + 1);
  gtk_widget_set_sensitive (self->satisfaction, can_change);
  gtk_widget_set_sensitive (self->recommend, can_change);
  self->filling = FALSE;
}

static gboolean
finish (InnStore      *store,
        GAsyncResult  *result,
        gint64        *seq,
        GError       **error)
{
  return inn_store_save_stay_finish (store, result, seq, error) != 0;
}

static void
changed_cb (InnStayAnswers *self)
{
  InnStore *store = inn_book_get_store (inn_stay_sheet_get_book (self->sheet));
  g_autoptr(InnStay) stay = NULL;

  if (self->filling || inn_stay_sheet_get_stay (self->sheet) == NULL)
    return;

  stay = inn_stay_copy (inn_stay_sheet_get_stay (self->sheet));
  stay->satisfaction = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->satisfaction)) - 1;
  stay->recommend = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->recommend)) - 1;
  inn_store_save_stay_async (store, stay, NULL, inn_pending_act_cb,
                             inn_pending_act_new (GTK_WIDGET (self), finish,
                                                  g_strdup (_("The answer is noted")),
                                                  _("The answer was not saved")));
}

static void
inn_stay_answers_dispose (GObject *object)
{
  g_clear_object (&INN_STAY_ANSWERS (object)->sheet);

  G_OBJECT_CLASS (inn_stay_answers_parent_class)->dispose (object);
}

static void
inn_stay_answers_class_init (InnStayAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_answers_dispose;
}

static GtkWidget *
add_question (InnStayAnswers *self,
              GtkWidget      *line,
              const char     *question)
{
  const char *answers[] = { C_("answer", "Not asked"), "0", "1", "2", "3", "4", "5", "6", "7", "8",
                            "9", "10", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = inn_sheet_part_label (question, NULL);
  GtkWidget *choice = inn_sheet_part_choice (question, answers);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_widget_set_margin_end (box, 18);
  gtk_box_append (GTK_BOX (line), box);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return choice;
}

static void
inn_stay_answers_init (InnStayAnswers *self)
{
  GtkWidget *line = inn_sheet_part_line ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->filling = TRUE;
  gtk_box_append (GTK_BOX (self), inn_sheet_part_head (_("What the guest answered")));
  self->satisfaction = add_question (self, line, _("Satisfaction"));
  self->recommend = add_question (self, line, _("Would recommend us"));
  gtk_box_append (GTK_BOX (self), line);
}

/**
 * inn_stay_answers_new:
 * @sheet: the stay
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
inn_stay_answers_new (InnStaySheet *sheet)
{
  InnStayAnswers *self = g_object_new (INN_TYPE_STAY_ANSWERS, NULL);

  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (sheet, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
