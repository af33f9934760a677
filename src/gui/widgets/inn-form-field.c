/* inn-form-field.c: see inn-form-field.h. The title is shown by the line the field stands in. */

#include "config.h"

#include "inn-form-field.h"

/* How long after the last key what was typed is judged, in milliseconds. */
#define SETTLE_MS 700

struct _InnFormField
{
  GtkWidget parent_instance;

  GtkWidget *child;        /* owned as our child */
  GtkWidget *control;      /* what is said of the value is said of this; within the child */
  GtkWidget *message_line; /* owned as our child */
  GtkWidget *icon;
  GtkWidget *message;
  char *title;
  InnFieldState state;
  guint settle_id;
};

static void inn_form_field_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnFormField, inn_form_field, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      inn_form_field_buildable_init))

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CHILD,
  N_PROPS
};

enum
{
  SETTLED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static const struct
{
  const char *css_class;
  const char *icon_name;
} looks[] = {
  [INN_FIELD_PLAIN] = { "plain", NULL },
  [INN_FIELD_UNDERSTOOD] = { "understood", "inn-check-symbolic" },
  [INN_FIELD_DOUBTFUL] = { "doubtful", "inn-warning-symbolic" },
  [INN_FIELD_REFUSED] = { "refused", "inn-warning-symbolic" },
};

static void
settle (InnFormField *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean
settle_cb (gpointer data)
{
  InnFormField *self = data;

  self->settle_id = 0;
  settle (self);

  return G_SOURCE_REMOVE;
}

static void
edited_cb (InnFormField *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}

/* Enter moves on to the next field. */
static void
activated_cb (InnFormField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  settle (self);
  /* The small buttons beside a field are not where one goes on. */
  while (root != NULL && gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD)
         && gtk_widget_has_css_class (gtk_root_get_focus (root), "field-button"))
    ;
}

static void
focus_left_cb (InnFormField *self)
{
  if (self->settle_id != 0)
    settle (self);
}

static void
set_child (InnFormField *self,
           GtkWidget    *child)
{
  g_return_if_fail (self->child == NULL);

  self->child = child;
  self->control = child;
  if (child == NULL)
    return;

  gtk_widget_insert_before (child, GTK_WIDGET (self), self->message_line);
  /* An entry, or a widget made round one. */
  if (GTK_IS_EDITABLE (child))
    inn_form_field_watch (self, child);
  else if (GTK_IS_ENTRY (gtk_widget_get_first_child (child)))
    inn_form_field_watch (self, gtk_widget_get_first_child (child));
}

static void
inn_form_field_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  set_child (INN_FORM_FIELD (buildable), GTK_WIDGET (child));
}

static void
inn_form_field_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = inn_form_field_add_child;
}

static void
inn_form_field_dispose (GObject *object)
{
  InnFormField *self = INN_FORM_FIELD (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->control = NULL;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->message_line, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_form_field_parent_class)->dispose (object);
}

static void
inn_form_field_finalize (GObject *object)
{
  g_free (INN_FORM_FIELD (object)->title);

  G_OBJECT_CLASS (inn_form_field_parent_class)->finalize (object);
}

static void
inn_form_field_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnFormField *self = INN_FORM_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_form_field_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InnFormField *self = INN_FORM_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_form_field_class_init (InnFormFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_form_field_dispose;
  object_class->finalize = inn_form_field_finalize;
  object_class->get_property = inn_form_field_get_property;
  object_class->set_property = inn_form_field_set_property;

  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SETTLED] = g_signal_new ("settled", INN_TYPE_FORM_FIELD, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form-field");
}

static void
inn_form_field_init (InnFormField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->message_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->message_line, "field-message");
  gtk_widget_set_visible (self->message_line, FALSE);
  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 14);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->message_line), self->icon);
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_set_hexpand (self->message, TRUE);
  gtk_box_append (GTK_BOX (self->message_line), self->message);
  gtk_widget_insert_after (self->message_line, GTK_WIDGET (self), NULL);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * inn_form_field_new:
 * @child: the control
 *
 * Returns: (transfer floating): a field without a title, for lists of fields under one title
 */
GtkWidget *
inn_form_field_new (GtkWidget *child)
{
  return g_object_new (INN_TYPE_FORM_FIELD, "child", child, NULL);
}

/**
 * inn_form_field_get_title:
 *
 * Returns: (transfer none) (nullable): what the field is called
 */
const char *
inn_form_field_get_title (InnFormField *self)
{
  g_return_val_if_fail (INN_IS_FORM_FIELD (self), NULL);

  return self->title;
}

/**
 * inn_form_field_get_child:
 *
 * Returns: (transfer none) (nullable): what is written in
 */
GtkWidget *
inn_form_field_get_child (InnFormField *self)
{
  g_return_val_if_fail (INN_IS_FORM_FIELD (self), NULL);

  return self->child;
}

/**
 * inn_form_field_get_state:
 *
 * Returns: whether what is written is plain, understood, doubtful or refused
 */
InnFieldState
inn_form_field_get_state (InnFormField *self)
{
  g_return_val_if_fail (INN_IS_FORM_FIELD (self), INN_FIELD_PLAIN);

  return self->state;
}

/**
 * inn_form_field_get_message:
 *
 * Returns: (transfer none): what is said below the field, "" for nothing
 */
const char *
inn_form_field_get_message (InnFormField *self)
{
  g_return_val_if_fail (INN_IS_FORM_FIELD (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->message));
}

/**
 * inn_form_field_watch:
 * @self: the field
 * @editable: an entry inside the field's control
 *
 * Judges what is typed there when it has come to rest, and moves on when Enter is pressed. A
 * control that is an entry itself is watched anyway.
 */
void
inn_form_field_watch (InnFormField *self,
                      GtkWidget    *editable)
{
  g_return_if_fail (INN_IS_FORM_FIELD (self));

  self->control = editable;
  g_signal_connect_object (editable, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  if (GTK_IS_ENTRY (editable))
    g_signal_connect_object (editable, "activate", G_CALLBACK (activated_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * inn_form_field_set_message:
 * @self: the field
 * @state: how the control looks
 * @message: (nullable): a sentence under the control
 */
void
inn_form_field_set_message (InnFormField  *self,
                            InnFieldState  state,
                            const char    *message)
{
  g_return_if_fail (INN_IS_FORM_FIELD (self));

  if (self->state != state)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), looks[self->state].css_class);
      self->state = state;
      gtk_widget_add_css_class (GTK_WIDGET (self), looks[state].css_class);
      if (self->control != NULL)
        gtk_accessible_update_state (GTK_ACCESSIBLE (self->control),
                                     GTK_ACCESSIBLE_STATE_INVALID,
                                     state == INN_FIELD_REFUSED ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                                     -1);
    }

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), looks[state].icon_name);
  gtk_widget_set_visible (self->icon, looks[state].icon_name != NULL);
  gtk_label_set_text (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message_line, message != NULL && *message != '\0');
  if (self->control != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    message != NULL ? message : "",
                                    -1);
}

/**
 * inn_field_state_of:
 * @validity: how far a value can be trusted
 *
 * Returns: how its field looks
 */
InnFieldState
inn_field_state_of (InnValidity validity)
{
  switch (validity)
    {
    case INN_VALIDITY_DOUBTFUL:
      return INN_FIELD_DOUBTFUL;
    case INN_VALIDITY_INVALID:
      return INN_FIELD_REFUSED;
    case INN_VALIDITY_OK:
    default:
      return INN_FIELD_PLAIN;
    }
}
