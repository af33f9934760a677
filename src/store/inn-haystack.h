/* inn-haystack.h: all words by which one guest is found. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnLabelKind:
 * @INN_LABEL_TAG: a tag
 * @INN_LABEL_PREFERENCE: a choice of the list of preferences
 * @INN_LABEL_FIELD: a choice of a field of the hotel's own
 *
 * Names that many guests share: one name, not one for each guest, so that another name costs nothing.
 */
typedef enum
{
  INN_LABEL_TAG,
  INN_LABEL_PREFERENCE,
  INN_LABEL_FIELD,
} InnLabelKind;

#define INN_N_LABEL_KINDS 3

/**
 * inn_label_key:
 * @kind: what it is
 * @id: its row
 *
 * Returns: a number that no other label has
 */
static inline gint64
inn_label_key (InnLabelKind kind,
               gint64       id)
{
  return id * INN_N_LABEL_KINDS + kind;
}

/**
 * InnHaystack:
 * @id: the guest
 * @archived: whether the guest was put away
 * @last_stay: last counted day at the hotel, or unset
 * @name: name
 * @latin_name: latin name
 * @reading: reading, if somebody typed it; else ""
 * @salutation: how to address
 * @company: company
 * @occupation: occupation
 * @region: region
 * @note: note
 * @phones: numbers, each as typed, `\3`, as normalised, `\2`
 * @contacts: email addresses and WeChat accounts, each ended by `\2`
 * @addresses: addresses, each ended by `\2`
 * @id_tails: last four characters of each document, each ended by `\2`
 * @remarks: what was written about stays, talked of, promised, liked and filled in, and the names of people
 *   around who are no guests, each ended by `\2`
 * @former_names: names of before, each ended by `\2`
 * @former_contacts: numbers and addresses of before, in the form of @phones
 * @label_ids: (element-type gint64): keys of the labels worn, see inn_label_key()
 *
 * What is known of one guest, unfolded. Lent until the next row.
 */
typedef struct
{
  gint64      id;
  gboolean    archived;
  InnDate     last_stay;
  const char *name;
  const char *latin_name;
  const char *reading;
  const char *salutation;
  const char *company;
  const char *occupation;
  const char *region;
  const char *note;
  GString    *phones;
  GString    *contacts;
  GString    *addresses;
  GString    *id_tails;
  GString    *remarks;
  GString    *former_names;
  GString    *former_contacts;
  GArray     *label_ids;
} InnHaystack;

typedef void (* InnHaystackFunc) (const InnHaystack *row,
                                  gpointer           data);

G_END_DECLS
