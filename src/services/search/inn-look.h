/* inn-look.h: one word on its way through a pack. */

#pragma once

#include "inn-fits.h"
#include "inn-pack-private.h"

G_BEGIN_DECLS

/**
 * InnLook:
 *
 * A word made ready for a pack, which must stay as it is meanwhile.
 */
typedef struct
{
  InnPack       *pack;
  const InnWord *word;
  InnScan        names;
  InnScan        others;
  InnScan        notes;
  InnScan        bare;   /* in others; for a number that may stand there without its prefix */
  InnBits        labelled; /* by record */
  InnBits        stayed;
} InnLook;

void    inn_look_init       (InnLook       *self,
                             InnPack       *pack,
                             const InnWord *word,
                             GArray        *stayed);
void    inn_look_clear      (InnLook       *self);

InnFit  inn_look_judge      (InnLook       *self,
                             guint          number);
void    inn_look_everywhere (InnLook       *self,
                             const InnFits *within,
                             InnFits       *fits);

InnFit  inn_look_at_name    (InnLook       *self,
                             const char    *names,
                             const char    *end,
                             const char    *at);
InnFit  inn_look_at_pinyin  (InnLook       *self,
                             const char    *names);
InnFit  inn_look_at_note    (const char    *notes,
                             const char    *at);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnLook, inn_look_clear)

G_END_DECLS
