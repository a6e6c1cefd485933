-- Feeds that are followed, and what each has listed. Times are seconds since 1970-01-01.
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    title TEXT,
    outlet TEXT,
    country TEXT,
    source INTEGER NOT NULL,
    every INTEGER NOT NULL,
    etag TEXT,
    last_modified TEXT,
    tried INTEGER,
    succeeded INTEGER,
    due INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    reason TEXT,
    message TEXT,
    moved_from TEXT,
    gone INTEGER NOT NULL
) STRICT;

CREATE TABLE feed_items (
    feed INTEGER NOT NULL REFERENCES feeds (id),
    key TEXT NOT NULL,
    stamp TEXT NOT NULL,
    url TEXT,
    title TEXT,
    outlet TEXT,
    day TEXT,
    byline TEXT,
    credit TEXT,
    state INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    due INTEGER NOT NULL,
    reason TEXT,
    PRIMARY KEY (feed, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_items_open ON feed_items (feed, due) WHERE state = 0;
