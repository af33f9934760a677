/* inn-import-house.c: the rooms, room types and companies that rows of a sheet name. On the database
 * thread.
 *
 * What the book does not have gets an id below 0, to be made when the row is written, or is not
 * found, as was chosen. A book without any rooms is a new one: its rooms come from the sheet.
 */

#include "config.h"

#include "inn-import-house.h"

#include "inn-import-names.h"
#include "inn-organisation-table.h"
#include "inn-room-table.h"

struct _InnImportHouse
{
  gboolean        make_missing;
  InnImportNames *rooms;       /* owned */
  InnImportNames *types;       /* owned */
  InnImportNames *companies;   /* owned */
  GHashTable     *room_types;  /* owned: room id → type id */
};

/**
 * inn_import_house_new:
 * @make_missing: whether rooms and companies that are not there are made
 *
 * Returns: (transfer full): one that knows no names yet; inn_import_house_free() frees it
 */
InnImportHouse *
inn_import_house_new (gboolean make_missing)
{
  InnImportHouse *self = g_new0 (InnImportHouse, 1);

  self->make_missing = make_missing;
  self->rooms = inn_import_names_new ();
  self->types = inn_import_names_new ();
  self->companies = inn_import_names_new ();
  self->room_types = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

/**
 * inn_import_house_free:
 * @self: (transfer full): an #InnImportHouse
 */
void
inn_import_house_free (InnImportHouse *self)
{
  inn_import_names_free (self->rooms);
  inn_import_names_free (self->types);
  inn_import_names_free (self->companies);
  g_hash_table_unref (self->room_types);
  g_free (self);
}

static void
note_type (InnImportHouse *self,
           gint64          room_id,
           gint64          type_id)
{
  if (type_id != 0)
    g_hash_table_insert (self->room_types, g_memdup2 (&room_id, sizeof room_id),
                         g_memdup2 (&type_id, sizeof type_id));
}

/**
 * inn_import_house_learn:
 *
 * Reads what the book has; to be called once, before the first row.
 */
gboolean
inn_import_house_learn (InnImportHouse  *self,
                        InnConnection   *connection,
                        GError         **error)
{
  g_autoptr (GPtrArray) rooms = inn_room_table_list (connection, error);
  g_autoptr (GPtrArray) types = NULL;
  g_autoptr (GPtrArray) companies = NULL;

  if (rooms == NULL)
    return FALSE;
  types = inn_room_table_list_types (connection, error);
  if (types == NULL)
    return FALSE;
  companies = inn_organisation_table_list (connection, error);
  if (companies == NULL)
    return FALSE;

  for (guint i = 0; i < rooms->len; i++)
    {
      const InnRoom *room = rooms->pdata[i];

      inn_import_names_add (self->rooms, room->number, room->id);
      note_type (self, room->id, room->room_type_id);
    }
  for (guint i = 0; i < types->len; i++)
    inn_import_names_add (self->types, ((InnRoomType *) types->pdata[i])->name,
                          ((InnRoomType *) types->pdata[i])->id);
  for (guint i = 0; i < companies->len; i++)
    inn_import_names_add (self->companies, ((InnOrganisation *) companies->pdata[i])->name,
                          ((InnOrganisation *) companies->pdata[i])->id);
  self->make_missing |= rooms->len == 0;

  return TRUE;
}

static gint64
find (InnImportHouse *self,
      InnImportNames *names,
      const char     *name)
{
  return self->make_missing ? inn_import_names_ensure (names, name)
                            : inn_import_names_find (names, name);
}

/**
 * inn_import_house_find_room:
 *
 * Returns: its id, below 0 for one that is to be made, 0 if there is none
 */
gint64
inn_import_house_find_room (InnImportHouse *self,
                            const char     *number)
{
  return find (self, self->rooms, number);
}

/**
 * inn_import_house_find_type:
 * @name: a type of room, as the sheet writes it
 *
 * Returns: its row; 0 if there is none of that name, less than 0 if it is to be made
 */
gint64
inn_import_house_find_type (InnImportHouse *self,
                            const char     *name)
{
  return find (self, self->types, name);
}

/**
 * inn_import_house_get_type_of_room:
 *
 * Returns: the type of a room of the book, or 0
 */
gint64
inn_import_house_get_type_of_room (InnImportHouse *self,
                                   gint64          room_id)
{
  const gint64 *type_id = g_hash_table_lookup (self->room_types, &room_id);

  return type_id != NULL ? *type_id : 0;
}

/**
 * inn_import_house_find_company:
 * @name: a company or group, as the sheet writes it
 *
 * Returns: its row; 0 if there is none of that name, less than 0 if it is to be made
 */
gint64
inn_import_house_find_company (InnImportHouse *self,
                               const char     *name)
{
  return find (self, self->companies, name);
}

/**
 * inn_import_house_has_company:
 *
 * Returns: whether there is one of that name, without making one
 */
gboolean
inn_import_house_has_company (InnImportHouse *self,
                              const char     *name)
{
  return inn_import_names_find (self->companies, name) != 0;
}

/**
 * inn_import_house_make:
 * @room_id: (inout): as found; what is below 0 is made
 * @type_id: (inout): as above; the type of a room that is made
 * @company_id: (inout): as above
 */
gboolean
inn_import_house_make (InnImportHouse  *self,
                       InnConnection   *connection,
                       gint64          *room_id,
                       gint64          *type_id,
                       gint64          *company_id,
                       GError         **error)
{
  gint64 id;

  if (*type_id < 0)
    {
      g_autoptr (InnRoomType) type
        = inn_room_type_new (0, inn_import_names_get_new (self->types, *type_id));

      if (!inn_room_table_save_type (connection, type, error))
        return FALSE;
      id = inn_connection_get_last_id (connection);
      inn_import_names_settle (self->types, *type_id, id);
      *type_id = id;
    }
  if (*room_id < 0)
    {
      id = inn_room_table_insert (connection, inn_import_names_get_new (self->rooms, *room_id), "",
                                  *type_id, error);
      if (id == 0)
        return FALSE;
      inn_import_names_settle (self->rooms, *room_id, id);
      note_type (self, id, *type_id);
      *room_id = id;
    }
  if (*company_id < 0)
    {
      id = inn_organisation_table_insert (connection, "company",
                                          inn_import_names_get_new (self->companies, *company_id),
                                          error);
      if (id == 0)
        return FALSE;
      inn_import_names_settle (self->companies, *company_id, id);
      *company_id = id;
    }

  return TRUE;
}
