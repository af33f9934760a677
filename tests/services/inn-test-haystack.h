/* inn-test-haystack.h: guests made of words, packed and looked for, for tests of searching. */

#pragma once

#include "inn-pack-find.h"
#include "inn-pack-writer.h"

G_BEGIN_DECLS

/* All that a guest is found by. Every string is owned. */
typedef struct
{
  gint64   id;
  gboolean archived;
  gint32   days; /* since a long time ago, of the last stay; 0 for none */
  GString *name;
  GString *latin_name;
  GString *reading;
  GString *company;
  GString *region;
  GString *note;
  GString *phones;
  GString *contacts;
  GString *tails;
  GString *former_names;
  GArray  *label_ids;
} InnTestGuest;

InnTestGuest *inn_test_guest_of        (gint64              id,
                                        const char         *name);
void          inn_test_guest_free      (InnTestGuest       *self);
void          inn_test_guest_add_phone (InnTestGuest       *self,
                                        const char         *typed,
                                        const char         *normalised);
void          inn_test_guest_put       (const InnTestGuest *self,
                                        InnPack            *pack);
char         *inn_test_find            (InnPack            *pack,
                                        const char         *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTestGuest, inn_test_guest_free)

G_END_DECLS
