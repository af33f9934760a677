/* inn-error.c: the one error domain of the program. */

#include "config.h"

#include "inn-error.h"

G_DEFINE_QUARK (inn-error-quark, inn_error)
