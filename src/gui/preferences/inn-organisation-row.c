/* inn-organisation-row.c: see inn-organisation-row.h. Who belongs to it is asked for when the row is
 * unfolded. The row changes nothing itself: it tells how the organisation shall be.
 */

#include "config.h"

#include "inn-organisation-row.h"

#include "inn-feedback.h"
#include "inn-guest-picker.h"
#include "inn-rate-reader.h"
#include "inn-spoken-name.h"
#include "inn-store-organisations.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnOrganisationRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *name_row;
  GtkWidget *phone_row;
  GtkWidget *address_row;
  GtkWidget *rate_row;
  GtkWidget *note_row;
  GtkWidget *picker;

  InnBook *book;                 /* owned */
  GCancellable *cancellable;     /* owned */
  InnOrganisation *organisation; /* owned; with its members once it was unfolded */
};

G_DEFINE_FINAL_TYPE (InnOrganisationRow, inn_organisation_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  ARCHIVE,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const roles[] = {
  [INN_ROLE_MEMBER] = NC_("organisation", "Member"),
  [INN_ROLE_CONTACT] = NC_("organisation", "Contact person"),
  [INN_ROLE_LEADER] = NC_("organisation", "Leader"),
};

/* ---- What shall be ----------------------------------------------------------------------- */

static void
emit_changed (InnOrganisationRow *self,
              InnOrganisation    *organisation)
{
  g_signal_emit (self, signals[CHANGED], 0, organisation);
}

/* Titles of rows are what can be read out, and seen, beside what was typed. */
static void
tell_rate (InnOrganisationRow *self,
           const char         *wrong)
{
  const char *title = wrong != NULL ? wrong : _("Agreed price of a night");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rate_row), title);
  inn_spoken_name_set (self->rate_row, title);
  if (wrong != NULL)
    gtk_widget_add_css_class (self->rate_row, "error");
  else
    gtk_widget_remove_css_class (self->rate_row, "error");
}

/* What cannot be a price is told why and kept to be mended. */
static gboolean
read_rate (InnOrganisationRow *self,
           InnOrganisation    *organisation)
{
  g_autofree char *text
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rate_row))));
  InnMoney rate = inn_money (0, organisation->rate.currency);
  const char *wrong
    = *text != '\0'
        ? inn_rate_verdict_get_text (inn_rate_read (text, organisation->rate.currency, &rate))
        : NULL;

  tell_rate (self, wrong);
  if (wrong != NULL)
    return FALSE;

  organisation->has_rate = *text != '\0';
  organisation->rate = rate;

  return TRUE;
}

static void
apply_cb (InnOrganisationRow *self)
{
  g_autoptr(InnOrganisation) organisation = inn_organisation_copy (self->organisation);
  const struct
  {
    char **field;
    GtkWidget *row;
  } texts[] = {
    { &organisation->name, self->name_row },
    { &organisation->phone, self->phone_row },
    { &organisation->address, self->address_row },
    { &organisation->note, self->note_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    inn_organisation_set_text (texts[i].field,
                               gtk_editable_get_text (GTK_EDITABLE (texts[i].row)));
  if (read_rate (self, organisation))
    emit_changed (self, organisation);
}

/* The organisation with @changed in another role, or in none. There is one leader: who led before is
 * a member from then on.
 */
static InnOrganisation *
copy_with_role (InnOrganisationRow          *self,
                const InnOrganisationMember *changed,
                int                          role)
{
  InnOrganisation *copy = inn_organisation_copy (self->organisation);

  inn_organisation_begin_members (copy);
  for (guint i = 0; i < self->organisation->members->len; i++)
    {
      const InnOrganisationMember *member = g_ptr_array_index (self->organisation->members, i);
      InnOrganisationRole kept = member->role;

      if (member == changed)
        {
          if (role < 0)
            continue;
          kept = (InnOrganisationRole) role;
        }
      else if (role == INN_ROLE_LEADER && kept == INN_ROLE_LEADER)
        {
          kept = INN_ROLE_MEMBER;
        }
      inn_organisation_add_member (copy, member->guest_id, member->name, kept);
    }

  return copy;
}

static const InnOrganisationMember *
get_member (gpointer widget)
{
  return g_object_get_data (widget, "inn-member");
}

static void
role_cb (GtkDropDown        *choice,
         GParamSpec         *pspec,
         InnOrganisationRow *self)
{
  const InnOrganisationMember *member = get_member (choice);
  guint chosen = gtk_drop_down_get_selected (choice);
  g_autoptr(InnOrganisation) organisation = NULL;

  if (chosen == GTK_INVALID_LIST_POSITION || chosen == member->role)
    return;

  organisation = copy_with_role (self, member, (int) chosen);
  emit_changed (self, organisation);
}

static void
remove_cb (GtkButton          *button,
           InnOrganisationRow *self)
{
  g_autoptr(InnOrganisation) organisation = copy_with_role (self, get_member (button), -1);

  emit_changed (self, organisation);
}

static void
picked_cb (InnOrganisationRow *self)
{
  gint64 id = inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->picker));
  g_autoptr(InnOrganisation) organisation = NULL;

  if (id == 0)
    return;

  organisation = inn_organisation_copy (self->organisation);
  inn_organisation_add_member (organisation, id, NULL, INN_ROLE_MEMBER);
  emit_changed (self, organisation);
}

static void
archive_cb (InnOrganisationRow *self)
{
  g_signal_emit (self, signals[ARCHIVE], 0);
}

static void
delete_cb (InnOrganisationRow *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

/* ---- What is shown ----------------------------------------------------------------------- */

static GtkWidget *
add_entry (InnOrganisationRow *self,
           const char         *title,
           const char         *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  inn_spoken_name_set (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

static GtkWidget *
create_role (InnOrganisationRow    *self,
             InnOrganisationMember *member)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "organisation", roles[i]));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), member->role);
  inn_spoken_name_set (choice, C_("organisation", "What they are there"));
  g_object_set_data (G_OBJECT (choice), "inn-member", member);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (role_cb), self, 0);

  return choice;
}

static GtkWidget *
create_remover (InnOrganisationRow    *self,
                InnOrganisationMember *member)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("inn-close-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Belongs to it no more"));
  inn_spoken_name_set (button, _("Belongs to it no more"));
  g_object_set_data (G_OBJECT (button), "inn-member", member);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);

  return button;
}

static void
add_members (InnOrganisationRow *self)
{
  GPtrArray *members = self->organisation->members;
  GtkWidget *row;

  for (guint i = 0; i < members->len; i++)
    {
      InnOrganisationMember *member = g_ptr_array_index (members, i);

      row = adw_action_row_new ();
      inn_user_text_set_title (ADW_PREFERENCES_ROW (row), member->name);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_role (self, member));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remover (self, member));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }

  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Add a guest"));
  self->picker = g_object_new (INN_TYPE_GUEST_PICKER, "valign", GTK_ALIGN_CENTER, "hexpand", TRUE,
                               NULL);
  inn_guest_picker_set_book (INN_GUEST_PICKER (self->picker), self->book);
  g_signal_connect_object (self->picker, "notify::guest-id", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->picker);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_button (InnOrganisationRow *self,
            GtkWidget          *row,
            const char         *label,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* One that stays go by is put away, never deleted. */
static void
add_verbs (InnOrganisationRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = self->organisation->archived ? _("Put away: it is not offered any more")
                      : self->organisation->n_stays == 0 ? _("No stay goes by it") : _("In use");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  add_button (self, row,
              self->organisation->archived ? C_("verb", "Use again") : C_("verb", "Put away"),
              G_CALLBACK (archive_cb));
  if (self->organisation->n_stays == 0)
    add_button (self, row, C_("verb", "Delete"), G_CALLBACK (delete_cb));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
fill (InnOrganisationRow *self)
{
  g_autofree char *rate
    = self->organisation->has_rate ? inn_money_format_plain (self->organisation->rate)
                                   : g_strdup ("");

  self->name_row = add_entry (self, C_("organisation", "Name"), self->organisation->name);
  self->rate_row = add_entry (self, _("Agreed price of a night"), rate);
  self->phone_row = add_entry (self, C_("organisation", "Phone"), self->organisation->phone);
  self->address_row = add_entry (self, C_("organisation", "Address"), self->organisation->address);
  self->note_row = add_entry (self, C_("organisation", "Remarks"), self->organisation->note);
  add_members (self);
  add_verbs (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnOrganisationRow) self = user_data;
  g_autoptr(GError) error = NULL;
  InnOrganisation *organisation
    = inn_store_load_organisation_finish (INN_STORE (source), result, NULL, &error);

  if (organisation == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        inn_feedback_error (GTK_WIDGET (self), _("The companies and groups could not be read"),
                            error);
      return;
    }

  inn_organisation_unref (self->organisation);
  self->organisation = organisation;
  if (organisation->members == NULL)
    inn_organisation_begin_members (organisation);
  fill (self);
}

static void
expanded_cb (InnOrganisationRow *self)
{
  if (self->cancellable != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->cancellable = g_cancellable_new ();
  inn_store_load_organisation_async (inn_book_get_store (self->book), self->organisation->id,
                                     self->cancellable, loaded_cb, g_object_ref (self));
}

static void
show_summary (InnOrganisationRow *self)
{
  const InnOrganisation *organisation = self->organisation;
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) list = NULL;
  g_autofree char *members = NULL;
  g_autofree char *stays = NULL;
  g_autofree char *subtitle = NULL;

  if (organisation->archived)
    g_strv_builder_add (parts, C_("organisation", "Put away"));
  if (organisation->has_rate)
    {
      g_autofree char *amount = inn_money_format (organisation->rate);
      /* Translators: %s is an amount of money. */
      g_autofree char *rate = g_strdup_printf (_("%s a night"), amount);

      g_strv_builder_add (parts, rate);
    }
  if (organisation->n_members > 0)
    {
      members = g_strdup_printf (ngettext ("%d guest", "%d guests", organisation->n_members),
                                 organisation->n_members);
      g_strv_builder_add (parts, members);
    }
  stays = g_strdup_printf (ngettext ("%d stay", "%d stays", organisation->n_stays),
                           organisation->n_stays);
  g_strv_builder_add (parts, stays);
  list = g_strv_builder_end (parts);
  subtitle = g_strjoinv (C_("separator", "\302\240· "), list);

  inn_user_text_set_title (ADW_PREFERENCES_ROW (self), organisation->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
inn_organisation_row_dispose (GObject *object)
{
  InnOrganisationRow *self = INN_ORGANISATION_ROW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_organisation_row_parent_class)->dispose (object);
}

static void
inn_organisation_row_finalize (GObject *object)
{
  InnOrganisationRow *self = INN_ORGANISATION_ROW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->organisation, inn_organisation_unref);

  G_OBJECT_CLASS (inn_organisation_row_parent_class)->finalize (object);
}

static void
inn_organisation_row_class_init (InnOrganisationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = inn_organisation_row_dispose;
  object_class->finalize = inn_organisation_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ARCHIVE] = g_signal_new ("archive", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[DELETE] = g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
inn_organisation_row_init (InnOrganisationRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * inn_organisation_row_new:
 * @book: where its members are asked for
 * @organisation: a company or group
 *
 * Returns: (transfer floating): a folded row
 */
GtkWidget *
inn_organisation_row_new (InnBook         *book,
                          InnOrganisation *organisation)
{
  InnOrganisationRow *self = g_object_new (INN_TYPE_ORGANISATION_ROW, NULL);

  self->book = g_object_ref (book);
  self->organisation = inn_organisation_ref (organisation);
  show_summary (self);

  return GTK_WIDGET (self);
}

/**
 * inn_organisation_row_get_organisation:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
InnOrganisation *
inn_organisation_row_get_organisation (InnOrganisationRow *self)
{
  g_return_val_if_fail (INN_IS_ORGANISATION_ROW (self), NULL);

  return self->organisation;
}
