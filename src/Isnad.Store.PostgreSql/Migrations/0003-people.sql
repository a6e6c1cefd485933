-- What people say of statements. Rows are only ever added.
CREATE TABLE isnad.corrections (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article text COLLATE "C" NOT NULL REFERENCES isnad.articles (key),
    subject text COLLATE "C" NOT NULL,
    revision integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    by text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    statement text COLLATE "C" NOT NULL,
    seen text COLLATE "C" NOT NULL,
    edit text COLLATE "C",
    UNIQUE (article, subject, revision)
);

-- Queries that remember up to where their answers were seen.
CREATE TABLE isnad.saved_searches (
    name text COLLATE "C" PRIMARY KEY,
    query text COLLATE "C" NOT NULL,
    created text COLLATE "C" NOT NULL,
    seen bigint NOT NULL
);

-- Where new answers are sent, and up to where they were.
CREATE TABLE isnad.saved_webhooks (
    name text COLLATE "C" PRIMARY KEY REFERENCES isnad.saved_searches (name) ON DELETE CASCADE,
    url text COLLATE "C" NOT NULL,
    secret text COLLATE "C" NOT NULL,
    delivered bigint NOT NULL,
    failures integer NOT NULL,
    trouble text COLLATE "C",
    on_or_off boolean NOT NULL
);
