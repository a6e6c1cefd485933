-- Up to where input files have been brought in.
CREATE TABLE isnad.intake_marks (
    input text COLLATE "C" PRIMARY KEY,
    size bigint NOT NULL,
    modified bigint NOT NULL,
    line integer,
    byte_offset bigint NOT NULL,
    done boolean NOT NULL
);

-- Feeds that are followed, and what each has listed. Times are seconds since 1970-01-01.
CREATE TABLE isnad.feeds (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address text COLLATE "C" NOT NULL UNIQUE,
    title text COLLATE "C",
    outlet text COLLATE "C",
    country text COLLATE "C",
    source integer NOT NULL,
    every bigint NOT NULL,
    etag text COLLATE "C",
    last_modified text COLLATE "C",
    tried bigint,
    succeeded bigint,
    due bigint NOT NULL,
    failures integer NOT NULL,
    reason text COLLATE "C",
    message text COLLATE "C",
    moved_from text COLLATE "C",
    gone boolean NOT NULL
);

CREATE TABLE isnad.feed_items (
    feed bigint NOT NULL REFERENCES isnad.feeds (id),
    key text COLLATE "C" NOT NULL,
    stamp text COLLATE "C" NOT NULL,
    url text COLLATE "C",
    title text COLLATE "C",
    outlet text COLLATE "C",
    day text COLLATE "C",
    byline text COLLATE "C",
    credit text COLLATE "C",
    state integer NOT NULL,
    tries integer NOT NULL,
    due bigint NOT NULL,
    reason text COLLATE "C",
    PRIMARY KEY (feed, key)
);

CREATE INDEX feed_items_open ON isnad.feed_items (feed, due) WHERE state = 0;
