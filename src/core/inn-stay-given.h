/* inn-stay-given.h: what a guest gave at a stay, held against the card: a new number may replace the
 * old one, stand beside it, or belong to this stay alone.
 */

#pragma once

#include "inn-guest-field.h"

G_BEGIN_DECLS

/**
 * InnStayGiven:
 * @field: which fact: name, phone, e-mail, WeChat, address, nationality, region or company
 * @value: what the guest gave, word for word; never an ID number
 */
typedef struct
{
  InnGuestField  field;
  char          *value;
} InnStayGiven;

/**
 * InnGivenChoice:
 * @INN_GIVEN_KEEP: the card stays as it is
 * @INN_GIVEN_UPDATE: the card says from now on what was given
 * @INN_GIVEN_ADD: the card says both; for ways to reach somebody only
 */
typedef enum
{
  INN_GIVEN_KEEP,
  INN_GIVEN_UPDATE,
  INN_GIVEN_ADD,
} InnGivenChoice;

/**
 * InnGivenDifference:
 * @field: which fact
 * @given: what was given
 * @on_card: what the card says, or ""
 * @may_add: whether the card can say both
 * @choice: what to do; what is proposed until somebody decides
 */
typedef struct
{
  InnGuestField   field;
  char           *given;
  char           *on_card;
  gboolean        may_add;
  InnGivenChoice  choice;
} InnGivenDifference;

GPtrArray    *inn_stay_given_list_new (void);
InnStayGiven *inn_stay_given_new      (InnGuestField   field,
                                       const char     *value);
gboolean      inn_stay_given_is_field (InnGuestField   field);

GPtrArray    *inn_stay_given_compare  (GPtrArray      *given,
                                       const InnGuest *guest,
                                       const char     *region);
GPtrArray    *inn_stay_given_copy_differences
                                      (GPtrArray      *differences);
InnGuest     *inn_stay_given_apply    (GPtrArray      *differences,
                                       const InnGuest *guest,
                                       const char     *region);

G_END_DECLS
