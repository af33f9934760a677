/* inn-stay-fields.c: see inn-stay-fields.h. Nights and departure follow each other. What a
 * rate that nobody typed comes from is told in inn-stay-fields-rate.
 */

#include "config.h"

#include "inn-stay-fields.h"

#include "inn-channel.h"
#include "inn-choice-entry.h"
#include "inn-form-line.h"
#include "inn-rate-reader.h"
#include "inn-stay-fields-private.h"
#include "inn-stay-label.h"
#include "inn-stay-nights.h"
#include "inn-stay-rules.h"
#include "inn-text.h"

#include <glib/gi18n.h>

static const char *const purposes[] = { "", "business", "leisure", "family", "couple", "event" };

G_DEFINE_FINAL_TYPE (InnStayFields, inn_stay_fields, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
value_changed_cb (InnStayFields *self)
{
  if (!self->setting && self->rooms != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Days -------------------------------------------------------------------------------- */

static void
days_changed_cb (InnStayFields *self)
{
  if (self->setting)
    return;

  inn_stay_fields_follow_nights (self);
  inn_stay_fields_tell_days (self);
  value_changed_cb (self);
}

static void
departure_changed_cb (InnStayFields *self)
{
  days_changed_cb (self);
}

static void
nights_changed_cb (InnStayFields *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->nights));
  InnCivil from = inn_stay_fields_read_day (self, self->arrival);
  int n;

  if (self->setting)
    return;

  if (!inn_stay_nights_from_text (text, &n))
    {
      inn_form_field_set_message (self->nights_field,
                                  *text != '\0' ? INN_FIELD_REFUSED : INN_FIELD_PLAIN,
                                  *text != '\0' ? _("A number of nights; 0 for a day use") : NULL);
      return;
    }

  if (inn_civil_is_set (from))
    inn_stay_fields_set_day (self, self->departure, inn_date_add_days (from.date, n),
             inn_stay_fields_read_day (self, self->departure).minute);
  inn_stay_fields_tell_days (self);
  value_changed_cb (self);
}

/* ---- Room and rate ----------------------------------------------------------------------- */

static void
rate_changed_cb (InnStayFields *self)
{
  if (self->setting)
    return;

  self->rate_typed = !inn_stay_fields_is_empty (self->rate);
  inn_stay_fields_tell_rate (self);
  value_changed_cb (self);
}

static void
type_changed_cb (InnStayFields *self)
{
  if (self->setting || self->rooms == NULL)
    return;

  self->setting = TRUE;
  inn_room_choice_follow_type (self->rooms);
  self->setting = FALSE;
  inn_stay_fields_follow_rate (self);
  value_changed_cb (self);
}

static void
room_changed_cb (InnStayFields *self)
{
  if (self->setting || self->rooms == NULL)
    return;

  self->setting = TRUE;
  inn_room_choice_follow_room (self->rooms);
  self->setting = FALSE;
  inn_stay_fields_follow_rate (self);
  value_changed_cb (self);
}

/* ---- The widget -------------------------------------------------------------------------- */

static void
inn_stay_fields_dispose (GObject *object)
{
  InnStayFields *self = INN_STAY_FIELDS (object);

  self->setting = TRUE;
  g_clear_object (&self->rooms);

  G_OBJECT_CLASS (inn_stay_fields_parent_class)->dispose (object);
}

static void
inn_stay_fields_class_init (InnStayFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_stay_fields_dispose;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_STAY_FIELDS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INN_TYPE_CHOICE_ENTRY);
  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  gtk_widget_class_set_css_name (widget_class, "form-section");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-stay-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, arrival);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, arrival_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, nights);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, nights_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, departure);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, departure_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, channel);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, type);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, room);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, room_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, rate);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, rate_field);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, purpose);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, requests);
  gtk_widget_class_bind_template_child (widget_class, InnStayFields, note);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, departure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, nights_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rate_changed_cb);
}

static void
inn_stay_fields_init (InnStayFields *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) channels = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_strlcpy (self->currency, "CNY", sizeof self->currency);
  self->agreed_rate = self->last_rate = inn_money (INN_STAY_NO_RATE, self->currency);

  gtk_string_list_append (names, "—");
  for (guint i = 1; i < G_N_ELEMENTS (purposes); i++)
    gtk_string_list_append (names, inn_stay_purpose_get_label (purposes[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->purpose), G_LIST_MODEL (names));

  for (guint i = 0; i < inn_channel_get_n (); i++)
    g_ptr_array_add (channels, (char *) inn_channel_get_title (inn_channel_get_key (i)));
  g_ptr_array_add (channels, NULL);
  inn_choice_entry_set_choices (INN_CHOICE_ENTRY (self->channel),
                                (const char *const *) channels->pdata);
  g_signal_connect_object (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (self->channel)), "changed",
                           G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note)), "changed",
                           G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_stay_fields_set_today:
 * @self: the fields
 * @today: the business day, from which days are told
 */
void
inn_stay_fields_set_today (InnStayFields *self,
                           InnDate        today)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  self->today = today;
}

/**
 * inn_stay_fields_set_rooms:
 * @self: the fields
 * @rooms: the rooms of the house; set before a stay is shown
 */
void
inn_stay_fields_set_rooms (InnStayFields     *self,
                           const InnRoomList *rooms)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  self->setting = TRUE;
  g_clear_object (&self->rooms);
  self->rooms = inn_room_choice_new (GTK_DROP_DOWN (self->type), GTK_DROP_DOWN (self->room), rooms);
  self->setting = FALSE;
}

/**
 * inn_stay_fields_set_taken:
 * @self: the fields
 * @taken: (element-type gint64 gint64): ids of rooms that others have at that time
 *
 * Lists the free rooms before those.
 */
void
inn_stay_fields_set_taken (InnStayFields *self,
                           GHashTable    *taken)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  if (self->rooms == NULL)
    return;
  self->setting = TRUE;
  inn_room_choice_set_taken (self->rooms, taken);
  self->setting = FALSE;
}

/**
 * inn_stay_fields_show:
 * @self: the fields
 * @stay: what to show
 */
void
inn_stay_fields_show (InnStayFields *self,
                      const InnStay *stay)
{
  guint purpose = 0;

  g_return_if_fail (INN_IS_STAY_FIELDS (self));
  g_return_if_fail (self->rooms != NULL);

  self->setting = TRUE;
  inn_stay_fields_set_day (self, self->arrival, stay->arrival, stay->arrival_minute);
  inn_stay_fields_set_day (self, self->departure, stay->departure, stay->departure_minute);
  inn_room_choice_choose (self->rooms, stay->room_type_id, stay->room_id);
  gtk_editable_set_text (GTK_EDITABLE (inn_choice_entry_get_entry (
                           INN_CHOICE_ENTRY (self->channel))),
                         inn_channel_get_title (stay->channel));
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (g_str_equal (purposes[i], stay->purpose))
      purpose = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->purpose), purpose);
  gtk_editable_set_text (GTK_EDITABLE (self->requests), stay->requests);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note)), stay->note, -1);
  inn_stay_fields_set_rate (self, stay->rate);
  self->setting = FALSE;
  self->rate_typed = stay->rate.amount >= 0;
  inn_stay_fields_follow_rate (self);
  inn_stay_fields_follow_nights (self);
  inn_stay_fields_tell_days (self);
}

/**
 * inn_stay_fields_take_over:
 * @self: the fields
 * @last: a stay of the same guest
 *
 * Fills in what people keep to where nothing was chosen yet.
 */
void
inn_stay_fields_take_over (InnStayFields *self,
                           const InnStay *last)
{
  GtkEditable *channel
    = GTK_EDITABLE (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (self->channel)));

  g_return_if_fail (INN_IS_STAY_FIELDS (self));
  g_return_if_fail (self->rooms != NULL);

  self->setting = TRUE;
  if (inn_room_choice_get_type_chosen (self->rooms) == NULL
      && inn_room_choice_get_room_chosen (self->rooms) == NULL)
    inn_room_choice_choose (self->rooms, last->room_type_id, last->room_id);
  if (*gtk_editable_get_text (channel) == '\0')
    gtk_editable_set_text (channel, inn_channel_get_title (last->channel));
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->purpose)) == 0
        && g_str_equal (purposes[i], last->purpose))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->purpose), i);
  self->setting = FALSE;
  inn_stay_fields_set_last (self, last);
}

static void
apply_texts (InnStayFields *self,
             InnStay       *stay)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note));
  GtkEditable *channel
    = GTK_EDITABLE (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (self->channel)));
  g_autofree char *requests = inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->requests)),
                                              INN_TEXT_ONE_LINE);
  g_autofree char *typed = inn_text_clean (gtk_editable_get_text (channel), INN_TEXT_ONE_LINE);
  g_autofree char *key = inn_channel_from_text (typed);
  g_autofree char *raw = NULL;
  g_autofree char *note = NULL;

  g_object_get (buffer, "text", &raw, NULL);
  note = inn_text_clean (raw, INN_TEXT_KEEP_LINES);
  inn_stay_set_text (&stay->requests, requests);
  inn_stay_set_text (&stay->channel, key);
  inn_stay_set_text (&stay->note, note);
  inn_stay_set_text (&stay->purpose,
                     purposes[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->purpose))]);
}

/**
 * inn_stay_fields_apply:
 * @self: the fields
 * @stay: gets what the fields say; days that were not understood are unset
 */
void
inn_stay_fields_apply (InnStayFields *self,
                       InnStay       *stay)
{
  InnCivil from = inn_stay_fields_read_day (self, self->arrival);
  InnCivil to = inn_stay_fields_read_day (self, self->departure);
  InnMoney rate = inn_money (INN_STAY_NO_RATE, self->currency);

  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  stay->arrival = from.date;
  stay->arrival_minute = from.minute;
  stay->departure = to.date;
  stay->departure_minute = to.minute;
  if (self->rooms != NULL)
    {
      const InnRoomType *type = inn_room_choice_get_type_chosen (self->rooms);
      const InnRoom *room = inn_room_choice_get_room_chosen (self->rooms);

      stay->room_type_id = type != NULL ? type->id : 0;
      stay->room_id = room != NULL ? room->id : 0;
      inn_stay_set_text (&stay->room, room != NULL ? room->number : "");
    }
  if (!inn_stay_fields_is_empty (self->rate))
    inn_rate_read (gtk_editable_get_text (GTK_EDITABLE (self->rate)), self->currency, &rate);
  inn_stay_set_rate (stay, rate);
  apply_texts (self, stay);
}

/**
 * inn_stay_fields_tell_room:
 * @self: the fields
 * @text: (nullable): who is in the way, or how the guest found it
 * @good: whether that speaks for the room
 */
void
inn_stay_fields_tell_room (InnStayFields *self,
                           const char    *text,
                           gboolean       good)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  inn_form_field_set_message (self->room_field,
                              text == NULL ? INN_FIELD_PLAIN
                              : good ? INN_FIELD_UNDERSTOOD : INN_FIELD_DOUBTFUL, text);
}

/**
 * inn_stay_fields_check:
 * @self: the fields
 * @stay: what the form says
 * @where: (out): what to mend first
 *
 * Returns: whether nothing in the fields stands in the way of saving
 */
gboolean
inn_stay_fields_check (InnStayFields  *self,
                       const InnStay  *stay,
                       GtkWidget     **where)
{
  struct
  {
    InnFormField *field;
    GtkWidget *control;
  } fields[] = {
    { self->arrival_field, self->arrival },
    { self->departure_field, self->departure },
    { self->nights_field, self->nights },
    { self->rate_field, self->rate },
  };

  g_return_val_if_fail (INN_IS_STAY_FIELDS (self), FALSE);

  for (guint i = 0; i < 2; i++)
    if (inn_stay_fields_is_empty (fields[i].control))
      inn_form_field_set_message (fields[i].field, INN_FIELD_REFUSED,
                                  _("A stay needs a day of arrival and one of departure"));
  if ((inn_stay_find_trouble (stay, self->today) & INN_STAY_BAD_TIME) != 0)
    inn_form_field_set_message (self->departure_field, INN_FIELD_REFUSED,
                                _("The times of arrival and departure cannot be right"));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (inn_form_field_get_state (fields[i].field) == INN_FIELD_REFUSED)
      {
        *where = fields[i].control;
        return FALSE;
      }

  return TRUE;
}
