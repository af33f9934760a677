/* inn-tag-private.h: how a tag is read from a row, for the tables that join it. */

#pragma once

#include "inn-statement.h"
#include "inn-tag.h"

G_BEGIN_DECLS

/* Of a tag t in a group p. */
#define INN_SQL_TAG_COLUMNS "t.id, t.group_id, t.name, t.colour, t.note, t.disabled, p.colour"

InnTag *inn_tag_read (InnStatement *row);

G_END_DECLS
