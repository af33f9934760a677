/* inn-own-field.h: the control of one of the hotel's own fields in the form, by what the field holds.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-custom-reader.h"
#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnOwnField:
 *
 * Signal: `changed`, after somebody changed the value.
 */
#define INN_TYPE_OWN_FIELD (inn_own_field_get_type ())
G_DECLARE_FINAL_TYPE (InnOwnField, inn_own_field, INN, OWN_FIELD, GObject)

InnOwnField    *inn_own_field_new         (InnCustomField *field);
InnCustomField *inn_own_field_get_field   (InnOwnField    *self);
GtkWidget      *inn_own_field_get_widget  (InnOwnField    *self);
GtkWidget      *inn_own_field_get_control (InnOwnField    *self);
gboolean        inn_own_field_is_wide     (InnOwnField    *self);
void            inn_own_field_show        (InnOwnField    *self,
                                           GPtrArray      *values,
                                           InnDate         today);
GPtrArray      *inn_own_field_dup_values  (InnOwnField    *self);
void            inn_own_field_take        (InnOwnField    *self,
                                           InnOwnField    *before);
InnValidity     inn_own_field_check       (InnOwnField    *self);

G_END_DECLS
