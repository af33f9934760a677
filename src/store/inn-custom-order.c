/* inn-custom-order.c: the order of guests by what they have in one of the hotel's own fields.
 *
 * Numbers stand in the index in their order, so that only the place of each is counted; yes comes before
 * no. Words stand there by their bytes: those that differ are read aloud once each, as names are, and
 * sorted. Database thread.
 */

#include "config.h"

#include "inn-custom-order.h"

#include "inn-custom-field-table.h"
#include "inn-error.h"
#include "inn-pinyin.h"
#include "inn-statement.h"

#include <string.h>

/* In the index numbers come before words. */
static const char NUMBERS[] =
  "SELECT guest_id, value FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value < '' "
  "ORDER BY value";

static const char TEXTS[] =
  "SELECT guest_id, value FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value >= '' "
  "ORDER BY value";

static const char WITH_CHOICE[] =
  "SELECT guest_id FROM custom_value INDEXED BY custom_value_by_choice "
  "WHERE choice_id = ?1";

static const char EVERYBODY[] =
  "SELECT guest_id FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1";

typedef struct
{
  gint64 *values; /* unowned; highest + 1 of them */
  gint64  highest;
} Ranks;

/* The first that counts: of several choices the one that is listed first. */
static void
rank (Ranks  *ranks,
      gint64  id,
      gint64  place)
{
  if (id >= 0 && id <= ranks->highest && ranks->values[id] == 0)
    ranks->values[id] = place == INN_CUSTOM_MISFIT ? place : G_MAXINT64 / 2 - place;
}

static InnStatement *
prepare (InnConnection  *connection,
         const char     *sql,
         gint64          id,
         GError        **error)
{
  InnStatement *statement = inn_statement_new (connection, sql, error);

  if (statement != NULL)
    inn_statement_bind_int (statement, 1, id);

  return statement;
}

/* Those of them who have no place yet. */
static gboolean
rank_misfits (Ranks          *ranks,
              InnConnection  *connection,
              const char     *sql,
              gint64          field_id,
              GError        **error)
{
  g_autoptr (InnStatement) row = prepare (connection, sql, field_id, error);
  InnStep step = INN_STEP_ERROR;

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    rank (ranks, inn_statement_get_int (row, 0), INN_CUSTOM_MISFIT);

  return step == INN_STEP_DONE;
}

static gboolean
rank_numbers (Ranks          *ranks,
              InnConnection  *connection,
              gint64          field_id,
              gboolean        yes_no,
              GError        **error)
{
  g_autoptr (InnStatement) row = prepare (connection, NUMBERS, field_id, error);
  InnStep step = INN_STEP_ERROR;
  double last = 0;
  gint64 place = 0;

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      double number = inn_statement_get_real (row, 1);

      if (place == 0 || number != last)
        place++;
      last = number;
      if (!yes_no)
        rank (ranks, inn_statement_get_int (row, 0), place);
      else if (number == 0 || number == 1)
        rank (ranks, inn_statement_get_int (row, 0), number == 1 ? 1 : 2);
      else
        rank (ranks, inn_statement_get_int (row, 0), INN_CUSTOM_MISFIT);
    }

  return step == INN_STEP_DONE && rank_misfits (ranks, connection, TEXTS, field_id, error);
}

static gboolean
rank_days (Ranks          *ranks,
           InnConnection  *connection,
           gint64          field_id,
           GError        **error)
{
  g_autoptr (InnStatement) row = prepare (connection, TEXTS, field_id, error);
  InnStep step = INN_STEP_ERROR;
  InnDate day;

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    rank (ranks, inn_statement_get_int (row, 0),
          inn_date_from_iso (inn_statement_get_text (row, 1), &day)
            ? (day.year * 100 + day.month) * 100 + day.day : INN_CUSTOM_MISFIT);

  return step == INN_STEP_DONE && rank_misfits (ranks, connection, NUMBERS, field_id, error);
}

static gboolean
rank_choices (Ranks                 *ranks,
              InnConnection         *connection,
              const InnCustomField  *field,
              GError               **error)
{
  for (guint i = 0; i < field->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (field->choices, i);
      g_autoptr (InnStatement) row = prepare (connection, WITH_CHOICE, choice->id, error);
      InnStep step = INN_STEP_ERROR;

      while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
        rank (ranks, inn_statement_get_int (row, 0), i + 1);
      if (step != INN_STEP_DONE)
        return FALSE;
    }

  return rank_misfits (ranks, connection, EVERYBODY, field->id, error);
}

/* One text, however many have it. */
typedef struct
{
  char  *key;  /* in the pool of keys */
  gint64 place;
} Text;

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  const Text *const *left = a;
  const Text *const *right = b;

  return strcmp ((*left)->key, (*right)->key);
}

/* Sorts what differs; the same key in other characters has the same place. */
static void
place_texts (GArray *texts)
{
  g_autofree Text **sorted = g_new (Text *, MAX (texts->len, 1));
  gint64 place = 0;

  for (guint i = 0; i < texts->len; i++)
    sorted[i] = &g_array_index (texts, Text, i);
  qsort (sorted, texts->len, sizeof *sorted, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    {
      if (i == 0 || strcmp (sorted[i]->key, sorted[i - 1]->key) != 0)
        place++;
      sorted[i]->place = place;
    }
}

typedef struct
{
  gint64 id;
  guint  text; /* which of the texts */
} Owner;

static gboolean
rank_texts (Ranks          *ranks,
            InnConnection  *connection,
            gint64          field_id,
            GError        **error)
{
  g_autoptr (InnStatement) row = prepare (connection, TEXTS, field_id, error);
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (Owner));
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_autoptr (GStringChunk) pool = g_string_chunk_new (64 * 1024);
  g_autoptr (GString) last = g_string_new (NULL);
  InnStep step = INN_STEP_ERROR;

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      const char *text = inn_statement_get_text (row, 1);
      Owner owner = { inn_statement_get_int (row, 0), 0 };

      if (texts->len == 0 || strcmp (text, last->str) != 0)
        {
          g_autofree char *key = inn_pinyin_sort_key (NULL, text);
          Text next = { g_string_chunk_insert (pool, key), 0 };

          g_array_append_val (texts, next);
          g_string_assign (last, text);
        }
      owner.text = texts->len - 1;
      g_array_append_val (owners, owner);
    }
  if (step != INN_STEP_DONE)
    return FALSE;

  place_texts (texts);
  for (guint i = 0; i < owners->len; i++)
    {
      const Owner *owner = &g_array_index (owners, Owner, i);

      rank (ranks, owner->id, g_array_index (texts, Text, owner->text).place);
    }

  return rank_misfits (ranks, connection, NUMBERS, field_id, error);
}

static gboolean
rank_all (Ranks                 *ranks,
          InnConnection         *connection,
          const InnCustomField  *field,
          GError               **error)
{
  switch (field->kind)
    {
    case INN_CUSTOM_NUMBER:
    case INN_CUSTOM_MONEY:
    case INN_CUSTOM_YES_NO:
      return rank_numbers (ranks, connection, field->id, field->kind == INN_CUSTOM_YES_NO, error);
    case INN_CUSTOM_DATE:
      return rank_days (ranks, connection, field->id, error);
    case INN_CUSTOM_CHOICE:
    case INN_CUSTOM_CHOICES:
      return rank_choices (ranks, connection, field, error);
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_LONG_TEXT:
    default:
      return rank_texts (ranks, connection, field->id, error);
    }
}

/**
 * inn_custom_order_read:
 * @field_id: a field of the hotel
 * @values: (array): by id of a guest, up to @highest; gets the more, the earlier, #INN_CUSTOM_MISFIT for
 *   what does not fit the field, and keeps 0 where there is nothing
 *
 * A field that is not in the book orders nobody.
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_custom_order_read (InnConnection  *connection,
                       gint64          field_id,
                       gint64         *values,
                       gint64          highest,
                       GError        **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (InnCustomField) field = inn_custom_field_table_load (connection, field_id, &failed);
  Ranks ranks = { values, highest };

  if (field == NULL)
    {
      if (g_error_matches (failed, INN_ERROR, INN_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return rank_all (&ranks, connection, field, error);
}
