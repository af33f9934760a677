-- 0007: what the desk knows of a guest: what they like, who is around them, what was talked of and
-- promised, the days that matter, what they agreed to, and the fields a hotel adds by itself.
--
-- All journalled but the column of guest_state at the end, which is derived.

-- What guests are asked about and what they may answer. Each hotel keeps its own list; the ready-made
-- ones carry a key and are translated while their name is ''.
CREATE TABLE preference_topic (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  area        TEXT    NOT NULL
              CHECK (area = 'room' OR area = 'bed' OR area = 'diet' OR area = 'service'),
  -- Nobody can want two of its choices at once: two are a contradiction.
  single      INTEGER NOT NULL DEFAULT 0 CHECK (single IN (0, 1)),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR name <> '')
) STRICT;

CREATE TABLE preference_choice (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  topic_id    INTEGER NOT NULL REFERENCES preference_topic (id),
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR name <> '')
) STRICT;

CREATE INDEX preference_choice_by_topic ON preference_choice (topic_id, position);

-- The list every hotel begins with.
INSERT INTO preference_topic (key, area, single, position) VALUES
  ('smoking', 'room', 1, 0),
  ('floor', 'room', 1, 1),
  ('side', 'room', 0, 2),
  ('view', 'room', 0, 3),
  ('pet', 'room', 0, 4),
  ('access', 'room', 0, 5),
  ('bed-type', 'bed', 1, 6),
  ('firmness', 'bed', 1, 7),
  ('pillow', 'bed', 0, 8),
  ('cover', 'bed', 1, 9),
  ('more-beds', 'bed', 0, 10),
  ('food', 'diet', 0, 11),
  ('way', 'diet', 0, 12),
  ('breakfast', 'diet', 0, 13),
  ('drink', 'diet', 0, 14),
  ('cleaning', 'service', 0, 15),
  ('contact', 'service', 0, 16),
  ('travel', 'service', 0, 17),
  ('child', 'service', 0, 18);

WITH ready (topic, key, position) AS (VALUES
  ('smoking', 'smoking.none', 0),
  ('smoking', 'smoking.yes', 1),
  ('floor', 'floor.high', 0),
  ('floor', 'floor.low', 1),
  ('floor', 'floor.ground', 2),
  ('side', 'side.quiet', 0),
  ('side', 'side.south', 1),
  ('side', 'side.lift-far', 2),
  ('side', 'side.lift-near', 3),
  ('side', 'side.street-far', 4),
  ('side', 'side.corner', 5),
  ('side', 'side.together', 6),
  ('view', 'view.lake', 0),
  ('view', 'view.mountain', 1),
  ('view', 'view.garden', 2),
  ('view', 'view.courtyard', 3),
  ('view', 'view.city', 4),
  ('pet', 'pet.dog', 0),
  ('pet', 'pet.cat', 1),
  ('access', 'access.wheelchair', 0),
  ('access', 'access.no-stairs', 1),
  ('bed-type', 'bed-type.double', 0),
  ('bed-type', 'bed-type.twin', 1),
  ('firmness', 'firmness.firm', 0),
  ('firmness', 'firmness.soft', 1),
  ('pillow', 'pillow.buckwheat', 0),
  ('pillow', 'pillow.down', 1),
  ('pillow', 'pillow.latex', 2),
  ('pillow', 'pillow.high', 3),
  ('pillow', 'pillow.low', 4),
  ('cover', 'cover.thick', 0),
  ('cover', 'cover.thin', 1),
  ('more-beds', 'more-beds.extra', 0),
  ('more-beds', 'more-beds.cot', 1),
  ('more-beds', 'more-beds.rail', 2),
  ('food', 'food.peanuts', 0),
  ('food', 'food.nuts', 1),
  ('food', 'food.seafood', 2),
  ('food', 'food.shellfish', 3),
  ('food', 'food.fish', 4),
  ('food', 'food.milk', 5),
  ('food', 'food.eggs', 6),
  ('food', 'food.gluten', 7),
  ('food', 'food.soy', 8),
  ('food', 'food.mango', 9),
  ('food', 'food.coriander', 10),
  ('food', 'food.spicy', 11),
  ('food', 'food.pork', 12),
  ('food', 'food.beef', 13),
  ('food', 'food.mutton', 14),
  ('food', 'food.offal', 15),
  ('food', 'food.alcohol', 16),
  ('way', 'way.vegetarian', 0),
  ('way', 'way.halal', 1),
  ('way', 'way.light', 2),
  ('way', 'way.no-sugar', 3),
  ('breakfast', 'breakfast.early', 0),
  ('breakfast', 'breakfast.packed', 1),
  ('breakfast', 'breakfast.chinese', 2),
  ('breakfast', 'breakfast.western', 3),
  ('breakfast', 'breakfast.soy-milk', 4),
  ('drink', 'drink.tea', 0),
  ('drink', 'drink.coffee', 1),
  ('drink', 'drink.warm-water', 2),
  ('drink', 'drink.no-ice', 3),
  ('cleaning', 'cleaning.afternoon', 0),
  ('cleaning', 'cleaning.on-demand', 1),
  ('cleaning', 'cleaning.own-linen', 2),
  ('contact', 'contact.wechat-first', 0),
  ('contact', 'contact.no-calls', 1),
  ('travel', 'travel.transfer', 0),
  ('travel', 'travel.parking', 1),
  ('travel', 'travel.late-arrival', 2),
  ('travel', 'travel.invoice', 3),
  ('child', 'child.high-chair', 0),
  ('child', 'child.small-slippers', 1))
INSERT INTO preference_choice (topic_id, key, position)
  SELECT t.id, r.key, r.position
  FROM ready r JOIN preference_topic t ON t.key = r.topic
  ORDER BY t.id, r.position;

-- A choice of the list, words of one's own, or both: the words then add to the choice.
CREATE TABLE preference (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  area        TEXT    NOT NULL
              CHECK (area = 'room' OR area = 'bed' OR area = 'diet' OR area = 'service'),
  topic_id    INTEGER REFERENCES preference_topic (id),
  choice_id   INTEGER REFERENCES preference_choice (id),
  what        TEXT    NOT NULL DEFAULT '',
  stance      TEXT    NOT NULL DEFAULT 'likes'
              CHECK (stance = 'likes' OR stance = 'avoids' OR stance = 'never'
                     OR stance = 'allergy'),
  severe      INTEGER NOT NULL DEFAULT 0 CHECK (severe IN (0, 1)),
  source      TEXT    NOT NULL DEFAULT 'said'
              CHECK (source = 'said' OR source = 'observed' OR source = 'guessed'),
  -- How often it was said or seen, and on which day last.
  times       INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),
  confirmed   TEXT    NOT NULL,
  staff_id    INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL,
  CHECK (choice_id IS NOT NULL OR what <> ''),
  CHECK (choice_id IS NULL OR topic_id IS NOT NULL)
) STRICT;

CREATE INDEX preference_by_guest ON preference (guest_id, area);
-- What must not go wrong, for the lists of a day.
CREATE INDEX preference_alert ON preference (guest_id) WHERE stance = 'allergy' OR stance = 'never';
CREATE INDEX preference_by_choice ON preference (choice_id, guest_id) WHERE choice_id IS NOT NULL;
CREATE INDEX preference_by_topic ON preference (topic_id) WHERE topic_id IS NOT NULL;

-- What became of a guest in a room.
CREATE TABLE room_memory (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  room_id     INTEGER NOT NULL REFERENCES room (id),
  verdict     TEXT    NOT NULL
              CHECK (verdict = 'liked' OR verdict = 'refused' OR verdict = 'complained'),
  what        TEXT    NOT NULL DEFAULT '',
  day         TEXT    NOT NULL,
  stay_id     INTEGER REFERENCES stay (id),
  staff_id    INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL
) STRICT;

CREATE INDEX room_memory_by_guest ON room_memory (guest_id, room_id);
CREATE INDEX room_memory_by_room ON room_memory (room_id);
CREATE INDEX room_memory_by_stay ON room_memory (stay_id) WHERE stay_id IS NOT NULL;

-- Who the other is to the guest; read the other way round on the card of the other. One row for both,
-- so that neither side can be forgotten. Who is no guest has a name instead.
CREATE TABLE relation (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  other_id    INTEGER REFERENCES guest (id),
  other_name  TEXT    NOT NULL DEFAULT '',
  kind        TEXT    NOT NULL
              CHECK (kind = 'spouse' OR kind = 'child' OR kind = 'parent' OR kind = 'sibling'
                     OR kind = 'household' OR kind = 'friend' OR kind = 'colleague'
                     OR kind = 'travels-with' OR kind = 'assistant' OR kind = 'assists'
                     OR kind = 'referred-by' OR kind = 'referred' OR kind = 'other'),
  -- Of somebody who is no guest: as much of the day of birth as is known, and how to be reached.
  born        TEXT    NOT NULL DEFAULT ''
              CHECK (born = '' OR born GLOB '[1-2][0-9][0-9][0-9]'
                     OR born GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]'
                     OR born GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  phone       TEXT    NOT NULL DEFAULT '',
  note        TEXT    NOT NULL DEFAULT '',
  created_utc INTEGER NOT NULL,
  CHECK ((other_id IS NULL) = (other_name <> '')),
  CHECK (other_id IS NULL OR other_id <> guest_id)
) STRICT;

CREATE INDEX relation_by_guest ON relation (guest_id);
CREATE INDEX relation_by_other ON relation (other_id) WHERE other_id IS NOT NULL;

-- What happened between the desk and the guest.
CREATE TABLE interaction (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'call' OR kind = 'wechat' OR kind = 'email' OR kind = 'visit'
                     OR kind = 'note' OR kind = 'gift'),
  day         TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  minute      INTEGER CHECK (minute BETWEEN 0 AND 1439),
  what        TEXT    NOT NULL CHECK (what <> ''),
  stay_id     INTEGER REFERENCES stay (id),
  staff_id    INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL
) STRICT;

CREATE INDEX interaction_by_guest ON interaction (guest_id, day, minute, id);
CREATE INDEX interaction_by_stay ON interaction (stay_id) WHERE stay_id IS NOT NULL;
-- The last time somebody really spoke with a guest.
CREATE INDEX interaction_contact ON interaction (guest_id, day)
  WHERE kind = 'call' OR kind = 'wechat' OR kind = 'email' OR kind = 'visit';

CREATE TABLE promise (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  stay_id     INTEGER REFERENCES stay (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'late-check-out' OR kind = 'upgrade' OR kind = 'discount'
                     OR kind = 'gift' OR kind = 'other'),
  what        TEXT    NOT NULL DEFAULT '',
  -- Who promised it, and when.
  staff_id    INTEGER REFERENCES staff (id),
  day         TEXT    NOT NULL,
  -- Until when it is to be kept; NULL for the next time the guest is there.
  due         TEXT    CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_minute  INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  state       TEXT    NOT NULL DEFAULT 'open'
              CHECK (state = 'open' OR state = 'kept' OR state = 'broken'),
  outcome     TEXT    NOT NULL DEFAULT '',
  settled_utc INTEGER,
  settled_by  INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL,
  CHECK (kind <> 'other' OR what <> ''),
  CHECK (due IS NOT NULL OR due_minute IS NULL),
  CHECK ((state = 'open') = (settled_utc IS NULL))
) STRICT;

CREATE INDEX promise_by_guest ON promise (guest_id, day);
CREATE INDEX promise_open ON promise (due, due_minute) WHERE state = 'open';
CREATE INDEX promise_open_of_guest ON promise (guest_id) WHERE state = 'open';
CREATE INDEX promise_by_stay ON promise (stay_id) WHERE stay_id IS NOT NULL;

-- Days beside the birthday, kept as birthdays are.
CREATE TABLE important_date (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'anniversary' OR kind = 'child-birthday' OR kind = 'founding'
                     OR kind = 'other'),
  name        TEXT    NOT NULL DEFAULT '',
  calendar    TEXT    NOT NULL CHECK (calendar IN ('solar', 'lunar')),
  year        INTEGER CHECK (year BETWEEN 1850 AND 2150),
  month       INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  day         INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  leap        INTEGER NOT NULL DEFAULT 0 CHECK (leap IN (0, 1)),
  told        TEXT    NOT NULL DEFAULT '',
  CHECK (kind <> 'other' OR name <> ''),
  CHECK (leap = 0 OR calendar = 'lunar')
) STRICT;

CREATE INDEX important_date_by_guest ON important_date (guest_id);
CREATE INDEX important_date_by_day ON important_date (calendar, month, day, leap, year);

-- What a guest agreed to or not: a row each time it was asked or told, the last one of a purpose counts.
CREATE TABLE consent (
  id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id     INTEGER NOT NULL REFERENCES guest (id),
  purpose      TEXT    NOT NULL
               CHECK (purpose = 'profile' OR purpose = 'marketing' OR purpose = 'birthday'
                      OR purpose = 'health'),
  answer       TEXT    NOT NULL
               CHECK (answer = 'given' OR answer = 'refused' OR answer = 'withdrawn'),
  -- The very words the guest was asked with, or used.
  wording      TEXT    NOT NULL DEFAULT '',
  day          TEXT    NOT NULL,
  minute       INTEGER CHECK (minute BETWEEN 0 AND 1439),
  how          TEXT    NOT NULL DEFAULT 'spoken'
               CHECK (how = 'spoken' OR how = 'paper' OR how = 'phone' OR how = 'wechat'
                      OR how = 'email' OR how = 'other'),
  staff_id     INTEGER REFERENCES staff (id),
  recorded_utc INTEGER NOT NULL
) STRICT;

CREATE INDEX consent_by_guest ON consent (guest_id, purpose, id);

-- The fields a hotel adds. Columns are added behind those that were there, as in 0005.
ALTER TABLE custom_field ADD COLUMN section TEXT NOT NULL DEFAULT '';
ALTER TABLE custom_field ADD COLUMN currency TEXT NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3);
ALTER TABLE custom_field ADD COLUMN in_list INTEGER NOT NULL DEFAULT 0 CHECK (in_list IN (0, 1));
ALTER TABLE custom_field ADD COLUMN in_card INTEGER NOT NULL DEFAULT 1 CHECK (in_card IN (0, 1));
ALTER TABLE custom_field ADD COLUMN in_form INTEGER NOT NULL DEFAULT 1 CHECK (in_form IN (0, 1));
ALTER TABLE custom_field ADD COLUMN in_search INTEGER NOT NULL DEFAULT 0 CHECK (in_search IN (0, 1));
ALTER TABLE custom_field ADD COLUMN in_filter INTEGER NOT NULL DEFAULT 0 CHECK (in_filter IN (0, 1));
ALTER TABLE custom_field ADD COLUMN in_sheets INTEGER NOT NULL DEFAULT 1 CHECK (in_sheets IN (0, 1));
ALTER TABLE custom_field ADD COLUMN in_duplicates INTEGER NOT NULL DEFAULT 0
  CHECK (in_duplicates IN (0, 1));
UPDATE custom_field SET section = '', currency = 'CNY', in_list = 0, in_card = 1, in_form = 1,
  in_search = 0, in_filter = 0, in_sheets = 1, in_duplicates = 0;

-- Until here the choices stood in custom_field.choices, where nothing ever wrote any.
CREATE TABLE custom_choice (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  field_id    INTEGER NOT NULL REFERENCES custom_field (id),
  name        TEXT    NOT NULL CHECK (name <> ''),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE INDEX custom_choice_by_field ON custom_choice (field_id, position);

-- A choice is kept by its row, so that it may get another name; value holds the name it had then. Of
-- several choices each is a row.
ALTER TABLE custom_value ADD COLUMN choice_id INTEGER REFERENCES custom_choice (id);

CREATE INDEX custom_value_by_choice ON custom_value (choice_id, guest_id)
  WHERE choice_id IS NOT NULL;
DROP INDEX custom_value_by_field;
CREATE INDEX custom_value_by_field ON custom_value (field_id, value, guest_id);

-- Derived: the last day somebody really spoke with the guest.
ALTER TABLE guest_state ADD COLUMN last_contact TEXT;
