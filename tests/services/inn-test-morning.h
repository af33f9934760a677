/* inn-test-morning.h: morning sheets for tests: with a few odd guests, with a full house, with anything. */

#pragma once

#include "inn-morning-sheet.h"
#include "inn-paper.h"

G_BEGIN_DECLS

/* How many names there are that nobody would think of. */
#define INN_TEST_N_ODD_NAMES 14

const char      *inn_test_odd_name         (guint            index);

InnMorningSheet *inn_test_morning_new      (guint            n_rooms,
                                            gboolean         odd);
InnMorningSheet *inn_test_morning_new_wild (GRand           *rand);

char            *inn_test_squeeze          (const char      *text);
char            *inn_test_paper_dup_text   (InnPaper        *paper);
void             inn_test_morning_assert   (InnMorningSheet *sheet,
                                            const char      *squeezed);
void             inn_test_paper_assert     (InnPaper        *paper);
void             inn_test_paper_assert_apart
                                           (InnPaper        *paper);

G_END_DECLS
