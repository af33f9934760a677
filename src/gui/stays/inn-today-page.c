/* inn-today-page.c: see inn-today-page.h. What is shown comes from an #InnLiveDay, which is asked for
 * nothing before the page is seen for the first time; what waits comes from the agenda that the
 * reminders have.
 */

#include "config.h"

#include "inn-today-page.h"

#include "inn-column-layout.h"
#include "inn-day-agenda.h"
#include "inn-day-chooser.h"
#include "inn-day-feedback.h"
#include "inn-day-figures.h"
#include "inn-day-section.h"
#include "inn-day-words.h"
#include "inn-ends-layout.h"
#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-house-section.h"
#include "inn-live-day.h"
#include "inn-pane-header.h"
#include "inn-shell.h"
#include "inn-stay-acts.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnTodayPage
{
  GtkWidget parent_instance;

  GtkWidget *chooser;
  GtkWidget *print_button;
  GtkWidget *scroller;
  GtkWidget *title_label;
  GtkWidget *sentence_label;
  GtkWidget *figures;
  GtkWidget *no_rooms_box;
  GtkWidget *columns;
  GtkWidget *arrivals;
  GtkWidget *departures;
  GtkWidget *house;
  GtkWidget *free_rooms;
  GtkWidget *follow_ups;
  GtkWidget *birthdays;
  GtkWidget *feedback;

  InnBook *book;            /* owned */
  InnLiveDay *live;         /* owned */
  InnAgendaList *agenda;    /* owned, NULL before somebody brings one */
  GtkWidget *shell;         /* unowned, our root */
  gulong folded_handler;
  gboolean wants_focus;     /* as soon as there are rows */
};

G_DEFINE_FINAL_TYPE (InnTodayPage, inn_today_page, GTK_TYPE_WIDGET)

/* ---- What is shown ----------------------------------------------------------------------- */

static guint
count_birthdays_today (InnTodayPage *self)
{
  GListModel *birthdays = inn_agenda_list_get_section (self->agenda, INN_AGENDA_BIRTHDAYS);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (birthdays); i++)
    {
      g_autoptr(InnAgendaItem) item = g_list_model_get_item (birthdays, i);
      const InnAgendaDay *birthday = inn_agenda_item_get_day (item);

      if (birthday != NULL && birthday->days_left == 0)
        n++;
    }

  return n;
}

/* What cannot wait; nothing is said of days on which nobody is at the desk. */
static char *
dup_facts (InnTodayPage *self)
{
  InnDate day = inn_live_day_get_day (self->live);
  g_autofree char *birthdays = NULL;
  g_autofree char *overdue = NULL;
  guint n;

  if (!inn_live_day_is_today (self->live))
    return inn_day_words_distance (inn_date_days_between (inn_live_day_get_today (self->live),
                                                          day));
  if (self->agenda == NULL || !inn_agenda_list_is_loaded (self->agenda))
    return g_strdup ("");

  n = count_birthdays_today (self);
  if (n > 0)
    birthdays = g_strdup_printf (ngettext ("%u guest has a birthday today",
                                           "%u guests have a birthday today", n), n);
  n = inn_agenda_list_get_count (self->agenda, INN_AGENDA_OVERDUE);
  if (n > 0)
    overdue = g_strdup_printf (ngettext ("%u follow-up is overdue", "%u follow-ups are overdue", n),
                               n);

  return inn_format_list (birthdays, overdue);
}

static void
show_head (InnTodayPage *self)
{
  InnDate day = inn_live_day_get_day (self->live);
  InnDate today = inn_live_day_get_today (self->live);
  gboolean lunar = inn_settings_get_show_lunar (inn_book_get_settings (self->book));
  g_autofree char *title = inn_day_words_title (day, today);
  g_autofree char *almanac = inn_day_words_almanac (day, lunar);
  g_autofree char *facts = dup_facts (self);
  g_autofree char *sentence = inn_day_words_sentence (almanac, facts);

  gtk_label_set_text (GTK_LABEL (self->title_label), title);
  inn_user_text_set_label (GTK_LABEL (self->sentence_label), sentence);
  inn_day_chooser_set_days (INN_DAY_CHOOSER (self->chooser), day, today);
}

static void
show_list (InnTodayPage *self)
{
  InnDayList *list = inn_live_day_get_list (self->live);
  InnDate day = inn_live_day_get_day (self->live);
  InnDate today = inn_live_day_get_today (self->live);
  gboolean is_today = inn_live_day_is_today (self->live);
  gboolean can_act = !inn_book_is_read_only (self->book);
  gboolean has_rooms;

  show_head (self);
  if (list == NULL)
    return;

  has_rooms = list->n_rooms > 0;
  gtk_widget_set_visible (self->figures, has_rooms);
  gtk_widget_set_visible (self->no_rooms_box, !has_rooms);
  gtk_widget_set_visible (self->free_rooms, has_rooms);
  inn_day_figures_show (INN_DAY_FIGURES (self->figures), list, is_today);
  inn_day_section_show (INN_DAY_SECTION (self->arrivals), list->arrivals, day, today, can_act);
  inn_day_section_show (INN_DAY_SECTION (self->departures), list->departures, day, today, can_act);
  inn_house_section_show_stays (INN_HOUSE_SECTION (self->house), list->in_house, day, today);
  inn_house_section_show_free (INN_HOUSE_SECTION (self->free_rooms), list, day,
                               can_act && inn_date_compare (day, today) >= 0);
  gtk_widget_set_visible (self->columns, TRUE);
  if (self->wants_focus)
    {
      self->wants_focus = FALSE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

static void
failed_cb (InnTodayPage *self,
           GError       *error)
{
  inn_feedback_error (GTK_WIDGET (self), _("The list of the day could not be read"), error);
}

static void
chosen_cb (InnDayChooser *chooser,
           InnTodayPage  *self)
{
  inn_today_page_show_day (self, inn_day_chooser_get_day (chooser));
}

/* ---- What can be done -------------------------------------------------------------------- */

static const InnDayRow *
find_row (GPtrArray *rows,
          gint64     stay_id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const InnDayRow *row = g_ptr_array_index (rows, i);

      if (row->stay->id == stay_id)
        return row;
    }

  return NULL;
}

static void
check_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  InnTodayPage *self = INN_TODAY_PAGE (widget);
  InnDayList *list = inn_live_day_get_list (self->live);
  gboolean in = g_str_equal (name, "stays.check-in");
  const InnDayRow *row;

  if (list == NULL)
    return;

  /* Where the form and the bill are at hand, they are filled in and looked at first. */
  if (gtk_widget_activate_action (widget, in ? "win.check-in" : "win.check-out", "x",
                                  g_variant_get_int64 (parameter)))
    return;

  row = find_row (in ? list->arrivals : list->departures, g_variant_get_int64 (parameter));
  if (row != NULL && in)
    inn_stay_acts_check_in (widget, self->book, row->stay, row->name);
  else if (row != NULL)
    inn_stay_acts_check_out (widget, self->book, row->stay, row->name);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_day_chooser_step (INN_DAY_CHOOSER (INN_TODAY_PAGE (widget)->chooser),
                        g_str_equal (name, "today.day-before") ? -1 : 1);
}

static void
home_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_day_chooser_go_home (INN_DAY_CHOOSER (INN_TODAY_PAGE (widget)->chooser));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autofree char *day = inn_date_dup_iso (inn_live_day_get_day (INN_TODAY_PAGE (widget)->live));

  gtk_widget_activate_action (widget, "win.morning-sheet", "s", day);
}

/* From the end of one section to the next that has something to stand on. */
static void
walk_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnTodayPage *self = INN_TODAY_PAGE (widget);
  GtkWidget *sections[] = { self->arrivals, self->departures, self->house };
  gboolean down = g_variant_get_boolean (parameter);
  int at = -1;

  for (int i = 0; i < (int) G_N_ELEMENTS (sections); i++)
    if (gtk_widget_get_focus_child (self->columns) == sections[i])
      at = i;
  if (at < 0)
    return;

  for (int i = at + (down ? 1 : -1); i >= 0 && i < (int) G_N_ELEMENTS (sections);
       i += down ? 1 : -1)
    if (gtk_widget_child_focus (sections[i], down ? GTK_DIR_DOWN : GTK_DIR_UP))
      return;
}

/* ---- The widget -------------------------------------------------------------------------- */

static void
folded_cb (InnTodayPage *self)
{
  gboolean folded = FALSE;

  g_object_get (self->shell, "navigation-folded", &folded, NULL);
  /* Beside three window controls there is no room for it; it stands in the menu as well. */
  gtk_widget_set_visible (self->print_button, !folded);
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
inn_today_page_root (GtkWidget *widget)
{
  InnTodayPage *self = INN_TODAY_PAGE (widget);
  InnShell *shell;

  GTK_WIDGET_CLASS (inn_today_page_parent_class)->root (widget);

  shell = inn_shell_find (widget);
  if (shell == NULL || GTK_WIDGET (shell) != GTK_WIDGET (gtk_widget_get_root (widget)))
    return;

  self->shell = GTK_WIDGET (shell);
  self->folded_handler = g_signal_connect_swapped (shell, "notify::navigation-folded",
                                                   G_CALLBACK (folded_cb), self);
  folded_cb (self);
}

static void
inn_today_page_unroot (GtkWidget *widget)
{
  InnTodayPage *self = INN_TODAY_PAGE (widget);

  if (self->shell != NULL)
    g_clear_signal_handler (&self->folded_handler, self->shell);
  self->shell = NULL;

  GTK_WIDGET_CLASS (inn_today_page_parent_class)->unroot (widget);
}

static void
inn_today_page_map (GtkWidget *widget)
{
  InnTodayPage *self = INN_TODAY_PAGE (widget);

  if (inn_live_day_get_list (self->live) == NULL)
    inn_live_day_refresh (self->live);

  GTK_WIDGET_CLASS (inn_today_page_parent_class)->map (widget);
}

/* What was settled here has been seen once the page is left. */
static void
inn_today_page_unmap (GtkWidget *widget)
{
  InnTodayPage *self = INN_TODAY_PAGE (widget);

  GTK_WIDGET_CLASS (inn_today_page_parent_class)->unmap (widget);

  if (self->agenda != NULL)
    inn_agenda_list_drop_settled (self->agenda);
}

/* Whoever comes to the page stands on its first row. */
static gboolean
inn_today_page_grab_focus (GtkWidget *widget)
{
  InnTodayPage *self = INN_TODAY_PAGE (widget);

  self->wants_focus = inn_live_day_get_list (self->live) == NULL;

  return self->wants_focus
         || gtk_widget_child_focus (self->columns, GTK_DIR_TAB_FORWARD)
         || gtk_widget_child_focus (self->chooser, GTK_DIR_TAB_FORWARD);
}

static void
inn_today_page_dispose (GObject *object)
{
  InnTodayPage *self = INN_TODAY_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  if (self->live != NULL)
    g_object_run_dispose (G_OBJECT (self->live));
  g_clear_object (&self->live);
  g_clear_object (&self->agenda);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_today_page_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "stays.check-in", "x", check_action);
  gtk_widget_class_install_action (widget_class, "stays.check-out", "x", check_action);
  gtk_widget_class_install_action (widget_class, "today.day-before", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "today.day-after", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "today.home", NULL, home_action);
  gtk_widget_class_install_action (widget_class, "today.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "today.walk", "b", walk_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "today.day-before", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK,
                                       "today.day-after", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK,
                                       "today.home", NULL);
}

static void
inn_today_page_class_init (InnTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_today_page_dispose;
  widget_class->root = inn_today_page_root;
  widget_class->unroot = inn_today_page_unroot;
  widget_class->map = inn_today_page_map;
  widget_class->unmap = inn_today_page_unmap;
  widget_class->grab_focus = inn_today_page_grab_focus;
  install_keys (widget_class);

  g_type_ensure (INN_TYPE_COLUMN_LAYOUT);
  g_type_ensure (INN_TYPE_DAY_AGENDA);
  g_type_ensure (INN_TYPE_DAY_CHOOSER);
  g_type_ensure (INN_TYPE_DAY_FEEDBACK);
  g_type_ensure (INN_TYPE_DAY_FIGURES);
  g_type_ensure (INN_TYPE_DAY_SECTION);
  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  g_type_ensure (INN_TYPE_HOUSE_SECTION);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, figures);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, no_rooms_box);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, arrivals);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, departures);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, house);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, free_rooms);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, birthdays);
  gtk_widget_class_bind_template_child (widget_class, InnTodayPage, feedback);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
inn_today_page_init (InnTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_today_page_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the page, showing today
 */
GtkWidget *
inn_today_page_new (InnBook *book)
{
  InnTodayPage *self = g_object_new (INN_TYPE_TODAY_PAGE, NULL);

  self->book = g_object_ref (book);
  self->live = inn_live_day_new (book);
  inn_day_feedback_set_book (INN_DAY_FEEDBACK (self->feedback), book);
  g_signal_connect_object (self->live, "loaded", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->live, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_settings (book), "changed", G_CALLBACK (show_head), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_head (self);

  return GTK_WIDGET (self);
}

/**
 * inn_today_page_set_agenda:
 * @self: the page
 * @agenda: what waits; set once
 */
void
inn_today_page_set_agenda (InnTodayPage  *self,
                           InnAgendaList *agenda)
{
  g_return_if_fail (INN_IS_TODAY_PAGE (self));
  g_return_if_fail (self->agenda == NULL);

  self->agenda = g_object_ref (agenda);
  inn_day_agenda_set_agenda (INN_DAY_AGENDA (self->follow_ups), self->book, agenda);
  inn_day_agenda_set_agenda (INN_DAY_AGENDA (self->birthdays), self->book, agenda);
  gtk_widget_set_visible (self->follow_ups, TRUE);
  gtk_widget_set_visible (self->birthdays, TRUE);
  g_signal_connect_object (agenda, "loaded", G_CALLBACK (show_head), self, G_CONNECT_SWAPPED);
  show_head (self);
}

/**
 * inn_today_page_show_day:
 * @self: the page
 * @day: the day to show
 */
void
inn_today_page_show_day (InnTodayPage *self,
                         InnDate       day)
{
  g_return_if_fail (INN_IS_TODAY_PAGE (self));

  inn_live_day_set_day (self->live, day);
  show_head (self);
}
