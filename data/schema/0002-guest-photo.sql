-- 0002: what a guest looks like.
--
-- Journalled. One picture a guest, so that its key is the guest's: nothing is ever given out by the
-- table itself, which is why it has no rowid of its own. What is in it was made by the program: a
-- JPEG without anything but the picture.

CREATE TABLE guest_photo (
  guest_id    INTEGER NOT NULL PRIMARY KEY REFERENCES guest (id),
  picture     BLOB    NOT NULL CHECK (length (picture) BETWEEN 1 AND 204800),
  added_utc   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
