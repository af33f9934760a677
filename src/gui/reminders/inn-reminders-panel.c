/* inn-reminders-panel.c: see inn-reminders-panel.h. One list, so that the arrow keys walk through
 * all sections; each section's first row carries its head. The follow-up editor lies over the list.
 */

#include "config.h"

#include "inn-reminders-panel.h"

#include "inn-birthday-row.h"
#include "inn-feedback.h"
#include "inn-follow-up-editor.h"
#include "inn-health-line.h"
#include "inn-pane-header.h"
#include "inn-promise-editor.h"
#include "inn-reminder-row.h"

#include <glib/gi18n.h>

struct _InnRemindersPanel
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *rows;
  GtkWidget *left_out_label;
  GtkWidget *health_line;

  InnBook *book;                /* owned */
  InnAgendaList *agenda;        /* owned */
  GListModel *lines;         /* owned, of InnAgendaItem */
  InnReminderEngine *engine;    /* owned */

  InnAgendaItem *lost;          /* owned: its row had the focus and went; NULL: nothing was lost */
  int lost_at;                  /* where that row stood */
};

G_DEFINE_FINAL_TYPE (InnRemindersPanel, inn_reminders_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_AGENDA,
  PROP_ENGINE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *
get_title (InnAgendaSection section)
{
  switch (section)
    {
    case INN_AGENDA_OVERDUE:
      return C_("agenda", "Overdue");
    case INN_AGENDA_TODAY:
      return C_("agenda", "Today");
    case INN_AGENDA_COMING:
      return C_("agenda", "Next 7 days");
    case INN_AGENDA_OTHER_DAYS:
      return C_("agenda", "Other days of the next 30 days");
    case INN_AGENDA_BIRTHDAYS:
    default:
      return C_("agenda", "Birthdays of the next 30 days");
    }
}

/* The section that begins with @item, or INN_AGENDA_N_SECTIONS. */
static InnAgendaSection
find_section (InnRemindersPanel *self,
              InnAgendaItem     *item)
{
  for (InnAgendaSection section = 0; section < INN_AGENDA_N_SECTIONS; section++)
    {
      g_autoptr(InnAgendaItem) first =
        g_list_model_get_item (inn_agenda_list_get_section (self->agenda, section), 0);

      if (first == item)
        return section;
    }

  return INN_AGENDA_N_SECTIONS;
}

static GtkWidget *
create_head (InnRemindersPanel *self,
             InnAgendaSection   section)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (get_title (section));
  g_autofree char *count =
    g_strdup_printf ("%u", inn_agenda_list_get_count (self->agenda, section));
  GtkWidget *count_label = gtk_label_new (count);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (head, "agenda-head");
  gtk_widget_add_css_class (title, "section-head");
  gtk_widget_add_css_class (count_label, "secondary");
  gtk_widget_add_css_class (count_label, "figures");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), count_label);

  return head;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  InnRemindersPanel *self = user_data;
  InnAgendaSection section = find_section (self, inn_agenda_row_get_item (INN_AGENDA_ROW (row)));

  gtk_list_box_row_set_header (row, section < INN_AGENDA_N_SECTIONS
                                    ? create_head (self, section) : NULL);
}

/* Comes before the rows follow, so they are still those of before. */
static void
lines_changed_cb (GListModel *lines,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  InnRemindersPanel *self = user_data;

  for (guint i = position; i < position + removed; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), i);

      if (row != NULL && GTK_WIDGET (row) == gtk_widget_get_focus_child (self->rows))
        {
          g_set_object (&self->lost, inn_agenda_row_get_item (INN_AGENDA_ROW (row)));
          self->lost_at = i;
        }
    }
}

/* What moved to another place took its row along: whoever stood there stands there again. What is
 * gone leaves the focus to what follows it. */
static void
give_focus_again (InnRemindersPanel *self)
{
  g_autoptr(InnAgendaItem) lost = g_steal_pointer (&self->lost);
  GtkListBox *rows = GTK_LIST_BOX (self->rows);
  guint n_lines = g_list_model_get_n_items (self->lines);
  GtkListBoxRow *row;

  if (lost == NULL || n_lines == 0)
    return;

  row = gtk_list_box_get_row_at_index (rows, MIN (self->lost_at, (int) n_lines - 1));
  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr(InnAgendaItem) item = g_list_model_get_item (self->lines, i);

      if (item == lost)
        row = gtk_list_box_get_row_at_index (rows, i);
    }
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static GtkWidget *
create_row_cb (gpointer object,
               gpointer user_data)
{
  InnRemindersPanel *self = user_data;
  InnAgendaItem *item = object;

  if (inn_agenda_item_get_task (item) != NULL)
    return inn_reminder_row_new (self->book, item);

  return inn_birthday_row_new (self->book, item);
}

static void
row_activated_cb (GtkListBox        *rows,
                  GtkListBoxRow     *row,
                  InnRemindersPanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "reminder.open", NULL);
}

static void
loaded_cb (InnRemindersPanel *self)
{
  guint n_left_out = inn_agenda_list_get_n_left_out (self->agenda);
  gboolean empty = TRUE;

  for (InnAgendaSection section = 0; section < INN_AGENDA_N_SECTIONS; section++)
    if (g_list_model_get_n_items (inn_agenda_list_get_section (self->agenda, section)) > 0)
      empty = FALSE;

  gtk_stack_set_visible_child_name (GTK_STACK (self->body), empty ? "empty" : "rows");
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->rows));
  give_focus_again (self);

  gtk_widget_set_visible (self->left_out_label, n_left_out > 0);
  if (n_left_out > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u more is not shown here. Settle or postpone some first.",
                                   "%u more are not shown here. Settle or postpone some first.",
                                   n_left_out),
                         n_left_out);

      gtk_label_set_text (GTK_LABEL (self->left_out_label), text);
    }
}

static void
failed_cb (InnRemindersPanel *self,
           GError            *error)
{
  inn_feedback_error (GTK_WIDGET (self), _("The reminders could not be read"), error);
}

static void
close_editor (InnRemindersPanel *self)
{
  GtkWidget *editor = gtk_stack_get_child_by_name (GTK_STACK (self->stack), "editor");

  if (editor == NULL)
    return;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "list");
  gtk_stack_remove (GTK_STACK (self->stack), editor);
  gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
show_editor (InnRemindersPanel *self,
             GtkWidget         *editor)
{
  close_editor (self);
  g_signal_connect_object (editor, "closed", G_CALLBACK (close_editor), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (GTK_STACK (self->stack), editor, "editor");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), editor);
  gtk_widget_grab_focus (editor);
}

static gboolean
focus_row (InnRemindersPanel *self)
{
  GtkListBox *rows = GTK_LIST_BOX (self->rows);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (rows);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (rows, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Whoever comes in wants the first line, not the button above it. */
static gboolean
inn_reminders_panel_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_FORWARD &&
      focus_row (INN_REMINDERS_PANEL (widget)))
    return TRUE;

  return GTK_WIDGET_CLASS (inn_reminders_panel_parent_class)->focus (widget, direction);
}

static gboolean
inn_reminders_panel_grab_focus (GtkWidget *widget)
{
  InnRemindersPanel *self = INN_REMINDERS_PANEL (widget);
  GtkWidget *editor = gtk_stack_get_child_by_name (GTK_STACK (self->stack), "editor");

  if (editor != NULL)
    return gtk_widget_grab_focus (editor);

  return focus_row (self);
}

/* Rows are there only while they can be seen: a busy hotel has hundreds of them. */
static void
inn_reminders_panel_map (GtkWidget *widget)
{
  InnRemindersPanel *self = INN_REMINDERS_PANEL (widget);

  gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), self->lines, create_row_cb, self, NULL);

  GTK_WIDGET_CLASS (inn_reminders_panel_parent_class)->map (widget);
}

/* What was settled has been seen once the panel is closed. */
static void
inn_reminders_panel_unmap (GtkWidget *widget)
{
  InnRemindersPanel *self = INN_REMINDERS_PANEL (widget);

  GTK_WIDGET_CLASS (inn_reminders_panel_parent_class)->unmap (widget);

  gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), NULL, NULL, NULL, NULL);
  if (self->agenda != NULL)
    inn_agenda_list_drop_settled (self->agenda);
}

static void
inn_reminders_panel_constructed (GObject *object)
{
  InnRemindersPanel *self = INN_REMINDERS_PANEL (object);
  g_autoptr(GListStore) sections = g_list_store_new (G_TYPE_LIST_MODEL);

  G_OBJECT_CLASS (inn_reminders_panel_parent_class)->constructed (object);

  for (InnAgendaSection section = 0; section < INN_AGENDA_N_SECTIONS; section++)
    g_list_store_append (sections, inn_agenda_list_get_section (self->agenda, section));
  self->lines =
    G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&sections))));

  g_signal_connect_object (self->lines, "items-changed", G_CALLBACK (lines_changed_cb), self, 0);

  gtk_list_box_set_header_func (GTK_LIST_BOX (self->rows), update_header_cb, self, NULL);
  inn_health_line_set_engine (INN_HEALTH_LINE (self->health_line), self->book, self->engine);

  g_signal_connect_object (self->agenda, "loaded", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agenda, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  if (inn_agenda_list_is_loaded (self->agenda))
    loaded_cb (self);
}

static void
inn_reminders_panel_dispose (GObject *object)
{
  InnRemindersPanel *self = INN_REMINDERS_PANEL (object);
  GtkWidget *child;

  /* The rows ask for the agenda until they are gone. */
  if (self->rows != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->lines, lines_changed_cb, self);
      gtk_list_box_set_header_func (GTK_LIST_BOX (self->rows), NULL, NULL, NULL);
      gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), NULL, NULL, NULL, NULL);
      self->rows = NULL;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->lost);
  g_clear_object (&self->engine);
  g_clear_object (&self->lines);
  g_clear_object (&self->agenda);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_reminders_panel_parent_class)->dispose (object);
}

static void
inn_reminders_panel_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  InnRemindersPanel *self = INN_REMINDERS_PANEL (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;
    case PROP_AGENDA:
      self->agenda = g_value_dup_object (value);
      break;
    case PROP_ENGINE:
      self->engine = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_reminders_panel_class_init (InnRemindersPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = inn_reminders_panel_constructed;
  object_class->dispose = inn_reminders_panel_dispose;
  object_class->set_property = inn_reminders_panel_set_property;
  widget_class->focus = inn_reminders_panel_focus;
  widget_class->grab_focus = inn_reminders_panel_grab_focus;
  widget_class->map = inn_reminders_panel_map;
  widget_class->unmap = inn_reminders_panel_unmap;

  props[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, INN_TYPE_BOOK, flags);
  props[PROP_AGENDA] = g_param_spec_object ("agenda", NULL, NULL, INN_TYPE_AGENDA_LIST, flags);
  props[PROP_ENGINE] = g_param_spec_object ("engine", NULL, NULL, INN_TYPE_REMINDER_ENGINE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (INN_TYPE_HEALTH_LINE);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-reminders-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPanel, body);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPanel, rows);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPanel, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, InnRemindersPanel, health_line);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
inn_reminders_panel_init (InnRemindersPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_reminders_panel_new:
 * @book: the open book
 * @agenda: what waits
 * @engine: shows popups; its health stands at the foot
 *
 * Returns: (transfer floating): a panel for the side of the window
 */
GtkWidget *
inn_reminders_panel_new (InnBook           *book,
                         InnAgendaList     *agenda,
                         InnReminderEngine *engine)
{
  return g_object_new (INN_TYPE_REMINDERS_PANEL,
                       "book", book,
                       "agenda", agenda,
                       "engine", engine,
                       NULL);
}

/**
 * inn_reminders_panel_new_follow_up:
 * @self: the panel
 * @guest_id: whom it will be about, or 0 if that is still to be chosen
 *
 * Lays an empty form over the list.
 */
void
inn_reminders_panel_new_follow_up (InnRemindersPanel *self,
                                   gint64             guest_id)
{
  GtkWidget *editor;

  g_return_if_fail (INN_IS_REMINDERS_PANEL (self));

  editor = inn_follow_up_editor_new (self->book);
  inn_follow_up_editor_start (INN_FOLLOW_UP_EDITOR (editor), guest_id);
  show_editor (self, editor);
}

/**
 * inn_reminders_panel_edit_follow_up:
 * @self: the panel
 * @follow_up_id: a follow-up
 *
 * Lays a form with it over the list.
 */
void
inn_reminders_panel_edit_follow_up (InnRemindersPanel *self,
                                    gint64             follow_up_id)
{
  GtkWidget *editor;

  g_return_if_fail (INN_IS_REMINDERS_PANEL (self));

  editor = inn_follow_up_editor_new (self->book);
  inn_follow_up_editor_load (INN_FOLLOW_UP_EDITOR (editor), follow_up_id);
  show_editor (self, editor);
}

/**
 * inn_reminders_panel_edit_promise:
 * @self: the panel
 * @promise_id: a promise that stands in the agenda
 *
 * Lays a form with it over the list.
 */
void
inn_reminders_panel_edit_promise (InnRemindersPanel *self,
                                  gint64             promise_id)
{
  g_return_if_fail (INN_IS_REMINDERS_PANEL (self));

  for (guint i = 0; i < g_list_model_get_n_items (self->lines); i++)
    {
      g_autoptr(InnAgendaItem) item = g_list_model_get_item (self->lines, i);
      const InnAgendaTask *task = inn_agenda_item_get_task (item);

      if (task != NULL && task->promise != NULL && task->promise->id == promise_id)
        {
          show_editor (self, inn_promise_editor_new (self->book, task->promise));
          return;
        }
    }
}
