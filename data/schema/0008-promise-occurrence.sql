-- A promise with a day is reminded of as a follow-up is. What is planned and what was shown is kept.

DROP INDEX occurrence_to_fire;
DROP INDEX occurrence_by_subject;
ALTER TABLE occurrence RENAME TO occurrence_before;

CREATE TABLE occurrence (
  rule_id       INTEGER NOT NULL,
  subject_kind  TEXT    NOT NULL CHECK (subject_kind = 'follow-up' OR subject_kind = 'guest'
                                 OR subject_kind = 'promise' OR subject_kind = 'important-date'
                                 OR subject_kind = 'festival' OR subject_kind = 'document'),
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

INSERT INTO occurrence (rule_id, subject_kind, subject_id, day, fire_day, fire_minute, state,
                        claimed_utc, shown_utc, shown_day, shown_minute)
SELECT rule_id, subject_kind, subject_id, day, fire_day, fire_minute, state,
       claimed_utc, shown_utc, shown_day, shown_minute
FROM occurrence_before;
DROP TABLE occurrence_before;

CREATE INDEX occurrence_to_fire ON occurrence (fire_day, fire_minute)
  WHERE state IN ('planned', 'claimed');
CREATE INDEX occurrence_by_subject ON occurrence (subject_kind, subject_id);

-- The card as of a day gone by asks the journal whose a stay was that is gone, who paid for a stay before
-- somebody else did, and to whom somebody was related: nothing else leads there. The columns stand at
-- the head of an image, in front of all text; the schema may not ask JSON functions.
CREATE INDEX entry_row_gone_stay ON entry_row (key, seq) WHERE tbl = 'stay' AND op = 'D';
CREATE INDEX entry_row_payer ON entry_row
  (CAST (substr (before, instr (before, '"payer_id":') + 11) AS INTEGER), seq)
  WHERE tbl = 'stay' AND op <> 'I' AND instr (before, '"payer_id":') > 0
    AND instr (before, '"payer_id":null') = 0;
CREATE INDEX entry_row_related ON entry_row
  (CAST (substr (before, instr (before, '"other_id":') + 11) AS INTEGER), seq)
  WHERE tbl = 'relation' AND op <> 'I' AND instr (before, '"other_id":') > 0
    AND instr (before, '"other_id":null') = 0;
