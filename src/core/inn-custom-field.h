/* inn-custom-field.h: a field that a hotel adds to the profile of its guests by itself.
 *
 * What a guest has in it are values (inn-custom-value.h), which are a part of the guest; what people
 * type becomes values, and values become text, in inn-custom-reader.h.
 */

#pragma once

#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_CUSTOM_TEXT,
  INN_CUSTOM_LONG_TEXT,
  INN_CUSTOM_NUMBER,
  INN_CUSTOM_MONEY,
  INN_CUSTOM_DATE,
  INN_CUSTOM_YES_NO,
  INN_CUSTOM_CHOICE,
  INN_CUSTOM_CHOICES,
} InnCustomKind;

#define INN_CUSTOM_N_KINDS 8

/**
 * InnCustomUses:
 * @INN_CUSTOM_IN_LIST: shown in the rows of the list
 * @INN_CUSTOM_IN_CARD: shown on the card
 * @INN_CUSTOM_IN_FORM: asked for in the form
 * @INN_CUSTOM_IN_SEARCH: guests are found by the words in it
 * @INN_CUSTOM_IN_FILTER: lists are narrowed and sorted by it
 * @INN_CUSTOM_IN_SHEETS: a column of import and export
 * @INN_CUSTOM_IN_DUPLICATES: two guests with the same value may be the same person
 */
typedef enum
{
  INN_CUSTOM_IN_LIST       = 1 << 0,
  INN_CUSTOM_IN_CARD       = 1 << 1,
  INN_CUSTOM_IN_FORM       = 1 << 2,
  INN_CUSTOM_IN_SEARCH     = 1 << 3,
  INN_CUSTOM_IN_FILTER     = 1 << 4,
  INN_CUSTOM_IN_SHEETS     = 1 << 5,
  INN_CUSTOM_IN_DUPLICATES = 1 << 6,
} InnCustomUses;

#define INN_CUSTOM_N_USES 7
#define INN_CUSTOM_USES_NEW (INN_CUSTOM_IN_CARD | INN_CUSTOM_IN_FORM | INN_CUSTOM_IN_SHEETS)

/* More than this is no form any more; retired ones do not count. */
#define INN_CUSTOM_MAX_FIELDS 200
#define INN_CUSTOM_MAX_NAME 60

/**
 * InnCustomChoice:
 * @id: row, 0 while it is not saved
 * @name: what it is called now
 * @retired: no longer offered; still read where it was chosen
 */
struct _InnCustomChoice
{
  gint64    id;
  char     *name;
  gboolean  retired;
};

/**
 * InnCustomField:
 * @id: row, 0 while it is not saved
 * @name: what it is called
 * @kind: what it holds
 * @help: a line for who fills it in, or ""
 * @section: the section it stands in, or "" for the one of own fields
 * @currency: the currency of %INN_CUSTOM_MONEY
 * @required: whether the form asks again when it is empty
 * @uses: where it takes part
 * @retired: no longer shown; what was noted in it is kept
 * @choices: (element-type InnCustomChoice): what may be chosen, in their order, retired ones too
 *
 * Values, counted by reference; see inn-types.h. They may be filled until they are handed to somebody.
 */
struct _InnCustomField
{
  gint64         id;
  char          *name;
  InnCustomKind  kind;
  char          *help;
  char          *section;
  char           currency[4];
  gboolean       required;
  InnCustomUses  uses;
  gboolean       retired;
  GPtrArray     *choices;
};

InnCustomField      *inn_custom_field_new           (gint64                 id,
                                                     const char            *name,
                                                     InnCustomKind          kind);
InnCustomField      *inn_custom_field_copy          (const InnCustomField  *self);
InnCustomField      *inn_custom_field_ref           (InnCustomField        *self);
void                 inn_custom_field_unref         (InnCustomField        *self);
void                 inn_custom_field_set_name      (InnCustomField        *self,
                                                     const char            *name);
void                 inn_custom_field_set_help      (InnCustomField        *self,
                                                     const char            *help);
void                 inn_custom_field_set_section   (InnCustomField        *self,
                                                     const char            *section);
gboolean             inn_custom_field_is            (const InnCustomField  *self,
                                                     InnCustomUses          uses);
gboolean             inn_custom_field_has_choices   (const InnCustomField  *self);
InnCustomChoice     *inn_custom_field_get_choice    (const InnCustomField  *self,
                                                     gint64                 choice_id);
InnCustomChoice     *inn_custom_field_find_choice   (const InnCustomField  *self,
                                                     const char            *name);
InnCustomField      *inn_custom_fields_get          (GPtrArray             *fields,
                                                     gint64                 id);

InnCustomChoice     *inn_custom_choice_new          (gint64                 id,
                                                     const char            *name);
InnCustomChoice     *inn_custom_choice_ref          (InnCustomChoice       *self);
void                 inn_custom_choice_unref        (InnCustomChoice       *self);

const char          *inn_custom_kind_to_nick        (InnCustomKind          kind);
gboolean             inn_custom_kind_from_nick      (const char            *nick,
                                                     InnCustomKind         *kind);
const char          *inn_custom_kind_get_label      (InnCustomKind          kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCustomField, inn_custom_field_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCustomChoice, inn_custom_choice_unref)

G_END_DECLS
