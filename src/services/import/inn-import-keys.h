/* inn-import-keys.h: a small table from what identifies a guest to who that is. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnImportKeyKind:
 *
 * What a key is made of, so that a phone is never taken for a name.
 */
typedef enum
{
  INN_IMPORT_KEY_ROW,          /* the whole row */
  INN_IMPORT_KEY_DOCUMENT,     /* the number of a document */
  INN_IMPORT_KEY_CONTACT_NAME, /* a contact and the name */
  INN_IMPORT_KEY_BIRTHDAY,     /* the full birthday and the name */
  INN_IMPORT_KEY_FIELD,        /* what stands in an own field that tells guests apart */
  INN_IMPORT_KEY_CONTACT,      /* a contact */
  INN_IMPORT_KEY_NAME,         /* the name */
  INN_IMPORT_KEY_GUEST,        /* the id of a guest of the book */
  INN_IMPORT_KEY_PERSON,       /* all a row tells of who somebody is */
  INN_IMPORT_KEY_STAY,         /* guest, room and arrival */
  INN_IMPORT_KEY_TAKEN,        /* the id of a stay or charge of the book */
  INN_IMPORT_KEY_ROOM_NIGHT,   /* a room and a night in it */
  INN_IMPORT_KEY_GUEST_NIGHT,  /* a guest and a night */
  INN_IMPORT_KEY_FACT,         /* a fact known of a guest */
} InnImportKeyKind;

/* Keys are hashes of 64 bits; those of 100,000 rows take some 15 MB. */
typedef struct _InnImportKeys InnImportKeys;

InnImportKeys *inn_import_keys_new    (void);
void           inn_import_keys_free   (InnImportKeys    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportKeys, inn_import_keys_free)

guint64        inn_import_keys_hash   (InnImportKeyKind  kind,
                                       const char       *first,
                                       const char       *second);
void           inn_import_keys_add    (InnImportKeys    *self,
                                       guint64           key,
                                       gint64            value);
gint64         inn_import_keys_find   (InnImportKeys    *self,
                                       guint64           key);

G_END_DECLS
