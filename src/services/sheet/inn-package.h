/* inn-package.h: the zip archive that a workbook is, read part by part and within limits. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _InnPackage InnPackage;
typedef struct _InnPackagePart InnPackagePart;

InnPackage     *inn_package_open              (GInputStream    *stream,
                                               GCancellable    *cancellable,
                                               GError         **error);
void            inn_package_free              (InnPackage      *self);

gboolean        inn_package_has_part          (InnPackage      *self,
                                               const char      *name);
InnPackagePart *inn_package_open_part         (InnPackage      *self,
                                               const char      *name,
                                               GError         **error);

gssize          inn_package_part_read         (InnPackagePart  *self,
                                               char            *buffer,
                                               gsize            size,
                                               GCancellable    *cancellable,
                                               GError         **error);
double          inn_package_part_get_progress (InnPackagePart  *self);
void            inn_package_part_free         (InnPackagePart  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPackage, inn_package_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPackagePart, inn_package_part_free)

G_END_DECLS
