/* inn-printer.h: what a command answers: records, one a line, or as JSON. */

#pragma once

#include "inn-civil.h"

G_BEGIN_DECLS

/**
 * InnPrinter:
 *
 * Takes records of named fields. As text a record is one line, its fields parted by tabs; as JSON it
 * is an object. A printer of one record prints it as one object, and as text a line per field.
 *
 * That one record may hold lists of records, and these others: arrays of objects in JSON, in text a
 * line each that begins with the name of the list.
 */
typedef struct _InnPrinter InnPrinter;

InnPrinter *inn_printer_new          (gboolean    json,
                                      gboolean    single);
void        inn_printer_free         (InnPrinter *self);

void        inn_printer_begin        (InnPrinter *self);
void        inn_printer_add_text     (InnPrinter *self,
                                      const char *key,
                                      const char *value);
void        inn_printer_add_int      (InnPrinter *self,
                                      const char *key,
                                      gint64      value);
void        inn_printer_add_age      (InnPrinter *self,
                                      const char *key,
                                      int         age);
void        inn_printer_add_boolean  (InnPrinter *self,
                                      const char *key,
                                      gboolean    value);
void        inn_printer_add_date     (InnPrinter *self,
                                      const char *key,
                                      InnDate     value);
void        inn_printer_add_minute   (InnPrinter *self,
                                      const char *key,
                                      int         minute);
void        inn_printer_add_list     (InnPrinter *self,
                                      const char *key,
                                      GPtrArray  *values);
void        inn_printer_end          (InnPrinter *self);

void        inn_printer_begin_records
                                     (InnPrinter *self,
                                      const char *key);
void        inn_printer_begin_record (InnPrinter *self);
void        inn_printer_end_record   (InnPrinter *self);
void        inn_printer_end_records  (InnPrinter *self);

char       *inn_printer_dup_result   (InnPrinter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPrinter, inn_printer_free)

G_END_DECLS
