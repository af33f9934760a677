/* inn-guest-query-text.c: the stored form of a list: scope, order and filter as text.
 *
 * A line says one thing: "key=value". What is not said does not matter to the list. The words
 * searched for are not kept. A key this program does not know was written by a newer one, and a list
 * that leaves out a condition would show the wrong people: such a text is refused.
 */

#include "config.h"

#include "inn-guest-query-text.h"

#include "inn-error.h"
#include "inn-nick.h"

#include <string.h>

#define MAX_TEXT 16384

static const char *const scopes[] = {
  "all", "in-house", "arriving", "follow-ups", "vip", "archived", NULL,
};

static const char *const orders[] = {
  "reading", "last-stay", "created", "birthday", "stays", "spend", NULL,
};

static const char *const matches[] = { "all", "any", "none", NULL };
static const char *const types[] = { "individual", "group", "company", NULL };
static const char *const flags[] = {
  "vip", "deceased", "no-contact", "banned", "advocate", NULL,
};
static const char *const last_stays[] = {
  "whenever", "within", "before", "between", "never", NULL,
};
static const char *const months[] = {
  "any", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "this", "next", NULL,
};
static const char *const presences[] = { "either", "some", "none", NULL };

/* Writing */

static void
write_mask (GString           *text,
            const char        *key,
            const char *const *nicks,
            guint              mask)
{
  if (mask == 0)
    return;

  g_string_append_printf (text, "%s=", key);
  for (guint i = 0, n = 0; nicks[i] != NULL; i++)
    if ((mask & (1u << i)) != 0)
      g_string_append_printf (text, "%s%s", n++ > 0 ? " " : "", nicks[i]);
  g_string_append_c (text, '\n');
}

static void
write_range (GString    *text,
             const char *key,
             gint64      least,
             gint64      greatest)
{
  if (least == INN_FILTER_NO_BOUND && greatest == INN_FILTER_NO_BOUND)
    return;

  g_string_append_printf (text, "%s=", key);
  if (least != INN_FILTER_NO_BOUND)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, least);
  g_string_append (text, "..");
  if (greatest != INN_FILTER_NO_BOUND)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, greatest);
  g_string_append_c (text, '\n');
}

static void
write_last_stay (GString              *text,
                 const InnGuestFilter *filter)
{
  char first[INN_DATE_ISO_SIZE], last[INN_DATE_ISO_SIZE];

  if (filter->last_stay == INN_LAST_STAY_WHENEVER)
    return;

  g_string_append_printf (text, "last-stay=%s", last_stays[filter->last_stay]);
  if (filter->last_stay == INN_LAST_STAY_WITHIN || filter->last_stay == INN_LAST_STAY_BEFORE)
    g_string_append_printf (text, " %d", filter->last_stay_days);
  else if (filter->last_stay == INN_LAST_STAY_BETWEEN)
    g_string_append_printf (text, " %s %s", inn_date_to_iso (filter->last_stay_first, first),
                            inn_date_to_iso (filter->last_stay_last, last));
  g_string_append_c (text, '\n');
}

/**
 * inn_guest_query_to_text:
 *
 * Returns: (transfer full): the list without its words, for inn_guest_query_from_text (); equal
 *   lists have the same text
 */
char *
inn_guest_query_to_text (const InnGuestQuery *self)
{
  const InnGuestFilter *filter = self->filter;
  GString *text = g_string_new (NULL);

  if (self->scope != INN_SCOPE_ALL)
    g_string_append_printf (text, "scope=%s\n", scopes[self->scope]);
  if (self->order == INN_ORDER_OWN)
    g_string_append_printf (text, "own-order=%" G_GINT64_FORMAT "%s\n", self->order_field,
                            self->reversed ? " reversed" : "");
  else if (self->order != INN_ORDER_READING || self->reversed)
    g_string_append_printf (text, "order=%s%s\n", orders[self->order],
                            self->reversed ? " reversed" : "");
  if (filter->n_tags > 0)
    {
      g_string_append_printf (text, "tags=%s", matches[filter->tag_match]);
      for (guint i = 0; i < filter->n_tags; i++)
        g_string_append_printf (text, " %" G_GINT64_FORMAT, filter->tag_ids[i]);
      g_string_append_c (text, '\n');
    }
  write_mask (text, "types", types, filter->types);
  write_mask (text, "with", flags, filter->with);
  write_mask (text, "without", flags, filter->without);
  for (guint i = 0; filter->channels[i] != NULL; i++)
    g_string_append_printf (text, "channel=%s\n", filter->channels[i]);
  if (*filter->region != '\0')
    g_string_append_printf (text, "region=%s\n", filter->region);
  write_last_stay (text, filter);
  write_range (text, "stays", filter->min_stays, filter->max_stays);
  write_range (text, "spend", filter->min_spend, filter->max_spend);
  if (filter->birthday_month != INN_BIRTHDAY_ANY_MONTH)
    g_string_append_printf (text, "birthday=%s\n", months[filter->birthday_month]);
  if (filter->follow_up != INN_PRESENCE_EITHER)
    g_string_append_printf (text, "follow-up=%s\n", presences[filter->follow_up]);
  if (filter->contact != INN_PRESENCE_EITHER)
    g_string_append_printf (text, "contact=%s\n", presences[filter->contact]);
  if (filter->silent_days > 0)
    g_string_append_printf (text, "silent=%d\n", filter->silent_days);
  for (guint i = 0; i < filter->own->len; i++)
    {
      g_autofree char *own = inn_custom_condition_to_text (g_ptr_array_index (filter->own, i));

      g_string_append_printf (text, "own=%s\n", own);
    }

  return g_string_free (text, FALSE);
}

/* Reading: each says whether the value is one that the writer could have written. */

typedef struct
{
  InnGuestScope   scope;
  InnGuestOrder   order;
  gint64          order_field;
  gboolean        reversed;
  InnGuestFilter *filter; /* unowned */
} Draft;

typedef gboolean (* ReadFunc) (Draft      *draft,
                               const char *value);

static gboolean
read_number (const char *text,
             gint64      greatest,
             gint64     *number)
{
  return g_ascii_string_to_signed (text, 10, 0, greatest, number, NULL) && g_ascii_isdigit (*text);
}

static gboolean
read_mask (const char        *value,
           const char *const *nicks,
           guint             *mask)
{
  g_auto (GStrv) words = g_strsplit (value, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      int bit = inn_nick_find (nicks, words[i], -1);

      if (bit < 0 || (*mask & (1u << bit)) != 0)
        return FALSE;
      *mask |= 1u << bit;
    }

  return *mask != 0;
}

static gboolean
read_range (const char *value,
            gint64     *least,
            gint64     *greatest)
{
  const char *dots = strstr (value, "..");
  g_autofree char *low = dots != NULL ? g_strndup (value, dots - value) : NULL;

  if (dots == NULL || (*low == '\0' && dots[2] == '\0'))
    return FALSE;
  if (*low != '\0' && !read_number (low, INN_FILTER_MAX_NUMBER, least))
    return FALSE;

  return dots[2] == '\0' || read_number (dots + 2, INN_FILTER_MAX_NUMBER, greatest);
}

static gboolean
read_choice (const char        *value,
             const char *const *nicks,
             int               *choice)
{
  *choice = inn_nick_find (nicks, value, -1);

  /* The first of each says nothing and is never written. */
  return *choice > 0;
}

static gboolean
read_scope (Draft      *draft,
            const char *value)
{
  int choice;

  if (!read_choice (value, scopes, &choice))
    return FALSE;
  draft->scope = choice;

  return TRUE;
}

/* What it is ordered by, and whether that is turned round. */
static char *
read_ordered_by (const char *value,
                 gboolean   *reversed)
{
  g_auto (GStrv) words = g_strsplit (value, " ", 3);

  if (words[0] == NULL
      || (words[1] != NULL && (!g_str_equal (words[1], "reversed") || words[2] != NULL)))
    return NULL;
  *reversed = words[1] != NULL;

  return g_strdup (words[0]);
}

static gboolean
read_order (Draft      *draft,
            const char *value)
{
  g_autofree char *word = read_ordered_by (value, &draft->reversed);
  int choice = word != NULL ? inn_nick_find (orders, word, -1) : -1;

  if (choice < 0 || draft->order_field != 0)
    return FALSE;
  draft->order = choice;

  return TRUE;
}

static gboolean
read_own_order (Draft      *draft,
                const char *value)
{
  g_autofree char *word = NULL;

  if (draft->order != INN_ORDER_READING || draft->reversed)
    return FALSE;
  word = read_ordered_by (value, &draft->reversed);
  if (word == NULL || !read_number (word, G_MAXINT64, &draft->order_field) || draft->order_field == 0)
    return FALSE;
  draft->order = INN_ORDER_OWN;

  return TRUE;
}

static gboolean
read_tags (Draft      *draft,
           const char *value)
{
  g_auto (GStrv) words = g_strsplit (value, " ", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int match = words[0] != NULL ? inn_nick_find (matches, words[0], -1) : -1;

  if (match < 0 || words[1] == NULL)
    return FALSE;
  for (guint i = 1; words[i] != NULL; i++)
    {
      gint64 id;

      if (!read_number (words[i], G_MAXINT64, &id))
        return FALSE;
      g_array_append_val (ids, id);
    }
  if (ids->len > INN_FILTER_MAX_TAGS)
    return FALSE;
  inn_guest_filter_set_tags (draft->filter, match, (const gint64 *) (gpointer) ids->data, ids->len);

  return TRUE;
}

static gboolean
read_types (Draft      *draft,
            const char *value)
{
  return read_mask (value, types, &draft->filter->types);
}

static gboolean
read_with (Draft      *draft,
           const char *value)
{
  guint mask = 0;
  gboolean read = read_mask (value, flags, &mask);

  draft->filter->with = mask;

  return read;
}

static gboolean
read_without (Draft      *draft,
              const char *value)
{
  guint mask = 0;
  gboolean read = read_mask (value, flags, &mask);

  draft->filter->without = mask;

  return read;
}

static gboolean
read_channel (Draft      *draft,
              const char *value)
{
  guint before = g_strv_length (draft->filter->channels);

  inn_guest_filter_toggle_channel (draft->filter, value, TRUE);

  return g_strv_length (draft->filter->channels) > before;
}

static gboolean
read_region (Draft      *draft,
             const char *value)
{
  inn_guest_filter_set_region (draft->filter, value);

  return *draft->filter->region != '\0';
}

static gboolean
read_last_stay (Draft      *draft,
                const char *value)
{
  InnGuestFilter *filter = draft->filter;
  g_auto (GStrv) words = g_strsplit (value, " ", -1);
  guint n_words = g_strv_length (words);
  gint64 days;
  int choice;

  if (n_words == 0 || !read_choice (words[0], last_stays, &choice))
    return FALSE;

  filter->last_stay = choice;
  switch (filter->last_stay)
    {
    case INN_LAST_STAY_WITHIN:
    case INN_LAST_STAY_BEFORE:
      if (n_words != 2 || !read_number (words[1], INN_FILTER_MAX_DAYS, &days))
        return FALSE;
      filter->last_stay_days = days;
      return TRUE;
    case INN_LAST_STAY_BETWEEN:
      return n_words == 3 && inn_date_from_iso (words[1], &filter->last_stay_first)
             && inn_date_from_iso (words[2], &filter->last_stay_last)
             && inn_date_is_set (filter->last_stay_first) && inn_date_is_set (filter->last_stay_last);
    case INN_LAST_STAY_NEVER:
    case INN_LAST_STAY_WHENEVER:
    default:
      return n_words == 1;
    }
}

static gboolean
read_stays (Draft      *draft,
            const char *value)
{
  return read_range (value, &draft->filter->min_stays, &draft->filter->max_stays);
}

static gboolean
read_spend (Draft      *draft,
            const char *value)
{
  return read_range (value, &draft->filter->min_spend, &draft->filter->max_spend);
}

static gboolean
read_birthday (Draft      *draft,
               const char *value)
{
  return read_choice (value, months, &draft->filter->birthday_month);
}

static gboolean
read_follow_up (Draft      *draft,
                const char *value)
{
  int choice;
  gboolean read = read_choice (value, presences, &choice);

  draft->filter->follow_up = choice;

  return read;
}

static gboolean
read_contact (Draft      *draft,
              const char *value)
{
  int choice;
  gboolean read = read_choice (value, presences, &choice);

  draft->filter->contact = choice;

  return read;
}

static gboolean
read_silent (Draft      *draft,
             const char *value)
{
  gint64 days;

  if (!read_number (value, INN_FILTER_MAX_DAYS, &days) || days == 0)
    return FALSE;
  draft->filter->silent_days = days;

  return TRUE;
}

static gboolean
read_own (Draft      *draft,
          const char *value)
{
  g_autoptr (InnCustomCondition) own = inn_custom_condition_from_text (value);
  guint before = draft->filter->own->len;

  if (own != NULL)
    inn_guest_filter_set_own (draft->filter, own->field_id, own);

  return draft->filter->own->len > before;
}

static const struct
{
  const char *key;
  ReadFunc    read;
  gboolean    many; /* may be said several times */
} keys[] = {
  { "scope", read_scope, FALSE },
  { "order", read_order, FALSE },
  { "own-order", read_own_order, FALSE },
  { "tags", read_tags, FALSE },
  { "types", read_types, FALSE },
  { "with", read_with, FALSE },
  { "without", read_without, FALSE },
  { "channel", read_channel, TRUE },
  { "region", read_region, FALSE },
  { "last-stay", read_last_stay, FALSE },
  { "stays", read_stays, FALSE },
  { "spend", read_spend, FALSE },
  { "birthday", read_birthday, FALSE },
  { "follow-up", read_follow_up, FALSE },
  { "contact", read_contact, FALSE },
  { "silent", read_silent, FALSE },
  { "own", read_own, TRUE },
};

static gboolean
read_line (Draft       *draft,
           const char  *line,
           guint       *seen,
           GError     **error)
{
  const char *equals = strchr (line, '=');
  g_autofree char *name = equals != NULL ? g_strndup (line, equals - line) : NULL;

  if (equals == NULL)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A line of a stored list says nothing");
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!g_str_equal (keys[i].key, name))
        continue;

      if (((*seen & (1u << i)) != 0 && !keys[i].many) || !keys[i].read (draft, equals + 1))
        {
          g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                       "The line “%s” of a stored list cannot be right", keys[i].key);
          return FALSE;
        }
      *seen |= 1u << i;
      return TRUE;
    }

  g_set_error (error, INN_ERROR, INN_ERROR_TOO_NEW,
               "A stored list has a condition that this version does not know");

  return FALSE;
}

/**
 * inn_guest_query_from_text:
 * @text: what inn_guest_query_to_text () wrote, or somebody else
 *
 * Returns: (transfer full): the list, or %NULL with @error set: %INN_ERROR_TOO_NEW for a condition
 *   of a newer version, %INN_ERROR_INVALID for anything else
 */
InnGuestQuery *
inn_guest_query_from_text (const char  *text,
                           GError     **error)
{
  g_autoptr (InnGuestFilter) filter = inn_guest_filter_new ();
  Draft draft = { INN_SCOPE_ALL, INN_ORDER_READING, 0, FALSE, filter };
  g_auto (GStrv) lines = NULL;
  guint seen = 0;

  if (strlen (text) > MAX_TEXT || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A stored list is too long, or no text");
      return NULL;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !read_line (&draft, lines[i], &seen, error))
      return NULL;

  if (draft.order == INN_ORDER_OWN)
    return inn_guest_query_new_by_field (NULL, draft.scope, draft.order_field, draft.reversed,
                                         draft.filter);

  return inn_guest_query_new_filtered (NULL, draft.scope, draft.order, draft.reversed, draft.filter);
}
