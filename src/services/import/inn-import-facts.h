/* inn-import-facts.h: what is remembered while the rows of a sheet of facts known of guests are gone
 * through. On the database thread.
 */

#pragma once

#include "inn-change.h"
#include "inn-import-draft.h"
#include "inn-import-keys.h"
#include "inn-import-names.h"
#include "inn-import-owner.h"

G_BEGIN_DECLS

typedef struct _InnImportFacts InnImportFacts;

/**
 * InnImportFactKind:
 * @act: what bringing in such facts is called
 * @make: (nullable): makes the fact of a row and complains of what is wrong with it; what it gives
 *   counts only if the draft is not refused then
 * @check: (nullable): puts into it what only the book knows, and complains of what that has against it
 * @describe: the fact as a text, without whose it is; two that are the same have the same one
 * @two_sided: whether @describe says whose it is, as two guests have it
 * @list: all of a guest that are in the book
 * @fill: (nullable): whether the row says more of a fact than the book; writes it where @change is given
 * @write: puts it into the book
 * @free_fact: frees what @make gave
 *
 * What is done with facts of one kind.
 */
typedef struct
{
  const char *act;

  gpointer    (* make)      (InnImportFacts  *facts,
                             InnImportDraft  *draft,
                             gint64           guest_id);
  gboolean    (* check)     (InnImportFacts  *facts,
                             InnConnection   *connection,
                             gpointer         fact,
                             InnImportDraft  *draft,
                             GError         **error);
  char       *(* describe)  (gconstpointer    fact);
  gboolean       two_sided;
  GPtrArray  *(* list)      (InnConnection   *connection,
                             gint64           guest_id,
                             GError         **error);
  gboolean    (* fill)      (InnConnection   *connection,
                             InnChange       *change,
                             gint64           id,
                             gconstpointer    fact,
                             gboolean        *says_more,
                             GError         **error);
  gboolean    (* write)     (InnChange       *change,
                             gconstpointer    fact,
                             GError         **error);
  void        (* free_fact) (gpointer         fact);
} InnImportFactKind;

/**
 * InnImportFacts:
 * @kind: which facts
 * @today: of the book
 * @owners: whose a row is
 * @rows: keys of the rows before, and of what they say
 * @there: keys of what the book says of the guests looked at so far
 * @staff: who works here
 * @topics: (element-type InnPreferenceTopic) (nullable): the list of the hotel
 * @referrals: who was recommended by whom in the rows before: guest id → #GArray of guest ids
 */
struct _InnImportFacts
{
  const InnImportFactKind *kind;
  InnDate                  today;
  InnImportOwners         *owners;
  InnImportKeys           *rows;
  InnImportKeys           *there;
  InnImportNames          *staff;
  GPtrArray               *topics;
  GHashTable              *referrals;
};

extern const InnImportFactKind inn_import_fact_preferences;
extern const InnImportFactKind inn_import_fact_interactions;
extern const InnImportFactKind inn_import_fact_promises;
extern const InnImportFactKind inn_import_fact_consents;
extern const InnImportFactKind inn_import_fact_relations;
extern const InnImportFactKind inn_import_fact_dates;

InnImportFacts *inn_import_facts_new       (const InnImportFactKind  *kind,
                                            InnDate                   today,
                                            const char               *default_region,
                                            gint64                    guest_id);
void            inn_import_facts_free      (InnImportFacts           *self);
gboolean        inn_import_facts_learn     (InnImportFacts           *self,
                                            InnConnection            *connection,
                                            GError                  **error);
void            inn_import_facts_restart   (InnImportFacts           *self);

gboolean        inn_import_facts_add_row   (InnImportFacts           *self,
                                            gint64                    row_hash,
                                            gint64                    guest_id,
                                            gconstpointer             fact);
gboolean        inn_import_facts_find      (InnImportFacts           *self,
                                            InnConnection            *connection,
                                            gint64                    guest_id,
                                            gconstpointer             fact,
                                            gint64                   *id,
                                            GError                  **error);

/* For the makers: what a row says, and what is wrong with it. */
const char     *inn_import_facts_get_text  (InnImportDraft           *draft,
                                            InnSheetField             field);
void            inn_import_facts_refuse    (InnImportDraft           *draft,
                                            InnSheetField             field,
                                            InnImportReason           reason);
void            inn_import_facts_leave_out (InnImportDraft           *draft,
                                            InnSheetField             field,
                                            InnImportReason           reason);
gint64          inn_import_facts_get_staff (InnImportFacts           *self,
                                            InnImportDraft           *draft);
gboolean        inn_import_facts_check_day (InnImportFacts           *self,
                                            InnImportDraft           *draft,
                                            InnSheetField             field);

G_END_DECLS
