/* inn-filter-popover-private.h: what the files of the filter popover share. */

#pragma once

#include "inn-filter-popover.h"

#include "inn-filter-own-fields.h"
#include "inn-filter-range.h"
#include "inn-filter-toggles.h"

G_BEGIN_DECLS

struct _InnFilterPopover
{
  GtkPopover parent_instance;

  GtkWidget *last_stay;
  GtkWidget *days_line;
  GtkWidget *days;
  GtkWidget *between_line;
  GtkWidget *first_day;
  GtkWidget *last_day;
  InnFilterRange *stays;
  InnFilterRange *spend;
  GtkWidget *birthday;
  GtkWidget *follow_up;
  GtkWidget *silent;
  GtkWidget *contact;
  GtkWidget *region;
  InnFilterToggles *types;
  InnFilterToggles *with;
  InnFilterToggles *without;
  InnFilterToggles *channels;
  InnFilterOwnFields *own_fields;
  GtkWidget *count;
  GtkWidget *clear_button;

  InnBook *book;             /* owned, nullable */
  InnGuestFilter *filter;    /* owned */
  InnGuestScope scope;
  GCancellable *cancellable; /* owned, of the count under way */
  gboolean setting;
};

void            inn_filter_popover_add_choices         (InnFilterPopover *self);
void            inn_filter_popover_add_months          (InnFilterPopover *self);
void            inn_filter_popover_update_lines        (InnFilterPopover *self);
void            inn_filter_popover_update_clear_button (InnFilterPopover *self);
void            inn_filter_popover_show_filter         (InnFilterPopover *self);
InnGuestFilter *inn_filter_popover_read_filter         (InnFilterPopover *self);

G_END_DECLS
