-- Since when each statement is there: a number that only grows, whatever its day is. It is never given twice.
ALTER TABLE statements ADD COLUMN entered INTEGER NOT NULL DEFAULT 0;
UPDATE statements SET entered = came.number
FROM (SELECT s.id AS statement, row_number() OVER (ORDER BY a.id, s.position) AS number FROM statements s JOIN articles a ON a.key = s.article_key) came
WHERE came.statement = statements.id;
INSERT INTO settings (name, value) SELECT 'entered', coalesce(max(entered), 0) FROM statements;
CREATE INDEX statements_by_entry ON statements (entered);

-- Queries that remember up to where their answers were seen.
CREATE TABLE saved_searches (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    created TEXT NOT NULL,
    seen INTEGER NOT NULL
) STRICT;

-- Where new answers are sent, and up to where they were.
CREATE TABLE saved_webhooks (
    name TEXT PRIMARY KEY REFERENCES saved_searches (name) ON DELETE CASCADE,
    url TEXT NOT NULL,
    secret TEXT NOT NULL,
    delivered INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    trouble TEXT,
    on_or_off INTEGER NOT NULL
) STRICT;

-- Up to where input files have been brought in.
CREATE TABLE intake_marks (
    input TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    line INTEGER,
    byte_offset INTEGER NOT NULL,
    done INTEGER NOT NULL
) STRICT;
