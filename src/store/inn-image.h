/* inn-image.h: the image of a row in the journal: a flat JSON object by column name.
 *
 *   {"name":"张三","vip":0,"rate":1.5,"note":null,"sealed":{"hex":"00ff"}}
 *
 * Integers have no point, reals always have one (or an exponent), so that a value comes back with
 * the type it had. A blob is {"hex": …}; a text that is no clean UTF-8, {"raw": …}; an infinite
 * real, {"inf": 1} or {"inf": -1}. */

#pragma once

#include "inn-value.h"

G_BEGIN_DECLS

/* One column of an image. @name and the value's data belong to the InnImage. */
typedef struct
{
  const char *name;
  InnValue    value;
} InnImageField;

typedef struct _InnImage InnImage;

InnImage            * inn_image_parse        (const char      *json,
                                              GError         **error);
void                  inn_image_free         (InnImage        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImage, inn_image_free)
guint                 inn_image_get_n_fields (InnImage        *self);
const InnImageField * inn_image_get_field    (InnImage        *self,
                                              guint            index);
const InnValue      * inn_image_lookup       (InnImage        *self,
                                              const char      *name);

void                  inn_image_append_field (GString         *json,
                                              const char      *name,
                                              const InnValue  *value);
void                  inn_image_append_value (GString         *json,
                                              const InnValue  *value);

G_END_DECLS
