/* inn-guest-people-section.c: see inn-guest-people-section.h. The form opens in its place; what is typed
 * there stays while the card of the same guest is read anew.
 */

#include "config.h"

#include "inn-guest-people-section.h"

#include "inn-feedback.h"
#include "inn-pending-act.h"
#include "inn-person-entry.h"
#include "inn-person-row.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-people.h"

#include <glib/gi18n.h>

/* More than so many are asked for. */
#define SHOWN_AT_FIRST 6

struct _InnGuestPeopleSection
{
  GtkBox parent_instance;

  GtkWidget *add_link;
  GtkWidget *none;
  GtkWidget *rows;
  GtkWidget *more_link;
  GtkWidget *entry;      /* NULL before it is wanted */

  InnBook *book;         /* owned, NULL before the first card */
  GPtrArray *people;     /* owned, of InnRelation */
  GHashTable *drafts;    /* owned, of InnRelation by id of the guest: typed, not saved */
  gint64 guest_id;
  gint64 edited;         /* what the form changes, or 0 */
  gboolean all;
};

static void inn_guest_people_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestPeopleSection, inn_guest_people_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_people_section_section_init))

static void
close_entry (InnGuestPeopleSection *self)
{
  if (self->entry == NULL || !gtk_widget_get_visible (self->entry))
    return;

  gtk_widget_set_visible (self->entry, FALSE);
  self->edited = 0;
  gtk_widget_grab_focus (self->add_link);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InnGuestPeopleSection) self = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  if (inn_store_save_relation_finish (INN_STORE (source), result, &seq, &error) != 0)
    {
      close_entry (self);
      if (seq != 0)
        inn_feedback_offer_undo (GTK_WIDGET (self), _("Noted who is around the guest"), seq);
    }
  else if (self->entry != NULL && gtk_widget_get_visible (self->entry))
    {
      inn_person_entry_tell_error (INN_PERSON_ENTRY (self->entry), error);
    }
  else
    {
      inn_feedback_error (GTK_WIDGET (self), _("That was not noted"), error);
    }
}

static void
save_cb (InnGuestPeopleSection *self,
         InnRelation           *relation)
{
  inn_store_save_relation_async (inn_book_get_store (self->book), relation, NULL, saved_cb,
                                 g_object_ref (self));
}

static void
remove_cb (InnGuestPeopleSection *self)
{
  gint64 id = self->edited;

  close_entry (self);
  inn_store_delete_relation_async (inn_book_get_store (self->book), id, self->guest_id, NULL,
                                   inn_pending_act_cb,
                                   inn_pending_act_new (GTK_WIDGET (self),
                                                        inn_store_delete_relation_finish,
                                                        g_strdup (_("Removed from both cards")),
                                                        _("That was not removed")));
}

static InnPersonEntry *
open_entry (InnGuestPeopleSection *self)
{
  if (self->entry == NULL)
    {
      self->entry = inn_person_entry_new (self->book);
      g_signal_connect_object (self->entry, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "remove", G_CALLBACK (remove_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "closed", G_CALLBACK (close_entry), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), self->entry);
    }
  gtk_widget_set_visible (self->entry, TRUE);

  return INN_PERSON_ENTRY (self->entry);
}

static void
add_cb (InnGuestPeopleSection *self)
{
  self->edited = 0;
  inn_person_entry_start (open_entry (self), self->guest_id);
  gtk_widget_grab_focus (self->entry);
}

static void
edit_cb (InnGuestPeopleSection *self,
         InnPersonRow          *row)
{
  InnRelation *relation = inn_person_row_get_relation (row);

  self->edited = relation->id;
  inn_person_entry_edit (open_entry (self), relation);
  gtk_widget_grab_focus (self->entry);
}

static InnRelation *
find_person (InnGuestPeopleSection *self,
             gint64                 id)
{
  for (guint i = 0; id != 0 && i < self->people->len; i++)
    if (((InnRelation *) g_ptr_array_index (self->people, i))->id == id)
      return g_ptr_array_index (self->people, i);

  return NULL;
}

/* What was begun is there again when the card is opened again. */
static void
keep_draft (InnGuestPeopleSection *self)
{
  InnRelation *draft = NULL;

  if (self->entry == NULL || !gtk_widget_get_visible (self->entry))
    return;

  draft = inn_person_entry_dup_draft (INN_PERSON_ENTRY (self->entry));
  if (draft != NULL)
    g_hash_table_replace (self->drafts, g_memdup2 (&self->guest_id, sizeof self->guest_id), draft);
  gtk_widget_set_visible (self->entry, FALSE);
}

/* Who was changed may have gone since: the draft is somebody new then. */
static void
resume_draft (InnGuestPeopleSection *self)
{
  g_autoptr(InnRelation) draft = NULL;
  InnRelation *before = NULL;
  const InnRelation *kept = g_hash_table_lookup (self->drafts, &self->guest_id);

  if (kept == NULL || inn_book_is_read_only (self->book))
    return;

  draft = inn_relation_copy (kept);
  g_hash_table_remove (self->drafts, &self->guest_id);
  before = find_person (self, draft->id);
  self->edited = before != NULL ? before->id : 0;
  if (before != NULL)
    inn_person_entry_edit (open_entry (self), before);
  else
    inn_person_entry_start (open_entry (self), self->guest_id);
  inn_person_entry_resume (INN_PERSON_ENTRY (self->entry), draft);
}

static void
show_people (InnGuestPeopleSection *self)
{
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));
  guint n_shown = self->all ? self->people->len : MIN (self->people->len, SHOWN_AT_FIRST);
  g_autofree char *more = g_strdup_printf (ngettext ("Show all %u", "Show all %u",
                                                     self->people->len),
                                           self->people->len);

  inn_sheet_part_empty (self->rows);
  for (guint i = 0; i < n_shown; i++)
    {
      GtkWidget *row = inn_person_row_new (g_ptr_array_index (self->people, i), today,
                                           inn_book_is_read_only (self->book));

      g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->rows), row);
    }
  gtk_widget_set_visible (self->none, self->people->len == 0);
  gtk_button_set_label (GTK_BUTTON (self->more_link), more);
  gtk_widget_set_visible (self->more_link, n_shown < self->people->len);
}

static void
more_cb (InnGuestPeopleSection *self)
{
  GtkWidget *next;

  self->all = TRUE;
  show_people (self);
  next = gtk_widget_get_first_child (self->rows);
  for (int i = 0; i < SHOWN_AT_FIRST && next != NULL; i++)
    next = gtk_widget_get_next_sibling (next);
  if (next != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static void
inn_guest_people_section_show_card (InnGuestSection *section,
                                    InnBook         *book,
                                    InnGuestCard    *card)
{
  InnGuestPeopleSection *self = INN_GUEST_PEOPLE_SECTION (section);

  gboolean other = self->guest_id != inn_guest_get_id (card->guest);

  g_set_object (&self->book, book);
  if (other)
    {
      keep_draft (self);
      self->guest_id = inn_guest_get_id (card->guest);
      self->all = FALSE;
      self->edited = 0;
    }
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_ptr_array_ref (card->people);
  if (other)
    resume_draft (self);
  gtk_widget_set_visible (self->add_link, !inn_book_is_read_only (book));
  show_people (self);
}

static void
inn_guest_people_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_people_section_show_card;
}

static void
inn_guest_people_section_dispose (GObject *object)
{
  InnGuestPeopleSection *self = INN_GUEST_PEOPLE_SECTION (object);

  self->entry = NULL;
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_people_section_parent_class)->dispose (object);
}

static void
inn_guest_people_section_class_init (InnGuestPeopleSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_people_section_dispose;
}

static void
inn_guest_people_section_init (InnGuestPeopleSection *self)
{
  GtkWidget *head = inn_sheet_part_head (_("People around"));

  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                        (GDestroyNotify) inn_relation_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  self->add_link = inn_sheet_part_link (C_("verb", "Add somebody"), G_CALLBACK (add_cb), self);
  inn_spoken_name_set (self->add_link, _("Add somebody around the guest"));
  gtk_box_append (GTK_BOX (head), self->add_link);
  gtk_box_append (GTK_BOX (self), head);
  self->none = inn_sheet_part_label (_("Nobody noted yet"), (const char *[]) { "secondary", NULL });
  gtk_box_append (GTK_BOX (self), self->none);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self), self->rows);
  self->more_link = inn_sheet_part_link ("", G_CALLBACK (more_cb), self);
  gtk_widget_set_halign (self->more_link, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->more_link);
}
