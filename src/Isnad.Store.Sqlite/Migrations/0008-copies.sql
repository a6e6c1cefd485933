-- Which articles have the same text: all but the first added are copies of it. Only firsts can be found by key.
CREATE TABLE copies (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    original INTEGER NOT NULL REFERENCES articles (id),
    day TEXT NOT NULL,
    words BLOB NOT NULL
) STRICT;

CREATE INDEX copies_by_original ON copies (original);

CREATE TABLE copy_keys (
    key INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_keys_by_article ON copy_keys (article);

ALTER TABLE statements ADD COLUMN is_copy INTEGER NOT NULL DEFAULT 0;
