-- The index of words. It holds forms that are made in C# and no text; its rows have the ids of statements.
CREATE VIRTUAL TABLE words USING fts5 (
    content, speaker, about, cue, via, place, around, outlet, facts,
    content = '', contentless_delete = 1, detail = column, tokenize = 'ascii'
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
