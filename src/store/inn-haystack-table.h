/* inn-haystack-table.h: all words by which guests are found, read in bulk. */

#pragma once

#include "inn-connection.h"
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

typedef void (* InnHaystackFunc)     (const InnHaystack *row,
                                      gpointer           data);
typedef void (* InnHaystackNameFunc) (gint64             id,
                                      const char        *name,
                                      gpointer           data);
typedef void (* InnHaystackStayFunc) (gint64             guest_id,
                                      InnDate            arrival,
                                      InnDate            departure,
                                      gpointer           data);

gboolean inn_haystack_table_read        (InnConnection        *connection,
                                         gint64                first_id,
                                         gint64                last_id,
                                         InnHaystackFunc       func,
                                         gpointer              data,
                                         GError              **error);
gboolean inn_haystack_table_list_tags   (InnConnection        *connection,
                                         InnHaystackNameFunc   func,
                                         gpointer              data,
                                         GError              **error);
gboolean inn_haystack_table_list_rooms  (InnConnection        *connection,
                                         InnHaystackNameFunc   func,
                                         gpointer              data,
                                         GError              **error);
gboolean inn_haystack_table_list_stayed (InnConnection        *connection,
                                         gint64                room_id,
                                         gboolean              when,
                                         InnHaystackStayFunc   func,
                                         gpointer              data,
                                         GError              **error);

G_END_DECLS
