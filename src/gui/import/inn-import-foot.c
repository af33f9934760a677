/* inn-import-foot.c: see inn-import-foot.h. */

#include "config.h"

#include "inn-import-foot.h"

#include <glib/gi18n.h>

#include "inn-ends-layout.h"
#include "inn-wrap-layout.h"

struct _InnImportFoot
{
  GtkWidget parent_instance;

  GtkWidget *note_label;
  GtkWidget *refused_button;
  GtkWidget *run_button;
};

G_DEFINE_FINAL_TYPE (InnImportFoot, inn_import_foot, GTK_TYPE_WIDGET)

static void
inn_import_foot_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_import_foot_parent_class)->dispose (object);
}

static void
inn_import_foot_class_init (InnImportFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_import_foot_dispose;

  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-import-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportFoot, note_label);
  gtk_widget_class_bind_template_child (widget_class, InnImportFoot, refused_button);
  gtk_widget_class_bind_template_child (widget_class, InnImportFoot, run_button);
}

static void
inn_import_foot_init (InnImportFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is about to be done with @n rows. */
static char *
dup_verb (InnImport *import,
          guint64    n)
{
  if (n == 0)
    return g_strdup (_("Nothing to Import"));

  switch (inn_import_get_rows (import))
    {
    case INN_SHEET_STAYS:
      return g_strdup_printf (ngettext ("Import %'u Stay", "Import %'u Stays", n), (guint) n);
    case INN_SHEET_CHARGES:
      return g_strdup_printf (ngettext ("Import %'u Charge", "Import %'u Charges", n), (guint) n);
    case INN_SHEET_PREFERENCES:
      return g_strdup_printf (ngettext ("Import %'u Preference", "Import %'u Preferences", n),
                              (guint) n);
    case INN_SHEET_INTERACTIONS:
      return g_strdup_printf (ngettext ("Import %'u Interaction", "Import %'u Interactions", n),
                              (guint) n);
    case INN_SHEET_PROMISES:
      return g_strdup_printf (ngettext ("Import %'u Promise", "Import %'u Promises", n),
                              (guint) n);
    case INN_SHEET_CONSENTS:
      return g_strdup_printf (ngettext ("Import %'u Consent", "Import %'u Consents", n),
                              (guint) n);
    case INN_SHEET_RELATIONS:
      return g_strdup_printf (ngettext ("Import %'u Relation", "Import %'u Relations", n),
                              (guint) n);
    case INN_SHEET_DATES:
      return g_strdup_printf (ngettext ("Import %'u Important Date", "Import %'u Important Dates", n),
                              (guint) n);
    case INN_SHEET_GUESTS:
    default:
      return g_strdup_printf (ngettext ("Import %'u Guest", "Import %'u Guests", n), (guint) n);
    }
}

/**
 * inn_import_foot_fill:
 * @import: an import whose sheet is open
 * @rehearsed: whether its counts stand
 */
void
inn_import_foot_fill (InnImportFoot *self,
                      InnImport     *import,
                      gboolean       rehearsed)
{
  const guint64 *by_verdict = inn_import_get_report (import)->n_by_verdict;
  guint64 n = by_verdict[INN_IMPORT_NEW] + by_verdict[INN_IMPORT_NAMESAKE]
              + by_verdict[INN_IMPORT_HOUSEHOLD] + by_verdict[INN_IMPORT_ALIKE]
              + by_verdict[INN_IMPORT_FILL];
  guint64 n_refused = by_verdict[INN_IMPORT_REFUSED];
  guint64 n_damaged = inn_import_get_report (import)->n_rows_to_mend - n_refused;
  g_autofree char *label = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (INN_IS_IMPORT_FOOT (self));

  gtk_widget_set_sensitive (self->run_button, rehearsed && n > 0);
  gtk_widget_set_visible (self->refused_button, rehearsed && n_refused + n_damaged > 0);
  if (!rehearsed)
    {
      gtk_button_set_label (GTK_BUTTON (self->run_button), _("Rehearsing…"));
      gtk_label_set_text (GTK_LABEL (self->note_label), "");
      return;
    }

  label = dup_verb (import, n);
  note = n_refused > 0
           ? g_strdup_printf (ngettext ("One act that can be taken back whole; %'u row with "
                                        "mistakes is left out",
                                        "One act that can be taken back whole; %'u rows with "
                                        "mistakes are left out", n_refused), (guint) n_refused)
           : g_strdup (_("One act that can be taken back whole"));
  if (n_damaged > 0)
    {
      g_autofree char *taken = g_steal_pointer (&note);
      g_autofree char *damaged =
        g_strdup_printf (ngettext ("%'u row comes in without a damaged cell",
                                   "%'u rows come in without a damaged cell", n_damaged),
                         (guint) n_damaged);

      note = g_strconcat (taken, C_("import, between remarks", "; "), damaged, NULL);
    }
  gtk_button_set_label (GTK_BUTTON (self->run_button), label);
  gtk_label_set_text (GTK_LABEL (self->note_label), note);
}

/**
 * inn_import_foot_show_progress:
 * @fraction: how much of a rehearsal is done
 */
void
inn_import_foot_show_progress (InnImportFoot *self,
                               double         fraction)
{
  g_autofree char *label = g_strdup_printf (_("Rehearsing, %d %%"), (int) (fraction * 100));

  g_return_if_fail (INN_IS_IMPORT_FOOT (self));

  gtk_button_set_label (GTK_BUTTON (self->run_button), label);
}
