/* inn-avatar.c: see inn-avatar.h. The toolkit's own avatar has strong gradients and takes letters
 * of the first and last word, which is wrong for names like “海岳科技 2 间”.
 */

#include "config.h"

#include "inn-avatar.h"

#include "inn-tag-label.h"
#include "inn-text.h"

/* Of the circle's width, for what stands in it. */
#define LARGEST 0.85f

struct _InnAvatar
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GdkPaintable *picture; /* owned, nullable */
  char *name;
  int size;
};

G_DEFINE_FINAL_TYPE (InnAvatar, inn_avatar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Red is kept for danger. */
static const InnTint tints[] = {
  INN_TINT_VIOLET,
  INN_TINT_BLUE,
  INN_TINT_GREEN,
  INN_TINT_AMBER,
  INN_TINT_GREY,
};

static void
inn_avatar_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  InnAvatar *self = INN_AVATAR (widget);
  int ignored;

  gtk_widget_measure (self->label, orientation, -1, &ignored, NULL, NULL, NULL);
  *minimum = *natural = self->size;
}

static void
inn_avatar_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  InnAvatar *self = INN_AVATAR (widget);
  int label_width, label_height;
  GskTransform *transform;
  float fit;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label_width, NULL, NULL);
  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, -1, NULL, &label_height, NULL, NULL);
  /* Large text makes initials wider than the circle: they shrink, as cut letters name nobody. */
  fit = MIN (1.0f, LARGEST * MIN ((float) width / MAX (label_width, 1),
                               (float) height / MAX (label_height, 1)));
  transform = gsk_transform_translate (NULL,
                                       &GRAPHENE_POINT_INIT ((width - label_width * fit) / 2,
                                                             (height - label_height * fit) / 2));
  transform = gsk_transform_scale (transform, fit, fit);
  gtk_widget_allocate (self->label, label_width, label_height, -1, transform);
}

/* The corners are cut off by the round border. */
static void
inn_avatar_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  InnAvatar *self = INN_AVATAR (widget);

  if (self->picture != NULL)
    gdk_paintable_snapshot (self->picture, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget),
                            gtk_widget_get_height (widget));
  else
    GTK_WIDGET_CLASS (inn_avatar_parent_class)->snapshot (widget, snapshot);
}

static void
inn_avatar_dispose (GObject *object)
{
  InnAvatar *self = INN_AVATAR (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (inn_avatar_parent_class)->dispose (object);
}

static void
inn_avatar_finalize (GObject *object)
{
  InnAvatar *self = INN_AVATAR (object);

  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (inn_avatar_parent_class)->finalize (object);
}

static void
inn_avatar_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  InnAvatar *self = INN_AVATAR (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_avatar_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  InnAvatar *self = INN_AVATAR (object);

  switch (prop_id)
    {
    case PROP_NAME:
      inn_avatar_set_name (self, g_value_get_string (value));
      break;
    case PROP_SIZE:
      if (self->size == g_value_get_int (value))
        break;
      self->size = g_value_get_int (value);
      if (self->size >= 48)
        gtk_widget_add_css_class (GTK_WIDGET (self), "large");
      else if (self->size <= 28)
        gtk_widget_add_css_class (GTK_WIDGET (self), "small");
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_avatar_class_init (InnAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_avatar_dispose;
  object_class->finalize = inn_avatar_finalize;
  object_class->get_property = inn_avatar_get_property;
  object_class->set_property = inn_avatar_set_property;

  widget_class->measure = inn_avatar_measure;
  widget_class->size_allocate = inn_avatar_size_allocate;
  widget_class->snapshot = inn_avatar_snapshot;

  props[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SIZE] =
    g_param_spec_int ("size", NULL, NULL, 0, 256, 36,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "inn-avatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inn_avatar_init (InnAvatar *self)
{
  self->size = 36;
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  inn_tint_apply (GTK_WIDGET (self), INN_TINT_GREY);
}

/**
 * inn_avatar_new:
 * @size: pixels
 *
 * Returns: (transfer floating): an avatar without a name
 */
GtkWidget *
inn_avatar_new (int size)
{
  return g_object_new (INN_TYPE_AVATAR, "size", size, NULL);
}

/**
 * inn_avatar_set_name:
 * @self: an avatar
 * @name: (nullable): the bare name, without numbers or titles; it decides letters and tint
 */
void
inn_avatar_set_name (InnAvatar  *self,
                     const char *name)
{
  g_autofree char *initials = NULL;

  g_return_if_fail (INN_IS_AVATAR (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  if (name != NULL)
    initials = inn_text_initials (name);
  gtk_label_set_text (GTK_LABEL (self->label), initials != NULL ? initials : "");
  inn_tint_apply (GTK_WIDGET (self),
                  tints[name != NULL ? g_str_hash (name) % G_N_ELEMENTS (tints) : 0]);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
}

/**
 * inn_avatar_get_size:
 * @self: an avatar
 *
 * Returns: pixels of the toolkit's, which a screen may double
 */
int
inn_avatar_get_size (InnAvatar *self)
{
  g_return_val_if_fail (INN_IS_AVATAR (self), 0);

  return self->size;
}

/**
 * inn_avatar_set_picture:
 * @self: an avatar
 * @picture: (nullable): a square to show in place of the letters
 */
void
inn_avatar_set_picture (InnAvatar    *self,
                        GdkPaintable *picture)
{
  g_return_if_fail (INN_IS_AVATAR (self));

  if (g_set_object (&self->picture, picture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * inn_avatar_get_picture:
 * @self: an avatar
 *
 * Returns: (transfer none) (nullable): what is shown in place of the letters
 */
GdkPaintable *
inn_avatar_get_picture (InnAvatar *self)
{
  g_return_val_if_fail (INN_IS_AVATAR (self), NULL);

  return self->picture;
}
