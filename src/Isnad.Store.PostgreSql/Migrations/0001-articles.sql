-- Articles, their versions with readings, and the statements of each newest version as search sees them. Texts that are compared have the order of their
-- bytes ("C"), whatever the order of the database is.
CREATE SCHEMA isnad;

CREATE TABLE isnad.settings (
    name text COLLATE "C" PRIMARY KEY,
    value bigint NOT NULL
);

CREATE TABLE isnad.articles (
    key text COLLATE "C" PRIMARY KEY,
    newest integer NOT NULL
);

CREATE TABLE isnad.versions (
    article text COLLATE "C" NOT NULL REFERENCES isnad.articles (key),
    number integer NOT NULL,
    source_hash text COLLATE "C" NOT NULL,
    text_hash text COLLATE "C" NOT NULL,
    input_id text COLLATE "C",
    outlet text COLLATE "C",
    country text COLLATE "C",
    day text COLLATE "C",
    title text COLLATE "C",
    url text COLLATE "C",
    byline text COLLATE "C",
    credit text COLLATE "C",
    language text COLLATE "C" NOT NULL,
    origin text COLLATE "C" NOT NULL,
    reader text COLLATE "C" NOT NULL,
    body_start integer NOT NULL,
    text text COLLATE "C" NOT NULL,
    reading text COLLATE "C" NOT NULL,
    PRIMARY KEY (article, number),
    UNIQUE (article, source_hash)
);

CREATE TABLE isnad.statements (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_key text COLLATE "C" NOT NULL REFERENCES isnad.articles (key),
    version integer NOT NULL,
    position integer NOT NULL,
    name text COLLATE "C" NOT NULL,
    day text COLLATE "C" NOT NULL,
    outlet text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    speaker text COLLATE "C" NOT NULL,
    speaker_kind integer NOT NULL,
    speaker_named boolean NOT NULL,
    source text COLLATE "C" NOT NULL,
    about text COLLATE "C" NOT NULL,
    cue text COLLATE "C" NOT NULL,
    via text COLLATE "C" NOT NULL,
    place text COLLATE "C" NOT NULL,
    around text COLLATE "C" NOT NULL,
    act integer NOT NULL,
    quote integer NOT NULL,
    has_chain boolean NOT NULL,
    said_first text COLLATE "C" NOT NULL,
    said_last text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    corrected_by text COLLATE "C" NOT NULL,
    entered bigint NOT NULL,
    speaker_actor text COLLATE "C" NOT NULL,
    about_actors text COLLATE "C" NOT NULL,
    speaker_roles text COLLATE "C" NOT NULL,
    UNIQUE (article_key, position)
);

CREATE INDEX statements_by_day ON isnad.statements (day DESC, article_key, position);

-- How many statements a day has (PostgreSqlDays). An index takes no text that is very long.
CREATE INDEX statements_by_day_and_outlet ON isnad.statements (day, outlet) WHERE status <> 'rejected' AND octet_length(outlet) <= 1000;
CREATE INDEX statements_by_said ON isnad.statements (said_first, said_last, outlet) WHERE said_first <> '' AND status <> 'rejected' AND octet_length(outlet) <= 1000;
CREATE INDEX statements_of_long_outlets ON isnad.statements (id) WHERE octet_length(outlet) > 1000;

-- Since when each statement is there: a number that only grows, whatever its day is. It is never given twice.
INSERT INTO isnad.settings (name, value) VALUES ('entered', 0);
CREATE INDEX statements_by_entry ON isnad.statements (entered);
