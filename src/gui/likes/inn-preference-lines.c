/* inn-preference-lines.c: see inn-preference-lines.h.
 *
 *     Room     high floor, quiet, lake view          said so
 *     Bed      firm mattress, soft mattress     cannot both be
 *     Rooms    302 liked it                            09-25
 *     Not confirmed for a year: quiet             [Still so]
 *
 * What must not go wrong stands in a bar of its own above, and here only where something contradicts it.
 */

#include "config.h"

#include "inn-preference-lines.h"

#include "inn-alert-bars.h"
#include "inn-ends-layout.h"
#include "inn-format.h"
#include "inn-preference-words.h"
#include "inn-sheet-parts.h"

#include <glib/gi18n.h>

#define MAX_IN_LINE 12
#define MAX_OLD 4
#define MAX_MEMORIES 4

struct _InnPreferenceLines
{
  GtkBox parent_instance;

  GtkWidget *grid;
  GtkWidget *old_line;
  GtkWidget *old_label;
  GtkWidget *old_button;

  InnBook *book;     /* owned, NULL before something was shown */
  GPtrArray *old;    /* owned, nullable, of InnPreference: what is to be confirmed */
  int n_lines;
};

G_DEFINE_FINAL_TYPE (InnPreferenceLines, inn_preference_lines, GTK_TYPE_BOX)

static void
confirm_cb (InnPreferenceLines *self)
{
  if (self->old != NULL)
    inn_alert_bars_confirm (GTK_WIDGET (self), self->book, self->old);
}

static void
add_label (InnPreferenceLines *self,
           const char         *text,
           int                 column,
           const char *const  *classes)
{
  GtkWidget *label = inn_sheet_part_label (text, classes);

  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_set_hexpand (label, column == 1);
  if (column == 2)
    gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, self->n_lines, 1, 1);
}

static void
add_line (InnPreferenceLines *self,
          const char         *title,
          const char         *text,
          const char         *remark,
          gboolean            doubtful)
{
  add_label (self, title, 0, (const char *[]) { "secondary", "line-label", NULL });
  add_label (self, text, 1, (const char *[]) { "line-cell", "figures",
                                               doubtful ? "warning-text" : NULL, NULL });
  add_label (self, remark, 2, (const char *[]) { "secondary", "line-label", "line-remark", "figures",
                                                 doubtful ? "doubtful" : NULL, NULL });
  self->n_lines++;
}

/* All that cannot be true together with @first, which is among them; nothing where nothing does. */
static GPtrArray *
pick_contradictions (GPtrArray     *preferences,
                     InnPreference *first,
                     GHashTable    *told)
{
  GPtrArray *pick = g_ptr_array_new ();

  g_ptr_array_add (pick, first);
  for (guint i = 0; i < preferences->len; i++)
    {
      InnPreference *other = g_ptr_array_index (preferences, i);

      if (other != first && !g_hash_table_contains (told, other)
          && inn_preference_contradicts (first, other))
        g_ptr_array_add (pick, other);
    }
  if (pick->len < 2)
    g_ptr_array_set_size (pick, 0);

  return pick;
}

/* The same of one source; what was told already is left out. */
static GPtrArray *
pick_like (GPtrArray           *preferences,
           const InnPreference *first,
           GHashTable          *told)
{
  GPtrArray *pick = g_ptr_array_new ();

  for (guint i = 0; i < preferences->len; i++)
    {
      InnPreference *other = g_ptr_array_index (preferences, i);

      if (other->area == first->area && other->source == first->source
          && !inn_preference_is_alert (other) && !g_hash_table_contains (told, other))
        g_ptr_array_add (pick, other);
    }

  return pick;
}

static void
tell (InnPreferenceLines *self,
      GPtrArray          *pick,
      GHashTable         *told,
      const char        **title,
      const char         *remark,
      gboolean            doubtful)
{
  g_autofree char *text = inn_preference_words_join (pick, MAX_IN_LINE, doubtful);

  add_line (self, *title, text, remark, doubtful);
  *title = "";
  for (guint i = 0; i < pick->len; i++)
    g_hash_table_add (told, g_ptr_array_index (pick, i));
}

static void
show_area (InnPreferenceLines *self,
           GPtrArray          *preferences,
           InnPreferenceArea   area,
           GHashTable         *told)
{
  const char *title = inn_preference_area_get_label (area);

  for (guint i = 0; i < preferences->len; i++)
    {
      InnPreference *first = g_ptr_array_index (preferences, i);
      g_autoptr(GPtrArray) pick = NULL;

      if (first->area != area || g_hash_table_contains (told, first))
        continue;
      pick = pick_contradictions (preferences, first, told);
      if (pick->len > 0)
        tell (self, pick, told, &title, _("cannot both be"), TRUE);
    }
  for (guint i = 0; i < preferences->len; i++)
    {
      InnPreference *first = g_ptr_array_index (preferences, i);
      g_autoptr(GPtrArray) pick = NULL;

      if (first->area != area || inn_preference_is_alert (first)
          || g_hash_table_contains (told, first))
        continue;
      pick = pick_like (preferences, first, told);
      tell (self, pick, told, &title, inn_preference_source_get_label (first->source), FALSE);
    }
}

static void
show_memories (InnPreferenceLines *self,
               GPtrArray          *memories,
               InnDate             today)
{
  for (guint i = 0; i < MIN (memories->len, MAX_MEMORIES); i++)
    {
      const InnRoomMemory *memory = g_ptr_array_index (memories, i);
      g_autofree char *text = inn_preference_words_memory (memory);
      g_autofree char *day = inn_format_short_day (memory->day, today);

      add_line (self, i == 0 ? C_("room memory", "Rooms") : "", text, day, FALSE);
    }
}

static void
show_old (InnPreferenceLines *self,
          GPtrArray          *preferences,
          InnDate             today)
{
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&self->old, g_ptr_array_unref);
  self->old = inn_preference_words_pick_old (preferences, today, FALSE);
  gtk_widget_set_visible (self->old_line, self->old->len > 0);
  if (self->old->len == 0)
    return;

  joined = inn_preference_words_join (self->old, MAX_OLD, TRUE);
  /* Translators: what somebody likes. */
  text = g_strdup_printf (_("Not confirmed for a year: %s"), joined);
  gtk_label_set_text (GTK_LABEL (self->old_label), text);
  gtk_widget_set_visible (self->old_button, !inn_book_is_read_only (self->book));
}

static void
inn_preference_lines_dispose (GObject *object)
{
  InnPreferenceLines *self = INN_PREFERENCE_LINES (object);

  g_clear_pointer (&self->old, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_preference_lines_parent_class)->dispose (object);
}

static void
inn_preference_lines_class_init (InnPreferenceLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_preference_lines_dispose;
}

static void
inn_preference_lines_init (InnPreferenceLines *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_box_append (GTK_BOX (self), self->grid);

  self->old_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->old_line, g_object_new (INN_TYPE_ENDS_LAYOUT, NULL));
  self->old_label = inn_sheet_part_label ("", (const char *[]) { "secondary", NULL });
  self->old_button = inn_sheet_part_button (C_("verb", "Still so"), G_CALLBACK (confirm_cb), self);
  gtk_widget_set_tooltip_text (self->old_button, _("Ask the guest, then press here"));
  gtk_box_append (GTK_BOX (self->old_line), self->old_label);
  gtk_box_append (GTK_BOX (self->old_line), self->old_button);
  gtk_box_append (GTK_BOX (self), self->old_line);
}

/**
 * inn_preference_lines_new:
 *
 * Returns: (transfer floating): no lines yet
 */
GtkWidget *
inn_preference_lines_new (void)
{
  return g_object_new (INN_TYPE_PREFERENCE_LINES, NULL);
}

/**
 * inn_preference_lines_show:
 * @self: the lines
 * @book: the open book
 * @preferences: (element-type InnPreference): of one guest, in the order of the card
 * @room_memories: (element-type InnRoomMemory): of the same guest, latest first
 */
void
inn_preference_lines_show (InnPreferenceLines *self,
                           InnBook            *book,
                           GPtrArray          *preferences,
                           GPtrArray          *room_memories)
{
  g_autoptr(GHashTable) told = g_hash_table_new (NULL, NULL);
  InnDate today;

  g_return_if_fail (INN_IS_PREFERENCE_LINES (self));

  g_set_object (&self->book, book);
  today = inn_clock_get_business_day (inn_book_get_clock (book));
  for (GtkWidget *child; (child = gtk_widget_get_first_child (self->grid)) != NULL; )
    gtk_grid_remove (GTK_GRID (self->grid), child);
  self->n_lines = 0;
  for (int area = 0; area < INN_N_PREFERENCE_AREAS; area++)
    show_area (self, preferences, area, told);
  show_memories (self, room_memories, today);
  show_old (self, preferences, today);
  gtk_widget_set_visible (self->grid, self->n_lines > 0);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->n_lines > 0 || gtk_widget_get_visible (self->old_line));
}
