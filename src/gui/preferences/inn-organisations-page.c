/* inn-organisations-page.c: see inn-organisations-page.h. The rows are made anew when one of them
 * changed; what was unfolded stays so.
 */

#include "config.h"

#include "inn-organisations-page.h"

#include "inn-feedback.h"
#include "inn-organisation-row.h"
#include "inn-pending-act.h"
#include "inn-store-organisations.h"

#include <glib/gi18n.h>

#define N_KINDS (INN_ORGANISATION_GROUP + 1)

struct _InnOrganisationsPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *companies_group;
  GtkWidget *groups_group;
  GtkWidget *new_company_row;
  GtkWidget *new_group_row;

  InnBook *book;             /* owned */
  GCancellable *cancellable; /* owned */
  GPtrArray *rows[N_KINDS];  /* unowned widgets, ours */
};

G_DEFINE_FINAL_TYPE (InnOrganisationsPage, inn_organisations_page, ADW_TYPE_PREFERENCES_PAGE)

/* ---- What is done ------------------------------------------------------------------------ */

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_organisation_finish (store, result, seq, error) != 0;
}

static InnPendingAct *
create_act (InnOrganisationsPage *self,
            InnActFinish          finish,
            const char           *done)
{
  return inn_pending_act_new (GTK_WIDGET (self), finish, g_strdup (done),
                              _("Companies and groups were not changed"));
}

static void
save (InnOrganisationsPage *self,
      InnOrganisation      *organisation,
      const char           *done)
{
  inn_store_save_organisation_async (inn_book_get_store (self->book), organisation, NULL,
                                     inn_pending_act_cb, create_act (self, finish_save, done));
}

static const char *
choose_words (const InnOrganisation *organisation,
              const char            *company,
              const char            *group)
{
  return organisation->kind == INN_ORGANISATION_COMPANY ? company : group;
}

static void
changed_cb (InnOrganisationRow   *row,
            InnOrganisation      *organisation,
            InnOrganisationsPage *self)
{
  save (self, organisation,
        choose_words (organisation, _("The company was changed"), _("The group was changed")));
}

static void
archive_cb (InnOrganisationRow   *row,
            InnOrganisationsPage *self)
{
  const InnOrganisation *organisation = inn_organisation_row_get_organisation (row);
  const char *done = organisation->archived
                       ? choose_words (organisation, _("The company is offered again"),
                                       _("The group is offered again"))
                       : choose_words (organisation, _("The company was put away"),
                                       _("The group was put away"));

  inn_store_archive_organisation_async (inn_book_get_store (self->book), organisation->id,
                                        !organisation->archived, NULL, inn_pending_act_cb,
                                        create_act (self, inn_store_change_organisation_finish,
                                                    done));
}

static void
delete_cb (InnOrganisationRow   *row,
           InnOrganisationsPage *self)
{
  const InnOrganisation *organisation = inn_organisation_row_get_organisation (row);

  inn_store_delete_organisation_async (inn_book_get_store (self->book), organisation->id, NULL,
                                       inn_pending_act_cb,
                                       create_act (self, inn_store_change_organisation_finish,
                                                   choose_words (organisation,
                                                                 _("The company was deleted"),
                                                                 _("The group was deleted"))));
}

static void
new_cb (AdwEntryRow          *row,
        InnOrganisationsPage *self)
{
  InnOrganisationKind kind = GTK_WIDGET (row) == self->new_company_row ? INN_ORGANISATION_COMPANY
                                                                       : INN_ORGANISATION_GROUP;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autoptr(InnOrganisation) organisation = inn_organisation_new (kind, name);

  if (*name == '\0')
    return;

  save (self, organisation,
        choose_words (organisation, _("The company was added"), _("The group was added")));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

/* ---- What is shown ----------------------------------------------------------------------- */

static gint64
find_unfolded (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (adw_expander_row_get_expanded (g_ptr_array_index (rows, i)))
      return inn_organisation_row_get_organisation (g_ptr_array_index (rows, i))->id;

  return 0;
}

static void
show_kind (InnOrganisationsPage *self,
           GPtrArray            *organisations,
           InnOrganisationKind   kind,
           GtkWidget            *group,
           GtkWidget            *new_row)
{
  GPtrArray *rows = self->rows[kind];
  gint64 unfolded = find_unfolded (rows);

  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);

  /* The row for a new one stays the last. */
  g_object_ref (new_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), new_row);
  for (guint i = 0; i < organisations->len; i++)
    {
      InnOrganisation *organisation = g_ptr_array_index (organisations, i);
      GtkWidget *row;

      if (organisation->kind != kind)
        continue;

      row = inn_organisation_row_new (self->book, organisation);
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, 0);
      g_signal_connect_object (row, "archive", G_CALLBACK (archive_cb), self, 0);
      g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (rows, row);
      if (organisation->id == unfolded)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row);
  g_object_unref (new_row);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnOrganisationsPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) organisations
    = inn_store_list_organisations_finish (INN_STORE (source), result, &error);

  if (self->book == NULL)
    return;
  if (organisations == NULL)
    {
      inn_feedback_error (GTK_WIDGET (self), _("The companies and groups could not be read"), error);
      return;
    }

  show_kind (self, organisations, INN_ORGANISATION_COMPANY, self->companies_group,
             self->new_company_row);
  show_kind (self, organisations, INN_ORGANISATION_GROUP, self->groups_group, self->new_group_row);
}

static void
list_organisations (InnOrganisationsPage *self)
{
  inn_store_list_organisations_async (inn_book_get_store (self->book), self->cancellable, listed_cb,
                                      g_object_ref (self));
}

static void
book_changed_cb (InnOrganisationsPage *self,
                 InnChangeSet         *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_ORGANISATIONS)
      || inn_change_set_has_area (changes, INN_CHANGE_STAYS))
    list_organisations (self);
}

static void
inn_organisations_page_dispose (GObject *object)
{
  InnOrganisationsPage *self = INN_ORGANISATIONS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_organisations_page_parent_class)->dispose (object);
}

static void
inn_organisations_page_finalize (GObject *object)
{
  InnOrganisationsPage *self = INN_ORGANISATIONS_PAGE (object);

  g_clear_object (&self->cancellable);
  for (guint i = 0; i < N_KINDS; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);

  G_OBJECT_CLASS (inn_organisations_page_parent_class)->finalize (object);
}

static void
inn_organisations_page_class_init (InnOrganisationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_organisations_page_dispose;
  object_class->finalize = inn_organisations_page_finalize;

  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/innkeeper/Innkeeper/ui/inn-organisations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnOrganisationsPage, companies_group);
  gtk_widget_class_bind_template_child (widget_class, InnOrganisationsPage, groups_group);
  gtk_widget_class_bind_template_child (widget_class, InnOrganisationsPage, new_company_row);
  gtk_widget_class_bind_template_child (widget_class, InnOrganisationsPage, new_group_row);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
}

static void
inn_organisations_page_init (InnOrganisationsPage *self)
{
  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < N_KINDS; i++)
    self->rows[i] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_organisations_page_set_book:
 * @self: the page
 * @book: whose companies and groups are shown; set once
 */
void
inn_organisations_page_set_book (InnOrganisationsPage *self,
                                 InnBook              *book)
{
  g_return_if_fail (INN_IS_ORGANISATIONS_PAGE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !inn_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  list_organisations (self);
}
