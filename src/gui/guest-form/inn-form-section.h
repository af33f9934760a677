/* inn-form-section.h: a part of the guest form, with three verbs: show this, has it changed, apply.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-birthday.h"
#include "inn-guest-builder.h"
#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnFormRules:
 * @today: the day it is
 * @feb29: when a birthday on 29 February is kept
 * @region: ISO 3166 code of telephone numbers without a country
 *
 * What sections need to know to read what is typed.
 */
typedef struct
{
  InnDate       today;
  InnFeb29Rule  feb29;
  char         *region;
} InnFormRules;

/**
 * InnFormSectionClass:
 * @show: puts the guest's values into the controls
 * @has_changed: whether the controls say something else than @base; by default whether @apply makes
 *   another guest of it
 * @apply: puts the controls' values into a guest that is being built
 * @check: judges everything as it stands and shows what there is to say; @where is set to what
 *   should get the focus to mend the worst of it
 * @regard: (nullable): looks at what the whole form says now
 *
 * Signal: `changed`, after somebody changed a value.
 */
#define INN_TYPE_FORM_SECTION (inn_form_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (InnFormSection, inn_form_section, INN, FORM_SECTION, GtkWidget)

struct _InnFormSectionClass
{
  GtkWidgetClass parent_class;

  void        (* show)        (InnFormSection   *self,
                               InnGuest         *guest);
  gboolean    (* has_changed) (InnFormSection   *self,
                               InnGuest         *base);
  void        (* apply)       (InnFormSection   *self,
                               InnGuestBuilder  *builder);
  InnValidity (* check)       (InnFormSection   *self,
                               GtkWidget       **where);
  void        (* regard)      (InnFormSection   *self,
                               InnGuest         *draft);
};

void                inn_form_section_show         (InnFormSection      *self,
                                                   InnGuest            *guest);
gboolean            inn_form_section_has_changed  (InnFormSection      *self,
                                                   InnGuest            *base);
void                inn_form_section_apply        (InnFormSection      *self,
                                                   InnGuestBuilder     *builder);
InnValidity         inn_form_section_check        (InnFormSection      *self,
                                                   GtkWidget          **where);
void                inn_form_section_regard       (InnFormSection      *self,
                                                   InnGuest            *draft);

InnGuest           *inn_form_section_get_shown    (InnFormSection      *self);
const InnFormRules *inn_form_section_get_rules    (InnFormSection      *self);
void                inn_form_section_set_rules    (InnFormSection      *self,
                                                   const InnFormRules  *rules);
void                inn_form_section_emit_changed (InnFormSection      *self);

G_END_DECLS
