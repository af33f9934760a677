/* inn-room-bar.c: see inn-room-bar.h. A piece for each room; where the pieces would be too thin to
 * be told apart, three lengths. The figures above it say the same in words, so a screen reader is
 * spared it.
 */

#include "config.h"

#include "inn-room-bar.h"

#define HEIGHT 8
#define GAP 3
#define THIN_GAP 2
#define LEAST_PIECE 4

typedef enum
{
  TAKEN,
  COMING,
  FREE,
  N_KINDS
} Kind;

struct _InnRoomBar
{
  GtkWidget parent_instance;

  guint counts[N_KINDS];
};

G_DEFINE_FINAL_TYPE (InnRoomBar, inn_room_bar, GTK_TYPE_WIDGET)

static void
append_piece (InnRoomBar  *self,
              GtkSnapshot *snapshot,
              Kind         kind,
              float        x,
              float        width)
{
  static const char *const names[N_KINDS] = { "inn_room_taken", "inn_room_coming",
                                              "inn_room_free" };
  const float radius = MIN (HEIGHT, width) / 2;
  GskRoundedRect piece;
  GdkRGBA color;

  if (width <= 0 ||
      !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                       names[kind], &color))
    return;

  gsk_rounded_rect_init_from_rect (&piece, &GRAPHENE_RECT_INIT (x, 0, width, HEIGHT), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &piece);
  gtk_snapshot_append_color (snapshot, &color, &piece.bounds);
  gtk_snapshot_pop (snapshot);
}

/* From the end in languages that are read from there. */
static void
append_from (InnRoomBar  *self,
             GtkSnapshot *snapshot,
             Kind         kind,
             double       x,
             double       width)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  append_piece (self, snapshot, kind, x, width);
}

static void
inn_room_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  InnRoomBar *self = INN_ROOM_BAR (widget);
  double width = gtk_widget_get_width (widget);
  guint n = self->counts[TAKEN] + self->counts[COMING] + self->counts[FREE];
  double gap = GAP;
  double piece;
  double x = 0;

  if (n == 0)
    return;

  piece = (width - gap * (n - 1)) / n;
  if (piece < LEAST_PIECE)
    {
      gap = THIN_GAP;
      piece = (width - gap * (n - 1)) / n;
    }
  for (Kind kind = TAKEN; kind < N_KINDS; kind++)
    {
      if (piece < LEAST_PIECE)
        {
          double length = width * self->counts[kind] / n;

          append_from (self, snapshot, kind, x, length - (kind < FREE ? gap : 0));
          x += length;
          continue;
        }
      for (guint i = 0; i < self->counts[kind]; i++)
        {
          append_from (self, snapshot, kind, x, piece);
          x += piece + gap;
        }
    }
}

static void
inn_room_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

static void
inn_room_bar_class_init (InnRoomBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = inn_room_bar_snapshot;
  widget_class->measure = inn_room_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "room-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inn_room_bar_init (InnRoomBar *self)
{
}

/**
 * inn_room_bar_set_rooms:
 * @self: a bar
 * @taken: rooms with guests in them
 * @coming: rooms that are kept for tonight
 * @free: the others that can be let
 */
void
inn_room_bar_set_rooms (InnRoomBar *self,
                        guint       taken,
                        guint       coming,
                        guint       free)
{
  g_return_if_fail (INN_IS_ROOM_BAR (self));

  self->counts[TAKEN] = taken;
  self->counts[COMING] = coming;
  self->counts[FREE] = free;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
