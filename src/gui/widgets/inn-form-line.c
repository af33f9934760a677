/* inn-form-line.c: see inn-form-line.h.
 *
 * Where there is room, titles stand before their fields, right-aligned in a column that all lines
 * of the form share, and the first field gets a little more than half, also while the second is
 * hidden. Where there is not, fields stand one under the other with their titles above. A note about
 * the first field stands below the line, or where fields stand under each other directly below the
 * first.
 */

#include "config.h"

#include "inn-form-line.h"

#include "inn-form-field.h"

/* From this width on titles stand before the fields. */
#define WIDE 540
#define GAP 12
#define TITLE_GAP 3
#define LINE_GAP 8
#define FIRST_SHARE 0.565
/* Height of a control, so that a title stands at the middle of its first row. */
#define CONTROL_HEIGHT 34

#define MAX_FIELDS 2

struct _InnFormLine
{
  GtkWidget parent_instance;

  GtkWidget *fields[MAX_FIELDS]; /* owned as our children */
  GtkWidget *titles[MAX_FIELDS]; /* owned as our children */
  GtkWidget *note;               /* nullable, owned as our child */
  guint n_fields;
};

static void inn_form_line_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnFormLine, inn_form_line, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      inn_form_line_buildable_init))

static int
get_height (GtkWidget *widget,
            int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
get_widths (GtkWidget *widget,
            int       *minimum,
            int       *natural)
{
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static void
allocate (GtkWidget *widget,
          int        x,
          int        y,
          int        width,
          int        height,
          int        line_width)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = line_width - x - width;
  gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, height }, -1);
}

static gboolean
has_note (InnFormLine *self)
{
  return self->note != NULL && gtk_widget_should_layout (self->note);
}

/* Returns the height with the note. */
static int
lay_out_note (InnFormLine *self,
              int          start,
              int          y,
              int          width,
              gboolean     place)
{
  int height;

  if (!has_note (self))
    return y;

  height = get_height (self->note, width - start);
  if (place)
    allocate (self->note, start, y + LINE_GAP, width - start, height, width);

  return y + LINE_GAP + height;
}

static int
lay_out_wide (InnFormLine *self,
              int          width,
              gboolean     place)
{
  gboolean is_shown[MAX_FIELDS] = { FALSE };
  int starts[MAX_FIELDS] = { 0 }, widths[MAX_FIELDS] = { 0 };
  int title_widths[MAX_FIELDS] = { 0 };
  int minimum, height = 0;

  for (guint i = 0; i < self->n_fields; i++)
    {
      is_shown[i] = gtk_widget_should_layout (self->fields[i]);
      get_widths (self->titles[i], &minimum, &title_widths[i]);
    }

  starts[0] = title_widths[0] + GAP;
  widths[0] = width - starts[0];
  if (self->n_fields == 2)
    {
      int both = widths[0] - 2 * GAP - title_widths[1];

      widths[0] = both * FIRST_SHARE;
      widths[1] = both - widths[0];
      for (guint i = 0; i < 2; i++)
        {
          get_widths (self->fields[i], &minimum, NULL);
          if (widths[i] < minimum)
            {
              widths[i] = minimum;
              widths[1 - i] = both - minimum;
            }
        }
      starts[1] = width - widths[1];
    }

  for (guint i = 0; i < self->n_fields; i++)
    if (is_shown[i])
      height = MAX (height, get_height (self->fields[i], widths[i]));

  for (guint i = 0; place && i < self->n_fields; i++)
    {
      int title_height = get_height (self->titles[i], -1);

      if (!is_shown[i])
        {
          allocate (self->titles[i], 0, 0, title_widths[i], title_height, width);
          continue;
        }

      allocate (self->titles[i],
                starts[i] - GAP - title_widths[i],
                MAX (0, (MIN (height, CONTROL_HEIGHT) - title_height) / 2),
                title_widths[i], title_height, width);
      allocate (self->fields[i], starts[i], 0, widths[i],
                get_height (self->fields[i], widths[i]), width);
    }

  return lay_out_note (self, starts[0], height, width, place);
}

static int
lay_out_narrow (InnFormLine *self,
                int          width,
                gboolean     place)
{
  int y = 0;

  for (guint i = 0; i < self->n_fields; i++)
    {
      int height;

      /* The title of a hidden field is there, only empty to the eye. */
      if (!gtk_widget_should_layout (self->fields[i]))
        {
          if (place)
            allocate (self->titles[i], 0, y, width, get_height (self->titles[i], width), width);
          continue;
        }

      if (y > 0)
        y += LINE_GAP;
      if (inn_form_field_get_title (INN_FORM_FIELD (self->fields[i])) != NULL)
        {
          height = get_height (self->titles[i], width);
          if (place)
            allocate (self->titles[i], 0, y, width, height, width);
          y += height + TITLE_GAP;
        }
      else if (place)
        {
          allocate (self->titles[i], 0, y, width, get_height (self->titles[i], width), width);
        }
      height = get_height (self->fields[i], width);
      if (place)
        allocate (self->fields[i], 0, y, width, height, width);
      y += height;
      if (i == 0)
        y = lay_out_note (self, 0, y, width, place);
    }

  return y;
}

/* Whether titles stand before the fields: with large text there must be room for that, too. */
static gboolean
is_wide (InnFormLine *self,
         int          width)
{
  int needed = 0;

  for (guint i = 0; i < self->n_fields; i++)
    {
      int title_natural, title_minimum, field_minimum;

      if (!gtk_widget_should_layout (self->fields[i]) && i > 0)
        continue;

      get_widths (self->titles[i], &title_minimum, &title_natural);
      get_widths (self->fields[i], &field_minimum, NULL);
      needed += (i > 0 ? 2 * GAP : GAP) + title_natural + field_minimum;
    }

  return width >= MAX (WIDE, needed);
}

static int
lay_out (InnFormLine *self,
         int          width,
         gboolean     place)
{
  if (is_wide (self, width))
    return lay_out_wide (self, width, place);

  return lay_out_narrow (self, width, place);
}

static GtkSizeRequestMode
inn_form_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_form_line_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  InnFormLine *self = INN_FORM_LINE (widget);
  int widest = 0, sum = 0, least = 0;

  for (guint i = 0; i < self->n_fields; i++)
    {
      int title_minimum, title_natural, field_minimum, field_natural, field_height;

      if (!gtk_widget_should_layout (self->fields[i]))
        continue;

      get_widths (self->titles[i], &title_minimum, &title_natural);
      get_widths (self->fields[i], &field_minimum, &field_natural);
      widest = MAX (widest, MAX (title_minimum, field_minimum));
      sum += title_natural + field_natural + (i + 1) * GAP;
      gtk_widget_measure (self->fields[i], GTK_ORIENTATION_VERTICAL, -1, &field_height, NULL,
                          NULL, NULL);
      least = MAX (least, field_height);
    }

  if (has_note (self))
    {
      int note_minimum, note_height;

      get_widths (self->note, &note_minimum, NULL);
      widest = MAX (widest, note_minimum);
      gtk_widget_measure (self->note, GTK_ORIENTATION_VERTICAL, -1, &note_height, NULL, NULL, NULL);
      least += LINE_GAP + note_height;
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, sum);
      return;
    }

  *natural = lay_out (self, for_size >= 0 ? MAX (for_size, widest) : MAX (WIDE, sum), FALSE);
  /* Asked without a width, the least height is the one with room enough. */
  *minimum = for_size >= 0 ? *natural : MIN (least, *natural);
}

static void
inn_form_line_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  InnFormLine *self = INN_FORM_LINE (widget);
  gboolean wide = is_wide (self, width);

  for (guint i = 0; i < self->n_fields; i++)
    gtk_label_set_xalign (GTK_LABEL (self->titles[i]), wide ? 1 : 0);
  lay_out (self, width, TRUE);
}

static void
field_shown_cb (GtkWidget   *field,
                GParamSpec  *pspec,
                InnFormLine *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_fields; i++)
    {
      gboolean visible = gtk_widget_get_visible (self->fields[i]);

      /* The title keeps its place in the column, so it is made empty rather than hidden. */
      gtk_widget_set_opacity (self->titles[i], visible ? 1 : 0);
      any = any || visible;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

/* A field within a field is one of a list and says its own name. */
static GtkWidget *
find_control (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget)
      || GTK_IS_DROP_DOWN (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = INN_IS_FORM_FIELD (child) ? NULL : find_control (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_inner_field (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (INN_IS_FORM_FIELD (child) || has_inner_field (child))
      return TRUE;

  return FALSE;
}

/* The title names the control for a screen reader: by relation alone, or it would be read twice. */
static void
name_control (InnFormField *field,
              GtkWidget    *title)
{
  GtkWidget *control = find_control (GTK_WIDGET (field));

  if (control != NULL)
    {
      /* What is also used alone has a name of its own. */
      gtk_accessible_reset_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_label_set_mnemonic_widget (GTK_LABEL (title), control);
      /* The focus goes to the button inside. */
      if (GTK_IS_DROP_DOWN (control))
        gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (control)),
                                        GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL,
                                        -1);
    }
  else if (inn_form_field_get_child (field) != NULL && !has_inner_field (GTK_WIDGET (field)))
    {
      gtk_accessible_update_relation (GTK_ACCESSIBLE (inn_form_field_get_child (field)),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL,
                                      -1);
    }
}

static void
inn_form_line_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  InnFormLine *self = INN_FORM_LINE (buildable);

  if (g_strcmp0 (type, "note") != 0)
    {
      inn_form_line_add (self, GTK_WIDGET (child));
      return;
    }

  g_return_if_fail (self->note == NULL);

  self->note = GTK_WIDGET (child);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
}

static void
add_field (InnFormLine  *self,
           InnFormField *field)
{
  const char *text = inn_form_field_get_title (field);
  GtkWidget *title;

  g_return_if_fail (self->n_fields < MAX_FIELDS);

  /* A line without a title keeps the place of one. */
  title = g_object_new (GTK_TYPE_LABEL,
                        "label", text != NULL ? text : "",
                        "accessible-role", text != NULL ? GTK_ACCESSIBLE_ROLE_LABEL
                                                        : GTK_ACCESSIBLE_ROLE_PRESENTATION,
                        NULL);
  gtk_widget_add_css_class (title, "field-title");
  gtk_widget_set_parent (title, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (field), GTK_WIDGET (self));
  if (text != NULL)
    name_control (field, title);

  self->fields[self->n_fields] = GTK_WIDGET (field);
  self->titles[self->n_fields] = title;
  self->n_fields++;
  g_signal_connect_object (field, "notify::visible", G_CALLBACK (field_shown_cb), self, 0);
  field_shown_cb (GTK_WIDGET (field), NULL, self);
}

static void
inn_form_line_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = inn_form_line_add_child;
}

static void
inn_form_line_dispose (GObject *object)
{
  InnFormLine *self = INN_FORM_LINE (object);

  for (guint i = 0; i < MAX_FIELDS; i++)
    {
      g_clear_pointer (&self->titles[i], gtk_widget_unparent);
      g_clear_pointer (&self->fields[i], gtk_widget_unparent);
    }
  self->n_fields = 0;
  g_clear_pointer (&self->note, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_form_line_parent_class)->dispose (object);
}

/* The toolkit goes by the middle of each child, so a field with a message under it would come after
 * the one beside it.
 */
static gboolean
inn_form_line_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  InnFormLine *self = INN_FORM_LINE (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  int at = step > 0 ? 0 : (int) self->n_fields - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (inn_form_line_parent_class)->focus (widget, direction);

  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i] == focus)
      at = i;
  for (; at >= 0 && at < (int) self->n_fields; at += step)
    if (gtk_widget_get_mapped (self->fields[at])
        && gtk_widget_child_focus (self->fields[at], direction))
      return TRUE;

  return FALSE;
}

static void
inn_form_line_class_init (InnFormLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_form_line_dispose;
  widget_class->get_request_mode = inn_form_line_get_request_mode;
  widget_class->focus = inn_form_line_focus;
  widget_class->measure = inn_form_line_measure;
  widget_class->size_allocate = inn_form_line_size_allocate;
}

static void
inn_form_line_init (InnFormLine *self)
{
}

/**
 * inn_form_line_add:
 * @self: the line
 * @field: (transfer floating): an #InnFormField with its title; one or two go into a line
 */
void
inn_form_line_add (InnFormLine *self,
                   GtkWidget   *field)
{
  g_return_if_fail (INN_IS_FORM_LINE (self));

  add_field (self, INN_FORM_FIELD (field));
}

static void
join_line (InnFormLine  *self,
           GtkSizeGroup *first,
           GtkSizeGroup *second)
{
  if (self->n_fields > 0)
    gtk_size_group_add_widget (first, self->titles[0]);
  if (self->n_fields > 1)
    gtk_size_group_add_widget (second, self->titles[1]);
}

/**
 * inn_form_lines_join_in:
 * @widget: what the lines stand in, at any depth
 * @first: what makes the first titles of all lines equally wide
 * @second: the same for second titles
 */
void
inn_form_lines_join_in (GtkWidget    *widget,
                        GtkSizeGroup *first,
                        GtkSizeGroup *second)
{
  if (INN_IS_FORM_LINE (widget))
    {
      join_line (INN_FORM_LINE (widget), first, second);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    inn_form_lines_join_in (child, first, second);
}
