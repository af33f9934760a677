/* inn-preference-entry.c: see inn-preference-entry.h.
 *
 *     [quiet                                            ]
 *     [Likes] [Rather not] [Never again] [Allergy] [Said so v] [Add] [Done]
 *     Quiet            Room, where it lies         Enter     while one types
 *     [Room] [Bed] [Food and drink] [Service]                before that
 *     Smoking  (Non-smoking room) (Smoking room)
 *
 * Enter takes what is marked. The field is empty after that and keeps the keyboard, so that several are
 * noted one after the other; how they are known stays chosen, but an allergy is not carried on to what
 * is typed next.
 */

#include "config.h"

#include "inn-preference-entry.h"

#include "inn-preference-chips.h"
#include "inn-preference-proposals.h"
#include "inn-preference-shelf.h"
#include "inn-preference-words.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-text.h"

#include <glib/gi18n.h>

/* What is longer is a note. */
#define MAX_CHARACTERS 200

struct _InnPreferenceEntry
{
  GtkBox parent_instance;

  GtkWidget *what;
  GtkWidget *stances[INN_N_STANCES];
  GtkWidget *severe;
  GtkWidget *source;
  GtkWidget *areas_line;
  GtkWidget *areas[INN_N_PREFERENCE_AREAS];
  GtkWidget *chips;
  GtkWidget *proposals;
  GtkWidget *message;
  GtkWidget *save_button;
  GtkWidget *close_button;

  InnBook *book;                /* owned */
  InnPreferenceShelf *shelf;    /* owned */
  InnPreference *changed;       /* owned, nullable: what is changed; else something new is noted */
};

G_DEFINE_FINAL_TYPE (InnPreferenceEntry, inn_preference_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
get_active (GtkWidget *const *buttons,
            int               n_buttons)
{
  for (int i = 0; i < n_buttons; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (buttons[i])))
      return i;

  return 0;
}

static InnStance
get_stance (InnPreferenceEntry *self)
{
  return get_active (self->stances, INN_N_STANCES);
}

static InnPreferenceArea
get_area (InnPreferenceEntry *self)
{
  return get_active (self->areas, INN_N_PREFERENCE_AREAS);
}

static char *
dup_typed (InnPreferenceEntry *self)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->what)), INN_TEXT_ONE_LINE);
}

static InnPreference *
make_own (InnPreferenceEntry *self,
          const char         *typed)
{
  InnPreference *own = inn_preference_new (0, get_area (self), typed, INN_DATE_NONE);

  own->stance = get_stance (self);
  own->severe = own->stance == INN_STANCE_ALLERGY
                && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->severe));

  return own;
}

/* While one types, what fits; before that, what there is to choose from. */
static void
propose (InnPreferenceEntry *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr(GPtrArray) proposals = NULL;
  g_autoptr(InnPreference) own = NULL;
  gboolean choosing = self->changed == NULL && *typed == '\0';

  if (self->changed == NULL && *typed != '\0')
    {
      proposals = inn_preference_shelf_complete (self->shelf, typed, get_stance (self));
      own = make_own (self, typed);
    }
  else
    {
      proposals = g_ptr_array_new ();
    }
  inn_preference_proposals_show (INN_PREFERENCE_PROPOSALS (self->proposals), proposals, own);

  gtk_widget_set_visible (self->areas_line,
                          self->changed == NULL || self->changed->choice_id == 0);
  gtk_widget_set_visible (self->chips, choosing);
  if (choosing)
    inn_preference_chips_show (INN_PREFERENCE_CHIPS (self->chips),
                               inn_preference_shelf_get_topics (self->shelf), get_area (self));
}

static void
typed_cb (InnPreferenceEntry *self)
{
  if (self->changed == NULL)
    inn_sheet_part_tell (self->message, NULL, NULL);
  propose (self);
}

static void
stance_cb (InnPreferenceEntry *self,
           GParamSpec         *pspec,
           GtkToggleButton    *button)
{
  gboolean allergy = get_stance (self) == INN_STANCE_ALLERGY;

  if (!gtk_toggle_button_get_active (button))
    return;

  gtk_widget_set_visible (self->severe, allergy);
  /* Most are about food; one about feathers is put where it belongs by hand. */
  if (allergy && self->changed == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->areas[INN_PREFERENCE_DIET]), TRUE);
  propose (self);
}

static void
area_cb (InnPreferenceEntry *self,
         GParamSpec         *pspec,
         GtkToggleButton    *button)
{
  if (gtk_toggle_button_get_active (button))
    propose (self);
}

static gboolean
check_words (InnPreferenceEntry *self,
             const char         *words)
{
  g_autofree char *text = NULL;

  if (g_utf8_strlen (words, -1) <= MAX_CHARACTERS)
    return TRUE;

  text = g_strdup_printf (_("At most %d characters; what is longer belongs in the note"),
                          MAX_CHARACTERS);
  inn_sheet_part_tell (self->message, "danger", text);
  gtk_widget_grab_focus (self->what);

  return FALSE;
}

/* Returns whether it was handed on. */
static gboolean
save (InnPreferenceEntry  *self,
      const InnPreference *preference)
{
  g_autoptr(InnPreference) saved = inn_preference_copy (preference);
  const InnStaff *person = inn_desk_get_person (inn_book_get_desk (self->book));

  if (!check_words (self, saved->what))
    return FALSE;

  if (saved->stance == INN_STANCE_ALLERGY)
    saved->severe = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->severe));
  else
    saved->severe = FALSE;
  saved->source = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->source));
  if (saved->id == 0)
    {
      saved->confirmed = inn_clock_get_business_day (inn_book_get_clock (self->book));
      saved->staff_id = person != NULL ? person->id : 0;
    }
  g_signal_emit (self, signals[SAVE], 0, saved);

  return TRUE;
}

static void
chosen_cb (InnPreferenceEntry *self,
           InnPreference      *preference)
{
  if (save (self, preference))
    inn_preference_entry_begin (self);
}

/* A chip is as liked as is chosen above it, which stays so: allergies are told several at once. */
static void
chip_cb (InnPreferenceEntry *self,
         InnPreference      *preference)
{
  g_autoptr(InnPreference) saved = inn_preference_copy (preference);

  saved->stance = get_stance (self);
  save (self, saved);
}

static void
save_change (InnPreferenceEntry *self)
{
  g_autoptr(InnPreference) saved = inn_preference_copy (self->changed);
  g_autofree char *typed = dup_typed (self);

  if (*typed == '\0' && saved->choice_id == 0)
    {
      inn_sheet_part_tell (self->message, "danger", _("Say in a few words what it is."));
      gtk_widget_grab_focus (self->what);
      return;
    }

  inn_text_set (&saved->what, typed);
  saved->stance = get_stance (self);
  if (saved->choice_id == 0)
    saved->area = get_area (self);
  if (save (self, saved))
    inn_preference_entry_begin (self);
}

static void
activate_cb (InnPreferenceEntry *self)
{
  InnPreference *marked
    = inn_preference_proposals_get_marked (INN_PREFERENCE_PROPOSALS (self->proposals));

  if (self->changed != NULL)
    {
      save_change (self);
    }
  else if (marked != NULL)
    {
      g_autoptr(InnPreference) chosen = inn_preference_ref (marked);

      chosen_cb (self, chosen);
    }
  else
    {
      inn_sheet_part_tell (self->message, "danger", _("Say in a few words what it is."));
      gtk_widget_grab_focus (self->what);
    }
}

static void
close_cb (InnPreferenceEntry *self)
{
  if (self->changed != NULL)
    inn_preference_entry_begin (self);
  else
    g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                InnPreferenceEntry    *self)
{
  if ((key != GDK_KEY_Up && key != GDK_KEY_Down) || !gtk_widget_get_visible (self->proposals))
    return GDK_EVENT_PROPAGATE;

  inn_preference_proposals_move_mark (INN_PREFERENCE_PROPOSALS (self->proposals),
                                      key == GDK_KEY_Down ? 1 : -1);

  return GDK_EVENT_STOP;
}

/* Esc gives up what is changed, then what is typed; another closes. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  InnPreferenceEntry *self = INN_PREFERENCE_ENTRY (widget);

  if (self->changed == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->what)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->what), "");
      gtk_widget_grab_focus (self->what);
    }
  else
    {
      close_cb (self);
    }

  return TRUE;
}

static gboolean
inn_preference_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_PREFERENCE_ENTRY (widget)->what);
}

static void
inn_preference_entry_dispose (GObject *object)
{
  InnPreferenceEntry *self = INN_PREFERENCE_ENTRY (object);

  g_clear_pointer (&self->changed, inn_preference_unref);
  g_clear_object (&self->shelf);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_preference_entry_parent_class)->dispose (object);
}

static void
inn_preference_entry_class_init (InnPreferenceEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_preference_entry_dispose;
  widget_class->grab_focus = inn_preference_entry_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Buttons of which one is pressed, that wrap where the line is too short. */
static GtkWidget *
make_toggles (InnPreferenceEntry *self,
              GtkWidget         **buttons,
              int                 n_buttons,
              const char       *(*get_label) (int),
              const char         *title,
              GCallback           toggled)
{
  GtkWidget *line = inn_sheet_part_line ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (int i = 0; i < n_buttons; i++)
    {
      buttons[i] = gtk_toggle_button_new_with_label (get_label (i));
      gtk_widget_add_css_class (buttons[i], "chip");
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (buttons[i]),
                                     GTK_TOGGLE_BUTTON (buttons[0]));
      gtk_box_append (GTK_BOX (line), buttons[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (buttons[0]), TRUE);
  for (int i = 0; i < n_buttons; i++)
    g_signal_connect_object (buttons[i], "notify::active", toggled, self, G_CONNECT_SWAPPED);

  return line;
}

static const char *
get_stance_label (int stance)
{
  return inn_stance_get_label (stance);
}

static const char *
get_area_label (int area)
{
  return inn_preference_area_get_label (area);
}

static void
add_controls (InnPreferenceEntry *self)
{
  const char *sources[INN_N_PREFERENCE_SOURCES + 1] = { NULL };
  GtkWidget *line = make_toggles (self, self->stances, INN_N_STANCES, get_stance_label,
                                  _("Whether it is liked"), G_CALLBACK (stance_cb));

  for (int i = 0; i < INN_N_PREFERENCE_SOURCES; i++)
    sources[i] = inn_preference_source_get_label (i);
  self->severe = gtk_check_button_new_with_label (C_("allergy", "Severe"));
  gtk_widget_set_visible (self->severe, FALSE);
  gtk_box_append (GTK_BOX (line), self->severe);
  self->source = inn_sheet_part_choice (_("How it is known"), sources);
  gtk_widget_add_css_class (self->source, "small-choice");
  gtk_box_append (GTK_BOX (line), self->source);
  self->save_button = inn_sheet_part_button (C_("verb", "Add"), G_CALLBACK (activate_cb), self);
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  self->close_button = inn_sheet_part_button (C_("verb", "Done"), G_CALLBACK (close_cb), self);
  gtk_box_append (GTK_BOX (line), self->save_button);
  gtk_box_append (GTK_BOX (line), self->close_button);
  gtk_box_append (GTK_BOX (self), line);
}

static void
inn_preference_entry_init (InnPreferenceEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-entry");

  self->what = inn_sheet_part_entry (_("Quiet, buckwheat pillow, peanuts…"), 12);
  gtk_widget_set_hexpand (self->what, TRUE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->what), -1);
  inn_spoken_name_set (self->what, _("Preference"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (self->what, keys);
  gtk_box_append (GTK_BOX (self), self->what);
  self->proposals = inn_preference_proposals_new ();
  gtk_widget_set_visible (self->proposals, FALSE);
  gtk_box_append (GTK_BOX (self), self->proposals);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);
  add_controls (self);
  self->areas_line = make_toggles (self, self->areas, INN_N_PREFERENCE_AREAS, get_area_label,
                                   _("What it is about"), G_CALLBACK (area_cb));
  gtk_box_append (GTK_BOX (self), self->areas_line);
  self->chips = inn_preference_chips_new ();
  gtk_box_append (GTK_BOX (self), self->chips);

  g_signal_connect_object (self->what, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->what, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->proposals, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chips, "chosen", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_preference_entry_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the form, empty
 */
GtkWidget *
inn_preference_entry_new (InnBook *book)
{
  InnPreferenceEntry *self = g_object_new (INN_TYPE_PREFERENCE_ENTRY, NULL);

  self->book = g_object_ref (book);
  self->shelf = inn_preference_shelf_new (inn_book_get_store (book));
  g_signal_connect_object (self->shelf, "changed", G_CALLBACK (propose), self, G_CONNECT_SWAPPED);
  inn_preference_entry_begin (self);

  return GTK_WIDGET (self);
}

static void
show_verbs (InnPreferenceEntry *self)
{
  gboolean changing = self->changed != NULL;

  gtk_button_set_label (GTK_BUTTON (self->save_button),
                        changing ? C_("verb", "Save") : C_("verb", "Add"));
  gtk_button_set_label (GTK_BUTTON (self->close_button),
                        changing ? C_("verb", "Cancel") : C_("verb", "Done"));
}

/**
 * inn_preference_entry_begin:
 * @self: the form
 *
 * Begins with something new.
 */
void
inn_preference_entry_begin (InnPreferenceEntry *self)
{
  g_return_if_fail (INN_IS_PREFERENCE_ENTRY (self));

  g_clear_pointer (&self->changed, inn_preference_unref);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->stances[INN_STANCE_LIKES]), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->severe), FALSE);
  inn_sheet_part_tell (self->message, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->what), "");
  show_verbs (self);
  propose (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->what);
}

/**
 * inn_preference_entry_change:
 * @self: the form
 * @preference: what to change; of a choice of the list, the words beside it
 */
void
inn_preference_entry_change (InnPreferenceEntry *self,
                             InnPreference      *preference)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INN_IS_PREFERENCE_ENTRY (self));

  inn_preference_ref (preference);
  g_clear_pointer (&self->changed, inn_preference_unref);
  self->changed = preference;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->areas[preference->area]), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->stances[preference->stance]), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->severe), preference->severe);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->source), preference->source);
  gtk_editable_set_text (GTK_EDITABLE (self->what), preference->what);
  if (preference->choice_id != 0)
    /* Translators: a choice of the list of preferences, such as a buckwheat pillow. */
    text = g_strdup_printf (_("%s: what to add to it may be written above"), preference->choice);
  inn_sheet_part_tell (self->message, NULL, text);
  show_verbs (self);
  propose (self);
  gtk_widget_grab_focus (self->what);
  gtk_editable_set_position (GTK_EDITABLE (self->what), -1);
}
