/* inn-timeline-window.c: see inn-timeline-window.h. Lines are read a page at a time, the next one before
 * the end is reached; the list makes rows only for those that are seen.
 */

#include "config.h"

#include "inn-timeline-window.h"

#include "inn-feedback.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-timeline.h"
#include "inn-timeline-item.h"
#include "inn-timeline-row.h"

#include <glib/gi18n.h>

struct _InnTimelineWindow
{
  AdwWindow parent_instance;

  GtkWidget *search;
  GtkWidget *years;
  GtkWidget *kinds[INN_N_TIMELINE_KINDS];
  GtkWidget *body;
  GtkWidget *scroller;
  GtkWidget *view;

  InnBook *book;             /* owned */
  gint64 guest_id;
  GListStore *items;         /* owned, of InnTimelineItem */
  GCancellable *cancellable; /* owned, of the question under way */
  int first_year;            /* of the years to choose from, 0 before they are known */
  int last_year;
  gboolean asking;
  gboolean more;
  gboolean setting;          /* whether the years are being set by the program */
};

G_DEFINE_FINAL_TYPE (InnTimelineWindow, inn_timeline_window, ADW_TYPE_WINDOW)

enum
{
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define PAGE 100

/* So much is kept ready below what is seen, in heights of the window. */
#define AHEAD 2

static InnCivil
get_now (InnTimelineWindow *self)
{
  return inn_clock_get_civil (inn_book_get_clock (self->book));
}

/* None chosen are all. */
static guint
get_kinds (InnTimelineWindow *self)
{
  guint kinds = 0;

  for (int i = 0; i < INN_N_TIMELINE_KINDS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->kinds[i])))
      kinds |= 1u << i;

  return kinds != 0 ? kinds : INN_TIMELINE_ALL_KINDS;
}

static InnTimelinePlace
get_begin (InnTimelineWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->years));

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
           ? INN_TIMELINE_BEGIN : inn_timeline_end_of_year (self->last_year + 1 - (int) chosen);
}

/* The years are those of all lines, whatever is chosen. */
static void
show_years (InnTimelineWindow *self,
            InnTimeline       *timeline)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->years));
  int year = chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
               ? 0 : self->last_year + 1 - (int) chosen;
  g_autoptr(GtkStringList) names = NULL;

  if (timeline->first_year == self->first_year && timeline->last_year == self->last_year)
    return;

  self->first_year = timeline->first_year;
  self->last_year = timeline->last_year;
  names = gtk_string_list_new ((const char *const[]) { C_("timeline", "All years"), NULL });
  for (int i = self->last_year; i >= self->first_year && i > 0; i--)
    gtk_string_list_take (names, g_strdup_printf ("%d", i));
  self->setting = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->years), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->years),
                              year >= self->first_year && year <= self->last_year && year > 0
                                ? self->last_year + 1 - year : 0);
  self->setting = FALSE;
  gtk_widget_set_visible (self->years, self->last_year > self->first_year);
}

static void ask (InnTimelineWindow *self,
                 InnTimelinePlace   before,
                 guint              limit,
                 gboolean           anew);

static void
ask_for_more (InnTimelineWindow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr(InnTimelineItem) last = NULL;

  if (!self->more || self->asking || n == 0)
    return;

  last = g_list_model_get_item (G_LIST_MODEL (self->items), n - 1);
  ask (self, inn_timeline_item_get_entry (last)->place, PAGE, FALSE);
}

static void
scrolled_cb (InnTimelineWindow *self)
{
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double page = gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) + (1 + AHEAD) * page
      >= gtk_adjustment_get_upper (adjustment))
    ask_for_more (self);
}

static void
take (InnTimelineWindow *self,
      InnTimeline       *timeline,
      gboolean           anew)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < timeline->entries->len; i++)
    g_ptr_array_add (items, inn_timeline_item_new (g_ptr_array_index (timeline->entries, i)));
  g_list_store_splice (self->items, anew ? 0 : n, anew ? n : 0, items->pdata, items->len);
  self->more = timeline->more;
  show_years (self, timeline);
  gtk_stack_set_visible_child_name (GTK_STACK (self->body),
                                    g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0
                                      ? "lines" : "none");
}

typedef struct
{
  InnTimelineWindow *self; /* owned */
  gboolean anew;
} Question;

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr(InnTimelineWindow) self = question->self;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnTimeline) timeline
    = inn_store_list_timeline_finish (INN_STORE (source), result, &error);

  if (self->book == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->asking = FALSE;
  if (timeline == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The timeline could not be read"), error);
      return;
    }

  take (self, timeline, question->anew);
}

static void
ask (InnTimelineWindow *self,
     InnTimelinePlace   before,
     guint              limit,
     gboolean           anew)
{
  Question *question = g_new (Question, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->asking = TRUE;
  *question = (Question) { g_object_ref (self), anew };
  inn_store_list_timeline_async (inn_book_get_store (self->book), self->guest_id, get_kinds (self),
                                 gtk_editable_get_text (GTK_EDITABLE (self->search)), before, limit,
                                 self->cancellable, listed_cb, question);
}

/* From the top, as something else is asked for. */
static void
begin_cb (InnTimelineWindow *self)
{
  if (self->setting)
    return;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW
                                                                   (self->scroller)), 0);
  ask (self, get_begin (self), PAGE, TRUE);
}

static void
book_changed_cb (InnTimelineWindow *self,
                 InnChangeSet      *changes)
{
  if (inn_change_set_has_guest (changes, self->guest_id) || inn_change_set_is_many (changes))
    ask (self, get_begin (self), MAX (PAGE, g_list_model_get_n_items (G_LIST_MODEL (self->items))),
         TRUE);
}

/* ---- Rows ------------------------------------------------------------------------------ */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, inn_timeline_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         InnTimelineWindow        *self)
{
  const InnTimelineEntry *entry
    = inn_timeline_item_get_entry (INN_TIMELINE_ITEM (gtk_list_item_get_item (item)));
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *spoken = inn_timeline_row_dup_spoken (entry, get_now (self));

  inn_timeline_row_show (INN_TIMELINE_ROW (row), entry, get_now (self));
  inn_spoken_name_set (gtk_widget_get_parent (row), spoken);
  gtk_list_item_set_activatable (item, entry->interaction != NULL
                                       && !inn_book_is_read_only (self->book));
}

static void
activate_cb (InnTimelineWindow *self,
             guint              position)
{
  g_autoptr(InnTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  InnInteraction *interaction = inn_timeline_item_get_entry (item)->interaction;

  if (interaction == NULL)
    return;

  g_signal_emit (self, signals[EDIT], 0, interaction);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- Object ---------------------------------------------------------------------------- */

static void
inn_timeline_window_dispose (GObject *object)
{
  InnTimelineWindow *self = INN_TIMELINE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (inn_timeline_window_parent_class)->dispose (object);
}

static void
inn_timeline_window_class_init (InnTimelineWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_timeline_window_dispose;

  signals[EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_filter (InnTimelineWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *chips = inn_sheet_part_line ();

  self->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search, TRUE);
  g_object_set (self->search, "placeholder-text", _("Search the timeline"), NULL);
  inn_spoken_name_set (self->search, _("Words in the timeline"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->search);
  self->years = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_visible (self->years, FALSE);
  gtk_widget_set_tooltip_text (self->years, _("Go to a year"));
  inn_spoken_name_set (self->years, _("Go to a year"));
  g_signal_connect_object (self->years, "notify::selected", G_CALLBACK (begin_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->years);
  gtk_box_append (GTK_BOX (box), line);

  for (int i = 0; i < INN_N_TIMELINE_KINDS; i++)
    {
      self->kinds[i] = gtk_toggle_button_new_with_label (inn_timeline_kind_get_label (i));
      gtk_widget_add_css_class (self->kinds[i], "chip");
      g_signal_connect_object (self->kinds[i], "toggled", G_CALLBACK (begin_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (chips), self->kinds[i]);
    }
  gtk_box_append (GTK_BOX (box), chips);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_bottom (box, 8);

  return box;
}

static GtkWidget *
make_lines (InnTimelineWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  GtkAdjustment *adjustment;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "timeline");
  inn_spoken_name_set (self->view, _("Timeline"));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  /* Once what came has its place; before, the end always seems near. */
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);

  return self->scroller;
}

static void
inn_timeline_window_init (InnTimelineWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *none;

  self->items = g_list_store_new (INN_TYPE_TIMELINE_ITEM);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 680);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), make_filter (self));
  self->body = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->body), make_lines (self), "lines");
  none = inn_sheet_part_label (_("Nothing of that kind."), (const char *[]) { "secondary", NULL });
  gtk_widget_set_halign (none, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (none, TRUE);
  gtk_stack_add_named (GTK_STACK (self->body), none, "none");
  gtk_box_append (GTK_BOX (box), self->body);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * inn_timeline_window_new:
 * @from: a widget of the window it belongs to
 * @book: the open book
 * @guest: whose timeline
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWidget *
inn_timeline_window_new (GtkWidget      *from,
                         InnBook        *book,
                         const InnGuest *guest)
{
  InnTimelineWindow *self = g_object_new (INN_TYPE_TIMELINE_WINDOW,
                                          "transient-for", gtk_widget_get_root (from),
                                          "destroy-with-parent", TRUE,
                                          NULL);
  /* Translators: name of a guest. */
  g_autofree char *title = g_strdup_printf (_("Timeline of %s"), inn_guest_get_display_name (guest));

  self->book = g_object_ref (book);
  self->guest_id = inn_guest_get_id (guest);
  gtk_window_set_title (GTK_WINDOW (self), title);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  ask (self, INN_TIMELINE_BEGIN, PAGE, TRUE);

  return GTK_WIDGET (self);
}
