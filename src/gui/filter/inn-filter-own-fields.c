/* inn-filter-own-fields.c: see inn-filter-own-fields.h. A row for each field that lists are narrowed by,
 * with what suits its kind: words, from and to, yes or no, choices. What cannot be read is marked and
 * asks nothing.
 */

#include "config.h"

#include "inn-filter-own-fields.h"

#include "inn-custom-reader.h"
#include "inn-filter-toggles.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>
#include <math.h>

/* One field of the hotel and its controls. */
typedef struct
{
  InnCustomField *field; /* owned */
  GtkWidget *first;      /* unowned: the entry, the list or the toggles */
  GtkWidget *second;     /* unowned, nullable: the entry of the end of a range */
} Row;

struct _InnFilterOwnFields
{
  GtkBox parent_instance;

  InnBook *book;          /* owned, nullable */
  InnGuestFilter *filter; /* owned: what was shown last */
  GArray *rows;           /* owned, of Row */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InnFilterOwnFields, inn_filter_own_fields, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->field, inn_custom_field_unref);
}

static void
edited_cb (InnFilterOwnFields *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- The controls ------------------------------------------------------------------------ */

static GtkWidget *
create_entry (InnFilterOwnFields *self,
              const char         *name,
              const char         *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 10);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  inn_spoken_name_set (entry, name);
  g_signal_connect_object (entry, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static GtkWidget *
create_range (InnFilterOwnFields *self,
              Row                *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: %s is the name of a field. */
  g_autofree char *from = g_strdup_printf (_("%s, from"), row->field->name);
  g_autofree char *to = g_strdup_printf (_("%s, to"), row->field->name);

  row->first = create_entry (self, from, C_("filter", "from"));
  row->second = create_entry (self, to, C_("filter", "to"));
  gtk_box_append (GTK_BOX (box), row->first);
  gtk_box_append (GTK_BOX (box), row->second);

  return box;
}

static GtkWidget *
create_yes_no (InnFilterOwnFields *self,
               Row                *row)
{
  const char *const names[] = { C_("filter", "any"), C_("answer", "Yes"), C_("answer", "No"), NULL };

  row->first = gtk_drop_down_new_from_strings (names);
  gtk_widget_set_hexpand (row->first, TRUE);
  inn_spoken_name_set (row->first, row->field->name);
  g_signal_connect_object (row->first, "notify::selected", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);

  return row->first;
}

static GtkWidget *
create_choices (InnFilterOwnFields *self,
                Row                *row)
{
  row->first = g_object_new (INN_TYPE_FILTER_TOGGLES, NULL);
  inn_spoken_name_set (row->first, row->field->name);
  for (guint i = 0; i < row->field->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (row->field->choices, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, choice->id);

      inn_filter_toggles_add (INN_FILTER_TOGGLES (row->first), key, choice->name);
    }
  g_signal_connect_object (row->first, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);

  return row->first;
}

static GtkWidget *
create_control (InnFilterOwnFields *self,
                Row                *row)
{
  switch (row->field->kind)
    {
    case INN_CUSTOM_NUMBER:
    case INN_CUSTOM_MONEY:
    case INN_CUSTOM_DATE:
      return create_range (self, row);
    case INN_CUSTOM_YES_NO:
      return create_yes_no (self, row);
    case INN_CUSTOM_CHOICE:
    case INN_CUSTOM_CHOICES:
      return create_choices (self, row);
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_LONG_TEXT:
    default:
      row->first = create_entry (self, row->field->name, C_("filter", "Any part of it"));
      return row->first;
    }
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* The name stands above what it names: it may be long, and the filter is narrow. */
static void
build (InnFilterOwnFields *self)
{
  g_autoptr (GPtrArray) fields = inn_field_shelf_list (inn_book_get_fields (self->book),
                                                       INN_CUSTOM_IN_FILTER);
  GtkWidget *child;

  self->setting = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_array_set_size (self->rows, 0);
  if (fields->len > 0)
    gtk_box_append (GTK_BOX (self), create_label (_("Own fields"), "section-head"));
  for (guint i = 0; i < fields->len; i++)
    {
      Row row = { inn_custom_field_ref (g_ptr_array_index (fields, i)) };

      gtk_box_append (GTK_BOX (self), create_label (row.field->name, "secondary"));
      gtk_box_append (GTK_BOX (self), create_control (self, &row));
      g_array_append_val (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), fields->len > 0);
  self->setting = FALSE;
}

static void
shelf_changed_cb (InnFilterOwnFields *self)
{
  build (self);
  inn_filter_own_fields_show (self, self->filter);
}

/* ---- From the controls ------------------------------------------------------------------- */

/* Marks what cannot be read. Returns: the value that was typed, if any. */
static InnCustomValue *
read_entry (InnFilterOwnFields *self,
            Row                *row,
            GtkWidget          *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));
  g_autoptr (GPtrArray) values = NULL;
  InnCustomFault fault;

  if (!inn_custom_read (row->field, text, INN_DATE_ORDER_UNKNOWN, today, &values, &fault))
    {
      gtk_widget_add_css_class (entry, "error");
      gtk_widget_set_tooltip_text (entry, inn_custom_fault_get_words (fault));
      return NULL;
    }

  gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, NULL);

  return values->len > 0 ? inn_custom_value_ref (g_ptr_array_index (values, 0)) : NULL;
}

static double
get_number (const InnCustomValue *value,
            double                otherwise)
{
  if (value == NULL)
    return otherwise;

  return value->type == INN_CUSTOM_VALUE_REAL ? value->real : (double) value->integer;
}

static InnDate
get_day (const InnCustomValue *value)
{
  InnDate day = INN_DATE_NONE;

  if (value != NULL)
    inn_date_from_iso (value->text, &day);

  return day;
}

static InnCustomCondition *
read_range (InnFilterOwnFields *self,
            Row                *row)
{
  g_autoptr (InnCustomValue) first = read_entry (self, row, row->first);
  g_autoptr (InnCustomValue) last = read_entry (self, row, row->second);

  if (first == NULL && last == NULL)
    return NULL;
  if (row->field->kind == INN_CUSTOM_DATE)
    return inn_custom_condition_new_days (row->field->id, get_day (first), get_day (last));

  return inn_custom_condition_new_numbers (row->field->id, get_number (first, -INFINITY),
                                           get_number (last, INFINITY));
}

static InnCustomCondition *
read_choices (Row *row)
{
  g_auto (GStrv) keys = inn_filter_toggles_dup_active (INN_FILTER_TOGGLES (row->first));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; keys[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (keys[i], NULL, 10);

      g_array_append_val (ids, id);
    }

  return ids->len > 0 ? inn_custom_condition_new_choices (row->field->id,
                                                          (const gint64 *) (gpointer) ids->data,
                                                          ids->len)
                      : NULL;
}

static InnCustomCondition *
read_text (Row *row)
{
  g_autoptr (InnCustomCondition) condition
    = inn_custom_condition_new_text (row->field->id,
                                     gtk_editable_get_text (GTK_EDITABLE (row->first)));

  return *condition->text != '\0' ? g_steal_pointer (&condition) : NULL;
}

static InnCustomCondition *
read_row (InnFilterOwnFields *self,
          Row                *row)
{
  guint selected;

  switch (row->field->kind)
    {
    case INN_CUSTOM_NUMBER:
    case INN_CUSTOM_MONEY:
    case INN_CUSTOM_DATE:
      return read_range (self, row);
    case INN_CUSTOM_YES_NO:
      selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (row->first));
      return selected == 1 || selected == 2
               ? inn_custom_condition_new_yes_no (row->field->id, selected == 1)
               : NULL;
    case INN_CUSTOM_CHOICE:
    case INN_CUSTOM_CHOICES:
      return read_choices (row);
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_LONG_TEXT:
    default:
      return read_text (row);
    }
}

/* ---- Into the controls ------------------------------------------------------------------- */

static void
show_value (Row            *row,
            GtkWidget      *entry,
            InnCustomValue *value)
{
  g_autofree char *text = value != NULL ? inn_custom_value_dup_text (value, row->field) : NULL;

  gtk_widget_remove_css_class (entry, "error");
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static InnCustomValue *
new_number (Row    *row,
            double  number)
{
  if (!isfinite (number))
    return NULL;

  return number == floor (number) ? inn_custom_value_new_integer (row->field->id, (gint64) number)
                                  : inn_custom_value_new_real (row->field->id, number);
}

static InnCustomValue *
new_day (Row     *row,
         InnDate  day)
{
  return inn_date_is_set (day) ? inn_custom_value_new_date (row->field->id, day) : NULL;
}

static void
show_range (Row                      *row,
            const InnCustomCondition *condition)
{
  gboolean is_day = row->field->kind == INN_CUSTOM_DATE;
  g_autoptr (InnCustomValue) first = NULL;
  g_autoptr (InnCustomValue) last = NULL;

  if (condition != NULL && condition->ask == (is_day ? INN_CUSTOM_ASK_DAYS : INN_CUSTOM_ASK_NUMBERS))
    {
      first = is_day ? new_day (row, condition->first) : new_number (row, condition->least);
      last = is_day ? new_day (row, condition->last) : new_number (row, condition->greatest);
    }
  show_value (row, row->first, first);
  show_value (row, row->second, last);
}

static gboolean
asks_choice (const InnCustomCondition *condition,
             gint64                    choice_id)
{
  for (guint i = 0; condition != NULL && i < condition->n_choices; i++)
    if (condition->choice_ids[i] == choice_id)
      return TRUE;

  return FALSE;
}

static void
show_choices (Row                      *row,
              const InnCustomCondition *condition)
{
  for (guint i = 0; i < row->field->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (row->field->choices, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, choice->id);

      inn_filter_toggles_set (INN_FILTER_TOGGLES (row->first), key,
                              asks_choice (condition, choice->id));
    }
}

static void
show_row (Row                      *row,
          const InnCustomCondition *condition)
{
  guint selected = 0;

  switch (row->field->kind)
    {
    case INN_CUSTOM_NUMBER:
    case INN_CUSTOM_MONEY:
    case INN_CUSTOM_DATE:
      show_range (row, condition);
      break;
    case INN_CUSTOM_YES_NO:
      if (condition != NULL && condition->ask == INN_CUSTOM_ASK_YES)
        selected = 1;
      else if (condition != NULL && condition->ask == INN_CUSTOM_ASK_NO)
        selected = 2;
      gtk_drop_down_set_selected (GTK_DROP_DOWN (row->first), selected);
      break;
    case INN_CUSTOM_CHOICE:
    case INN_CUSTOM_CHOICES:
      show_choices (row, condition);
      break;
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_LONG_TEXT:
    default:
      gtk_editable_set_text (GTK_EDITABLE (row->first), condition != NULL ? condition->text : "");
      break;
    }
}

static void
inn_filter_own_fields_dispose (GObject *object)
{
  g_clear_object (&INN_FILTER_OWN_FIELDS (object)->book);

  G_OBJECT_CLASS (inn_filter_own_fields_parent_class)->dispose (object);
}

static void
inn_filter_own_fields_finalize (GObject *object)
{
  InnFilterOwnFields *self = INN_FILTER_OWN_FIELDS (object);

  inn_guest_filter_unref (self->filter);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (inn_filter_own_fields_parent_class)->finalize (object);
}

static void
inn_filter_own_fields_class_init (InnFilterOwnFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_filter_own_fields_dispose;
  object_class->finalize = inn_filter_own_fields_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_filter_own_fields_init (InnFilterOwnFields *self)
{
  self->filter = inn_guest_filter_new ();
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_filter_own_fields_set_book:
 * @self: the rows
 * @book: whose own fields these are; set once
 */
void
inn_filter_own_fields_set_book (InnFilterOwnFields *self,
                                InnBook            *book)
{
  g_return_if_fail (INN_IS_FILTER_OWN_FIELDS (self));

  if (self->book == book)
    return;
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (inn_book_get_fields (book), "changed", G_CALLBACK (shelf_changed_cb), self,
                           G_CONNECT_SWAPPED);
  shelf_changed_cb (self);
}

/**
 * inn_filter_own_fields_show:
 * @self: the rows
 * @filter: what is asked
 */
void
inn_filter_own_fields_show (InnFilterOwnFields   *self,
                            const InnGuestFilter *filter)
{
  InnGuestFilter *before = NULL;

  g_return_if_fail (INN_IS_FILTER_OWN_FIELDS (self));

  before = self->filter;
  self->filter = inn_guest_filter_copy (filter);
  inn_guest_filter_unref (before);

  self->setting = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      show_row (row, inn_guest_filter_get_own (self->filter, row->field->id));
    }
  self->setting = FALSE;
}

/**
 * inn_filter_own_fields_apply:
 * @self: the rows
 * @filter: gets what is asked; what it asks of fields that are not shown stays
 */
void
inn_filter_own_fields_apply (InnFilterOwnFields *self,
                             InnGuestFilter     *filter)
{
  g_return_if_fail (INN_IS_FILTER_OWN_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      g_autoptr (InnCustomCondition) condition = read_row (self, row);

      inn_guest_filter_set_own (filter, row->field->id, condition);
    }
}
