/* inn-message-text.h: a text with fields in braces, such as “Dear {address}”. Pure.
 *
 * A field is named by its key or by its name in any language of the program, so that a text still works
 * when the language of the screen was changed. Braces that cannot be a field are just braces.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INN_MESSAGE_NAME,
  INN_MESSAGE_ADDRESS,
  INN_MESSAGE_HOTEL,
  INN_MESSAGE_STAY,
  INN_MESSAGE_ARRIVAL,
  INN_MESSAGE_DEPARTURE,
  INN_MESSAGE_ROOM,
  INN_MESSAGE_DAYS,
  INN_MESSAGE_OFFER,
} InnMessageField;

#define INN_N_MESSAGE_FIELDS 9

/* What stands in braces and is no field. */
#define INN_MESSAGE_UNKNOWN (-1)

/**
 * InnMessagePlace:
 * @start: byte of the brace that opens
 * @end: byte after the brace that closes
 * @field: an #InnMessageField, or %INN_MESSAGE_UNKNOWN
 */
typedef struct
{
  gsize start;
  gsize end;
  int   field;
} InnMessagePlace;

GArray     *inn_message_text_find      (const char         *text);
char       *inn_message_text_fill      (const char         *text,
                                        const char *const  *values);
char       *inn_message_text_localise  (const char         *text);
char       *inn_message_text_list      (const char         *text,
                                        gboolean            known);

const char *inn_message_field_get_key  (InnMessageField     field);
const char *inn_message_field_get_name (InnMessageField     field);

G_END_DECLS
