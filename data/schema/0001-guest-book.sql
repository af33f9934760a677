-- 0001: the guest book.
--
-- Tables of the first part are kept in the journal: STRICT, an explicit NOT NULL primary key,
-- integer ids AUTOINCREMENT (a reused id would undo onto another person), no UNIQUE on values that
-- users swap, foreign keys without actions (the store deletes children by name), no triggers that
-- write. Tables of the last part are derived or belong to this PC and are not.
--
-- Civil dates are TEXT 'YYYY-MM-DD', times of day are minutes since midnight, instants are UTC
-- seconds, money is integer minor units with its currency beside it.
--
-- A CHECK compares with more than two words one by one: for a longer IN list SQLite builds a table
-- of its own each time a statement writes, a third of the cost of an import.

-- ---------------------------------------------------------------------------------------------
-- Journalled
-- ---------------------------------------------------------------------------------------------

CREATE TABLE staff (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  colour      TEXT    NOT NULL DEFAULT 'grey',
  role        TEXT    NOT NULL DEFAULT 'front-desk'
              CHECK (role = 'owner' OR role = 'manager' OR role = 'front-desk'
                     OR role = 'housekeeping' OR role = 'marketing'),
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE organisation (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind            TEXT    NOT NULL CHECK (kind IN ('company', 'group')),
  name            TEXT    NOT NULL CHECK (name <> ''),
  reading         TEXT    NOT NULL DEFAULT '',
  phone           TEXT    NOT NULL DEFAULT '',
  address         TEXT    NOT NULL DEFAULT '',
  agreed_rate     INTEGER,
  currency        TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3),
  note            TEXT    NOT NULL DEFAULT '',
  archived        INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE guest (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name            TEXT    NOT NULL DEFAULT '',
  latin_name      TEXT    NOT NULL DEFAULT '',
  salutation      TEXT    NOT NULL DEFAULT '',
  -- Reading by which the guest is sorted and found; typed by hand when reading_typed is 1.
  reading         TEXT    NOT NULL DEFAULT '',
  reading_typed   INTEGER NOT NULL DEFAULT 0 CHECK (reading_typed IN (0, 1)),
  gender          TEXT    NOT NULL DEFAULT ''
                  CHECK (gender = '' OR gender = 'female' OR gender = 'male' OR gender = 'other'),
  birth_calendar  TEXT    CHECK (birth_calendar IN ('solar', 'lunar')),
  birth_year      INTEGER CHECK (birth_year BETWEEN 1850 AND 2150),
  birth_month     INTEGER CHECK (birth_month BETWEEN 1 AND 12),
  birth_day       INTEGER CHECK (birth_day BETWEEN 1 AND 31),
  birth_leap      INTEGER NOT NULL DEFAULT 0 CHECK (birth_leap IN (0, 1)),
  -- What the guest said, word for word.
  birth_told      TEXT    NOT NULL DEFAULT '',
  nationality     TEXT    NOT NULL DEFAULT '',
  language        TEXT    NOT NULL DEFAULT '',
  company         TEXT    NOT NULL DEFAULT '',
  organisation_id INTEGER REFERENCES organisation (id),
  occupation      TEXT    NOT NULL DEFAULT '',
  region          TEXT    NOT NULL DEFAULT '',
  type            TEXT    NOT NULL DEFAULT 'individual'
                  CHECK (type = 'individual' OR type = 'group' OR type = 'company'),
  vip             INTEGER NOT NULL DEFAULT 0 CHECK (vip IN (0, 1)),
  deceased        INTEGER NOT NULL DEFAULT 0 CHECK (deceased IN (0, 1)),
  no_contact      INTEGER NOT NULL DEFAULT 0 CHECK (no_contact IN (0, 1)),
  banned          INTEGER NOT NULL DEFAULT 0 CHECK (banned IN (0, 1)),
  banned_reason   TEXT    NOT NULL DEFAULT '',
  advocate        INTEGER NOT NULL DEFAULT 0 CHECK (advocate IN (0, 1)),
  channel         TEXT    NOT NULL DEFAULT '',
  follow_status   TEXT    NOT NULL DEFAULT 'not-contacted'
                  CHECK (follow_status = 'not-contacted' OR follow_status = 'contacted'
                         OR follow_status = 'key'),
  staff_id        INTEGER REFERENCES staff (id),
  note            TEXT    NOT NULL DEFAULT '',
  archived        INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  created_utc     INTEGER NOT NULL,
  CHECK ((birth_calendar IS NULL) = (birth_month IS NULL)),
  CHECK ((birth_month IS NULL) = (birth_day IS NULL)),
  CHECK (birth_leap = 0 OR birth_calendar = 'lunar')
) STRICT;

CREATE INDEX guest_by_reading ON guest (archived, reading, id);
CREATE INDEX guest_by_birthday
  ON guest (birth_calendar, birth_month, birth_day, birth_leap, birth_year)
  WHERE birth_month IS NOT NULL;
CREATE INDEX guest_by_organisation ON guest (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX guest_by_staff ON guest (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE contact_point (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'phone' OR kind = 'email' OR kind = 'wechat' OR kind = 'address'),
  value       TEXT    NOT NULL CHECK (value <> ''),
  -- What is compared and searched; '' when the value could not be normalised.
  normalised  TEXT    NOT NULL DEFAULT '',
  label       TEXT    NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  is_primary  INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
  invalid     INTEGER NOT NULL DEFAULT 0 CHECK (invalid IN (0, 1)),
  opted_out   INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1)),
  -- Several people use it, a family say: it does not tell one of them from the other.
  shared      INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1))
) STRICT;

CREATE INDEX contact_point_by_guest ON contact_point (guest_id, position);
CREATE INDEX contact_point_by_value ON contact_point (normalised, kind) WHERE normalised <> '';

CREATE TABLE identity_document (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'resident-id' OR kind = 'passport' OR kind = 'hk-macau-permit'
                     OR kind = 'taiwan-permit' OR kind = 'foreigner-id' OR kind = 'other'),
  country     TEXT    NOT NULL DEFAULT '',
  -- XChaCha20-Poly1305 over the number; nonce in front; bound to this table, column and row.
  sealed      BLOB    NOT NULL CHECK (length (sealed) >= 40),
  last_four   TEXT    NOT NULL DEFAULT '' CHECK (length (last_four) <= 4),
  -- Keyed hash of the normalised number, to find the same document again.
  blind_index BLOB    NOT NULL CHECK (length (blind_index) = 16),
  issued      TEXT,
  expires     TEXT
) STRICT;

CREATE INDEX identity_document_by_guest ON identity_document (guest_id);
CREATE INDEX identity_document_by_number ON identity_document (blind_index);

CREATE TABLE organisation_member (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  guest_id        INTEGER NOT NULL REFERENCES guest (id),
  role            TEXT    NOT NULL DEFAULT 'member'
                  CHECK (role = 'member' OR role = 'contact' OR role = 'leader')
) STRICT;

CREATE INDEX organisation_member_by_organisation ON organisation_member (organisation_id);
CREATE INDEX organisation_member_by_guest ON organisation_member (guest_id);

-- Two who look like one and are not, as somebody said: they are not asked about again. It counts in
-- both directions, in whichever order the two stand.
CREATE TABLE guest_apart (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  other_id    INTEGER NOT NULL REFERENCES guest (id),
  CHECK (guest_id <> other_id)
) STRICT;

CREATE INDEX guest_apart_by_guest ON guest_apart (guest_id, other_id);
CREATE INDEX guest_apart_by_other ON guest_apart (other_id, guest_id);

-- Where an imported guest came from, so that the same row is known again.
CREATE TABLE guest_source (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  row_hash    INTEGER NOT NULL
) STRICT;

CREATE INDEX guest_source_by_guest ON guest_source (guest_id);
CREATE INDEX guest_source_by_row ON guest_source (row_hash);

CREATE TABLE tag_group (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  -- Stable name of a ready-made group, translated on screen while name is ''; '' for one's own.
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  colour      TEXT    NOT NULL DEFAULT 'grey'
              CHECK (colour = 'blue' OR colour = 'green' OR colour = 'violet' OR colour = 'amber'
                     OR colour = 'red' OR colour = 'grey'),
  position    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE tag (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  group_id    INTEGER NOT NULL REFERENCES tag_group (id),
  name        TEXT    NOT NULL CHECK (name <> ''),
  -- inn_fold_name () of the name: two tags that read the same are one.
  folded      TEXT    NOT NULL,
  -- '' follows the group.
  colour      TEXT    NOT NULL DEFAULT ''
              CHECK (colour = '' OR colour = 'blue' OR colour = 'green' OR colour = 'violet'
                     OR colour = 'amber' OR colour = 'red' OR colour = 'grey'),
  note        TEXT    NOT NULL DEFAULT '',
  disabled    INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;

CREATE INDEX tag_by_folded ON tag (folded);
CREATE INDEX tag_by_group ON tag (group_id);

CREATE TABLE guest_tag (
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  tag_id      INTEGER NOT NULL REFERENCES tag (id),
  added_utc   INTEGER NOT NULL,
  PRIMARY KEY (guest_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX guest_tag_by_tag ON guest_tag (tag_id, guest_id);

CREATE TABLE follow_up (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id        INTEGER REFERENCES guest (id),
  organisation_id INTEGER REFERENCES organisation (id),
  what            TEXT    NOT NULL CHECK (what <> ''),
  -- When it is to be done: moved on by each postponement. No minute means some time that day.
  due             TEXT    NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_minute      INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  postponed       INTEGER NOT NULL DEFAULT 0 CHECK (postponed >= 0),
  staff_id        INTEGER REFERENCES staff (id),
  priority        TEXT    NOT NULL DEFAULT 'normal' CHECK (priority IN ('normal', 'high')),
  origin          TEXT    NOT NULL DEFAULT 'manual' CHECK (origin IN ('manual', 'automatic')),
  note            TEXT    NOT NULL DEFAULT '',
  status          TEXT    NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done')),
  outcome         TEXT    NOT NULL DEFAULT '',
  done_utc        INTEGER,
  done_by         INTEGER REFERENCES staff (id),
  created_utc     INTEGER NOT NULL,
  CHECK ((guest_id IS NULL) <> (organisation_id IS NULL)),
  CHECK ((status = 'done') = (done_utc IS NOT NULL))
) STRICT;

CREATE INDEX follow_up_open ON follow_up (due, due_minute) WHERE status = 'open';
CREATE INDEX follow_up_by_guest ON follow_up (guest_id);
CREATE INDEX follow_up_by_organisation ON follow_up (organisation_id)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX follow_up_by_staff ON follow_up (staff_id) WHERE staff_id IS NOT NULL;

-- What is reminded of: one rule for all follow-ups, one for each lead time of birthdays.
CREATE TABLE reminder_rule (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind        TEXT    NOT NULL CHECK (kind IN ('follow-up', 'birthday')),
  days_before INTEGER NOT NULL DEFAULT 0 CHECK (days_before BETWEEN 0 AND 60),
  -- When a reminder without a time of its own is shown.
  minute      INTEGER NOT NULL DEFAULT 480 CHECK (minute BETWEEN 0 AND 1439),
  enabled     INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
) STRICT;

-- What people did about an occurrence that has no row of its own, such as a birthday.
CREATE TABLE occurrence_answer (
  id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rule_id       INTEGER NOT NULL REFERENCES reminder_rule (id),
  guest_id      INTEGER NOT NULL REFERENCES guest (id),
  -- The day itself (the birthday), not the day it was reminded of.
  day           TEXT    NOT NULL,
  answer        TEXT    NOT NULL
                CHECK (answer = 'done' OR answer = 'snoozed' OR answer = 'dismissed'),
  until         TEXT,
  until_minute  INTEGER CHECK (until_minute BETWEEN 0 AND 1439),
  outcome       TEXT    NOT NULL DEFAULT '',
  staff_id      INTEGER REFERENCES staff (id),
  answered_utc  INTEGER NOT NULL,
  CHECK ((answer = 'snoozed') = (until IS NOT NULL))
) STRICT;

CREATE INDEX occurrence_answer_by_guest ON occurrence_answer (guest_id, day);

CREATE TABLE room_type (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  usual_rate  INTEGER,
  currency    TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3)
) STRICT;

CREATE TABLE room (
  id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  number       TEXT    NOT NULL CHECK (number <> ''),
  room_type_id INTEGER REFERENCES room_type (id),
  floor        TEXT    NOT NULL DEFAULT '',
  features     TEXT    NOT NULL DEFAULT '',
  retired      INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE INDEX room_by_type ON room (room_type_id);

-- guest_id is the main guest. The payer's is the spending; companions stand in stay_guest.
CREATE TABLE stay (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id        INTEGER NOT NULL REFERENCES guest (id),
  payer_id        INTEGER REFERENCES guest (id),
  organisation_id INTEGER REFERENCES organisation (id),
  room_id         INTEGER REFERENCES room (id),
  room_type_id    INTEGER REFERENCES room_type (id),
  arrival         TEXT    NOT NULL,
  departure       TEXT    NOT NULL,
  status          TEXT    NOT NULL
                  CHECK (status = 'booked' OR status = 'in-house' OR status = 'departed'
                         OR status = 'cancelled' OR status = 'no-show'),
  rate            INTEGER,
  currency        TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3),
  channel         TEXT    NOT NULL DEFAULT '',
  purpose         TEXT    NOT NULL DEFAULT ''
                  CHECK (purpose = '' OR purpose = 'business' OR purpose = 'leisure'
                         OR purpose = 'family' OR purpose = 'couple' OR purpose = 'event'),
  requests        TEXT    NOT NULL DEFAULT '',
  note            TEXT    NOT NULL DEFAULT '',
  satisfaction    INTEGER CHECK (satisfaction BETWEEN 0 AND 10),
  recommend       INTEGER CHECK (recommend BETWEEN 0 AND 10),
  created_utc     INTEGER NOT NULL,
  CHECK (departure >= arrival)
) STRICT;

CREATE INDEX stay_by_guest ON stay (guest_id, arrival);
CREATE INDEX stay_by_payer ON stay (payer_id, arrival) WHERE payer_id IS NOT NULL;
CREATE INDEX stay_by_day ON stay (arrival, departure);
CREATE INDEX stay_current ON stay (status, departure) WHERE status IN ('booked', 'in-house');
-- All that a search for a room asks.
CREATE INDEX stay_by_room ON stay (room_id, arrival, departure, status, guest_id)
  WHERE room_id IS NOT NULL;

CREATE TABLE stay_guest (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER NOT NULL REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id)
) STRICT;

CREATE INDEX stay_guest_by_stay ON stay_guest (stay_id);
CREATE INDEX stay_guest_by_guest ON stay_guest (guest_id);

-- Refunds and discounts are negative. guest_id is whose spending it is: the payer at the time.
CREATE TABLE charge (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  day         TEXT    NOT NULL,
  category    TEXT    NOT NULL
              CHECK (category = 'room' OR category = 'dining' OR category = 'service'
                     OR category = 'discount' OR category = 'refund' OR category = 'no-show-fee'),
  what        TEXT    NOT NULL DEFAULT '',
  amount      INTEGER NOT NULL,
  currency    TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3)
) STRICT;

CREATE INDEX charge_by_guest ON charge (guest_id, day);
CREATE INDEX charge_by_stay ON charge (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX charge_by_day ON charge (day, category);

CREATE TABLE custom_field (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  kind        TEXT    NOT NULL
              CHECK (kind = 'text' OR kind = 'long-text' OR kind = 'number' OR kind = 'money'
                     OR kind = 'date' OR kind = 'yes-no' OR kind = 'choice' OR kind = 'choices'),
  choices     TEXT    NOT NULL DEFAULT '',
  help        TEXT    NOT NULL DEFAULT '',
  required    INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- The kind of value is kept in the row, so that it stays readable when its field changes kind.
CREATE TABLE custom_value (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  field_id    INTEGER NOT NULL REFERENCES custom_field (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'text' OR kind = 'integer' OR kind = 'real' OR kind = 'date'),
  value       ANY     NOT NULL,
  CHECK (CASE kind
           WHEN 'integer' THEN typeof (value) = 'integer'
           WHEN 'real' THEN typeof (value) IN ('real', 'integer')
           ELSE typeof (value) = 'text'
         END)
) STRICT;

CREATE INDEX custom_value_by_guest ON custom_value (guest_id, field_id);
CREATE INDEX custom_value_by_field ON custom_value (field_id);

-- ---------------------------------------------------------------------------------------------
-- The journal itself: append-only
-- ---------------------------------------------------------------------------------------------

CREATE TABLE entry (
  seq         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  utc         INTEGER NOT NULL,
  staff_id    INTEGER,
  act         TEXT    NOT NULL,
  -- JSON object with what the act's sentence needs.
  parameters  TEXT    NOT NULL DEFAULT '{}',
  -- For an undo: the entry whose rows it took back.
  undoes      INTEGER REFERENCES entry (seq),
  schema      INTEGER NOT NULL,
  rows        INTEGER NOT NULL,
  rows_hash   BLOB    NOT NULL,
  previous    BLOB    NOT NULL,
  hash        BLOB    NOT NULL
) STRICT;

CREATE INDEX entry_by_undone ON entry (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE entry_row (
  seq          INTEGER NOT NULL,
  ordinal      INTEGER NOT NULL,
  subject_kind TEXT    NOT NULL,
  subject_id   INTEGER NOT NULL,
  -- Table name, key (an integer id, or a JSON array of the key columns' values), operation.
  tbl          TEXT    NOT NULL,
  key          ANY     NOT NULL,
  op           TEXT    NOT NULL CHECK (op = 'I' OR op = 'U' OR op = 'D'),
  -- JSON by column name: the changed columns' old values of an update, all of a delete, NULL for
  -- an insert.
  before       TEXT,
  PRIMARY KEY (seq, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_row_by_subject ON entry_row (subject_kind, subject_id, seq);
-- Former names and numbers, by which guests are found as well.
CREATE INDEX entry_row_former ON entry_row (subject_id)
  WHERE subject_kind = 'guest' AND op <> 'I' AND tbl IN ('guest', 'contact_point');

CREATE TRIGGER entry_is_append_only_u BEFORE UPDATE ON entry
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_is_append_only_d BEFORE DELETE ON entry
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_row_is_append_only_u BEFORE UPDATE ON entry_row
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_row_is_append_only_d BEFORE DELETE ON entry_row
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

-- ---------------------------------------------------------------------------------------------
-- Derived, or of this PC: not journalled
-- ---------------------------------------------------------------------------------------------

-- One row a guest, recomputed after every change and undo. version is the seq of the last entry
-- that touched the guest, and only grows.
CREATE TABLE guest_state (
  guest_id        INTEGER NOT NULL PRIMARY KEY,
  version         INTEGER NOT NULL,
  stays           INTEGER NOT NULL DEFAULT 0,
  nights          INTEGER NOT NULL DEFAULT 0,
  spend           INTEGER NOT NULL DEFAULT 0,
  first_arrival   TEXT,
  last_departure  TEXT
) STRICT;

-- One row per rule, subject and day of the event. Fires again only for a time later than the
-- latest one it was shown for.
CREATE TABLE occurrence (
  rule_id       INTEGER NOT NULL,
  subject_kind  TEXT    NOT NULL CHECK (subject_kind IN ('follow-up', 'guest')),
  subject_id    INTEGER NOT NULL,
  day           TEXT    NOT NULL,
  -- When it is to be shown, in civil time of the hotel.
  fire_day      TEXT    NOT NULL,
  fire_minute   INTEGER NOT NULL CHECK (fire_minute BETWEEN 0 AND 1439),
  state         TEXT    NOT NULL DEFAULT 'planned'
                CHECK (state = 'planned' OR state = 'claimed' OR state = 'shown'
                       OR state = 'expired'),
  claimed_utc   INTEGER,
  shown_utc     INTEGER,
  shown_day     TEXT,
  shown_minute  INTEGER,
  PRIMARY KEY (rule_id, subject_kind, subject_id, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX occurrence_to_fire ON occurrence (fire_day, fire_minute)
  WHERE state IN ('planned', 'claimed');
CREATE INDEX occurrence_by_subject ON occurrence (subject_kind, subject_id);

CREATE TABLE subject_hash (
  kind        TEXT    NOT NULL,
  id          INTEGER NOT NULL,
  hash        BLOB    NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- A form that is being filled in, kept so that a crash loses nothing.
CREATE TABLE draft (
  key         TEXT    NOT NULL PRIMARY KEY,
  content     TEXT    NOT NULL,
  saved_utc   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mapping (
  headings    TEXT    NOT NULL PRIMARY KEY,
  mapping     TEXT    NOT NULL,
  used_utc    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Facts about the book itself: 'book-uuid', 'last-checked-utc', 'highest-utc', counts…
CREATE TABLE state (
  key         TEXT    NOT NULL PRIMARY KEY,
  value       ANY     NOT NULL
) STRICT, WITHOUT ROWID;

-- The two rules every book has; their times follow the settings.
INSERT INTO reminder_rule (kind, days_before, minute) VALUES ('follow-up', 0, 540);
INSERT INTO reminder_rule (kind, days_before, minute) VALUES ('birthday', 0, 480);

INSERT INTO tag_group (key, colour, position) VALUES
  ('attribute', 'blue', 0),
  ('behaviour', 'green', 1),
  ('need', 'violet', 2),
  ('status', 'amber', 3),
  ('feedback', 'grey', 4),
  ('social', 'grey', 5);
