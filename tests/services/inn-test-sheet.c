/* inn-test-sheet.c: streams and bytes for tests of sheets. */

#include "config.h"

#include "inn-test-sheet.h"

#include <string.h>

/* A stream that gives a few bytes at a time. */
typedef struct
{
  GInputStream  parent_instance;
  GBytes       *bytes;
  gsize         at;
  gsize         n_at_once;
} InnTestDrip;

typedef GInputStreamClass InnTestDripClass;

GType inn_test_drip_get_type (void);

G_DEFINE_TYPE (InnTestDrip, inn_test_drip, G_TYPE_INPUT_STREAM)

static gssize
inn_test_drip_read (GInputStream  *stream,
                    void          *buffer,
                    gsize          count,
                    GCancellable  *cancellable,
                    GError       **error)
{
  InnTestDrip *self = (InnTestDrip *) stream;
  gsize n = MIN (MIN (count, self->n_at_once), g_bytes_get_size (self->bytes) - self->at);

  if (n > 0)
    memcpy (buffer, (const char *) g_bytes_get_data (self->bytes, NULL) + self->at, n);
  self->at += n;

  return n;
}

static void
inn_test_drip_finalize (GObject *object)
{
  g_bytes_unref (((InnTestDrip *) object)->bytes);

  G_OBJECT_CLASS (inn_test_drip_parent_class)->finalize (object);
}

static void
inn_test_drip_class_init (InnTestDripClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_test_drip_finalize;
  klass->read_fn = inn_test_drip_read;
}

static void
inn_test_drip_init (InnTestDrip *self)
{
}

/**
 * inn_test_drip_new:
 *
 * Returns: (transfer full): a stream of @bytes that gives no more than @n_at_once in one read
 */
GInputStream *
inn_test_drip_new (GBytes *bytes,
                   gsize   n_at_once)
{
  InnTestDrip *self = g_object_new (inn_test_drip_get_type (), NULL);

  self->bytes = g_bytes_ref (bytes);
  self->n_at_once = n_at_once;

  return G_INPUT_STREAM (self);
}

/**
 * inn_test_encode:
 *
 * Returns: (transfer full): the bytes of UTF-8 @text in @encoding, by iconv
 */
GBytes *
inn_test_encode (const char  *text,
                 InnEncoding  encoding,
                 gboolean     bom)
{
  g_autofree char *marked = g_strconcat (bom ? "\xef\xbb\xbf" : "", text, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  bytes = g_convert (marked, -1, inn_encoding_get_name (encoding), "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, length);
}

/**
 * inn_test_names:
 *
 * Returns: (transfer full): @n lines "name,phone" of Chinese names, in characters that GB18030 and
 *   Big5 both have
 */
char *
inn_test_names (guint n)
{
  static const char *const surnames[] = {
    "王", "李", "林", "周", "吳", "徐", "朱", "郭", "何", "高", "方", "孟", "石", "江", "尹", "白",
  };
  static const char *const given[] = {
    "文", "明", "雨", "桐", "思", "海", "敬", "之", "國", "棟", "立", "人", "安", "靜", "宇", "可",
    "欣", "怡", "志", "遠", "小", "芳", "建", "平", "春", "秋", "玉", "梅", "青", "松",
  };
  GString *text = g_string_new (NULL);
  guint32 seed = 7;

  for (guint i = 0; i < n; i++)
    {
      seed = seed * 1664525 + 1013904223;
      g_string_append_printf (text, "%s%s%s,138%08u\n",
                              surnames[(seed >> 8) % G_N_ELEMENTS (surnames)],
                              given[(seed >> 14) % G_N_ELEMENTS (given)],
                              given[(seed >> 20) % G_N_ELEMENTS (given)], i);
    }

  return g_string_free (text, FALSE);
}
