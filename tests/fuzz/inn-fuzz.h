/* inn-fuzz.h: the door of every fuzz target, called by libFuzzer or by inn-fuzz-driver.c. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

G_END_DECLS
