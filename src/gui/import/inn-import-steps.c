/* inn-import-steps.c: see inn-import-steps.h. Where there is no room for all three, only the step
 * that is being gone is named.
 */

#include "config.h"

#include "inn-import-steps.h"

#include <glib/gi18n.h>

struct _InnImportSteps
{
  AdwBin parent_instance;

  GtkWidget *steps[INN_IMPORT_N_STEPS];
  GtkWidget *here;
};

G_DEFINE_FINAL_TYPE (InnImportSteps, inn_import_steps, ADW_TYPE_BIN)

static const char *const names[INN_IMPORT_N_STEPS] = {
  [INN_IMPORT_STEP_FILE] = N_("1 Choose a file"),
  [INN_IMPORT_STEP_COLUMNS] = N_("2 Check"),
  [INN_IMPORT_STEP_IMPORT] = N_("3 Import"),
};

static void
inn_import_steps_class_init (InnImportStepsClass *klass)
{
}

static void
inn_import_steps_init (InnImportSteps *self)
{
  GtkWidget *squeezer = adw_squeezer_new ();
  GtkWidget *way = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  for (int i = 0; i < INN_IMPORT_N_STEPS; i++)
    {
      if (i > 0)
        {
          GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

          gtk_widget_add_css_class (arrow, "import-step");
          gtk_box_append (GTK_BOX (way), arrow);
        }
      self->steps[i] = gtk_label_new (_(names[i]));
      gtk_box_append (GTK_BOX (way), self->steps[i]);
    }
  self->here = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->here), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->here, "here");

  adw_squeezer_add (ADW_SQUEEZER (squeezer), way);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), self->here);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_bin_set_child (ADW_BIN (self), squeezer);
  inn_import_steps_set_step (self, INN_IMPORT_STEP_FILE);
}

/**
 * inn_import_steps_set_step:
 * @self: the steps
 * @step: the one that is being gone
 */
void
inn_import_steps_set_step (InnImportSteps *self,
                           InnImportStep   step)
{
  g_return_if_fail (INN_IS_IMPORT_STEPS (self));
  g_return_if_fail (step < INN_IMPORT_N_STEPS);

  for (int i = 0; i < INN_IMPORT_N_STEPS; i++)
    {
      gboolean is_here = (InnImportStep) i == step;
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      gtk_widget_set_css_classes (self->steps[i],
                                  (const char *[]) { is_here ? "here" : "import-step", NULL });
      /* A label that is not to be seen while its style changes keeps the weight it had. */
      pango_attr_list_insert (attributes, pango_attr_weight_new (is_here ? PANGO_WEIGHT_BOLD
                                                                         : PANGO_WEIGHT_NORMAL));
      gtk_label_set_attributes (GTK_LABEL (self->steps[i]), attributes);
    }
  gtk_label_set_text (GTK_LABEL (self->here), _(names[step]));
}
