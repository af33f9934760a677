/* inn-posting.h: an ascending list of numbers, a byte or two each. */

#pragma once

#include "inn-bits.h"

G_BEGIN_DECLS

typedef struct _InnPosting InnPosting;

InnPosting *inn_posting_new        (void);
void        inn_posting_free       (InnPosting *self);

void        inn_posting_append     (InnPosting *self,
                                    guint       number);
void        inn_posting_add_to     (InnPosting *self,
                                    InnBits    *bits);
gsize       inn_posting_get_memory (InnPosting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPosting, inn_posting_free)

G_END_DECLS
