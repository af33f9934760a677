/* inn-typesetter.h: sets words into columns and rows, and rows onto pages. */

#pragma once

#include "inn-font.h"
#include "inn-paper.h"

G_BEGIN_DECLS

/**
 * InnLabelKind:
 * @INN_LABEL_PLAIN: grey words
 * @INN_LABEL_FRAMED: in a frame: must not be forgotten
 * @INN_LABEL_FILLED: white on black: must not go wrong
 */
typedef enum
{
  INN_LABEL_PLAIN,
  INN_LABEL_FRAMED,
  INN_LABEL_FILLED,
} InnLabelKind;

/**
 * InnTypesetter:
 *
 * Takes rows of cells, from the top of the first page to the bottom of the last. A row stays together
 * where it fits on a page; the head of a section stands above the next row, and again on each page on
 * which the section goes on. Nothing is ever cut: what is too wide is broken, what is too long goes on
 * overleaf. On one thread.
 */
typedef struct _InnTypesetter InnTypesetter;

InnTypesetter *inn_typesetter_new              (const char       *title,
                                                double            scale);
void           inn_typesetter_free             (InnTypesetter    *self);

void           inn_typesetter_set_running_head (InnTypesetter    *self,
                                                const char       *left,
                                                const char       *right);
double         inn_typesetter_measure_label    (InnTypesetter    *self,
                                                const char       *label,
                                                InnLabelKind      kind);

void           inn_typesetter_begin_section    (InnTypesetter    *self,
                                                const char       *head,
                                                const char       *again,
                                                const char       *more);
void           inn_typesetter_begin_row        (InnTypesetter    *self);
void           inn_typesetter_begin_cell       (InnTypesetter    *self,
                                                double            x,
                                                double            width);
void           inn_typesetter_begin_cell_right (InnTypesetter    *self,
                                                double            x,
                                                double            width);
void           inn_typesetter_add              (InnTypesetter    *self,
                                                InnFace           face,
                                                InnInk            ink,
                                                const char       *text);
void           inn_typesetter_add_two          (InnTypesetter    *self,
                                                InnFace           face,
                                                const char       *text,
                                                InnFace           more_face,
                                                const char       *more);
void           inn_typesetter_add_labelled     (InnTypesetter    *self,
                                                const char       *label,
                                                InnLabelKind      kind,
                                                double            indent,
                                                const char       *text);
void           inn_typesetter_add_tick         (InnTypesetter    *self);
void           inn_typesetter_add_picture      (InnTypesetter    *self,
                                                cairo_surface_t  *picture,
                                                double            size);
void           inn_typesetter_end_row          (InnTypesetter    *self,
                                                gboolean          ruled);
void           inn_typesetter_add_space        (InnTypesetter    *self,
                                                double            height);
void           inn_typesetter_add_rule         (InnTypesetter    *self,
                                                double            thickness);

InnPaper      *inn_typesetter_finish           (InnTypesetter    *self,
                                                const char       *foot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTypesetter, inn_typesetter_free)

G_END_DECLS
