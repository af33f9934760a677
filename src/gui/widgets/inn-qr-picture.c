/* inn-qr-picture.c: see inn-qr-picture.h. */

#include "config.h"

#include "inn-qr-picture.h"

/* Large enough for a telephone an arm's length away. */
#define NATURAL_SIZE 300
#define LEAST_SIZE 200

struct _InnQrPicture
{
  GtkWidget parent_instance;

  InnQrCode *code;  /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (InnQrPicture, inn_qr_picture, GTK_TYPE_WIDGET)

static void
inn_qr_picture_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = LEAST_SIZE;
  *natural = NATURAL_SIZE;
}

/* Squares a whole number of pixels wide: a reader sees no blurred edges. */
static void
inn_qr_picture_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  InnQrPicture *self = INN_QR_PICTURE (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA black = { 0, 0, 0, 1 };
  GskRoundedRect paper;
  int square, left, top;

  if (self->code == NULL)
    return;

  square = MAX (1, MIN (width, height) / (int) (self->code->width + 2 * INN_QR_CODE_MARGIN));
  left = (width - square * (int) self->code->width) / 2;
  top = (height - square * (int) self->code->width) / 2;

  gsk_rounded_rect_init_from_rect (&paper, &GRAPHENE_RECT_INIT (0, 0, width, height), 8);
  gtk_snapshot_push_rounded_clip (snapshot, &paper);
  gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint y = 0; y < self->code->width; y++)
    for (guint x = 0; x < self->code->width;)
      {
        guint end = x;

        while (end < self->code->width && inn_qr_code_is_dark (self->code, end, y))
          end++;
        if (end > x)
          gtk_snapshot_append_color (snapshot, &black,
                                     &GRAPHENE_RECT_INIT (left + (int) x * square,
                                                          top + (int) y * square,
                                                          (int) (end - x) * square, square));
        x = MAX (end, x + 1);
      }
  gtk_snapshot_pop (snapshot);
}

static void
inn_qr_picture_finalize (GObject *object)
{
  g_clear_pointer (&INN_QR_PICTURE (object)->code, inn_qr_code_free);

  G_OBJECT_CLASS (inn_qr_picture_parent_class)->finalize (object);
}

static void
inn_qr_picture_class_init (InnQrPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_qr_picture_finalize;
  widget_class->measure = inn_qr_picture_measure;
  widget_class->snapshot = inn_qr_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inn_qr_picture_init (InnQrPicture *self)
{
}

/**
 * inn_qr_picture_set_code:
 * @self: the picture
 * @code: (nullable) (transfer full): what to show
 */
void
inn_qr_picture_set_code (InnQrPicture *self,
                         InnQrCode    *code)
{
  g_return_if_fail (INN_IS_QR_PICTURE (self));

  g_clear_pointer (&self->code, inn_qr_code_free);
  self->code = code;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
