/* inn-stay-people.c: see inn-stay-people.h. Everybody is chosen by typing a part of what is known of
 * them; who comes along becomes a chip that is taken off again by a press.
 */

#include "config.h"

#include "inn-stay-people.h"

#include "inn-acquaintance-chips.h"
#include "inn-choice-entry.h"
#include "inn-fold.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-guest-picker.h"
#include "inn-spoken-name.h"
#include "inn-stay-label.h"
#include "inn-stay-rules.h"
#include "inn-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnStayPeople
{
  GtkBox parent_instance;

  GtkWidget *guest;
  InnFormField *guest_field;
  GtkWidget *payer;
  InnFormField *payer_field;
  GtkWidget *chips;
  GtkWidget *proposals;
  GtkWidget *companion;
  InnFormField *companion_field;
  GtkWidget *group;
  GtkWidget *organisation;
  InnFormField *organisation_field;
  GtkWidget *bill_to;

  InnBook *book;            /* owned, nullable */
  GPtrArray *organisations; /* owned, of InnOrganisation */
  InnStay *kept;            /* owned, holds the companions */
  gboolean may_group;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InnStayPeople, inn_stay_people, GTK_TYPE_BOX)

enum
{
  CHANGED,
  GUEST_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkEditable *
get_organisation_entry (InnStayPeople *self)
{
  return GTK_EDITABLE (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (self->organisation)));
}

static void
value_changed_cb (InnStayPeople *self)
{
  if (!self->setting && self->kept != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* The household and who came along before are one press away. */
static void
propose (InnStayPeople *self)
{
  if (self->book != NULL)
    inn_acquaintance_chips_show (INN_ACQUAINTANCE_CHIPS (self->proposals), self->book,
                                 inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->guest)),
                                 TRUE);
}

static void
guest_changed_cb (InnStayPeople *self)
{
  propose (self);
  inn_form_field_set_message (self->guest_field, INN_FIELD_PLAIN, NULL);
  if (self->setting || self->kept == NULL)
    return;

  g_signal_emit (self, signals[GUEST_CHOSEN], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
organisation_changed_cb (InnStayPeople *self)
{
  g_autofree char *fresh = inn_stay_people_dup_new_name (self);

  if (fresh != NULL)
    inn_form_field_set_message (self->organisation_field, INN_FIELD_PLAIN,
                                _("Not known yet; it is noted with the stay"));
  else
    inn_form_field_set_message (self->organisation_field, INN_FIELD_PLAIN, NULL);
  value_changed_cb (self);
}

/* ---- Who comes along ---------------------------------------------------------------------- */

static void show_chips (InnStayPeople *self);

static void
chip_clicked_cb (GtkWidget     *chip,
                 InnStayPeople *self)
{
  gpointer guest = g_object_get_data (G_OBJECT (chip), "inn-guest");

  g_ptr_array_remove (self->kept->companions, guest);
  show_chips (self);
  gtk_widget_grab_focus (self->companion);
  value_changed_cb (self);
}

static GtkWidget *
create_chip (InnStayPeople *self,
             InnStayGuest  *guest)
{
  /* Translators: a guest who can be taken off the stay by pressing the button. */
  g_autofree char *spoken = g_strdup_printf (_("Take off %s"), guest->name);
  g_autofree char *label = g_strdup_printf ("%s ×", guest->name);
  GtkWidget *chip = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, spoken);
  inn_spoken_name_set (chip, spoken);
  g_object_set_data (G_OBJECT (chip), "inn-guest", guest);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, 0);

  return chip;
}

static void
show_chips (InnStayPeople *self)
{
  GPtrArray *companions = self->kept->companions;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);
  for (guint i = 0; i < companions->len; i++)
    gtk_box_append (GTK_BOX (self->chips), create_chip (self, g_ptr_array_index (companions, i)));
  gtk_widget_set_visible (self->chips, companions->len > 0);
  gtk_widget_set_visible (self->group, self->may_group && companions->len > 0);
}

static gboolean
is_along (InnStayPeople *self,
          gint64         guest_id)
{
  for (guint i = 0; i < self->kept->companions->len; i++)
    if (((InnStayGuest *) g_ptr_array_index (self->kept->companions, i))->guest_id == guest_id)
      return TRUE;

  return guest_id == inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->guest));
}

static void
add_companion (InnStayPeople *self,
               gint64         guest_id,
               const char    *name)
{
  inn_form_field_set_message (self->companion_field, INN_FIELD_PLAIN, NULL);
  if (is_along (self, guest_id))
    inn_form_field_set_message (self->companion_field, INN_FIELD_DOUBTFUL,
                                _("The same guest is named twice in this stay"));
  else
    inn_stay_add_companion (self->kept, guest_id, name);
}

static void
proposal_cb (InnStayPeople   *self,
             InnAcquaintance *other)
{
  if (self->kept == NULL)
    return;

  add_companion (self, other->guest_id, other->name);
  show_chips (self);
  gtk_widget_grab_focus (self->companion);
  value_changed_cb (self);
}

static void
companion_chosen_cb (InnStayPeople *self)
{
  gint64 guest_id = inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->companion));

  if (guest_id == 0 || self->kept == NULL)
    return;

  add_companion (self, guest_id, inn_guest_picker_get_text (INN_GUEST_PICKER (self->companion)));
  inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->companion), 0);
  show_chips (self);
  value_changed_cb (self);
}

/* ---- The widget -------------------------------------------------------------------------- */

static void
inn_stay_people_dispose (GObject *object)
{
  InnStayPeople *self = INN_STAY_PEOPLE (object);

  self->setting = TRUE;
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  g_clear_pointer (&self->kept, inn_stay_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_stay_people_parent_class)->dispose (object);
}

static void
inn_stay_people_class_init (InnStayPeopleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_stay_people_dispose;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_STAY_PEOPLE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GUEST_CHOSEN] = g_signal_new ("guest-chosen", INN_TYPE_STAY_PEOPLE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_ACQUAINTANCE_CHIPS);
  g_type_ensure (INN_TYPE_CHOICE_ENTRY);
  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  g_type_ensure (INN_TYPE_GUEST_PICKER);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form-section");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-stay-people.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, guest);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, guest_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, payer);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, payer_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, chips);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, proposals);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, companion);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, companion_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, group);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, organisation);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, organisation_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayPeople, bill_to);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, guest_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, companion_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, proposal_cb);
}

static void
inn_stay_people_init (InnStayPeople *self)
{
  g_autoptr(GtkStringList) bills = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->organisations = g_ptr_array_new ();
  gtk_string_list_append (bills, inn_bill_to_get_label (INN_BILL_TO_GUEST));
  gtk_string_list_append (bills, inn_bill_to_get_label (INN_BILL_TO_ORGANISATION));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->bill_to), G_LIST_MODEL (bills));
  g_signal_connect_object (get_organisation_entry (self), "changed",
                           G_CALLBACK (organisation_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_stay_people_set_book:
 * @book: (transfer none): where guests are looked for
 */
void
inn_stay_people_set_book (InnStayPeople *self,
                          InnBook       *book)
{
  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  g_set_object (&self->book, book);
  inn_guest_picker_set_book (INN_GUEST_PICKER (self->guest), book);
  inn_guest_picker_set_book (INN_GUEST_PICKER (self->payer), book);
  inn_guest_picker_set_book (INN_GUEST_PICKER (self->companion), book);
}

/**
 * inn_stay_people_set_organisations:
 * @self: the part
 * @organisations: (element-type InnOrganisation): those that can be chosen
 */
void
inn_stay_people_set_organisations (InnStayPeople *self,
                                   GPtrArray     *organisations)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  g_ptr_array_unref (self->organisations);
  self->organisations = g_ptr_array_ref (organisations);
  for (guint i = 0; i < organisations->len; i++)
    {
      const InnOrganisation *organisation = g_ptr_array_index (organisations, i);

      if (!organisation->archived)
        g_ptr_array_add (names, organisation->name);
    }
  g_ptr_array_add (names, NULL);
  inn_choice_entry_set_choices (INN_CHOICE_ENTRY (self->organisation),
                                (const char *const *) names->pdata);
}

/**
 * inn_stay_people_show:
 * @self: the part
 * @stay: whose people to show
 * @may_group: whether a stay for everybody can be made of it
 */
void
inn_stay_people_show (InnStayPeople *self,
                      const InnStay *stay,
                      gboolean       may_group)
{
  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  self->setting = TRUE;
  g_clear_pointer (&self->kept, inn_stay_unref);
  self->kept = inn_stay_copy (stay);
  if (self->kept->companions == NULL)
    {
      inn_stay_add_companion (self->kept, 1, "");
      g_ptr_array_set_size (self->kept->companions, 0);
    }
  self->may_group = may_group;
  inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->guest), stay->guest_id);
  inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->payer),
                                 stay->payer_id != stay->guest_id ? stay->payer_id : 0);
  gtk_editable_set_text (get_organisation_entry (self), stay->organisation_name);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->bill_to), stay->bill_to);
  show_chips (self);
  self->setting = FALSE;
}

/**
 * inn_stay_people_set_guest:
 * @self: the part
 * @guest_id: the main guest, or 0
 */
void
inn_stay_people_set_guest (InnStayPeople *self,
                           gint64         guest_id)
{
  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->guest), guest_id);
}

/**
 * inn_stay_people_hide_guest:
 * @self: the part
 *
 * Whom the stay is for is chosen elsewhere.
 */
void
inn_stay_people_hide_guest (InnStayPeople *self)
{
  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->guest_field), FALSE);
}

/**
 * inn_stay_people_take_over:
 * @self: the part
 * @last: a stay of the same guest
 *
 * Fills in who pays where nothing was said about that yet.
 */
void
inn_stay_people_take_over (InnStayPeople *self,
                           const InnStay *last)
{
  GtkEditable *entry = get_organisation_entry (self);

  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  if (*gtk_editable_get_text (entry) != '\0'
      || inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->payer)) != 0)
    return;

  gtk_editable_set_text (entry, last->organisation_name);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->bill_to), last->bill_to);
  if (last->payer_id != last->guest_id)
    inn_guest_picker_set_guest_id (INN_GUEST_PICKER (self->payer), last->payer_id);
}

/**
 * inn_stay_people_get_organisation:
 * @self: the part
 *
 * Returns: (transfer none) (nullable): the company or group that is named, if it is known
 */
const InnOrganisation *
inn_stay_people_get_organisation (InnStayPeople *self)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (INN_IS_STAY_PEOPLE (self), NULL);

  wanted = inn_fold_name (gtk_editable_get_text (get_organisation_entry (self)));
  for (guint i = 0; *wanted != '\0' && i < self->organisations->len; i++)
    {
      const InnOrganisation *organisation = g_ptr_array_index (self->organisations, i);
      g_autofree char *name = inn_fold_name (organisation->name);

      if (g_str_equal (name, wanted))
        return organisation;
    }

  return NULL;
}

/**
 * inn_stay_people_dup_new_name:
 * @self: the part
 *
 * Returns: (transfer full) (nullable): the name of a company or group that is not known yet
 */
char *
inn_stay_people_dup_new_name (InnStayPeople *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (INN_IS_STAY_PEOPLE (self), NULL);

  text = inn_text_clean (gtk_editable_get_text (get_organisation_entry (self)), INN_TEXT_ONE_LINE);
  if (*text == '\0' || inn_stay_people_get_organisation (self) != NULL)
    return NULL;

  return g_steal_pointer (&text);
}

/**
 * inn_stay_people_is_group:
 *
 * Returns: whether a stay is to be made for everybody who comes along
 */
gboolean
inn_stay_people_is_group (InnStayPeople *self)
{
  g_return_val_if_fail (INN_IS_STAY_PEOPLE (self), FALSE);

  return gtk_widget_get_visible (self->group)
         && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->group));
}

/**
 * inn_stay_people_set_group:
 * @self: the part
 * @is_group: whether everybody is to have a stay
 */
void
inn_stay_people_set_group (InnStayPeople *self,
                           gboolean       is_group)
{
  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->group), is_group);
}

/**
 * inn_stay_people_apply:
 * @self: the part
 * @stay: gets the people; a company that is not known yet is left out
 */
void
inn_stay_people_apply (InnStayPeople *self,
                       InnStay       *stay)
{
  const InnOrganisation *organisation = inn_stay_people_get_organisation (self);

  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  if (self->kept == NULL)
    return;

  stay->guest_id = inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->guest));
  stay->payer_id = inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->payer));
  stay->organisation_id = organisation != NULL ? organisation->id : 0;
  inn_stay_set_text (&stay->organisation_name, organisation != NULL ? organisation->name : "");
  stay->bill_to = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->bill_to));
  if (stay->companions == NULL)
    inn_stay_add_companion (stay, 1, "");
  g_ptr_array_set_size (stay->companions, 0);
  for (guint i = 0; i < self->kept->companions->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (self->kept->companions, i);

      inn_stay_add_companion (stay, guest->guest_id, guest->name);
    }
}

/**
 * inn_stay_people_tell_guest:
 * @self: the part
 * @warning: (nullable): where the guest is at that time
 */
void
inn_stay_people_tell_guest (InnStayPeople *self,
                            const char    *warning)
{
  g_return_if_fail (INN_IS_STAY_PEOPLE (self));

  inn_form_field_set_message (self->guest_field,
                              warning != NULL ? INN_FIELD_DOUBTFUL : INN_FIELD_PLAIN, warning);
}

/* A name that was typed but belongs to nobody in the book. */
static gboolean
refuse_unknown (GtkWidget    *picker,
                InnFormField *field)
{
  const char *text = inn_guest_picker_get_text (INN_GUEST_PICKER (picker));

  if (inn_guest_picker_get_guest_id (INN_GUEST_PICKER (picker)) != 0
      || text[strspn (text, " ")] == '\0')
    return FALSE;

  inn_form_field_set_message (field, INN_FIELD_REFUSED,
                              _("Choose somebody from the list, or add the guest first"));

  return TRUE;
}

/**
 * inn_stay_people_check:
 * @self: the part
 * @stay: what the form says
 * @where: (out): what to mend first
 *
 * Returns: whether nothing here stands in the way of saving
 */
gboolean
inn_stay_people_check (InnStayPeople  *self,
                       const InnStay  *stay,
                       GtkWidget     **where)
{
  g_autofree char *fresh = NULL;
  InnStayTrouble trouble = inn_stay_find_trouble (stay, INN_DATE_NONE);

  g_return_val_if_fail (INN_IS_STAY_PEOPLE (self), FALSE);

  fresh = inn_stay_people_dup_new_name (self);
  *where = NULL;
  if (refuse_unknown (self->guest, self->guest_field))
    *where = self->guest;
  else if ((trouble & INN_STAY_NO_GUEST) != 0)
    {
      inn_form_field_set_message (self->guest_field, INN_FIELD_REFUSED,
                                  _("A stay needs a guest"));
      *where = self->guest;
    }
  else if (refuse_unknown (self->payer, self->payer_field))
    *where = self->payer;
  else if (refuse_unknown (self->companion, self->companion_field))
    *where = self->companion;
  else if ((trouble & INN_STAY_TWICE_ALONG) != 0)
    {
      inn_form_field_set_message (self->companion_field, INN_FIELD_REFUSED,
                                  _("The same guest is named twice in this stay"));
      *where = self->companion;
    }
  else if ((stay->bill_to == INN_BILL_TO_ORGANISATION || inn_stay_people_is_group (self))
           && stay->organisation_id == 0 && fresh == NULL)
    {
      inn_form_field_set_message (self->organisation_field, INN_FIELD_REFUSED,
                                  inn_stay_people_is_group (self)
                                    ? _("A group needs a name")
                                    : _("The bill goes to a company or group, but none is chosen"));
      *where = self->organisation;
    }

  return *where == NULL;
}
