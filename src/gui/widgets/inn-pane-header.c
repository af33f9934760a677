/* inn-pane-header.c: a flat header bar that knows its place in the window, so that the button of
 * the navigation, the bell and the window controls appear exactly once.
 *
 * In a template, children of type "start" and "end" stand there in the order written, and a child
 * without type is the title. "leading" says that no pane of the content stands before this one,
 * "trailing" that none stands after it; the window tells the rest by its properties
 * "navigation-folded" and "panel-open".
 */

#include "config.h"

#include "inn-pane-header.h"

#include "inn-bell-button.h"
#include "inn-large-text.h"
#include "inn-shell.h"

#include <glib/gi18n.h>

struct _InnPaneHeader
{
  AdwBin parent_instance;

  GtkWidget *bar;
  GtkWidget *start_box;
  GtkWidget *end_box;
  GtkWidget *navigation_button;
  GtkWidget *bell;
  GtkWidget *title_label;

  gboolean leading;
  gboolean trailing;
  gboolean full;
  gboolean is_panel;
  gboolean show_bell;

  GtkWidget *shell; /* unowned, our root */
  gulong folded_handler;
  gulong panel_handler;
};

static void inn_pane_header_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnPaneHeader, inn_pane_header, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      inn_pane_header_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LEADING,
  PROP_TRAILING,
  PROP_FULL,
  PROP_IS_PANEL,
  PROP_SHOW_BELL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Where a narrow screen meets large text, of the window controls the one to close it stays, and of a
 * button with an icon the icon: what is left of a word would be dots.
 */
static void
let_icons_speak (GtkWidget *box,
                 gboolean   cramped)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *parts = GTK_IS_BUTTON (child) ? gtk_button_get_child (GTK_BUTTON (child)) : NULL;
      GtkWidget *icon = GTK_IS_BOX (parts) ? gtk_widget_get_first_child (parts) : NULL;
      GtkWidget *label = GTK_IS_IMAGE (icon) ? gtk_widget_get_next_sibling (icon) : NULL;

      if (GTK_IS_LABEL (label))
        gtk_widget_set_visible (label, !cramped);
    }
}

static char *
get_controls (GtkWidget *widget)
{
  g_autofree char *layout = NULL;
  g_autoptr(GString) left = NULL;

  g_object_get (gtk_widget_get_settings (widget), "gtk-decoration-layout", &layout, NULL);
  left = g_string_new (layout);
  g_string_replace (left, "minimize,", "", 0);
  g_string_replace (left, "maximize,", "", 0);

  return g_strdup (left->str);
}

static void
make_room (InnPaneHeader *self,
           gboolean       folded)
{
  GtkWidget *title = adw_header_bar_get_title_widget (ADW_HEADER_BAR (self->bar));
  gboolean cramped = folded && inn_large_text_is_on (GTK_WIDGET (self));
  g_autofree char *controls = cramped ? get_controls (GTK_WIDGET (self)) : NULL;

  adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (self->bar), controls);
  let_icons_speak (self->start_box, cramped);
  let_icons_speak (self->end_box, cramped);

  /* A title that may be left out would still take room from the words of the buttons. */
  if (ADW_IS_SQUEEZER (title))
    gtk_widget_set_visible (title, !cramped);
}

static void
update_place (InnPaneHeader *self)
{
  gboolean folded = FALSE, panel_open = FALSE;
  gboolean last;

  if (self->shell != NULL)
    g_object_get (self->shell,
                  "navigation-folded", &folded,
                  "panel-open", &panel_open,
                  NULL);

  last = self->trailing && (!panel_open || self->is_panel);
  gtk_widget_set_visible (self->navigation_button, self->leading && folded && !self->full);
  gtk_widget_set_visible (self->bell, last && self->show_bell);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->bar),
                                               self->leading && (folded || self->full));
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->bar), last);
  make_room (self, folded);
}

static void
inn_pane_header_root (GtkWidget *widget)
{
  InnPaneHeader *self = INN_PANE_HEADER (widget);
  InnShell *shell;

  GTK_WIDGET_CLASS (inn_pane_header_parent_class)->root (widget);

  shell = inn_shell_find (widget);
  if (shell != NULL && GTK_WIDGET (shell) == GTK_WIDGET (gtk_widget_get_root (widget)))
    {
      self->shell = GTK_WIDGET (shell);
      self->folded_handler = g_signal_connect_swapped (shell, "notify::navigation-folded",
                                                       G_CALLBACK (update_place), self);
      self->panel_handler = g_signal_connect_swapped (shell, "notify::panel-open",
                                                      G_CALLBACK (update_place), self);
    }

  update_place (self);
}

static void
inn_pane_header_unroot (GtkWidget *widget)
{
  InnPaneHeader *self = INN_PANE_HEADER (widget);

  if (self->shell != NULL)
    {
      g_clear_signal_handler (&self->folded_handler, self->shell);
      g_clear_signal_handler (&self->panel_handler, self->shell);
    }
  self->shell = NULL;

  GTK_WIDGET_CLASS (inn_pane_header_parent_class)->unroot (widget);
}

/* With large text words give way before the window is wider than a narrow screen. With the usual one
 * they fit, and a bar would not give them their room if they said that they need none.
 */
static void
let_words_shrink (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_words_shrink (child);
}

static void
let_shrink (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && inn_large_text_is_on (widget))
    let_words_shrink (widget);
}

static void
inn_pane_header_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  InnPaneHeader *self = INN_PANE_HEADER (buildable);

  if (GTK_IS_WIDGET (child))
    let_shrink (GTK_WIDGET (child));

  /* Our own template comes through here too, before its children are bound. */
  if (self->end_box == NULL)
    parent_buildable_iface->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "start") == 0)
    gtk_box_append (GTK_BOX (self->start_box), GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    gtk_widget_insert_before (GTK_WIDGET (child), self->end_box, self->bell);
  else
    adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->bar), GTK_WIDGET (child));
}

static void
inn_pane_header_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = inn_pane_header_add_child;
}

static void
inn_pane_header_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InnPaneHeader *self = INN_PANE_HEADER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->title_label)));
      break;
    case PROP_LEADING:
      g_value_set_boolean (value, self->leading);
      break;
    case PROP_TRAILING:
      g_value_set_boolean (value, self->trailing);
      break;
    case PROP_FULL:
      g_value_set_boolean (value, self->full);
      break;
    case PROP_IS_PANEL:
      g_value_set_boolean (value, self->is_panel);
      break;
    case PROP_SHOW_BELL:
      g_value_set_boolean (value, self->show_bell);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (InnPaneHeader *self,
          gboolean      *flag,
          const GValue  *value,
          GParamSpec    *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  update_place (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
inn_pane_header_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  InnPaneHeader *self = INN_PANE_HEADER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_text (GTK_LABEL (self->title_label),
                          g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      break;
    case PROP_LEADING:
      set_flag (self, &self->leading, value, pspec);
      break;
    case PROP_TRAILING:
      set_flag (self, &self->trailing, value, pspec);
      break;
    case PROP_FULL:
      set_flag (self, &self->full, value, pspec);
      break;
    case PROP_IS_PANEL:
      set_flag (self, &self->is_panel, value, pspec);
      break;
    case PROP_SHOW_BELL:
      set_flag (self, &self->show_bell, value, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_pane_header_class_init (InnPaneHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inn_pane_header_get_property;
  object_class->set_property = inn_pane_header_set_property;

  widget_class->root = inn_pane_header_root;
  widget_class->unroot = inn_pane_header_unroot;

  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_LEADING] =
    g_param_spec_boolean ("leading", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_TRAILING] =
    g_param_spec_boolean ("trailing", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * InnPaneHeader:full:
   *
   * Whether the page covers the navigation too, so that its button must not show.
   */
  props[PROP_FULL] =
    g_param_spec_boolean ("full", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * InnPaneHeader:is-panel:
   *
   * Whether this is the header of the reminders panel itself.
   */
  props[PROP_IS_PANEL] =
    g_param_spec_boolean ("is-panel", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * InnPaneHeader:show-bell:
   *
   * Whether the bell shows where it is due; forms leave it out.
   */
  props[PROP_SHOW_BELL] =
    g_param_spec_boolean ("show-bell", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (INN_TYPE_BELL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-pane-header.ui");
  gtk_widget_class_bind_template_child (widget_class, InnPaneHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, InnPaneHeader, start_box);
  gtk_widget_class_bind_template_child (widget_class, InnPaneHeader, end_box);
  gtk_widget_class_bind_template_child (widget_class, InnPaneHeader, navigation_button);
  gtk_widget_class_bind_template_child (widget_class, InnPaneHeader, bell);
  gtk_widget_class_bind_template_child (widget_class, InnPaneHeader, title_label);
}

static void
inn_pane_header_init (InnPaneHeader *self)
{
  self->show_bell = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  update_place (self);
}
