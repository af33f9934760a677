-- 0005: stays as the desk works with them, what was paid, and what guests said about it.
--
-- Columns are added behind those that were there, so that entries of earlier schemas are read as
-- they are. One with a default is written into every row at once: the journal would see NULL in rows
-- that do not have it yet.
--
-- All journalled but what is derived, at the end.

-- Expected times of day while it is booked, the true ones afterwards.
ALTER TABLE stay ADD COLUMN arrival_minute INTEGER CHECK (arrival_minute BETWEEN 0 AND 1439);
ALTER TABLE stay ADD COLUMN departure_minute INTEGER CHECK (departure_minute BETWEEN 0 AND 1439);
-- Who gets the bill: the payer, or the organisation by its agreement.
ALTER TABLE stay ADD COLUMN bill_to TEXT NOT NULL DEFAULT 'guest'
  CHECK (bill_to = 'guest' OR bill_to = 'organisation');
-- Of rooms that were booked in one go: the first stay of the booking, which names itself.
ALTER TABLE stay ADD COLUMN booking_id INTEGER REFERENCES stay (id);
ALTER TABLE stay ADD COLUMN checked_in_utc INTEGER;
ALTER TABLE stay ADD COLUMN checked_out_utc INTEGER;
UPDATE stay SET bill_to = 'guest';

CREATE INDEX stay_by_booking ON stay (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX stay_by_organisation ON stay (organisation_id, arrival)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX stay_departed ON stay (departure) WHERE status = 'departed';

-- What the guest gave when checking in, kept as it was then, whatever the card says later. An
-- identity number is never here.
CREATE TABLE stay_given (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER NOT NULL REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  field       TEXT    NOT NULL
              CHECK (field = 'name' OR field = 'phone' OR field = 'email' OR field = 'wechat'
                     OR field = 'address' OR field = 'nationality' OR field = 'region'
                     OR field = 'company'),
  value       TEXT    NOT NULL CHECK (value <> '')
) STRICT;

CREATE INDEX stay_given_by_stay ON stay_given (stay_id);
CREATE INDEX stay_given_by_guest ON stay_given (guest_id);

-- What was paid; paid back is negative. guest_id is the payer at the time.
CREATE TABLE payment (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER NOT NULL REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  day         TEXT    NOT NULL,
  method      TEXT    NOT NULL DEFAULT 'other'
              CHECK (method = 'cash' OR method = 'card' OR method = 'wechat' OR method = 'alipay'
                     OR method = 'transfer' OR method = 'ota' OR method = 'other'),
  amount      INTEGER NOT NULL,
  currency    TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3),
  note        TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX payment_by_stay ON payment (stay_id);
CREATE INDEX payment_by_guest ON payment (guest_id);

-- Praise, a suggestion, a complaint, or a review written elsewhere.
CREATE TABLE feedback (
  id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id      INTEGER NOT NULL REFERENCES guest (id),
  stay_id       INTEGER REFERENCES stay (id),
  room_id       INTEGER REFERENCES room (id),
  kind          TEXT    NOT NULL
                CHECK (kind = 'praise' OR kind = 'suggestion' OR kind = 'complaint'
                       OR kind = 'review'),
  day           TEXT    NOT NULL,
  -- Where it was said: a channel, or words.
  source        TEXT    NOT NULL DEFAULT '',
  -- Tenths of 10 points, whatever the source counts in.
  score_tenths  INTEGER CHECK (score_tenths BETWEEN 0 AND 100),
  category      TEXT    NOT NULL DEFAULT '',
  severity      TEXT    NOT NULL DEFAULT 'normal'
                CHECK (severity = 'low' OR severity = 'normal' OR severity = 'high'),
  what          TEXT    NOT NULL DEFAULT '',
  department    TEXT    NOT NULL DEFAULT '',
  staff_id      INTEGER REFERENCES staff (id),
  due           TEXT    CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_minute    INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  closed        INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  remedy        TEXT    NOT NULL DEFAULT '',
  result        TEXT    NOT NULL DEFAULT '',
  satisfaction  INTEGER CHECK (satisfaction BETWEEN 0 AND 10),
  created_utc   INTEGER NOT NULL,
  closed_utc    INTEGER,
  CHECK (due IS NOT NULL OR due_minute IS NULL),
  CHECK ((closed = 1) = (closed_utc IS NOT NULL)),
  -- A review may be a score alone.
  CHECK (what <> '' OR score_tenths IS NOT NULL)
) STRICT;

CREATE INDEX feedback_by_guest ON feedback (guest_id, day);
CREATE INDEX feedback_open ON feedback (due, due_minute) WHERE closed = 0;
CREATE INDEX feedback_by_stay ON feedback (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX feedback_by_room ON feedback (room_id) WHERE room_id IS NOT NULL;
CREATE INDEX feedback_by_staff ON feedback (staff_id) WHERE staff_id IS NOT NULL;

-- '' for a guest who is no member. tier_until is the last day of the tier, NULL for no end.
ALTER TABLE guest ADD COLUMN tier TEXT NOT NULL DEFAULT ''
  CHECK (tier = '' OR tier = 'silver' OR tier = 'gold' OR tier = 'platinum');
ALTER TABLE guest ADD COLUMN tier_until TEXT;
UPDATE guest SET tier = '';

-- Derived: what judging a guest asks and no day changes, see InnGuestFigures. Worked out anew for the
-- whole book when 'figures' in state does not say how it was counted.
ALTER TABLE guest_state ADD COLUMN in_house INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guest_state ADD COLUMN loyal_day TEXT;
ALTER TABLE guest_state ADD COLUMN paid_stays INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guest_state ADD COLUMN paid_day TEXT;
ALTER TABLE guest_state ADD COLUMN paid_in_house INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guest_state ADD COLUMN recent_stays INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guest_state ADD COLUMN spend_stays INTEGER NOT NULL DEFAULT 0;
ALTER TABLE guest_state ADD COLUMN recent_spend INTEGER NOT NULL DEFAULT 0;

-- To tell what those spend who spend most.
CREATE INDEX guest_state_by_spend ON guest_state (spend) WHERE stays > 0;

-- Derived: departed stays by the day of departure and what was spent at them, net of refunds. The
-- hotel's average of its last months is a sum over a few hundred rows.
CREATE TABLE departure_day (
  day         TEXT    NOT NULL PRIMARY KEY,
  stays       INTEGER NOT NULL,
  spend       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
