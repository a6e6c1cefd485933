-- The index of words. A lexeme is the number of a field and a form that is made in C#; no text search configuration of the server has a say.
ALTER TABLE isnad.statements ADD COLUMN words tsvector NOT NULL DEFAULT '';

CREATE INDEX statements_by_words ON isnad.statements USING gin (words);
