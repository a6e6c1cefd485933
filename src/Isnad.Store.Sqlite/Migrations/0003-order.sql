-- Statements are numbered such that the newest come first (see StatementOrder): day, counted down from the last there is, the first six digits of the article, a running number.
ALTER TABLE versions ADD COLUMN byline TEXT;
ALTER TABLE versions ADD COLUMN credit TEXT;

CREATE TABLE ordered (
    id INTEGER PRIMARY KEY,
    article_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    outlet TEXT NOT NULL,
    content TEXT NOT NULL,
    speaker TEXT NOT NULL,
    speaker_kind INTEGER NOT NULL,
    speaker_named INTEGER NOT NULL,
    source TEXT NOT NULL,
    about TEXT NOT NULL,
    cue TEXT NOT NULL,
    via TEXT NOT NULL,
    place TEXT NOT NULL,
    around TEXT NOT NULL,
    act INTEGER NOT NULL,
    quote INTEGER NOT NULL,
    has_chain INTEGER NOT NULL,
    said_first TEXT NOT NULL,
    said_last TEXT NOT NULL,
    UNIQUE (article_key, position)
) STRICT;

INSERT INTO ordered
SELECT
    (CASE WHEN day = '' THEN 4194303 ELSE 3652058 - CAST(julianday(day) - 1721425.5 AS INTEGER) END << 41)
    + ((instr('123456789abcdef', substr(article_key, 1, 1)) * 1048576 + instr('123456789abcdef', substr(article_key, 2, 1)) * 65536
        + instr('123456789abcdef', substr(article_key, 3, 1)) * 4096 + instr('123456789abcdef', substr(article_key, 4, 1)) * 256
        + instr('123456789abcdef', substr(article_key, 5, 1)) * 16 + instr('123456789abcdef', substr(article_key, 6, 1))) << 17)
    + row_number() OVER (PARTITION BY day, substr(article_key, 1, 6) ORDER BY article_key, position) AS number,
    article_key, version, position, name, day, outlet, content, speaker, speaker_kind, speaker_named, source, about, cue, via, place, around, act, quote, has_chain, said_first, said_last
FROM statements ORDER BY number;

DROP TABLE statements;
ALTER TABLE ordered RENAME TO statements;

-- The index knows statements by their numbers: it is made anew.
DELETE FROM settings WHERE name = 'form';
