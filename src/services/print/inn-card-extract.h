/* inn-card-extract.h: all that is kept of a guest, in words, to be put on paper: for the desk, or for the
 * guest, who may ask for it.
 */

#pragma once

#include "inn-civil.h"
#include "inn-typesetter.h"

G_BEGIN_DECLS

/**
 * InnExtractFor:
 * @INN_EXTRACT_FOR_DESK: everything
 * @INN_EXTRACT_FOR_GUEST: what is kept of the guest, without what staff remarked for one another and
 *   without what belongs to others
 */
typedef enum
{
  INN_EXTRACT_FOR_DESK,
  INN_EXTRACT_FOR_GUEST,
} InnExtractFor;

/**
 * InnExtractLine:
 * @label: what it is, or ""
 * @text: in words
 * @kind: how the label stands out
 */
typedef struct
{
  char         *label;
  char         *text;
  InnLabelKind  kind;
} InnExtractLine;

/**
 * InnExtractPart:
 * @head: what it is about
 * @lines: (element-type InnExtractLine): what there is; a part without any is left out
 */
typedef struct
{
  char      *head;
  GPtrArray *lines;
} InnExtractPart;

/**
 * InnCardExtract:
 * @whom: for whom it is
 * @hotel: name of the hotel, or ""
 * @name: what the guest is called, or ""
 * @address: how to address them, or ""
 * @today: the business day on which it was read
 * @printed: when it was read
 * @photo: (nullable): a picture, as it is kept
 * @parts: (element-type InnExtractPart): in reading order
 * @n_left_out: how many remarks of staff are not in it
 */
typedef struct
{
  InnExtractFor  whom;
  char          *hotel;
  char          *name;
  char          *address;
  InnDate        today;
  InnCivil       printed;
  GBytes        *photo;
  GPtrArray     *parts;
  guint          n_left_out;
} InnCardExtract;

InnCardExtract *inn_card_extract_new        (InnExtractFor    whom);
void            inn_card_extract_free       (InnCardExtract  *self);

void            inn_card_extract_begin_part (InnCardExtract  *self,
                                             const char      *head);
void            inn_card_extract_add        (InnCardExtract  *self,
                                             const char      *label,
                                             const char      *text);
void            inn_card_extract_add_marked (InnCardExtract  *self,
                                             InnLabelKind     kind,
                                             const char      *label,
                                             const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCardExtract, inn_card_extract_free)

G_END_DECLS
