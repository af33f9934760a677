/* inn-conflict-bar.c: see inn-conflict-bar.h. Who wrote the other value, and when, is asked of the
 * journal; the bar comes up with the answer. What is not decided yet stays when something else is
 * changed elsewhere.
 */

#include "config.h"

#include "inn-conflict-bar.h"

#include "inn-act-sentence.h"
#include "inn-format.h"
#include "inn-guest-part.h"
#include "inn-guest-part-words.h"
#include "inn-store-journal.h"

#include <glib/gi18n.h>

struct _InnConflictBar
{
  GtkWidget parent_instance;

  GtkWidget *box;   /* owned as our child */
  GtkWidget *title;
  GtkWidget *list;  /* one grid per part */

  InnBook *book;             /* owned, nullable */
  InnGuest *mine;            /* owned, nullable */
  InnGuest *theirs;          /* owned, nullable */
  GArray *parts;             /* owned, of guint: what is to be decided */
  GCancellable *cancellable; /* owned, of the question under way */
};

G_DEFINE_FINAL_TYPE (InnConflictBar, inn_conflict_bar, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
drop_question (InnConflictBar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
has_part (GArray *parts,
          guint   part,
          guint  *position)
{
  for (*position = 0; *position < parts->len; (*position)++)
    if (g_array_index (parts, guint, *position) == part)
      return TRUE;

  return FALSE;
}

/* Returns: whether no part is left to choose in */
static gboolean
is_decided (InnConflictBar *self)
{
  return self->parts->len == 0;
}

static void
use_cb (GtkButton      *button,
        InnConflictBar *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_GRID);
  guint part = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "inn-part"));
  gboolean theirs = g_object_get_data (G_OBJECT (button), "inn-theirs") != NULL;
  guint position;

  if (has_part (self->parts, part, &position))
    g_array_remove_index (self->parts, position);
  gtk_box_remove (GTK_BOX (self->list), row);
  gtk_widget_set_visible (GTK_WIDGET (self), !is_decided (self));
  g_signal_emit (self, signals[CHOSEN], 0, part, theirs);
}

static gboolean
is_undo (const InnGuestTrace *trace)
{
  return trace != NULL
         && (g_str_equal (trace->act, INN_ACT_UNDO) || g_str_equal (trace->act, INN_ACT_REDO));
}

/* Who did it, as the subject of a sentence. */
static const char *
get_who (const InnGuestTrace *trace)
{
  if (trace != NULL && g_str_equal (trace->act, INN_ACT_IMPORT_GUESTS))
    return _("The import");
  if (is_undo (trace))
    return _("An undo");
  if (trace != NULL && *trace->staff != '\0')
    return trace->staff;

  return _("Somebody");
}

static char *
dup_when (InnConflictBar      *self,
          const InnGuestTrace *trace)
{
  InnClock *clock = inn_book_get_clock (self->book);
  InnCivil when = inn_clock_civil_at (clock, trace->utc);
  InnCivil now = inn_clock_get_civil (clock);

  return inn_date_equal (when.date, now.date) ? inn_format_minute (when.minute)
                                              : inn_format_due (when, now);
}

/* The latest change of that part. */
static const InnGuestTrace *
find_trace (GPtrArray *traces,
            guint      part)
{
  g_autofree char *column = NULL;
  const char *table = inn_guest_part_get_place (part, &column);

  for (guint i = 0; traces != NULL && i < traces->len; i++)
    if (inn_guest_trace_touches (g_ptr_array_index (traces, i), table, column))
      return g_ptr_array_index (traces, i);

  return NULL;
}

static void
attach_value (InnConflictBar *self,
              GtkGrid        *grid,
              int             line,
              const char     *words,
              gboolean        theirs)
{
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_with_label (_("Use this"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  if (theirs)
    g_object_set_data (G_OBJECT (button), "inn-theirs", button);
  g_signal_connect (button, "clicked", G_CALLBACK (use_cb), self);
  gtk_grid_attach (grid, label, 1, line, 1, 1);
  gtk_grid_attach (grid, button, 2, line, 1, 1);
}

static void
append_part (InnConflictBar      *self,
             guint                part,
             const InnGuestTrace *trace)
{
  InnTagShelf *tags = inn_book_get_tags (self->book);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = gtk_label_new (inn_guest_part_get_name (part));
  g_autofree char *my_text = inn_guest_part_dup_text (part, self->mine, tags);
  g_autofree char *their_text = inn_guest_part_dup_text (part, self->theirs, tags);
  g_autofree char *my_words = NULL;
  g_autofree char *their_words = NULL;

  my_words = *my_text != '\0' ? g_strdup_printf (_("You wrote %s"), my_text)
                              : g_strdup (_("You left it empty"));
  if (is_undo (trace))
    their_words = *their_text != '\0' ? g_strdup_printf (_("After the undo %s"), their_text)
                                      : g_strdup (_("After the undo it is empty"));
  else if (*their_text != '\0')
    /* Translators: who (a name, “The import”, “Somebody”), what they wrote. */
    their_words = g_strdup_printf (_("%1$s wrote %2$s"), get_who (trace), their_text);
  else
    /* Translators: who (a name, “The import”, “Somebody”). */
    their_words = g_strdup_printf (_("%s left it empty"), get_who (trace));

  gtk_widget_add_css_class (title, "secondary-body");
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), title, 0, 0, 1, 1);
  attach_value (self, GTK_GRID (grid), 0, my_words, FALSE);
  attach_value (self, GTK_GRID (grid), 1, their_words, TRUE);
  g_object_set_data (G_OBJECT (grid), "inn-part", GUINT_TO_POINTER (part));
  gtk_box_append (GTK_BOX (self->list), grid);
}

static void
remove_rows (InnConflictBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
fill (InnConflictBar *self,
      GPtrArray      *traces)
{
  const InnGuestTrace *latest = NULL;
  g_autofree char *title = NULL;

  remove_rows (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      guint part = g_array_index (self->parts, guint, i);
      const InnGuestTrace *trace = find_trace (traces, part);

      append_part (self, part, trace);
      if (trace != NULL && (latest == NULL || trace->seq > latest->seq))
        latest = trace;
    }

  if (latest != NULL)
    {
      g_autofree char *when = dup_when (self, latest);

      /* Translators: who (a name, “The import”, “Somebody”), when: a time, perhaps with a day. */
      title = g_strdup_printf (_("%1$s changed the same, %2$s"), get_who (latest), when);
    }
  gtk_label_set_text (GTK_LABEL (self->title),
                      title != NULL ? title : _("Changed elsewhere at the same time"));
  gtk_widget_set_visible (GTK_WIDGET (self), self->parts->len > 0);
}

static void
traced_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnConflictBar *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) traces = inn_store_trace_guest_finish (INN_STORE (source), result, &error);

  /* A journal that cannot be read is no reason to hide what is to be decided. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fill (self, traces);
}

static void
inn_conflict_bar_dispose (GObject *object)
{
  InnConflictBar *self = INN_CONFLICT_BAR (object);

  drop_question (self);
  g_clear_object (&self->book);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_conflict_bar_parent_class)->dispose (object);
}

static void
inn_conflict_bar_finalize (GObject *object)
{
  InnConflictBar *self = INN_CONFLICT_BAR (object);

  g_clear_pointer (&self->mine, inn_guest_unref);
  g_clear_pointer (&self->theirs, inn_guest_unref);
  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (inn_conflict_bar_parent_class)->finalize (object);
}

static void
inn_conflict_bar_class_init (InnConflictBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_conflict_bar_dispose;
  object_class->finalize = inn_conflict_bar_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_CONFLICT_BAR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-conflict-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnConflictBar, box);
  gtk_widget_class_bind_template_child (widget_class, InnConflictBar, title);
  gtk_widget_class_bind_template_child (widget_class, InnConflictBar, list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_conflict_bar_init (InnConflictBar *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Takes the question and its parts away, and hides the bar. */
static void
clear_parts (InnConflictBar *self)
{
  drop_question (self);
  g_array_set_size (self->parts, 0);
  remove_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_conflict_bar_show:
 * @self: the bar
 * @book: the guest book
 * @since: the version the form began with: what was changed after it is looked at
 * @parts: (element-type guint): what both changed
 * @mine: what was typed here
 * @theirs: what is in the book now
 *
 * Shows, a moment later, @parts and those that were not decided before and still differ.
 */
void
inn_conflict_bar_show (InnConflictBar *self,
                       InnBook        *book,
                       gint64          since,
                       GArray         *parts,
                       InnGuest       *mine,
                       InnGuest       *theirs)
{
  guint position;

  g_return_if_fail (INN_IS_CONFLICT_BAR (self));

  g_set_object (&self->book, book);
  inn_guest_ref (mine);
  g_clear_pointer (&self->mine, inn_guest_unref);
  self->mine = mine;
  inn_guest_ref (theirs);
  g_clear_pointer (&self->theirs, inn_guest_unref);
  self->theirs = theirs;

  for (guint i = self->parts->len; i > 0; i--)
    if (inn_guest_part_same (g_array_index (self->parts, guint, i - 1), mine, theirs))
      g_array_remove_index (self->parts, i - 1);
  for (guint i = 0; i < parts->len; i++)
    {
      guint part = g_array_index (parts, guint, i);

      if (!has_part (self->parts, part, &position))
        g_array_append_val (self->parts, part);
    }

  drop_question (self);
  if (self->parts->len == 0)
    {
      clear_parts (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  inn_store_trace_guest_async (inn_book_get_store (book), inn_guest_get_id (theirs), since,
                               self->cancellable, traced_cb, self);
}
