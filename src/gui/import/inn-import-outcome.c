/* inn-import-outcome.c: see inn-import-outcome.h. */

#include "config.h"

#include "inn-import-outcome.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "inn-user-text.h"
#include "inn-wrap-layout.h"

/* More who may be in the book twice are counted only. */
#define MOST_DOUBLES 50

struct _InnImportOutcome
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *refused_button;
  GtkWidget *doubles;
  GtkWidget *doubles_box;

  GPtrArray *rows;  /* owned array of unowned rows of doubles */
};

G_DEFINE_FINAL_TYPE (InnImportOutcome, inn_import_outcome, GTK_TYPE_WIDGET)

enum
{
  GUEST_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The name in the row, or what else stands first in it. */
static const char *
get_row_title (InnImport          *import,
               const InnImportRow *row)
{
  const char *title = "";
  guint n_columns = inn_import_get_n_columns (import);

  for (guint i = 0; row->cells[i] != NULL && i < n_columns; i++)
    {
      if (inn_import_get_column (import, i)->field == INN_FIELD_NAME && row->cells[i][0] != '\0')
        return row->cells[i];
      if (*title == '\0')
        title = row->cells[i];
    }

  return title;
}

static void
open_cb (GtkButton     *button,
         InnImportOutcome *self)
{
  g_signal_emit (self, signals[GUEST_CHOSEN], 0,
                 *(gint64 *) g_object_get_data (G_OBJECT (button), "guest"));
}

static void
add_double (InnImportOutcome      *self,
            InnImport          *import,
            const InnImportRow *row)
{
  GtkWidget *line = adw_action_row_new ();
  g_autofree char *words = inn_import_row_dup_words (row);

  inn_user_text_set_title (ADW_PREFERENCES_ROW (line), get_row_title (import, row));
  inn_user_text_set_subtitle (ADW_ACTION_ROW (line), words);
  if (row->known != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Open"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, row->known->name);
      g_object_set_data_full (G_OBJECT (button), "guest",
                              g_memdup2 (&row->known->guest_id, sizeof (gint64)), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (open_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (line), button);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->doubles), line);
  g_ptr_array_add (self->rows, line);
}

/* Guests who were made although somebody like them is in the book: for a person to judge. */
static void
list_doubles (InnImportOutcome *self,
              InnImport     *import)
{
  const int verdicts[] = { INN_IMPORT_ALIKE, INN_IMPORT_HOUSEHOLD, INN_IMPORT_NAMESAKE };
  guint64 n_doubles = 0;
  g_autofree char *more = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->doubles), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      inn_import_set_shown (import, verdicts[i]);
      n_doubles += inn_import_get_report (import)->n_by_verdict[verdicts[i]];
      for (guint j = 0; j < inn_import_get_n_rows_shown (import)
                        && self->rows->len < MOST_DOUBLES; j++)
        {
          g_autoptr(InnImportRow) row = inn_import_dup_row (import, j);

          add_double (self, import, row);
        }
    }
  inn_import_set_shown (import, -1);

  n_doubles -= self->rows->len;
  if (n_doubles > 0)
    more = g_strdup_printf (ngettext ("The first of them; %'u more", "The first of them; %'u more",
                                      n_doubles), (guint) n_doubles);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->doubles), more);
  gtk_widget_set_visible (self->doubles_box, self->rows->len > 0);
}

static void
inn_import_outcome_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&INN_IMPORT_OUTCOME (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_import_outcome_parent_class)->dispose (object);
}

static void
inn_import_outcome_class_init (InnImportOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_import_outcome_dispose;

  signals[GUEST_CHOSEN] = g_signal_new ("guest-chosen", INN_TYPE_IMPORT_OUTCOME, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-outcome.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportOutcome, page);
  gtk_widget_class_bind_template_child (widget_class, InnImportOutcome, refused_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportOutcome, doubles);
  gtk_widget_class_bind_template_child (widget_class, InnImportOutcome, doubles_box);
}

static void
inn_import_outcome_init (InnImportOutcome *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_made (InnSheetRows rows,
          guint64      n)
{
  switch (rows)
    {
    case INN_SHEET_STAYS:
      return g_strdup_printf (ngettext ("%'u stay is new.", "%'u stays are new.", n), (guint) n);
    case INN_SHEET_CHARGES:
      return g_strdup_printf (ngettext ("%'u charge is new.", "%'u charges are new.", n), (guint) n);
    case INN_SHEET_PREFERENCES:
      return g_strdup_printf (ngettext ("%'u preference is new.", "%'u preferences are new.", n),
                              (guint) n);
    case INN_SHEET_INTERACTIONS:
      return g_strdup_printf (ngettext ("%'u interaction is new.", "%'u interactions are new.", n),
                              (guint) n);
    case INN_SHEET_PROMISES:
      return g_strdup_printf (ngettext ("%'u promise is new.", "%'u promises are new.", n),
                              (guint) n);
    case INN_SHEET_CONSENTS:
      return g_strdup_printf (ngettext ("%'u consent is new.", "%'u consents are new.", n),
                              (guint) n);
    case INN_SHEET_RELATIONS:
      return g_strdup_printf (ngettext ("%'u relation is new.", "%'u relations are new.", n),
                              (guint) n);
    case INN_SHEET_DATES:
      return g_strdup_printf (ngettext ("%'u important date is new.", "%'u important dates are new.", n),
                              (guint) n);
    case INN_SHEET_GUESTS:
    default:
      return g_strdup_printf (ngettext ("%'u guest is new.", "%'u guests are new.", n), (guint) n);
    }
}

static char *
dup_filled (InnSheetRows rows,
            guint64      n)
{
  if (rows >= INN_SHEET_FACTS)
    return g_strdup_printf (ngettext ("%'u known entry was brought up to date.",
                                      "%'u known entries were brought up to date.", n), (guint) n);

  return rows == INN_SHEET_STAYS
           ? g_strdup_printf (ngettext ("%'u known stay gained details.",
                                        "%'u known stays gained details.", n), (guint) n)
           : g_strdup_printf (ngettext ("%'u known guest gained details.",
                                        "%'u known guests gained details.", n), (guint) n);
}

/**
 * inn_import_outcome_show_taken_back:
 *
 * What was brought in has been taken back since: there is nobody to open, and nothing to mend.
 */
void
inn_import_outcome_show_taken_back (InnImportOutcome *self)
{
  g_return_if_fail (INN_IS_IMPORT_OUTCOME (self));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->page), "inn-undo-symbolic");
  inn_user_text_set_status (ADW_STATUS_PAGE (self->page), _("The import was taken back"),
                            _("What this list brought is not in the book any more; what was changed "
                              "since is kept."));
  gtk_widget_set_visible (self->refused_button, FALSE);
  gtk_widget_set_visible (self->doubles_box, FALSE);
}

/**
 * inn_import_outcome_fill:
 * @import: an import that is done
 *
 * Returns: (transfer full): a sentence for the toast
 */
char *
inn_import_outcome_fill (InnImportOutcome *self,
                      InnImport     *import)
{
  const guint64 *by_verdict = inn_import_get_report (import)->n_by_verdict;
  guint64 n_new = by_verdict[INN_IMPORT_NEW] + by_verdict[INN_IMPORT_NAMESAKE]
                  + by_verdict[INN_IMPORT_HOUSEHOLD] + by_verdict[INN_IMPORT_ALIKE];
  guint64 n_filled = by_verdict[INN_IMPORT_FILL];
  guint64 n_refused = by_verdict[INN_IMPORT_REFUSED];
  InnSheetRows rows = inn_import_get_rows (import);
  g_autofree char *made = dup_made (rows, n_new);
  g_autofree char *filled = dup_filled (rows, n_filled);
  g_autofree char *refused =
    g_strdup_printf (ngettext ("%'u row with mistakes was left out.",
                               "%'u rows with mistakes were left out.", n_refused),
                     (guint) n_refused);
  guint64 n_damaged = inn_import_get_report (import)->n_rows_to_mend - n_refused;
  g_autofree char *damaged =
    g_strdup_printf (ngettext ("%'u row came in without a damaged cell.",
                               "%'u rows came in without a damaged cell.", n_damaged),
                     (guint) n_damaged);
  g_autofree char *text = g_strconcat (made, n_filled > 0 ? "\n" : "",
                                       n_filled > 0 ? filled : "", n_damaged > 0 ? "\n" : "",
                                       n_damaged > 0 ? damaged : "", n_refused > 0 ? "\n" : "",
                                       n_refused > 0 ? refused : "", NULL);

  g_return_val_if_fail (INN_IS_IMPORT_OUTCOME (self), NULL);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->page), "inn-check-symbolic");
  inn_user_text_set_status (ADW_STATUS_PAGE (self->page),
                            rows == INN_SHEET_GUESTS ? _("Guest list imported")
                                                     : _("List imported"), text);
  gtk_widget_set_visible (self->refused_button, n_refused + n_damaged > 0);
  list_doubles (self, import);

  return g_steal_pointer (&made);
}
