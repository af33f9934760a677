-- A step that fails after it has done something.
CREATE TABLE parking (
  place    TEXT    NOT NULL PRIMARY KEY
) STRICT;
UPDATE guest SET note = 'half done';
INSERT INTO nowhere (place) VALUES ('P1');
