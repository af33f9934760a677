/* inn-haystack.h: all words by which one guest is found. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

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
 * @stay_notes: what was written about each stay, each ended by `\2`
 * @former_names: names of before, each ended by `\2`
 * @former_contacts: numbers and addresses of before, in the form of @phones
 * @tag_ids: (element-type gint64): tags worn
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
  GString    *stay_notes;
  GString    *former_names;
  GString    *former_contacts;
  GArray     *tag_ids;
} InnHaystack;

typedef void (* InnHaystackFunc) (const InnHaystack *row,
                                  gpointer           data);

G_END_DECLS
