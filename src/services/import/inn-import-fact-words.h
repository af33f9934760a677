/* inn-import-fact-words.h: what sheets write for the answers out of a list that facts have. */

#pragma once

#include "inn-consent.h"
#include "inn-important-date.h"
#include "inn-interaction.h"
#include "inn-preference.h"
#include "inn-promise.h"
#include "inn-relation.h"

G_BEGIN_DECLS

gboolean inn_import_fact_words_read_purpose     (const char          *text,
                                                 InnConsentPurpose   *purpose);
gboolean inn_import_fact_words_read_answer      (const char          *text,
                                                 InnConsentAnswer    *answer);
gboolean inn_import_fact_words_read_how         (const char          *text,
                                                 InnConsentHow       *how);
gboolean inn_import_fact_words_read_interaction (const char          *text,
                                                 InnInteractionKind  *kind);
gboolean inn_import_fact_words_read_promise     (const char          *text,
                                                 InnPromiseKind      *kind);
gboolean inn_import_fact_words_read_state       (const char          *text,
                                                 InnPromiseState     *state);
gboolean inn_import_fact_words_read_area        (const char          *text,
                                                 InnPreferenceArea   *area);
gboolean inn_import_fact_words_read_stance      (const char          *text,
                                                 InnStance           *stance);
gboolean inn_import_fact_words_read_source      (const char          *text,
                                                 InnPreferenceSource *source);
gboolean inn_import_fact_words_read_relation    (const char          *text,
                                                 InnRelationKind     *kind);
gboolean inn_import_fact_words_read_occasion    (const char          *text,
                                                 InnImportantKind    *kind);

G_END_DECLS
