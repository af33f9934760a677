/* inn-search-provider.h: answers what is typed into the overview of the desktop. */

#pragma once

#include "inn-finder.h"

G_BEGIN_DECLS

#define INN_SEARCH_PROVIDER_PATH "/org/innkeeper/Innkeeper/SearchProvider"

/**
 * InnSearchProvider:
 *
 * The interface org.gnome.Shell.SearchProvider2 over one guest book. What is asked before the book
 * is open and read waits for it.
 *
 * Signals: `activated` with the id of the guest to show, and `launched` with the words to look for.
 * Lives on the main thread.
 */
#define INN_TYPE_SEARCH_PROVIDER (inn_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (InnSearchProvider, inn_search_provider, INN, SEARCH_PROVIDER, GObject)

InnSearchProvider *inn_search_provider_new      (GDBusConnection    *bus,
                                                 GError            **error);
void               inn_search_provider_set_book (InnSearchProvider  *self,
                                                 InnStore           *store,
                                                 InnFinder          *finder);

G_END_DECLS
