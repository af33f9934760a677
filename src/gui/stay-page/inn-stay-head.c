/* inn-stay-head.c: see inn-stay-head.h. */

#include "config.h"

#include "inn-stay-head.h"

#include "inn-channel.h"
#include "inn-ends-layout.h"
#include "inn-format.h"
#include "inn-sheet-parts.h"
#include "inn-stay-summary.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnStayHead
{
  GtkBox parent_instance;

  GtkWidget *name_label;
  GtkWidget *status_label;
  GtkWidget *dates_label;
  GtkWidget *room_label;
  GtkWidget *people_label;
  GtkWidget *requests_label;
  GtkWidget *note_label;

  InnStaySheet *sheet;  /* owned */
};

G_DEFINE_FINAL_TYPE (InnStayHead, inn_stay_head, GTK_TYPE_BOX)

static char *
join (char *first, /* (transfer full) */
      const char *second)
{
  g_autofree char *before = first;

  return inn_format_list (before, second);
}

/* "302, lake view double, ¥658 a night, Ctrip" */
static char *
dup_room (const InnStay *stay)
{
  const char *channel = inn_channel_get_title (stay->channel);
  char *text = inn_format_list (stay->room, stay->room_type);

  if (stay->rate.amount != INN_STAY_NO_RATE)
    {
      g_autofree char *amount = inn_money_format (stay->rate);
      /* Translators: the price of a night. */
      g_autofree char *rate = g_strdup_printf (_("%s a night"), amount);

      text = join (text, rate);
    }

  return join (text, channel != NULL ? channel : "");
}

/* "payer Chen Mu, with Chen Xiaoman, Haiyue Technology gets the bill" */
static char *
dup_people (const InnStay *stay)
{
  char *text = g_strdup ("");

  if (stay->payer_id != 0 && stay->payer_id != stay->guest_id)
    {
      /* Translators: name of a guest. */
      g_autofree char *payer = g_strdup_printf (_("%s pays"), stay->payer_name);

      text = join (text, payer);
    }
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    {
      const InnStayGuest *companion = g_ptr_array_index (stay->companions, i);
      /* Translators: name of a guest who comes along. */
      g_autofree char *with = g_strdup_printf (_("with %s"), companion->name);

      text = join (text, with);
    }
  if (*stay->organisation_name != '\0')
    {
      g_autofree char *bill = NULL;

      if (stay->bill_to == INN_BILL_TO_ORGANISATION)
        /* Translators: name of a company. */
        bill = g_strdup_printf (_("%s gets the bill"), stay->organisation_name);
      text = join (text, bill != NULL ? bill : stay->organisation_name);
    }

  return text;
}

static void
loaded_cb (InnStayHead *self)
{
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);
  InnDate today = inn_stay_sheet_get_today (self->sheet);
  g_autofree char *dates = inn_stay_summary_dates (stay, today);
  g_autofree char *room = dup_room (stay);
  g_autofree char *people = dup_people (stay);
  g_autofree char *requests = NULL;

  if (*stay->requests != '\0')
    /* Translators: what a guest asked for. */
    requests = g_strdup_printf (_("Wishes: %s"), stay->requests);
  gtk_label_set_text (GTK_LABEL (self->name_label),
                      *stay->guest_name != '\0' ? stay->guest_name : _("No name"));
  gtk_label_set_text (GTK_LABEL (self->status_label), inn_stay_summary_status (stay->status));
  gtk_widget_set_css_classes (self->status_label,
                              (const char *[]) { stay->status == INN_STAY_IN_HOUSE
                                                   ? "here" : "strong", NULL });
  inn_user_text_set_label (GTK_LABEL (self->dates_label), dates);
  inn_user_text_set_label (GTK_LABEL (self->room_label), room);
  inn_user_text_set_label (GTK_LABEL (self->people_label), people);
  inn_user_text_set_label (GTK_LABEL (self->requests_label), requests);
  inn_user_text_set_label (GTK_LABEL (self->note_label), stay->note);
}

static void
inn_stay_head_dispose (GObject *object)
{
  g_clear_object (&INN_STAY_HEAD (object)->sheet);

  G_OBJECT_CLASS (inn_stay_head_parent_class)->dispose (object);
}

static void
inn_stay_head_class_init (InnStayHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_stay_head_dispose;
}

static GtkWidget *
add_ends (InnStayHead *self,
          GtkWidget   *start,
          GtkWidget   *end)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_layout_manager (line, g_object_new (INN_TYPE_ENDS_LAYOUT, NULL));
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), start);
  gtk_box_append (GTK_BOX (line), end);
  gtk_box_append (GTK_BOX (self), line);

  return line;
}

static void
inn_stay_head_init (InnStayHead *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);

  self->name_label = inn_sheet_part_label ("", (const char *[]) { "guest-name", NULL });
  self->status_label = inn_sheet_part_label ("", NULL);
  add_ends (self, self->name_label, self->status_label);
  self->room_label = inn_sheet_part_label ("", (const char *[]) { "figures", NULL });
  self->dates_label = inn_sheet_part_label ("", (const char *[]) { "figures", "secondary", NULL });
  add_ends (self, self->room_label, self->dates_label);
  self->people_label = inn_sheet_part_label ("", (const char *[]) { "secondary", NULL });
  self->requests_label = inn_sheet_part_label ("", NULL);
  self->note_label = inn_sheet_part_label ("", NULL);
  gtk_box_append (GTK_BOX (self), self->people_label);
  gtk_box_append (GTK_BOX (self), self->requests_label);
  gtk_box_append (GTK_BOX (self), self->note_label);
}

/**
 * inn_stay_head_new:
 * @sheet: the stay
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
inn_stay_head_new (InnStaySheet *sheet)
{
  InnStayHead *self = g_object_new (INN_TYPE_STAY_HEAD, NULL);

  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (sheet, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
