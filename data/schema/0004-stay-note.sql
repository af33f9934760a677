-- 0004: the way to what was written about stays.
--
-- Guests are found by it too, so it is read with all else when the book is opened; few stays have
-- any.

CREATE INDEX stay_note ON stay (guest_id) WHERE note <> '';
