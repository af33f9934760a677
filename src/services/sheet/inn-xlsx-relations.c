/* inn-xlsx-relations.c: which part of a workbook another part speaks of.
 *
 * Parts never name each other: beside "xl/workbook.xml" lies "xl/_rels/workbook.xml.rels" with an
 * id, a type and a target for each, the target relative to the part or to the archive.
 */

#include "config.h"

#include "inn-xlsx-relations.h"

#include <string.h>

#include "inn-xml-stream.h"

#define MAX_RELATIONS 10000

typedef struct
{
  const char   *part;
  GPtrArray    *relations; /* owned, of InnXlsxRelation */
  InnXmlStream *stream;
} Reading;

static void
relation_free (gpointer data)
{
  InnXlsxRelation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

/* "../media/x" of "xl/workbook.xml" is "media/x"; nothing leads out of the archive. */
static char *
resolve (const char *part,
         const char *target)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *joined = NULL;
  g_auto (GStrv) steps = NULL;

  if (target[0] == '/' || strcmp (folder, ".") == 0)
    joined = g_strdup (target);
  else
    joined = g_strconcat (folder, "/", target, NULL);

  steps = g_strsplit_set (joined, "/\\", -1);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (strcmp (steps[i], "..") == 0)
        g_ptr_array_set_size (path, path->len > 0 ? path->len - 1 : 0);
      else if (steps[i][0] != '\0' && strcmp (steps[i], ".") != 0)
        g_ptr_array_add (path, steps[i]);
    }
  g_ptr_array_add (path, NULL);

  return g_strjoinv ("/", (char **) path->pdata);
}

static void
start_cb (gpointer                user_data,
          const char             *name,
          const InnXmlAttributes *attributes)
{
  Reading *reading = user_data;
  g_autofree char *id = NULL;
  g_autofree char *type = NULL;
  g_autofree char *target = NULL;
  g_autofree char *mode = NULL;
  InnXlsxRelation *relation;
  const char *slash;

  if (strcmp (name, "Relationship") != 0 || reading->relations->len >= MAX_RELATIONS)
    return;

  inn_xml_stream_note_use (reading->stream);
  id = inn_xml_attributes_dup (attributes, "Id");
  type = inn_xml_attributes_dup (attributes, "Type");
  target = inn_xml_attributes_dup (attributes, "Target");
  mode = inn_xml_attributes_dup (attributes, "TargetMode");
  if (id == NULL || type == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;

  slash = strrchr (type, '/');
  relation = g_new0 (InnXlsxRelation, 1);
  relation->id = g_steal_pointer (&id);
  relation->type = g_strdup (slash != NULL ? slash + 1 : type);
  relation->target = resolve (reading->part, target);
  g_ptr_array_add (reading->relations, relation);
}

static void
end_cb (gpointer    user_data,
        const char *name)
{
}

/**
 * inn_xlsx_relations_read:
 * @part: whose relations; "" for those of the archive as a whole
 *
 * Fails with %INN_ERROR_INVALID, fit for people. Where there are none said, there are none.
 *
 * Returns: (transfer full) (nullable) (element-type InnXlsxRelation): the relations
 */
GPtrArray *
inn_xlsx_relations_read (InnPackage    *package,
                         const char    *part,
                         GCancellable  *cancellable,
                         GError       **error)
{
  static const InnXmlHandler handler = { start_cb, end_cb, NULL };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (relation_free);
  g_autoptr (InnXmlStream) stream = NULL;
  const char *slash = strrchr (part, '/');
  gsize folder = slash != NULL ? slash + 1 - part : 0;
  g_autofree char *name = g_strdup_printf ("%.*s_rels/%s.rels", (int) folder, part, part + folder);
  Reading reading = { part, relations, NULL };
  InnPackagePart *opened;

  if (!inn_package_has_part (package, name))
    return g_steal_pointer (&relations);

  opened = inn_package_open_part (package, name, error);
  if (opened == NULL)
    return NULL;

  stream = reading.stream = inn_xml_stream_new (opened, &handler, &reading);

  return inn_xml_stream_read_all (stream, cancellable, error) ? g_steal_pointer (&relations) : NULL;
}

/**
 * inn_xlsx_relations_find:
 * @id: (nullable): what the part calls it
 *
 * Returns: (transfer none) (nullable): the relation
 */
const InnXlsxRelation *
inn_xlsx_relations_find (GPtrArray  *relations,
                         const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const InnXlsxRelation *relation = relations->pdata[i];

      if (g_strcmp0 (relation->id, id) == 0)
        return relation;
    }

  return NULL;
}

/**
 * inn_xlsx_relations_find_type:
 *
 * Returns: (transfer none) (nullable): the first relation of @type
 */
const InnXlsxRelation *
inn_xlsx_relations_find_type (GPtrArray  *relations,
                              const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const InnXlsxRelation *relation = relations->pdata[i];

      if (strcmp (relation->type, type) == 0)
        return relation;
    }

  return NULL;
}
