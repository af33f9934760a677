/* inn-import-booking.h: what is remembered while the rows of a sheet of stays or charges are gone
 * through. On the database thread.
 */

#pragma once

#include "inn-import-draft.h"
#include "inn-import-house.h"
#include "inn-import-keys.h"
#include "inn-import-owner.h"

G_BEGIN_DECLS

/**
 * InnImportBooking:
 * @house: rooms, types and companies
 * @owners: whose a row is
 * @rows: keys of the rows before
 * @repeats: how often a row stood there again
 * @has_stays: whether the book had any stay before
 * @has_charges: whether the book had any charge before
 * @found: (element-type InnStayMatch): scratch
 * @ids: (element-type gint64): scratch
 */
typedef struct
{
  InnImportHouse  *house;
  InnImportOwners *owners;
  InnImportKeys   *rows;
  GHashTable      *repeats;
  gboolean         has_stays;
  gboolean         has_charges;
  GArray          *found;
  GArray          *ids;
} InnImportBooking;

InnImportBooking *inn_import_booking_new      (const char        *default_region,
                                               gint64             guest_id,
                                               gboolean           make_missing);
void              inn_import_booking_free     (InnImportBooking  *self);
gboolean          inn_import_booking_learn    (InnImportBooking  *self,
                                               InnConnection     *connection,
                                               GError           **error);
void              inn_import_booking_restart  (InnImportBooking  *self);

gint64            inn_import_booking_add_row  (InnImportBooking  *self,
                                               gint64             row_hash,
                                               gboolean           may_repeat);
gboolean          inn_import_booking_claim    (InnImportBooking  *self,
                                               gint64             id);
gboolean          inn_import_booking_find_clash
                                              (InnImportBooking  *self,
                                               InnConnection     *connection,
                                               const InnStay     *stay,
                                               gboolean          *room_taken,
                                               gboolean          *guest_elsewhere,
                                               GError           **error);

G_END_DECLS
