/* inn-contact.h: one way to reach a guest. */

#pragma once

#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_CONTACT_PHONE,
  INN_CONTACT_EMAIL,
  INN_CONTACT_WECHAT,
  INN_CONTACT_ADDRESS,
} InnContactKind;

#define INN_CONTACT_N_KINDS 4

/**
 * InnContact:
 * @id: row, 0 while it is not saved
 * @kind: what it is
 * @value: as typed
 * @normalised: what is compared and searched; "" when @value could not be normalised
 * @label: "" or what the staff calls it ("office", "same as phone")
 * @primary: the one to use first among its kind
 * @invalid: known not to work any more
 * @opted_out: the guest does not want to be reached here
 * @shared: several people use it, a family say; it does not tell one of them from the other
 */
struct _InnContact
{
  gint64          id;
  InnContactKind  kind;
  char           *value;
  char           *normalised;
  char           *label;
  guint           primary : 1;
  guint           invalid : 1;
  guint           opted_out : 1;
  guint           shared : 1;
};

InnContact     *inn_contact_new            (InnContactKind  kind,
                                            const char     *value,
                                            const char     *default_region);
InnContact     *inn_contact_new_stored     (InnContactKind  kind,
                                            const char     *value,
                                            const char     *normalised,
                                            const char     *label);
InnContact     *inn_contact_ref            (InnContact     *self);
void            inn_contact_unref          (InnContact     *self);

gboolean        inn_contact_same           (const InnContact *a,
                                            const InnContact *b);
char           *inn_contact_normalise      (InnContactKind  kind,
                                            const char     *value,
                                            const char     *default_region);

gboolean        inn_contact_guess_kind     (const char     *text,
                                            InnContactKind *kind);
char           *inn_contact_dup_shown      (InnContactKind  kind,
                                            const char     *value);

const char     *inn_contact_kind_to_nick   (InnContactKind  kind);
gboolean        inn_contact_kind_from_nick (const char     *nick,
                                            InnContactKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnContact, inn_contact_unref)

G_END_DECLS
