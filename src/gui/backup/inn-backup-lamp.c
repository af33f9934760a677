/* inn-backup-lamp.c: see inn-backup-lamp.h. Of two places it tells of the one that is worse off. */

#include "config.h"

#include "inn-backup-lamp.h"

#include "inn-backup-phrases.h"
#include "inn-backup-words.h"
#include "inn-error.h"

#include <glib/gi18n.h>

/* A lamp that nobody refreshes would stay green. */
#define LOOK_AGAIN_SECONDS 60

struct _InnBackupLamp
{
  GtkButton parent_instance;

  GtkWidget *dot;
  GtkWidget *label;

  InnBackupKeeper *keeper; /* owned */
  InnBookWatch *watch;     /* owned */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (InnBackupLamp, inn_backup_lamp, GTK_TYPE_BUTTON)

static void
show (InnBackupLamp *self,
      const char    *tint,
      const char    *text,
      const char    *more)
{
  gtk_widget_set_css_classes (self->dot, (const char *[]) { "health-dot", tint, NULL });
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), more != NULL ? more : text);
}

static void
show_running (InnBackupLamp *self)
{
  g_autofree char *text
    = g_strdup_printf (_("Copying, %d %%"),
                       (int) (inn_backup_keeper_get_fraction (self->keeper) * 100));

  show (self, "green", text, NULL);
}

static void
show_here (InnBackupLamp        *self,
           const InnBackupPlace *here)
{
  InnClock *clock = inn_store_get_clock (inn_backup_keeper_get_store (self->keeper));
  InnBackupHealth health = inn_backup_keeper_get_health (self->keeper, INN_BACKUP_HERE);
  g_autofree char *age = inn_backup_phrases_dup_age (clock, here->utc);

  if (here->error != NULL)
    show (self, inn_backup_phrases_get_tint (health), _("The last copy failed"),
          inn_backup_words_get_copy_failure (here->error));
  else
    show (self, inn_backup_phrases_get_tint (health), age, NULL);
}

static void
show_elsewhere (InnBackupLamp        *self,
                const InnBackupPlace *elsewhere)
{
  InnBackupHealth health = inn_backup_keeper_get_health (self->keeper, INN_BACKUP_ELSEWHERE);
  gboolean gone = g_error_matches (elsewhere->error, INN_ERROR, INN_ERROR_GONE);

  show (self, inn_backup_phrases_get_tint (health),
        gone ? _("Second place missing") : _("Not in the second place"),
        elsewhere->error != NULL ? inn_backup_words_get_copy_failure (elsewhere->error) : NULL);
}

static void
update (InnBackupLamp *self)
{
  InnBackupHealth here = inn_backup_keeper_get_health (self->keeper, INN_BACKUP_HERE);
  InnBackupHealth elsewhere = inn_backup_keeper_get_health (self->keeper, INN_BACKUP_ELSEWHERE);
  gboolean away = inn_book_watch_is_away (self->watch);

  gtk_widget_set_visible (self->dot, away || here != INN_BACKUP_UNKNOWN);
  if (away)
    show (self, "red", _("Guest book not in its place"), NULL);
  else if (inn_backup_keeper_is_running (self->keeper))
    show_running (self);
  else if (here == INN_BACKUP_UNKNOWN)
    show (self, "grey", _("Data stays on this computer"), NULL);
  else if (elsewhere > here && elsewhere >= INN_BACKUP_AGEING)
    show_elsewhere (self, inn_backup_keeper_get_place (self->keeper, INN_BACKUP_ELSEWHERE));
  else
    show_here (self, inn_backup_keeper_get_place (self->keeper, INN_BACKUP_HERE));
}

static gboolean
timeout_cb (gpointer user_data)
{
  update (user_data);

  return G_SOURCE_CONTINUE;
}

static void
inn_backup_lamp_dispose (GObject *object)
{
  InnBackupLamp *self = INN_BACKUP_LAMP (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (inn_backup_lamp_parent_class)->dispose (object);
}

static void
inn_backup_lamp_class_init (InnBackupLampClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_backup_lamp_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-backup-lamp.ui");
  gtk_widget_class_bind_template_child (widget_class, InnBackupLamp, dot);
  gtk_widget_class_bind_template_child (widget_class, InnBackupLamp, label);
}

static void
inn_backup_lamp_init (InnBackupLamp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_backup_lamp_set_book:
 * @self: a lamp
 * @book: of whose copies it tells, and whether it is there itself; one that keeps copies, set once
 */
void
inn_backup_lamp_set_book (InnBackupLamp *self,
                          InnBook       *book)
{
  InnBackupKeeper *keeper = inn_book_get_copies (book);

  g_return_if_fail (INN_IS_BACKUP_LAMP (self));
  g_return_if_fail (self->keeper == NULL);

  self->keeper = g_object_ref (keeper);
  self->watch = g_object_ref (inn_book_get_watch (book));
  g_signal_connect_object (self->watch, "notify::away", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->timeout = g_timeout_add_seconds (LOOK_AGAIN_SECONDS, timeout_cb, self);
  update (self);
}
