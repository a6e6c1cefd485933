-- The index of words. It holds forms that are made in C# and no text; its rows have the ids of statements.
CREATE VIRTUAL TABLE words USING fts5 (
    content, speaker, about, cue, via, place, around, outlet, facts,
    content = '', contentless_delete = 1, detail = column, tokenize = 'ascii'
);

-- What is not yet written of a transaction is held in so many bytes.
INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
