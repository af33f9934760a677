/* inn-preferences-window.c: see inn-preferences-window.h. Its pages know what they set. */

#include "config.h"

#include "inn-preferences-window.h"

#include "inn-backup-page.h"
#include "inn-catalogue-page.h"
#include "inn-hotel-page.h"
#include "inn-organisations-page.h"
#include "inn-own-fields-page.h"
#include "inn-reminders-page.h"
#include "inn-rooms-page.h"

#define NARROW 480  /* pixels */

struct _InnPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  GtkWidget *hotel_page;
  GtkWidget *rooms_page;
  GtkWidget *organisations_page;
  GtkWidget *catalogue_page;
  GtkWidget *own_fields_page;
  GtkWidget *reminders_page;
};

G_DEFINE_FINAL_TYPE (InnPreferencesWindow, inn_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
inn_preferences_window_class_init (InnPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INN_TYPE_CATALOGUE_PAGE);
  g_type_ensure (INN_TYPE_HOTEL_PAGE);
  g_type_ensure (INN_TYPE_ORGANISATIONS_PAGE);
  g_type_ensure (INN_TYPE_OWN_FIELDS_PAGE);
  g_type_ensure (INN_TYPE_REMINDERS_PAGE);
  g_type_ensure (INN_TYPE_ROOMS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InnPreferencesWindow, hotel_page);
  gtk_widget_class_bind_template_child (widget_class, InnPreferencesWindow, rooms_page);
  gtk_widget_class_bind_template_child (widget_class, InnPreferencesWindow, organisations_page);
  gtk_widget_class_bind_template_child (widget_class, InnPreferencesWindow, catalogue_page);
  gtk_widget_class_bind_template_child (widget_class, InnPreferencesWindow, own_fields_page);
  gtk_widget_class_bind_template_child (widget_class, InnPreferencesWindow, reminders_page);
}

static void
inn_preferences_window_init (InnPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* In little room the chosen value stands below what is chosen, in place of a second explanation:
 * beside it the toolkit leaves it a few letters.
 */
static void
put_values_below (GtkWidget *widget)
{
  if (ADW_IS_COMBO_ROW (widget))
    adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    put_values_below (child);
}

/**
 * inn_preferences_window_new:
 * @parent: the window it belongs to
 * @book: the open book
 * @engine: shows the test popup
 * @page: (nullable): name of the page to show
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
inn_preferences_window_new (GtkWindow         *parent,
                            InnBook           *book,
                            InnReminderEngine *engine,
                            const char        *page)
{
  InnPreferencesWindow *self = g_object_new (INN_TYPE_PREFERENCES_WINDOW,
                                             "transient-for", parent,
                                             "application", gtk_window_get_application (parent),
                                             NULL);

  inn_hotel_page_set_book (INN_HOTEL_PAGE (self->hotel_page), book);
  inn_rooms_page_set_book (INN_ROOMS_PAGE (self->rooms_page), book);
  inn_organisations_page_set_book (INN_ORGANISATIONS_PAGE (self->organisations_page), book);
  inn_catalogue_page_set_book (INN_CATALOGUE_PAGE (self->catalogue_page), book);
  inn_own_fields_page_set_book (INN_OWN_FIELDS_PAGE (self->own_fields_page), book);
  inn_reminders_page_set_engine (INN_REMINDERS_PAGE (self->reminders_page), book, engine);
  if (inn_book_get_copies (book) != NULL)
    {
      GtkWidget *copies_page = g_object_new (INN_TYPE_BACKUP_PAGE, NULL);

      inn_backup_page_set_book (INN_BACKUP_PAGE (copies_page), book);
      adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                                  ADW_PREFERENCES_PAGE (copies_page));
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (parent))
      && gtk_widget_get_width (GTK_WIDGET (parent)) < NARROW)
    {
      put_values_below (self->hotel_page);
      put_values_below (self->reminders_page);
    }
  if (page != NULL)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (self), page);

  return GTK_WIDGET (self);
}
