/* inn-no-match-page.c: see inn-no-match-page.h. */

#include "config.h"

#include "inn-no-match-page.h"

#include "inn-contact.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnNoMatchPage
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *hint;
  GtkWidget *create_button;
};

G_DEFINE_FINAL_TYPE (InnNoMatchPage, inn_no_match_page, GTK_TYPE_WIDGET)

enum
{
  SHOW_ALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_create_words (const char *search)
{
  InnContactKind kind;

  if (!inn_contact_guess_kind (search, &kind))
    return _("Create with this name");

  return kind == INN_CONTACT_PHONE ? _("Create with this number") : _("Create with this address");
}

static void
show_all_cb (GtkButton      *button,
             InnNoMatchPage *self)
{
  g_signal_emit (self, signals[SHOW_ALL], 0);
}

static void
inn_no_match_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_no_match_page_parent_class)->dispose (object);
}

static void
inn_no_match_page_class_init (InnNoMatchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_no_match_page_dispose;

  signals[SHOW_ALL] =
    g_signal_new ("show-all", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-no-match-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnNoMatchPage, label);
  gtk_widget_class_bind_template_child (widget_class, InnNoMatchPage, hint);
  gtk_widget_class_bind_template_child (widget_class, InnNoMatchPage, create_button);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
inn_no_match_page_init (InnNoMatchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_no_match_page_set_search:
 * @self: the page
 * @search: what was searched for; empty if only a filter leaves nobody
 */
void
inn_no_match_page_set_search (InnNoMatchPage *self,
                              const char     *search)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INN_IS_NO_MATCH_PAGE (self));

  if (*search != '\0')
    /* Translators: what somebody searched for. */
    text = g_strdup_printf (_("“%s” was not found"), search);
  gtk_label_set_text (GTK_LABEL (self->label),
                      text != NULL ? text : _("Nobody fits this filter"));
  gtk_widget_set_visible (self->hint, *search != '\0');
  gtk_widget_set_visible (self->create_button, *search != '\0');
  gtk_button_set_label (GTK_BUTTON (self->create_button), get_create_words (search));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->create_button), "s", search);
}
