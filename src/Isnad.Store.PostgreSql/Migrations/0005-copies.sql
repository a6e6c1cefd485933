-- Which articles have the same text: all but the first added are copies of it. Only firsts can be found by key.
CREATE TABLE isnad.copies (
    article text COLLATE "C" PRIMARY KEY REFERENCES isnad.articles (key),
    original text COLLATE "C" NOT NULL REFERENCES isnad.articles (key),
    number bigint GENERATED ALWAYS AS IDENTITY,
    day text COLLATE "C" NOT NULL,
    words bytea NOT NULL
);

CREATE INDEX copies_by_original ON isnad.copies (original);

CREATE TABLE isnad.copy_keys (
    key bigint NOT NULL,
    article text COLLATE "C" NOT NULL,
    PRIMARY KEY (key, article)
);

CREATE INDEX copy_keys_by_article ON isnad.copy_keys (article);

ALTER TABLE isnad.statements ADD COLUMN is_copy boolean NOT NULL DEFAULT false;
