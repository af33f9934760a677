/* input-method.c: an input method as those for Chinese are, loaded by GTK as a module. Letters compose;
 * Space takes the character, Return the letters, the arrows walk among candidates, Esc gives up. What it
 * takes, the program must not see.
 */

#include <gtk/gtk.h>
#include <gtk/gtkimmodule.h>

#define NAME "inn-test"

typedef struct
{
  GtkIMContext parent_instance;

  GString *preedit;
} InnTestMethod;

typedef struct
{
  GtkIMContextClass parent_class;
} InnTestMethodClass;

static GType inn_test_method_get_type (void);

G_DEFINE_DYNAMIC_TYPE (InnTestMethod, inn_test_method, GTK_TYPE_IM_CONTEXT)

static const struct
{
  const char *letters;
  const char *character;
} candidates[] = {
  { "lin", "林" },
  { "yu", "雨" },
  { "zhang", "张" },
};

/* Called by GLib by these names. */
void   g_io_module_load   (GIOModule *module);
void   g_io_module_unload (GIOModule *module);
char **g_io_module_query  (void);

static void
set_preedit (InnTestMethod *self,
             const char    *text)
{
  gboolean before = self->preedit->len > 0;

  g_string_assign (self->preedit, text);
  if (!before && *text != '\0')
    g_signal_emit_by_name (self, "preedit-start");
  g_signal_emit_by_name (self, "preedit-changed");
  if (before && *text == '\0')
    g_signal_emit_by_name (self, "preedit-end");
}

static void
commit (InnTestMethod *self,
        gboolean       character)
{
  g_autofree char *text = g_strdup (self->preedit->str);

  for (guint i = 0; character && i < G_N_ELEMENTS (candidates); i++)
    if (g_str_equal (candidates[i].letters, self->preedit->str))
      {
        g_free (text);
        text = g_strdup (candidates[i].character);
        break;
      }

  set_preedit (self, "");
  g_signal_emit_by_name (self, "commit", text);
}

static gboolean
filter_key (InnTestMethod   *self,
            guint            keyval,
            GdkModifierType  state)
{
  g_autofree char *text = NULL;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (keyval >= GDK_KEY_a && keyval <= GDK_KEY_z)
    {
      text = g_strdup_printf ("%s%c", self->preedit->str, (char) keyval);
      set_preedit (self, text);
      return TRUE;
    }
  if (self->preedit->len == 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_space:
      commit (self, TRUE);
      return TRUE;
    case GDK_KEY_Return:
      commit (self, FALSE);
      return TRUE;
    case GDK_KEY_Escape:
      set_preedit (self, "");
      return TRUE;
    case GDK_KEY_BackSpace:
      text = g_strndup (self->preedit->str, self->preedit->len - 1);
      set_preedit (self, text);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
inn_test_method_filter_keypress (GtkIMContext *context,
                                 GdkEvent     *event)
{
  InnTestMethod *self = (InnTestMethod *) context;
  guint keyval = gdk_key_event_get_keyval (event);
  gunichar character;
  char text[7] = { 0 };

  if (gdk_event_get_event_type (event) != GDK_KEY_PRESS)
    return FALSE;
  if (filter_key (self, keyval, gdk_event_get_modifier_state (event)))
    return TRUE;

  /* Any other character is as it is. */
  character = gdk_keyval_to_unicode (keyval);
  if (character < ' ' || character == 0x7f
      || (gdk_event_get_modifier_state (event) & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  g_unichar_to_utf8 (character, text);
  g_signal_emit_by_name (self, "commit", text);

  return TRUE;
}

static void
inn_test_method_get_preedit_string (GtkIMContext   *context,
                                    char          **text,
                                    PangoAttrList **attributes,
                                    int            *cursor)
{
  InnTestMethod *self = (InnTestMethod *) context;

  if (text != NULL)
    *text = g_strdup (self->preedit->str);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = self->preedit->len;
}

static void
inn_test_method_reset (GtkIMContext *context)
{
  InnTestMethod *self = (InnTestMethod *) context;

  if (self->preedit->len > 0)
    set_preedit (self, "");
}

static void
inn_test_method_finalize (GObject *object)
{
  g_string_free (((InnTestMethod *) object)->preedit, TRUE);

  G_OBJECT_CLASS (inn_test_method_parent_class)->finalize (object);
}

static void
inn_test_method_class_init (InnTestMethodClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_test_method_finalize;
  context_class->filter_keypress = inn_test_method_filter_keypress;
  context_class->get_preedit_string = inn_test_method_get_preedit_string;
  context_class->reset = inn_test_method_reset;
}

static void
inn_test_method_class_finalize (InnTestMethodClass *klass)
{
}

static void
inn_test_method_init (InnTestMethod *self)
{
  self->preedit = g_string_new (NULL);
}

void
g_io_module_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module));
  inn_test_method_register_type (G_TYPE_MODULE (module));
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, inn_test_method_get_type (),
                                  NAME, 0);
}

void
g_io_module_unload (GIOModule *module)
{
}

char **
g_io_module_query (void)
{
  return g_strsplit (GTK_IM_MODULE_EXTENSION_POINT_NAME, "|", -1);
}
