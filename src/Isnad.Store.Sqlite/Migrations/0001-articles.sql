-- Articles, their versions with readings, and the statements of each newest version as search sees them.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    newest INTEGER NOT NULL
) STRICT;

CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL,
    source_hash TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    input_id TEXT,
    outlet TEXT,
    country TEXT,
    day TEXT,
    title TEXT,
    url TEXT,
    language TEXT NOT NULL,
    origin TEXT NOT NULL,
    reader TEXT NOT NULL,
    body_start INTEGER NOT NULL,
    text TEXT NOT NULL,
    reading TEXT NOT NULL,
    UNIQUE (article, number),
    UNIQUE (article, source_hash)
) STRICT;

CREATE TABLE statements (
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

CREATE INDEX statements_by_day ON statements (day DESC, article_key, position);
