-- 0009: reminders of more kinds and of tasks that come again, rules that act by themselves, texts to send.
--
-- All journalled but automation_firing. Columns are added behind those that were there; one with a
-- default is written into every row at once, as in 0005.

-- More kinds of reminders. Answers name their rule, so the table keeps its name, its ids, and the
-- number of the last one, which may be gone.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE rule_before AS SELECT id, kind, days_before, minute, enabled FROM reminder_rule;
CREATE TABLE rule_number AS SELECT seq FROM sqlite_sequence WHERE name = 'reminder_rule';
DROP TABLE reminder_rule;

-- One rule for all follow-ups, one for each lead time of the others.
CREATE TABLE reminder_rule (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind        TEXT    NOT NULL
              CHECK (kind = 'follow-up' OR kind = 'birthday' OR kind = 'important-date'
                     OR kind = 'festival' OR kind = 'document' OR kind = 'tier'),
  days_before INTEGER NOT NULL DEFAULT 0 CHECK (days_before BETWEEN 0 AND 365),
  -- When a reminder without a time of its own is shown.
  minute      INTEGER NOT NULL DEFAULT 480 CHECK (minute BETWEEN 0 AND 1439),
  enabled     INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
) STRICT;

INSERT INTO reminder_rule (id, kind, days_before, minute, enabled)
SELECT id, kind, days_before, minute, enabled FROM rule_before;
UPDATE sqlite_sequence SET seq = max (seq, (SELECT seq FROM rule_number))
WHERE name = 'reminder_rule' AND EXISTS (SELECT 1 FROM rule_number);
DROP TABLE rule_before;
DROP TABLE rule_number;

INSERT INTO reminder_rule (kind, days_before, minute, enabled) VALUES ('important-date', 0, 480, 1);
INSERT INTO reminder_rule (kind, days_before, minute, enabled) VALUES ('festival', 7, 540, 1);
INSERT INTO reminder_rule (kind, days_before, minute, enabled) VALUES ('document', 30, 540, 0);
INSERT INTO reminder_rule (kind, days_before, minute, enabled) VALUES ('tier', 30, 540, 0);

-- Which important date or document of the guest was answered; 0 for the guest.
ALTER TABLE occurrence_answer ADD COLUMN subject_id INTEGER NOT NULL DEFAULT 0;
UPDATE occurrence_answer SET subject_id = 0;

-- A lead time of one guest's own, instead of those of the rules of that kind.
CREATE TABLE guest_lead (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL CHECK (kind = 'birthday' OR kind = 'important-date'),
  days_before INTEGER NOT NULL CHECK (days_before BETWEEN 0 AND 365)
) STRICT;

-- One for each kind.
CREATE UNIQUE INDEX guest_lead_of_guest ON guest_lead (guest_id, kind);

-- Days that are kept in the whole house. A key names one the program knows, which has its own day and
-- its name in every language; the others fall on their month and day, in a leap month never.
CREATE TABLE festival (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  calendar    TEXT    CHECK (calendar = 'solar' OR calendar = 'lunar'),
  month       INTEGER CHECK (month BETWEEN 1 AND 12),
  day         INTEGER CHECK (day BETWEEN 1 AND 31),
  enabled     INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  position    INTEGER NOT NULL DEFAULT 0,
  CHECK (key <> '' OR (name <> '' AND calendar IS NOT NULL AND month IS NOT NULL AND day IS NOT NULL))
) STRICT;

-- Texts with fields. A key names one the program brings; where its name, subject or body is '', the
-- program's own words stand, in the language of the screen.
CREATE TABLE message_template (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  purpose     TEXT    NOT NULL DEFAULT 'service'
              CHECK (purpose = 'service' OR purpose = 'birthday' OR purpose = 'marketing'),
  subject     TEXT    NOT NULL DEFAULT '',
  body        TEXT    NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR (name <> '' AND body <> ''))
) STRICT;

-- What is done by itself. A key names one of the ready rules; where its name or task is '', the
-- program's own words stand.
CREATE TABLE automation_rule (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  cause       TEXT    NOT NULL
              CHECK (cause = 'check-out' OR cause = 'answer' OR cause = 'first-stay' OR cause = 'birthday'
                     OR cause = 'important-date' OR cause = 'no-return' OR cause = 'silence'
                     OR cause = 'arrival' OR cause = 'birthday-in-stay' OR cause = 'open-complaint'
                     OR cause = 'festival' OR cause = 'document' OR cause = 'tier'
                     OR cause = 'tag'),
  -- Days before or after the cause, as the cause has it; hours of an open complaint.
  amount      INTEGER NOT NULL DEFAULT 0 CHECK (amount BETWEEN 0 AND 3650),
  -- Bounds of an answer, 0 to 10.
  low         INTEGER CHECK (low BETWEEN 0 AND 10),
  high        INTEGER CHECK (high BETWEEN 0 AND 10),
  cause_tag_id INTEGER REFERENCES tag (id),
  festival_id INTEGER REFERENCES festival (id),
  -- Whom it is for, in the words of a saved view; '' for everybody.
  conditions  TEXT    NOT NULL DEFAULT '',
  makes_task  INTEGER NOT NULL DEFAULT 1 CHECK (makes_task IN (0, 1)),
  task        TEXT    NOT NULL DEFAULT '',
  due_days    INTEGER NOT NULL DEFAULT 0 CHECK (due_days BETWEEN 0 AND 365),
  due_minute  INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  priority    TEXT    NOT NULL DEFAULT 'normal' CHECK (priority = 'normal' OR priority = 'high'),
  assign      TEXT    NOT NULL DEFAULT 'responsible'
              CHECK (assign = 'nobody' OR assign = 'responsible' OR assign = 'staff' OR assign = 'owner'
                     OR assign = 'manager' OR assign = 'front-desk' OR assign = 'housekeeping'
                     OR assign = 'marketing'),
  staff_id    INTEGER REFERENCES staff (id),
  template_id INTEGER REFERENCES message_template (id),
  tag_id      INTEGER REFERENCES tag (id),
  -- What it is to the guest: advertising has its limits, a greeting asks for its consent.
  purpose     TEXT    NOT NULL DEFAULT 'service'
              CHECK (purpose = 'service' OR purpose = 'birthday' OR purpose = 'marketing'),
  -- Not again for the same guest within so many days.
  quiet_days  INTEGER NOT NULL DEFAULT 0 CHECK (quiet_days BETWEEN 0 AND 3650),
  enabled     INTEGER NOT NULL DEFAULT 0 CHECK (enabled IN (0, 1)),
  -- The day it was switched on: what happened before is left alone.
  since       TEXT    CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR name <> ''),
  CHECK (enabled = 0 OR since IS NOT NULL),
  CHECK (enabled = 0 OR retired = 0),
  CHECK (makes_task = 1 OR tag_id IS NOT NULL),
  CHECK (assign <> 'staff' OR staff_id IS NOT NULL)
) STRICT;

-- What a rule did for a cause, or why it did not: not in the journal, so that what a run did may be taken
-- back and is not done again. Names rows that may be gone.
CREATE TABLE automation_firing (
  rule_id      INTEGER NOT NULL,
  -- The row the cause is told by: a stay, guest, feedback, important date, document or tag of the guest.
  subject_kind TEXT    NOT NULL,
  subject_id   INTEGER NOT NULL,
  guest_id     INTEGER NOT NULL,
  -- Day of the cause.
  day          TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state = 'done' OR state = 'held' OR state = 'passed'),
  -- Why it is held back or was passed over, '' when it is done.
  reason       TEXT    NOT NULL DEFAULT '',
  utc          INTEGER NOT NULL,
  -- The entry of the journal that tells of the run, and the task it made.
  entry_seq    INTEGER,
  follow_up_id INTEGER,
  PRIMARY KEY (rule_id, guest_id, subject_kind, subject_id, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX automation_firing_by_guest ON automation_firing (guest_id, day);
CREATE INDEX automation_firing_by_time ON automation_firing (utc);

-- A task that comes again: every so many days, weeks, months or years from the day it was due or from
-- the day it was done. The anchor is the day the months are counted from, so that the 31st comes back.
ALTER TABLE follow_up ADD COLUMN repeat_every INTEGER CHECK (repeat_every BETWEEN 1 AND 999);
ALTER TABLE follow_up ADD COLUMN repeat_unit TEXT
  CHECK ((repeat_unit IS NULL) = (repeat_every IS NULL)
         AND (repeat_unit IS NULL OR repeat_unit = 'day' OR repeat_unit = 'week' OR repeat_unit = 'month'
              OR repeat_unit = 'year'));
ALTER TABLE follow_up ADD COLUMN repeat_from TEXT
  CHECK ((repeat_from IS NULL) = (repeat_every IS NULL)
         AND (repeat_from IS NULL OR repeat_from = 'due' OR repeat_from = 'done'));
ALTER TABLE follow_up ADD COLUMN repeat_anchor TEXT CHECK ((repeat_anchor IS NULL) = (repeat_every IS NULL));
-- The task before it in its row.
ALTER TABLE follow_up ADD COLUMN previous_id INTEGER REFERENCES follow_up (id);
-- Of a rule: which one, with what text, and whether it is advertising.
ALTER TABLE follow_up ADD COLUMN rule_id INTEGER REFERENCES automation_rule (id);
ALTER TABLE follow_up ADD COLUMN template_id INTEGER REFERENCES message_template (id);
ALTER TABLE follow_up ADD COLUMN marketing INTEGER NOT NULL DEFAULT 0 CHECK (marketing IN (0, 1));
UPDATE follow_up SET marketing = 0;

CREATE INDEX follow_up_by_previous ON follow_up (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX follow_up_by_rule ON follow_up (rule_id) WHERE rule_id IS NOT NULL;
CREATE INDEX follow_up_by_template ON follow_up (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX follow_up_marketing ON follow_up (guest_id, due) WHERE marketing = 1;

-- What was sent: whether it was advertising, and for which task.
ALTER TABLE interaction ADD COLUMN marketing INTEGER NOT NULL DEFAULT 0 CHECK (marketing IN (0, 1));
ALTER TABLE interaction ADD COLUMN follow_up_id INTEGER REFERENCES follow_up (id);
UPDATE interaction SET marketing = 0;

CREATE INDEX interaction_by_follow_up ON interaction (follow_up_id) WHERE follow_up_id IS NOT NULL;
CREATE INDEX interaction_marketing ON interaction (guest_id, day) WHERE marketing = 1;

CREATE INDEX identity_document_expiring ON identity_document (expires) WHERE expires IS NOT NULL;
CREATE INDEX guest_tier_ending ON guest (tier_until) WHERE tier_until IS NOT NULL;

-- The days most houses greet on are on, the others are in the list.
INSERT INTO festival (key, enabled, position) VALUES
  ('new-year', 1, 0),
  ('new-years-eve-lunar', 0, 1),
  ('spring-festival', 1, 2),
  ('lantern', 0, 3),
  ('valentine', 0, 4),
  ('womens-day', 0, 5),
  ('qingming', 0, 6),
  ('labour-day', 1, 7),
  ('dragon-boat', 1, 8),
  ('childrens-day', 0, 9),
  ('qixi', 0, 10),
  ('mid-autumn', 1, 11),
  ('national-day', 1, 12),
  ('double-ninth', 0, 13),
  ('christmas-eve', 0, 14),
  ('christmas', 0, 15);

INSERT INTO message_template (key, purpose, position) VALUES
  ('thanks', 'service', 0),
  ('welcome', 'service', 1),
  ('arrival', 'service', 2),
  ('recover', 'service', 3),
  ('birthday', 'birthday', 4),
  ('festival', 'marketing', 5),
  ('win-back', 'marketing', 6),
  ('offer', 'marketing', 7);

-- Ready to be switched on, none is on by itself.
INSERT INTO automation_rule (key, cause, amount, low, high, due_days, assign, template_id, purpose,
                             quiet_days, position) VALUES
  ('thanks', 'check-out', 1, NULL, NULL, 0, 'responsible',
   (SELECT id FROM message_template WHERE key = 'thanks'), 'service', 7, 0),
  ('nurture', 'answer', 0, 9, 10, 1, 'responsible', NULL, 'service', 90, 1),
  ('recover', 'answer', 0, 0, 6, 0, 'manager',
   (SELECT id FROM message_template WHERE key = 'recover'), 'service', 0, 2),
  ('welcome', 'first-stay', 0, NULL, NULL, 0, 'responsible',
   (SELECT id FROM message_template WHERE key = 'welcome'), 'service', 0, 3),
  ('birthday-wish', 'birthday', 7, NULL, NULL, 7, 'responsible',
   (SELECT id FROM message_template WHERE key = 'birthday'), 'birthday', 0, 4),
  ('win-back', 'no-return', 90, NULL, NULL, 0, 'responsible',
   (SELECT id FROM message_template WHERE key = 'win-back'), 'marketing', 180, 5),
  ('prepare', 'arrival', 1, NULL, NULL, 0, 'housekeeping', NULL, 'service', 0, 6),
  ('birthday-surprise', 'birthday-in-stay', 0, NULL, NULL, 0, 'front-desk', NULL, 'service', 0, 7),
  ('open-complaint', 'open-complaint', 24, NULL, NULL, 0, 'owner', NULL, 'service', 0, 8);
