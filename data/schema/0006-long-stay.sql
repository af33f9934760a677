-- 0006: the few long stays, for the list of a day gone by.

-- Who was there on a day came within the two weeks before, or is one of these few. Some books of
-- schema 0005 have it already, in these words.
CREATE INDEX IF NOT EXISTS stay_long ON stay (departure, arrival) WHERE departure > date (arrival, '+14 days');
