/* inn-question-bar.h: a question or warning along the window, with one or two answers. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnQuestionBar:
 *
 * Signals: `answered` (the question's name, whether the first answer was chosen) and `put-off` (the
 * question's name), when it was closed without an answer.
 */
#define INN_TYPE_QUESTION_BAR (inn_question_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnQuestionBar, inn_question_bar, INN, QUESTION_BAR, GtkBox)

GtkWidget *inn_question_bar_new         (void);

void       inn_question_bar_ask         (InnQuestionBar *self,
                                         const char     *question,
                                         const char     *text,
                                         const char     *yes,
                                         const char     *no);
void       inn_question_bar_let_put_off (InnQuestionBar *self,
                                         const char     *where);
void       inn_question_bar_warn        (InnQuestionBar *self,
                                         const char     *style,
                                         const char     *icon_name);
void       inn_question_bar_close       (InnQuestionBar *self);

G_END_DECLS
