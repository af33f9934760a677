/* inn-paper-picture.c: see inn-paper-picture.h. The page is drawn on a thread of its own, as large as it is
 * shown; until then there is white paper, or what was drawn in another size.
 */

#include "config.h"

#include "inn-paper-picture.h"

#include <glib/gi18n.h>

#define NATURAL_WIDTH 680
#define LEAST_WIDTH 240

struct _InnPaperPicture
{
  GtkWidget parent_instance;

  InnPaper *paper;           /* owned */
  guint page;
  GdkTexture *texture;       /* owned, NULL at first */
  int drawn_width;           /* in pixels of the screen; of what is drawn or being drawn */
  GCancellable *cancellable; /* owned, of the drawing under way */
};

G_DEFINE_FINAL_TYPE (InnPaperPicture, inn_paper_picture, GTK_TYPE_WIDGET)

typedef struct
{
  InnPaper *paper; /* owned */
  guint page;
  int width;
} DrawJob;

static void
free_job (gpointer data)
{
  DrawJob *job = data;

  inn_paper_unref (job->paper);
  g_free (job);
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  DrawJob *job = data;
  int height = (int) (job->width * INN_PAPER_HEIGHT / INN_PAPER_WIDTH + 0.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, job->width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, job->width / INN_PAPER_WIDTH, job->width / INN_PAPER_WIDTH);
  inn_paper_draw (job->paper, job->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * height);
  /* Its fourth byte says nothing; the screen would take it for how much shines through. */
  for (gsize i = 3; i < g_bytes_get_size (bytes); i += 4)
    ((guchar *) g_bytes_get_data (bytes, NULL))[i] = 0xff;
  g_task_return_pointer (task,
                         gdk_memory_texture_new (job->width, height, GDK_MEMORY_DEFAULT, bytes,
                                                 cairo_image_surface_get_stride (surface)),
                         g_object_unref);
  cairo_surface_destroy (surface);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  InnPaperPicture *self = INN_PAPER_PICTURE (source);
  g_autoptr(GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  if (texture == NULL)
    return;

  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw (InnPaperPicture *self,
      int              width)
{
  g_autoptr(GTask) task = NULL;
  DrawJob *job;

  if (width < 1 || width == self->drawn_width)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->drawn_width = width;
  job = g_new0 (DrawJob, 1);
  job->paper = inn_paper_ref (self->paper);
  job->page = self->page;
  job->width = width;
  task = g_task_new (self, self->cancellable, drawn_cb, NULL);
  g_task_set_source_tag (task, draw);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, draw_thread);
}

static GtkSizeRequestMode
inn_paper_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_paper_picture_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  int width = for_size >= 0 ? for_size : NATURAL_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural = (int) (width * INN_PAPER_HEIGHT / INN_PAPER_WIDTH + 0.5);
}

static void
inn_paper_picture_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  draw (INN_PAPER_PICTURE (widget), width * gtk_widget_get_scale_factor (widget));
}

static void
inn_paper_picture_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  InnPaperPicture *self = INN_PAPER_PICTURE (widget);
  graphene_rect_t area
    = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &area);
  else
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &area);
}

static void
inn_paper_picture_dispose (GObject *object)
{
  InnPaperPicture *self = INN_PAPER_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->paper, inn_paper_unref);

  G_OBJECT_CLASS (inn_paper_picture_parent_class)->dispose (object);
}

static void
inn_paper_picture_class_init (InnPaperPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_paper_picture_dispose;
  widget_class->get_request_mode = inn_paper_picture_get_request_mode;
  widget_class->measure = inn_paper_picture_measure;
  widget_class->size_allocate = inn_paper_picture_size_allocate;
  widget_class->snapshot = inn_paper_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inn_paper_picture_init (InnPaperPicture *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
}

/**
 * inn_paper_picture_new:
 * @paper: pages
 * @page: which of them, from 0
 *
 * Returns: (transfer floating): the picture; who cannot see it is told what is written on the page
 */
GtkWidget *
inn_paper_picture_new (InnPaper *paper,
                       guint     page)
{
  InnPaperPicture *self = g_object_new (INN_TYPE_PAPER_PICTURE, NULL);
  g_autofree char *text = inn_paper_dup_text (paper, page);
  /* Translators: number of a page, number of pages. */
  g_autofree char *label = g_strdup_printf (_("Page %1$u of %2$u"), page + 1,
                                            inn_paper_get_n_pages (paper));

  self->paper = inn_paper_ref (paper);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);

  return GTK_WIDGET (self);
}
