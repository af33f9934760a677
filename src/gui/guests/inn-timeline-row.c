/* inn-timeline-row.c: see inn-timeline-row.h. An icon, and the line that leads to the next one; made
 * once and filled again, as lists do while they are scrolled.
 */

#include "config.h"

#include "inn-timeline-row.h"

#include "inn-format.h"
#include "inn-interaction-words.h"
#include "inn-sheet-parts.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnTimelineRow
{
  GtkBox parent_instance;

  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *details;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (InnTimelineRow, inn_timeline_row, GTK_TYPE_BOX)

/* Longer words are read where the thing itself stands. */
#define MAX_LINES 4

static void
inn_timeline_row_class_init (InnTimelineRowClass *klass)
{
}

static void
inn_timeline_row_init (InnTimelineRow *self)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *top = inn_sheet_part_line ();

  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 14);
  gtk_widget_add_css_class (self->icon, "timeline-icon");
  gtk_widget_add_css_class (line, "hairline");
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (line, TRUE);
  gtk_box_append (GTK_BOX (mark), self->icon);
  gtk_box_append (GTK_BOX (mark), line);
  gtk_box_append (GTK_BOX (self), mark);

  self->title = inn_sheet_part_label ("", (const char *[]) { "strong", NULL });
  gtk_box_append (GTK_BOX (top), self->title);
  self->details = inn_sheet_part_label ("", (const char *[]) { "secondary", "figures", NULL });
  gtk_box_append (GTK_BOX (top), self->details);
  gtk_box_append (GTK_BOX (lines), top);
  self->words = inn_sheet_part_label ("", NULL);
  gtk_label_set_lines (GTK_LABEL (self->words), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->words), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), self->words);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (self), lines);
}

/**
 * inn_timeline_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
inn_timeline_row_new (void)
{
  return g_object_new (INN_TYPE_TIMELINE_ROW, NULL);
}

static const char *
get_icon (const InnTimelineEntry *entry)
{
  static const char *const icons[] = {
    [INN_TIMELINE_CAME] = "inn-bed-symbolic",
    [INN_TIMELINE_LEFT] = "inn-next-symbolic",
    [INN_TIMELINE_TALKED] = "inn-note-symbolic",
    [INN_TIMELINE_SAID] = "inn-message-symbolic",
    [INN_TIMELINE_PLANNED] = "inn-clock-symbolic",
    [INN_TIMELINE_DONE] = "inn-check-symbolic",
    [INN_TIMELINE_PROMISED] = "inn-star-symbolic",
    [INN_TIMELINE_SETTLED] = "inn-star-symbolic",
    [INN_TIMELINE_CHANGED] = "inn-edit-symbolic",
  };

  if (entry->interaction != NULL)
    return inn_interaction_kind_get_icon (entry->interaction->kind);
  if (entry->kind == INN_TIMELINE_TAG)
    return "inn-tag-symbolic";
  if (entry->kind == INN_TIMELINE_TIER)
    return "inn-up-symbolic";

  return icons[entry->place.event];
}

/* "11-20 14:30 · Lin Xiao" */
static char *
dup_details (const InnTimelineEntry *entry,
             InnCivil                now)
{
  g_autofree char *when = inn_format_due (entry->when, now);

  if (*entry->who == '\0')
    return g_steal_pointer (&when);

  return g_strconcat (when, C_("separator", "\302\240· "), entry->who, NULL);
}

/**
 * inn_timeline_row_show:
 * @entry: what to show
 * @now: the civil time at the hotel
 *
 * Fills the row.
 */
void
inn_timeline_row_show (InnTimelineRow         *self,
                       const InnTimelineEntry *entry,
                       InnCivil                now)
{
  g_autofree char *details = dup_details (entry, now);

  g_return_if_fail (INN_IS_TIMELINE_ROW (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), get_icon (entry));
  gtk_label_set_text (GTK_LABEL (self->title), entry->title);
  gtk_label_set_text (GTK_LABEL (self->details), details);
  inn_user_text_set_label (GTK_LABEL (self->words), entry->words);
}

/**
 * inn_timeline_row_dup_spoken:
 * @entry: a line
 * @now: the civil time at the hotel
 *
 * Returns: (transfer full): the line as a screen reader says it
 */
char *
inn_timeline_row_dup_spoken (const InnTimelineEntry *entry,
                             InnCivil                now)
{
  g_autofree char *details = dup_details (entry, now);

  if (*entry->words == '\0')
    return inn_format_list (entry->title, details);

  /* Translators: kind of what happened, when and who, the words. */
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), entry->title, details, entry->words);
}
