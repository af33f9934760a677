/* inn-import-steps.h: the way of an import in three steps, with the one that is being gone. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  INN_IMPORT_STEP_FILE,
  INN_IMPORT_STEP_COLUMNS,
  INN_IMPORT_STEP_IMPORT,
  INN_IMPORT_N_STEPS,
} InnImportStep;

#define INN_TYPE_IMPORT_STEPS (inn_import_steps_get_type ())
G_DECLARE_FINAL_TYPE (InnImportSteps, inn_import_steps, INN, IMPORT_STEPS, AdwBin)

void inn_import_steps_set_step (InnImportSteps *self,
                                InnImportStep   step);

G_END_DECLS
