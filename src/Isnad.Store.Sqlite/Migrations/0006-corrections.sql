-- What people say of statements. Rows are only ever added.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id),
    subject TEXT NOT NULL,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT,
    statement TEXT NOT NULL,
    seen TEXT NOT NULL,
    edit TEXT,
    UNIQUE (article, subject, revision)
) STRICT;

-- What the corrections of a statement amount to, for search.
ALTER TABLE statements ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN corrected_by TEXT NOT NULL DEFAULT '';

-- How many statements a day has.
CREATE INDEX statements_by_day_and_outlet ON statements (day, outlet) WHERE status <> 'rejected';
CREATE INDEX statements_by_said ON statements (said_first, said_last, outlet) WHERE said_first <> '' AND status <> 'rejected';
