/* inn-form-saver.h: saves the guest of a form, and says in its place what stands in the way. */

#pragma once

#include <gtk/gtk.h>

#include "inn-guest.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnFormSaver:
 *
 * Hidden while there is nothing to say. Signals: `saved` (gint64 guest_id, gint64 seq); `outdated`,
 * when the book has a newer version; `gone`, when the guest is in the book no more; `retry` and
 * `anyway`, when those buttons are pressed. Property: `saving`, until after those signals.
 */
#define INN_TYPE_FORM_SAVER (inn_form_saver_get_type ())
G_DECLARE_FINAL_TYPE (InnFormSaver, inn_form_saver, INN, FORM_SAVER, GtkWidget)

void     inn_form_saver_set_store    (InnFormSaver *self,
                                      InnStore     *store);
void     inn_form_saver_save         (InnFormSaver *self,
                                      InnGuest     *guest,
                                      GPtrArray    *new_tags);
gboolean inn_form_saver_is_saving    (InnFormSaver *self);
void     inn_form_saver_say_missing  (InnFormSaver *self,
                                      const char   *missing);
void     inn_form_saver_say_doubts   (InnFormSaver *self,
                                      const char   *doubts);
gboolean inn_form_saver_has_asked    (InnFormSaver *self,
                                      const char   *doubts);
void     inn_form_saver_clear_doubts (InnFormSaver *self);

G_END_DECLS
