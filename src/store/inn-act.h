/* inn-act.h: what somebody does to the book, as it will stand in the journal. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnAct:
 *
 * The name of an act ("guest.edit", "import.guests", "follow-up.done"), who does it, and the few
 * words its sentence in the log needs ("name", "file", "count"). Never put an ID number or a note
 * into a parameter: parameters outlive the rows.
 */
typedef struct _InnAct InnAct;

InnAct     * inn_act_new           (const char *id);
InnAct     * inn_act_new_with      (const char *id,
                                    const char *name,
                                    ...) G_GNUC_NULL_TERMINATED;
void         inn_act_free          (InnAct     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAct, inn_act_free)

const char * inn_act_get_id        (InnAct     *self);
gint64       inn_act_get_staff     (InnAct     *self);
void         inn_act_set_staff     (InnAct     *self,
                                    gint64      staff_id);
const char * inn_act_get_parameter (InnAct     *self,
                                    const char *name);
void         inn_act_set_parameter (InnAct     *self,
                                    const char *name,
                                    const char *value);
GHashTable * inn_act_get_parameters (InnAct    *self);

G_END_DECLS
