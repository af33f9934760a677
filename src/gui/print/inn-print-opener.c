/* inn-print-opener.c: see inn-print-opener.h. Names of files tell a day, never a guest: they lie about on
 * desktops and in lists of recent files.
 */

#include "config.h"

#include "inn-print-opener.h"

#include <glib/gi18n.h>

#include "inn-card-layout.h"
#include "inn-card-reader.h"
#include "inn-feedback.h"
#include "inn-morning-layout.h"
#include "inn-morning-reader.h"
#include "inn-paper-desk.h"
#include "inn-paper-file.h"
#include "inn-preview-window.h"

struct _InnPrintOpener
{
  GObject parent_instance;

  InnBook *book;             /* owned */
  GtkWindow *window;         /* unowned, outlives us */
  InnPreviewWindow *preview; /* weak, of what is being read and set */
  InnDate day;               /* of the sheet shown */
  GCancellable *cancellable; /* owned, of the reading under way */
};

G_DEFINE_FINAL_TYPE (InnPrintOpener, inn_print_opener, G_TYPE_OBJECT)

static GCancellable *
begin_reading (InnPrintOpener *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  return self->cancellable;
}

/* Nobody has seen it yet. */
static void
drop_unseen_preview (InnPrintOpener *self)
{
  if (self->preview != NULL && !gtk_widget_get_visible (GTK_WIDGET (self->preview)))
    gtk_window_destroy (GTK_WINDOW (self->preview));
}

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(InnPrintOpener) self = user_data;
  g_autoptr(InnPaper) paper = inn_paper_set_finish (result, NULL);

  if (paper == NULL || self->preview == NULL)
    return;

  inn_preview_window_show_paper (self->preview, paper);
  gtk_window_present (GTK_WINDOW (self->preview));
}

/* ---- The morning sheet ------------------------------------------------------------------- */

static void
sheet_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(InnPrintOpener) self = user_data;
  g_autoptr(GError) error = NULL;
  InnMorningSheet *sheet = inn_morning_sheet_read_finish (INN_STORE (source), result, &error);

  if (sheet != NULL)
    inn_paper_set_async ((InnPaperFunc) inn_morning_layout_set, sheet,
                         (GDestroyNotify) inn_morning_sheet_unref, self->cancellable, set_cb,
                         g_object_ref (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      drop_unseen_preview (self);
      inn_feedback_error (GTK_WIDGET (self->window), _("The morning sheet could not be read"), error);
    }
}

static void
read_sheet (InnPrintOpener *self)
{
  InnSettings *settings = inn_book_get_settings (self->book);
  g_autofree char *hotel = inn_settings_dup_hotel_name (settings);

  inn_morning_sheet_read_async (inn_book_get_store (self->book), self->day,
                                inn_preview_window_get_by_time (self->preview)
                                  ? INN_MORNING_BY_TIME : INN_MORNING_BY_ROOM,
                                hotel, inn_settings_get_feb29_rule (settings),
                                begin_reading (self), sheet_read_cb, g_object_ref (self));
}

static void
morning_sheet_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  InnPrintOpener *self = user_data;
  const char *wanted = g_variant_get_string (parameter, NULL);
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;

  if (*wanted == '\0')
    self->day = inn_clock_get_business_day (inn_book_get_clock (self->book));
  else if (!inn_date_from_iso (wanted, &self->day))
    return;
  day = inn_date_dup_iso (self->day);

  drop_unseen_preview (self);
  /* Translators: name of a file; the day of the sheet, 2026-11-23. */
  name = g_strdup_printf (C_("file name", "morning sheet %s.pdf"), day);
  g_set_weak_pointer (&self->preview, inn_preview_window_new (self->window, _("Morning Sheet"), name,
                                                              TRUE));
  g_signal_connect_object (self->preview, "order-changed", G_CALLBACK (read_sheet), self,
                           G_CONNECT_SWAPPED);
  read_sheet (self);
}

/* ---- The card ---------------------------------------------------------------------------- */

typedef enum
{
  CARD_PRINT,
  CARD_SAVE,
  CARD_FOR_GUEST,
} CardUse;

typedef struct
{
  InnPrintOpener *opener; /* owned */
  CardUse use;
} CardJob;

static void
free_card_job (CardJob *job)
{
  g_object_unref (job->opener);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CardJob, free_card_job)

static char *
dup_card_name (InnPrintOpener *self,
               CardUse         use)
{
  g_autofree char *day
    = inn_date_dup_iso (inn_clock_get_today (inn_book_get_clock (self->book)));

  /* Translators: names of files; the day on which they are made, 2026-11-23. */
  return use == CARD_FOR_GUEST ? g_strdup_printf (C_("file name", "data kept %s.pdf"), day)
                               : g_strdup_printf (C_("file name", "guest card %s.pdf"), day);
}

static void
card_set_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CardJob) job = user_data;
  InnPrintOpener *self = job->opener;
  g_autoptr(InnPaper) paper = inn_paper_set_finish (result, NULL);
  g_autofree char *name = NULL;

  if (paper == NULL)
    return;

  if (job->use == CARD_PRINT)
    {
      inn_paper_desk_print (self->window, paper);
      return;
    }

  name = dup_card_name (self, job->use);
  if (job->use == CARD_SAVE)
    {
      inn_paper_desk_save (self->window, paper, name);
      return;
    }
  drop_unseen_preview (self);
  g_set_weak_pointer (&self->preview, inn_preview_window_new (self->window, _("Data for the Guest"),
                                                              name, FALSE));
  inn_preview_window_show_paper (self->preview, paper);
  gtk_window_present (GTK_WINDOW (self->preview));
}

static void
card_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CardJob) job = user_data;
  g_autoptr(GError) error = NULL;
  InnCardExtract *extract = inn_card_extract_read_finish (INN_STORE (source), result, &error);
  GCancellable *cancellable = job->opener->cancellable;

  if (extract != NULL)
    inn_paper_set_async ((InnPaperFunc) inn_card_layout_set, extract,
                         (GDestroyNotify) inn_card_extract_free, cancellable,
                         card_set_cb, g_steal_pointer (&job));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    inn_feedback_error (GTK_WIDGET (job->opener->window), _("The card could not be read"), error);
}

static void
read_card (InnPrintOpener *self,
           GVariant       *parameter,
           CardUse         use)
{
  g_autofree char *hotel = inn_settings_dup_hotel_name (inn_book_get_settings (self->book));
  CardJob *job = g_new0 (CardJob, 1);

  job->opener = g_object_ref (self);
  job->use = use;
  inn_card_extract_read_async (inn_book_get_store (self->book), g_variant_get_int64 (parameter),
                               use == CARD_FOR_GUEST ? INN_EXTRACT_FOR_GUEST : INN_EXTRACT_FOR_DESK,
                               hotel, begin_reading (self), card_read_cb, job);
}

static void
print_card_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  read_card (user_data, parameter, CARD_PRINT);
}

static void
save_card_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  read_card (user_data, parameter, CARD_SAVE);
}

static void
guest_data_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  read_card (user_data, parameter, CARD_FOR_GUEST);
}

/* ---- The opener -------------------------------------------------------------------------- */

static void
inn_print_opener_dispose (GObject *object)
{
  InnPrintOpener *self = INN_PRINT_OPENER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  drop_unseen_preview (self);
  g_clear_weak_pointer (&self->preview);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_print_opener_parent_class)->dispose (object);
}

static void
inn_print_opener_class_init (InnPrintOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_print_opener_dispose;
}

static void
inn_print_opener_init (InnPrintOpener *self)
{
}

/**
 * inn_print_opener_new:
 * @book: the guest book
 * @window: a window that is an #InnShell and a #GActionMap; outlives the opener and disposes of it
 *
 * Returns: (transfer full): the opener
 */
InnPrintOpener *
inn_print_opener_new (InnBook   *book,
                      GtkWindow *window)
{
  const GActionEntry entries[] = {
    { "morning-sheet", morning_sheet_action, "s" },
    { "print-card", print_card_action, "x" },
    { "save-card", save_card_action, "x" },
    { "guest-data", guest_data_action, "x" },
  };
  InnPrintOpener *self = g_object_new (INN_TYPE_PRINT_OPENER, NULL);

  self->book = g_object_ref (book);
  self->window = window;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);

  return self;
}
