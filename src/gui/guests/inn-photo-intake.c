/* inn-photo-intake.c: what can be done about the photo of the guest who is shown: choose one, paste
 * one, drop one, remove it.
 */

#include "config.h"

#include "inn-photo-intake.h"

#include "inn-pending-act.h"
#include "inn-photo-arrival.h"
#include "inn-store-photos.h"

#include <glib/gi18n.h>

struct _InnPhotoIntake
{
  GObject parent_instance;

  GtkWidget *from;               /* weak, owns us */
  GActionMap *actions;           /* owned */
  InnBook *book;                 /* owned */
  InnGuestCard *card;            /* owned, NULL before the first */
  GtkFileChooserNative *chooser; /* owned while it is open */
  InnPhotoArrival *choosing;     /* owned while it is open: for whom */
  GCancellable *cancellable;     /* owned */
};

G_DEFINE_FINAL_TYPE (InnPhotoIntake, inn_photo_intake, G_TYPE_OBJECT)

static InnPhotoArrival *
expect (InnPhotoIntake *self)
{
  return inn_photo_arrival_new (self->book, self->card->guest, self->from, self->cancellable);
}

static void
paste_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  InnPhotoIntake *self = user_data;

  inn_photo_arrival_paste (expect (self), gtk_widget_get_clipboard (self->from));
}

static gboolean
drop_cb (GtkDropTargetAsync *target,
         GdkDrop            *drop,
         double              x,
         double              y,
         InnPhotoIntake     *self)
{
  if (self->card == NULL || inn_book_is_read_only (self->book))
    return FALSE;

  inn_photo_arrival_drop (expect (self), drop);

  return TRUE;
}

static void
chooser_cb (GtkNativeDialog *dialog,
            int              response,
            InnPhotoIntake  *self)
{
  g_autoptr(InnPhotoArrival) arrival = g_steal_pointer (&self->choosing);
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_clear_object (&self->chooser);
  if (file != NULL)
    inn_photo_arrival_take_file (g_steal_pointer (&arrival), file);
}

/* Other files can be chosen as well, and are told how to become pictures that are read. */
static void
prepare_chooser (GtkFileChooser *chooser)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);
  g_autoptr(GtkFileFilter) pictures = inn_photo_arrival_new_filter ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, pictures);
  gtk_file_chooser_add_filter (chooser, all);
  if (folder != NULL)
    {
      g_autoptr(GFile) place = g_file_new_for_path (folder);

      gtk_file_chooser_set_current_folder (chooser, place, NULL);
    }
}

static void
choose_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnPhotoIntake *self = user_data;
  GtkRoot *root = gtk_widget_get_root (self->from);

  g_clear_object (&self->chooser);
  g_clear_pointer (&self->choosing, inn_photo_arrival_free);
  self->choosing = expect (self);
  self->chooser = gtk_file_chooser_native_new (_("Choose a Photo"),
                                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  prepare_chooser (GTK_FILE_CHOOSER (self->chooser));
  g_signal_connect (self->chooser, "response", G_CALLBACK (chooser_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InnPhotoIntake *self = user_data;
  const char *name = inn_guest_get_display_name (self->card->guest);
  /* Translators: name of a guest. */
  char *done = g_strdup_printf (_("Removed the photo of “%s”"), *name != '\0' ? name : _("No name"));

  inn_store_remove_photo_async (inn_book_get_store (self->book),
                                inn_guest_get_id (self->card->guest), self->cancellable,
                                inn_pending_act_cb,
                                inn_pending_act_new (self->from, inn_store_remove_photo_finish,
                                                     done, _("The photo was not changed")));
}

static void
enable (InnPhotoIntake *self,
        const char     *name,
        gboolean        enabled)
{
  GAction *action = g_action_map_lookup_action (self->actions, name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (InnPhotoIntake *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->from);
  gboolean usable = self->card != NULL && !inn_book_is_read_only (self->book);

  enable (self, "choose-photo", usable);
  enable (self, "paste-photo",
          usable && inn_photo_arrival_can_be (gdk_clipboard_get_formats (clipboard)));
  enable (self, "remove-photo", usable && self->card->has_photo);
}

static void
inn_photo_intake_dispose (GObject *object)
{
  InnPhotoIntake *self = INN_PHOTO_INTAKE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->choosing, inn_photo_arrival_free);
  g_clear_object (&self->actions);
  g_clear_object (&self->book);
  g_clear_pointer (&self->card, inn_guest_card_unref);

  G_OBJECT_CLASS (inn_photo_intake_parent_class)->dispose (object);
}

static void
inn_photo_intake_finalize (GObject *object)
{
  g_object_unref (INN_PHOTO_INTAKE (object)->cancellable);

  G_OBJECT_CLASS (inn_photo_intake_parent_class)->finalize (object);
}

static void
inn_photo_intake_class_init (InnPhotoIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_photo_intake_dispose;
  G_OBJECT_CLASS (klass)->finalize = inn_photo_intake_finalize;
}

static void
inn_photo_intake_init (InnPhotoIntake *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_photo_intake_new:
 * @from: the widget that shows the guest and owns the intake
 * @actions: gets "choose-photo", "paste-photo" and "remove-photo", disabled while there is no guest
 *
 * Returns: (transfer full): the intake
 */
InnPhotoIntake *
inn_photo_intake_new (GtkWidget  *from,
                      GActionMap *actions)
{
  const GActionEntry entries[] = {
    { "choose-photo", choose_action },
    { "paste-photo", paste_action },
    { "remove-photo", remove_action },
  };
  InnPhotoIntake *self = g_object_new (INN_TYPE_PHOTO_INTAKE, NULL);

  g_set_weak_pointer (&self->from, from);
  self->actions = g_object_ref (actions);
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  update_actions (self);

  return self;
}

/**
 * inn_photo_intake_set_book:
 * @self: the intake
 * @book: the book of the guests; set once
 */
void
inn_photo_intake_set_book (InnPhotoIntake *self,
                           InnBook        *book)
{
  g_return_if_fail (INN_IS_PHOTO_INTAKE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (gtk_widget_get_clipboard (self->from), "changed",
                           G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
}

/**
 * inn_photo_intake_show_card:
 * @self: the intake
 * @card: whose photo it is about from now on
 */
void
inn_photo_intake_show_card (InnPhotoIntake *self,
                            InnGuestCard   *card)
{
  g_return_if_fail (INN_IS_PHOTO_INTAKE (self));
  g_return_if_fail (self->book != NULL);

  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  update_actions (self);
}

/**
 * inn_photo_intake_take_drops:
 * @self: the intake
 * @widget: where files and pictures may be dropped
 */
void
inn_photo_intake_take_drops (InnPhotoIntake *self,
                             GtkWidget      *widget)
{
  GtkDropTargetAsync *target
    = gtk_drop_target_async_new (inn_photo_arrival_new_formats (), GDK_ACTION_COPY);

  g_return_if_fail (INN_IS_PHOTO_INTAKE (self));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
