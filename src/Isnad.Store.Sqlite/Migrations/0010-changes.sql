-- When each statement came in or was last changed: seconds since 1970-01-01, 0 for those from before.
ALTER TABLE statements ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;

-- Outlets and days of versions, so that they are counted without going through the texts.
CREATE INDEX versions_by_outlet ON versions (outlet);
CREATE INDEX versions_by_day ON versions (day);
