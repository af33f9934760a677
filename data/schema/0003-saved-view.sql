-- 0003: lists of guests that were given a name.
--
-- Journalled: such a list is made by somebody for everybody at the desk, and deleting one by mistake
-- is taken back like anything else. What it asks for is text of the program's own, a condition a
-- line, so that a later condition needs no column; how many guests it holds is counted, not kept.

CREATE TABLE saved_view (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  query       TEXT    NOT NULL,
  position    INTEGER NOT NULL DEFAULT 0
) STRICT;
