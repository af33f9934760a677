/* inn-import-rehearsal.c: how a sheet of guests is read, and what would become of it.
 *
 *   sheet ──> rehearsing ──> counts stand
 *               ↑  correction ──┘
 *
 * A rehearsal that runs is stopped for a correction; those made meanwhile wait until it has.
 */

#include "config.h"

#include "inn-import-rehearsal.h"

#include "inn-feedback.h"
#include "inn-import-bar.h"
#include "inn-import-chips.h"
#include "inn-import-doubt.h"
#include "inn-import-foot.h"
#include "inn-import-table.h"

/* What is chosen while a rehearsal runs waits until it has stopped. */
typedef struct
{
  void  (* apply) (InnImportRehearsal *self,
                   guint               column,
                   int                 value);
  guint column;
  int   value;
} Correction;

struct _InnImportRehearsal
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *doubt;
  GtkWidget *chips;
  GtkWidget *table;
  GtkWidget *foot;

  InnImport *import;         /* owned, nullable: its sheet is open */
  GCancellable *cancellable; /* owned; of what is under way */
  GArray *corrections;       /* owned, of Correction: those that wait */
  gboolean opening;          /* the sheet is read anew; its columns are not to be changed */
};

G_DEFINE_FINAL_TYPE (InnImportRehearsal, inn_import_rehearsal, GTK_TYPE_WIDGET)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_opening (InnImportRehearsal *self,
             gboolean            opening)
{
  self->opening = opening;
  gtk_widget_set_sensitive (self->table, !opening);
  inn_import_bar_set_opening (INN_IMPORT_BAR (self->bar), opening);
  gtk_widget_set_sensitive (self->doubt, !opening);
}

static GCancellable *
renew_cancellable (InnImportRehearsal *self)
{
  inn_import_rehearsal_stop (self);
  self->cancellable = g_cancellable_new ();

  return self->cancellable;
}

static void
fill_all (InnImportRehearsal *self,
          gboolean            rehearsed)
{
  inn_import_bar_fill (INN_IMPORT_BAR (self->bar), self->import);
  inn_import_chips_fill (INN_IMPORT_CHIPS (self->chips), self->import);
  inn_import_foot_fill (INN_IMPORT_FOOT (self->foot), self->import, rehearsed);
  inn_import_doubt_fill (INN_IMPORT_DOUBT (self->doubt), self->import);
  inn_import_table_refresh (INN_IMPORT_TABLE (self->table));
}

/* Not of what was stopped: another choice, or another file, has overtaken it. */
static void
fail (InnImportRehearsal *self,
      const GError       *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
take_sheet (InnImportRehearsal *self)
{
  set_opening (self, FALSE);
  inn_import_table_set_import (INN_IMPORT_TABLE (self->table), self->import);
  fill_all (self, FALSE);
  inn_import_rehearsal_rehearse (self);
}

/* ---- Corrections ------------------------------------------------------------------------- */

static void
apply_corrections (InnImportRehearsal *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      Correction *correction = &g_array_index (self->corrections, Correction, i);

      correction->apply (self, correction->column, correction->value);
    }
  g_array_set_size (self->corrections, 0);

  if (!self->opening)
    inn_import_rehearsal_rehearse (self);
}

static void
correct (InnImportRehearsal *self,
         void              (*apply) (InnImportRehearsal *, guint, int),
         guint               column,
         int                 value)
{
  const Correction correction = { apply, column, value };

  /* Pressed on the sheet before, while the next one is opened. */
  if (self->import == NULL)
    {
      g_array_set_size (self->corrections, 0);
      return;
    }

  g_array_append_val (self->corrections, correction);
  if (inn_import_get_state (self->import) == INN_IMPORT_REHEARSING)
    g_cancellable_cancel (self->cancellable);
  else
    apply_corrections (self);
}

static void
apply_order (InnImportRehearsal *self,
             guint               column,
             int                 order)
{
  inn_import_set_date_order (self->import, column, order);
}

static void
apply_heading (InnImportRehearsal *self,
               guint               column,
               int                 has_heading)
{
  inn_import_set_has_heading (self->import, has_heading);
}

static void
apply_policy (InnImportRehearsal *self,
              guint               column,
              int                 policy)
{
  inn_import_set_policy (self->import, policy);
}

static void
apply_rooms (InnImportRehearsal *self,
             guint               column,
             int                 make_missing)
{
  inn_import_set_make_missing (self->import, make_missing);
}

static void
apply_unit (InnImportRehearsal *self,
            guint               column,
            int                 unit)
{
  inn_import_set_money_unit (self->import, column, unit);
}

static void
apply_lunar (InnImportRehearsal *self,
             guint               column,
             int                 lunar)
{
  inn_import_set_lunar (self->import, column, lunar);
}

static void
apply_target (InnImportRehearsal *self,
              guint               column,
              int                 field)
{
  InnCustomFieldFault fault = inn_import_judge_target (self->import, column, field);

  if (fault == INN_CUSTOM_FIELD_FINE)
    inn_import_set_target (self->import, column, field);
  else
    inn_feedback_say (GTK_WIDGET (self), inn_custom_field_fault_get_words (fault));
}

typedef gboolean (* Finish) (InnImport     *import,
                             GAsyncResult  *result,
                             GError       **error);

static void
take_again (InnImportRehearsal *self,
            InnImport          *import,
            GAsyncResult       *result,
            Finish              finish)
{
  g_autoptr (GError) error = NULL;
  gboolean opened = finish (import, result, &error);

  if (self->import != import)
    return;

  if (opened)
    take_sheet (self);
  else
    fail (self, error);
}

static void
encoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnImportRehearsal) self = user_data;

  take_again (self, INN_IMPORT (source), result, inn_import_set_encoding_finish);
}

static void
apply_encoding (InnImportRehearsal *self,
                guint               column,
                int                 encoding)
{
  set_opening (self, TRUE);
  inn_import_set_encoding_async (self->import, encoding, renew_cancellable (self), encoded_cb,
                                 g_object_ref (self));
}

static void
turned_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnImportRehearsal) self = user_data;

  take_again (self, INN_IMPORT (source), result, inn_import_set_sheet_finish);
}

static void
apply_sheet (InnImportRehearsal *self,
             guint               column,
             int                 sheet)
{
  set_opening (self, TRUE);
  inn_import_set_sheet_async (self->import, sheet, renew_cancellable (self), turned_cb,
                              g_object_ref (self));
}

static void
renamed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnImportRehearsal) self = user_data;

  take_again (self, INN_IMPORT (source), result, inn_import_set_rows_finish);
}

static void
apply_rows (InnImportRehearsal *self,
            guint               column,
            int                 rows)
{
  set_opening (self, TRUE);
  inn_import_set_rows_async (self->import, rows, renew_cancellable (self), renamed_cb,
                             g_object_ref (self));
}

/* ---- What is chosen ---------------------------------------------------------------------- */

static void
chosen_cb (InnImportBar       *bar,
           guint               choice,
           int                 value,
           InnImportRehearsal *self)
{
  switch ((InnImportChoice) choice)
    {
    case INN_IMPORT_CHOICE_ROWS:
      correct (self, apply_rows, 0, value);
      break;
    case INN_IMPORT_CHOICE_ROOMS:
      correct (self, apply_rooms, 0, value);
      break;
    case INN_IMPORT_CHOICE_SHEET:
      correct (self, apply_sheet, 0, value);
      break;
    case INN_IMPORT_CHOICE_HEADING:
      correct (self, apply_heading, 0, value);
      break;
    case INN_IMPORT_CHOICE_ENCODING:
      correct (self, apply_encoding, 0, value);
      break;
    case INN_IMPORT_CHOICE_POLICY:
    default:
      correct (self, apply_policy, 0, value);
    }
}

static void
encoding_chosen_cb (InnImportDoubt     *doubt,
                    int                 encoding,
                    InnImportRehearsal *self)
{
  correct (self, apply_encoding, 0, encoding);
}

static void
order_chosen_cb (InnImportDoubt     *doubt,
                 guint               column,
                 int                 order,
                 InnImportRehearsal *self)
{
  correct (self, apply_order, column, order);
}

static void
unit_chosen_cb (InnImportDoubt     *doubt,
                guint               column,
                int                 unit,
                InnImportRehearsal *self)
{
  correct (self, apply_unit, column, unit);
}

static void
corrected_cb (InnImportTable     *table,
              guint               column,
              guint               field,
              gboolean            lunar,
              InnImportRehearsal *self)
{
  const Correction target = { apply_target, column, field };

  g_array_append_val (self->corrections, target);
  correct (self, apply_lunar, column, lunar);
}

static void
verdict_cb (InnImportChips     *chips,
            int                 verdict,
            InnImportRehearsal *self)
{
  if (self->import == NULL)
    return;

  inn_import_set_shown (self->import, verdict);
  inn_import_table_refresh (INN_IMPORT_TABLE (self->table));
}

/* ---- Rehearsing -------------------------------------------------------------------------- */

static void
progress_cb (InnImportRehearsal *self,
             GParamSpec         *pspec,
             InnImport          *import)
{
  if (import == self->import && inn_import_get_state (import) == INN_IMPORT_REHEARSING)
    inn_import_foot_show_progress (INN_IMPORT_FOOT (self->foot), inn_import_get_progress (import));
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (InnImportRehearsal) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean rehearsed = inn_import_rehearse_finish (INN_IMPORT (source), result, &error);

  if (self->import != INN_IMPORT (source))
    return;

  if (self->corrections->len > 0)
    apply_corrections (self);
  else if (rehearsed)
    fill_all (self, TRUE);
  else
    fail (self, error);
}

static void
inn_import_rehearsal_dispose (GObject *object)
{
  InnImportRehearsal *self = INN_IMPORT_REHEARSAL (object);

  inn_import_rehearsal_stop (self);
  g_clear_object (&self->import);
  g_clear_pointer (&self->corrections, g_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_import_rehearsal_parent_class)->dispose (object);
}

static void
inn_import_rehearsal_class_init (InnImportRehearsalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_import_rehearsal_dispose;

  signals[FAILED] = g_signal_new ("failed", INN_TYPE_IMPORT_REHEARSAL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (INN_TYPE_IMPORT_BAR);
  g_type_ensure (INN_TYPE_IMPORT_CHIPS);
  g_type_ensure (INN_TYPE_IMPORT_DOUBT);
  g_type_ensure (INN_TYPE_IMPORT_FOOT);
  g_type_ensure (INN_TYPE_IMPORT_TABLE);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/innkeeper/Innkeeper/ui/inn-import-rehearsal.ui");
  gtk_widget_class_bind_template_child (widget_class, InnImportRehearsal, box);
  gtk_widget_class_bind_template_child (widget_class, InnImportRehearsal, bar);
  gtk_widget_class_bind_template_child (widget_class, InnImportRehearsal, doubt);
  gtk_widget_class_bind_template_child (widget_class, InnImportRehearsal, chips);
  gtk_widget_class_bind_template_child (widget_class, InnImportRehearsal, table);
  gtk_widget_class_bind_template_child (widget_class, InnImportRehearsal, foot);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrected_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdict_cb);
}

static void
inn_import_rehearsal_init (InnImportRehearsal *self)
{
  self->corrections = g_array_new (FALSE, FALSE, sizeof (Correction));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_import_rehearsal_set_import:
 * @self: the step
 * @import: (nullable): an import whose sheet is open, or %NULL to be done with the one before
 *
 * Shows the sheet, and rehearses it.
 */
void
inn_import_rehearsal_set_import (InnImportRehearsal *self,
                                 InnImport          *import)
{
  g_return_if_fail (INN_IS_IMPORT_REHEARSAL (self));

  inn_import_rehearsal_stop (self);
  g_array_set_size (self->corrections, 0);
  g_set_object (&self->import, import);
  if (import == NULL)
    return;

  g_signal_connect_object (import, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  take_sheet (self);
}

/**
 * inn_import_rehearsal_rehearse:
 * @self: the step, with an import
 */
void
inn_import_rehearsal_rehearse (InnImportRehearsal *self)
{
  g_return_if_fail (INN_IS_IMPORT_REHEARSAL (self));

  inn_import_set_shown (self->import, -1);
  inn_import_foot_fill (INN_IMPORT_FOOT (self->foot), self->import, FALSE);
  inn_import_rehearse_async (self->import, renew_cancellable (self), rehearsed_cb,
                             g_object_ref (self));
}

/**
 * inn_import_rehearsal_stop:
 * @self: the step
 *
 * Whatever is under way is given up.
 */
void
inn_import_rehearsal_stop (InnImportRehearsal *self)
{
  g_return_if_fail (INN_IS_IMPORT_REHEARSAL (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}
