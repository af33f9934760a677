/* inn-column-map.h: which column of a sheet holds what. */

#pragma once

#include "inn-custom-judge.h"
#include "inn-date-reader.h"
#include "inn-money-reader.h"
#include "inn-sheet-field.h"
#include "inn-sheet-source.h"

G_BEGIN_DECLS

/**
 * InnColumnOrigin:
 * @INN_COLUMN_BY_NOTHING: not recognised
 * @INN_COLUMN_BY_HEADING: by its heading
 * @INN_COLUMN_BY_CELLS: by what its cells look like
 * @INN_COLUMN_BY_HAND: chosen by a person, or by a mapping that was remembered or handed in
 */
typedef enum
{
  INN_COLUMN_BY_NOTHING,
  INN_COLUMN_BY_HEADING,
  INN_COLUMN_BY_CELLS,
  INN_COLUMN_BY_HAND,
} InnColumnOrigin;

/**
 * InnColumnDoubt:
 * @INN_COLUMN_SURE: nothing to ask
 * @INN_COLUMN_SECOND: an earlier column already fills the field this one seems to be
 * @INN_COLUMN_DATE_ORDER: its dates can be read in several orders; choose one
 * @INN_COLUMN_DATE_MIXED: some dates can only be one order, some only another; choose one
 * @INN_COLUMN_MONEY_UNIT: its amounts can be yuan or fen; choose one
 * @INN_COLUMN_MISFIT: most cells do not look like what the heading says
 */
typedef enum
{
  INN_COLUMN_SURE,
  INN_COLUMN_SECOND,
  INN_COLUMN_DATE_ORDER,
  INN_COLUMN_DATE_MIXED,
  INN_COLUMN_MONEY_UNIT,
  INN_COLUMN_MISFIT,
} InnColumnDoubt;

/**
 * InnColumn:
 * @heading: as it stands in the sheet, cleaned; "" if there is none
 * @example: the first cell that holds something, or ""
 * @field: what it fills; %INN_FIELD_NONE is not imported
 * @own: (nullable): of %INN_FIELD_OWN which field of the hotel; with an id below 0 one that is to be added
 * @meant: what it seems to be where @field is %INN_FIELD_NONE because of %INN_COLUMN_SECOND
 * @origin: how @field was found
 * @doubt: what a person should look at
 * @lunar: birthday: the day is lunar unless the cell says otherwise
 * @date_order: of days: how to read them
 * @money_unit: of amounts: what they are in
 * @n_filled: how many cells of the rows shown hold something
 */
typedef struct
{
  char            *heading;
  char            *example;
  InnSheetField    field;
  InnCustomField  *own;
  InnSheetField    meant;
  InnColumnOrigin  origin;
  InnColumnDoubt   doubt;
  gboolean         lunar;
  InnDateOrder     date_order;
  InnMoneyUnit     money_unit;
  guint64          n_filled;
} InnColumn;

typedef struct _InnColumnMap InnColumnMap;

InnColumnMap    *inn_column_map_new             (InnSheetRows           rows);
InnColumnMap    *inn_column_map_copy            (InnColumnMap          *self);
void             inn_column_map_free            (InnColumnMap          *self);

void             inn_column_map_add_record      (InnColumnMap          *self,
                                                 const InnSheetRecord  *record);
void             inn_column_map_recognise       (InnColumnMap          *self,
                                                 InnDate                today);

InnSheetRows     inn_column_map_get_rows        (InnColumnMap          *self);
guint            inn_column_map_get_n_columns   (InnColumnMap          *self);
const InnColumn *inn_column_map_get_column      (InnColumnMap          *self,
                                                 guint                  column);
int              inn_column_map_find_field      (InnColumnMap          *self,
                                                 InnSheetField          field,
                                                 guint                  from);
gboolean         inn_column_map_get_has_heading (InnColumnMap          *self);
guint64          inn_column_map_get_heading_line
                                                (InnColumnMap          *self);
char            *inn_column_map_dup_hash        (InnColumnMap          *self);

void             inn_column_map_set_has_heading (InnColumnMap          *self,
                                                 gboolean               has_heading);
void             inn_column_map_set_target      (InnColumnMap          *self,
                                                 guint                  column,
                                                 InnSheetField          field);
void             inn_column_map_set_own_fields  (InnColumnMap          *self,
                                                 GPtrArray             *fields);
GPtrArray       *inn_column_map_get_own_fields  (InnColumnMap          *self);
void             inn_column_map_set_own_target  (InnColumnMap          *self,
                                                 guint                  column,
                                                 InnCustomField        *field);
GPtrArray       *inn_column_map_get_fields      (InnColumnMap          *self);
InnCustomKind    inn_column_map_guess_kind      (InnColumnMap          *self,
                                                 guint                  column);
InnCustomFieldFault
                 inn_column_map_judge_new       (InnColumnMap          *self,
                                                 guint                  column,
                                                 InnCustomKind          kind);
void             inn_column_map_set_new_target  (InnColumnMap          *self,
                                                 guint                  column,
                                                 InnCustomKind          kind);
gboolean         inn_column_map_is_new          (InnColumnMap          *self,
                                                 guint                  column);
void             inn_column_map_set_lunar       (InnColumnMap          *self,
                                                 guint                  column,
                                                 gboolean               lunar);
void             inn_column_map_set_date_order  (InnColumnMap          *self,
                                                 guint                  column,
                                                 InnDateOrder           order);
void             inn_column_map_set_money_unit  (InnColumnMap          *self,
                                                 guint                  column,
                                                 InnMoneyUnit           unit);

char            *inn_column_map_to_text         (InnColumnMap          *self);
gboolean         inn_column_map_apply_text      (InnColumnMap          *self,
                                                 const char            *text,
                                                 GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnColumnMap, inn_column_map_free)

G_END_DECLS
