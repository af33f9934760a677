-- A step as a later version may bring it: a column and a table.
ALTER TABLE guest ADD COLUMN car TEXT;
CREATE TABLE parking (
  place    TEXT    NOT NULL PRIMARY KEY,
  guest_id INTEGER REFERENCES guest (id)
) STRICT;
INSERT INTO parking (place) VALUES ('P1');
