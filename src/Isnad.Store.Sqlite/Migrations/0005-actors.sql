-- Which known actors speak and are spoken of, what the article says that the speaker is, and how many statements a day has.
ALTER TABLE statements ADD COLUMN speaker_actor TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN about_actors TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN speaker_roles TEXT NOT NULL DEFAULT '';

CREATE INDEX statements_by_day_and_outlet ON statements (day, outlet);
CREATE INDEX statements_by_said ON statements (said_first, said_last, outlet) WHERE said_first <> '';
