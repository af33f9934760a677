/* inn-money-entry.c: see inn-money-entry.h. "¥1,280", "１２８０元" and "5000分" are understood. What is
 * so much that it was hardly meant is asked about: saving a second time answers yes.
 */

#include "config.h"

#include "inn-money-entry.h"

#include "inn-charge.h"
#include "inn-money-reader.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InnMoneyEntry
{
  GtkBox parent_instance;

  GtkWidget *entry;
  GtkWidget *message;

  char currency[4];
  char *meant;        /* owned, the doubtful text that was asked about, or NULL */
};

G_DEFINE_FINAL_TYPE (InnMoneyEntry, inn_money_entry, GTK_TYPE_BOX)

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_message (InnMoneyEntry *self,
             const char    *look,
             const char    *text)
{
  gtk_widget_set_css_classes (self->message,
                              (const char *[]) { "field-message", "figures", look, NULL });
  gtk_label_set_text (GTK_LABEL (self->message), text != NULL ? text : "");
  gtk_widget_set_visible (self->message, text != NULL);
  if (g_strcmp0 (look, "danger") == 0)
    gtk_widget_add_css_class (self->entry, "refused");
  else
    gtk_widget_remove_css_class (self->entry, "refused");
}

static gboolean
read_text (InnMoneyEntry  *self,
           InnMoney       *money,
           InnMoneyDoubts *doubts)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return inn_money_read (text, INN_MONEY_UNIT_MAJOR, self->currency, money, doubts, NULL);
}

/* Plain digits need no explanation. */
static gboolean
is_plain (const char *text)
{
  return text[strspn (text, "0123456789.")] == '\0';
}

static void
changed_cb (InnMoneyEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  InnMoney money;

  g_clear_pointer (&self->meant, g_free);
  if (!is_plain (text) && read_text (self, &money, NULL))
    {
      g_autofree char *understood = inn_money_format (money);

      set_message (self, "good", understood);
    }
  else
    set_message (self, NULL, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (InnMoneyEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
inn_money_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_MONEY_ENTRY (widget)->entry);
}

static void
inn_money_entry_finalize (GObject *object)
{
  g_free (INN_MONEY_ENTRY (object)->meant);

  G_OBJECT_CLASS (inn_money_entry_parent_class)->finalize (object);
}

static void
inn_money_entry_class_init (InnMoneyEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_money_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_money_entry_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_money_entry_init (InnMoneyEntry *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->entry, "figures");
  gtk_box_append (GTK_BOX (self), self->entry);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_box_append (GTK_BOX (self), self->message);
  set_message (self, NULL, NULL);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * inn_money_entry_new:
 * @title: what is to be typed, also for screen readers
 * @currency: three letters of ISO 4217: what an amount is in that does not say so
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
inn_money_entry_new (const char *title,
                     const char *currency)
{
  InnMoneyEntry *self = g_object_new (INN_TYPE_MONEY_ENTRY, NULL);

  inn_money_entry_set_currency (self, currency);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), title);
  inn_spoken_name_set (self->entry, title);

  return GTK_WIDGET (self);
}

/**
 * inn_money_entry_set_currency:
 * @currency: three letters of ISO 4217, of an amount that is written without one
 */
void
inn_money_entry_set_currency (InnMoneyEntry *self,
                              const char    *currency)
{
  g_return_if_fail (INN_IS_MONEY_ENTRY (self));

  g_strlcpy (self->currency, currency, sizeof self->currency);
}

/**
 * inn_money_entry_set_money:
 * @money: what to show; its currency is that of the entry from now on
 */
void
inn_money_entry_set_money (InnMoneyEntry *self,
                           InnMoney       money)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INN_IS_MONEY_ENTRY (self));

  inn_money_entry_set_currency (self, money.currency);
  text = inn_money_format_plain (money);
  if (g_str_has_suffix (text, ".00"))
    text[strlen (text) - strlen (".00")] = '\0';
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  set_message (self, NULL, NULL);
}

/**
 * inn_money_entry_clear:
 *
 * Takes away what is written; the currency stays.
 */
void
inn_money_entry_clear (InnMoneyEntry *self)
{
  g_return_if_fail (INN_IS_MONEY_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/**
 * inn_money_entry_is_empty:
 *
 * Returns: whether nothing but blanks is written
 */
gboolean
inn_money_entry_is_empty (InnMoneyEntry *self)
{
  const char *text;

  g_return_val_if_fail (INN_IS_MONEY_ENTRY (self), TRUE);

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return text[strspn (text, " ")] == '\0';
}

/**
 * inn_money_entry_read:
 * @self: the entry
 * @money: (out): the amount
 *
 * Reads what was typed so far, and says nothing about it.
 *
 * Returns: whether it was understood
 */
gboolean
inn_money_entry_read (InnMoneyEntry *self,
                      InnMoney      *money)
{
  g_return_val_if_fail (INN_IS_MONEY_ENTRY (self), FALSE);

  return !inn_money_entry_is_empty (self) && read_text (self, money, NULL);
}

/**
 * inn_money_entry_check:
 * @self: the entry
 * @money: (out): the amount
 *
 * Reads what was typed; what is wrong or doubtful about it is told below the entry, which takes the
 * focus then. A doubt asked about before counts as answered.
 *
 * Returns: whether the amount is to be taken
 */
gboolean
inn_money_entry_check (InnMoneyEntry *self,
                       InnMoney      *money)
{
  const char *text;
  InnMoneyDoubts doubts = INN_MONEY_SURE;

  g_return_val_if_fail (INN_IS_MONEY_ENTRY (self), FALSE);

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (inn_money_entry_is_empty (self))
    set_message (self, "danger", _("The amount is missing"));
  else if (!read_text (self, money, &doubts))
    set_message (self, "danger", _("Not understood. Try “1,280” or “¥1280.50”."));
  else if (g_strcmp0 (self->meant, text) == 0
           || ((doubts & (INN_MONEY_LARGE | INN_MONEY_ROUNDED)) == 0
               && !inn_charge_is_doubtful (*money)))
    return TRUE;
  else
    {
      g_autofree char *amount = inn_money_format (*money);
      g_autofree char *question = NULL;

      /* Translators: an amount of money. */
      question = g_strdup_printf (_("Is %s meant? Then save once more."), amount);
      set_message (self, "doubtful", question);
      g_free (self->meant);
      self->meant = g_strdup (text);
    }
  gtk_widget_grab_focus (self->entry);

  return FALSE;
}
