/* inn-promise-bar.c: see inn-promise-bar.h. One press says that it was kept; that it was not is said with
 * a word in a line below.
 */

#include "config.h"

#include "inn-promise-bar.h"

#include "inn-format.h"
#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-promises.h"
#include "inn-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnPromiseBar
{
  GtkBox parent_instance;

  GtkWidget *reason_line; /* NULL before it is needed */
  GtkWidget *reason;

  InnBook *book;          /* owned */
  InnPromise *promise;    /* owned */
};

G_DEFINE_FINAL_TYPE (InnPromiseBar, inn_promise_bar, GTK_TYPE_BOX)

enum
{
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_staff_name (InnBook *book,
                gint64   staff_id)
{
  GPtrArray *staff = inn_desk_get_staff (inn_book_get_desk (book));

  for (guint i = 0; i < staff->len; i++)
    if (((InnStaff *) g_ptr_array_index (staff, i))->id == staff_id)
      return ((InnStaff *) g_ptr_array_index (staff, i))->name;

  return "";
}

/**
 * inn_promise_bar_dup_details:
 * @book: the open book
 * @promise: a promise
 *
 * Returns: (transfer full): until when, by whom and since when
 */
char *
inn_promise_bar_dup_details (InnBook    *book,
                             InnPromise *promise)
{
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (book));
  const char *who = get_staff_name (book, promise->staff_id);
  g_autofree char *day = inn_format_short_day (promise->day, now.date);
  g_autofree char *made = *who != '\0' ? g_strconcat (who, C_("separator", "\302\240· "), day, NULL)
                                       : g_strdup (day);
  g_autofree char *due = NULL;
  g_autofree char *until = NULL;

  if (inn_civil_is_set (promise->due))
    {
      due = inn_format_due (promise->due, now);
      /* Translators: a day, perhaps with a time, until which a promise is to be kept. */
      until = g_strdup_printf (_("until %s"), due);
    }
  else
    {
      until = g_strdup (_("next visit"));
    }

  return g_strconcat (until, C_("separator", "\302\240· "), made, NULL);
}

static void
settle (InnPromiseBar *self,
        gboolean       kept,
        const char    *outcome)
{
  g_autofree char *title = inn_text_shorten (inn_promise_get_title (self->promise), 60);
  /* Translators: %s is what was promised. */
  char *done = kept ? g_strdup_printf (_("Kept: %s"), title)
                    : g_strdup_printf (_("Not kept: %s"), title);

  inn_store_settle_promise_async (inn_book_get_store (self->book), self->promise->id, kept, outcome,
                                  NULL, inn_pending_act_cb,
                                  inn_pending_act_new (GTK_WIDGET (self),
                                                       inn_store_change_promise_finish, done,
                                                       _("The promise was not changed")));
}

static void
keep_cb (InnPromiseBar *self)
{
  settle (self, TRUE, NULL);
}

static void
broken_cb (InnPromiseBar *self)
{
  g_autofree char *text = inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)),
                                          INN_TEXT_ONE_LINE);

  settle (self, FALSE, text);
}

static void
close_reason_cb (InnPromiseBar *self)
{
  gtk_widget_set_visible (self->reason_line, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
key_cb (InnPromiseBar   *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  close_reason_cb (self);

  return GDK_EVENT_STOP;
}

static void
open_reason (InnPromiseBar *self)
{
  if (self->reason_line == NULL)
    {
      GtkEventController *keys = gtk_event_controller_key_new ();

      self->reason_line = inn_sheet_part_line ();
      self->reason = inn_sheet_part_entry (_("What happened instead"), 22);
      gtk_box_append (GTK_BOX (self->reason_line), self->reason);
      gtk_box_append (GTK_BOX (self->reason_line),
                      inn_sheet_part_button (C_("promise", "Not kept"), G_CALLBACK (broken_cb),
                                             self));
      gtk_box_append (GTK_BOX (self->reason_line),
                      inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_reason_cb),
                                             self));
      g_signal_connect_object (self->reason, "activate", G_CALLBACK (broken_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (self->reason_line, keys);
      gtk_box_append (GTK_BOX (self), self->reason_line);
    }
  gtk_widget_set_visible (self->reason_line, TRUE);
  gtk_widget_grab_focus (self->reason);
}

/* ---- Actions ----------------------------------------------------------------------------- */

static void
break_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  open_reason (user_data);
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_signal_emit (user_data, signals[EDIT], 0);
}

static void
delete_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnPromiseBar *self = user_data;

  inn_store_delete_promise_async (inn_book_get_store (self->book), self->promise->id, NULL,
                                  inn_pending_act_cb,
                                  inn_pending_act_new (GTK_WIDGET (self),
                                                       inn_store_change_promise_finish,
                                                       g_strdup (_("The promise is deleted")),
                                                       _("The promise was not deleted")));
}

static void
inn_promise_bar_dispose (GObject *object)
{
  InnPromiseBar *self = INN_PROMISE_BAR (object);

  g_clear_pointer (&self->promise, inn_promise_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_promise_bar_parent_class)->dispose (object);
}

static void
inn_promise_bar_class_init (InnPromiseBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_promise_bar_dispose;

  signals[EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_promise_bar_init (InnPromiseBar *self)
{
  static const GActionEntry entries[] = {
    { "break", break_action },
    { "edit", edit_action },
    { "delete", delete_action },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "bar");
  gtk_widget_add_css_class (GTK_WIDGET (self), "warning-bar");
  gtk_widget_add_css_class (GTK_WIDGET (self), "promise-bar");
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "promise", G_ACTION_GROUP (actions));
}

static GtkWidget *
make_menu (void)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("Not Kept…"), "promise.break");
  g_menu_append (menu, C_("verb", "Edit"), "promise.edit");
  g_menu_append (menu, C_("verb", "Delete"), "promise.delete");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "inn-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "aside");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("More about this promise"));
  inn_spoken_name_set (button, _("More about this promise"));

  return button;
}

/**
 * inn_promise_bar_new:
 * @book: the open book
 * @promise: what was promised and is open
 * @guest_id: whose page it stands on; another guest is named
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
inn_promise_bar_new (InnBook    *book,
                     InnPromise *promise,
                     gint64      guest_id)
{
  InnPromiseBar *self = g_object_new (INN_TYPE_PROMISE_BAR, NULL);
  gboolean overdue = inn_promise_is_overdue (promise,
                                             inn_clock_get_civil (inn_book_get_clock (book)));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new_from_icon_name ("inn-star-symbolic");
  GtkWidget *texts = inn_sheet_part_line ();
  GtkWidget *details;
  g_autofree char *source = inn_promise_bar_dup_details (book, promise);
  g_autofree char *title = NULL;

  self->book = g_object_ref (book);
  self->promise = inn_promise_ref (promise);

  if (promise->guest_id != guest_id && *promise->guest_name != '\0')
    /* Translators: name of a guest, what was promised to that guest. */
    title = g_strdup_printf (_("%1$s: %2$s"), promise->guest_name, inn_promise_get_title (promise));
  else
    title = g_strdup (inn_promise_get_title (promise));

  gtk_widget_add_css_class (icon, "bar-mark");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (texts),
                  inn_sheet_part_label (_("Promised"), (const char *[]) { "bar-mark", NULL }));
  gtk_box_append (GTK_BOX (texts), inn_sheet_part_label (title, NULL));
  details = inn_sheet_part_label (source, (const char *[]) { overdue ? "danger" : "secondary",
                                                             "field-message", "figures", NULL });
  gtk_box_append (GTK_BOX (texts), details);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), texts);
  if (!inn_book_is_read_only (book))
    {
      GtkWidget *keep = inn_sheet_part_button (C_("promise verb", "Kept"), G_CALLBACK (keep_cb),
                                               self);
      /* Translators: a button that marks a promise as kept. */
      g_autofree char *spoken = g_strdup_printf (_("Mark as kept: %s"), title);

      gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (keep, _("Mark this promise as kept"));
      inn_spoken_name_set (keep, spoken);
      gtk_box_append (GTK_BOX (line), keep);
      gtk_box_append (GTK_BOX (line), make_menu ());
    }
  gtk_widget_set_vexpand (line, TRUE);
  gtk_box_append (GTK_BOX (self), line);

  return GTK_WIDGET (self);
}

/**
 * inn_promise_bar_get_promise:
 *
 * Returns: (transfer none): what was promised
 */
InnPromise *
inn_promise_bar_get_promise (InnPromiseBar *self)
{
  g_return_val_if_fail (INN_IS_PROMISE_BAR (self), NULL);

  return self->promise;
}
