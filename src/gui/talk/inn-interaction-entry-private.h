/* inn-interaction-entry-private.h: what the files of the line share: -line reads and shows what is typed,
 * -saving carries it to the book.
 */

#pragma once

#include "inn-interaction-entry.h"

#include "inn-interaction-reader.h"

G_BEGIN_DECLS

/* Of a kind that nobody chose. */
#define INN_KIND_GUESSED (-1)

/* What was typed for a guest whose card is not shown. */
typedef struct
{
  char *text;                  /* owned */
  InnInteraction *interaction; /* owned, what is changed, or NULL */
  int kind;                    /* chosen, or -1 */
} InnInteractionDraft;

struct _InnInteractionEntry
{
  GtkBox parent_instance;

  GtkWidget *line;
  GtkWidget *save_button;
  GtkWidget *delete_button;
  GtkWidget *kinds[INN_N_INTERACTION_KINDS];
  GtkWidget *understood;
  GtkWidget *message;
  GtkWidget *question;

  InnBook *book;               /* owned */
  InnGuestCard *card;          /* owned, NULL before the first */
  InnInteraction *interaction; /* owned, what is changed; NULL for a new one */
  GHashTable *drafts;          /* owned, of InnInteractionDraft by id of the guest */
  int kind;                    /* chosen, or -1 while it is guessed */
  gboolean saving;             /* whether an act is under way */
  gboolean showing;            /* whether the kinds are being set by the program */
};

void           inn_interaction_draft_free            (gpointer               data);

const char    *inn_interaction_entry_get_text        (InnInteractionEntry   *self);
gint64         inn_interaction_entry_get_guest_id    (InnInteractionEntry   *self);
InnCivil       inn_interaction_entry_get_now         (InnInteractionEntry   *self);
void           inn_interaction_entry_read_line       (InnInteractionEntry   *self,
                                                      InnInteractionReading *reading);
const InnStay *inn_interaction_entry_find_stay       (InnInteractionEntry   *self,
                                                      InnDate                day);
void           inn_interaction_entry_show_understood (InnInteractionEntry   *self);
void           inn_interaction_entry_tell            (InnInteractionEntry   *self,
                                                      const char            *text);
void           inn_interaction_entry_set_saving      (InnInteractionEntry   *self,
                                                      gboolean               saving);
void           inn_interaction_entry_set_line        (InnInteractionEntry   *self,
                                                      const char            *text,
                                                      InnInteraction        *interaction,
                                                      int                    kind);
void           inn_interaction_entry_close           (InnInteractionEntry   *self);
void           inn_interaction_entry_put_aside       (InnInteractionEntry   *self);
gboolean       inn_interaction_entry_holds_words     (InnInteractionEntry   *self);

void           inn_interaction_entry_save            (InnInteractionEntry   *self);
void           inn_interaction_entry_save_today      (InnInteractionEntry   *self);
void           inn_interaction_entry_add_follow_up   (InnInteractionEntry   *self);
void           inn_interaction_entry_delete          (InnInteractionEntry   *self);

G_END_DECLS
